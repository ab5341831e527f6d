# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `conversations`."""

# Fields of a base that have a narrower type are for programs that read; pyright thinks of writing.
# pyright: reportGeneralTypeIssues=false, reportIncompatibleVariableOverride=false

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Literal, NotRequired, TypeAlias

from pydantic import Field
from typing_extensions import TypedDict

from helpscout_client._models.model import Model
from helpscout_client._models.values import DateTime, OpenStrEnum, member
from helpscout_client.v2.models.attachments import NewAttachment
from helpscout_client.v2.models.common import (
    ConversationStatus,
    ConversationType,
    Link,
    PageInfo,
    PageLinks,
    Person,
    Source,
)
from helpscout_client.v2.models.threads import CustomerReference, Thread

__all__ = [
    "ConversationList",
    "ConversationListEmbedded",
    "ConversationListWithThreads",
    "ConversationListWithThreadsEmbedded",
    "Conversation",
    "ConversationWithThreads",
    "ConversationState",
    "CustomerWaitingSince",
    "Tag",
    "Snooze",
    "NextEvent",
    "NextEventType",
    "CustomField",
    "ConversationEmbedded",
    "EmbeddedThreads",
    "ConversationLinks",
    "NewConversationType",
    "NewConversationStatus",
    "NewConversation",
    "InitialThread",
    "InitialChatThread",
    "InitialCustomerThread",
    "InitialNote",
    "InitialPhoneThread",
    "InitialReply",
    "CustomFieldValue",
    "ConversationTagsOverwrite",
    "ConversationFieldsOverwrite",
    "SnoozeOverwrite",
    "ConversationChange",
    "SubjectChange",
    "PrimaryCustomerChange",
    "DraftChange",
    "MailboxChange",
    "ConversationStatusChangeValue",
    "ConversationStatusChange",
    "AssigneeChange",
    "AssigneeRemoval",
]


class ConversationState(OpenStrEnum):
    """State of a conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    DELETED = member("deleted")
    DRAFT = member("draft")
    PUBLISHED = member("published")


class NextEventType(OpenStrEnum):
    """What happens next: a snoozed conversation wakes up, or a scheduled reply is sent.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    SNOOZE = member("snooze")
    SCHEDULED = member("scheduled")


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
    """The value as text; the type of the field decides what it says. A dropdown has the id
    of the chosen option.
    """
    text: str | None = None
    """The value as people read it: equal to `value`, except for a dropdown, which has the
    label of the chosen option.
    """


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
        CustomerWaitingSince | None, Field(alias="customerWaitingSince")
    ] = None
    """Since when the customer has been waiting. Not always there."""
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


class ConversationListEmbedded(Model):
    """The conversations of one page.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/list/
    """

    conversations: list[Conversation] | None = None
    """Conversations in the order that was asked for."""


class ConversationList(Model):
    """One page of conversations.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/list/
    """

    embedded: Annotated[ConversationListEmbedded | None, Field(alias="_embedded")] = (
        None
    )
    """The conversations; left out of an empty list."""
    page: PageInfo | None = None
    """Where this page stands in the list."""
    links: Annotated[PageLinks | None, Field(alias="_links")] = None
    """Links to the other pages."""


class EmbeddedThreads(ConversationEmbedded, defer_build=True):
    """Resources loaded along with a conversation, threads among them.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    threads: list[Thread]
    """Threads of the conversation; of a chat, not all of them."""


class ConversationWithThreads(Conversation, defer_build=True):
    """A conversation with its threads, as requested with `embed=threads`.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    embedded: Annotated[EmbeddedThreads, Field(alias="_embedded")]
    """The threads of the conversation."""


class ConversationListWithThreadsEmbedded(Model):
    """The conversations of one page, with their threads.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/list/
    """

    conversations: list[ConversationWithThreads] | None = None
    """Conversations in the order that was asked for."""


class ConversationListWithThreads(Model):
    """One page of conversations with their threads.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/list/
    """

    embedded: Annotated[
        ConversationListWithThreadsEmbedded | None, Field(alias="_embedded")
    ] = None
    """The conversations; left out of an empty list."""
    page: PageInfo | None = None
    """Where this page stands in the list."""
    links: Annotated[PageLinks | None, Field(alias="_links")] = None
    """Links to the other pages."""


NewConversationType: TypeAlias = Literal["chat", "email", "phone"]
"""Channel of the conversation."""

NewConversationStatus: TypeAlias = Literal["active", "closed", "pending"]
"""Status of the conversation."""


class InitialChatThread(TypedDict):
    """A chat in a new conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/create/
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
    type: Literal["chat"]
    """The thread is a chat."""


class InitialCustomerThread(TypedDict):
    """A message of a customer in a new conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/create/
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
    type: Literal["customer"]
    """The thread is a message of a customer."""


class InitialNote(TypedDict):
    """A note in a new conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/create/
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
    type: Literal["note"]
    """The thread is a note."""
    user: NotRequired[int]
    """Id of the user who wrote the note."""


class InitialPhoneThread(TypedDict):
    """A phone call in a new conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/create/
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
    type: Literal["phone"]
    """The thread is a phone call."""


