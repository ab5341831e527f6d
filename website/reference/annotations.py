"""Types of the IR as Markdown: as Python writes them, with links to the classes that they name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from os.path import relpath
from pathlib import PurePosixPath

from generator.ir import FILE, NULL, Scalar, Type, Value, names_in, one_of
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
    if '"' not in text:
        text = text.replace("'", '"')  # as signatures have it
    if len(text) > _LONGEST and not names:
        text = f"{text[:_LONGEST]}…"
    if len(names) == 1:
        return linked(described.places[next(iter(names))], page, code(text))
    links = [linked(described.places[name], page, code(name)) for name in names]
    return f"{code(text)} ({', '.join(links)})" if links else code(text)


def details(value: Value, described: Described) -> str:
    """Say what is known about a value beside its type: words, default, limits, deprecation."""
    words = ", ".join(code(_shown(each)) for each in described.words(value.type))
    has_default = value.default is not None
    parts = (
        sentence(prose(value.description)),
        f"Values: {words}." if words else "",
        f"Default: {code(_shown(value.default))}." if has_default else "",
        f"{capitalized(', '.join(limits(value.limits)))}." if value.limits else "",
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
        yield f"each item {text.format(shown)}" if of_items else text.format(shown)


def _shown(value: object) -> str:
    return value if isinstance(value, str) else repr(value)
