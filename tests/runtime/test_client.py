"""A call from its arguments to its result, over real HTTP, sync and async alike."""

from __future__ import annotations

import asyncio
import io
import logging
import pickle
import re
import traceback
import warnings
import zlib
from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from runtime import _errors as errors
from runtime._client.client import AsyncClient, SyncClient
from runtime._contract.api import SecurityScheme
from runtime._contract.observed import Mismatch, RateLimit
from runtime._http import response as http_response
from runtime._http.response import Created, HttpResponse
from runtime.auth import ApiKey, BasicAuth, BearerToken
from support.client import Case
from support.paths import RUNTIME
from support.server import Raw, Reset, reply
from support.things import API, Thing, ThingsResource, api_with


def test_a_get_is_read_into_its_model(case: Case) -> None:
    """A call sends one request with credentials and user agent, and reads the answer."""
    case.server.script(reply(200, {"id": 7, "name": "n"}))

    thing = case.open(user_agent="shop/2").get(7, query={"embed": ["a b", "c"]})

    assert Thing(id=7, name="n") == thing
    (request,) = case.server.requests
    assert "GET /v2/things/7?embed=a%20b&embed=c" == case.server.targets[0]
    assert "Bearer token-1" == request.header("authorization")
    assert "acme_client/1.2.3 shop/2" == request.header("user-agent")
    assert "application/json, */*;q=0.5" == request.header("accept")
    assert "gzip, deflate" == request.header("accept-encoding")


def test_a_created_resource_is_read_from_headers(case: Case) -> None:
    """The id of a created resource is its header, else the end of its address, else None."""
    case.server.script(
        reply(201, None, {"Resource-ID": "12", "Location": "/v2/things/13"}),
        reply(201, None, {"Location": "https://other.example/v2/things/a%20b"}),
        reply(201),
        reply(201, None, {"Location": "http://[::1"}),
    )
    case.open()

    assert Created(12, "/v2/things/13") == case.create()
    assert "a b" == case.create().id
    assert Created(None, None) == case.create()
    assert Created(None, "http://[::1") == case.create()
    request = case.server.requests[0]
    assert b'{"name":"n"}' == request.body
    assert "application/json" == request.header("content-type")


NEW_IDS: list[tuple[dict[str, str], int | str | None, list[Mismatch]]] = [
    ({"Resource-ID": "12"}, 12, []),
    ({"Location": "/v2/things/13"}, 13, []),
    ({"Resource-ID": "a1"}, "a1", [Mismatch("/id", "integer", "string")]),
    ({}, None, [Mismatch("/id", "integer", "missing")]),
]


@pytest.mark.parametrize(("headers", "id_", "mismatches"), NEW_IDS)
def test_an_id_that_is_documented_as_a_number_is_one(
    case: Case,
    headers: dict[str, str],
    id_: int | str | None,
    mismatches: list[Mismatch],
) -> None:
    """Any other id is kept and reported like a field that is not as documented."""
    case.server.script(reply(201, None, headers), reply(201, None, headers))

    case.open(on_mismatch="ignore")
    assert id_ == case.do(case.things.call("things.number")).id
    case.open(on_mismatch="raise")
    try:
        case.do(case.things.call("things.number"))
        found: list[Mismatch] = []
    except errors.MismatchError as error:
        found = list(error.mismatches)
    assert mismatches == found


@pytest.mark.parametrize("status", [200, 202, 204])
def test_a_response_without_a_body_returns_none(case: Case, status: int) -> None:
    """A call that returns nothing returns None, deleted or not yet."""
    case.server.script(reply(status))
    case.open()

    assert None is case.do(case.things.call("things.delete", path={"thingId": 7}))


def test_an_envelope_is_taken_off(case: Case) -> None:
    """Where the wire wraps a value, the caller gets the value."""
    case.server.script(reply(200, {"item": {"id": 7}}))
    case.open()

    assert 7 == case.do(case.things.call("things.old", path={"thingId": 7})).id


def test_with_response_returns_the_value_with_its_headers(case: Case) -> None:
    """`with_response` gives value, status, headers, rate limit and correlation id."""
    headers = {
        "Correlation-Id": "abc",
        "X-RateLimit-Limit-Minute": "400",
        "X-RateLimit-Remaining-Minute": "junk",
        "X-RateLimit-Retry-After": "3",
    }
    case.server.script(reply(200, {"id": 7, "name": "secret"}, headers))
    things = case.open().things.with_response

    response = case.do(things.call("things.get", path={"thingId": 7}))

    assert 7 == response.value.id
    assert 200 == response.status_code
    assert "400" == response.headers["x-ratelimit-limit-MINUTE"]
    assert RateLimit(400, None, 3.0) == response.rate_limit
    assert "abc" == response.correlation_id
    assert (None, None) == (response.moved_from, response.moved_to)
    assert {"id": 7, "name": "secret"} == response.http.json()
    assert "secret" not in repr(response)


