"""Names that meet in one place -> names that differ, whatever the order of the document."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

NameT = TypeVar("NameT", bound=str)
K = TypeVar("K")


class NameTaken(ValueError):
    """Two things of the spec have one name in Python, and no other spelling."""


@dataclass(frozen=True, slots=True)
class Spellings(Generic[NameT]):
    """The names that a thing can have, each more exact than the one before."""

    names: Iterable[NameT]
    rank: int = 0
    """Of things that meet, one keeps its name if it alone has the lowest rank."""


def own_name(_: object, name: str) -> tuple[str]:
    """Return all that a thing of one name defines."""
    return (name,)


def told_apart(
    things: Mapping[K, Spellings[NameT]],
    *,
    taken: Collection[str] = (),
    defined: Callable[[K, NameT], Iterable[str]] = own_name,
) -> dict[K, NameT]:
    """Return a name for each thing, which no other one has and which is not `taken`.

    A thing takes its first spelling unless it meets another one; then both take their next
    ones, all at the same time. So the names follow from what is there, and not from its order.
    Of a thing that defines several names, `defined` returns all.
    Raises `NameTaken` for things that have no other spelling.
    """
    spellings = {key: iter(thing.names) for key, thing in things.items()}
    names = {key: next(others) for key, others in spellings.items()}
    while moving := _moving(things, names, frozenset(taken), defined):
        names |= {key: _next(key, spellings[key], names) for key in moving}
    return names


def _next(key: K, spellings: Iterator[NameT], names: Mapping[K, NameT]) -> NameT:
    if (name := next(spellings, None)) is not None:
        return name
    twins = " and ".join(sorted(repr(k) for k, n in names.items() if n == names[key]))
    raise NameTaken(f"{twins} have one name in Python: {names[key]}")


def _moving(
    things: Mapping[K, Spellings[NameT]],
    names: Mapping[K, NameT],
    taken: frozenset[str],
    defined: Callable[[K, NameT], Iterable[str]],
) -> set[K]:
    """Return the things whose names are of others as well, without those that keep them."""
    holders: dict[str, list[K]] = {}
    for key, name in names.items():
        for each in defined(key, name):
            holders.setdefault(each, []).append(key)
    moving: set[K] = set()
    for held, keys in holders.items():
        if held in taken:
            moving.update(keys)
        elif len(keys) > 1:
            lowest = min(things[key].rank for key in keys)
            first = [key for key in keys if things[key].rank == lowest]
            moving.update(set(keys) - set(first) if len(first) == 1 else keys)
    return moving
