"""Time and random numbers: the runtime takes them from one value, which tests replace."""

from __future__ import annotations

import random
import time
from collections.abc import Awaitable, Callable
from threading import Event
from typing import NamedTuple


def _sleep(seconds: float, stop: Event | None) -> None:
    if stop is None:
        time.sleep(seconds)
    else:
        stop.wait(seconds)


async def _async_sleep(seconds: float) -> None:
    import asyncio  # slow to import, and sync clients never need it

    await asyncio.sleep(seconds)


class Clock(NamedTuple):
    """Source of times, waits and random numbers."""

    monotonic: Callable[[], float] = time.monotonic
    """Seconds for measuring, which do not depend on the computer's clock."""
    wall: Callable[[], float] = time.time
    """Seconds since 1970, to compare with dates of the server."""
    random: Callable[[], float] = random.random
    """A number from 0 up to, but not including, 1."""
    sleep: Callable[[float, Event | None], None] = _sleep
    """Waits for a number of seconds, or until the event is set."""
    async_sleep: Callable[[float], Awaitable[None]] = _async_sleep
