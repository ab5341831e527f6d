"""Does an `x-errata` entry explain a difference between a page and the spec?

An entry explains a difference only if it says what the spec has: a mere mention of the name
does not, for entries about one thing mention others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...load.legacy import Node, as_list, as_object

_LEFT_OUT = re.compile(r"\b(?:left|leaves?) out\b|\bomitted\b")
# "An array of strings that is sent as one text": what is chosen is an array.
_REMARK = re.compile(r"\b(?:of \w+|(?:that|which|with)\b.*)")
_KIND_WORDS = {
    "any": ("anything", "any type"),
    "array": ("array", "arrays", "list"),
    "boolean": ("boolean",),
    "date-time": ("date-time",),
    "integer": ("integer", "integers"),
    "null": ("null",),
    "number": ("number", "numbers"),
    "object": ("object", "objects"),
    "string": ("string", "strings", "text"),
}


@dataclass(frozen=True, slots=True)
class Erratum:
    """One entry: what is said where, and what the spec chose."""

    pointer: str
    owner: str
    """The property, parameter or schema it stands on."""
    said: str
    where: str
    chose: str


def errata_of(*nodes: Node) -> Iterator[Erratum]:
    """Yield the entries that stand on some objects of the document."""
    for node in nodes:
        name = str(node.schema.get("name") or node.pointer.rpartition("/")[2])
        for index, entry in enumerate(as_list(node.schema.get("x-errata"))):
            texts = as_object(entry)
            said, where, chose = (
                str(texts.get(k) or "") for k in ("said", "where", "chose")
            )
            yield Erratum(f"{node.pointer}/x-errata/{index}", name, said, where, chose)


def mentions(text: str, name: str) -> bool:
    """Tell whether a text has a name in it as a word of its own."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def explains_missing(
    entries: Iterable[Erratum], name: str, chosen: Iterable[str]
) -> Erratum | None:
    """Return the entry that says what was chosen instead of `name`, or that it is left out.

    `chosen` are the names that the spec has in the same place.
    """
    known = set(chosen)
    for entry in entries:
        named = entry.owner in known and mentions(entry.chose, entry.owner)
        if _leaves_out(entry, name) or (named and _rejects(entry, name)):
            return entry
    return None


def explains_value(
    entries: Iterable[Erratum], value: str, chosen: Iterable[str]
) -> Erratum | None:
    """Return the entry that says which other value of an enum was chosen."""
    known = list(chosen)
    for entry in entries:
        named = any(mentions(entry.chose, other) for other in known)
        if _leaves_out(entry, value) or (named and _rejects(entry, value)):
            return entry
    return None


def _leaves_out(entry: Erratum, name: str) -> bool:
    is_left_out = _LEFT_OUT.search(entry.chose) is not None
    return is_left_out and mentions(f"{entry.said} {entry.chose}", name)


def _rejects(entry: Erratum, name: str) -> bool:
    is_kept = mentions(entry.chose, name) or mentions(entry.chose, "added")
    return mentions(entry.said, name) and not is_kept


def explains_extra(entries: Iterable[Erratum], name: str) -> Erratum | None:
    """Return the entry that tells of something which the pages do not have."""
    return next((e for e in entries if mentions(f"{e.said} {e.chose}", name)), None)


def explains_kind(
    entries: Iterable[Erratum], kinds: Iterable[str], names: Iterable[str] = ()
) -> Erratum | None:
    """Return the entry that chose one of the types, or an object of one of the names."""
    words = [word for kind in kinds for word in _KIND_WORDS.get(kind, ())]
    for entry in entries:
        type_itself = _REMARK.sub("", entry.chose)
        if any(
            mentions(type_itself.lower(), word.lower()) for word in [*words, *names]
        ):
            return entry
    return None


def explains_choice(entries: Iterable[Erratum], words: Iterable[str]) -> Erratum | None:
    """Return the entry that chose one of the words."""
    wanted = [word.lower() for word in words]
    for entry in entries:
        if any(mentions(entry.chose.lower(), word) for word in wanted):
            return entry
    return None
