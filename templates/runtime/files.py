"""Files: arguments of calls that send one, and results of calls that download one.

::

    client.things.attach(7, data=Path("report.pdf"))
    client.things.file(7, to="report.pdf")
    for chunk in client.things.file(7):
        ...
"""

from __future__ import annotations

import os
from base64 import b64decode
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Mapping
from contextlib import aclosing, closing, contextmanager, suppress
from inspect import isawaitable, iscoroutinefunction
from io import IOBase, RawIOBase
from os import PathLike
from pathlib import Path
from stat import S_IMODE
from types import NoneType
from typing import (
    Annotated,
    Any,
    BinaryIO,
    Protocol,
    TypeAlias,
    TypeVar,
    runtime_checkable,
)

from ._contract.mistakes import check_methods, found, is_closed, was_awaitable
from ._contract.renames import replace
from ._errors import ResponseTooLarge
from ._http.content import Content, NamedFile, is_file
from ._http.encode import base64_of
from ._http.response import too_large

T_contra = TypeVar("T_contra", contravariant=True)

__all__ = [
    "AsyncDestination",
    "AsyncDownload",
    "Destination",
    "Download",
    "NamedFile",
    "SupportsAsyncWrite",
    "SupportsWrite",
    "Upload",
]

_A_FILE = "a file is bytes, a path or an open binary file"
_ASYNC_FILE = "to has a write that has to be awaited; pass it to an async client"


class _Base64InJson:
    """How pydantic reads and writes an upload: base64 text in JSON, bytes in a program."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> object:
        from pydantic_core import core_schema  # loaded already where pydantic asks

        written = core_schema.plain_serializer_function_ser_schema(
            cls._written, when_used="json"
        )
        return core_schema.no_info_plain_validator_function(
            cls._read, serialization=written
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: object, handler: object
    ) -> Mapping[str, str]:
        return {"type": "string", "contentEncoding": "base64"}

    @staticmethod
    def _read(value: Any) -> Any:  # of a request that is still to be checked
        if isinstance(value, str):
            return b64decode(value, validate=True)
        if not is_file(value):
            raise ValueError(f"{_A_FILE}, or base64 text")
        return value

    @staticmethod
    def _written(value: object) -> str:
        if not is_file(value):
            raise TypeError(f"{_A_FILE}; this is {found(value)}")
        return b"".join(Content([base64_of(value, "a file")])).decode("ascii")


Upload: TypeAlias = Annotated[
    bytes | bytearray | memoryview | PathLike[str] | BinaryIO | NamedFile, _Base64InJson
]
"""A file to send: its content, its path, or an open binary file, from its current position;
a `NamedFile` is one of these with another name or media type.

