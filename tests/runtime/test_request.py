"""Paths, queries, headers and bodies as they go out."""

from __future__ import annotations

import enum
import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from typing import Annotated, Any
from urllib.parse import parse_qs, unquote

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import Field

from runtime._contract.omit import OMIT
from runtime._contract.styles import Style
from runtime._http.encode import json_body
from runtime._http.parameters import fill_path, query_text
from runtime._http.request import header_values, query_values
from runtime._http.urls import is_dot_segment
from runtime._models.model import Model
from runtime._models.values import DateTime
from support.client import Case
from support.random_json import RandomJson, for_examples
from support.server import Request, reply
from support.things import API, Thing

PARIS = timezone(timedelta(hours=2))
COMMA = Style("form")
ZERO_ONE = Style("form", zero_one=True)
FRACTION = datetime(2026, 1, 2, 3, 4, 5, 678, PARIS)


class Status(enum.StrEnum):
    ACTIVE = "active"


class Level(enum.IntEnum):
    HIGH = 3


def path(value: object) -> str:
    return fill_path("/v2/things/{thingId}/parts", {"thingId": value})


@pytest.mark.parametrize(
    ("value", "segment"),
    [
        (7, "7"),
        (-7, "-7"),
        (10**30, str(10**30)),
        (Level.HIGH, "3"),
        (Status.ACTIVE, "active"),
        (date(2026, 1, 2), "2026-01-02"),
        ("a", "a"),
        ("a b", "a%20b"),
        ("a+b", "a%2Bb"),
        ("a/b", "a%2Fb"),
        ("a?b#c", "a%3Fb%23c"),
        ("a%2Fb", "a%252Fb"),
        ("a\\b", "a%5Cb"),
        ("a:b@c;d=e,f", "a%3Ab%40c%3Bd%3De%2Cf"),
        ("...", "..."),
        (".a", ".a"),
        ("a..b", "a..b"),
        ("..%", "..%25"),
        ("~-_.", "~-_."),
        (True, "true"),
        (1.5, "1.5"),
        ([1, "a"], "1,a"),
        ("é", "%C3%A9"),
        ("\U0001f600", "%F0%9F%98%80"),
        ("x" * 1024, "x" * 1024),
    ],
)
def test_a_path_parameter_is_one_segment(value: object, segment: str) -> None:
    """A path parameter fills exactly one segment; all but unreserved characters are quoted."""
    assert f"/v2/things/{segment}/parts" == path(value)


@pytest.mark.parametrize(
    "value",
    [
        "", ".", "..", "%2e", "%2E%2e", ".%2e", "%252e%252e", "%25252E.", "../x", "a/..",
        "a/../b", "..\\x", "a%2f..%2fb", "%5c..", "\x00", "a\nb", "a\rb", "\x7f", "\x85",
        "\ud800", "x" * 1025, "é" * 513,
    ],
)  # fmt: skip
def test_a_path_parameter_that_leads_elsewhere_is_refused(value: str) -> None:
    """Empty text, dot segments in any encoding, control characters and long text are refused."""
    with pytest.raises(ValueError, match=r"^thingId "):
        path(value)


@pytest.mark.parametrize("value", [None, b"a", OMIT, object(), [None], {"a": None}])
def test_a_path_parameter_has_a_text(value: object) -> None:
    """None and what has no text is a `TypeError`."""
    message = r"^thingId(\[0\]|\.a)? (cannot be a |is None; leave it out)"
    with pytest.raises(TypeError, match=message):
        path(value)


@given(st.text(st.characters(exclude_categories=[]), max_size=30))
@settings(max_examples=1000)
def test_any_text_is_one_segment_or_refused(text: str) -> None:
    """The segment decodes to the text that was given, and no other segment appears."""
    try:
        filled = path(text)
    except ValueError:
        return
    segments = filled.split("/")

    assert ["", "v2", "things", text, "parts"] == [unquote(part) for part in segments]
    assert not is_dot_segment(segments[3])


