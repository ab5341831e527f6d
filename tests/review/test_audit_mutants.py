"""Mutants: the audit names every change of what the pages document."""

from __future__ import annotations

import functools
from collections import Counter
from pathlib import Path

import pytest

from generator.load import load
from generator.review.audit.page import page_claims, read_page
from support.audit_mutants import AT_LEAST, Mutant, Outcome, measure
from support.paths import SAVED


@functools.cache
def outcome(suffix: str) -> Outcome:
    """Return the result of auditing all mutants, with the pages saved as text or HTML."""
    files = sorted(SAVED.glob(f"*{suffix}"))
    texts = [path.read_text("utf-8") for path in files]
    pages = [
        page_claims(read_page(p.name, t)) for p, t in zip(files, texts, strict=True)
    ]
    return measure([load(SAVED / "spec.yaml")], pages, texts)


@pytest.mark.parametrize("suffix", [".txt", ".html"])
def test_nearly_every_mutant_is_named(suffix: str) -> None:
    """Removed, renamed, retyped and invented names are named, and nothing else is."""
    found = outcome(suffix)
    assert () == found.false_alarms
    assert AT_LEAST <= found.share, [mutant.what for mutant in found.unnamed]


def test_there_are_mutants_of_each_kind() -> None:
    """Fields, parameters and values are changed in every way, in text and HTML alike."""
    text, html = outcome(".txt").counts, outcome(".html").counts
    assert text == html
    things = ("field", "parameter", "value")
    ways = ("removed", "renamed", "invented")
    kinds = {f"{thing} {way}" for thing in things for way in ways}
    assert kinds | {"field retyped", "parameter retyped"} == set(text)
    assert all(count >= 5 for count in text.values())


def test_a_share_is_counted_honestly() -> None:
    """What is not named lowers the share."""
    missed = Mutant("field removed", "A.b", ("b",), lambda root: None)
    assert 0.75 == Outcome((), Counter({"field removed": 4}), (missed,)).share


def test_no_page_is_no_measure() -> None:
    """Without a recognised page there is nothing to mutate, and the share says so."""
    nothing = measure([load(Path(SAVED / "spec.yaml"))], [], [])
    assert (0, 0.0) == (nothing.counts.total(), nothing.share)
