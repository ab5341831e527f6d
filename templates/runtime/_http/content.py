"""Bodies of requests that are read while they are sent, so that files are never whole in memory."""

from __future__ import annotations

import os
import stat
from base64 import b64encode
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO, Protocol, cast

from .._contract.arrays import BYTES
from .._contract.mistakes import found, is_closed, was_awaitable

_CHUNK = 96 * 1024  # a multiple of three, as base64 is made of that many bytes


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file to send under another name, or as another media type, than it would have.

    ::

        client.things.attach(7, file=NamedFile(content, "report.pdf", "application/pdf"))
    """

    content: bytes | bytearray | memoryview | PathLike[str] | BinaryIO
    name: str | None = None
    """By default that of the path or of the open file, else that of the argument."""
    content_type: str | None = None
    """By default as documented; where several are, or none is, as the name says."""


class Source(Protocol):
    """A part of a body that is read piece by piece."""

    @property
    def length(self) -> int | None:
        """The number of bytes; None if it is known at the end only."""
        ...

    @property
    def is_repeatable(self) -> bool:
        """Whether it can be read again from its beginning."""
        ...

    @property
    def may_wait(self) -> bool:
        """Whether reading may wait for a disk or for another process."""
        ...

    def pieces(self) -> Iterator[bytes]:
        """Yield the bytes from the beginning."""
        ...


class Content:
    """The body of a request as bytes and sources, one after another."""

    def __init__(self, parts: Sequence[bytes | Source]) -> None:
        self._parts = parts
        self._has_begun = False

    @property
    def length(self) -> int | None:
        """The number of bytes; None if it is known at the end only."""
        total = 0
        for part in self._parts:
            length = len(part) if isinstance(part, bytes) else part.length
            if length is None:
                return None
            total += length
        return total

    @property
    def can_be_sent(self) -> bool:
        """Whether it can be sent from its beginning: once, or again."""
        sources = (part for part in self._parts if not isinstance(part, bytes))
        return not self._has_begun or all(each.is_repeatable for each in sources)

    def __iter__(self) -> Iterator[bytes]:
        """Yield the pieces to send."""
        self._has_begun = True
        for part in self._parts:
            yield from [part] if isinstance(part, bytes) else part.pieces()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Yield the same pieces; files are read in threads, as a disk may be slow."""
        import asyncio  # slow to import, and sync clients never need it

        self._has_begun = True
        for part in self._parts:
            if isinstance(part, bytes):
                yield part
                continue
            pieces = part.pieces()
            while True:
                if part.may_wait:
                    piece = await asyncio.to_thread(next, pieces, None)
                else:
                    piece = next(pieces, None)
                if piece is None:
                    break
                yield piece


class Items:
    """Values of which each is encoded when it is sent. An iterator gives them once."""

    length = None
    may_wait = False

    def __init__(
        self, values: Iterable[object], encode: Callable[[object, int], bytes]
    ) -> None:
        self._values = values
        self._encode = encode
        self.is_repeatable = iter(values) is not values

    def pieces(self) -> Iterator[bytes]:
        """Yield the bytes of each value; `encode` takes it and its number."""
        for number, value in enumerate(self._values):
            yield self._encode(value, number)


class Base64:
    """The base64 text of another source."""

    def __init__(self, source: Source) -> None:
        self._source = source
        length = source.length
        self.length = None if length is None else (length + 2) // 3 * 4
        self.is_repeatable = source.is_repeatable
        self.may_wait = source.may_wait

    def pieces(self) -> Iterator[bytes]:
        """Yield the text, encoded as the source is read."""
        left = b""
        for piece in self._source.pieces():
            content = left + piece
            end = len(content) // 3 * 3
            left = content[end:]
            yield b64encode(content[:end])
        yield b64encode(left)


