"""Mistakes in arguments are reported before anything is sent, and nothing else is refused."""

from __future__ import annotations

import asyncio
import datetime
import inspect
import json
import warnings
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from io import BytesIO, StringIO
from operator import attrgetter
from typing import Any

import httpx2
import pytest
from helpscout_client import AsyncHelpScout, HelpScout, errors
from helpscout_client.auth import ApiKey, BearerToken
from helpscout_client.v1 import AsyncHelpScoutV1, HelpScoutV1

from support.given import (
    Argument,
    Method,
    from_wire,
    methods,
    right,
    sample,
    wrong,
)
from support.paths import PROJECT
from support.random_json import RandomJson, for_examples

pytestmark = pytest.mark.client

METHODS = methods()
every_method = pytest.mark.parametrize("method", METHODS, ids=str)


class Server:
    """What stands for the network: it counts requests, and answers each with 204."""

    def __init__(self) -> None:
        self.requests: list[httpx2.Request] = []
        transport = httpx2.MockTransport(self._answer)
        self._sync, self._async = (
            httpx2.Client(transport=transport),
            httpx2.AsyncClient(transport=transport),
        )
        self._runner = asyncio.Runner()
        token, key = BearerToken("token"), ApiKey("key")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            self.clients: dict[str, tuple[Any, Any]] = {
                "v1": (
                    HelpScoutV1(auth=key, http_client=self._sync),
                    AsyncHelpScoutV1(auth=key, http_client=self._async),
                ),
                "v2": (
                    HelpScout(auth=token, http_client=self._sync),
                    AsyncHelpScout(auth=token, http_client=self._async),
                ),
            }

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        return httpx2.Response(204)

    def calls(self, method: Method) -> Iterator[Any]:
        """Yield the sync method and the async one, which is run to its end."""
        sync, later = map(attrgetter(method.id), self.clients[method.version])

        def run(*positional: Any, **keywords: Any) -> Any:
            return self._runner.run(_ended(later(*positional, **keywords)))

        yield from (sync, run)

    def close(self) -> None:
        self._runner.run(self._async.aclose())
        self._runner.close()


async def _ended(result: Any) -> Any:
    if inspect.isawaitable(result):
        return await result
    return [chunk async for chunk in result]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


def call(method: Any, of: Method, values: dict[str, Any]) -> None:
    """Call a method with values by the names of its arguments."""
    path = [each.name for each in of.path]
    keywords = {name: value for name, value in values.items() if name not in path}
    with suppress(errors.HelpScoutError):  # there is no content to read
        result = method(*(values[name] for name in path), **keywords)
        if hasattr(result, "__iter__"):
            list(result)


def least(method: Method) -> dict[str, Any]:
    """Return the arguments that a method cannot do without."""
    return {
        each.name: sample(each.schema) for each in method.arguments if each.required
    }


@every_method
def test_a_value_of_the_wrong_kind_is_refused(server: Server, method: Method) -> None:
    """A value of another kind, anywhere in any argument, is a `TypeError` with its place."""
    sync, later = server.calls(method)
    before = len(server.requests)

    for argument in method.arguments:
        for index, (place, value) in enumerate(wrong(argument.schema, argument.part)):
            do = later if index % 3 == 0 else sync
            with pytest.raises(TypeError) as raised:
                call(do, method, {**least(method), argument.name: value})
            message = str(raised.value)
            assert message.startswith(f"{argument.place}{place} is "), (value, message)

    assert before == len(server.requests)


@every_method
@for_examples(1 / 20)
def test_a_value_of_the_right_kind_is_sent(
    server: Server, method: Method, json: RandomJson
) -> None:
    """What the document allows is sent, of any Python type that means it, listed or not."""
    makers = {each.name: partial(_value, each, json) for each in method.arguments}
    must = {each.name for each in method.arguments if each.required}
    values = json.members(
        {name: make for name, make in makers.items() if name in must},
        {name: make for name, make in makers.items() if name not in must},
    )
    before = len(server.requests)

    call(json.one_of([*server.calls(method)]), method, values)

    assert before + 1 == len(server.requests)


@pytest.mark.parametrize(
    ("method", "payload"),
    [(each, example) for each in METHODS for example in each.examples()],
)
def test_a_documented_request_is_sent(
    server: Server, method: Method, payload: Any
) -> None:
    """An example goes out as it is written, with files and date-times of their own types."""
    required = {each.name: sample(each.schema) for each in method.path}
    given = {each.name: payload for each in method.arguments if each.part == "body"}
    for each in method.arguments:
        if each.part == "field" and each.wire in payload:
            given[each.name] = from_wire(each.schema, payload[each.wire])

    for do in server.calls(method):
        call(do, method, {**required, **given})
        assert payload == json.loads(server.requests[-1].content)


def _value(argument: Argument, json: RandomJson) -> Any:
    if argument.part == "field" and json.random.random() < 0.1:
        return None
    return right(argument.schema, argument.part, json)


# --- docs/mistakes.md -----------------------------------------------------------------


def rows(heading: str) -> list[list[str]]:
    """Return the rows of the table below a heading of the page on mistakes."""
    text = (PROJECT / "docs/mistakes.md").read_text("utf-8")
    table = text.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in table.splitlines() if line.startswith("|")]
    return [line.strip("| ").replace("`", "").split(" | ") for line in lines[2:]]


class AsyncFile:
    async def read(self, size: int = -1) -> bytes:
        return b"content"


def run(server: Server, source: str) -> None:
    """Run a call of the page."""
    client, _ = server.clients["v2"]
    with suppress(errors.HelpScoutError):  # there is no content to read
        files = {
            "StringIO": StringIO,
            "async_file": AsyncFile(),
            "closed_file": BytesIO(),
        }
        files["closed_file"].close()
        names = {**vars(datetime), **files, "helpscout": client}
        exec(f"helpscout.{source}", names)  # noqa: S102  # a call of our own page


@pytest.mark.parametrize(
    ("source", "error"), [row[1:] for row in rows("What is refused")]
)
def test_the_page_says_what_is_refused(server: Server, source: str, error: str) -> None:
    """Each row of the first table is refused as the row says."""
    before = len(server.requests)

    with pytest.raises((TypeError, ValueError)) as raised:
        run(server, source)

    found = f"{type(raised.value).__name__}: {raised.value}"
    assert error == found.partition(" Its ")[0]
    assert before == len(server.requests)


@pytest.mark.parametrize("source", [row[1] for row in rows("What is sent")])
def test_the_page_says_what_is_sent(server: Server, source: str) -> None:
    """Each row of the second table is sent."""
    before = len(server.requests)

    run(server, source)

    assert before + 1 == len(server.requests)
