"""What a generated method says about its operation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, Literal, TypeAlias, TypedDict, TypeVar, cast

T_co = TypeVar("T_co", covariant=True)

Style: TypeAlias = Literal["comma", "zero_one"]
"""How a query value is written where it is not the usual way: a list as one value joined
by literal commas (else the name is repeated), a bool as 0 or 1 (else true or false)."""

ANY_JSON = "application/json, */*;q=0.5"
"""What a call accepts: JSON by any name, for many answers are HAL or JSON of a vendor."""

AttributePath: TypeAlias = tuple[str, ...]
"""Attribute names that lead from the model that was read to one of its parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagination:
    """Where one page of a list says what it holds and what follows."""

    parameter: str
    """Query parameter that asks for a page: by number, or by cursor where `cursor` is set."""
    items: AttributePath
    page: AttributePath | None = None
    pages: AttributePath | None = None
    total: AttributePath | None = None
    cursor: AttributePath | None = None
    """The next cursor, or the link whose query carries it."""
    next_link: AttributePath | None = None
    """Link to the next page: never followed, but it has to stay on our origin."""


@dataclass(frozen=True, kw_only=True)
class Operation(Generic[T_co]):
    """One documented operation; `T_co` is what a call of it returns, or the item of a page."""

    id: str
    method: str
    path: str
    """Path template with the wire names of the parameters: `/v2/tags/{tagId}`."""
    returns: Any = None  # an annotation: Any is the only type that holds every one
    """Type a JSON body is read into; `bytes` for a download, `Created` for a new resource
    without a body, None where nothing is returned."""
    unwrap: AttributePath = ()
    """Way from what was read to what the caller wants."""
    accept: str = ANY_JSON
    downloads: tuple[str, ...] = ()
    """Media types that a caller may ask for instead of `accept`, and download."""
    styles: Mapping[str, Style] = field(default_factory=dict[str, Style])
    """Query parameters that are not written the usual way, by wire name."""
    pagination: Pagination | None = None
    repeat_status: int | None = None
    """Status that a repeat of this request meets because the first one worked; 404 for each
    DELETE."""
    uploads: tuple[str, ...] = ()
    """Fields of the body that are files, by wire name."""
    anonymous: bool = False
    """Whether it is called without credentials."""

    @property
    def is_download(self) -> bool:
        """Whether a call leaves the body of its response to be read."""
        return self.returns is bytes

    def download(self, accept: str) -> Operation[bytes]:
        """Return the operation that downloads one of the media types.

        Raises `ValueError` for another one.
        """
        if accept not in self.downloads:
            known = ", ".join(map(repr, self.downloads))
            raise ValueError(f"accept: what can be downloaded is {known}")
        # T_co is what the operation is a download of, from here on.
        return cast("Operation[bytes]", replace(self, returns=bytes, accept=accept))


class Parts(TypedDict, total=False):
    """What a method passes on of its arguments, by wire name in each part of a request."""

    path: Mapping[str, object]
    query: Mapping[str, object]
    headers: Mapping[str, object]
    body: object
    """A value that is sent as JSON."""
    content: bytes
    """A body that is sent as it is."""
