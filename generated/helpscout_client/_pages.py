# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Pages of a list: what one holds, which one follows, and iteration over all of them."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Generator
from contextlib import aclosing, closing
from dataclasses import dataclass, field
from itertools import chain, count, islice
from math import ceil
from threading import Event
from typing import Any, Generic, TypeAlias, TypeVar
from urllib.parse import urlsplit

from ._answers import attribute, is_array
from ._errors import ClientError, DecodeError
from ._operation import AttributePath, Pagination
from ._prefetch import TaskReadAhead, ThreadReadAhead
from ._request import query_values
from ._urls import BaseUrl

T = TypeVar("T")

PAGE_GUARD = 10_000
"""Pages after which iteration without a limit of its own ends with an error."""

Position: TypeAlias = int | str
"""A page number or a cursor."""


@dataclass(frozen=True, slots=True)
class Place:
    """One page in the course of a list."""

    position: Position | None
    """What the page was asked for by; None for the one a server gives unasked."""
    depth: int = 0
    """How many pages were read on the way to it."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What all pages of one list share."""

    pagination: Pagination
    base: BaseUrl
    max_pages: int | None = None
    max_items: int | None = None
    prefetch: int = 0
    trail: dict[Position, int] = field(default_factory=dict[Position, int])
    """Depth of each position met, so that a server cannot send us in a circle."""

    def next_place(self, envelope: object, place: Place) -> Place | None:
        """Return the place of the page after this one; None where it is the last.

        Raises `DecodeError` where the answer does not say, or leads back, and
        `UnsafeLinkError` where its link leads to another origin.
        """
        position: Position | None
        if self.pagination.cursor is not None:
            position = self._next_cursor(attribute(envelope, self.pagination.cursor))
        else:
            position = self._next_number(envelope, place)
        if position is None:
            return None
        if self.trail.setdefault(position, place.depth + 1) <= place.depth:
            raise DecodeError("the next page of this list is one that was read before")
        return Place(position, place.depth + 1)

    def places_ahead(self, envelope: object, place: Place, most: int) -> list[Place]:
        """Return the places that are known to follow this page, at most so many.

        Where it tells the number of pages, that is all of them, else it is one. There are
        none where `next_place` raises: whoever reads on is told, not whoever looks ahead.
        """
        try:
            following = self.next_place(envelope, place) if most > 0 else None
        except ClientError:
            return []
        if following is None:
            return []
        first, last = following.position, self._pages(envelope)
        if not isinstance(first, int) or last is None:
            return [following]
        numbers = range(first, min(last + 1, first + most))
        return [Place(number, following.depth + number - first) for number in numbers]

    def _next_cursor(self, found: object) -> str | None:
        if found is None or found == "":
            return None
        if not isinstance(found, str):
            raise DecodeError("the cursor of the next page is not a string")
        if not found.startswith(("http:", "https:", "/", "?")):
            return found
        query = urlsplit(self.base.resolve(found)).query
        values = query_values(query, self.pagination.parameter)
        if len(values) != 1:
            raise DecodeError("the link to the next page does not hold one cursor")
        return values[0]

    def _next_number(self, envelope: object, place: Place) -> int | None:
        number = self.number(envelope, place)
        if not self._is_followed(envelope, number):
            return None
        link = self._find(envelope, self.pagination.next_link)
        if isinstance(link, str):
            self.base.resolve(link)
        return number + 1

    def number(self, envelope: object, place: Place) -> int:
        """Return the number of a page: the one it was asked for by, if it was.

        Raises `DecodeError` where the server says that it is another.
        """
        told = whole_number(self._find(envelope, self.pagination.page))
        asked = place.position
        if not isinstance(asked, int):
            return told or 1
        if told not in (None, asked) and self.items(envelope):
            raise DecodeError(f"asked for page {asked}, the server sent page {told}")
        return asked

    def _is_followed(self, envelope: object, number: int) -> bool:
        told = whole_number(self._find(envelope, self.pagination.page))
        is_empty = not self.items(envelope)
        if is_empty and (self.pagination.pages is None or told not in (None, number)):
            return (
                False  # what lies behind the end of a list, whatever it says of itself
            )
        if self.pagination.pages is None:
            return True
        pages = self._pages(envelope)
        if pages is not None:
            return number < pages
        if is_empty:
            return False
        raise DecodeError("the number of pages is missing or not a whole number")

    def items(self, envelope: object) -> list[Any]:
        """Return the items of a page.

        Raises `DecodeError` where they are not an array.
        """
        found = attribute(envelope, self.pagination.items)
        if found is None or found == {}:
            return []
        if not is_array(found):
            raise DecodeError("the items of this page are not an array")
        return found

    def _pages(self, envelope: object) -> int | None:
        return whole_number(self._find(envelope, self.pagination.pages))

    def _find(self, envelope: object, path: AttributePath | None) -> object:
        return None if path is None else attribute(envelope, path)


def whole_number(value: object) -> int | None:
    """Return an int that is neither a bool nor negative; None for anything else."""
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    return None


