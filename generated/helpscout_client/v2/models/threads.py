# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `threads`."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Literal, NotRequired, TypeAlias, cast

from pydantic import Field
from typing_extensions import TypedDict

from helpscout_client._contract.tracebacks import forgetful
from helpscout_client._models.model import Model, UnknownVariant, read_union
from helpscout_client._models.values import DateTime, OpenStrEnum, member
from helpscout_client.v2.models.attachments import Attachment, NewAttachment
from helpscout_client.v2.models.common import Link, PageInfo, PageLinks, Person, Source

__all__ = [
    "ThreadList",
    "ThreadListEmbedded",
    "Thread",
    "UnknownThread",
    "read_thread",
    "ThreadBase",
    "TextThread",
    "MessageThread",
    "CustomerThread",
    "NoteThread",
    "PhoneThread",
    "ChatThread",
    "BeaconChatThread",
    "ForwardThread",
    "ForwardParentThread",
    "ForwardChildThread",
    "LineItemThread",
    "ThreadStatus",
    "ThreadState",
    "ThreadAction",
    "AssociatedEntities",
    "ThreadRating",
    "RatingValue",
    "ThreadSchedule",
    "ThreadEmbedded",
    "ThreadLinks",
    "NewThread",
    "NewChatThread",
    "NewCustomerThread",
    "NewNoteStatus",
    "NewNote",
    "NewPhoneThread",
    "NewReplyStatus",
    "NewReply",
    "CustomerReferencePhotoType",
    "CustomerReferenceGender",
    "CustomerReference",
    "ThreadChange",
    "ThreadTextChange",
    "ThreadHiddenChange",
    "OriginalSource",
    "ThreadScheduleUpdate",
    "ThreadPublication",
]


class ThreadStatus(OpenStrEnum):
    """Status that a thread gave its conversation.

    `nochange` means that the thread left it alone.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    ACTIVE = member("active")
    CLOSED = member("closed")
    NOCHANGE = member("nochange")
    PENDING = member("pending")
    SPAM = member("spam")


class ThreadState(OpenStrEnum):
    """State of a thread.

    One under review was stopped by collision detection and waits for its author;
    `hidden` is left out of mail to customers.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    DRAFT = member("draft")
    HIDDEN = member("hidden")
    PUBLISHED = member("published")
    REVIEW = member("review")
    UNDERREVIEW = member("underreview")


class RatingValue(OpenStrEnum):
    """Verdict of a customer about a message.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    GREAT = member("great")
    NOT_GOOD = member("not_good")
    OKAY = member("okay")


AssociatedEntities: TypeAlias = dict[str, int]
"""Ids by kind of entity; workflow, user, mailbox and originalConversation are known kinds.

Documentation:
    https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
"""


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


class MessageThread(Model):
    """A reply of a user to the customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    id: int
    """Unique id of the thread."""
    status: ThreadStatus
    """Status that the thread gave the conversation."""
    state: ThreadState
    """Whether the thread is out, held back or hidden."""
    action: ThreadAction
    """What the thread records or was made by."""
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
    created_at: Annotated[DateTime, Field(alias="createdAt")]
    """Time of creation, in UTC."""
    embedded: Annotated[ThreadEmbedded | None, Field(alias="_embedded")] = None
    """Resources that come along with the thread. Not always there."""
    links: Annotated[ThreadLinks | None, Field(alias="_links")] = None
    """Resources around the thread. Not always there."""
    body: str | None = None
    """The text, as HTML or as plain text."""
    to: list[str] | None = None
    """E-mail addresses of recipients."""
    cc: list[str] | None = None
    """E-mail addresses in copy."""
    bcc: list[str] | None = None
    """E-mail addresses in blind copy."""
    type: Literal["message"]
    """What kind of entry this is."""
    opened_at: Annotated[DateTime | None, Field(alias="openedAt")] = None
    """Time at which the customer opened the message, in UTC; absent until then."""
    rating: ThreadRating | None = None
    """What the customer thought of the message; absent without a rating."""
    scheduled: ThreadSchedule | None = None
    """When the thread will be sent. Only scheduled drafts have one."""


