# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""E-mail addresses of a customer."""

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
    CustomerEmail,
    CustomerEmailList,
    NewCustomerEmailType,
)

_LIST: Final[Operation[list[CustomerEmail]]] = Operation(
    id="customers.emails.list",
    method="GET",
    path="/v2/customers/{customerId}/emails",
    returns=CustomerEmailList,
    unwrap=("embedded", "emails"),
)
_CREATE: Final[Operation[Created[int]]] = Operation(
    id="customers.emails.create",
    method="POST",
    path="/v2/customers/{customerId}/emails",
    returns=Created[int],
)
_UPDATE: Final[Operation[None]] = Operation(
    id="customers.emails.update",
    method="PUT",
    path="/v2/customers/{customerId}/emails/{emailId}",
)
_DELETE: Final[Operation[None]] = Operation(
    id="customers.emails.delete",
    method="DELETE",
    path="/v2/customers/{customerId}/emails/{emailId}",
)


class CustomersEmails(Resource):
    """E-mail addresses of a customer."""

    def list(
        self, customer_id: int, **options: Unpack[CallOptions]
    ) -> list[CustomerEmail]:
        """List the e-mail addresses of a customer.

        All addresses come in one response; there are no pages.

        Args:
            customer_id: Id of the customer.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/list/
        """
        return self._call(_LIST, path={"customerId": customer_id}, options=options)

    def create(
        self,
        customer_id: int,
        *,
        type: NewCustomerEmailType,
        value: str,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Add an e-mail address to a customer.

        Args:
            customer_id: Id of the customer.
            type: Kind of an e-mail address.
            value: The address.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/create/
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
        email_id: int,
        *,
        type: NewCustomerEmailType,
        value: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace an e-mail address of a customer.

        Replaces the type and the value of an e-mail address of a customer.

        Args:
            customer_id: Id of the customer.
            email_id: Id of the e-mail address.
            type: Kind of an e-mail address.
            value: The address.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/update/
        """
        return self._call(
            _UPDATE,
            path={"customerId": customer_id, "emailId": email_id},
            fields={"type": type, "value": value},
            options=options,
        )

    def delete(
        self, customer_id: int, email_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Delete an e-mail address of a customer.

        Args:
            customer_id: Id of the customer.
            email_id: Id of the e-mail address.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/delete/
        """
        return self._call(
            _DELETE,
            path={"customerId": customer_id, "emailId": email_id},
            options=options,
        )

    @lazy_property
    def with_response(self) -> CustomersEmailsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return CustomersEmailsWithResponse(self._with_response())


class AsyncCustomersEmails(AsyncResource):
    """E-mail addresses of a customer."""

    async def list(
        self, customer_id: int, **options: Unpack[CallOptions]
    ) -> list[CustomerEmail]:
        """List the e-mail addresses of a customer.

        All addresses come in one response; there are no pages.

        Args:
            customer_id: Id of the customer.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/list/
        """
        return await self._call(
            _LIST, path={"customerId": customer_id}, options=options
        )

    async def create(
        self,
        customer_id: int,
        *,
        type: NewCustomerEmailType,
        value: str,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Add an e-mail address to a customer.

        Args:
            customer_id: Id of the customer.
            type: Kind of an e-mail address.
            value: The address.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/create/
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
        email_id: int,
        *,
        type: NewCustomerEmailType,
        value: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace an e-mail address of a customer.

        Replaces the type and the value of an e-mail address of a customer.

        Args:
            customer_id: Id of the customer.
            email_id: Id of the e-mail address.
            type: Kind of an e-mail address.
            value: The address.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/update/
        """
        return await self._call(
            _UPDATE,
            path={"customerId": customer_id, "emailId": email_id},
            fields={"type": type, "value": value},
            options=options,
        )

    async def delete(
        self, customer_id: int, email_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Delete an e-mail address of a customer.

        Args:
            customer_id: Id of the customer.
            email_id: Id of the e-mail address.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/delete/
        """
        return await self._call(
            _DELETE,
            path={"customerId": customer_id, "emailId": email_id},
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncCustomersEmailsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncCustomersEmailsWithResponse(self._with_response())


class CustomersEmailsWithResponse:
    """The calls of `CustomersEmails`, returning `Response` objects."""

    def __init__(self, resource: CustomersEmails) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)
        self.create = typed_response(resource.create)
        self.update = typed_response(resource.update)
        self.delete = typed_response(resource.delete)


class AsyncCustomersEmailsWithResponse:
    """The calls of `AsyncCustomersEmails`, returning `Response` objects."""

    def __init__(self, resource: AsyncCustomersEmails) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
        self.create = typed_async_response(resource.create)
        self.update = typed_async_response(resource.update)
        self.delete = typed_async_response(resource.delete)
