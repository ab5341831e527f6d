"""Classes of results with something embedded -> special cases of those without it.

A program that takes a conversation also takes one with threads, if the class of the one is
derived from that of the other. Only what `x-embeds` names is: all other classes are flat.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..ir import (
    ListOf,
    ModelModule,
    Named,
    ObjectSchema,
    Operation,
    Schema,
    Type,
    is_nullable,
    without_null,
)
from ..names import ClassName

Bases = Mapping[ClassName, Iterable[ClassName]]
"""The schemas that each schema takes fields from."""


def with_bases(
    modules: tuple[ModelModule, ...], operations: Iterable[Operation], bases: Bases
) -> tuple[ModelModule, ...]:
    """Return the modules with the bases of classes that results with embedded objects have."""
    schemas = {s.name: s for module in modules for s in module.schemas}
    found = _Bases(schemas, bases)
    for operation in operations:
        for embed in operation.embeds:
            found.is_special(embed.read, operation.result.read)
    return tuple(
        replace(module, schemas=tuple(map(found.derived, module.schemas)))
        for module in modules
    )


class _Bases:
    """Finds which classes are special cases of others, with all their parts."""

    def __init__(self, schemas: Mapping[ClassName, Schema], bases: Bases) -> None:
        self._schemas = schemas
        self._bases = bases
        self._found: dict[ClassName, ObjectSchema] = {}

    def is_special(self, special: Type, general: Type) -> bool:
        """Return whether a type fits where another does, once its classes are derived.

        Items of a list are compared as well, but a list of derived objects is another type.
        """
        if is_nullable(special) and not is_nullable(general):
            return False
        match without_null(special), without_null(general):
            case Named(name), Named(base) if name != base:
                return self._is_derived(name, base)
            case ListOf(item), ListOf(other):
                self.is_special(item, other)
                return item == other
            case one, other:
                return one == other

    def _is_derived(self, name: ClassName, base: ClassName) -> bool:
        schema, general = self._schemas.get(name), self._schemas.get(base)
        if not isinstance(schema, ObjectSchema) or not isinstance(
            general, ObjectSchema
        ):
            return False
        types = {field.name: field.type for field in general.fields}
        fits = [
            self.is_special(field.type, types[field.name])
            for field in schema.fields
            if field.name in types
        ]
        if base not in self._bases.get(name, ()) or not all(fits):
            return False
        self._found[name] = general
        return True

    def derived(self, schema: Schema) -> Schema:
        """Return a schema with its base, if it has one."""
        base = self._found.get(schema.name)
        if base is None or not isinstance(schema, ObjectSchema):
            return schema
        same = tuple(field.name for field in schema.fields if field in base.fields)
        return replace(schema, base=base.name, inherited=same)