class CustomerThread(Model):
    """A message of the customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    id: int
    """Unique id of the thread."""
    status: ThreadStatus
    """Status that the thread gave the conversation."""
    state: ThreadState
    """Whether the thread is out, held back or hidden."""
    action: ThreadAction
    """What the thread records or was made by."""
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
    created_at: Annotated[DateTime, Field(alias="createdAt")]
    """Time of creation, in UTC."""
    embedded: Annotated[ThreadEmbedded | None, Field(alias="_embedded")] = None
    """Resources that come along with the thread. Not always there."""
    links: Annotated[ThreadLinks | None, Field(alias="_links")] = None
    """Resources around the thread. Not always there."""
    body: str | None = None
    """The text, as HTML or as plain text."""
    to: list[str] | None = None
    """E-mail addresses of recipients."""
    cc: list[str] | None = None
    """E-mail addresses in copy."""
    bcc: list[str] | None = None
    """E-mail addresses in blind copy."""
    type: Literal["customer"]
    """What kind of entry this is."""
    opened_at: Annotated[DateTime | None, Field(alias="openedAt")] = None
    """Time of opening, in UTC. Documented for the type `message` only."""
    rating: ThreadRating | None = None
    """A rating. Documented for the type `message` only."""
    scheduled: ThreadSchedule | None = None
    """When the thread will be sent. Documented for drafts only."""


class NoteThread(Model):
    """A note that only users see.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    id: int
    """Unique id of the thread."""
    status: ThreadStatus
    """Status that the thread gave the conversation."""
    state: ThreadState
    """Whether the thread is out, held back or hidden."""
    action: ThreadAction
    """What the thread records or was made by."""
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
    created_at: Annotated[DateTime, Field(alias="createdAt")]
    """Time of creation, in UTC."""
    embedded: Annotated[ThreadEmbedded | None, Field(alias="_embedded")] = None
    """Resources that come along with the thread. Not always there."""
    links: Annotated[ThreadLinks | None, Field(alias="_links")] = None
    """Resources around the thread. Not always there."""
    body: str | None = None
    """The text, as HTML or as plain text."""
    to: list[str] | None = None
    """E-mail addresses of recipients."""
    cc: list[str] | None = None
    """E-mail addresses in copy."""
    bcc: list[str] | None = None
    """E-mail addresses in blind copy."""
    type: Literal["note"]
    """What kind of entry this is."""


class PhoneThread(Model):
    """A call that a user wrote down.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    id: int
    """Unique id of the thread."""
    status: ThreadStatus
    """Status that the thread gave the conversation."""
    state: ThreadState
    """Whether the thread is out, held back or hidden."""
    action: ThreadAction
    """What the thread records or was made by."""
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
    created_at: Annotated[DateTime, Field(alias="createdAt")]
    """Time of creation, in UTC."""
    embedded: Annotated[ThreadEmbedded | None, Field(alias="_embedded")] = None
    """Resources that come along with the thread. Not always there."""
    links: Annotated[ThreadLinks | None, Field(alias="_links")] = None
    """Resources around the thread. Not always there."""
    body: str | None = None
    """The text, as HTML or as plain text."""
    to: list[str] | None = None
    """E-mail addresses of recipients."""
    cc: list[str] | None = None
    """E-mail addresses in copy."""
    bcc: list[str] | None = None
    """E-mail addresses in blind copy."""
    type: Literal["phone"]
    """What kind of entry this is."""


class ChatThread(Model):
    """A chat that was written down.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    id: int
    """Unique id of the thread."""
    status: ThreadStatus
    """Status that the thread gave the conversation."""
    state: ThreadState
    """Whether the thread is out, held back or hidden."""
    action: ThreadAction
    """What the thread records or was made by."""
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
    created_at: Annotated[DateTime, Field(alias="createdAt")]
    """Time of creation, in UTC."""
    embedded: Annotated[ThreadEmbedded | None, Field(alias="_embedded")] = None
    """Resources that come along with the thread. Not always there."""
    links: Annotated[ThreadLinks | None, Field(alias="_links")] = None
    """Resources around the thread. Not always there."""
    body: str | None = None
    """The text, as HTML or as plain text."""
    to: list[str] | None = None
    """E-mail addresses of recipients."""
    cc: list[str] | None = None
    """E-mail addresses in copy."""
    bcc: list[str] | None = None
    """E-mail addresses in blind copy."""
    type: Literal["chat"]
    """What kind of entry this is."""


