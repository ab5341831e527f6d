"""Bodies of every media type, from a document to the bytes on the wire."""

from __future__ import annotations

import json
import re
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import Message
from importlib import import_module
from io import BytesIO, StringIO
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from generator.errors import SpecError
from generator.load import media_types
from support.client import Case
from support.documents import linted, tiny
from support.server import Request, Reset, drained_request, reply

MIB = 1024 * 1024
Bodies = Callable[..., Request]
"""Calls a method of the resource `bodies` and returns the request that arrived."""


@pytest.fixture(scope="module")
def shop(generate_fragment: Callable[[str], Path]) -> Iterator[ModuleType]:
    """Return the package, imported once for all tests here."""
    folder = str(generate_fragment("bodies"))
    sys.path.insert(0, folder)
    yield import_module("shop")
    sys.path.remove(folder)
    for name in [name for name in sys.modules if name.partition(".")[0] == "shop"]:
        del sys.modules[name]


@pytest.fixture
def send(shop: ModuleType, case: Case) -> Bodies:
    client = case.open_package(shop, "Shop")

    def call(method: str, **arguments: Any) -> Request:
        case.server.script(reply(204))
        case.do(getattr(client.bodies, method)(**arguments))
        return case.server.requests[-1]

    return call


@pytest.fixture(params=["sync"])
def case(request: pytest.FixtureRequest) -> Iterator[Case]:
    with Case(request.param) as case:
        yield case


def closed_file() -> BytesIO:
    file = BytesIO(b"a")
    file.close()
    return file


both_kinds = pytest.mark.parametrize("case", ["sync", "async"], indirect=True)

# --- forms ------------------------------------------------------------------------------

MOMENT = datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC)
ADDRESS = {"street": "A & B", "zip": "99999+1234"}
FORMS: dict[str, tuple[dict[str, Any], str]] = {
    "text": ({}, "To=a+b%26%C3%A9"),
    "scalars": (
        {"count": 2, "urgent": False, "sent_at": MOMENT},
        "count=2&urgent=false&sentAt=2030-01-02T03:04:05Z",
    ),
    "a list": ({"tags": ["a", "b,c"]}, "tags=a&tags=b,c"),
    "an object": (
        {"address": ADDRESS},
        "address=%7B%22street%22:%22A+%26+B%22,%22zip%22:%2299999%2B1234%22%7D",
    ),
    "objects": (
        {"stops": [{"zip": "1"}, {"zip": "2"}]},
        "stops=%7B%22zip%22:%221%22%7D&stops=%7B%22zip%22:%222%22%7D",
    ),
    "commas": ({"comma": ["a", "b&c"]}, "comma=a,b%26c"),
    "spaces": ({"space": ["a", "b,c"]}, "space=a%20b,c"),
    "pipes": ({"pipe": ["a", "b c"]}, "pipe=a%7Cb%20c"),
    "deep": (
        {"deep": {"name": "n", "lines": [{"zip": "1"}], "more": {"x y": True}}},
        "deep%5Bname%5D=n&deep%5Blines%5D%5B0%5D%5Bzip%5D=1&deep%5Bmore%5D%5Bx%20y%5D=true",
    ),
    "flat": ({"flat": ADDRESS}, "street=A%20%26%20B&zip=99999%2B1234"),
    "pairs": ({"pairs": ADDRESS}, "pairs=street,A%20%26%20B,zip,99999%2B1234"),
    "reserved": ({"link": "a/b?c=d&e+f"}, "link=a/b?c%3Dd%26e%2Bf"),
    "text as JSON": ({"text": "t"}, "text=%22t%22"),
}


@pytest.mark.parametrize("name", FORMS)
def test_fields_of_a_form(send: Bodies, name: str) -> None:
    """Each style of OpenAPI; without one, objects are JSON and lists are repeated."""
    given, expected = FORMS[name]
    to = "a b&é" if name == "text" else "x"

    request = send("form", to=to, **given)

    assert "application/x-www-form-urlencoded" == request.header("Content-Type")
    assert expected == request.body.decode().removeprefix("To=x&")


def test_a_form_has_no_null(send: Bodies) -> None:
    """So the types have none, and passing one says what to do."""
    with pytest.raises(TypeError, match=r"^body\.count is None; a form has no null"):
        send("form", to="x", count=None)
    with pytest.raises(ValueError, match=r"^body\.tags is an empty list; leave it out"):
        send("form", to="x", tags=[])


# --- parts ------------------------------------------------------------------------------


def messages(request: Request) -> list[Message]:
    """Return the parts of a form as the standard library reads them."""
    head = f"Content-Type: {request.header('Content-Type')}\r\n\r\n".encode()
    message = message_from_bytes(head + request.body)
    return [each for each in message.walk() if not each.is_multipart()]


