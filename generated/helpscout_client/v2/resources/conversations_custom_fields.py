# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Custom fields of a conversation."""

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
from helpscout_client.v2.models.conversations import CustomFieldValue

_UPDATE: Final[Operation[None]] = Operation(
    id="conversations.custom_fields.update",
    method="PUT",
    path="/v2/conversations/{conversationId}/fields",
)


class ConversationsCustomFields(Resource):
    """Custom fields of a conversation."""

    def update(
        self,
        conversation_id: int,
        *,
        fields: Sequence[CustomFieldValue],
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace the custom fields of a conversation.

        Gives a conversation these values of custom fields and no others; an empty list
        removes all. A conversation that was merged into another one answers 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            fields: The values that the conversation keeps or gets; none if the list is
                empty.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/custom_fields/update/
        """
        return self._call(
            _UPDATE,
            path={"conversationId": conversation_id},
            fields={"fields": fields},
            options=options,
        )

    @lazy_property
    def with_response(self) -> ConversationsCustomFieldsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return ConversationsCustomFieldsWithResponse(self._with_response())


class AsyncConversationsCustomFields(AsyncResource):
    """Custom fields of a conversation."""

    async def update(
        self,
        conversation_id: int,
        *,
        fields: Sequence[CustomFieldValue],
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace the custom fields of a conversation.

        Gives a conversation these values of custom fields and no others; an empty list
        removes all. A conversation that was merged into another one answers 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            fields: The values that the conversation keeps or gets; none if the list is
                empty.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/custom_fields/update/
        """
        return await self._call(
            _UPDATE,
            path={"conversationId": conversation_id},
            fields={"fields": fields},
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncConversationsCustomFieldsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncConversationsCustomFieldsWithResponse(self._with_response())


class ConversationsCustomFieldsWithResponse:
    """The calls of `ConversationsCustomFields`, returning `Response` objects."""

    def __init__(self, resource: ConversationsCustomFields) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.update = typed_response(resource.update)


class AsyncConversationsCustomFieldsWithResponse:
    """The calls of `AsyncConversationsCustomFields`, returning `Response` objects."""

    def __init__(self, resource: AsyncConversationsCustomFields) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.update = typed_async_response(resource.update)
