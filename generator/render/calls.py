"""Operations of the IR -> calls of their methods.

The arguments are values of the document: its examples, or what fits its schemas.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from ..ir import Api, Operation, Parameter, Resource
from ..json_schema import Samples, SchemaCheck
from ..names import MethodName
from .python import PythonCode, code, joined, literal
from .values import A_FILE, JsonObject, Values, is_array


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


class ArgumentSchemas:
    """Finds the JSON Schemas of arguments in the document."""

    def __init__(self, api: Api) -> None:
        """Take the API, which has the document."""
        self._root: Any = api.bundle

    def of(self, parameter: Parameter, operation: Operation) -> Any:
        """Return the schema of an argument; of a body, that of its usual media type."""
        is_body = parameter is operation.body and operation.body_types
        pointer = operation.body_types[0].at if is_body else parameter.at
        found = self.follow(_at(self._root, pointer))
        if "content" in found:
            found = next(iter(found["content"].values()), JsonObject())
        return found.get("schema", {}) if "schema" in found or "in" in found else found

    def follow(self, value: JsonObject) -> JsonObject:
        """Return what a reference leads to, over others if need be."""
        while "$ref" in value:
            value = _at(self._root, unquote(value["$ref"].removeprefix("#")))
        return value


class _Arguments:
    """Writes the arguments of calls."""

    def __init__(self, api: Api, everything: bool) -> None:
        self._everything = everything
        self._schemas = ArgumentSchemas(api)
        self._values = Values(api.schemas())
        self._least = Samples(self._schemas.follow, is_request=True)
        self._whole = Samples(self._schemas.follow)
        self._check = SchemaCheck(self._schemas.follow, is_request=True)

    def of(self, operation: Operation) -> Iterator[PythonCode]:
        """Yield the arguments that a call has to have."""
        for parameter in operation.path_parameters:
            yield self._value(parameter, operation)
        for parameter in self._passed(operation):
            yield code("{}={}", parameter.name, self._value(parameter, operation))

    def unknown(self, operation: Operation) -> str:
        """Say for which argument no value is known, "" if all have one."""
        for parameter in (*operation.path_parameters, *self._passed(operation)):
            schema = self._schemas.of(parameter, operation)
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
        schema = self._schemas.of(parameter, operation)
        value = self._least.of(schema)
        # A query cannot have a parameter of nothing.
        is_empty_query = value == {} and parameter in operation.query
        return self._whole.of(schema) if is_empty_query else value

    def _value(self, parameter: Parameter, operation: Operation) -> PythonCode:
        sample = self._sample(parameter, operation)
        value = self._values.written(parameter.type, sample)
        is_file = parameter is operation.body and value == A_FILE
        media_type = operation.body_types[0].media_type if is_file else ""
        if "*" not in media_type:
            return value
        named = literal(media_type.replace("*", "png"))
        return code('NamedFile({}, "file", {})', A_FILE, named)


def _at(root: Any, pointer: str) -> Any:
    """Return what a JSON pointer leads to, an empty object if it leads nowhere."""
    for token in pointer.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        try:
            root = root[int(key)] if is_array(root) else root[key]
        except (LookupError, TypeError, ValueError):
            return {}
    return root