class _Held:
    """Bytes that the program holds, in pieces, so that no copy of all is made."""

    is_repeatable = True
    may_wait = False

    def __init__(self, content: memoryview) -> None:
        self._content = content
        self.length = len(content)

    def pieces(self) -> Iterator[bytes]:
        for start in range(0, self.length, _CHUNK):
            yield bytes(self._content[start : start + _CHUNK])


class _OpenFile:
    """What an open file has from its current position on; it stays open."""

    may_wait = True

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._file = file
        self._name = name
        self._start = _position(file)
        self.length = None if self._start is None else _size(file, self._start)

    @property
    def is_repeatable(self) -> bool:
        return self._start is not None

    def pieces(self) -> Iterator[bytes]:
        if self._start is not None:
            self._file.seek(self._start)
        return _read(self._file, self.length, self._name)


class _FileAt:
    """The file of a path, opened whenever it is read."""

    may_wait = True

    def __init__(self, path: Path, name: str) -> None:
        self._path = path
        self._name = name
        mode = path.stat().st_mode
        self.is_repeatable = stat.S_ISREG(mode)
        self.length: int | None = None
        if self.is_repeatable or stat.S_ISDIR(mode):
            with path.open("rb") as file:  # raises OSError before anything is sent
                self.length = os.fstat(file.fileno()).st_size

    def pieces(self) -> Iterator[bytes]:
        with self._path.open("rb") as file:
            yield from _read(file, self.length, self._name)


def is_file(value: object) -> bool:
    """Return whether a value is the content of a file, its path, or an open file."""
    is_content = isinstance(value, (*BYTES, PathLike, NamedFile))
    return is_content or hasattr(value, "read")


def source_of(upload: object, name: str) -> bytes | Source:
    """Return the content of a file as bytes, or as a source to read it from.

    Raises `OSError` for a path that cannot be read, and `TypeError` or `ValueError` for a file
    that is opened as text, async or closed, and for anything that is no file.
    """
    if isinstance(upload, NamedFile):
        upload = upload.content
    if isinstance(upload, BYTES):
        return _bytes_or_source(memoryview(cast("bytes", upload)))
    if isinstance(upload, PathLike):
        return _FileAt(Path(cast("PathLike[str]", upload)), name)
    if isinstance(upload, type) or not callable(getattr(upload, "read", None)):
        wanted = "bytes, a pathlib.Path or an open binary file"
        raise TypeError(f"{name} is {found(upload)}; pass {wanted}")
    file: Any = upload
    _check_open(file, name)
    return _OpenFile(file, name)


def _bytes_or_source(content: memoryview) -> bytes | Source:
    if content.nbytes <= _CHUNK or not content.c_contiguous:
        return bytes(content)
    return _Held(content.cast("B"))


def _check_open(file: Any, name: str) -> None:
    if is_closed(file):
        raise ValueError(f"{name} is a closed file; pass an open one, or its content")
    nothing = file.read(0)
    if was_awaitable(nothing):
        raise TypeError(f"{name} is an async file; pass its content: await file.read()")
    if isinstance(nothing, str):
        raise TypeError(f"{name}: a file has to be opened in binary mode, as with 'rb'")


def _position(file: BinaryIO) -> int | None:
    """Return the position in a file; None for a stream, which cannot be rewound."""
    try:
        return file.seek(file.tell())
    except (OSError, AttributeError, ValueError):
        return None


def _size(file: BinaryIO, start: int) -> int | None:
    try:
        end = file.seek(0, os.SEEK_END)
    except (OSError, ValueError):  # some files can only be rewound
        return None
    file.seek(start)
    return max(end - start, 0)


def _read(file: BinaryIO, length: int | None, name: str) -> Iterator[bytes]:
    """Yield what a file contains, of a known length that much."""
    left = length
    while left is None or left > 0:
        piece = file.read(_CHUNK if left is None else min(_CHUNK, left))
        if not piece:
            break
        left = None if left is None else left - len(piece)
        yield bytes(piece)
    if left:
        raise OSError(f"{name} became shorter while it was sent")
