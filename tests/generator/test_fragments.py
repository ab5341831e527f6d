"""One small OpenAPI document per behaviour: generated, imported, and called over real HTTP."""

from __future__ import annotations

import inspect
import json
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from importlib import import_module
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

import pytest
from typing_extensions import is_typeddict

from generator.ir import NULL, Named, OneOf
from generator.names import ClassName
from support.client import Case
from support.documents import Root, linted, tiny
from support.fragments import Import
from support.server import Request, reply

UTC_2026 = datetime(2026, 1, 1, tzinfo=UTC)

Open = Callable[..., Any]
"""Takes the name of a fragment and settings; returns its client."""


@pytest.fixture(params=["sync"])
def case(request: pytest.FixtureRequest) -> Iterator[Case]:
    with Case(request.param) as case:
        yield case


both_kinds = pytest.mark.parametrize("case", ["sync", "async"], indirect=True)


@pytest.fixture
def open_shop(import_fragment: Import, case: Case) -> Open:
    def open_client(name: str, **settings: Any) -> Any:
        return case.open_package(import_fragment(name), "Shop", **settings)

    return open_client


def module(name: str) -> ModuleType:
    """Return a module of the package that was generated last."""
    return import_module(f"shop.{name}")


def query(request: Request) -> str:
    """Return the query of a request as it was sent."""
    return request.target.partition("?")[2]


# --- bodies ---------------------------------------------------------------------------


@both_kinds
def test_fields_of_a_json_body_are_keywords(case: Case, open_shop: Open) -> None:
    """What is left out is not sent, None is null, models and moments go out as JSON."""
    case.server.script(reply(204), reply(204))
    orders = open_shop("json_body").orders
    born = datetime(2000, 1, 1, 2, tzinfo=timezone(timedelta(hours=2)))
    customer = module("models").Customer(fullName="Ann", bornAt=born)

    case.do(orders.update(7, title="New"))
    case.do(
        orders.update(
            7,
            title="New",
            note=None,
            due_at=datetime(2030, 1, 2, 3, 4, 5, 678, tzinfo=UTC),
            customer=customer,
            tags=("a", "b"),
        )
    )

    assert ["PATCH /orders/7"] * 2 == case.server.targets
    assert [
        {"title": "New"},
        {
            "title": "New",
            "note": None,
            "dueAt": "2030-01-02T03:04:05.000678Z",
            "customer": {"fullName": "Ann", "bornAt": "2000-01-01T00:00:00Z"},
            "tags": ["a", "b"],
        },
    ] == [json.loads(request.body) for request in case.server.requests]
    assert {"application/json"} == {
        request.header("Content-Type") for request in case.server.requests
    }


def test_a_whole_body_is_a_dictionary_too(import_fragment: Import) -> None:
    """The component behind the keywords can be written down before the call."""
    models = import_module(f"{import_fragment('json_body').__name__}.models")

    assert is_typeddict(models.OrderChange)
    assert is_typeddict(models.Customer)


def test_a_field_that_only_servers_write_is_no_keyword(open_shop: Open) -> None:
    """A required field is a required keyword; a read-only field is not a keyword."""
    parameters = inspect.signature(open_shop("json_body").orders.update).parameters

    assert inspect.Parameter.empty is parameters["title"].default
    assert "made_at" not in parameters


def test_other_bodies_are_one_argument(case: Case, open_shop: Open) -> None:
    """An array is `body`."""
    case.server.script(reply(204))

    open_shop("whole_body").orders.tag(body=["a", "b,c"])

    assert [b'["a","b,c"]'] == [request.body for request in case.server.requests]


@both_kinds
def test_arguments_that_meet_are_told_apart(case: Case, open_shop: Open) -> None:
    """By their place or their spelling on the wire, under which they are sent."""
    case.server.script(reply(204))
    orders = open_shop("told_apart").orders

    case.do(
        orders.move(
            1,
            id_query=2,
            date="a",
            date_less="b",
            date_greater="c",
            top=3,
            dollar=4,
            timeout_query=5,
            id_header=6,
            id_body=7,
            user_id_camel=8,
            user_id_snake=9,
            max_pages_body=10,
            timeout=60,
        )
    )

    (request,) = case.server.requests
    assert "/orders/1" == request.target.partition("?")[0]
    sent = "id=2&date=a&date%3C=b&date%3E=c&%24top=3&%24=4&timeout=5"
    assert sent == query(request)
    assert "6" == request.header("Id")
    assert {"id": 7, "userId": 8, "user_id": 9, "max_pages": 10} == json.loads(
        request.body
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"id_query": "x"}, "id_query is text; pass a whole number"),
        ({"id_header": "x"}, "id_header is text; pass a whole number"),
        ({"id_body": "x"}, "body.id_body is text; pass a whole number"),
        ({"user_id_camel": "x"}, "body.user_id_camel is text; pass a whole number"),
        ({"dollar": "x"}, "dollar is text; pass a whole number"),
        ({"date_less": ""}, ""),
        ({"date_less": "\ud800"}, "date_less is not valid Unicode"),
        ({"date_les": "x"}, "did you mean date_less"),
    ],
)
def test_errors_call_an_argument_by_its_python_name(
    open_shop: Open, case: Case, arguments: dict[str, Any], message: str
) -> None:
    """Each is checked against its own type, not that of the one that it meets."""
    case.server.script(reply(204))
    orders = open_shop("told_apart").orders

    if not message:
        orders.move(1, **arguments)
        (sent,) = case.server.requests
        assert "date%3C=" == query(sent)
        return
    with pytest.raises((TypeError, ValueError), match=message):
        orders.move(1, **arguments)


def test_arguments_of_a_download_are_told_apart(case: Case, open_shop: Open) -> None:
    """`to` is one of its own."""
    case.server.script(reply(200, b"x", content_type="application/octet-stream"))

    open_shop("told_apart").orders.load(1, to_pascal="a", to_lower="b").read()

    assert "To=a&to=b" == query(case.server.requests[0])


