"""Errors: which status raises which class, and what an error contains."""

from __future__ import annotations

import math
import pickle
import re
from copy import copy, deepcopy
from typing import Any

import pytest

from runtime import _errors as errors
from runtime._calls.results import Exchange, api_error
from runtime._contract.observed import Mismatch, Mismatches
from runtime._contract.operation import Operation
from runtime._http.request import HttpRequest
from runtime._http.response import Headers, HttpResponse
from runtime.hooks import Attempt, Hooks
from support.client import Case
from support.random_json import RandomJson, for_examples
from support.server import Answer, Raw, Reset, reply
from support.things import API

A_MISMATCH = Mismatch("/id", "integer", "string")


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.BadRequestError),
        (401, errors.AuthenticationError),
        (402, errors.APIError),
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (405, errors.APIError),
        (409, errors.ConflictError),
        (412, errors.PreconditionFailedError),
        (413, errors.PayloadTooLargeError),
        (422, errors.BadRequestError),
        (423, errors.LockedError),
        (429, errors.RateLimitError),
        (500, errors.ServerError),
        (501, errors.ServerError),
        (599, errors.ServerError),
        (600, errors.APIError),
        (999, errors.APIError),
    ],
)
def test_a_status_has_its_class(
    case: Case, status: int, kind: type[errors.APIError]
) -> None:
    """Each error status raises the class that the tree names."""
    case.server.script(reply(status, {"message": "no"}))

    with pytest.raises(errors.APIError) as raised:
        case.open().get(max_retries=0)

    assert (kind, status) == (type(raised.value), raised.value.status_code)


def test_an_error_contains_all_that_the_server_says(case: Case) -> None:
    """Message, references, rate limit and refused fields are attributes of the error."""
    body = {
        "logRef": "ref-1",
        "message": "Bad request",
        "_embedded": {
            "errors": [
                {
                    "path": "subject",
                    "message": "may not be empty",
                    "rejectedValue": "ann@x.example",
                    "source": "JSON",
                },
                {"path": 7},
                "junk",
            ]
        },
    }
    headers = {"Correlation-Id": "abc", "X-RateLimit-Remaining-Minute": "3"}
    media_type = "application/vnd.error+json"
    case.server.script(reply(400, body, headers, content_type=media_type))

    with pytest.raises(errors.BadRequestError) as raised:
        case.open().get()

    error = raised.value
    assert ("things.get", "GET", "/v2/things/{thingId}") == (
        error.operation,
        error.method,
        error.path,
    )
    assert (body, "abc") == (error.body, error.headers["CORRELATION-ID"])
    assert ("Bad request", "ref-1", "abc") == (
        error.message,
        error.log_ref,
        error.correlation_id,
    )
    assert error.rate_limit and 3 == error.rate_limit.remaining
    assert (
        errors.FieldError("subject", "may not be empty", "ann@x.example", "JSON"),
        errors.FieldError("7", None),
    ) == error.field_errors
    assert (
        "things.get: 400 Bad Request; subject: may not be empty; 7: None [abc]"
    ) == str(error)
    assert "ann" not in str(error) + repr(error) + repr(error.field_errors)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"message": "m", "error": "e"}, "m"),
        ({"error": "e"}, "e"),
        ({"message": None, "error": "e"}, "e"),
        ({"message": {"a": 1}}, "Not Found"),
        ({"message": ""}, "Not Found"),
        ({"message": "a\r\n\x1b[31mb\u2028"}, "a\\r\\n\\x1b[31mb\\u2028"),
        ({"message": "x" * 9999}, "x" * 499 + "…"),
        ([1], "Not Found"),
        (b"<html>", "Not Found"),
        (b"", "Not Found"),
        (b"[" * 100_000, "Not Found"),
        (b'{"message": ' + b"9" * 5000 + b"}", "Not Found"),
        (b"\xff\xfe", "Not Found"),
    ],
)
def test_an_error_always_has_a_short_printable_message(
    case: Case, body: Any, message: str
) -> None:
    """Whatever the body, the message is what the server said, or the name of the status."""
    case.server.script(reply(404, body))

    with pytest.raises(errors.NotFoundError) as raised:
        case.open().get()

    assert message == raised.value.message


KEYS = ("message", "error", "logRef", "_embedded", "errors", "path")


@for_examples(2)
def test_no_error_body_is_a_foreign_exception(json: RandomJson) -> None:
    """Every status and body becomes an `APIError` that can be shown."""
    status = json.random.randrange(300, 600)
    body = json.made_by(
        lambda: json.value(lambda: json.one_of(KEYS), depth=4),
        lambda: {key: json.value(lambda: json.one_of(KEYS)) for key in KEYS},
        lambda: json.one_of([math.nan, math.inf, -math.inf]),
        lambda: json.random.randbytes(json.random.randrange(40)),
    )
    content = reply(status, body).data.partition(b"\r\n\r\n")[2]
    response = HttpResponse(status, Headers(), content)
    request = HttpRequest("GET", "http://127.0.0.1/", {}, secrets=("message",))
    operation = Operation[object](id="things.get", method="GET", path="/things")
    error = api_error(Exchange(API, operation, request, response), 0.0)

    assert status == error.status_code
    assert "things.get: " in str(error) and str(error).isprintable()
    assert len(str(error)) <= 500


