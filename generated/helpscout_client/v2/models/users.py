# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `users`."""

from collections.abc import Sequence
from typing import Annotated, Literal, NotRequired, TypeAlias

from pydantic import Field
from typing_extensions import TypedDict

from helpscout_client._models.model import Model
from helpscout_client._models.values import DateTime, OpenStrEnum, member
from helpscout_client.v2.models.common import PageInfo, PageLinks, SelfLinks

__all__ = [
    "User",
    "UserRole",
    "UserType",
    "UserList",
    "UserListEmbedded",
    "NewUserRole",
    "NewUser",
    "NewMailboxAccess",
    "UserStatus",
    "UserEmailStatus",
    "EmailAvailability",
    "StatusSource",
    "CustomStatus",
    "UserChatStatus",
    "ChatAvailability",
    "ChatStatusByMailbox",
    "UserStatusList",
    "UserStatusListEmbedded",
    "UserStatusUpdateStatus",
    "UserStatusUpdate",
    "NewCustomStatus",
    "Reassignment",
    "AwayDuration",
    "ReassignmentUpdate",
    "AwayDurationUpdate",
    "SystemUser",
    "SystemUserList",
    "SystemUserListEmbedded",
]


class UserRole(OpenStrEnum):
    """What a user may do in the account.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/list/
    """

    ADMIN = member("admin")
    LIGHT_USER = member("light user")
    OWNER = member("owner")
    USER = member("user")


class UserType(OpenStrEnum):
    """Kind of a user. Only version 3 of the API tells of system users.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/list/
    """

    SYSTEM_USER = member("system_user")
    TEAM = member("team")
    USER = member("user")


class EmailAvailability(OpenStrEnum):
    """Whether a user is active in mail.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/status/get/
    """

    ACTIVE = member("active")
    AWAY = member("away")


class StatusSource(OpenStrEnum):
    """How a status was set, by a call, by a person or by itself.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/status/get/
    """

    API = member("api")
    PRESENCE_DETECTION = member("presence_detection")
    UI = member("ui")


class ChatAvailability(OpenStrEnum):
    """Whether a user takes chats. What `assign` means is not documented.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/status/get/
    """

    ASSIGN = member("assign")
    AVAILABLE = member("available")
    CUSTOM = member("custom")
    UNAVAILABLE = member("unavailable")


class User(Model):
    """A person who works in the account, or a team.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/list/
    """

    id: int
    """Unique id of the user."""
    first_name: Annotated[str, Field(alias="firstName")]
    """First name."""
    last_name: Annotated[str, Field(alias="lastName")]
    """Last name; empty for teams."""
    email: str
    """E-mail address; empty for teams."""
    role: UserRole
    """What the user may do in the account."""
    timezone: str
    """Time zone, such as America/New_York."""
    photo_url: Annotated[str | None, Field(alias="photoUrl")] = None
    """Address of a photo. Missing if there is none."""
    created_at: Annotated[DateTime, Field(alias="createdAt")]
    """Time of creation, in UTC."""
    updated_at: Annotated[DateTime, Field(alias="updatedAt")]
    """Time of the last change, in UTC."""
    type: UserType
    """Whether this is a user or a team."""
    mention: str | None = None
    """Name by which notes mention the user."""
    initials: str | None = None
    """Initials that stand for the user."""
    job_title: Annotated[str | None, Field(alias="jobTitle")] = None
    """Job title."""
    phone: str | None = None
    """Phone number."""
    alternate_emails: Annotated[list[str] | None, Field(alias="alternateEmails")] = None
    """Other e-mail addresses of the user."""
    company_id: Annotated[int | None, Field(alias="companyId")] = None
    """Id of the company. Only `users.me` returns it."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The user itself. Not always there."""


class UserListEmbedded(Model):
    """The users of one page.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/list/
    """

    users: list[User] | None = None
    """Users."""


class UserList(Model):
    """One page of users.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/list/
    """

    embedded: Annotated[UserListEmbedded | None, Field(alias="_embedded")] = None
    """The users. Missing if there are none."""
    page: PageInfo
    """Where the page stands in the list."""
    links: Annotated[PageLinks | None, Field(alias="_links")] = None
    """The other pages."""


class CustomStatus(Model):
    """Words and a picture that go with a status.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/status/get/
    """

    text: str | None = None
    """The words."""
    emoji: str | None = None
    """An emoji."""
    emoji_name: Annotated[str | None, Field(alias="emojiName")] = None
    """Name of the emoji."""


class UserEmailStatus(Model):
    """Whether a user is active in mail.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/status/get/
    """

    status: EmailAvailability | None = None
    """The status."""
    updated_at: Annotated[DateTime | None, Field(alias="updatedAt")] = None
    """Time of the last change, in UTC."""
    performed_by: Annotated[int | None, Field(alias="performedBy")] = None
    """Id of the user who set the status."""
    source: StatusSource | None = None
    """How the status was set."""
    custom_status: Annotated[CustomStatus | None, Field(alias="customStatus")] = None
    """Words that go with the status. Missing if there are none."""


ChatStatusByMailbox: TypeAlias = dict[str, ChatAvailability]
"""Chat status by the id of the mailbox.

Documentation:
    https://developer.helpscout.com/mailbox-api/endpoints/users/status/get/
"""


class UserChatStatus(Model):
    """Whether a user takes chats.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/status/get/
    """

    status: ChatAvailability | None = None
    """The status, `custom` if it differs between mailboxes."""
    mailbox_statuses: Annotated[
        ChatStatusByMailbox | None, Field(alias="mailboxStatuses")
    ] = None
    """The status in each mailbox. Only there if the status is `custom`."""


