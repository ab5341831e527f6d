"""The programs of the pages about migration, with the stub server."""

from __future__ import annotations

import csv
import runpy
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import helpscout_client
import pytest
from helpscout_client import HelpScout, errors
from helpscout_client.testing import StubServer

from support.paths import PROJECT

Start = Callable[..., None]
DAY = date(2010, 1, 1)  # before all conversations of the examples


def program(name: str) -> dict[str, Any]:
    return runpy.run_path(str(PROJECT / f"examples/from_{name}.py"))


@pytest.fixture
def stub() -> Iterator[StubServer]:
    with StubServer() as stub:
        yield stub


@pytest.fixture
def helpscout(stub: StubServer) -> Iterator[HelpScout]:
    with HelpScout(base_url=stub.url, auth=stub.auth) as helpscout:
        yield helpscout


@pytest.fixture
def start(stub: StubServer, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Return a function that starts a program with arguments; its client calls the stub server."""

    def run(name: str, *arguments: object) -> None:
        client = partial(HelpScout, base_url=stub.url, auth=stub.auth)
        monkeypatch.setattr(helpscout_client, "HelpScout", client)
        monkeypatch.setattr(sys, "argv", [name, *map(str, arguments)])
        program(name)["main"]()

    return run


def operations(stub: StubServer) -> list[str | None]:
    return [request.operation for request in stub.requests]


def test_pending_conversations_are_read_before_one_is_closed(
    stub: StubServer, helpscout: HelpScout
) -> None:
    """Closing takes a conversation off the pages of the list, so all pages are read first."""
    stub.pages("conversations.list", pages=3, per_page=1)

    assert 3 == program("python_helpscout_v2")["close_pending"](helpscout, 85)

    changes = ("tags.update", "threads.note", "update")
    expected = ["conversations.list"] * 3 + [f"conversations.{c}" for c in changes] * 3
    assert expected == operations(stub)[1:]


def test_invoices_are_saved_and_snoozed(
    stub: StubServer, helpscout: HelpScout, tmp_path: Path
) -> None:
    """Each invoice has its files in the folder, a note, one more tag, and is snoozed."""
    download = "conversations.attachments.download"
    stub.respond(download, body=b"content", times=None)

    program("helpscout_mailbox")["process"](helpscout, DAY, tmp_path)

    assert [b"content"] == [file.read_bytes() for file in tmp_path.iterdir()]
    each = ("threads.list", "attachments.download", "threads.note", "get")
    each = *each, "tags.update", "snooze.update"
    assert [f"conversations.{c}" for c in each] * 2 == operations(stub)[2:]
    tags = [
        r.json() for r in stub.requests if r.operation == "conversations.tags.update"
    ]
    assert [{"tags": ["vip", "processed"]}] * 2 == tags
    (query,) = stub.requests[1].query["query"]
    assert query.endswith('(NOT (tag:"processed")))')  # a second run finds none of them


def test_invoices_of_a_week_are_processed(
    start: Start, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The folder is made, and the program says how many there were since when."""
    since = datetime.now(UTC).date() - timedelta(days=7)
    start("helpscout_mailbox", tmp_path / "new/folder")
    assert f"0 invoices since {since}\n" == capsys.readouterr().out

    start("helpscout_mailbox", tmp_path / "new/folder", "--since", DAY)
    assert "2 invoices since 2010-01-01" in capsys.readouterr().out
    assert 1 == len(list((tmp_path / "new/folder").iterdir()))


def test_a_search_ends_at_its_first_day(stub: StubServer, helpscout: HelpScout) -> None:
    """No further page is requested when a conversation is older."""
    stub.pages("conversations.list", pages=3, per_page=1)
    created_since = program("helpscout_mailbox")["created_since"]
    assert [] == list(created_since(helpscout, "(tag:vip)", date(2100, 1, 1)))
    assert ["token", "conversations.list"] == operations(stub)


@pytest.mark.parametrize("is_refused", [False, True])
def test_a_conversation_is_opened(
    is_refused: bool,
    stub: StubServer,
    helpscout: HelpScout,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It gets a note with a file; what the server refuses is printed, field by field."""
    file = tmp_path / "plan.pdf"
    file.write_bytes(b"content")
    if is_refused:
        errors = [{"path": "subject", "message": "is too long"}]
        body = {"message": "Bad request", "_embedded": {"errors": errors}}
        stub.respond("conversations.create", status=400, json=body)

    program("php_sdk")["open_with_file"](helpscout, 85, file)

    printed = capsys.readouterr().out
    if is_refused:
        assert "refused: Bad request" in printed
        assert "subject is too long" in printed
    else:
        assert printed.startswith("created: ")
        assert "conversations.attachments.upload" == operations(stub)[-1]


def test_the_id_is_known_if_the_file_is_refused(
    stub: StubServer,
    start: Start,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Otherwise nobody would find the conversation that was created."""
    stub.respond("conversations.attachments.upload", status=400)
    (tmp_path / "plan.pdf").write_bytes(b"content")
    with pytest.raises(errors.BadRequestError):
        start("php_sdk", 85, tmp_path / "plan.pdf")
    assert capsys.readouterr().out.startswith("created: ")


@pytest.mark.parametrize("name", ["conversation", "conversation-item"])
def test_stored_and_current_conversations_are_rows_of_one_table(
    name: str, start: Start, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A stored answer is read with and without its envelope."""
    stored = PROJECT / f"spec/v1/examples/{name}.json"
    (tmp_path / "stored.json").write_bytes(stored.read_bytes())

    start("api_v1", tmp_path)

    rows = list(csv.DictReader(capsys.readouterr().out.splitlines()))
    assert ["349", "15473", "15474"] == [row["number"] for row in rows]
    assert ["tag1 tag2", "vip", ""] == [row["tags"] for row in rows]
    assert all(row["changed_at"] and row["customer"] for row in rows)
