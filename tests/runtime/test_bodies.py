"""What a response consists of, to the byte: where it ends, and what its encoding hides."""

from __future__ import annotations

import gzip
import time
import tracemalloc
import zlib
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime import _errors as errors
from runtime._http import body as bodies
from runtime._http.body import _Decoder
from support.client import Case
from support.encryption import encrypted
from support.server import Answer, FaultServer, Raw, Request, Streamed, reply

MIB = 1024 * 1024
TEXT = b'{"id": 7, "name": "whole"}'
GZIP = gzip.compress(TEXT)
BARE = zlib.compressobj(wbits=-zlib.MAX_WBITS)
DEFLATE = BARE.compress(TEXT) + BARE.flush()


# --- bytes behind a response ------------------------------------------------------------

FORGED = reply(200, {"id": 666}, keep_alive=True).data
BEHIND = {
    "a response": FORGED,
    "half of one": b"HTTP/1.1 200 OK\r\nX: ",
    "one byte": b"H",
    "much": FORGED * 2_000,
}
CHUNKED = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
    b'Transfer-Encoding: chunked\r\n\r\n9\r\n{"id": 1}\r\n0\r\n\r\n'
)
FIRST = {
    "length": reply(200, {"id": 1}, keep_alive=True).data,
    "chunks": CHUNKED,
    "no content": b"HTTP/1.1 204 No Content\r\n\r\n",
}


@pytest.fixture(params=["plain", "encrypted"])
def server(request: pytest.FixtureRequest) -> Iterator[FaultServer]:
    """Return a server, and let the client trust it."""
    with FaultServer(encrypted() if request.param == "encrypted" else None) as server:
        yield server


@pytest.mark.parametrize("is_apart", [False, True], ids=["at once", "apart"])
@pytest.mark.parametrize("first", FIRST)
@pytest.mark.parametrize("behind", BEHIND)
def test_bytes_behind_a_response_are_not_the_next_one(
    case: Case, server: FaultServer, behind: str, first: str, is_apart: bool
) -> None:
    """Their connection is not used again, whether they came with the response or after it."""

    def route(request: Request) -> Answer:
        if request.target != "/first":
            return reply(200, {"id": 2}, keep_alive=True)
        head, rest = FIRST[first], BEHIND[behind]
        if is_apart:
            return Streamed(head, [rest], keep_alive=True)
        return Raw(head + rest, keep_alive=True)

    server.route(route)
    case.open(http_client=None, base_url=server.url, max_retries=0)

    for _ in range(2):
        case.request("GET", "/first")
        time.sleep(0.02)  # what the server sends apart is on its way
        assert 2 == case.get(2).id
    case.close()


def test_a_connection_with_nothing_behind_is_used_again(
    case: Case, server: FaultServer
) -> None:
    """Ten calls need one connection."""
    server.route(lambda _: reply(200, {"id": 7}, keep_alive=True))
    case.open(http_client=None, base_url=server.url)

    for _ in range(10):
        assert 7 == case.get().id

    assert 1 == len(server.connections)
    case.close()


# --- encodings --------------------------------------------------------------------------

