"""The Parquet files of the export: one for each month, written again where the month changed."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import polars
import pytest

import export
from support.account import EPOCH, Account


@pytest.fixture
def account(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Account:
    """Return an account with conversations of two months, which the program exports."""
    account = Account(now=datetime.now(UTC))
    for number in (1, 2, 11, 12):
        account.create(number, EPOCH + timedelta(seconds=number))
    monkeypatch.setattr(export, "HelpScout", account.client)
    monkeypatch.setattr(sys, "argv", ["export.py", "all.db", "--parquet", "all"])
    monkeypatch.chdir(tmp_path)
    return account


@pytest.mark.usefixtures("account")
def test_the_program_writes_a_file_for_each_month(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """All files together are one table, with types."""
    export.main()

    assert "4 conversations saved\n2 months written\n" in capsys.readouterr().out
    names = ["conversations", "threads"]
    assert [f"{name}/2026-0{month}.parquet" for name in names for month in (1, 2)] == [
        path.relative_to("all").as_posix() for path in sorted(Path("all").glob("*/*"))
    ]
    table = polars.read_parquet("all/conversations/*.parquet")
    assert [1, 2, 11, 12] == table["id"].to_list()
    assert EPOCH + timedelta(seconds=1) == table["created_at"][0]
    assert polars.Int64 == table.schema["assignee_id"]


def test_only_a_month_that_changed_is_written_again(
    account: Account, capsys: pytest.CaptureFixture[str]
) -> None:
    """A second run leaves the files of other months alone."""
    export.main()
    before = {path: path.stat().st_mtime_ns for path in Path("all").glob("*/*")}
    account.now += timedelta(hours=2)
    account.change(11, subject="changed", assignee=None)
    export.main()

    assert "1 months written" in capsys.readouterr().out
    after = {path: path.stat().st_mtime_ns for path in Path("all").glob("*/*")}
    assert {"2026-02"} == {path.stem for path in after if after[path] != before[path]}
    table = polars.read_parquet("all/conversations/*.parquet")
    changed = table.filter(polars.col("subject") == "changed")
    assert [(11, None)] == changed.select("id", "assignee_id").rows()
