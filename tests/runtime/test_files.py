"""Files: sent as base64 inside JSON, and fetched without ever being whole in memory."""

from __future__ import annotations

import asyncio
import gzip
import io
import json
import os
import tracemalloc
from base64 import b64encode
from collections.abc import Iterator
from contextlib import closing
from errno import ELOOP
from functools import partial
from mmap import mmap
from pathlib import Path
from stat import S_IMODE
from tempfile import NamedTemporaryFile, SpooledTemporaryFile
from threading import Thread
from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from runtime import _errors as errors
from runtime._http import response as http_response
from runtime._http.encode import json_body
from runtime._http.urls import BaseUrl
from runtime.auth import ClientCredentials
from support.client import Case
from support.server import (
    FaultServer,
    Raw,
    Reset,
    Route,
    drained_request,
    reply,
    streamed,
)
from support.things import API

MIB = 1024 * 1024


@pytest.fixture
def storage() -> Iterator[FaultServer]:
    """Another origin, where a file may be stored."""
    with FaultServer() as storage:
        yield storage


def moved(location: str, status: int = 302) -> Raw:
    return reply(status, None, {"Location": location})


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


class AsyncFile:
    """What `anyio.open_file` opens: its methods have to be awaited."""

    def __init__(self) -> None:
        self.written = b""

    async def read(self, size: int = -1) -> bytes:
        return b"content"

    async def write(self, content: bytes) -> int | None:
        self.written += content
        return len(content)


class AwaitedFile(AsyncFile):
    """One whose methods do not show that they have to be awaited."""

    def read(self, size: int = -1) -> Any:
        return super().read(size)

    def write(self, content: bytes) -> Any:
        return super().write(content)


class AsyncPart(AsyncFile):
    """One that writes at most two bytes at a time."""

    async def write(self, content: bytes) -> int:
        self.written += content[:2]
        return len(content[:2])


class Part(io.RawIOBase):
    """A pipe that takes at most two bytes at a time, and then none for a while."""

    def __init__(self, room: int = 99) -> None:
        self.written = b""
        self._room = room

    def writable(self) -> bool:
        return True

    def write(self, content: Any) -> int | None:
        taken = bytes(content[: min(2, self._room)])
        self.written += taken
        self._room -= len(taken)
        return len(taken) or None


def closed() -> io.BytesIO:
    file = io.BytesIO()
    file.close()
    return file


# --- uploads ----------------------------------------------------------------------------


def sent(body: object) -> Any:
    content = json_body(body)
    return json.loads(content if isinstance(content, bytes) else b"".join(content))


def test_files_are_sent_as_base64(tmp_path: Path) -> None:
    """Content, a path and an open file all become base64, anywhere in a body."""
    path = tmp_path / "a.bin"
    path.write_bytes(b"\x00\xff" * 3)
    text = b64encode(b"\x00\xff" * 3).decode()

    with path.open("rb") as file:
        assert {"data": text, "more": [text, {"a": text}]} == sent(
            {"data": path, "more": [b"\x00\xff" * 3, {"a": file}]}
        )
        assert not file.closed


def test_all_kinds_of_bytes_are_a_file() -> None:
    """A view of bytes is no list of numbers, also one that leaves some of them out."""
    with mmap(-1, 3) as mapped:
        mapped.write(b"abc")
        mapped.seek(0)
        kinds = [b"abc", bytearray(b"abc"), memoryview(b"abc"), mapped]

        assert [b64encode(b"abc").decode()] * 4 == sent(kinds)
    assert b64encode(b"ac").decode() == sent(memoryview(b"abc")[::2])


@pytest.mark.parametrize("datetime", ["seconds", None])
@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_cutting_moments_leaves_files_alone(
    case: Case, kind: Any, datetime: Any
) -> None:
    """An API that takes whole seconds gets the files as they are, however deep."""
    case.server.script(reply(204))
    call = case.open(api=API._replace(datetime=datetime)).things.call

    body = {"files": [{"data": kind(b"abc")}]}
    case.do(call("things.attach", path={"thingId": 7}, body=body))

    assert b'{"files":[{"data":"YWJj"}]}' == case.server.requests[0].body


