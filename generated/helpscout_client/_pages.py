# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Pages of a list: what one holds, which one follows, and iteration over all of them."""

from __future__ import annotations

from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Awaitable,
    Callable,
    Generator,
    Iterator,
)
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Any, Generic, TypeAlias, TypeVar
from urllib.parse import urlsplit

from ._answers import attribute, is_array
from ._errors import DecodeError
from ._operation import AttributePath, Pagination
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
        pages = whole_number(attribute(envelope, self.pagination.pages))
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

    def _goes_on(self, pages_read: int) -> bool:
        limit = self._listing.max_pages
        if limit is not None and pages_read >= limit:
            return False
        if limit is None and pages_read >= PAGE_GUARD and self.has_next:
            raise DecodeError(
                f"this list has more than {PAGE_GUARD} pages; set max_pages to read them"
            )
        return self.has_next

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
        fetch: Callable[[Place], Page[T]],
    ) -> None:
        super().__init__(envelope, listing, place)
        self._fetch = fetch

    def next(self) -> Page[T]:
        """Ask for the page after this one, with the query of the first.

        Raises `ValueError` on the last page, `DecodeError` where the server does not say what
        follows, and `UnsafeLinkError` where its link leads to another origin.
        """
        return self._fetch(self._required_next_place())

    def iter_pages(self) -> Iterator[Page[T]]:
        """Go through this page and those after it, as far as `max_pages` allows."""
        page, count = self, 1
        yield page
        while page._goes_on(count):
            page, count = page.next(), count + 1
            yield page

    def __iter__(self) -> Iterator[T]:
        items = chain.from_iterable(page.items for page in self.iter_pages())
        return islice(items, self._listing.max_items)


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
        fetch: Callable[[Place], Awaitable[AsyncPage[T]]],
    ) -> None:
        super().__init__(envelope, listing, place)
        self._fetch = fetch

    async def next(self) -> AsyncPage[T]:
        """Ask for the page after this one, with the query of the first.

        Raises `ValueError` on the last page, `DecodeError` where the server does not say what
        follows, and `UnsafeLinkError` where its link leads to another origin.
        """
        return await self._fetch(self._required_next_place())

    async def iter_pages(self) -> AsyncIterator[AsyncPage[T]]:
        """Go through this page and those after it, as far as `max_pages` allows."""
        page, count = self, 1
        yield page
        while page._goes_on(count):
            page, count = await page.next(), count + 1
            yield page

    async def __aiter__(self) -> AsyncIterator[T]:
        left = self._listing.max_items
        async for page in self.iter_pages():
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

    async def __aiter__(self) -> AsyncIterator[T]:
        async for item in await self:
            yield item

    async def iter_pages(self) -> AsyncGenerator[AsyncPage[T], None]:
        """Go through all pages, as far as `max_pages` allows."""
        async for page in (await self).iter_pages():
            yield page
