"""Pages of conversations, made of the documented examples."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TypeAlias

from .measure import PROJECT

Json: TypeAlias = dict[str, Any]

EXAMPLES = PROJECT / "spec/v2/examples"
PLAIN, WITH_THREADS = "conversation.json", "conversation-with-threads.json"
SIZE = 50
PAGES = 200


def conversations(example: str = PLAIN) -> list[Json]:
    """Return the conversations of one page, each with an id and a subject of its own."""
    text = (EXAMPLES / example).read_text("utf-8")
    return [
        {**json.loads(text), "id": 1000 + number, "subject": f"Help {number}"}
        for number in range(SIZE)
    ]


def page(items: list[Json], number: int = 1) -> bytes:
    """Return a page of a list as the server sends it."""
    place: Json = {"size": SIZE, "totalElements": SIZE * PAGES}
    place |= {"totalPages": PAGES, "number": number}
    return json.dumps({"_embedded": {"conversations": items}, "page": place}).encode()


def _one_bad_field(items: list[Json]) -> None:
    items[SIZE // 2]["folderId"] = "eleven"


def _all_bad(items: list[Json]) -> None:
    for item in items:
        item["folderId"] = "eleven"


def _unknown_status(items: list[Json]) -> None:
    for item in items:
        item["status"] = "resting"


def _number_as_text(items: list[Json]) -> None:
    for item in items:
        item["folderId"] = "11"


def _unknown_thread(items: list[Json]) -> None:
    for item in items:
        item["_embedded"]["threads"][0]["type"] = "telepathy"


FAULTS: dict[str, Callable[[list[Json]], None]] = {
    "one bad field": _one_bad_field,
    "all bad": _all_bad,
    "unknown status": _unknown_status,
    "number as text": _number_as_text,
    "unknown thread": _unknown_thread,
}


def page_with(fault: str | None) -> bytes:
    """Return a page of conversations with threads, with a fault of `FAULTS` if one is named."""
    items = conversations(WITH_THREADS)
    if fault is not None:
        FAULTS[fault](items)
    return page(items)
