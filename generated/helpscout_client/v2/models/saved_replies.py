# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `saved_replies`."""

from typing import Annotated, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from helpscout_client._models.model import Model

__all__ = [
    "SavedReplySummary",
    "SavedReply",
    "NewSavedReply",
    "SavedReplyUpdate",
]


class SavedReplySummary(Model):
    """A saved reply as the list shows it.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-list/
    """

    id: int
    """Unique id of the saved reply."""
    name: str | None = None
    """Name of the saved reply."""
    preview: str | None = None
    """Beginning of the text for e-mails."""
    chat_preview: Annotated[str | None, Field(alias="chatPreview")] = None
    """Beginning of the text for chats. Not always there."""


class SavedReply(Model):
    """A saved reply.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-get/
    """

    id: int
    """Unique id of the saved reply."""
    name: str | None = None
    """Name of the saved reply."""
    text: str | None = None
    """Text for e-mails, as HTML."""
    chat_text: Annotated[str | None, Field(alias="chatText")] = None
    """Text for chats, as plain text with line feeds."""


class NewSavedReply(TypedDict):
    """A saved reply to create.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-create/
    """

    name: str
    """Name of the saved reply."""
    text: NotRequired[str]
    """Text for e-mails, as HTML."""
    chatText: NotRequired[str]
    """Text for chats, as plain text with line feeds."""


class SavedReplyUpdate(TypedDict):
    """What a saved reply is to be.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-update/
    """

    name: str
    """Name of the saved reply."""
    text: NotRequired[str]
    """Text for e-mails, as HTML."""
    chatText: NotRequired[str]
    """Text for chats, as plain text with line feeds."""
