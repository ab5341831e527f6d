"""The export of the cookbook: nothing is lost while conversations change, and a run can break off."""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

import pytest
from helpscout_client import HelpScout
from helpscout_client.testing import StubServer

import export as program
from support.account import EPOCH, Account
from support.paths import PROJECT

SECOND = timedelta(seconds=1)


@pytest.fixture
def account(monkeypatch: pytest.MonkeyPatch) -> Account:
    """Return an account with conversations 1 to 9, and let the program's clock show its time."""
    account = Account(now=EPOCH + timedelta(days=1))
    for number in range(1, 10):
        account.create(number, EPOCH + number * SECOND)

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Clock:
            return cls.fromtimestamp(account.now.timestamp(), tz)

    monkeypatch.setattr(program, "datetime", Clock)
    return account


@pytest.fixture
def helpscout(account: Account) -> Iterator[HelpScout]:
    """Return a client for the account."""
    with account.client() as helpscout:
        yield helpscout


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    """Return an empty database."""
    with closing(sqlite3.connect(":memory:")) as database:
        yield database


def subjects(database: sqlite3.Connection) -> dict[int, str]:
    """Return the subjects in the database by id."""
    return dict(database.execute("SELECT id, subject FROM conversations"))


def interrupt() -> None:
    """Press Ctrl-C."""
    raise KeyboardInterrupt


def in_account(account: Account) -> dict[int, str]:
    """Return the subjects in the account by id."""
    return {id_: each.payload["subject"] for id_, each in account.stored.items()}


def test_the_first_run_saves_everything(
    account: Account, helpscout: HelpScout, database: sqlite3.Connection
) -> None:
    """Each payload is saved as it was sent, and its values are columns."""
    assert 9 == program.export(helpscout, database)

    rows = database.execute("SELECT id, payload, number, month FROM conversations")
    assert [
        (id_, account.stored[id_].payload, 1000 + id_, f"2026-0{1 if id_ < 10 else 2}")
        for id_ in range(1, 10)
    ] == [(id_, json.loads(text), number, month) for id_, text, number, month in rows]


def test_a_later_run_reads_what_changed(
    account: Account, helpscout: HelpScout, database: sqlite3.Connection
) -> None:
    """Conversations that nobody touched are not read again; no row is there twice."""
    program.export(helpscout, database)
    account.now += timedelta(days=1)
    account.change(2, subject="changed")
    account.create(10, account.now)
    account.now += timedelta(days=1)

    assert 2 == program.export(helpscout, database)
    assert in_account(account) == subjects(database)
    account.now += timedelta(days=1)
    assert 0 == program.export(helpscout, database)


def test_a_change_that_the_index_learns_of_late_is_found(
    account: Account, helpscout: HelpScout, database: sqlite3.Connection
) -> None:
    """The overlap of two runs covers a change that was made, but not listed, in the first."""
    account.change(2, lag=timedelta(minutes=10), subject="changed")
    program.export(helpscout, database)
    account.now += timedelta(days=1)

    assert 1 == program.export(helpscout, database)
    assert in_account(account) == subjects(database)


@pytest.mark.parametrize("request_number", [2, 3, 4])
def test_a_conversation_that_leaves_the_list_hides_no_other(
    account: Account,
    helpscout: HelpScout,
    database: sqlite3.Connection,
    request_number: int,
) -> None:
    """By page numbers, the first one of the next page would be passed over."""
    account.events[request_number] = lambda: account.stored.pop(1)
    program.export(helpscout, database)
    assert set(range(2, 10)) == set(subjects(database)) - {1}


def test_a_change_during_a_run_is_found_by_the_next(
    account: Account, helpscout: HelpScout, database: sqlite3.Connection
) -> None:
    """What was read before it changed is read again."""
    account.events[3] = lambda: account.change(1, subject="changed")
    program.export(helpscout, database)
    account.now += timedelta(days=1)
    program.export(helpscout, database)
    assert in_account(account) == subjects(database)