def test_the_docstring_shows_the_tree() -> None:
    """The tree printed in the module's docstring is the tree of the classes."""
    drawn: list[tuple[int, str]] = [
        (len(match[1]) // 4, match[2])
        for match in re.finditer(
            r"^    ([│├└─ ]*)([A-Z]\w+)", errors.__doc__ or "", re.M
        )
    ]
    parents: dict[int, str] = {}
    for depth, name in drawn:
        parents[depth] = name
        base = getattr(errors, name).__mro__[1].__name__
        assert (parents[depth - 1] if depth else "Exception") == base
    exceptions = {
        name
        for name in errors.__all__
        if issubclass(getattr(errors, name), errors.ClientError)
    }

    assert {name for _, name in drawn} == exceptions
    assert sorted(errors.__all__) == errors.__all__


@pytest.mark.parametrize(
    "error",
    [
        errors.ResourceMoved("/v2/things/9", 9),
        errors.RateLimitError("slow", status_code=429, headers=Headers([("A", "b")])),
        errors.MismatchError(
            "m", mismatches=Mismatches((A_MISMATCH,)).and_more(3), status_code=200
        ),
        errors.ConnectionFailed("no"),
    ],
)
def test_errors_survive_pickling(error: errors.ClientError) -> None:
    """An error that is copied, or crosses a process, keeps type, text and attributes."""
    pickled = [pickle.loads(pickle.dumps(error, each)) for each in range(6)]
    for again in (*pickled, copy(error), deepcopy(error)):
        assert (type(error), str(error), vars(error)) == (
            type(again),
            str(again),
            vars(again),
        )


def test_an_error_lists_a_hundred_rejected_fields(case: Case) -> None:
    """What an error is made of is limited; the body has the rest."""
    body = {"_embedded": {"errors": [{"path": "a", "message": "b"}] * 101}}
    case.server.script(reply(400, body))

    with pytest.raises(errors.BadRequestError) as raised:
        case.open().get()

    assert 100 == len(raised.value.field_errors)
    assert body == raised.value.body


def test_an_error_of_a_raw_request_names_its_method(case: Case) -> None:
    """The path that a caller gives can be personal data; a template is not known."""
    case.server.script(reply(404, {"message": "no such thing"}))

    with pytest.raises(errors.NotFoundError) as raised:
        case.open().request("get", "/v2/things/ann@x.example")

    error = raised.value
    assert 'request("GET", …): 404 Not Found: no such thing' == str(error)
    assert ("request", "GET", "") == (error.operation, error.method, error.path)


@pytest.mark.parametrize("follow_moved", [True, False])
def test_errors_of_redirects_name_the_call(case: Case, follow_moved: bool) -> None:
    """A circle is an error with its status, a move that is not followed one of its own."""
    case.server.route(lambda _: reply(301, None, {"Location": "/v2/things/8"}))

    with pytest.raises(errors.ClientError) as raised:
        case.open(follow_moved=follow_moved).get()

    error = raised.value
    assert str(error).startswith("things.get: ")
    assert isinstance(error, errors.APIError) == follow_moved
    if isinstance(error, errors.APIError):
        assert ("GET", 301, "/v2/things/8") == (
            error.method,
            error.status_code,
            error.headers["Location"],
        )


@pytest.mark.parametrize(
    ("answer", "kind", "reason"),
    [
        (
            reply(200, b"no gzip", {"Content-Encoding": "gzip"}),
            errors.DecodeError,
            "the body of the response cannot be decompressed",
        ),
        (
            reply(200, b"{}", {"Content-Encoding": "gzip, gzip"}),
            errors.DecodeError,
            "the body of the response is encoded in a way that was not requested",
        ),
        (
            Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n{"),
            errors.ResponseTooLarge,
            "the response is larger than 33554432 bytes",
        ),
        (Reset(b"HTTP/1.1 200"), errors.ConnectionFailed, "the connection was"),
    ],
)
def test_an_error_of_the_transport_names_the_call(
    case: Case, answer: Answer, kind: type[errors.ClientError], reason: str
) -> None:
    """A body that is not accepted is an attempt that hooks see, and is not asked for again."""
    case.server.route(lambda _: answer)
    diary: list[Attempt] = []
    hooks = Hooks()
    hooks.after_response = diary.append  # type: ignore[method-assign]
    case.open(hooks=hooks)

    with pytest.raises(kind, match=f"^things.create: {reason}"):
        case.create()

    assert 1 == len(case.server.requests) == len(diary)
    assert diary[0].failure and diary[0].failure.startswith(reason)
