# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Base of the generated resources: each of their methods is one call of a method here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from copy import copy
from dataclasses import replace
from functools import partial
from threading import Event
from types import FunctionType
from typing import TYPE_CHECKING, Any, ParamSpec, Self, TypeVar, Unpack, cast

from .._calls.call import call_flow, stream_flow, unread_flow
from .._contract.lazy import LOADING
from .._contract.operation import Operation, Pagination, Parts
from .._contract.options import CallOptions, PageOptions, check_options
from .._contract.tracebacks import forgetful
from .._http.effects import Flow, Stream
from .._http.encode import whole_seconds
from .._http.response import Response
from .._http.urls import BaseUrl
from .._lists.listing import Listing, PageRef
from .._lists.pages import AsyncPage, AsyncPages, Page
from ..files import (
    AsyncDestination,
    AsyncDownload,
    Destination,
    Download,
    async_save,
    save,
)
from .arguments import arguments_of
from .client import BaseClient

if TYPE_CHECKING:
    from .._calls.items import ItemReader
    from .._http.transport import AsyncTransport, SyncTransport
    from ..streams import AsyncStream as AsyncItemStream
    from ..streams import Stream as ItemStream

P = ParamSpec("P")
T = TypeVar("T")


class _BaseResource:
    """What the resources of both clients have in common."""

    def __init__(self, client: BaseClient[Any, Any]) -> None:
        self._client = client
        # A resource is a part of its client, in a class of its own.
        self._session = client._session  # pyright: ignore[reportPrivateUsage]
        self._transport = client._transport  # pyright: ignore[reportPrivateUsage]
        self._gives_response = False

    def __init_subclass__(cls) -> None:
        """Keep the arguments of the generated methods out of tracebacks."""
        for name, member in vars(cls).copy().items():
            if isinstance(member, FunctionType) and not name.startswith("_"):
                setattr(cls, name, forgetful(member))

    def _with_response(self) -> Self:
        """Return a copy whose methods return a `Response` around their result."""
        view = copy(self)
        view._gives_response = True
        return view

    def _checked(
        self, operation: Operation[Any], parts: Parts, options: CallOptions
    ) -> Parts:
        """Return the parts of a request, with the names by which its caller knows them.

        Raises `TypeError` or `ValueError` for an unknown keyword, an unusable option, and an
        argument of the wrong kind.
        """
        class_: type = type(self)
        arguments = arguments_of(class_, operation.method_name)
        check_options(
            options,
            PageOptions if operation.pagination else CallOptions,
            call=operation.id,
            arguments=arguments.names if arguments else (),
        )
        if arguments is not None:
            arguments.check(parts, operation)
        if self._session.api.datetime == "seconds":
            parts = cast("Parts", whole_seconds(parts))
        if arguments is not None:
            parts["spelled"] = arguments.spelled
        return parts

    def _streamed(
        self, operation: Operation[Any], parts: Parts, options: CallOptions
    ) -> Callable[[bool], Flow[Stream]]:
        """Return a function that begins a download; its `repr` shows no arguments."""
        return lambda is_collected: stream_flow(
            self._session, operation, parts, options, is_collected=is_collected
        )

    def _item_flow(
        self, operation: Operation[Any], parts: Parts, options: CallOptions
    ) -> Callable[[ItemReader], Flow[Stream]]:
        """Return a function that begins a stream of items; its `repr` shows no arguments."""
        return lambda reader: stream_flow(
            self._session, operation, parts, options, begun=reader.begin
        )

    def _result(self, response: Response[T]) -> T:
        # Type checkers know the result of a copy by `typed_response`.
        return cast("T", response) if self._gives_response else response.value


class Resource(_BaseResource):
    """Base of the resources of a sync client. Names in mappings are wire names."""

    _transport: SyncTransport

    def _call(
        self, operation: Operation[T], *, options: CallOptions, **parts: Unpack[Parts]
    ) -> T:
        """Call an operation and return its value."""
        checked = self._checked(operation, parts, options)
        flow = call_flow(self._session, operation, checked, options)
        return self._result(self._transport.run(flow))

    def _list(
        self, operation: Operation[T], *, options: PageOptions, **parts: Unpack[Parts]
    ) -> Page[T]:
        """Call an operation that returns pages, and return the first page."""
        checked = self._checked(operation, parts, options)
        server = self._session.servers.server(operation.server)
        calls = _PageCalls(operation, checked, options, server)

        @forgetful
        def read(
            ref: PageRef, unread: Callable[[], Response[Any]]
        ) -> Response[Page[T]]:
            response = unread()
            page = Page(response.value, calls.listing, ref, fetch)
            return replace(response, value=page)

        @forgetful
        def ask(
            ref: PageRef, stop: Event | None = None
        ) -> Callable[[], Response[Page[T]]]:
            flow = unread_flow(self._session, *calls.at(ref))
            return partial(read, ref, self._transport.run(flow, stop))

        def fetch(ref: PageRef, stop: Event | None) -> Callable[[], Page[T]]:
            unread = ask(ref, stop)
            return lambda: unread().value

        return self._result(ask(calls.start)())

    def _download(
        self,
        operation: Operation[Any],
        *,
        accept: str | None = None,
        to: Destination | None,
        options: CallOptions,
        **parts: Unpack[Parts],
    ) -> Download | None:
        """Download what an operation returns, or return the download."""
        if accept is not None:
            operation = operation.download(accept)
        checked = self._checked(operation, parts, options)
        flow = self._streamed(operation, checked, options)
        download = Download(lambda whole: self._transport.stream(flow(whole)))
        if to is None:
            return download
        save(download, to)
        return None

    def _stream(
        self,
        operation: Operation[Any],
        *,
        accept: str,
        options: CallOptions,
        **parts: Unpack[Parts],
    ) -> ItemStream[Any]:
        """Return the items of a response, which is requested when they are iterated."""
        streamed = operation.stream(accept)
        checked = self._checked(streamed, parts, options)
        flow = self._item_flow(streamed, checked, options)
        with LOADING:  # most programs never need it
            from ..streams import Stream
        return Stream(
            accept,
            operation.streams[accept],
            lambda reader: self._transport.stream(flow(reader)),
        )