def test_a_run_goes_on_where_it_was_interrupted(
    account: Account, helpscout: HelpScout, database: sqlite3.Connection
) -> None:
    """What is saved is not read again, and what changed since is left to the run after it."""
    account.events[3] = interrupt
    with pytest.raises(KeyboardInterrupt):
        program.export(helpscout, database)
    assert {1, 2, 3, 4, 5} == set(subjects(database))
    account.now += timedelta(days=1)
    account.change(1, subject="changed")

    assert 5 == program.export(helpscout, database)  # 5 is where it stopped
    assert set(in_account(account)) == set(subjects(database))
    program.export(helpscout, database)
    assert in_account(account) == subjects(database)


def test_many_conversations_of_one_second_are_read(
    account: Account, helpscout: HelpScout, database: sqlite3.Connection
) -> None:
    """An import may create more of them than a page holds."""
    for number in range(20, 40):
        account.create(number, EPOCH + 5 * SECOND)
    program.export(helpscout, database)
    assert in_account(account) == subjects(database)


@pytest.mark.parametrize("minutes", [1, 59, 60, 1440])
def test_the_query_of_the_page_finds_what_is_gone(
    account: Account, helpscout: HelpScout, database: sqlite3.Connection, minutes: int
) -> None:
    """However often the export runs, rows that the last full run did not save are gone."""
    page = (PROJECT / "docs/cookbook/export.md").read_text("utf-8")
    (query,) = re.findall("SELECT id, number .+;", page)
    pause = timedelta(minutes=minutes)
    program.export(helpscout, database)
    assert [] == database.execute(query).fetchall()
    del account.stored[4]
    account.now += pause
    program.export(helpscout, database)
    assert [] == database.execute(query).fetchall()  # no later run sees it

    account.now += pause
    assert 8 == program.export(helpscout, database, full=True)
    assert [(4, 1004)] == database.execute(query).fetchall()

    account.now += pause
    account.change(5, subject="changed")
    account.now += pause
    program.export(helpscout, database)
    assert [(4, 1004)] == database.execute(query).fetchall()


def test_a_full_run_that_goes_on_shows_what_is_gone(
    account: Account, helpscout: HelpScout, database: sqlite3.Connection
) -> None:
    """Until it is over, nothing is said to be gone."""
    page = (PROJECT / "docs/cookbook/export.md").read_text("utf-8")
    (query,) = re.findall("SELECT id, number .+;", page)
    program.export(helpscout, database)
    del account.stored[4]
    account.now += SECOND
    account.events[account.requests + 3] = interrupt
    with pytest.raises(KeyboardInterrupt):
        program.export(helpscout, database, full=True)
    assert [] == database.execute(query).fetchall()

    program.export(helpscout, database)
    assert [(4, 1004)] == database.execute(query).fetchall()


def test_ctrl_c_is_no_traceback(
    account: Account,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The program says that the next run goes on."""
    monkeypatch.setattr(program, "HelpScout", account.client)
    monkeypatch.setattr(sys, "argv", ["export.py", str(tmp_path / "all.db")])
    account.events[3] = interrupt
    with pytest.raises(SystemExit) as ended:
        program.main()
    assert 130 == ended.value.code
    assert "the next run goes on" in capsys.readouterr().err

    program.main()
    assert "5 conversations saved" in capsys.readouterr().out


def test_progress_is_shown(
    helpscout: HelpScout,
    database: sqlite3.Connection,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The bar ends at the number of conversations."""
    program.export(helpscout, database)
    assert "100%" in (shown := capsys.readouterr().out)
    assert "9/9" in shown


def test_the_requests_are_as_documented(database: sqlite3.Connection) -> None:
    """The stub server checks them, and its examples have threads."""
    with (
        StubServer() as stub,
        HelpScout(base_url=stub.url, auth=stub.auth) as helpscout,
    ):
        stub.pages("conversations.list", pages=3, per_page=2)
        assert 6 == program.export(helpscout, database)
        program.export(helpscout, database)

    rows = database.execute("SELECT DISTINCT id, type, author_type FROM threads")
    assert {(301, "customer", "customer"), (302, "lineitem", "user")} < {*rows}
