"""Which failures are retried, after how long, and how often."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from datetime import UTC
from email.utils import parsedate_to_datetime
from threading import RLock

from .._contract.forks import Forkable
from .._http.effects import Failure, Outcome

MAX_WAIT = 60.0
"""The longest wait, in seconds, that a server can request: one rate window."""

_FIRST_DELAY = 0.5
_LONGEST_DELAY = 8.0
_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "QUERY"})
_PASSING_STATUSES = frozenset({408, 429, 500, 502, 503, 504})
_JOINT = re.compile(r", (?!\d\d?[ -])")  # of repeated headers, not of a date
_SECONDS = re.compile(r"\d{1,10}(?:\.\d{1,10})?")


def is_idempotent(method: str) -> bool:
    """Return whether sending a request of this method twice has the effect of sending it once."""
    return method in _IDEMPOTENT


def may_retry(outcome: Outcome, *, idempotent: bool) -> bool:
    """Return whether a request with this outcome may be sent again.

    A request that is not idempotent may only if the server cannot have acted on it.
    """
    if isinstance(outcome, Failure):
        kinds = ("unsent", "timeout", "broken") if idempotent else ("unsent",)
        return outcome.kind in kinds
    if outcome.status_code == 429:
        return True
    return idempotent and outcome.status_code in _PASSING_STATUSES


def may_have_worked(outcome: Outcome) -> bool:
    """Return whether the server may have acted on the request, although it reports no success."""
    if isinstance(outcome, Failure):
        return outcome.kind not in ("unsent", "refused")
    return outcome.status_code == 408 or not 400 <= outcome.status_code < 500


def retry_delay(attempt: int, wanted: float | None, random: float) -> float:
    """Return the seconds to wait after the attempt of this number, from 1.

    The delay doubles with each attempt, less a random part so that clients do not retry at
    the same time. What the server wants has priority, but is half a second at least.
    """
    if wanted is not None:
        return max(wanted, _FIRST_DELAY)
    # The fifth delay is the longest; ldexp(0.5, 1024) would overflow.
    delay = min(_LONGEST_DELAY, math.ldexp(_FIRST_DELAY, min(attempt - 1, 4)))
    return delay * (0.5 + random / 2)


def parse_retry_after(values: Iterable[str | None], now: float) -> float | None:
    """Return the longest wait in these header values, in seconds.

    A value is a number of seconds, or an HTTP date, which is compared with `now`, in seconds
    since 1970; a header that is repeated has several. Other values are ignored.
    """
    sent = [each for value in values if value for each in _JOINT.split(value)]
    waits = [_seconds(value.strip(), now) for value in sent]
    return max([wait for wait in waits if wait is not None], default=None)


def _seconds(value: str, now: float) -> float | None:
    if _SECONDS.fullmatch(value, endpos=32) and value.isascii():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
        # "-0000" is parsed without a time zone, which would mean local time.
        wait = moment.replace(tzinfo=moment.tzinfo or UTC).timestamp() - now
    except (ValueError, OverflowError):
        return None
    return wait if math.isfinite(wait) and wait >= 0 else None


class RetryQuota(Forkable):
    """Limits the retries of all calls of a client in proportion to their successes.

    When a server keeps failing, each call soon makes only one attempt, so that the client
    does not add to its load.
    """

    CAPACITY = 500
    _COST = 5
    _TIMEOUT_COST = 10

    def renew(self) -> None:
        """Begin with the whole quota."""
        self._lock = RLock()  # a signal handler may need it, too
        self.left = self.CAPACITY
        """Quota left, from 0 to `CAPACITY`."""

    def take(self, outcome: Outcome) -> bool:
        """Pay for one retry; return False if there is not enough left."""
        timed_out = isinstance(outcome, Failure) and outcome.kind == "timeout"
        cost = self._TIMEOUT_COST if timed_out else self._COST
        with self._lock:
            if self.left < cost:
                return False
            self.left -= cost
            return True

    def refund(self) -> None:
        """Return a little after a success."""
        with self._lock:
            self.left = min(self.CAPACITY, self.left + 1)
