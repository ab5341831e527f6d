"""A small API with a hand-written client, as generated ones are, and both clients in one.

A test that takes `Case` runs a scenario through the sync and through the async client.
"""

from __future__ import annotations

import asyncio
import inspect
import ssl
from collections.abc import AsyncIterable, Iterable, Mapping
from dataclasses import dataclass, field
from threading import Event
from types import MappingProxyType, TracebackType
from typing import Annotated, Any, Literal, Self

import httpx2
from pydantic import Field

import support.runtime_package  # noqa: F401
from runtime._client.client import AsyncClient, SyncClient
from runtime._client.resource import AsyncResource, Resource
from runtime._contract.api import Api, ErrorShape, RateLimitRules
from runtime._contract.operation import Operation, Pagination
from runtime._http.clock import Clock
from runtime._http.response import Created
from runtime._models.model import Model
from runtime.auth import Auth, BearerToken
from support.server import FaultServer

API = Api(
    title="Acme API",
    vendor="Acme",
    package="acme_client",
    version="1.2.3",
    base_url="https://api.acme.example",
    environment={"client_id": "ACME_ID", "client_secret": "ACME_SECRET"},
    token_path="/v2/oauth2/token",
    rate_limit=RateLimitRules(
        limit="X-RateLimit-Limit-Minute",
        remaining="X-RateLimit-Remaining-Minute",
        retry_after=("Retry-After", "X-RateLimit-Retry-After"),
    ),
    correlation_id="Correlation-Id",
    created_id="Resource-ID",
    errors=ErrorShape(
        message=("/message", "/error"),
        log_ref=("/logRef",),
        fields=("/_embedded/errors",),
        field_path=("/path",),
        field_message=("/message",),
        field_rejected_value=("/rejectedValue",),
        field_source=("/source",),
    ),
)


class Thing(Model):
    id: int
    name: str | None = None


class Href(Model):
    href: str | None = None


class Links(Model):
    next: Href | None = None


class Things(Model):
    things: list[Thing] | None = None


class PageInfo(Model):
    number: int | None = None
    total_pages: Annotated[int | None, Field(alias="totalPages")] = None
    total_elements: Annotated[int | None, Field(alias="totalElements")] = None


class ThingList(Model):
    embedded: Annotated[Things | None, Field(alias="_embedded")] = None
    links: Annotated[Links | None, Field(alias="_links")] = None
    page: PageInfo | None = None


class Wrapped(Model):
    item: Thing


NUMBERS = Pagination(
    parameter="page",
    items=("embedded", "things"),
    page=("page", "number"),
    pages=("page", "total_pages"),
    total=("page", "total_elements"),
    next_link=("links", "next", "href"),
)
CURSORS = Pagination(
    parameter="cursor", items=("embedded", "things"), cursor=("links", "next", "href")
)
EMPTY: Mapping[str, Any] = MappingProxyType({})
OPERATIONS: dict[str, Operation[Any]] = {
    operation.id: operation
    for operation in [
        Operation[Thing](
            id="things.get", method="GET", path="/v2/things/{thingId}", returns=Thing
        ),
        Operation[Thing](
            id="things.old",
            method="GET",
            path="/v1/things/{thingId}.json",
            returns=Wrapped,
            unwrap=("item",),
        ),
        Operation[Created](
            id="things.create", method="POST", path="/v2/things", returns=Created
        ),
        Operation[None](
            id="things.delete", method="DELETE", path="/v2/things/{thingId}"
        ),
        Operation[Thing](
            id="things.add",
            method="PUT",
            path="/v2/things/{thingId}",
            returns=Thing,
            repeat_status=422,
        ),
        Operation[bytes](
            id="things.file",
            method="GET",
            path="/v2/things/{thingId}/file",
            returns=bytes,
            accept="image/png",
        ),
        Operation[None](
            id="things.attach",
            method="POST",
            path="/v2/things/{thingId}/files",
            uploads=("data",),
        ),
        Operation[Thing](
            id="things.status",
            method="GET",
            path="/v2/status",
            returns=Thing,
            anonymous=True,
        ),
        Operation[Thing](
            id="things.list",
            method="GET",
            path="/v2/things",
            returns=ThingList,
            styles={"tag": "comma"},
            pagination=NUMBERS,
        ),
        Operation[Thing](
            id="things.scroll",
            method="GET",
            path="/v3/things",
            returns=ThingList,
            pagination=CURSORS,
        ),
    ]
}


class ThingsResource(Resource):
    def call(self, name: str, options: Any = EMPTY, **arguments: Any) -> Any:
        return self._call(OPERATIONS[name], options=options, **arguments)

    def list(self, name: str, options: Any = EMPTY, **arguments: Any) -> Any:
        return self._list(OPERATIONS[name], options=options, **arguments)

    def file(self, to: Any = None, options: Any = EMPTY) -> Any:
        operation = OPERATIONS["things.file"]
        path = {"thingId": 7}
        return self._download(operation, to=to, path=path, options=options)

    @property
    def with_response(self) -> Self:
        return self._with_response()


