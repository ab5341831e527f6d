# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Saved replies of a mailbox."""

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
from helpscout_client._contract.operation import Operation
from helpscout_client._contract.options import CallOptions
from helpscout_client._http.response import Created
from helpscout_client.v2.models.saved_replies import SavedReply, SavedReplySummary

_LIST: Final[Operation[list[SavedReplySummary]]] = Operation(
    id="mailboxes.saved_replies.list",
    method="GET",
    path="/v2/mailboxes/{mailboxId}/saved-replies",
    returns=list[SavedReplySummary],
)
_CREATE: Final[Operation[Created[int | None]]] = Operation(
    id="mailboxes.saved_replies.create",
    method="POST",
    path="/v2/mailboxes/{mailboxId}/saved-replies",
    returns=Created[int | None],
)
_GET: Final[Operation[SavedReply]] = Operation(
    id="mailboxes.saved_replies.get",
    method="GET",
    path="/v2/mailboxes/{mailboxId}/saved-replies/{savedReplyId}",
    returns=SavedReply,
)
_UPDATE: Final[Operation[None]] = Operation(
    id="mailboxes.saved_replies.update",
    method="PUT",
    path="/v2/mailboxes/{mailboxId}/saved-replies/{savedReplyId}",
)
_DELETE: Final[Operation[None]] = Operation(
    id="mailboxes.saved_replies.delete",
    method="DELETE",
    path="/v2/mailboxes/{mailboxId}/saved-replies/{savedReplyId}",
)


