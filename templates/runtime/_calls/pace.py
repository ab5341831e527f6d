"""How fast a client asks: no faster than the rate limit has room for, as the server tells."""

from __future__ import annotations

import math
from collections import deque
from threading import Lock

from .._contract.api import RateLimitRules

UNTOLD = 200
"""How much room there is taken to be until the server has told."""
LOOK_AGAIN = 0.1
"""Seconds after which to ask again where an answer that is under way will tell more."""


class Pace:
    """Keeps the calls of a client within the server's rate limit. May be shared by threads.

    Whether the server's window is fixed, slides or is a bucket that refills is not known, and
    other programs may draw on the same limit. So there is room for what the server told last,
    less what is under way. When that is used up, one request at a time is risked where an
    answer of ours has become a window old: that frees room under each of these rules, or a
    refusal tells until when to wait. Times are monotonic, in seconds.
    """

    def __init__(self, rules: RateLimitRules) -> None:
        self._window = rules.window
        self._lock = Lock()
        self._in_flight = 0
        self._told: float | None = None  # infinite where the server tells nothing
        self._told_at = -math.inf
        self._closed_until = -math.inf
        self._queued_until = -math.inf
        self._chances = deque[float]()  # when there may be room again, in order

    def start(self, cost: int, now: float, *, has_waited: bool) -> float:
        """Count a request as under way and return 0, or return the seconds to wait first."""
        with self._lock:
            delay = max(self._delay(cost, now), 0.0)
            if delay:
                self._queued_until = now + delay
            elif now < self._queued_until and not has_waited:
                delay = LOOK_AGAIN  # whoever waits already comes first
            else:
                self._in_flight += cost
            return delay

    def end(self, cost: int) -> None:
        """Take note that a request is no longer under way."""
        with self._lock:
            self._in_flight -= cost

    def learn(
        self, remaining: int | None, *, cost: int, sent_at: float, now: float
    ) -> None:
        """Take note of what an answer told to be left; None if it told nothing."""
        with self._lock:
            is_newer = self._told is None or sent_at >= self._told_at
            if remaining is not None and is_newer:
                self._told, self._told_at = remaining, now
                self._drop_chances(now)
                self._chances.append(now + self._window)
            elif self._told is None or self._told == math.inf:
                self._told, self._told_at = math.inf, now
            else:
                # The server counted it before or after the request whose answer told.
                least = max(remaining or 0, self._told - cost)
                self._told = min(self._told, least)

    def close(self, seconds: float, now: float) -> None:
        """Take note that the server refused a request, and wants none for so many seconds."""
        if seconds > self._window:
            return  # calls fail rather than wait as long
        with self._lock:
            self._closed_until = max(self._closed_until, now + seconds)
            if self._told is not None and self._told < math.inf:
                self._told, self._told_at = 0, now
                self._drop_chances(self._closed_until)
                self._chances.appendleft(self._closed_until)

    def _delay(self, cost: int, now: float) -> float:
        if now < self._closed_until:
            return self._closed_until - now
        if now >= self._told_at + self._window:
            self._told = None  # by now it says nothing
            self._chances.clear()
        room = UNTOLD if self._told is None else self._told
        # Counted twice, so that other programs can take as much before ours arrives.
        if room - 2 * self._in_flight >= cost:
            return 0.0
        if self._in_flight:
            return LOOK_AGAIN
        return self._chances[0] - now if self._chances else 0.0

    def _drop_chances(self, until: float) -> None:
        while self._chances and self._chances[0] <= until:
            self._chances.popleft()
