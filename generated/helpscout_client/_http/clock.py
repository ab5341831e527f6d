# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Time and random numbers: the runtime takes them from one value, which tests replace."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Awaitable, Callable
from threading import TIMEOUT_MAX, Event
from typing import NamedTuple

_STEP = 0.1 if sys.platform == "win32" and sys.version_info < (3, 14) else TIMEOUT_MAX
"""Seconds of a wait for another thread that Ctrl-C cannot end; it is taken between two steps.

On Windows, Ctrl-C ends no wait for a lock before Python 3.14.
"""


def wait_in_steps(wait: Callable[[float], bool], seconds: float) -> bool:
    """Wait for another thread so that Ctrl-C ends it; return what the last `wait` returned."""
    end = time.monotonic() + seconds
    while not (is_over := wait(min(seconds, _STEP))) and seconds > _STEP:
        seconds = max(0.0, end - time.monotonic())
    return is_over


def _sleep(seconds: float, stop: Event | None) -> None:
    if stop is None:
        time.sleep(seconds)
    else:
        wait_in_steps(stop.wait, seconds)


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
