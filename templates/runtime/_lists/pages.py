"""Pages of a list: the content of one, and iteration over all of them."""

# The iteration over pages is part of them, in functions and a class of its own.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Generator
from contextlib import aclosing, closing
from itertools import chain, count, islice
from math import ceil
from operator import attrgetter
from threading import Event
from typing import Any, Generic, TypeVar

from .._calls.results import attribute
from .._contract.operation import AttributePath
from .._errors import DecodeError
from .listing import Listing, PageRef, whole_number
from .read_ahead import TaskReadAhead, ThreadReadAhead

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
FetchT = TypeVar("FetchT")

_items_of = attrgetter("items")
PAGE_GUARD = 10_000
"""Pages after which iteration without a limit of its own ends with an error."""


class _PageContent(Generic[T_co, FetchT]):
    """What a page contains."""

    def __init__(
        self,
        envelope: Any,  # each list has an envelope of its own type
        listing: Listing,
        ref: PageRef,
        fetch: FetchT,
    ) -> None:
        self.envelope: Any = envelope
        """The response as it was read, with everything around the items."""
        self.items: list[T_co] = listing.items(envelope)
        """The items of this page."""
        self._listing = listing
        self._ref = ref
        self._fetch = fetch
        is_numbered = listing.pagination.cursor is None
        self._number = listing.number(envelope, ref) if is_numbered else None

    @property
    def page(self) -> int | None:
        """Number of this page, from 1; None for lists with cursors."""
        return self._number

    @property
    def pages(self) -> int | None:
        """Number of pages; None if the server does not report it."""
        return self._count(self._listing.pagination.pages)

    @property
    def total(self) -> int | None:
        """Number of items on all pages; None if the server does not report it."""
        return self._count(self._listing.pagination.total)

    @property
    def has_next(self) -> bool:
        """Whether another page follows. Raises `DecodeError` if the page does not show it."""
        return self._next_ref() is not None

    def _count(self, path: AttributePath | None) -> int | None:
        return (
            None
            if path is None
            else whole_number(attribute(self.envelope, path, self._listing.name))
        )

    def _next_ref(self) -> PageRef | None:
        return self._listing.next_ref(self.envelope, self._ref)

    def _required_next_ref(self) -> PageRef:
        ref = self._next_ref()
        if ref is None:
            raise ValueError(
                f"{self._listing.name}: this is the last page; check has_next before next()"
            )
        return ref

    def _next_in_iteration(self, pages_read: int) -> PageRef | None:
        """Return the page that iteration reads after a number of pages; None at its end."""
        limit = self._listing.max_pages
        if limit is not None and pages_read >= limit:
            return None
        ref = self._next_ref()
        if limit is None and pages_read >= PAGE_GUARD and ref is not None:
            raise DecodeError(
                f"{self._listing.name}: this list has more than {PAGE_GUARD} pages; set"
                " max_pages to read them"
            )
        return ref

    def _pages_wanted(self) -> int:
        """Return the maximum number of pages to read, if all are as long as this one."""
        listing = self._listing
        wanted = listing.max_pages or PAGE_GUARD
        if listing.max_items is not None:
            wanted = min(wanted, ceil(listing.max_items / (len(self.items) or 1)))
        return wanted

    def _refs_ahead(self, pages_left: int) -> list[PageRef]:
        """Return the pages to request before this one is yielded."""
        most = min(self._listing.prefetch, pages_left)
        return self._listing.refs_ahead(self.envelope, self._ref, most)

    def __repr__(self) -> str:
        numbers = {"page": self.page, "pages": self.pages, "total": self.total}
        known = [f", {name}={n}" for name, n in numbers.items() if n is not None]
        return f"<{type(self).__name__}: {len(self.items)} items{''.join(known)}>"


