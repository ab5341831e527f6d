# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `conversations`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from helpscout_client._model import DateTime, Model, OpenStrEnum
from helpscout_client.v2.models.common import Link, Person, Source


class ConversationType(OpenStrEnum):
    """Channel of a conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    CHAT = "chat"
    EMAIL = "email"
    PHONE = "phone"


class ConversationStatus(OpenStrEnum):
    """Status of a conversation.

    `all` and `open` are documented, but were seen as filters only.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    ACTIVE = "active"
    ALL = "all"
    CLOSED = "closed"
    OPEN = "open"
    PENDING = "pending"
    SPAM = "spam"


class ConversationState(OpenStrEnum):
    """State of a conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    DELETED = "deleted"
    DRAFT = "draft"
    PUBLISHED = "published"


class NextEventType(OpenStrEnum):
    """What happens next: a snoozed conversation wakes up, or a scheduled reply is sent.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    SNOOZE = "snooze"
    SCHEDULED = "scheduled"


class ThreadType(OpenStrEnum):
    """Kind of a thread.

    `lineitem` records a change such as an assignment; `message` is an answer of a user;
    `customer` was written by a customer; `forwardparent` started a forward, and
    `forwardchild` is the first thread of the conversation that the forward made.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    BEACONCHAT = "beaconchat"
    CHAT = "chat"
    CUSTOMER = "customer"
    FORWARDCHILD = "forwardchild"
    FORWARDPARENT = "forwardparent"
    LINEITEM = "lineitem"
    MESSAGE = "message"
    NOTE = "note"
    PHONE = "phone"


class ThreadStatus(OpenStrEnum):
    """Status that a thread gave its conversation.

    `nochange` means that the thread left it alone.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    ACTIVE = "active"
    CLOSED = "closed"
    NOCHANGE = "nochange"
    PENDING = "pending"
    SPAM = "spam"


class ThreadState(OpenStrEnum):
    """State of a thread.

    One under review was stopped by collision detection and waits for its author;
    `hidden` is left out of mail to customers.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    DRAFT = "draft"
    HIDDEN = "hidden"
    PUBLISHED = "published"
    REVIEW = "review"
    UNDERREVIEW = "underreview"


class RatingValue(OpenStrEnum):
    """Verdict of a customer about a message.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    GREAT = "great"
    NOT_GOOD = "not_good"
    OKAY = "okay"


class AttachmentState(OpenStrEnum):
    """Whether an attachment is clean or holds a virus.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    VALID = "valid"
    VIRUS = "virus"


class Conversation(Model):
    """A conversation with a customer. Fields without a value are left out.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    id: int
    """Unique id of the conversation."""
    number: int
    """Number of the conversation as Help Scout shows it."""
    threads: int
    """Number of threads; the threads themselves are embedded on request."""
    type: ConversationType
    """Channel of the conversation."""
    folder_id: Annotated[int, Field(alias="folderId")]
    """Id of the folder that holds the conversation."""
    status: ConversationStatus
    """Status of the conversation."""
    state: ConversationState
    """Whether the conversation is published, a draft or deleted."""
    subject: str
    """Subject line."""
    preview: str
    """Beginning of the most recent thread."""
    mailbox_id: Annotated[int, Field(alias="mailboxId")]
    """Id of the mailbox that holds the conversation."""
    assignee: Person | None = None
    """The user or team the conversation is assigned to; absent if unassigned."""
    created_by: Annotated[Person, Field(alias="createdBy")]
    """The user or customer who created the conversation. The id may be 0 for a deleted
    user.
    """
    created_at: Annotated[DateTime, Field(alias="createdAt")]
    """Time of creation, in UTC."""
    closed_by: Annotated[int | None, Field(alias="closedBy")] = None
    """Id of the user who closed the conversation; 0 if never closed."""
    closed_by_user: Annotated[Person | None, Field(alias="closedByUser")] = None
    """The user who closed the conversation; absent if never closed. Names and address may
    be the word unknown.
    """
    closed_at: Annotated[DateTime | None, Field(alias="closedAt")] = None
    """Time of closing, in UTC; absent if never closed."""
    user_updated_at: Annotated[DateTime, Field(alias="userUpdatedAt")]
    """Time of the last change by a user, in UTC. Equal to the time since when the customer
    has been waiting while no user has acted since.
    """
    customer_waiting_since: Annotated[
        CustomerWaitingSince, Field(alias="customerWaitingSince")
    ]
    """How long the customer has been waiting."""
    source: Source
    """How the conversation came into being."""
    tags: list[Tag] | None = None
    """Tags of the conversation."""
    cc: list[str] | None = None
    """E-mail addresses in copy."""
    bcc: list[str] | None = None
    """E-mail addresses in blind copy."""
    primary_customer: Annotated[Person, Field(alias="primaryCustomer")]
    """The customer the conversation is with."""
    snooze: Snooze | None = None
    """When and how the conversation wakes up; absent unless it is snoozed."""
    next_event: Annotated[NextEvent | None, Field(alias="nextEvent")] = None
    """What happens to the conversation next; absent if nothing is pending."""
    custom_fields: Annotated[list[CustomField] | None, Field(alias="customFields")] = (
        None
    )
    """Values of custom fields."""
    embedded: Annotated[ConversationEmbedded | None, Field(alias="_embedded")] = None
    """Resources loaded along with the conversation."""
    links: Annotated[ConversationLinks | None, Field(alias="_links")] = None
    """Resources around the conversation."""


