# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Postal address of a customer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Unpack

from helpscout_client._client.resource import (
    AsyncResource,
    Resource,
    typed_async_response,
    typed_response,
)
from helpscout_client._contract.lazy import lazy_property
from helpscout_client._contract.omit import OMIT, Omit
from helpscout_client._contract.operation import Operation
from helpscout_client._contract.options import CallOptions
from helpscout_client._http.response import Created
from helpscout_client.v2.models.customer_entries import CustomerAddress

_GET: Final[Operation[CustomerAddress]] = Operation(
    id="customers.address.get",
    method="GET",
    path="/v2/customers/{customerId}/address",
    returns=CustomerAddress,
)
_UPDATE: Final[Operation[None]] = Operation(
    id="customers.address.update",
    method="PUT",
    path="/v2/customers/{customerId}/address",
)
_CREATE: Final[Operation[Created[int | str | None]]] = Operation(
    id="customers.address.create",
    method="POST",
    path="/v2/customers/{customerId}/address",
    returns=Created[int | str | None],
)
_DELETE: Final[Operation[None]] = Operation(
    id="customers.address.delete",
    method="DELETE",
    path="/v2/customers/{customerId}/address",
)


class CustomersAddress(Resource):
    """Postal address of a customer."""

    def get(self, customer_id: int, **options: Unpack[CallOptions]) -> CustomerAddress:
        """Get the address of a customer.

        Returns the postal address of a customer. What a customer without an address
        gives is not documented.

        Args:
            customer_id: Id of the customer.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/address/get/
        """
        return self._call(_GET, path={"customerId": customer_id}, options=options)

    def update(
        self,
        customer_id: int,
        *,
        city: str,
        state: str,
        postal_code: str,
        country: str,
        lines: Sequence[str] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace the address of a customer.

        Known from the vendor's own SDK; the documentation page could not be read.

        Args:
            customer_id: Id of the customer.
            city: City.
            state: State, province or region.
            postal_code: Postal code.
            country: Country.
            lines: Street and the like, a line each.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/address/update/
        """
        return self._call(
            _UPDATE,
            path={"customerId": customer_id},
            fields={
                "city": city,
                "state": state,
                "postalCode": postal_code,
                "country": country,
                "lines": lines,
            },
            options=options,
        )

    def create(
        self,
        customer_id: int,
        *,
        city: str,
        state: str,
        postal_code: str,
        country: str,
        lines: Sequence[str] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int | str | None]:
        """Create the address of a customer.

        Gives a customer a postal address. A customer has one address at most; it has no
        id.

        Args:
            customer_id: Id of the customer.
            city: City.
            state: State, province or region.
            postal_code: Postal code.
            country: Country.
            lines: Street and the like, a line each.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/address/create/
        """
        return self._call(
            _CREATE,
            path={"customerId": customer_id},
            fields={
                "city": city,
                "state": state,
                "postalCode": postal_code,
                "country": country,
                "lines": lines,
            },
            options=options,
        )

    def delete(self, customer_id: int, **options: Unpack[CallOptions]) -> None:
        """Delete the address of a customer.

        Args:
            customer_id: Id of the customer.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/address/delete/
        """
        return self._call(_DELETE, path={"customerId": customer_id}, options=options)

    @lazy_property
    def with_response(self) -> CustomersAddressWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return CustomersAddressWithResponse(self._with_response())


class AsyncCustomersAddress(AsyncResource):
    """Postal address of a customer."""

    async def get(
        self, customer_id: int, **options: Unpack[CallOptions]
    ) -> CustomerAddress:
        """Get the address of a customer.

        Returns the postal address of a customer. What a customer without an address
        gives is not documented.

        Args:
            customer_id: Id of the customer.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/address/get/
        """
        return await self._call(_GET, path={"customerId": customer_id}, options=options)

    async def update(
        self,
        customer_id: int,
        *,
        city: str,
        state: str,
        postal_code: str,
        country: str,
        lines: Sequence[str] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace the address of a customer.

        Known from the vendor's own SDK; the documentation page could not be read.

        Args:
            customer_id: Id of the customer.
            city: City.
            state: State, province or region.
            postal_code: Postal code.
            country: Country.
            lines: Street and the like, a line each.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/address/update/
        """
        return await self._call(
            _UPDATE,
            path={"customerId": customer_id},
            fields={
                "city": city,
                "state": state,
                "postalCode": postal_code,
                "country": country,
                "lines": lines,
            },
            options=options,
        )

    async def create(
        self,
        customer_id: int,
        *,
        city: str,
        state: str,
        postal_code: str,
        country: str,
        lines: Sequence[str] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int | str | None]:
        """Create the address of a customer.

        Gives a customer a postal address. A customer has one address at most; it has no
        id.

        Args:
            customer_id: Id of the customer.
            city: City.
            state: State, province or region.
            postal_code: Postal code.
            country: Country.
            lines: Street and the like, a line each.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/address/create/
        """
        return await self._call(
            _CREATE,
            path={"customerId": customer_id},
            fields={
                "city": city,
                "state": state,
                "postalCode": postal_code,
                "country": country,
                "lines": lines,
            },
            options=options,
        )

    async def delete(self, customer_id: int, **options: Unpack[CallOptions]) -> None:
        """Delete the address of a customer.

        Args:
            customer_id: Id of the customer.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/address/delete/
        """
        return await self._call(
            _DELETE, path={"customerId": customer_id}, options=options
        )

    @lazy_property
    def with_response(self) -> AsyncCustomersAddressWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncCustomersAddressWithResponse(self._with_response())


class CustomersAddressWithResponse:
    """The calls of `CustomersAddress`, returning `Response` objects."""

    def __init__(self, resource: CustomersAddress) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.get = typed_response(resource.get)
        self.update = typed_response(resource.update)
        self.create = typed_response(resource.create)
        self.delete = typed_response(resource.delete)


class AsyncCustomersAddressWithResponse:
    """The calls of `AsyncCustomersAddress`, returning `Response` objects."""

    def __init__(self, resource: AsyncCustomersAddress) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.get = typed_async_response(resource.get)
        self.update = typed_async_response(resource.update)
        self.create = typed_async_response(resource.create)
        self.delete = typed_async_response(resource.delete)
