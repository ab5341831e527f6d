"""The cookbook's auto-responder, over real HTTP on both sides."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx2
import pytest
from helpscout_client import AsyncHelpScout, HelpScout
from helpscout_client.testing import StubServer

import auto_responder as responder
from support.serving import NO_TLS, serving_asgi

SECRET = "made up"
READ, NOTE, REPLY, TAG = (
    f"conversations.{name}"
    for name in ("get", "threads.note", "threads.reply", "tags.update")
)


@cache
def documented() -> dict[str, Any]:
    """Return the documented example of a conversation with its threads."""
    with StubServer() as stub, HelpScout(base_url=stub.url, auth=stub.auth) as client:
        return client.conversations.get(123, embed="threads").to_payload()


@pytest.fixture
def world(tmp_path: Path) -> Iterator[SimpleNamespace]:
    """Run the responder and the stub server that it calls."""
    deliveries = responder.Deliveries(tmp_path / "deliveries.sqlite3")
    with StubServer() as stub, httpx2.Client(verify=NO_TLS) as http:
        helpscout = AsyncHelpScout(base_url=stub.url, auth=stub.auth, max_retries=0)
        app = responder.create_app(responder.Receiver(helpscout, deliveries, SECRET))
        with serving_asgi(app) as origin:

            def deliver(
                event: str = "convo.created", secret: str = SECRET, **fields: Any
            ) -> int:
                raw, headers = stub.webhook(event, {"id": 123, **fields}, secret)
                return http.post(
                    f"{origin}/helpscout", content=raw, headers=headers
                ).status_code

            yield SimpleNamespace(stub=stub, deliver=deliver, deliveries=deliveries)


def calls(stub: StubServer) -> list[str | None]:
    """Return the operations that were called."""
    return [each.operation for each in stub.requests if each.operation != "token"]


def serve(
    stub: StubServer, *threads: dict[str, str], new_id: int = 123, tag: str = "vip"
) -> None:
    """Let the stub server have a conversation with a message of the customer and more threads."""
    found = deepcopy(documented())
    *_, first = found["_embedded"]["threads"]
    found |= {"id": new_id, "tags": [{"id": 1, "tag": tag}]}
    found["_embedded"]["threads"] = [first, *(first | thread for thread in threads)]
    stub.respond(READ, json=found, times=None)


def test_a_new_conversation_gets_a_note_a_reply_with_a_file_and_a_tag(
    world: SimpleNamespace,
) -> None:
    serve(world.stub)

    assert 204 == world.deliver()

    assert [READ, NOTE, REPLY, TAG] == calls(world.stub)
    reply, tag = (request.json() for request in world.stub.requests[-2:])
    assert {"id": 238604} == reply["customer"]
    (file,) = reply["attachments"]
    assert b"Monday to Friday, 9:00 to 17:00 UTC\n" == b64decode(file["data"])
    assert {"tags": ["vip", "auto-reply"]} == tag


def test_a_repeated_delivery_does_nothing(world: SimpleNamespace) -> None:
    serve(world.stub)

    assert [204, 204] == [world.deliver(), world.deliver()]

    assert [READ, NOTE, REPLY, TAG] == calls(world.stub)


@pytest.mark.parametrize("operation", [READ, NOTE, REPLY, TAG])
def test_a_delivery_that_failed_goes_on_when_it_is_repeated(
    world: SimpleNamespace, operation: str
) -> None:
    """Each step is taken once, wherever the first delivery ended."""
    serve(world.stub)
    world.stub.respond(operation, status=503, times=1)
    assert 503 == world.deliver()
    taken = [step for step in calls(world.stub)[1:] if step != operation]
    threads = {
        NOTE: {"type": "note", "body": f"<p>{responder.NOTE}</p>"},
        REPLY: {"type": "message"},
    }
    serve(world.stub, *(threads[step] for step in taken))
    before = calls(world.stub)

    assert 204 == world.deliver()

    rest = [step for step in (NOTE, REPLY, TAG) if step not in taken]
    assert [*before, READ, *rest] == calls(world.stub)


@pytest.mark.parametrize(
    "case", ["tagged", "answered", "spam", "deleted", "other event"]
)
def test_some_conversations_get_no_reply(world: SimpleNamespace, case: str) -> None:
    threads = [{"type": "message"}] if case == "answered" else []
    serve(world.stub, *threads, tag="auto-reply" if case == "tagged" else "vip")
    if case == "deleted":
        world.stub.respond(READ, status=404, times=None)
    event = "convo.assigned" if case == "other event" else "convo.created"

    assert 204 == world.deliver(event, status="spam" if case == "spam" else "active")

    assert {READ} >= set(calls(world.stub))


def test_a_merged_conversation_is_answered_under_its_new_id(
    world: SimpleNamespace,
) -> None:
    """Help Scout answers 301 for the old id, which takes no changes."""
    serve(world.stub, new_id=456)
    moved = {"Location": "/v2/conversations/456?embed=threads"}
    world.stub.respond(READ, status=301, headers=moved, times=1)

    assert 204 == world.deliver()

    assert [READ, READ, NOTE, REPLY, TAG] == calls(world.stub)
    assert {"/v2/conversations/456"} == {
        request.path[:21] for request in world.stub.requests[-3:]
    }


def test_a_conversation_that_cannot_be_changed_is_not_tried_again(
    world: SimpleNamespace,
) -> None:
    """Help Scout refuses it again and again, and turns off a webhook whose deliveries fail."""
    serve(world.stub)
    world.stub.respond(NOTE, status=412)

    assert [204, 204] == [world.deliver(), world.deliver()]

    assert [READ, NOTE] == calls(world.stub)


def test_a_delivery_that_is_under_way_is_put_off(world: SimpleNamespace) -> None:
    """It may fail yet, and one whose process was killed begins again after a while."""
    serve(world.stub)
    responder.Deliveries.begin, begin = (lambda *_: False), responder.Deliveries.begin
    try:
        assert 503 == world.deliver()
    finally:
        responder.Deliveries.begin = begin

    assert [True, False] == [
        world.deliveries.begin("killed"),
        world.deliveries.begin("killed"),
    ]
    world.deliveries.LEASE = -1.0
    assert world.deliveries.begin("killed")
    world.deliveries.finish("killed")
    assert not world.deliveries.begin("killed")


def test_a_forged_delivery_is_refused(world: SimpleNamespace) -> None:
    assert 401 == world.deliver(secret="guessed")
    assert [] == calls(world.stub)


def test_the_settings_come_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("CLIENT_ID", "CLIENT_SECRET", "WEBHOOK_SECRET"):
        monkeypatch.setenv(f"HELPSCOUT_{name}", "made-up")
    monkeypatch.chdir(tmp_path)

    with serving_asgi(responder.app()) as origin, httpx2.Client(verify=NO_TLS) as http:
        assert 401 == http.post(f"{origin}/helpscout").status_code

    assert (tmp_path / "deliveries.sqlite3").exists()
