"""A fault server and the clients of a generated package, sync and async alike.

A test that takes `Desk` runs its scenario through both kinds of client.
"""

from __future__ import annotations

import asyncio
import inspect
import ssl
import warnings
from collections.abc import AsyncIterable, Iterable
from importlib import import_module
from threading import Event
from types import ModuleType, TracebackType
from typing import Any, Literal, Self

import httpx2

from support.server import FaultServer


class FakeTime:
    """Time that passes only while someone waits."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.waits: list[float] = []

    def sleep(self, seconds: float, stop: Event | None = None) -> None:
        """Wait without waiting."""
        self.waits.append(seconds)
        self.now += seconds

    async def async_sleep(self, seconds: float) -> None:
        """Wait without waiting."""
        self.sleep(seconds)


class Desk:
    """A server, a fake time, and clients for them of one kind."""

    def __init__(self, kind: Literal["sync", "async"]) -> None:
        self.kind = kind
        self.server = FaultServer()
        self.time = FakeTime()
        self._runner = asyncio.Runner()
        self._clients: list[Any] = []

    def open(self, module: ModuleType, name: str, **settings: Any) -> Any:
        """Make a client by the name of the sync class; its base URL is the server's."""
        base = getattr(module, name if self.kind == "sync" else f"Async{name}")
        kind = type(base.__name__, (base,), {"_clock": self._clock(module)})
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            client = kind(
                http_client=self._http_client(),
                **{"base_url": self.server.url, **settings},
            )
        self._clients.append(client)
        return client

    def _http_client(self) -> Any:
        """Return an HTTP client that loads no certificates, which takes most of a test."""
        kind: type = httpx2.Client if self.kind == "sync" else httpx2.AsyncClient
        http_client = kind(verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
        self._clients.append(http_client)
        return http_client

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

    def _clock(self, module: ModuleType) -> object:
        package = module.__name__.partition(".")[0]
        return import_module(f"{package}._http.clock").Clock(
            monotonic=lambda: self.time.now,
            random=lambda: 0.0,
            sleep=self.time.sleep,
            async_sleep=self.time.async_sleep,
        )

    def __enter__(self) -> Self:
        self.server.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for client in self._clients:
            self.do(client.close() if self.kind == "sync" else client.aclose())
        self._runner.close()
        self.server.__exit__()


async def _wait_for(awaitable: Any) -> Any:
    return await awaitable


async def _collect(iterable: AsyncIterable[Any]) -> list[Any]:
    return [item async for item in iterable]