@pytest.mark.parametrize("kind", [bytearray, memoryview])
def test_all_kinds_of_bytes_are_a_body(case: Case, kind: Any) -> None:
    """So they are where a program sends a body of its own."""
    case.server.script(reply(200))

    case.open().request("POST", "/v2/things", content=kind(b"abc"))

    assert b"abc" == case.server.requests[0].body


class Foreign(BaseModel):
    """A model of the program."""

    at: int = 0


@pytest.mark.parametrize("datetime", ["seconds", None])
def test_objects_of_other_packages_are_named(case: Case, datetime: Any) -> None:
    """What stands for a file is read; a model of the program is refused with its place."""
    case.server.script(reply(204))
    call = case.open(api=API._replace(datetime=datetime)).things.call

    body: Any = {"data": SimpleNamespace(read=io.BytesIO(b"abc").read)}
    case.do(call("things.attach", path={"thingId": 7}, body=body))
    with pytest.raises(
        TypeError, match=r"^body\.a\[0\] cannot be an object of .*Foreign"
    ):
        body = {"a": [Foreign()]}
        case.do(call("things.attach", path={"thingId": 7}, body=body))

    assert [b'{"data":"YWJj"}'] == [each.body for each in case.server.requests]


def test_an_open_file_is_read_from_its_position() -> None:
    """What was read of a file before is not sent."""
    file = io.BytesIO(b"header:content")
    file.seek(7)

    assert {"data": b64encode(b"content").decode()} == sent({"data": file})


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ({"data": io.StringIO("a")}, "body.data: a file has to be opened in binary mode"),
        ({"data": object()}, "body.data cannot be a object"),
        ({"data": io.BytesIO}, "body.data cannot be the class BytesIO"),
        ({"data": closed()}, "body.data is a closed file; pass an open one, or its content"),
        ({"data": AsyncFile()}, r"body.data is an async file; pass its content: await file.read\(\)"),
        ({"data": AwaitedFile()}, r"body.data is an async file; pass its content: await"),
    ],
)  # fmt: skip
def test_text_is_no_file(case: Case, body: Any, problem: str) -> None:
    """Text could be a path or a content; anything else that is no file is a mistake, too."""
    call = case.open().things.call

    with pytest.raises((TypeError, ValueError), match=problem):
        case.do(call("things.attach", path={"thingId": 7}, body=body))
    assert () == case.server.requests


def test_a_missing_file_is_an_error_before_anything_is_sent(case: Case) -> None:
    """The error is that of opening it, and not even a token is asked for."""
    call = case.open(ClientCredentials("id", "secret")).things.call

    with pytest.raises(FileNotFoundError):
        body = {"data": Path("/nowhere/a.pdf")}
        case.do(call("things.attach", path={"thingId": 7}, body=body))
    assert () == case.server.requests


def test_a_repeated_upload_sends_the_same_content(case: Case) -> None:
    """A file is rewound to where it was, with the length of its base64 text each time."""
    case.server.script(reply(503), reply(204))
    call, file = case.open().things.call, io.BytesIO(b"--content")
    file.seek(2)

    options = {"idempotent": True}
    body = {"data": file}
    case.do(call("things.attach", options, path={"thingId": 7}, body=body))

    first, second = case.server.requests
    assert b'{"data":"Y29udGVudA=="}' == first.body == second.body
    assert "23" == first.header("content-length") == second.header("content-length")


