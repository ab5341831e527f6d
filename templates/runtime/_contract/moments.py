"""Date-times as text: RFC 3339."""

from __future__ import annotations

from datetime import datetime


def rfc3339(moment: datetime) -> str:
    """Write an aware date-time with the fraction of a second that it has; UTC is `Z`."""
    precision = "microseconds" if moment.microsecond % 1000 else "milliseconds"
    if not moment.microsecond:
        precision = "seconds"
    return moment.isoformat(timespec=precision).replace("+00:00", "Z")
