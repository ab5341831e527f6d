# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Conversations with customers."""

from __future__ import annotations

from collections.abc import Sequence
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
from helpscout_client._contract.styles import Style
from helpscout_client._http.response import Created
from helpscout_client._lists.pages import AsyncPages, Page
from helpscout_client.v2.models.conversations import (
    Conversation,
    ConversationChange,
    ConversationList,
    ConversationListWithThreads,
    ConversationStatusChangeValue,
    ConversationWithThreads,
    CustomFieldValue,
    InitialThread,
    NewConversationStatus,
    NewConversationType,
)
from helpscout_client.v2.models.threads import CustomerReference

if TYPE_CHECKING:
    from .conversations_attachments import (
        AsyncConversationsAttachments,
        ConversationsAttachments,
    )
    from .conversations_tags import AsyncConversationsTags, ConversationsTags
    from .conversations_custom_fields import (
        AsyncConversationsCustomFields,
        ConversationsCustomFields,
    )
    from .conversations_snooze import AsyncConversationsSnooze, ConversationsSnooze
    from .conversations_threads import AsyncConversationsThreads, ConversationsThreads

_LIST: Final[Operation[Conversation]] = Operation(
    id="conversations.list",
    method="GET",
    path="/v2/conversations",
    returns=ConversationList,
    styles={
        "query": {
            "mailbox": Style("form"),
            "tag": Style("form"),
            "customFieldsByIds": Style("form"),
        }
    },
    embeds={"embed": {"threads": ConversationListWithThreads}},
    pagination=Pagination(
        parameter="page",
        items=("embedded", "conversations"),
        page=("page", "number"),
        pages=("page", "total_pages"),
        total=("page", "total_elements"),
        next_link=("links", "next", "href"),
    ),
)
_CREATE: Final[Operation[Created[int]]] = Operation(
    id="conversations.create",
    method="POST",
    path="/v2/conversations",
    returns=Created[int],
)
_GET: Final[Operation[Conversation]] = Operation(
    id="conversations.get",
    method="GET",
    path="/v2/conversations/{conversationId}",
    returns=Conversation,
    embeds={"embed": {"threads": ConversationWithThreads}},
)
_DELETE: Final[Operation[None]] = Operation(
    id="conversations.delete",
    method="DELETE",
    path="/v2/conversations/{conversationId}",
)
_UPDATE: Final[Operation[None]] = Operation(
    id="conversations.update",
    method="PATCH",
    path="/v2/conversations/{conversationId}",
    changes={
        "subject": PatchKeyword(op="replace", path="/subject"),
        "status": PatchKeyword(op="replace", path="/status"),
        "assign_to": PatchKeyword(op="replace", path="/assignTo", removal="remove"),
        "mailbox_id": PatchKeyword(op="move", path="/mailboxId"),
        "primary_customer_id": PatchKeyword(op="replace", path="/primaryCustomer.id"),
        "draft": PatchKeyword(op="replace", path="/draft"),
    },
)
_GET_V3: Final[Operation[Conversation]] = Operation(
    id="conversations.get_v3",
    method="GET",
    path="/v3/conversations/{conversationId}",
    returns=Conversation,
    embeds={"embed": {"threads": ConversationWithThreads}},
)


