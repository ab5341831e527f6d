"""What changes for programs that use the classes of `models`: fields, members, variants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...ir import (
    AliasSchema,
    DictSchema,
    EnumSchema,
    Field,
    Named,
    ObjectSchema,
    Schema,
    UnionSchema,
    is_nullable,
)
from ...names import ClassName
from .arguments import (
    compare_given,
    compare_given_field,
    compare_keys,
    given_field_added,
)
from .changes import Change, Subject
from .constraints import compare_limits, compare_marks, own_words
from .pairing import alike, pair
from .rules import VERDICTS
from .versions import Sides, same_type, spell

_KINDS = {
    ObjectSchema: "class",
    DictSchema: "dictionary",
    EnumSchema: "enum",
    UnionSchema: "union",
    AliasSchema: "alias",
}
_FIELD = frozenset("wire name type required description".split())
_SCHEMA = frozenset(
    "name docs fields base members closed tag fallback type given".split()
)


def compare_schemas(sides: Sides) -> Iterator[Change]:
    """Compare the classes of two APIs, those that were renamed included."""
    found = sides.schemas
    for schema in found.removed.values():
        told = _KINDS[type(schema)]
        yield _subject(sides, schema, schema).change("model-removed", told)
    for schema in found.added.values():
        told = _KINDS[type(schema)]
        yield _subject(sides, schema, schema).change("model-added", "", told)
    for old, new in found.same.values():
        yield from _compare_schema(sides, old, new)


def _subject(sides: Sides, old: Schema, new: Schema) -> Subject:
    return sides.subject("model", new.name, ("schema", old.name), ("schema", new.name))


def _compare_schema(sides: Sides, old: Schema, new: Schema) -> Iterator[Change]:
    subject = _subject(sides, old, new)
    yield from subject.moved("model-renamed", old.name, new.name)
    yield from compare_marks(sides, subject)
    yield from subject.prose(old.docs, new.docs)
    match old, new:
        case ObjectSchema(), ObjectSchema():
            yield from _compare_fields(sides, old, new)
        case DictSchema(), DictSchema():
            yield from compare_keys(sides, old, new)
        case EnumSchema(), EnumSchema():
            yield from _compare_enums(sides, subject, old, new)
        case UnionSchema(), UnionSchema():
            yield from _compare_unions(sides, subject, old, new)
        case AliasSchema(), AliasSchema():
            yield from _compare_aliases(sides, subject, old, new)
        case _:
            kinds = _KINDS[type(old)], _KINDS[type(new)]
            yield subject.change("model-kind-changed", *kinds)
            return
    yield from subject.others(old, new, _SCHEMA)


# --- fields -----------------------------------------------------------------------------


def _compare_fields(
    sides: Sides, old: ObjectSchema, new: ObjectSchema
) -> Iterator[Change]:
    before, now = ({str(f.name): f for f in schema.fields} for schema in (old, new))
    found = pair(before, now, lambda a, b: _alike_fields(sides, a, b))
    is_given = old.name in sides.usage.given

    def subject(one: Field, other: Field) -> Subject:
        spots = ("field", old.name, one.wire), ("field", new.name, other.wire)
        return sides.subject("field", f"{new.name}.{other.name}", *spots)

    for field in found.removed.values():
        yield subject(field, field).change("field-removed", _read(field))
    for field in found.added.values():
        here = subject(field, field)
        needed = is_given and field.required
        yield (
            given_field_added(here, field)
            if needed
            else here.change("field-added", "", _read(field))
        )
    for one, other in found.same.values():
        here = subject(one, other)
        yield from here.moved("field-renamed", one.name, other.name)
        if one.name == other.name:
            yield from here.moved("field-spelled-differently", one.wire, other.wire)
        yield from _compare_field(sides, here, one, other, is_given=is_given)
        yield from compare_marks(sides, here)
        yield from here.prose(*map(own_words, (one.description, other.description)))
        yield from here.others(one, other, _FIELD)


def _alike_fields(sides: Sides, old: Field, new: Field) -> float:
    if not same_type(old.type, sides.known(new.type)):
        return 0
    same_text = bool(old.description) and old.description == new.description
    return float(old.wire == new.wire or alike(old.name, new.name) or same_text)


def _read(field: Field) -> str:
    """Write the type that programs read: an absent field is `None`."""
    type_ = spell(field.type)
    absent = not field.required and not is_nullable(field.type)
    return f"{type_} | None" if absent else type_


def _compare_field(
    sides: Sides, subject: Subject, old: Field, new: Field, *, is_given: bool
) -> Iterator[Change]:
    read = [
        *_compare_absence(sides, subject, old, new),
        *sides.compare_value_itself(subject, old.type, new.type),
    ]
    if not read:
        read += compare_limits(sides, subject, is_given=False)
    given = list(compare_given_field(sides, subject, old, new)) if is_given else []
    yield from given if _is_worse(given, read) else read


def _is_worse(one: Sequence[Change], other: Sequence[Change]) -> bool:
    """Tell whether the worst of some changes is worse than that of others."""
    worst = [
        min((VERDICTS.index(change.rule.verdict) for change in changes), default=9)
        for changes in (one, other)
    ]
    return worst[0] < worst[1]


def _compare_absence(
    sides: Sides, subject: Subject, old: Field, new: Field
) -> Iterator[Change]:
    """Compare whether a field may read as `None`: it is absent, or null came."""
    null = sides.nullable(old.type, new.type)
    cases = _absence(old, null[0]), _absence(new, null[1])
    flipped = old.required != new.required
    if all(cases):
        yield from subject.moved("field-absence-respelled", *cases)
    elif cases[1]:
        rule = "field-became-optional" if flipped else "value-became-nullable"
        yield subject.change(rule, _read(old), _read(new))
    elif cases[0]:
        rule = "field-became-required" if flipped else "value-became-not-null"
        yield subject.change(rule, _read(old), _read(new))


def _absence(field: Field, may_be_null: bool) -> str:
    """Return why a field may read as `None`, "" if it never does."""
    return " or ".join(["null"] * may_be_null + ["absent"] * (not field.required))


# --- enums, unions, aliases -------------------------------------------------------------


def _compare_enums(
    sides: Sides, subject: Subject, old: EnumSchema, new: EnumSchema
) -> Iterator[Change]:
    if old.base != new.base:
        yield subject.change("enum-base-changed", old.base, new.base)
        return
    if old.closed != new.closed:
        yield subject.change("enum-closed" if new.closed else "enum-opened")
    before, now = ({m.value: m.name for m in e.members} for e in (old, new))
    is_closed = old.closed and new.closed

    def member(name: str, value: str | int) -> Subject:
        spots = (("member", schema.name, str(value)) for schema in (old, new))
        return sides.subject("member", f"{new.name}.{name}", *spots)

    kept = {name: value for value, name in now.items() if value not in before}
    for value, name in before.items():
        if value in now:
            continue
        if name in kept:
            here = member(name, kept[name])
            yield here.change("enum-value-changed", repr(value), repr(kept.pop(name)))
        else:
            yield member(name, value).change("enum-member-removed", repr(value))
    for name, value in kept.items():
        rule = "closed-enum-member-added" if is_closed else "enum-member-added"
        yield member(name, value).change(rule, "", repr(value))


def _compare_unions(
    sides: Sides, subject: Subject, old: UnionSchema, new: UnionSchema
) -> Iterator[Change]:
    tags = (f"{tag.name} ({tag.wire})" for tag in (old.tag, new.tag))
    yield from subject.moved("union-tag-changed", *tags)
    known = {sides.known(Named(name)): name for name in new.members}
    before: dict[object, ClassName] = {Named(name): name for name in old.members}
    if gone := [name for named, name in before.items() if named not in known]:
        yield subject.change("union-member-removed", ", ".join(gone))
    if come := [name for named, name in known.items() if named not in before]:
        yield subject.change("union-member-added", "", ", ".join(come))


def _compare_aliases(
    sides: Sides, subject: Subject, old: AliasSchema, new: AliasSchema
) -> Iterator[Change]:
    if old.given and new.given:
        yield from compare_given(sides, subject, old.type, new.type)
    else:
        yield from sides.compare_value(subject, old.type, new.type)
