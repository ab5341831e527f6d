# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The page on which users grant access, for the clients of APIs that have one."""

from __future__ import annotations

from typing import ClassVar
from urllib.parse import urlencode

from .._auth.secret import secret_bytes
from .._contract.api import Api
from .._contract.mistakes import checked_text
from .._http.request import add_query


class AuthorizationPage:
    """Part of a client: the address of the page."""

    _api: ClassVar[Api]

    @classmethod
    def authorize_url(cls, client_id: str, *, state: str) -> str:
        """Return the page on which a user grants access to an application.

        The user returns from there with a `code`, for `AuthorizationCode`, and with the
        `state`: a text that cannot be guessed, made for this user with
        `secrets.token_urlsafe()` and compared with `auth.state_matches`.

        Raises `ValueError` for an empty `client_id` or `state`, `TypeError` for anything but
        text, and `ConfigurationError` for text that is not valid Unicode.
        """
        if not checked_text("client_id", client_id) or not checked_text("state", state):
            raise ValueError("client_id and state cannot be empty")
        query = {
            "response_type": b"code",
            "client_id": secret_bytes(client_id, "client_id"),
            "state": secret_bytes(state, "state"),
        }
        return add_query(cls._api.authorize_url, urlencode(query))
