"""Credentials: how they are found, kept and renewed, and that nothing exposes them."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
import threading
from typing import Any
from urllib.parse import parse_qs

import pytest

from runtime import _errors as errors
from runtime._client.environment import auth_from_environment
from runtime._contract.api import SecurityScheme
from runtime.auth import ApiKey, Auth, BasicAuth, BearerToken, ClientCredentials
from support.client import Case
from support.server import Raw, Request, reply
from support.things import API, api_with

ID, SECRET, TOKEN = "app-1", "5ecret-sentinel", "t0ken-sentinel"


def token(value: object = TOKEN, **changes: object) -> Raw:
    """Return what the token endpoint answers."""
    payload = {"token_type": "bearer", "access_token": value, "expires_in": 7200}
    return reply(200, {**payload, **changes})


class TokenServer:
    """Numbers its tokens, and refuses requests with a token it does not know any more."""

    def __init__(self) -> None:
        self.issued = 0
        self.valid: set[str] = set()

    def __call__(self, request: Request) -> Raw:
        if request.target == "/v2/oauth2/token":
            self.issued += 1
            self.valid.add(f"Bearer token-{self.issued}")
            return token(f"token-{self.issued}")
        if request.header("authorization") not in self.valid:
            return reply(401, {"error": "invalid token"})
        return reply(200, {"id": 7})


def test_a_token_is_requested_once_and_sent(case: Case) -> None:
    """The first call gets a token by a form post; later calls send the same token."""
    case.server.route(TokenServer())
    case.open(ClientCredentials(ID, SECRET))
    case.get(extra_headers={"X-Mine": "1"})
    case.get()

    asked, first, second = case.server.requests
    assert "POST /v2/oauth2/token" == case.server.targets[0]
    assert {
        "grant_type": ["client_credentials"],
        "client_id": [ID],
        "client_secret": [SECRET],
    } == parse_qs(asked.body.decode())
    assert "application/x-www-form-urlencoded" == asked.header("content-type")
    assert (None, None) == (asked.header("authorization"), asked.header("x-mine"))
    assert ["Bearer token-1"] * 2 == [
        request.header("authorization") for request in (first, second)
    ]


@pytest.mark.parametrize(
    ("expires_in", "fresh_for"),
    [(172_800, 172_500), (7200, 6900), (100, 50), (0.5, 0.25)],
)
def test_a_token_is_renewed_ahead_of_time(
    case: Case, expires_in: float, fresh_for: float
) -> None:
    """A token is used until five minutes, or half its life, before it expires."""
    case.server.route(
        lambda request: (
            token(expires_in=expires_in)
            if request.method == "POST"
            else reply(200, {"id": 7})
        )
    )
    case.open(ClientCredentials(ID, SECRET)).get()
    case.time.now += fresh_for - 0.01
    case.get()
    assert 1 == case.server.targets.count("POST /v2/oauth2/token")
    case.time.now += 0.01
    case.get()

    assert 2 == case.server.targets.count("POST /v2/oauth2/token")


def test_the_wall_clock_does_not_matter(case: Case) -> None:
    """Moving the computer's clock by a day, in either direction, renews nothing."""
    case.server.route(TokenServer())
    case.open(ClientCredentials(ID, SECRET)).get()
    for days in (1, -2):
        case.time.since_1970 += days * 86_400
        case.get()

    assert 1 == case.server.targets.count("POST /v2/oauth2/token")


def test_a_refused_token_is_renewed_once(case: Case) -> None:
    """A 401 gets a new token and one more try; the caller does not notice."""
    server = TokenServer()
    case.server.route(server)
    case.open(ClientCredentials(ID, SECRET), max_retries=0).get()
    server.valid.clear()

    assert 7 == case.get().id

    assert 2 == server.issued
    assert "Bearer token-2" == case.server.requests[-1].header("authorization")


