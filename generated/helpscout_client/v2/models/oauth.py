# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `oauth`."""

from typing import Literal, NotRequired, TypeAlias

from typing_extensions import TypedDict

from helpscout_client._models.model import Model

__all__ = [
    "TokenRequestGrantType",
    "TokenRequest",
    "AccessToken",
]


class AccessToken(Model):
    """A token that stands for a user of the account.

    Documentation:
        https://developer.helpscout.com/mailbox-api/overview/authentication/
    """

    token_type: str
    """Kind of token, bearer in small letters or with a capital."""
    access_token: str
    """The token, to be sent with every request. Its length may change."""
    expires_in: int
    """Seconds for which the token is valid; 172800, two days, are documented."""
    refresh_token: str | None = None
    """Token that gets the next access token. Missing in answers to client credentials.
    """


TokenRequestGrantType: TypeAlias = Literal[
    "authorization_code", "client_credentials", "refresh_token"
]
"""What kind of credentials these are."""


class TokenRequest(TypedDict):
    """Credentials that are traded for an access token.

    Documentation:
        https://developer.helpscout.com/mailbox-api/overview/authentication/
    """

    grant_type: TokenRequestGrantType
    """What kind of credentials these are."""
    client_id: str
    """Id of the application."""
    client_secret: str
    """Secret of the application."""
    code: NotRequired[str]
    """The code that came back from the authorization page; it works once. Needed with
    `authorization_code` only.
    """
    refresh_token: NotRequired[str]
    """Refresh token of an earlier answer. Needed with `refresh_token` only."""