@both_kinds
def test_changes_are_dictionaries_as_documented(case: Case, open_shop: Open) -> None:
    """A patch is one of the documented objects, or a list of them, by wire names."""
    case.server.script(reply(204), reply(204))
    orders = open_shop("patches").orders
    packed = datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC)
    line = module("models").Line(colour="red", packedAt=packed)

    case.do(orders.update(7, body={"op": "replace", "path": "/title", "value": "New"}))
    case.do(
        orders.update_lines(7, body=[{"op": "add", "path": "/lines/1", "value": line}])
    )

    assert [
        {"op": "replace", "path": "/title", "value": "New"},
        [
            {
                "op": "add",
                "path": "/lines/1",
                "value": {"colour": "red", "packedAt": "2030-01-02T03:04:05Z"},
            }
        ],
    ] == [json.loads(request.body) for request in case.server.requests]


KEYWORD_CHANGES: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("orders", {"title": "T"}, {"op": "replace", "path": "/title", "value": "T"}),
    ("orders", {"title": None}, {"op": "replace", "path": "/title", "value": None}),
    ("orders", {"owner_id": 7}, {"op": "move", "path": "/owner.id", "value": 7}),
    ("orders", {"owner_id": None}, {"op": "remove", "path": "/owner.id"}),
    (
        "orders",
        {"due": datetime(2020, 1, 1, tzinfo=UTC)},
        {"op": "replace", "path": "/due", "value": "2020-01-01T00:00:00Z"},
    ),
    ("orders", {"body": {"op": "remove", "path": "/owner.id"}}, {}),
    ("lines", {"count": 7}, {"op": "replace", "path": "/count", "value": 7}),
    ("lines", {"op": "replace", "path": "/count", "value": 7}, {}),
]


@both_kinds
def test_a_change_by_keyword(case: Case, open_shop: Open) -> None:
    """One keyword is one JSON Patch operation, as the body that contains it is."""
    case.server.script(*[reply(204) for _ in KEYWORD_CHANGES])
    shop = open_shop("keyword_changes")

    for resource, passed, body in KEYWORD_CHANGES:
        case.do(getattr(shop, resource).update(7, **passed))
        sent = json.loads(case.server.requests[-1].body)
        assert (body or passed.get("body", passed)) == sent


@pytest.mark.parametrize(
    ("resource", "passed", "message"),
    [
        ("orders", {}, "none"),
        ("orders", {"title": "T", "owner_id": None}, "title and owner_id"),
        ("orders", {"title": "T", "body": {"op": "remove"}}, "title and a body"),
        ("lines", {"count": 7, "op": "replace"}, "count and a body"),
        ("lines", {}, "none"),
        ("lines", {"op": "replace"}, "no path and no value"),
    ],
)
def test_a_call_makes_one_change(
    case: Case, open_shop: Open, resource: str, passed: dict[str, Any], message: str
) -> None:
    """Any other number is a mistake, which is reported before anything is sent."""
    shop = open_shop("keyword_changes")

    with pytest.raises(TypeError, match=f"^{resource}.update: .* has {message}$"):
        getattr(shop, resource).update(7, **passed)

    assert not case.server.requests


def test_what_only_requests_hold_is_typed_as_callers_write_it(
    import_fragment: Import,
) -> None:
    """Objects become typed dictionaries, enums literals, unions either of their members.

    What answers hold too stays a model, and so does what no class body can spell.
    """
    models = import_module(f"{import_fragment('patches').__name__}.models")

    assert is_typeddict(models.TitleChange)
    assert {"op", "path"} == models.TitleChange.__required_keys__ - {"value"}
    assert {"text", "author", "pinned"} == models.NewNote.__annotations__.keys()
    assert all(map(is_typeddict, (models.NewNote, models.NewText, models.Author)))
    assert Literal["add", "remove"] == models.LineChangeOp
    assert models.TitleChange | models.OwnerRemoval == models.OrderChange
    assert Sequence[models.LineChange] == models.LineChanges
    assert ["Line", "Order"] == [
        name
        for name in ("Line", "Order")
        if hasattr(getattr(models, name), "to_payload")
    ]
    assert models.Colour("red").is_known


# --- parameters -----------------------------------------------------------------------


def test_lists_in_a_query(case: Case, open_shop: Open) -> None:
    """A list repeats its name, or is one value with commas where it does not explode."""
    case.server.script(reply(204), reply(204))
    orders = open_shop("lists").orders

    orders.find("a/b", tag=["x", "y,z"], size=[1, 2])
    orders.find("a b", tag="x", size=3)

    assert [
        "GET /orders/a%2Fb?tag=x&tag=y,z&size=1,2",
        "GET /orders/a%20b?tag=x&size=3",
    ] == case.server.targets


def test_flags(case: Case, open_shop: Open) -> None:
    """A bool is 0 or 1 where the document says so, else true or false."""
    case.server.script(reply(204), reply(204))
    orders = open_shop("flag").orders

    orders.count(only_new=True, deep=True)
    orders.count(only_new=False, deep=False)

    assert ["onlyNew=1&deep=true", "onlyNew=0&deep=false"] == [
        query(request) for request in case.server.requests
    ]
    annotation = inspect.signature(orders.count).parameters["only_new"].annotation
    assert "bool | Omit" == annotation


def test_a_required_field_without_a_description_takes_any_value(
    case: Case, import_fragment: Import
) -> None:
    """Without it, the call could not be made; the stub server takes it as well."""
    package = import_fragment("undescribed")
    stub_server = module("testing").StubServer
    with stub_server() as stub:
        bodies = case.open_package(package, "Shop", base_url=stub.url).bodies
        for call in (bodies.json, bodies.form, bodies.parts):
            case.do(call(name="a", method="b"))
        with pytest.raises(TypeError, match="method"):
            case.do(bodies.json(name="a"))
        case.do(bodies.optional())
        with pytest.raises(TypeError, match="method"):
            case.do(bodies.optional(name="a"))
    parameters = inspect.signature(bodies.json).parameters
    assert ["str", "Any"] == [parameters[n].annotation for n in ("name", "method")]


