"""Examples: each is what its schema says."""

from __future__ import annotations

from collections.abc import Iterator

from ...errors import Problem
from ...load.pointers import JsonValue
from ...load.references import Tokens
from ..json_schema import SchemaCheck
from ..openapi_walk import Object
from ..spec import Spec, items, mapping, member


def examples_fit(spec: Spec) -> Iterator[Problem]:
    """Each example is valid against its schema, integers and booleans as text included."""
    check = SchemaCheck(lambda schema: mapping(spec.followed((), schema)[1]))
    for owner in spec.objects:
        schema = owner.value if owner.kind == "schema" else owner.get("schema")
        for path, value in _examples(spec, owner) if schema is not None else ():
            for misfit in check.misfits(schema, value):
                message = f"the example does not fit its schema: {misfit.message}"
                hint = "correct the example, or the schema"
                yield spec.problem((*path, *misfit.path), message, hint)


def _examples(spec: Spec, owner: Object) -> Iterator[tuple[Tokens, JsonValue]]:
    if "example" in owner.value:
        yield (*owner.path, "example"), owner.get("example")
    for index, value in enumerate(items(owner.get("examples"))):
        yield (*owner.path, "examples", str(index)), value
    for name, example in mapping(owner.get("examples")).items():
        path, resolved = spec.followed((*owner.path, "examples", name), example)
        if "value" in mapping(resolved):
            yield (*path, "value"), member(resolved, "value")
