"""x-pagination and x-envelope: their pointers lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from ...errors import Problem, suggestion
from ...load.node import Node
from ...load.pointers import split
from ...load.schemas import alternatives
from ..index import Index, parameter_names, success_schemas

_POINTERS = ("items", "page", "pages", "total", "cursor", "next_link")
_KNOWN = frozenset({"parameter", *_POINTERS})


def pagination_is_whole(index: Index) -> Iterator[Problem]:
    """x-pagination names a query parameter and places of the response."""
    for operation in _with(index, "x-pagination"):
        pagination = operation / "x-pagination"
        for key, member in pagination.members():
            if key not in _KNOWN:
                hint = suggestion(key, _KNOWN)
                hint = hint or "known are " + ", ".join(sorted(_KNOWN))
                yield member.problem(f"{key!r} means nothing here", hint)
        for key in (
            "parameter",
            "items",
            "cursor" if "cursor" in pagination else "page",
        ):
            if key not in pagination:
                message = f"{key} is missing in x-pagination"
                yield pagination.problem(message, f"add {key}")


def pagination_parameter_exists(index: Index) -> Iterator[Problem]:
    """The parameter that asks for a page is a query parameter of the operation."""
    for operation in _with(index, "x-pagination"):
        name = operation / "x-pagination" / "parameter"
        queries = parameter_names(operation, "query")
        if "parameter" in operation / "x-pagination" and name.text not in queries:
            message = f"there is no query parameter {name.shown}"
            yield name.problem(message, suggestion(name.text, queries))


def pagination_pointers_lead_somewhere(index: Index) -> Iterator[Problem]:
    """Each pointer of x-pagination leads to a place in the response schema."""
    for operation in _with(index, "x-pagination"):
        for key, pointer in operation.members_of("x-pagination"):
            if key in _POINTERS:
                yield from _leads_somewhere(operation, pointer)


def envelope_leads_somewhere(index: Index) -> Iterator[Problem]:
    """x-envelope leads to a place in the response schema."""
    for operation in _with(index, "x-envelope"):
        yield from _leads_somewhere(operation, operation / "x-envelope")


def _with(index: Index, key: str) -> Iterator[Node]:
    return (operation for operation in index.operations if key in operation)


def _leads_somewhere(operation: Node, pointer: Node) -> Iterator[Problem]:
    if not pointer.text.startswith("/"):
        yield pointer.problem(
            f"{pointer.key} is not a JSON pointer", 'start it with "/"'
        )
    elif not any(
        _has_place(schema, split(pointer.text)) for schema in success_schemas(operation)
    ):
        message = f"{pointer.text} is not a place in the response"
        hint = "name a property of the JSON schema of the 200 response"
        yield pointer.problem(message, hint)


def _has_place(schema: Node, tokens: list[str]) -> bool:
    """Return whether a value of a schema can have something at the pointer of `tokens`."""
    pending = [(schema, 0)]
    seen: set[tuple[str, int]] = set()
    while pending:
        current, depth = pending.pop()
        current = current.follow()
        if (current.pointer, depth) in seen or not isinstance(current.value, dict):
            continue
        if depth == len(tokens):
            return True
        seen.add((current.pointer, depth))
        combined = (*current.items_of("allOf"), *alternatives(current))
        pending.extend((part, depth) for part in combined)
        pending.extend((part, depth + 1) for part in _below(current, tokens[depth]))
    return False


def _below(schema: Node, token: str) -> Iterator[Node]:
    if token in schema / "properties":
        yield schema / "properties" / token
    elif "additionalProperties" in schema:
        yield schema / "additionalProperties"
    if token.isdecimal() and "items" in schema:
        yield schema / "items"
