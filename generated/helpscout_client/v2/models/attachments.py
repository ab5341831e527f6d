# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `attachments`."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from helpscout_client._models.model import Model
from helpscout_client._models.values import OpenStrEnum, member
from helpscout_client.files import Upload
from helpscout_client.v2.models.common import Link

__all__ = [
    "Attachment",
    "AttachmentState",
    "AttachmentLinks",
    "NewAttachment",
    "AttachmentData",
]


class AttachmentState(OpenStrEnum):
    """Whether an attachment is clean or holds a virus.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    VALID = member("valid")
    VIRUS = member("virus")


class AttachmentLinks(Model):
    """Resources around an attachment.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    self: Link | None = None
    """The attachment itself."""
    data: Link | None = None
    """The content of the file as base64 in JSON."""
    web: Link | None = None
    """The file on the web.

    Deprecated: Since 2026-01-29; its removal was announced for 2026-05-31.
    """


class Attachment(Model):
    """A file of a thread.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    id: int | None = None
    """Unique id of the attachment."""
    filename: str | None = None
    """Name of the file."""
    mime_type: Annotated[str | None, Field(alias="mimeType")] = None
    """Media type of the file."""
    width: int | None = None
    """Width of an image in pixels. Not always there."""
    height: int | None = None
    """Height of an image in pixels. Not always there."""
    size: int | None = None
    """Size in bytes. Not always there."""
    state: AttachmentState | None = None
    """Result of the virus scan."""
    links: Annotated[AttachmentLinks | None, Field(alias="_links")] = None
    """Resources around the attachment."""


class AttachmentData(Model):
    """The content of an attachment.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/get-data/
    """

    data: str
    """Content of the file as base64."""


class NewAttachment(TypedDict):
    """A file to be attached to a thread.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/create/
    """

    fileName: str
    """Name of the file."""
    mimeType: str
    """Media type of the file, such as text/plain."""
    data: Upload
    """Content of the file as base64."""
