"""Pairs of old and new things: those of one name, and of the rest those that are most alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Generic, TypeVar

K = TypeVar("K", bound=str)
T = TypeVar("T")
Likeness = Callable[[T, T], float]
"""How alike two things are; 0 means that one cannot be the other's successor."""

# `createdBy` and `createdByUser` are similar, `createdBy` and `closedAt` are not.
_SIMILAR = 0.6


@dataclass(frozen=True, slots=True)
class Pairs(Generic[K, T]):
    """Things that both versions have, also by another name, and those of one version only."""

    same: Mapping[K, tuple[T, T]]
    """By the old name, in the old order."""
    removed: Mapping[K, T]
    added: Mapping[K, T]


def _never(old: object, new: object) -> float:
    return 0


def pair(
    old: Mapping[K, T], new: Mapping[K, T], likeness: Likeness[T] = _never
) -> Pairs[K, T]:
    """Pair things of the same name, and those of the rest that are most alike."""
    gone = {name: thing for name, thing in old.items() if name not in new}
    added = {name: thing for name, thing in new.items() if name not in old}
    successors = _successors(gone, added, likeness)
    now = {name: name for name in old if name in new} | successors
    taken = set(successors.values())
    return Pairs(
        same={name: (old[name], new[now[name]]) for name in old if name in now},
        removed={name: thing for name, thing in gone.items() if name not in now},
        added={name: thing for name, thing in added.items() if name not in taken},
    )


def _successors(
    gone: Mapping[K, T], added: Mapping[K, T], likeness: Likeness[T]
) -> dict[K, K]:
    """Return the new name of each thing that has a successor; the most alike choose first."""
    ranked = sorted(
        (-score - _like(a, b), first, second)
        for first, (a, thing) in enumerate(gone.items())
        for second, (b, other) in enumerate(added.items())
        if (score := likeness(thing, other))
    )
    names, others = list(gone), list(added)
    found: dict[K, K] = {}
    for _, first, second in ranked:
        if names[first] not in found and others[second] not in found.values():
            found[names[first]] = others[second]
    return found


def _like(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


def alike(one: str, other: str) -> bool:
    """Return whether two names look like versions of one."""
    return _like(one, other) >= _SIMILAR


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much of two sets is common, from 0 to 1."""
    return len(one & other) / len(one | other) if one | other else 0.0
