# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `mailboxes`."""

from collections.abc import Sequence
from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from typing_extensions import TypedDict

from helpscout_client._models.model import Model
from helpscout_client._models.values import DateTime, OpenStrEnum, member
from helpscout_client.v2.models.common import Link, PageInfo, PageLinks, SelfLinks

__all__ = [
    "Mailbox",
    "MailboxLinks",
    "MailboxList",
    "MailboxListEmbedded",
    "MailboxCustomField",
    "MailboxCustomFieldOption",
    "MailboxCustomFieldList",
    "MailboxCustomFieldListEmbedded",
    "MailboxFolder",
    "MailboxFolderType",
    "MailboxFolderList",
    "MailboxFolderListEmbedded",
    "MailboxRouting",
    "MailboxRoutingState",
    "MailboxRoutingMethod",
    "MailboxRoutingUser",
    "MailboxRoutingReason",
    "MailboxRoutingUpdateState",
    "MailboxRoutingUpdateAssignmentMethod",
    "MailboxRoutingUpdate",
]


class MailboxFolderType(OpenStrEnum):
    """Kind of a folder.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/inbox-folders/
    """

    ASSIGNED = member("assigned")
    CLOSED = member("closed")
    DRAFTS = member("drafts")
    MYTICKETS = member("mytickets")
    OPEN = member("open")
    SPAM = member("spam")
    TEAM = member("team")


class MailboxRoutingState(OpenStrEnum):
    """Whether a mailbox assigns conversations.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/routing/routing-configuration-get/
    """

    ENABLED = member("enabled")
    DISABLED = member("disabled")


class MailboxRoutingMethod(OpenStrEnum):
    """How a mailbox chooses the user to assign a conversation to.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/routing/routing-configuration-get/
    """

    ROUND_ROBIN = member("round_robin")
    BALANCED = member("balanced")


class MailboxRoutingReason(OpenStrEnum):
    """Why a user cannot be assigned conversations.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/routing/routing-configuration-get/
    """

    AT_CAPACITY = member("at_capacity")
    AWAY = member("away")
    NOT_IN_ROTATION = member("not_in_rotation")


class MailboxLinks(Model):
    """Resources around a mailbox.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/get/
    """

    self: Link | None = None
    """The mailbox itself."""
    fields: Link | None = None
    """The custom fields of the mailbox."""
    folders: Link | None = None
    """The folders of the mailbox."""


class Mailbox(Model):
    """A mailbox. The product now calls it an inbox.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/get/
    """

    id: int
    """Unique id of the mailbox."""
    name: str | None = None
    """Name of the mailbox."""
    slug: str | None = None
    """Key that stands for the mailbox."""
    email: str | None = None
    """E-mail address of the mailbox."""
    created_at: Annotated[DateTime | None, Field(alias="createdAt")] = None
    """Time of creation, in UTC."""
    updated_at: Annotated[DateTime | None, Field(alias="updatedAt")] = None
    """Time of the last change, in UTC."""
    links: Annotated[MailboxLinks | None, Field(alias="_links")] = None
    """Resources around the mailbox."""


class MailboxListEmbedded(Model):
    """Holds the mailboxes of one page.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/list/
    """

    mailboxes: list[Mailbox] | None = None
    """The mailboxes."""


class MailboxList(Model):
    """One page of mailboxes.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/list/
    """

    embedded: Annotated[MailboxListEmbedded | None, Field(alias="_embedded")] = None
    """The mailboxes of this page."""
    page: PageInfo | None = None
    """Where this page stands in the list."""
    links: Annotated[PageLinks | None, Field(alias="_links")] = None
    """Links to the other pages."""


class MailboxCustomFieldOption(Model):
    """One option of a dropdown.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/inbox-fields/
    """

    id: int | None = None
    """Unique id of the option; the value of the field where it is chosen."""
    order: int | None = None
    """Position of the option in the dropdown."""
    label: str | None = None
    """The option as people read it."""


class MailboxCustomField(Model):
    """A custom field that conversations of a mailbox can have.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/inbox-fields/
    """

    id: int
    """Unique id of the field."""
    required: bool | None = None
    """Whether the field has to be filled in."""
    order: int | None = None
    """Position of the field among the fields of the mailbox."""
    type: str | None = None
    """Kind of the field, such as dropdown."""
    name: str | None = None
    """Name of the field."""
    options: list[MailboxCustomFieldOption] | None = None
    """What can be chosen; dropdowns only."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The field itself. Not always there."""


