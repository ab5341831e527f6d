"""Objects that take other keys than those with a name, as their document says."""

from __future__ import annotations

from typing import Final, TypeVar

T = TypeVar("T", bound=type)

_OPEN: Final[set[type]] = set()


def open_object(class_: T) -> T:
    """Mark the typed dictionary or model of an object that takes other keys."""
    _OPEN.add(class_)
    return class_


def is_open(class_: type) -> bool:
    """Return whether an object takes other keys than those with a name."""
    return class_ in _OPEN
