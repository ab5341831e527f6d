"""The description of an operation, which each generated method passes on."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import (
    Any,
    Generic,
    NamedTuple,
    TypeAlias,
    TypedDict,
    TypeVar,
    cast,
)

from .api import Security
from .bodies import JSON_BODY, RequestBody
from .changes import PatchKeyword
from .lazy import lazy_property
from .streams import StreamOf
from .styles import NO_STYLES, Styles

T_co = TypeVar("T_co", covariant=True)

ANY_JSON = "application/json, */*;q=0.5"
"""What a call accepts: JSON under any media type, such as HAL or one of a vendor."""

_WHOLE = frozenset({200, 203})
_WITH_BODY = range(200, 204)
_EMPTY = frozenset({204})

AttributePath: TypeAlias = tuple[str, ...]
"""Attribute names that lead from a model to one of its parts."""


class Pagination(NamedTuple):
    """Where a page of a list has its items and the reference to the next page."""

    parameter: str
    """Query parameter that selects a page: by number, or by cursor if `cursor` is set."""
    items: AttributePath
    first: int = 1
    """Number of the first page."""
    page: AttributePath | None = None
    pages: AttributePath | None = None
    total: AttributePath | None = None
    cursor: AttributePath | None = None
    """The next cursor, or the link whose query contains it."""
    next_link: AttributePath | None = None
    """Link to the next page: never followed, but it has to stay on the configured origin."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Operation(Generic[T_co]):
    """One documented operation; `T_co` is what a call returns, or the items of its pages."""

    id: str
    method: str
    path: str
    """Path template with the wire names of the parameters: `/v2/tags/{tagId}`."""
    returns: Any = None  # an annotation, and only Any includes all of them
    """Type that a JSON body is read into; `bytes` for a download, `Created[…]` with
    the type of the id for a new resource without a body, None if nothing is returned."""
    statuses: tuple[int | None, ...] = ()
    """The documented statuses of this success, None for any; empty for just the usual one:
    204 if nothing is returned, 201 for a new resource, else 200."""
    others: Mapping[int | None, Any] = field(default_factory=dict[int | None, Any])
    """The types of other documented successes, by status."""
    unwrap: AttributePath = ()
    """Path from what was read to what the caller wants."""
    accept: str = ANY_JSON
    downloads: tuple[str, ...] = ()
    """Media types that a caller may select instead of `accept`, for a download."""
    streams: Mapping[str, StreamOf] = field(default_factory=dict[str, StreamOf])
    """Media types that are read item by item while they arrive."""
    styles: Mapping[str, Styles] = field(default_factory=dict[str, Styles])
    """The parameters that are not written as usual, by part of the request: `query`."""
    spelled: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict[str, Mapping[str, str]]
    )
    """Names of arguments that do not follow from their wire names, by part and wire name."""
    embeds: Mapping[str, Mapping[str, Any]] = field(
        default_factory=dict[str, Mapping[str, Any]]
    )
    """Types to read a body into instead of `returns`, by query parameter and its value."""
    pagination: Pagination | None = None
    bodies: tuple[RequestBody, ...] = (JSON_BODY,)
    """The media types in which the body can be sent; the first unless the caller selects."""
    is_body_optional: bool = False
    """Whether a call without any field sends no body."""
    changes: Mapping[str, PatchKeyword] = field(default_factory=dict[str, PatchKeyword])
    """Keywords of the method that stand for a body, by their names; a call makes one change."""
    repeat_status: int | None = None
    """Status of a retry which shows that an earlier attempt succeeded; 404 for a DELETE."""
    security: Security | None = None
    """The credentials that it needs, None if they are those of the API."""
    server: str = ""
    """The URL of its own server, "" if it is that of the API."""

    @lazy_property
    def method_name(self) -> str:
        """The name of its method."""
        return self.id.rpartition(".")[2]

    @lazy_property
    def is_download(self) -> bool:
        """Whether a call leaves the body of its response to be read."""
        return self.returns is bytes

    @lazy_property
    def file_statuses(self) -> frozenset[int]:
        """The statuses of a response whose body is left to be read; a 204 is an empty file."""
        if not self.is_download:
            return frozenset()
        any_status = _WITH_BODY if None in self.statuses else ()
        empty = _EMPTY & self.others.keys()
        documented = {each for each in self.statuses if each is not None}
        return _WHOLE.union(any_status, empty, documented)

    def styles_of(self, part: str) -> Styles:
        """Return the styles of the parameters in a part of the request."""
        return self.styles.get(part, NO_STYLES)

    def body_of(self, content_type: str | None) -> RequestBody:
        """Return how the body is sent in one of its media types, by default in the first.

        Raises `ValueError` for any other media type.
        """
        for body in self.bodies:
            if content_type in (None, body.media_type):
                return body
        known = ", ".join(repr(body.media_type) for body in self.bodies)
        raise ValueError(f"content_type: the media types of this body are {known}")

    def embedding(self, query: Mapping[str, object]) -> Operation[T_co]:
        """Return the operation with the type that a query asks for."""
        for name, embedding in self._embedding.items():
            given = query.get(name)
            if isinstance(given, str) and given in embedding:
                return embedding[given]
        return self

    @lazy_property
    def _embedding(self) -> Mapping[str, Mapping[str, Operation[T_co]]]:
        return {
            name: {value: replace(self, returns=types[value]) for value in types}
            for name, types in self.embeds.items()
        }

    def stream(self, accept: str) -> Operation[bytes]:
        """Return the operation whose response is read item by item.

        Raises `ValueError` for any other media type.
        """
        return self._streamed(accept, self.streams, "of streams")

    def download(self, accept: str) -> Operation[bytes]:
        """Return the operation that downloads one of the media types.

        Raises `ValueError` for any other media type.
        """
        return self._streamed(accept, self.downloads, "to download")

    def _streamed(
        self, accept: str, media_types: Collection[str], which: str
    ) -> Operation[bytes]:
        if accept not in media_types:
            known = ", ".join(map(repr, media_types))
            raise ValueError(f"accept: the media types {which} are {known}")
        streamed = replace(self, returns=bytes, accept=accept, pagination=None)
        return cast("Operation[bytes]", streamed)


class Parts(TypedDict, total=False):
    """Arguments of a method, by the part of the request and the wire name."""

    path: Mapping[str, object]
    query: Mapping[str, object]
    headers: Mapping[str, object]
    cookies: Mapping[str, object]
    fields: Mapping[str, object]
    """Members of a body that is an object or a form."""
    body: object
    """Any other body."""
    content_type: str
    """The media type to send the body in."""
    changes: Mapping[str, object]
    """Values of the keywords that stand for a body, by their names."""
    content: bytes | None
    """A body that is sent as it is."""
    spelled: Mapping[str, Mapping[str, str]]
    """The names of arguments by part and wire name, for messages."""
