"""Hooks: a program is notified of each request, but gets nothing of its content."""

from __future__ import annotations

import logging
from dataclasses import astuple
from typing import Any

import httpx2
import pytest

from runtime import _errors as errors
from runtime.auth import ClientCredentials
from runtime.hooks import Attempt, Hooks
from support.client import Case
from support.server import Reset, reply

TOKEN = {"token_type": "bearer", "access_token": "sentinel-a", "expires_in": 3600}


class Diary(Hooks):
    """Records each notification."""

    def __init__(self) -> None:
        self.entries: list[tuple[str, Attempt]] = []

    def before_request(self, attempt: Attempt) -> None:
        self.entries.append(("before", attempt))

    def after_response(self, attempt: Attempt) -> None:
        self.entries.append(("after", attempt))

    def on_retry(self, attempt: Attempt) -> None:
        self.entries.append(("retry", attempt))

    def entries_of(self, *names: str) -> list[tuple[Any, ...]]:
        return [(kind, *(getattr(a, n) for n in names)) for kind, a in self.entries]


def test_hooks_follow_a_call(case: Case) -> None:
    """Hooks run before and after each attempt; a retry has its delay, a failure its reason."""
    case.server.script(
        Reset(), reply(503), reply(200, {"id": 7}, {"Correlation-Id": "c"})
    )
    diary = Diary()

    case.open(hooks=diary).get()

    assert [
        ("before", 1, None, None),
        ("after", 1, None, None),
        ("retry", 1, None, 0.25),
        ("before", 2, None, None),
        ("after", 2, 503, None),
        ("retry", 2, 503, 0.5),
        ("before", 3, None, None),
        ("after", 3, 200, None),
    ] == diary.entries_of("number", "status_code", "retry_in")
    last = diary.entries[-1][1]
    assert ("things.get", "GET", "/v2/things/{thingId}") == astuple(last)[:3]
    assert "c" == last.correlation_id
    assert last.seconds is not None
    assert diary.entries[1][1].failure in (
        "the connection was interrupted",
        "the response is not valid HTTP",
    )


def test_hooks_see_token_requests_and_raw_ones(case: Case) -> None:
    """A request for a token has a name of its own, a raw request no path."""
    case.server.script(reply(200, TOKEN), reply(200, {}))
    diary = Diary()

    case.open(ClientCredentials("id", "sentinel-b"), hooks=diary).request(
        "GET", "/v2/x/1"
    )

    assert [
        ("before", "token", "POST", "/v2/oauth2/token"),
        ("before", "request", "GET", ""),
    ] == [
        entry
        for entry in diary.entries_of("operation", "method", "path")
        if entry[0] == "before"
    ]


def test_hooks_see_nothing_of_what_is_in_a_request(case: Case) -> None:
    """No parameter, header, body or token reaches a hook."""
    case.server.script(reply(200, TOKEN), reply(400, {"message": "sentinel-c"}))
    diary = Diary()
    case.open(ClientCredentials("id", "sentinel-b"), hooks=diary)

    with pytest.raises(errors.BadRequestError):
        case.get(
            "sentinel-d",
            query={"q": "sentinel-e"},
            extra_headers={"X-A": "sentinel-f"},
            extra_query={"r": "sentinel-g"},
        )

    assert "sentinel" not in repr(diary.entries)


def test_a_call_with_a_hook_that_raises_still_returns(
    case: Case, caplog: pytest.LogCaptureFixture
) -> None:
    """What a hook raises is logged, and the call goes on."""

    class Broken(Hooks):
        def after_response(self, attempt: Attempt) -> None:
            raise RuntimeError("out of ink")

    case.server.script(reply(200, {"id": 7}))
    with caplog.at_level(logging.ERROR):
        assert 7 == case.open(hooks=Broken()).get().id

    assert ["a hook raised an exception"] == caplog.messages


# --- event hooks of an HTTP client of the program -------------------------------------------


def opened_with(case: Case, hook: Any, **settings: Any) -> Case:
    """Make a client whose HTTP client passes each response to a hook."""

    async def async_hook(response: Any) -> None:
        hook(response)

    given = case.http_client()
    given.event_hooks = {"response": [hook if case.kind == "sync" else async_hook]}
    return case.open(http_client=given, **settings)


def test_a_status_that_an_event_hook_raises_is_the_status(case: Case) -> None:
    """The error is that of the status, as without the hook, and contains no request."""
    opened_with(case, lambda response: response.raise_for_status())

    case.server.script(reply(404))
    with pytest.raises(errors.NotFoundError) as raised:
        case.get()
    assert (None, None) == (raised.value.__cause__, raised.value.__context__)

    case.server.script(reply(503), reply(200, {"id": 7}))
    assert 7 == case.get().id
    case.server.script(reply(304))
    with pytest.raises(errors.DecodeError, match="refused by an event hook"):
        case.get()


def test_a_token_request_that_an_event_hook_refuses(case: Case) -> None:
    """The exception of the HTTP library would show the secret of the application."""
    case.server.script(reply(400, {"error": "invalid_client"}))
    auth = ClientCredentials("app", "secret")
    opened_with(case, lambda response: response.raise_for_status(), auth=auth)

    with pytest.raises(errors.AuthenticationError, match=r"^token: 400"):
        case.get()


@pytest.mark.parametrize(
    "error",
    [
        httpx2.TooManyRedirects("secret"),
        httpx2.StreamConsumed(),
        httpx2.CookieConflict("secret"),
        httpx2.HTTPStatusError(
            "secret",
            request=httpx2.Request("GET", "https://other.example"),
            response=httpx2.Response(404),
        ),
    ],
    ids=lambda error: type(error).__name__,
)
def test_other_errors_of_the_http_library_do_not_leave_the_package(
    case: Case, error: Exception
) -> None:
    """An event hook can raise any, also one about a request to another server."""
    case.server.route(lambda _: reply(200, {"id": 7}))

    def fail(_: object) -> None:
        raise error

    opened_with(case, fail, max_retries=0)
    with pytest.raises(errors.ConnectionFailed, match="an event hook of http_client"):
        case.get()
