# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Files in the threads of a conversation."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Final, Unpack, overload

from helpscout_client._client.resource import (
    AsyncResource,
    Resource,
    typed_async_response,
    typed_response,
)
from helpscout_client._contract.lazy import lazy_property
from helpscout_client._contract.operation import Operation
from helpscout_client._contract.options import CallOptions
from helpscout_client._http.response import Created
from helpscout_client.files import (
    AsyncDestination,
    AsyncDownload,
    Destination,
    Download,
    Upload,
)
from helpscout_client.v2.models.attachments import AttachmentData

_UPLOAD: Final[Operation[Created[int | None]]] = Operation(
    id="conversations.attachments.upload",
    method="POST",
    path="/v2/conversations/{conversationId}/threads/{threadId}/attachments",
    returns=Created[int | None],
)
_DELETE: Final[Operation[None]] = Operation(
    id="conversations.attachments.delete",
    method="DELETE",
    path="/v2/conversations/{conversationId}/attachments/{attachmentId}",
)
_GET_DATA: Final[Operation[AttachmentData]] = Operation(
    id="conversations.attachments.get_data",
    method="GET",
    path="/v2/conversations/{conversationId}/attachments/{attachmentId}/data",
    returns=AttachmentData,
)
_DOWNLOAD: Final[Operation[bytes]] = Operation(
    id="conversations.attachments.download",
    method="GET",
    path="/v2/conversations/{conversationId}/attachments/{attachmentId}/file",
    returns=bytes,
    accept="*/*",
)


