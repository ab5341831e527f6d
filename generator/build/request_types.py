"""Which schemas only requests hold.

Callers write those by hand, so they become typed dictionaries and literals, spelled as on the
wire, where answers become models and enums.
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
    answers: Iterable[ClassName],
) -> Usage:
    """Return what classes are for; one that nothing mentions counts as read.

    `bodies` are whole request bodies, of which an operation may know the fields only;
    `answers` are read although no operation returns them.
    """
    operations = tuple(operations)
    given = _reached(parts, {*_names(map(_given_types, operations)), *bodies})
    read = {*_names([operation.result.read] for operation in operations), *answers}
    also_read = _reached(parts, read | (set(parts) - given))
    return Usage(frozenset(given), frozenset(also_read))


def with_inputs(
    modules: tuple[ModelModule, ...],
    operations: Iterable[Operation],
    *,
    bases: Mapping[ClassName, Iterable[ClassName]],
    bodies: Iterable[ClassName],
    answers: Iterable[ClassName],
) -> tuple[ModelModule, ...]:
    """Return the modules with the schemas that only requests hold in the form callers write.

    `bases` are the schemas that others take fields from; `bodies` and `answers` are those of
    `usage`.
    """
    parts = {
        schema.name: {*mentioned(schema), *bases.get(schema.name, ())}
        for module in modules
        for schema in module.schemas
    }
    found = usage(parts, operations, bodies=bodies, answers=answers)
    only_given = found.given - found.read
    return tuple(
        replace(
            module,
            schemas=tuple(
                _written(schema) if schema.name in only_given else schema
                for schema in module.schemas
            ),
        )
        for module in modules
    )


def _given_types(operation: Operation) -> list[Type]:
    parameters = (*operation.path_parameters, *operation.keywords)
    return [parameter.type for parameter in parameters]


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
            return _names([[field.type for field in fields]])
        case UnionSchema(members=members):
            return set(members)
        case AliasSchema(type=type_):
            return set(names_in(type_))
        case EnumSchema():
            return set()


def _written(schema: Schema) -> Schema:
    match schema:
        case ObjectSchema(name=name, docs=docs, fields=fields):
            spelled = all(is_dict_key(field.wire) for field in fields)
            return (
                DictSchema(name=name, docs=docs, fields=fields) if spelled else schema
            )
        case EnumSchema(name=name, docs=docs, members=members):
            values = tuple(value for _, value in members)
            return AliasSchema(name=name, docs=docs, type=Choice(values), given=True)
        case UnionSchema(name=name, docs=docs, members=members):
            union = one_of(*map(Named, members))
            return AliasSchema(name=name, docs=docs, type=union, given=True)
        case AliasSchema():
            return replace(schema, given=True)
        case DictSchema():
            return schema
