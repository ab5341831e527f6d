"""What the IR drops, and a server or a reader does not.

Limits, formats and defaults of values, marks of deprecation, and documented payloads.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...load.legacy import JsonObject
from .changes import Change, Subject, spoken
from .versions import Sides

_LEAST = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_MOST = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
_LIMITS = (*_LEAST, *_MOST, "multipleOf", "pattern", "uniqueItems")
_FORMATS_THAT_ARE_TYPES = frozenset({"date", "date-time"})


def compare_limits(
    sides: Sides, subject: Subject, *, is_given: bool
) -> Iterator[Change]:
    """Compare limits and formats of the values at a place, which no type tells."""
    old, new = _schemas(sides, subject)
    yield from subject.moved("format-changed", _format(old), _format(new))
    before, now = _limits(old), _limits(new)
    if before == now:
        return
    rule = "value-limits-changed"
    if is_given:
        tighter = any(_is_tighter(key, before.get(key), now[key]) for key in now)
        rule = "argument-limit-tightened" if tighter else "argument-limit-relaxed"
    told = (
        ", ".join(f"{key} {spoken(value)}" for key, value in limits.items())
        for limits in (before, now)
    )
    yield subject.change(rule, *told)


def _schemas(sides: Sides, subject: Subject) -> tuple[JsonObject, JsonObject]:
    old = sides.old.source_map.schema(subject.old_spot)
    new = sides.new.source_map.schema(subject.new_spot)
    return old.schema if old else {}, new.schema if new else {}


def _format(schema: JsonObject) -> str:
    found = spoken(schema.get("format"))
    return "" if found in _FORMATS_THAT_ARE_TYPES else found


def _limits(schema: JsonObject) -> JsonObject:
    return {key: schema[key] for key in _LIMITS if key in schema}


def _is_tighter(key: str, old: object, new: object) -> bool:
    if old is None or not (
        isinstance(old, int | float) and isinstance(new, int | float)
    ):
        return old != new and new is not False
    if key in _LEAST:
        return new > old
    return new < old if key in _MOST else old != new and new is not False


def compare_defaults(sides: Sides, subject: Subject) -> Iterator[Change]:
    """Compare what a server takes a value for that is left out."""
    old, new = (schema.get("default") for schema in _schemas(sides, subject))
    known = old is not None and new is not None
    rule = "argument-default-changed" if known else "argument-default-documented"
    told = ["" if value is None else repr(value) for value in (old, new)]
    yield from subject.moved(rule, *told)


def compare_marks(sides: Sides, subject: Subject) -> Iterator[Change]:
    """Compare whether something is marked as deprecated."""
    old = sides.old.source_map.is_deprecated(subject.old_spot)
    new = sides.new.source_map.is_deprecated(subject.new_spot)
    if old != new:
        yield subject.change("deprecated" if new else "deprecation-withdrawn")


def compare_examples(sides: Sides, subject: Subject) -> Iterator[Change]:
    """Compare the payloads that are documented for an operation."""
    old = sides.old.source_map.examples(subject.old_spot)
    new = sides.new.source_map.examples(subject.new_spot)
    if old != new:
        names = [k for k in dict.fromkeys([*old, *new]) if old.get(k) != new.get(k)]
        told = (", ".join(k for k in names if k in known) for known in (old, new))
        yield subject.change("examples-changed", *told)


def own_words(description: str) -> str:
    """Return a description without the notice of deprecation, which `compare_marks` tells."""
    return description.partition("\n\nDeprecated: ")[0]
