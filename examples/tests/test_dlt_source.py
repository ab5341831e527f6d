"""The dlt source loads into DuckDB, later only what changed, and sends nothing to dlt's makers."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import dlt
import duckdb
import pytest
from dlt.pipeline.exceptions import PipelineStepFailed

import dlt_source
from support.account import EPOCH, Account
from support.paths import PROJECT

PROGRAM = """
from functools import partial
import dlt_source as program
from dlt.common.runtime import anon_tracker
from helpscout_client.testing import StubServer

with StubServer() as stub:
    program.HelpScout = partial(program.HelpScout, base_url=stub.url, auth=stub.auth)
    program.main()
    program.main()
print("telemetry goes to", anon_tracker._ANON_TRACKER_ENDPOINT)
"""


@pytest.fixture
def account() -> Account:
    """Return an account with four conversations."""
    account = Account(now=datetime.now(UTC))
    for number in range(1, 5):
        account.create(number, EPOCH + timedelta(seconds=number))
    return account


@pytest.fixture
def pipeline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dlt.Pipeline:
    """Return a pipeline with a warehouse and a state of its own."""
    monkeypatch.setenv("RUNTIME__DLTHUB_TELEMETRY", "false")
    monkeypatch.chdir(tmp_path)
    warehouse = dlt.destinations.duckdb(str(tmp_path / "warehouse.duckdb"))
    return dlt.pipeline(
        "test", str(tmp_path), destination=warehouse, dataset_name="support"
    )


def load(pipeline: dlt.Pipeline, account: Account) -> None:
    with account.client() as helpscout:
        source = dlt_source.helpscout_source(helpscout)
        pipeline.run(source.with_resources("conversations"))


def rows(file: str, query: str) -> list[Any]:
    """Return what DuckDB finds in a file in the working folder."""
    with duckdb.connect(file, read_only=True) as connection:
        return connection.execute(query).fetchall()


def test_a_later_load_merges_what_changed(
    pipeline: dlt.Pipeline, account: Account
) -> None:
    """Each conversation is one row, and a load without changes asks once."""
    load(pipeline, account)
    account.now += timedelta(days=1)
    account.change(2, subject="changed")
    requests = account.requests
    load(pipeline, account)

    assert requests + 1 == account.requests
    query = "SELECT id, subject FROM support.conversations ORDER BY id"
    expected = [(id_, each.payload["subject"]) for id_, each in account.stored.items()]
    assert expected == rows("warehouse.duckdb", query)


def test_a_load_that_fails_is_repeated(
    pipeline: dlt.Pipeline, account: Account
) -> None:
    """What a failed load did not store is asked for again."""

    def fail() -> None:
        raise RuntimeError

    load(pipeline, account)
    account.now += timedelta(days=1)
    account.change(2, subject="changed")
    account.events[account.requests + 1] = fail
    with pytest.raises(PipelineStepFailed):
        load(pipeline, account)
    account.now += timedelta(days=1)
    load(pipeline, account)

    query = "SELECT id FROM support.conversations WHERE subject = 'changed'"
    assert [(2,)] == rows("warehouse.duckdb", query)


def test_the_program_loads_all_tables(tmp_path: Path) -> None:
    """Run twice, it has each row once; telemetry is off."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(
            str(PROJECT / folder) for folder in ("examples", "generated")
        ),
        "DLT_DATA_DIR": str(tmp_path),
    }
    environment.pop("RUNTIME__DLTHUB_TELEMETRY", None)
    printed = subprocess.check_output(
        [sys.executable, "-c", PROGRAM], cwd=tmp_path, env=environment, text=True
    )

    assert "telemetry goes to None\n" in printed
    file = str(tmp_path / "helpscout.duckdb")
    page = (PROJECT / "docs/cookbook/dlt-source.md").read_text("utf-8")
    lines = re.findall("^(?:>>>|[.]{3}) (.+)", page, re.MULTILINE)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    query = [sys.executable, "-c", "\n".join(lines)]
    answer = subprocess.check_output(query, cwd=elsewhere, env=environment, text=True)
    assert "[('active', 2)]" == answer.strip()

    threads = "SELECT id, type FROM support.conversations__threads ORDER BY id"
    expected = [(301, "customer"), (302, "lineitem"), (303, "phone")]
    assert expected == rows(file, threads)
    with duckdb.connect(file, read_only=True) as warehouse:
        tables = ("conversations", "inboxes", "tags", "users")
        found = {table: len(warehouse.table(f"support.{table}")) for table in tables}
    assert {"conversations": 2, "inboxes": 1, "tags": 2, "users": 2} == found
