"""The words that pages use for titles, calls, columns of tables, types, and yes or no."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from ..claims import ClaimedType

METHODS = "GET|POST|PUT|PATCH|DELETE"
LONGEST_TITLE = 9  # words
UNDERLINE = re.compile(r"=+|-{3,}")
"""What Markdown writes below a title."""
STATUS_LINE = re.compile(r"(?:HTTP/[\d.]+ |Status(?:: ?| ))[1-5]\d\d\b")
ANNOUNCES_LIST = re.compile(r"(?:\bone of|:)\s*$", re.IGNORECASE)
PROSE = frozenset(
    "a an and any are following for in is of or the these this to your".split()
)
"""Words of sentences, which are no values."""

# --- columns ----------------------------------------------------------------------------

Column: TypeAlias = Literal[
    "section",
    "name",
    "relation",
    "status",
    "header",
    "type",
    "required",
    "default",
    "options",
    "example",
    "notes",
    "usage",
]

_COLUMNS: dict[str, Column] = {
    **dict.fromkeys(("response", "part"), "section"),
    **dict.fromkeys(
        ("attribute", "field", "field name", "key", "name", "param", "parameter"),
        "name",
    ),
    **dict.fromkeys(("parameter name", "path", "property"), "name"),
    **dict.fromkeys(("link", "rel", "relation"), "relation"),
    **dict.fromkeys(("code", "http status", "status", "status code"), "status"),
    **dict.fromkeys(("header", "header name"), "header"),
    **dict.fromkeys(("data type", "type"), "type"),
    **dict.fromkeys(("mandatory", "required", "required?"), "required"),
    **dict.fromkeys(("default", "default value"), "default"),
    **dict.fromkeys(
        ("allowed values", "enum", "options", "possible values", "values"), "options"
    ),
    **dict.fromkeys(("example", "example value", "examples"), "example"),
    **dict.fromkeys(
        (
            *("", "comment", "comments", "description", "details", "meaning"),
            *("note", "notes"),
        ),
        "notes",
    ),
}
SECTIONS = frozenset({"", "body", "header", "headers"})
"""What a column says that tells parts of a message apart."""
SUBJECTS: frozenset[Column] = frozenset(
    {"name", "relation", "status", "header", "usage"}
)
_USAGE = frozenset({"functionality", "what it does"})
"""Titles of tables that explain how to use what other tables document: they claim nothing."""
_TITLES = _USAGE.union(_COLUMNS)
_LONGEST_COLUMN = 3  # words
MOST_COLUMNS = 12


def columns(titles: Sequence[str]) -> tuple[Column, ...] | None:
    """Return what is in the columns, None unless each is known and one names the rows."""
    if any(title.lower() in _USAGE for title in titles):
        usage: Column = "usage"
        return (usage,) * len(titles)
    found: list[Column] = []
    for title in titles:
        column = _COLUMNS.get(title.strip(" :").lower())
        if column is None or column in found:
            return None
        found.append(column)
    subjects = SUBJECTS.intersection(found)
    return tuple(found) if len(found) > 1 and len(subjects) == 1 else None


def column_titles(line: str) -> list[str]:
    """Return the titles in a line of text that lists columns, as far as they are known."""
    words, titles = line.split(), list[str]()
    start = 0
    while start < len(words):
        ends = range(start + _LONGEST_COLUMN, start, -1)
        end = next((n for n in ends if is_title(" ".join(words[start:n]))), start + 1)
        titles.append(" ".join(words[start:end]))
        start = end
    return titles


def is_title(text: str) -> bool:
    """Return whether a text is the title of a column."""
    return text.strip(" :").lower() in _TITLES


VALUE = r"(?:[.:/-]*[\w+]++){1,400}"
"""The pattern of a value: a word, a number, a time, a path, or several that are glued."""

# --- types ------------------------------------------------------------------------------

_KINDS: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        ("id", "identifier", "int", "int32", "int64", "integer", "long"),
        frozenset({"integer"}),
    ),
    **dict.fromkeys(("number", "numeric"), frozenset({"integer", "number"})),
    **dict.fromkeys(("decimal", "double", "float"), frozenset({"number"})),
    **dict.fromkeys(
        ("email", "string", "text", "uri", "url", "uuid"), frozenset({"string"})
    ),
    **dict.fromkeys(("bool", "boolean"), frozenset({"boolean"})),
    "date": frozenset({"date", "date-time"}),  # pages write it loosely
    **dict.fromkeys(
        ("date-time", "date/time", "datetime", "timestamp"), frozenset({"date-time"})
    ),
    **dict.fromkeys(("array", "collection", "list"), frozenset({"array"})),
    **dict.fromkeys(("hash", "map", "object"), frozenset({"object"})),
    **dict.fromkeys(("enum", "enumeration"), frozenset({"enum"})),
    **dict.fromkeys(("any", "mixed", "varies"), frozenset({"any"})),
    "null": frozenset({"null"}),
    "special": frozenset({"array", "string"}),  # a text with a syntax of its own
}
_REMARK = re.compile(r"\s*\([^)]{0,300}\)")
_ALTERNATIVES = re.compile(r"\s*(?:\bor\b|,|\|)\s*|(?<!date)/(?!time)", re.I)
_OBJECT_NAME = re.compile(r"[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)*")
_LONGEST_ITEM = 100  # characters: lists of lists end somewhere
_LISTED = re.compile(
    r"(?:array|collection|list) of (?P<items>.+)|(?P<item>\w+)\[\]", re.I
)


def type_of(text: str) -> ClaimedType | None:
    """Return the type that the words of a page name, None if they are not known."""
    words = _REMARK.sub("", text).strip(" .")
    if listed := _LISTED.fullmatch(words):
        items = _item_type(listed["items"] or listed["item"])
        return ClaimedType(text, frozenset({"array"}), items=items)
    kinds: set[str] = set()
    objects: set[str] = set()
    for part in _ALTERNATIVES.split(words):
        if found := _KINDS.get(part.lower()):
            kinds |= found
        elif _OBJECT_NAME.fullmatch(part):
            objects.add(part.replace(" ", ""))
        else:
            return None
    return ClaimedType(text, frozenset(kinds), frozenset(objects))


def _item_type(words: str) -> ClaimedType | None:
    """Return the type of a list's items: "strings" and "Thread objects" are known."""
    word = words.removesuffix(" objects").removesuffix("s")
    is_known = word.lower() in _KINDS or _OBJECT_NAME.fullmatch(word)
    return type_of(word) if is_known and len(word) <= _LONGEST_ITEM else None


