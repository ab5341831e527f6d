# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Live chats of Beacon, while they run and after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Unpack

from helpscout_client._client.resource import (
    AsyncResource,
    Resource,
    typed_async_response,
    typed_response,
)
from helpscout_client._contract.lazy import lazy_property
from helpscout_client._contract.operation import Operation
from helpscout_client._contract.options import CallOptions
from helpscout_client.v2.models.chats import Chat, ChatEndStatus

if TYPE_CHECKING:
    from .chats_events import AsyncChatsEvents, ChatsEvents

_GET: Final[Operation[Chat]] = Operation(
    id="chats.get",
    method="GET",
    path="/v2/chats/{chatId}",
    returns=Chat,
)
_ACCEPT: Final[Operation[Chat]] = Operation(
    id="chats.accept",
    method="PUT",
    path="/v2/chats/{chatId}/accept",
    returns=Chat,
)
_ADD_MESSAGE: Final[Operation[Chat]] = Operation(
    id="chats.add_message",
    method="PUT",
    path="/v2/chats/{chatId}/messages/{messageId}",
    returns=Chat,
    repeat_status=422,
)
_ADD_NOTE: Final[Operation[Chat]] = Operation(
    id="chats.add_note",
    method="PUT",
    path="/v2/chats/{chatId}/notes/{noteId}",
    returns=Chat,
    repeat_status=422,
)
_ASSIGN: Final[Operation[Chat]] = Operation(
    id="chats.assign",
    method="PUT",
    path="/v2/chats/{chatId}/assign",
    returns=Chat,
)
_UNASSIGN: Final[Operation[Chat]] = Operation(
    id="chats.unassign",
    method="PUT",
    path="/v2/chats/{chatId}/unassign",
    returns=Chat,
)
_UPDATE_TAGS: Final[Operation[Chat]] = Operation(
    id="chats.update_tags",
    method="PUT",
    path="/v2/chats/{chatId}/tags",
    returns=Chat,
)
_END: Final[Operation[Chat]] = Operation(
    id="chats.end",
    method="PUT",
    path="/v2/chats/{chatId}/end",
    returns=Chat,
)


