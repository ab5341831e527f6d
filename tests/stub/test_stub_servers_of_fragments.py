"""The stub servers of packages that are generated from fragments."""

from __future__ import annotations

import json
import operator
from collections.abc import Iterable
from importlib import import_module
from inspect import signature
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from generator.cli import main
from support.fragments import Import
from support.paths import FRAGMENTS

ORDERS_URL = "https://shop.example/api/orders"
JSON = {"Content-Type": "application/json"}
BODIES = {
    b"": "body: this operation requires a body",
    b"{": "body: this is not JSON",
    b"[]": "body: expected object, found an array of 0 items",
    b"{}": "body /title: this field is required",
    b'{"title": 7}': "body /title: expected string, found 7",
    b'{"title": "a", "note": null, "tags": ["b"]}': "",
    b'{"title": "a", "tags": [1]}': "body /tags/0: expected string, found 1",
    b'{"title": "a", "customer": {"name": "b"}}': (
        "body /customer/name: this field is not documented;"
        " documented: bornAt, fullName"
    ),
}
QUERIES = {
    "size=1": "",
    "size=0": "size: expected minimum 1, found 0",
    "size=50": "size: expected exclusiveMaximum 50, found 50",
    "size=few": 'size: expected integer, found "few"',
    "step=0.3": "",
    "step=0.35": "step: expected multipleOf 0.1, found 0.35",
    "code=ABC": "",
    "code=A": 'code: expected minLength 2, found "A"',
    "code=ABCDE": 'code: expected maxLength 4, found "ABCDE"',
    "code=abc": 'code: expected pattern ^[A-Z]+$, found "abc"',
    "ids=1,2": "",
    "ids=1": "ids: expected minItems 2, found an array of 1 items",
    "ids=1,2,3,4": "ids: expected maxItems 3, found an array of 4 items",
    "ids=1,1": "ids: expected uniqueItems True, found an array of 2 items",
    "ids=1,0": "ids: expected minimum 1, found 0",
    "since=2026-01-02T03:04:05Z": "",
    "since=2026-01-02T03:04:05.678%2B02:00": "",
    "since=2026-01-02T03:04:05": 'since: expected format date-time, found "2026-01-02T03:04:05"',
    "since=2026-02-30T03:04:05Z": 'since: expected format date-time, found "2026-02-30T03:04:05Z"',
    "day=2026-01-02": "",
    "day=20260102": 'day: expected format date, found "20260102"',
    "day=2026-02-30": 'day: expected format date, found "2026-02-30"',
    "run=01234567-89ab-cdef-0123-456789abcdef": "",
    "run=1": 'run: expected format uuid, found "1"',
    "hook=https://shop.example/a?b%23c": "",
    "hook=shop.example": 'hook: expected format uri, found "shop.example"',
    "mail=a@b": "",
    "mail=a": 'mail: expected format email, found "a"',
    "odd=x": "",
    "all=yes": "",
    "all=no": 'all: expected yes, found "no"',
    "either=7": "",
    "either=any": "",
    "either=all": 'either: expected integer or any, found "all"',
    "either=0": "either: expected minimum 1, found 0",
    "apiSecret=s3cret": "apiSecret: expected maxLength 4, found what is not shown here",
}
BATCHES = {
    '[{"op": "rename", "name": "a"}, {"op": "move", "to": 1}]': "",
    "[]": "body: expected minItems 1, found an array of 0 items",
    '{"op": "move"}': "body: expected array, found an object of 1 fields",
    '[{"op": "move", "to": 1}, {"op": "move"}]': "body /1/to: this field is required",
    '[{"op": "rename", "name": ""}]': 'body /0/name: expected minLength 1, found ""',
    '[{"op": "move", "to": 1, "name": "a"}]': (
        "body /0/name: this field is not documented; documented: op, to"
    ),
    '[{"op": "send", "to": 5}]': "",
    '[{"op": "send", "to": 7}]': "body /0/to: expected 5 or 6, found 7",
    '[{"op": "sell", "to": 7}]': 'body /0/op: expected rename or move or send, found "sell"',
    '[{"op": "sell"}, 7]': (
        'body /0/op: expected rename or move or send, found "sell";'
        " body /1: expected object, found 7"
    ),
    "[" * 100_000: "body: this is not JSON",
}
ORDERS = {
    '{"id": 1, "note": null, "labels": {"x": "y"}, "a/b~c": true, "rest": {"z": 1}}': "",
    '{"id": true}': "body /id: expected integer, found true",
    '{"note": "n"}': "body /id: this field is required",
    '{"id": 1, "more": 2}': (
        "body /more: this field is not documented;"
        " documented: a/b~c, access, credentials, id, labels, madeAt, note, pin, rest"
    ),
    '{"id": 1, "note": 7}': "body /note: expected string or null, found 7",
    '{"id": 1, "labels": {"x": 1}}': "body /labels/x: expected string, found 1",
    '{"id": 1, "labels": {"a": "", "b": "", "c": ""}}': (
        "body /labels: expected maxProperties 2, found an object of 3 fields"
    ),
    '{"id": 1, "access": {"kind": "key", "value": "x"}}': "",
    '{"id": 1, "access": {"kind": "kee", "value": "x"}}': (
        'body /access/kind: expected key or login, found "kee"'
    ),
    '{"id": 1, "credentials": {"kind": "s3cret", "value": "x"}}': (
        "body /credentials/kind: expected key or login, found what is not shown here"
    ),
    '{"id": 1, "a/b~c": 0}': "body /a~1b~0c: expected boolean, found 0",
    '{"id": 1, "pin": "12345"}': "body /pin: expected maxLength 4, found what is not shown here",
}


