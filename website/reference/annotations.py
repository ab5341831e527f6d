"""Types of the IR as Markdown: as Python writes them, with links to the classes that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from os.path import relpath
from pathlib import PurePosixPath

from generator.ir import (
    FILE,
    NULL,
    Choice,
    ListOf,
    MapOf,
    OneOf,
    Scalar,
    Type,
    Value,
    names_in,
    one_of,
)
from generator.render.python import annotation, given

from .apis import FOLDER, Described
from .text import capitalized, code, prose, sentence

_LIMITS = {
    "minLength": "at least {} characters",
    "maxLength": "at most {} characters",
    "minimum": "at least {}",
    "maximum": "at most {}",
    "exclusiveMinimum": "more than {}",
    "exclusiveMaximum": "less than {}",
    "multipleOf": "a multiple of {}",
    "minItems": "at least {} items",
    "maxItems": "at most {} items",
    "uniqueItems": "no item twice",
    "minProperties": "at least {} fields",
    "maxProperties": "at most {} fields",
    "pattern": "of the form {}",
}
_ONE = re.compile(r"(?<= 1 )(character|item|field)s")
_FILES = (FILE, Scalar("base64"))
_LONGEST = 100
"""Characters of a type; a longer one would fill a phone's window."""


def linked(place: str, seen_from: str, label: str) -> str:
    """Write a link to a page of the site, by its path and anchor."""
    path, _, anchor = place.partition("#")
    folder = PurePosixPath(seen_from).parent
    path = "" if path == seen_from else relpath(path, folder)
    return f"[{label}]({path}{'#' if anchor else ''}{anchor})"


def returned(type_: Type, described: Described, page: str) -> str:
    """Write the type of a value that is read."""
    return _linked(annotation(type_), type_, described, page)


def given_type(type_: Type, described: Described, page: str) -> str:
    """Write the type of a value that callers give; a file has several forms."""
    if type_ in _FILES:
        return linked(f"{FOLDER}/python/files.md#upload", page, code(given(type_)))
    return _linked(given(type_), type_, described, page)


def optional(type_: Type, *, required: bool) -> Type:
    """Return the type of a field, which reads as None where it is missing."""
    return type_ if required else one_of(type_, NULL)


def _linked(text: str, type_: Type, described: Described, page: str) -> str:
    names = dict.fromkeys(names_in(type_))
    for choice in _long_choices(type_):
        text = text.replace(annotation(choice), _kinds(choice))
    if '"' not in text:
        text = text.replace("'", '"')  # as signatures have it
    if len(names) == 1:
        return linked(described.places[next(iter(names))], page, code(text))
    links = [linked(described.places[name], page, code(name)) for name in names]
    return f"{code(text)} ({', '.join(links)})" if links else code(text)


def _long_choices(type_: Type) -> Iterator[Choice]:
    """Yield the parts of a type that are too long for it."""
    match type_:
        case Choice() if len(annotation(type_)) > _LONGEST:
            yield type_
        case ListOf(part) | MapOf(part):
            yield from _long_choices(part)
        case OneOf(members):
            for member in members:
                yield from _long_choices(member)
        case _:
            pass


def _kinds(choice: Choice) -> str:
    return " | ".join(dict.fromkeys(type(each).__name__ for each in choice.values))


def words(type_: Type, described: Described) -> str:
    """List the values of a type that its annotation does not show."""
    unseen = (each for choice in _long_choices(type_) for each in choice.values)
    shown = [code(_shown(each)) for each in (*described.words(type_), *unseen)]
    return f"Values: {', '.join(shown)}." if shown else ""


def details(value: Value, described: Described) -> str:
    """Say what is known about a value beside its type: words, default, limits, deprecation."""
    has_default = value.default is not None
    said = value.description.lower()
    new = [each for each in limits(value.limits) if each not in said]
    parts = (
        sentence(prose(value.description)),
        words(value.type, described),
        f"Default: {code(_shown(value.default))}." if has_default else "",
        f"{capitalized(', '.join(new))}." if new else "",
        (
            f"**Deprecated:** {sentence(prose(value.deprecated))}"
            if value.deprecated
            else ""
        ),
    )
    return " ".join(filter(None, parts))


def limits(found: Mapping[str, object]) -> Iterator[str]:
    """Say what limits mean; those of items begin with a word of their own."""
    for keyword, limit in found.items():
        of_items, _, plain = keyword.rpartition(" ")
        text = _LIMITS.get(plain, f"{plain}: {{}}")
        shown = code(str(limit)) if isinstance(limit, str) else str(limit)
        said = _ONE.sub(r"\1", text.format(shown))
        yield f"each item {said}" if of_items else said


def _shown(value: object) -> str:
    return value if isinstance(value, str) else repr(value)
