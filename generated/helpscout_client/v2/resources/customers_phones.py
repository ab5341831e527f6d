# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Phone numbers of a customer."""

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
    CustomerPhone,
    CustomerPhoneList,
    NewCustomerPhoneType,
)

_LIST: Final[Operation[list[CustomerPhone]]] = Operation(
    id="customers.phones.list",
    method="GET",
    path="/v2/customers/{customerId}/phones",
    returns=CustomerPhoneList,
    unwrap=("embedded", "phones"),
)
_CREATE: Final[Operation[Created[int]]] = Operation(
    id="customers.phones.create",
    method="POST",
    path="/v2/customers/{customerId}/phones",
    returns=Created[int],
)
_UPDATE: Final[Operation[None]] = Operation(
    id="customers.phones.update",
    method="PUT",
    path="/v2/customers/{customerId}/phones/{phoneId}",
)
_DELETE: Final[Operation[None]] = Operation(
    id="customers.phones.delete",
    method="DELETE",
    path="/v2/customers/{customerId}/phones/{phoneId}",
)


class CustomersPhones(Resource):
    """Phone numbers of a customer."""

    def list(
        self, customer_id: int, **options: Unpack[CallOptions]
    ) -> list[CustomerPhone]:
        """List the phone numbers of a customer.

        All numbers come in one response; there are no pages.

        Args:
            customer_id: Id of the customer.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/list/
        """
        return self._call(_LIST, path={"customerId": customer_id}, options=options)

    def create(
        self,
        customer_id: int,
        *,
        type: NewCustomerPhoneType,
        value: str,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Add a phone number to a customer.

        Args:
            customer_id: Id of the customer.
            type: Kind of a phone number.
            value: The number.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/create/
        """
        return self._call(
            _CREATE,
            path={"customerId": customer_id},
            fields={"type": type, "value": value},
            options=options,
        )

    def update(
        self,
        customer_id: int,
        phone_id: int,
        *,
        type: NewCustomerPhoneType,
        value: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace a phone number of a customer.

        Replaces the type and the value of a phone number of a customer.

        Args:
            customer_id: Id of the customer.
            phone_id: Id of the phone number.
            type: Kind of a phone number.
            value: The number.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/update/
        """
        return self._call(
            _UPDATE,
            path={"customerId": customer_id, "phoneId": phone_id},
            fields={"type": type, "value": value},
            options=options,
        )

    def delete(
        self, customer_id: int, phone_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Delete a phone number of a customer.

        Known from the vendor's own SDK; the documentation page could not be read.

        Args:
            customer_id: Id of the customer.
            phone_id: Id of the phone number.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/delete/
        """
        return self._call(
            _DELETE,
            path={"customerId": customer_id, "phoneId": phone_id},
            options=options,
        )

    @lazy_property
    def with_response(self) -> CustomersPhonesWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return CustomersPhonesWithResponse(self._with_response())


class AsyncCustomersPhones(AsyncResource):
    """Phone numbers of a customer."""

    async def list(
        self, customer_id: int, **options: Unpack[CallOptions]
    ) -> list[CustomerPhone]:
        """List the phone numbers of a customer.

        All numbers come in one response; there are no pages.

        Args:
            customer_id: Id of the customer.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/list/
        """
        return await self._call(
            _LIST, path={"customerId": customer_id}, options=options
        )

    async def create(
        self,
        customer_id: int,
        *,
        type: NewCustomerPhoneType,
        value: str,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Add a phone number to a customer.

        Args:
            customer_id: Id of the customer.
            type: Kind of a phone number.
            value: The number.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/create/
        """
        return await self._call(
            _CREATE,
            path={"customerId": customer_id},
            fields={"type": type, "value": value},
            options=options,
        )

    async def update(
        self,
        customer_id: int,
        phone_id: int,
        *,
        type: NewCustomerPhoneType,
        value: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace a phone number of a customer.

        Replaces the type and the value of a phone number of a customer.

        Args:
            customer_id: Id of the customer.
            phone_id: Id of the phone number.
            type: Kind of a phone number.
            value: The number.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/update/
        """
        return await self._call(
            _UPDATE,
            path={"customerId": customer_id, "phoneId": phone_id},
            fields={"type": type, "value": value},
            options=options,
        )

    async def delete(
        self, customer_id: int, phone_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Delete a phone number of a customer.

        Known from the vendor's own SDK; the documentation page could not be read.

        Args:
            customer_id: Id of the customer.
            phone_id: Id of the phone number.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/delete/
        """
        return await self._call(
            _DELETE,
            path={"customerId": customer_id, "phoneId": phone_id},
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncCustomersPhonesWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncCustomersPhonesWithResponse(self._with_response())


class CustomersPhonesWithResponse:
    """The calls of `CustomersPhones`, returning `Response` objects."""

    def __init__(self, resource: CustomersPhones) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)
        self.create = typed_response(resource.create)
        self.update = typed_response(resource.update)
        self.delete = typed_response(resource.delete)


class AsyncCustomersPhonesWithResponse:
    """The calls of `AsyncCustomersPhones`, returning `Response` objects."""

    def __init__(self, resource: AsyncCustomersPhones) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
        self.create = typed_async_response(resource.create)
        self.update = typed_async_response(resource.update)
        self.delete = typed_async_response(resource.delete)