class Conversations(Resource):
    """Conversations with customers."""

    @overload
    def list(
        self,
        *,
        embed: Literal["threads"],
        mailbox: int | Sequence[int] | Omit = OMIT,
        folder: int | Omit = OMIT,
        status: (
            Literal["active", "all", "closed", "open", "pending", "spam"] | Omit
        ) = OMIT,
        tag: str | Sequence[str] | Omit = OMIT,
        assigned_to: int | Omit = OMIT,
        modified_since: datetime | Omit = OMIT,
        number: int | Omit = OMIT,
        sort_field: (
            Literal[
                "createdAt",
                "customerEmail",
                "customerName",
                "mailboxid",
                "modifiedAt",
                "number",
                "score",
                "status",
                "subject",
                "waitingSince",
            ]
            | Omit
        ) = OMIT,
        sort_order: Literal["asc", "desc"] | Omit = OMIT,
        query: str | Omit = OMIT,
        custom_fields_by_ids: str | Sequence[str] | Omit = OMIT,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[ConversationWithThreads]: ...

    @overload
    def list(
        self,
        *,
        embed: Omit = OMIT,
        mailbox: int | Sequence[int] | Omit = OMIT,
        folder: int | Omit = OMIT,
        status: (
            Literal["active", "all", "closed", "open", "pending", "spam"] | Omit
        ) = OMIT,
        tag: str | Sequence[str] | Omit = OMIT,
        assigned_to: int | Omit = OMIT,
        modified_since: datetime | Omit = OMIT,
        number: int | Omit = OMIT,
        sort_field: (
            Literal[
                "createdAt",
                "customerEmail",
                "customerName",
                "mailboxid",
                "modifiedAt",
                "number",
                "score",
                "status",
                "subject",
                "waitingSince",
            ]
            | Omit
        ) = OMIT,
        sort_order: Literal["asc", "desc"] | Omit = OMIT,
        query: str | Omit = OMIT,
        custom_fields_by_ids: str | Sequence[str] | Omit = OMIT,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Conversation]: ...

    def list(
        self,
        *,
        embed: Literal["threads"] | Omit = OMIT,
        mailbox: int | Sequence[int] | Omit = OMIT,
        folder: int | Omit = OMIT,
        status: (
            Literal["active", "all", "closed", "open", "pending", "spam"] | Omit
        ) = OMIT,
        tag: str | Sequence[str] | Omit = OMIT,
        assigned_to: int | Omit = OMIT,
        modified_since: datetime | Omit = OMIT,
        number: int | Omit = OMIT,
        sort_field: (
            Literal[
                "createdAt",
                "customerEmail",
                "customerName",
                "mailboxid",
                "modifiedAt",
                "number",
                "score",
                "status",
                "subject",
                "waitingSince",
            ]
            | Omit
        ) = OMIT,
        sort_order: Literal["asc", "desc"] | Omit = OMIT,
        query: str | Omit = OMIT,
        custom_fields_by_ids: str | Sequence[str] | Omit = OMIT,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Conversation]:
        """List conversations.

        Returns conversations page by page, the newest first unless another order is
        asked for; a page holds 25. A conversation has to meet all filters. Without a
        status only active conversations are listed.

        Args:
            embed: What to load along with the conversations. The only value is
                `threads`; of a chat not all threads are embedded. With `threads`, an
                item is a `ConversationWithThreads`.
            mailbox: Ids of mailboxes to look in.
            folder: Id of the folder that holds the conversation.
            status: Status of the conversation, or `all`. Default: active.
            tag: Tags to look for.
            assigned_to: Id of the assignee of the conversation.
            modified_since: Time after which the conversation was changed, in UTC and in
                whole seconds: fractions are refused, as third parties report.
            number: Number of the conversation as Help Scout shows it.
            sort_field: What the conversations are sorted by. Default: createdAt.
            sort_order: Whether the lowest or the highest comes first. Default: desc.
            query: A search expression in parentheses, such as `(subject:"coffee" OR
                tag:"vip")`. Terms are joined by AND, OR and NOT and can be grouped; a
                text in quotes is looked for as it is, in upper or lower case. The
                fields are subject, body, tag, mailbox, mailboxid, email, customerIds,
                number, id, assigned, attachments, replyUserIds, createdAt and
                modifiedAt. Times take ranges such as `[2014-02-27T00:00:00Z TO *]` and
                `[NOW-1HOUR TO *]`.
            custom_fields_by_ids: Values of custom fields, all of which the conversation
                has, each as the id of the field, a colon and the value; of a dropdown
                the value is the id of the option. Values have to match exactly, but
                those of single-line fields are searched as text; multi-line fields
                cannot be used. Needs `mailbox`.
            page: Number of the page, from 1. Default: 1.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/list/
        """
        return self._list(
            _LIST,
            query={
                "embed": embed,
                "mailbox": mailbox,
                "folder": folder,
                "status": status,
                "tag": tag,
                "assigned_to": assigned_to,
                "modifiedSince": modified_since,
                "number": number,
                "sortField": sort_field,
                "sortOrder": sort_order,
                "query": query,
                "customFieldsByIds": custom_fields_by_ids,
                "page": page,
            },
            options=options,
        )

    def create(
        self,
        *,
        subject: str,
        type: NewConversationType,
        mailbox_id: int,
        status: NewConversationStatus,
        customer: CustomerReference,
        threads: Sequence[InitialThread],
        auto_reply: bool | Omit = OMIT,
        imported: bool | Omit = OMIT,
        assign_to: int | None | Omit = OMIT,
        created_at: datetime | Omit = OMIT,
        closed_at: datetime | Omit = OMIT,
        user: int | Omit = OMIT,
        tags: Sequence[str] | Omit = OMIT,
        fields: Sequence[CustomFieldValue] | Omit = OMIT,
        cc: Sequence[str] | Omit = OMIT,
        bcc: Sequence[str] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Create a conversation.

        Creates a conversation with its first threads. Unless it is imported, mail is
        sent and users are notified. To make a draft, give one thread of type `reply`
        with `draft`. More than 100 threads are refused with 412, and too large a body
        with 413.

        Args:
            subject: Subject line.
            type: Channel of the conversation.
            mailbox_id: Id of the mailbox that gets the conversation.
            status: Status of the conversation.
            customer: The customer the conversation is with.
            threads: The threads of the conversation, 1 to 100.
            auto_reply: Whether the automatic reply is sent. It takes at least one
                thread of a customer.
            imported: Whether the conversation comes from another system. Then no mail
                is sent and nobody is notified.
            assign_to: Id of the assignee of the conversation. Without it the settings
                of the mailbox decide; null leaves the conversation unassigned.
            created_at: Time of creation, in UTC.
            closed_at: Time of closing, in UTC.
            user: Id of the user who adds the conversation and its threads.
            tags: Tags of the conversation.
            fields: Values of custom fields.
            cc: E-mail addresses in copy.
            bcc: E-mail addresses in blind copy.

        Raises:
            PreconditionFailedError: The request is valid, but the state of the resource
                does not allow it.
            PayloadTooLargeError: The request is larger than this endpoint accepts.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/create/
        """
        return self._call(
            _CREATE,
            fields={
                "subject": subject,
                "type": type,
                "mailboxId": mailbox_id,
                "status": status,
                "customer": customer,
                "threads": threads,
                "autoReply": auto_reply,
                "imported": imported,
                "assignTo": assign_to,
                "createdAt": created_at,
                "closedAt": closed_at,
                "user": user,
                "tags": tags,
                "fields": fields,
                "cc": cc,
                "bcc": bcc,
            },
            options=options,
        )

    @overload
    def get(
        self,
        conversation_id: int,
        *,
        embed: Literal["threads"],
        **options: Unpack[CallOptions],
    ) -> ConversationWithThreads: ...

    @overload
    def get(
        self,
        conversation_id: int,
        *,
        embed: Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Conversation: ...

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
                `threads`. With `threads`, the result is a `ConversationWithThreads`.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
        """
        return self._call(
            _GET,
            path={"conversationId": conversation_id},
            query={"embed": embed},
            options=options,
        )

    def delete(self, conversation_id: int, **options: Unpack[CallOptions]) -> None:
        """Delete a conversation.

        Deletes a conversation. Third parties report that it goes to the Deleted folder,
        from which an administrator can bring it back.

        Known from the vendor's own SDK; the documentation page could not be read.

        Args:
            conversation_id: Id of the conversation, not its number.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/delete/
        """
        return self._call(
            _DELETE, path={"conversationId": conversation_id}, options=options
        )

    @overload
    def update(
        self,
        conversation_id: int,
        *,
        body: ConversationChange,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def update(
        self, conversation_id: int, *, subject: str, **options: Unpack[CallOptions]
    ) -> None: ...

    @overload
    def update(
        self,
        conversation_id: int,
        *,
        status: ConversationStatusChangeValue,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def update(
        self,
        conversation_id: int,
        *,
        assign_to: int | None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def update(
        self, conversation_id: int, *, mailbox_id: int, **options: Unpack[CallOptions]
    ) -> None: ...

    @overload
    def update(
        self,
        conversation_id: int,
        *,
        primary_customer_id: int,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def update(
        self, conversation_id: int, *, draft: bool, **options: Unpack[CallOptions]
    ) -> None: ...

    def update(
        self,
        conversation_id: int,
        *,
        body: ConversationChange | Omit = OMIT,
        subject: str | Omit = OMIT,
        status: ConversationStatusChangeValue | Omit = OMIT,
        assign_to: int | None | Omit = OMIT,
        mailbox_id: int | Omit = OMIT,
        primary_customer_id: int | Omit = OMIT,
        draft: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Change one property of a conversation.

        Changes the subject, the customer, the mailbox, the status or the assignee of a
        conversation, or publishes a draft; one call makes one change. A conversation
        that is too old to be changed answers 423, and one that was merged into another
        one 404.

        A call makes one change: pass exactly one of `subject`, `status`, `assign_to`,
        `mailbox_id`, `primary_customer_id`, `draft`, or `body`.

        Args:
            conversation_id: Id of the conversation, not its number.
            body: The one change to make.
            subject: The new subject line.
            status: The new status.
            assign_to: Id of the new assignee. None removes it.
            mailbox_id: Id of the mailbox that gets the conversation.
            primary_customer_id: Id of the new customer.
            draft: Whether the conversation is a draft; false publishes it.

        Raises:
            NotFoundError: The resource does not exist or was deleted.
            LockedError: The resource has reached a limit and cannot be changed any
                more.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/update/
        """
        return self._call(
            _UPDATE,
            path={"conversationId": conversation_id},
            body=body,
            changes={
                "subject": subject,
                "status": status,
                "assign_to": assign_to,
                "mailbox_id": mailbox_id,
                "primary_customer_id": primary_customer_id,
                "draft": draft,
            },
            options=options,
        )

    @overload
    def get_v3(
        self,
        conversation_id: int,
        *,
        embed: Literal["threads"],
        **options: Unpack[CallOptions],
    ) -> ConversationWithThreads: ...

    @overload
    def get_v3(
        self,
        conversation_id: int,
        *,
        embed: Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Conversation: ...

    def get_v3(
        self,
        conversation_id: int,
        *,
        embed: Literal["threads"] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Conversation:
        """Get a conversation, with system users.

        Returns one conversation as version 2 does, but tells system users, such as AI
        agents, from users: the type of the creator or assignee can be `system_user`,
        where version 2 says `user`. Third parties saw it on the user who closed the
        conversation as well.

        Args:
            conversation_id: Id of the conversation, not its number.
            embed: What to load along with the conversation. The only value is
                `threads`. With `threads`, the result is a `ConversationWithThreads`.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/get-v3/
        """
        return self._call(
            _GET_V3,
            path={"conversationId": conversation_id},
            query={"embed": embed},
            options=options,
        )

    @lazy_property
    def attachments(self) -> ConversationsAttachments:
        """Files in the threads of a conversation."""
        from .conversations_attachments import ConversationsAttachments

        return ConversationsAttachments(self._client)

    @lazy_property
    def tags(self) -> ConversationsTags:
        """Tags of a conversation."""
        from .conversations_tags import ConversationsTags

        return ConversationsTags(self._client)

    @lazy_property
    def custom_fields(self) -> ConversationsCustomFields:
        """Custom fields of a conversation."""
        from .conversations_custom_fields import ConversationsCustomFields

        return ConversationsCustomFields(self._client)

    @lazy_property
    def snooze(self) -> ConversationsSnooze:
        """Snoozing a conversation."""
        from .conversations_snooze import ConversationsSnooze

        return ConversationsSnooze(self._client)

    @lazy_property
    def threads(self) -> ConversationsThreads:
        """Messages, notes, calls and changes of state in a conversation."""
        from .conversations_threads import ConversationsThreads

        return ConversationsThreads(self._client)

    @lazy_property
    def with_response(self) -> ConversationsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return ConversationsWithResponse(self._with_response())


class AsyncConversations(AsyncResource):
    """Conversations with customers."""

    @overload
    def list(
        self,
        *,
        embed: Literal["threads"],
        mailbox: int | Sequence[int] | Omit = OMIT,
        folder: int | Omit = OMIT,
        status: (
            Literal["active", "all", "closed", "open", "pending", "spam"] | Omit
        ) = OMIT,
        tag: str | Sequence[str] | Omit = OMIT,
        assigned_to: int | Omit = OMIT,
        modified_since: datetime | Omit = OMIT,
        number: int | Omit = OMIT,
        sort_field: (
            Literal[
                "createdAt",
                "customerEmail",
                "customerName",
                "mailboxid",
                "modifiedAt",
                "number",
                "score",
                "status",
                "subject",
                "waitingSince",
            ]
            | Omit
        ) = OMIT,
        sort_order: Literal["asc", "desc"] | Omit = OMIT,
        query: str | Omit = OMIT,
        custom_fields_by_ids: str | Sequence[str] | Omit = OMIT,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[ConversationWithThreads]: ...

    @overload
    def list(
        self,
        *,
        embed: Omit = OMIT,
        mailbox: int | Sequence[int] | Omit = OMIT,
        folder: int | Omit = OMIT,
        status: (
            Literal["active", "all", "closed", "open", "pending", "spam"] | Omit
        ) = OMIT,
        tag: str | Sequence[str] | Omit = OMIT,
        assigned_to: int | Omit = OMIT,
        modified_since: datetime | Omit = OMIT,
        number: int | Omit = OMIT,
        sort_field: (
            Literal[
                "createdAt",
                "customerEmail",
                "customerName",
                "mailboxid",
                "modifiedAt",
                "number",
                "score",
                "status",
                "subject",
                "waitingSince",
            ]
            | Omit
        ) = OMIT,
        sort_order: Literal["asc", "desc"] | Omit = OMIT,
        query: str | Omit = OMIT,
        custom_fields_by_ids: str | Sequence[str] | Omit = OMIT,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[Conversation]: ...

    def list(
        self,
        *,
        embed: Literal["threads"] | Omit = OMIT,
        mailbox: int | Sequence[int] | Omit = OMIT,
        folder: int | Omit = OMIT,
        status: (
            Literal["active", "all", "closed", "open", "pending", "spam"] | Omit
        ) = OMIT,
        tag: str | Sequence[str] | Omit = OMIT,
        assigned_to: int | Omit = OMIT,
        modified_since: datetime | Omit = OMIT,
        number: int | Omit = OMIT,
        sort_field: (
            Literal[
                "createdAt",
                "customerEmail",
                "customerName",
                "mailboxid",
                "modifiedAt",
                "number",
                "score",
                "status",
                "subject",
                "waitingSince",
            ]
            | Omit
        ) = OMIT,
        sort_order: Literal["asc", "desc"] | Omit = OMIT,
        query: str | Omit = OMIT,
        custom_fields_by_ids: str | Sequence[str] | Omit = OMIT,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[Conversation]:
        """List conversations.

        Returns conversations page by page, the newest first unless another order is
        asked for; a page holds 25. A conversation has to meet all filters. Without a
        status only active conversations are listed.

        Args:
            embed: What to load along with the conversations. The only value is
                `threads`; of a chat not all threads are embedded. With `threads`, an
                item is a `ConversationWithThreads`.
            mailbox: Ids of mailboxes to look in.
            folder: Id of the folder that holds the conversation.
            status: Status of the conversation, or `all`. Default: active.
            tag: Tags to look for.
            assigned_to: Id of the assignee of the conversation.
            modified_since: Time after which the conversation was changed, in UTC and in
                whole seconds: fractions are refused, as third parties report.
            number: Number of the conversation as Help Scout shows it.
            sort_field: What the conversations are sorted by. Default: createdAt.
            sort_order: Whether the lowest or the highest comes first. Default: desc.
            query: A search expression in parentheses, such as `(subject:"coffee" OR
                tag:"vip")`. Terms are joined by AND, OR and NOT and can be grouped; a
                text in quotes is looked for as it is, in upper or lower case. The
                fields are subject, body, tag, mailbox, mailboxid, email, customerIds,
                number, id, assigned, attachments, replyUserIds, createdAt and
                modifiedAt. Times take ranges such as `[2014-02-27T00:00:00Z TO *]` and
                `[NOW-1HOUR TO *]`.
            custom_fields_by_ids: Values of custom fields, all of which the conversation
                has, each as the id of the field, a colon and the value; of a dropdown
                the value is the id of the option. Values have to match exactly, but
                those of single-line fields are searched as text; multi-line fields
                cannot be used. Needs `mailbox`.
            page: Number of the page, from 1. Default: 1.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/list/
        """
        return self._list(
            _LIST,
            query={
                "embed": embed,
                "mailbox": mailbox,
                "folder": folder,
                "status": status,
                "tag": tag,
                "assigned_to": assigned_to,
                "modifiedSince": modified_since,
                "number": number,
                "sortField": sort_field,
                "sortOrder": sort_order,
                "query": query,
                "customFieldsByIds": custom_fields_by_ids,
                "page": page,
            },
            options=options,
        )

    async def create(
        self,
        *,
        subject: str,
        type: NewConversationType,
        mailbox_id: int,
        status: NewConversationStatus,
        customer: CustomerReference,
        threads: Sequence[InitialThread],
        auto_reply: bool | Omit = OMIT,
        imported: bool | Omit = OMIT,
        assign_to: int | None | Omit = OMIT,
        created_at: datetime | Omit = OMIT,
        closed_at: datetime | Omit = OMIT,
        user: int | Omit = OMIT,
        tags: Sequence[str] | Omit = OMIT,
        fields: Sequence[CustomFieldValue] | Omit = OMIT,
        cc: Sequence[str] | Omit = OMIT,
        bcc: Sequence[str] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Create a conversation.

        Creates a conversation with its first threads. Unless it is imported, mail is
        sent and users are notified. To make a draft, give one thread of type `reply`
        with `draft`. More than 100 threads are refused with 412, and too large a body
        with 413.

        Args:
            subject: Subject line.
            type: Channel of the conversation.
            mailbox_id: Id of the mailbox that gets the conversation.
            status: Status of the conversation.
            customer: The customer the conversation is with.
            threads: The threads of the conversation, 1 to 100.
            auto_reply: Whether the automatic reply is sent. It takes at least one
                thread of a customer.
            imported: Whether the conversation comes from another system. Then no mail
                is sent and nobody is notified.
            assign_to: Id of the assignee of the conversation. Without it the settings
                of the mailbox decide; null leaves the conversation unassigned.
            created_at: Time of creation, in UTC.
            closed_at: Time of closing, in UTC.
            user: Id of the user who adds the conversation and its threads.
            tags: Tags of the conversation.
            fields: Values of custom fields.
            cc: E-mail addresses in copy.
            bcc: E-mail addresses in blind copy.

        Raises:
            PreconditionFailedError: The request is valid, but the state of the resource
                does not allow it.
            PayloadTooLargeError: The request is larger than this endpoint accepts.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/create/
        """
        return await self._call(
            _CREATE,
            fields={
                "subject": subject,
                "type": type,
                "mailboxId": mailbox_id,
                "status": status,
                "customer": customer,
                "threads": threads,
                "autoReply": auto_reply,
                "imported": imported,
                "assignTo": assign_to,
                "createdAt": created_at,
                "closedAt": closed_at,
                "user": user,
                "tags": tags,
                "fields": fields,
                "cc": cc,
                "bcc": bcc,
            },
            options=options,
        )

    @overload
    async def get(
        self,
        conversation_id: int,
        *,
        embed: Literal["threads"],
        **options: Unpack[CallOptions],
    ) -> ConversationWithThreads: ...

    @overload
    async def get(
        self,
        conversation_id: int,
        *,
        embed: Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Conversation: ...

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
                `threads`. With `threads`, the result is a `ConversationWithThreads`.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
        """
        return await self._call(
            _GET,
            path={"conversationId": conversation_id},
            query={"embed": embed},
            options=options,
        )

    async def delete(
        self, conversation_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Delete a conversation.

        Deletes a conversation. Third parties report that it goes to the Deleted folder,
        from which an administrator can bring it back.

        Known from the vendor's own SDK; the documentation page could not be read.

        Args:
            conversation_id: Id of the conversation, not its number.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/delete/
        """
        return await self._call(
            _DELETE, path={"conversationId": conversation_id}, options=options
        )

    @overload
    async def update(
        self,
        conversation_id: int,
        *,
        body: ConversationChange,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    async def update(
        self, conversation_id: int, *, subject: str, **options: Unpack[CallOptions]
    ) -> None: ...

    @overload
    async def update(
        self,
        conversation_id: int,
        *,
        status: ConversationStatusChangeValue,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    async def update(
        self,
        conversation_id: int,
        *,
        assign_to: int | None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    async def update(
        self, conversation_id: int, *, mailbox_id: int, **options: Unpack[CallOptions]
    ) -> None: ...

    @overload
    async def update(
        self,
        conversation_id: int,
        *,
        primary_customer_id: int,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    async def update(
        self, conversation_id: int, *, draft: bool, **options: Unpack[CallOptions]
    ) -> None: ...

    async def update(
        self,
        conversation_id: int,
        *,
        body: ConversationChange | Omit = OMIT,
        subject: str | Omit = OMIT,
        status: ConversationStatusChangeValue | Omit = OMIT,
        assign_to: int | None | Omit = OMIT,
        mailbox_id: int | Omit = OMIT,
        primary_customer_id: int | Omit = OMIT,
        draft: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Change one property of a conversation.

        Changes the subject, the customer, the mailbox, the status or the assignee of a
        conversation, or publishes a draft; one call makes one change. A conversation
        that is too old to be changed answers 423, and one that was merged into another
        one 404.

        A call makes one change: pass exactly one of `subject`, `status`, `assign_to`,
        `mailbox_id`, `primary_customer_id`, `draft`, or `body`.

        Args:
            conversation_id: Id of the conversation, not its number.
            body: The one change to make.
            subject: The new subject line.
            status: The new status.
            assign_to: Id of the new assignee. None removes it.
            mailbox_id: Id of the mailbox that gets the conversation.
            primary_customer_id: Id of the new customer.
            draft: Whether the conversation is a draft; false publishes it.

        Raises:
            NotFoundError: The resource does not exist or was deleted.
            LockedError: The resource has reached a limit and cannot be changed any
                more.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/update/
        """
        return await self._call(
            _UPDATE,
            path={"conversationId": conversation_id},
            body=body,
            changes={
                "subject": subject,
                "status": status,
                "assign_to": assign_to,
                "mailbox_id": mailbox_id,
                "primary_customer_id": primary_customer_id,
                "draft": draft,
            },
            options=options,
        )

    @overload
    async def get_v3(
        self,
        conversation_id: int,
        *,
        embed: Literal["threads"],
        **options: Unpack[CallOptions],
    ) -> ConversationWithThreads: ...

    @overload
    async def get_v3(
        self,
        conversation_id: int,
        *,
        embed: Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Conversation: ...

    async def get_v3(
        self,
        conversation_id: int,
        *,
        embed: Literal["threads"] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Conversation:
        """Get a conversation, with system users.

        Returns one conversation as version 2 does, but tells system users, such as AI
        agents, from users: the type of the creator or assignee can be `system_user`,
        where version 2 says `user`. Third parties saw it on the user who closed the
        conversation as well.

        Args:
            conversation_id: Id of the conversation, not its number.
            embed: What to load along with the conversation. The only value is
                `threads`. With `threads`, the result is a `ConversationWithThreads`.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/get-v3/
        """
        return await self._call(
            _GET_V3,
            path={"conversationId": conversation_id},
            query={"embed": embed},
            options=options,
        )

    @lazy_property
    def attachments(self) -> AsyncConversationsAttachments:
        """Files in the threads of a conversation."""
        from .conversations_attachments import AsyncConversationsAttachments

        return AsyncConversationsAttachments(self._client)

    @lazy_property
    def tags(self) -> AsyncConversationsTags:
        """Tags of a conversation."""
        from .conversations_tags import AsyncConversationsTags

        return AsyncConversationsTags(self._client)

    @lazy_property
    def custom_fields(self) -> AsyncConversationsCustomFields:
        """Custom fields of a conversation."""
        from .conversations_custom_fields import AsyncConversationsCustomFields

        return AsyncConversationsCustomFields(self._client)

    @lazy_property
    def snooze(self) -> AsyncConversationsSnooze:
        """Snoozing a conversation."""
        from .conversations_snooze import AsyncConversationsSnooze

        return AsyncConversationsSnooze(self._client)

    @lazy_property
    def threads(self) -> AsyncConversationsThreads:
        """Messages, notes, calls and changes of state in a conversation."""
        from .conversations_threads import AsyncConversationsThreads

        return AsyncConversationsThreads(self._client)

    @lazy_property
    def with_response(self) -> AsyncConversationsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncConversationsWithResponse(self._with_response())


class ConversationsWithResponse:
    """The calls of `Conversations`, returning `Response` objects."""

    def __init__(self, resource: Conversations) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)
        self.create = typed_response(resource.create)
        self.get = typed_response(resource.get)
        self.delete = typed_response(resource.delete)
        self.update = typed_response(resource.update)
        self.get_v3 = typed_response(resource.get_v3)


class AsyncConversationsWithResponse:
    """The calls of `AsyncConversations`, returning `Response` objects."""

    def __init__(self, resource: AsyncConversations) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
        self.create = typed_async_response(resource.create)
        self.get = typed_async_response(resource.get)
        self.delete = typed_async_response(resource.delete)
        self.update = typed_async_response(resource.update)
        self.get_v3 = typed_async_response(resource.get_v3)
