"""The table of what is measured, in groups: with what it is compared, and the goal.

The printed table, the file of figures and the tables of the pages all come from here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

Figures: TypeAlias = tuple[str, Sequence[float]]
"""The name of a row in its group, and what was measured in each round."""


@dataclass(frozen=True)
class Row:
    """One thing that is measured."""

    what: str
    against: str
    """What a ratio is divided by; where memory is counted from."""
    goal: float | None = None
    """What is good enough, where that was decided."""
    unit: str = "times"
    is_least: bool = False
    """Whether more is better."""

    def is_met(self, figure: float) -> bool:
        """Whether a figure reaches the goal, if there is one."""
        if self.goal is None:
            return True
        return figure >= self.goal if self.is_least else figure <= self.goal


LIMITERS = ("ClockWindows", "WindowsFromFirst", "SlidingLog", "TokenBucket")
_OPC = "openapi-python-client, unformatted"
_DCG = "datamodel-code-generator's client"
_GENERATE = "generate 150 schemas, 120 operations, cold"
_PAGE = "read 50 conversations with threads"
_GOOD = "the same page, good"
_LIST = "httpx2 and bare pydantic models"
_CALL = "bare httpx2 and `json.loads`"
_SERIAL = "`prefetch=0` (time on the wall)"
_IDLE = "a client that transferred 1 MiB"
_PROCESS = "its largest process"
_SELDOM = "`gc.set_threshold(50_000)`"
_ONE_CLIENT = "a call by a client that called before"
_RATE = "what the limit allows (simulated)"
_ALL = "all responses (simulated)"

ROWS: dict[str, dict[str, Row]] = {
    "generation": {
        "attrs": Row(_GENERATE, _OPC, 1.9),
        "black": Row(_GENERATE, f"{_DCG}, black and isort", 0.2),
        "builtin": Row(_GENERATE, f"{_DCG}, its own formatter", 1.1),
        "lines": Row("lines published for it", f"{_DCG}, black and isort", 0.35),
        "inbox attrs": Row("generate the Inbox API, cold", _OPC, 1.9),
        "inbox black": Row("generate the Inbox API, cold", f"{_DCG}, black and isort"),
        "inbox lines": Row(
            "lines published for the Inbox API", f"{_DCG}, black and isort", 0.35
        ),
        "mixed": Row("generate a mixed document of 300 operations, cold", _OPC),
    },
    "changes": {
        "one line": Row("one line changed, document of one file", _OPC, 0.8),
        "nothing": Row("nothing changed, document of one file", _OPC, 0.5),
        "one line, split": Row("one line changed, Inbox API in its files", _OPC, 0.8),
        "nothing, split": Row("nothing changed, Inbox API in its files", _OPC, 0.5),
    },
    "growth": {
        "time": Row("generate ten times the operations, cold", "once", 8),
        "memory": Row("memory for ten times the operations", _PROCESS, 400, "MiB"),
        "memory 3600": Row("memory for 3,600 operations", _PROCESS, 1024, "MiB"),
        "mixed": Row("generate a mixed document of 1,200 operations, cold", _OPC),
    },
    "reviews": {
        "diff": Row("diff of the whole spec", "PyYAML's C loader on the same files"),
        "audit": Row("audit of the whole spec", "PyYAML's C loader on the same files"),
    },
    "starting": {
        "import": Row("`import helpscout_client`", "`import httpx2`", 0.15),
        "first call": Row(
            "import, construct, first call", "bare httpx2 and one model", 1.4
        ),
    },
    "calls": {
        "sync": Row("one call on loopback", _CALL, 1.3),
        "async": Row("one call on loopback, async", _CALL, 1.4),
    },
    "reading": {
        mode: Row(f"{_PAGE}, {mode}", "bare pydantic models", 1.05)
        for mode in (
            *("collector on, dropped", "collector off, dropped"),
            *("collector on, kept", "collector off, kept"),
        )
    },
    "faults": {
        "one bad field": Row("a page with one bad field", _GOOD, 2.0),
        "all bad": Row("a page with one bad field in each item", _GOOD, 3.5),
        "unknown status": Row("an unknown enum value in each item", _GOOD, 1.1),
        "number as text": Row("a number as text in each item", _GOOD, 2.0),
        "unknown thread": Row("a thread of unknown type in each item", _GOOD, 2.0),
    },
    "lists": {
        "sync": Row("10,000 items over 200 pages", _LIST, 1.3),
        "async": Row("10,000 items over 200 pages, async", _LIST, 1.3),
        "export": Row("10,000 items with threads over 200 pages", _LIST, 1.3),
    },
    "prefetch": {
        f"{kind} {latency}": Row(
            f"`prefetch=4`, {latency} ms of latency, {kind}: times faster",
            *(_SERIAL, 3.5),
            is_least=True,
        )
        for latency in (20, 100)
        for kind in ("sync", "async")
    },
    "files": {
        "base64": Row("upload 100 MiB as base64: peak", _IDLE, 16, "MiB"),
        "multipart": Row("upload 100 MiB as multipart: peak", _IDLE, 16, "MiB"),
        "binary": Row("upload 100 MiB as binary: peak", _IDLE, 16, "MiB"),
        "download": Row("download 100 MiB: peak", _IDLE, 16, "MiB"),
    },
    "webhooks": {
        "parse": Row("`webhooks.parse`", "hmac and `json.loads`", 1.5),
    },
    "stub": {
        "requests": Row("a request to the stub server", "a bare `http.server` handler"),
    },
    "advice": {
        "threshold, dropped": Row(
            "a page among 200,000 objects: collector as usual", _SELDOM
        ),
        "threshold, kept": Row(
            "pages that are kept among 200,000 objects: collector as usual", _SELDOM
        ),
        "parsed": Row("`from_payload(json.loads(body))`", "`from_payload(body)`"),
        "with_options": Row("a call by `with_options(…)`", _ONE_CLIENT),
        "client for each call": Row("a call by a client of its own", _ONE_CLIENT),
        "first call": Row("the first call of a program", _ONE_CLIENT),
        "prefetch": Row("200 pages without latency, `prefetch=4`", "`prefetch=0`"),
    },
    "pacing": {
        **{
            f"used by {limiter}": Row(
                f"bulk read, {limiter}: used", _RATE, 0.95, is_least=True
            )
            for limiter in LIMITERS
        },
        **{
            f"refused by {limiter}": Row(
                f"bulk read, {limiter}: status 429", _ALL, 0.01
            )
            for limiter in LIMITERS
        },
        "export time": Row(
            "export of 10,000 conversations, threads one by one: time",
            *("the least that the limit allows (simulated)", 1 / 0.95),
        ),
        "export refused": Row("the same export: status 429", _ALL, 0.01),
    },
}
