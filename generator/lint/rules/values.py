"""Values that a document gives for a schema: defaults and examples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...errors import Problem, closest
from ...load import JsonValue
from ...load.media_types import is_json
from ...load.node import Node
from ...load.openapi import examples
from ...load.schemas import parts
from ..index import Index
from ..spelling import respelling

_ARTICLES = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "an integer",
    "null": "null",
    "number": "a number",
    "object": "an object",
    "string": "a text",
}


class Misfit(NamedTuple):
    """How a value does not fit its schema, and what to write."""

    message: str
    hint: str


def defaults_fit(index: Index) -> Iterator[Problem]:
    """A default has the type that its schema names, and is one of its enum."""
    for schema in index.of("schema"):
        default = schema / "default"
        if default.value is not None and (misfit := misfit_of(schema, default)):
            yield default.problem(f"the default is {misfit.message}", misfit.hint)


def enums_have_types(index: Index) -> Iterator[Problem]:
    """Each value of an enum has the type that its schema names."""
    for schema in index.of("schema"):
        for value in schema.items_of("enum"):
            is_null = value.value is None and "nullable" in schema
            misfit = None if is_null else _of_other_type(schema, value)
            if misfit:
                yield value.problem(f"the value is {misfit.message}", misfit.hint)


def has_other_default(schema: Node) -> bool:
    """Return whether the default of a schema is of another type than its values."""
    default = schema / "default"
    has_default = default.value is not None
    return has_default and any(_of_other_type(p, default) for p in parts(schema))


def variables_have_defaults_of_their_enum(index: Index) -> Iterator[Problem]:
    """The default of a server variable is one of its enum."""
    for variable in index.of("server-variable"):
        default = variable / "default"
        if default.text and (misfit := _outside(variable, default)):
            yield default.problem(f"the default is {misfit.message}", misfit.hint)


def examples_have_types(index: Index) -> Iterator[Problem]:
    """An example has the type that its schema names, and is one of its enum.

    One of a parameter may be written as the parameter is.
    """
    for owner in index.objects:
        schema = owner if owner.kind == "schema" else owner / "schema"
        if not schema.object or (owner.kind == "media-type" and not is_json(owner.key)):
            continue
        is_written = owner.kind in ("parameter", "header")
        for _, example in examples(owner):
            value = example.value
            if value is None or (is_written and isinstance(value, str)):
                continue
            if misfit := misfit_of(schema, example):
                yield example.problem(f"the example is {misfit.message}", misfit.hint)


def misfit_of(schema: Node, value: Node) -> Misfit | None:
    """Return how a value does not fit its schema, by types and enums alone."""
    for part in parts(schema):
        if misfit := _of_other_type(part, value) or _outside(part, value):
            return misfit
    return None


def _of_other_type(schema: Node, value: Node) -> Misfit | None:
    named = [*map(str, (schema / "type").array)] or [(schema / "type").text]
    expected = [_ARTICLES[name] for name in named if name in _ARTICLES]
    kinds = _kinds(value.value)
    if not expected or not kinds.isdisjoint(named):
        return None
    message = f"{_ARTICLES[min(kinds)]}, not {' or '.join(expected)}"
    hint = respelling(value, {*named}) or "correct it, or type"
    return Misfit(message, hint)


def _kinds(value: JsonValue) -> set[str]:
    """Return the types that JSON Schema sees in a value."""
    match value:
        case None:
            return {"null"}
        case bool():
            return {"boolean"}
        case int():
            return {"integer", "number"}
        case float():
            return {"integer", "number"} if value.is_integer() else {"number"}
        case str():
            return {"string"}
        case list():
            return {"array"}
        case dict():
            return {"object"}


def _outside(schema: Node, given: Node) -> Misfit | None:
    values, value = (schema / "enum").array, given.value
    if not values or value in values or isinstance(value, list):
        return None
    near = closest(str(value), map(str, values)) or str(values[0])
    return Misfit("not in the enum", f"write one of its values, such as {near}")