class AsyncResource(_BaseResource):
    """Base of the resources of an async client. Names in mappings are wire names."""

    _transport: AsyncTransport

    async def _call(
        self, operation: Operation[T], *, options: CallOptions, **parts: Unpack[Parts]
    ) -> T:
        """Call an operation and return its value."""
        checked = self._checked(operation, parts, options)
        flow = call_flow(self._session, operation, checked, options)
        return self._result(await self._transport.run(flow))

    def _list(
        self, operation: Operation[T], *, options: PageOptions, **parts: Unpack[Parts]
    ) -> AsyncPages[T]:
        """Return the pages of an operation; the first page is requested when it is needed."""
        checked = self._checked(operation, parts, options)
        server = self._session.servers.server(operation.server)
        calls = _PageCalls(operation, checked, options, server)

        @forgetful
        def read(
            ref: PageRef, unread: Callable[[], Response[Any]]
        ) -> Response[AsyncPage[T]]:
            response = unread()
            page = AsyncPage(response.value, calls.listing, ref, fetch)
            return replace(response, value=page)

        @forgetful
        async def ask(ref: PageRef) -> Callable[[], Response[AsyncPage[T]]]:
            flow = unread_flow(self._session, *calls.at(ref))
            return partial(read, ref, await self._transport.run(flow))

        async def fetch(ref: PageRef) -> Callable[[], AsyncPage[T]]:
            unread = await ask(ref)
            return lambda: unread().value

        async def first() -> AsyncPage[T]:
            return self._result((await ask(calls.start))())

        return AsyncPages(first)

    def _download(
        self,
        operation: Operation[Any],
        *,
        accept: str | None = None,
        to: AsyncDestination | None,
        options: CallOptions,
        **parts: Unpack[Parts],
    ) -> AsyncDownload | Awaitable[None]:
        """Download what an operation returns, or return the download."""
        if accept is not None:
            operation = operation.download(accept)
        checked = self._checked(operation, parts, options)
        flow = self._streamed(operation, checked, options)
        download = AsyncDownload(lambda whole: self._transport.stream(flow(whole)))
        return download if to is None else async_save(download, to)

    def _stream(
        self,
        operation: Operation[Any],
        *,
        accept: str,
        options: CallOptions,
        **parts: Unpack[Parts],
    ) -> AsyncItemStream[Any]:
        """Return the items of a response, which is requested when they are iterated."""
        streamed = operation.stream(accept)
        checked = self._checked(streamed, parts, options)
        flow = self._item_flow(streamed, checked, options)
        with LOADING:  # most programs never need it
            from ..streams import AsyncStream
        return AsyncStream(
            accept,
            operation.streams[accept],
            lambda reader: self._transport.stream(flow(reader)),
        )


class _PageCalls:
    """The calls that request the pages of one list."""

    def __init__(
        self,
        operation: Operation[Any],  # T is the item, but a call returns its envelope
        parts: Parts,
        options: PageOptions,
        base: BaseUrl,
    ) -> None:
        self._operation = operation
        self._parts = parts
        self._options = options
        self.listing = Listing(
            _pagination(operation),
            base,
            operation.id,
            max_pages=options.get("max_pages"),
            max_items=options.get("max_items"),
            prefetch=options.get("prefetch", 0),
        )
        self.start = self._start(self.listing.pagination)

    def _start(self, pagination: Pagination) -> PageRef:
        """Return the reference to the page that the caller selected, else to the first page.

        Raises `ValueError` for a number before that of the first page.
        """
        name = pagination.parameter
        asked = self._parts.get("query", {}).get(name)
        if isinstance(asked, int) and asked < pagination.first:
            spelled = self._parts.get("spelled", {}).get("query", {})
            raise ValueError(
                f"{spelled.get(name, name)} is {asked}; pages begin at {pagination.first}"
            )
        return PageRef(asked if isinstance(asked, (int, str)) else None)

    def at(self, ref: PageRef) -> tuple[Operation[Any], Parts, CallOptions]:
        """Return the call that requests one page."""
        query = dict(self._parts.get("query", {}))
        if ref.position is not None:
            query[self.listing.pagination.parameter] = ref.position
        return self._operation, {**self._parts, "query": query}, self._options


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
