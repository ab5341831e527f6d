"""Plain values that describe a response: its mismatches and the state of the rate limit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Self


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A place where a response differs from its documentation, without the value itself."""

    pointer: str
    """JSON pointer into the payload; the empty string is the whole payload."""
    expected: str
    """The documented type: "integer", "date-time", "array", "one of 1, 2"."""
    found: str
    """The JSON type that was sent instead; "missing" if a required field was not sent."""


class Mismatches(tuple[Mismatch, ...]):
    """The places where a response differs from its documentation: the first hundred."""

    unlisted: int = 0
    """How many more there are."""

    def and_more(self, unlisted: int) -> Self:
        """Return the same places, with this many that are not listed."""
        found = type(self)(self)
        found.unlisted = unlisted
        return found


@dataclass(frozen=True, slots=True)
class RateLimit:
    """State of the rate limit as one response reports it; None for what it does not report."""

    limit: int | None
    """Requests allowed in one window."""
    remaining: int | None
    """Requests left in this window."""
    retry_after: float | None
    """Seconds to wait before the next request."""


NOT_REPORTED: Final = RateLimit(None, None, None)

for _class in (Mismatch, Mismatches, RateLimit):
    # Where users import it from.
    _class.__module__ = str(__package__).rpartition(".")[0]
