"""The measurements: each group yields its rows, and the page has the figures that are saved."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from bench import __main__ as bench
from bench.figures import FIGURES, PAGE, table
from bench.rows import ROWS


def test_every_group_has_rows() -> None:
    """A group is a function, and a table of what it yields."""
    assert list(ROWS) == list(bench.GROUPS)


def test_a_group_is_measured_and_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The rows of a group are printed with their goals and saved with what they depend on."""
    file = tmp_path / "figures.json"
    command = ["bench", "webhooks", "--rounds", "2", "--json", str(file)]
    monkeypatch.setattr(sys, "argv", command)

    bench.main()

    saved = json.loads(file.read_text("utf-8"))
    row = saved["rows"]["webhooks/parse"]
    median = sum(row["values"]) / 2
    assert {"date", "rounds", "machine", "versions", "rows"} == set(saved)
    assert {"python", "pydantic", "openapi-python-client"} <= set(saved["versions"])
    assert 2 == len(row["values"]) == saved["rounds"]
    assert (1.5, pytest.approx(median)) == (row["goal"], row["median"])
    assert (median <= 1.5) == row["is_met"]
    assert f"{median:.2f}" in capsys.readouterr().out


def test_the_page_has_the_saved_figures() -> None:
    """The table of the page is made of the saved figures, with the goals of today."""
    saved = json.loads(FIGURES.read_text("utf-8"))
    goals = {
        f"{group}/{name}": row.goal
        for group, rows in ROWS.items()
        for name, row in rows.items()
    }

    assert table(saved) in PAGE.read_text("utf-8")
    assert {(key, row["goal"]) for key, row in saved["rows"].items()} <= goals.items()
