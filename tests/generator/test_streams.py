"""Responses that are read item by item: events, lines of JSON, sequences of JSON texts."""

from __future__ import annotations

import gc
import itertools
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from traceback import TracebackException
from typing import Any

import pytest
from helpscout_client._http.items import Decoder, ServerSentEvent, decoder_of
from helpscout_client.errors import ResponseTooLarge
from hypothesis import given
from hypothesis import strategies as st

from support.client import Case
from support.fragments import Import
from support.server import FaultServer, Raw, reply, streamed

Open = Callable[..., Any]

EVENTS = "text/event-stream"
STREAM = (
    b"\xef\xbb\xbf: hello\n\n"
    b"data: one\n\n"
    b'event: delta\r\nid: 7\r\ndata: {"a":\r\ndata: 1}\r\n\r\n'
    b"retry: 10\rdata:two\r\r"
    b"id: 8\nevent: empty\n\n"
    b"data\n\n"
    b"unknown: x\ndata:  three\n\n"
    b"data: incomplete\n"
)
FOUND = [
    ServerSentEvent(data="one"),
    ServerSentEvent(event="delta", data='{"a":\n1}', id="7"),
    ServerSentEvent(data="two", id="7", retry=10),
    ServerSentEvent(data="", id="8"),
    ServerSentEvent(data=" three", id="8"),
]


def decoded(decoder: Decoder, pieces: Iterable[bytes]) -> list[ServerSentEvent]:
    """Return the items of a body that comes in these pieces."""
    found = [item for piece in pieces for item in decoder.feed(piece)]
    return [*found, *decoder.end()]


def pieces(body: bytes, cuts: Iterable[int]) -> list[bytes]:
    """Return a body cut at these places."""
    places = [0, *sorted(cuts), len(body)]
    return [body[a:b] for a, b in itertools.pairwise(places)]


# --- decoders ---------------------------------------------------------------------------


@given(st.sets(st.integers(0, len(STREAM)), max_size=12))
def test_events_do_not_depend_on_how_they_arrive(cuts: set[int]) -> None:
    """However a body is cut, the events are those of the HTML standard."""
    assert FOUND == decoded(decoder_of(EVENTS), pieces(STREAM, cuts))


def test_events_arrive_byte_by_byte() -> None:
    """An event is there with the end of its empty line, and not later."""
    decoder = decoder_of(EVENTS)
    arrived = [[*decoder.feed(bytes([byte]))] for byte in b"data: a\r\rdata: b\n\n"]
    assert [8, 17] == [place for place, found in enumerate(arrived) if found]


@given(st.sets(st.integers(0, 24), max_size=6))
@pytest.mark.parametrize(
    ("media_type", "body"),
    [
        ("application/x-ndjson", b'{"a": 1}\r\n\n[2,\t3]\n"\xc3\xa9"'),
        ("application/json-seq", b'\x1e{"a": 1}\n\x1e[2,\t3]\n\x1e"\xc3\xa9"\n'),
    ],
)
def test_texts_do_not_depend_on_how_they_arrive(
    media_type: str, body: bytes, cuts: set[int]
) -> None:
    """Empty lines are no items, and the last one needs no end."""
    found = decoded(decoder_of(media_type), pieces(body, cuts))
    assert ['{"a": 1}', "[2,\t3]", '"é"'] == [item.data for item in found]


@pytest.mark.parametrize(
    ("media_type", "piece"),
    [
        (EVENTS, b"x" * 2**20),
        (EVENTS, b"data: " + b"x" * 2**20 + b"\n"),  # of an event, lines have no end
        ("application/jsonl", b"x" * 2**20),
        ("application/json-seq", b"x" * 2**20),
    ],
)
def test_an_item_without_an_end_does_not_fill_the_memory(
    media_type: str, piece: bytes
) -> None:
    """An item has the limit of a response."""
    decoder = decoder_of(media_type)
    with pytest.raises(ResponseTooLarge):
        for _ in range(40):
            list(decoder.feed(piece))


# --- calls ------------------------------------------------------------------------------


@pytest.fixture(params=["sync", "async"])
def case(request: pytest.FixtureRequest) -> Iterator[Case]:
    with Case(request.param) as case:
        yield case


@pytest.fixture
def shop(import_fragment: Import, case: Case) -> Any:
    return case.open_package(import_fragment("streams"), "Shop", max_retries=0)


def chunks(texts: Iterable[bytes], content_type: str = EVENTS) -> Any:
    return streamed(texts, Content_Type=content_type)


def test_events_are_items_of_their_type(case: Case, shop: Any) -> None:
    """The data of each event is read as the schema says; `[DONE]` ends the stream."""
    case.server.script(
        chunks([b'data: {"delta": "a", "n": 1}\n', b"\ndata: [DONE]\n\ndata: x\n\n"])
    )
    stream = shop.chat.complete(stream=True, accept=EVENTS)
    (chunk,) = case.items(stream)
    assert ("Chunk", "a", 1) == (type(chunk).__name__, chunk.delta, chunk.n)
    (request,) = case.server.requests
    assert (EVENTS, b'{"stream":true}') == (request.header("Accept"), request.body)