def test_header_parameters(case: Case, open_shop: Open) -> None:
    """A parameter of the header is sent as one, and an absent one is not."""
    case.server.script(reply(204))
    orders = open_shop("header_parameter").orders

    orders.count(x_shop_id=7)

    (request,) = case.server.requests
    assert "7" == request.header("X-Shop-Id")
    assert None is request.header("If-Modified-Since")
    with pytest.raises(ValueError, match="If-Modified-Since"):
        orders.count(x_shop_id=7, if_modified_since="a\r\nX-Evil: 1")


def test_parameters_of_other_documents(case: Case, import_fragment: Import) -> None:
    """Names are encoded, places are told apart, and what stands in a path is sent there."""
    case.server.route(lambda _: reply(204, keep_alive=True))
    package = import_fragment("parameters")
    shop = case.open_package(package, "Shop", auth=module("auth").ApiKey("k"))

    shop.orders.list(größe=1, filter_name="a b", top=2, a_b=["c", "d"], new="")
    shop.orders.list(größe=1, where={"since": None}, note='"&"', path="/a?b#c")
    shop.orders.get(2025, 7, ["a", "b"], "c/d")
    shop.orders.close(id=1, extra_query={"more": "x"})
    shop.targets.one(x_target="one")
    lines = [{"sku": "b"}]
    shop.search.all(filter={"price": {"lte": 0.5}, "tags": ["a"], "lines": lines})
    shop.search.all(loose={"a": [{"b": 1}]}, fields=["c", "d"], ids=[1, 2])
    shop.jobs.cancel("a/b c/d?", "e/f")
    shop.orders.list(größe=1, id=1, id_header=[1, 2], id_cookie="a b;")

    assert [
        "GET /orders/?filter%5Bname%5D=a%20b&%24top=2&a.b=c&a.b=d&gr%C3%B6%C3%9Fe=1&new=",
        "GET /orders/?gr%C3%B6%C3%9Fe=1&where=%7B%22since%22:null%7D&note=%22%26%22"
        "&path=/a?b%23c",
        "GET /orders/2025.7:.a.b/c%2Fd",
        "POST /orders?action=close&id=1&more=x",
        "POST /",
        "GET /search?filter%5Bprice%5D%5Blte%5D=0.5&filter%5Btags%5D%5B%5D=a"
        "&filter%5Blines%5D%5B0%5D%5Bsku%5D=b",
        "GET /search?a=%7B%22b%22:1%7D&fields=c&fields=d&ids=1&ids=2",
        "POST /v1/a/b%20c/d%3F:cancel/e%2Ff",
        "GET /orders/?gr%C3%B6%C3%9Fe=1&id=1",
    ] == case.server.targets
    *_, last = case.server.requests
    sent = last.header("id"), last.header("Cookie")
    assert ("1,2", "id=a%20b%3B; session=k") == sent
    assert {"GET /search/trees", "GET /search/nothing"} == package.UNSUPPORTED.keys()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"id": None}, "id is None; leave it out instead"),
        ({"a_b": "c"}, ""),
        ({"id_header": 1}, "id_header is a whole number; pass a list of whole numbers"),
        ({"id_header": ["1"]}, r"id_header\[0\] is text; pass a whole number"),
        ({"id_cookie": 1}, "id_cookie is a whole number; pass text"),
        ({"where": [1]}, "where is a list; pass a mapping"),
        ({"where": {"since": 1}}, "where.since is a whole number; pass a datetime"),
        ({"new": 1}, "new is a whole number; pass True or False or text"),
    ],
)
def test_arguments_of_the_wrong_kind(
    case: Case, import_fragment: Import, arguments: dict[str, Any], message: str
) -> None:
    """A mistake in any place is named by the argument, before anything is sent."""
    package = import_fragment("parameters")
    shop = case.open_package(package, "Shop", auth=module("auth").ApiKey("k"))
    case.server.script(reply(204))
    if message:
        with pytest.raises(TypeError, match=message):
            shop.orders.list(größe=1, **arguments)
        assert not case.server.requests
    else:
        shop.orders.list(größe=1, **arguments)


def test_parameters_of_openapi_3_2(import_fragment: Import) -> None:
    """A parameter is the whole query, as a form, JSON or text; a cookie is sent as it is."""
    shop = import_fragment("whole_query")
    testing = import_module(f"{shop.__name__}.testing")
    numbers = {"numbers": [1, 2], "flag": None}
    cookie = {"greeting": "Hello%2C world!", "code": 42}

    with testing.StubServer() as stub, shop.Shop(base_url=stub.url) as client:
        client.queries.form(anything={"foo": ["a + b", "c"], "bar": True})
        client.queries.json(selector=numbers)
        client.queries.path(selector="$.a.b[1:1]")
        client.queries.cookie(c=cookie)

    form, json_, path, last = (request.parameters for request in stub.requests)
    assert {"foo": ["a + b", "c"], "bar": True} == form["querystring"]["anything"]
    assert numbers == json_["querystring"]["selector"]
    assert "$.a.b[1:1]" == path["querystring"]["selector"]
    assert cookie == last["cookie"]["c"]
    sent = stub.requests[-1].headers["cookie"]
    assert "greeting=Hello%2C world!; code=42" == sent


def test_a_cookie_is_a_secret(case: Case, import_fragment: Import) -> None:
    """What a server repeats of a cookie is not shown."""
    package = import_fragment("parameters")
    shop = case.open_package(package, "Shop", auth=module("auth").ApiKey("key-1"))
    case.server.script(reply(400, {"message": "no visit/7 = visit%2f7 for key-1"}))
    with pytest.raises(module("errors").BadRequestError) as caught:
        shop.orders.list(größe=1, id_cookie="visit/7")
    assert "no *** = *** for ***" in str(caught.value)