class MailboxCustomFieldListEmbedded(Model):
    """Holds the custom fields of one page.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/inbox-fields/
    """

    fields: list[MailboxCustomField] | None = None
    """The custom fields."""


class MailboxCustomFieldList(Model):
    """One page of custom fields.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/inbox-fields/
    """

    embedded: Annotated[
        MailboxCustomFieldListEmbedded | None, Field(alias="_embedded")
    ] = None
    """The custom fields of this page."""
    page: PageInfo | None = None
    """Where this page stands in the list."""
    links: Annotated[PageLinks | None, Field(alias="_links")] = None
    """Links to the other pages."""


class MailboxFolder(Model):
    """A folder of a mailbox.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/inbox-folders/
    """

    id: int
    """Unique id of the folder."""
    name: str | None = None
    """Name of the folder."""
    type: MailboxFolderType | None = None
    """Kind of the folder."""
    user_id: Annotated[int | None, Field(alias="userId")] = None
    """Id of the user the folder belongs to. Not always there."""
    total_count: Annotated[int | None, Field(alias="totalCount")] = None
    """Number of conversations in the folder."""
    active_count: Annotated[int | None, Field(alias="activeCount")] = None
    """Number of active conversations in the folder."""
    updated_at: Annotated[DateTime | None, Field(alias="updatedAt")] = None
    """Time of the last change, in UTC."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The folder itself. Not always there."""


class MailboxFolderListEmbedded(Model):
    """Holds the folders of one page.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/inbox-folders/
    """

    folders: list[MailboxFolder] | None = None
    """The folders."""


class MailboxFolderList(Model):
    """One page of folders.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/inbox-folders/
    """

    embedded: Annotated[MailboxFolderListEmbedded | None, Field(alias="_embedded")] = (
        None
    )
    """The folders of this page."""
    page: PageInfo | None = None
    """Where this page stands in the list."""
    links: Annotated[PageLinks | None, Field(alias="_links")] = None
    """Links to the other pages."""


class MailboxRoutingUser(Model):
    """Where a user stands in the rotation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/routing/routing-configuration-get/
    """

    user_id: Annotated[int | None, Field(alias="userId")] = None
    """Id of the user."""
    conversations_count: Annotated[int | None, Field(alias="conversationsCount")] = None
    """Number of conversations that count for the user."""
    eligible: bool | None = None
    """Whether the user can be assigned conversations now."""
    reason: MailboxRoutingReason | None = None
    """Why the user is not eligible; absent otherwise."""


class MailboxRouting(Model):
    """How a mailbox assigns conversations to users.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/routing/routing-configuration-get/
    """

    state: MailboxRoutingState
    """Whether routing is on."""
    assignment_limit: Annotated[int | None, Field(alias="assignmentLimit")] = None
    """Limit of conversations assigned to one user, from 1 to 100. Always there while
    routing is enabled.
    """
    assignment_method: Annotated[
        MailboxRoutingMethod | None, Field(alias="assignmentMethod")
    ] = None
    """How the next user is chosen. Always there while routing is enabled."""
    user_ids: Annotated[list[int] | None, Field(alias="userIds")] = None
    """Ids of the users who take part. Always there while routing is enabled; may be empty
    while it is not.
    """
    rotation: list[MailboxRoutingUser] | None = None
    """Where each user stands in the rotation. Not always there."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The routing itself."""


MailboxRoutingUpdateState: TypeAlias = Literal["enabled", "disabled"]
"""Whether to assign conversations."""

MailboxRoutingUpdateAssignmentMethod: TypeAlias = Literal["round_robin", "balanced"]
"""How to choose the next user."""


class MailboxRoutingUpdate(TypedDict):
    """The routing that a mailbox is to have.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/inboxes/routing/routing-configuration-update/
    """

    state: MailboxRoutingUpdateState
    """Whether to assign conversations."""
    assignmentLimit: int
    """Limit of conversations assigned to one user."""
    assignmentMethod: MailboxRoutingUpdateAssignmentMethod
    """How to choose the next user."""
    userIds: Sequence[int]
    """Ids of the users who take part; at least one while routing is enabled."""