class BeaconChatThread(Model):
    """A chat held through a Beacon.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    id: int
    """Unique id of the thread."""
    status: ThreadStatus
    """Status that the thread gave the conversation."""
    state: ThreadState
    """Whether the thread is out, held back or hidden."""
    action: ThreadAction
    """What the thread records or was made by."""
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
    created_at: Annotated[DateTime, Field(alias="createdAt")]
    """Time of creation, in UTC."""
    embedded: Annotated[ThreadEmbedded | None, Field(alias="_embedded")] = None
    """Resources that come along with the thread. Not always there."""
    links: Annotated[ThreadLinks | None, Field(alias="_links")] = None
    """Resources around the thread. Not always there."""
    body: str | None = None
    """The text, as HTML or as plain text."""
    to: list[str] | None = None
    """E-mail addresses of recipients."""
    cc: list[str] | None = None
    """E-mail addresses in copy."""
    bcc: list[str] | None = None
    """E-mail addresses in blind copy."""
    type: Literal["beaconchat"]
    """What kind of entry this is."""


class ForwardParentThread(Model):
    """The thread that a forward began with, in the original conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    id: int
    """Unique id of the thread."""
    status: ThreadStatus
    """Status that the thread gave the conversation."""
    state: ThreadState
    """Whether the thread is out, held back or hidden."""
    action: ThreadAction
    """What the thread records or was made by."""
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
    created_at: Annotated[DateTime, Field(alias="createdAt")]
    """Time of creation, in UTC."""
    embedded: Annotated[ThreadEmbedded | None, Field(alias="_embedded")] = None
    """Resources that come along with the thread. Not always there."""
    links: Annotated[ThreadLinks | None, Field(alias="_links")] = None
    """Resources around the thread. Not always there."""
    body: str | None = None
    """The text, as HTML or as plain text."""
    to: list[str] | None = None
    """E-mail addresses of recipients."""
    cc: list[str] | None = None
    """E-mail addresses in copy."""
    bcc: list[str] | None = None
    """E-mail addresses in blind copy."""
    linked_conversation_id: Annotated[
        str | None, Field(alias="linkedConversationId")
    ] = None
    """Id of the conversation at the other end of the forward."""
    scheduled: ThreadSchedule | None = None
    """When the thread will be sent. Only scheduled drafts have one."""
    type: Literal["forwardparent"]
    """What kind of entry this is."""


class ForwardChildThread(Model):
    """The first thread of the conversation that a forward made.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    id: int
    """Unique id of the thread."""
    status: ThreadStatus
    """Status that the thread gave the conversation."""
    state: ThreadState
    """Whether the thread is out, held back or hidden."""
    action: ThreadAction
    """What the thread records or was made by."""
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
    created_at: Annotated[DateTime, Field(alias="createdAt")]
    """Time of creation, in UTC."""
    embedded: Annotated[ThreadEmbedded | None, Field(alias="_embedded")] = None
    """Resources that come along with the thread. Not always there."""
    links: Annotated[ThreadLinks | None, Field(alias="_links")] = None
    """Resources around the thread. Not always there."""
    body: str | None = None
    """The text, as HTML or as plain text."""
    to: list[str] | None = None
    """E-mail addresses of recipients."""
    cc: list[str] | None = None
    """E-mail addresses in copy."""
    bcc: list[str] | None = None
    """E-mail addresses in blind copy."""
    linked_conversation_id: Annotated[
        str | None, Field(alias="linkedConversationId")
    ] = None
    """Id of the conversation at the other end of the forward."""
    scheduled: ThreadSchedule | None = None
    """When the thread will be sent. Only scheduled drafts have one."""
    type: Literal["forwardchild"]
    """What kind of entry this is."""


class LineItemThread(Model):
    """A change of the conversation, such as of its status or assignee.

    It has no text.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    id: int
    """Unique id of the thread."""
    status: ThreadStatus
    """Status that the thread gave the conversation."""
    state: ThreadState
    """Whether the thread is out, held back or hidden."""
    action: ThreadAction
    """What the thread records or was made by."""
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
    created_at: Annotated[DateTime, Field(alias="createdAt")]
    """Time of creation, in UTC."""
    embedded: Annotated[ThreadEmbedded | None, Field(alias="_embedded")] = None
    """Resources that come along with the thread. Not always there."""
    links: Annotated[ThreadLinks | None, Field(alias="_links")] = None
    """Resources around the thread. Not always there."""
    type: Literal["lineitem"]
    """What kind of entry this is."""


