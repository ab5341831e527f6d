"""Types of two APIs, compared by the values that fit them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ...ir import (
    ANY,
    NULL,
    AliasSchema,
    Choice,
    CreatedWith,
    DictSchema,
    EnumSchema,
    JsonScalar,
    ListOf,
    MapOf,
    Named,
    OneOf,
    Scalar,
    Schema,
    StreamOf,
    Type,
    UnionSchema,
    names_in,
)
from ...names import ClassName

Schemas = Mapping[ClassName, Schema]
Names = Mapping[ClassName, ClassName]


class Types:
    """What the names of an API mean in its types."""

    def __init__(self, schemas: Schemas, names: Names = MappingProxyType({})) -> None:
        """Take the schemas of an API, and other names by which types refer to them."""
        self._schemas = {names.get(n, n): schema for n, schema in schemas.items()}
        aliases = {
            name: renamed(meaning, names)
            for name, schema in self._schemas.items()
            if (meaning := _meaning(schema)) is not None
        }
        # An alias of itself has no end, and is compared by its name as a class is.
        self._aliases = {
            name: type_
            for name, type_ in aliases.items()
            if name not in _reached(aliases, type_)
        }

    def fits(self, value: Type, other: Types, slot: Type) -> bool:
        """Return whether each value of a type of ours is one of `slot`, a type of `other`.

        Lists and maps are read, so they may be narrower. Every value fits `any`, and `any`
        fits nothing else: type checkers accept it everywhere, but programs may not.
        """
        slots = frozenset(other._spread(slot))
        return all(
            part in slots or any(self._is_a(part, other, each) for each in slots)
            for part in self._leaves(value, slots)
        )

    def has_null(self, type_: Type) -> bool:
        """Return whether null is a value of a type, also by way of an alias."""
        return NULL in self._spread(type_)

    def _is_a(self, part: Type, other: Types, slot: Type) -> bool:
        match part, slot:
            case _, Scalar("any"):
                return True
            case Scalar("integer"), Scalar("number"):
                return True
            case Choice((value,)), Scalar(kind):
                return kind in _kinds(value)
            case Named(name), Scalar(kind):
                return kind in self._enum_kinds(name)
            case Named(name), MapOf(value):
                return isinstance(self._schemas.get(name), DictSchema) and value == ANY
            case (ListOf(inner), ListOf(outer)) | (MapOf(inner), MapOf(outer)):
                return self.fits(inner, other, outer)
            case ListOf(inner) | StreamOf(inner), StreamOf(outer):
                return self.fits(inner, other, outer)
            case CreatedWith(inner), CreatedWith(outer):
                return self.fits(inner, other, outer)
            case _:
                return False

    def _leaves(self, type_: Type, known: frozenset[Type]) -> Iterator[Type]:
        """Yield the alternatives of a type; a name that `known` lacks by its meaning."""
        for member in _members(type_):
            meaning = self._meaning(member)
            if member in known or meaning is None:
                yield member
            else:
                yield from self._leaves(meaning, known)

    def _spread(self, type_: Type) -> Iterator[Type]:
        """Yield the alternatives of a type, by name and by the meaning of names."""
        for member in _members(type_):
            yield member
            if (meaning := self._meaning(member)) is not None:
                yield from self._spread(meaning)

    def _meaning(self, type_: Type) -> Type | None:
        return self._aliases.get(type_.name) if isinstance(type_, Named) else None

    def _enum_kinds(self, name: ClassName) -> tuple[str, ...]:
        match self._schemas.get(name):
            case EnumSchema(base="string"):
                return ("string",)
            case EnumSchema():
                return ("integer", "number")
            case _:
                return ()


def _meaning(schema: Schema) -> Type | None:
    """Return the type that the name of an alias or a union means, None for a class."""
    match schema:
        case AliasSchema(type=meaning):
            return meaning
        case UnionSchema(members=members, fallback=fallback):
            return OneOf(tuple(map(Named, (*members, fallback))))
        case _:
            return None


def _reached(aliases: Mapping[ClassName, Type], type_: Type) -> set[ClassName]:
    found: set[ClassName] = set()
    pending = list(names_in(type_))
    while pending:
        name = pending.pop()
        if name in aliases and name not in found:
            found.add(name)
            pending += names_in(aliases[name])
    return found


def _members(type_: Type) -> Iterator[Type]:
    """Yield the alternatives of a type, each value of a choice by itself."""
    match type_:
        case OneOf(members):
            for member in members:
                yield from _members(member)
        case Choice(values):
            for value in values:
                yield NULL if value is None else Choice((value,))
        case _:
            yield type_


def _kinds(value: JsonScalar) -> tuple[str, ...]:
    match value:
        case bool():
            return ("boolean",)
        case int():
            return ("integer", "number")
        case float():
            return ("number",)
        case str():
            return ("string",)
        case None:
            return ("null",)


def renamed(type_: Type, names: Names) -> Type:
    """Return a type with its classes under other names."""
    match type_:
        case Named(name):
            return Named(names.get(name, name))
        case ListOf(item):
            return ListOf(renamed(item, names))
        case StreamOf(item):
            return StreamOf(renamed(item, names))
        case MapOf(value):
            return MapOf(renamed(value, names))
        case OneOf(members):
            return OneOf(tuple(renamed(member, names) for member in members))
        case _:
            return type_


def choices(type_: Type) -> tuple[JsonScalar, ...] | None:
    """Return the values of a type that is a choice, or a list of one; None for others."""
    match type_:
        case Choice(values):
            return tuple(value for value in values if value is not None)
        case ListOf(item):
            return choices(item)
        case _:
            return None
