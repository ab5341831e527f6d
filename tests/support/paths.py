"""The folders that tests read."""

from __future__ import annotations

from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
PROJECT = TESTS.parent
RUNTIME = PROJECT / "templates/runtime"
FRAGMENTS = TESTS / "fragments"
HOSTILE = TESTS / "hostile"
SAVED = TESTS / "saved"