It is read while it is sent, and again for a retry: what cannot be rewound is sent once. In JSON it
is base64 text. An open file stays open."""

NamedFile.__module__ = __name__  # where users import it from


@runtime_checkable
class SupportsWrite(Protocol[T_contra]):
    """An object to write to, such as a file that is open for binary writing."""

    def write(self, content: T_contra, /) -> int | None:
        """Write the content; a number less than its length is how much of it was written."""
        ...


class SupportsAsyncWrite(Protocol[T_contra]):
    """An object to write to asynchronously, such as a file that `anyio.open_file` opened."""

    def write(self, content: T_contra, /) -> Awaitable[int | None]:
        """Write the content, as `SupportsWrite` does."""
        ...


Destination: TypeAlias = str | PathLike[str] | SupportsWrite[bytes]
"""Where a download is written. The file of a path is written when the download is complete:
an interrupted one leaves nothing, and does not change an existing file. A file that is replaced
keeps its mode."""

AsyncDestination: TypeAlias = Destination | SupportsAsyncWrite[bytes]
"""Where a download of an async client is written."""


class Download:
    """A file on the server, downloaded while it is iterated; it is never whole in memory.

    Each iteration sends a request, and leaving it frees the connection. Failures before the
    first byte are retried as in any call; later ones are `ConnectionFailed`. A `deadline` of
    the call includes the last byte. That of the client does so for `read()` only; otherwise
    it ends with the headers, and the body may take long as long as content keeps arriving.
    """

    def __init__(self, fetch: Callable[[bool], Generator[bytes, None, None]]) -> None:
        self._fetch = fetch

    def __iter__(self) -> Generator[bytes, None, None]:
        return self._fetch(False)

    def read(self) -> bytes:
        """Return the whole content; raises `ResponseTooLarge` beyond 32 MiB."""
        content = bytearray()
        with closing(self._fetch(True)) as chunks:
            for chunk in chunks:
                _append(content, chunk)
        return bytes(content)


class AsyncDownload:
    """A file on the server, downloaded while it is iterated; it is never whole in memory.

    Each iteration sends a request, and leaving it frees the connection. Failures before the
    first byte are retried as in any call; later ones are `ConnectionFailed`. A `deadline` of
    the call includes the last byte. That of the client does so for `read()` only; otherwise
    it ends with the headers, and the body may take long as long as content keeps arriving.
    """

    def __init__(self, fetch: Callable[[bool], AsyncGenerator[bytes, None]]) -> None:
        self._fetch = fetch

    def __aiter__(self) -> AsyncGenerator[bytes, None]:
        return self._fetch(False)

    async def read(self) -> bytes:
        """Return the whole content; raises `ResponseTooLarge` beyond 32 MiB."""
        content = bytearray()
        async with aclosing(self._fetch(True)) as chunks:
            async for chunk in chunks:
                _append(content, chunk)
        return bytes(content)


def _append(content: bytearray, chunk: bytes) -> None:
    content += chunk
    if problem := too_large(len(content)):
        raise ResponseTooLarge(problem)


def save(download: Download, to: Destination) -> None:
    """Write a download to its destination."""
    with _writing_to(to) as write, closing(iter(download)) as chunks:
        if iscoroutinefunction(write):
            raise TypeError(_ASYNC_FILE)
        for chunk in chunks:
            left = chunk
            while left:
                written = write(left)
                if was_awaitable(written):
                    raise TypeError(_ASYNC_FILE)
                left = _not_written(left, written)


async def async_save(download: AsyncDownload, to: AsyncDestination) -> None:
    """Write a download to its destination.

    Chunks are small, as a socket returns them, so they are written in the event loop: a
    thread for each would cost more than the write.
    """
    with _writing_to(to) as write:
        async with aclosing(aiter(download)) as chunks:
            async for chunk in chunks:
                left = chunk
                while left:
                    written = write(left)
                    if isawaitable(written):
                        written = await written
                    left = _not_written(left, written)


def _not_written(content: bytes, written: object) -> bytes:
    """Return the rest of a content, by what `write` returned; most objects write all."""
    if isinstance(written, bool) or not isinstance(written, int):
        return b""
    if written <= 0:
        raise OSError("to: write took nothing; pass a file that waits until it can")
    return content[written:]


@contextmanager
def _writing_to(
    to: AsyncDestination,
) -> Generator[Callable[[bytes], object], None, None]:
    """Yield the function that writes to a destination, opened before anything is sent."""
    if not isinstance(to, (str, PathLike)):
        yield _checked_write(to)
        return
    path = Path(to)
    if path.exists() and not path.is_file():
        raise ValueError(
            "to: this path is not a file; give the path of one, or an open file"
        )
    with suppress(FileNotFoundError), _naming(path):
        path.stat()  # raises OSError for a link that leads to itself
    target = path.resolve()  # what a link leads to is replaced, and not the link
    part = target.with_name(f".{os.urandom(8).hex()}.part")
    try:
        with _naming(path):
            file = _new_file(part, like=target)
        with file:
            yield file.write
        with _naming(path):
            replace(target, by=part)
    finally:
        part.unlink(missing_ok=True)


def _checked_write(to: object) -> Callable[[bytes], object]:
    """Return the function that writes to an object, which has to take bytes."""
    wanted = "a path, or an object with write"
    check_methods("to", to, ["write"], wanted)
    file: Any = to
    if not callable(file.write):
        raise TypeError(f"to has a write that is {found(file.write)}; pass {wanted}")
    if isinstance(getattr(file, "newlines", ...), (str, tuple, NoneType)):
        raise TypeError("to is a file of text; open it in binary mode, as with 'wb'")
    if is_closed(file) or (isinstance(file, IOBase) and not file.writable()):
        raise ValueError("to is not open for writing; open it as with 'wb'")
    if isinstance(file, RawIOBase):  # None means that it would have to wait
        return lambda content: file.write(content) or 0
    write: Callable[[bytes], object] = file.write
    return write


def _new_file(path: Path, like: Path) -> BinaryIO:
    """Open a new file with the mode of another one, if that exists."""
    is_replacing = like.exists()
    # Nobody else may read it before it has that mode.
    path.touch(0o600 if is_replacing else 0o666, exist_ok=False)
    file = path.open("wb")
    if is_replacing and os.name == "posix":
        path.chmod(S_IMODE(like.stat().st_mode))
    return file


@contextmanager
def _naming(path: Path) -> Generator[None, None, None]:
    """Let errors name the path that the caller gave, and not the file beside it."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from None


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
