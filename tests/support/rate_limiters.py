"""Four ways in which a server may count requests against a rate limit."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections import deque


class Limiter(ABC):
    """Allows so much in a window of so many seconds. Times are in seconds."""

    def __init__(self, limit: int = 400, window: float = 60.0) -> None:
        self.limit = limit
        self.window = window

    def ask(self, cost: int, now: float) -> bool:
        """Use so much and return True, or return False where less than that is left."""
        if self.left(now) < cost:
            return False
        self._use(cost, now)
        return True

    def headers(self, cost: int, now: float) -> dict[str, str]:
        """Return the headers: what is left, and when a refused request may come again."""
        left = self.left(now)
        headers = {"X-RateLimit-Remaining-Minute": str(math.floor(left))}
        if left < cost:
            seconds = math.ceil(self._opens_at(cost, now) - now)
            headers["X-RateLimit-Retry-After"] = str(seconds)
        return headers

    @abstractmethod
    def left(self, now: float) -> float:
        """Return how much may be used now."""

    @abstractmethod
    def _use(self, cost: int, now: float) -> None: ...

    @abstractmethod
    def _opens_at(self, cost: int, now: float) -> float:
        """Return when so much may be used, if nothing is used before."""


class ClockWindows(Limiter):
    """Counts anew at the same second of every minute."""

    _ends_at = 37.0
    _used = 0

    def left(self, now: float) -> float:
        if now >= self._ends_at:
            self._ends_at = self._next_end(now)
            self._used = 0
        return self.limit - self._used

    def _next_end(self, now: float) -> float:
        passed = (now - self._ends_at) // self.window
        return self._ends_at + (passed + 1) * self.window

    def _use(self, cost: int, now: float) -> None:
        self._used += cost

    def _opens_at(self, cost: int, now: float) -> float:
        return self._ends_at


class WindowsFromFirst(ClockWindows):
    """Counts anew with the first request after a window has ended."""

    _ends_at = -math.inf

    def _next_end(self, now: float) -> float:
        return now + self.window


class SlidingLog(Limiter):
    """Looks back over a window from each request."""

    def __init__(self, limit: int = 400, window: float = 60.0) -> None:
        super().__init__(limit, window)
        self._log: deque[tuple[float, int]] = deque()
        self._used = 0

    def left(self, now: float) -> float:
        while self._log and self._log[0][0] + self.window <= now:
            self._used -= self._log.popleft()[1]
        return self.limit - self._used

    def _use(self, cost: int, now: float) -> None:
        self._log.append((now, cost))
        self._used += cost

    def _opens_at(self, cost: int, now: float) -> float:
        left = self.left(now)
        for at, used in self._log:
            left += used
            if left >= cost:
                return at + self.window
        return now


class TokenBucket(Limiter):
    """Refills all the time, up to the limit."""

    def __init__(self, limit: int = 400, window: float = 60.0) -> None:
        super().__init__(limit, window)
        self._tokens, self._at = float(limit), 0.0

    def left(self, now: float) -> float:
        refill = (now - self._at) * self.limit / self.window
        self._tokens, self._at = min(self.limit, self._tokens + refill), now
        return self._tokens

    def _use(self, cost: int, now: float) -> None:
        self._tokens -= cost

    def _opens_at(self, cost: int, now: float) -> float:
        return now + (cost - self._tokens) * self.window / self.limit
