"""Schemas that only requests contain.

Callers write those by hand, so they become typed dictionaries and literals, spelled as on the
wire, where those of responses become models and enums.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ..ir import (
    AliasSchema,
    Choice,
    DictSchema,
    EnumSchema,
    ModelModule,
    Named,
    ObjectSchema,
    Operation,
    Schema,
    Type,
    UnionSchema,
    names_in,
    one_of,
)
from ..names import ClassName, is_dict_key

Parts = Mapping[ClassName, Iterable[ClassName]]
"""What each class is made of."""


@dataclass(frozen=True, slots=True)
class Usage:
    """The classes that callers give, and those that they read; some are both."""

    given: frozenset[ClassName]
    read: frozenset[ClassName]


def usage(
    parts: Parts,
    operations: Iterable[Operation],
    *,
    bodies: Iterable[ClassName],
    payloads: Iterable[ClassName],
) -> Usage:
    """Return what classes are for; one that nothing mentions counts as read.

    `bodies` are whole request bodies, of which an operation may know the fields only;
    `payloads` are those of webhooks: they are read although no operation returns them.
    """
    operations = tuple(operations)
    given = _reached(parts, {*_names(map(_given_types, operations)), *bodies})
    read = {*_names(map(_read_types, operations)), *payloads}
    also_read = _reached(parts, read | (set(parts) - given))
    return Usage(frozenset(given), frozenset(also_read))


def with_inputs(
    modules: tuple[ModelModule, ...],
    operations: Iterable[Operation],
    *,
    bases: Mapping[ClassName, Iterable[ClassName]],
    bodies: Iterable[ClassName],
    payloads: Iterable[ClassName],
) -> tuple[ModelModule, ...]:
    """Return the modules with schemas that only requests contain in the form callers write.

    `bases` are the schemas that others take fields from; `bodies` and `payloads` are those
    of `usage`.
    """
    parts = {
        schema.name: {*mentioned(schema), *bases.get(schema.name, ())}
        for module in modules
        for schema in module.schemas
    }
    found = usage(parts, operations, bodies=bodies, payloads=payloads)

    def used(schema: Schema) -> Schema:
        if schema.name not in found.read:
            return _written(schema)
        return _read(schema, is_given=schema.name in found.given)

    return tuple(
        replace(module, schemas=tuple(map(used, module.schemas))) for module in modules
    )


def _given_types(operation: Operation) -> list[Type]:
    parameters = (*operation.path_parameters, *operation.keywords)
    return [parameter.type for parameter in parameters]


def _read_types(operation: Operation) -> list[Type]:
    result = operation.result
    embedded = [embed.read for embed in operation.embeds]
    items = [stream.item for stream in result.streams]
    return [result.read, *result.successes.values(), *embedded, *items]


def _names(groups: Iterable[Iterable[Type]]) -> set[ClassName]:
    return {name for types in groups for type_ in types for name in names_in(type_)}


def _reached(parts: Parts, names: Iterable[ClassName]) -> set[ClassName]:
    """Return the names and all that their schemas are made of."""
    found: set[ClassName] = set()
    pending = list(names)
    while pending:
        name = pending.pop()
        if name not in found and name in parts:
            found.add(name)
            pending += parts[name]
    return found


def mentioned(schema: Schema) -> set[ClassName]:
    """Return the classes that a schema names."""
    match schema:
        case ObjectSchema(fields=fields) | DictSchema(fields=fields):
            others = [schema.others] if isinstance(schema, ObjectSchema) else []
            return _names([[field.type for field in fields], others])
        case UnionSchema(members=members):
            return set(members)  # which mention what all of them share
        case AliasSchema(type=type_):
            return set(names_in(type_))
        case EnumSchema():
            return set()


def _written(schema: Schema) -> Schema:
    """Return a schema in the form that callers write, if it has one."""
    match schema:
        case ObjectSchema(fields=fields):
            spelled = all(is_dict_key(field.wire) for field in fields)
            return _dictionary(schema) if spelled else schema
        case EnumSchema(members=members):
            return _alias(schema, Choice(tuple(member.value for member in members)))
        case UnionSchema(members=members):
            return _alias(schema, one_of(*map(Named, members)))
        case AliasSchema():
            return replace(schema, given=True)
        case DictSchema():
            return schema


def _read(schema: Schema, *, is_given: bool) -> Schema:
    """Return a schema as answers have it: without a promise of what only requests have.

    What servers assign need not be given where requests contain the object as well.
    """
    if not isinstance(schema, ObjectSchema):
        return schema
    fields = tuple(
        replace(
            field,
            required=field.required and not field.write_only,
            assigned=field.required and field.read_only and is_given,
        )
        for field in schema.fields
    )
    return replace(schema, fields=fields)


def _dictionary(schema: ObjectSchema) -> DictSchema:
    return DictSchema(
        name=schema.name,
        docs=schema.docs,
        at=schema.at,
        deprecated=schema.deprecated,
        fields=tuple(
            replace(field, required=field.required and not field.read_only)
            for field in schema.fields
        ),
        open=schema.open,
        limits=schema.limits,
    )


def _alias(schema: EnumSchema | UnionSchema, type_: Type) -> AliasSchema:
    return AliasSchema(
        name=schema.name,
        docs=schema.docs,
        at=schema.at,
        deprecated=schema.deprecated,
        type=type_,
        given=True,
    )
