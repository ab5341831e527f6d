"""x-embeds: the forms that a call has besides the documented one."""

from __future__ import annotations

from collections.abc import Iterator

from ...errors import Problem, suggestion
from ...load.node import Node
from ...load.openapi import parameters
from ...load.schemas import parts
from ..index import Index, success_schemas


def embeds_are_whole(index: Index) -> Iterator[Problem]:
    """x-embeds says of one optional parameter which values make the answer which schema."""
    hint = "write {parameter: {value: Schema}}"
    for operation in index.operations:
        embeds = operation / "x-embeds"
        if "x-embeds" not in operation:
            continue
        if len(embeds.object) != 1:
            yield embeds.problem("x-embeds does not name one parameter", hint)
        for name, values in embeds.members():
            if not values.object:
                yield values.problem("x-embeds names no values", hint)
            yield from _parameter(operation, name, values)


def _parameter(operation: Node, name: str, values: Node) -> Iterator[Problem]:
    queries = {(p / "name").text: p for p in parameters(operation)}
    parameter = queries.get(name)
    if parameter is None or (parameter / "in").text != "query":
        message = f"there is no query parameter {name!r}"
        yield values.problem(message, suggestion(name, queries))
        return
    if parameter.object.get("required") is True:
        yield values.problem(f"{name} is required", "embed by an optional parameter")
    known = [str(v) for v in ((parameter / "schema").follow() / "enum").array]
    if not known:
        message = f"{name} does not take one of a few values"
        yield values.problem(message, "give its schema an enum")
    for value, schema in values.members():
        if known and value not in known:
            message = f"{value!r} is not a value of {name}"
            yield schema.problem(message, suggestion(value, known))
        yield from _extension(operation, schema)


def _extension(operation: Node, name: Node) -> Iterator[Problem]:
    """Report a name that is no schema with all that the ordinary answer has."""
    components = operation.at("/components/schemas")
    if name.text not in components:
        message = f"there is no component schema {name.shown}"
        yield name.problem(message, suggestion(name.text, components.object))
        return
    included = {part.pointer for part in parts(components / name.text)}
    for schema in success_schemas(operation):
        if schema.follow().pointer not in included:
            answer = schema.follow().key
            message = f"{name.text} does not include {answer}, the ordinary answer"
            hint = f'begin it with allOf: [{{$ref: "#/components/schemas/{answer}"}}]'
            yield name.problem(message, hint)