WHOLE = {
    "gzip": ("gzip", GZIP),
    "X-GZIP": ("X-GZIP", GZIP),
    "two streams": ("gzip", gzip.compress(TEXT[:9]) + gzip.compress(TEXT[9:])),
    "deflate": ("deflate", zlib.compress(TEXT)),
    "bare deflate": ("deflate", DEFLATE),
    "none": ("identity", TEXT),
}
BROKEN = {
    "no end": ("gzip", GZIP[:-8]),
    "half": ("gzip", GZIP[: len(GZIP) // 2]),
    "header only": ("gzip", GZIP[:10]),
    "deflate without end": ("deflate", zlib.compress(TEXT)[:-4]),
    "bare deflate without end": ("deflate", DEFLATE[:-2]),
    "bytes behind the end": ("gzip", GZIP + b"behind"),
    "bytes behind deflate": ("deflate", zlib.compress(TEXT) + b"behind"),
    "wrong checksum": ("gzip", GZIP[:-8] + b"12345678"),
    "not compressed": ("gzip", TEXT),
    "twice": ("gzip, gzip", gzip.compress(GZIP)),
    "not requested": ("br", b"\x8b\x03\x80abc\x03"),
}


def encoded(case: tuple[str, bytes], status: int = 200) -> Raw:
    coding, data = case
    return reply(status, data, {"Content-Encoding": coding})


@pytest.mark.parametrize("name", WHOLE)
def test_a_compressed_response_is_read(case: Case, name: str) -> None:
    """In each form that the client asks for."""
    case.server.script(encoded(WHOLE[name]))

    assert "whole" == case.open().get().name


CONTENTS = st.lists(st.binary(max_size=60) | st.just(b"a" * 50), min_size=1, max_size=4)


@settings(deadline=None, max_examples=300)
@given(
    contents=CONTENTS,
    coding=st.sampled_from(["gzip", "deflate", "bare"]),
    draw=st.data(),
)
def test_a_body_is_decompressed_however_it_arrives(
    contents: list[bytes], coding: str, draw: st.DataObject
) -> None:
    """In any parts, of any number of gzip streams, with an output of a few bytes at a time."""
    if coding == "gzip":
        data = b"".join(map(gzip.compress, contents))
    else:
        bits = zlib.MAX_WBITS if coding == "deflate" else -zlib.MAX_WBITS
        compressor = zlib.compressobj(wbits=bits)
        data = compressor.compress(b"".join(contents)) + compressor.flush()
    cuts = sorted(draw.draw(st.lists(st.integers(0, len(data)), max_size=5)))
    ends = zip([0, *cuts], [*cuts, len(data)], strict=True)
    decoder = _Decoder("gzip" if coding == "gzip" else "deflate")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bodies, "_PIECE", draw.draw(st.integers(1, 40)))
        found = [piece for a, b in ends for piece in decoder.pieces(data[a:b])]

    assert b"".join(contents) == b"".join(found)
    assert decoder.is_complete


@pytest.mark.parametrize("name", BROKEN)
def test_a_response_that_cannot_be_decompressed(case: Case, name: str) -> None:
    """It is an error even where what can be read of it is valid JSON."""
    case.server.script(encoded(BROKEN[name]))

    with pytest.raises(errors.DecodeError, match="the body of the response") as raised:
        case.open().get()

    assert 200 == raised.value.status_code


def test_a_status_says_more_than_a_body_that_cannot_be_read(case: Case) -> None:
    """An error stays one, and a temporary failure is tried again."""
    case.server.script(encoded(BROKEN["half"], 503), encoded(BROKEN["half"], 404))

    with pytest.raises(errors.NotFoundError):
        case.open().get()


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_little_that_becomes_much(case: Case, coding: str) -> None:
    """200 KB that become 200 MB are given up at the limit, in pieces of limited size."""
    bits = zlib.MAX_WBITS + (16 if coding == "gzip" else 0)
    compressor = zlib.compressobj(9, wbits=bits)
    first, *others = (  # after a full flush, equal parts are compressed equally
        compressor.compress(bytes(MIB)) + compressor.flush(zlib.Z_FULL_FLUSH)
        for _ in range(2)
    )
    case.server.script(encoded((coding, first + others[0] * 199)))
    case.open()

    tracemalloc.start()
    with pytest.raises(errors.ResponseTooLarge):
        case.get()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert 32 * MIB < peak < (32 + 96) * MIB


@pytest.mark.parametrize("status", [201, 204])
def test_an_encoding_of_no_body_does_not_matter(case: Case, status: int) -> None:
    """The write has worked, whatever a proxy declares of content that there is not."""
    head = f"HTTP/1.1 {status} X\r\nContent-Encoding: br\r\nResource-ID: 7\r\n"
    length = "" if status == 204 else "Content-Length: 0\r\n"
    case.server.script(Raw(f"{head}{length}\r\n".encode()))

    assert b"" == case.open().request("PUT", "/v2/things/7", json={}).content


def test_a_length_that_is_no_number_of_bytes(case: Case) -> None:
    """A transport of the program may pass on anything."""

    def respond(request: httpx2.Request) -> httpx2.Response:
        length = {"Content-Length": "9" * 5000, "Content-Type": "application/json"}
        return httpx2.Response(200, headers=length, content=TEXT)

    kind = httpx2.Client if case.kind == "sync" else httpx2.AsyncClient
    given = kind(transport=httpx2.MockTransport(respond))

    assert "whole" == case.open(http_client=given).get().name


# --- HEAD -------------------------------------------------------------------------------


def test_a_response_without_its_body(case: Case) -> None:
    """HEAD has the headers of a body that may be large and compressed, and no body."""
    head = (
        b"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\nContent-Encoding: gzip\r\n\r\n"
    )
    moved = reply(301, None, {"Location": "/v2/things/8"}, keep_alive=True)
    case.server.script(moved, Raw(head, keep_alive=True), reply(200, {"id": 7}))
    case.open(http_client=None)

    response = case.request("HEAD", "/v2/things/7")

    assert (200, b"") == (response.status_code, response.content)
    assert "99999999" == response.headers["content-length"]
    assert 7 == case.get().id
    assert ["HEAD /v2/things/7", "HEAD /v2/things/8"] == case.server.targets[:2]


# --- cookies ----------------------------------------------------------------------------


def test_no_cookies_are_kept(case: Case) -> None:
    """Neither here nor in an HTTP client of the program, which keeps its own."""
    names = iter(range(1_000))
    case.server.route(
        lambda _: reply(
            200, {"id": 7}, {"Set-Cookie": f"c{next(names)}=1; Max-Age=99999"}
        )
    )
    given = case.http_client()
    given.cookies.set("mine", "1")

    for http_client in (None, given):
        case.open(http_client=http_client)
        for _ in range(3):
            case.get()
        transport: Any = case.client._transport
        assert [] == list(transport._http.cookies.jar)

    assert {"mine": "1"} == dict(given.cookies)
    assert [None] * 6 == [request.header("cookie") for request in case.server.requests]


def test_a_body_that_a_hook_has_read(case: Case) -> None:
    """A hook of the program's HTTP client may read each response."""
    case.server.script(encoded(WHOLE["gzip"]))

    def read(response: httpx2.Response) -> None:
        response.read()

    async def aread(response: httpx2.Response) -> None:
        await response.aread()

    given = case.http_client()
    given.event_hooks = {"response": [read if case.kind == "sync" else aread]}

    assert "whole" == case.open(http_client=given).get().name