class AsyncThingsResource(AsyncResource):
    def call(self, name: str, options: Any = EMPTY, **arguments: Any) -> Any:
        return self._call(OPERATIONS[name], options=options, **arguments)

    def list(self, name: str, options: Any = EMPTY, **arguments: Any) -> Any:
        return self._list(OPERATIONS[name], options=options, **arguments)

    def file(self, to: Any = None, options: Any = EMPTY) -> Any:
        operation = OPERATIONS["things.file"]
        path = {"thingId": 7}
        return self._download(operation, to=to, path=path, options=options)

    @property
    def with_response(self) -> Self:
        return self._with_response()


@dataclass
class FakeTime:
    """Time that passes only while someone waits."""

    now: float = 1_000.0
    since_1970: float = 1_767_225_600.0
    """Midnight of 2026-01-01, UTC."""
    random: float = 0.0
    waits: list[float] = field(default_factory=list)

    def sleep(self, seconds: float, stop: Event | None = None) -> None:
        self.waits.append(seconds)
        self.now += seconds
        self.since_1970 += seconds

    async def async_sleep(self, seconds: float) -> None:
        self.sleep(seconds)
        await asyncio.sleep(0)

    def clock(self) -> Clock:
        return Clock(
            monotonic=lambda: self.now,
            wall=lambda: self.since_1970,
            random=lambda: self.random,
            sleep=self.sleep,
            async_sleep=self.async_sleep,
        )


class Case:
    """A fault server, a fake time and one client for them, sync or async."""

    def __init__(self, kind: Literal["sync", "async"]) -> None:
        self.kind = kind
        self.server = FaultServer()
        self.time = FakeTime()
        self._runner = asyncio.Runner()
        self._clients: list[SyncClient | AsyncClient] = []
        self._http_clients: list[httpx2.Client | httpx2.AsyncClient] = []
        self.client: Any = None
        """The client, as `open` made it last."""
        self.things: Any = None
        """Its resource."""

    def open(
        self,
        auth: Auth | None = None,
        *,
        api: Api = API,
        clock: Clock | None = None,
        **settings: Any,
    ) -> Self:
        """Make the client of the case; without `auth` it has a bearer token."""
        base: type = SyncClient if self.kind == "sync" else AsyncClient
        kind = type(
            "Acme", (base,), {"_api": api, "_clock": clock or self.time.clock()}
        )
        if "http_client" not in settings:
            settings["http_client"] = self._http_client()
        settings = {"auth": auth or BearerToken("token-1"), **settings}
        client = kind(**{"base_url": self.server.url, **settings})
        self._clients.append(client)
        return self.use(client)

    def _http_client(self) -> Any:
        """Return an HTTP client that loads no certificates, which takes most of a test."""
        kind: type = httpx2.Client if self.kind == "sync" else httpx2.AsyncClient
        http_client = kind(verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
        self._http_clients.append(http_client)
        return http_client

    def use(self, client: Any) -> Self:
        """Make calls through this client from now on."""
        self.client = client
        resource = ThingsResource if self.kind == "sync" else AsyncThingsResource
        self.things = resource(client)
        return self

    def do(self, result: Any) -> Any:
        """Return a result, waiting for it where it is one to wait for."""
        return (
            self._runner.run(_wait_for(result))
            if inspect.isawaitable(result)
            else result
        )

    def items(self, iterable: Any) -> list[Any]:
        """Return all that an iterable of either kind gives."""
        if isinstance(iterable, AsyncIterable):
            return self._runner.run(_collect(iterable))
        assert isinstance(iterable, Iterable)
        return list(iterable)

    def get(self, thing_id: object = 7, query: Any = EMPTY, **options: Any) -> Any:
        """Call `things.get`."""
        call = self.things.call
        return self.do(
            call("things.get", options, path={"thingId": thing_id}, query=query)
        )

    def create(self, **options: Any) -> Any:
        """Call `things.create`."""
        return self.do(self.things.call("things.create", options, body={"name": "n"}))

    def delete(self, **options: Any) -> Any:
        """Call `things.delete`."""
        call = self.things.call
        return self.do(call("things.delete", options, path={"thingId": 7}))

    def list(
        self, name: str = "things.list", query: Any = EMPTY, **options: Any
    ) -> Any:
        """Call a list and return its first page."""
        return self.do(self.things.list(name, options, query=query))

    def download(self, to: Any = None, **options: Any) -> Any:
        """Call `things.file`; without `to`, return its chunks."""
        download = self.things.file(to, options)
        return self.items(download) if to is None else self.do(download)

    def request(self, *arguments: Any, **options: Any) -> Any:
        """Send a raw request."""
        return self.do(self.client.request(*arguments, **options))

    def close(self, client: Any = None) -> None:
        """Close a client, or the one made last."""
        client = client or self.client
        self.do(client.close() if self.kind == "sync" else client.aclose())

    def forget(self) -> None:
        """Close the client made last, and let go of it."""
        self.close()
        self._clients.remove(self.client)
        self.client = self.things = None

    def __enter__(self) -> Self:
        self.server.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for client in [*self._clients, *self._http_clients]:
            self.close(client)
        self._runner.close()
        self.server.__exit__()


async def _wait_for(awaitable: Any) -> Any:
    return await awaitable


async def _collect(iterable: AsyncIterable[Any]) -> list[Any]:
    return [item async for item in iterable]
