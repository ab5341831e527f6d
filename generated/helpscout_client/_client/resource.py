# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Base of the generated resources: each of their methods is one call of what is here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from copy import copy
from dataclasses import replace
from threading import Event
from types import MappingProxyType
from typing import Any, Generic, ParamSpec, Self, TypeVar, cast

from .._calls.call import Arguments, Core
from .._contract.omit import OMIT
from .._contract.operation import Operation, Pagination
from .._contract.options import CallOptions, PageOptions, check_options
from .._http.response import Response
from .._http.urls import BaseUrl
from .._lists.listing import Listing, PageRef
from .._lists.pages import AsyncPage, AsyncPages, Page
from ..files import AsyncDownload, Destination, Download, async_save, save
from .client import AsyncClient, BaseClient, SyncClient

P = ParamSpec("P")
T = TypeVar("T")
ClientT = TypeVar("ClientT", bound=BaseClient[Any, Any])
TransportT = TypeVar("TransportT")

_NOTHING: Mapping[str, object] = MappingProxyType({})


class _BaseResource(Generic[ClientT]):
    """What the resources of both clients have in common."""

    def __init__(self, client: ClientT) -> None:
        self._client: ClientT = client
        self._gives_response = False

    def _with_response(self) -> Self:
        """Return a copy whose methods return a `Response` around what they return here."""
        view = copy(self)
        view._gives_response = True
        return view

    def _result(self, response: Response[T]) -> T:
        # `typed_response` tells type checkers what callers of a copy really get.
        return cast("T", response) if self._gives_response else response.value


class Resource(_BaseResource[SyncClient]):
    """Base of the resources of a sync client. Names in mappings are wire names."""

    def _call(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, object] = _NOTHING,
        query: Mapping[str, object] = _NOTHING,
        headers: Mapping[str, object] = _NOTHING,
        body: object = OMIT,
        options: CallOptions,
    ) -> T:
        """Call an operation and return its value."""
        core = core_of(self._client)
        arguments = Arguments(path=path, query=query, headers=headers, body=body)
        return self._result(
            core.transport.run(core.call(operation, arguments, options))
        )

    def _list(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, object] = _NOTHING,
        query: Mapping[str, object] = _NOTHING,
        headers: Mapping[str, object] = _NOTHING,
        body: object = OMIT,
        options: PageOptions,
    ) -> Page[T]:
        """Call an operation that returns pages and return the first."""
        core = core_of(self._client)
        arguments = Arguments(path=path, query=query, headers=headers, body=body)
        calls = _PageCalls(operation, arguments, options, core.session.base)

        def ask(ref: PageRef, stop: Event | None = None) -> Response[Page[T]]:
            response = core.transport.run(core.call(*calls.at(ref)), stop)
            page = Page(response.value, calls.listing, ref, fetch)
            return replace(response, value=page)

        def fetch(ref: PageRef, stop: Event | None) -> Page[T]:
            return ask(ref, stop).value

        return self._result(ask(calls.start))

    def _download(
        self,
        operation: Operation[Any],
        *,
        accept: str | None = None,
        to: Destination | None,
        path: Mapping[str, object] = _NOTHING,
        query: Mapping[str, object] = _NOTHING,
        headers: Mapping[str, object] = _NOTHING,
        body: object = OMIT,
        options: CallOptions,
    ) -> Download | None:
        """Download what an operation returns, or return the download."""
        core = core_of(self._client)
        arguments = Arguments(path=path, query=query, headers=headers, body=body)
        if accept is not None:
            operation = operation.download(accept)
        download = Download(
            lambda: core.transport.stream(core.stream(operation, arguments, options))
        )
        if to is None:
            return download
        save(download, to)
        return None


