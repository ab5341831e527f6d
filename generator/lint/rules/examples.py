"""Values that a spec gives for its schemas, compared by the evaluator of the stub server."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from ...errors import Problem
from ...json_schema import SchemaCheck
from ...load import JsonValue
from ...load.node import Node
from ...load.openapi import examples
from ..index import Index
from .values import misfit_of


def examples_fit(index: Index) -> Iterator[Problem]:
    """Each example is valid against its schema and has fields of it only.

    Integers and booleans may be written as text. Other fields are taken where a schema allows
    them by `additionalProperties`.
    """
    check = _check(index)
    for owner in index.objects:
        schema = owner if owner.kind == "schema" else owner / "schema"
        for _, example in examples(owner) if schema.value is not None else ():
            yield from _misfits(check, schema, example, "example")


def defaults_keep_limits(index: Index) -> Iterator[Problem]:
    """Each default is valid against its schema: its limits, format and items included."""
    check = _check(index)
    for schema in index.of("schema"):
        default = schema / "default"
        if "default" in schema and misfit_of(schema, default) is None:
            yield from _misfits(check, schema, default, "default")


def _check(index: Index) -> SchemaCheck:
    document = index.root.document

    @functools.cache
    def target(reference: str) -> dict[str, JsonValue]:
        return Node({"$ref": reference}, document).follow().object

    def follow(schema: dict[str, JsonValue]) -> dict[str, JsonValue]:
        reference = schema.get("$ref")
        return target(reference) if isinstance(reference, str) else schema

    return SchemaCheck(follow, is_example=True)


def _misfits(
    check: SchemaCheck, schema: Node, value: Node, what: str
) -> Iterator[Problem]:
    for misfit in check.misfits(schema.value, value.value):
        node = value
        for key in misfit.path:
            node /= key
        message = f"the {what} does not fit its schema: {misfit.message}"
        yield node.problem(message, f"correct the {what}, or the schema")
