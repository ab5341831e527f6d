# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The items of a body that is read while it arrives: events, lines, or a sequence of JSON texts.

The decoders do no I/O: they take the bytes as they come and return what is complete.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from .._contract.media_types import essence
from .._errors import ResponseTooLarge
from .response import too_large

_BOM = b"\xef\xbb\xbf"
_ENDS_OF_EVENT_LINES = re.compile(rb"\r\n|\r|\n")
_ENDS_OF_LINES = re.compile(rb"\n")
_BEGINNINGS_OF_TEXTS = re.compile(rb"\x1e")


@dataclass(frozen=True, slots=True)
class ServerSentEvent:
    """One event of a `text/event-stream`; `repr` does not show its data."""

    event: str = "message"
    """Its type."""
    data: str = ""
    id: str = ""
    """The last id that the server sent, with this event or before."""
    retry: int | None = None
    """Milliseconds that the server asks clients to wait before they connect again."""

    def __repr__(self) -> str:
        return f"ServerSentEvent(event={self.event!r}, id={self.id!r})"


class Decoder(Protocol):
    """Takes a body piece by piece, and returns its items."""

    def feed(self, data: bytes) -> Iterator[ServerSentEvent]:
        """Yield the items that are complete by this piece."""
        ...

    def end(self) -> Iterator[ServerSentEvent]:
        """Yield what the end of the body completes."""
        ...


class _Pieces:
    """Splits a body; a part that is not complete is kept, up to the limit of a response."""

    def __init__(self, separator: re.Pattern[bytes]) -> None:
        self._separator = separator
        self._rest = bytearray()

    def feed(self, data: bytes) -> Iterator[bytes]:
        *complete, rest = self._separator.split(data)
        for part in complete:
            yield bytes(self._rest) + part
            self._rest.clear()
        self._rest += rest
        if problem := too_large(len(self._rest)):
            raise ResponseTooLarge(problem)

    def end(self) -> bytes:
        """Return what is left."""
        return bytes(self._rest)


class EventDecoder:
    """Decodes `text/event-stream`, as the HTML standard describes it."""

    def __init__(self) -> None:
        self._lines = _Pieces(_ENDS_OF_EVENT_LINES)
        self._is_first = True
        self._after_return = False
        self._id = ""
        self._begin()

    def _begin(self) -> None:
        self._event, self._size = "", 0
        self._retry: int | None = None
        self._data: list[str] = []

    def feed(self, data: bytes) -> Iterator[ServerSentEvent]:
        """Yield the events that end in this piece."""
        if self._after_return and data.startswith(b"\n"):  # the second half of an end
            data = data[1:]
        self._after_return = data.endswith(b"\r")
        for line in self._lines.feed(data):
            if self._is_first:
                line, self._is_first = line.removeprefix(_BOM), False
            if line:
                self._field(line)
            elif self._data:
                yield self._complete()
            else:
                self._begin()

    def end(self) -> Iterator[ServerSentEvent]:
        """Yield nothing: an event without an empty line after it is incomplete."""
        return iter(())

    def _field(self, line: bytes) -> None:
        name, _, value = line.decode(errors="replace").partition(":")
        value = value.removeprefix(" ")
        self._size += len(line)
        if problem := too_large(self._size):
            raise ResponseTooLarge(problem)
        match name:
            case "data":
                self._data.append(value)
            case "event":
                self._event = value
            case "id" if "\0" not in value:
                self._id = value
            case "retry" if value.isascii() and value.isdigit():
                self._retry = int(value[:18])
            case _:
                pass  # a comment, or a field without a meaning

    def _complete(self) -> ServerSentEvent:
        event = ServerSentEvent(
            event=self._event or "message",
            data="\n".join(self._data),
            id=self._id,
            retry=self._retry,
        )
        self._begin()
        return event


class TextDecoder:
    """Decodes lines of JSON, or a sequence of JSON texts; empty ones are left out."""

    def __init__(self, separator: re.Pattern[bytes] = _ENDS_OF_LINES) -> None:
        self._texts = _Pieces(separator)

    def feed(self, data: bytes) -> Iterator[ServerSentEvent]:
        """Yield the texts that end in this piece."""
        for text in self._texts.feed(data):
            yield from self._item(text)

    def end(self) -> Iterator[ServerSentEvent]:
        """Yield the last text, which needs no end."""
        return self._item(self._texts.end())

    def _item(self, text: bytes) -> Iterator[ServerSentEvent]:
        if text := text.strip():
            yield ServerSentEvent(data=text.decode(errors="surrogateescape"))


def decoder_of(media_type: str) -> Decoder:
    """Return a new decoder of a body."""
    name = essence(media_type)
    if name == "text/event-stream":
        return EventDecoder()
    if name.endswith("json-seq"):
        return TextDecoder(_BEGINNINGS_OF_TEXTS)
    return TextDecoder()
