"""The schemas of a package, and the modules that define them.

`at` is the JSON pointer of the object of the document that a part of the IR is made of; the
root is "".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeVar

from ..names import ClassName, ConstantName, FieldName, MethodName, ModuleName, Name
from .types import ANY, Limits, Named, OneOf, Type


@dataclass(frozen=True, slots=True, kw_only=True)
class Docs:
    """What the spec says about one thing, in the words of its authors."""

    summary: str = ""
    description: str = ""
    pages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What fields and parameters have in common: a value by its name on the wire."""

    wire: str
    type: Type
    required: bool
    description: str
    at: str = ""
    limits: Limits = field(default_factory=dict[str, object])
    format: str = ""
    default: object = None
    """What the server assumes if it is left out, as a caller would write it."""
    deprecated: str = ""
    """Why not to use it any more, "" if it is current."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field(Value):
    """A property of an object."""

    name: FieldName
    read_only: bool = False
    """Whether only answers have it."""
    write_only: bool = False
    """Whether only requests have it."""
    assigned: bool = False
    """Whether each answer has it, and a request that contains the object need not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSchema:
    """What all schemas have in common."""

    name: ClassName
    docs: Docs
    at: str = ""
    deprecated: str = ""
    """Why not to use it any more, "" if it is current."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectSchema(NamedSchema):
    """A JSON object with named properties: a model class."""

    fields: tuple[Field, ...]
    others: Type = ANY
    """The type of its properties without a name."""
    open: bool = False
    """Whether it takes properties without a name, as the document says."""
    base: ClassName | None = None
    """A class of which it is a special case: with something embedded."""
    inherited: tuple[FieldName, ...] = ()
    """The fields that it has as `base` has them."""
    limits: Limits = field(default_factory=dict[str, object])
    """Limits of the object as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DictSchema(NamedSchema):
    """A JSON object that only requests contain: a dictionary by wire names."""

    fields: tuple[Field, ...]
    open: bool = False
    """Whether it takes other keys, as the document says."""
    limits: Limits = field(default_factory=dict[str, object])
    """Limits of the object as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumMember:
    """A value of an enum, and the constant that is named after it."""

    name: ConstantName
    value: str | int
    description: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumSchema(NamedSchema):
    """A set of strings or integers; an open one may grow."""

    base: Literal["string", "integer"]
    members: tuple[EnumMember, ...]
    closed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionSchema(NamedSchema):
    """Objects distinguished by the value of one property; `fallback` keeps unknown ones."""

    tag: Field
    members: tuple[ClassName, ...]
    fallback: ClassName
    shared: tuple[Field, ...] = ()
    """The fields that all members have in the same form, so that unknown ones have them too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasSchema(NamedSchema):
    """A component without a class of its own: an array, a map, a scalar, a plain union."""

    type: Type
    given: bool = False
    """Whether only requests contain it."""
    recursive: bool = False
    """Whether it contains itself."""


Schema = ObjectSchema | DictSchema | EnumSchema | UnionSchema | AliasSchema
SchemaT = TypeVar("SchemaT", bound=Schema)


def reader_of(schema: Schema) -> MethodName | None:
    """Return the name of the function that reads a union; classes read themselves."""
    match schema:
        case UnionSchema():
            is_union = True
        case AliasSchema(given=False, type=OneOf(members)):
            is_union = all(isinstance(member, Named) for member in members)
        case _:
            is_union = False
    return reader_name(schema.name) if is_union else None


def reader_name(name: ClassName) -> MethodName:
    """Return the name of the function that reads the union of a name."""
    return MethodName(f"read_{name}")


def defined_names(schema: Schema) -> tuple[Name, ...]:
    """Return the names that a schema gives a model module."""
    fallbacks = [schema.fallback] if isinstance(schema, UnionSchema) else []
    readers = filter(None, [reader_of(schema)])
    return (schema.name, *fallbacks, *readers)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelModule:
    """The schemas of one spec file, in its order."""

    name: ModuleName
    schemas: tuple[Schema, ...]

    @property
    def names(self) -> list[Name]:
        """The names that the module defines."""
        return [name for schema in self.schemas for name in defined_names(schema)]

    def of(self, kind: type[SchemaT]) -> list[SchemaT]:
        """Return the schemas of one kind."""
        return [schema for schema in self.schemas if isinstance(schema, kind)]
