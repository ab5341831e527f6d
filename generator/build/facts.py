"""What a document says of its parts beside their types: docs, place, limits, deprecation."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TypedDict

from ..ir import Docs, Limits
from ..load.node import Node
from ..load.pointers import JsonValue
from ..load.schemas import (
    alternatives,
    is_null,
    parts,
    properties,
    resolved,
    types_of,
)

_LIMITS = """
    minimum exclusiveMinimum minLength minItems minProperties
    maximum exclusiveMaximum maxLength maxItems maxProperties
    minContains maxContains multipleOf pattern uniqueItems
    """.split()
_CONDITIONS = """
    contains dependentRequired dependentSchemas if then else not patternProperties
    propertyNames unevaluatedItems unevaluatedProperties
    """.split()
_EXCLUSIVE = {"minimum": "exclusiveMinimum", "maximum": "exclusiveMaximum"}


class ValueFacts(TypedDict):
    """Keywords of a field or a parameter."""

    at: str
    limits: Limits
    format: str
    default: object
    deprecated: str


class SchemaFacts(TypedDict):
    """Keywords of any schema."""

    docs: Docs
    at: str
    deprecated: str


def docs_of(node: Node) -> Docs:
    """Return summary, description and documentation pages of an object of the spec."""
    return Docs(
        summary=(node / "summary").text,
        description=(node / "description").text,
        pages=tuple((entry / "page").text for entry in node.items_of("x-docs")),
    )


def schema_facts(schema: Node) -> SchemaFacts:
    """Return the facts of an object, enum, union or alias."""
    return SchemaFacts(
        docs=docs_of(schema), at=schema.pointer, deprecated=deprecation(schema)
    )


def value_facts(node: Node, schema: Node | None = None) -> ValueFacts:
    """Return the facts of a property, or of a parameter and its schema."""
    said: dict[str, JsonValue] = {}
    for part in parts(schema or node):
        said |= part.object
    form = said.get("format")
    return ValueFacts(
        at=node.pointer,
        limits=limits_of(schema or node),
        format=form if isinstance(form, str) else "",
        default=said.get("default"),
        deprecated=deprecation(node) or (deprecation(schema) if schema else ""),
    )


def limits_of(schema: Node) -> Limits:
    """Return the limits of a value, and of the items and values in it: `items maxLength`.

    Those of an object with properties are a matter of its class.
    """
    return {} if properties(schema) else _limits(schema, frozenset())


def limits_of_object(schema: Node) -> Limits:
    """Return the limits of an object with properties, as a whole."""
    return _limits(schema, frozenset())


def _limits(schema: Node, seen: frozenset[str]) -> Limits:
    found: dict[str, object] = {}
    for part in parts(schema):
        found |= _own_limits(part.object)
        conditions = (
            key for key in _CONDITIONS if part.object.get(key, True) is not True
        )
        found |= {key: _written(part / key) for key in conditions}
        found |= {key: _written(part / key) for key in _demands(part)}
        for word, below in _below(part):
            if below.pointer not in seen and not properties(below):
                inner = _limits(below, seen | {below.pointer})
                found |= {f"{word} {key}".strip(): inner[key] for key in inner}
    return found


def _own_limits(said: Mapping[str, JsonValue]) -> dict[str, object]:
    """Return the limits of a schema; in OpenAPI 3.0, a flag says whether one is exclusive."""
    found: dict[str, object] = {key: said[key] for key in _LIMITS if key in said}
    for key, exclusive in _EXCLUSIVE.items():
        if isinstance(is_exclusive := found.get(exclusive), bool):
            del found[exclusive]
            if is_exclusive and key in found:
                found[exclusive] = found.pop(key)
    return found


def _below(schema: Node) -> Iterator[tuple[str, Node]]:
    """Yield the schemas of items and values, and of alternatives to null by their type."""
    for key, word in (("items", "items"), ("additionalProperties", "values")):
        if (schema / key).object:
            yield word, schema / key
    others = [each for each in alternatives(schema) if not is_null(each)]
    for each in others:
        kinds = types_of(resolved(each))
        yield "" if len(others) == 1 else " or ".join(kinds), each


def _demands(schema: Node) -> list[str]:
    """Return `oneOf` and `anyOf` where these only say which properties there have to be."""
    is_demand = not any(
        set(each.object) - {"required"} for each in alternatives(schema)
    )
    return [key for key in ("oneOf", "anyOf") if key in schema and is_demand]


def _written(node: Node) -> str:
    return json.dumps(node.value, ensure_ascii=False, sort_keys=True)


def deprecation(node: Node) -> str:
    """Return why something is deprecated, "" if it is not."""
    if node.object.get("deprecated") is not True:
        return ""
    of_the_api = node.at("/x-client/deprecated").value
    reason = node.object.get("x-deprecated") or of_the_api
    return str(reason or "do not use it in new programs.")


def description_of(schema: Node) -> str:
    """Return a property's own description, else that of what it refers to."""
    found = ((part / "description").text for part in reversed(parts(schema)))
    return next(filter(None, found), "")
