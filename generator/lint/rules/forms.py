"""x-embeds and x-patch: the forms that a call has besides the documented one."""

from __future__ import annotations

from collections.abc import Iterator

from ...errors import Problem, suggestion
from ...load.node import Node
from ...load.openapi import body_objects, json_schemas, parameters
from ...load.schemas import fixed_text, parts, properties
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


def patches_are_whole(index: Index) -> Iterator[Problem]:
    """x-patch names fields, and the paths of JSON Patch operations that set them."""
    for operation in index.operations:
        patch = operation / "x-patch"
        if "x-patch" not in operation:
            continue
        if not patch.object:
            yield patch.problem("x-patch names no fields", "write {field: /path}")
        bodies = list(body_objects(operation))
        for name, path in patch.members():
            if name in _argument_names(operation):
                message = f"{name} is an argument of this operation already"
                yield path.problem(message, "give the field another name")
            yield from _change(
                path, [b for b in bodies if fixed_text(b, "path") == path.text]
            )


def _change(path: Node, bodies: list[Node]) -> Iterator[Problem]:
    """Report a path for which a value is not one operation, and null at most another."""
    values = [body for body in bodies if "value" in properties(body)]
    if len(values) != 1 or len(bodies) > 2:
        message = f"{path.shown} is set by {len(values)} alternatives of the body"
        yield path.problem(message, "describe one with this path, op and value")
    for body in bodies:
        if not fixed_text(body, "op"):
            yield path.problem(f"op of {body.key} is not fixed", "give it a const")


def _argument_names(operation: Node) -> set[str]:
    """Return the names of parameters, and of the fields of a body that is one object."""
    named = {(parameter / "name").text for parameter in parameters(operation)}
    schemas = json_schemas((operation / "requestBody").follow())
    return (
        named | {"body"} | {name for schema in schemas for name in properties(schema)}
    )