@pytest.mark.parametrize(
    ("value", "style", "query"),
    [
        ("a b", None, "q=a%20b"),
        ("a+b&c=d", None, "q=a%2Bb%26c%3Dd"),
        ('(subject:"é")', None, "q=%28subject:%22%C3%A9%22%29"),
        ("a,b", None, "q=a,b"),
        ("", None, "q="),
        (7, None, "q=7"),
        (0.5, None, "q=0.5"),
        (True, None, "q=true"),
        (False, None, "q=false"),
        (True, ZERO_ONE, "q=1"),
        (False, ZERO_ONE, "q=0"),
        (Status.ACTIVE, None, "q=active"),
        (Level.HIGH, None, "q=3"),
        (date(2026, 1, 2), None, "q=2026-01-02"),
        (datetime(2026, 1, 2, 3, 4, 5, 0, PARIS), None, "q=2026-01-02T01:04:05Z"),
        (FRACTION, None, "q=2026-01-02T01:04:05.000678Z"),
        ([FRACTION], COMMA, "q=2026-01-02T01:04:05.000678Z"),
        (FRACTION.replace(microsecond=678_000), None, "q=2026-01-02T01:04:05.678Z"),
        ([1, 2], None, "q=1&q=2"),
        ([1, 2], COMMA, "q=1,2"),
        ((1,), COMMA, "q=1"),
        (["a b", Status.ACTIVE], COMMA, "q=a%20b,active"),
        ("red", COMMA, "q=red"),
        (OMIT, None, ""),
    ],
)
def test_query_values(value: object, style: Any, query: str) -> None:
    """Each kind of value has one way to be written in a query."""
    assert query == query_text({"q": value}, {"q": style} if style else {}, {})


@pytest.mark.parametrize(
    ("value", "style", "kind", "message"),
    [
        (None, None, TypeError, "q is None; leave it out instead"),
        ([None], None, TypeError, r"q\[0\] is None"),
        ({"a"}, None, TypeError, "q cannot be a set"),
        (b"a", None, TypeError, "q cannot be a bytes"),
        ([], None, ValueError, "q is an empty list; leave it out instead"),
        ([], COMMA, ValueError, "q is an empty list"),
        (["a", "b,c"], COMMA, ValueError, r"q\[1\] contains a comma, which"),
        ("b,c", COMMA, ValueError, "q contains a comma; pass a list of items"),
        (float("nan"), None, ValueError, "q is nan"),
        (float("inf"), None, ValueError, "q is inf"),
        (datetime(2026, 1, 2), None, ValueError, "q: a date-time needs a time zone"),
        ("\ud800", None, ValueError, "q is not valid Unicode"),
    ],
)
def test_query_values_that_cannot_be_sent(
    value: object, style: Any, kind: type[Exception], message: str
) -> None:
    """A value without a text is refused, and the message names the parameter."""
    with pytest.raises(kind, match=message):
        query_text({"q": value}, {"q": style} if style else {}, {})


def test_extra_query_replaces_a_parameter_of_the_same_name() -> None:
    """`extra_query` comes last and wins."""
    assert "b=2&a=x%20y" == query_text({"a": 1, "b": 2}, {}, {"a": "x y"})


@pytest.fixture(scope="module")
def echo() -> Iterator[Case]:
    """A client whose server always answers with the same thing."""
    with Case("sync") as case:
        case.server.route(lambda _: reply(200, {"id": 7}, keep_alive=True))
        yield case.open()


@for_examples(2.5)
def test_query_values_arrive(echo: Case, json: RandomJson) -> None:
    """What a real server reads from the query is what was given, 5,000 values long."""
    values, name = [json.text() for _ in range(10)], json.text() or "q"
    echo.get(query={name: values})

    query = echo.server.requests[-1].target.partition("?")[2]
    assert {name: values} == parse_qs(query, keep_blank_values=True, errors="strict")
    assert values == query_values(query, name)


@given(st.text(min_size=1, max_size=12))
@settings(max_examples=60)
def test_path_parameters_arrive(echo: Case, text: str) -> None:
    """What a real server reads from the path is what was given."""
    try:
        echo.get(text)
    except ValueError:
        assume(False)

    segments = echo.server.requests[-1].target.split("/")
    assert ["", "v2", "things", text] == [unquote(part) for part in segments]


@pytest.mark.parametrize(
    "value", ["a\r\nX: y", "a\nb", "a\x00b", "é", " a", "a ", "\x7f", "a\rb"]
)
def test_header_values_that_would_break_the_request(value: str) -> None:
    """A header value with a line break, a NUL, or anything but printable ASCII is refused."""
    with pytest.raises(
        ValueError, match="X-A: a header value has to be printable ASCII"
    ):
        header_values({}, {"X-A": value})
    with pytest.raises(ValueError):
        header_values({"X-A": value}, {})


@pytest.mark.parametrize("name", ["", "a b", "a:b", "a\r\nb", "é", "a\x00"])
def test_invalid_header_names(name: str) -> None:
    """A header name that is no token is refused."""
    with pytest.raises(ValueError):
        header_values({}, {name: "x"})


@pytest.mark.parametrize(
    "name",
    [
        "Authorization",
        "HOST",
        "content-length",
        "Transfer-Encoding",
        "Connection",
        "X-Key",
    ],
)
def test_headers_the_client_sets_itself(name: str) -> None:
    """A caller cannot replace credentials, host or framing, in whatever case."""
    with pytest.raises(ValueError, match=f"{name} is a header that the client"):
        header_values({}, {name: "x"}, reserved=["x-key"])


