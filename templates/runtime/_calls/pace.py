"""Pacing: requests are sent no faster than the rate limit allows, as the server reports it."""

from __future__ import annotations

import math
from collections import deque
from threading import RLock

from .._contract.api import RateLimitRules
from .._contract.forks import Forkable

UNREPORTED = 200
"""Requests assumed to be left until the server reports its limit."""
LOOK_AGAIN = 0.1
"""Seconds to wait for the response to a request in flight, which will report the limit."""
SOON = 1.0
"""Seconds within which a request waits for room, where some is left but less than it needs."""


class Pace(Forkable):
    """Keeps the calls of a client within the server's rate limit. May be shared by threads.

    It is not known whether the server's window is fixed, slides or is a bucket that refills,
    and other programs may use the same limit. So there is room for what the server reported
    last, less the requests in flight. When that is used up, one request at a time is sent when
    a response of ours becomes older than the window: then there is room by each of these
    rules, or a 429 reports how long to wait. Where less is left than a write counts for, it
    waits for that only if it is soon, and is sent otherwise: some servers let it go. Times are
    monotonic, in seconds.
    """

    def __init__(self, rules: RateLimitRules) -> None:
        self._window = rules.window
        super().__init__()

    def renew(self) -> None:
        """Begin without knowledge of the limit, and with no request in flight."""
        self._lock = RLock()  # a signal handler may need it, too
        self._in_flight = 0
        self._reported: float | None = None  # infinite if the server reports nothing
        self._reported_at = -math.inf
        self._closed_until = -math.inf
        self._queued_until = -math.inf
        self._chances = deque[float]()  # when there may be room again, in order

    def start(self, cost: int, now: float, *, has_waited: bool) -> float:
        """Count a request as in flight and return 0, or return the seconds to wait first."""
        with self._lock:
            delay = max(self._delay(cost, now), 0.0)
            if delay:
                self._queued_until = now + delay
            elif now < self._queued_until and not has_waited:
                delay = LOOK_AGAIN  # after those that wait already
            else:
                self._in_flight += cost
            return delay

    def end(self, cost: int) -> None:
        """Count a request as in flight no longer."""
        with self._lock:
            self._in_flight -= cost

    def learn(
        self, remaining: int | None, *, cost: int, sent_at: float, now: float
    ) -> None:
        """Take the remaining requests that a response reports; None if it reports nothing."""
        with self._lock:
            is_newer = self._reported is None or sent_at >= self._reported_at
            if remaining is not None and is_newer:
                self._reported, self._reported_at = remaining, now
                self._drop_chances(now)
                self._chances.append(now + self._window)
            elif self._reported is None or self._reported == math.inf:
                self._reported, self._reported_at = math.inf, now
            else:
                # The server counted it before or after the request of the last report.
                least = max(remaining or 0, self._reported - cost)
                self._reported = min(self._reported, least)

    def close(self, seconds: float, now: float) -> None:
        """Stop sending for the time that the server reported when it refused a request."""
        if seconds > self._window:
            return  # calls fail instead of waiting so long
        with self._lock:
            self._closed_until = max(self._closed_until, now + seconds)
            if self._reported is not None and self._reported < math.inf:
                self._reported, self._reported_at = 0, now
                self._drop_chances(self._closed_until)
                self._chances.appendleft(self._closed_until)

    def _delay(self, cost: int, now: float) -> float:
        if now < self._closed_until:
            return self._closed_until - now
        if now >= self._reported_at + self._window:
            self._reported = None  # out of date
            self._chances.clear()
        room = UNREPORTED if self._reported is None else self._reported
        # Counted twice, so that other programs can send as much before ours arrives.
        if room - 2 * self._in_flight >= cost:
            return 0.0
        if self._in_flight:
            return LOOK_AGAIN
        delay = self._chances[0] - now if self._chances else 0.0
        return 0.0 if room > 0 and delay > SOON else delay

    def _drop_chances(self, until: float) -> None:
        while self._chances and self._chances[0] <= until:
            self._chances.popleft()
