# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Organizations that customers belong to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal, Unpack

from helpscout_client._client.resource import (
    AsyncResource,
    Resource,
    typed_async_response,
    typed_response,
)
from helpscout_client._contract.lazy import lazy_property
from helpscout_client._contract.omit import OMIT, Omit
from helpscout_client._contract.operation import Operation, Pagination
from helpscout_client._contract.options import CallOptions, PageOptions
from helpscout_client._http.response import Created
from helpscout_client._lists.pages import AsyncPages, Page
from helpscout_client.v2.models.organizations import Organization, OrganizationList

if TYPE_CHECKING:
    from .organizations_customers import (
        AsyncOrganizationsCustomers,
        OrganizationsCustomers,
    )
    from .organizations_conversations import (
        AsyncOrganizationsConversations,
        OrganizationsConversations,
    )
    from .organizations_properties import (
        AsyncOrganizationsProperties,
        OrganizationsProperties,
    )

_LIST: Final[Operation[Organization]] = Operation(
    id="organizations.list",
    method="GET",
    path="/v2/organizations",
    returns=OrganizationList,
    pagination=Pagination(
        parameter="page",
        items=("embedded", "organizations"),
        page=("page", "number"),
        pages=("page", "total_pages"),
        total=("page", "total_elements"),
        next_link=("links", "next", "href"),
    ),
)
_CREATE: Final[Operation[Created[int]]] = Operation(
    id="organizations.create",
    method="POST",
    path="/v2/organizations",
    returns=Created[int],
)
_GET: Final[Operation[Organization]] = Operation(
    id="organizations.get",
    method="GET",
    path="/v2/organizations/{organizationId}",
    returns=Organization,
)
_UPDATE: Final[Operation[None]] = Operation(
    id="organizations.update",
    method="PUT",
    path="/v2/organizations/{organizationId}",
)
_DELETE: Final[Operation[None]] = Operation(
    id="organizations.delete",
    method="DELETE",
    path="/v2/organizations/{organizationId}",
)


