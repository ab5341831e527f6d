"""What a document says of its parts beside their types: docs, place, limits, deprecation."""

from __future__ import annotations

from typing import TypedDict

from ..ir import Docs, Limits
from ..load.node import Node
from ..load.pointers import JsonValue
from ..load.schemas import parts

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
        limits={key: said[key] for key in _LIMITS if key in said},
        format=form if isinstance(form, str) else "",
        default=said.get("default"),
        deprecated=deprecation(node) or (deprecation(schema) if schema else ""),
    )


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