class AsyncResource(_BaseResource[AsyncClient]):
    """Base of the resources of an async client. Names in mappings are wire names."""

    async def _call(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, object] = _NOTHING,
        query: Mapping[str, object] = _NOTHING,
        headers: Mapping[str, object] = _NOTHING,
        body: object = OMIT,
        options: CallOptions,
    ) -> T:
        """Call an operation and return its value."""
        core = core_of(self._client)
        arguments = Arguments(path=path, query=query, headers=headers, body=body)
        flow = core.call(operation, arguments, options)
        return self._result(await core.transport.run(flow))

    def _list(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, object] = _NOTHING,
        query: Mapping[str, object] = _NOTHING,
        headers: Mapping[str, object] = _NOTHING,
        body: object = OMIT,
        options: PageOptions,
    ) -> AsyncPages[T]:
        """Return the pages of an operation; the first is asked for when it is needed."""
        core = core_of(self._client)
        arguments = Arguments(path=path, query=query, headers=headers, body=body)
        calls = _PageCalls(operation, arguments, options, core.session.base)

        async def ask(ref: PageRef) -> Response[AsyncPage[T]]:
            response = await core.transport.run(core.call(*calls.at(ref)))
            page = AsyncPage(response.value, calls.listing, ref, fetch)
            return replace(response, value=page)

        async def fetch(ref: PageRef) -> AsyncPage[T]:
            return (await ask(ref)).value

        async def first() -> AsyncPage[T]:
            return self._result(await ask(calls.start))

        return AsyncPages(first)

    def _download(
        self,
        operation: Operation[Any],
        *,
        accept: str | None = None,
        to: Destination | None,
        path: Mapping[str, object] = _NOTHING,
        query: Mapping[str, object] = _NOTHING,
        headers: Mapping[str, object] = _NOTHING,
        body: object = OMIT,
        options: CallOptions,
    ) -> AsyncDownload | Awaitable[None]:
        """Download what an operation returns, or return the download."""
        core = core_of(self._client)
        arguments = Arguments(path=path, query=query, headers=headers, body=body)
        if accept is not None:
            operation = operation.download(accept)
        download = AsyncDownload(
            lambda: core.transport.stream(core.stream(operation, arguments, options))
        )
        return download if to is None else async_save(download, to)


class _PageCalls:
    """The calls that request the pages of one list."""

    def __init__(
        self,
        operation: Operation[Any],  # T is the item, but a call returns its envelope
        arguments: Arguments,
        options: PageOptions,
        base: BaseUrl,
    ) -> None:
        check_options(options, PageOptions)
        self._operation = operation
        self._arguments = arguments
        given: Mapping[str, object] = options
        known = CallOptions.__annotations__
        self._options = cast(
            "CallOptions", {name: given[name] for name in given if name in known}
        )
        self.listing = Listing(
            _pagination(operation),
            base,
            max_pages=options.get("max_pages"),
            max_items=options.get("max_items"),
            prefetch=options.get("prefetch", 0),
        )

    @property
    def start(self) -> PageRef:
        """Reference to the page that the caller asked for, else to the first page."""
        asked = self._arguments.query.get(self.listing.pagination.parameter)
        return PageRef(asked if isinstance(asked, (int, str)) else None)

    def at(self, ref: PageRef) -> tuple[Operation[Any], Arguments, CallOptions]:
        """Return the call that requests one page."""
        query = dict(self._arguments.query)
        if ref.position is not None:
            query[self.listing.pagination.parameter] = ref.position
        return self._operation, replace(self._arguments, query=query), self._options


def core_of(client: BaseClient[Any, TransportT]) -> Core[TransportT]:
    """Return the core of a client."""
    # Resources are a part of their client that stands in classes of its own.
    return client._core  # pyright: ignore[reportPrivateUsage]


def _pagination(operation: Operation[Any]) -> Pagination:
    if operation.pagination is None:
        raise TypeError(f"{operation.id} has no pages")
    return operation.pagination


def typed_response(method: Callable[P, T]) -> Callable[P, Response[T]]:
    """Type a method of a resource that was copied with `_with_response`."""
    return cast("Callable[P, Response[T]]", method)


def typed_async_response(
    method: Callable[P, Awaitable[T]],
) -> Callable[P, Awaitable[Response[T]]]:
    """Type a method of an async resource that was copied with `_with_response`."""
    return cast("Callable[P, Awaitable[Response[T]]]", method)
