"""The body of one response: decompressed, and limited in size and time."""

from __future__ import annotations

import json
import math
import re
import zlib
from collections.abc import Iterable, Iterator
from typing import Protocol

from .clock import Clock
from .effects import Failure, Outcome, Send
from .limits import TimeLimit
from .response import Headers, HttpResponse, StreamedResponse, too_large

LATE = Failure("timeout", "the server took too long")

_PIECE = 256 * 1024
_PARTIAL = 206
_LENGTH = re.compile(r"\d{1,18}", re.ASCII)
_GZIP_WINDOW = 16 + zlib.MAX_WBITS
_ZLIB_METHOD = 8  # the low bits of the first byte, which no bare deflate stream has


class Body:
    """Collects the body of one response, or returns its pieces."""

    def __init__(self, effect: Send, clock: Clock) -> None:
        self._effect = effect
        self._clock = clock
        self._set_limit(effect.expires_at)
        self._chunks: list[bytes] = []
        self._size = 0
        self._status_code = 0
        self._headers = Headers()
        self._decoder: _Decoder | None = None
        self._is_unknown = False
        self.stopped: Failure | None = None
        """Why no more of the body is wanted; None if it is."""

    def begin(
        self,
        status_code: int,
        headers: Iterable[tuple[str, str]],
        *,
        is_decoded: bool = False,
    ) -> None:
        """Take the status and the headers; refuse a body that is declared too large."""
        self._status_code = status_code
        self._headers = Headers(headers)
        coding = self._headers.get("content-encoding", "").strip().lower()
        if is_decoded or coding in ("", "identity"):
            pass
        elif coding in ("gzip", "x-gzip", "deflate"):
            self._decoder = _Decoder(coding)
        else:
            self._is_unknown = True  # of no importance where there is no body
        declared = self._headers.get("content-length", "")
        if self.is_streamed:
            self._set_limit(self._effect.body_expires_at)
        elif _LENGTH.fullmatch(declared) and self._effect.request.method != "HEAD":
            self._check_size(int(declared))

    def _set_limit(self, expires_at: float | None) -> None:
        self.expires_at = expires_at
        """Monotonic time at which the body has to end."""
        end = math.inf if expires_at is None else expires_at
        self._limit = TimeLimit(math.inf, end, self._clock.monotonic)

    @property
    def is_streamed(self) -> bool:
        """Whether the body is the requested file, to be read piece by piece."""
        is_requested_part = (
            self._status_code == _PARTIAL and "range" in self._effect.request.headers
        )
        is_file = self._status_code in self._effect.streamed or is_requested_part
        return bool(self._effect.streamed) and is_file

    @property
    def is_wanted(self) -> bool:
        """Whether the body is to be read: not if it was refused, or is not the file."""
        is_other_success = bool(self._effect.streamed) and self._status_code < 300
        return self.stopped is None and not is_other_success

    def streamed(self, source: object) -> StreamedResponse:
        """Return the response with its body still to be read."""
        return StreamedResponse(self._status_code, self._headers, b"", source)

    def accept(self, data: bytes) -> bool:
        """Collect a part of the body; return False if no more is wanted."""
        for piece in self.pieces(data):
            self._chunks.append(piece)
            self._size += len(piece)
            self._check_size(self._size)
            if self.stopped is not None:
                break
        return self.stopped is None

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Yield a part of the body, decompressed, as long as there is time left."""
        if self._is_unknown and data:
            self.refuse("is encoded in a way that was not requested")
        if self._is_late():
            self.stopped = LATE
        if self.stopped is not None:
            return
        if self._decoder is None:
            yield data
            return
        try:
            for piece in self._decoder.pieces(data):
                if self._is_late():  # the program may have used the time
                    self.stopped = LATE
                    return
                yield piece
        except zlib.error:
            self.refuse("cannot be decompressed")

    def _is_late(self) -> bool:
        left = self._limit.left()
        if left is None or left > 0:
            return False
        return self._limit.is_over() or not self._effect.is_vital

    def end(self) -> None:
        """Check that the body is complete. A short response may be empty, a file may not."""
        decoder = self._decoder
        if decoder is None or decoder.is_complete or self.stopped:
            return
        if decoder.has_begun or self.is_streamed:
            self.refuse("cannot be decompressed: it ends early")

    def stop(self, failure: Failure) -> None:
        """End the body with a failure."""
        self.stopped = failure

    def outcome(self) -> Outcome:
        """Return the response or the failure."""
        stopped = self.stopped
        if stopped and stopped.kind == "unreadable" and self._status_code >= 400:
            # The status is worth more than a body that cannot be read.
            return HttpResponse(self._status_code, self._headers, b"")
        response = HttpResponse(
            self._status_code, self._headers, b"".join(self._chunks)
        )
        if stopped is not None and not self._is_complete(response.content):
            return stopped
        return response

    def _is_complete(self, content: bytes) -> bool:
        """Return whether a body that broke off is vital, and lacks nothing of its JSON object."""
        if not self._effect.is_vital:
            return False
        try:
            return isinstance(json.loads(content), dict)
        except (ValueError, RecursionError):
            return False

    def refuse(self, problem: str) -> None:
        """End the body as one that is not accepted."""
        reason = f"the body of the response {problem}"
        self.stopped = Failure("unreadable", reason, self._status_code)

    def _check_size(self, size: int) -> None:
        if self.stopped is None and (reason := too_large(size)):
            self.stopped = Failure("too large", reason, self._status_code)


class _Inflater(Protocol):
    """What `zlib.decompressobj` returns."""

    @property
    def eof(self) -> bool: ...
    @property
    def unconsumed_tail(self) -> bytes: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


class _Decoder:
    """Decompresses a body, in pieces of limited size whatever the body contains."""

    def __init__(self, coding: str) -> None:
        self._is_gzip = coding != "deflate"
        self._stream: _Inflater | None = None

    @property
    def has_begun(self) -> bool:
        """Whether any of the body arrived."""
        return self._stream is not None

    @property
    def is_complete(self) -> bool:
        """Whether the compressed data ended where the body did."""
        return self._stream is not None and self._stream.eof

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Yield what a part of the body contains; raise `zlib.error` if it is invalid."""
        while data:
            if self._stream is None or self._stream.eof:
                self._stream = self._next_stream(data[0])
            stream = self._stream
            while piece := stream.decompress(data, _PIECE):
                yield piece
                if stream.eof:  # what is behind it is in `unconsumed_tail`, too
                    break
                data = stream.unconsumed_tail
            data = stream.unused_data

    def _next_stream(self, first: int) -> _Inflater:
        if self._is_gzip:  # gzip data may consist of several streams
            return zlib.decompressobj(_GZIP_WINDOW)
        if self._stream is not None:
            raise zlib.error("data behind the end")
        is_bare = first & 0x0F != _ZLIB_METHOD
        return zlib.decompressobj(-zlib.MAX_WBITS if is_bare else zlib.MAX_WBITS)
