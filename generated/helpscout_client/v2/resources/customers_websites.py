# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Websites of a customer."""

from __future__ import annotations

from typing import Final, Unpack

from helpscout_client._client.resource import (
    AsyncResource,
    Resource,
    typed_async_response,
    typed_response,
)
from helpscout_client._contract.lazy import lazy_property
from helpscout_client._contract.operation import Operation
from helpscout_client._contract.options import CallOptions
from helpscout_client._http.response import Created
from helpscout_client.v2.models.customer_entries import (
    CustomerWebsite,
    CustomerWebsiteList,
)

_LIST: Final[Operation[list[CustomerWebsite]]] = Operation(
    id="customers.websites.list",
    method="GET",
    path="/v2/customers/{customerId}/websites",
    returns=CustomerWebsiteList,
    unwrap=("embedded", "websites"),
)
_CREATE: Final[Operation[Created[int]]] = Operation(
    id="customers.websites.create",
    method="POST",
    path="/v2/customers/{customerId}/websites",
    returns=Created[int],
)
_UPDATE: Final[Operation[None]] = Operation(
    id="customers.websites.update",
    method="PUT",
    path="/v2/customers/{customerId}/websites/{websiteId}",
)
_DELETE: Final[Operation[None]] = Operation(
    id="customers.websites.delete",
    method="DELETE",
    path="/v2/customers/{customerId}/websites/{websiteId}",
)


class CustomersWebsites(Resource):
    """Websites of a customer."""

    def list(
        self, customer_id: int, **options: Unpack[CallOptions]
    ) -> list[CustomerWebsite]:
        """List the websites of a customer.

        All websites come in one response; there are no pages.

        Args:
            customer_id: Id of the customer.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/list/
        """
        return self._call(_LIST, path={"customerId": customer_id}, options=options)

    def create(
        self, customer_id: int, *, value: str, **options: Unpack[CallOptions]
    ) -> Created[int]:
        """Add a website to a customer.

        Args:
            customer_id: Id of the customer.
            value: Address of the website.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/create/
        """
        return self._call(
            _CREATE,
            path={"customerId": customer_id},
            fields={"value": value},
            options=options,
        )

    def update(
        self,
        customer_id: int,
        website_id: int,
        *,
        value: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace a website of a customer.

        Args:
            customer_id: Id of the customer.
            website_id: Id of the website.
            value: Address of the website.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/update/
        """
        return self._call(
            _UPDATE,
            path={"customerId": customer_id, "websiteId": website_id},
            fields={"value": value},
            options=options,
        )

    def delete(
        self, customer_id: int, website_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Delete a website of a customer.

        Known from the vendor's own SDK; the documentation page could not be read.

        Args:
            customer_id: Id of the customer.
            website_id: Id of the website.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/delete/
        """
        return self._call(
            _DELETE,
            path={"customerId": customer_id, "websiteId": website_id},
            options=options,
        )

    @lazy_property
    def with_response(self) -> CustomersWebsitesWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return CustomersWebsitesWithResponse(self._with_response())


class AsyncCustomersWebsites(AsyncResource):
    """Websites of a customer."""

    async def list(
        self, customer_id: int, **options: Unpack[CallOptions]
    ) -> list[CustomerWebsite]:
        """List the websites of a customer.

        All websites come in one response; there are no pages.

        Args:
            customer_id: Id of the customer.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/list/
        """
        return await self._call(
            _LIST, path={"customerId": customer_id}, options=options
        )

    async def create(
        self, customer_id: int, *, value: str, **options: Unpack[CallOptions]
    ) -> Created[int]:
        """Add a website to a customer.

        Args:
            customer_id: Id of the customer.
            value: Address of the website.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/create/
        """
        return await self._call(
            _CREATE,
            path={"customerId": customer_id},
            fields={"value": value},
            options=options,
        )

    async def update(
        self,
        customer_id: int,
        website_id: int,
        *,
        value: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace a website of a customer.

        Args:
            customer_id: Id of the customer.
            website_id: Id of the website.
            value: Address of the website.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/update/
        """
        return await self._call(
            _UPDATE,
            path={"customerId": customer_id, "websiteId": website_id},
            fields={"value": value},
            options=options,
        )

    async def delete(
        self, customer_id: int, website_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Delete a website of a customer.

        Known from the vendor's own SDK; the documentation page could not be read.

        Args:
            customer_id: Id of the customer.
            website_id: Id of the website.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/delete/
        """
        return await self._call(
            _DELETE,
            path={"customerId": customer_id, "websiteId": website_id},
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncCustomersWebsitesWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncCustomersWebsitesWithResponse(self._with_response())


class CustomersWebsitesWithResponse:
    """The calls of `CustomersWebsites`, returning `Response` objects."""

    def __init__(self, resource: CustomersWebsites) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)
        self.create = typed_response(resource.create)
        self.update = typed_response(resource.update)
        self.delete = typed_response(resource.delete)


class AsyncCustomersWebsitesWithResponse:
    """The calls of `AsyncCustomersWebsites`, returning `Response` objects."""

    def __init__(self, resource: AsyncCustomersWebsites) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
        self.create = typed_async_response(resource.create)
        self.update = typed_async_response(resource.update)
        self.delete = typed_async_response(resource.delete)
