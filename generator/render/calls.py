"""Operations of the IR -> calls of their methods.

The arguments are values of the document: its examples, or what fits its schemas.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast
from urllib.parse import unquote

from ..ir import (
    AliasSchema,
    Api,
    DictSchema,
    ListOf,
    MapOf,
    Named,
    ObjectSchema,
    OneOf,
    Operation,
    Parameter,
    Resource,
    Scalar,
    Schema,
    StreamOf,
    Type,
    UnionSchema,
)
from ..json_schema import Samples, SchemaCheck
from ..names import MethodName
from .python import PythonCode, code, joined, literal

_FILE = code('b"file"')
_A_DATE = code("date(2026, 1, 31)")
_A_TIME = code("datetime(2026, 1, 31, tzinfo=UTC)")

JsonObject = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleCall:
    """A call of one operation."""

    name: MethodName
    """The call path, in one word."""
    endpoint: str
    """What it requests: `GET /pets`."""
    statement: PythonCode
    """The call of a method of `client`."""
    unknown: str
    """Why it cannot be called: for an argument no value is known that fits its schema."""


def example_calls(api: Api, *, everything: bool = False) -> tuple[ExampleCall, ...]:
    """Return a call of each operation, in the order of the resources.

    It has the arguments that are needed, or all that there are.
    """
    arguments = _Arguments(api, everything)
    return tuple(
        ExampleCall(
            name=MethodName(operation.id.replace(".", "_")),
            endpoint=operation.endpoint,
            statement=_statement(owner, operation, arguments),
            unknown=arguments.unknown(operation),
        )
        for owner, operation in _methods(code("client"), api.resources)
    )


def outline(api: Api) -> PythonCode:
    """Write a call of the first operation, with the names of the arguments that it needs."""
    for owner, operation in _methods(code("client"), api.resources):
        positional = [code("{}", each.name) for each in operation.path_parameters]
        needed = [code("{}=...", p.name) for p in operation.keywords if p.required]
        return code("{}.{}({})", owner, operation.name, joined([*positional, *needed]))
    return code("...")


def _methods(
    owner: PythonCode, resources: tuple[Resource, ...]
) -> Iterator[tuple[PythonCode, Operation]]:
    for resource in resources:
        inner = code("{}.{}", owner, resource.attribute)
        for operation in resource.operations:
            yield inner, operation
        yield from _methods(inner, resource.children)


def _statement(
    owner: PythonCode, operation: Operation, arguments: _Arguments
) -> PythonCode:
    called = code("{}.{}({})", owner, operation.name, joined(arguments.of(operation)))
    if operation.result.kind == "download":
        return code("{}.read()", called)
    return code("list({})", called) if operation.result.kind == "stream" else called


class _Arguments:
    """Writes the arguments of calls."""

    def __init__(self, api: Api, everything: bool) -> None:
        self._everything = everything
        self._root: Any = api.bundle
        self._schemas = api.schemas()
        self._least = Samples(self._followed, is_request=True)
        self._whole = Samples(self._followed)
        self._check = SchemaCheck(self._followed, is_request=True)

    def of(self, operation: Operation) -> Iterator[PythonCode]:
        """Yield the arguments that a call has to have."""
        for parameter in operation.path_parameters:
            yield self._value(parameter, operation)
        for parameter in self._passed(operation):
            yield code("{}={}", parameter.name, self._value(parameter, operation))

    def unknown(self, operation: Operation) -> str:
        """Say for which argument no value is known, "" if all have one."""
        for parameter in (*operation.path_parameters, *self._passed(operation)):
            schema = self._schema(parameter, operation)
            if self._check.misfits(schema, self._sample(parameter, operation)):
                return f"no value is known that fits {parameter.wire}"
        return ""

    def _passed(self, operation: Operation) -> Iterator[Parameter]:
        """Yield the keywords of a call; an empty value is passed only where it is needed."""
        has_body = operation.body is not None or operation.body_fields
        if first := self._first_of_a_form(operation):
            yield first
        for each in operation.keywords:
            is_change = each in operation.changes
            if (
                each.required
                or (is_change and not has_body and each is operation.changes[0])
                or (
                    self._everything
                    and not is_change
                    and self._has_value(each, operation)
                )
            ):
                yield each

    def _first_of_a_form(self, operation: Operation) -> Parameter | None:
        """Return a field of a form that needs none but cannot be left out."""
        is_form = any(
            each.kind in ("form", "multipart") for each in operation.body_types
        )
        fields = operation.body_fields
        is_needed = is_form and not operation.body_is_optional and not self._everything
        has_required = any(field.required for field in fields)
        return fields[0] if is_needed and fields and not has_required else None

    def _has_value(self, parameter: Parameter, operation: Operation) -> bool:
        return self._sample(parameter, operation) not in ({}, [])

    def _sample(self, parameter: Parameter, operation: Operation) -> Any:
        schema = self._schema(parameter, operation)
        value = self._least.of(schema)
        # A query cannot have a parameter of nothing.
        is_empty_query = value == {} and parameter in operation.query
        return self._whole.of(schema) if is_empty_query else value

    def _value(self, parameter: Parameter, operation: Operation) -> PythonCode:
        value = self._written(parameter.type, self._sample(parameter, operation))
        is_file = parameter is operation.body and value == _FILE
        media_type = operation.body_types[0].media_type if is_file else ""
        if "*" not in media_type:
            return value
        named = literal(media_type.replace("*", "png"))
        return code('NamedFile({}, "file", {})', _FILE, named)

    def _schema(self, parameter: Parameter, operation: Operation) -> Any:
        """Return the schema of an argument; of a body, that of its usual media type."""
        is_body = parameter is operation.body and operation.body_types
        pointer = operation.body_types[0].at if is_body else parameter.at
        found = self._followed(_at(self._root, pointer))
        if "content" in found:
            found = next(iter(found["content"].values()), JsonObject())
        return found.get("schema", {}) if "schema" in found or "in" in found else found

    def _followed(self, value: JsonObject) -> JsonObject:
        while "$ref" in value:
            value = _at(self._root, unquote(value["$ref"].removeprefix("#")))
        return value

    # --- values ---

    def _written(self, type_: Type, value: Any) -> PythonCode:
        """Write a JSON value as programs write one of this type."""
        match type_, value:
            case Scalar("date"), _:
                return _date(value)
            case Scalar("date-time"), _:
                return _date_time(value)
            case Scalar("base64" | "bytes"), _:
                return _FILE
            case (ListOf(item) | StreamOf(item)), _:
                items = _items(value) if _is_array(value) else [value]
                return _list(self._written(item, each) for each in items)
            case MapOf(inside), dict():
                members = cast("JsonObject", value).items()
                return _dict(
                    {key: self._written(inside, each) for key, each in members}
                )
            case Named(name), _ if name in self._schemas:
                return self._of_schema(self._schemas[name], value)
            case OneOf(members), _:
                fitting = (each for each in members if self._fits(each, value))
                chosen = next(fitting, None)
                return self._written(chosen, value) if chosen else _json(value)
            case _:
                return _json(value)

    def _of_schema(self, schema: Schema, value: Any) -> PythonCode:
        match schema, value:
            case (ObjectSchema(fields=fields) | DictSchema(fields=fields)), dict():
                types = {field.wire: field.type for field in fields}
                if isinstance(schema, ObjectSchema):  # a model has base64 as text
                    types = {wire: _as_text(type_) for wire, type_ in types.items()}
                members = cast("JsonObject", value).items()
                return _dict(
                    {
                        key: self._written(types.get(key, Scalar("any")), each)
                        for key, each in members
                    }
                )
            case AliasSchema(type=type_), _:
                return self._written(type_, value)
            case UnionSchema(members=members), dict():
                named = [Named(name) for name in members]
                chosen = next((n for n in named if self._fits(n, value)), None)
                return self._written(chosen, value) if chosen else _json(value)
            case _:
                return _json(value)

    def _fits(self, type_: Type, value: Any) -> bool:
        """Return whether a value may be of a type, by its outside."""
        match type_:
            case Scalar("null"):
                return value is None
            case Scalar("any" | "base64" | "bytes") | StreamOf():
                return True
            case ListOf():
                return isinstance(value, list)
            case MapOf():
                return isinstance(value, dict)
            case Named(name) if name in self._schemas:
                return self._is_of(self._schemas[name], value)
            case _:
                return value is not None and not isinstance(value, list | dict)

    def _is_of(self, schema: Schema, value: Any) -> bool:
        match schema:
            case ObjectSchema(fields=fields) | DictSchema(fields=fields):
                required = {field.wire for field in fields if field.required}
                return isinstance(value, dict) and required <= value.keys()
            case AliasSchema(type=type_):
                return self._fits(type_, value)
            case UnionSchema():
                return isinstance(value, dict)
            case _:
                return not isinstance(value, list | dict)


def _at(root: Any, pointer: str) -> Any:
    """Return what a JSON pointer leads to, an empty object if it leads nowhere."""
    for token in pointer.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        try:
            root = root[int(key)] if _is_array(root) else root[key]
        except (LookupError, TypeError, ValueError):
            return {}
    return root


def _as_text(type_: Type) -> Type:
    return Scalar("string") if type_ == Scalar("base64") else type_


def _is_array(value: object) -> bool:
    return isinstance(value, list)


def _items(value: object) -> list[Any]:
    return cast("list[Any]", value)


def _date(value: object) -> PythonCode:
    with suppress(ValueError):
        found = date.fromisoformat(str(value))
        parts = map(literal, (found.year, found.month, found.day))
        return code("date({})", joined(parts))
    return _A_DATE


def _date_time(value: object) -> PythonCode:
    with suppress(ValueError):
        found = datetime.fromisoformat(str(value)).isoformat()
        if found.endswith("+00:00"):
            return code("datetime.fromisoformat({})", literal(found))
    return _A_TIME


def _list(items: Iterator[PythonCode]) -> PythonCode:
    return code("[{}]", joined(items))


def _dict(members: Mapping[str, PythonCode]) -> PythonCode:
    pairs = (code("{}: {}", literal(key), each) for key, each in members.items())
    return code("{{{}}}", joined(pairs))


def _json(value: Any) -> PythonCode:
    """Write any JSON value; arrays are lists."""
    if _is_array(value):
        return _list(map(_json, _items(value)))
    match value:
        case dict():
            members = cast("JsonObject", value).items()
            return _dict({key: _json(each) for key, each in members})
        case _:
            return literal(value)
