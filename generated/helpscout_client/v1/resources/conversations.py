# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Conversations of a mailbox, listed without threads, read with them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final, Literal, Unpack

from helpscout_client._client.resource import (
    AsyncResource,
    Resource,
    typed_async_response,
    typed_response,
)
from helpscout_client._contract.lazy import lazy_property
from helpscout_client._contract.omit import OMIT, Omit
from helpscout_client._contract.operation import Operation, Pagination
from helpscout_client._contract.options import CallOptions, PageOptions
from helpscout_client._contract.styles import Style
from helpscout_client._lists.pages import AsyncPages, Page
from helpscout_client.v1.models.conversations import (
    Conversation,
    ConversationEnvelope,
    ConversationPage,
)

_LIST_IN_MAILBOX: Final[Operation[Conversation]] = Operation(
    id="conversations.list_in_mailbox",
    method="GET",
    path="/v1/mailboxes/{mailboxId}/conversations.json",
    returns=ConversationPage,
    styles={"query": {"tag": Style("form")}},
    pagination=Pagination(
        parameter="page",
        items=("items",),
        page=("page",),
        pages=("pages",),
        total=("count",),
    ),
)
_LIST_IN_FOLDER: Final[Operation[Conversation]] = Operation(
    id="conversations.list_in_folder",
    method="GET",
    path="/v1/mailboxes/{mailboxId}/folders/{folderId}/conversations.json",
    returns=ConversationPage,
    styles={"query": {"tag": Style("form")}},
    pagination=Pagination(
        parameter="page",
        items=("items",),
        page=("page",),
        pages=("pages",),
        total=("count",),
    ),
)
_LIST_FOR_CUSTOMER: Final[Operation[Conversation]] = Operation(
    id="conversations.list_for_customer",
    method="GET",
    path="/v1/mailboxes/{mailboxId}/customers/{customerId}/conversations.json",
    returns=ConversationPage,
    styles={"query": {"tag": Style("form")}},
    pagination=Pagination(
        parameter="page",
        items=("items",),
        page=("page",),
        pages=("pages",),
        total=("count",),
    ),
)
_LIST_FOR_USER: Final[Operation[Conversation]] = Operation(
    id="conversations.list_for_user",
    method="GET",
    path="/v1/mailboxes/{mailboxId}/users/{userId}/conversations.json",
    returns=ConversationPage,
    styles={"query": {"tag": Style("form")}},
    pagination=Pagination(
        parameter="page",
        items=("items",),
        page=("page",),
        pages=("pages",),
        total=("count",),
    ),
)
_GET: Final[Operation[Conversation]] = Operation(
    id="conversations.get",
    method="GET",
    path="/v1/conversations/{conversationId}.json",
    returns=ConversationEnvelope,
    unwrap=("item",),
)


