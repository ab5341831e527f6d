# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Tags of a conversation."""

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

_UPDATE: Final[Operation[None]] = Operation(
    id="conversations.tags.update",
    method="PUT",
    path="/v2/conversations/{conversationId}/tags",
)


class ConversationsTags(Resource):
    """Tags of a conversation."""

    def update(
        self,
        conversation_id: int,
        *,
        tags: Sequence[str],
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace the tags of a conversation.

        Gives a conversation these tags and no others; an empty list removes all. Tags
        that do not exist are created. A conversation that was merged into another one
        answers 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            tags: The tags that the conversation keeps or gets; none if the list is
                empty.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/tags/update/
        """
        return self._call(
            _UPDATE,
            path={"conversationId": conversation_id},
            fields={"tags": tags},
            options=options,
        )

    @lazy_property
    def with_response(self) -> ConversationsTagsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return ConversationsTagsWithResponse(self._with_response())


class AsyncConversationsTags(AsyncResource):
    """Tags of a conversation."""

    async def update(
        self,
        conversation_id: int,
        *,
        tags: Sequence[str],
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace the tags of a conversation.

        Gives a conversation these tags and no others; an empty list removes all. Tags
        that do not exist are created. A conversation that was merged into another one
        answers 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            tags: The tags that the conversation keeps or gets; none if the list is
                empty.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/tags/update/
        """
        return await self._call(
            _UPDATE,
            path={"conversationId": conversation_id},
            fields={"tags": tags},
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncConversationsTagsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncConversationsTagsWithResponse(self._with_response())


class ConversationsTagsWithResponse:
    """The calls of `ConversationsTags`, returning `Response` objects."""

    def __init__(self, resource: ConversationsTags) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.update = typed_response(resource.update)


class AsyncConversationsTagsWithResponse:
    """The calls of `AsyncConversationsTags`, returning `Response` objects."""

    def __init__(self, resource: AsyncConversationsTags) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.update = typed_async_response(resource.update)