def test_a_stream_in_json_is_sent_once(case: Case) -> None:
    """What cannot be rewound is sent in chunks, and not again."""
    case.server.script(reply(503))
    call = case.open().things.call

    with pytest.raises(errors.ServerError):
        body = {"data": SimpleNamespace(read=io.BytesIO(b"content").read)}
        options = {"idempotent": True}
        case.do(call("things.attach", options, path={"thingId": 7}, body=body))

    (request,) = case.server.requests
    assert b'{"data":"Y29udGVudA=="}' == request.body
    assert "chunked" == request.header("transfer-encoding")


@given(st.lists(st.binary(max_size=7), max_size=7))
def test_base64_does_not_depend_on_the_pieces(pieces: list[bytes]) -> None:
    """Whatever a file returns at a time, the text is that of the whole content."""
    file = SimpleNamespace(read=lambda size: next(rest, b"") if size else b"")
    rest = iter([piece for piece in pieces if piece])

    assert {"a": b64encode(b"".join(pieces)).decode(), "b": ["c"]} == sent(
        {"a": file, "b": ["c"]}
    )


@pytest.mark.parametrize("kind", ["path", "open file", "bytes", "bytearray", "view"])
def test_a_large_file_in_json_is_never_whole_in_memory(
    case: Case, tmp_path: Path, kind: str
) -> None:
    """24 MiB are encoded in pieces while they are sent, with the length declared before."""
    content = bytes(24 * MIB)
    (tmp_path / "large").write_bytes(content)
    with drained_request() as (url, sizes), (tmp_path / "large").open("rb") as file:
        kinds = {
            "path": tmp_path / "large",
            "open file": file,
            "bytes": content,
            "bytearray": bytearray(content),
            "view": memoryview(content)[1:],
        }
        call = case.open(base_url=url).things.call
        body = {"data": kinds[kind], "name": "n"}
        tracemalloc.start()
        case.do(call("things.attach", path={"thingId": 7}, body=body))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()

    assert [len('{"data":"","name":"n"}') + 32 * MIB] == sizes
    assert peak < 4 * MIB


# --- downloads --------------------------------------------------------------------------


def test_a_download_is_lazy_and_can_be_repeated(case: Case) -> None:
    """Nothing is sent before iteration starts, and each iteration sends the request."""
    case.server.route(lambda _: streamed([b"ab", b"c"]))
    download = case.open().things.file()
    assert () == case.server.requests

    assert b"abc" == b"".join(case.items(download))
    assert b"abc" == case.do(download.read())
    assert ["GET /v2/things/7/file"] * 2 == case.server.targets
    request = case.server.requests[0]
    assert "image/png" == request.header("accept")
    assert "identity" == request.header("accept-encoding")
    assert "Bearer token-1" == request.header("authorization")


@pytest.mark.parametrize("length", [3, None])
def test_a_download_to_a_path(case: Case, tmp_path: Path, length: int | None) -> None:
    """The file has the content, and replaces the one that was there."""
    case.server.script(*(streamed([b"a", b"bc"], length) for _ in range(2)))
    path = tmp_path / "file"
    path.write_bytes(b"old")

    assert None is case.open().download(path)
    case.download(str(tmp_path / "other"))

    assert {"file": b"abc", "other": b"abc"} == files_in(tmp_path)


def test_a_download_to_an_open_file(case: Case) -> None:
    """Anything that can be written to is a destination, and stays open."""
    case.server.script(streamed([b"a", b"bc"]))
    file = io.BytesIO(b"_")
    file.seek(1)

    case.open().download(file)

    assert b"_abc" == file.getvalue()


@pytest.mark.parametrize("file", [AsyncFile, AwaitedFile, AsyncPart])
def test_a_download_to_an_async_file(case: Case, file: type[AsyncFile]) -> None:
    """An async client awaits each write; a sync one cannot, and says so."""
    case.server.script(streamed([b"abc", b"de"]))
    to = file()

    if case.kind == "async":
        case.open().download(to)
        assert b"abcde" == to.written
    else:
        with pytest.raises(TypeError, match="to has a write that has to be awaited"):
            case.open().download(to)
        assert b"" == to.written
        # What its methods return is known only when one was called.
        assert (file is AwaitedFile) == (1 == len(case.server.requests))


