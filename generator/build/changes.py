"""Keywords for JSON Patch operations: x-patch says which field each of them changes."""

from __future__ import annotations

from collections.abc import Iterator

from ..ir import NULL, PatchKeyword, one_of
from ..load.node import Node
from ..load.openapi import body_objects
from ..load.schemas import fixed_text, properties
from ..names import PythonName
from .facts import value_facts
from .schemas import SchemaBuilder


def changes_of(operation: Node, schemas: SchemaBuilder) -> Iterator[PatchKeyword]:
    """Yield a keyword for each field that x-patch names and a body of the operation sets."""
    bodies = list(body_objects(operation))
    for wire, path in (operation / "x-patch").members():
        fitting = [body for body in bodies if fixed_text(body, "path") == path.text]
        setting = [body for body in fitting if "value" in properties(body)]
        removals = [fixed_text(body, "op") for body in fitting if body not in setting]
        if not setting:
            continue
        value = properties(setting[0])["value"]
        type_ = schemas.type_of(value, wire)
        yield PatchKeyword(
            wire=wire,
            name=PythonName(wire),
            type=one_of(type_, NULL) if removals else type_,
            required=False,
            description=(value / "description").text,
            op=fixed_text(setting[0], "op"),
            path=path.text,
            removal="".join(removals[:1]),
            **value_facts(value),
        )