class ConversationsAttachments(Resource):
    """Files in the threads of a conversation."""

    def upload(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        file_name: str,
        mime_type: str,
        data: Upload,
        **options: Unpack[CallOptions],
    ) -> Created[int | None]:
        """Upload an attachment.

        Adds a file to a thread. Files that are larger than Help Scout accepts are
        refused with 413. A conversation that was merged into another one answers 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            file_name: Name of the file.
            mime_type: Media type of the file, such as text/plain.
            data: Content of the file as base64.

        Raises:
            NotFoundError: The resource does not exist or was deleted.
            PayloadTooLargeError: The request is larger than this endpoint accepts.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/create/
        """
        return self._call(
            _UPLOAD,
            path={"conversationId": conversation_id, "threadId": thread_id},
            fields={"fileName": file_name, "mimeType": mime_type, "data": data},
            options=options,
        )

    def delete(
        self, conversation_id: int, attachment_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Delete an attachment.

        Removes a file. This is possible only while the conversation is a draft. A
        conversation that was merged into another one answers 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            attachment_id: Id of the attachment.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/delete/
        """
        return self._call(
            _DELETE,
            path={"conversationId": conversation_id, "attachmentId": attachment_id},
            options=options,
        )

    def get_data(
        self, conversation_id: int, attachment_id: int, **options: Unpack[CallOptions]
    ) -> AttachmentData:
        """Get the content of an attachment as base64.

        Returns the content of a file as base64 in JSON. To get the bytes themselves,
        download the file.

        Args:
            conversation_id: Id of the conversation, not its number.
            attachment_id: Id of the attachment.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/get-data/
        """
        return self._call(
            _GET_DATA,
            path={"conversationId": conversation_id, "attachmentId": attachment_id},
            options=options,
        )

    @overload
    def download(
        self,
        conversation_id: int,
        attachment_id: int,
        *,
        to: Destination,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def download(
        self, conversation_id: int, attachment_id: int, **options: Unpack[CallOptions]
    ) -> Download: ...

    def download(
        self,
        conversation_id: int,
        attachment_id: int,
        *,
        to: Destination | None = None,
        **options: Unpack[CallOptions],
    ) -> Download | None:
        """Download an attachment.

        Returns the bytes of a file. The answer is streamed; its Content-Type is that of
        the file, and its Content-Disposition has the name.

        Args:
            conversation_id: Id of the conversation, not its number.
            attachment_id: Id of the attachment.
            to: Where to write the download: a path, which gets the file when it is
                whole, or an open file. Left out, the method returns a download to
                iterate. The deadline of the call ends it too; None sets no end.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/get-attachment-file
        """
        return self._download(
            _DOWNLOAD,
            path={"conversationId": conversation_id, "attachmentId": attachment_id},
            options=options,
            to=to,
        )

    @lazy_property
    def with_response(self) -> ConversationsAttachmentsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return ConversationsAttachmentsWithResponse(self._with_response())


class AsyncConversationsAttachments(AsyncResource):
    """Files in the threads of a conversation."""

    async def upload(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        file_name: str,
        mime_type: str,
        data: Upload,
        **options: Unpack[CallOptions],
    ) -> Created[int | None]:
        """Upload an attachment.

        Adds a file to a thread. Files that are larger than Help Scout accepts are
        refused with 413. A conversation that was merged into another one answers 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            file_name: Name of the file.
            mime_type: Media type of the file, such as text/plain.
            data: Content of the file as base64.

        Raises:
            NotFoundError: The resource does not exist or was deleted.
            PayloadTooLargeError: The request is larger than this endpoint accepts.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/create/
        """
        return await self._call(
            _UPLOAD,
            path={"conversationId": conversation_id, "threadId": thread_id},
            fields={"fileName": file_name, "mimeType": mime_type, "data": data},
            options=options,
        )

    async def delete(
        self, conversation_id: int, attachment_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Delete an attachment.

        Removes a file. This is possible only while the conversation is a draft. A
        conversation that was merged into another one answers 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            attachment_id: Id of the attachment.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/delete/
        """
        return await self._call(
            _DELETE,
            path={"conversationId": conversation_id, "attachmentId": attachment_id},
            options=options,
        )

    async def get_data(
        self, conversation_id: int, attachment_id: int, **options: Unpack[CallOptions]
    ) -> AttachmentData:
        """Get the content of an attachment as base64.

        Returns the content of a file as base64 in JSON. To get the bytes themselves,
        download the file.

        Args:
            conversation_id: Id of the conversation, not its number.
            attachment_id: Id of the attachment.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/get-data/
        """
        return await self._call(
            _GET_DATA,
            path={"conversationId": conversation_id, "attachmentId": attachment_id},
            options=options,
        )

    @overload
    async def download(
        self,
        conversation_id: int,
        attachment_id: int,
        *,
        to: AsyncDestination,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def download(
        self, conversation_id: int, attachment_id: int, **options: Unpack[CallOptions]
    ) -> AsyncDownload: ...

    def download(
        self,
        conversation_id: int,
        attachment_id: int,
        *,
        to: AsyncDestination | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncDownload | Awaitable[None]:
        """Download an attachment.

        Returns the bytes of a file. The answer is streamed; its Content-Type is that of
        the file, and its Content-Disposition has the name.

        Args:
            conversation_id: Id of the conversation, not its number.
            attachment_id: Id of the attachment.
            to: Where to write the download: a path, which gets the file when it is
                whole, or an open file. Left out, the method returns a download to
                iterate. The deadline of the call ends it too; None sets no end.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/get-attachment-file
        """
        return self._download(
            _DOWNLOAD,
            path={"conversationId": conversation_id, "attachmentId": attachment_id},
            options=options,
            to=to,
        )

    @lazy_property
    def with_response(self) -> AsyncConversationsAttachmentsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncConversationsAttachmentsWithResponse(self._with_response())


class ConversationsAttachmentsWithResponse:
    """The calls of `ConversationsAttachments`, returning `Response` objects."""

    def __init__(self, resource: ConversationsAttachments) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.upload = typed_response(resource.upload)
        self.delete = typed_response(resource.delete)
        self.get_data = typed_response(resource.get_data)


class AsyncConversationsAttachmentsWithResponse:
    """The calls of `AsyncConversationsAttachments`, returning `Response` objects."""

    def __init__(self, resource: AsyncConversationsAttachments) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.upload = typed_async_response(resource.upload)
        self.delete = typed_async_response(resource.delete)
        self.get_data = typed_async_response(resource.get_data)
