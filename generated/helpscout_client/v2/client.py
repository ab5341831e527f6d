# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Help Scout Inbox API 2.0.

The current Help Scout API, called the Mailbox API before: JSON in the HAL style over
HTTPS, authenticated by OAuth 2.0. A mailbox is what the product now calls an inbox.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from helpscout_client._client.authorization import AuthorizationPage
from helpscout_client._client.client import AsyncClient, SyncClient
from helpscout_client._contract.api import (
    Api,
    ErrorShape,
    RateLimitRules,
    SecurityScheme,
)
from helpscout_client._contract.lazy import lazy_property

if TYPE_CHECKING:
    from helpscout_client.v2.resources.conversations import (
        AsyncConversations,
        Conversations,
    )
    from helpscout_client.v2.resources.chats import AsyncChats, Chats
    from helpscout_client.v2.resources.customers import AsyncCustomers, Customers
    from helpscout_client.v2.resources.customer_properties import (
        AsyncCustomerProperties,
        CustomerProperties,
    )
    from helpscout_client.v2.resources.organizations import (
        AsyncOrganizations,
        Organizations,
    )
    from helpscout_client.v2.resources.mailboxes import AsyncMailboxes, Mailboxes
    from helpscout_client.v2.resources.users import AsyncUsers, Users
    from helpscout_client.v2.resources.system_users import AsyncSystemUsers, SystemUsers
    from helpscout_client.v2.resources.teams import AsyncTeams, Teams
    from helpscout_client.v2.resources.workflows import AsyncWorkflows, Workflows
    from helpscout_client.v2.resources.ratings import AsyncRatings, Ratings
    from helpscout_client.v2.resources.tags import AsyncTags, Tags
    from helpscout_client.v2.resources.webhooks import AsyncWebhooks, Webhooks
    from helpscout_client.v2.resources.reports import AsyncReports, Reports
    from helpscout_client.v2.resources.oauth import AsyncOauth, Oauth

