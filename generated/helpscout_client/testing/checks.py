# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Comparison of requests with the documented operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .._contract.media_types import essence
from .._contract.pointers import join
from .._http.response import Headers
from .bodies import documented_content, schema_of, value_of
from .document import JsonObject, StubOperation
from .schemas import SchemaCheck, kinds


class Problem(NamedTuple):
    """One difference between a request and its documentation."""

    source: str
    """`path`, `query`, `header` or `body`."""
    path: str
    """Name of the parameter, or JSON pointer into the body."""
    message: str

    def __str__(self) -> str:
        place = f"{self.source} {self.path}".rstrip()
        return f"{place}: {self.message}"


def request_problems(
    operation: StubOperation,
    path: str,
    query: Mapping[str, Sequence[str]],
    headers: Headers,
    body: bytes,
) -> list[Problem]:
    """Return the differences between a request and its documentation."""
    documented = {p["name"] for p in operation.parameters if p["in"] == "query"}
    known = ", ".join(sorted(documented)) or "none"
    problems = [
        Problem("query", name, f"this parameter is not documented; documented: {known}")
        for name in query
        if name not in documented
    ]
    given: dict[str, Mapping[str, Sequence[str]]] = {
        "path": {name: [text] for name, text in operation.path_values(path).items()},
        "query": query,
        "header": {
            p["name"]: [headers[p["name"]]]
            for p in operation.parameters
            if p["name"] in headers
        },
    }
    for parameter in operation.parameters:
        source, name = parameter["in"], parameter["name"]
        if name in given.get(source, {}):
            found = _texts_problems(operation, parameter, given[source][name])
            problems += [Problem(source, name, message) for message in found]
        elif parameter.get("required"):
            problems.append(Problem(source, name, "this parameter is required"))
    return problems + _body_problems(operation, headers, body)


def _texts_problems(
    operation: StubOperation, parameter: JsonObject, texts: Sequence[str]
) -> list[str]:
    schema = operation.document.follow(parameter.get("schema", {}))
    check = SchemaCheck(operation.document.follow, is_request=True)
    if "array" in kinds(schema):
        if parameter["in"] != "query" or not parameter.get("explode", True):
            texts = texts[0].split(",")
        value: object = [check.reading(schema.get("items", {}), each) for each in texts]
    elif len(texts) > 1:
        return [f"given {len(texts)} times, and takes one value"]
    else:
        value = check.reading(schema, texts[0])
    return [each.message for each in check.misfits(schema, value, (parameter["name"],))]


def _body_problems(
    operation: StubOperation, headers: Headers, body: bytes
) -> list[Problem]:
    documented = operation.request_body
    if documented is None:
        message = "this operation takes no body; send none"
        return [Problem("body", "", message)] if body else []
    if not body:
        message = "this operation requires a body"
        return [Problem("body", "", message)] if documented.get("required") else []
    sent = headers.get("content-type", "")
    content = documented_content(documented, sent)
    if content is None:
        expected = " or ".join(documented["content"])
        message = f"expected {expected}, found {essence(sent) or 'no type'}"
        return [Problem("body", "", message)]
    try:
        value = value_of(operation.document, content, headers, body)
    except ValueError as error:
        return [Problem("body", "", str(error))]
    check = SchemaCheck(operation.document.follow, is_request=True)
    schema = schema_of(operation.document, content, headers)
    misfits = check.misfits(schema, value)
    return [Problem("body", join(each.path), each.message) for each in misfits]
