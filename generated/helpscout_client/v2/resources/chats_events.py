# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""What happened in a chat."""

from __future__ import annotations

from typing import Final, Unpack

from helpscout_client._client.resource import (
    AsyncResource,
    Resource,
    typed_async_response,
    typed_response,
)
from helpscout_client._contract.lazy import lazy_property
from helpscout_client._contract.omit import OMIT, Omit
from helpscout_client._contract.operation import Operation, Pagination
from helpscout_client._contract.options import PageOptions
from helpscout_client._lists.pages import AsyncPages, Page
from helpscout_client.v2.models.chats import ChatEvent, ChatEventList

_LIST: Final[Operation[ChatEvent]] = Operation(
    id="chats.events.list",
    method="GET",
    path="/v2/chats/{chatId}/events",
    returns=ChatEventList,
    pagination=Pagination(
        parameter="page",
        items=("embedded", "events"),
        page=("page", "number"),
        pages=("page", "total_pages"),
        total=("page", "total_elements"),
        next_link=("links", "next", "href"),
    ),
)


class ChatsEvents(Resource):
    """What happened in a chat."""

    def list(
        self,
        chat_id: str,
        *,
        page: int | Omit = OMIT,
        page_size: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[ChatEvent]:
        """List what happened in a chat.

        Returns messages, notes and changes of a chat, the oldest first.

        Args:
            chat_id: Id of the chat, a UUID.
            page: Number of the page, from 1. Default: 1.
            page_size: Number of events on a page. Its limits are not documented.
                Default: 25.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/chat/
        """
        return self._list(
            _LIST,
            path={"chatId": chat_id},
            query={"page": page, "pageSize": page_size},
            options=options,
        )

    @lazy_property
    def with_response(self) -> ChatsEventsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return ChatsEventsWithResponse(self._with_response())


class AsyncChatsEvents(AsyncResource):
    """What happened in a chat."""

    def list(
        self,
        chat_id: str,
        *,
        page: int | Omit = OMIT,
        page_size: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[ChatEvent]:
        """List what happened in a chat.

        Returns messages, notes and changes of a chat, the oldest first.

        Args:
            chat_id: Id of the chat, a UUID.
            page: Number of the page, from 1. Default: 1.
            page_size: Number of events on a page. Its limits are not documented.
                Default: 25.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/chat/
        """
        return self._list(
            _LIST,
            path={"chatId": chat_id},
            query={"page": page, "pageSize": page_size},
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncChatsEventsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncChatsEventsWithResponse(self._with_response())


class ChatsEventsWithResponse:
    """The calls of `ChatsEvents`, returning `Response` objects."""

    def __init__(self, resource: ChatsEvents) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)


class AsyncChatsEventsWithResponse:
    """The calls of `AsyncChatsEvents`, returning `Response` objects."""

    def __init__(self, resource: AsyncChatsEvents) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