class CustomerWaitingSince(Model):
    """Since when the customer has been waiting.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    time: DateTime | None = None
    """Time since the last reply to the customer, in UTC."""
    friendly: str | None = None
    """The same in words, such as 20 hours ago."""
    latest_reply_from: Annotated[str | None, Field(alias="latestReplyFrom")] = None
    """Side that replied last, such as customer. Not documented."""


class Tag(Model):
    """A tag of a conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    id: int | None = None
    """Unique id of the tag."""
    color: str | None = None
    """Colour as a number sign and six hexadecimal digits."""
    tag: str | None = None
    """The text of the tag."""


class Snooze(Model):
    """How a conversation is snoozed.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    snoozed_by: Annotated[int | None, Field(alias="snoozedBy")] = None
    """Id of the user who snoozed the conversation."""
    snoozed_until: Annotated[DateTime | None, Field(alias="snoozedUntil")] = None
    """Time at which the conversation wakes up, in UTC."""
    unsnooze_on_customer_reply: Annotated[
        bool | None, Field(alias="unsnoozeOnCustomerReply")
    ] = None
    """Whether a reply of the customer wakes the conversation up earlier."""


class NextEvent(Model):
    """What happens to a conversation next.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    time: DateTime | None = None
    """Time at which it happens, in UTC."""
    event_type: Annotated[NextEventType | None, Field(alias="eventType")] = None
    """What happens."""
    user_id: Annotated[int | None, Field(alias="userId")] = None
    """Id of the user who set it up."""
    cancel_on_customer_reply: Annotated[
        bool | None, Field(alias="cancelOnCustomerReply")
    ] = None
    """Whether a reply of the customer cancels it."""


class CustomField(Model):
    """The value of one custom field of a conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    id: int | None = None
    """Unique id of the field."""
    name: str | None = None
    """Name of the field."""
    value: str | None = None
    """The value as text; the id of the chosen option of a dropdown."""
    text: str | None = None
    """The value as people read it; the label of the chosen option of a dropdown."""


class ConversationEmbedded(Model):
    """Resources loaded along with a conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    threads: list[Thread] | None = None
    """Threads of the conversation, with `embed=threads`."""


