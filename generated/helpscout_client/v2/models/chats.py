# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `chats`."""

from collections.abc import Sequence
from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from typing_extensions import TypedDict

from helpscout_client._models.model import Model
from helpscout_client._models.values import DateTime, OpenStrEnum, member
from helpscout_client.v2.models.common import Link, PageInfo, PageLinks

__all__ = [
    "Chat",
    "ChatPerson",
    "ChatPersonType",
    "ChatCustomField",
    "ChatTag",
    "ChatTimelineEntry",
    "ChatEmbedded",
    "ChatLinks",
    "ChatEvent",
    "ChatEventType",
    "ChatEventParams",
    "ChatEventLinks",
    "ChatEventList",
    "ChatEventListEmbedded",
    "NewChatText",
    "ChatAssignment",
    "ChatTagsUpdate",
    "ChatEndStatus",
    "ChatEnd",
]


class ChatPersonType(OpenStrEnum):
    """Which side of a chat a person is on.

    Documentation:
        https://developer.helpscout.com/chat/
    """

    AGENT = member("agent")
    CUSTOMER = member("customer")
    USER = member("user")


class ChatEventType(OpenStrEnum):
    """Kind of an event; a `line_item` records a change.

    There may be more kinds, such as one for notes.

    Documentation:
        https://developer.helpscout.com/chat/
    """

    LINE_ITEM = member("line_item")
    MESSAGE = member("message")


class ChatPerson(Model):
    """The short form of somebody who takes part in a chat.

    Documentation:
        https://developer.helpscout.com/chat/
    """

    id: int | None = None
    """Id of the user or customer."""
    type: ChatPersonType | None = None
    """Which side the person is on."""
    first: str | None = None
    """First name."""
    last: str | None = None
    """Last name."""
    email: str | None = None
    """E-mail address."""


class ChatCustomField(Model):
    """The value of one custom field of a chat.

    Documentation:
        https://developer.helpscout.com/chat/
    """

    id: int | None = None
    """Unique id of the field."""
    value: str | None = None
    """The value as text."""


class ChatTag(Model):
    """A tag of a chat.

    Documentation:
        https://developer.helpscout.com/chat/
    """

    id: int | None = None
    """Unique id of the tag."""
    slug: str | None = None
    """The text of the tag in the form that addresses use."""
    color: str | None = None
    """Colour of the tag."""


class ChatTimelineEntry(Model):
    """Something that the customer did on the site.

    Documentation:
        https://developer.helpscout.com/chat/
    """

    type: str | None = None
    """What was done, such as page-viewed or chat-started. The values are not documented.
    """
    timestamp: DateTime | None = None
    """Time at which it was done, in UTC."""
    url: str | None = None
    """Address of the page."""
    title: str | None = None
    """Title of the page."""


class ChatEventParams(Model):
    """Details of an event. Which ones there are is not documented.

    Documentation:
        https://developer.helpscout.com/chat/
    """


class ChatEventLinks(Model):
    """Resources around an event of a chat.

    Documentation:
        https://developer.helpscout.com/chat/
    """

    author: Link | None = None
    """The user or customer who did it."""


class ChatEvent(Model):
    """A message, a note or a change in a chat.

    Documentation:
        https://developer.helpscout.com/chat/
    """

    id: str
    """Unique id of the event, a UUID."""
    chat_id: Annotated[str | None, Field(alias="chatId")] = None
    """Id of the chat, a UUID."""
    type: ChatEventType | None = None
    """Kind of the event."""
    action: str | None = None
    """What was done, such as message-added or chat-accepted. The values are not
    documented.
    """
    author: ChatPerson | None = None
    """The user or customer who did it."""
    created_at: Annotated[DateTime | None, Field(alias="createdAt")] = None
    """Time of the event, in UTC."""
    body: str | None = None
    """The text of a message or a note."""
    params: ChatEventParams | None = None
    """Details of the event."""
    links: Annotated[ChatEventLinks | None, Field(alias="_links")] = None
    """Resources around the event."""


class ChatEmbedded(Model):
    """Resources that come along with a chat.

    Documentation:
        https://developer.helpscout.com/chat/
    """

    events: list[ChatEvent] | None = None
    """What happened in the chat."""


class ChatLinks(Model):
    """Resources around a chat.

    Documentation:
        https://developer.helpscout.com/chat/
    """

    self: Link | None = None
    """The chat itself."""
    customer: Link | None = None
    """The customer."""
    assignee: Link | None = None
    """The user who has the chat."""


class Chat(Model):
    """A live chat between a customer and a user, held in Beacon.

    Documentation:
        https://developer.helpscout.com/chat/
    """

    id: str
    """Unique id of the chat, a UUID."""
    beacon_id: Annotated[str | None, Field(alias="beaconId")] = None
    """Id of the Beacon, a UUID."""
    mailbox_id: Annotated[int | None, Field(alias="mailboxId")] = None
    """Id of the mailbox that the chat belongs to."""
    created_at: Annotated[DateTime | None, Field(alias="createdAt")] = None
    """Time at which the chat began, in UTC."""
    ended_at: Annotated[DateTime | None, Field(alias="endedAt")] = None
    """Time at which the chat ended, in UTC; absent while it runs."""
    assignee: ChatPerson | None = None
    """The user who has the chat; absent if nobody has."""
    customer: ChatPerson | None = None
    """The customer."""
    preview: str | None = None
    """Short extract of what was written."""
    custom_fields: Annotated[
        list[ChatCustomField] | None, Field(alias="customFields")
    ] = None
    """Values of custom fields."""
    tags: list[ChatTag] | None = None
    """Tags of the chat."""
    timeline: list[ChatTimelineEntry] | None = None
    """What the customer did on the site."""
    embedded: Annotated[ChatEmbedded | None, Field(alias="_embedded")] = None
    """Resources that come along with the chat."""
    links: Annotated[ChatLinks | None, Field(alias="_links")] = None
    """Resources around the chat."""


class ChatEventListEmbedded(Model):
    """The events of one page.

    Documentation:
        https://developer.helpscout.com/chat/
    """

    events: list[ChatEvent] | None = None
    """Events of the chat, the oldest first."""


class ChatEventList(Model):
    """One page of the events of a chat.

    Documentation:
        https://developer.helpscout.com/chat/
    """

    embedded: Annotated[ChatEventListEmbedded | None, Field(alias="_embedded")] = None
    """The events. Missing if there are none."""
    page: PageInfo
    """Where the page stands in the list."""
    links: Annotated[PageLinks | None, Field(alias="_links")] = None
    """The other pages."""


class NewChatText(TypedDict):
    """The text of a message or of a note.

    Documentation:
        https://developer.helpscout.com/chat/
    """

    body: str
    """The text."""


class ChatAssignment(TypedDict):
    """Who shall have a chat.

    Documentation:
        https://developer.helpscout.com/chat/
    """

    assignedTo: int
    """Id of the user who shall have the chat."""


class ChatTagsUpdate(TypedDict):
    """The tags that a chat shall have.

    Documentation:
        https://developer.helpscout.com/chat/
    """

    tags: Sequence[str]
    """Texts of the tags; may be empty."""


ChatEndStatus: TypeAlias = Literal["active", "closed", "pending"]
"""Status of the conversation that is made of the chat."""


class ChatEnd(TypedDict):
    """How a chat ends.

    Documentation:
        https://developer.helpscout.com/chat/
    """

    status: ChatEndStatus
    """Status of the conversation that is made of the chat."""
