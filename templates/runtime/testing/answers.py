"""What the stub server answers: documented examples, pages made from them, and errors."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from http.client import responses
from typing import Any, TypeAlias, cast
from urllib.parse import urlencode, urlsplit

from .._calls.answers import is_json
from .._contract.api import Api
from .._contract.pointers import find, put, remove
from .checks import Problem
from .document import JsonObject, StubOperation

Query: TypeAlias = Mapping[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class StubAnswer:
    """One answer, ready to be sent."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    content: bytes = b""
    is_dropped: bool = False
    """Reset the connection instead of answering."""
    delay: float = 0.0
    """Seconds to wait before either."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """How an operation shall answer; what is None is as documented."""

    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    content: bytes | None = None
    drop: bool = False
    delay: float = 0.0


def json_answer(
    status: int, value: object, media_type: str = "application/json"
) -> StubAnswer:
    """Return a JSON value as an answer."""
    headers, content = {"Content-Type": media_type}, json.dumps(value).encode()
    return StubAnswer(status=status, headers=headers, content=content)


def _example_answer(status: int, value: object, media_type: str) -> StubAnswer:
    """Return an example as an answer: what is not JSON is documented as its text."""
    if is_json(media_type) or not isinstance(value, str):
        return json_answer(status, value, media_type)
    headers = {"Content-Type": media_type}
    return StubAnswer(status=status, headers=headers, content=value.encode())


def error_answer(
    api: Api, status: int, message: str = "", problems: Iterable[Problem] = ()
) -> StubAnswer:
    """Return an error in the shape in which the API writes errors."""
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
    return json_answer(status, body)


def ordinary_answer(
    operation: StubOperation,
    query: Query,
    accept: str,
    layout: tuple[int, int] | None,
    command: Command,
) -> StubAnswer | None:
    """Return what is commanded or else documented; None where neither says what.

    `accept` is what the request asks for. `layout` is the number of pages that a list
    has, and of items on each.
    """
    status, response = operation.response(command.status)
    if command.content is not None or command.drop:
        answer = StubAnswer(
            status=status, content=command.content or b"", is_dropped=command.drop
        )
    elif documented := _documented(operation, response, accept):
        media_type, examples = documented
        value = _fitting(examples, query)
        if operation.pagination is not None and status < 300:
            value = _page(operation.pagination, value, query, layout)
        answer = _example_answer(status, value, media_type)
    elif status >= 400:
        answer = error_answer(operation.api, status)
    elif response.get("content"):
        return None
    else:
        answer = StubAnswer(status=status)
    headers = {**answer.headers, **command.headers}
    return replace(answer, headers=headers, delay=command.delay)


def answer_in_full(
    answer: StubAnswer, api: Api, path: str, origin: str, number: int
) -> StubAnswer:
    """Return an answer with the headers of every answer, and with links to the stub.

    `number` counts the answers; it makes the ids of requests and of created resources.
    """
    headers = {
        name: "400" for name in (api.rate_limit.limit, api.rate_limit.remaining) if name
    }
    if api.correlation_id:
        headers[api.correlation_id] = f"stub-{number}"
    if answer.status == 201:
        headers["Location"] = f"{origin}{path}/{number}"
        headers |= {api.created_id: str(number)} if api.created_id else {}
    links = urlsplit(api.base_url)._replace(path="", query="").geturl().encode()
    content = answer.content.replace(links, origin.encode())
    return replace(answer, headers={**headers, **answer.headers}, content=content)


def _documented(
    operation: StubOperation, response: JsonObject, accept: str = ""
) -> tuple[str, JsonObject] | None:
    """Return the first media type that has examples, and these by name.

    Only those that were asked for count, if there are any.
    """
    contents: dict[str, JsonObject] = response.get("content", {})
    asked = {name: contents[name] for name in contents if name in accept}
    for media_type, content in (asked or contents).items():
        named = content.get("examples", {})
        found = {n: operation.document.follow(e)["value"] for n, e in named.items()}
        if "example" in content:
            found["example"] = content["example"]
        if found:
            return media_type, found
    return None


def _fitting(examples: JsonObject, query: Query) -> Any:
    """Return the example `withThings` for a request that asks for things, else the first."""
    wanted = {f"with{value}".lower() for texts in query.values() for value in texts}
    fitting = (value for name, value in examples.items() if name.lower() in wanted)
    return next(fitting, next(iter(examples.values())))


def example_items(operation: StubOperation) -> list[Any]:
    """Return the items of the documented page of a list, or nothing."""
    documented = _documented(operation, operation.response()[1])
    if operation.pagination is None or documented is None:
        return []
    return find(_fitting(documented[1], {}), operation.pagination["items"]) or []


def _page(
    pagination: JsonObject, example: Any, query: Query, layout: tuple[int, int] | None
) -> Any:
    body = deepcopy(example)
    items: list[Any] = find(body, pagination["items"]) or []
    pages, per_page = layout or (1, len(items))
    asked = query.get(pagination["parameter"], ["1"])[0]
    number = max(int(asked), 1) if asked.isdecimal() else 1
    total = pages * per_page
    first_index = (number - 1) * per_page
    indices = range(first_index, min(first_index + per_page, total))
    put(body, pagination["items"], [_item(items, index) for index in indices])
    for name, value in {"page": number, "pages": pages, "total": total}.items():
        if name in pagination:
            put(body, pagination[name], value)
    if "cursor" in pagination:
        _put_cursor(body, pagination, query, number + 1 if number < pages else None)
    return body


def _item(items: list[Any], index: int) -> Any:
    """Return one item of the example, under another id once the example is used up."""
    item = deepcopy(items[index % len(items)])
    if index >= len(items) and isinstance(find(item, "/id"), int):
        item["id"] = index + max(find(each, "/id") or 0 for each in items)
    return item


def _put_cursor(
    body: Any, pagination: JsonObject, query: Query, following: int | None
) -> None:
    """Say where the list goes on: by a link where the example has a link, else by cursor."""
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
