"""The options that every call takes, and the checks of their names and numbers."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final, Literal, TypeAlias, TypedDict

from .lazy import LOADING
from .mistakes import check_names
from .names import python_name

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
_LONGEST = 1e9
"""Seconds, 31 years: the system cannot wait for longer than a few times that."""


class _Limits(TypedDict, total=False):
    """Limits of a client, and of a single call."""

    timeout: float | None
    """Seconds to wait for the server at a time; None waits until the `deadline`."""
    deadline: float | None
    """Seconds for the whole call, retries and waits included; None is no limit."""
    max_retries: int
    """How often the request may be retried after a temporary failure."""


class ClientOptions(_Limits, total=False):
    """Settings of a client that `with_options` can change."""

    follow_moved: bool
    """Whether a call follows a resource to its new address; True by default."""
    on_mismatch: OnMismatch
    """What to do if a response differs from its documentation: `"warn"` by default."""
    user_agent: str | None
    """What to add to the User-Agent header, such as the name of the program."""


class CallOptions(_Limits, total=False):
    """Options that every method takes; they override the client's settings."""

    extra_headers: Mapping[str, str]
    """Additional headers; they replace documented ones of the same name."""
    extra_query: Mapping[str, str]
    """Additional query parameters; they replace documented ones of the same name."""
    idempotent: bool
    """Whether the request can be sent twice without harm, so that it is retried after any
    temporary failure. By default true of GET, HEAD, OPTIONS, PUT and DELETE."""


class PageOptions(CallOptions, total=False):
    """Options of a call that returns pages. The limits apply to iteration, which just ends."""

    max_pages: int
    """The maximum number of pages to read."""
    max_items: int
    """The maximum number of items to yield."""
    prefetch: int
    """How many pages to request ahead of the one being read; 0 by default.

    More than one page only if the server reports how many there are. Order and errors do
    not change, and nothing is requested any more when iteration ends, early or not."""


def check_options(
    options: Mapping[str, object],
    known: type,
    *,
    call: str,
    arguments: Collection[str] = (),
) -> None:
    """Raise `TypeError` for an option that is not in `known`, a typed dictionary.

    `call` names the method, `arguments` are those that it takes beside the options. For the
    values of known options, raises `TypeError` or `ValueError`.
    """
    if not options:
        return
    for name in options:
        if name not in known.__annotations__:
            names = sorted(known.__annotations__)
            raise TypeError(_unknown(name, call, arguments, names))
    for name in filter(options.__contains__, _LIMITS):
        check_limit(name, options[name])
    for name in ("extra_headers", "extra_query"):
        check_names(name, options.get(name, {}), "a mapping of names to texts")
    if not isinstance(options.get("idempotent", True), bool):
        raise TypeError("idempotent has to be True or False")


def _unknown(
    name: str, call: str, arguments: Collection[str], options: Collection[str]
) -> str:
    """Return the message for an unknown keyword."""
    with LOADING:  # few programs need it
        from difflib import get_close_matches
    close = get_close_matches(python_name(name), [*arguments, *options], 1, 0.7)
    hint = f"; did you mean {close[0]}?" if close else "."
    takes = f" Its arguments are {', '.join(arguments)}." if arguments else ""
    return f"{call} has no argument {name}{hint}{takes} Its options are {', '.join(options)}."


def check_limit(name: str, value: object) -> None:
    """Raise `TypeError` or `ValueError` for a number that cannot be this limit."""
    kind, minimum = _LIMITS[name]
    is_seconds = kind is float
    if is_seconds and value is None:
        return
    wanted = "a positive number of seconds, at most a billion, or None"
    if not is_seconds:
        wanted = f"a whole number, {minimum} or more"
    if isinstance(value, bool) or not isinstance(value, (int, kind)):
        raise TypeError(f"{name} has to be {wanted}")
    if not (minimum < value <= _LONGEST if is_seconds else minimum <= value):
        raise ValueError(f"{name} has to be {wanted}")