def test_a_download_to_a_file_that_takes_a_part(case: Case) -> None:
    """What it did not take is written again; one that takes nothing is an error."""
    case.server.route(lambda _: streamed([b"abc", b"de"]))
    whole, full = Part(), Part(room=3)

    case.open().download(whole)
    with pytest.raises(OSError, match="to: write took nothing"):
        case.download(full)

    assert (b"abcde", b"abc") == (whole.written, full.written)


def test_a_download_to_a_pipe_without_a_buffer(case: Case) -> None:
    """A pipe takes what fits into it, and the reader gets all of it."""
    content = os.urandom(300_000)
    case.server.script(reply(200, content))
    reader, writer = os.pipe()
    read: list[bytes] = []

    def drain() -> None:
        with open(reader, "rb") as file:
            read.append(file.read())

    thread = Thread(target=drain)
    thread.start()
    with open(writer, "wb", buffering=0) as file:
        case.open().download(file)
    thread.join()

    assert content == read[0]


def test_what_a_destination_returns_is_not_always_a_number(case: Case) -> None:
    """Most objects return None, or something of their own, and have written all."""
    case.server.route(lambda _: streamed([b"abc", b"de"]))
    case.open()

    for returned in (None, True, "written", object()):
        to = Mock(write=Mock(return_value=returned))
        case.download(to)
        assert b"abcde" == b"".join(call.args[0] for call in to.write.mock_calls)


@pytest.mark.skipif(os.name != "posix", reason="this system has no file modes")
def test_a_replaced_file_keeps_its_mode(case: Case, tmp_path: Path) -> None:
    """What only its owner could read stays so, and a link leads where it led."""
    case.server.route(lambda _: streamed([b"abc"]))
    private, shared, new = (tmp_path / name for name in ("private", "shared", "new"))
    for path, mode in ((private, 0o600), (shared, 0o664)):
        path.write_bytes(b"old")
        path.chmod(mode)
    link = tmp_path / "link"
    link.symlink_to(private)
    case.open()

    for path in (link, shared, new):
        case.download(path)

    assert b"abc" == private.read_bytes() == shared.read_bytes()
    assert link.is_symlink()
    modes = [S_IMODE(path.stat().st_mode) for path in (private, shared)]
    assert [0o600, 0o664] == modes
    assert S_IMODE(new.stat().st_mode) == 0o666 & ~umask()


def umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


NOT_WHOLE = {
    "part": reply(206, b"abc", {"Content-Range": "bytes 0-2/9"}),
    "nothing": reply(204),
    "later": reply(202, {"state": "queued"}),
    "cut": reply(200, gzip.compress(b"abc" * 99)[:-9], {"Content-Encoding": "gzip"}),
    "empty": reply(200, b"", {"Content-Encoding": "gzip"}),
}


@pytest.mark.parametrize("name", NOT_WHOLE)
def test_only_a_whole_file_is_saved(case: Case, tmp_path: Path, name: str) -> None:
    """Anything else is an error, and the old file stays."""
    case.server.script(NOT_WHOLE[name])
    path = tmp_path / "file"
    path.write_bytes(b"old")

    with pytest.raises(errors.DecodeError, match=r"whole file|ends early") as raised:
        case.open(http_client=None).download(path)

    assert None is raised.value.__context__
    assert {"file": b"old"} == files_in(tmp_path)
    assert (1, 0) == (len(case.server.requests), case.server.wait_until_idle())


def test_a_part_that_was_asked_for_is_one(case: Case) -> None:
    """A program that sends `Range` gets the part."""
    case.server.script(NOT_WHOLE["part"])

    found = case.open().download(extra_headers={"Range": "bytes=0-2"})

    assert b"abc" == b"".join(found)


