# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Messages, notes, calls and changes of state in a conversation."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final, Literal, Unpack, overload

from helpscout_client._client.resource import (
    AsyncResource,
    Resource,
    typed_async_response,
    typed_response,
)
from helpscout_client._contract.changes import PatchKeyword
from helpscout_client._contract.lazy import lazy_property
from helpscout_client._contract.omit import OMIT, Omit
from helpscout_client._contract.operation import Operation, Pagination
from helpscout_client._contract.options import CallOptions, PageOptions
from helpscout_client._http.response import Created
from helpscout_client._lists.pages import AsyncPages, Page
from helpscout_client.files import (
    AsyncDestination,
    AsyncDownload,
    Destination,
    Download,
)
from helpscout_client.v2.models.attachments import NewAttachment
from helpscout_client.v2.models.threads import (
    CustomerReference,
    NewNoteStatus,
    NewReplyStatus,
    OriginalSource,
    Thread,
    ThreadChange,
    ThreadList,
)

if TYPE_CHECKING:
    from .conversations_threads_schedule import (
        AsyncConversationsThreadsSchedule,
        ConversationsThreadsSchedule,
    )

_LIST: Final[Operation[Thread]] = Operation(
    id="conversations.threads.list",
    method="GET",
    path="/v2/conversations/{conversationId}/threads",
    returns=ThreadList,
    pagination=Pagination(
        parameter="page",
        items=("embedded", "threads"),
        page=("page", "number"),
        pages=("page", "total_pages"),
        total=("page", "total_elements"),
        next_link=("links", "next", "href"),
    ),
)
_LIST_V3: Final[Operation[Thread]] = Operation(
    id="conversations.threads.list_v3",
    method="GET",
    path="/v3/conversations/{conversationId}/threads",
    returns=ThreadList,
    pagination=Pagination(
        parameter="page",
        items=("embedded", "threads"),
        page=("page", "number"),
        pages=("page", "total_pages"),
        total=("page", "total_elements"),
        next_link=("links", "next", "href"),
    ),
)
_CHAT: Final[Operation[Created[int]]] = Operation(
    id="conversations.threads.chat",
    method="POST",
    path="/v2/conversations/{conversationId}/chats",
    returns=Created[int],
)
_CUSTOMER: Final[Operation[Created[int]]] = Operation(
    id="conversations.threads.customer",
    method="POST",
    path="/v2/conversations/{conversationId}/customer",
    returns=Created[int],
)
_NOTE: Final[Operation[Created[int]]] = Operation(
    id="conversations.threads.note",
    method="POST",
    path="/v2/conversations/{conversationId}/notes",
    returns=Created[int],
)
_PHONE: Final[Operation[Created[int]]] = Operation(
    id="conversations.threads.phone",
    method="POST",
    path="/v2/conversations/{conversationId}/phones",
    returns=Created[int],
)
_REPLY: Final[Operation[Created[int]]] = Operation(
    id="conversations.threads.reply",
    method="POST",
    path="/v2/conversations/{conversationId}/reply",
    returns=Created[int],
)
_UPDATE: Final[Operation[None]] = Operation(
    id="conversations.threads.update",
    method="PATCH",
    path="/v2/conversations/{conversationId}/threads/{threadId}",
    changes={
        "text": PatchKeyword(op="replace", path="/text"),
        "hidden": PatchKeyword(op="replace", path="/hidden"),
    },
)
_ORIGINAL_SOURCE: Final[Operation[OriginalSource]] = Operation(
    id="conversations.threads.original_source",
    method="GET",
    path="/v2/conversations/{conversationId}/threads/{threadId}/original-source",
    returns=OriginalSource,
    accept="application/hal+json",
    downloads=("message/rfc822",),
)


