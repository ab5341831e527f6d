"""Mutants of specs and pages, and which of them the audit names: `nox -s audit-mutants`."""