@both_kinds
def test_fields_as_parts(send: Bodies, tmp_path: Path, case: Case) -> None:
    """Files have names and types, objects are JSON, everything else is text."""
    files = import_module("shop.files")
    (tmp_path / "a.png").write_bytes(b"PNG")
    opened = BytesIO(b"--opened")
    opened.seek(2)

    request = send(
        "parts",
        file=tmp_path / "a.png",
        photo=files.NamedFile(b"JPG", "b.jpg"),
        pages=[b"\x00\r\n--", opened, files.NamedFile(b"P", "p", "text/x-p")],
        seal=b"seal",
        any={"a": MOMENT},
        name="né",
        count=2,
        tags=["a", "b"],
        address={"zip": "1"},
        stops=[{"zip": "1"}, {"zip": "2"}],
        table="a,b",
        ids=[1, 2],
    )

    assert str(len(request.body)) == request.header("Content-Length")
    octets = "application/octet-stream"
    assert [
        ("file", "a.png", "image/png", b"PNG"),
        ("photo", "b.jpg", "image/jpeg", b"JPG"),
        ("pages", "pages", octets, b"\x00\r\n--"),
        ("pages", "pages", octets, b"opened"),
        ("pages", "p", "text/x-p", b"P"),
        ("seal", None, octets, b"seal"),
        ("any", None, "application/json", b'{"a":"2030-01-02T03:04:05Z"}'),
        ("name", None, None, "né".encode()),
        ("count", None, None, b"2"),
        ("tags", None, None, b"a"),
        ("tags", None, None, b"b"),
        ("address", None, "application/vnd.address+json", b'{"zip":"1"}'),
        ("stops", None, "application/json", b'{"zip":"1"}'),
        ("stops", None, "application/json", b'{"zip":"2"}'),
        ("table", None, "text/csv", b"a,b"),
        ("ids", None, None, b"1,2"),
    ] == [
        (
            message.get_param("name", header="content-disposition"),
            message.get_filename(),
            message["Content-Type"],
            message.get_payload(decode=True),
        )
        for message in messages(request)
    ]
    assert ["photo"] == [m["X-Kind"] for m in messages(request) if m["X-Kind"]]
    assert b"Content-Transfer-Encoding: base64\r\n\r\nc2VhbA==\r\n" in request.body


@pytest.mark.parametrize(
    "name", ['a"b', "a\r\nX: y", "ä €.txt", "a\\b", "a;b=c", "…/../x", ""]
)
def test_names_of_files_are_written_as_browsers_do(send: Bodies, name: str) -> None:
    """Quotes and line ends are escaped, everything else is UTF-8."""
    files = import_module("shop.files")

    request = send("parts", file=files.NamedFile(b"x", name))

    escaped = name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
    head = f'form-data; name="file"; filename="{escaped or "file"}"\r\n'
    assert head.encode() in request.body
    assert 1 == request.body.count(b"Content-Type: ")


def test_parts_are_those_of_another_library(send: Bodies) -> None:
    """Except for the boundary, to the byte."""
    fields = {"name": 'né"\r\n', "tags": ["a", "b"]}
    files = {"file": ("ä.txt", b"content", "application/x-a")}

    request = send(
        "parts",
        file=import_module("shop.files").NamedFile(b"content", *files["file"][::2]),
        **fields,
    )

    boundary = str(request.header("Content-Type")).partition("boundary=")[2]
    theirs = httpx2.Request(
        "POST",
        "https://shop.example",
        data=fields,
        files=files,
        headers={"Content-Type": f"multipart/form-data; boundary={boundary}"},
    )
    by_part = [
        sorted(body.split(f"--{boundary}".encode()))
        for body in (request.body, theirs.read())
    ]
    assert by_part[0] == by_part[1]


WRONG_FILES: dict[str, tuple[Callable[[], Any], type[Exception], str]] = {
    "text": (lambda: "a.png", TypeError, "body.file is text; pass bytes"),
    "text file": (
        lambda: StringIO("a"),
        TypeError,
        "body.file: a file has to be opened in binary",
    ),
    "closed": (closed_file, ValueError, "body.file is a closed file"),
    "no file": (lambda: Path("/nowhere/a"), FileNotFoundError, "No such file"),
    "a folder": (lambda: Path("/"), IsADirectoryError, "Is a directory"),
}


@both_kinds
@pytest.mark.parametrize("name", WRONG_FILES)
def test_what_is_no_file_is_not_sent(case: Case, send: Bodies, name: str) -> None:
    make, error, message = WRONG_FILES[name]

    with pytest.raises(error, match=re.escape(message)):
        send("parts", file=make())
    assert not case.server.requests