def leading_type(words: Sequence[str], *, listed_to: frozenset[str]) -> int:
    """Return how many words at the beginning name a type, 0 if they do not.

    "list of …" goes on to one of the words `listed_to`, where there is one, or for a word.
    """
    if not words:
        return 0
    if words[0].lower() in ("array", "collection", "list") and words[1:2] == ["of"]:
        return next((n for n, word in enumerate(words) if word in listed_to), 3)
    if type_of(words[0]) is None:
        return 0
    return (
        2 if words[1:2] and words[1].startswith("(") and words[1].endswith(")") else 1
    )


LINK = ClaimedType("a link", frozenset({"object"}))
"""What a table of relations lists."""

# --- flags ------------------------------------------------------------------------------

MARKS = frozenset({"✓", "✔", "•"})
"""Words for yes in columns that have none for no."""
_YES = frozenset({"1", "mandatory", "required", "true", "x", "y", "yes"}) | MARKS
_NO = frozenset({"0", "false", "n", "no", "optional", "✗", "✘"})
FLAGS = frozenset(
    {"Yes", "No", "yes", "no", "Y", "N", "Required", "Optional", "true", "false"}
)


def flag(text: str) -> bool | None:
    """Return what a yes or no means, None for an empty or unknown one."""
    word = text.strip("\xa0\ufe0f .*").lower()
    return True if word in _YES else False if word in _NO else None