@both_kinds
def test_reserved_words(case: Case, open_shop: Open) -> None:
    """Names that Python or the runtime need get an underscore; the wire does not see it."""
    words = {
        "from": "f",
        "model_config": "m",
        "to_payload": "t",
        "mismatches": 1,
        "id": 2,
        "list": ["l"],
    }
    case.server.script(reply(200, words))
    orders = open_shop("reserved_words").orders

    result = case.do(
        orders.import_(
            "c",
            async_=True,
            self_="s",
            timeout_query=3,
            from_="f",
            model_config="m",
            to_payload="t",
            mismatches=1,
            id=2,
            list=["l"],
            timeout=4.0,
        )
    )

    (request,) = case.server.requests
    assert "/orders/c?async=true&self=s&timeout=3" == request.target
    assert words == json.loads(request.body)
    assert ("f", "m", "t", 1, ["l"]) == (
        result.from_,
        result.model_config_,
        result.to_payload_,
        result.mismatches_,
        result.list_,
    )
    assert words == result.to_payload()


def test_unicode_names(case: Case, open_shop: Open) -> None:
    """Letters of any alphabet are kept in names, and percent-encoded on the wire."""
    case.server.script(reply(200, {"größe": "XL", "名前": "店"}))

    laden = open_shop("unicode_names").läden.öffne("ä/ö", farbe_名="grün")

    assert ("XL", "店") == (laden.größe, laden.名前)
    (request,) = case.server.requests
    assert "/stra%C3%9Fe/%C3%A4%2F%C3%B6" == request.target.partition("?")[0]
    assert "farbe-%E5%90%8D=gr%C3%BCn" == query(request)


# --- names ----------------------------------------------------------------------------


def test_resources_in_resources(case: Case, open_shop: Open) -> None:
    """Each dot of an operationId is an attribute, and the tag describes the first."""
    case.server.script(reply(204), reply(204), reply(204))
    shop = open_shop("nested_resources")

    shop.orders.count()
    shop.orders.lines.count()
    shop.orders.lines.notes.count()

    assert [
        "GET /orders",
        "GET /orders/lines",
        "GET /orders/lines/notes",
    ] == case.server.targets
    assert "All about orders." == inspect.getdoc(type(shop).orders)
    assert "What was ordered." == inspect.getdoc(type(shop.orders).lines)


def test_names_of_a_foreign_document(case: Case, open_shop: Open) -> None:
    """Tag and operationId name a call; what is missing comes from path and method."""
    case.server.script(reply(204), reply(204), reply(204))
    shop = open_shop("foreign_names")

    shop.pet_store.get_pet_by_id(7)
    shop.pets.delete_pets()
    shop.pets.get_pets_by_pet_id_toys(7)

    assert [
        "GET /pets/7",
        "DELETE /pets",
        "GET /pets/7/toys",
    ] == case.server.targets


# --- answers --------------------------------------------------------------------------


@both_kinds
def test_a_created_resource(case: Case, open_shop: Open) -> None:
    """Its id is read from its address, and is None without an address."""
    case.server.script(
        reply(201, None, {"Location": "/orders/12"}),
        reply(201, None, {"Location": "https://other.example/orders/a%20b"}),
        reply(201),
    )
    orders = open_shop("created").orders

    created = [case.do(orders.create(title="T")) for _ in range(3)]

    assert [(12, "/orders/12"), ("a b", "https://other.example/orders/a%20b")] == [
        (each.id, each.location) for each in created[:2]
    ]
    assert (None, None) == (created[2].id, created[2].location)


def test_an_envelope_is_taken_off(case: Case, open_shop: Open) -> None:
    """The caller gets the value at the pointer, and an error where there is no value."""
    case.server.script(reply(200, {"data": {"order": {"id": 7}}}), reply(200, {}))
    orders = open_shop("envelope").orders

    assert 7 == orders.get(1).id
    with pytest.raises(module("errors").DecodeError, match="empty envelope"):
        orders.get(1)


# --- files ----------------------------------------------------------------------------


@both_kinds
def test_an_answer_that_is_not_json_is_a_download(
    case: Case, open_shop: Open, tmp_path: Path
) -> None:
    """It is iterated, read or written to a path, just as it came."""
    content = b"\x89PNG\x00\xff"
    answer = reply(200, content, content_type="image/png")
    case.server.script(answer, answer, answer)
    orders = open_shop("binary").orders

    assert None is case.do(orders.file(7, to=tmp_path / "file"))

    assert content == (tmp_path / "file").read_bytes()
    assert content == b"".join(case.items(orders.file(7)))
    assert content == case.do(orders.file(7).read())
    assert ["image/png"] * 3 == [r.header("accept") for r in case.server.requests]
    assert not hasattr(orders.with_response, "file")


def test_a_file_of_any_type_is_accepted_as_any_type(
    case: Case, open_shop: Open
) -> None:
    """A file documented as a stream of bytes is accepted whatever its type is."""
    case.server.script(reply(200, b"mail", content_type="message/rfc822"))

    assert b"mail" == open_shop("binary").orders.any_file(7).read()
    assert "*/*" == case.server.requests[0].header("accept")


@both_kinds
def test_a_file_has_a_documented_status(case: Case, open_shop: Open) -> None:
    """As any other result: 201 or a range, a 204 is an empty file, and a 202 is none yet."""
    answers = [
        reply(s, b"%PDF", content_type="application/pdf") for s in (200, 201, 201)
    ]
    case.server.script(reply(204), *answers, reply(202))
    orders = open_shop("binary").orders

    assert b"" == case.do(orders.scan(7).read())
    assert b"%PDF" == case.do(orders.scan(7).read())
    assert b"%PDF" == case.do(orders.rescan(7).read())
    assert b"%PDF" == case.do(orders.send_scan(7).read())
    with pytest.raises(module("errors").DecodeError, match="status 202 is not that of"):
        case.do(orders.rescan(7).read())


