# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Help Scout Mailbox API 1.0 (legacy).

Deprecated: Help Scout deprecated the legacy Mailbox API 1.0 on 2019-11-20 and withdrew
its API keys; use the client of the Inbox API 2.0 instead.

The first Help Scout API: conversations and reports over JSON, authenticated by an API
key. Help Scout deprecated it on 2019-11-20 in favour of what is now the Inbox API 2.0.
This description is kept for programs that still hold stored responses or webhook bodies
of version 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from helpscout_client._client.client import AsyncClient, SyncClient
from helpscout_client._contract.api import (
    Api,
    ErrorShape,
    RateLimitRules,
    SecurityScheme,
)
from helpscout_client._contract.lazy import lazy_property

if TYPE_CHECKING:
    from helpscout_client.v1.resources.conversations import (
        AsyncConversations,
        Conversations,
    )
    from helpscout_client.v1.resources.reports import AsyncReports, Reports

API: Final = Api(
    title="Help Scout Mailbox API 1.0 (legacy)",
    package="helpscout_client",
    version="0.1.0",
    base_url="https://api.helpscout.net",
    correlation_id="Correlation-Id",
    datetime="seconds",
    deprecated="Help Scout deprecated the legacy Mailbox API 1.0 on 2019-11-20 and withdrew its API keys; use the client of the Inbox API 2.0 instead.",
    schemes={
        "basic": SecurityScheme(
            kind="basic", password="X", environment={"api_key": "HELPSCOUT_API_KEY"}
        )
    },
    security=(("basic",),),
    rate_limit=RateLimitRules(
        limit="X-RateLimit-Limit-Minute",
        remaining="X-RateLimit-Remaining-Minute",
        retry_after=("Retry-After",),
        window=60,
        write_cost=1,
    ),
    errors=ErrorShape(
        message=("/error", "/message"),
        fields=("/validationErrors",),
        field_path=("/property",),
        field_message=("/message",),
        field_rejected_value=("/value",),
    ),
)


class HelpScoutV1(SyncClient):
    """Help Scout Mailbox API 1.0 (legacy).

    Deprecated: Help Scout deprecated the legacy Mailbox API 1.0 on 2019-11-20 and
    withdrew its API keys; use the client of the Inbox API 2.0 instead.

    The first Help Scout API: conversations and reports over JSON, authenticated by an
    API key. Help Scout deprecated it on 2019-11-20 in favour of what is now the Inbox
    API 2.0. This description is kept for programs that still hold stored responses or
    webhook bodies of version 1.

    Every call can raise these errors; a method lists what else it can raise.

    Raises:
        BadRequestError: A parameter is malformed, or the input could not be validated.
        AuthenticationError: The API key is missing or not valid.
        APIError: 402: The API key is suspended.
        PermissionDeniedError: The API key is valid, but its user may not do this.
        RateLimitError: The account sent more than 200 requests in a minute, all of its
            API keys taken together.
        ServerError: 500: Help Scout failed. 503: Help Scout is not available at the
            moment.
    """

    _api = API

    @lazy_property
    def conversations(self) -> Conversations:
        """Conversations of a mailbox, listed without threads, read with them."""
        from helpscout_client.v1.resources.conversations import Conversations

        return Conversations(self)

    @lazy_property
    def reports(self) -> Reports:
        """Figures about the work of users, computed by Help Scout over a range of time."""
        from helpscout_client.v1.resources.reports import Reports

        return Reports(self)


class AsyncHelpScoutV1(AsyncClient):
    """Help Scout Mailbox API 1.0 (legacy).

    Deprecated: Help Scout deprecated the legacy Mailbox API 1.0 on 2019-11-20 and
    withdrew its API keys; use the client of the Inbox API 2.0 instead.

    The first Help Scout API: conversations and reports over JSON, authenticated by an
    API key. Help Scout deprecated it on 2019-11-20 in favour of what is now the Inbox
    API 2.0. This description is kept for programs that still hold stored responses or
    webhook bodies of version 1.

    Every call can raise these errors; a method lists what else it can raise.

    Raises:
        BadRequestError: A parameter is malformed, or the input could not be validated.
        AuthenticationError: The API key is missing or not valid.
        APIError: 402: The API key is suspended.
        PermissionDeniedError: The API key is valid, but its user may not do this.
        RateLimitError: The account sent more than 200 requests in a minute, all of its
            API keys taken together.
        ServerError: 500: Help Scout failed. 503: Help Scout is not available at the
            moment.
    """

    _api = API

    @lazy_property
    def conversations(self) -> AsyncConversations:
        """Conversations of a mailbox, listed without threads, read with them."""
        from helpscout_client.v1.resources.conversations import AsyncConversations

        return AsyncConversations(self)

    @lazy_property
    def reports(self) -> AsyncReports:
        """Figures about the work of users, computed by Help Scout over a range of time."""
        from helpscout_client.v1.resources.reports import AsyncReports

        return AsyncReports(self)
