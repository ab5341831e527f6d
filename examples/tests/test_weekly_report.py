"""The weekly report: whole weeks in a time zone, a table of two of them, a plot of the days."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from helpscout_client import HelpScout
from helpscout_client.testing import StubServer
from matplotlib.patches import Rectangle
from rich.console import Console

import weekly_report as program

BERLIN = ZoneInfo("Europe/Berlin")
WEEK = program.Week(date(2026, 3, 23), BERLIN)


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> Iterator[StubServer]:
    """Run a stub server that the program calls."""
    with StubServer() as stub:
        client = partial(HelpScout, base_url=stub.url, auth=stub.auth)
        monkeypatch.setattr(program, "HelpScout", client)
        yield stub


def test_a_week_is_that_of_the_time_zone() -> None:
    """Clocks are put forward in this one: it has an hour less than seven days."""
    assert "2026-03-23T00:00:00+01:00" == WEEK.start.isoformat()
    assert "2026-03-29T23:59:59+02:00" == WEEK.end.isoformat()
    assert date(2026, 3, 16) == WEEK.before.monday


@pytest.mark.parametrize("text", ["2026-W13", "2026-03-23", "2026-03-25", "2026-03-29"])
def test_a_week_begins_on_monday(text: str) -> None:
    """A day stands for its week."""
    assert date(2026, 3, 23) == program.monday_of(text)


@pytest.mark.parametrize("today", [date(2026, 3, 30), date(2026, 4, 5)])
def test_the_last_week_is_over(today: date) -> None:
    """On any day of a week, it is the one before."""
    assert date(2026, 3, 23) == program.last_monday(today)


def test_the_table_compares_two_weeks() -> None:
    """Figures that are missing or were zero have no change."""
    now = {"New": 45.0, "Score": 70.25, "Late": None, "First": 3.0}
    before = {"New": 36.0, "Score": None, "Late": 1.0, "First": 0.0}
    printed = io.StringIO()
    Console(file=printed, width=80).print(program.table(WEEK, now, before))

    rows = printed.getvalue().splitlines()
    cells = [
        [c.strip() for c in row.strip("│").split("│")] for row in rows if "│" in row
    ]
    assert [
        ["New", "36", "45", "+25%"],
        ["Score", "-", "70.2", ""],
        ["Late", "1", "-", ""],
        ["First", "0", "3", ""],
    ] == cells


def test_the_plot_has_the_days_of_the_week(stub: StubServer) -> None:
    """A point that begins in the evening by UTC is of the next day in the time zone."""
    points = [("2026-03-22T23:00:00Z", 5), ("2026-03-28T23:00:00Z", 7)]
    stub.respond(
        "reports.conversations.received_messages",
        json={"current": [{"date": day, "messages": n} for day, n in points]},
    )
    stub.respond("reports.productivity.replies_sent", json={"current": []})
    with HelpScout(base_url=stub.url, auth=stub.auth) as helpscout:
        axes = program.plot(helpscout, WEEK).axes[0]

    bars = [each for each in axes.patches if isinstance(each, Rectangle)]
    assert [5, 0, 0, 0, 0, 0, 7] + [0] * 7 == [bar.get_height() for bar in bars]
    assert "Mon 23" == axes.get_xticklabels()[0].get_text()


def test_the_program_asks_for_two_weeks(
    stub: StubServer,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Times are sent in UTC, and the plot is a picture."""
    options = f"--week 2026-W13 --timezone Europe/Berlin --plot {tmp_path}/week.png"
    monkeypatch.setattr(sys, "argv", ["weekly_report.py", *options.split()])
    program.main()

    asked = {
        (request.query["start"][0], request.query["end"][0])
        for request in stub.requests
        if request.operation != "token"
    }
    assert {
        ("2026-03-22T23:00:00Z", "2026-03-29T21:59:59Z"),
        ("2026-03-15T23:00:00Z", "2026-03-22T22:59:59Z"),
    } == asked
    assert "Week of 2026-03-23" in (printed := capsys.readouterr().out)
    assert "New conversations" in printed
    assert b"\x89PNG" == (tmp_path / "week.png").read_bytes()[:4]