@both_kinds
def test_base64_in_a_body_is_a_file(
    case: Case, open_shop: Open, tmp_path: Path
) -> None:
    """A path, an open file or content is sent as base64; what is read stays text."""
    case.server.script(reply(202), reply(200, {"seal": "QQ=="}))
    orders = open_shop("upload").orders
    path = tmp_path / "photo.png"
    path.write_bytes(b"photo")

    assert None is case.do(orders.photograph(7, name="n", data=path, thumbnail=None))
    enclosure = {"fileName": "a", "data": BytesIO(b"enclosed")}
    kept = case.do(orders.write(7, enclosures=[enclosure], stamps={"one": b"stamp"}))

    photo, enclosed, stamp = (
        b64encode(content).decode() for content in (b"photo", b"enclosed", b"stamp")
    )
    assert [
        {"name": "n", "data": photo, "thumbnail": None},
        {
            "enclosures": [{"fileName": "a", "data": enclosed}],
            "stamps": {"one": stamp},
        },
    ] == [json.loads(request.body) for request in case.server.requests]
    assert "application/json" == case.server.requests[0].header("content-type")
    assert "QQ==" == kept.seal


def test_text_for_a_file_is_refused(open_shop: Open) -> None:
    """A text could be a path or content."""
    orders = open_shop("upload").orders

    with pytest.raises(TypeError, match=r"body\.data is text; pass bytes, a path"):
        orders.photograph(7, name="n", data="photo.png")


@both_kinds
@pytest.mark.parametrize(
    ("method", "arguments", "message"),
    [
        ("list", {"page_number": -1}, "page_number is -1; pages begin at 0"),
        ("list", {"tag": {"a"}}, "tag is a set; pass text or a list of texts"),
        ("list", {"born_on": None}, "born_on is None; leave it out instead"),
        ("list", {"x_trace_id": None}, "x_trace_id is None; leave it out instead"),
        ("list", {"tag": []}, "tag is an empty list; leave it out instead"),
        ("list", {"field_2nd_tag": "\ud800"}, "field_2nd_tag is not valid Unicode"),
        ("list", {"born_on": UTC_2026}, "born_on is a datetime; pass a date"),
        ("list", {"field_2nd_tag": 2}, "field_2nd_tag is a whole number; pass text"),
        ("list", {"x_trace_id": "7"}, "x_trace_id is text; pass a whole number"),
        ("list", {"X-Trace-Id": 7}, "X-Trace-Id; did you mean x_trace_id"),
        ("replace", {"class_": "7"}, "body.class_ is text; pass a whole number"),
        ("replace", {"class": 7}, "no argument class; did you mean class_"),
        ("replace", {"due_on": "2026-01-01"}, "body.due_on is text; pass a date"),
        ("replace", {"address": [{}]}, "body.address is a list; pass a mapping"),
        (
            "replace",
            {"address": {"other": {"street_name": "a"}}},
            "body.address.other.street_name is a name of Python; in a mapping write"
            " 'streetName'",
        ),
        ("annotate", {"body": {"noteText": "a"}}, "body is a mapping; pass a list of"),
        ("annotate", {"body": [{"note_text": "a"}]}, "body[0].note_text is a name of"),
        ("annotate", {"body": [{"photo": "a.png"}]}, "body[0].photo is text; pass"),
        ("annotate", {"body": [], "fields": b"a"}, "fields is bytes; pass text"),
    ],
)  # fmt: skip
def test_a_mistake_is_refused_with_its_place(
    case: Case,
    open_shop: Open,
    method: str,
    arguments: dict[str, Any],
    message: str,
) -> None:
    """Arguments are called as the caller spelled them, and nothing is sent."""
    call = getattr(open_shop("mistakes").orders, method)

    with pytest.raises((TypeError, ValueError)) as raised:
        case.do(call(*[7] * (method != "list"), **arguments))

    assert message in str(raised.value)
    assert [] == case.server.targets


def test_a_mapping_that_contains_itself_is_refused(open_shop: Open) -> None:
    """A schema that contains itself leads the check as deep as the encoding."""
    address: dict[str, Any] = {}
    address["other"] = address

    with pytest.raises(ValueError, match="body is nested too deeply, or contains"):
        open_shop("mistakes").orders.replace(7, address=address)


@pytest.mark.parametrize(
    ("method", "arguments", "sent"),
    [
        ("list", {"page_number": 0, "tag": "a"}, "?pageNumber=0&tag=a"),
        ("list", {"born_on": date(2026, 1, 2)}, "?bornOn=2026-01-02"),
        ("replace", {"label": {"short_text": "a"}}, {"label": {"short_text": "a"}}),
        (
            "replace",
            {"address": {"street": "a", "livesSince": "2026-01-02"}},
            {"address": {"street": "a", "livesSince": "2026-01-02"}},
        ),
        (
            "annotate",
            {"body": ({"own_name": "a", "labels": [{"short_text": "b"}]},)},
            [{"own_name": "a", "labels": [{"short_text": "b"}]}],
        ),
    ],
)
def test_what_the_document_allows_is_sent(
    case: Case,
    open_shop: Open,
    method: str,
    arguments: dict[str, Any],
    sent: object,
) -> None:
    """An object that takes other keys takes a Python name as one."""
    answers = {"list": reply(200, {"orders": []}), "replace": reply(200, {})}
    case.server.script(answers.get(method, reply(204)))
    call = getattr(open_shop("mistakes").orders, method)

    case.do(call(*[7] * (method != "list"), **arguments))

    (request,) = case.server.requests
    assert sent == (json.loads(request.body) if request.body else f"?{query(request)}")


