"""What OpenAPI says about the objects of a document: operations, parameters, bodies, examples."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ..errors import Problem
from . import media_types
from .document import Document
from .node import Node, root_of
from .schemas import alternatives, types_of

METHODS = (
    *("get", "put", "post", "delete", "options", "head", "patch", "trace"),
    "query",  # since 3.2
)
"""The operations that a path may have, in the order of the OpenAPI specification."""

PATH_VARIABLE = re.compile(r"\{\+?([^{}]*)\}")
"""A variable of a path; `{+name}`, as in RFC 6570, may contain slashes."""


_LIST_FORMS = {
    "spaceDelimited": "spaces",
    "pipeDelimited": "bars",
    "deepObject": "brackets",
}


def operations(document: Document) -> Iterator[tuple[str, Node]]:
    """Yield the operations that a client calls, without webhooks, with their paths."""
    for path, item in root_of(document).members_of("paths"):
        item = item.follow()
        for method in METHODS:
            if method in item and (item / method).kind == "operation":
                yield path, item / method


def shared_errors(document: Document) -> dict[str, Node]:
    """Return the errors that most operations refer to, by status."""
    calls = [operation for _, operation in operations(document)]
    shared = Counter(
        (status, response.reference)
        for operation in calls
        for status, response in operation.members_of("responses")
        if status.startswith(("4", "5")) and response.reference
    )
    return {
        status: root_of(document).at(pointer)
        for (status, pointer), count in sorted(shared.items())
        if pointer and count > len(calls) / 2
    }


def path_variables(path: str) -> set[str]:
    """Return the names in the template of a path."""
    return set(PATH_VARIABLE.findall(path))


def faults(operation: Node) -> Iterator[Problem]:
    """Yield why an operation cannot be used: it, its parameters, its body or a success."""
    if not operation.document.faults:
        return
    owners = [operation.parent, operation] if operation.parent else [operation]
    parts = [*owners, *(owner / "parameters" for owner in owners)]
    for owner in owners:
        parts += owner.items_of("parameters")
    body = operation / "requestBody"
    parts += [body, body.follow() / "content"]
    for status, response in operation.members_of("responses"):
        if status.startswith("2"):
            parts.append(response)
    ends = (end for part in parts for end in dict.fromkeys([part, part.follow()]))
    yield from (end.fault for end in ends if end.fault)


def webhooks(document: Document) -> Iterator[tuple[str, Node]]:
    """Yield the path items of the webhooks with the names of their events."""
    for event, item in root_of(document).members_of("webhooks"):
        yield event, item.follow()


def parameters(operation: Node) -> list[Node]:
    """Return the parameters of an operation, those of its path item first.

    A parameter of the operation replaces one of the same name and location.
    """
    shared = operation.parent.items_of("parameters") if operation.parent else ()
    listed = (*shared, *operation.items_of("parameters"))
    followed = (part.follow() for part in listed)
    found = {
        (str(part.object.get("name")), str(part.object.get("in"))): part
        for part in followed
        if isinstance(part.value, dict)
    }
    return list(found.values())


def parameter_content(parameter: Node) -> tuple[str, Node] | None:
    """Return the media type that a parameter has instead of a style, JSON if it has several."""
    if "schema" in parameter:
        return None
    listed = [*contents(parameter)]
    return next((c for c in listed if is_json(c[0])), next(iter(listed), None))


def list_form(parameter: Node) -> str:
    """Return how a parameter is sent that is a list: in one value, or in several ones."""
    if (parameter / "name").text.endswith("[]"):
        return "brackets"
    if (style := (parameter / "style").text) in _LIST_FORMS:
        return _LIST_FORMS[style]
    is_query = (parameter / "in").text == "query"
    is_exploded = is_query and (parameter / "explode").value is not False
    return "repeated" if is_exploded else "commas"


def contents(body: Node) -> Iterator[tuple[str, Node]]:
    """Yield the media types of a body with their names."""
    return ((name, node.follow()) for name, node in body.members_of("content"))


def json_contents(body: Node) -> Iterator[tuple[str, Node]]:
    """Yield the media types of a body that are JSON with their names."""
    return (
        (name, content)
        for name, content in contents(body)
        if media_types.is_json(name) or (_is_any(name) and _has_parts(content))
    )


def json_schemas(body: Node) -> Iterator[Node]:
    """Yield the schemas of the JSON media types of a body."""
    return (part / "schema" for _, part in json_contents(body) if "schema" in part)


def body_objects(operation: Node) -> Iterator[Node]:
    """Yield the schemas of what an operation takes as its JSON body, each alternative by itself."""
    for schema in json_schemas((operation / "requestBody").follow()):
        schema = schema.follow()
        yield from (each.follow() for each in [*alternatives(schema)] or [schema])


def is_json(media_type: str) -> bool:
    """Return whether bodies of a media type are JSON."""
    return media_types.is_json(media_type) or _is_any(media_type)


def _is_any(media_type: str) -> bool:
    return media_types.essence(media_type) == "*/*"


def _has_parts(content: Node) -> bool:
    """Return whether the schema of a media type is that of JSON, and not of text or bytes."""
    kinds = types_of((content / "schema").follow())
    is_composed = any(
        k in (content / "schema").follow() for k in ("allOf", "oneOf", "anyOf")
    )
    return is_composed or not {"string", "any"}.issuperset(kinds)


def is_form(media_type: str) -> bool:
    """Return whether a text of a media type is written like a query."""
    return media_types.kind_of(media_type) == "form"


def examples(owner: Node) -> Iterator[tuple[str, Node]]:
    """Yield the examples of a media type, a parameter or a schema with their names."""
    if "example" in owner:
        yield "example", owner / "example"
    listed = owner / "examples"
    yield from ((item.key, item) for item in listed.items())
    for name, example in listed.members():
        example = example.follow()
        if "value" in example:
            yield name, example / "value"
