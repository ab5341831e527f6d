"""The filter on the join: which `x-errata` entry explains a difference, if any.

An entry explains a difference only if it says what the spec has: a mere mention of the name
is not enough, because entries about one thing mention others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from .claims import ClaimKind
from .differences import Difference, Outcome
from .spec_view import Erratum, errata_of

_LEFT_OUT = re.compile(r"\b(?:left|leaves?) out\b|\bomitted\b")
# "An array of strings that is sent as one text": what is chosen is an array.
_REMARK = re.compile(r"\b(?:of \w+|(?:that|which|with)\b.*)")
_TYPE_WORDS = {
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
_ANY_VALUE = ("any text", "free text")


def explanation(difference: Difference) -> Erratum | None:
    """Return the entry that explains a difference."""
    entries = list(errata_of(*difference.facts.nodes))
    value, words = difference.claim.text, difference.conflict.words
    match difference.outcome, difference.claim.kind:
        case Outcome.EXTRA, _:
            return explains_extra(entries, value)
        case Outcome.MISSING, ClaimKind.VALUE:
            return explains_value(entries, value, words)
        case Outcome.MISSING, _:
            return explains_missing(entries, value, words)
        case _, ClaimKind.TYPE | ClaimKind.EXAMPLE | ClaimKind.ID:
            return explains_type(entries, words)
        case _, ClaimKind.SYNTAX:
            return explains_sample(entries, words)
        case _, ClaimKind.VALUES:
            return explains_choice(entries, _ANY_VALUE)
        case _:
            return explains_choice(entries, words)


def mentions(text: str, name: str) -> bool:
    """Return whether a text has a name in it as a word of its own."""
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
    """Return the entry about something that the pages do not have."""
    return next((e for e in entries if mentions(f"{e.said} {e.chose}", name)), None)


def explains_type(entries: Iterable[Erratum], types: Iterable[str]) -> Erratum | None:
    """Return the entry that chose one of the types; an object is named by its component."""
    words = [word for type_ in types for word in _TYPE_WORDS.get(type_, (type_,))]
    for entry in entries:
        type_itself = _REMARK.sub("", entry.chose)
        if any(mentions(type_itself.lower(), word.lower()) for word in words):
            return entry
    return None


def explains_choice(entries: Iterable[Erratum], words: Iterable[str]) -> Erratum | None:
    """Return the entry that chose one of the words."""
    wanted = [word.lower() for word in words]
    for entry in entries:
        if any(mentions(entry.chose.lower(), word) for word in wanted):
            return entry
    return None


def explains_sample(
    entries: Iterable[Erratum], titles: Iterable[str]
) -> Erratum | None:
    """Return the entry about the sample of a page with one of the titles."""
    known = list(titles)
    for entry in entries:
        is_of_page = any(mentions(entry.where, title) for title in known)
        where = entry.where.lower()
        if is_of_page and (mentions(where, "example") or mentions(where, "sample")):
            return entry
    return None