def test_token_requests_have_retries_of_their_own(case: Case) -> None:
    """`max_retries` and `pacing` are about the call, which waits for its token."""
    case.server.route(lambda _: reply(429, {}))

    with pytest.raises(errors.RateLimitError, match=r"^token: 429"):
        case.open(ClientCredentials(ID, SECRET), max_retries=0, pacing=False).get()

    assert ["POST /v2/oauth2/token"] * 3 == case.server.targets


def test_a_second_refusal_is_an_error(case: Case) -> None:
    """Credentials that do not help are tried twice, and no more."""
    case.server.route(
        lambda request: (
            token() if request.method == "POST" else reply(401, {"error": "no"})
        )
    )

    with pytest.raises(errors.AuthenticationError, match="401 Unauthorized: no"):
        case.open(ClientCredentials(ID, SECRET)).get()

    get, post = "GET /v2/things/7", "POST /v2/oauth2/token"
    assert [post, get, post, get] == case.server.targets


@pytest.mark.parametrize("status", [401, 403])
def test_what_cannot_be_renewed_is_not_tried_again(case: Case, status: int) -> None:
    """A bearer token that is refused, and any 403, is an error after one request."""
    case.server.route(lambda _: reply(status))

    with pytest.raises(errors.APIError):
        case.open().get()

    assert 1 == len(case.server.requests)


def test_threads_share_one_token() -> None:
    """Fifty threads with an empty cache ask for one token, and again for one after a 401."""
    with Case("sync") as case:
        server = TokenServer()
        case.server.route(server)
        case.open(ClientCredentials(ID, SECRET))
        for expected in (1, 2):
            ids: list[int] = []
            threads = [
                threading.Thread(target=lambda ids=ids: ids.append(case.get().id))
                for _ in range(50)
            ]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            server.valid.clear()

            assert ([7] * 50, expected) == (ids, server.issued)


def test_tasks_share_one_token() -> None:
    """Fifty tasks with an empty cache ask for one token."""
    with Case("async") as case:
        server = TokenServer()
        case.server.route(server)
        things = case.open(ClientCredentials(ID, SECRET)).things

        async def all_at_once() -> list[Any]:
            calls = [things.call("things.get", path={"thingId": 7}) for _ in range(50)]
            return await asyncio.gather(*calls)

        assert 50 == len(case.do(all_at_once()))
        assert 1 == server.issued


@pytest.mark.parametrize(
    "answer",
    [
        token(""),
        token(None),
        token(f"{TOKEN} x"),
        token(f"{TOKEN}\r\nX: y"),
        token(f"{TOKEN}\u00e9"),
        token(7),
        token(token_type="mac"),
        token(token_type=None),
        reply(200, [TOKEN]),
        reply(200, TOKEN.encode()),
        reply(200, b""),
    ],
)
def test_an_unusable_token_answer_is_refused(case: Case, answer: Raw) -> None:
    """A token that could not be sent is never kept."""
    case.server.route(lambda _: answer)
    case.open(ClientCredentials(ID, SECRET))

    for _ in range(2):
        with pytest.raises(errors.DecodeError) as raised:
            case.get()
        assert_hidden(raised.value)

    assert ["POST /v2/oauth2/token"] * 2 == case.server.targets


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b"<html>sign in to the proxy</html>", "the body is not JSON$"),
        (b"", "the body is not JSON$"),
        (b'["t"]', "the body is not a JSON object$"),
        (b'{"access_token": "t"}', "token_type is not bearer$"),
        (b'{"token_type": "bearer"}', "access_token is missing"),
    ],
)
def test_an_unusable_token_answer_is_named(
    case: Case, body: bytes, problem: str
) -> None:
    """The error reports what was wrong first of all."""
    case.server.script(reply(200, body))

    with pytest.raises(errors.DecodeError, match=problem):
        case.open(ClientCredentials(ID, SECRET)).get()


LIVES: list[object] = [None, "", "soon", "-5", "1.5", 0, -1, True, False, [], 1e300]


