"""Results of calls whose responses are read item by item while they arrive.

::

    for chunk in client.chat.complete(accept="text/event-stream", stream=True):
        ...
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import aclosing, closing
from typing import Generic, TypeVar

from ._calls.items import ItemReader
from ._contract.streams import StreamOf
from ._http.items import ServerSentEvent, decoder_of

T_co = TypeVar("T_co", covariant=True)

__all__ = ["AsyncStream", "ServerSentEvent", "Stream"]

ServerSentEvent.__module__ = __name__  # where users import it from


class Stream(Generic[T_co]):
    """The items of a response, read while they arrive.

    Each iteration sends a request, and leaving it frees the connection. Failures before the
    first byte are retried as in any call; a stream that breaks off later is `ConnectionFailed`,
    and is not requested again. A `deadline` of the call includes the last item; that of the
    client ends with the headers. A `timeout` limits the silence between items.
    """

    def __init__(
        self,
        media_type: str,
        of: StreamOf,
        fetch: Callable[[ItemReader], Generator[bytes, None, None]],
    ) -> None:
        self._media_type = media_type
        self._of = of
        self._fetch = fetch

    def __iter__(self) -> Generator[T_co, None, None]:
        reader = ItemReader(self._of, self._media_type)
        with closing(self._events(reader)) as events:
            for event in events:
                if reader.is_item(event):
                    yield reader.read(event)

    def events(self) -> Generator[ServerSentEvent, None, None]:
        """Yield the events as they were sent, with their types and ids; of lines, their texts."""
        return self._events(ItemReader(self._of, self._media_type))

    def _events(self, reader: ItemReader) -> Generator[ServerSentEvent, None, None]:
        decoder = decoder_of(self._media_type)
        with closing(self._fetch(reader)) as pieces:
            for piece in pieces:
                reader.check()
                for event in decoder.feed(piece):
                    if reader.is_last(event):
                        return
                    yield event
        reader.check()
        yield from decoder.end()


class AsyncStream(Generic[T_co]):
    """The items of a response, read while they arrive.

    Each iteration sends a request, and leaving it frees the connection. Failures before the
    first byte are retried as in any call; a stream that breaks off later is `ConnectionFailed`,
    and is not requested again. A `deadline` of the call includes the last item; that of the
    client ends with the headers. A `timeout` limits the silence between items.
    """

    def __init__(
        self,
        media_type: str,
        of: StreamOf,
        fetch: Callable[[ItemReader], AsyncGenerator[bytes, None]],
    ) -> None:
        self._media_type = media_type
        self._of = of
        self._fetch = fetch

    async def __aiter__(self) -> AsyncGenerator[T_co, None]:
        reader = ItemReader(self._of, self._media_type)
        async with aclosing(self._events(reader)) as events:
            async for event in events:
                if reader.is_item(event):
                    yield reader.read(event)

    def events(self) -> AsyncGenerator[ServerSentEvent, None]:
        """Yield the events as they were sent, with their types and ids; of lines, their texts."""
        return self._events(ItemReader(self._of, self._media_type))

    async def _events(
        self, reader: ItemReader
    ) -> AsyncGenerator[ServerSentEvent, None]:
        decoder = decoder_of(self._media_type)
        async with aclosing(self._fetch(reader)) as pieces:
            async for piece in pieces:
                reader.check()
                for event in decoder.feed(piece):
                    if reader.is_last(event):
                        return
                    yield event
        reader.check()
        for event in decoder.end():
            yield event


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
