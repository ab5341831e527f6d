# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Holds requests against the documented operations.

Of JSON Schema it knows what tells values apart: `type`, `enum`, `const`, `properties`,
`required`, `additionalProperties`, `items`, `allOf`, `anyOf`, `oneOf`, `nullable`, `$ref`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from types import NoneType
from typing import Any, NamedTuple, cast

from ._answers import is_array, is_json
from ._response import Headers
from ._stub_document import JsonObject, StubDocument, StubOperation

_KINDS: Mapping[type, str] = {
    NoneType: "null",
    bool: "boolean",
    float: "number",
    str: "string",
    list: "array",
    dict: "object",
}
_INTEGER = re.compile(r"-?\d{1,18}", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,18}\.\d{1,18}", re.ASCII)


class Problem(NamedTuple):
    """One thing about a request that is not as documented."""

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
    """Return all that is wrong with a request."""
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
    if schema.get("type") == "array":
        if not parameter.get("explode", parameter["in"] == "query"):
            texts = texts[0].split(",")
        schema = schema.get("items", {})
    elif len(texts) > 1:
        return [f"given {len(texts)} times, and takes one value"]
    check = _SchemaCheck(operation.document)
    return [
        problem.message
        for text in texts
        for problem in check.text_problems(schema, text)
    ]


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
    sent = headers.get("content-type", "").partition(";")[0].strip().lower()
    media_type = _documented_type(sent, documented["content"])
    if media_type is None:
        expected = " or ".join(documented["content"])
        return [Problem("body", "", f"expected {expected}, found {sent or 'no type'}")]
    if not is_json(sent):
        return []
    try:
        value = json.loads(body)
    except ValueError:
        return [Problem("body", "", "this is not JSON")]
    return _SchemaCheck(operation.document).problems(
        media_type.get("schema", {}), value
    )


def _documented_type(sent: str, content: Mapping[str, JsonObject]) -> JsonObject | None:
    """Return what is documented of a media type; all kinds of JSON count as one."""
    found = (
        value
        for name, value in content.items()
        if name == sent or (is_json(name) and is_json(sent))
    )
    return next(found, None)


class _SchemaCheck:
    """Finds what in a JSON value does not fit a schema of a document."""

    def __init__(self, document: StubDocument) -> None:
        self._document = document

    def problems(
        self, schema: JsonObject, value: object, path: str = ""
    ) -> list[Problem]:
        """Return what does not fit; a member that no part of the schema knows is one."""
        problems = list(self._misfits(schema, value, path))
        known = self._known_members(schema) if isinstance(value, dict) else None
        if known is not None:
            told = (
                f"this field is not documented; documented: {', '.join(sorted(known))}"
            )
            problems += [
                Problem("body", f"{path}/{name}", told)
                for name in cast("JsonObject", value)
                if name not in known
            ]
        return problems

    def text_problems(self, schema: JsonObject, text: str) -> list[Problem]:
        """Return why no reading of a parameter's text fits; nothing where one does."""
        found = [self.problems(schema, reading) for reading in _readings(text)]
        return [] if [] in found else found[0]

    def _misfits(
        self, schema: JsonObject, value: object, path: str
    ) -> Iterator[Problem]:
        schema = self._document.follow(schema)
        if value is None and schema.get("nullable"):
            return
        if message := _scalar_misfit(schema, value):
            yield Problem("body", path, message)
            return
        for branch in schema.get("allOf", []):
            yield from self._misfits(branch, value, path)
        for keyword in ("anyOf", "oneOf"):
            found = [
                list(self._misfits(each, value, path))
                for each in schema.get(keyword, [])
            ]
            yield from min(found, key=len) if found else ()
        if is_array(value) and "items" in schema:
            for index, item in enumerate(value):
                yield from self.problems(schema["items"], item, f"{path}/{index}")
        if isinstance(value, dict):
            yield from self._member_misfits(schema, cast("JsonObject", value), path)

    def _member_misfits(
        self, schema: JsonObject, value: JsonObject, path: str
    ) -> Iterator[Problem]:
        properties: Mapping[str, JsonObject] = schema.get("properties", {})
        for name in schema.get("required", []):
            is_sent = not properties.get(name, {}).get("readOnly")
            if name not in value and is_sent:
                yield Problem("body", f"{path}/{name}", "this field is required")
        others = schema.get("additionalProperties")
        for name, member in value.items():
            described = properties.get(name, others)
            if isinstance(described, dict):
                found = cast("JsonObject", described)
                yield from self.problems(found, member, f"{path}/{name}")

    def _known_members(self, schema: JsonObject) -> set[str] | None:
        """Return the names an object may have; None where any name will do."""
        schema = self._document.follow(schema)
        branches = [
            branch
            for keyword in ("allOf", "anyOf", "oneOf")
            for branch in schema.get(keyword, [])
        ]
        is_open = "properties" not in schema and not branches
        if schema.get("additionalProperties", is_open and "object" in _kinds(schema)):
            return None
        known = set(schema.get("properties", ()))
        for branch in branches:
            more = self._known_members(branch)
            if more is None:
                return None
            known |= more
        return known


def _kinds(schema: JsonObject) -> list[str]:
    kinds: str | list[str] = schema.get("type", "object")
    return [kinds] if isinstance(kinds, str) else kinds


def _scalar_misfit(schema: JsonObject, value: object) -> str | None:
    found = _shown(value)
    if "type" in schema and not set(_kinds(schema)) & _kinds_of(value):
        return f"expected {' or '.join(_kinds(schema))}, found {found}"
    allowed = schema.get("enum", [schema["const"]] if "const" in schema else None)
    if allowed is not None and value not in allowed:
        return f"expected {' or '.join(map(str, allowed))}, found {found}"
    return None


def _kinds_of(value: object) -> set[str]:
    if isinstance(value, int) and not isinstance(value, bool):
        return {"integer", "number"}
    return {_KINDS[type(value)]}


def _shown(value: object) -> str:
    if isinstance(value, (dict, list)):
        return "an object" if isinstance(value, dict) else "an array"
    return f"{json.dumps(value):.60}"


def _readings(text: str) -> Iterator[Any]:
    """Yield what a text may stand for: itself, a number, a boolean."""
    yield text
    if _INTEGER.fullmatch(text):
        yield int(text)
    if _NUMBER.fullmatch(text):
        yield float(text)
    if text in ("true", "false"):
        yield text == "true"