@pytest.mark.parametrize("location", ["/v2/things/9", "{url}/v2/things/9"])
def test_a_moved_resource_is_followed_and_reported(case: Case, location: str) -> None:
    """A GET that answers 301 goes on at the new place, with query and credentials."""
    location = location.format(url=case.server.url)
    case.server.script(reply(301, None, {"Location": location}), reply(200, {"id": 9}))
    things = case.open().things.with_response

    response = case.do(
        things.call("things.get", path={"thingId": 7}, query={"embed": "a"})
    )

    assert (7, 9, 9) == (response.moved_from, response.moved_to, response.value.id)
    assert "GET /v2/things/9?embed=a" == case.server.targets[1]
    assert "Bearer token-1" == case.server.requests[1].header("authorization")


def test_the_id_of_a_moved_resource_has_no_suffix(case: Case) -> None:
    """The new id is read at the place of the parameter, without `.json`."""
    case.server.script(
        reply(301, None, {"Location": "/v1/things/9.json"}),
        reply(200, {"item": {"id": 9}}),
    )
    things = case.open().things.with_response

    response = case.do(things.call("things.old", path={"thingId": 7}))

    assert (7, 9) == (response.moved_from, response.moved_to)


def test_a_moved_resource_can_be_an_error(case: Case) -> None:
    """With `follow_moved=False` a 301 raises, and names address and id."""
    case.server.script(reply(301, None, {"Location": "/v2/things/9"}))

    with pytest.raises(errors.ResourceMoved) as raised:
        case.open(follow_moved=False).get()

    assert ("/v2/things/9", 9) == (raised.value.location, raised.value.id)
    assert 1 == len(case.server.requests)


def test_an_invalid_redirect_address_has_no_id(case: Case) -> None:
    """A redirect to an invalid address still means that the resource moved."""
    case.server.script(reply(301, None, {"Location": "http://[::1"}))

    with pytest.raises(errors.ResourceMoved) as raised:
        case.open(follow_moved=False).get()

    assert ("http://[::1", None) == (raised.value.location, raised.value.id)


def test_a_url_elsewhere_is_not_called_a_link(case: Case) -> None:
    """Nothing of a server led there."""
    case.open()

    with pytest.raises(errors.UnsafeLinkError) as raised:
        case.request("GET", "https://evil.example/")

    assert f"the URL leads outside of {case.server.url}" in str(raised.value)
    assert [] == case.server.targets


def test_a_resource_that_moves_for_ever_is_an_error(case: Case) -> None:
    """A call follows five moves and no more."""
    case.server.route(lambda request: reply(301, None, {"Location": request.target}))

    with pytest.raises(errors.APIError, match="more than 5 times"):
        case.open().get()

    assert 6 == len(case.server.requests)


HOSTILE_LINKS = [
    "https://evil.example/v2/things/9",
    "//evil.example/v2/things/9",
    "http://127.0.0.1:1/v2/things/9",
    "http://user@{host}/v2/things/9",
    "http://{host}@evil.example/",
    "http://{host}%2f@evil.example/",
    "http://{host}.evil.example/",
    "http:\\\\evil.example\\",
    "/\\evil.example/",
    "https://{host}/v2/things/9",
    "/v2/../../admin",
    "/v2/%2e%2e/%252e%252e/admin",
    "http://[::1",
    "ftp://{host}/",
    "/v2/\u00e9",
]


@pytest.mark.parametrize("link", HOSTILE_LINKS)
def test_nothing_is_sent_to_another_origin(case: Case, link: str) -> None:
    """A move that leads elsewhere raises, and only the first request is ever sent."""
    host = case.server.url.removeprefix("http://")
    case.server.script(reply(301, None, {"Location": link.format(host=host)}))

    with pytest.raises(errors.UnsafeLinkError):
        case.open().get()

    assert 1 == len(case.server.requests)