class UnknownThread(UnknownVariant):
    """A Thread of a kind that the documents do not name."""

    type: str
    """The value of `type`, which the documents do not name."""
    id: int
    """Unique id of the thread."""
    status: ThreadStatus
    """Status that the thread gave the conversation."""
    state: ThreadState
    """Whether the thread is out, held back or hidden."""
    action: ThreadAction
    """What the thread records or was made by."""
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
    created_at: Annotated[DateTime, Field(alias="createdAt")]
    """Time of creation, in UTC."""
    embedded: Annotated[ThreadEmbedded | None, Field(alias="_embedded")] = None
    """Resources that come along with the thread. Not always there."""
    links: Annotated[ThreadLinks | None, Field(alias="_links")] = None
    """Resources around the thread. Not always there."""


Thread: TypeAlias = Annotated[
    Annotated[
        MessageThread
        | CustomerThread
        | NoteThread
        | PhoneThread
        | ChatThread
        | BeaconChatThread
        | ForwardParentThread
        | ForwardChildThread
        | LineItemThread,
        Field(discriminator="type"),
    ]
    | UnknownThread,
    Field(union_mode="left_to_right"),
]
"""One entry of a conversation: a message, a note, or a line item that records a change.

Its type says which.

Documentation:
    https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
"""


class ThreadListEmbedded(Model):
    """The threads of one page.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    threads: list[Thread] | None = None
    """Threads, the newest first."""


class ThreadList(Model):
    """One page of the threads of a conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    embedded: Annotated[ThreadListEmbedded | None, Field(alias="_embedded")] = None
    """The threads; left out of an empty list."""
    page: PageInfo | None = None
    """Where this page stands in the list."""
    links: Annotated[PageLinks | None, Field(alias="_links")] = None
    """Links to the other pages."""


class ThreadBase(Model):
    """What threads of all types have.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    id: int
    """Unique id of the thread."""
    status: ThreadStatus
    """Status that the thread gave the conversation."""
    state: ThreadState
    """Whether the thread is out, held back or hidden."""
    action: ThreadAction
    """What the thread records or was made by."""
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
    created_at: Annotated[DateTime, Field(alias="createdAt")]
    """Time of creation, in UTC."""
    embedded: Annotated[ThreadEmbedded | None, Field(alias="_embedded")] = None
    """Resources that come along with the thread. Not always there."""
    links: Annotated[ThreadLinks | None, Field(alias="_links")] = None
    """Resources around the thread. Not always there."""


class TextThread(Model):
    """What threads with a text have.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    id: int
    """Unique id of the thread."""
    status: ThreadStatus
    """Status that the thread gave the conversation."""
    state: ThreadState
    """Whether the thread is out, held back or hidden."""
    action: ThreadAction
    """What the thread records or was made by."""
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
    created_at: Annotated[DateTime, Field(alias="createdAt")]
    """Time of creation, in UTC."""
    embedded: Annotated[ThreadEmbedded | None, Field(alias="_embedded")] = None
    """Resources that come along with the thread. Not always there."""
    links: Annotated[ThreadLinks | None, Field(alias="_links")] = None
    """Resources around the thread. Not always there."""
    body: str | None = None
    """The text, as HTML or as plain text."""
    to: list[str] | None = None
    """E-mail addresses of recipients."""
    cc: list[str] | None = None
    """E-mail addresses in copy."""
    bcc: list[str] | None = None
    """E-mail addresses in blind copy."""


class ForwardThread(Model):
    """What both ends of a forward have.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/
    """

    id: int
    """Unique id of the thread."""
    status: ThreadStatus
    """Status that the thread gave the conversation."""
    state: ThreadState
    """Whether the thread is out, held back or hidden."""
    action: ThreadAction
    """What the thread records or was made by."""
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
    created_at: Annotated[DateTime, Field(alias="createdAt")]
    """Time of creation, in UTC."""
    embedded: Annotated[ThreadEmbedded | None, Field(alias="_embedded")] = None
    """Resources that come along with the thread. Not always there."""
    links: Annotated[ThreadLinks | None, Field(alias="_links")] = None
    """Resources around the thread. Not always there."""
    body: str | None = None
    """The text, as HTML or as plain text."""
    to: list[str] | None = None
    """E-mail addresses of recipients."""
    cc: list[str] | None = None
    """E-mail addresses in copy."""
    bcc: list[str] | None = None
    """E-mail addresses in blind copy."""
    linked_conversation_id: Annotated[
        str | None, Field(alias="linkedConversationId")
    ] = None
    """Id of the conversation at the other end of the forward."""
    scheduled: ThreadSchedule | None = None
    """When the thread will be sent. Only scheduled drafts have one."""


