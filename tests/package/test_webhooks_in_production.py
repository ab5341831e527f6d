"""The cookbook's receiver and worker of webhooks, over real HTTP on both sides."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx2
import pytest
from helpscout_client import HelpScout
from helpscout_client.testing import StubServer

import webhooks_in_production as program
from support.programs import CREDENTIALS
from support.serving import NO_TLS, serving_asgi

SECRETS = ["new one", "old one"]
NOT_GOOD = {
    "id": 1,
    "threadId": 2,
    "conversationId": 123,
    "mailboxId": 13,
    "rating": "not_good",
}
Deliver = Callable[..., int]


@pytest.fixture
def inbox(tmp_path: Path) -> Any:
    return program.Inbox(tmp_path / "webhooks.sqlite3")


@pytest.fixture
def http(inbox: Any) -> Iterator[httpx2.Client]:
    """Return a client of the receiver."""
    app = program.create_app(program.Receiver(inbox, SECRETS))
    with (
        serving_asgi(app) as origin,
        httpx2.Client(verify=NO_TLS, base_url=origin) as http,
    ):
        yield http


def deliver(http: httpx2.Client, body: Any = NOT_GOOD, secret: str = SECRETS[0]) -> int:
    """Send a delivery to the receiver and return the status of the response."""
    raw, headers = StubServer().webhook("satisfaction.ratings", body, secret)
    return http.post("/helpscout", content=raw, headers=headers).status_code


def test_a_delivery_is_stored_once(http: httpx2.Client, inbox: Any) -> None:
    """Both secrets are valid while one replaces the other."""
    statuses = [deliver(http, secret=secret) for secret in (*SECRETS, SECRETS[0])]

    assert [204, 204, 204] == statuses
    delivery = inbox.next()
    assert ("satisfaction.ratings", 0) == (delivery.event, delivery.attempts)
    inbox.finish(delivery)
    assert inbox.next() is None
    assert 204 == deliver(http)
    assert inbox.next() is None


def test_what_strangers_send_is_not_stored(http: httpx2.Client, inbox: Any) -> None:
    """A wrong signature is 401, a body that is too long 413."""
    long = {"text": "x" * program.MAX_BYTES}

    assert [401, 413] == [deliver(http, secret="guessed"), deliver(http, long)]

    assert inbox.next() is None


@pytest.mark.parametrize("status", ["closed", "active"])
def test_a_bad_rating_opens_a_closed_conversation(inbox: Any, status: str) -> None:
    """It is found open when a delivery is handled again."""
    inbox.add(
        "a", "satisfaction.ratings", '{"rating": "not_good", "conversationId": 123}'
    )
    inbox.add("b", "satisfaction.ratings", '{"rating": "great", "conversationId": 123}')
    inbox.add("c", "tag.created", "{}")
    with (
        StubServer() as stub,
        HelpScout(base_url=stub.url, auth=stub.auth) as helpscout,
    ):
        found = helpscout.conversations.get(123).to_payload()
        stub.respond("conversations.get", json=found | {"status": status})

        program.work_off(inbox, partial(program.handle, helpscout))

        expected = ["token", *["conversations.get"] * 2]
        expected += ["conversations.update"] if status == "closed" else []
        assert expected == [request.operation for request in stub.requests]
    assert {"failed": 0, "seconds_behind": 0} == inbox.backlog()


def test_a_delivery_that_fails_is_tried_again_and_left_to_people(
    http: httpx2.Client, inbox: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its delays grow, and the health of the receiver says how many are left."""
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now)
    attempts: list[SimpleNamespace] = []
    inbox.add("a", "tag.created", "{}")

    def fail(delivery: Any) -> None:
        attempts.append(delivery.attempts)
        raise RuntimeError("the other system is down")

    for delay in (0, *inbox.DELAYS):
        now += delay - 1
        program.work_off(inbox, fail)
        now += 1
        assert 200 == http.get("/health").status_code
        program.work_off(inbox, fail)

    assert list(range(1 + len(inbox.DELAYS))) == attempts
    health = http.get("/health")
    assert (503, 1) == (health.status_code, health.json()["detail"]["failed"])


def test_a_worker_that_stands_still_is_noticed(
    http: httpx2.Client, inbox: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox.add("a", "tag.created", "{}")
    assert 200 == http.get("/health").status_code
    later = time.time() + 1_000
    monkeypatch.setattr(time, "time", lambda: later)
    assert 503 == http.get("/health").status_code


def test_ctrl_c_ends_the_worker(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It says so, without a traceback."""

    def interrupt(_: float) -> None:
        raise KeyboardInterrupt

    for name, value in CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "argv", ["webhooks_in_production.py"])
    monkeypatch.setattr(program, "INBOX", tmp_path / "webhooks.sqlite3")
    monkeypatch.setattr(time, "sleep", interrupt)
    caplog.set_level(logging.INFO, "webhooks")

    program.main()

    said = [each.message for each in caplog.records if each.name == "webhooks"]
    assert ["waiting for deliveries", said[-1]] == said
    assert said[-1].startswith("stopped")


def test_old_keys_are_forgotten(inbox: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    inbox.add("a", "tag.created", "{}")
    program.work_off(inbox, lambda _: None)
    later = time.time() + 31 * program.DAY
    monkeypatch.setattr(time, "time", lambda: later)
    inbox.add("a", "tag.created", "{}")
    assert inbox.next() is None

    program.work_off(inbox, lambda _: None)

    inbox.add("a", "tag.created", "{}")
    assert inbox.next() is not None
