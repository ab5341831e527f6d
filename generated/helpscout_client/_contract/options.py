# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The options that every call takes, and the checks of their names and numbers."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final, Literal, TypeAlias, TypedDict

OnMismatch: TypeAlias = Literal["warn", "raise", "ignore"]

_LIMITS: Final[Mapping[str, tuple[type[int | float], int]]] = {
    "timeout": (float, 0),
    "deadline": (float, 0),
    "max_retries": (int, 0),
    "max_pages": (int, 1),
    "max_items": (int, 1),
    "prefetch": (int, 0),
}
"""The type and the minimum of each limit; seconds have to be more, or None."""


class _Limits(TypedDict, total=False):
    """Limits of a client, and of a single call."""

    timeout: float | None
    """Seconds to wait for the server at a time; None waits as long as `deadline` allows."""
    deadline: float | None
    """Seconds for the whole call, retries and waits included; None sets no end."""
    max_retries: int
    """How often the request may be sent again after a failure that may pass."""


class ClientOptions(_Limits, total=False):
    """Settings of a client that `with_options` can change."""

    follow_moved: bool
    on_mismatch: OnMismatch
    user_agent: str | None


class CallOptions(_Limits, total=False):
    """Options that every method takes; they win over the client's settings."""

    extra_headers: Mapping[str, str]
    """Headers beside the documented ones; they replace headers of the same name."""
    extra_query: Mapping[str, str]
    """Query parameters beside the documented ones; they replace those of the same name."""
    idempotent: bool
    """True where sending the request twice does no harm, so that any failure that may pass
    is tried again. Unless given, GET, HEAD, OPTIONS, PUT and DELETE are, others are not."""


class PageOptions(CallOptions, total=False):
    """Options of a call that returns pages. The limits hold for iteration and end it quietly."""

    max_pages: int
    """Read at most so many pages."""
    max_items: int
    """Give at most so many items."""
    prefetch: int
    """How many pages to ask for ahead of the one being read; 0 or left out: none.

    More than one only where the server tells how many pages there are. Order and errors stay
    where they belong, and when iteration ends, early or not, nothing is left running."""


def check_options(options: Mapping[str, object], known: type) -> None:
    """Raise `TypeError` for an option that is not in `known`, a typed dictionary.

    Raises what `check_limit` raises for the value of one that is.
    """
    if unknown := options.keys() - known.__annotations__.keys():
        names = ", ".join(sorted(known.__annotations__))
        raise TypeError(
            f"unknown option {', '.join(sorted(unknown))}; known are {names}"
        )
    for name in _LIMITS.keys() & options.keys():
        check_limit(name, options[name])


def check_limit(name: str, value: object) -> None:
    """Raise `TypeError` or `ValueError` for a number that cannot be this limit."""
    kind, minimum = _LIMITS[name]
    is_seconds = kind is float
    if is_seconds and value is None:
        return
    wanted = "a positive number of seconds, or None"
    if not is_seconds:
        wanted = f"a whole number, {minimum} or more"
    if isinstance(value, bool) or not isinstance(value, (int, kind)):
        raise TypeError(f"{name} has to be {wanted}")
    if not (minimum < value < math.inf if is_seconds else minimum <= value):
        raise ValueError(f"{name} has to be {wanted}")
