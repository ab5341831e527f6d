# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `common`."""

from typing import Annotated, Any

from pydantic import Field

from helpscout_client._models.model import Model
from helpscout_client._models.values import OpenStrEnum, member

__all__ = [
    "Person",
    "PersonType",
    "MailboxRef",
    "Source",
    "SourceType",
    "SourceVia",
    "ErrorBody",
    "FieldError",
]


class PersonType(OpenStrEnum):
    """What a person is to Help Scout.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/person
    """

    USER = member("user")
    CUSTOMER = member("customer")
    TEAM = member("team")


class SourceType(OpenStrEnum):
    """The channel a conversation or a thread came through.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/source
    """

    EMAIL = member("email")
    WEB = member("web")
    NOTIFICATION = member("notification")
    EMAILFWD = member("emailfwd")
    API = member("api")
    CHAT = member("chat")
    WORKFLOWS = member("workflows")
    MOBILE = member("mobile")
    DOCS = member("docs")


class SourceVia(OpenStrEnum):
    """Which side of the desk created a conversation or a thread.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/source
    """

    CUSTOMER = member("customer")
    USER = member("user")


class Person(Model):
    """The short form of a user, a team or a customer that conversations and threads carry.

    `type` tells which of the three it is.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/person
    """

    id: int
    """Id of the user, team or customer, whichever `type` names."""
    first_name: Annotated[str, Field(alias="firstName")]
    """First name; the whole name of a team."""
    last_name: Annotated[str, Field(alias="lastName")]
    """Last name; empty for a team."""
    email: str | None
    """E-mail address; null for teams and for customers without one."""
    phone: str | None
    """Telephone number as it was typed in; null for users."""
    type: PersonType
    """Whether this is a user, a team or a customer."""
    photo_url: Annotated[str | None, Field(alias="photoUrl")] = None
    """Address of a photo; an empty string if there is none."""
    emails: list[str] | None = None
    """All e-mail addresses of a customer, possibly none. Not documented; never sent for
    users.
    """
    customer_person_type: Annotated[bool | None, Field(alias="customerPersonType")] = (
        None
    )
    """Always true, and sent for customers only. Not documented."""


class MailboxRef(Model):
    """The short form of a mailbox.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/mailbox-ref
    """

    id: int
    """Id of the mailbox."""
    name: str
    """Name of the mailbox."""


class Source(Model):
    """How a conversation or a thread came into being.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/source
    """

    type: SourceType
    """The channel it came through."""
    via: SourceVia
    """Which side created it."""


class FieldError(Model):
    """One part of the input that was refused. Known from recorded traffic only.

    Documentation:
        https://developer.helpscout.com/help-desk-api
    """

    property: str | None = None
    """Name of the refused property."""
    value: Any = None
    """The refused value, of whatever type was sent."""
    message: str | None = None
    """Why the value was refused."""


class ErrorBody(Model):
    """The body of an error answer: `code` and `error` on real servers, `status` and
    `message` in the documentation.

    Documentation:
        https://developer.helpscout.com/help-desk-api
    """

    code: int | None = None
    """HTTP status code, in the shape that real servers send."""
    error: str | None = None
    """What went wrong, in the shape that real servers send."""
    validation_errors: Annotated[
        list[FieldError] | None, Field(alias="validationErrors")
    ] = None
    """One entry for each part of the input that was refused."""
    status: int | None = None
    """HTTP status code, in the documented shape."""
    message: str | None = None
    """What went wrong, in the documented shape."""