PARAMETERS = {
    "/orders/?größe=1": "",
    "/orders/": "query größe: this parameter is required",
    "/orders/?größe=1&new": "",
    "/orders/?größe=1&new=maybe": 'query new: expected boolean, found "maybe"',
    "/orders/?größe=1&where={": 'query where: expected object, found "{"',
    '/orders/?größe=1&where={"since":1}': (
        "query where: /since: expected string or null, found 1"
    ),
    "/orders/?größe=1&größe=2": "query größe: given 2 times, and takes one value",
    "/orders/2027.7:.a.b/x": "path year: expected 2025 or 2026, found 2027",
    "/search?filter[price][lte]=much": (
        'query filter: /price/lte: expected number, found "much"'
    ),
    "/search?filter[colour]=red": (
        "query filter: /colour: this field is not documented; documented: lines, price, tags"
    ),
    "/search?filter[tags][]=a&filter[tags][]=b&filter[lines][0][sku]=c": "",
    "/search?fields=a&fields=b&ids=1&ids=2": "",
    "/search?fields=a&ids=1|2": 'query ids: expected integer, found "1|2"',
    '/search?x={"a":1}&y={}': "",
    "/search?x=1": 'query loose: /x/0: expected object, found "1"',
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
    """The key is accepted in header, query or cookie, and is not recorded with the query."""
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

    with shop.Shop(http_client=http, on_mismatch="raise") as client:
        assert [5, 6, 7, 8] == [order.id for order in client.orders.list()]
        assert [1, 2, 3, 4] == [basket.id for basket in client.baskets.list()]
    stub.check()


def complaints(
    package: ModuleType, method: str, url: str, bodies: Iterable[str | bytes]
) -> dict[str | bytes, str]:
    """Send bodies, or only queries, and return the complaint about each."""
    stub = stub_module(package).StubServer()
    found: dict[str | bytes, str] = {}
    with httpx2.Client(transport=stub.transport()) as http:
        for body in bodies:
            if method == "GET":
                answer = http.get(f"{url}?{body!s}")
            else:
                answer = http.request(method, url, content=body, headers=JSON)
            try:
                stub.check()
                found[body] = ""
            except AssertionError as error:
                found[body] = str(error).partition(f"{answer.request.url.path}: ")[2]
            assert (400 if found[body] else 204) == answer.status_code
    return found


@pytest.mark.parametrize(("target", "complaint"), PARAMETERS.items())
def test_parameters_are_read_by_their_styles(
    import_fragment: Import, target: str, complaint: str
) -> None:
    """What a style does not mean, and what is missing or wrong in it, is reported."""
    stub = stub_module(import_fragment("parameters")).StubServer()
    headers = {"Cookie": "session=k"}
    with httpx2.Client(transport=stub.transport(), headers=headers) as http:
        http.get(f"https://shop.example{target}")
    if complaint:
        with pytest.raises(AssertionError) as caught:
            stub.check()
        assert (
            complaint == str(caught.value).partition(f"{target.partition('?')[0]}: ")[2]
        )
    else:
        stub.check()


def test_cookies_and_headers_are_checked(import_fragment: Import) -> None:
    """Each place has its own parameter of a name, and the values are there to be compared."""
    stub = stub_module(import_fragment("parameters")).StubServer()
    headers = {"id": "1,x", "Cookie": "id=a%20b; session=k"}
    with httpx2.Client(transport=stub.transport(), headers=headers) as http:
        http.get("https://shop.example/orders/?id=7&gr%C3%B6%C3%9Fe=1")

    with pytest.raises(AssertionError, match='header id: expected integer, found "x"'):
        stub.check()
    (request,) = stub.requests
    assert {"id": 7, "größe": 1} == request.parameters["query"]
    assert [1, "x"] == request.parameters["header"]["id"]
    assert {"id": "a b"} == request.parameters["cookie"]
    assert "a b" not in repr(request)


def test_a_wrong_body_is_reported(import_fragment: Import) -> None:
    """Missing and unknown fields and wrong types are named by JSON pointer."""
    shop = import_fragment("json_body")

    assert BODIES == complaints(shop, "PATCH", "https://shop.example/orders/1", BODIES)


def test_a_wrong_parameter_is_reported(import_fragment: Import) -> None:
    """A complaint names the parameter, what is documented, and what was found."""
    found = complaints(import_fragment("checked_requests"), "GET", ORDERS_URL, QUERIES)

    assert QUERIES == {q: text.removeprefix("query ") for q, text in found.items()}


@pytest.mark.parametrize(
    ("method", "bodies"), [("POST", BATCHES), ("PUT", ORDERS)], ids=["array", "object"]
)
def test_a_composed_body_is_checked(
    import_fragment: Import, method: str, bodies: dict[str, str]
) -> None:
    """Of alternatives, the one that comes closest says what is wrong; secrets are not shown."""
    shop = import_fragment("checked_requests")

    assert bodies == complaints(shop, method, ORDERS_URL, bodies)


def test_bounds_of_an_older_document(import_fragment: Import) -> None:
    """In OpenAPI 3.0 a bound says that it is exclusive, and a schema that null will do."""
    shop = import_fragment("nullable_3_0")
    document = import_module(f"{shop.__name__}.testing.document").StubDocument({})
    schemas = import_module(f"{shop.__name__}.testing.schemas")
    check = schemas.SchemaCheck(document.follow, is_request=True)
    schema = {"type": "number", "nullable": True, "minimum": 1, "maximum": 5}
    schema |= {"exclusiveMinimum": True, "exclusiveMaximum": False}

    fitting = [n for n in (None, 1, 2, 5, 6) if not check.misfits(schema, n)]

    assert [None, 2, 5] == fitting


@pytest.mark.parametrize("name", ["checked_requests", "foreign_names"])
def test_operations_have_the_names_of_their_calls(
    import_fragment: Import, name: str
) -> None:
    """Whatever the document calls an operation, the stub calls it as a program does."""
    shop = import_fragment(name)
    stub = stub_module(shop).StubServer()
    calls = {
        "checked_requests": ["orders_of_shops.search_orders"],
        "foreign_names": ["pet_store.get_pet_by_id", "pets.delete_pets", "pets.get_pets_by_pet_id_toys", "cats.delete_cats_by_pet_id_toys", "dogs.delete_dogs_by_pet_id_toys"],
    }[name]  # fmt: skip
    http = httpx2.Client(transport=stub.transport())
    with http, shop.Shop(http_client=http) as client:
        for call in calls:
            method = operator.attrgetter(call)(client)
            assert method(*[7] * ("pet_id" in signature(method).parameters)) is None

    assert calls == [request.operation for request in stub.requests]
    stub.check()


def test_links_follow_the_names_of_their_operations(import_fragment: Import) -> None:
    """The document in the package has call paths as ids, also where it refers to them."""
    shop = import_fragment("foreign_names")
    document = json.loads(
        Path(str(shop.__file__)).with_name("openapi.json").read_text()
    )
    responses = document["paths"]["/pets/{petId}/toys"]["get"]["responses"]

    assert "pet_store.get_pet_by_id" == responses["204"]["links"]["pet"]["operationId"]


def test_the_type_of_a_body_is_checked(import_fragment: Import) -> None:
    """A body that is not of a documented media type is refused."""
    stub = stub_module(import_fragment("json_body")).StubServer()

    with httpx2.Client(transport=stub.transport()) as http:
        http.patch("https://shop.example/orders/1", data={"title": "a"})

    with pytest.raises(AssertionError, match="expected application/json, found appl"):
        stub.check()


def test_without_an_example_the_response_fits_the_schema(
    import_fragment: Import,
) -> None:
    """What is documented only by a schema is served all the same, until a test commands."""
    shop = import_fragment("cursors")
    stub = stub_module(shop).StubServer()

    with httpx2.Client(transport=stub.transport()) as http:
        (order,) = shop.Shop(http_client=http).orders.list()
        stub.respond("orders.list", json={"data": []})
        assert {"data": []} == http.get("https://shop.example/orders").json()

    assert (1, ()) == (order.id, order.mismatches)
    stub.check()


def test_an_error_of_the_server_reads_well(import_fragment: Import) -> None:
    """What is wrong with a whole request is its message, without an empty pointer."""
    shop = import_fragment("binary")
    stub = stub_module(shop).StubServer()
    http = httpx2.Client(transport=stub.transport())

    with shop.Shop(http_client=http) as client, pytest.raises(Exception) as caught:
        client.orders.file(1, extra_query={"x": "1"}).read()

    assert "query x: this parameter is not documented" in str(caught.value)
    assert "; : " not in str(caught.value)


def test_a_document_without_ids(import_fragment: Import) -> None:
    """Calls have names and responses, also where the server is relative and the status a range."""
    shop = import_fragment("nameless")

    with (
        stub_module(shop).StubServer() as stub,
        shop.Shop(base_url=f"{stub.url}/api") as client,
    ):
        assert [8] == [pet.id for pet in client.pets.get_pets()]
        assert 7 == client.pets.get_pets_by_id(1).id
        assert 2 < client.pets.post_pets(id=1).id
        stub.respond("pets.delete_pets_by_id", status=204)
        client.pets.delete_pets_by_id(1)
        assert [
            f"pets.{name}"
            for name in ("get_pets", "get_pets_by_id", "post_pets", "delete_pets_by_id")
        ] == [request.operation for request in stub.requests]


def test_an_operation_that_no_client_calls(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What has no path of a call in the document is named by method and path."""
    command = ["generate", str(FRAGMENTS / "basic.yaml"), "--package", "odd_shop"]
    assert 0 == main([*command, "--output", str(tmp_path)])
    bundle = tmp_path / "odd_shop/openapi.json"
    document = json.loads(bundle.read_text())
    document["paths"]["/odd"] = {"get": {"responses": {"204": {"description": "."}}}}
    bundle.write_text(json.dumps(document))
    monkeypatch.syspath_prepend(str(tmp_path))
    stub = stub_module(import_module("odd_shop")).StubServer()
    stub.respond("GET /odd", status=404)

    with httpx2.Client(transport=stub.transport()) as http:
        headers = {"Authorization": "Bearer a"}
        http.get("https://shop.example/odd", headers=headers)

    assert ["GET /odd"] == [request.operation for request in stub.requests]


def test_a_path_beyond_ascii(import_fragment: Import) -> None:
    """A path arrives encoded, and is found all the same."""
    shop = import_fragment("unicode_names")
    stub = stub_module(shop).StubServer()
    stub.respond("läden.öffne", json={"größe": "ä/ö"})
    http = httpx2.Client(transport=stub.transport())

    with shop.Shop(http_client=http) as client:
        assert "ä/ö" == client.läden.öffne("ä/ö").größe
    stub.check()


def test_a_package_of_webhooks_only(import_fragment: Import) -> None:
    """A document without paths has a server all the same; its webhooks are not signed."""
    shop = import_fragment("unsigned_webhooks")

    with stub_module(shop).StubServer() as stub:
        assert stub.introduction().startswith(f"Listening on {stub.url} until Ctrl+C.")
        body, headers = stub.webhook("order.paid", {"id": 7})
    assert (b'{"id": 7}', {"Content-Type": "application/json"}) == (body, headers)


def test_a_file_is_what_its_example_says(import_fragment: Import) -> None:
    """Of two media types the one asked for is served; an example of text is its text."""
    shop = import_fragment("two_media_types")
    testing = stub_module(shop)

    with testing.StubServer() as stub, shop.Shop(base_url=stub.url) as client:
        assert 7 == client.orders.source(1).id
        assert b"From: a" == client.orders.source(1, accept="message/rfc822").read()


def test_a_command_sets_a_file(import_fragment: Import) -> None:
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


@pytest.mark.parametrize("text", ["plan.pdf", "cGhvdG8", "c GhvdG8=", "größe==", 7])
@pytest.mark.parametrize("name", ["data", "thumbnail"])
def test_text_is_no_base64(import_fragment: Import, name: str, text: Any) -> None:
    """The path of a file in place of its content is refused, as by a careful server."""
    shop = import_fragment("upload")
    photo = {"name": "a", "data": "", name: text}
    found = complaints(
        shop, "POST", "https://shop.example/orders/1/photo", [json.dumps(photo)]
    )

    (complaint,) = found.values()
    assert complaint.startswith(f"body /{name}: expected ")
    assert isinstance(text, int) or "base64" in complaint or "byte" in complaint


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


def test_a_cookie_of_another_name_is_no_credential(import_fragment: Import) -> None:
    """Its name and its value may contain the name of the one that counts."""
    stub = stub_module(import_fragment("key_in_cookie")).StubServer()

    with httpx2.Client(transport=stub.transport()) as http:
        for cookie, status in (("workshop=1", 401), ("a=shop=1", 401), ("shop=1", 204)):
            found = http.get("https://shop.example/orders", headers={"Cookie": cookie})
            assert status == found.status_code
