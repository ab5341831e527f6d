# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `ratings`."""

from typing import Annotated

from pydantic import Field

from helpscout_client._models.model import Model
from helpscout_client._models.values import DateTime, OpenStrEnum, member
from helpscout_client.v2.models.common import Link

__all__ = [
    "Rating",
    "RatingVerdict",
    "RatingPerson",
    "RatingLinks",
]


class RatingVerdict(OpenStrEnum):
    """Verdict of a satisfaction rating.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/ratings/get/
    """

    GREAT = member("great")
    NOT_GOOD = member("not_good")
    OKAY = member("okay")
    UNKNOWN = member("unknown")


class RatingPerson(Model):
    """The user or the customer of a rating.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/ratings/get/
    """

    id: int | None = None
    """Id of the user or customer."""
    email: str | None = None
    """E-mail address."""
    first_name: Annotated[str | None, Field(alias="firstName")] = None
    """First name."""
    last_name: Annotated[str | None, Field(alias="lastName")] = None
    """Last name."""
    photo_url: Annotated[str | None, Field(alias="photoUrl")] = None
    """Address of a photo. Customers only, and not always there."""


class RatingLinks(Model):
    """Resources around a rating.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/ratings/get/
    """

    self: Link | None = None
    """The rating itself."""
    conversation: Link | None = None
    """The conversation that holds the rated thread."""
    mailbox: Link | None = None
    """The mailbox that holds the conversation."""
    customer: Link | None = None
    """The customer who rated."""
    user: Link | None = None
    """The user whose answer was rated."""


class Rating(Model):
    """What a customer thought of an answer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/ratings/get/
    """

    id: int
    """Unique id of the rating."""
    thread_id: Annotated[int, Field(alias="threadId")]
    """Id of the rated thread."""
    conversation_id: Annotated[int, Field(alias="conversationId")]
    """Id of the conversation that holds the thread."""
    conversation_number: Annotated[int | None, Field(alias="conversationNumber")] = None
    """Number of the conversation as Help Scout shows it."""
    mailbox_id: Annotated[int, Field(alias="mailboxId")]
    """Id of the mailbox that holds the conversation."""
    rating: RatingVerdict
    """The verdict."""
    comments: str | None = None
    """What the customer wrote beside the verdict."""
    created_at: Annotated[DateTime | None, Field(alias="createdAt")] = None
    """Time of the rating, in UTC."""
    modified_at: Annotated[DateTime | None, Field(alias="modifiedAt")] = None
    """Time of the last change, in UTC."""
    user: RatingPerson | None = None
    """The user whose answer was rated."""
    customer: RatingPerson | None = None
    """The customer who rated."""
    links: Annotated[RatingLinks | None, Field(alias="_links")] = None
    """Resources around the rating."""