BREAKS = {
    "reset": Reset(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"),
    "cut off": streamed([b"abc"], 9),
    "no last chunk": Raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"),
    "bad chunk": Raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcxx\r\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", BREAKS)
def test_a_download_that_breaks_off(case: Case, tmp_path: Path, name: str) -> None:
    """It fails, is not tried again, and leaves what was there before."""
    case.server.script(BREAKS[name], reply(200, b"again"))
    path = tmp_path / "file"
    path.write_bytes(b"old")

    with pytest.raises(errors.ConnectionFailed) as raised:
        case.open().download(path)

    assert "things.file: " in str(raised.value)
    assert "in the middle of the body" in str(raised.value)
    assert None is raised.value.__context__
    assert {"file": b"old"} == files_in(tmp_path)
    assert 1 == len(case.server.requests)


def test_a_download_that_cannot_be_decompressed(case: Case, tmp_path: Path) -> None:
    """A server may compress unasked; where it does so wrongly, that is a `DecodeError`."""
    content = gzip.compress(b"abc" * 1000)
    answers = [
        streamed([content], Content_Encoding="gzip"),
        streamed([content[:20] + b"junk" * 10], Content_Encoding="gzip"),
    ]
    case.server.script(*answers)

    assert b"abc" * 1000 == b"".join(case.open().download())
    with pytest.raises(errors.DecodeError) as raised:
        case.download(tmp_path / "file")
    assert 200 == raised.value.status_code
    assert None is raised.value.__context__
    assert {} == files_in(tmp_path)


def test_the_deadline_holds_for_the_body(case: Case, tmp_path: Path) -> None:
    """A deadline of the download covers its body; that of the client ends at the headers."""

    def dripped() -> Iterator[bytes]:
        for _ in range(8):
            yield b"a"
            case.time.now += 20

    case.server.script(streamed(dripped()), streamed(dripped()))
    case.open()

    with pytest.raises(errors.DeadlineExceeded):
        case.download(tmp_path / "file", deadline=60)
    assert {} == files_in(tmp_path)
    assert b"a" * 8 == b"".join(case.download())


def test_the_deadline_holds_for_what_one_packet_becomes(case: Case) -> None:
    """A packet that unpacks to much does not allow a program more time."""
    content = gzip.compress(bytes(2**22))
    case.server.script(streamed([content], Content_Encoding="gzip"))
    pieces = 0

    def read() -> None:
        nonlocal pieces
        for _ in case.open().things.file(None, {"deadline": 60}):
            pieces += 1
            case.time.now += 25

    async def async_read() -> None:
        nonlocal pieces
        async for _ in case.open().things.file(None, {"deadline": 60}):
            pieces += 1
            case.time.now += 25

    with pytest.raises(errors.DeadlineExceeded):
        case.do(read() if case.kind == "sync" else async_read())
    assert 3 == pieces


def test_failures_before_the_first_byte(case: Case) -> None:
    """They are tried again, a refused token is renewed, and errors are those of any call."""
    token = {"access_token": "t", "token_type": "bearer", "expires_in": 3600}
    case.server.script(
        reply(200, token),
        reply(401),
        reply(200, token | {"access_token": "u"}),
        reply(503),
        Reset(),
        streamed([b"abc"]),
        reply(404, {"message": "gone"}),
    )
    case.open(ClientCredentials("id", "secret"))

    assert b"abc" == b"".join(case.download())
    assert 2 == len(case.time.waits)
    with pytest.raises(errors.NotFoundError, match="gone"):
        case.download()


@pytest.mark.parametrize("limit", [3, 2])
def test_reading_a_download_is_bounded(
    case: Case, limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`read` holds no more in memory than any call does."""
    monkeypatch.setattr(http_response, "MAX_RESPONSE_BYTES", limit)
    case.server.script(streamed([b"abc"]))
    download = case.open().things.file()

    if limit == 3:
        assert b"abc" == case.do(download.read())
    else:
        with pytest.raises(errors.ResponseTooLarge):
            case.do(download.read())


def test_a_download_is_never_whole_in_memory(case: Case, tmp_path: Path) -> None:
    """64 MiB are written with less than 16 MiB more memory than before."""
    piece = bytes(64 * 1024)
    case.server.script(streamed((piece for _ in range(1024)), 64 * MIB))
    case.open()
    tracemalloc.start()

    case.download(tmp_path / "file")

    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert 64 * MIB == (tmp_path / "file").stat().st_size
    assert peak < 16 * MIB


async def first_of(download: Any) -> bytes:
    if not hasattr(download, "__aiter__"):
        for chunk in download:
            return bytes(chunk)
    async for chunk in download:
        return bytes(chunk)
    raise AssertionError("no chunk came")


def test_leaving_a_download_frees_its_connection(case: Case) -> None:
    """After `break`, the only connection of the client can be used again."""
    many = (b"x" * 1024 for _ in range(10_000))
    case.server.script(streamed(many), reply(200, {"id": 7}))
    kind: Any = httpx2.Client if case.kind == "sync" else httpx2.AsyncClient
    http_client = kind(limits=httpx2.Limits(max_connections=1))
    case.open(http_client=http_client)

    assert b"x" == case.do(first_of(case.things.file()))[:1]
    assert 7 == case.get().id

    case.do(http_client.close() if case.kind == "sync" else http_client.aclose())


def test_a_full_disk_frees_the_connection(case: Case) -> None:
    """An error of the destination is raised as it is, and the connection is closed."""

    class Full:
        def write(self, content: bytes) -> int:
            raise OSError(28, "no space left")

    many = (b"x" * 1024 for _ in range(10_000))
    case.server.script(streamed(many), reply(200, {"id": 7}))
    kind: Any = httpx2.Client if case.kind == "sync" else httpx2.AsyncClient
    http_client = kind(limits=httpx2.Limits(max_connections=1))
    case.open(http_client=http_client)

    with pytest.raises(OSError, match="no space left") as kept:
        case.download(Full())
    assert 7 == case.get().id

    assert kept
    case.do(http_client.close() if case.kind == "sync" else http_client.aclose())


def test_a_link_that_leads_to_itself(case: Case, tmp_path: Path) -> None:
    """It stays, and the error is one of the system, raised before anything is sent."""
    loop = tmp_path / "loop"
    loop.symlink_to("loop")

    with pytest.raises(OSError, match="loop") as raised:
        case.open().download(loop)

    assert (ELOOP, str(loop)) == (raised.value.errno, raised.value.filename)
    assert loop.is_symlink()
    assert not case.server.requests


def test_a_cancelled_download_leaves_nothing(tmp_path: Path) -> None:
    """Cancelling the task in mid-body removes what was written."""
    with Case("async") as case:
        task: list[asyncio.Task[None]] = []

        def cancelling() -> Iterator[bytes]:
            yield b"a" * 100_000
            task[0].get_loop().call_soon_threadsafe(task[0].cancel)
            yield b"b"

        case.server.script(streamed(cancelling(), 200_000))
        case.open()

        async def download() -> None:
            task.append(asyncio.ensure_future(case.things.file(tmp_path / "file")))
            with pytest.raises(asyncio.CancelledError):
                await task[0]

        case.do(download())
        assert {} == files_in(tmp_path)


@pytest.mark.parametrize("name", ["", "/dev/null", "nowhere/file"])
def test_a_path_that_can_be_no_file(case: Case, tmp_path: Path, name: str) -> None:
    """A directory, a device or a missing folder is an error before anything is sent."""
    with pytest.raises((ValueError, FileNotFoundError)):
        case.open().download(tmp_path / name)

    assert () == case.server.requests
    assert {} == files_in(tmp_path)


@pytest.mark.parametrize("to", [5, b"plan.pdf", ["plan.pdf"], io.BytesIO])
def test_a_destination_that_cannot_be_written(case: Case, to: Any) -> None:
    """Neither a path nor an object with `write` is a `TypeError`, and nothing is sent."""
    with pytest.raises(TypeError, match=r"^to is .*; pass a path, or an object with"):
        case.open().download(to=to)

    assert () == case.server.requests


@pytest.mark.parametrize(
    ("open_", "problem"),
    [
        (io.StringIO, "to is a file of text; open it in binary mode"),
        (partial(open, os.devnull, "w", encoding="utf-8"), "to is a file of text"),
        (partial(NamedTemporaryFile, "w"), "to is a file of text"),
        (partial(SpooledTemporaryFile, mode="w"), "to is a file of text"),
        (
            partial(open, os.devnull, "rb"),
            "to is not open for writing; open it as with",
        ),
        (closed, "to is not open for writing"),
        (
            lambda: Mock(write=5),
            "to has a write that is a whole number; pass a path, or",
        ),
    ],
)
def test_a_file_that_takes_no_bytes(case: Case, open_: Any, problem: str) -> None:
    """A file of text, or one for reading, is a mistake before anything is sent."""
    with closing(open_()) as to, pytest.raises((TypeError, ValueError), match=problem):
        case.open().download(to)

    assert () == case.server.requests


@pytest.mark.parametrize("kind", [NamedTemporaryFile, SpooledTemporaryFile])
def test_a_download_to_a_temporary_file(case: Case, kind: Any) -> None:
    """What Python opens for a while is a file, too."""
    case.server.script(streamed([b"abc"]))

    with kind() as file:
        case.open().download(file)
        file.seek(0)
        assert b"abc" == file.read()


def test_an_error_names_the_path_of_the_caller(case: Case, tmp_path: Path) -> None:
    """A folder that does not exist is an error about the file to write, before a request."""
    path = tmp_path / "missing" / "file.pdf"

    with pytest.raises(FileNotFoundError) as raised:
        case.open().download(path)

    assert str(path) == raised.value.filename
    assert "part" not in str(raised.value)
    assert () == case.server.requests


# --- redirects --------------------------------------------------------------------------


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_file_stored_elsewhere(case: Case, storage: FaultServer, status: int) -> None:
    """Storage is asked without credentials, cookies or headers of the caller, once it is left."""
    target = f"{storage.url}/bucket/file?signature=a%2Fb"
    case.server.script(moved(target, status), reply(200, b"never"))
    storage.script(moved("/bucket/other"), moved(case.server.url + "/v2/x"))
    case.server.route(lambda _: reply(599))
    kind: Any = httpx2.Client if case.kind == "sync" else httpx2.AsyncClient
    http_client = kind(cookies={"a": "b"}, headers={"X-Own": "1"})
    case.open(http_client=http_client, user_agent="shop/2")

    extra = {"extra_headers": {"X-Secret": "s"}, "extra_query": {"q": "1"}}
    assert [b"never"] == case.download(**extra)

    assert ["GET /bucket/file?signature=a%2Fb", "GET /bucket/other"] == storage.targets
    assert "GET /v2/x" == case.server.targets[1]
    for request in [*storage.requests, case.server.requests[1]]:
        names = {name.lower() for name, _ in request.headers}
        assert {"host", "accept", "accept-encoding", "user-agent"} == names
    case.do(http_client.close() if case.kind == "sync" else http_client.aclose())


def test_a_file_moved_on_the_same_origin(case: Case) -> None:
    """The new place gets credentials and headers, but the query is its own."""
    case.server.script(moved("/v2/stored"), streamed([b"abc"]))
    case.open()

    options = {"extra_headers": {"X-Own": "1"}, "extra_query": {"q": "1"}}
    assert b"abc" == b"".join(case.download(**options))

    assert "GET /v2/stored" == case.server.targets[1]
    assert "Bearer token-1" == case.server.requests[1].header("authorization")
    assert "1" == case.server.requests[1].header("x-own")


def test_the_rate_limit_of_storage_is_not_ours(
    case: Case, storage: FaultServer
) -> None:
    """What another server reports holds up no call, and is no rate limit of the error."""
    nothing_left = {"X-RateLimit-Remaining-Minute": "0", "Retry-After": "50"}
    case.server.script(moved(f"{storage.url}/x"), reply(200, {"id": 7}))
    storage.script(reply(429, None, nothing_left))
    case.open(max_retries=0)

    with pytest.raises(errors.RateLimitError) as raised:
        case.download()
    case.get()

    assert [] == case.time.waits
    assert raised.value.rate_limit is not None
    assert None is raised.value.rate_limit.remaining


def test_storage_that_refuses_renews_no_token(case: Case, storage: FaultServer) -> None:
    """A 401 of another origin says nothing about our token."""
    token = {"access_token": "t", "token_type": "bearer", "expires_in": 3600}
    case.server.script(reply(200, token), moved(f"{storage.url}/x"))
    storage.script(reply(503), reply(401))
    case.open(ClientCredentials("id", "secret"))

    with pytest.raises(errors.AuthenticationError):
        case.download()
    assert 2 == len(case.server.requests) == len(storage.requests)


@pytest.mark.parametrize(
    "location",
    [
        "http://storage.example/x",
        "https://user@storage.example/x",
        "ftp://127.0.0.1/x",
        "https://storage.example/a/../b",
        "https://storage.example\\@127.0.0.1/",
        "file:///etc/passwd",
    ],
)
def test_a_redirect_that_is_not_safe(case: Case, location: str) -> None:
    """Only https is followed to another computer, and only where all read the link alike."""
    case.server.script(moved(location))

    with pytest.raises(errors.UnsafeLinkError):
        case.open().download()


def test_storage_of_a_server_elsewhere() -> None:
    """Plain http to this computer will do for a base URL on this computer only."""
    base = BaseUrl.parse("https://api.example.com/v2")
    place = "https://api.example.com/v2/things/7/file"
    assert "https://s.example/x?a=b" == base.storage(
        "//s.example/x?a=b#c", relative_to=place
    )
    for link in ("http://127.0.0.1/x", "http://api.example.com/v2/x"):
        with pytest.raises(errors.UnsafeLinkError):
            base.storage(link, relative_to=place)
    assert base.covers("https://api.example.com/v2/x")
    assert not base.covers("https://api.example.com/v3/x")


def endless(location: str) -> Route:
    return lambda _: moved(location)


def test_redirects_of_a_file_are_counted(case: Case) -> None:
    """A download follows five redirects and no more."""
    case.server.route(endless("/v2/again"))

    with pytest.raises(errors.APIError, match="more than 5 times"):
        case.open().download()
    assert 6 == len(case.server.requests)


def test_a_moved_file_raises_where_moves_are_not_followed(case: Case) -> None:
    """`follow_moved=False` is about the resource: a 301 raises, storage is followed."""
    case.server.script(
        moved("/v2/things/9/file", 301), moved("/v2/stored"), streamed([b"abc"])
    )
    case.open(follow_moved=False)

    with pytest.raises(errors.ResourceMoved) as raised:
        case.download()
    assert 9 == raised.value.id
    assert b"abc" == b"".join(case.download())


# --- without credentials ----------------------------------------------------------------


def test_an_anonymous_operation_sends_no_credentials(case: Case) -> None:
    """No token is fetched for it, and its 401 renews none."""
    case.server.script(reply(200, {"id": 7}), reply(401))
    call = case.open(ClientCredentials("id", "secret")).things.call

    assert 7 == case.do(call("things.status")).id
    with pytest.raises(errors.AuthenticationError):
        case.do(call("things.status"))
    assert ["GET /v2/status"] * 2 == case.server.targets
    assert None is case.server.requests[0].header("authorization")