class Organizations(Resource):
    """Organizations that customers belong to."""

    def list(
        self,
        *,
        page: int | Omit = OMIT,
        sort: (
            Literal[
                "name",
                "name,asc",
                "name,desc",
                "customerCount",
                "customerCount,asc",
                "customerCount,desc",
                "conversationCount",
                "conversationCount,asc",
                "conversationCount,desc",
                "lastInteractionAt",
                "lastInteractionAt,asc",
                "lastInteractionAt,desc",
            ]
            | Omit
        ) = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Organization]:
        """List organizations.

        Returns the organizations of the account, 50 on a page.

        Args:
            page: Number of the page, from 1. Default: 1.
            sort: What the list is sorted by, and after a comma whether it goes up or
                down. Without a direction it goes down, by name as well. Default:
                lastInteractionAt,desc.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/list/
        """
        return self._list(_LIST, query={"page": page, "sort": sort}, options=options)

    def create(
        self,
        *,
        name: str,
        domain: str | Omit = OMIT,
        website: str | Omit = OMIT,
        description: str | Omit = OMIT,
        location: str | Omit = OMIT,
        note: str | Omit = OMIT,
        phones: Sequence[str] | Omit = OMIT,
        brand_color: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Create an organization.

        Args:
            name: Name.
            domain: Internet domain. More of them can be set by an update.
            website: Address of the website.
            description: What the organization does.
            location: Where the organization is.
            note: What is worth knowing about the organization.
            phones: Phone numbers.
            brand_color: Colour as a number sign and six hexadecimal digits.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/create/
        """
        return self._call(
            _CREATE,
            fields={
                "name": name,
                "domain": domain,
                "website": website,
                "description": description,
                "location": location,
                "note": note,
                "phones": phones,
                "brandColor": brand_color,
            },
            options=options,
        )

    def get(
        self,
        organization_id: int,
        *,
        include_counts: bool | Omit = OMIT,
        include_properties: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Organization:
        """Get an organization.

        Counts and values of properties are left out unless they are asked for.

        Args:
            organization_id: Id of the organization.
            include_counts: Whether the answer has the numbers of customers and
                conversations. Default: False.
            include_properties: Whether the answer has the values of properties.
                Default: False.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/get/
        """
        return self._call(
            _GET,
            path={"organizationId": organization_id},
            query={
                "includeCounts": include_counts,
                "includeProperties": include_properties,
            },
            options=options,
        )

    def update(
        self,
        organization_id: int,
        *,
        name: str,
        domains: Sequence[str] | Omit = OMIT,
        website: str | Omit = OMIT,
        description: str | Omit = OMIT,
        location: str | Omit = OMIT,
        note: str | Omit = OMIT,
        phones: Sequence[str] | Omit = OMIT,
        brand_color: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Update an organization.

        Replaces all fields of an organization. A text that is left out is set to null,
        and a list that is left out becomes empty. The logo stays as it is.

        Args:
            organization_id: Id of the organization.
            name: Name.
            domains: Internet domains; none if left out.
            website: Address of the website; removed if left out.
            description: What the organization does; removed if left out.
            location: Where the organization is; removed if left out.
            note: What is worth knowing about the organization; removed if left out.
            phones: Phone numbers; none if left out.
            brand_color: Colour as a number sign and six hexadecimal digits; removed if
                left out.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/update/
        """
        return self._call(
            _UPDATE,
            path={"organizationId": organization_id},
            fields={
                "name": name,
                "domains": domains,
                "website": website,
                "description": description,
                "location": location,
                "note": note,
                "phones": phones,
                "brandColor": brand_color,
            },
            options=options,
        )

    def delete(self, organization_id: int, **options: Unpack[CallOptions]) -> None:
        """Delete an organization.

        Deletes an organization. Its customers stay, and belong to no organization any
        more.

        Args:
            organization_id: Id of the organization.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/delete/
        """
        return self._call(
            _DELETE, path={"organizationId": organization_id}, options=options
        )

    @lazy_property
    def customers(self) -> OrganizationsCustomers:
        """Customers of an organization."""
        from .organizations_customers import OrganizationsCustomers

        return OrganizationsCustomers(self._client)

    @lazy_property
    def conversations(self) -> OrganizationsConversations:
        """Conversations of an organization."""
        from .organizations_conversations import OrganizationsConversations

        return OrganizationsConversations(self._client)

    @lazy_property
    def properties(self) -> OrganizationsProperties:
        """Definitions and values of the properties of organizations."""
        from .organizations_properties import OrganizationsProperties

        return OrganizationsProperties(self._client)

    @lazy_property
    def with_response(self) -> OrganizationsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return OrganizationsWithResponse(self._with_response())


class AsyncOrganizations(AsyncResource):
    """Organizations that customers belong to."""

    def list(
        self,
        *,
        page: int | Omit = OMIT,
        sort: (
            Literal[
                "name",
                "name,asc",
                "name,desc",
                "customerCount",
                "customerCount,asc",
                "customerCount,desc",
                "conversationCount",
                "conversationCount,asc",
                "conversationCount,desc",
                "lastInteractionAt",
                "lastInteractionAt,asc",
                "lastInteractionAt,desc",
            ]
            | Omit
        ) = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[Organization]:
        """List organizations.

        Returns the organizations of the account, 50 on a page.

        Args:
            page: Number of the page, from 1. Default: 1.
            sort: What the list is sorted by, and after a comma whether it goes up or
                down. Without a direction it goes down, by name as well. Default:
                lastInteractionAt,desc.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/list/
        """
        return self._list(_LIST, query={"page": page, "sort": sort}, options=options)

    async def create(
        self,
        *,
        name: str,
        domain: str | Omit = OMIT,
        website: str | Omit = OMIT,
        description: str | Omit = OMIT,
        location: str | Omit = OMIT,
        note: str | Omit = OMIT,
        phones: Sequence[str] | Omit = OMIT,
        brand_color: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Create an organization.

        Args:
            name: Name.
            domain: Internet domain. More of them can be set by an update.
            website: Address of the website.
            description: What the organization does.
            location: Where the organization is.
            note: What is worth knowing about the organization.
            phones: Phone numbers.
            brand_color: Colour as a number sign and six hexadecimal digits.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/create/
        """
        return await self._call(
            _CREATE,
            fields={
                "name": name,
                "domain": domain,
                "website": website,
                "description": description,
                "location": location,
                "note": note,
                "phones": phones,
                "brandColor": brand_color,
            },
            options=options,
        )

    async def get(
        self,
        organization_id: int,
        *,
        include_counts: bool | Omit = OMIT,
        include_properties: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Organization:
        """Get an organization.

        Counts and values of properties are left out unless they are asked for.

        Args:
            organization_id: Id of the organization.
            include_counts: Whether the answer has the numbers of customers and
                conversations. Default: False.
            include_properties: Whether the answer has the values of properties.
                Default: False.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/get/
        """
        return await self._call(
            _GET,
            path={"organizationId": organization_id},
            query={
                "includeCounts": include_counts,
                "includeProperties": include_properties,
            },
            options=options,
        )

    async def update(
        self,
        organization_id: int,
        *,
        name: str,
        domains: Sequence[str] | Omit = OMIT,
        website: str | Omit = OMIT,
        description: str | Omit = OMIT,
        location: str | Omit = OMIT,
        note: str | Omit = OMIT,
        phones: Sequence[str] | Omit = OMIT,
        brand_color: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Update an organization.

        Replaces all fields of an organization. A text that is left out is set to null,
        and a list that is left out becomes empty. The logo stays as it is.

        Args:
            organization_id: Id of the organization.
            name: Name.
            domains: Internet domains; none if left out.
            website: Address of the website; removed if left out.
            description: What the organization does; removed if left out.
            location: Where the organization is; removed if left out.
            note: What is worth knowing about the organization; removed if left out.
            phones: Phone numbers; none if left out.
            brand_color: Colour as a number sign and six hexadecimal digits; removed if
                left out.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/update/
        """
        return await self._call(
            _UPDATE,
            path={"organizationId": organization_id},
            fields={
                "name": name,
                "domains": domains,
                "website": website,
                "description": description,
                "location": location,
                "note": note,
                "phones": phones,
                "brandColor": brand_color,
            },
            options=options,
        )

    async def delete(
        self, organization_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Delete an organization.

        Deletes an organization. Its customers stay, and belong to no organization any
        more.

        Args:
            organization_id: Id of the organization.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/delete/
        """
        return await self._call(
            _DELETE, path={"organizationId": organization_id}, options=options
        )

    @lazy_property
    def customers(self) -> AsyncOrganizationsCustomers:
        """Customers of an organization."""
        from .organizations_customers import AsyncOrganizationsCustomers

        return AsyncOrganizationsCustomers(self._client)

    @lazy_property
    def conversations(self) -> AsyncOrganizationsConversations:
        """Conversations of an organization."""
        from .organizations_conversations import AsyncOrganizationsConversations

        return AsyncOrganizationsConversations(self._client)

    @lazy_property
    def properties(self) -> AsyncOrganizationsProperties:
        """Definitions and values of the properties of organizations."""
        from .organizations_properties import AsyncOrganizationsProperties

        return AsyncOrganizationsProperties(self._client)

    @lazy_property
    def with_response(self) -> AsyncOrganizationsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncOrganizationsWithResponse(self._with_response())


class OrganizationsWithResponse:
    """The calls of `Organizations`, returning `Response` objects."""

    def __init__(self, resource: Organizations) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)
        self.create = typed_response(resource.create)
        self.get = typed_response(resource.get)
        self.update = typed_response(resource.update)
        self.delete = typed_response(resource.delete)


class AsyncOrganizationsWithResponse:
    """The calls of `AsyncOrganizations`, returning `Response` objects."""

    def __init__(self, resource: AsyncOrganizations) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
        self.create = typed_async_response(resource.create)
        self.get = typed_async_response(resource.get)
        self.update = typed_async_response(resource.update)
        self.delete = typed_async_response(resource.delete)
