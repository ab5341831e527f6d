"""Receive webhooks without losing one: a receiver stores deliveries, a worker handles them.

The receiver needs HELPSCOUT_WEBHOOK_SECRET in the environment (several secrets with spaces between
them), the worker HELPSCOUT_CLIENT_ID and HELPSCOUT_CLIENT_SECRET:

    uvicorn --factory webhooks_in_production:app
    python webhooks_in_production.py

Ctrl-C ends either of them.
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "helpscout-client"]
# ///

from __future__ import annotations

import argparse
import logging
import os
import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from fastapi import FastAPI, HTTPException, Request
from helpscout_client import HelpScout, errors, webhooks
from helpscout_client.v2 import models

INBOX = Path("webhooks.sqlite3")
MAX_BYTES = 5_000_000
DAY = 86_400.0
logger = logging.getLogger("webhooks")


class Delivery(NamedTuple):
    """A delivery that waits to be handled."""

    key: str
    event: str
    body: str
    attempts: int


class Inbox:
    """The deliveries, in a SQLite file that the receivers and one worker share."""

    DELAYS = (10.0, 60.0, 600.0, 3_600.0, 21_600.0, DAY)
    """Seconds before each new attempt. What fails once more is left to people."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._run(
            "PRAGMA journal_mode = WAL"
        )  # the receivers do not wait for the worker
        self._run(
            "CREATE TABLE IF NOT EXISTS delivery (key TEXT PRIMARY KEY, event TEXT, body TEXT,"
            " received REAL, attempts INTEGER DEFAULT 0, due REAL, handled REAL)"
        )

    def add(self, key: str, event: str, body: str) -> None:
        """Store a delivery, unless it is there already."""
        self._run(
            "INSERT INTO delivery (key, event, body, received, due) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            *(key, event, body, time.time(), time.time()),
        )

    def next(self) -> Delivery | None:
        """Return the oldest delivery that is due."""
        found = self._run(
            "SELECT key, event, body, attempts FROM delivery WHERE due <= ?"
            " ORDER BY received LIMIT 1",
            time.time(),
        )
        return Delivery(*found[0]) if found else None

    def finish(self, delivery: Delivery) -> None:
        """Keep the key only, which tells a repeated delivery."""
        self._run(
            "UPDATE delivery SET handled = ?, due = NULL, body = '' WHERE key = ?",
            *(time.time(), delivery.key),
        )

    def put_off(self, delivery: Delivery) -> None:
        """Let a delivery wait for its next attempt, if there is one."""
        delays = self.DELAYS[delivery.attempts :]
        self._run(
            "UPDATE delivery SET attempts = attempts + 1, due = ? WHERE key = ?",
            *(time.time() + delays[0] if delays else None, delivery.key),
        )

    def forget(self, days: int = 30) -> None:
        """Delete the keys of old deliveries."""
        self._run("DELETE FROM delivery WHERE handled < ?", time.time() - days * DAY)

    def backlog(self) -> dict[str, float]:
        """Return what people should know of."""
        ((failed, seconds),) = self._run(
            "SELECT count(*) - count(due), ? - coalesce(min(due), ?) FROM delivery"
            " WHERE handled IS NULL",
            *(time.time(), time.time()),
        )
        return {"failed": failed, "seconds_behind": max(0.0, seconds)}

    def _run(self, statement: str, *values: object) -> list[Any]:
        with closing(sqlite3.connect(self._path, isolation_level=None)) as database:
            return database.execute(statement, values).fetchall()


# --- the receiver


class Receiver:
    """Responds when a delivery is stored, and handles none."""

    def __init__(self, inbox: Inbox, secrets: Sequence[str]) -> None:
        self._inbox = inbox
        self._secrets = secrets

    async def receive(self, request: Request) -> None:
        """Store a delivery."""
        raw_body = await limited_body(request)
        try:
            event = webhooks.parse(raw_body, request.headers, secret=self._secrets)
        except errors.InvalidSignature:
            raise HTTPException(401) from None
        key = webhooks.delivery_key(raw_body, event.name)
        self._inbox.add(key, event.name, raw_body.decode())

    def health(self) -> dict[str, float]:
        """Respond with 503 if people have to look at the inbox."""
        backlog = self._inbox.backlog()
        if backlog["failed"] or backlog["seconds_behind"] > 900:
            raise HTTPException(503, backlog)
        return backlog


async def limited_body(request: Request) -> bytes:
    """Return the body; respond with 413 if a stranger sends more than any webhook has."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MAX_BYTES:
            raise HTTPException(413)
    return bytes(body)


def create_app(receiver: Receiver) -> FastAPI:
    """Return the web application of a receiver."""
    app = FastAPI()
    app.add_api_route("/helpscout", receiver.receive, methods=["POST"], status_code=204)
    app.add_api_route("/health", receiver.health)
    return app


def app() -> FastAPI:
    """Return the web application with the settings of the environment."""
    secrets = os.environ.get("HELPSCOUT_WEBHOOK_SECRET", "").split()
    if not secrets:
        print("HELPSCOUT_WEBHOOK_SECRET is not set", file=sys.stderr)
        sys.exit(2)
    return create_app(Receiver(Inbox(INBOX), secrets))


# --- the worker


def handle(helpscout: HelpScout, delivery: Delivery) -> None:
    """Do what an event asks for. It may have been done before: look first."""
    match delivery.event:
        case "satisfaction.ratings":
            reopen(helpscout, models.Rating.from_payload(delivery.body))
        case _:
            logger.info("%s is ignored", delivery.event)


def reopen(helpscout: HelpScout, rating: models.Rating) -> None:
    """Open a conversation again that ended with an unhappy customer."""
    if rating.rating != models.RatingVerdict.NOT_GOOD:
        return
    conversation = helpscout.conversations.get(rating.conversation_id)
    if conversation.status == models.ConversationStatus.CLOSED:
        helpscout.conversations.update(conversation.id, status="active")


def work_off(inbox: Inbox, do: Callable[[Delivery], None]) -> None:
    """Handle each delivery that is due."""
    while delivery := inbox.next():
        try:
            do(delivery)
        except Exception:
            logger.exception("%s failed", delivery.event)
            inbox.put_off(delivery)
        else:
            inbox.finish(delivery)
    inbox.forget()


def work(helpscout: HelpScout, inbox: Inbox) -> None:
    """Handle each delivery that is due, and look again every second."""
    logger.info("waiting for deliveries")
    while True:
        work_off(inbox, lambda delivery: handle(helpscout, delivery))
        time.sleep(1)


def main() -> None:
    """Handle deliveries until the process is ended, which may be at any time."""
    parser = argparse.ArgumentParser(description="Handle deliveries; Ctrl-C ends it.")
    parser.parse_args()
    logging.basicConfig(level="INFO")
    try:
        with HelpScout(deadline=60) as helpscout:
            work(helpscout, Inbox(INBOX))
    except errors.ConfigurationError as error:
        parser.error(str(error))
    except KeyboardInterrupt:
        logger.info("stopped; the next start handles what is left")


if __name__ == "__main__":
    main()