class Chats(Resource):
    """Live chats of Beacon, while they run and after."""

    def get(self, chat_id: str, **options: Unpack[CallOptions]) -> Chat:
        """Get a chat.

        Returns a chat of Beacon, while it runs and after it ended. Its conversation,
        which has one thread, is made when the chat ends. Answers 403 to users without a
        name, without access to the mailbox or without the right to chat, and 404 to a
        chat of another account.

        Args:
            chat_id: Id of the chat, a UUID.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/chat/
        """
        return self._call(_GET, path={"chatId": chat_id}, options=options)

    def accept(self, chat_id: str, **options: Unpack[CallOptions]) -> Chat:
        """Accept a chat.

        Assigns a waiting chat to the caller. Nothing happens if the caller has it
        already. A chat that ended answers 404.

        Args:
            chat_id: Id of the chat, a UUID.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/chat/
        """
        return self._call(_ACCEPT, path={"chatId": chat_id}, options=options)

    def add_message(
        self,
        chat_id: str,
        message_id: str,
        *,
        body: str,
        **options: Unpack[CallOptions],
    ) -> Chat:
        """Send a message to the customer.

        Adds a message of the caller to the chat. A chat that nobody has is accepted
        along the way; one that somebody else has answers 400, one that ended 404, and
        an id that was used before 422.

        Args:
            chat_id: Id of the chat, a UUID.
            message_id: Id that the caller chooses for the message, a new UUID.
            body: The text.

        Raises:
            NotFoundError: The resource does not exist or was deleted.
            BadRequestError: The request cannot be acted upon, for example because its
                id was used before.

        Documentation:
            https://developer.helpscout.com/chat/
        """
        return self._call(
            _ADD_MESSAGE,
            path={"chatId": chat_id, "messageId": message_id},
            fields={"body": body},
            options=options,
        )

    def add_note(
        self, chat_id: str, note_id: str, *, body: str, **options: Unpack[CallOptions]
    ) -> Chat:
        """Add a note to a chat.

        Adds a note to the chat; the caller need not have the chat. A chat that ended
        answers 404, and an id that was used before 422.

        Args:
            chat_id: Id of the chat, a UUID.
            note_id: Id that the caller chooses for the note, a new UUID.
            body: The text.

        Raises:
            NotFoundError: The resource does not exist or was deleted.
            BadRequestError: The request cannot be acted upon, for example because its
                id was used before.

        Documentation:
            https://developer.helpscout.com/chat/
        """
        return self._call(
            _ADD_NOTE,
            path={"chatId": chat_id, "noteId": note_id},
            fields={"body": body},
            options=options,
        )

    def assign(
        self, chat_id: str, *, assigned_to: int, **options: Unpack[CallOptions]
    ) -> Chat:
        """Assign a chat.

        Assigns the chat to a user. A chat that ended answers 404.

        Args:
            chat_id: Id of the chat, a UUID.
            assigned_to: Id of the user who shall have the chat.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/chat/
        """
        return self._call(
            _ASSIGN,
            path={"chatId": chat_id},
            fields={"assignedTo": assigned_to},
            options=options,
        )

    def unassign(self, chat_id: str, **options: Unpack[CallOptions]) -> Chat:
        """Unassign a chat.

        Takes the chat from the user who has it. A chat that ended answers 404.

        Args:
            chat_id: Id of the chat, a UUID.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/chat/
        """
        return self._call(_UNASSIGN, path={"chatId": chat_id}, options=options)

    def update_tags(
        self, chat_id: str, *, tags: Sequence[str], **options: Unpack[CallOptions]
    ) -> Chat:
        """Set the tags of a chat.

        Sets the tags of the chat. They are written in lower case, and those that the
        account does not have are created. A chat that ended answers 404.

        Args:
            chat_id: Id of the chat, a UUID.
            tags: Texts of the tags; may be empty.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/chat/
        """
        return self._call(
            _UPDATE_TAGS,
            path={"chatId": chat_id},
            fields={"tags": tags},
            options=options,
        )

    def end(
        self, chat_id: str, *, status: ChatEndStatus, **options: Unpack[CallOptions]
    ) -> Chat:
        """End a chat.

        Ends the chat and makes a conversation of it, with one thread that is the
        customer's. After that the chat can be read, but every change answers 404.

        Args:
            chat_id: Id of the chat, a UUID.
            status: Status of the conversation that is made of the chat.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/chat/
        """
        return self._call(
            _END, path={"chatId": chat_id}, fields={"status": status}, options=options
        )

    @lazy_property
    def events(self) -> ChatsEvents:
        """What happened in a chat."""
        from .chats_events import ChatsEvents

        return ChatsEvents(self._client)

    @lazy_property
    def with_response(self) -> ChatsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return ChatsWithResponse(self._with_response())