API: Final = Api(
    title="Help Scout Inbox API 2.0",
    package="helpscout_client",
    version="0.1.0",
    base_url="https://api.helpscout.net",
    correlation_id="Correlation-Id",
    created_id="Resource-ID",
    datetime="seconds",
    schemes={
        "oauth2": SecurityScheme(
            kind="bearer",
            token_url="/v2/oauth2/token",
            authorize_url="https://secure.helpscout.net/authentication/authorizeClientApplication",
            environment={
                "client_id": "HELPSCOUT_CLIENT_ID",
                "client_secret": "HELPSCOUT_CLIENT_SECRET",
            },
        )
    },
    security=(("oauth2",),),
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


class HelpScout(AuthorizationPage, SyncClient):
    """Help Scout Inbox API 2.0.

    The current Help Scout API, called the Mailbox API before: JSON in the HAL style
    over HTTPS, authenticated by OAuth 2.0. A mailbox is what the product now calls an
    inbox.

    Every call can raise these errors; a method lists what else it can raise.

    Raises:
        BadRequestError: The request does not meet the requirements; the body says
            which.
        AuthenticationError: The token is missing, expired or not valid.
        PermissionDeniedError: The token is valid, but its user may not do this; the
            body has the details.
        RateLimitError: The account sent more requests in a minute than its plan allows.
            A write counts as two.
    """

    _api = API

    @lazy_property
    def conversations(self) -> Conversations:
        """Conversations with customers."""
        from helpscout_client.v2.resources.conversations import Conversations

        return Conversations(self)

    @lazy_property
    def chats(self) -> Chats:
        """Live chats of Beacon, while they run and after."""
        from helpscout_client.v2.resources.chats import Chats

        return Chats(self)

    @lazy_property
    def customers(self) -> Customers:
        """Customers and what is known of them."""
        from helpscout_client.v2.resources.customers import Customers

        return Customers(self)

    @lazy_property
    def customer_properties(self) -> CustomerProperties:
        """Definitions of the properties that customers can have."""
        from helpscout_client.v2.resources.customer_properties import CustomerProperties

        return CustomerProperties(self)

    @lazy_property
    def organizations(self) -> Organizations:
        """Organizations that customers belong to."""
        from helpscout_client.v2.resources.organizations import Organizations

        return Organizations(self)

    @lazy_property
    def mailboxes(self) -> Mailboxes:
        """Mailboxes, which the product now calls inboxes."""
        from helpscout_client.v2.resources.mailboxes import Mailboxes

        return Mailboxes(self)

    @lazy_property
    def users(self) -> Users:
        """Users of the account."""
        from helpscout_client.v2.resources.users import Users

        return Users(self)

    @lazy_property
    def system_users(self) -> SystemUsers:
        """System users, such as AI agents."""
        from helpscout_client.v2.resources.system_users import SystemUsers

        return SystemUsers(self)

    @lazy_property
    def teams(self) -> Teams:
        """Teams of users."""
        from helpscout_client.v2.resources.teams import Teams

        return Teams(self)

    @lazy_property
    def workflows(self) -> Workflows:
        """Workflows of the mailboxes."""
        from helpscout_client.v2.resources.workflows import Workflows

        return Workflows(self)

    @lazy_property
    def ratings(self) -> Ratings:
        """Satisfaction ratings."""
        from helpscout_client.v2.resources.ratings import Ratings

        return Ratings(self)

    @lazy_property
    def tags(self) -> Tags:
        """Tags of the account."""
        from helpscout_client.v2.resources.tags import Tags

        return Tags(self)

    @lazy_property
    def webhooks(self) -> Webhooks:
        """Webhooks that the account has subscribed."""
        from helpscout_client.v2.resources.webhooks import Webhooks

        return Webhooks(self)

    @lazy_property
    def reports(self) -> Reports:
        """Reports on the account; they need a plan that has them."""
        from helpscout_client.v2.resources.reports import Reports

        return Reports(self)

    @lazy_property
    def oauth(self) -> Oauth:
        """Access tokens. Clients ask for them on their own."""
        from helpscout_client.v2.resources.oauth import Oauth

        return Oauth(self)


class AsyncHelpScout(AuthorizationPage, AsyncClient):
    """Help Scout Inbox API 2.0.

    The current Help Scout API, called the Mailbox API before: JSON in the HAL style
    over HTTPS, authenticated by OAuth 2.0. A mailbox is what the product now calls an
    inbox.

    Every call can raise these errors; a method lists what else it can raise.

    Raises:
        BadRequestError: The request does not meet the requirements; the body says
            which.
        AuthenticationError: The token is missing, expired or not valid.
        PermissionDeniedError: The token is valid, but its user may not do this; the
            body has the details.
        RateLimitError: The account sent more requests in a minute than its plan allows.
            A write counts as two.
    """

    _api = API

    @lazy_property
    def conversations(self) -> AsyncConversations:
        """Conversations with customers."""
        from helpscout_client.v2.resources.conversations import AsyncConversations

        return AsyncConversations(self)

    @lazy_property
    def chats(self) -> AsyncChats:
        """Live chats of Beacon, while they run and after."""
        from helpscout_client.v2.resources.chats import AsyncChats

        return AsyncChats(self)

    @lazy_property
    def customers(self) -> AsyncCustomers:
        """Customers and what is known of them."""
        from helpscout_client.v2.resources.customers import AsyncCustomers

        return AsyncCustomers(self)

    @lazy_property
    def customer_properties(self) -> AsyncCustomerProperties:
        """Definitions of the properties that customers can have."""
        from helpscout_client.v2.resources.customer_properties import (
            AsyncCustomerProperties,
        )

        return AsyncCustomerProperties(self)

    @lazy_property
    def organizations(self) -> AsyncOrganizations:
        """Organizations that customers belong to."""
        from helpscout_client.v2.resources.organizations import AsyncOrganizations

        return AsyncOrganizations(self)

    @lazy_property
    def mailboxes(self) -> AsyncMailboxes:
        """Mailboxes, which the product now calls inboxes."""
        from helpscout_client.v2.resources.mailboxes import AsyncMailboxes

        return AsyncMailboxes(self)

    @lazy_property
    def users(self) -> AsyncUsers:
        """Users of the account."""
        from helpscout_client.v2.resources.users import AsyncUsers

        return AsyncUsers(self)

    @lazy_property
    def system_users(self) -> AsyncSystemUsers:
        """System users, such as AI agents."""
        from helpscout_client.v2.resources.system_users import AsyncSystemUsers

        return AsyncSystemUsers(self)

    @lazy_property
    def teams(self) -> AsyncTeams:
        """Teams of users."""
        from helpscout_client.v2.resources.teams import AsyncTeams

        return AsyncTeams(self)

    @lazy_property
    def workflows(self) -> AsyncWorkflows:
        """Workflows of the mailboxes."""
        from helpscout_client.v2.resources.workflows import AsyncWorkflows

        return AsyncWorkflows(self)

    @lazy_property
    def ratings(self) -> AsyncRatings:
        """Satisfaction ratings."""
        from helpscout_client.v2.resources.ratings import AsyncRatings

        return AsyncRatings(self)

    @lazy_property
    def tags(self) -> AsyncTags:
        """Tags of the account."""
        from helpscout_client.v2.resources.tags import AsyncTags

        return AsyncTags(self)

    @lazy_property
    def webhooks(self) -> AsyncWebhooks:
        """Webhooks that the account has subscribed."""
        from helpscout_client.v2.resources.webhooks import AsyncWebhooks

        return AsyncWebhooks(self)

    @lazy_property
    def reports(self) -> AsyncReports:
        """Reports on the account; they need a plan that has them."""
        from helpscout_client.v2.resources.reports import AsyncReports

        return AsyncReports(self)

    @lazy_property
    def oauth(self) -> AsyncOauth:
        """Access tokens. Clients ask for them on their own."""
        from helpscout_client.v2.resources.oauth import AsyncOauth

        return AsyncOauth(self)
