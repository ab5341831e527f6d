"""Mutants: the audit names changes of the spec and of pages; `nox -s audit-mutants` tries all."""

from __future__ import annotations

import functools
import logging
from pathlib import Path

import pytest

from support.audit_mutants.__main__ import main, of_descriptions, of_saved
from support.audit_mutants.judging import EXPLAINED, NAMED, UNNAMED
from support.audit_mutants.outcomes import Tally
from support.audit_mutants.report import GOALS, STRUCTURE, report, total

ONE_OF = 40
"""The suite tries one mutant of so many, of each kind."""


@functools.cache
def tallies() -> list[Tally]:
    """Return how a sample of the mutants ends: described pages, and those of `tests/saved`."""
    return [*of_descriptions(ONE_OF, ("HTML", "text")), *of_saved(ONE_OF)]


@pytest.mark.parametrize("direction", GOALS)
def test_changes_are_named(direction: str) -> None:
    """Nearly every change of either side is named, and no erratum explains one by mistake."""
    chosen = [tally for tally in tallies() if tally.direction == direction]
    missed = [missed for tally in chosen for missed in tally.missed]
    assert not any(tally.alarms or tally.count(EXPLAINED) for tally in chosen)
    for kinds, goal in zip((STRUCTURE, None), GOALS[direction], strict=True):
        named = sum(tally.count(NAMED, kinds) for tally in chosen)
        assert goal <= named / sum(total(tally, kinds) for tally in chosen), missed


def test_the_kinds_are_many() -> None:
    """Facts of each kind are changed, on both sides and in each layout alike."""
    by_layout = {t.layout: t.ends.keys() for t in tallies() if t.direction == "page"}
    assert by_layout["HTML"] == by_layout["text"]
    kinds = {kind for tally in tallies() for kind in tally.ends}
    things = ("default", "field", "header", "limit", "note", "parameter", "value")
    assert all(any(kind.startswith(thing) for kind in kinds) for thing in things)


def test_a_report_has_each_kind() -> None:
    """The tables have a row for each kind, and say which mutants were missed."""
    text, _ = report(tallies())
    lines = text.split("\n")
    for tally in tallies():
        assert all(any(line.startswith(kind) for line in lines) for kind in tally.ends)
        assert all(any(missed in line for line in lines) for missed in tally.missed)


def test_a_miss_of_several_layouts_is_printed_once() -> None:
    """It names the layouts."""
    both = [Tally("spec", layout, ["an alarm"]) for layout in ("HTML", "text")]
    for tally in both:
        tally.add("retyped", "Crate.id", UNNAMED)
    text, is_good = report(both)
    found = [line for line in text.split("\n") if "HTML, text: " in line]
    missed = f"spec, HTML, text: {UNNAMED}: retyped: Crate.id"
    assert [missed, "false alarm, HTML, text: an alarm"] == found
    assert not is_good


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere"], "nowhere is not a folder"),
        (["{}/page.html"], "page.html is not a folder"),
        (["{}/empty"], "empty has no saved page: .htm, .html, .md, .txt"),
        (["{}"], "nothing that the pages of"),
        (["--every", "0"], "0 is not a number of 1 or more"),
        (["--every=-1"], "-1 is not a number of 1 or more"),
        (["--every", "few"], "few is not a number of 1 or more"),
    ],
)
def test_what_cannot_be_measured_is_a_usage_error(
    arguments: list[str],
    message: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Nothing that was tried is no success."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "page.html").write_text("<h1>Nothing</h1>", "utf-8")
    with pytest.raises(SystemExit) as ended:
        main([argument.format(tmp_path) for argument in arguments])
    assert 2 == ended.value.code
    assert message in capsys.readouterr().err


def test_progress_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """What is tried is said at its beginning, and after each hundred mutants."""
    with caplog.at_level(logging.INFO):
        tally = Tally("page", "HTML", [])
        for number in range(100):
            tally.add("retyped", str(number), NAMED)
    assert ["page mutants, HTML", "page mutants, HTML: 100 tried"] == caplog.messages