class OriginalSource(Model):
    """The mail that a thread was made from.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/thread-source-json/
    """

    original: str
    """The whole mail as text, headers included."""


class NewThread(TypedDict):
    """What new threads of all kinds have.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/chat/
    """

    text: str
    """The text of the thread."""
    imported: NotRequired[bool]
    """Whether the thread comes from another system. Then no mail is sent and nobody is
    notified.
    """
    createdAt: NotRequired[datetime]
    """Time of creation, in UTC. Chats and replies take it only along with `imported`.
    """
    attachments: NotRequired[Sequence[NewAttachment]]
    """Files of the thread."""


CustomerReferencePhotoType: TypeAlias = Literal[
    "unknown",
    "gravatar",
    "twitter",
    "facebook",
    "googleprofile",
    "googleplus",
    "linkedin",
    "instagram",
]
"""Where the photo of a new customer comes from."""

CustomerReferenceGender: TypeAlias = Literal["male", "female", "unknown"]
"""Gender of a new customer."""


class CustomerReference(TypedDict):
    """The customer of a new conversation or thread, by `id` or by `email`: one of the two
    is required, and the id wins over the address.

    An unknown address makes a new customer of the other fields; they are passed over
    for a customer who exists.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/create/
    """

    id: NotRequired[int]
    """Id of the customer."""
    email: NotRequired[str]
    """E-mail address of the customer."""
    firstName: NotRequired[str]
    """First name of a new customer, 1 to 40 characters."""
    lastName: NotRequired[str]
    """Last name of a new customer, 1 to 40 characters."""
    phone: NotRequired[str]
    """Phone number of a new customer."""
    photoUrl: NotRequired[str]
    """Address of a photo of a new customer, at most 200 characters."""
    jobTitle: NotRequired[str]
    """Job title of a new customer, at most 60 characters."""
    photoType: NotRequired[CustomerReferencePhotoType]
    """Where the photo of a new customer comes from."""
    background: NotRequired[str]
    """Notes on a new customer, at most 200 characters."""
    location: NotRequired[str]
    """Place of a new customer, at most 60 characters."""
    organization: NotRequired[str]
    """Name of the organization of a new customer, at most 60 characters."""
    gender: NotRequired[CustomerReferenceGender]
    """Gender of a new customer."""
    age: NotRequired[str]
    """Age of a new customer, as text."""


class NewChatThread(TypedDict):
    """A chat to be added.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/chat/
    """

    text: str
    """The text of the thread."""
    imported: NotRequired[bool]
    """Whether the thread comes from another system. Then no mail is sent and nobody is
    notified.
    """
    createdAt: NotRequired[datetime]
    """Time of creation, in UTC. Chats and replies take it only along with `imported`.
    """
    attachments: NotRequired[Sequence[NewAttachment]]
    """Files of the thread."""
    customer: CustomerReference
    """The customer of the chat."""


class NewCustomerThread(TypedDict):
    """A message of a customer to be added.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/customer/
    """

    text: str
    """The text of the thread."""
    imported: NotRequired[bool]
    """Whether the thread comes from another system. Then no mail is sent and nobody is
    notified.
    """
    createdAt: NotRequired[datetime]
    """Time of creation, in UTC. Chats and replies take it only along with `imported`.
    """
    attachments: NotRequired[Sequence[NewAttachment]]
    """Files of the thread."""
    customer: CustomerReference
    """The customer who wrote the message."""
    cc: NotRequired[Sequence[str]]
    """E-mail addresses in copy."""
    bcc: NotRequired[Sequence[str]]
    """E-mail addresses in blind copy."""


NewNoteStatus: TypeAlias = Literal[
    "active", "all", "closed", "inbox_predefined", "open", "pending", "spam"
]
"""Status that the conversation gets.

`inbox_predefined` stands for the one that the mailbox has set as its own.
"""


