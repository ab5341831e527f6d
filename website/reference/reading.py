"""What an example reads of an answer: a few fields that tell what it is."""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.ir import (
    AliasSchema,
    ListOf,
    Named,
    ObjectSchema,
    OneOf,
    Schema,
    Type,
    UnionSchema,
    is_nullable,
    without_null,
)
from generator.names import ClassName, FieldName, PythonName
from generator.render.python import PythonCode, code, joined

from .annotations import optional

_FEW = 3
_LONGEST = 60  # characters of a text that is printed
_NAMING = (
    *("id", "number", "name", "subject", "title", "first_name", "last_name", "slug"),
    *("email", "value", "text", "body", "event", "status", "type", "current"),
)
"""Fields that tell people what an object is."""

Attributes = Mapping[FieldName, Type]
Block = list[PythonCode]


@dataclass(frozen=True)
class Reader:
    """Writes the statements that print what a value is."""

    schemas: Mapping[ClassName, Schema]

    def of(self, value: PythonCode, type_: Type, found: Any) -> Block:
        """Print a value of a type; `found` is the one that the example gets."""
        if isinstance(type_, ListOf) and found:
            return self.of_items(value, type_.item, found[0])
        attributes = self._attributes(type_)
        texts = (name for name in attributes if _is_shown(getattr(found, name)))
        named = sorted(texts, key=_rank)[:_FEW]
        if named:
            shown = joined([code("{}.{}", value, name) for name in named])
            return [code("print({})", shown)]
        return next(
            self._of_parts(value, attributes, found), [code("print({})", value)]
        )

    def of_items(self, value: PythonCode, item: Type, found: Any) -> Block:
        """Print each item of a list; `found` is the first one that the example gets."""
        name = variable(item)
        head = code("for {} in {}:", name, value)
        return [head, *indented(self.of(code("{}", name), item, found))]

    def of_class(self, value: PythonCode, name: ClassName, found: Any) -> Block:
        """Print a value of a class."""
        return self.of(value, Named(name), found)

    def _of_parts(
        self, value: PythonCode, attributes: Attributes, found: Any
    ) -> Iterator[Block]:
        """Yield how to print a part of an object: an object or a list of objects."""
        for name, type_ in sorted(attributes.items(), key=lambda each: _rank(each[0])):
            part, inner = getattr(found, name), code("{}.{}", value, name)
            plain, may_miss = without_null(type_), is_nullable(type_)
            if isinstance(plain, ListOf) and part:
                items = code("{} or []", inner) if may_miss else inner
                yield self.of_items(items, plain.item, part[0])
            elif self._attributes(plain) and part is not None:
                block = self.of(inner, plain, part)
                yield [code("if {}:", inner), *indented(block)] if may_miss else block

    def _attributes(self, type_: Type) -> Attributes:
        """Return the attributes that every value of a type has."""
        match type_:
            case Named(name):
                return self._attributes_of(self.schemas[name])
            case OneOf(members) if members:
                first, *others = map(self._attributes, members)
                shared = set(first).intersection(*others)
                return {name: first[name] for name in first if name in shared}
            case _:
                return {}

    def _attributes_of(self, schema: Schema) -> Attributes:
        match schema:
            case ObjectSchema(fields=fields):
                return {
                    each.name: optional(each.type, required=each.required)
                    for each in fields
                }
            case UnionSchema(tag=tag, shared=shared):
                return {each.name: each.type for each in (tag, *shared)}
            case AliasSchema(type=type_):
                return self._attributes(type_)
            case _:
                return {}


def variable(type_: Type) -> PythonName:
    """Return a name for a value of a type: the last word of its class, which says what it is."""
    whole = PythonName(type_.name if isinstance(type_, Named) else "item")
    last = PythonName(whole.rpartition("_")[2])
    return whole if hasattr(builtins, last) else last


def indented(block: Block) -> Block:
    """Put statements into a block."""
    return [code("    {}", line) for line in block]


def _is_shown(value: object) -> bool:
    is_short = isinstance(value, str) and 0 < len(value) <= _LONGEST
    return is_short or isinstance(value, int | float | date)


def _rank(name: FieldName) -> int:
    return _NAMING.index(name) if name in _NAMING else len(_NAMING)