def test_without_accept_the_answer_is_whole(case: Case, shop: Any) -> None:
    """A stream is asked for."""
    case.server.script(reply(200, {"text": "all"}))
    assert "all" == case.do(shop.chat.complete()).text
    assert "application/json" == case.server.requests[0].header("Accept")


def test_an_item_arrives_before_the_next_is_sent(case: Case, shop: Any) -> None:
    """The body is not collected first."""
    if case.kind != "sync":
        pytest.skip("the server waits for the loop that reads")
    seen = threading.Event()

    def texts() -> Iterator[bytes]:
        yield b"data: 1\n\n"
        assert seen.wait(10)
        yield b"data: 2\n\n"

    case.server.script(chunks(texts()))
    items = iter(shop.events.watch())
    assert "1" == next(items)
    seen.set()
    assert ["2"] == list(items)


@pytest.mark.parametrize(
    ("call", "media_type", "body"),
    [
        ("logs.tail", "application/x-ndjson", b'{"n": 1}\n\n{"n": 2}'),
        ("logs.tail", "application/json", b'{"n": 1}\n{"n": 2}\n'),
        ("logs.tail", "text/plain; charset=utf-8", b'{"n": 1}\n{"n": 2}\n'),
        ("files.either", "application/json-seq", b'\x1e{"n": 1}\n\x1e{"n": 2}\n'),
        ("events.typed", EVENTS, b'data: {"n": 1}\n\ndata: {"n": 2}\n\n'),
    ],
)
def test_items_of_all_media_types(
    call: str, media_type: str, body: bytes, case: Case, shop: Any
) -> None:
    """Lines and sequences are read like events."""
    case.server.script(chunks([body], media_type))
    resource, method = call.split(".")
    found = case.items(getattr(getattr(shop, resource), method)())
    assert [1, 2] == [item.n for item in found]


def test_lines_of_texts_are_json(case: Case, shop: Any) -> None:
    """Only the data of events can be text as it is; other statuses may be documented."""
    body = streamed([b'"a"\n"b c"\n'], Content_Type="application/jsonl")
    created = replace(body, data=body.data.replace(b"200 OK", b"201 Created"))
    case.server.script(created, reply(204))
    assert ["a", "b c"] == case.items(shop.logs.texts())
    assert [] == case.items(shop.logs.texts())


def test_events_without_data_keep_a_stream_alive(case: Case, shop: Any) -> None:
    """They are no items where the data are JSON."""
    case.server.script(chunks([b"data:\n\n", b'data: {"n": 1}\n\ndata:\n\n']))
    (item,) = case.items(shop.events.typed())
    assert 1 == item.n


def test_one_media_type_of_several_is_selected(case: Case, shop: Any) -> None:
    """The first is the default, `accept` selects another one, with items of its type."""
    case.server.script(chunks([b'{"text": "a"}\n'], "application/jsonl"))
    (item,) = case.items(shop.files.either(accept="application/jsonl"))
    assert ("Answer", "a") == (type(item).__name__, item.text)
    with pytest.raises(ValueError, match="accept: the media types of streams are"):
        shop.files.either(accept="text/csv")


def test_json_stream_and_download_of_one_operation(case: Case, shop: Any) -> None:
    """All three are forms of one method."""
    case.server.script(
        reply(200, {"text": "a"}),
        chunks([b'{"n": 1}\n{"n": 2}\n'], "application/jsonl"),
        reply(200, b"a;b", content_type="text/csv"),
    )
    assert "a" == case.do(shop.files.get()).text
    lines = case.items(shop.files.get(accept="application/jsonl"))
    assert [1, 2] == [each.n for each in lines]
    assert b"a;b" == b"".join(case.items(shop.files.get(accept="text/csv")))


def test_events_as_a_whole(case: Case, shop: Any) -> None:
    """OpenAPI 3.2 can describe events with all their fields; `events()` has them for others."""
    body = b"event: add\nid: 3\ndata: text\n\n"
    case.server.script(chunks([body]), chunks([body]))
    (item,) = case.items(shop.events.whole())
    assert ("add", "3", "text") == (item.event, item.id, item.data)
    (event,) = case.items(shop.events.watch().events())
    assert ("add", "3", "text", None) == (
        event.event,
        event.id,
        event.data,
        event.retry,
    )
    assert "text" not in repr(event)


def test_another_body_is_no_stream(case: Case, shop: Any) -> None:
    """A server that answers with JSON, because it was not asked to stream, is not ignored."""
    errors = import_module("shop.errors")
    case.server.script(
        reply(200, {"text": "all"}), reply(200, b"", content_type="text/html")
    )
    for _ in range(2):
        with pytest.raises(errors.DecodeError, match="where text/event-stream is doc"):
            case.items(shop.chat.complete(accept=EVENTS))