@pytest.mark.parametrize("life", [*LIVES, 10**400, float("nan"), float("inf"), ...])
def test_a_token_without_a_lifetime_is_used_until_it_is_refused(
    case: Case, life: object
) -> None:
    """`expires_in` is optional, and what is no lifetime does not spoil the token."""
    changes = {} if life is ... else {"expires_in": life}
    fields = {"token_type": "bearer", **changes}
    case.server.script(
        reply(200, fields | {"access_token": "t-1"}),
        reply(200, {"id": 7}),
        reply(200, {"id": 7}),
        reply(401),
        reply(200, fields | {"access_token": "t-2"}),
        reply(200, {"id": 7}),
    )
    case.open(ClientCredentials(ID, SECRET)).get()
    case.time.now += 365 * 86_400
    case.get()
    case.get()

    methods = [request.method for request in case.server.requests]
    assert ["POST", "GET", "GET", "GET", "POST", "GET"] == methods


@pytest.mark.parametrize("answer", ["7200", 7200.0])
def test_a_lifetime_may_be_text(case: Case, answer: object) -> None:
    """Digits are read where a number should be."""
    case.server.script(token(expires_in=answer), reply(200, {"id": 7}))
    case.open(ClientCredentials(ID, SECRET)).get()
    case.time.now += 6900
    case.server.script(token(), reply(200, {"id": 7}))
    case.get()

    assert 2 == case.server.targets.count("POST /v2/oauth2/token")


def test_a_token_that_was_created_is_a_token(case: Case) -> None:
    """Any status of success will do."""
    case.server.script(
        reply(201, {"token_type": "bearer", "access_token": "t"}), reply(200, {"id": 7})
    )

    assert 7 == case.open(ClientCredentials(ID, SECRET)).get().id


@pytest.mark.parametrize("kind", ["bearer", "Bearer", "BEARER"])
def test_the_case_of_the_token_type_does_not_matter(case: Case, kind: str) -> None:
    """`token_type` is compared without regard to case."""
    case.server.script(token(token_type=kind), reply(200, {"id": 7}))

    assert 7 == case.open(ClientCredentials(ID, SECRET)).get().id


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.AuthenticationError),
        (401, errors.AuthenticationError),
        (301, errors.AuthenticationError),
        (429, errors.RateLimitError),
        (503, errors.ServerError),
    ],
)
def test_a_refusal_of_the_token_endpoint(
    case: Case, status: int, kind: type[errors.APIError]
) -> None:
    """The error quotes what the endpoint said, shortened, without a secret that it echoes."""
    body = {"error": "bad", "error_description": f"{SECRET} {SECRET}\n" + "x" * 500}
    headers = {"Location": "https://evil.example/", "Retry-After": "61"}
    case.server.route(lambda _: reply(status, body, headers))

    with pytest.raises(kind) as raised:
        case.open(ClientCredentials(ID, SECRET)).get()

    assert raised.value.message.startswith(
        "the token endpoint sent no token: bad: *** "
    )
    assert len(raised.value.message) <= 500
    assert ("token", "POST", "/v2/oauth2/token", status) == (
        raised.value.operation,
        raised.value.method,
        raised.value.path,
        raised.value.status_code,
    )
    assert_hidden(raised.value)
    assert {"POST /v2/oauth2/token"} == set(case.server.targets)


def test_a_failed_token_request_is_tried_again(case: Case) -> None:
    """The token endpoint gets the patience any call gets."""
    case.server.script(reply(503), token(), reply(200, {"id": 7}))

    assert 7 == case.open(ClientCredentials(ID, SECRET)).get().id


def assert_hidden(error: BaseException | None) -> None:
    """Check that no secret is in an error or in its chain."""
    while error is not None:
        shown = f"{error} {error!r} {error.args} {vars(error)}"
        assert SECRET not in shown and TOKEN not in shown
        error = error.__cause__ or error.__context__


AUTHS: list[Auth] = [
    ApiKey(SECRET),
    BasicAuth(SECRET, SECRET),
    BearerToken(SECRET),
    ClientCredentials(ID, SECRET),
]


