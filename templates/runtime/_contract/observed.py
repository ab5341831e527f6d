"""Plain values that describe an answer: its mismatches and the state of the rate limit."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Where an answer differs from its documentation; never the value itself."""

    pointer: str
    """JSON pointer into what was read; the empty string is all of it."""
    expected: str
    """The documented type: "integer", "date-time", "array", "one of 1, 2"."""
    found: str
    """The JSON type that came instead, or "missing"."""


@dataclass(frozen=True, slots=True)
class RateLimit:
    """State of the rate limit as one answer told it; None where it said nothing."""

    limit: int | None
    """Requests allowed in one window."""
    remaining: int | None
    """Requests left in this window."""
    retry_after: float | None
    """Seconds to wait before the next request."""
