# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `conversations`."""

from typing import Annotated

from pydantic import Field

from helpscout_client._models.model import Model
from helpscout_client._models.values import DateTime, OpenStrEnum, member
from helpscout_client.v1.models.common import MailboxRef, Person, PersonType, Source

__all__ = [
    "ConversationPage",
    "ConversationEnvelope",
    "Conversation",
    "ConversationType",
    "ConversationStatus",
    "Thread",
    "ThreadStatus",
    "ThreadType",
    "ThreadState",
    "ThreadActionType",
    "Attachment",
    "CustomField",
    "CustomFieldType",
]


class ConversationType(OpenStrEnum):
    """Channel of a conversation.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/conversation
    """

    EMAIL = member("email")
    CHAT = member("chat")
    PHONE = member("phone")


class ConversationStatus(OpenStrEnum):
    """Status of a conversation.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/conversation
    """

    ACTIVE = member("active")
    PENDING = member("pending")
    CLOSED = member("closed")
    SPAM = member("spam")


class ThreadStatus(OpenStrEnum):
    """Status that a thread gave its conversation.

    `nochange` means that the thread left it alone.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/thread
    """

    NOCHANGE = member("nochange")
    ACTIVE = member("active")
    PENDING = member("pending")
    CLOSED = member("closed")
    SPAM = member("spam")


class ThreadType(OpenStrEnum):
    """Kind of a thread.

    `lineitem` records a change such as an assignment; `message` is an answer of a user;
    `customer` was written by a customer; `forwardparent` started a forward, and
    `forwardchild` is the first thread of the conversation that the forward made.

    Documentation:
        https://developer.helpscout.com/help-desk-api/objects/thread/
    """

    LINEITEM = member("lineitem")
    NOTE = member("note")
    MESSAGE = member("message")
    CHAT = member("chat")
    CUSTOMER = member("customer")
    FORWARDPARENT = member("forwardparent")
    FORWARDCHILD = member("forwardchild")
    PHONE = member("phone")
    BEACONCHAT = member("beaconchat")


class ThreadState(OpenStrEnum):
    """State of a thread.

    `underreview` was stopped by collision detection and waits for its author; `hidden`
    is left out of mail to customers.

    Documentation:
        https://developer.helpscout.com/help-desk-api/objects/thread/
    """

    PUBLISHED = member("published")
    DRAFT = member("draft")
    UNDERREVIEW = member("underreview")
    HIDDEN = member("hidden")


class ThreadActionType(OpenStrEnum):
    """What a line item records.

    `imported` sends no notifications; `workflow` covers automatic and manual workflows.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/thread
    """

    MOVED_FROM_MAILBOX = member("movedFromMailbox")
    MERGED = member("merged")
    IMPORTED = member("imported")
    WORKFLOW = member("workflow")
    IMPORTED_EXTERNAL = member("importedExternal")
    CHANGED_TICKET_CUSTOMER = member("changedTicketCustomer")
    DELETED_TICKET = member("deletedTicket")
    RESTORE_TICKET = member("restoreTicket")
    RESTORED_TICKET = member("restoredTicket")
    ORIGINAL_CREATOR = member("originalCreator")


class CustomFieldType(OpenStrEnum):
    """Type of a custom field.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/field
    """

    SINGLE_LINE = member("SINGLE_LINE")
    MULTI_LINE = member("MULTI_LINE")
    DATE = member("DATE")
    NUMBER = member("NUMBER")
    DROPDOWN = member("DROPDOWN")


class Attachment(Model):
    """A file of a thread.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/attachment
    """

    id: int
    """Unique id of the attachment."""
    mime_type: Annotated[str, Field(alias="mimeType")]
    """Media type of the file."""
    file_name: Annotated[str | None, Field(alias="fileName")] = None
    """Name of the file, as real servers send it."""
    filename: str | None = None
    """Name of the file, as the documentation spells it."""
    size: int
    """Size in bytes."""
    width: int
    """Width of an image in pixels; 0 for other files."""
    height: int
    """Height of an image in pixels; 0 for other files."""
    url: str
    """Public address of the file."""
    hash: str | None = None
    """Hash of the attachment."""


class Thread(Model):
    """One entry of a conversation: a message, a note, or a line item that records a
    change.

    Line items have no state, customer, body, recipients or attachments.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/thread
    """

    id: int
    """Unique id of the thread."""
    assigned_to: Annotated[Person | None, Field(alias="assignedTo")]
    """The user or team the conversation was assigned to; null if unassigned."""
    status: ThreadStatus
    """Status that the thread gave the conversation."""
    created_at: Annotated[DateTime, Field(alias="createdAt")]
    """Time of creation, in UTC."""
    opened_at: Annotated[DateTime | None, Field(alias="openedAt")] = None
    """Time at which the customer opened the message, in UTC. Only threads of type
    `message` have one.
    """
    created_by: Annotated[Person, Field(alias="createdBy")]
    """The user or customer who created the thread."""
    source: Source
    """How the thread came into being."""
    type: ThreadType
    """What kind of entry this is."""
    state: ThreadState | None
    """Whether the thread is out, held back or hidden; null for line items."""
    customer: Person | None
    """The customer the message goes to, or who wrote the thread; null for line items.
    """
    from_mailbox: Annotated[MailboxRef | None, Field(alias="fromMailbox")]
    """The mailbox a moved conversation came from; null otherwise."""
    action_type: Annotated[ThreadActionType | None, Field(alias="actionType")] = None
    """What a line item records; null for other threads."""
    action_source_id: Annotated[int | None, Field(alias="actionSourceId")] = None
    """Id that belongs to the action type: the mailbox of a move, the original conversation
    of a merge, the workflow, or the user who created the original. Null for imports.
    """
    body: str | None
    """The text, as HTML or as plain text; null for line items."""
    to: list[str] | None
    """E-mail addresses of recipients; null if there are none."""
    cc: list[str]
    """E-mail addresses in copy."""
    bcc: list[str]
    """E-mail addresses in blind copy."""
    attachments: list[Attachment] | None
    """Files of the thread; null if there are none."""
    saved_reply_id: Annotated[int | None, Field(alias="savedReplyId")] = None
    """Id of the saved reply that was used; null or 0 if none was."""
    created_by_customer: Annotated[bool | None, Field(alias="createdByCustomer")] = None
    """Whether the thread was created by a customer."""
    tags: list[str] | None = None
    """Tags, as the documented webhook body shows them. Not seen in recorded answers."""


