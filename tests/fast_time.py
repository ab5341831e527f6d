"""Time in which waiting costs little: `SPEED` seconds of it pass in one of ours.

Waits of the client are short then. So are its limits on input and output where they come from the
event loop; a sync client hands them to sockets, which know nothing of this time.
"""

from __future__ import annotations

import asyncio
import selectors
import time

import runtime_package  # noqa: F401
from runtime._clock import Clock

SPEED = 10

_skipped = 0.0


def skip(seconds: float) -> None:
    """Let time jump ahead; what is under way may be late then."""
    global _skipped
    _skipped += seconds


def monotonic() -> float:
    """Return seconds for measuring."""
    return SPEED * time.monotonic() + _skipped


def wall() -> float:
    """Return seconds since 1970, in a year of their own."""
    return 1_767_225_600.0 + monotonic()


CLOCK = Clock(
    monotonic=monotonic,
    wall=wall,
    random=lambda: 0.5,
    sleep=lambda seconds, *_: time.sleep(seconds / SPEED),
)
"""For a sync client; for an async one on a `FastLoop`."""


class FastLoop(asyncio.SelectorEventLoop):
    """An event loop for which time passes like that."""

    def __init__(self) -> None:
        super().__init__(_FastSelector())

    def time(self) -> float:
        """Return the time of the loop."""
        return monotonic()


class _FastSelector(selectors.DefaultSelector):
    def select(
        self, timeout: float | None = None
    ) -> list[tuple[selectors.SelectorKey, int]]:
        return super().select(timeout and timeout / SPEED)