@pytest.mark.parametrize("auth", AUTHS)
def test_credentials_do_not_show(auth: Auth) -> None:
    """Credentials have no secret in `repr`, and can neither be pickled nor copied."""
    assert f"{type(auth).__name__}(***)" == repr(auth) == str(auth)
    assert SECRET not in repr(vars(auth))
    for leave in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="can neither be pickled nor copied"):
            leave(auth)


@pytest.mark.parametrize(
    "value", ["", " a", "a\tb", "a\r\nX: y", "é", "\x00", "\u2028"]
)
def test_credentials_that_no_header_can_hold(value: str) -> None:
    """A token, key or secret with anything but printable ASCII is refused, unnamed."""
    for make in (BearerToken, ApiKey, lambda text: ClientCredentials(ID, text)):
        with pytest.raises(errors.ConfigurationError) as raised:
            make(value)
        assert not value or value not in str(raised.value)


def test_a_user_name_has_no_colon() -> None:
    """In basic authentication a colon ends the name, so a name cannot have one."""
    with pytest.raises(ValueError, match="user_name"):
        BasicAuth("a:b", "c")


def test_credentials_come_from_the_environment() -> None:
    """Without `auth` a client takes what the API's environment variables hold."""
    found = auth_from_environment(API, {"ACME_ID": ID, "ACME_SECRET": SECRET})
    oauth = found["oauth"]
    key = SecurityScheme(
        kind="api_key", name="X-Key", environment={"api_key": "ACME_KEY"}
    )
    keys = auth_from_environment(api_with(key=key), {"ACME_KEY": "k"})

    assert isinstance(oauth, ClientCredentials)
    assert [ID, SECRET] == [
        oauth.form()[name].reveal() for name in list(oauth.form())[1:]
    ]
    assert isinstance(keys["key"], ApiKey)
    assert {} == auth_from_environment(api_with(), {})


def test_missing_variables_are_named() -> None:
    """The error names the variables to set and the argument to pass instead."""
    with pytest.raises(errors.ConfigurationError) as raised:
        auth_from_environment(API, {"ACME_ID": "x", "ACME_SECRET": ""})

    assert (
        "no credentials for Acme API: set ACME_SECRET,"
        " or pass auth=ClientCredentials(client_id, client_secret)"
    ) == str(raised.value)


def test_a_client_without_credentials_cannot_be_made(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither argument nor environment is an error at construction; either is enough."""
    for name in API.schemes["oauth"].environment.values():
        monkeypatch.delenv(name, raising=False)
    kind = type(case.open().client)
    with pytest.raises(errors.ConfigurationError, match="set ACME_ID and ACME_SECRET"):
        kind(base_url=case.server.url)
    monkeypatch.setenv("ACME_ID", ID)
    monkeypatch.setenv("ACME_SECRET", SECRET)

    assert SECRET not in repr(vars(kind(base_url=case.server.url)))


@pytest.mark.parametrize("auth", [ApiKey("k"), ClientCredentials(ID, SECRET)])
def test_an_api_that_does_not_know_the_credentials(case: Case, auth: Auth) -> None:
    """Credentials the API has no place for are refused at construction."""
    with pytest.raises(errors.ConfigurationError, match=r"^Acme API (takes|has) no "):
        case.open(auth, api=api_with(token=SecurityScheme(kind="bearer")))


def test_a_client_keeps_its_key_to_itself(case: Case) -> None:
    """A caller cannot replace the header that carries the key by accident."""
    api = api_with(key=SecurityScheme(kind="api_key", name="X-Key"))

    with pytest.raises(ValueError, match="x-key is a header that the client sets"):
        case.open(ApiKey("k"), api=api).get(extra_headers={"x-key": "mine"})


def test_the_token_request_is_below_the_base_url(case: Case) -> None:
    """Token and API share origin and prefix."""
    case.server.script(token(), reply(200, {"id": 7}))
    case.open(ClientCredentials(ID, SECRET), base_url=f"{case.server.url}/eu/").get()

    assert ["POST /eu/v2/oauth2/token", "GET /eu/v2/things/7"] == case.server.targets
    assert json.dumps(SECRET) not in repr(case.client)
