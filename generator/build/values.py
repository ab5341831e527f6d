"""What a document says of schemas and values beside their types: place, limits, deprecation."""

from __future__ import annotations

from typing import TypedDict

from ..ir import Docs, Limits
from ..load.node import JsonObject, Node, Source
from .docs import docs_of

_LIMITS = """
    minimum exclusiveMinimum minLength minItems minProperties
    maximum exclusiveMaximum maxLength maxItems maxProperties
    multipleOf pattern uniqueItems
    """.split()


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


def schema_facts(source: Source, node: Node) -> SchemaFacts:
    """Return the facts of an object, enum, union or alias."""
    return SchemaFacts(
        docs=docs_of(node.schema),
        at=pointer_of(node),
        deprecated=deprecation(source, node),
    )


def value_facts(source: Source, node: Node, schema: Node | None = None) -> ValueFacts:
    """Return the facts of a property, or of a parameter that has its schema elsewhere."""
    own = source.follow(schema or node).schema
    return ValueFacts(
        at=pointer_of(node),
        limits=limits_of(own),
        format=str(own.get("format") or ""),
        default=own.get("default"),
        deprecated=deprecation(source, node)
        or (deprecation(source, schema) if schema else ""),
    )


def pointer_of(node: Node) -> str:
    """Return the JSON pointer of a node."""
    return node.pointer.removeprefix("#")


def limits_of(schema: JsonObject) -> Limits:
    """Return the limits that a schema sets its values."""
    return {key: schema[key] for key in _LIMITS if key in schema}


def deprecation(source: Source, node: Node) -> str:
    """Return why something is deprecated, "" if it is not."""
    if node.schema.get("deprecated") is not True:
        return ""
    of_the_api = source.at("#/x-client").schema.get("deprecated")
    reason = node.schema.get("x-deprecated") or of_the_api
    return str(reason or "do not use it in new programs.")