# --- content as it is -------------------------------------------------------------------


@both_kinds
def test_files_are_sent_as_they_are(case: Case, send: Bodies, tmp_path: Path) -> None:
    """From bytes, a path or an open file, with the length that is known."""
    (tmp_path / "a.bin").write_bytes(b"\x00\xff")
    with (tmp_path / "a.bin").open("rb") as file:
        requests = [
            send("file", body=b) for b in (b"\x00\xff", tmp_path / "a.bin", file)
        ]

    for request in requests:
        assert b"\x00\xff" == request.body
        assert "2" == request.header("Content-Length")
        assert "application/octet-stream" == request.header("Content-Type")


@both_kinds
def test_a_stream_has_no_length(case: Case, send: Bodies) -> None:
    """It is sent in chunks, and once: it cannot be read again."""

    class Stream(BytesIO):
        def seek(self, *_: Any) -> int:
            raise OSError

    case.server.script(reply(503))
    with pytest.raises(Exception, match="503") as caught:
        send("file", body=Stream(b"abc"))
    assert "ServerError" == type(caught.value).__name__
    (request,) = case.server.requests

    assert b"abc" == request.body
    assert "chunked" == request.header("Transfer-Encoding")
    assert request.header("Content-Length") is None


@both_kinds
def test_a_file_is_rewound_for_a_retry(case: Case, send: Bodies) -> None:
    """To where it was when the call began."""
    file = BytesIO(b"--abc")
    file.seek(2)
    case.server.script(reply(503), Reset())

    send("file", body=file)

    assert [b"abc"] * 3 == [request.body for request in case.server.requests]


@both_kinds
@pytest.mark.parametrize("method", ["file", "parts"])
def test_a_large_file_is_never_in_memory(
    shop: ModuleType, case: Case, tmp_path: Path, method: str
) -> None:
    """A few MiB are enough for a file of 24."""
    with (tmp_path / "large").open("wb") as file:
        file.truncate(24 * MIB)
    with drained_request() as (url, sizes):
        client = case.open_package(shop, "Shop", base_url=url)
        name = "body" if method == "file" else "file"
        tracemalloc.start()
        case.do(getattr(client.bodies, method)(**{name: tmp_path / "large"}))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()

    assert 24 * MIB <= sizes[0]
    assert peak < 4 * MIB


def test_a_media_type_is_selected(send: Bodies) -> None:
    """By the argument, by the file itself, or by its name in a range of types."""
    files = import_module("shop.files")
    png, any_name = files.NamedFile(b"x", "a.png"), files.NamedFile(b"x", "a.txt")
    own = files.NamedFile(b"x", content_type="image/x-own")

    assert "image/png" == send("image", body=png).header("Content-Type")
    assert "image/x-own" == send("image", body=own).header("Content-Type")
    with pytest.raises(
        ValueError, match=r"^body can be any image/\*; pass a NamedFile"
    ):
        send("image", body=any_name)
    request = send("image", body=b"x", content_type="application/pdf")
    assert "application/pdf" == request.header("Content-Type")
    with pytest.raises(
        ValueError, match="content_type: the media types of this body are"
    ):
        send("image", body=b"x", content_type="image/png")


TEXTS: dict[str, tuple[str, Any, str, bytes]] = {
    "text": ("text", "hello", "text/plain", b"hello"),
    "not ASCII": ("text", "é", "text/plain; charset=utf-8", b"\xc3\xa9"),
    "bytes": ("text", b"\xe9", "text/plain", b"\xe9"),
    "a number": ("number", 7, "text/plain", b"7"),
    "XML": ("xml", "<a>é</a>", "application/soap+xml", "<a>é</a>".encode()),
    "XML as bytes": ("xml", b"<a/>", "application/soap+xml", b"<a/>"),
    "lines": (
        "lines",
        [{"zip": "1"}, {"zip": "é"}],
        "application/x-ndjson",
        b'{"zip":"1"}\n{"zip":"\\u00e9"}\n',
    ),
    "no lines": ("lines", [], "application/x-ndjson", b""),
    "lines of a file": ("lines", b"{}\n", "application/x-ndjson", b"{}\n"),
    "records": (
        "records",
        [{"zip": "1"}],
        "application/json-seq",
        b'\x1e{"zip":"1"}\n',
    ),
    "array": ("remove", [1, 2], "application/json", b"[1,2]"),
    "map": ("any", {"a": 1}, "application/json", b'{"a":1}'),
    "null": ("any", None, "application/json", b"null"),
}