class Page(
    _PageContent[T_co, Callable[[PageRef, Event | None], Callable[[], "Page[T_co]"]]]
):
    """One page of a list.

    Iterate it for the items of this page and all that follow::

        for tag in client.tags.list():
            print(tag.name)
    """

    def next(self) -> Page[T_co]:
        """Request the page after this one, with the query of the first.

        Raises `ValueError` on the last page, `DecodeError` if the page does not show what
        follows, and `UnsafeLinkError` if its link leads to another origin.
        """
        return self._fetch(self._required_next_ref(), None)()

    def iter_pages(self) -> Generator[Page[T_co], None, None]:
        """Iterate over this page and those after it, up to `max_pages`."""
        pages_wanted = self._pages_wanted()
        ref: PageRef | None = None
        with closing(ThreadReadAhead(self._fetch)) as ahead:
            for pages_read in count(1):
                page = self if ref is None else ahead.read(ref)
                ahead.ask(page._refs_ahead(pages_wanted - pages_read))
                yield page
                ref = page._next_in_iteration(pages_read)
                if ref is None:
                    return
                del page  # so that its items are freed before others are made

    def __iter__(self) -> Generator[T_co, None, None]:
        with closing(self.iter_pages()) as pages:
            items = chain.from_iterable(map(_items_of, pages))
            yield from islice(items, self._listing.max_items)


class AsyncPage(
    _PageContent[
        T_co, Callable[[PageRef], Coroutine[Any, Any, Callable[[], "AsyncPage[T_co]"]]]
    ]
):
    """One page of a list.

    Iterate it for the items of this page and all that follow::

        async for tag in await client.tags.list():
            print(tag.name)
    """

    async def next(self) -> AsyncPage[T_co]:
        """Request the page after this one, with the query of the first.

        Raises `ValueError` on the last page, `DecodeError` if the page does not show what
        follows, and `UnsafeLinkError` if its link leads to another origin.
        """
        return (await self._fetch(self._required_next_ref()))()

    def iter_pages(self) -> AsyncGenerator[AsyncPage[T_co], None]:
        """Iterate over this page and those after it, up to `max_pages`."""
        return _iter_pages(self._itself)

    def __aiter__(self) -> AsyncGenerator[T_co, None]:
        return _iter_items(self._itself)

    async def _itself(self) -> AsyncPage[T_co]:
        return self


class AsyncPages(Awaitable[AsyncPage[T_co]]):
    """A list that is not requested yet.

    `await` its first page, or iterate its items::

        page = await client.tags.list()
        async for tag in client.tags.list():
            print(tag.name)
    """

    def __init__(self, first: Callable[[], Awaitable[AsyncPage[T_co]]]) -> None:
        self._first = first

    def __await__(self) -> Generator[Any, Any, AsyncPage[T_co]]:
        return self._first().__await__()

    def __aiter__(self) -> AsyncGenerator[T_co, None]:
        return _iter_items(self._first)

    def iter_pages(self) -> AsyncGenerator[AsyncPage[T_co], None]:
        """Iterate over all pages, up to `max_pages`."""
        return _iter_pages(self._first)


# An event loop that ends closes all generators at the same time, and reports those that are
# closed by another one meanwhile. So neither of these iterates over a generator of ours.


async def _iter_pages(
    first: Callable[[], Awaitable[AsyncPage[T]]],
) -> AsyncGenerator[AsyncPage[T], None]:
    async with aclosing(_Steps(await first())) as steps:
        while (page := await steps.next()) is not None:
            yield page
            del page


async def _iter_items(
    first: Callable[[], Awaitable[AsyncPage[T]]],
) -> AsyncGenerator[T, None]:
    async with aclosing(_Steps(await first())) as steps:
        left = steps.max_items
        while left != 0 and (page := await steps.next()) is not None:
            items = page.items[:left]
            left = None if left is None else left - len(items)
            for item in items:
                yield item
            del page, items


class _Steps(Generic[T]):
    """Reads one page after the other."""

    def __init__(self, page: AsyncPage[T]) -> None:
        self.max_items = page._listing.max_items
        self._page = page
        self._pages_read = 0
        self._pages_wanted = page._pages_wanted()
        self._ahead = TaskReadAhead(page._fetch)

    async def next(self) -> AsyncPage[T] | None:
        """Return the next page, with those after it requested; None after the last."""
        if self._pages_read:
            ref = self._page._next_in_iteration(self._pages_read)
            if ref is None:
                return None
            del self._page  # so that its items are freed before others are made
            self._page = await self._ahead.read(ref)
        self._pages_read += 1
        pages_left = self._pages_wanted - self._pages_read
        self._ahead.ask(self._page._refs_ahead(pages_left))
        return self._page

    async def aclose(self) -> None:
        """Drop the pages that were requested and not read."""
        await self._ahead.aclose()


for _class in (AsyncPage, AsyncPages, Page):
    # Where users import it from.
    _class.__module__ = str(__package__).rpartition(".")[0]