@pytest.mark.parametrize("link", HOSTILE_LINKS)
def test_a_raw_request_stays_on_the_origin(case: Case, link: str) -> None:
    """The raw door refuses the same URLs before it sends anything."""
    host = case.server.url.removeprefix("http://")

    with pytest.raises(errors.UnsafeLinkError):
        case.open().request("GET", link.format(host=host))

    assert () == case.server.requests


@pytest.mark.parametrize("status", [300, 301, 302, 303, 307, 308])
def test_other_redirects_are_errors_that_name_the_host(case: Case, status: int) -> None:
    """No redirect but a moved GET is followed; the error names the target host only."""
    target = "https://user:pw@evil.example/path?token=1"
    case.server.script(reply(status, None, {"Location": target}))

    with pytest.raises(errors.APIError) as raised:
        case.open().create()

    error = raised.value
    assert "redirect to evil.example; not followed" == error.message
    assert str(error).startswith(f"things.create: {status} ")
    assert 1 == len(case.server.requests)


def test_a_raw_request_has_credentials_retries_and_errors(case: Case) -> None:
    """`request` sends any method and path the way all calls are sent."""
    case.server.script(reply(503), reply(200, {"a": 1}), reply(404, {"message": "no"}))
    case.open(base_url=f"{case.server.url}/prefix")

    answer = case.request("put", "/v9/x?a=b", query={"c": [1, 2]}, json={"d": None})

    assert isinstance(answer, HttpResponse)
    assert {"a": 1} == answer.json()
    assert ["PUT /prefix/v9/x?a=b&c=1&c=2"] * 2 == case.server.targets
    assert b'{"d":null}' == case.server.requests[1].body
    assert "Bearer token-1" == case.server.requests[1].header("authorization")
    with pytest.raises(errors.NotFoundError):
        case.request("GET", f"{case.server.url}/prefix/v9/y")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"method": None}, "method is None; pass text"),
        ({"path": None}, "path is None; pass text"),
        ({"path": b"/x"}, "path is bytes; pass text"),
        ({"path": httpx2.URL("https://a.example")}, "path is an object of httpx2.URL; pass"),
        ({"query": [("page", "1")]}, "query is a list; pass a mapping of names to values"),
        ({"query": "page=1"}, "query is text; pass a mapping of names to values"),
        ({"query": ""}, "query is text; pass a mapping"),
        ({"query": {1: "x"}}, "query has a whole number as a name; pass a mapping"),
        ({"query": {"a": {"b": 1}}}, "a cannot be a dict"),
        ({"headers": [("X-A", "b")]}, "headers is a list; pass a mapping of names to texts"),
        ({"headers": {1: "b"}}, "headers has a whole number as a name; pass a mapping"),
        ({"extra_headers": {1: "b"}}, "extra_headers has a whole number as a name; pass"),
        ({"content": "x"}, "content is text; pass bytes"),
        ({"content": 5}, "content is a whole number; pass bytes"),
        ({"content": [1, 2]}, "content is a list; pass bytes"),
        ({"content": io.BytesIO(b"x")}, "content is an object of _io.BytesIO; pass bytes"),
        ({"json": {1: 2}}, "body has a key that is a int"),
        ({"json": {"a": {1}}}, "body.a cannot be a set"),
        ({"json": {}, "content": b"x"}, "json and content exclude each other"),
    ],
)  # fmt: skip
def test_arguments_of_a_raw_request(
    case: Case, arguments: dict[str, Any], problem: str
) -> None:
    """What is of another kind is named before anything is sent."""
    case.open()

    with pytest.raises(TypeError, match=f"^{re.escape(problem)}"):
        case.request(**{"method": "POST", "path": "/x", **arguments})

    assert () == case.server.requests


BODIES: dict[str, Raw] = {
    "empty": reply(200, b""),
    "no content": reply(204),
    "html": reply(200, b"<html></html>", content_type="text/html"),
    "json as text": reply(200, b'{"id": 7}', content_type="text/plain"),
    "truncated json": reply(200, b'{"id": 7'),
    "invalid utf-8": reply(200, b'{"id": 7, "name": "\xff"}'),
    "deep": reply(200, b"[" * 100_000),
    "deep object": reply(200, b'{"id":' * 50_000),
    "list for an object": reply(200, b"[]"),
    "string for an object": reply(200, b'"x"'),
    "number for an object": reply(200, b"7"),
    "null for an object": reply(200, b"null"),
    "two values": reply(200, b'{"id": 7}{"id": 8}'),
    "comment": reply(200, b'{"id": 7} // seven'),
    "single quotes": reply(200, b"{'id': 7}"),
    "not gzip": reply(200, b'{"id": 7}', {"Content-Encoding": "gzip"}),
    "unknown encoding": reply(200, b"\x8b\x03", {"Content-Encoding": "br"}),
    "nul bytes": reply(200, b"\x00" * 10),
    "utf-16": reply(200, '{"id": 7}'.encode("utf-16")),
}


