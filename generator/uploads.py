"""Files inside JSON: which fields of models are files that a caller gives.

A base64 text in a body is a file to upload. In an answer it stays the text it is, so a
schema that answers use as well keeps its text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace

from .ir import (
    AliasSchema,
    Api,
    ListOf,
    MapOf,
    ObjectSchema,
    OneOf,
    Scalar,
    Schema,
    Type,
    UnionSchema,
    names_in,
    one_of,
)
from .names import ClassName


def with_uploads(api: Api) -> Api:
    """Return the API with the base64 fields of what is only ever sent marked as files."""
    schemas = api.schemas()
    sent = _all_below(_sent(api), schemas) - _all_below(_read(api), schemas)
    return replace(
        api,
        modules=tuple(
            replace(
                module,
                schemas=tuple(
                    _with_files(schema) if schema.name in sent else schema
                    for schema in module.schemas
                ),
            )
            for module in api.modules
        ),
    )


def _sent(api: Api) -> Iterator[ClassName]:
    for operation in api.operations():
        for parameter in operation.keywords:
            yield from names_in(parameter.type)


def _read(api: Api) -> Iterator[ClassName]:
    for operation in api.operations():
        yield from names_in(operation.result.read)
    yield from (webhook.payload for webhook in api.webhooks)


def _all_below(
    names: Iterable[ClassName], schemas: Mapping[ClassName, Schema]
) -> Set[ClassName]:
    """Return the schemas that these names lead to."""
    found: set[ClassName] = set()
    pending = list(names)
    while pending:
        name = pending.pop()
        if name not in found and name in schemas:
            found.add(name)
            pending += _mentioned(schemas[name])
    return found


def _mentioned(schema: Schema) -> Iterator[ClassName]:
    match schema:
        case ObjectSchema(fields=fields):
            for field in fields:
                yield from names_in(field.type)
        case UnionSchema(members=members):
            yield from members
        case AliasSchema(type=type_):
            yield from names_in(type_)
        case _:
            pass


def _with_files(schema: Schema) -> Schema:
    if not isinstance(schema, ObjectSchema):
        return schema
    fields = (replace(field, type=_as_file(field.type)) for field in schema.fields)
    return replace(schema, fields=tuple(fields))


def _as_file(type_: Type) -> Type:
    match type_:
        case Scalar("base64"):
            return Scalar("file")
        case ListOf(item):
            return ListOf(_as_file(item))
        case MapOf(value):
            return MapOf(_as_file(value))
        case OneOf(members):
            return one_of(*map(_as_file, members))
        case _:
            return type_
