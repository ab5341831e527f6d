"""The stub server of packages that are generated from other documents."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

import httpx2
import pytest
from conftest import Import

JSON = {"Content-Type": "application/json"}
BODIES = {
    b"": "body: this operation requires a body",
    b"{": "body: this is not JSON",
    b"[]": "body: expected object, found an array",
    b"{}": "body /title: this field is required",
    b'{"title": 7}': "body /title: expected string, found 7",
    b'{"title": "a", "note": null, "tags": ["b"]}': "",
    b'{"title": "a", "tags": [1]}': "body /tags/0: expected string, found 1",
    b'{"title": "a", "customer": {"name": "b"}}': (
        "body /customer/name: this field is not documented;"
        " documented: bornAt, fullName"
    ),
}


def stub_module(package: ModuleType) -> ModuleType:
    """Return the module that holds the stub server of a package."""
    return import_module(f"{package.__name__}.testing")


def test_a_created_resource_gets_an_id(import_fragment: Import) -> None:
    """Any generated package has the stub server; what is created is to be found below."""
    shop = import_fragment("created")
    testing = stub_module(shop)

    with testing.StubServer() as stub, shop.Shop(base_url=stub.url) as client:
        assert 1 == client.orders.create(title="Tea").id
        assert {"title": "Tea"} == stub.requests[0].json()


@pytest.mark.parametrize("key", ["header", "query", "cookie"])
def test_a_key_travels_where_it_is_expected(import_fragment: Import, key: str) -> None:
    """The key opens the API wherever it stands, and is not shown as part of the query."""
    shop = import_fragment(f"key_in_{key}")
    testing = stub_module(shop)
    (client_kind,) = (getattr(shop, n) for n in shop.__all__ if n in ("Shop", "Crm"))

    with testing.StubServer() as stub:
        operation = stub.introduction().split("\n")[2].split()
        with client_kind(base_url=stub.url, auth=stub.auth) as client:
            stub.respond(operation[0], status=204)
            client.request(operation[1], operation[2])
        assert {} == stub.requests[0].query
        assert "stub-key" not in repr(stub.requests)


def test_pages_by_cursor_end_too(import_fragment: Import) -> None:
    """A list that goes on by a cursor, or by a link, is spread over pages all the same."""
    shop = import_fragment("cursor_example")
    stub = stub_module(shop).StubServer()
    http = httpx2.Client(transport=stub.transport())
    for name in ("orders.list", "baskets.list"):
        stub.pages(name, pages=2, per_page=2)

    with shop.Shop(http_client=http) as client:
        assert [5, 6, 7, 8] == [order.id for order in client.orders.list()]
        assert [1, 2, 3, 4] == [basket.id for basket in client.baskets.list()]
    stub.check()


def test_a_wrong_body_is_told(import_fragment: Import) -> None:
    """Missing and unknown fields and wrong types are named by JSON pointer."""
    stub = stub_module(import_fragment("json_body")).StubServer()
    told: dict[bytes, str] = {}
    with httpx2.Client(transport=stub.transport()) as http:
        for body, problem in BODIES.items():
            url = "https://shop.example/orders/1"
            answer = http.patch(url, content=body, headers=JSON)
            assert (400 if problem else 204) == answer.status_code
            try:
                stub.check()
            except AssertionError as error:
                told[body] = str(error).partition("PATCH /orders/1: ")[2]

    assert {body: problem for body, problem in BODIES.items() if problem} == told


def test_the_type_of_a_body_is_checked(import_fragment: Import) -> None:
    """A body that is not of a documented media type is refused."""
    stub = stub_module(import_fragment("json_body")).StubServer()

    with httpx2.Client(transport=stub.transport()) as http:
        http.patch("https://shop.example/orders/1", data={"title": "a"})

    with pytest.raises(AssertionError, match="expected application/json, found appl"):
        stub.check()


def test_an_operation_without_example_needs_a_command(import_fragment: Import) -> None:
    """The stub makes nothing up: it says that the test has to."""
    shop = import_fragment("cursors")
    stub = stub_module(shop).StubServer()

    with httpx2.Client(transport=stub.transport()) as http:
        assert 501 == http.get("https://shop.example/orders").status_code
        stub.respond("orders.list", json={"data": []})
        assert {"data": []} == http.get("https://shop.example/orders").json()

    with pytest.raises(AssertionError, match="no example is documented"):
        stub.check()


def test_a_file_is_what_its_example_says(import_fragment: Import) -> None:
    """Of two media types the one asked for is served; an example of text is its text."""
    shop = import_fragment("two_media_types")
    testing = stub_module(shop)

    with testing.StubServer() as stub, shop.Shop(base_url=stub.url) as client:
        assert 7 == client.orders.source(1).id
        assert b"From: a" == client.orders.source(1, accept="message/rfc822").read()


def test_a_file_is_told_by_a_command(import_fragment: Import) -> None:
    """A download without an example is what the test says, also without sockets."""
    shop = import_fragment("binary")
    stub = stub_module(shop).StubServer()
    stub.respond("orders.file", body=b"image")
    http = httpx2.Client(transport=stub.transport())

    with shop.Shop(http_client=http) as client:
        assert [b"image"] == list(client.orders.file(1))
    stub.check()


def test_an_upload_is_as_documented(import_fragment: Import) -> None:
    """What is documented as base64 arrives as such."""
    shop = import_fragment("upload")
    testing = stub_module(shop)

    with testing.StubServer() as stub, shop.Shop(base_url=stub.url) as client:
        stub.respond("orders.photograph", status=204)
        assert None is client.orders.photograph(1, name="a", data=b"photo")
        assert {"name": "a", "data": "cGhvdG8="} == stub.requests[0].json()


def test_an_anonymous_operation_needs_no_credentials(import_fragment: Import) -> None:
    """Where the document asks for none, the stub does not either."""
    shop = import_fragment("anonymous")
    testing = stub_module(shop)

    with testing.StubServer() as stub:
        with shop.Shop(base_url=stub.url, auth=stub.auth) as client:
            client.store.status()
            client.store.orders()
        assert ["store.status", "token", "store.orders"] == [
            request.operation for request in stub.requests
        ]