class CustomField(Model):
    """The value of one custom field of a conversation.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/field
    """

    field_id: Annotated[int, Field(alias="fieldId")]
    """Id of the field's definition, the same in every conversation."""
    name: str
    """Name of the field; it may be renamed, the id stays."""
    value: str
    """The value as text: a date as yyyy-MM-dd, the id of the option of a dropdown, an
    empty string for no answer.
    """
    type: CustomFieldType | None = None
    """Type of the field."""
    label: str | None = None
    """The value as people read it; the text of the chosen option of a dropdown."""


class Conversation(Model):
    """A conversation as lists, single reads and webhooks of version 1 send it.

    Lists leave out the threads and the custom fields.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/conversation
    """

    id: int
    """Unique id of the conversation."""
    type: ConversationType
    """Channel of the conversation."""
    folder_id: Annotated[int, Field(alias="folderId")]
    """Id of the folder that holds the conversation."""
    is_draft: Annotated[bool, Field(alias="isDraft")]
    """Whether the conversation is a draft."""
    number: int
    """Number of the conversation as Help Scout shows it. The conversation stands at
    `https://secure.helpscout.net/conversation/<id>/<number>/` on the web.
    """
    owner: Person | None
    """The user or team the conversation is assigned to; null if unassigned."""
    mailbox: MailboxRef
    """The mailbox that holds the conversation."""
    customer: Person
    """The customer the conversation is with."""
    thread_count: Annotated[int, Field(alias="threadCount")]
    """Number of published threads. Line items, drafts and threads held for review are not
    counted, and notes usually are not either.
    """
    status: ConversationStatus
    """Status of the conversation."""
    subject: str
    """Subject line."""
    preview: str | None
    """Beginning of the most recent thread as plain text; null right after creation."""
    created_by: Annotated[Person | None, Field(alias="createdBy")]
    """The person who created the conversation; its type tells whether a user or a customer
    wrote it. Null in some lists.
    """
    created_by_type: Annotated[PersonType | None, Field(alias="createdByType")] = None
    """Type of the person who created the conversation. Sent by lists only."""
    created_at: Annotated[DateTime, Field(alias="createdAt")]
    """Time of creation, in UTC."""
    modified_at: Annotated[DateTime | None, Field(alias="modifiedAt")] = None
    """Time of the last change by a user, in UTC. Sent by single reads and in the
    documented webhook body.
    """
    user_modified_at: Annotated[DateTime | None, Field(alias="userModifiedAt")] = None
    """Time of the last change by a user, in UTC. Sent by lists."""
    closed_at: Annotated[DateTime | None, Field(alias="closedAt")]
    """Time of closing, in UTC; null if never closed. Kept when the conversation is opened
    again.
    """
    closed_by: Annotated[Person | None, Field(alias="closedBy")]
    """The user who closed the conversation; null if never closed."""
    source: Source
    """How the conversation came into being."""
    cc: list[str] | None
    """E-mail addresses in copy; null in some lists."""
    bcc: list[str] | None
    """E-mail addresses in blind copy; null in some lists."""
    tags: list[str] | None
    """Tags of the conversation; null in some single reads without tags."""
    draft: bool | None = None
    """Whether the conversation is a draft. Sent by lists only, not documented."""
    locked: bool | None = None
    """Sent by lists only, not documented."""
    spam: bool | None = None
    """Whether the conversation is spam. Sent by lists only, not documented."""
    threads: list[Thread] | None = None
    """Threads of the conversation, newest first. Single reads have them, lists never do.
    """
    custom_fields: Annotated[list[CustomField] | None, Field(alias="customFields")] = (
        None
    )
    """Values of custom fields. Single reads of accounts on the Plus plan have them, lists
    never do.
    """


class ConversationPage(Model):
    """One page of a list of conversations.

    Documentation:
        https://developer.helpscout.com/help-desk-api/conversations/list/
    """

    page: int
    """Number of this page, as it was asked for."""
    pages: int
    """Number of pages there are."""
    count: int
    """Number of conversations on all pages together."""
    items: list[Conversation]
    """The conversations of this page, without threads."""


class ConversationEnvelope(Model):
    """The wrapper around a single conversation.

    Documentation:
        https://developer.helpscout.com/help-desk-api/conversations/get/
    """

    item: Conversation
    """The conversation."""
