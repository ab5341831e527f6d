"""An application for users of any account: they grant access, and see what waits for them.

Run it with HELPSCOUT_CLIENT_ID and HELPSCOUT_CLIENT_SECRET in the environment:
`uvicorn --factory oauth_application:app`. In Help Scout, the redirection URL of the application is
the public address of this program with the path /callback.
"""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

from fastapi import Cookie, FastAPI, HTTPException, Query
from fastapi.responses import RedirectResponse
from helpscout_client import HelpScout, errors
from helpscout_client.auth import (
    AuthorizationCode,
    FileTokenStore,
    MemoryTokenStore,
    RefreshToken,
    state_matches,
)

FromCookie = Annotated[str, Cookie()]


class Accounts:
    """The users who granted access, each with a file for the tokens."""

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        folder: Path,
        client: Callable[..., HelpScout] = HelpScout,
    ) -> None:
        folder.mkdir(mode=0o700, exist_ok=True)
        self._application = client_id, client_secret
        self._folder = folder
        self._client = client

    def page(self, state: str) -> str:
        """Return the address of the page on which a user grants access."""
        return HelpScout.authorize_url(self._application[0], state=state)

    def add(self, code: str) -> int:
        """Exchange a code for tokens, store them, and return the id of their user."""
        tokens = MemoryTokenStore()  # whose they are is not known yet
        auth = AuthorizationCode(*self._application, code, store=tokens)
        with self._client(auth=auth) as helpscout:
            user_id = helpscout.users.me().id
        store = self._store(user_id)
        # A renewal of older tokens ends before, or sees the new ones.
        with store.lock():
            if pair := tokens.load():
                store.save(pair)
        return user_id

    def helpscout(self, user_id: int) -> HelpScout:
        """Return a client for a user; it renews the tokens and stores the new ones."""
        auth = RefreshToken(*self._application, store=self._store(user_id))
        return self._client(auth=auth)

    def _store(self, user_id: int) -> FileTokenStore:
        return FileTokenStore(self._folder / f"{user_id}.json")


class Site:
    """The pages of the application."""

    def __init__(self, accounts: Accounts) -> None:
        self._accounts = accounts
        self._users: dict[str, int] = {}
        """Who is logged in, by session. Most applications have a login of their own."""

    def connect(self) -> RedirectResponse:
        """Send a user to Help Scout, with a state that only this browser has."""
        state = secrets.token_urlsafe()
        return _redirect(self._accounts.page(state), "state", state)

    def callback(
        self,
        code: str = "",
        returned_state: Annotated[str, Query(alias="state")] = "",
        state: FromCookie = "",
    ) -> RedirectResponse:
        """Take a user who returns from Help Scout."""
        if not state_matches(returned_state, state):
            raise HTTPException(403, "this visit did not begin here")
        try:
            user_id = self._accounts.add(code)
        except (errors.APIError, errors.ConfigurationError):
            raise HTTPException(403, "Help Scout gave no access") from None
        session = secrets.token_urlsafe()
        self._users[session] = user_id
        return _redirect("/", "session", session)

    def home(self, session: FromCookie = "") -> dict[str, int | None]:
        """Show a user how many conversations wait."""
        user_id = self._users.get(session)
        if user_id is None:
            raise _connect()
        try:
            with self._accounts.helpscout(user_id) as helpscout:
                waiting = helpscout.conversations.list(
                    assigned_to=user_id, status="active"
                )
        except errors.AuthenticationError:  # the user took the access back
            raise _connect() from None
        return {"waiting": waiting.total}


def _connect() -> HTTPException:
    """Return the redirection of those who have to grant access first."""
    return HTTPException(303, headers={"Location": "/connect"})


def _redirect(url: str, cookie: str, value: str) -> RedirectResponse:
    """Redirect with a cookie that neither scripts nor requests of other sites can use."""
    response = RedirectResponse(url, 303)
    response.set_cookie(cookie, value, httponly=True, secure=True, samesite="lax")
    return response


def create_app(accounts: Accounts) -> FastAPI:
    """Return the web application."""
    app, site = FastAPI(), Site(accounts)
    app.add_api_route("/", site.home)
    app.add_api_route("/connect", site.connect)
    app.add_api_route("/callback", site.callback)
    return app


def setting(name: str) -> str:
    """Return a setting of the environment; without it, the program does not start."""
    value = os.environ.get(name, "").strip()
    if not value:
        print(f"{name} is not set", file=sys.stderr)
        sys.exit(2)
    return value


def app() -> FastAPI:
    """Return the web application with the settings of the environment."""
    client_id = setting("HELPSCOUT_CLIENT_ID")
    client_secret = setting("HELPSCOUT_CLIENT_SECRET")
    return create_app(Accounts(client_id, client_secret, Path("tokens")))