def test_an_item_that_is_not_json_is_named(case: Case, shop: Any) -> None:
    """Items before it were read."""
    errors = import_module("shop.errors")
    case.server.script(chunks([b'data: {"n": 1}\n\ndata: secret\n\n']))
    with pytest.raises(errors.DecodeError, match="an item of the stream") as caught:
        case.items(shop.chat.complete(accept=EVENTS))
    assert "secret" not in str(caught.value)


def test_mismatches_of_items(
    import_fragment: Import, case: Case, caplog: pytest.LogCaptureFixture
) -> None:
    """They are treated as the client wants, like those of any response."""
    package = import_fragment("streams")
    errors = import_module("shop.errors")
    body = b'data: {"n": "many"}\n\n'
    for wanted in ("warn", "raise"):
        shop = case.open_package(package, "Shop", on_mismatch=wanted)
        case.server.script(chunks([body]))
        stream = shop.chat.complete(accept=EVENTS)
        if wanted == "warn":
            (item,) = case.items(stream)
            assert "many" == item.n
            assert "chat.complete" in caplog.text
        else:
            with pytest.raises(errors.MismatchError, match=r"chat\.complete"):
                case.items(stream)


def test_a_mismatch_leads_to_no_item(import_fragment: Import, case: Case) -> None:
    """A report with local variables does not show what the server sent."""
    package = import_fragment("streams")
    errors = import_module("shop.errors")
    shop = case.open_package(package, "Shop", on_mismatch="raise")
    case.server.script(chunks([b'{"n": "private"}\n'], "application/jsonl"))
    with pytest.raises(errors.MismatchError) as caught:
        case.items(shop.logs.maps())
    report = TracebackException.from_exception(caught.value, capture_locals=True)
    ours = [frame for frame in report.stack if "/shop/" in frame.filename]
    assert ours
    assert [] == [f.locals for f in ours if "private" in str(f.locals)]


def test_a_stream_that_breaks_off_is_an_error(case: Case, shop: Any) -> None:
    """It is not requested again, because items may have been used."""
    errors = import_module("shop.errors")
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 99\r\n\r\n"
    case.server.script(Raw(head + b"data: 1\n\n"))
    with pytest.raises(errors.ConnectionFailed):
        case.items(shop.events.watch())
    assert 1 == len(case.server.requests)


def test_an_error_status_is_its_error(case: Case, shop: Any) -> None:
    """Before the first item, a stream is a call like any other."""
    errors = import_module("shop.errors")
    case.server.script(reply(404, {"message": "gone"}))
    with pytest.raises(errors.NotFoundError, match="gone"):
        case.items(shop.events.watch())


def test_leaving_a_stream_frees_the_connection(import_fragment: Import) -> None:
    """The server notices that nobody reads any more."""
    package = import_fragment("streams")
    left = threading.Event()

    def texts() -> Iterator[bytes]:
        try:
            while True:
                yield b"data: " + b"x" * 10_000 + b"\n\n"
        finally:
            left.set()

    with FaultServer() as server, package.Shop(base_url=server.url) as shop:
        server.script(chunks(texts()), chunks([b"data: again\n\n"]))
        for _ in shop.events.watch():
            break
        gc.collect()
        assert ["again"] == list(shop.events.watch())
    assert left.wait(10)


def test_the_stub_server_streams(import_fragment: Import) -> None:
    """Each media type is served in its form."""
    package = import_fragment("streams")
    stub_module = import_module("shop.testing")
    with stub_module.StubServer() as stub, package.Shop(base_url=stub.url) as shop:
        assert ["text"] == list(shop.events.watch())
        assert [1] == [item.n for item in shop.logs.tail()]
        assert ["text"] == list(shop.logs.texts())
        assert [1] == [item.n for item in shop.files.either()]
        assert [1] == [item.n for item in shop.events.typed()]
        assert ["text"] == [item.data for item in shop.events.whole()]
        assert [1] == [item.n for item in shop.files.get(accept="application/jsonl")]
        stub.respond(
            "events.watch", body=b"data: mine\n\n", headers={"Content-Type": EVENTS}
        )
        assert ["mine"] == list(shop.events.watch())
        stub.respond("events.watch", json=["a", "b"])
        stub.respond("events.typed", json=[{"n": 2}, {"n": 3}])
        stub.respond("logs.tail", json={"n": 4})
        stub.respond("files.either", json=[{"n": 5}, {"n": 6}])
        assert ["a", "b"] == list(shop.events.watch())
        assert [2, 3] == [item.n for item in shop.events.typed()]
        assert [4] == [item.n for item in shop.logs.tail()]
        assert [5, 6] == [item.n for item in shop.files.either()]
        stub.check()