@both_kinds
def test_an_answer_of_two_media_types(
    case: Case, open_shop: Open, tmp_path: Path
) -> None:
    """JSON is read unless `accept` asks for the other one, which is a download."""
    case.server.script(
        reply(200, {"id": 7}, content_type="application/hal+json"),
        *[reply(200, b"From: a", content_type="message/rfc822")] * 2,
    )
    orders = open_shop("two_media_types").orders

    assert 7 == case.do(orders.source(7, to_="now")).id
    download = orders.source(7, accept="message/rfc822")
    assert b"From: a" == b"".join(case.items(download))
    case.do(orders.source(7, accept="message/rfc822", to=tmp_path / "mail"))

    assert b"From: a" == (tmp_path / "mail").read_bytes()
    assert ["application/hal+json", *["message/rfc822"] * 2] == [
        request.header("accept") for request in case.server.requests
    ]
    assert "to=now" == query(case.server.requests[0])


@both_kinds
def test_pages_of_two_media_types(case: Case, open_shop: Open) -> None:
    """A list goes on page by page as JSON, and whole as the other type."""
    case.server.script(
        reply(200, {"orders": [{"id": 1}], "page": 1, "pages": 2}),
        reply(200, {"orders": [{"id": 2}], "page": 2, "pages": 2}),
        reply(200, b"1,2", content_type="text/csv"),
    )
    orders = open_shop("two_media_types").orders

    assert [1, 2] == [order.id for order in case.items(orders.list())]
    assert b"1,2" == b"".join(case.items(orders.list(accept="text/csv")))


def test_an_invalid_media_type(open_shop: Open, tmp_path: Path) -> None:
    """What the operation has not, and JSON that is to be written, is a ValueError."""
    orders = open_shop("two_media_types").orders

    for arguments in ({"accept": "text/plain"}, {"to": tmp_path / "file"}):
        with pytest.raises(
            ValueError, match="media types to download are 'message/rfc822'"
        ):
            orders.source(7, **arguments)


def test_the_same_data_in_another_format_is_not_offered(open_shop: Open) -> None:
    """XML of the schema that JSON has adds nothing."""
    orders = open_shop("two_media_types").orders

    assert "accept" not in inspect.signature(orders.get).parameters


def test_a_response_that_may_be_null_is_typed_so() -> None:
    """Only what an envelope contains is never null: reading an empty one is an error."""
    root: Any = tiny()
    content = root["paths"]["/pets"]["get"]["responses"]["200"]["content"]
    cat = {"$ref": "#/components/schemas/Cat"}
    content["application/json"]["schema"] = {"anyOf": [cat, {"type": "null"}]}

    (operation,) = linted(root).operations()

    assert OneOf((Named(ClassName("Cat")), NULL)) == operation.result.value


@pytest.mark.parametrize(
    ("json_type", "pdf", "downloads"),
    [
        ({"schema": {}}, {}, ()),
        ({}, {"schema": {}}, ()),
        ({"schema": {"type": "object"}}, {}, ("application/pdf",)),
    ],
)
def test_an_absent_schema_allows_what_an_empty_one_allows(
    json_type: Root, pdf: Root, downloads: tuple[str, ...]
) -> None:
    """Neither is offered beside the other."""
    root: Any = tiny()
    contents = {"application/json": json_type, "application/pdf": pdf}
    root["paths"]["/pets"]["get"]["responses"]["200"]["content"] = contents

    (operation,) = linted(root).operations()

    assert downloads == operation.result.downloads


