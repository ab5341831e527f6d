# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Which failures are tried again, after how long, and how often in all."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from datetime import UTC
from email.utils import parsedate_to_datetime
from threading import Lock

from .._http.effects import Failure, Outcome

MAX_WAIT = 60.0
"""Seconds a call waits at most because the server asks for it: one rate window."""

_FIRST_DELAY = 0.5
_LONGEST_DELAY = 8.0
_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
_PASSING_STATUSES = frozenset({408, 429, 500, 502, 503, 504})
_SECONDS = re.compile(r"\d{1,10}(?:\.\d{1,10})?")


def is_idempotent(method: str) -> bool:
    """Tell whether sending a request of this method twice does what sending it once does."""
    return method in _IDEMPOTENT


def may_retry(outcome: Outcome, *, idempotent: bool) -> bool:
    """Tell whether a request that came to this may be sent again.

    One that is not idempotent may only where the server cannot have acted on it.
    """
    if isinstance(outcome, Failure):
        return outcome.kind == "unsent" or (idempotent and outcome.kind != "refused")
    if outcome.status_code == 429:
        return True
    return idempotent and outcome.status_code in _PASSING_STATUSES


def may_have_worked(outcome: Outcome) -> bool:
    """Tell whether the server may have done what it was asked, although it did not say so."""
    if isinstance(outcome, Failure):
        return outcome.kind in ("timeout", "broken")
    return outcome.status_code in _PASSING_STATUSES - {429}


def retry_delay(attempt: int, told: float | None, random: float) -> float:
    """Return the seconds to wait after so many attempts (1 is the first).

    The delay doubles with each attempt, less a random part so that clients do not keep step;
    what the server told wins, but never means less than half a second.
    """
    if told is not None:
        return max(told, _FIRST_DELAY)
    # From the fifth attempt on it is the longest, and ldexp(0.5, 1024) would overflow.
    delay = min(_LONGEST_DELAY, math.ldexp(_FIRST_DELAY, min(attempt - 1, 4)))
    return delay * (0.5 + random / 2)


def parse_retry_after(values: Iterable[str | None], now: float) -> float | None:
    """Return the longest wait these header values ask for, in seconds.

    A value is a number of seconds or an HTTP date; `now` is the time it is compared with, in
    seconds since 1970. What is neither is passed over.
    """
    waits = [_seconds(value.strip(), now) for value in values if value]
    return max((wait for wait in waits if wait is not None), default=None)


def _seconds(value: str, now: float) -> float | None:
    if _SECONDS.fullmatch(value, endpos=32) and value.isascii():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
        # "-0000" gives a date-time without a zone, which would be read as local time.
        wait = moment.replace(tzinfo=moment.tzinfo or UTC).timestamp() - now
    except (ValueError, OverflowError):
        return None
    return wait if math.isfinite(wait) and wait >= 0 else None


class RetryQuota:
    """Keeps retries of all calls of a client in proportion to their successes.

    When a server fails for good, each call soon makes one attempt only, so that the client
    does not add to the load it meets.
    """

    CAPACITY = 500
    _COST = 5
    _TIMEOUT_COST = 10

    def __init__(self) -> None:
        self._lock = Lock()
        self._left = self.CAPACITY

    @property
    def left(self) -> int:
        """Tokens left, from 0 to `CAPACITY`."""
        return self._left

    def take(self, outcome: Outcome) -> bool:
        """Pay for one retry; False where there is not enough left."""
        timed_out = isinstance(outcome, Failure) and outcome.kind == "timeout"
        cost = self._TIMEOUT_COST if timed_out else self._COST
        with self._lock:
            if self._left < cost:
                return False
            self._left -= cost
            return True

    def refund(self) -> None:
        """Take note of a success."""
        with self._lock:
            self._left = min(self.CAPACITY, self._left + 1)
