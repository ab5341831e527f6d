"""Checks of numbers that limit a call, and of the names of its options."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

_SECONDS: Final = "a positive number of seconds, or None"
_LIMITS: Final[Mapping[str, str]] = {
    "timeout": _SECONDS,
    "deadline": _SECONDS,
    "max_retries": "a whole number, 0 or more",
    "max_pages": "a whole number, 1 or more",
    "max_items": "a whole number, 1 or more",
    "prefetch": "a whole number, 0 or more",
}


def check_options(options: Mapping[str, object], known: type) -> None:
    """Raise `TypeError` for an option that is not in `known`, a typed dictionary.

    Raises what `check_limit` raises for the value of one that is.
    """
    names = sorted(known.__annotations__)
    unknown = sorted(options.keys() - set(names))
    if unknown:
        raise TypeError(
            f"unknown option {', '.join(unknown)}; known are {', '.join(names)}"
        )
    for name in _LIMITS.keys() & options.keys():
        check_limit(name, options[name])


def check_limit(name: str, value: object) -> None:
    """Raise `TypeError` or `ValueError` for a number that cannot be this limit."""
    wanted = _LIMITS[name]
    if wanted == _SECONDS:
        _check_seconds(name, value)
    elif isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{name} has to be {wanted}")
    elif value < (1 if wanted.endswith("1 or more") else 0):
        raise ValueError(f"{name} has to be {wanted}")


def _check_seconds(name: str, value: object) -> None:
    if value is None:
        return
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"{name} has to be {_SECONDS}")
    if not (math.isfinite(value) and value > 0):
        raise ValueError(f"{name} has to be {_SECONDS}")
