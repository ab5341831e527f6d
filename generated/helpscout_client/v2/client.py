# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Help Scout Mailbox API 2.0.

The current Help Scout API, today also called the Inbox API: JSON in the HAL style over
HTTPS, authenticated by OAuth 2.0. A mailbox is what the product now calls an inbox.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from helpscout_client._api import Api, ErrorShape, RateLimitRules
from helpscout_client._client import AsyncClient, SyncClient

if TYPE_CHECKING:
    from helpscout_client.v2.resources.conversations import (
        AsyncConversations,
        Conversations,
    )

API: Final = Api(
    title="Help Scout Mailbox API 2.0",
    vendor="Help Scout",
    package="helpscout_client",
    version="0.1.0",
    base_url="https://api.helpscout.net",
    token_path="/v2/oauth2/token",
    authorize_url="https://secure.helpscout.net/authentication/authorizeClientApplication",
    correlation_id="Correlation-Id",
    created_id="Resource-ID",
    environment={
        "client_id": "HELPSCOUT_CLIENT_ID",
        "client_secret": "HELPSCOUT_CLIENT_SECRET",
    },
    rate_limit=RateLimitRules(
        limit="X-RateLimit-Limit-Minute",
        remaining="X-RateLimit-Remaining-Minute",
        retry_after=("X-RateLimit-Retry-After", "Retry-After"),
        window=60,
        write_cost=2,
    ),
    errors=ErrorShape(
        message=("/message", "/error"),
        log_ref=("/logRef",),
        fields=("/_embedded/errors",),
        field_path=("/path",),
        field_message=("/message",),
        field_rejected_value=("/rejectedValue",),
        field_source=("/source",),
    ),
)


class HelpScout(SyncClient):
    """Help Scout Mailbox API 2.0.

    The current Help Scout API, today also called the Inbox API: JSON in the HAL style
    over HTTPS, authenticated by OAuth 2.0. A mailbox is what the product now calls an
    inbox.
    """

    _api = API

    @cached_property
    def conversations(self) -> Conversations:
        """Conversations with customers, their threads and attachments."""
        from helpscout_client.v2.resources.conversations import Conversations

        return Conversations(self)


class AsyncHelpScout(AsyncClient):
    """Help Scout Mailbox API 2.0.

    The current Help Scout API, today also called the Inbox API: JSON in the HAL style
    over HTTPS, authenticated by OAuth 2.0. A mailbox is what the product now calls an
    inbox.
    """

    _api = API

    @cached_property
    def conversations(self) -> AsyncConversations:
        """Conversations with customers, their threads and attachments."""
        from helpscout_client.v2.resources.conversations import AsyncConversations

        return AsyncConversations(self)
