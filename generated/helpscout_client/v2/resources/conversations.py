# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Conversations with customers, their threads and attachments."""

from __future__ import annotations

from functools import cached_property
from typing import Final, Literal, Unpack

from helpscout_client._omit import OMIT, Omit
from helpscout_client._operation import CallOptions, Operation
from helpscout_client._resource import (
    AsyncResource,
    Resource,
    typed_async_response,
    typed_response,
)
from helpscout_client.v2.models.conversations import Conversation

_GET: Final[Operation[Conversation]] = Operation(
    id="conversations.get",
    method="GET",
    path="/v2/conversations/{conversationId}",
    returns=Conversation,
)


class Conversations(Resource):
    """Conversations with customers, their threads and attachments."""

    def get(
        self,
        conversation_id: int,
        *,
        embed: Literal["threads"] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Conversation:
        """Get a conversation.

        Returns one conversation; its threads are part of it with `embed=threads` only.
        A conversation that was merged into another one answers 301 with the address of
        that one for 60 days, and 404 after that.

        Args:
            conversation_id: Id of the conversation, not its number.
            embed: What to load along with the conversation. The only value is
                `threads`.

        Raises:
            BadRequestError: The request does not meet the requirements; the body says
                which.
            AuthenticationError: The token is missing, expired or not valid.
            PermissionDeniedError: The token is valid, but its user may not do this; the
                body has the details.
            NotFoundError: The resource does not exist or was deleted.
            RateLimitError: The account sent more requests in a minute than its plan
                allows. A write counts as two.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
        """
        return self._call(
            _GET,
            path={"conversationId": conversation_id},
            query={"embed": embed},
            options=options,
        )

    @cached_property
    def with_response(self) -> ConversationsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return ConversationsWithResponse(self._with_response())


class AsyncConversations(AsyncResource):
    """Conversations with customers, their threads and attachments."""

    async def get(
        self,
        conversation_id: int,
        *,
        embed: Literal["threads"] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Conversation:
        """Get a conversation.

        Returns one conversation; its threads are part of it with `embed=threads` only.
        A conversation that was merged into another one answers 301 with the address of
        that one for 60 days, and 404 after that.

        Args:
            conversation_id: Id of the conversation, not its number.
            embed: What to load along with the conversation. The only value is
                `threads`.

        Raises:
            BadRequestError: The request does not meet the requirements; the body says
                which.
            AuthenticationError: The token is missing, expired or not valid.
            PermissionDeniedError: The token is valid, but its user may not do this; the
                body has the details.
            NotFoundError: The resource does not exist or was deleted.
            RateLimitError: The account sent more requests in a minute than its plan
                allows. A write counts as two.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
        """
        return await self._call(
            _GET,
            path={"conversationId": conversation_id},
            query={"embed": embed},
            options=options,
        )

    @cached_property
    def with_response(self) -> AsyncConversationsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncConversationsWithResponse(self._with_response())


class ConversationsWithResponse:
    """The calls of `Conversations`, returning `Response` objects."""

    def __init__(self, resource: Conversations) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.get = typed_response(resource.get)


class AsyncConversationsWithResponse:
    """The calls of `AsyncConversations`, returning `Response` objects."""

    def __init__(self, resource: AsyncConversations) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.get = typed_async_response(resource.get)