class AsyncChats(AsyncResource):
    """Live chats of Beacon, while they run and after."""

    async def get(self, chat_id: str, **options: Unpack[CallOptions]) -> Chat:
        """Get a chat.

        Returns a chat of Beacon, while it runs and after it ended. Its conversation,
        which has one thread, is made when the chat ends. Answers 403 to users without a
        name, without access to the mailbox or without the right to chat, and 404 to a
        chat of another account.

        Args:
            chat_id: Id of the chat, a UUID.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/chat/
        """
        return await self._call(_GET, path={"chatId": chat_id}, options=options)

    async def accept(self, chat_id: str, **options: Unpack[CallOptions]) -> Chat:
        """Accept a chat.

        Assigns a waiting chat to the caller. Nothing happens if the caller has it
        already. A chat that ended answers 404.

        Args:
            chat_id: Id of the chat, a UUID.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/chat/
        """
        return await self._call(_ACCEPT, path={"chatId": chat_id}, options=options)

    async def add_message(
        self,
        chat_id: str,
        message_id: str,
        *,
        body: str,
        **options: Unpack[CallOptions],
    ) -> Chat:
        """Send a message to the customer.

        Adds a message of the caller to the chat. A chat that nobody has is accepted
        along the way; one that somebody else has answers 400, one that ended 404, and
        an id that was used before 422.

        Args:
            chat_id: Id of the chat, a UUID.
            message_id: Id that the caller chooses for the message, a new UUID.
            body: The text.

        Raises:
            NotFoundError: The resource does not exist or was deleted.
            BadRequestError: The request cannot be acted upon, for example because its
                id was used before.

        Documentation:
            https://developer.helpscout.com/chat/
        """
        return await self._call(
            _ADD_MESSAGE,
            path={"chatId": chat_id, "messageId": message_id},
            fields={"body": body},
            options=options,
        )

    async def add_note(
        self, chat_id: str, note_id: str, *, body: str, **options: Unpack[CallOptions]
    ) -> Chat:
        """Add a note to a chat.

        Adds a note to the chat; the caller need not have the chat. A chat that ended
        answers 404, and an id that was used before 422.

        Args:
            chat_id: Id of the chat, a UUID.
            note_id: Id that the caller chooses for the note, a new UUID.
            body: The text.

        Raises:
            NotFoundError: The resource does not exist or was deleted.
            BadRequestError: The request cannot be acted upon, for example because its
                id was used before.

        Documentation:
            https://developer.helpscout.com/chat/
        """
        return await self._call(
            _ADD_NOTE,
            path={"chatId": chat_id, "noteId": note_id},
            fields={"body": body},
            options=options,
        )

    async def assign(
        self, chat_id: str, *, assigned_to: int, **options: Unpack[CallOptions]
    ) -> Chat:
        """Assign a chat.

        Assigns the chat to a user. A chat that ended answers 404.

        Args:
            chat_id: Id of the chat, a UUID.
            assigned_to: Id of the user who shall have the chat.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/chat/
        """
        return await self._call(
            _ASSIGN,
            path={"chatId": chat_id},
            fields={"assignedTo": assigned_to},
            options=options,
        )

    async def unassign(self, chat_id: str, **options: Unpack[CallOptions]) -> Chat:
        """Unassign a chat.

        Takes the chat from the user who has it. A chat that ended answers 404.

        Args:
            chat_id: Id of the chat, a UUID.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/chat/
        """
        return await self._call(_UNASSIGN, path={"chatId": chat_id}, options=options)

    async def update_tags(
        self, chat_id: str, *, tags: Sequence[str], **options: Unpack[CallOptions]
    ) -> Chat:
        """Set the tags of a chat.

        Sets the tags of the chat. They are written in lower case, and those that the
        account does not have are created. A chat that ended answers 404.

        Args:
            chat_id: Id of the chat, a UUID.
            tags: Texts of the tags; may be empty.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/chat/
        """
        return await self._call(
            _UPDATE_TAGS,
            path={"chatId": chat_id},
            fields={"tags": tags},
            options=options,
        )

    async def end(
        self, chat_id: str, *, status: ChatEndStatus, **options: Unpack[CallOptions]
    ) -> Chat:
        """End a chat.

        Ends the chat and makes a conversation of it, with one thread that is the
        customer's. After that the chat can be read, but every change answers 404.

        Args:
            chat_id: Id of the chat, a UUID.
            status: Status of the conversation that is made of the chat.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/chat/
        """
        return await self._call(
            _END, path={"chatId": chat_id}, fields={"status": status}, options=options
        )

    @lazy_property
    def events(self) -> AsyncChatsEvents:
        """What happened in a chat."""
        from .chats_events import AsyncChatsEvents

        return AsyncChatsEvents(self._client)

    @lazy_property
    def with_response(self) -> AsyncChatsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncChatsWithResponse(self._with_response())


class ChatsWithResponse:
    """The calls of `Chats`, returning `Response` objects."""

    def __init__(self, resource: Chats) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.get = typed_response(resource.get)
        self.accept = typed_response(resource.accept)
        self.add_message = typed_response(resource.add_message)
        self.add_note = typed_response(resource.add_note)
        self.assign = typed_response(resource.assign)
        self.unassign = typed_response(resource.unassign)
        self.update_tags = typed_response(resource.update_tags)
        self.end = typed_response(resource.end)


class AsyncChatsWithResponse:
    """The calls of `AsyncChats`, returning `Response` objects."""

    def __init__(self, resource: AsyncChats) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.get = typed_async_response(resource.get)
        self.accept = typed_async_response(resource.accept)
        self.add_message = typed_async_response(resource.add_message)
        self.add_note = typed_async_response(resource.add_note)
        self.assign = typed_async_response(resource.assign)
        self.unassign = typed_async_response(resource.unassign)
        self.update_tags = typed_async_response(resource.update_tags)
        self.end = typed_async_response(resource.end)