class Conversations(Resource):
    """Conversations of a mailbox, listed without threads, read with them."""

    def list_in_mailbox(
        self,
        mailbox_id: int,
        *,
        page: int | Omit = OMIT,
        status: Literal["all", "active", "pending"] | Omit = OMIT,
        modified_since: datetime | Omit = OMIT,
        tag: str | Sequence[str] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Conversation]:
        """List the conversations of a mailbox.

        Returns the conversations of one mailbox, page by page. The newest come first;
        those created at the same time stand in no fixed order. A page holds at most 50.
        Threads and custom fields are never part of a list: read a conversation by its
        id to get them.

        Deprecated: Help Scout deprecated the legacy Mailbox API 1.0 on 2019-11-20 and
        withdrew its API keys; use the client of the Inbox API 2.0 instead.

        Args:
            mailbox_id: Id of the mailbox.
            page: Number of the page to return, counted from 1. A page holds at most 50
                items. Default: 1.
            status: Status of the conversations to return. `active` and `pending` only
                apply to the folders Unassigned, Mine, Drafts and Assigned. Default:
                all.
            modified_since: Only conversations that were modified since this moment, in
                UTC.
            tag: Only conversations that have at least one of these tags. A tag that
                contains a comma cannot be asked for.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/help-desk-api/conversations/list/
        """
        return self._list(
            _LIST_IN_MAILBOX,
            path={"mailboxId": mailbox_id},
            query={
                "page": page,
                "status": status,
                "modifiedSince": modified_since,
                "tag": tag,
            },
            options=options,
        )

    def list_in_folder(
        self,
        mailbox_id: int,
        folder_id: int,
        *,
        page: int | Omit = OMIT,
        status: Literal["all", "active", "pending"] | Omit = OMIT,
        modified_since: datetime | Omit = OMIT,
        tag: str | Sequence[str] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Conversation]:
        """List the conversations of a folder.

        Returns the conversations in one folder of a mailbox, page by page. The newest
        come first; those created at the same time stand in no fixed order. A page holds
        at most 50. Threads and custom fields are never part of a list: read a
        conversation by its id to get them.

        Deprecated: Help Scout deprecated the legacy Mailbox API 1.0 on 2019-11-20 and
        withdrew its API keys; use the client of the Inbox API 2.0 instead.

        Args:
            mailbox_id: Id of the mailbox.
            folder_id: Id of a folder of the mailbox.
            page: Number of the page to return, counted from 1. A page holds at most 50
                items. Default: 1.
            status: Status of the conversations to return. `active` and `pending` only
                apply to the folders Unassigned, Mine, Drafts and Assigned. Default:
                all.
            modified_since: Only conversations that were modified since this moment, in
                UTC.
            tag: Only conversations that have at least one of these tags. A tag that
                contains a comma cannot be asked for.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/help-desk-api/conversations/list/
        """
        return self._list(
            _LIST_IN_FOLDER,
            path={"mailboxId": mailbox_id, "folderId": folder_id},
            query={
                "page": page,
                "status": status,
                "modifiedSince": modified_since,
                "tag": tag,
            },
            options=options,
        )

    def list_for_customer(
        self,
        mailbox_id: int,
        customer_id: int,
        *,
        page: int | Omit = OMIT,
        status: Literal["all", "active", "pending"] | Omit = OMIT,
        modified_since: datetime | Omit = OMIT,
        tag: str | Sequence[str] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Conversation]:
        """List the conversations of a customer.

        Returns the conversations that one customer has in a mailbox, page by page. The
        newest come first; those created at the same time stand in no fixed order. A
        page holds at most 50. Threads and custom fields are never part of a list: read
        a conversation by its id to get them.

        Deprecated: Help Scout deprecated the legacy Mailbox API 1.0 on 2019-11-20 and
        withdrew its API keys; use the client of the Inbox API 2.0 instead.

        Args:
            mailbox_id: Id of the mailbox.
            customer_id: Id of the customer.
            page: Number of the page to return, counted from 1. A page holds at most 50
                items. Default: 1.
            status: Status of the conversations to return. `active` and `pending` only
                apply to the folders Unassigned, Mine, Drafts and Assigned. Default:
                all.
            modified_since: Only conversations that were modified since this moment, in
                UTC.
            tag: Only conversations that have at least one of these tags. A tag that
                contains a comma cannot be asked for.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/help-desk-api/conversations/list/
        """
        return self._list(
            _LIST_FOR_CUSTOMER,
            path={"mailboxId": mailbox_id, "customerId": customer_id},
            query={
                "page": page,
                "status": status,
                "modifiedSince": modified_since,
                "tag": tag,
            },
            options=options,
        )

    def list_for_user(
        self,
        mailbox_id: int,
        user_id: int,
        *,
        page: int | Omit = OMIT,
        status: Literal["all", "active", "pending"] | Omit = OMIT,
        modified_since: datetime | Omit = OMIT,
        tag: str | Sequence[str] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Conversation]:
        """List the conversations assigned to a user.

        Returns the conversations of a mailbox that are assigned to one user, page by
        page. The newest come first; those created at the same time stand in no fixed
        order. A page holds at most 50. Threads and custom fields are never part of a
        list: read a conversation by its id to get them.

        Deprecated: Help Scout deprecated the legacy Mailbox API 1.0 on 2019-11-20 and
        withdrew its API keys; use the client of the Inbox API 2.0 instead.

        Args:
            mailbox_id: Id of the mailbox.
            user_id: Id of the user the conversations are assigned to.
            page: Number of the page to return, counted from 1. A page holds at most 50
                items. Default: 1.
            status: Status of the conversations to return. `active` and `pending` only
                apply to the folders Unassigned, Mine, Drafts and Assigned. Default:
                all.
            modified_since: Only conversations that were modified since this moment, in
                UTC.
            tag: Only conversations that have at least one of these tags. A tag that
                contains a comma cannot be asked for.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/help-desk-api/conversations/list/
        """
        return self._list(
            _LIST_FOR_USER,
            path={"mailboxId": mailbox_id, "userId": user_id},
            query={
                "page": page,
                "status": status,
                "modifiedSince": modified_since,
                "tag": tag,
            },
            options=options,
        )

    def get(self, conversation_id: int, **options: Unpack[CallOptions]) -> Conversation:
        """Get a conversation with its threads.

        Returns one conversation with its threads, newest first. A conversation that was
        moved or merged answers 301 with the address of the one that took its place.

        Deprecated: Help Scout deprecated the legacy Mailbox API 1.0 on 2019-11-20 and
        withdrew its API keys; use the client of the Inbox API 2.0 instead.

        Args:
            conversation_id: Id of the conversation, not its number.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/help-desk-api/conversations/get/
        """
        return self._call(
            _GET, path={"conversationId": conversation_id}, options=options
        )

    @lazy_property
    def with_response(self) -> ConversationsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return ConversationsWithResponse(self._with_response())


