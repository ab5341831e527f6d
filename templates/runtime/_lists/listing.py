"""Which page of a list follows another: decided from what the page before it says, without I/O."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from .._calls.answers import attribute, is_array
from .._contract.operation import AttributePath, Pagination
from .._errors import ClientError, DecodeError
from .._http.request import query_values
from .._http.urls import BaseUrl

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
