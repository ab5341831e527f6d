# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Comparison of requests with the documented operations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .._contract.media_types import essence
from .._contract.pointers import join
from .._http.response import Headers
from .bodies import documented_content, schema_of, value_of
from .document import Pairs, StubOperation
from .parameters import ReadParameter
from .schemas import SchemaCheck


class Problem(NamedTuple):
    """One difference between a request and its documentation."""

    source: str
    """`path`, `query`, `header`, `cookie` or `body`."""
    path: str
    """Name of the parameter, or JSON pointer into the body."""
    message: str

    def __str__(self) -> str:
        place = f"{self.source} {self.path}".rstrip()
        return f"{place}: {self.message}"


def request_problems(
    operation: StubOperation,
    parameters: Sequence[ReadParameter],
    query: Pairs,
    headers: Headers,
    body: bytes,
) -> list[Problem]:
    """Return the differences between a request and its documentation."""
    fixed = {name for name, _ in operation.fixed_query}
    read = {n for p in parameters if p.place.startswith("query") for n in p.names}
    known = ", ".join(sorted(p.name for p in parameters if p.place == "query"))
    message = f"this parameter is not documented; documented: {known or 'none'}"
    others = dict.fromkeys(name for name, _ in query if name not in read | fixed)
    problems = [Problem("query", name, message) for name in others]
    problems += [
        Problem(each.place, each.name, problem)
        for each in parameters
        for problem in each.problems
    ]
    return problems + _body_problems(operation, headers, body)


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
