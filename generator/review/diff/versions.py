"""The two sides of a comparison: an API as it was and as it is, and what names mean in both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ...build.request_types import Usage, mentioned, usage
from ...ir import (
    AliasSchema,
    Api,
    DictSchema,
    EnumSchema,
    ObjectSchema,
    OneOf,
    Schema,
    Type,
    UnionSchema,
    without_null,
)
from ...names import ClassName
from ...render.python import annotation
from .assignable import Types, renamed
from .changes import Change, Spot, Subject, SubjectKind, spoken
from .pairing import Pairs, overlap, pair
from .source_map import SourceMap

_SIMILAR = 0.6  # of the fields or values of two schemas


@dataclass(frozen=True, slots=True)
class Side:
    """One API of a revision, and the places of its things in its document."""

    api: Api
    source_map: SourceMap


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """An API as it was and as it is."""

    old: Side
    new: Side
    schemas: Pairs[ClassName, Schema]
    usage: Usage
    """What the old classes were for: that is what programs were written for."""
    _names: Mapping[ClassName, ClassName]
    """The old names of classes by their new ones."""
    _old_types: Types
    _new_types: Types

    @classmethod
    def of(cls, old: Side, new: Side) -> Sides:
        """Pair the classes of an API, so that a renamed one is known wherever it is used."""
        schemas = pair(old.api.schemas(), new.api.schemas(), _likeness)
        names = {now.name: name for name, (_, now) in schemas.same.items()}
        known = {
            names.get(s.name, s.name): _known(s, names)
            for s in new.api.schemas().values()
        }
        return cls(
            old=old,
            new=new,
            schemas=schemas,
            usage=usage_of(old.api),
            _names=names,
            _old_types=Types(old.api.schemas()),
            _new_types=Types(known),
        )

    @property
    def apis(self) -> tuple[Api, Api]:
        """The old and the new one."""
        return self.old.api, self.new.api

    @property
    def deprecation(self) -> tuple[str, str]:
        """Why the whole API was and is deprecated, "" if it is not."""
        old, new = (spoken(api.facts.api.get("deprecated")) for api in self.apis)
        return old, new

    def subject(
        self,
        kind: SubjectKind,
        place: str,
        old_spot: Spot,
        new_spot: Spot | None = None,
    ) -> Subject:
        """Return a place of the API; its spots are the same unless it was renamed."""
        new_spot = old_spot if new_spot is None else new_spot
        return Subject(
            api=self.new.api.path,
            kind=kind,
            place=place,
            old_spot=old_spot,
            new_spot=new_spot,
        )

    def located(self, change: Change) -> Change:
        """Return a change with the places of its two sides in the files."""
        return replace(
            change,
            old_at=self.old.source_map.where(change.old_spot),
            new_at=self.new.source_map.where(change.new_spot),
        )

    def known(self, type_: Type) -> Type:
        """Return a new type with its classes under their old names."""
        return renamed(type_, self._names)

    def accepts(self, old: Type, new: Type) -> bool:
        """Tell whether what fitted the old type fits the new one."""
        return self._old_types.fits(old, self._new_types, self.known(new))

    def gives(self, old: Type, new: Type) -> bool:
        """Tell whether what the new type gives was also of the old one."""
        return self._new_types.fits(self.known(new), self._old_types, old)

    def nullable(self, old: Type, new: Type) -> tuple[bool, bool]:
        """Tell whether null is a value of each, also by way of an alias."""
        return self._old_types.has_null(old), self._new_types.has_null(self.known(new))

    def compare_value(self, subject: Subject, old: Type, new: Type) -> Iterator[Change]:
        """Compare types of a value that programs read."""
        was, is_ = self.nullable(old, new)
        if is_ and not was:
            yield subject.change("value-became-nullable", spell(old), spell(new))
        elif was and not is_:
            yield subject.change("value-became-not-null", spell(old), spell(new))
        yield from self.compare_value_itself(subject, old, new)

    def compare_value_itself(
        self, subject: Subject, old: Type, new: Type
    ) -> Iterator[Change]:
        """Compare types of a value that programs read, null aside."""
        old, new = without_null(old), without_null(new)
        if same_type(old, self.known(new)):
            return
        rule = "value-type-narrowed" if self.gives(old, new) else "value-type-changed"
        yield subject.change(rule, spell(old), spell(new))


def usage_of(api: Api) -> Usage:
    """Return which classes of an API callers give, and which they read."""
    parts = {name: mentioned(schema) for name, schema in api.schemas().items()}
    payloads = [webhook.payload for webhook in api.webhooks]
    return usage(parts, api.operations(), bodies=(), answers=payloads)


def same_type(one: Type, other: Type) -> bool:
    """Tell whether two types are equal; the order of alternatives means nothing."""
    if isinstance(one, OneOf) and isinstance(other, OneOf):
        return set(one.members) == set(other.members)
    return one == other


def spell(type_: Type) -> str:
    """Write a type as programs annotate it."""
    return str(annotation(type_))


def _known(schema: Schema, names: Mapping[ClassName, ClassName]) -> Schema:
    """Return a schema that speaks of other classes by the old names."""
    match schema:
        case AliasSchema(type=type_):
            return replace(schema, type=renamed(type_, names))
        case UnionSchema(members=members):
            return replace(schema, members=tuple(names.get(m, m) for m in members))
        case _:
            return schema


def _likeness(old: Schema, new: Schema) -> float:
    if type(old) is not type(new):
        return 0
    score = overlap(_parts(old), _parts(new))
    return score if score >= _SIMILAR else 0


def _parts(schema: Schema) -> frozenset[str]:
    match schema:
        case ObjectSchema(fields=fields) | DictSchema(fields=fields):
            return frozenset(field.wire for field in fields)
        case EnumSchema(members=members):
            return frozenset(str(member.value) for member in members)
        case UnionSchema(members=members):
            return frozenset(members)
        case AliasSchema(type=type_):
            return frozenset({spell(type_)})
