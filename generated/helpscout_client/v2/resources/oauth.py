# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Access tokens. Clients ask for them on their own."""

from __future__ import annotations

from typing import Final, Literal, Unpack

from helpscout_client._client.resource import (
    AsyncResource,
    Resource,
    typed_async_response,
    typed_response,
)
from helpscout_client._contract.bodies import RequestBody
from helpscout_client._contract.lazy import lazy_property
from helpscout_client._contract.omit import OMIT, Omit
from helpscout_client._contract.operation import Operation
from helpscout_client._contract.options import CallOptions
from helpscout_client.v2.models.oauth import AccessToken, TokenRequestGrantType

_TOKEN: Final[Operation[AccessToken]] = Operation(
    id="oauth.token",
    method="POST",
    path="/v2/oauth2/token",
    returns=AccessToken,
    bodies=(
        RequestBody("application/json"),
        RequestBody("application/x-www-form-urlencoded", kind="form"),
    ),
    security=(),
)


class Oauth(Resource):
    """Access tokens. Clients ask for them on their own."""

    def token(
        self,
        *,
        grant_type: TokenRequestGrantType,
        client_id: str,
        client_secret: str,
        code: str | Omit = OMIT,
        refresh_token: str | Omit = OMIT,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded"
        ] = "application/json",
        **options: Unpack[CallOptions],
    ) -> AccessToken:
        """Get an access token.

        Trades credentials for an access token. The client does this on its own whenever
        it needs a token. The credentials are those of an application that a user
        created in the own profile; they stop working when that user is no longer an
        active user of the account. An application that acts for itself sends
        `client_credentials`. One that acts for somebody else sends `authorization_code`
        with the code that came back from the authorization page, and later
        `refresh_token` with the refresh token of the last answer.

        Args:
            grant_type: What kind of credentials these are.
            client_id: Id of the application.
            client_secret: Secret of the application.
            code: The code that came back from the authorization page; it works once.
                Needed with `authorization_code` only.
            refresh_token: Refresh token of an earlier answer. Needed with
                `refresh_token` only.
            content_type: The media type to send the body in.

        Documentation:
            https://developer.helpscout.com/mailbox-api/overview/authentication/
        """
        return self._call(
            _TOKEN,
            fields={
                "grant_type": grant_type,
                "client_id": client_id,
                "client_secret": client_secret,
                "code": code,
                "refresh_token": refresh_token,
            },
            content_type=content_type,
            options=options,
        )

    @lazy_property
    def with_response(self) -> OauthWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return OauthWithResponse(self._with_response())


class AsyncOauth(AsyncResource):
    """Access tokens. Clients ask for them on their own."""

    async def token(
        self,
        *,
        grant_type: TokenRequestGrantType,
        client_id: str,
        client_secret: str,
        code: str | Omit = OMIT,
        refresh_token: str | Omit = OMIT,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded"
        ] = "application/json",
        **options: Unpack[CallOptions],
    ) -> AccessToken:
        """Get an access token.

        Trades credentials for an access token. The client does this on its own whenever
        it needs a token. The credentials are those of an application that a user
        created in the own profile; they stop working when that user is no longer an
        active user of the account. An application that acts for itself sends
        `client_credentials`. One that acts for somebody else sends `authorization_code`
        with the code that came back from the authorization page, and later
        `refresh_token` with the refresh token of the last answer.

        Args:
            grant_type: What kind of credentials these are.
            client_id: Id of the application.
            client_secret: Secret of the application.
            code: The code that came back from the authorization page; it works once.
                Needed with `authorization_code` only.
            refresh_token: Refresh token of an earlier answer. Needed with
                `refresh_token` only.
            content_type: The media type to send the body in.

        Documentation:
            https://developer.helpscout.com/mailbox-api/overview/authentication/
        """
        return await self._call(
            _TOKEN,
            fields={
                "grant_type": grant_type,
                "client_id": client_id,
                "client_secret": client_secret,
                "code": code,
                "refresh_token": refresh_token,
            },
            content_type=content_type,
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncOauthWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncOauthWithResponse(self._with_response())


class OauthWithResponse:
    """The calls of `Oauth`, returning `Response` objects."""

    def __init__(self, resource: Oauth) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.token = typed_response(resource.token)


class AsyncOauthWithResponse:
    """The calls of `AsyncOauth`, returning `Response` objects."""

    def __init__(self, resource: AsyncOauth) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.token = typed_async_response(resource.token)
