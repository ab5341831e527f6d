"""The rules of lint, a module for each part of a spec."""
