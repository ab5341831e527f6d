"""The stub server reads bodies of every media type, and compares them with the document."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

ADDRESS = {"street": "a", "zip": "1"}
SENT: dict[str, dict[str, Any]] = {
    "form": {
        "to": "x",
        "count": 2,
        "urgent": True,
        "sent_at": datetime(2030, 1, 1, tzinfo=UTC),
        "tags": ["1", "b"],
        "address": ADDRESS,
        "stops": [ADDRESS],
        "comma": ["a", "b"],
        "space": ["a", "b"],
        "pipe": ["a", "b"],
        "deep": {"name": "n", "lines": [ADDRESS], "more": {"x": True}},
        "flat": ADDRESS,
        "link": "a/b",
    },
    "parts": {
        "file": b"\xff",
        "photo": b"x",
        "pages": [b"1", b"2"],
        "seal": b"x",
        "name": "n",
        "count": 2,
        "tags": ["a"],
        "address": ADDRESS,
        "stops": [ADDRESS, ADDRESS],
        "ids": [1, 2],
    },
    "file": {"body": b"\xff\x00"},
    "image": {"body": b"\xff\x00", "content_type": "application/pdf"},
    "text": {"body": "7"},
    "number": {"body": 7},
    "xml": {"body": "<a/>"},
    "lines": {"body": [ADDRESS, {}]},
    "records": {"body": (each for each in [ADDRESS])},
    "merge": {"zip": "1"},
    "several": {"zip": "1", "content_type": "text/json"},
    "optional": {},
    "empty": {},
    "remove": {"body": [1]},
    "any": {"body": {"a": 1}},
}
FORM = "application/x-www-form-urlencoded"
PARTS = "multipart/form-data; boundary=b"
WRONG: dict[str, tuple[str, str, str, bytes, str]] = {
    "a number": ("POST", "/form", FORM, b"To=x&count=few", 'body /count: expected integer or null, found "few"'),
    "a missing field": ("POST", "/form", FORM, b"count=1", "body /To: this field is required"),
    "a deep value": ("POST", "/form", FORM, b"To=x&deep[more][a]=7", 'body /deep/more/a: expected boolean, found "7"'),
    "no JSON": ("POST", "/form", FORM, b"To=x&address=a", 'body /address: expected object, found "a"'),
    "an unknown field": ("POST", "/form", FORM, b"To=x&Cc=y", "body /Cc: this field is not documented"),
    "several deep values": ("POST", "/form", FORM, b"To=x&deep[name]=a&deep[name]=b", "body /deep/name: expected string, found an array of 2 items"),
    "a text and inside of it": ("POST", "/form", FORM, b"To=x&deep[name]=a&deep[name][b]=c", "body /deep/name: expected string, found an object"),
    "no parts": ("POST", "/parts", PARTS, b"--c--", "body: the parts do not begin or end with the boundary"),
    "no name": ("POST", "/parts", PARTS, b"--b\r\n\r\nx\r\n--b--\r\n", "body: a part has no name"),
    "no file": ("POST", "/parts", PARTS, b'--b\r\nContent-Disposition: form-data; name="count"\r\n\r\nx\r\n--b--\r\n', "body /file: this field is required"),
    "another type": ("PUT", "/file", "text/plain", b"x", "body: expected application/octet-stream, found text/plain"),
    "another JSON": ("PATCH", "/merge", "application/json", b"{}", "found application/json"),
    "a text": ("POST", "/number", "text/plain", b"x", 'body: expected integer, found "x"'),
    "a line": ("POST", "/lines", "application/x-ndjson", b'{"zip": 1}\n', "body /0/zip: expected string, found 1"),
}  # fmt: skip


@pytest.fixture(scope="module")
def shop(generate_fragment: Callable[[str], Path]) -> Iterator[ModuleType]:
    """Return the package, imported once for all tests here."""
    folder = str(generate_fragment("bodies"))
    sys.path.insert(0, folder)
    yield import_module("shop")
    sys.path.remove(folder)
    for name in [name for name in sys.modules if name.partition(".")[0] == "shop"]:
        del sys.modules[name]


def test_what_the_client_sends_is_as_documented(shop: ModuleType) -> None:
    """Each body of the fragment, over a socket; streams come in chunks."""
    testing = import_module("shop.testing")

    with testing.StubServer() as stub, shop.Shop(base_url=stub.url) as client:
        for method, arguments in SENT.items():
            getattr(client.bodies, method)(**arguments)

        by_name = {r.operation.rpartition(".")[2]: r for r in stub.requests}

    assert {"To": ["x"], "tags": ["1", "b"]}.items() <= by_name["form"].form().items()
    assert [("file", b"\xff", "file", "application/octet-stream")] == [
        (part.name, part.content, part.file_name, part.content_type)
        for part in by_name["parts"].parts()[:1]
    ]
    with pytest.raises(ValueError, match="not multipart/form-data"):
        by_name["form"].parts()


@pytest.mark.parametrize("name", WRONG)
def test_what_differs_is_refused(shop: ModuleType, name: str) -> None:
    """With the place in the body, as of JSON."""
    method, path, content_type, body, message = WRONG[name]
    stub = import_module("shop.testing").StubServer()

    with httpx2.Client(transport=stub.transport()) as http:
        response = http.request(
            method,
            f"https://shop.example{path}",
            headers={"Content-Type": content_type},
            content=body,
        )

    assert 400 == response.status_code
    with pytest.raises(AssertionError) as caught:
        stub.check()
    assert message in str(caught.value)
