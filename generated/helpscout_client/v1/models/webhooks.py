# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `webhooks`."""

from typing import Annotated

from pydantic import Field

from helpscout_client._models.model import Model
from helpscout_client._models.values import DateTime, OpenStrEnum, member
from helpscout_client.v1.models.common import MailboxRef

__all__ = [
    "DeletedConversation",
    "Customer",
    "ContactEntry",
    "Address",
    "Gender",
    "PhotoType",
    "Rating",
    "RatingCustomer",
    "RatingValue",
]


class Gender(OpenStrEnum):
    """Gender of a customer.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/customer
    """

    MALE = member("male")
    FEMALE = member("female")
    UNKNOWN = member("unknown")


class PhotoType(OpenStrEnum):
    """Where the photo of a customer comes from.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/customer
    """

    UNKNOWN = member("unknown")
    GRAVATAR = member("gravatar")
    TWITTER = member("twitter")
    FACEBOOK = member("facebook")
    GOOGLEPROFILE = member("googleprofile")
    GOOGLEPLUS = member("googleplus")
    LINKEDIN = member("linkedin")


class RatingValue(OpenStrEnum):
    """Verdict of a customer about a reply.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/rating
    """

    GREAT = member("Great")
    OKAY = member("Okay")
    BAD = member("Bad")


class DeletedConversation(Model):
    """What is left of a deleted conversation.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    id: int
    """Id of the conversation that was deleted."""


class Address(Model):
    """Postal address of a customer.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/customer
    """

    id: int | None = None
    """Unique id of the address."""
    lines: list[str] | None = None
    """Street and house, line by line."""
    city: str | None = None
    """City."""
    state: str | None = None
    """State or region."""
    postal_code: Annotated[str | None, Field(alias="postalCode")] = None
    """Postal code."""
    country: str | None = None
    """Country."""
    created_at: Annotated[DateTime | None, Field(alias="createdAt")] = None
    """Time of creation, in UTC."""
    modified_at: Annotated[DateTime | None, Field(alias="modifiedAt")] = None
    """Time of the last change, in UTC."""


class ContactEntry(Model):
    """One way to reach a customer: an e-mail address, a telephone number, a name in a
    network or a web site.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/customer
    """

    id: int | None = None
    """Unique id of the entry."""
    value: str | None = None
    """The address, number or name itself."""
    type: str | None = None
    """Network or kind of the entry, where the list has kinds."""
    location: str | None = None
    """Where the entry is used, such as work, where the list has locations."""


class Customer(Model):
    """A customer as webhooks of version 1 send it.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/customer
    """

    id: int | None = None
    """Unique id of the customer."""
    first_name: Annotated[str | None, Field(alias="firstName")] = None
    """First name."""
    last_name: Annotated[str | None, Field(alias="lastName")] = None
    """Last name."""
    full_name: Annotated[str | None, Field(alias="fullName")] = None
    """Full name. Sent by the API, not by webhooks; not documented."""
    photo_url: Annotated[str | None, Field(alias="photoUrl")] = None
    """Address of a photo."""
    photo_type: Annotated[PhotoType | None, Field(alias="photoType")] = None
    """Where the photo comes from."""
    gender: Gender | None = None
    """Gender, as far as it is known."""
    age: str | None = None
    """Age as free text."""
    organization: str | None = None
    """Name of the organization the customer belongs to."""
    job_title: Annotated[str | None, Field(alias="jobTitle")] = None
    """Job title."""
    location: str | None = None
    """Where the customer is, as free text."""
    created_at: Annotated[DateTime | None, Field(alias="createdAt")] = None
    """Time of creation, in UTC."""
    modified_at: Annotated[DateTime | None, Field(alias="modifiedAt")] = None
    """Time of the last change, in UTC."""
    background: str | None = None
    """Notes about the customer."""
    address: Address | None = None
    """Postal address."""
    social_profiles: Annotated[
        list[ContactEntry] | None, Field(alias="socialProfiles")
    ] = None
    """Profiles in social networks."""
    emails: list[ContactEntry] | None = None
    """E-mail addresses."""
    phones: list[ContactEntry] | None = None
    """Telephone numbers."""
    chats: list[ContactEntry] | None = None
    """Names in chat networks."""
    websites: list[ContactEntry] | None = None
    """Web sites."""


class RatingCustomer(Model):
    """The short form of a customer that ratings carry.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/rating
    """

    id: int | None = None
    """Id of the customer."""
    first_name: Annotated[str | None, Field(alias="firstName")] = None
    """First name."""
    last_name: Annotated[str | None, Field(alias="lastName")] = None
    """Last name."""
    emails: list[ContactEntry] | None = None
    """E-mail addresses of the customer."""


class Rating(Model):
    """What a customer thought of a reply.

    Documentation:
        https://developer.helpscout.com/webhooks/objects/rating
    """

    id: int | None = None
    """Unique id of the rating."""
    customer: RatingCustomer | None = None
    """The customer who rated."""
    ticket_id: Annotated[int | None, Field(alias="ticketId")] = None
    """Id of the conversation."""
    thread_id: Annotated[int | None, Field(alias="threadId")] = None
    """Id of the thread that was rated."""
    mailbox: MailboxRef | None = None
    """The mailbox of the conversation."""
    rating: RatingValue | None = None
    """The verdict."""
    comments: str | None = None
    """What the customer wrote beside the verdict."""
    created_at: Annotated[DateTime | None, Field(alias="createdAt")] = None
    """Time of creation, in UTC."""
    modified_at: Annotated[DateTime | None, Field(alias="modifiedAt")] = None
    """Time of the last change, in UTC."""