@pytest.mark.parametrize("name", BODIES)
def test_a_body_that_is_not_the_document_is_a_decode_error(
    case: Case, name: str
) -> None:
    """What cannot be read raises `DecodeError`; only reading is tried, and only once."""
    case.server.script(BODIES[name])

    with pytest.raises(errors.DecodeError) as raised:
        case.open().get()

    assert raised.value.status_code in (200, 204)
    assert 1 == len(case.server.requests)
    assert _chain(raised.value) == [raised.value]


@pytest.mark.parametrize(
    "body",
    [
        reply(200, b'\xef\xbb\xbf{"id": 7}'),
        reply(200, b'{"id": 1, "id": 7}'),
        reply(200, b'{"id": 7, "big": ' + b"9" * 4000 + b"}"),
        reply(200, b'{"id": 7}', content_type=None),
        reply(200, b'{"id": 7}', content_type="application/hal+json;charset=UTF-8"),
        reply(200, zlib.compress(b'{"id": 7}'), {"Content-Encoding": "deflate"}),
        Raw(b"HTTP/1.0 200 OK\r\nContent-Type: text/json\r\n\r\n" + b'{"id": 7}'),
        Raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n"
            b'{"id": 7}\r\n0\r\n\r\n'),
    ],
)  # fmt: skip
def test_odd_responses_that_contain_the_document_are_read(
    case: Case, body: Raw
) -> None:
    """A byte order mark, a repeated key, an unusual media type or framing does no harm."""
    case.server.script(body)

    assert 7 == case.open().get().id


def test_a_decode_error_names_the_request_but_nothing_of_the_body(case: Case) -> None:
    """A `DecodeError` has operation, status and correlation id, and no content."""
    headers = {"Correlation-Id": "abc"}
    case.server.script(
        reply(200, b"<p>ann@x.example</p>", headers, content_type="text/html")
    )

    with pytest.raises(errors.DecodeError) as raised:
        case.open().get()

    assert (
        "things.get: the server responded with 200 and text/html, which is not JSON"
    ) == str(raised.value)
    assert ("abc", 200) == (raised.value.correlation_id, raised.value.status_code)


PAGE = b"<html>please log in</html>"


@pytest.mark.parametrize(
    ("call", "answer", "what"),
    [
        ("delete", reply(200, PAGE, content_type="text/html"), "200 and text/html"),
        (
            "delete",
            reply(204 + 2, PAGE, content_type="text/plain"),
            "206 and text/plain",
        ),
        ("delete", reply(202, {"job": 1}), "202 and application/json"),
        (
            "create",
            reply(201, PAGE, content_type="Text/HTML; a=b"),
            "201 and text/html",
        ),
        ("create", reply(201, PAGE, content_type=None), "201 and a body of no type"),
        ("create", reply(200, {"id": 1}), "200 and application/json"),
        ("create", reply(200, b"?", content_type=None), "200 and a body of no type"),
        ("get", reply(206, {"id": 1}), "206 and application/json"),
        ("get", reply(299, {"id": 1}), "299 and application/json"),
        ("get", reply(204), "204 and no body"),
        ("get", reply(200), "200 and no body"),
        ("get", reply(200, PAGE, content_type="text/html"), "200 and text/html"),
    ],
)
def test_what_is_not_the_documented_success_is_an_error(
    case: Case, call: str, answer: Raw, what: str
) -> None:
    """The error says what came, and the call is made once."""
    case.server.route(lambda _: answer)
    case.open()

    with pytest.raises(errors.DecodeError) as raised:
        getattr(case, call)()

    assert f"things.{call}: the server responded with {what}, " in str(raised.value)
    assert (call != "get") == ("whether the request had an effect" in str(raised.value))
    assert "log in" not in str(raised.value)
    assert 1 == len(case.server.requests)


