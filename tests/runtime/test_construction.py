"""Mistakes in the arguments of a client and of credentials: each is an error that names it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx2
import pytest

import support.runtime_package  # noqa: F401
from runtime import _errors as errors
from runtime._client.authorization import AuthorizationPage
from runtime._client.client import AsyncClient, BaseClient, SyncClient
from runtime._client.environment import auth_from_environment
from runtime._contract.api import Api, Security, SecurityScheme
from runtime.auth import (
    ApiKey,
    Auth,
    AuthorizationCode,
    BasicAuth,
    BearerToken,
    ClientCredentials,
    MemoryTokenStore,
    RefreshToken,
)
from runtime.hooks import Attempt, Hooks
from support.things import API, api_with

SECRET = "sentinel-secret"
USERS = api_with(
    oauth=API.schemes["oauth"]._replace(authorize_url="https://acme.example/grant")
)
GRANTS = "ClientCredentials(...), AuthorizationCode(...), RefreshToken(...) or BearerToken(...)"
ARGUMENTS = (
    "Its arguments are auth, base_url, credential_origins, http_client, hooks, pacing. Its options are deadline,"
    " follow_moved, max_retries, on_mismatch, timeout, user_agent."
)
HOOKS = "an object of a class derived from Hooks"


class Observer(Hooks):
    pass


class AsyncObserver(Hooks):
    async def on_retry(self, attempt: Attempt) -> None:  # type: ignore[override]  # the mistake
        pass


def client(kind: type, api: Api = USERS) -> Callable[..., BaseClient[Any, Any]]:
    """Return a class of clients that is called Acme."""
    made: type[BaseClient[Any, Any]] = type("Acme", (kind,), {"_api": api})
    return made


@pytest.mark.parametrize("kind", [SyncClient, AsyncClient])
@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"auth": SECRET}, f"auth is text; pass {GRANTS}"),
        ({"auth": ("id", SECRET)}, f"auth is a tuple; pass {GRANTS}"),
        (
            {"auth": ClientCredentials},
            f"auth is the class ClientCredentials; pass {GRANTS}",
        ),
        ({"hooks": print}, f"hooks is a function; pass {HOOKS}"),
        ({"hooks": Observer}, f"hooks is the class Observer; pass {HOOKS}"),
        (
            {"hooks": AsyncObserver()},
            "hooks.on_retry is async; hooks have plain methods, which have to be quick",
        ),
        ({"base_url": 5}, "base_url is a whole number; pass text"),
        ({"base_url": b"https://x"}, "base_url is bytes; pass text"),
        ({"pacing": "no"}, "pacing is text; pass True or False"),
        ({"pacing": None}, "pacing is None; pass True or False"),
        ({"follow_moved": 1}, "follow_moved is a whole number; pass True or False"),
        (
            {"on_mismatch": True},
            "on_mismatch is True; pass 'warn', 'raise' or 'ignore'",
        ),
        ({"user_agent": 5}, "user_agent is a whole number; pass text"),
        (
            {"timeout": "5"},
            "timeout has to be a positive number of seconds, at most a billion, or None",
        ),
        ({"max_retries": 1.5}, "max_retries has to be a whole number, 0 or more"),
        (
            {"onmismatch": "raise"},
            f"Acme() has no argument onmismatch; did you mean on_mismatch? {ARGUMENTS}",
        ),
        (
            {"baseurl": "x"},
            f"Acme() has no argument baseurl; did you mean base_url? {ARGUMENTS}",
        ),
        (
            {"client_id": "a", "client_secret": SECRET},
            f"Acme() has no argument client_id; pass auth={GRANTS}",
        ),
        ({"api_key": SECRET}, f"Acme() has no argument api_key; pass auth={GRANTS}"),
        (
            {"zzz": 1},
            f"Acme() has no argument zzz. {ARGUMENTS}",
        ),
    ],
)
def test_a_wrong_argument_of_a_client(
    kind: type, settings: dict[str, object], message: str
) -> None:
    """It is a `TypeError` that names argument and right kinds, before credentials are read."""
    with pytest.raises(TypeError) as raised:
        client(kind)(**settings)

    assert message == str(raised.value)
    assert SECRET not in str(raised.value)


@pytest.mark.parametrize(
    ("kind", "wanted", "other"),
    [
        (SyncClient, "httpx2.Client", httpx2.AsyncClient),
        (AsyncClient, "httpx2.AsyncClient", httpx2.Client),
    ],
)
def test_an_http_client_of_the_wrong_kind(kind: type, wanted: str, other: type) -> None:
    """The HTTP client of the other kind is refused, as is anything else."""
    transport = httpx2.MockTransport(lambda _: httpx2.Response(200))
    found = {
        "text": "x",
        f"an object of httpx2.{other.__name__}": other(transport=transport),
        "an object of httpx2.MockTransport": transport,
    }
    for words, value in found.items():
        with pytest.raises(TypeError) as raised:
            client(kind)(auth=BearerToken("t"), http_client=value)
        message = f"http_client is {words}; pass an {wanted}"
        assert message == str(raised.value).replace("httpx2._transports.mock", "httpx2")


@pytest.mark.parametrize(
    ("api", "kinds"),
    [
        (API, "ClientCredentials(...) or BearerToken(...)"),
        (
            api_with(key=SecurityScheme(kind="api_key", name="X-Key")),
            "ApiKey(...)",
        ),
        (
            api_with(
                basic=SecurityScheme(kind="basic"),
                key=SecurityScheme(kind="api_key", location="query", name="key"),
            ),
            "BasicAuth(...) or ApiKey(...)",
        ),
        (api_with(), "BearerToken(...)"),
    ],
)
def test_the_credentials_that_an_api_takes(api: Api, kinds: str) -> None:
    """The message names the classes that fit the API."""
    with pytest.raises(TypeError, match="auth is text; pass ") as raised:
        client(SyncClient, api)(auth="t")

    assert f"auth is text; pass {kinds}" == str(raised.value)


def test_a_misspelt_option_of_a_derived_client() -> None:
    """`with_options` takes fewer arguments, and says so."""
    http_client = httpx2.Client(
        transport=httpx2.MockTransport(lambda _: httpx2.Response(200))
    )
    origin = client(SyncClient)(auth=BearerToken("t"), http_client=http_client)

    with pytest.raises(
        TypeError, match=r"with_options\(\) has no argument base_url\. Its options are "
    ):
        origin.with_options(base_url="https://x.example")
    with pytest.raises(TypeError, match="time_out; did you mean timeout"):
        origin.with_options(time_out=3)
    with pytest.raises(TypeError, match="follow_moved is text"):
        origin.with_options(follow_moved="no")


@pytest.mark.parametrize("arguments", [(5, "s"), ("id", None)])
def test_the_page_to_grant_access_on_is_for_texts(arguments: tuple[Any, Any]) -> None:
    """A number would be sent as a text that identifies nobody."""
    client_id, state = arguments
    with pytest.raises(TypeError, match="pass text"):
        AuthorizationPage.authorize_url(client_id, state=state)


def test_a_document_without_a_server() -> None:
    """Only the caller knows where such an API is."""
    with pytest.raises(errors.ConfigurationError) as raised:
        client(SyncClient, API._replace(base_url=""))(auth=BearerToken("t"))

    assert "the document of Acme API names no server; pass base_url" == str(
        raised.value
    )


@pytest.mark.parametrize("security", [(), (("key",), ())])
def test_a_client_that_needs_no_credentials(security: Security) -> None:
    """Where some calls work without, a client is made without."""
    key = SecurityScheme(
        kind="api_key", name="X-Key", environment={"api_key": "ACME_KEY"}
    )
    api = api_with(key=key)._replace(security=security)

    assert {} == auth_from_environment(api, {})
    assert ["key"] == [*auth_from_environment(api, {"ACME_KEY": "k"})]
    with pytest.raises(errors.ConfigurationError, match="set ACME_KEY, or pass auth="):
        auth_from_environment(api._replace(security=(("key",),)), {})


@pytest.mark.parametrize(
    "make",
    [
        lambda value: ApiKey(value),
        lambda value: BasicAuth(value, "p"),
        lambda value: BasicAuth("u", value),
        lambda value: BearerToken(value),
        lambda value: ClientCredentials(value, SECRET),
        lambda value: ClientCredentials("id", value),
        lambda value: AuthorizationCode("id", SECRET, value),
        lambda value: RefreshToken("id", SECRET, value),
    ],
)
@pytest.mark.parametrize("value", [5, b"x", ["x"], SyncClient])
def test_credentials_are_text(make: Callable[[Any], Auth], value: object) -> None:
    """Anything else is a `TypeError` that names the argument."""
    with pytest.raises(TypeError, match=r"^[a-z_]+ is (a .+|the .+|bytes); pass text$"):
        make(value)


@pytest.mark.parametrize("store", ["tokens.json", {}, MemoryTokenStore])
def test_a_store_has_the_methods_of_one(store: Any) -> None:
    """A path, a dictionary or a class is no store."""
    with pytest.raises(
        TypeError, match=r"^store is .*; pass an object with load and save$"
    ):
        RefreshToken("id", SECRET, store=store)


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("", "is empty"),
        (" a b ", "contains white space"),
        ("a\tb", "contains white space"),
        ("a\n", "contains a line end, as text read from a file may; pass it without"),
        (
            "a\r\nX: y",
            "contains a line end, as text read from a file may; pass it without",
        ),
        ("é", "is not printable ASCII"),
        ("a\x00", "is not printable ASCII"),
    ],
)
def test_what_is_wrong_with_credentials(value: str, problem: str) -> None:
    """The message says it, of the argument and of the environment variable."""
    with pytest.raises(errors.ConfigurationError) as raised:
        ClientCredentials(value, SECRET)
    assert f"client_id {problem}" == str(raised.value)

    if value:
        with pytest.raises(errors.ConfigurationError) as raised:
            auth_from_environment(API, {"ACME_ID": "id", "ACME_SECRET": value})
        assert f"ACME_SECRET: client_secret {problem}" == str(raised.value)


def test_a_user_name_of_the_environment() -> None:
    """A colon in it is a mistake of the environment, not of the program."""
    environment = {"user_name": "ACME_USER", "password": "ACME_PASSWORD"}
    api = api_with(basic=SecurityScheme(kind="basic", environment=environment))

    with pytest.raises(errors.ConfigurationError, match=r"^ACME_USER: user_name: "):
        auth_from_environment(api, {"ACME_USER": "a:b", "ACME_PASSWORD": "c"})


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"base_url": "https://{tenant}.example"}, "base_url has a variable in braces"),
        ({"credential_origins": ["https://a.example/x"]}, "has no path"),
        ({"credential_origins": ["http://a.example"]}, "is not https"),
        ({"credential_origins": ["a.example"]}, "is not an absolute URL"),
        ({}, r"is https://\{tenant\}.example; pass base_url without braces"),
    ],
)
def test_servers_that_cannot_be_used(settings: dict[str, Any], message: str) -> None:
    """Each is an error of the configuration, before anything is sent."""
    api = USERS._replace(base_url="https://{tenant}.example")
    with pytest.raises(errors.ConfigurationError, match=message):
        client(SyncClient, api)(
            auth=BearerToken("t"),
            **({"base_url": "https://a.example"} if settings else {}) | settings,
        )


@pytest.mark.parametrize("origins", ["https://a.example", 7, [7], None])
def test_origins_are_a_list_of_texts(origins: object) -> None:
    """A text would be taken for a list of letters."""
    with pytest.raises(TypeError, match=r"credential_origins is|an origin of"):
        client(SyncClient)(auth=BearerToken("t"), credential_origins=origins)
