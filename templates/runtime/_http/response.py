"""Responses: as they were sent, and with their value."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar, overload

from .._contract.observed import RateLimit
from .._errors import DecodeError

T = TypeVar("T")
if TYPE_CHECKING:
    import typing_extensions

    # A plain `Created` is one with any id.
    IdT_co = typing_extensions.TypeVar(
        "IdT_co", bound=int | str | None, covariant=True, default=int | str | None
    )
else:
    IdT_co = TypeVar("IdT_co", bound=int | str | None, covariant=True)

MAX_RESPONSE_BYTES = 32 * 1024 * 1024
"""Largest body that is kept in memory, after decompression."""


class Headers(Mapping[str, str]):
    """Response headers: names in any case, repeated ones joined by a comma and a space.

    `repr` shows the names only: values can contain cookies and other secrets.
    """

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._values: dict[str, str] = {}
        for name, value in pairs:
            key = name.lower()
            known = self._values.get(key)
            self._values[key] = value if known is None else f"{known}, {value}"

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()]

    @overload
    def get(self, key: str, default: None = None, /) -> str | None: ...

    @overload
    def get(self, key: str, default: str | T, /) -> str | T: ...

    def get(self, key: str, default: str | T | None = None, /) -> str | T | None:
        """Return the value of a header, or the default; faster than by `KeyError`."""
        return self._values.get(key.lower(), default)

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"Headers({', '.join(self._values)})"


@dataclass(frozen=True, slots=True)
class HttpResponse:
    """A response as it was sent, with its content decompressed."""

    status_code: int
    headers: Headers = field(repr=False)
    content: bytes = field(repr=False)

    @property
    def text(self) -> str:
        """The content as UTF-8; invalid bytes become U+FFFD."""
        return self.content.decode("utf-8", errors="replace")

    def json(self) -> Any:  # any JSON value
        """Return the content read as JSON.

        Raises `DecodeError` if it is not JSON.
        """
        try:
            return json.loads(self.content, parse_constant=_refuse_constant)
        except (ValueError, RecursionError):
            pass  # the error below is not chained to this one, which quotes the content
        raise DecodeError(
            f"the body of the response is not JSON ({len(self.content)} bytes)",
            status_code=self.status_code,
        )


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def too_large(size: int) -> str | None:
    """Return that a body is too large to keep in memory; None if it is not."""
    if size <= MAX_RESPONSE_BYTES:
        return None
    return f"the response is larger than {MAX_RESPONSE_BYTES} bytes"


@dataclass(frozen=True, slots=True)
class StreamedResponse(HttpResponse):
    """A response whose body is still to be read; `content` is empty."""

    # What the transport reads it from.
    source: Any = field(repr=False)


@dataclass(frozen=True, slots=True)
class Created(Generic[IdT_co]):
    """A resource that the server created without returning it: `Created[int]` has an `int`.

    A server that does not send the id it documents is treated as one that leaves out a
    required field: the id is None, and `on_mismatch` says what happens.
    """

    id: IdT_co
    """Its id, of the type that the server documents."""
    location: str | None
    """Its address, as the server sent it."""


@dataclass(frozen=True, kw_only=True)
class Response(Generic[T]):
    """The result of a call, and the response that it was read from.

    `repr` does not show values, because they can be personal data.
    """

    value: T = field(repr=False)
    """The result of the same call without `with_response`."""
    rate_limit: RateLimit
    correlation_id: str | None
    """Name of this request in the server's logs, for questions to its support."""
    moved_from: int | str | None = None
    """The id in the request, if the resource has moved to another id; otherwise None."""
    moved_to: int | str | None = None
    """The id that the resource has now, if it has moved; otherwise None."""
    http: HttpResponse
    """The response as it was sent."""

    @property
    def status_code(self) -> int:
        """The HTTP status of the response."""
        return self.http.status_code

    @property
    def headers(self) -> Headers:
        """The headers of the response, by name in any case."""
        return self.http.headers


for _class in (Created, Response):
    # Where users import it from.
    _class.__module__ = str(__package__).rpartition(".")[0]
