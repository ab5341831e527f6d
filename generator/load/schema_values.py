"""The values that a Schema Object lists, and what it says of their types without reading them."""

from __future__ import annotations

from .node import Node
from .pointers import JsonValue
from .schemas import (
    alternatives,
    has_substance,
    included,
    is_null,
    item_schemas,
    other_values,
    properties,
    resolved,
    types_of,
    variants,
)


def values_of(schema: Node) -> list[Node]:
    """Return the only values of a schema: of `const`, `enum`, or alternatives of one value."""
    if "const" in schema:
        return [schema / "const"]
    if "enum" in schema:
        return [*schema.items_of("enum")]
    found: list[Node] = []
    for each in variants(schema):
        values = values_of(each) if not variants(each) else []
        if len(values) != 1 and not is_null(each):
            return []
        found += values
    return found


def is_enum(schema: Node) -> bool:
    """Return whether a schema is an enum of strings or of integers, apart from null."""
    kinds = {type(value.value) for value in values_of(schema)} - {type(None)}
    return kinds in ({str}, {int}) and "const" not in schema


def enum_values(schema: Node) -> dict[str | int, Node]:
    """Return the texts and integers of an enum, each once, with the first place of each."""
    found: dict[str | int, Node] = {}
    for item in values_of(schema):
        if isinstance(item.value, str | int) and not isinstance(item.value, bool):
            found.setdefault(item.value, item)
    return found


def literals(schema: Node) -> tuple[str | int, ...]:
    """Return the values of an enum or a const, without null, if Python can list them as types.

    These are texts, integers and booleans. There are none if another value is among them.
    """
    listed = [schema / "const"] if "const" in schema else schema.items_of("enum")
    values = [item.value for item in listed if item.value is not None]
    found = [value for value in values if isinstance(value, str | int)]
    # True is equal to 1.
    distinct = {(type(value), value): value for value in found}
    return tuple(distinct.values()) if len(found) == len(values) else ()


def specificity(schema: Node) -> int:
    """Return how much a schema says of its values, to find the part of `allOf` that says most."""
    schema = resolved(schema)
    if values_of(schema) or variants(schema) or included(schema) or properties(schema):
        return 3
    return 2 if item_schemas(schema) or other_values(schema) else has_substance(schema)


def shapes(schema: Node) -> set[str]:
    """Return what a value may be: `array`, `object`, `scalar`, or `any` of these."""
    found: set[str] = set()
    seen: set[str] = set()
    pending = [schema]
    while pending:
        part = pending.pop().follow()
        if part.pointer in seen:
            continue
        seen.add(part.pointer)
        below = [*alternatives(part)] or [*part.items_of("allOf")]
        kinds = {"string"} if literals(part) else {*types_of(part)} - {"null"}
        if below and kinds == {"any"}:
            pending += below
        else:
            shaped = ("array", "object", "any")
            found |= {kind if kind in shaped else "scalar" for kind in kinds}
    return found


def json_type(value: JsonValue) -> str:
    """Return the JSON type of a value."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case str():
            return "string"
        case list():
            return "array"
        case dict():
            return "object"
