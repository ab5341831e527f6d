"""Time in which waiting costs little: `SPEED` seconds of it pass in one of ours.

Timeouts of sockets and of the event loop know nothing of it, so they are as long as ever.
"""

from __future__ import annotations

import asyncio
import time

import support.runtime_package  # noqa: F401
from runtime._http.clock import Clock

SPEED = 20

_skipped = 0.0


def skip(seconds: float) -> None:
    """Let time jump ahead."""
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
    async_sleep=lambda seconds: asyncio.sleep(seconds / SPEED),
)
