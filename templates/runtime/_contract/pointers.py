"""JSON pointers (RFC 6901): how this package names a place in a JSON value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast


def join(tokens: Iterable[str | int]) -> str:
    """Return the pointer that follows these tokens from the root."""
    return "".join(
        "/" + str(token).replace("~", "~0").replace("/", "~1") for token in tokens
    )


def split(pointer: str) -> list[str]:
    """Return the tokens of a pointer; the root, "", has none."""
    return [
        token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]
    ]


def find(value: Any, pointer: str) -> Any:  # any JSON value
    """Return what a pointer leads to; None if it leads nowhere."""
    for token in split(pointer):
        if isinstance(value, dict):
            value = cast("dict[str, Any]", value).get(token)
        elif isinstance(value, list) and token.isdecimal():
            items = cast("Sequence[Any]", value)
            value = items[int(token)] if int(token) < len(items) else None
        else:
            return None
    return value


def entries(value: Any) -> Iterable[tuple[Any, Any]]:
    """Return the tokens and values in an array or object; none of another value."""
    if isinstance(value, dict):
        return cast("dict[str, Any]", value).items()
    return enumerate(cast("Sequence[Any]", value)) if isinstance(value, list) else ()


def first(value: Any, pointers: Iterable[str]) -> Any:
    """Return the first value other than None that one of the pointers leads to."""
    found = (find(value, pointer) for pointer in pointers)
    return next((each for each in found if each is not None), None)


def put(value: dict[str, Any], pointer: str, new: object) -> None:
    """Set the value that a pointer leads to, through objects that are made if need be."""
    *way, last = split(pointer)
    for token in way:
        value = value.setdefault(token, {})
    value[last] = new


def remove(value: Any, pointer: str) -> None:
    """Remove what a pointer leads to, and each object that is empty without it."""
    *way, last = split(pointer)
    parent = find(value, join(way))
    if isinstance(parent, dict):
        cast("dict[str, Any]", parent).pop(last, None)
        if way and not parent:
            remove(value, join(way))
