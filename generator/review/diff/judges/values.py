"""Values that programs pass or read: their types, limits, formats and defaults."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ....ir import Field, Limits, Parameter, Type, Value, without_null
from ....render.python import annotation, given
from ..assignable import choices
from ..changes import Change, text_of
from ..pairing import alike
from ..subject import Subject
from .common import PLACE, Judges, deprecation, description, listed

_LEAST = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_MOST = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
_FORMATS_THAT_ARE_TYPES = frozenset({"date", "date-time"})


# --- what programs pass -----------------------------------------------------------------


def requirement(subject: Subject[Value]) -> Iterator[Change]:
    """Judge whether programs have to pass a value."""
    if subject.new.required and not subject.old.required:
        yield subject.change("argument-became-required", "optional", "required")
    elif subject.old.required and not subject.new.required:
        yield subject.change("argument-became-optional", "required", "optional")


def new_argument(value: Value) -> str:
    """Return the rule by which programs may, or have to, pass one more value."""
    return "required-argument-added" if value.required else "argument-added"


def given_type(subject: Subject[Any], old: Type, new: Type) -> Iterator[Change]:
    """Compare the types of a value that programs pass."""
    was, is_ = subject.context.nullable(old, new)
    if was and not is_:
        yield subject.change("argument-null-refused", given(old), given(new))
    elif is_ and not was:
        yield subject.change("argument-null-accepted", given(old), given(new))
    old, new = without_null(old), without_null(new)
    if subject.context.same(old, new):
        return
    before, now = choices(old), choices(new)
    if before is not None and now is not None and type(old) is type(new):
        texts = list(map(repr, before)), list(map(repr, now))
        yield from listed(subject, *texts, "argument-value")
    else:
        wider = subject.context.accepts(old, new)
        rule = "argument-type-widened" if wider else "argument-type-narrowed"
        yield subject.change(rule, given(old), given(new))


def given_value(subject: Subject[Value]) -> Iterator[Change]:
    """Compare all that limits which values programs may pass."""
    yield from requirement(subject)
    found = list(given_type(subject, subject.old.type, subject.new.type))
    yield from found or given_limits(subject)


def given_limits(subject: Subject[Value]) -> Iterator[Change]:
    """Compare the limits that a server sets for a value that programs pass."""
    yield from _format(subject)
    yield from limits_of_whole(subject)


def limits_of_whole(subject: Subject[Any]) -> Iterator[Change]:
    """Compare the limits of what programs pass, of an object or a body as a whole as well."""
    old, new = subject.old.limits, subject.new.limits
    tighter = any(_is_tighter(key, old.get(key), new[key]) for key in new)
    rule = "argument-limit-tightened" if tighter else "argument-limit-relaxed"
    if old != new:
        yield subject.change(rule, _text(old), _text(new))


def _is_tighter(key: str, old: object, new: object) -> bool:
    if old is None or not (
        isinstance(old, int | float) and isinstance(new, int | float)
    ):
        return old != new and new is not False
    key = key.rpartition(" ")[2]  # of the items, or of this value
    if key in _LEAST:
        return new > old
    return new < old if key in _MOST else old != new and new is not False


# --- what programs read -----------------------------------------------------------------


def read_type(subject: Subject[Any], old: Type, new: Type) -> Iterator[Change]:
    """Compare the types of a value that programs read."""
    was, is_ = subject.context.nullable(old, new)
    if is_ and not was:
        yield subject.change("value-became-nullable", annotation(old), annotation(new))
    elif was and not is_:
        yield subject.change("value-became-not-null", annotation(old), annotation(new))
    yield from read_type_without_null(subject, old, new)


def read_type_without_null(
    subject: Subject[Any], old: Type, new: Type
) -> Iterator[Change]:
    """Compare the types of a value that programs read, where it is not null."""
    old, new = without_null(old), without_null(new)
    if not subject.context.same(old, new):
        narrower = subject.context.returns(old, new)
        rule = "value-type-narrowed" if narrower else "value-type-changed"
        yield subject.change(rule, annotation(old), annotation(new))


def read_limits(subject: Subject[Value]) -> Iterator[Change]:
    """Compare the documented limits of a value that programs read."""
    yield from _format(subject)
    yield from read_limits_of_whole(subject)


def read_limits_of_whole(subject: Subject[Any]) -> Iterator[Change]:
    """Compare the documented limits of what programs read, of an object as a whole as well."""
    old, new = subject.old.limits, subject.new.limits
    if old != new:
        yield subject.change("value-limits-changed", _text(old), _text(new))


# --- both -------------------------------------------------------------------------------


def _format(subject: Subject[Value]) -> Iterator[Change]:
    """Compare the formats of texts; dates are types."""
    formats = (value.format for value in subject.both)
    texts = ("" if name in _FORMATS_THAT_ARE_TYPES else name for name in formats)
    yield from subject.moved("format-changed", *texts)


def _text(limits: Limits) -> str:
    return ", ".join(f"{key} {text_of(value)}" for key, value in limits.items())


def default(subject: Subject[Value]) -> Iterator[Change]:
    """Judge the value that a server uses where programs pass no value."""
    old, new = subject.old.default, subject.new.default
    if not subject.is_given:
        rule = "field-default-changed"
    elif old is None or new is None:
        rule = "argument-default-documented"
    else:
        rule = "argument-default-changed"
    texts = ("" if value is None else repr(value) for value in (old, new))
    yield from subject.moved(rule, *texts)


def same_words(old: Field | Parameter, new: Field | Parameter) -> bool:
    """Return whether two values look like versions of one, by names or description."""
    same_text = bool(old.description) and old.description == new.description
    return old.wire == new.wire or alike(old.name, new.name) or same_text


JUDGES: Judges = {
    Value: {
        "at": PLACE,
        "default": default,
        "deprecated": deprecation,
        "description": description,
    },
}