class ConversationLinks(Model):
    """Resources around a conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    self: Link | None = None
    """The conversation itself."""
    mailbox: Link | None = None
    """The mailbox that holds the conversation."""
    primary_customer: Annotated[Link | None, Field(alias="primaryCustomer")] = None
    """The customer the conversation is with."""
    created_by_customer: Annotated[Link | None, Field(alias="createdByCustomer")] = None
    """The customer who created the conversation."""
    created_by_user: Annotated[Link | None, Field(alias="createdByUser")] = None
    """The user who created the conversation."""
    closed_by: Annotated[Link | None, Field(alias="closedBy")] = None
    """The user who closed the conversation."""
    threads: Link | None = None
    """The threads of the conversation."""
    assignee: Link | None = None
    """The user the conversation is assigned to."""
    web: Link | None = None
    """The conversation in the Help Scout web application; opening it may ask for a login.
    """


class Thread(Model):
    """One entry of a conversation: a message, a note, or a line item that records a
    change.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    id: int
    """Unique id of the thread."""
    type: ThreadType
    """What kind of entry this is."""
    status: ThreadStatus
    """Status that the thread gave the conversation."""
    state: ThreadState
    """Whether the thread is out, held back or hidden."""
    action: ThreadAction
    """What the thread records or was made by."""
    body: str | None = None
    """The text, as HTML or as plain text. Line items have none."""
    source: Source
    """How the thread came into being."""
    customer: Person
    """The customer of the thread."""
    created_by: Annotated[Person, Field(alias="createdBy")]
    """The user or customer who created the thread."""
    assigned_to: Annotated[Person | None, Field(alias="assignedTo")] = None
    """The user or team the conversation was assigned to; absent if unassigned."""
    saved_reply_id: Annotated[int | None, Field(alias="savedReplyId")] = None
    """Id of the saved reply that was used; 0 if none was."""
    to: list[str] | None = None
    """E-mail addresses of recipients."""
    cc: list[str] | None = None
    """E-mail addresses in copy."""
    bcc: list[str] | None = None
    """E-mail addresses in blind copy."""
    created_at: Annotated[DateTime, Field(alias="createdAt")]
    """Time of creation, in UTC."""
    opened_at: Annotated[DateTime | None, Field(alias="openedAt")] = None
    """Time at which the customer opened the message, in UTC. Only threads of type
    `message` have one, once it was opened.
    """
    linked_conversation_id: Annotated[
        str | None, Field(alias="linkedConversationId")
    ] = None
    """Id of the conversation at the other end of a forward. Only threads of the types
    `forwardparent` and `forwardchild` have one.
    """
    rating: ThreadRating | None = None
    """What the customer thought of the message; absent without a rating."""
    scheduled: ThreadSchedule | None = None
    """When the thread will be sent. Only scheduled drafts have one."""
    embedded: Annotated[ThreadEmbedded, Field(alias="_embedded")]
    """Resources that come along with the thread."""
    links: Annotated[ThreadLinks, Field(alias="_links")]
    """Resources around the thread."""


class ThreadAction(Model):
    """What a thread records or was made by.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    type: str | None = None
    """Kind of action, such as default or manual-workflow. The values are not documented.
    """
    text: str | None = None
    """The action in words. Line items only."""
    associated_entities: Annotated[
        AssociatedEntities | list[int] | None, Field(alias="associatedEntities")
    ] = None
    """Ids of what took part in the action, by kind; an empty array if there is nothing.
    """


class ThreadRating(Model):
    """What a customer thought of a message.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    customer_id: Annotated[int | None, Field(alias="customerId")] = None
    """Id of the customer who rated."""
    rating: RatingValue | None = None
    """The verdict."""
    comments: str | None = None
    """What the customer wrote beside the verdict."""


class ThreadSchedule(Model):
    """When a scheduled draft will be sent.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    scheduled_by: Annotated[int | None, Field(alias="scheduledBy")] = None
    """Id of the user who scheduled the thread."""
    send_as_id: Annotated[int | None, Field(alias="sendAsId")] = None
    """Id of the user who wrote the draft and in whose name it is sent."""
    created_at: Annotated[DateTime | None, Field(alias="createdAt")] = None
    """Time at which the thread was scheduled, in UTC."""
    scheduled_for: Annotated[DateTime | None, Field(alias="scheduledFor")] = None
    """Time at which the thread will be sent, in UTC."""
    unschedule_on_customer_reply: Annotated[
        bool | None, Field(alias="unscheduleOnCustomerReply")
    ] = None
    """Whether a reply of the customer stops the sending."""


class ThreadEmbedded(Model):
    """Resources that come along with a thread.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    attachments: list[Attachment] | None = None
    """Files of the thread."""


class ThreadLinks(Model):
    """Resources around a thread.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    assigned_to: Annotated[Link | None, Field(alias="assignedTo")] = None
    """The user the conversation was assigned to."""
    created_by_customer: Annotated[Link | None, Field(alias="createdByCustomer")] = None
    """The customer who created the thread."""
    created_by_user: Annotated[Link | None, Field(alias="createdByUser")] = None
    """The user who created the thread."""
    customer: Link | None = None
    """The customer of the thread."""


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


class DeletedConversation(Model):
    """What is left of a deleted conversation.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    id: int
    """Id of the conversation that was deleted."""


AssociatedEntities: TypeAlias = dict[str, int]
"""Ids by kind of entity; workflow, user, mailbox and originalConversation are known kinds.

Documentation:
    https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
"""