class ConversationsThreads(Resource):
    """Messages, notes, calls and changes of state in a conversation."""

    def list(
        self,
        conversation_id: int,
        *,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Thread]:
        """List the threads of a conversation.

        Returns the threads of a conversation page by page, the newest first; a page
        holds 25. A conversation that was merged into another one answers 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            page: Number of the page, from 1. Default: 1.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
        """
        return self._list(
            _LIST,
            path={"conversationId": conversation_id},
            query={"page": page},
            options=options,
        )

    def list_v3(
        self,
        conversation_id: int,
        *,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Thread]:
        """List the threads of a conversation, with system users.

        Returns the threads of a conversation as version 2 does, but tells system users,
        such as AI agents, from users: the type of a creator or assignee can be
        `system_user`, where version 2 says `user`.

        Args:
            conversation_id: Id of the conversation, not its number.
            page: Number of the page, from 1. Default: 1.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list-v3/
        """
        return self._list(
            _LIST_V3,
            path={"conversationId": conversation_id},
            query={"page": page},
            options=options,
        )

    def chat(
        self,
        conversation_id: int,
        *,
        text: str,
        customer: CustomerReference,
        imported: bool | Omit = OMIT,
        created_at: datetime | Omit = OMIT,
        attachments: Sequence[NewAttachment] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Add a chat thread.

        Adds a chat to a conversation. A conversation has at most 100 threads; one that
        is full answers 412, one that is too old to be changed 423, and one that was
        merged into another one 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text of the thread.
            customer: The customer of the chat.
            imported: Whether the thread comes from another system. Then no mail is sent
                and nobody is notified.
            created_at: Time of creation, in UTC. Chats and replies take it only along
                with `imported`.
            attachments: Files of the thread.

        Raises:
            NotFoundError: The resource does not exist or was deleted.
            PreconditionFailedError: The request is valid, but the state of the resource
                does not allow it.
            LockedError: The resource has reached a limit and cannot be changed any
                more.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/chat/
        """
        return self._call(
            _CHAT,
            path={"conversationId": conversation_id},
            fields={
                "text": text,
                "imported": imported,
                "createdAt": created_at,
                "attachments": attachments,
                "customer": customer,
            },
            options=options,
        )

    def customer(
        self,
        conversation_id: int,
        *,
        text: str,
        customer: CustomerReference,
        imported: bool | Omit = OMIT,
        created_at: datetime | Omit = OMIT,
        attachments: Sequence[NewAttachment] | Omit = OMIT,
        cc: Sequence[str] | Omit = OMIT,
        bcc: Sequence[str] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Add a thread of a customer.

        Adds a message of a customer, which opens the conversation again unless it is
        imported. A conversation has at most 100 threads; one that is full answers 412,
        one that is too old to be changed 423, and one that was merged into another one
        404.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text of the thread.
            customer: The customer who wrote the message.
            imported: Whether the thread comes from another system. Then no mail is sent
                and nobody is notified.
            created_at: Time of creation, in UTC. Chats and replies take it only along
                with `imported`.
            attachments: Files of the thread.
            cc: E-mail addresses in copy.
            bcc: E-mail addresses in blind copy.

        Raises:
            NotFoundError: The resource does not exist or was deleted.
            PreconditionFailedError: The request is valid, but the state of the resource
                does not allow it.
            LockedError: The resource has reached a limit and cannot be changed any
                more.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/customer/
        """
        return self._call(
            _CUSTOMER,
            path={"conversationId": conversation_id},
            fields={
                "text": text,
                "imported": imported,
                "createdAt": created_at,
                "attachments": attachments,
                "customer": customer,
                "cc": cc,
                "bcc": bcc,
            },
            options=options,
        )

    def note(
        self,
        conversation_id: int,
        *,
        text: str,
        imported: bool | Omit = OMIT,
        created_at: datetime | Omit = OMIT,
        attachments: Sequence[NewAttachment] | Omit = OMIT,
        user: int | Omit = OMIT,
        status: NewNoteStatus | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Add a note.

        Adds a note for the team to a conversation. A conversation has at most 100
        threads; one that is full answers 412, one that is too old to be changed 423,
        and one that was merged into another one 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text of the thread.
            imported: Whether the thread comes from another system. Then no mail is sent
                and nobody is notified.
            created_at: Time of creation, in UTC. Chats and replies take it only along
                with `imported`.
            attachments: Files of the thread.
            user: Id of the user who wrote the note. Without it, the owner of the token.
            status: Status that the conversation gets. `inbox_predefined` stands for the
                one that the mailbox has set as its own.

        Raises:
            NotFoundError: The resource does not exist or was deleted.
            PreconditionFailedError: The request is valid, but the state of the resource
                does not allow it.
            LockedError: The resource has reached a limit and cannot be changed any
                more.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/note/
        """
        return self._call(
            _NOTE,
            path={"conversationId": conversation_id},
            fields={
                "text": text,
                "imported": imported,
                "createdAt": created_at,
                "attachments": attachments,
                "user": user,
                "status": status,
            },
            options=options,
        )

    def phone(
        self,
        conversation_id: int,
        *,
        text: str,
        customer: CustomerReference,
        imported: bool | Omit = OMIT,
        created_at: datetime | Omit = OMIT,
        attachments: Sequence[NewAttachment] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Add a phone thread.

        Adds a phone call to a conversation. A conversation has at most 100 threads; one
        that is full answers 412, one that is too old to be changed 423, and one that
        was merged into another one 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text of the thread.
            customer: The customer of the call.
            imported: Whether the thread comes from another system. Then no mail is sent
                and nobody is notified.
            created_at: Time of creation, in UTC. Chats and replies take it only along
                with `imported`.
            attachments: Files of the thread.

        Raises:
            NotFoundError: The resource does not exist or was deleted.
            PreconditionFailedError: The request is valid, but the state of the resource
                does not allow it.
            LockedError: The resource has reached a limit and cannot be changed any
                more.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/phone/
        """
        return self._call(
            _PHONE,
            path={"conversationId": conversation_id},
            fields={
                "text": text,
                "imported": imported,
                "createdAt": created_at,
                "attachments": attachments,
                "customer": customer,
            },
            options=options,
        )

    def reply(
        self,
        conversation_id: int,
        *,
        text: str,
        customer: CustomerReference,
        imported: bool | Omit = OMIT,
        created_at: datetime | Omit = OMIT,
        attachments: Sequence[NewAttachment] | Omit = OMIT,
        user: int | Omit = OMIT,
        draft: bool | Omit = OMIT,
        status: NewReplyStatus | Omit = OMIT,
        assign_to: int | None | Omit = OMIT,
        cc: Sequence[str] | Omit = OMIT,
        bcc: Sequence[str] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Reply to a customer.

        Adds a reply of a user, which is mailed to the customer unless it is a draft or
        imported. Without a status it makes the conversation active again. A
        conversation has at most 100 threads; one that is full answers 412, one that is
        too old to be changed 423, and one that was merged into another one 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text of the thread.
            customer: The customer who is replied to; the id is enough.
            imported: Whether the thread comes from another system. Then no mail is sent
                and nobody is notified.
            created_at: Time of creation, in UTC. Chats and replies take it only along
                with `imported`.
            attachments: Files of the thread.
            user: Id of the user who replies. Without it, the owner of the token.
            draft: Whether the reply is kept as a draft.
            status: Status that the conversation gets. Without it the conversation
                becomes active; `inbox_predefined` stands for the one that the mailbox
                has set as its own.
            assign_to: Id of the assignee that the conversation gets once the reply is
                published; with a draft, once it is sent. Without it the settings of the
                mailbox decide; null leaves the conversation unassigned.
            cc: E-mail addresses in copy.
            bcc: E-mail addresses in blind copy.

        Raises:
            NotFoundError: The resource does not exist or was deleted.
            PreconditionFailedError: The request is valid, but the state of the resource
                does not allow it.
            LockedError: The resource has reached a limit and cannot be changed any
                more.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/reply/
        """
        return self._call(
            _REPLY,
            path={"conversationId": conversation_id},
            fields={
                "text": text,
                "imported": imported,
                "createdAt": created_at,
                "attachments": attachments,
                "customer": customer,
                "user": user,
                "draft": draft,
                "status": status,
                "assignTo": assign_to,
                "cc": cc,
                "bcc": bcc,
            },
            options=options,
        )

    @overload
    def update(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        body: ThreadChange,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def update(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        text: str,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def update(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        hidden: bool,
        **options: Unpack[CallOptions],
    ) -> None: ...

    def update(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        body: ThreadChange | Omit = OMIT,
        text: str | Omit = OMIT,
        hidden: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Change the text or the visibility of a thread.

        Changes the text of a thread, of which Help Scout keeps the original, or hides
        it from the customer. The text can be changed by administrators, and by others
        where the account allows it to be edited. Only customer threads and replies that
        are no drafts can be hidden.

        A call makes one change: pass exactly one of `text`, `hidden`, or `body`.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            body: The one change to make.
            text: The new text.
            hidden: Whether the thread is hidden.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/update/
        """
        return self._call(
            _UPDATE,
            path={"conversationId": conversation_id, "threadId": thread_id},
            body=body,
            changes={"text": text, "hidden": hidden},
            options=options,
        )

    @overload
    def original_source(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        accept: Literal["application/hal+json"] = ...,
        **options: Unpack[CallOptions],
    ) -> OriginalSource: ...

    @overload
    def original_source(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        accept: Literal["message/rfc822"],
        to: Destination,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def original_source(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        accept: Literal["message/rfc822"],
        **options: Unpack[CallOptions],
    ) -> Download: ...

    def original_source(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        accept: str = "application/hal+json",
        to: Destination | None = None,
        **options: Unpack[CallOptions],
    ) -> OriginalSource | Download | None:
        """Get the mail a thread was made from.

        Returns the mail that a thread was made from, headers included: as text in a
        JSON object, or as the mail itself. How long Help Scout keeps it, and what it
        answers without one, is not known.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            accept: The media type to ask for; all but the default are downloads.
            to: Where to write the download: a path, which gets the file when it is
                whole, or an open file. Left out, the method returns a download to
                iterate. The deadline of the call ends it too; None sets no end.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/thread-source-json/
        """
        if accept == "application/hal+json" and to is None:
            return self._call(
                _ORIGINAL_SOURCE,
                path={"conversationId": conversation_id, "threadId": thread_id},
                options=options,
            )
        return self._download(
            _ORIGINAL_SOURCE,
            path={"conversationId": conversation_id, "threadId": thread_id},
            options=options,
            accept=accept,
            to=to,
        )

    @lazy_property
    def schedule(self) -> ConversationsThreadsSchedule:
        """Sending a draft thread later."""
        from .conversations_threads_schedule import ConversationsThreadsSchedule

        return ConversationsThreadsSchedule(self._client)

    @lazy_property
    def with_response(self) -> ConversationsThreadsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return ConversationsThreadsWithResponse(self._with_response())


class AsyncConversationsThreads(AsyncResource):
    """Messages, notes, calls and changes of state in a conversation."""

    def list(
        self,
        conversation_id: int,
        *,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[Thread]:
        """List the threads of a conversation.

        Returns the threads of a conversation page by page, the newest first; a page
        holds 25. A conversation that was merged into another one answers 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            page: Number of the page, from 1. Default: 1.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
        """
        return self._list(
            _LIST,
            path={"conversationId": conversation_id},
            query={"page": page},
            options=options,
        )

    def list_v3(
        self,
        conversation_id: int,
        *,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[Thread]:
        """List the threads of a conversation, with system users.

        Returns the threads of a conversation as version 2 does, but tells system users,
        such as AI agents, from users: the type of a creator or assignee can be
        `system_user`, where version 2 says `user`.

        Args:
            conversation_id: Id of the conversation, not its number.
            page: Number of the page, from 1. Default: 1.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list-v3/
        """
        return self._list(
            _LIST_V3,
            path={"conversationId": conversation_id},
            query={"page": page},
            options=options,
        )

    async def chat(
        self,
        conversation_id: int,
        *,
        text: str,
        customer: CustomerReference,
        imported: bool | Omit = OMIT,
        created_at: datetime | Omit = OMIT,
        attachments: Sequence[NewAttachment] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Add a chat thread.

        Adds a chat to a conversation. A conversation has at most 100 threads; one that
        is full answers 412, one that is too old to be changed 423, and one that was
        merged into another one 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text of the thread.
            customer: The customer of the chat.
            imported: Whether the thread comes from another system. Then no mail is sent
                and nobody is notified.
            created_at: Time of creation, in UTC. Chats and replies take it only along
                with `imported`.
            attachments: Files of the thread.

        Raises:
            NotFoundError: The resource does not exist or was deleted.
            PreconditionFailedError: The request is valid, but the state of the resource
                does not allow it.
            LockedError: The resource has reached a limit and cannot be changed any
                more.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/chat/
        """
        return await self._call(
            _CHAT,
            path={"conversationId": conversation_id},
            fields={
                "text": text,
                "imported": imported,
                "createdAt": created_at,
                "attachments": attachments,
                "customer": customer,
            },
            options=options,
        )

    async def customer(
        self,
        conversation_id: int,
        *,
        text: str,
        customer: CustomerReference,
        imported: bool | Omit = OMIT,
        created_at: datetime | Omit = OMIT,
        attachments: Sequence[NewAttachment] | Omit = OMIT,
        cc: Sequence[str] | Omit = OMIT,
        bcc: Sequence[str] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Add a thread of a customer.

        Adds a message of a customer, which opens the conversation again unless it is
        imported. A conversation has at most 100 threads; one that is full answers 412,
        one that is too old to be changed 423, and one that was merged into another one
        404.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text of the thread.
            customer: The customer who wrote the message.
            imported: Whether the thread comes from another system. Then no mail is sent
                and nobody is notified.
            created_at: Time of creation, in UTC. Chats and replies take it only along
                with `imported`.
            attachments: Files of the thread.
            cc: E-mail addresses in copy.
            bcc: E-mail addresses in blind copy.

        Raises:
            NotFoundError: The resource does not exist or was deleted.
            PreconditionFailedError: The request is valid, but the state of the resource
                does not allow it.
            LockedError: The resource has reached a limit and cannot be changed any
                more.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/customer/
        """
        return await self._call(
            _CUSTOMER,
            path={"conversationId": conversation_id},
            fields={
                "text": text,
                "imported": imported,
                "createdAt": created_at,
                "attachments": attachments,
                "customer": customer,
                "cc": cc,
                "bcc": bcc,
            },
            options=options,
        )

    async def note(
        self,
        conversation_id: int,
        *,
        text: str,
        imported: bool | Omit = OMIT,
        created_at: datetime | Omit = OMIT,
        attachments: Sequence[NewAttachment] | Omit = OMIT,
        user: int | Omit = OMIT,
        status: NewNoteStatus | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Add a note.

        Adds a note for the team to a conversation. A conversation has at most 100
        threads; one that is full answers 412, one that is too old to be changed 423,
        and one that was merged into another one 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text of the thread.
            imported: Whether the thread comes from another system. Then no mail is sent
                and nobody is notified.
            created_at: Time of creation, in UTC. Chats and replies take it only along
                with `imported`.
            attachments: Files of the thread.
            user: Id of the user who wrote the note. Without it, the owner of the token.
            status: Status that the conversation gets. `inbox_predefined` stands for the
                one that the mailbox has set as its own.

        Raises:
            NotFoundError: The resource does not exist or was deleted.
            PreconditionFailedError: The request is valid, but the state of the resource
                does not allow it.
            LockedError: The resource has reached a limit and cannot be changed any
                more.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/note/
        """
        return await self._call(
            _NOTE,
            path={"conversationId": conversation_id},
            fields={
                "text": text,
                "imported": imported,
                "createdAt": created_at,
                "attachments": attachments,
                "user": user,
                "status": status,
            },
            options=options,
        )

    async def phone(
        self,
        conversation_id: int,
        *,
        text: str,
        customer: CustomerReference,
        imported: bool | Omit = OMIT,
        created_at: datetime | Omit = OMIT,
        attachments: Sequence[NewAttachment] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Add a phone thread.

        Adds a phone call to a conversation. A conversation has at most 100 threads; one
        that is full answers 412, one that is too old to be changed 423, and one that
        was merged into another one 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text of the thread.
            customer: The customer of the call.
            imported: Whether the thread comes from another system. Then no mail is sent
                and nobody is notified.
            created_at: Time of creation, in UTC. Chats and replies take it only along
                with `imported`.
            attachments: Files of the thread.

        Raises:
            NotFoundError: The resource does not exist or was deleted.
            PreconditionFailedError: The request is valid, but the state of the resource
                does not allow it.
            LockedError: The resource has reached a limit and cannot be changed any
                more.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/phone/
        """
        return await self._call(
            _PHONE,
            path={"conversationId": conversation_id},
            fields={
                "text": text,
                "imported": imported,
                "createdAt": created_at,
                "attachments": attachments,
                "customer": customer,
            },
            options=options,
        )

    async def reply(
        self,
        conversation_id: int,
        *,
        text: str,
        customer: CustomerReference,
        imported: bool | Omit = OMIT,
        created_at: datetime | Omit = OMIT,
        attachments: Sequence[NewAttachment] | Omit = OMIT,
        user: int | Omit = OMIT,
        draft: bool | Omit = OMIT,
        status: NewReplyStatus | Omit = OMIT,
        assign_to: int | None | Omit = OMIT,
        cc: Sequence[str] | Omit = OMIT,
        bcc: Sequence[str] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Reply to a customer.

        Adds a reply of a user, which is mailed to the customer unless it is a draft or
        imported. Without a status it makes the conversation active again. A
        conversation has at most 100 threads; one that is full answers 412, one that is
        too old to be changed 423, and one that was merged into another one 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text of the thread.
            customer: The customer who is replied to; the id is enough.
            imported: Whether the thread comes from another system. Then no mail is sent
                and nobody is notified.
            created_at: Time of creation, in UTC. Chats and replies take it only along
                with `imported`.
            attachments: Files of the thread.
            user: Id of the user who replies. Without it, the owner of the token.
            draft: Whether the reply is kept as a draft.
            status: Status that the conversation gets. Without it the conversation
                becomes active; `inbox_predefined` stands for the one that the mailbox
                has set as its own.
            assign_to: Id of the assignee that the conversation gets once the reply is
                published; with a draft, once it is sent. Without it the settings of the
                mailbox decide; null leaves the conversation unassigned.
            cc: E-mail addresses in copy.
            bcc: E-mail addresses in blind copy.

        Raises:
            NotFoundError: The resource does not exist or was deleted.
            PreconditionFailedError: The request is valid, but the state of the resource
                does not allow it.
            LockedError: The resource has reached a limit and cannot be changed any
                more.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/reply/
        """
        return await self._call(
            _REPLY,
            path={"conversationId": conversation_id},
            fields={
                "text": text,
                "imported": imported,
                "createdAt": created_at,
                "attachments": attachments,
                "customer": customer,
                "user": user,
                "draft": draft,
                "status": status,
                "assignTo": assign_to,
                "cc": cc,
                "bcc": bcc,
            },
            options=options,
        )

    @overload
    async def update(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        body: ThreadChange,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    async def update(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        text: str,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    async def update(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        hidden: bool,
        **options: Unpack[CallOptions],
    ) -> None: ...

    async def update(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        body: ThreadChange | Omit = OMIT,
        text: str | Omit = OMIT,
        hidden: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Change the text or the visibility of a thread.

        Changes the text of a thread, of which Help Scout keeps the original, or hides
        it from the customer. The text can be changed by administrators, and by others
        where the account allows it to be edited. Only customer threads and replies that
        are no drafts can be hidden.

        A call makes one change: pass exactly one of `text`, `hidden`, or `body`.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            body: The one change to make.
            text: The new text.
            hidden: Whether the thread is hidden.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/update/
        """
        return await self._call(
            _UPDATE,
            path={"conversationId": conversation_id, "threadId": thread_id},
            body=body,
            changes={"text": text, "hidden": hidden},
            options=options,
        )

    @overload
    async def original_source(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        accept: Literal["application/hal+json"] = ...,
        **options: Unpack[CallOptions],
    ) -> OriginalSource: ...

    @overload
    async def original_source(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        accept: Literal["message/rfc822"],
        to: AsyncDestination,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def original_source(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        accept: Literal["message/rfc822"],
        **options: Unpack[CallOptions],
    ) -> AsyncDownload: ...

    def original_source(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        accept: str = "application/hal+json",
        to: AsyncDestination | None = None,
        **options: Unpack[CallOptions],
    ) -> Awaitable[OriginalSource] | AsyncDownload | Awaitable[None]:
        """Get the mail a thread was made from.

        Returns the mail that a thread was made from, headers included: as text in a
        JSON object, or as the mail itself. How long Help Scout keeps it, and what it
        answers without one, is not known.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            accept: The media type to ask for; all but the default are downloads.
            to: Where to write the download: a path, which gets the file when it is
                whole, or an open file. Left out, the method returns a download to
                iterate. The deadline of the call ends it too; None sets no end.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/thread-source-json/
        """
        if accept == "application/hal+json" and to is None:
            return self._call(
                _ORIGINAL_SOURCE,
                path={"conversationId": conversation_id, "threadId": thread_id},
                options=options,
            )
        return self._download(
            _ORIGINAL_SOURCE,
            path={"conversationId": conversation_id, "threadId": thread_id},
            options=options,
            accept=accept,
            to=to,
        )

    @lazy_property
    def schedule(self) -> AsyncConversationsThreadsSchedule:
        """Sending a draft thread later."""
        from .conversations_threads_schedule import AsyncConversationsThreadsSchedule

        return AsyncConversationsThreadsSchedule(self._client)

    @lazy_property
    def with_response(self) -> AsyncConversationsThreadsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncConversationsThreadsWithResponse(self._with_response())


class ConversationsThreadsWithResponse:
    """The calls of `ConversationsThreads`, returning `Response` objects."""

    def __init__(self, resource: ConversationsThreads) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)
        self.list_v3 = typed_response(resource.list_v3)
        self.chat = typed_response(resource.chat)
        self.customer = typed_response(resource.customer)
        self.note = typed_response(resource.note)
        self.phone = typed_response(resource.phone)
        self.reply = typed_response(resource.reply)
        self.update = typed_response(resource.update)


class AsyncConversationsThreadsWithResponse:
    """The calls of `AsyncConversationsThreads`, returning `Response` objects."""

    def __init__(self, resource: AsyncConversationsThreads) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
        self.list_v3 = typed_async_response(resource.list_v3)
        self.chat = typed_async_response(resource.chat)
        self.customer = typed_async_response(resource.customer)
        self.note = typed_async_response(resource.note)
        self.phone = typed_async_response(resource.phone)
        self.reply = typed_async_response(resource.reply)
        self.update = typed_async_response(resource.update)
