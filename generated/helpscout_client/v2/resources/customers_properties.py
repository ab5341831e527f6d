# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Values of a customer's properties."""

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
from helpscout_client._contract.operation import Operation
from helpscout_client._contract.options import CallOptions
from helpscout_client.v2.models.customer_properties import CustomerPropertyChange

_UPDATE: Final[Operation[None]] = Operation(
    id="customers.properties.update",
    method="PATCH",
    path="/v2/customers/{customerId}/properties",
)


class CustomersProperties(Resource):
    """Values of a customer's properties."""

    def update(
        self,
        customer_id: int,
        *,
        body: Sequence[CustomerPropertyChange],
        **options: Unpack[CallOptions],
    ) -> None:
        """Update the properties of a customer.

        Sets and removes values that a customer has for defined properties. The changes
        are given as a list, even if there is one only.

        Args:
            customer_id: Id of the customer.
            body: The changes.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/properties/update/
        """
        return self._call(
            _UPDATE, path={"customerId": customer_id}, body=body, options=options
        )

    @lazy_property
    def with_response(self) -> CustomersPropertiesWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return CustomersPropertiesWithResponse(self._with_response())


class AsyncCustomersProperties(AsyncResource):
    """Values of a customer's properties."""

    async def update(
        self,
        customer_id: int,
        *,
        body: Sequence[CustomerPropertyChange],
        **options: Unpack[CallOptions],
    ) -> None:
        """Update the properties of a customer.

        Sets and removes values that a customer has for defined properties. The changes
        are given as a list, even if there is one only.

        Args:
            customer_id: Id of the customer.
            body: The changes.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/properties/update/
        """
        return await self._call(
            _UPDATE, path={"customerId": customer_id}, body=body, options=options
        )

    @lazy_property
    def with_response(self) -> AsyncCustomersPropertiesWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncCustomersPropertiesWithResponse(self._with_response())


class CustomersPropertiesWithResponse:
    """The calls of `CustomersProperties`, returning `Response` objects."""

    def __init__(self, resource: CustomersProperties) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.update = typed_response(resource.update)


class AsyncCustomersPropertiesWithResponse:
    """The calls of `AsyncCustomersProperties`, returning `Response` objects."""

    def __init__(self, resource: AsyncCustomersProperties) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.update = typed_async_response(resource.update)