class UserStatus(Model):
    """Whether a user is active or away in mail and in chat.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/status/get/
    """

    user_id: Annotated[int, Field(alias="userId")]
    """Id of the user."""
    email: UserEmailStatus | None = None
    """The status in mail."""
    chat: UserChatStatus | None = None
    """The status in chat."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The status itself."""


class UserStatusListEmbedded(Model):
    """The statuses of one page.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/status/list/
    """

    user_statuses: Annotated[list[UserStatus] | None, Field(alias="userStatuses")] = (
        None
    )
    """Statuses of users."""


class UserStatusList(Model):
    """One page of statuses.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/status/list/
    """

    embedded: Annotated[UserStatusListEmbedded | None, Field(alias="_embedded")] = None
    """The statuses. Missing if there are none."""
    page: PageInfo
    """Where the page stands in the list."""
    links: Annotated[PageLinks | None, Field(alias="_links")] = None
    """The other pages."""


class AwayDuration(Model):
    """A length of time.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/conversation%20reassignment/get/
    """

    hours: int | None = None
    """Whole hours."""
    minutes: int | None = None
    """Minutes beside the hours, from 0 to 59."""


class Reassignment(Model):
    """How conversations of a user who is away are reassigned.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/conversation%20reassignment/get/
    """

    enabled: bool
    """Whether they are reassigned at all."""
    away_duration: Annotated[AwayDuration | None, Field(alias="awayDuration")] = None
    """How long the user has to be away before that."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The settings themselves."""


class SystemUser(Model):
    """Something that acts in the account without being a person, such as an AI agent.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/system-users/get/
    """

    id: int
    """Unique id of the system user."""
    type: UserType
    """Always `system_user`."""
    first_name: Annotated[str | None, Field(alias="firstName")] = None
    """The name."""
    last_name: Annotated[str | None, Field(alias="lastName")] = None
    """Last name; may be empty."""
    initials: str | None = None
    """Initials that stand for the system user."""
    email: str | None = None
    """E-mail address; null or missing if there is none."""
    mention: str | None = None
    """Name by which notes mention it; null or missing if there is none."""
    timezone: str | None = None
    """Time zone, such as America/New_York."""
    role: UserRole | None = None
    """What the system user may do in the account."""
    photo_url: Annotated[str | None, Field(alias="photoUrl")] = None
    """Address of a picture; null or missing if there is none."""
    created_at: Annotated[DateTime | None, Field(alias="createdAt")] = None
    """Time of creation, in UTC."""
    updated_at: Annotated[DateTime | None, Field(alias="updatedAt")] = None
    """Time of the last change, in UTC."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The system user itself."""


class SystemUserListEmbedded(Model):
    """The system users of one page.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/system-users/list/
    """

    system_users: list[SystemUser] | None = None
    """System users of the account."""


class SystemUserList(Model):
    """One page of system users.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/system-users/list/
    """

    embedded: Annotated[SystemUserListEmbedded | None, Field(alias="_embedded")] = None
    """The system users. Missing if there are none."""
    page: PageInfo
    """Where the page stands in the list."""
    links: Annotated[PageLinks | None, Field(alias="_links")] = None
    """The other pages."""


NewUserRole: TypeAlias = Literal["admin", "light user", "user"]
"""What the user may do. Owners cannot be created."""


class NewMailboxAccess(TypedDict):
    """A mailbox that a new user may use.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/create/
    """

    id: int
    """Id of the mailbox."""
    emailAccess: NotRequired[bool]
    """Whether the user has e-mail access to it; true if left out. The caller needs that
    access too.
    """


class NewUser(TypedDict):
    """A user to be created.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/create/
    """

    firstName: str
    """First name, at most 40 characters."""
    lastName: str
    """Last name, at most 40 characters."""
    email: str
    """E-mail address."""
    role: NewUserRole
    """What the user may do. Owners cannot be created."""
    timezone: NotRequired[str]
    """Time zone; that of the company if left out."""
    jobTitle: NotRequired[str]
    """Job title, at most 50 characters."""
    phone: NotRequired[str]
    """Phone number."""
    sendInvite: NotRequired[bool]
    """Whether an invitation is sent by mail; it is if left out."""
    mailboxes: NotRequired[Sequence[NewMailboxAccess]]
    """Mailboxes that the user may use. All have to belong to the company."""


UserStatusUpdateStatus: TypeAlias = Literal["active", "away"]
"""The new status."""


class NewCustomStatus(TypedDict):
    """Words and a picture that go with a new status.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/status/set/
    """

    text: str
    """The words."""
    emoji: NotRequired[str]
    """An emoji."""
    emojiName: NotRequired[str]
    """Name of the emoji."""


class UserStatusUpdate(TypedDict):
    """A status to be set.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/status/set/
    """

    status: UserStatusUpdateStatus
    """The new status."""
    customStatus: NotRequired[NewCustomStatus]
    """Words that go with the status."""


class AwayDurationUpdate(TypedDict):
    """A length of time to be set.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/conversation%20reassignment/update/
    """

    hours: int
    """Whole hours."""
    minutes: int
    """Minutes beside the hours, from 0 to 59."""


class ReassignmentUpdate(TypedDict):
    """How conversations of a user who is away shall be reassigned.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/users/conversation%20reassignment/update/
    """

    enabled: bool
    """Whether they are reassigned at all."""
    awayDuration: AwayDurationUpdate
    """How long the user has to be away before that."""
