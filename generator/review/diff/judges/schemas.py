"""The classes of `models`: their names, members and variants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....ir import (
    AliasSchema,
    Api,
    DictSchema,
    EnumMember,
    EnumSchema,
    Field,
    ModelModule,
    NamedSchema,
    ObjectSchema,
    Schema,
    UnionSchema,
    is_nullable,
)
from ....render.python import annotation, given
from ..changes import Change
from ..pairing import pair
from ..rules import VERDICTS
from ..subject import Found, Subject
from .common import (
    PLACE,
    Judges,
    NotCompared,
    deprecation,
    description,
    docs,
    flag,
    key,
    keyed,
    listed,
    moved,
)
from .values import (
    given_type,
    given_value,
    limits_of_whole,
    new_argument,
    read_limits,
    read_limits_of_whole,
    read_type,
    read_type_without_null,
    same_words,
)

_KINDS = {
    ObjectSchema: "class",
    DictSchema: "dictionary",
    EnumSchema: "enum",
    UnionSchema: "union",
    AliasSchema: "alias",
}


def classes(subject: Subject[Api]) -> Iterator[Found]:
    """Judge the classes of an API, whatever module defines them."""

    def part(old: Schema, new: Schema) -> Subject[Schema]:
        return subject.part("model", new.name, old, new)

    pairs = subject.context.schemas
    yield from keyed(pairs, part, "model-removed", "model-added", text=_kind)
    for old, new in pairs.same.values():
        yield from part(old, new).moved("model-kind-changed", _kind(old), _kind(new))


def _kind(schema: Schema) -> str:
    return _KINDS[type(schema)]


# --- attributes of models, and keys of dictionaries that only requests contain ----------


def attributes(subject: Subject[ObjectSchema]) -> Iterator[Found]:
    """Judge the attributes of a model, which requests may contain as well."""
    is_given = subject.old.name in subject.context.usage.given
    old, new = ({str(f.name): f for f in model.fields} for model in subject.both)

    def part(one: Field, other: Field) -> Subject[Field]:
        place = f"{subject.new.name}.{other.name}"
        return subject.part("field", place, one, other, is_given=is_given)

    def likeness(one: Field, other: Field) -> float:
        if one.wire == other.wire:
            return 2
        same = subject.context.same(one.type, other.type)
        return float(same and same_words(one, other))

    def added(field: Field) -> str:
        needed = is_given and field.required
        return new_argument(field) if needed else "field-added"

    pairs = pair(old, new, likeness)
    return keyed(pairs, part, removed="field-removed", added=added, text=_read)


def _read(field: Field) -> str:
    """Write the type that programs read: an absent field is `None`."""
    absent = not field.required and not is_nullable(field.type)
    return f"{annotation(field.type)} | None" if absent else annotation(field.type)


def others(subject: Subject[ObjectSchema]) -> Iterator[Change]:
    """Judge the type of the properties without a name."""
    return read_type(subject, subject.old.others, subject.new.others)


def base(subject: Subject[ObjectSchema]) -> Iterator[Change]:
    """Judge the class that a model is a special case of."""
    old, new = subject.both
    now = [subject.context.known_name(new.base)] if new.base else []
    return listed(subject, [old.base] if old.base else [], now, "base")


def keys(subject: Subject[DictSchema]) -> Iterator[Found]:
    """Judge the keys of a dictionary."""
    old, new = ({f.wire: f for f in dictionary.fields} for dictionary in subject.both)

    def part(one: Field, other: Field) -> Subject[Field]:
        place = f'{subject.new.name}["{other.wire}"]'
        return subject.part("argument", place, one, other, is_given=True)

    def likeness(one: Field, other: Field) -> float:
        same = subject.context.same(one.type, other.type)
        return float(same and one.required == other.required and same_words(one, other))

    return keyed(
        pair(old, new, likeness),
        part,
        removed="argument-removed",
        added=new_argument,
        text=lambda field: given(field.type),
    )


def names(subject: Subject[Field]) -> Iterator[Change]:
    """Judge the name that programs use, and the one on the wire."""
    old, new = subject.both
    if not subject.is_read:
        yield from subject.moved("argument-renamed", old.wire, new.wire)
    elif old.name != new.name:
        yield subject.change("field-renamed", old.name, new.name)
    else:
        yield from subject.moved("field-spelled-differently", old.wire, new.wire)


def value(subject: Subject[Field]) -> Iterator[Change]:
    """Judge which values a field has."""
    passed = list(given_value(subject)) if subject.is_given else []
    read = list(_read_value(subject)) if subject.is_read else []
    yield from _worse(passed, read)


def _worse(passed: Sequence[Change], read: Sequence[Change]) -> Sequence[Change]:
    """Return the changes for one of two uses of a value, those of the worst verdict."""

    def worst(changes: Sequence[Change]) -> int:
        ranks = (VERDICTS.index(change.rule.verdict) for change in changes)
        return min(ranks, default=len(VERDICTS))

    return passed if worst(passed) < worst(read) else read


def _read_value(subject: Subject[Field]) -> Iterator[Change]:
    types = subject.old.type, subject.new.type
    found = [*_absence(subject), *read_type_without_null(subject, *types)]
    yield from found or read_limits(subject)


def _absence(subject: Subject[Field]) -> Iterator[Change]:
    """Compare whether a field may read as `None`: because it is absent, or null."""
    old, new = subject.both
    null = subject.context.nullable(old.type, new.type)
    cases = _absent(old, null[0]), _absent(new, null[1])
    flipped = old.required != new.required
    if all(cases):
        yield from subject.moved("field-absence-respelled", *cases)
    elif cases[1]:
        rule = "field-became-optional" if flipped else "value-became-nullable"
        yield subject.change(rule, _read(old), _read(new))
    elif cases[0]:
        rule = "field-became-required" if flipped else "value-became-not-null"
        yield subject.change(rule, _read(old), _read(new))


def _absent(field: Field, may_be_null: bool) -> str:
    """Return why a field may read as `None`, "" if it never does."""
    return " or ".join(["null"] * may_be_null + ["absent"] * (not field.required))


def limits(subject: Subject[ObjectSchema]) -> Iterator[Change]:
    """Judge the limits of an object as a whole, which requests may contain."""
    is_given = subject.old.name in subject.context.usage.given
    return (limits_of_whole if is_given else read_limits_of_whole)(subject)


def write_only(subject: Subject[Field]) -> Iterator[Change]:
    """Judge whether answers have a field, if they have its object."""
    was, is_ = (field.write_only for field in subject.both)
    if subject.is_read and was != is_:
        rule = "field-became-write-only" if is_ else "field-became-readable"
        yield subject.change(rule)


# --- enums, unions, aliases -------------------------------------------------------------


def members(subject: Subject[EnumSchema]) -> Iterator[Found]:
    """Judge the members of an enum, unless all of them have another type."""
    old, new = subject.both
    if old.base != new.base:
        return
    is_closed = old.closed and new.closed
    before, now = ({m.name: m for m in enum.members} for enum in subject.both)
    yield from keyed(
        pair(before, now),
        lambda a, b: subject.part("member", f"{new.name}.{b.name}", a, b),
        removed="enum-member-removed",
        added="closed-enum-member-added" if is_closed else "enum-member-added",
        text=lambda member: repr(member.value),
    )


def variants(subject: Subject[UnionSchema]) -> Iterator[Change]:
    """Judge the classes that a union has."""
    new = [subject.context.known_name(name) for name in subject.new.members]
    return listed(subject, subject.old.members, new, "union-member")


def fallback(subject: Subject[UnionSchema]) -> Iterator[Change]:
    """Judge the class that keeps unknown variants."""
    old, new = (union.fallback for union in subject.both)
    yield from replace(subject, place=new).moved("model-renamed", old, new)


def shared(subject: Subject[UnionSchema]) -> Iterator[Found]:
    """Judge the attributes of the class that keeps unknown variants."""
    old, new = (
        ObjectSchema(name=u.fallback, docs=u.docs, at=u.at, fields=u.shared)
        for u in subject.both
    )
    return attributes(subject.part("model", new.name, old, new))


def alias(subject: Subject[AliasSchema]) -> Iterator[Change]:
    """Judge the type that an alias is a name of."""
    name, usage = subject.old.name, subject.context.usage
    types = subject.old.type, subject.new.type
    passed = list(_given_alias(subject)) if name in usage.given else []
    read = list(read_type(subject, *types)) if name in usage.read else []
    yield from _worse(passed, read)


def _given_alias(subject: Subject[AliasSchema]) -> Iterator[Change]:
    """Compare what programs pass: a sequence if only requests contain it, else a list."""
    old, new = subject.both
    found = list(given_type(subject, old.type, new.type))
    yield from found
    if old.given and not new.given and not found:
        texts = given(old.type), annotation(new.type)
        yield from subject.moved("argument-type-narrowed", *texts)


_OPEN = NotCompared("says only which misspelt keys a client refuses")

JUDGES: Judges = {
    ModelModule: {
        "name": NotCompared("classes are imported from `models`"),
        "schemas": NotCompared("compared with those of all modules"),
    },
    NamedSchema: {
        "name": moved("model-renamed", lambda schema: schema.name),
        "docs": docs,
        "at": PLACE,
        "deprecated": deprecation,
    },
    ObjectSchema: {
        "fields": attributes,
        "base": base,
        "inherited": NotCompared("follows from the base"),
        "limits": limits,
        "others": others,
        "open": _OPEN,
    },
    DictSchema: {"fields": keys, "open": _OPEN, "limits": limits_of_whole},
    Field: {
        "name wire": names,
        "type required limits format": value,
        "write_only": write_only,
        "read_only assigned": NotCompared("the argument is removed, or not required"),
    },
    EnumSchema: {
        "base": moved("enum-base-changed", lambda enum: enum.base),
        "closed": flag("closed", on="enum-closed", off="enum-opened"),
        "members": members,
    },
    EnumMember: {
        "name": key,
        "value": moved("enum-value-changed", lambda member: repr(member.value)),
        "description": description,
        "at": PLACE,
    },
    UnionSchema: {
        "tag": moved("union-tag-changed", lambda u: f"{u.tag.name} ({u.tag.wire})"),
        "members": variants,
        "fallback": fallback,
        "shared": shared,
    },
    AliasSchema: {
        "type given": alias,
        "recursive": NotCompared("follows from the type"),
    },
}