class InitialReply(TypedDict):
    """A reply in a new conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/create/
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
    type: Literal["reply"]
    """The thread is a reply."""
    customer: CustomerReference
    """The customer who is written to."""
    user: NotRequired[int]
    """Id of the user who writes."""
    draft: NotRequired[bool]
    """Whether the reply is kept as a draft. If it is the only thread, the conversation is
    a draft.
    """
    cc: NotRequired[Sequence[str]]
    """E-mail addresses in copy."""
    bcc: NotRequired[Sequence[str]]
    """E-mail addresses in blind copy."""


InitialThread: TypeAlias = (
    InitialChatThread
    | InitialCustomerThread
    | InitialNote
    | InitialPhoneThread
    | InitialReply
)
"""One of the first threads of a new conversation; its type decides its fields.

Documentation:
    https://developer.helpscout.com/mailbox-api/endpoints/conversations/create/
"""


class CustomFieldValue(TypedDict):
    """The value that a custom field of a conversation gets.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/custom_fields/update/
    """

    id: int
    """Id of the field."""
    value: str
    """The value as text. A number is whole and has at most 255 characters, as has a single
    line; several lines have at most 15,000. A date is written as YYYY-MM-DD, and a
    choice of a dropdown as the id of the option.
    """


class NewConversation(TypedDict):
    """A conversation to be created.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/create/
    """

    subject: str
    """Subject line."""
    type: NewConversationType
    """Channel of the conversation."""
    mailboxId: int
    """Id of the mailbox that gets the conversation."""
    status: NewConversationStatus
    """Status of the conversation."""
    customer: CustomerReference
    """The customer the conversation is with."""
    threads: Sequence[InitialThread]
    """The threads of the conversation, 1 to 100."""
    autoReply: NotRequired[bool]
    """Whether the automatic reply is sent. It takes at least one thread of a customer.
    """
    imported: NotRequired[bool]
    """Whether the conversation comes from another system. Then no mail is sent and nobody
    is notified.
    """
    assignTo: NotRequired[int | None]
    """Id of the assignee of the conversation. Without it the settings of the mailbox
    decide; null leaves the conversation unassigned.
    """
    createdAt: NotRequired[datetime]
    """Time of creation, in UTC."""
    closedAt: NotRequired[datetime]
    """Time of closing, in UTC."""
    user: NotRequired[int]
    """Id of the user who adds the conversation and its threads."""
    tags: NotRequired[Sequence[str]]
    """Tags of the conversation."""
    fields: NotRequired[Sequence[CustomFieldValue]]
    """Values of custom fields."""
    cc: NotRequired[Sequence[str]]
    """E-mail addresses in copy."""
    bcc: NotRequired[Sequence[str]]
    """E-mail addresses in blind copy."""


class ConversationTagsOverwrite(TypedDict):
    """All tags of a conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/tags/update/
    """

    tags: Sequence[str]
    """The tags that the conversation keeps or gets; none if the list is empty."""


class ConversationFieldsOverwrite(TypedDict):
    """All values of custom fields of a conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/custom_fields/update/
    """

    fields: Sequence[CustomFieldValue]
    """The values that the conversation keeps or gets; none if the list is empty."""


class SnoozeOverwrite(TypedDict):
    """How a conversation is to be snoozed.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/snooze/update/
    """

    snoozedUntil: datetime
    """Time at which the conversation wakes up, in UTC. It lies in the future and not after
    the year 2100.
    """
    unsnoozeOnCustomerReply: bool
    """Whether a reply of the customer wakes the conversation up earlier."""


class SubjectChange(TypedDict):
    """Gives a conversation another subject.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/update/
    """

    op: Literal["replace"]
    """The subject is replaced."""
    path: Literal["/subject"]
    """The subject is what changes."""
    value: str
    """The new subject line."""


class PrimaryCustomerChange(TypedDict):
    """Gives a conversation to another customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/update/
    """

    op: Literal["replace"]
    """The customer is replaced."""
    path: Literal["/primaryCustomer.id"]
    """The customer is what changes."""
    value: int
    """Id of the new customer."""


class DraftChange(TypedDict):
    """Publishes a draft conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/update/
    """

    op: Literal["replace"]
    """The mark is replaced."""
    path: Literal["/draft"]
    """The mark of a draft is what changes."""
    value: bool
    """Whether the conversation is a draft; false publishes it."""


class MailboxChange(TypedDict):
    """Moves a conversation to another mailbox.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/update/
    """

    op: Literal["move"]
    """The conversation is moved."""
    path: Literal["/mailboxId"]
    """The mailbox is what changes."""
    value: int
    """Id of the mailbox that gets the conversation."""


ConversationStatusChangeValue: TypeAlias = Literal[
    "active", "closed", "open", "pending", "spam"
]
"""The new status."""


class ConversationStatusChange(TypedDict):
    """Gives a conversation another status.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/update/
    """

    op: Literal["replace"]
    """The status is replaced."""
    path: Literal["/status"]
    """The status is what changes."""
    value: ConversationStatusChangeValue
    """The new status."""


class AssigneeChange(TypedDict):
    """Assigns a conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/update/
    """

    op: Literal["replace"]
    """The assignee is replaced."""
    path: Literal["/assignTo"]
    """The assignee is what changes."""
    value: int
    """Id of the new assignee."""


class AssigneeRemoval(TypedDict):
    """Takes a conversation from its assignee.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/update/
    """

    op: Literal["remove"]
    """The assignee is removed."""
    path: Literal["/assignTo"]
    """The assignee is what changes."""


ConversationChange: TypeAlias = (
    SubjectChange
    | PrimaryCustomerChange
    | DraftChange
    | MailboxChange
    | ConversationStatusChange
    | AssigneeChange
    | AssigneeRemoval
)
"""One change of a conversation.

Documentation:
    https://developer.helpscout.com/mailbox-api/endpoints/conversations/update/
"""