def test_headers_are_merged_by_name() -> None:
    """An extra header replaces one of the same name, and what is left out is not sent."""
    values = {"Accept": "a", "X-B": OMIT, "X-C": True}

    assert {"accept": "b", "x-c": "true"} == header_values(values, {"ACCEPT": "b"})


class Part(Model):
    created_at: Annotated[DateTime | None, Field(alias="createdAt")] = None
    name: str | None = None


def test_a_body_is_written_as_on_the_wire() -> None:
    """Left-out members vanish, None is null, models and values take their wire form."""
    moment = FRACTION
    body = {
        "left": OMIT,
        "null": None,
        "enum": [Status.ACTIVE, Level.HIGH],
        "when": moment,
        "day": date(2026, 1, 2),
        "model": Part.model_construct(created_at=moment, name=None),
        "thing": Thing.from_payload({"id": 7, "extra": [1.5, True]}),
        "tuple": (1, {"a": OMIT, "b": "é"}),
    }

    assert {
        "null": None,
        "enum": ["active", 3],
        "when": "2026-01-02T01:04:05.000678Z",
        "day": "2026-01-02",
        "model": {"createdAt": "2026-01-02T01:04:05.000678Z", "name": None},
        "thing": {"id": 7, "extra": [1.5, True]},
        "tuple": [1, {"b": "é"}],
    } == json.loads(json_body(body))


def test_fractions_are_cut_where_the_api_refuses_them(case: Case) -> None:
    """A fact of the API: then no date-time has a fraction, in no part of a request."""
    body = {
        "when": FRACTION,
        "deep": [{"model": Part.model_construct(created_at=FRACTION)}, (FRACTION,)],
        "text": "2026-01-02T01:04:05.678Z",
        "content": b"\0",
    }
    query = {"a": FRACTION, "b": [FRACTION]}
    cut = "2026-01-02T01:04:05Z"
    for exactness in ("seconds", None):
        case.server.script(reply(200, {"id": 7}))
        case.open(api=API._replace(datetime=exactness))
        path, headers = {"thingId": FRACTION}, {"X-At": FRACTION}
        parts = {"path": path, "query": query, "headers": headers, "body": body}
        case.do(case.things.call("things.get", **parts))

    sent, whole = case.server.requests
    quoted = cut.replace(":", "%3A")
    assert f"/v2/things/{quoted}?a={cut}&b={cut}" == sent.target
    assert cut == sent.header("X-At")
    assert {
        "when": cut,
        "deep": [{"model": {"createdAt": cut}}, [cut]],
        "text": "2026-01-02T01:04:05.678Z",
        "content": "AA==",
    } == json.loads(sent.body)
    assert 7 == sum(
        text.count("05.000678Z")
        for text in (whole.target, str(whole.headers), whole.body.decode())
    )


CIRCLE: list[object] = []
CIRCLE.append(CIRCLE)


@pytest.mark.parametrize(
    ("body", "kind", "message"),
    [
        ({"a": [{"b": object()}]}, TypeError, r"body.a\[0\].b cannot be a object"),
        ({"a": {1: 2}}, TypeError, "body.a has a key that is a int"),
        ({"a": {1, 2}}, TypeError, "body.a cannot be a set"),
        ({"a": [OMIT]}, TypeError, r"body.a\[0\] cannot be an object of .*\.Omit"),
        ({"a": float("nan")}, ValueError, "body.a is nan"),
        (
            {"a": datetime(2026, 1, 2)},
            ValueError,
            "body.a: a date-time needs a time zone",
        ),
        (CIRCLE, ValueError, "nested too deeply, or contains itself"),
    ],
)
def test_bodies_that_cannot_be_sent(
    body: object, kind: type[Exception], message: str
) -> None:
    """A value JSON cannot hold is refused, and the message says where it is."""
    with pytest.raises(kind, match=message):
        json_body(body)


def test_a_request_is_recorded_as_it_came(echo: Case) -> None:
    """The server of these tests keeps the raw target and the order of headers."""
    echo.request("GET", "/a%2Fb?x=%20")

    request: Request = echo.server.requests[-1]
    assert "/a%2Fb?x=%20" == request.target
    assert "Host" == request.headers[0][0].title()


def test_a_date_time_without_a_place_in_utc_is_refused() -> None:
    """The year before the first is a mistake of the caller, not an overflow."""
    first = datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=5)))

    with pytest.raises(ValueError, match="since: this date-time is out of range"):
        query_text({"since": first}, {}, {})


def test_any_sequence_is_a_list() -> None:
    """What type checkers take for a sequence is sent as one."""
    assert "id=1,2" == query_text({"id": range(1, 3)}, {"id": COMMA}, {})