class MailboxesSavedReplies(Resource):
    """Saved replies of a mailbox."""

    def list(
        self,
        mailbox_id: int,
        *,
        include_chat_replies: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> list[SavedReplySummary]:
        """List the saved replies of a mailbox.

        Returns the saved replies of the mailbox, each with the beginning of its text.
        There are no pages.

        Args:
            mailbox_id: Id of the mailbox.
            include_chat_replies: Whether to include replies for chats. Default: False.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-list/
        """
        return self._call(
            _LIST,
            path={"mailboxId": mailbox_id},
            query={"includeChatReplies": include_chat_replies},
            options=options,
        )

    def create(
        self,
        mailbox_id: int,
        *,
        name: str,
        text: str | Omit = OMIT,
        chat_text: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int | None]:
        """Create a saved reply.

        Adds a saved reply to the mailbox. It can have a text for e-mails, one for
        chats, or both.

        Args:
            mailbox_id: Id of the mailbox.
            name: Name of the saved reply.
            text: Text for e-mails, as HTML.
            chat_text: Text for chats, as plain text with line feeds.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-create/
        """
        return self._call(
            _CREATE,
            path={"mailboxId": mailbox_id},
            fields={"name": name, "text": text, "chatText": chat_text},
            options=options,
        )

    def get(
        self, mailbox_id: int, saved_reply_id: int, **options: Unpack[CallOptions]
    ) -> SavedReply:
        """Get a saved reply.

        Returns one saved reply with its whole texts.

        Args:
            mailbox_id: Id of the mailbox.
            saved_reply_id: Id of the saved reply.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-get/
        """
        return self._call(
            _GET,
            path={"mailboxId": mailbox_id, "savedReplyId": saved_reply_id},
            options=options,
        )

    def update(
        self,
        mailbox_id: int,
        saved_reply_id: int,
        *,
        name: str,
        text: str | Omit = OMIT,
        chat_text: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Update a saved reply.

        Changes the name and the texts of a saved reply. Whether a text that is left out
        is kept or removed is not documented.

        Args:
            mailbox_id: Id of the mailbox.
            saved_reply_id: Id of the saved reply.
            name: Name of the saved reply.
            text: Text for e-mails, as HTML.
            chat_text: Text for chats, as plain text with line feeds.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-update/
        """
        return self._call(
            _UPDATE,
            path={"mailboxId": mailbox_id, "savedReplyId": saved_reply_id},
            fields={"name": name, "text": text, "chatText": chat_text},
            options=options,
        )

    def delete(
        self, mailbox_id: int, saved_reply_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Delete a saved reply.

        Deletes a saved reply. Help Scout calls it a soft delete.

        Args:
            mailbox_id: Id of the mailbox.
            saved_reply_id: Id of the saved reply.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-delete/
        """
        return self._call(
            _DELETE,
            path={"mailboxId": mailbox_id, "savedReplyId": saved_reply_id},
            options=options,
        )

    @lazy_property
    def with_response(self) -> MailboxesSavedRepliesWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return MailboxesSavedRepliesWithResponse(self._with_response())


class AsyncMailboxesSavedReplies(AsyncResource):
    """Saved replies of a mailbox."""

    async def list(
        self,
        mailbox_id: int,
        *,
        include_chat_replies: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> list[SavedReplySummary]:
        """List the saved replies of a mailbox.

        Returns the saved replies of the mailbox, each with the beginning of its text.
        There are no pages.

        Args:
            mailbox_id: Id of the mailbox.
            include_chat_replies: Whether to include replies for chats. Default: False.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-list/
        """
        return await self._call(
            _LIST,
            path={"mailboxId": mailbox_id},
            query={"includeChatReplies": include_chat_replies},
            options=options,
        )

    async def create(
        self,
        mailbox_id: int,
        *,
        name: str,
        text: str | Omit = OMIT,
        chat_text: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int | None]:
        """Create a saved reply.

        Adds a saved reply to the mailbox. It can have a text for e-mails, one for
        chats, or both.

        Args:
            mailbox_id: Id of the mailbox.
            name: Name of the saved reply.
            text: Text for e-mails, as HTML.
            chat_text: Text for chats, as plain text with line feeds.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-create/
        """
        return await self._call(
            _CREATE,
            path={"mailboxId": mailbox_id},
            fields={"name": name, "text": text, "chatText": chat_text},
            options=options,
        )

    async def get(
        self, mailbox_id: int, saved_reply_id: int, **options: Unpack[CallOptions]
    ) -> SavedReply:
        """Get a saved reply.

        Returns one saved reply with its whole texts.

        Args:
            mailbox_id: Id of the mailbox.
            saved_reply_id: Id of the saved reply.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-get/
        """
        return await self._call(
            _GET,
            path={"mailboxId": mailbox_id, "savedReplyId": saved_reply_id},
            options=options,
        )

    async def update(
        self,
        mailbox_id: int,
        saved_reply_id: int,
        *,
        name: str,
        text: str | Omit = OMIT,
        chat_text: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Update a saved reply.

        Changes the name and the texts of a saved reply. Whether a text that is left out
        is kept or removed is not documented.

        Args:
            mailbox_id: Id of the mailbox.
            saved_reply_id: Id of the saved reply.
            name: Name of the saved reply.
            text: Text for e-mails, as HTML.
            chat_text: Text for chats, as plain text with line feeds.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-update/
        """
        return await self._call(
            _UPDATE,
            path={"mailboxId": mailbox_id, "savedReplyId": saved_reply_id},
            fields={"name": name, "text": text, "chatText": chat_text},
            options=options,
        )

    async def delete(
        self, mailbox_id: int, saved_reply_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Delete a saved reply.

        Deletes a saved reply. Help Scout calls it a soft delete.

        Args:
            mailbox_id: Id of the mailbox.
            saved_reply_id: Id of the saved reply.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-delete/
        """
        return await self._call(
            _DELETE,
            path={"mailboxId": mailbox_id, "savedReplyId": saved_reply_id},
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncMailboxesSavedRepliesWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncMailboxesSavedRepliesWithResponse(self._with_response())


class MailboxesSavedRepliesWithResponse:
    """The calls of `MailboxesSavedReplies`, returning `Response` objects."""

    def __init__(self, resource: MailboxesSavedReplies) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)
        self.create = typed_response(resource.create)
        self.get = typed_response(resource.get)
        self.update = typed_response(resource.update)
        self.delete = typed_response(resource.delete)


class AsyncMailboxesSavedRepliesWithResponse:
    """The calls of `AsyncMailboxesSavedReplies`, returning `Response` objects."""

    def __init__(self, resource: AsyncMailboxesSavedReplies) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
        self.create = typed_async_response(resource.create)
        self.get = typed_async_response(resource.get)
        self.update = typed_async_response(resource.update)
        self.delete = typed_async_response(resource.delete)
