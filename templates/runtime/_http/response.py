"""Values a call gives back beside the models."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, NoReturn, TypeVar

from .._contract.observed import RateLimit
from .._errors import DecodeError, ResponseTooLarge

T = TypeVar("T")

MAX_RESPONSE_BYTES = 32 * 1024 * 1024
"""Largest body that is held in memory, after decompression."""


class Headers(Mapping[str, str]):
    """Response headers: names in any case, repeated ones joined by a comma and a space.

    `repr` shows the names only: values can hold cookies and other secrets.
    """

    __slots__ = ("_values",)

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._values: dict[str, str] = {}
        for name, value in pairs:
            key = name.lower()
            known = self._values.get(key)
            self._values[key] = value if known is None else f"{known}, {value}"

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"Headers({', '.join(self._values)})"


@dataclass(frozen=True, slots=True)
class HttpResponse:
    """An answer as it came, its content decompressed."""

    status_code: int
    headers: Headers = field(repr=False)
    content: bytes = field(repr=False)

    @property
    def text(self) -> str:
        """The content as UTF-8; bytes that are none become U+FFFD."""
        return self.content.decode("utf-8", errors="replace")

    def json(self) -> Any:  # whatever the server sent
        """Return the content read as JSON.

        Raises `DecodeError` where it is not.
        """
        try:
            return json.loads(self.content, parse_constant=_refuse_constant)
        except (ValueError, RecursionError):
            pass  # the error is raised below, where it drags no content along
        raise DecodeError(
            f"the body of this answer is not JSON ({len(self.content)} bytes)",
            status_code=self.status_code,
        )


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def too_large(size: int) -> ResponseTooLarge | None:
    """Return the error of a body of which this much would be held in memory, if it is one."""
    if size <= MAX_RESPONSE_BYTES:
        return None
    return ResponseTooLarge(f"the answer is larger than {MAX_RESPONSE_BYTES} bytes")


@dataclass(frozen=True, slots=True)
class StreamedResponse(HttpResponse):
    """An answer whose body is still to be read; `content` is empty."""

    # Gives `bytes`, and a `Failure` where it breaks off; sync or async as its driver.
    pieces: Any = field(repr=False)


@dataclass(frozen=True, slots=True)
class Created:
    """A resource the server created without sending it back."""

    id: int | str | None
    """Its id; None where the server named none."""
    location: str | None
    """Its address as the server gave it."""


@dataclass(frozen=True, kw_only=True)
class Response(Generic[T]):
    """The result of a call together with what came around it.

    `repr` leaves out values, because they can be personal data.
    """

    value: T = field(repr=False)
    """What the same call without `with_response` returns."""
    rate_limit: RateLimit
    correlation_id: str | None
    """Name of this request in the server's logs: quote it when you ask for help."""
    moved_from: int | str | None = None
    """The id that was asked for, where the resource has moved to another; else None."""
    moved_to: int | str | None = None
    """The id the resource has now, where it has moved; else None."""
    http: HttpResponse
    """The answer as it came."""

    @property
    def status_code(self) -> int:
        """The HTTP status of the answer."""
        return self.http.status_code

    @property
    def headers(self) -> Headers:
        """The headers of the answer, by name in any case."""
        return self.http.headers
