"""Answer each new conversation once: a note for the team, a reply with a file, and a tag.

Run it with HELPSCOUT_CLIENT_ID, HELPSCOUT_CLIENT_SECRET and HELPSCOUT_WEBHOOK_SECRET in the
environment: `uvicorn --factory auto_responder:app`.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import sys
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, closing

from fastapi import FastAPI, HTTPException, Request
from helpscout_client import AsyncHelpScout, errors, webhooks
from helpscout_client.auth import ClientCredentials
from helpscout_client.v2 import models

TAG = "auto-reply"
NOTE = "The customer gets an automatic reply with the opening hours."
REPLY = "<p>Thank you for your message. The file says when we are here.</p>"
OPENING_HOURS = models.NewAttachment(
    fileName="opening-hours.txt",
    mimeType="text/plain",
    data=b"Monday to Friday, 9:00 to 17:00 UTC\n",
)
# The same request would fail again: it is invalid, or the conversation can no longer be changed.
HOPELESS = (errors.BadRequestError, errors.PreconditionFailedError, errors.LockedError)
logger = logging.getLogger("auto_responder")


class Deliveries:
    """What became of each delivery, in a SQLite file that several processes may share."""

    LEASE = 300.0
    """Seconds after which a delivery that nobody finished may begin again."""
    _TABLE = """
        CREATE TABLE IF NOT EXISTS delivery
        (key TEXT PRIMARY KEY, begun REAL NOT NULL, is_done INTEGER NOT NULL DEFAULT 0)
    """
    _BEGIN = """
        INSERT INTO delivery (key, begun) VALUES (:key, :now)
        ON CONFLICT (key) DO UPDATE SET begun = :now WHERE NOT is_done AND begun < :now - :lease
        RETURNING key
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = path
        self._run(self._TABLE)

    def begin(self, key: str) -> bool:
        """Return whether the caller is to handle a delivery that is not done."""
        return bool(self._run(self._BEGIN, key=key, now=time.time(), lease=self.LEASE))

    def is_done(self, key: str) -> bool:
        """Return whether a delivery was handled."""
        return bool(
            self._run("SELECT 1 FROM delivery WHERE key = :key AND is_done", key=key)
        )

    def finish(self, key: str) -> None:
        """Remember that a delivery was handled."""
        self._run("UPDATE delivery SET is_done = 1 WHERE key = :key", key=key)

    def give_up(self, key: str) -> None:
        """Let the next delivery begin at once."""
        self._run("DELETE FROM delivery WHERE key = :key", key=key)

    def _run(self, statement: str, **values: object) -> list[tuple[object]]:
        with closing(sqlite3.connect(self._path, isolation_level=None)) as database:
            return database.execute(statement, values).fetchall()


async def answer(helpscout: AsyncHelpScout, conversation_id: int) -> None:
    """Take the steps that are missing: after a failure, the next delivery goes on from there."""
    try:
        found = await helpscout.conversations.get(conversation_id, embed="threads")
    except errors.NotFoundError:
        return  # it was deleted
    tags = [tag.tag for tag in found.tags or () if tag.tag]
    threads = found.embedded.threads
    notes = [t.body or "" for t in threads if isinstance(t, models.NoteThread)]
    is_noted = any(NOTE in note for note in notes)
    is_answered = any(isinstance(t, models.MessageThread) for t in threads)
    customer = found.primary_customer.id
    if TAG in tags or (is_answered and not is_noted) or not customer:
        return
    # A merged conversation has a new id, which `found` has. The old one takes no changes.
    conversations = helpscout.conversations
    if not is_noted:
        await conversations.threads.note(found.id, text=NOTE)
    if not is_answered:
        await conversations.threads.reply(
            found.id, text=REPLY, customer={"id": customer}, attachments=[OPENING_HOURS]
        )
    await conversations.tags.update(found.id, tags=[*tags, TAG])
    logger.info("conversation %s was answered", found.id)


class Receiver:
    """Receives deliveries; any other status than 2xx makes Help Scout repeat one."""

    def __init__(
        self, helpscout: AsyncHelpScout, deliveries: Deliveries, secret: str
    ) -> None:
        self._helpscout = helpscout
        self._deliveries = deliveries
        self._secret = secret

    async def receive(self, request: Request) -> None:
        """Handle one delivery."""
        raw_body = await request.body()
        try:
            event = webhooks.parse(raw_body, request.headers, secret=self._secret)
        except errors.InvalidSignature:
            raise HTTPException(401) from None
        if not isinstance(event, webhooks.ConvoCreated):
            return
        if event.payload.status != models.ConversationStatus.SPAM:
            key = webhooks.delivery_key(raw_body, event.name)
            await self._answer_once(key, event.payload.id)

    async def _answer_once(self, key: str, conversation_id: int) -> None:
        if not self._deliveries.begin(key):
            if self._deliveries.is_done(key):
                return
            raise HTTPException(503, "another delivery of this event is being handled")
        try:
            await answer(self._helpscout, conversation_id)
        except HOPELESS as error:
            logger.error("conversation %s has no reply: %s", conversation_id, error)
        except errors.HelpScoutError as error:
            self._deliveries.give_up(key)
            logger.warning("conversation %s has to wait: %s", conversation_id, error)
            raise HTTPException(503, "try again") from None
        self._deliveries.finish(key)

    @asynccontextmanager
    async def lifespan(self, _: FastAPI) -> AsyncGenerator[None, None]:
        """Close the client at the end."""
        async with self._helpscout:
            yield


def create_app(receiver: Receiver) -> FastAPI:
    """Return the web application of a receiver."""
    app = FastAPI(lifespan=receiver.lifespan)
    app.add_api_route("/helpscout", receiver.receive, methods=["POST"], status_code=204)
    return app


def setting(name: str) -> str:
    """Return a setting of the environment; without it, the program does not start."""
    value = os.environ.get(name, "").strip()
    if not value:
        print(f"{name} is not set", file=sys.stderr)
        sys.exit(2)
    return value


def app() -> FastAPI:
    """Return the web application with the settings of the environment."""
    logging.basicConfig(level="INFO")
    secret = setting("HELPSCOUT_WEBHOOK_SECRET")
    auth = ClientCredentials(
        setting("HELPSCOUT_CLIENT_ID"), setting("HELPSCOUT_CLIENT_SECRET")
    )
    helpscout = AsyncHelpScout(auth=auth, deadline=20)
    return create_app(Receiver(helpscout, Deliveries("deliveries.sqlite3"), secret))