@both_kinds
@pytest.mark.parametrize("name", TEXTS)
def test_texts_lines_and_values(case: Case, send: Bodies, name: str) -> None:
    method, body, media_type, expected = TEXTS[name]

    request = send(method, body=body)

    assert (media_type, expected) == (request.header("Content-Type"), request.body)


@both_kinds
def test_lines_may_come_from_a_generator(case: Case, send: Bodies) -> None:
    """Which gives each of them once, while they are sent; so they are not sent again."""
    request = send("lines", body=({"zip": str(n)} for n in range(3)))

    assert b'{"zip":"0"}\n{"zip":"1"}\n{"zip":"2"}\n' == request.body
    case.server.script(reply(503))
    with pytest.raises(Exception, match="503"):
        send("lines", idempotent=True, body=iter([{"zip": "1"}]))


def test_what_is_no_text_and_no_line_is_refused(case: Case, send: Bodies) -> None:
    with pytest.raises(TypeError, match=r"^body is a whole number; pass"):
        send("text", body=7)
    with pytest.raises(
        TypeError, match=r"^body is a mapping; pass an iterable of mappings"
    ):
        send("lines", body={"zip": "1"})
    with pytest.raises(
        TypeError, match=r"^body\[0\]\.zip is a whole number; pass text"
    ):
        send("lines", body=[{"zip": 1}])
    assert not case.server.requests


# --- JSON -------------------------------------------------------------------------------


def test_the_documented_media_type_is_sent(send: Bodies) -> None:
    """As it is written, with its parameters."""
    request = send("merge", street=None)

    assert "Application/Merge-Patch+JSON; charset=utf-8" == request.header(
        "Content-Type"
    )
    assert {"street": None} == json.loads(request.body)


def test_json_is_the_default_of_several_types(send: Bodies) -> None:
    """The others are selected by `content_type`, if they take the same arguments."""
    assert "application/json" == send("several", zip="1").header("Content-Type")

    request = send("several", zip="1", content_type="application/x-www-form-urlencoded")

    assert b"zip=1" == request.body


def test_an_optional_body_is_sent_if_it_has_a_field(case: Case, send: Bodies) -> None:
    """Then it needs those that it always has; a required one is sent without any."""
    nothing = send("optional")
    assert (b"", None) == (nothing.body, nothing.header("Content-Type"))
    assert b'{"a":"x"}' == send("optional", a="x").body
    with pytest.raises(TypeError, match=r"^bodies\.optional: the body has no a"):
        send("optional", b="x")
    assert (b"", None) == (send("text").body, send("text").header("Content-Type"))

    empty = send("empty")
    assert (b"{}", "application/json") == (empty.body, empty.header("Content-Type"))
    assert b'{"zip":"1"}' == send("search", zip="1").body
    assert b"" == send("search").body


def test_types_of_one_value_are_selected(send: Bodies) -> None:
    """An exact media type has priority over a range of them."""
    request = send(
        "types", body=[1], content_type="application/vnd.ids+json; version=2"
    )

    assert "application/vnd.ids+json; version=2" == request.header("Content-Type")
    assert "application/json" == send("types", body=[1]).header("Content-Type")
    assert b"" == send("nothing").body


@pytest.mark.parametrize(
    ("media_type", "kind"),
    {
        "application/json": "json",
        "Application/Vnd.X+JSON; version=1": "json",
        "text/json": "json",
        "application/json-seq": "records",
        "application/geo+json-seq": "records",
        "application/jsonl": "lines",
        "application/x-ndjson; charset=utf-8": "lines",
        "application/jsonish": "other",
        "application/x-www-form-urlencoded": "form",
        "multipart/form-data": "multipart",
        "multipart/mixed": "other",
        "application/soap+xml": "text",
        "text/csv": "text",
        "application/x-yaml": "text",
        "image/*": "file",
        "application/octet-stream": "file",
        "application/pdf": "other",
    }.items(),
)
def test_the_name_of_a_media_type_says_what_it_is(media_type: str, kind: str) -> None:
    """Exactly: what only begins like JSON is none."""
    assert kind == media_types.kind_of(media_type)
    assert media_types.is_valid(media_type)


def test_a_body_of_an_unsupported_type_leaves_out_its_operation() -> None:
    """With the media types by name."""
    root = tiny()
    body = {"content": {"multipart/mixed": {}, "multipart/related": {}}}
    paths: Any = root["paths"]
    paths["/pets"]["post"] = {
        "operationId": "pets.mix",
        "requestBody": body,
        "responses": {"204": {"description": "Mixed."}},
    }

    message = "a request body of multipart/mixed, multipart/related is not supported"
    with pytest.raises(SpecError, match=message):
        linted(root)