@pytest.mark.parametrize(
    ("call", "answer", "value"),
    [
        ("delete", reply(202), None),
        ("delete", reply(200), None),
        ("delete", reply(200, b"", content_type="text/html"), None),
        ("delete", reply(204), None),
        ("create", reply(200, None, {"Resource-ID": "8"}), Created(8, None)),
        ("create", reply(201, {"any": 1}, {"Resource-ID": "8"}), Created(8, None)),
    ],
)
def test_another_status_without_a_body_is_the_success_without_one(
    case: Case, call: str, answer: Raw, value: object
) -> None:
    """Servers answer 202 for 204; and a body beside a new id, which is not documented."""
    case.server.route(lambda _: answer)

    assert value == getattr(case.open(), call)()


@pytest.mark.parametrize("declared", [True, False])
def test_an_answer_that_is_too_large_is_not_read(
    case: Case, declared: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A body over the limit raises, announced or not, compressed or not."""
    monkeypatch.setattr(http_response, "MAX_RESPONSE_BYTES", 1000)
    bomb = zlib.compress(b" " * 100_000)
    body = b" " * 1001 if declared else bomb
    encoding = {} if declared else {"Content-Encoding": "deflate"}
    case.server.script(reply(200, body, encoding))

    with pytest.raises(errors.ResponseTooLarge):
        case.open().get()

    assert 1 == len(case.server.requests)


def test_values_that_do_not_fit_are_logged_once(
    case: Case, caplog: pytest.LogCaptureFixture
) -> None:
    """A mismatch is one warning per operation and field, without the value."""
    bad = {"_embedded": {"things": [{"id": "ann"}, {"id": "bob"}]}}
    case.server.route(lambda _: reply(200, bad))
    case.open()
    with caplog.at_level(logging.WARNING):
        case.list()
        case.list()

    assert ["ann", "bob"] == [thing.id for thing in case.list().items]
    assert [
        "things.list: /_embedded/things/*/id is documented as integer,"
        " but the server sent string"
    ] == [record.getMessage() for record in caplog.records]


@pytest.mark.parametrize("on_mismatch", ["raise", "ignore"])
def test_values_that_do_not_fit_can_be_errors_or_nothing(
    case: Case, on_mismatch: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """`on_mismatch` decides between an error that lists the mismatches, and silence."""
    case.server.script(reply(200, {"id": "ann"}, {"Correlation-Id": "abc"}))
    case.open(on_mismatch=on_mismatch)

    if on_mismatch == "ignore":
        assert "ann" == case.get().id
    else:
        with pytest.raises(errors.MismatchError) as raised:
            case.get()
        assert ["/id"] == [mismatch.pointer for mismatch in raised.value.mismatches]
        assert "ann" not in str(raised.value)
        assert "abc" == raised.value.correlation_id
    assert [] == caplog.records


def test_options_of_one_call_win(case: Case) -> None:
    """Headers, query and retries can be set for one call."""
    case.server.script(reply(503), reply(200, {"id": 7}))
    case.open(max_retries=2)

    with pytest.raises(errors.ServerError):
        case.get(max_retries=0)
    case.get(
        query={"a": 1, "b": 2},
        extra_query={"b": "x", "c": "ö"},
        extra_headers={"X-Trace": "1", "ACCEPT": "text/json"},
    )

    request = case.server.requests[1]
    assert "/v2/things/7?a=1&b=x&c=%C3%B6" == request.target
    assert ("1", "text/json") == (request.header("x-trace"), request.header("accept"))


@pytest.mark.parametrize(
    ("options", "kind", "message"),
    [
        (
            {"retries": 3},
            TypeError,
            "has no argument retries; did you mean max_retries",
        ),
        ({"max_pages": 3}, TypeError, "things.get has no argument max_pages"),
        ({"timeout": "3"}, TypeError, "timeout has to be a positive number"),
        ({"timeout": 0}, ValueError, "timeout has to be a positive number"),
        ({"deadline": float("nan")}, ValueError, "deadline has to be"),
        ({"deadline": 10**400}, ValueError, "deadline has to be"),
        ({"timeout": 1e10}, ValueError, "timeout has to be"),
        ({"max_retries": -1}, ValueError, "max_retries has to be"),
        ({"max_retries": True}, TypeError, "max_retries has to be"),
        ({"extra_headers": {"x": "a\r\nY: b"}}, ValueError, "x: a header value"),
        (
            {"extra_headers": {"authorization": "x"}},
            ValueError,
            "authorization is a header",
        ),
        (
            {"extra_headers": {"HOST": "x"}},
            ValueError,
            "HOST is a header that the client",
        ),
        ({"extra_query": {"x": None}}, TypeError, "x is None"),
        (
            {"extra_query": "x=1"},
            TypeError,
            "extra_query is text; pass a mapping of names",
        ),
        ({"extra_headers": None}, TypeError, "extra_headers is None; pass a mapping"),
        ({"extra_headers": {5: "a"}}, TypeError, "extra_headers has a whole number"),
        (
            {"extra_query": {b"a": "a"}},
            TypeError,
            "extra_query has bytes as a name; pass a",
        ),
        ({"idempotent": "no"}, TypeError, "idempotent has to be True or False"),
    ],
)
def test_unusable_options_are_refused_before_anything_is_sent(
    case: Case, options: dict[str, Any], kind: type[Exception], message: str
) -> None:
    """A mistake in the options of a call names the option and sends nothing."""
    with pytest.raises(kind, match=message):
        case.open().get(**options)

    assert () == case.server.requests


@pytest.mark.parametrize("argument", ["headers", "extra_headers"])
@pytest.mark.parametrize(
    "headers",
    [
        *({"X-A": f"a{character}b"} for character in "\r\n\0\x7fé"),
        {"X-A": "a\r\nAuthorization: Bearer stolen"},
        {"X-A\r\nX-B": "b"},
        {"Authorization": "Bearer stolen"},
        {"aUTHORIZATION": "Bearer stolen"},
        {"HOST": "evil.example"},
        {"Content-Length": "0"},
        {"transfer-encoding": "chunked"},
        {"Connection": "close"},
    ],
)
def test_headers_that_would_change_the_request_are_not_sent(
    case: Case, argument: str, headers: dict[str, str]
) -> None:
    """In `request` too, a header can neither contain another nor replace one of ours."""
    case.open()

    with pytest.raises(ValueError, match="header"):
        case.request("GET", "/v2/things", **{argument: headers})

    assert () == case.server.requests


@pytest.mark.parametrize(
    ("settings", "kind"),
    [
        ({"timeout": -1}, ValueError),
        ({"deadline": "x"}, TypeError),
        ({"max_retries": None}, TypeError),
        ({"on_mismatch": "shout"}, ValueError),
        ({"user_agent": "a\nb"}, ValueError),
        ({"base_url": "http://api.acme.example"}, errors.ConfigurationError),
        ({"base_url": "https://user:pw@api.acme.example"}, errors.ConfigurationError),
        ({"base_url": "https://api.acme.example/?a=b"}, errors.ConfigurationError),
        ({"base_url": "https://api.acme.example/#a"}, errors.ConfigurationError),
        ({"base_url": "https://api.acme.example/../x"}, errors.ConfigurationError),
        ({"base_url": "api.acme.example"}, errors.ConfigurationError),
        ({"base_url": "https://"}, errors.ConfigurationError),
        ({"base_url": "https://a:b"}, errors.ConfigurationError),
        ({"base_url": ""}, errors.ConfigurationError),
    ],
)
def test_unusable_settings_are_refused(
    case: Case, settings: dict[str, Any], kind: type[Exception]
) -> None:
    """A client that could not work, or would be unsafe, cannot be made."""
    with pytest.raises(kind):
        case.open(**settings)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.9.9.9", "[::1]"])
def test_http_is_accepted_for_this_computer(case: Case, host: str) -> None:
    """A loopback address needs no https."""
    assert f"http://{host}:1/x" in repr(
        case.open(base_url=f"http://{host}:1/x/").client
    )


def test_a_view_has_its_own_settings_and_the_same_connections(case: Case) -> None:
    """`with_options` changes settings of the copy, and closing the original closes both."""
    case.server.route(lambda _: reply(503))
    case.open(max_retries=1)
    original = case.client

    with pytest.raises(errors.ServerError):
        case.use(original.with_options(max_retries=0)).get()
    assert 1 == len(case.server.requests)
    with pytest.raises(errors.ServerError):
        case.use(original).get()
    assert 3 == len(case.server.requests)
    with pytest.raises(TypeError):
        original.with_options(base_url="https://x.example")
    view = original.with_options(max_retries=0)
    case.close()
    for client in (original, view):
        with pytest.raises(ValueError, match="this client is closed"):
            case.use(client).get()


def test_a_view_leaves_the_connections_open(case: Case) -> None:
    """The end of a `with` around a derived client closes neither it nor its origin."""
    case.server.script(*[reply(200, {"id": 7})] * 2)
    original = case.open().client
    view = original.with_options(max_retries=0).with_options(timeout=3)

    async def leave() -> None:
        async with view:
            pass

    if case.kind == "sync":
        with view:
            pass
    else:
        case.do(leave())

    assert [7, 7] == [case.use(client).get().id for client in (original, view)]


def test_an_http_client_that_was_given_is_used_and_left_open() -> None:
    """A caller's HTTP client sends our request only: no header or auth of its own."""
    seen: list[httpx2.Request] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        return httpx2.Response(200, json={"id": 7})

    with httpx2.Client(
        transport=httpx2.MockTransport(handle),
        headers={"X-Mine": "1"},
        auth=("u", "p"),
        follow_redirects=True,
    ) as http_client:
        kind = type("Acme", (SyncClient,), {"_api": API})
        with kind(auth=BearerToken("t"), http_client=http_client) as client:
            thing = ThingsResource(client).call("things.get", path={"thingId": 7})
        assert not http_client.is_closed

    assert 7 == thing.id
    assert "https://api.acme.example/v2/things/7" == str(seen[0].url)
    assert "Bearer t" == seen[0].headers["authorization"]
    assert "x-mine" not in seen[0].headers


def test_an_http_client_of_our_own_is_closed(case: Case) -> None:
    """A client that was given no HTTP client makes one, and closes it with itself."""
    case.server.script(reply(200, {"id": 7}))
    http_client = case.open(http_client=None).client._transport._http
    case.get()
    case.close()

    assert http_client.is_closed


def test_a_deprecated_api_warns_at_the_line_of_the_caller(case: Case) -> None:
    """Constructing a client of a deprecated API gives one warning, where it was written."""
    base: type = SyncClient if case.kind == "sync" else AsyncClient
    old = API._replace(deprecated="The API is gone.")
    kind = type("Old", (base,), {"_api": old})
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        kind(auth=BearerToken("t"))

    ((message, category, filename),) = [
        (str(warning.message), warning.category, warning.filename) for warning in caught
    ]
    assert ("The API is gone.", DeprecationWarning, __file__) == (
        message,
        category,
        filename,
    )


@pytest.mark.parametrize(
    ("location", "name", "target", "header", "value"),
    [
        ("header", "X-Key", "", "X-Key", "k:1"),
        ("query", "key", "&key=k:1", "X-Key", None),
        ("cookie", "key", "", "Cookie", "key=k:1"),
    ],
)
def test_an_api_key_travels_where_the_api_expects_it(
    case: Case, location: Any, name: str, target: str, header: str, value: str | None
) -> None:
    """An API key goes into a header, the query or a cookie."""
    case.server.script(reply(200, {"id": 7}))
    scheme = SecurityScheme(kind="api_key", location=location, name=name)
    case.open(ApiKey("k:1"), api=api_with(key=scheme)).get(query={"a": 1})

    assert f"/v2/things/7?a=1{target}" == case.server.requests[0].target
    assert value == case.server.requests[0].header(header)


def test_basic_authentication(case: Case) -> None:
    """A key can be the user name of basic authentication, or user and password are given."""
    case.server.route(lambda _: reply(200, {"id": 7}))
    api = api_with(basic=SecurityScheme(kind="basic", password="X"))
    case.open(ApiKey("key"), api=api).get()
    case.open(BasicAuth("ann", "pä:ss"), api=api).get()

    assert ["Basic a2V5Olg=", "Basic YW5uOnDDpDpzcw=="] == [
        request.header("authorization") for request in case.server.requests
    ]


SECRET, PERSONAL = "sentinel-5ecret", "ann@sentinel.example"
ANSWERS = {
    **{
        str(status): reply(status, {"message": "no", "email": PERSONAL})
        for status in (400, 401, 403, 404, 409, 412, 413, 422, 423, 429, 500)
    },
    "no JSON": reply(200, f"<html>{PERSONAL}".encode()),
    "HTML": reply(200, f"<html>{PERSONAL}".encode(), content_type="text/html"),
    "no gzip": reply(200, b'{"id": 7}', {"Content-Encoding": "gzip"}),
    "another status": reply(202, {"email": PERSONAL}),
    "elsewhere": reply(302, None, {"Location": f"https://evil.example/{PERSONAL}"}),
    "moved": reply(301, None, {"Location": f"https://evil.example/{PERSONAL}"}),
    "ambiguous": reply(301, None, {"Location": f"\\\\{PERSONAL}"}),
    "circle": reply(301, None, {"Location": f"/v2/things/{PERSONAL}"}),
    "misfit": reply(200, {"id": "x", "name": PERSONAL, "email": PERSONAL}),
    "array": reply(200, [PERSONAL]),
    "broken": Reset(
        f"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{PERSONAL}".encode()
    ),
    "nonsense": Raw(b"nonsense\r\n\r\n"),
}
DOORS: dict[str, Callable[[Case], Any]] = {
    "call": lambda case: case.do(
        case.things.call("things.get", path={"thingId": PERSONAL}, **ARGUMENTS)
    ),
    "write": lambda case: case.do(
        case.things.call("things.create", path={"thingId": PERSONAL}, **ARGUMENTS)
    ),
    "list": lambda case: case.do(case.things.list("things.list", **ARGUMENTS)),
    "raw": lambda case: case.request(
        "POST",
        f"/v2/things/{PERSONAL}",
        query={"email": PERSONAL},
        headers={"X-Email": PERSONAL},
        json={"email": PERSONAL},
        extra_query={"e": PERSONAL},
    ),
}
ARGUMENTS: dict[str, Any] = {
    "query": {"email": [PERSONAL]},
    "headers": {"X-Email": PERSONAL},
    "body": {"email": [PERSONAL]},
    "options": {"extra_headers": {"X-E": PERSONAL}, "extra_query": {"e": PERSONAL}},
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
@pytest.mark.parametrize("door", DOORS)
def test_no_secret_and_no_data_in_errors_and_logs(
    case: Case, door: str, answer: Raw | Reset, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither credentials nor personal data are in log records, errors and tracebacks.

    The personal data is in all parts of the request, and in the response. An error contains
    what the server sent in its attributes only.
    """
    case.server.route(lambda _: answer)
    case.open(BearerToken(SECRET), max_retries=1, on_mismatch="raise")
    with caplog.at_level(logging.DEBUG, "acme_client"):
        try:
            DOORS[door](case)
        except errors.ClientError as error:
            raised: errors.ClientError | None = error
        else:
            raised = None

    assert (raised is None) <= (door in ("raw", "write", "list"))
    for error in _chain(raised):
        ours = traceback.TracebackException.from_exception(error, capture_locals=True)
        shown = [
            f"{frame.filename} {frame.locals}"
            for frame in ours.stack
            if frame.filename.startswith(str(RUNTIME))
        ]
        shown += [str(error), repr(error), repr(error.args)]
        for text in shown:
            assert SECRET not in text
            assert PERSONAL not in text
        assert SECRET.encode() not in pickle.dumps(error)
        assert SECRET not in repr(vars(error))
    records = [record for record in caplog.records if record.name == "acme_client"]
    assert records
    for record in records:
        assert SECRET not in f"{record.getMessage()} {record.args} {record.exc_info}"
        assert PERSONAL not in f"{record.getMessage()} {record.args} {record.exc_info}"


def test_each_attempt_is_a_debug_record(
    case: Case, caplog: pytest.LogCaptureFixture
) -> None:
    """A record has operation, method, path template, outcome and attempt: no data."""
    case.server.script(reply(503), Reset(), reply(200, {"id": 7}))
    with caplog.at_level(logging.DEBUG, "acme_client"):
        case.open().get(query={"email": "ann@x.example"})

    assert [
        f"things.get: GET /v2/things/{{thingId}} -> {outcome} (attempt {attempt})"
        for attempt, outcome in enumerate(["503", "broken", "200"], start=1)
    ] == [
        record.getMessage() for record in caplog.records if record.name == API.package
    ]


def test_nothing_is_logged_loudly_by_default(
    case: Case, capfd: pytest.CaptureFixture[str]
) -> None:
    """A program without logging set up sees nothing of us on its error output."""
    case.server.script(reply(200, {"id": "x"}))
    case.open().get()

    assert ("", "") == tuple(capfd.readouterr())


def test_tasks_share_an_async_client() -> None:
    """Concurrent calls of one async client each get their own answer."""
    with Case("async") as case:
        case.server.route(
            lambda r: reply(200, {"id": int(r.target.rpartition("/")[2])})
        )
        things = case.open().things

        async def all_at_once() -> list[int]:
            calls = [things.call("things.get", path={"thingId": n}) for n in range(20)]
            return [thing.id for thing in await asyncio.gather(*calls)]

        assert list(range(20)) == asyncio.run(all_at_once())


def _chain(error: BaseException | None) -> list[BaseException]:
    """Return an error and all that hang on it."""
    chain: list[BaseException] = []
    while error is not None and error not in chain:
        chain.append(error)
        error = error.__cause__ or error.__context__
    return chain
