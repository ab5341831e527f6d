"""Calls of every operation of a generated package, against the stub server of that package.

The arguments are made of the document: what it gives as examples, or what fits its schemas. A
call has those that are required, or all that there are. `failures` names each call that raised::

    assert {} == failures(import_module("shop"), api)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib import import_module
from types import ModuleType
from typing import Any

import httpx2

from generator.ir import (
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
    StreamOf,
    Type,
    UnionSchema,
)
from generator.json_schema import Samples
from generator.load.pointers import follow

FILE = b"file"
ORIGIN = "http://127.0.0.1"


def failures(
    package: ModuleType, api: Api, *, everything: bool = False
) -> dict[str, str]:
    """Return what each call raised that did not succeed, by the operation."""
    arguments = Arguments(package, api)
    found: dict[str, str] = {}
    stub = import_module(f"{package.__name__}.testing").StubServer()
    http = httpx2.Client(transport=stub.transport())
    settings: dict[str, Any] = {
        "http_client": http,
        "max_retries": 0,
        "on_mismatch": "ignore",
    }
    if stub.auth:
        settings["auth"] = stub.auth
    with getattr(package, api.client)(base_url=ORIGIN, **settings) as client:
        for method, operation in _methods(client, api.resources):
            positional, keywords = arguments.of(operation, everything=everything)
            try:
                result = method(*positional, **keywords)
                if isinstance(result, arguments.files.Download):
                    result.read()
            except Exception as error:
                found[operation.id] = f"{type(error).__name__}: {error}"
    return found


def _methods(
    owner: Any, resources: Iterable[Resource]
) -> Iterator[tuple[Any, Operation]]:
    for resource in resources:
        inner = getattr(owner, resource.attribute)
        for operation in resource.operations:
            yield getattr(inner, operation.name), operation
        yield from _methods(inner, resource.children)


class Arguments:
    """Makes the arguments of calls: values of the document, as programs write them."""

    def __init__(self, package: ModuleType, api: Api) -> None:
        self.files = import_module(f"{package.__name__}.files")
        self._root = api.bundle
        self._schemas = api.schemas()
        self._samples = Samples(self._followed, is_request=True)

    def of(
        self, operation: Operation, *, everything: bool
    ) -> tuple[list[Any], dict[str, Any]]:
        """Return the positional arguments and the keywords of a call."""
        if operation.body and operation.body_types:  # the first is what is sent
            body = replace(operation.body, at=operation.body_types[0].at)
            operation = replace(operation, body=body)
        positional = [self._value(each) for each in operation.path_parameters]
        has_body = operation.body or operation.body_fields
        one_change = operation.changes[: 0 if has_body else 1]
        keywords = {
            each.name: self._value(each)
            for each in operation.keywords
            if each.required or (everything and each not in operation.changes)
        }
        keywords |= {each.name: self._value(each) for each in one_change}
        if operation.body and keywords.get(operation.body.name) == FILE:
            keywords[operation.body.name] = self._file(operation)
        required = {each.name for each in operation.keywords if each.required}
        return positional, {
            name: value
            for name, value in keywords.items()
            if name in required or value not in ({}, [])
        }

    def _file(self, operation: Operation) -> Any:
        """Return a file whose media type a pattern such as `image/*` allows."""
        media_type, *_ = (each.media_type for each in operation.body_types)
        if "*" not in media_type:
            return FILE
        return self.files.NamedFile(FILE, "file", media_type.replace("*", "png"))

    def _value(self, parameter: Parameter) -> Any:
        return self._given(parameter.type, self._samples.of(self._schema(parameter.at)))

    def _schema(self, pointer: str) -> Any:
        """Return the schema of what is documented at a place."""
        found = self._followed(follow(self._root, pointer))  # type: ignore[arg-type]  # JSON
        if "content" in found:
            found = next(iter(found["content"].values()), {})
        return found.get("schema", {}) if "schema" in found or "in" in found else found

    def _followed(self, value: Any) -> Any:
        while "$ref" in value:
            value = follow(self._root, value["$ref"].removeprefix("#"))  # type: ignore[arg-type]  # JSON
        return value

    def _given(self, type_: Type, value: Any) -> Any:
        """Return a JSON value as a program writes it."""
        match type_, value:
            case Scalar("date"), str():
                with suppress(ValueError):
                    return date.fromisoformat(value)
                return date(2026, 1, 2)
            case Scalar("date-time"), str():
                with suppress(ValueError):
                    return datetime.fromisoformat(value).astimezone(UTC)
                return datetime(2026, 1, 2, tzinfo=UTC)
            case Scalar("base64" | "bytes"), _:
                return FILE
            case (ListOf(item) | StreamOf(item)), list():
                return [self._given(item, each) for each in value]
            case StreamOf(item), _:
                return [self._given(item, value)]
            case MapOf(inside), dict():
                return {key: self._given(inside, each) for key, each in value.items()}
            case Named(name), _:
                return self._named(self._schemas[name], value)
            case OneOf(members), _:
                fitting = [each for each in members if self._fits(each, value)]
                return self._given(fitting[0], value) if fitting else value
            case _:
                return value

    def _named(self, schema: object, value: Any) -> Any:
        match schema, value:
            case (ObjectSchema(fields=fields) | DictSchema(fields=fields)), dict():
                types = {field.wire: field.type for field in fields}
                return {
                    key: self._given(types[key], each) if key in types else each
                    for key, each in value.items()
                }
            case AliasSchema(type=type_), _:
                return self._given(type_, value)
            case UnionSchema(members=members), dict():
                fitting = [m for m in members if self._fits(Named(m), value)]
                return self._given(Named(fitting[0]), value) if fitting else value
            case _:
                return value

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
            case Named(name):
                return self._is_of(self._schemas[name], value)
            case _:
                return value is not None and not isinstance(value, list | dict)

    def _is_of(self, schema: object, value: Any) -> bool:
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
