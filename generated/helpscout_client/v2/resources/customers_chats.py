# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Chat handles of a customer."""

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
    CustomerChat,
    CustomerChatList,
    NewCustomerChatType,
)

_LIST: Final[Operation[list[CustomerChat]]] = Operation(
    id="customers.chats.list",
    method="GET",
    path="/v2/customers/{customerId}/chats",
    returns=CustomerChatList,
    unwrap=("embedded", "chats"),
)
_CREATE: Final[Operation[Created[int]]] = Operation(
    id="customers.chats.create",
    method="POST",
    path="/v2/customers/{customerId}/chats",
    returns=Created[int],
)
_UPDATE: Final[Operation[None]] = Operation(
    id="customers.chats.update",
    method="PUT",
    path="/v2/customers/{customerId}/chats/{chatId}",
)
_DELETE: Final[Operation[None]] = Operation(
    id="customers.chats.delete",
    method="DELETE",
    path="/v2/customers/{customerId}/chats/{chatId}",
)


class CustomersChats(Resource):
    """Chat handles of a customer."""

    def list(
        self, customer_id: int, **options: Unpack[CallOptions]
    ) -> list[CustomerChat]:
        """List the chat handles of a customer.

        All handles come in one response; there are no pages.

        Args:
            customer_id: Id of the customer.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/list/
        """
        return self._call(_LIST, path={"customerId": customer_id}, options=options)

    def create(
        self,
        customer_id: int,
        *,
        type: NewCustomerChatType,
        value: str,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Add a chat handle to a customer.

        Args:
            customer_id: Id of the customer.
            type: Service that a chat handle belongs to.
            value: The handle, such as a user name.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/create/
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
        chat_id: int,
        *,
        type: NewCustomerChatType,
        value: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace a chat handle of a customer.

        Replaces the type and the value of a chat handle of a customer.

        Args:
            customer_id: Id of the customer.
            chat_id: Id of the chat handle.
            type: Service that a chat handle belongs to.
            value: The handle, such as a user name.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/update/
        """
        return self._call(
            _UPDATE,
            path={"customerId": customer_id, "chatId": chat_id},
            fields={"type": type, "value": value},
            options=options,
        )

    def delete(
        self, customer_id: int, chat_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Delete a chat handle of a customer.

        Known from the vendor's own SDK; the documentation page could not be read.

        Args:
            customer_id: Id of the customer.
            chat_id: Id of the chat handle.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/delete/
        """
        return self._call(
            _DELETE,
            path={"customerId": customer_id, "chatId": chat_id},
            options=options,
        )

    @lazy_property
    def with_response(self) -> CustomersChatsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return CustomersChatsWithResponse(self._with_response())


class AsyncCustomersChats(AsyncResource):
    """Chat handles of a customer."""

    async def list(
        self, customer_id: int, **options: Unpack[CallOptions]
    ) -> list[CustomerChat]:
        """List the chat handles of a customer.

        All handles come in one response; there are no pages.

        Args:
            customer_id: Id of the customer.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/list/
        """
        return await self._call(
            _LIST, path={"customerId": customer_id}, options=options
        )

    async def create(
        self,
        customer_id: int,
        *,
        type: NewCustomerChatType,
        value: str,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Add a chat handle to a customer.

        Args:
            customer_id: Id of the customer.
            type: Service that a chat handle belongs to.
            value: The handle, such as a user name.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/create/
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
        chat_id: int,
        *,
        type: NewCustomerChatType,
        value: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace a chat handle of a customer.

        Replaces the type and the value of a chat handle of a customer.

        Args:
            customer_id: Id of the customer.
            chat_id: Id of the chat handle.
            type: Service that a chat handle belongs to.
            value: The handle, such as a user name.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/update/
        """
        return await self._call(
            _UPDATE,
            path={"customerId": customer_id, "chatId": chat_id},
            fields={"type": type, "value": value},
            options=options,
        )

    async def delete(
        self, customer_id: int, chat_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Delete a chat handle of a customer.

        Known from the vendor's own SDK; the documentation page could not be read.

        Args:
            customer_id: Id of the customer.
            chat_id: Id of the chat handle.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/delete/
        """
        return await self._call(
            _DELETE,
            path={"customerId": customer_id, "chatId": chat_id},
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncCustomersChatsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncCustomersChatsWithResponse(self._with_response())


class CustomersChatsWithResponse:
    """The calls of `CustomersChats`, returning `Response` objects."""

    def __init__(self, resource: CustomersChats) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)
        self.create = typed_response(resource.create)
        self.update = typed_response(resource.update)
        self.delete = typed_response(resource.delete)


class AsyncCustomersChatsWithResponse:
    """The calls of `AsyncCustomersChats`, returning `Response` objects."""

    def __init__(self, resource: AsyncCustomersChats) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
        self.create = typed_async_response(resource.create)
        self.update = typed_async_response(resource.update)
        self.delete = typed_async_response(resource.delete)
