# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `common`."""

from typing import Annotated, Any

from pydantic import Field

from helpscout_client._models.model import Model
from helpscout_client._models.values import OpenStrEnum, member

__all__ = [
    "Person",
    "PersonType",
    "Source",
    "SourceType",
    "SourceVia",
    "Link",
    "ErrorBody",
    "ErrorEmbedded",
    "ErrorLinks",
    "FieldError",
    "PageInfo",
    "PageLinks",
    "SelfLinks",
    "ConversationType",
    "ConversationStatus",
]


class PersonType(OpenStrEnum):
    """What a person is to Help Scout.

    Only version 3 tells system users, such as AI agents, from users; version 2 reports
    them as users.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/list/
    """

    CUSTOMER = member("customer")
    SYSTEM_USER = member("system_user")
    TEAM = member("team")
    USER = member("user")


class SourceType(OpenStrEnum):
    """The channel a conversation or a thread came through.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    API = member("api")
    BEACON = member("beacon")
    CHANNEL = member("channel")
    CHAT = member("chat")
    CONSUMER = member("consumer")
    COREAPI = member("coreapi")
    CSV = member("csv")
    CVS = member("cvs")
    DESK = member("desk")
    DOCS = member("docs")
    EMAIL = member("email")
    EMAILFWD = member("emailfwd")
    HEYMARKET = member("heymarket")
    INTERNAL = member("internal")
    JIRA = member("jira")
    MANUAL = member("manual")
    MOBILE = member("mobile")
    NOTIFICATION = member("notification")
    ORCHESTRATION = member("orchestration")
    SUPPORT = member("support")
    UNKNOWN = member("unknown")
    USERVOICE = member("uservoice")
    WEB = member("web")
    WORKFLOWS = member("workflows")
    ZENDESK = member("zendesk")


class SourceVia(OpenStrEnum):
    """Which side of the desk created a conversation or a thread.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    USER = member("user")
    CUSTOMER = member("customer")


class ConversationType(OpenStrEnum):
    """Channel of a conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    CHAT = member("chat")
    EMAIL = member("email")
    PHONE = member("phone")


class ConversationStatus(OpenStrEnum):
    """Status of a conversation.

    `all` is documented, but was seen as a filter only; `open` is in the sample of the
    conversations of an organization.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    ACTIVE = member("active")
    ALL = member("all")
    CLOSED = member("closed")
    OPEN = member("open")
    PENDING = member("pending")
    SPAM = member("spam")


class Person(Model):
    """The short form of a user, a team or a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    id: int | None = None
    """Id of the user, team or customer; 0 for a user who no longer exists."""
    type: PersonType | None = None
    """Whether this is a user, a team, a system user or a customer."""
    first: str | None = None
    """First name."""
    last: str | None = None
    """Last name."""
    email: str | None = None
    """E-mail address, or the word unknown."""
    photo_url: Annotated[str | None, Field(alias="photoUrl")] = None
    """Address of a photo."""


class Source(Model):
    """How a conversation or a thread came into being.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    type: SourceType | None = None
    """The channel it came through."""
    via: SourceVia | None = None
    """Which side created it."""


class Link(Model):
    """A HAL link.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/
    """

    href: str
    """Address of the resource, or a template for one if `templated` is true."""
    templated: bool | None = None
    """Whether `href` is a URI template."""


class ErrorLinks(Model):
    """Links of an error.

    Documentation:
        https://developer.helpscout.com/mailbox-api/overview/errors/
    """

    about: Link | None = None
    """The explanation; its anchor is the code of the error."""


class FieldError(Model):
    """One field that was refused.

    Documentation:
        https://developer.helpscout.com/mailbox-api/overview/errors/
    """

    path: str | None = None
    """Path of the field, such as subject."""
    message: str | None = None
    """Why the value was refused."""
    rejected_value: Annotated[Any, Field(alias="rejectedValue")] = None
    """The refused value, of whatever type was sent. Not always there."""
    source: str | None = None
    """Where the value stood, such as JSON."""
    links: Annotated[ErrorLinks | None, Field(alias="_links")] = None
    """Where this kind of error is explained."""


class ErrorEmbedded(Model):
    """Details of a validation error.

    Documentation:
        https://developer.helpscout.com/mailbox-api/overview/errors/
    """

    errors: list[FieldError] | None = None
    """One entry for each field that was refused."""


class ErrorBody(Model):
    """The body of an error answer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/overview/errors/
    """

    log_ref: Annotated[str | None, Field(alias="logRef")] = None
    """Reference of the error in Help Scout's logs, to be given to their support."""
    message: str | None = None
    """What went wrong."""
    error: str | None = None
    """What went wrong, in some answers to too many requests. Not documented."""
    status: int | None = None
    """Status of the answer, in some refusals of a token. Not documented."""
    embedded: Annotated[ErrorEmbedded | None, Field(alias="_embedded")] = None
    """Details of validation errors."""
    links: Annotated[ErrorLinks | None, Field(alias="_links")] = None
    """Where errors are explained."""


class PageInfo(Model):
    """Where a page stands in its list.

    Documentation:
        https://developer.helpscout.com/mailbox-api/overview/pagination/
    """

    size: int | None = None
    """Number of items a full page has."""
    total_elements: Annotated[int | None, Field(alias="totalElements")] = None
    """Number of items on all pages."""
    total_pages: Annotated[int | None, Field(alias="totalPages")] = None
    """Number of pages."""
    number: int | None = None
    """Number of this page, from 1."""


class PageLinks(Model):
    """Links to the other pages of a list.

    Documentation:
        https://developer.helpscout.com/mailbox-api/overview/pagination/
    """

    self: Link | None = None
    """This page."""
    first: Link | None = None
    """The first page."""
    last: Link | None = None
    """The last page."""
    next: Link | None = None
    """The page after this one. Missing on the last page."""
    previous: Link | None = None
    """The page before this one. Missing on the first page."""
    page: Link | None = None
    """Template of the address of any page."""


class SelfLinks(Model):
    """The link of a resource to itself.

    Documentation:
        https://developer.helpscout.com/mailbox-api/
    """

    self: Link | None = None
    """The resource itself."""
