"""Examples: each is what its schema says."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from ...errors import Problem
from ...json_schema import SchemaCheck
from ...load import JsonValue
from ...load.node import Node
from ...load.openapi import examples
from ..index import Index


def examples_fit(index: Index) -> Iterator[Problem]:
    """Each example is valid against its schema, integers and booleans as text included."""
    document = index.root.document

    @functools.cache
    def target(reference: str) -> dict[str, JsonValue]:
        return Node({"$ref": reference}, document).follow().object

    def follow(schema: dict[str, JsonValue]) -> dict[str, JsonValue]:
        reference = schema.get("$ref")
        return target(reference) if isinstance(reference, str) else schema

    check = SchemaCheck(follow)
    for owner in index.objects:
        schema = owner if owner.kind == "schema" else owner / "schema"
        for _, example in examples(owner) if schema.value is not None else ():
            for misfit in check.misfits(schema.value, example.value):
                node = example
                for key in misfit.path:
                    node /= key
                message = f"the example does not fit its schema: {misfit.message}"
                yield node.problem(message, "correct the example, or the schema")
