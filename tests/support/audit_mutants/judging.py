"""Whether a finding names a mutant, and whether its places are right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from generator.load import Document, Position
from generator.review.audit import Audit
from generator.review.audit.findings import Finding

from .edits import Data, parsed, pointer, walk
from .spec_parts import SpecMutant

Key = tuple[str, str]
NAMED, MISPLACED, EXPLAINED, UNNAMED = "named", "misplaced", "explained", "unnamed"
"""How a mutant can end: an erratum explains it by mistake if nothing else names it."""
_OUTER = 4
"""Steps of the shortest pointer to a component or an operation, with the empty one."""
_CALLS = frozenset({"method changed", "path changed", "call removed", "place changed"})
"""Kinds after which the spec has no place for a call on a page."""


def key(finding: Finding) -> Key:
    """Return what tells findings apart when lines move."""
    return finding.page, finding.message


def fresh(
    now: Iterable[Finding], before: Iterable[Finding], names: Sequence[str]
) -> list[Finding]:
    """Return the findings that were not there before and have one of the names."""
    known = frozenset(map(key, before))
    return [f for f in now if key(f) not in known and has_one(f, names)]


def has_one(finding: Finding, names: Iterable[str]) -> bool:
    """Return whether a message has one of the names as a word of its own."""
    return any(
        re.search(rf"(?<!\w){re.escape(name)}(?!\w)", finding.message) for name in names
    )


def end(
    now: Audit,
    before: Audit,
    names: Sequence[str],
    is_placed: Callable[[Finding], bool],
) -> str:
    """Return how a mutant ended, by what the audit finds now and found before."""
    if naming := fresh(now.findings, before.findings, names):
        return NAMED if any(map(is_placed, naming)) else MISPLACED
    return EXPLAINED if fresh(now.explained, before.explained, names) else UNNAMED


# --- places in the spec -----------------------------------------------------------------


def is_there(finding: Finding, mutant: SpecMutant, document: Document) -> bool:
    """Return whether a finding is at what was changed, around it, within it or refers to it."""
    if finding.position is None:
        return mutant.kind in _CALLS
    referring = (r for p in mutant.places for r in _referring(document.root, p))
    places = (*mutant.places, *referring)
    return any(finding.position in _positions(document, place) for place in places)


def _positions(document: Document, place: str) -> set[Position]:
    """Return the positions of something, of all within it, and of what it is a part of."""
    steps = place.split("/")
    sizes = range(_OUTER, len(steps) + 1)
    found = {document.position("/".join(steps[:size])) for size in sizes}
    for path, _ in walk(_held(document.root, place)):
        found.add(document.position(place + pointer(path)))
    return found


def _referring(root: Data, target: str) -> Iterator[str]:
    """Yield the pointers of all references to something."""
    for path, held in walk(root):
        if isinstance(held, dict) and held.get("$ref") == f"#{target}":
            yield pointer(path)


def _held(data: Data, place: str) -> Data:
    """Return what a pointer leads to, None if it leads nowhere."""
    for step in parsed(place) if place else ():
        if isinstance(data, dict) and step in data:
            data = data[step]
        elif isinstance(data, list) and str(step).isdecimal():
            data = data[int(step)]
        else:
            return None
    return data
