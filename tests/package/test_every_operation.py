"""Every documented operation can be called, sync and async, and its answer is as documented."""

from __future__ import annotations

import asyncio
import functools
import inspect
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from operator import attrgetter
from typing import Any

import httpx2
import pytest
from helpscout_client import AsyncHelpScout, HelpScout
from helpscout_client.files import AsyncDownload, Download
from helpscout_client.testing import StubServer

from support.bundles import JsonObject, bundle

pytestmark = pytest.mark.client

METHODS = ("get", "put", "post", "delete", "patch")


def operations() -> dict[str, JsonObject]:
    """Return the operations of the current API by id, each with its path item's parameters."""
    found: dict[str, JsonObject] = {}
    for item in bundle("v2")["paths"].values():
        for method in METHODS:
            if method in item:
                parameters = [
                    *item.get("parameters", []),
                    *item[method].get("parameters", []),
                ]
                found[item[method]["operationId"]] = item[method] | {
                    "parameters": parameters
                }
    return found


OPERATIONS = operations()
STUB_NAMES = {"oauth.token": "token"}
FILE = b"file"


def followed(schema: JsonObject) -> JsonObject:
    """Return what a reference refers to."""
    while "$ref" in schema:
        names = schema["$ref"].removeprefix("#/").split("/")
        schema = functools.reduce(lambda node, name: node[name], names, bundle("v2"))
    return schema


def sample(schema: JsonObject) -> Any:
    """Return a small value that fits a schema."""
    schema = followed(schema)
    for key in ("const", "default", "example"):
        if key in schema:
            return schema[key]
    if "enum" in schema:
        return schema["enum"][0]
    for key in ("oneOf", "anyOf"):
        if key in schema:
            return sample(schema[key][0])
    kind = schema.get("type", "object")
    return _SAMPLES[kind if isinstance(kind, str) else kind[0]](schema)


def _object(schema: JsonObject) -> Any:
    value: JsonObject = {}
    for part in map(followed, schema.get("allOf", [])):
        value |= _object(part)
    for name in schema.get("required", []):
        if name in schema.get("properties", {}):
            value[name] = sample(schema["properties"][name])
    return value


def _string(schema: JsonObject) -> Any:
    texts = {
        "date-time": datetime(2026, 1, 1, tzinfo=UTC),
        "date": date(2026, 1, 1),
        "uuid": "0a1b2c3d-0000-4000-8000-000000000000",
        "uri": "https://shop.example/hook",
        "email": "jane@example.com",
        "byte": FILE,
    }
    for text in ("/emails/1001", "/plan"):
        if schema.get("pattern", "").startswith("^/") and re.search(
            schema["pattern"], text
        ):
            return text
    return texts.get(schema.get("format", ""), "a" * max(1, schema.get("minLength", 0)))


_SAMPLES: dict[str, Any] = {
    "array": lambda schema: [sample(schema["items"])],
    "boolean": lambda _: True,
    "integer": lambda schema: max(7, schema.get("minimum", 0)),
    "null": lambda _: None,
    "number": lambda _: 1.5,
    "object": _object,
    "string": _string,
}


def arguments(name: str, method: Any) -> tuple[list[Any], JsonObject]:
    """Return the least that a method has to be called with."""
    operation = OPERATIONS[name]
    wanted = {
        parameter["name"]: sample(parameter["schema"])
        for parameter in map(followed, operation["parameters"])
    }
    content = followed(operation.get("requestBody", {})).get("content", {})
    body = next((sample(media["schema"]) for media in content.values()), {})
    fields = body if isinstance(body, dict) else {}
    given = {"body": body} | {_python(k): v for k, v in {**wanted, **fields}.items()}
    if name == "oauth.token":  # of the grants, the one that needs nothing more
        given["grant_type"] = "client_credentials"
    # Beside the body, it has keywords for the same changes.
    whole = {"body", *map(_python, fields)} if "x-patch" in operation else set()
    positional: list[Any] = []
    keywords: JsonObject = {}
    for parameter in inspect.signature(method).parameters.values():
        if parameter.kind is parameter.POSITIONAL_OR_KEYWORD:
            positional.append(given[parameter.name])
        elif parameter.kind is parameter.KEYWORD_ONLY and (
            parameter.default is parameter.empty or parameter.name in whole
        ):
            keywords[parameter.name] = given[parameter.name]
    return positional, keywords


def _python(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).replace("-", "_").lower()


@pytest.fixture(scope="module")
def served() -> StubServer:
    """Return a stub that all operations share, as it takes longer to make than to ask."""
    stub = StubServer()
    stub.respond("conversations.attachments.download", body=FILE, times=None)
    return stub


@pytest.fixture
def stub(served: StubServer) -> Iterator[StubServer]:
    """Return the stub, and leave nothing for the next test to report."""
    yield served
    with suppress(AssertionError):
        served.check()


@pytest.fixture(scope="module")
def client(served: StubServer) -> Iterator[HelpScout]:
    http = httpx2.Client(transport=served.transport())
    with HelpScout(http_client=http, auth=served.auth, on_mismatch="raise") as client:
        yield client


@pytest.fixture(scope="module")
def loop() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture(scope="module")
def async_client(served: StubServer, loop: asyncio.Runner) -> Iterator[AsyncHelpScout]:
    http = httpx2.AsyncClient(transport=served.transport())
    client = AsyncHelpScout(http_client=http, auth=served.auth, on_mismatch="raise")
    yield client
    loop.run(client.aclose())


def test_the_operations_are_those_of_the_documentation() -> None:
    """There are 154 of them, by method and path."""
    assert {
        "oauth": 1,
        "conversations": 26,
        "chats": 9,
        "tags": 2,
        "webhooks": 5,
        "customers": 32,
        "customer_properties": 3,
        "organizations": 14,
        "mailboxes": 11,
        "users": 10,
        "system_users": 2,
        "teams": 3,
        "workflows": 3,
        "ratings": 1,
        "reports": 32,
    } == Counter(name.partition(".")[0] for name in OPERATIONS)


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_can_be_called(
    name: str, stub: StubServer, client: HelpScout
) -> None:
    """The least that is documented as required is accepted, and the example comes back."""
    method = attrgetter(name)(client)
    positional, keywords = arguments(name, method)
    result = method(*positional, **keywords)
    if isinstance(result, Download):
        result = result.read()

    stub.check()
    assert STUB_NAMES.get(name, name) == stub.requests[-1].operation
    assert (result is None) == (_has_no_result(name))


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_can_be_awaited(
    name: str, stub: StubServer, async_client: AsyncHelpScout, loop: asyncio.Runner
) -> None:
    """What the sync client sends and returns, the async client sends and returns."""

    async def call() -> Any:
        method = attrgetter(name)(async_client)
        positional, keywords = arguments(name, method)
        result = method(*positional, **keywords)
        if isinstance(result, AsyncDownload):
            return await result.read()
        return await result

    result = loop.run(call())

    stub.check()
    assert STUB_NAMES.get(name, name) == stub.requests[-1].operation
    assert (result is None) == (_has_no_result(name))


def _has_no_result(name: str) -> bool:
    successes = [s for s in OPERATIONS[name]["responses"] if s.startswith("2")]
    return not {"200", "201"} & set(successes)
