# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Which page of a list follows another, decided from the content of that page, without I/O."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from .._calls.results import attribute, is_array
from .._contract.operation import AttributePath, Pagination
from .._errors import ClientError, DecodeError, UnsafeLinkError
from .._http.request import query_values
from .._http.urls import BaseUrl

Position: TypeAlias = int | str
"""A page number or a cursor."""


@dataclass(frozen=True, slots=True)
class PageRef:
    """Reference to one page of a list."""

    position: Position | None
    """Number or cursor to request the page with; None for the page that a server sends first."""
    depth: int = 0
    """How many pages come before it, from the page that iteration began with."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What all pages of one list share."""

    pagination: Pagination
    base: BaseUrl
    name: str = "list"
    """The path of the call, for messages."""
    max_pages: int | None = None
    max_items: int | None = None
    prefetch: int = 0
    seen: dict[Position, int] = field(default_factory=dict[Position, int])
    """Depth of each position so far, to detect a server that leads back to an earlier page."""

    def next_ref(self, envelope: object, ref: PageRef) -> PageRef | None:
        """Return the reference to the page after this one; None after the last page.

        Raises `DecodeError` if the page does not show what follows or leads back, and
        `UnsafeLinkError` if its link leads to another origin.
        """
        position: Position | None
        if self.pagination.cursor is not None:
            position = self._next_cursor(
                attribute(envelope, self.pagination.cursor, self.name)
            )
        else:
            position = self._next_number(envelope, ref)
        if position is None:
            return None
        if self.seen.setdefault(position, ref.depth + 1) <= ref.depth:
            raise self._error("the next page of this list is one that was read before")
        return PageRef(position, ref.depth + 1)

    def refs_ahead(self, envelope: object, ref: PageRef, most: int) -> list[PageRef]:
        """Return references to the pages that are known to follow this one, at most `most`.

        These are all pages if the server reports their number, else one. The list is empty
        if `next_ref` raises: the error belongs to reading on, not to reading ahead.
        """
        try:
            following = self.next_ref(envelope, ref) if most > 0 else None
        except ClientError:
            return []
        if following is None:
            return []
        first, last = following.position, self._pages(envelope)
        if not isinstance(first, int) or last is None:
            return [following]
        numbers = range(first, min(last + 1, first + most))
        return [PageRef(number, following.depth + number - first) for number in numbers]

    def _next_cursor(self, found: object) -> str | None:
        if found is None or found == "":
            return None
        if not isinstance(found, str):
            raise self._error("the cursor of the next page is not a string")
        if not found.startswith(("http:", "https:", "/", "?")):
            return found
        query = urlsplit(self._resolved(found)).query
        values = query_values(query, self.pagination.parameter)
        if len(values) != 1:
            raise self._error("the next link does not contain exactly one cursor")
        return values[0]

    def _next_number(self, envelope: object, ref: PageRef) -> int | None:
        number = self.number(envelope, ref)
        if not self._is_followed(envelope, number):
            return None
        link = self._find(envelope, self.pagination.next_link)
        if isinstance(link, str):
            self._resolved(link)
        return number + 1

    def _resolved(self, link: str) -> str:
        try:
            return self.base.resolve(link)
        except UnsafeLinkError as error:
            problem = str(error)
        raise UnsafeLinkError(f"{self.name}: {problem}")

    def _error(self, problem: str) -> DecodeError:
        return DecodeError(f"{self.name}: {problem}")

    def number(self, envelope: object, ref: PageRef) -> int:
        """Return the number of a page: the requested one, if it was requested by number.

        Raises `DecodeError` if the server reports another number.
        """
        reported = whole_number(self._find(envelope, self.pagination.page))
        requested = ref.position
        if not isinstance(requested, int):
            return reported or 1
        if reported not in (None, requested) and self.items(envelope):
            raise self._error(f"requested page {requested}, received page {reported}")
        return requested

    def _is_followed(self, envelope: object, number: int) -> bool:
        reported = whole_number(self._find(envelope, self.pagination.page))
        is_empty = not self.items(envelope)
        if self.pagination.pages is None:
            return not is_empty
        if is_empty and reported not in (None, number):
            return False  # a page after the end of the list
        pages = self._pages(envelope)
        if pages is not None:
            return number < pages
        if is_empty:
            return False
        raise self._error("the number of pages is missing or not a whole number")

    def items(self, envelope: object) -> list[Any]:
        """Return the items of a page.

        Raises `DecodeError` if they are not an array.
        """
        found = attribute(envelope, self.pagination.items, self.name)
        if found is None or found == {}:
            return []
        if not is_array(found):
            raise self._error("the items of this page are not an array")
        return found

    def _pages(self, envelope: object) -> int | None:
        return whole_number(self._find(envelope, self.pagination.pages))

    def _find(self, envelope: object, path: AttributePath | None) -> object:
        return None if path is None else attribute(envelope, path, self.name)


def whole_number(value: object) -> int | None:
    """Return an int that is neither a bool nor negative; None for anything else."""
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    return None
