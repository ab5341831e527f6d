"""An account with conversations that change while a program reads them.

The stub server responds with examples, whatever the filters and the order are. This account
filters, sorts and pages as the service documents it, and has an index that may lag behind.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx2
from helpscout_client import HelpScout
from helpscout_client.auth import BearerToken

from support.bundles import payload

EPOCH = datetime(2026, 1, 31, 23, 59, 50, tzinfo=UTC)


@dataclass
class Stored:
    """One conversation: what is sent, and when it was changed, which is never sent."""

    payload: dict[str, Any]
    modified: datetime
    indexed: datetime
    """When the change is in the index that lists are read from."""


@dataclass
class Account:
    """Conversations by id; `now` is the time there."""

    per_page: int = 3
    now: datetime = EPOCH
    stored: dict[int, Stored] = field(default_factory=dict[int, Stored])
    events: dict[int, Callable[[], object]] = field(default_factory=dict)
    """What happens just before a request, by its number from 1."""
    requests: int = 0

    def create(self, id_: int, created: datetime) -> None:
        """Add a conversation that was created at a time and not changed since."""
        content = payload("v2", "Conversation", "get")
        content |= {"id": id_, "number": id_ + 1000, "createdAt": text_of(created)}
        content["_embedded"] = {"threads": []}
        self.stored[id_] = Stored(content, created, created)

    def change(self, id_: int, *, lag: timedelta = timedelta(0), **fields: Any) -> None:
        """Change fields of a conversation now; the index knows of it a while later."""
        content = self.stored[id_].payload | fields
        self.stored[id_] = Stored(content, self.now, self.now + lag)

    def client(self) -> HelpScout:
        """Return a client for the account."""
        http = httpx2.Client(transport=httpx2.MockTransport(self._respond))
        return HelpScout(http_client=http, auth=BearerToken("made-up"))

    def _respond(self, request: httpx2.Request) -> httpx2.Response:
        self.requests += 1
        self.events.pop(self.requests, lambda: None)()
        query = request.url.params
        assert ("all", "createdAt", "asc") == tuple(
            query[name] for name in ("status", "sortField", "sortOrder")
        )
        found = self._found(query.get("modifiedSince", ""), query.get("query", ""))
        number = int(query.get("page", 1))
        first = (number - 1) * self.per_page
        return httpx2.Response(
            200,
            json={
                "_embedded": {"conversations": found[first : first + self.per_page]},
                "page": {
                    "size": self.per_page,
                    "totalElements": len(found),
                    "totalPages": -(-len(found) // self.per_page),
                    "number": number,
                },
            },
        )

    def _found(self, modified_since: str, query: str) -> list[dict[str, Any]]:
        """Return what a list has; texts of times compare as the times do."""
        start = re.fullmatch(r"\(createdAt:\[(.+) TO \*\]\)|", query)
        assert start
        found = [
            each.payload
            for each in self.stored.values()
            if each.indexed <= self.now
            and text_of(each.modified) > modified_since
            and each.payload["createdAt"] >= (start[1] or "")
        ]
        return sorted(found, key=lambda content: (content["createdAt"], content["id"]))


def text_of(moment: datetime) -> str:
    """Return a time as the service writes it."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
