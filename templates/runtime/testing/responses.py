"""Responses of the stub server: documented examples, pages made of them, and errors."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from http.client import responses
from typing import Any, cast
from urllib.parse import urlencode, urlsplit

from .._contract.api import Api
from .._contract.media_types import essence, is_json
from .._contract.omit import OMIT
from .._contract.pointers import find, put, remove
from .checks import Problem
from .commands import Command, merged
from .document import JsonObject, Query, StubDocument, StubOperation
from .samples import Samples
from .schemas import SchemaCheck

_EVENTS = "text/event-stream"


@dataclass(frozen=True, slots=True, kw_only=True)
class StubResponse:
    """One response, ready to be sent."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    content: bytes = b""
    is_dropped: bool = False
    """Whether to reset the connection instead."""
    delay: float = 0.0
    """Seconds to wait first."""
    created: str = ""
    """Path of what was created; empty for one below the path of the request."""


def json_response(
    status: int, value: object, media_type: str = "application/json"
) -> StubResponse:
    """Return a JSON value as a response."""
    headers, content = {"Content-Type": media_type}, json.dumps(value).encode()
    return StubResponse(status=status, headers=headers, content=content)


def _example_response(status: int, value: object, media_type: str) -> StubResponse:
    """Return an example as a response: what is not JSON is documented as its text."""
    is_range = "*" in media_type  # no response is of a range of types
    if is_json(media_type) or not isinstance(value, str):
        usual = "application/json" if is_range else media_type
        return json_response(status, value, usual)
    headers = {"Content-Type": "application/octet-stream" if is_range else media_type}
    return StubResponse(status=status, headers=headers, content=value.encode())


def error_response(
    api: Api, status: int, message: str = "", problems: Iterable[Problem] = ()
) -> StubResponse:
    """Return an error in the shape of errors of the API."""
    shape, body = api.errors, cast("JsonObject", {})
    _put(body, shape.message, message or responses.get(status, "Error"))
    members: list[JsonObject] = []
    for problem in problems:
        members.append({})
        _put(members[-1], shape.field_path, problem.path)
        _put(members[-1], shape.field_message, problem.message)
        _put(members[-1], shape.field_source, problem.source)
    if members:
        _put(body, shape.fields, members)
    return json_response(status, body)


def ordinary_response(
    operation: StubOperation,
    query: Query,
    accept: str,
    layout: tuple[int, int] | None,
    command: Command,
    values: Callable[[object], object] | None,
) -> StubResponse:
    """Return the commanded or else the documented response.

    `accept` is what the request accepts. `layout` is the number of pages that a list has, and
    of items on each. `values` returns what a response has in place of its example.
    """
    status, _, documented = operation.response(command.status)
    media_type, value = _example(operation, documented, accept, query)
    if values is not None and is_json(media_type):
        value = values(value)
    if command.content is not None or command.drop:
        response = _commanded_response(status, command, media_type)
    elif value is not OMIT:
        if operation.pagination is not None and status < 300:
            value = _page(operation.pagination, value, query, layout)
        response = _example_response(status, value, media_type)
    elif status >= 400:
        response = error_response(operation.api, status)
    else:
        response = StubResponse(status=status)
    headers = merged(response.headers, command.headers)
    return replace(response, headers=headers, delay=command.delay)


def _commanded_response(status: int, command: Command, media_type: str) -> StubResponse:
    """Return the body of a command; a JSON value as items where a stream is documented."""
    content, headers = command.content or b"", dict[str, str]()
    if command.is_json and _is_stream(media_type):
        value, headers = json.loads(content), {"Content-Type": media_type}
        items = cast("list[object]", value if isinstance(value, list) else [value])
        content = "".join(_text(media_type, item) for item in items).encode()
    elif command.is_json:
        headers = {"Content-Type": "application/json"}
    return StubResponse(
        status=status, headers=headers, content=content, is_dropped=command.drop
    )


def complete_response(
    response: StubResponse, api: Api, path: str, origin: str, number: int
) -> StubResponse:
    """Return a response with the headers that all have, and with links to the stub.

    `number` counts the responses, for the ids of requests and of created resources.
    """
    headers = {
        name: "400" for name in (api.rate_limit.limit, api.rate_limit.remaining) if name
    }
    if api.correlation_id:
        headers[api.correlation_id] = f"stub-{number}"
    if response.status == 201:
        created = response.created or f"{path}/{number}"
        headers["Location"] = f"{origin}{created}"
        if api.created_id:
            headers[api.created_id] = created.rpartition("/")[2]
    links = urlsplit(api.base_url)._replace(path="", query="").geturl()
    content = response.content
    if links:  # a server may have a relative URL
        content = content.replace(links.encode(), origin.encode())
    return replace(response, headers=merged(headers, response.headers), content=content)


