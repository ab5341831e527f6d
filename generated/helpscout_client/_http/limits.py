# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""What is left of a deadline, for each read and write.

The HTTP library takes a timeout once, and passes it to each read and write. A `TimeLimit` is one
that our streams ask how much of it is left, so that a call ends in time although the server
keeps sending.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Self

import httpcore2

_MOMENT = 0.1
"""Seconds for reading what has arrived, when the time is over."""
_AT_ONCE = 0.001


class TimeLimit(float):
    """A timeout that shrinks towards the end of the call.

    As a number it is what is left at first, for networks that are not ours.
    """

    __slots__ = ("_expires_at", "_monotonic", "_reads_until", "_silence")
    _silence: float
    _monotonic: Callable[[], float]
    _expires_at: float
    _reads_until: float

    def __new__(
        cls, silence: float, expires_at: float, monotonic: Callable[[], float]
    ) -> Self:
        """Return a limit for each read or write, and for all until a monotonic time.

        Either can be infinite, but not both.
        """
        left = max(expires_at - monotonic(), 0.001)
        limit = super().__new__(cls, min(silence, left))
        limit._silence, limit._monotonic = silence, monotonic
        limit._expires_at, limit._reads_until = expires_at, math.inf
        return limit

    def left(self) -> float | None:
        """Return the seconds for the next read or write; None is no limit."""
        left = min(self._silence, self._expires_at - self._monotonic())
        return left if left < math.inf else None

    def is_over(self) -> bool:
        """Return whether nothing more is to be read.

        What has arrived is read although the time is over: the process may have been stopped, or
        busy with something else.
        """
        now = self._monotonic()
        if now >= self._expires_at:
            self._reads_until = min(self._reads_until, now + _MOMENT)
        return now >= self._reads_until

    def content_arrived(self, expires_at: float) -> None:
        """Allow as much silence again, until another time at most.

        What a server sends without any content counts as silence.
        """
        self._expires_at = min(expires_at, self._monotonic() + self._silence)
        self._reads_until = math.inf


def time_left(timeout: float | None, late: type[Exception]) -> float | None:
    """Return what is left of a timeout; raise `late` if nothing is."""
    if not isinstance(timeout, TimeLimit):
        return timeout
    left = timeout.left()
    if left is not None and left <= 0:
        raise late
    return left


def time_left_to_read(timeout: float | None) -> float | None:
    """Return what is left of a timeout, or the time to read what is there already."""
    if not isinstance(timeout, TimeLimit):
        return timeout
    left = timeout.left()
    if left is None or left > 0:
        return left
    if timeout.is_over():
        raise httpcore2.ReadTimeout
    return _AT_ONCE
