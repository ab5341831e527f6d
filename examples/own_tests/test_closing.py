"""Tests of `closing`, with the stub server in place of Help Scout."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from closing import close_waiting
from helpscout_client import HelpScout, errors
from helpscout_client.testing import StubServer

NOW = datetime(2026, 6, 30, tzinfo=UTC)
OLD, NEW = "2026-06-01T12:00:00Z", "2026-06-29T12:00:00Z"
LIST, UPDATE, NOTE = (
    "conversations.list",
    "conversations.update",
    "conversations.threads.note",
)


@pytest.fixture
def example(helpscout: HelpScout) -> dict[str, Any]:
    """Return the documented example of a conversation."""
    return helpscout.conversations.get(123).to_payload()


def page_of(*conversations: dict[str, Any]) -> dict[str, Any]:
    """Return a page as Help Scout sends it."""
    page = {
        "size": 25,
        "totalElements": len(conversations),
        "totalPages": 1,
        "number": 1,
    }
    return {"_embedded": {"conversations": conversations}, "page": page}


def sent(stub: StubServer, operation: str) -> list[tuple[str, Any]]:
    """Return paths and bodies of the requests of an operation."""
    found = [request for request in stub.requests if request.operation == operation]
    return [(request.path, request.json()) for request in found]


def test_old_conversations_are_closed_with_a_note(
    stub: StubServer, helpscout: HelpScout, example: dict[str, Any]
) -> None:
    old = example | {"id": 7, "userUpdatedAt": OLD}
    new = example | {"id": 8, "userUpdatedAt": NEW}
    stub.respond(LIST, json=page_of(old, new))

    assert close_waiting(helpscout, now=NOW) == [7]

    change = {"op": "replace", "path": "/status", "value": "closed"}
    assert sent(stub, UPDATE) == [("/v2/conversations/7", change)]
    [(path, note)] = sent(stub, NOTE)
    assert path == "/v2/conversations/7/notes"
    assert note["text"].startswith("Closed")


def test_all_pages_are_read(stub: StubServer, helpscout: HelpScout) -> None:
    stub.pages(LIST, pages=3, per_page=2)

    assert len(close_waiting(helpscout, now=NOW)) == 6

    queries = [request.query for request in stub.requests if request.operation == LIST]
    assert [query.get("page", ["1"]) for query in queries] == [["1"], ["2"], ["3"]]
    assert all(query["status"] == ["pending"] for query in queries)


def test_a_conversation_that_was_deleted_is_left_out(
    stub: StubServer, helpscout: HelpScout
) -> None:
    stub.pages(LIST, pages=1, per_page=2)
    stub.respond(UPDATE, status=404)

    assert len(close_waiting(helpscout, now=NOW)) == 1


def test_a_list_that_fails_once_is_read_again(
    stub: StubServer, helpscout: HelpScout
) -> None:
    stub.respond(LIST, status=503)

    close_waiting(helpscout, now=NOW)

    assert [request.operation for request in stub.requests].count(LIST) == 2


def test_a_change_that_fails_is_an_error(
    stub: StubServer, helpscout: HelpScout
) -> None:
    """The client does not repeat it: the first request may have had an effect."""
    stub.respond(UPDATE, status=503)

    with pytest.raises(errors.ServerError):
        close_waiting(helpscout, now=NOW)