class _PageContent(Generic[T]):
    """What a page holds."""

    def __init__(self, envelope: Any, listing: Listing, place: Place) -> None:
        self.envelope: Any = envelope  # each list has an envelope of its own type
        """The answer as it was read, with everything that is around the items."""
        self.items: list[T] = listing.items(envelope)
        """The items of this page."""
        self._listing = listing
        self._place = place
        if listing.pagination.cursor is None:
            self._number: int | None = listing.number(envelope, place)
        else:
            self._number = None

    @property
    def page(self) -> int | None:
        """Number of this page, from 1; None for lists that go by cursors."""
        return self._number

    @property
    def pages(self) -> int | None:
        """Number of pages; None where the server does not say."""
        return self._count(self._listing.pagination.pages)

    @property
    def total(self) -> int | None:
        """Number of items on all pages; None where the server does not say."""
        return self._count(self._listing.pagination.total)

    @property
    def has_next(self) -> bool:
        """Whether another page follows. Raises `DecodeError` where that cannot be told."""
        return self._next_place() is not None

    def _count(self, path: AttributePath | None) -> int | None:
        return None if path is None else whole_number(attribute(self.envelope, path))

    def _next_place(self) -> Place | None:
        return self._listing.next_place(self.envelope, self._place)

    def _required_next_place(self) -> Place:
        place = self._next_place()
        if place is None:
            raise ValueError("this is the last page; ask has_next before next()")
        return place

    def _goes_on_at(self, pages_read: int) -> Place | None:
        """Return where iteration goes on after so many pages; None where it ends."""
        limit = self._listing.max_pages
        if limit is not None and pages_read >= limit:
            return None
        place = self._next_place()
        if limit is None and pages_read >= PAGE_GUARD and place is not None:
            raise DecodeError(
                f"this list has more than {PAGE_GUARD} pages; set max_pages to read them"
            )
        return place

    def _pages_wanted(self) -> int:
        """Return how many pages iteration reads at most, if all are as long as this one."""
        listing = self._listing
        wanted = listing.max_pages or PAGE_GUARD
        if listing.max_items is not None:
            wanted = min(wanted, ceil(listing.max_items / (len(self.items) or 1)))
        return wanted

    def _places_ahead(self, pages_left: int) -> list[Place]:
        """Return what to ask for before this page is handed out."""
        most = min(self._listing.prefetch, pages_left)
        return self._listing.places_ahead(self.envelope, self._place, most)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._number or ''}: {len(self.items)} items>"


class Page(_PageContent[T]):
    """One page of a list. Iterate it for the items of this page and all that follow::

    for tag in client.tags.list():
        print(tag.name)
    """

    def __init__(
        self,
        envelope: Any,  # see _PageContent
        listing: Listing,
        place: Place,
        fetch: Callable[[Place, Event | None], Page[T]],
    ) -> None:
        super().__init__(envelope, listing, place)
        self._fetch = fetch

    def next(self) -> Page[T]:
        """Ask for the page after this one, with the query of the first.

        Raises `ValueError` on the last page, `DecodeError` where the server does not say what
        follows, and `UnsafeLinkError` where its link leads to another origin.
        """
        return self._fetch(self._required_next_place(), None)

    def iter_pages(self) -> Generator[Page[T], None, None]:
        """Go through this page and those after it, as far as `max_pages` allows."""
        page, pages_wanted = self, self._pages_wanted()
        with closing(ThreadReadAhead(self._fetch, self._listing.prefetch)) as ahead:
            for pages_read in count(1):
                ahead.ask(page._places_ahead(pages_wanted - pages_read))
                yield page
                place = page._goes_on_at(pages_read)
                if place is None:
                    return
                page = ahead.read(place)

    def __iter__(self) -> Generator[T, None, None]:
        with closing(self.iter_pages()) as pages:
            items = chain.from_iterable(page.items for page in pages)
            yield from islice(items, self._listing.max_items)


class AsyncPage(_PageContent[T]):
    """One page of a list. Iterate it for the items of this page and all that follow::

    async for tag in await client.tags.list():
        print(tag.name)
    """

    def __init__(
        self,
        envelope: Any,  # see _PageContent
        listing: Listing,
        place: Place,
        fetch: Callable[[Place], Coroutine[Any, Any, AsyncPage[T]]],
    ) -> None:
        super().__init__(envelope, listing, place)
        self._fetch = fetch

    async def next(self) -> AsyncPage[T]:
        """Ask for the page after this one, with the query of the first.

        Raises `ValueError` on the last page, `DecodeError` where the server does not say what
        follows, and `UnsafeLinkError` where its link leads to another origin.
        """
        return await self._fetch(self._required_next_place())

    async def iter_pages(self) -> AsyncGenerator[AsyncPage[T], None]:
        """Go through this page and those after it, as far as `max_pages` allows."""
        page, pages_wanted = self, self._pages_wanted()
        async with aclosing(TaskReadAhead(self._fetch)) as ahead:
            for pages_read in count(1):
                ahead.ask(page._places_ahead(pages_wanted - pages_read))
                yield page
                place = page._goes_on_at(pages_read)
                if place is None:
                    return
                page = await ahead.read(place)

    async def __aiter__(self) -> AsyncGenerator[T, None]:
        left = self._listing.max_items
        async with aclosing(self.iter_pages()) as pages:
            async for page in pages:
                for item in page.items[:left]:
                    yield item
                if left is not None:
                    left -= min(left, len(page.items))
                    if left == 0:
                        return


class AsyncPages(Generic[T]):
    """A list that was not asked for yet: `await` it for its first page, or go through it::

    page = await client.tags.list()
    async for tag in client.tags.list():
        print(tag.name)
    """

    def __init__(self, first: Callable[[], Awaitable[AsyncPage[T]]]) -> None:
        self._first = first

    def __await__(self) -> Generator[Any, Any, AsyncPage[T]]:
        return self._first().__await__()

    async def __aiter__(self) -> AsyncGenerator[T, None]:
        async with aclosing(aiter(await self)) as items:
            async for item in items:
                yield item

    async def iter_pages(self) -> AsyncGenerator[AsyncPage[T], None]:
        """Go through all pages, as far as `max_pages` allows."""
        async with aclosing((await self).iter_pages()) as pages:
            async for page in pages:
                yield page
