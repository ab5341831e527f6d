"""The cookbook's OAuth application: browsers on one side, the stub server on the other."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from functools import partial
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from helpscout_client import HelpScout
from helpscout_client.testing import StubServer

import oauth_application as program
from support.serving import NO_TLS, serving_asgi

LIST = "conversations.list"
PAGE = "https://secure.helpscout.net/authentication/authorizeClientApplication"


class Browser:
    """Visits pages with the cookies that they set, which are for https only."""

    def __init__(self, origin: str, http: httpx2.Client) -> None:
        self._origin = origin
        self._http = http
        self.cookies: dict[str, str] = {}

    def get(self, path: str, **query: str) -> httpx2.Response:
        pairs = (f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Cookie": "; ".join(pairs)} if self.cookies else {}
        answer = self._http.get(self._origin + path, params=query, headers=headers)
        for name, cookie in SimpleCookie(answer.headers.get("set-cookie", "")).items():
            assert (
                cookie["secure"] and cookie["httponly"] and cookie["samesite"] == "lax"
            )
            self.cookies[name] = cookie.value
        return answer

    def connect(self) -> httpx2.Response:
        """Grant access as a user does, and return to the application."""
        page = urlsplit(self.get("/connect").headers["location"])
        assert page.geturl().startswith(PAGE)
        return self.get(
            "/callback", code="made-up", state=parse_qs(page.query)["state"][0]
        )


@pytest.fixture
def stub() -> Iterator[StubServer]:
    with StubServer() as stub:
        yield stub


@pytest.fixture
def browser(stub: StubServer, tmp_path: Path) -> Iterator[Browser]:
    """Run the application and return a browser of a user."""
    client = partial(HelpScout, base_url=stub.url, max_retries=0)
    accounts = program.Accounts("id", "secret", tmp_path / "tokens", client)
    with (
        httpx2.Client(verify=NO_TLS) as http,
        serving_asgi(program.create_app(accounts)) as origin,
    ):
        yield Browser(origin, http)


def tokens(folder: Path) -> Any:
    """Return what the file of the user contains."""
    return json.loads((folder / "tokens/4.json").read_text("utf-8"))


def test_a_user_grants_access_and_sees_what_waits(
    stub: StubServer, browser: Browser, tmp_path: Path
) -> None:
    """The tokens are in a file that only its owner can read, and serve all later visits."""
    answer = browser.connect()

    assert (303, "/") == (answer.status_code, answer.headers["location"])
    assert [{"waiting": 2}] * 2 == [browser.get("/").json() for _ in range(2)]
    assert ["token", "users.me", LIST, LIST] == [
        each.operation for each in stub.requests
    ]
    assert ["4"] == stub.requests[-1].query["assigned_to"]
    assert "stub-refresh-1" == tokens(tmp_path)["refresh_token"]
    assert (
        os.name != "posix"
        or 0o600 == (tmp_path / "tokens/4.json").stat().st_mode & 0o777
    )


def test_expired_tokens_are_renewed_and_stored(
    stub: StubServer, browser: Browser, tmp_path: Path
) -> None:
    browser.connect()
    stub.expire_tokens()

    assert {"waiting": 2} == browser.get("/").json()

    assert "stub-refresh-2" == tokens(tmp_path)["refresh_token"]
    assert {"waiting": 2} == browser.get("/").json()
    assert 2 == [each.operation for each in stub.requests].count("token")


@pytest.mark.parametrize("state", ["", "guessed"])
def test_a_code_of_someone_else_is_not_taken(
    stub: StubServer, browser: Browser, state: str
) -> None:
    """Neither with a state that the browser does not have, nor where there is none at all."""
    assert 403 == browser.get("/callback", code="made-up", state=state).status_code
    browser.get("/connect")
    assert 403 == browser.get("/callback", code="made-up", state=state).status_code
    assert () == stub.requests


def test_a_code_that_is_refused_is_no_login(stub: StubServer, browser: Browser) -> None:
    stub.respond("token", status=400, json={"error": "invalid_grant"})
    assert 403 == browser.connect().status_code
    assert "session" not in browser.cookies


def test_a_stranger_is_sent_to_connect(browser: Browser) -> None:
    browser.cookies["session"] = "guessed"
    answer = browser.get("/")
    assert (303, "/connect") == (answer.status_code, answer.headers["location"])


def test_a_user_who_took_the_access_back_is_asked_again(
    stub: StubServer, browser: Browser
) -> None:
    browser.connect()
    stub.expire_tokens()
    stub.respond("token", status=400, json={"error": "invalid_grant"}, times=None)
    assert "/connect" == browser.get("/").headers["location"]


def test_the_settings_come_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HELPSCOUT_CLIENT_ID", "HELPSCOUT_CLIENT_SECRET"):
        monkeypatch.setenv(name, "made-up")
    monkeypatch.chdir(tmp_path)
    assert {"/", "/connect", "/callback"} <= {
        route.path for route in program.app().routes
    }