class NewNote(TypedDict):
    """A note to be added.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/note/
    """

    text: str
    """The text of the thread."""
    imported: NotRequired[bool]
    """Whether the thread comes from another system. Then no mail is sent and nobody is
    notified.
    """
    createdAt: NotRequired[datetime]
    """Time of creation, in UTC. Chats and replies take it only along with `imported`.
    """
    attachments: NotRequired[Sequence[NewAttachment]]
    """Files of the thread."""
    user: NotRequired[int]
    """Id of the user who wrote the note. Without it, the owner of the token."""
    status: NotRequired[NewNoteStatus]
    """Status that the conversation gets. `inbox_predefined` stands for the one that the
    mailbox has set as its own.
    """


class NewPhoneThread(TypedDict):
    """A phone call to be added.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/phone/
    """

    text: str
    """The text of the thread."""
    imported: NotRequired[bool]
    """Whether the thread comes from another system. Then no mail is sent and nobody is
    notified.
    """
    createdAt: NotRequired[datetime]
    """Time of creation, in UTC. Chats and replies take it only along with `imported`.
    """
    attachments: NotRequired[Sequence[NewAttachment]]
    """Files of the thread."""
    customer: CustomerReference
    """The customer of the call."""


NewReplyStatus: TypeAlias = Literal[
    "active", "all", "closed", "inbox_predefined", "open", "pending", "spam"
]
"""Status that the conversation gets.

Without it the conversation becomes active; `inbox_predefined` stands for the one that
the mailbox has set as its own.
"""


class NewReply(TypedDict):
    """A reply to be added.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/reply/
    """

    text: str
    """The text of the thread."""
    imported: NotRequired[bool]
    """Whether the thread comes from another system. Then no mail is sent and nobody is
    notified.
    """
    createdAt: NotRequired[datetime]
    """Time of creation, in UTC. Chats and replies take it only along with `imported`.
    """
    attachments: NotRequired[Sequence[NewAttachment]]
    """Files of the thread."""
    customer: CustomerReference
    """The customer who is replied to; the id is enough."""
    user: NotRequired[int]
    """Id of the user who replies. Without it, the owner of the token."""
    draft: NotRequired[bool]
    """Whether the reply is kept as a draft."""
    status: NotRequired[NewReplyStatus]
    """Status that the conversation gets. Without it the conversation becomes active;
    `inbox_predefined` stands for the one that the mailbox has set as its own.
    """
    assignTo: NotRequired[int | None]
    """Id of the assignee that the conversation gets once the reply is published; with a
    draft, once it is sent. Without it the settings of the mailbox decide; null leaves
    the conversation unassigned.
    """
    cc: NotRequired[Sequence[str]]
    """E-mail addresses in copy."""
    bcc: NotRequired[Sequence[str]]
    """E-mail addresses in blind copy."""


class ThreadTextChange(TypedDict):
    """Gives a thread another text.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/update/
    """

    op: Literal["replace"]
    """The text is replaced."""
    path: Literal["/text"]
    """The text is what changes."""
    value: str
    """The new text."""


class ThreadHiddenChange(TypedDict):
    """Hides a thread from the customer or shows it again.

    For customer threads and replies that are no drafts.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/update/
    """

    op: Literal["replace"]
    """The mark is replaced."""
    path: Literal["/hidden"]
    """The visibility is what changes."""
    value: bool
    """Whether the thread is hidden."""


class ThreadScheduleUpdate(TypedDict):
    """When a draft is sent.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/schedule/update/
    """

    scheduledFor: datetime
    """Time at which the draft is sent, in UTC. It lies in the future and not after the
    year 2100.
    """
    unscheduleOnCustomerReply: bool
    """Whether a reply of the customer stops the sending."""
    sendAsCreator: NotRequired[bool]
    """Whether the draft is sent in the name of the user who wrote it."""


class ThreadPublication(TypedDict):
    """Publishes a scheduled draft. All three fields have one possible value.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/schedule/publish/
    """

    op: Literal["replace"]
    """The state is replaced."""
    path: Literal["/state"]
    """The state is what changes."""
    value: Literal["published"]
    """The new state."""


ThreadChange: TypeAlias = ThreadTextChange | ThreadHiddenChange
"""One change of a thread.

Documentation:
    https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/update/
"""


@forgetful
def read_thread(payload: bytes | str | Mapping[str, object]) -> Thread:
    """Read a `Thread` of any type, as `from_payload` reads a model.

    Raises `DecodeError` if the payload is not a JSON object.
    """
    return cast("Thread", read_union(Thread, payload))