class AsyncConversations(AsyncResource):
    """Conversations of a mailbox, listed without threads, read with them."""

    def list_in_mailbox(
        self,
        mailbox_id: int,
        *,
        page: int | Omit = OMIT,
        status: Literal["all", "active", "pending"] | Omit = OMIT,
        modified_since: datetime | Omit = OMIT,
        tag: str | Sequence[str] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[Conversation]:
        """List the conversations of a mailbox.

        Returns the conversations of one mailbox, page by page. The newest come first;
        those created at the same time stand in no fixed order. A page holds at most 50.
        Threads and custom fields are never part of a list: read a conversation by its
        id to get them.

        Deprecated: Help Scout deprecated the legacy Mailbox API 1.0 on 2019-11-20 and
        withdrew its API keys; use the client of the Inbox API 2.0 instead.

        Args:
            mailbox_id: Id of the mailbox.
            page: Number of the page to return, counted from 1. A page holds at most 50
                items. Default: 1.
            status: Status of the conversations to return. `active` and `pending` only
                apply to the folders Unassigned, Mine, Drafts and Assigned. Default:
                all.
            modified_since: Only conversations that were modified since this moment, in
                UTC.
            tag: Only conversations that have at least one of these tags. A tag that
                contains a comma cannot be asked for.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/help-desk-api/conversations/list/
        """
        return self._list(
            _LIST_IN_MAILBOX,
            path={"mailboxId": mailbox_id},
            query={
                "page": page,
                "status": status,
                "modifiedSince": modified_since,
                "tag": tag,
            },
            options=options,
        )

    def list_in_folder(
        self,
        mailbox_id: int,
        folder_id: int,
        *,
        page: int | Omit = OMIT,
        status: Literal["all", "active", "pending"] | Omit = OMIT,
        modified_since: datetime | Omit = OMIT,
        tag: str | Sequence[str] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[Conversation]:
        """List the conversations of a folder.

        Returns the conversations in one folder of a mailbox, page by page. The newest
        come first; those created at the same time stand in no fixed order. A page holds
        at most 50. Threads and custom fields are never part of a list: read a
        conversation by its id to get them.

        Deprecated: Help Scout deprecated the legacy Mailbox API 1.0 on 2019-11-20 and
        withdrew its API keys; use the client of the Inbox API 2.0 instead.

        Args:
            mailbox_id: Id of the mailbox.
            folder_id: Id of a folder of the mailbox.
            page: Number of the page to return, counted from 1. A page holds at most 50
                items. Default: 1.
            status: Status of the conversations to return. `active` and `pending` only
                apply to the folders Unassigned, Mine, Drafts and Assigned. Default:
                all.
            modified_since: Only conversations that were modified since this moment, in
                UTC.
            tag: Only conversations that have at least one of these tags. A tag that
                contains a comma cannot be asked for.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/help-desk-api/conversations/list/
        """
        return self._list(
            _LIST_IN_FOLDER,
            path={"mailboxId": mailbox_id, "folderId": folder_id},
            query={
                "page": page,
                "status": status,
                "modifiedSince": modified_since,
                "tag": tag,
            },
            options=options,
        )

    def list_for_customer(
        self,
        mailbox_id: int,
        customer_id: int,
        *,
        page: int | Omit = OMIT,
        status: Literal["all", "active", "pending"] | Omit = OMIT,
        modified_since: datetime | Omit = OMIT,
        tag: str | Sequence[str] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[Conversation]:
        """List the conversations of a customer.

        Returns the conversations that one customer has in a mailbox, page by page. The
        newest come first; those created at the same time stand in no fixed order. A
        page holds at most 50. Threads and custom fields are never part of a list: read
        a conversation by its id to get them.

        Deprecated: Help Scout deprecated the legacy Mailbox API 1.0 on 2019-11-20 and
        withdrew its API keys; use the client of the Inbox API 2.0 instead.

        Args:
            mailbox_id: Id of the mailbox.
            customer_id: Id of the customer.
            page: Number of the page to return, counted from 1. A page holds at most 50
                items. Default: 1.
            status: Status of the conversations to return. `active` and `pending` only
                apply to the folders Unassigned, Mine, Drafts and Assigned. Default:
                all.
            modified_since: Only conversations that were modified since this moment, in
                UTC.
            tag: Only conversations that have at least one of these tags. A tag that
                contains a comma cannot be asked for.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/help-desk-api/conversations/list/
        """
        return self._list(
            _LIST_FOR_CUSTOMER,
            path={"mailboxId": mailbox_id, "customerId": customer_id},
            query={
                "page": page,
                "status": status,
                "modifiedSince": modified_since,
                "tag": tag,
            },
            options=options,
        )

    def list_for_user(
        self,
        mailbox_id: int,
        user_id: int,
        *,
        page: int | Omit = OMIT,
        status: Literal["all", "active", "pending"] | Omit = OMIT,
        modified_since: datetime | Omit = OMIT,
        tag: str | Sequence[str] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[Conversation]:
        """List the conversations assigned to a user.

        Returns the conversations of a mailbox that are assigned to one user, page by
        page. The newest come first; those created at the same time stand in no fixed
        order. A page holds at most 50. Threads and custom fields are never part of a
        list: read a conversation by its id to get them.

        Deprecated: Help Scout deprecated the legacy Mailbox API 1.0 on 2019-11-20 and
        withdrew its API keys; use the client of the Inbox API 2.0 instead.

        Args:
            mailbox_id: Id of the mailbox.
            user_id: Id of the user the conversations are assigned to.
            page: Number of the page to return, counted from 1. A page holds at most 50
                items. Default: 1.
            status: Status of the conversations to return. `active` and `pending` only
                apply to the folders Unassigned, Mine, Drafts and Assigned. Default:
                all.
            modified_since: Only conversations that were modified since this moment, in
                UTC.
            tag: Only conversations that have at least one of these tags. A tag that
                contains a comma cannot be asked for.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/help-desk-api/conversations/list/
        """
        return self._list(
            _LIST_FOR_USER,
            path={"mailboxId": mailbox_id, "userId": user_id},
            query={
                "page": page,
                "status": status,
                "modifiedSince": modified_since,
                "tag": tag,
            },
            options=options,
        )

    async def get(
        self, conversation_id: int, **options: Unpack[CallOptions]
    ) -> Conversation:
        """Get a conversation with its threads.

        Returns one conversation with its threads, newest first. A conversation that was
        moved or merged answers 301 with the address of the one that took its place.

        Deprecated: Help Scout deprecated the legacy Mailbox API 1.0 on 2019-11-20 and
        withdrew its API keys; use the client of the Inbox API 2.0 instead.

        Args:
            conversation_id: Id of the conversation, not its number.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/help-desk-api/conversations/get/
        """
        return await self._call(
            _GET, path={"conversationId": conversation_id}, options=options
        )

    @lazy_property
    def with_response(self) -> AsyncConversationsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncConversationsWithResponse(self._with_response())


class ConversationsWithResponse:
    """The calls of `Conversations`, returning `Response` objects."""

    def __init__(self, resource: Conversations) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list_in_mailbox = typed_response(resource.list_in_mailbox)
        self.list_in_folder = typed_response(resource.list_in_folder)
        self.list_for_customer = typed_response(resource.list_for_customer)
        self.list_for_user = typed_response(resource.list_for_user)
        self.get = typed_response(resource.get)


class AsyncConversationsWithResponse:
    """The calls of `AsyncConversations`, returning `Response` objects."""

    def __init__(self, resource: AsyncConversations) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list_in_mailbox = typed_async_response(resource.list_in_mailbox)
        self.list_in_folder = typed_async_response(resource.list_in_folder)
        self.list_for_customer = typed_async_response(resource.list_for_customer)
        self.list_for_user = typed_async_response(resource.list_for_user)
        self.get = typed_async_response(resource.get)
