# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Conversations of an organization."""

from __future__ import annotations

from typing import Final, Unpack

from helpscout_client._client.resource import (
    AsyncResource,
    Resource,
    typed_async_response,
    typed_response,
)
from helpscout_client._contract.lazy import lazy_property
from helpscout_client._contract.omit import OMIT, Omit
from helpscout_client._contract.operation import Operation, Pagination
from helpscout_client._contract.options import PageOptions
from helpscout_client._lists.pages import AsyncPages, Page
from helpscout_client.v2.models.conversations import Conversation
from helpscout_client.v2.models.organizations import OrganizationConversationList

_LIST: Final[Operation[Conversation]] = Operation(
    id="organizations.conversations.list",
    method="GET",
    path="/v2/organizations/{organizationId}/conversations",
    returns=OrganizationConversationList,
    pagination=Pagination(
        parameter="page",
        items=("embedded", "conversations"),
        page=("page", "number"),
        pages=("page", "total_pages"),
        total=("page", "total_elements"),
        next_link=("links", "next", "href"),
    ),
)


class OrganizationsConversations(Resource):
    """Conversations of an organization."""

    def list(
        self,
        organization_id: int,
        *,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Conversation]:
        """List the conversations of an organization.

        Returns the conversations with customers that belong to an organization.

        Args:
            organization_id: Id of the organization.
            page: Number of the page, from 1. Default: 1.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/get-conversations/
        """
        return self._list(
            _LIST,
            path={"organizationId": organization_id},
            query={"page": page},
            options=options,
        )

    @lazy_property
    def with_response(self) -> OrganizationsConversationsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return OrganizationsConversationsWithResponse(self._with_response())


class AsyncOrganizationsConversations(AsyncResource):
    """Conversations of an organization."""

    def list(
        self,
        organization_id: int,
        *,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[Conversation]:
        """List the conversations of an organization.

        Returns the conversations with customers that belong to an organization.

        Args:
            organization_id: Id of the organization.
            page: Number of the page, from 1. Default: 1.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/get-conversations/
        """
        return self._list(
            _LIST,
            path={"organizationId": organization_id},
            query={"page": page},
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncOrganizationsConversationsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncOrganizationsConversationsWithResponse(self._with_response())


class OrganizationsConversationsWithResponse:
    """The calls of `OrganizationsConversations`, returning `Response` objects."""

    def __init__(self, resource: OrganizationsConversations) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)


class AsyncOrganizationsConversationsWithResponse:
    """The calls of `AsyncOrganizationsConversations`, returning `Response` objects."""

    def __init__(self, resource: AsyncOrganizationsConversations) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