def _example(
    operation: StubOperation, response: JsonObject, accept: str, query: Query
) -> tuple[str, Any]:
    """Return an example with its media type, `OMIT` if no content is documented.

    It is of an accepted media type, if one is documented. For a request with the value
    `things` it is the example `withThings`, else the first, or a value that fits the schema.
    """
    contents: dict[str, JsonObject] = response.get("content", {})
    types = {essence(each) for each in accept.split(",")}
    accepted = {name: each for name, each in contents.items() if essence(name) in types}
    wanted = {f"with{value}".lower() for texts in query.values() for value in texts}
    for media_type, content in (accepted or contents).items():
        examples = operation.document.examples(content)
        fitting = (value for name, value in examples.items() if name.lower() in wanted)
        for example in (*fitting, *examples.values()):
            if _is_served(operation.document, media_type, content, example):
                return media_type, example
    for media_type, content in (accepted or contents).items():
        value = _sample(operation.document, media_type, content)
        is_value = is_json(media_type) or "*" in media_type
        return media_type, value if is_value else _text(media_type, value)
    return "", OMIT


def _is_served(
    document: StubDocument, media_type: str, content: JsonObject, example: Any
) -> bool:
    """Return whether an example is of the documented type, as far as it may be JSON."""
    if not (is_json(media_type) or "*" in media_type):
        return True
    return SchemaCheck(document.follow).is_of_kind(content.get("schema", {}), example)


def _sample(document: StubDocument, media_type: str, content: JsonObject) -> Any:
    """Return a value that fits a media type, or one of its items; of an event, its data."""
    schema: JsonObject = content.get("itemSchema") or content.get("schema", {})
    if "itemSchema" in content and essence(media_type) == _EVENTS:
        data = document.follow(document.properties(schema).get("data", {}))
        schema = data.get("contentSchema", data)
    return Samples(document.follow).of(schema)


def _is_stream(media_type: str) -> bool:
    name = essence(media_type)
    return name == _EVENTS or ("json" in name and not is_json(name))


def _text(media_type: str, value: object) -> str:
    """Return a sample as the text of a body that is not JSON."""
    name = essence(media_type)
    text = value if isinstance(value, str) else json.dumps(value)
    if name == _EVENTS:
        return f"data: {text}\n\n"
    if name.endswith("json-seq"):
        return f"\x1e{json.dumps(value)}\n"
    if "json" in name:  # lines
        items = cast("list[object]", value) if isinstance(value, list) else [value]
        return "".join(f"{json.dumps(item)}\n" for item in items)
    return value if isinstance(value, str) else "text"


def _page(
    pagination: JsonObject, example: Any, query: Query, layout: tuple[int, int] | None
) -> Any:
    body = deepcopy(example)
    items: list[Any] = find(body, pagination["items"]) or []
    pages, per_page = layout or (1, len(items))
    wanted = query.get(pagination["parameter"], ["1"])[0]
    number = max(int(wanted), 1) if wanted.isdecimal() else 1
    total = pages * per_page
    first_index = (number - 1) * per_page
    indices = range(first_index, min(first_index + per_page, total) if items else 0)
    put(body, pagination["items"], [_item(items, index) for index in indices])
    for name, value in {"page": number, "pages": pages, "total": total}.items():
        if name in pagination:
            put(body, pagination[name], value)
    if "cursor" in pagination:
        _put_cursor(body, pagination, query, number + 1 if number < pages else None)
    return body


def _item(items: list[Any], index: int) -> Any:
    """Return one item of the example; after the last, the first again under another id."""
    item = deepcopy(items[index % len(items)])
    if index >= len(items) and isinstance(find(item, "/id"), int):
        item["id"] = index + max(find(each, "/id") or 0 for each in items)
    return item


def _put_cursor(
    body: Any, pagination: JsonObject, query: Query, following: int | None
) -> None:
    """Set the reference to the next page: a link if the example has one, else a cursor."""
    pointer, parameter = pagination["cursor"], pagination["parameter"]
    if following is None:
        remove(body, pointer)
        return
    if "=" in str(find(body, pointer)):
        value = f"?{urlencode({**query, parameter: [following]}, doseq=True)}"
    else:
        value = str(following)
    put(body, pointer, value)


def _put(body: JsonObject, pointers: Sequence[str], value: object) -> None:
    """Set the value that the first of the pointers leads to, if there is one."""
    for pointer in pointers[:1]:
        put(body, pointer, value)
