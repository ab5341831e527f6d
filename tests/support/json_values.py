"""Comparison of JSON values that is strict about types."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

_INTEGER = re.compile(r"-?[0-9]+")


def same(before: Any, after: Any) -> bool:
    """Return whether JSON values are equal, types included: True is not 1, 1 is not 1.0."""
    if type(before) is not type(after):
        return False
    if isinstance(before, dict):
        return before.keys() == after.keys() and all(
            same(value, after[key]) for key, value in before.items()
        )
    if isinstance(before, list):
        return len(before) == len(after) and all(map(same, before, after))
    return repr(before) == repr(after)


def says_the_same(before: Any, after: Any) -> bool:
    """Return whether values are the same up to the changes that reading may make.

    A decimal text may have become its integer, a true or false text its boolean, and a
    date-time another text of the same instant.
    """
    match before, after:
        case dict(), dict():
            return before.keys() == after.keys() and all(
                says_the_same(value, after[key]) for key, value in before.items()
            )
        case list(), list():
            return len(before) == len(after) and all(map(says_the_same, before, after))
        case str(), bool():
            return before == str(after).lower()
        case str(), int():
            return bool(_INTEGER.fullmatch(before)) and int(before) == after
        case str(), str() if before != after:
            return _instant(before) == _instant(after) is not None
    return same(before, after)


def _instant(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text.upper())
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