@both_kinds
def test_an_operation_without_security(
    case: Case, open_shop: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`security: []` sends no credentials and fetches no token; all others do."""
    token = {"access_token": "t", "token_type": "bearer", "expires_in": 3600}
    case.server.script(reply(204), reply(200, token), reply(204))
    monkeypatch.setenv("SHOP_CLIENT_ID", "id")
    monkeypatch.setenv("SHOP_CLIENT_SECRET", "secret")
    store = open_shop("anonymous").store

    case.do(store.status())
    case.do(store.orders())

    assert ["GET /status", "POST /token", "GET /orders"] == case.server.targets
    status, _, orders = case.server.requests
    assert (None, "Bearer t") == (
        status.header("authorization"),
        orders.header("authorization"),
    )


@both_kinds
def test_a_response_without_content_returns_none(case: Case, open_shop: Open) -> None:
    """An answer without a body is None."""
    case.server.script(reply(204))

    assert None is case.do(open_shop("no_security").orders.count())


@both_kinds
def test_each_documented_success_is_read_as_what_it_is(
    case: Case, open_shop: Open
) -> None:
    """The status tells which success came; the types of the methods name them all."""
    orders = open_shop("second_success").orders
    an_order, moved = {"id": 7}, {"Location": "/orders/8"}
    case.server.script(
        *(reply(200, an_order), reply(204)),
        *(reply(200, an_order), reply(201, None, moved), reply(202)),
        *(reply(201, an_order), reply(202, {"job": 3})),
        *(reply(203, an_order), reply(299), reply(204)),
    )

    found = [case.do(orders.find()) for _ in range(2)]
    found += [case.do(orders.create()) for _ in range(3)]
    found += [case.do(orders.put(1)) for _ in range(2)]
    found += [
        case.do(orders.patch(1)),
        case.do(orders.close(1)),
        case.do(orders.delete(1)),
    ]

    order, create, job = found[0], found[3], found[6]
    assert ("Order", 7) == (type(order).__name__, order.id)
    assert ("Created", 8) == (type(create).__name__, create.id)
    assert ("OrdersPut202Response", 3) == (type(job).__name__, job.job)
    assert [order, None, order, create, None, order, job, order, None, None] == found
    assert [
        "Order | None",
        "Order | Created[int | str | None] | None",
        "Order | OrdersPut202Response",
    ] == [
        inspect.signature(each).return_annotation
        for each in (orders.find, orders.create, orders.put)
    ]


@both_kinds
def test_head_returns_headers_only(case: Case, open_shop: Open) -> None:
    """Whatever body a document gives the response to HEAD, there is none."""
    case.server.script(*[reply(200, None, {"X-Total": "3"})] * 2)
    orders = open_shop("second_success").orders

    assert None is case.do(orders.probe())
    assert "3" == case.do(orders.with_response.probe()).headers["x-total"]
    assert "None" == inspect.signature(orders.probe).return_annotation


def test_an_array_is_a_list_of_models(case: Case, open_shop: Open) -> None:
    """An array needs no envelope to be typed, and its mismatches are listed too."""
    case.server.script(reply(200, [{"id": 1}, {"id": 2}]), reply(200, [{"id": None}]))
    orders = open_shop("array_response", on_mismatch="raise").orders

    assert [("Order", 1), ("Order", 2)] == [
        (type(order).__name__, order.id) for order in orders.list(7)
    ]
    with pytest.raises(module("errors").MismatchError) as raised:
        orders.list(7)
    assert ["/0/id"] == [each.pointer for each in raised.value.mismatches]


def test_a_map_is_a_dict_of_models(case: Case, open_shop: Open) -> None:
    """Members of any name keep it, their values are typed."""
    case.server.script(reply(200, {"a-b": {"id": 1}}))

    found = open_shop("map_response").orders.by_name(7)

    assert {"a-b": module("models").Order(id=1)} == found


# --- pages ----------------------------------------------------------------------------


@both_kinds
def test_pages_by_cursor(case: Case, open_shop: Open) -> None:
    """The cursor of a page asks for the next, with the query of the first."""
    case.server.script(
        reply(200, {"data": [{"id": 1}], "next": "a+b/c="}),
        reply(200, {"data": [{"id": 2}], "next": None}),
    )
    orders = open_shop("cursors").orders

    assert [1, 2] == [order.id for order in case.items(orders.list(state="open"))]
    assert ["state=open", "after=a%2Bb%2Fc%3D&state=open"] == sorted(
        (
            "&".join(sorted(query(request).split("&")))
            for request in case.server.requests
        ),
        key=len,
    )


def hal_page(number: int, href: str | None) -> Any:
    links = {"next": {"href": href}} if href else {}
    page = {"number": number, "totalPages": 2}
    orders = {"orders": [{"id": number}]}
    return reply(200, {"_embedded": orders, "_links": links, "page": page})


@both_kinds
def test_pages_by_number(case: Case, open_shop: Open) -> None:
    """The next page is asked for by number; a link on the same origin does no harm."""
    case.server.script(hal_page(1, "/orders?page=2&page=2{&junk}"), hal_page(2, None))
    orders = open_shop("hal_pages").orders

    assert [1, 2] == [order.id for order in case.items(orders.list())]
    assert ["GET /orders", "GET /orders?page=2"] == case.server.targets


@both_kinds
def test_a_next_link_to_another_origin_is_not_followed(
    case: Case, open_shop: Open
) -> None:
    """A server that leads away is refused, and nothing is sent there or here."""
    case.server.script(hal_page(1, "https://evil.example/orders?page=2"))
    page = case.do(open_shop("hal_pages").orders.list())

    with pytest.raises(module("errors").UnsafeLinkError):
        case.do(page.next())

    assert 1 == len(case.server.requests)


# --- schemas --------------------------------------------------------------------------


def test_a_tagged_union(case: Case, open_shop: Open) -> None:
    """The tag picks the class; an unknown tag has a class with what all members share."""
    animals = [
        {"kind": "cat", "name": "Tom", "lives": 9},
        {"kind": "dog", "name": "Rex", "tricks": ["sit"]},
        {"kind": "fish", "name": "Wanda", "lives": 1, "fins": 3},
        {"kind": "cat", "name": "Tim", "lives": "many"},
    ]
    case.server.script(reply(200, animals))

    found = open_shop("tagged_union", on_mismatch="ignore").animals.list()

    assert ["Cat", "Dog", "UnknownAnimal", "Cat"] == [
        type(animal).__name__ for animal in found
    ]
    assert (9, ["sit"], "fish") == (found[0].lives, found[1].tricks, found[2].kind)
    assert ["Tom", "Rex", "Wanda"] == [animal.name for animal in found[:3]]
    assert animals == [animal.to_payload() for animal in found]


def test_a_stored_union_is_read_like_a_model(import_fragment: Import) -> None:
    """Each union has a function for that, whose result has mismatches as a model has."""
    models = import_module(f"{import_fragment('tagged_union').__name__}.models")

    cat = models.read_animal(b'{"kind": "cat", "name": "Tom", "lives": "many"}')
    fish = models.read_animal({"kind": "fish", "name": "Wanda"})

    assert ("Cat", "UnknownAnimal") == (type(cat).__name__, type(fish).__name__)
    assert ["/lives"] == [mismatch.pointer for mismatch in cat.mismatches]
    for payload in ("[]", "{", "null"):
        with pytest.raises(module("errors").DecodeError):
            models.read_animal(payload)
    with pytest.raises(TypeError, match="not a list"):
        models.read_animal([])


@both_kinds
def test_a_result_has_what_a_call_asks_for(case: Case, open_shop: Open) -> None:
    """The value of a parameter decides the class of a result: a special case of the other."""
    order = {"id": 7, "parts": {"lines": ["tea"]}}
    case.server.script(
        *[reply(200, order) for _ in range(3)], reply(200, {"id": 8}), reply(204)
    )
    orders = open_shop("embeds", on_mismatch="ignore").orders
    models = module("models")

    whole = case.do(orders.get(7, with_="lines"))
    others = [case.do(orders.get(7)), case.do(orders.get(7, with_="buyer"))]
    broken = case.do(orders.get(7, with_="lines"))
    assert case.do(orders.get(7, with_="lines")) is None

    assert ("OrderWithLines", "Lines") == (
        type(whole).__name__,
        type(whole.parts).__name__,
    )
    assert isinstance(whole, models.Order) and isinstance(whole.parts, models.Parts)
    assert ["Order", "Order"] == [type(other).__name__ for other in others]
    assert ["/parts"] == [mismatch.pointer for mismatch in broken.mismatches]
    assert order == whole.to_payload()
    assert "GET /orders/7?with=lines" == case.server.targets[0]


@both_kinds
def test_a_list_has_what_a_call_asks_for(case: Case, open_shop: Open) -> None:
    """All pages of the list are read alike."""
    case.server.script(
        *(
            reply(
                200,
                {"orders": [{"id": n, "parts": {"lines": []}}], "page": n, "pages": 2},
            )
            for n in (1, 2)
        )
    )
    orders = open_shop("embeds", on_mismatch="raise").orders

    found = case.items(orders.list(with_="lines"))

    assert ["OrderWithLines"] * 2 == [type(order).__name__ for order in found]


def test_all_of_is_one_class(case: Case, open_shop: Open) -> None:
    """The parts of `allOf` are the fields of one model."""
    body = {"id": 7, "madeAt": "2020-01-01T00:00:00Z", "title": "T"}
    case.server.script(reply(200, body))

    order = open_shop("all_of", on_mismatch="raise").orders.get(7)

    assert {"id", "made_at", "title"} == set(type(order).model_fields)
    assert datetime(2020, 1, 1, tzinfo=UTC) == order.made_at
    assert body == order.to_payload()


def test_enums(case: Case, open_shop: Open) -> None:
    """Enums are open to new values, of text and of integers, unless they are closed."""
    case.server.script(
        reply(200, {"state": "open", "level": 2, "side": "left"}),
        reply(200, {"state": "lost", "level": 3, "side": "top"}),
    )
    orders = open_shop("enums", on_mismatch="ignore").orders
    models = module("models")

    known, new = orders.get(1), orders.get(1)

    assert models.Level.VALUE_2 is known.level
    assert models.Side.LEFT is known.side
    assert known.state.is_known and known.level.is_known
    assert ("lost", 3, "top") == (new.state, new.level, new.side)
    assert not new.state.is_known and not new.level.is_known
    assert ["/side"] == [each.pointer for each in new.mismatches]
    assert not hasattr(models.Side.LEFT, "is_known")


def test_nullable_of_version_3_0(case: Case, open_shop: Open) -> None:
    """`nullable` allows null, beside `allOf` too; other fields do not."""
    case.server.script(
        reply(200, {"id": 1, "note": None, "owner": None}),
        reply(200, {"id": 1, "note": "n", "owner": {"name": "Ann"}}),
    )
    orders = open_shop("nullable_3_0", on_mismatch="raise").orders

    without, with_owner = orders.get(1), orders.get(1)

    assert (None, None) == (without.note, without.owner)
    assert "Ann" == with_owner.owner.name


# --- credentials and servers ----------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "auth", "target", "header"),
    [
        ("key_in_header", ("ApiKey", "K1"), "/orders", ("X-Shop-Key", "K1")),
        ("key_in_query", ("ApiKey", "K&1"), "/orders?shop_key=K%261", None),
        ("key_in_cookie", ("ApiKey", "K1"), "/orders", ("Cookie", "shop=K1")),
        ("bearer", ("BearerToken", "T1"), "/orders", ("Authorization", "Bearer T1")),
        (
            "basic",
            ("BasicAuth", "me", "pass:word"),
            "/orders",
            ("Authorization", f"Basic {b64encode(b'me:pass:word').decode()}"),
        ),
    ],
)
def test_credentials_travel_as_the_document_says(
    case: Case,
    import_fragment: Import,
    name: str,
    auth: tuple[str, ...],
    target: str,
    header: tuple[str, str] | None,
) -> None:
    """A key is in a header, the query or a cookie; a token and a password in theirs."""
    case.server.script(reply(204))
    package = import_fragment(name)
    kind, *secrets = auth

    case.open_package(
        package, "Shop", auth=getattr(module("auth"), kind)(*secrets)
    ).orders.count()

    (request,) = case.server.requests
    assert target == request.target
    assert None is header or header[1] == request.header(header[0])


@pytest.mark.parametrize(
    ("name", "variable", "header"),
    [
        ("key_in_header", "SHOP_API_KEY", ("X-Shop-Key", "FROM-ENV")),
        ("bearer", "SHOP_TOKEN", ("Authorization", "Bearer FROM-ENV")),
    ],
)
def test_credentials_of_a_foreign_api_come_from_the_environment(
    case: Case,
    open_shop: Open,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    variable: str,
    header: tuple[str, str],
) -> None:
    """The variables are named after the package."""
    monkeypatch.setenv(variable, "FROM-ENV")
    case.server.script(reply(204))

    open_shop(name).orders.count()

    assert header[1] == case.server.requests[0].header(header[0])


def test_no_credentials_where_none_are_required(case: Case, open_shop: Open) -> None:
    """An API without security schemes needs no `auth`."""
    case.server.script(reply(204))

    open_shop("no_security").orders.count()

    assert None is case.server.requests[0].header("Authorization")


def test_a_relative_server_needs_a_base_url(
    case: Case, import_fragment: Import
) -> None:
    """Where the document names no host, the caller has to."""
    package = import_fragment("relative_server")

    with pytest.raises(module("errors").ConfigurationError, match="base_url"):
        package.Shop()

    case.server.script(reply(204))
    case.open_package(package, "Shop", base_url=f"{case.server.url}/api").orders.count()
    assert ["GET /api/orders"] == case.server.targets


# --- webhooks -------------------------------------------------------------------------


def test_webhooks_without_a_signature(import_fragment: Import) -> None:
    """Where the document describes no signature, `parse` takes the name of the event."""
    import_fragment("unsigned_webhooks")
    webhooks = module("webhooks")

    paid = webhooks.parse(b'{"id": 7}', "order.paid")
    other = webhooks.parse(b'{"id": 7}', "order.lost")

    sold = webhooks.parse(b'{"kind": "cat", "lives": 9}', "pet.sold")
    assert (webhooks.OrderPaid, 7) == (type(paid), paid.payload.id)
    assert (webhooks.PetSold, "Cat") == (type(sold), type(sold.payload).__name__)
    assert (webhooks.UnknownEvent, {"id": 7}) == (type(other), other.payload)
    assert not hasattr(webhooks, "verify")
    with pytest.raises(module("errors").DecodeError):
        webhooks.parse(b"[]", "order.paid")
