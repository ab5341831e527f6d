"""x-pagination and x-envelope: what they point at exists."""

from __future__ import annotations

from collections.abc import Iterator

from ...errors import Problem
from ...load.pointers import JsonValue, split
from ..openapi_walk import Object, suggestion
from ..spec import Spec, mapping

_POINTERS = ("items", "page", "pages", "total", "cursor", "next_link")
_KNOWN = frozenset({"parameter", *_POINTERS})


def pagination_is_whole(spec: Spec) -> Iterator[Problem]:
    """x-pagination names a query parameter and places of the response."""
    for operation in _with(spec, "x-pagination"):
        path = (*operation.path, "x-pagination")
        value = mapping(operation.get("x-pagination"))
        for key in value.keys() - _KNOWN:
            hint = suggestion(key, _KNOWN) or "known are " + ", ".join(sorted(_KNOWN))
            yield spec.problem((*path, key), f"{key!r} means nothing here", hint)
        needed = ("parameter", "items", "cursor" if "cursor" in value else "page")
        for key in needed:
            if key not in value:
                yield spec.problem(
                    path, f"{key} is missing in x-pagination", f"add {key}"
                )


def pagination_parameter_exists(spec: Spec) -> Iterator[Problem]:
    """The parameter that asks for a page is a query parameter of the operation."""
    for operation in _with(spec, "x-pagination"):
        name = mapping(operation.get("x-pagination")).get("parameter")
        queries = frozenset(
            str(parameter.get("name"))
            for parameter in spec.parameters(operation)
            if parameter.get("in") == "query"
        )
        if isinstance(name, str) and name not in queries:
            path = (*operation.path, "x-pagination", "parameter")
            message = f"there is no query parameter {name!r}"
            yield spec.problem(path, message, suggestion(name, queries))


def pagination_pointers_lead_somewhere(spec: Spec) -> Iterator[Problem]:
    """Each pointer of x-pagination is a place of the response schema."""
    for operation in _with(spec, "x-pagination"):
        value = mapping(operation.get("x-pagination"))
        for key in _POINTERS:
            if key in value:
                path = (*operation.path, "x-pagination", key)
                yield from _leads_somewhere(spec, operation, value[key], path)


def envelope_leads_somewhere(spec: Spec) -> Iterator[Problem]:
    """x-envelope points at a place of the response schema."""
    for operation in _with(spec, "x-envelope"):
        path = (*operation.path, "x-envelope")
        yield from _leads_somewhere(spec, operation, operation.get("x-envelope"), path)


def _with(spec: Spec, key: str) -> Iterator[Object]:
    return (found for found in spec.operations() if key in found.value)


def _leads_somewhere(
    spec: Spec, operation: Object, pointer: JsonValue, path: tuple[str, ...]
) -> Iterator[Problem]:
    if not (isinstance(pointer, str) and pointer.startswith("/")):
        yield spec.problem(
            path, f"{path[-1]} is not a JSON pointer", 'start it with "/"'
        )
        return
    schemas = [schema for _, schema in spec.success_schemas(operation)]
    if not any(spec.has_place(schema, split(pointer)) for schema in schemas):
        message = f"{pointer} is no place of the response"
        hint = "name a property of the JSON schema of the 200 response"
        yield spec.problem(path, message, hint)
