# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Customers of an organization."""

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
from helpscout_client.v2.models.customers import Customer, CustomerList

_LIST: Final[Operation[Customer]] = Operation(
    id="organizations.customers.list",
    method="GET",
    path="/v2/organizations/{organizationId}/customers",
    returns=CustomerList,
    pagination=Pagination(
        parameter="page",
        items=("embedded", "customers"),
        page=("page", "number"),
        pages=("page", "total_pages"),
        total=("page", "total_elements"),
        next_link=("links", "next", "href"),
    ),
)


class OrganizationsCustomers(Resource):
    """Customers of an organization."""

    def list(
        self,
        organization_id: int,
        *,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Customer]:
        """List the customers of an organization.

        Args:
            organization_id: Id of the organization.
            page: Number of the page, from 1. Default: 1.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/get-customers/
        """
        return self._list(
            _LIST,
            path={"organizationId": organization_id},
            query={"page": page},
            options=options,
        )

    @lazy_property
    def with_response(self) -> OrganizationsCustomersWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return OrganizationsCustomersWithResponse(self._with_response())


class AsyncOrganizationsCustomers(AsyncResource):
    """Customers of an organization."""

    def list(
        self,
        organization_id: int,
        *,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[Customer]:
        """List the customers of an organization.

        Args:
            organization_id: Id of the organization.
            page: Number of the page, from 1. Default: 1.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/get-customers/
        """
        return self._list(
            _LIST,
            path={"organizationId": organization_id},
            query={"page": page},
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncOrganizationsCustomersWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncOrganizationsCustomersWithResponse(self._with_response())


class OrganizationsCustomersWithResponse:
    """The calls of `OrganizationsCustomers`, returning `Response` objects."""

    def __init__(self, resource: OrganizationsCustomers) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)


class AsyncOrganizationsCustomersWithResponse:
    """The calls of `AsyncOrganizationsCustomers`, returning `Response` objects."""

    def __init__(self, resource: AsyncOrganizationsCustomers) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
