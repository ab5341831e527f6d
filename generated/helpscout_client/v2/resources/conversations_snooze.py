# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Snoozing a conversation."""

from __future__ import annotations

from datetime import datetime
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

_UPDATE: Final[Operation[None]] = Operation(
    id="conversations.snooze.update",
    method="PUT",
    path="/v2/conversations/{conversationId}/snooze",
)
_DELETE: Final[Operation[None]] = Operation(
    id="conversations.snooze.delete",
    method="DELETE",
    path="/v2/conversations/{conversationId}/snooze",
)


class ConversationsSnooze(Resource):
    """Snoozing a conversation."""

    def update(
        self,
        conversation_id: int,
        *,
        snoozed_until: datetime,
        unsnooze_on_customer_reply: bool,
        **options: Unpack[CallOptions],
    ) -> None:
        """Snooze a conversation.

        Snoozes a conversation. One that is snoozed already is snoozed anew.

        Args:
            conversation_id: Id of the conversation, not its number.
            snoozed_until: Time at which the conversation wakes up, in UTC. It lies in
                the future and not after the year 2100.
            unsnooze_on_customer_reply: Whether a reply of the customer wakes the
                conversation up earlier.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/snooze/update/
        """
        return self._call(
            _UPDATE,
            path={"conversationId": conversation_id},
            fields={
                "snoozedUntil": snoozed_until,
                "unsnoozeOnCustomerReply": unsnooze_on_customer_reply,
            },
            options=options,
        )

    def delete(self, conversation_id: int, **options: Unpack[CallOptions]) -> None:
        """Wake a conversation up.

        Ends the snooze of a conversation. It returns to the folder it belongs to, such
        as Mine, the team's or Unassigned, and becomes active if need be.

        Args:
            conversation_id: Id of the conversation, not its number.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/snooze/delete/
        """
        return self._call(
            _DELETE, path={"conversationId": conversation_id}, options=options
        )

    @lazy_property
    def with_response(self) -> ConversationsSnoozeWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return ConversationsSnoozeWithResponse(self._with_response())


class AsyncConversationsSnooze(AsyncResource):
    """Snoozing a conversation."""

    async def update(
        self,
        conversation_id: int,
        *,
        snoozed_until: datetime,
        unsnooze_on_customer_reply: bool,
        **options: Unpack[CallOptions],
    ) -> None:
        """Snooze a conversation.

        Snoozes a conversation. One that is snoozed already is snoozed anew.

        Args:
            conversation_id: Id of the conversation, not its number.
            snoozed_until: Time at which the conversation wakes up, in UTC. It lies in
                the future and not after the year 2100.
            unsnooze_on_customer_reply: Whether a reply of the customer wakes the
                conversation up earlier.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/snooze/update/
        """
        return await self._call(
            _UPDATE,
            path={"conversationId": conversation_id},
            fields={
                "snoozedUntil": snoozed_until,
                "unsnoozeOnCustomerReply": unsnooze_on_customer_reply,
            },
            options=options,
        )

    async def delete(
        self, conversation_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Wake a conversation up.

        Ends the snooze of a conversation. It returns to the folder it belongs to, such
        as Mine, the team's or Unassigned, and becomes active if need be.

        Args:
            conversation_id: Id of the conversation, not its number.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/snooze/delete/
        """
        return await self._call(
            _DELETE, path={"conversationId": conversation_id}, options=options
        )

    @lazy_property
    def with_response(self) -> AsyncConversationsSnoozeWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncConversationsSnoozeWithResponse(self._with_response())


class ConversationsSnoozeWithResponse:
    """The calls of `ConversationsSnooze`, returning `Response` objects."""

    def __init__(self, resource: ConversationsSnooze) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.update = typed_response(resource.update)
        self.delete = typed_response(resource.delete)


class AsyncConversationsSnoozeWithResponse:
    """The calls of `AsyncConversationsSnooze`, returning `Response` objects."""

    def __init__(self, resource: AsyncConversationsSnooze) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.update = typed_async_response(resource.update)
        self.delete = typed_async_response(resource.delete)
