"""The facts about one field or parameter that a page settles, each changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from .edits import Data, Edit
from .slots import Slot
from .words import INVENTED

LIMITS = ("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems")
OTHER_TYPES = {
    "array": "string",
    "boolean": "string",
    "integer": "string",
    "number": "string",
    "object": "string",
    "string": "integer",
}
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d")
DAY = re.compile(r"\d{4}-\d\d-\d\d(?!T)")
MOMENT_WORD = re.compile(r"\bdate-?/?time\b", re.IGNORECASE)

Found: TypeAlias = Iterator[tuple[str, tuple[str, ...], Edit, bool]]
"""Kind, names, change, and whether it is of the schema that a reference leads to."""


def slot_mutants(slot: Slot) -> Found:
    """Yield the changes of a field or parameter that its pages settle."""
    if slot.rows or any(value.strip(" ,") != "null" for value in slot.shown):
        kind = _other_type(slot.resolved)
        yield "retyped", (slot.name,), lambda schema: _retyped(schema, kind), False
    yield from _of_items(slot)
    yield from _of_null(slot)
    yield from _of_format(slot)
    yield from _of_default(slot)
    yield from _of_limits(slot)
    yield from _of_deprecation(slot)
    yield from _of_notes(slot)


def _other_type(schema: Data) -> str:
    kind = schema.get("type", "object")
    return OTHER_TYPES[kind if isinstance(kind, str) else kind[0]]


def _retyped(schema: Data, kind: str) -> Data:
    gone = (
        "$ref",
        "anyOf",
        "oneOf",
        "items",
        "format",
        "enum",
        "const",
        "x-boolean",
        "default",
    )
    left = {key: value for key, value in schema.items() if key not in gone}
    return {**left, "type": kind}


def _with(**changes: Any) -> Edit:
    return lambda schema: {**schema, **changes}


def _without(key: str) -> Edit:
    return lambda schema: {k: v for k, v in schema.items() if k != key}


def _of_items(slot: Slot) -> Found:
    """Yield another type of the items of a list, where a page prints or names some."""
    items = slot.resolved.get("items", {})
    prints = re.search(r'[\w-]+=\w+,\w+|^\[ *["\d{]|strings|objects', slot.text, re.M)
    if prints and slot.resolved.get("type") == "array":
        other = {"type": _other_type(items) if "$ref" not in items else "string"}
        yield "items retyped", (slot.name, other["type"]), _with(items=other), True


def _of_null(slot: Slot) -> Found:
    says_null = re.search(r"\bnull\b", slot.text, re.IGNORECASE) is not None
    kinds = slot.schema.get("type")
    if says_null and isinstance(kinds, list) and "null" in kinds:
        left = next(kind for kind in kinds if kind != "null")
        yield "null removed", (slot.name,), _with(type=left), False


def _of_format(slot: Slot) -> Found:
    """Yield other formats of a moment or a day that a page prints."""
    shown = slot.resolved.get("format")
    if shown == "date-time" and (
        INSTANT.search(slot.text) or MOMENT_WORD.search(slot.rows)
    ):
        yield "format changed", (slot.name,), _with(format="date"), True
        yield "format removed", (slot.name,), _without("format"), True
    if shown == "date" and DAY.search(slot.text):
        yield "format changed", (slot.name,), _with(format="date-time"), True


def _of_default(slot: Slot) -> Found:
    schema = slot.resolved if "default" in slot.resolved else slot.schema
    value = schema.get("default")
    text = str(value).lower() if isinstance(value, bool) else str(value)
    if value is None or not re.search(
        rf"(?<!\w){re.escape(text)}(?!\w)", slot.rows, re.I
    ):
        return
    other: Any = (
        not value
        if isinstance(value, bool)
        else value + 7 if isinstance(value, int) else INVENTED
    )
    shown = str(other).lower() if isinstance(other, bool) else str(other)
    yield "default changed", (slot.name, shown), _with(default=other), True
    yield "default removed", (slot.name, text), _without("default"), True


def _of_limits(slot: Slot) -> Found:
    for key in LIMITS:
        limit = slot.resolved.get(key)
        if limit is None or not re.search(rf"(?<!\w){limit}(?!\w)", slot.rows):
            continue
        yield "limit changed", (slot.name, str(limit + 7)), _with(
            **{key: limit + 7}
        ), True
        yield "limit removed", (slot.name, str(limit)), _without(key), True
    pattern = slot.resolved.get("pattern")
    if pattern and pattern in slot.rows:
        yield "pattern changed", (slot.name,), _with(pattern="^[a-z]{9}$"), True
        yield "pattern removed", (slot.name,), _without("pattern"), True


def _of_deprecation(slot: Slot) -> Found:
    if not slot.schema.get("deprecated") or "deprecated" not in slot.rows.lower():
        return
    yield "deprecation removed", (slot.name,), _without("deprecated"), False
    reason = slot.schema.get("x-deprecated", "")
    if re.search(r"\b20\d\d\b", reason):
        other = re.sub(r"\b20\d\d\b", "2019", reason)
        yield "deprecation date changed", (slot.name,), _with(
            **{"x-deprecated": other}
        ), False


def _of_notes(slot: Slot) -> Found:
    for names, notes in noted(slot.schema, slot.name):
        yield "note changed", names, _with(**{"x-notes": notes}), False


def noted(node: Data, name: str) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    """Yield the notes of something with another word in one of them."""
    notes = node.get("x-notes", ())
    for index, note in enumerate(notes):
        other = f"{note} {INVENTED}"
        yield (note, INVENTED, name), [*notes[:index], other, *notes[index + 1 :]]
