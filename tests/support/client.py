"""One harness for the clients of tests: a fault server, a fake time, and both kinds of client.

A test that takes the fixture `case` runs its scenario with sync and with async clients.
"""

from __future__ import annotations

import asyncio
import inspect
import ssl
import warnings
from collections.abc import AsyncIterable, Iterable
from importlib import import_module
from types import ModuleType, TracebackType
from typing import Any, Literal, Self

import httpx2

import support.runtime_package  # noqa: F401
from runtime._client.client import AsyncClient, SyncClient
from runtime._contract.api import Api
from runtime._http.clock import Clock
from runtime.auth import Auth, BearerToken
from support.clocks import FakeTime
from support.server import FaultServer
from support.things import API, EMPTY, AsyncThingsResource, ThingsResource


class Case:
    """A fault server, a fake time, and clients of one kind, sync or async, for them."""

    def __init__(self, kind: Literal["sync", "async"]) -> None:
        self.kind = kind
        self.server = FaultServer()
        self.time = FakeTime()
        self._runner = asyncio.Runner()
        self._clients: list[Any] = []
        self._http_clients: list[httpx2.Client | httpx2.AsyncClient] = []
        self.client: Any = None
        """The client of the API of things that `open` made last."""
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
        """Make a client of the API of things; without `auth` it has a bearer token."""
        base: type = SyncClient if self.kind == "sync" else AsyncClient
        kind = type("Acme", (base,), {"_api": api})
        settings["auth"] = auth or BearerToken("token-1")
        return self.use(self._new(kind, clock or self.time.clock(), settings))

    def open_package(self, module: ModuleType, name: str, **settings: Any) -> Any:
        """Make a client of a generated package, given the name of the sync class."""
        base = getattr(module, name if self.kind == "sync" else f"Async{name}")
        package = module.__name__.partition(".")[0]
        clock = self.time.clock(import_module(f"{package}._http.clock").Clock)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            return self._new(base, clock, settings)

    def _new(self, base: type, clock: object, settings: dict[str, Any]) -> Any:
        kind = type(base.__name__, (base,), {"_clock": clock})
        if "http_client" not in settings:
            settings["http_client"] = self.http_client()
        client = kind(**{"base_url": self.server.url, **settings})
        self._clients.append(client)
        return client

    def http_client(self) -> Any:
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
        if inspect.isawaitable(result):
            return self._runner.run(_wait_for(result))
        return result

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
