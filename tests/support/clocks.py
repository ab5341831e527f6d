"""Clocks for clients: one that passes only while a client waits, and one that runs fast."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from typing import Any

import support.runtime_package  # noqa: F401
from runtime._http.clock import Clock

NEW_YEAR = 1_767_225_600.0
"""Midnight of 2026-01-01, UTC, in seconds since 1970."""


@dataclass
class FakeTime:
    """Time that passes only while a client waits, which takes no time."""

    now: float = 1_000.0
    since_1970: float = NEW_YEAR
    random: float = 0.0
    waits: list[float] = field(default_factory=list)

    def sleep(self, seconds: float, stop: Event | None = None) -> None:
        self.waits.append(seconds)
        self.now += seconds
        self.since_1970 += seconds

    async def async_sleep(self, seconds: float) -> None:
        self.sleep(seconds)
        await asyncio.sleep(0)

    def clock(self, kind: Callable[..., Any] = Clock) -> Any:
        """Return a clock of this time; a generated package has its own class of clocks."""
        return kind(
            monotonic=lambda: self.now,
            wall=lambda: self.since_1970,
            random=lambda: self.random,
            sleep=self.sleep,
            async_sleep=self.async_sleep,
        )


class FastTime:
    """Time that runs twenty times as fast as ours, so that waits are short but happen.

    Timeouts of sockets and of the event loop are those of our time.
    """

    SPEED = 20

    def __init__(self) -> None:
        self._skipped = 0.0
        self.clock = Clock(
            monotonic=self.monotonic,
            wall=self.wall,
            random=lambda: 0.5,
            sleep=lambda seconds, *_: time.sleep(seconds / self.SPEED),
            async_sleep=lambda seconds: asyncio.sleep(seconds / self.SPEED),
        )

    def skip(self, seconds: float) -> None:
        """Let time jump ahead."""
        self._skipped += seconds

    def monotonic(self) -> float:
        """Return seconds for measuring."""
        return self.SPEED * time.monotonic() + self._skipped

    def wall(self) -> float:
        """Return seconds since 1970, in a year of their own."""
        return NEW_YEAR + self.monotonic()


FAST_TIME = FastTime()
"""The one that a server and its clients share."""
