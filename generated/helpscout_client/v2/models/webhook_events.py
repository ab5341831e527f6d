# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `webhook_events`."""

from typing import Annotated

from pydantic import Field

from helpscout_client._models.model import Model
from helpscout_client._models.values import DateTime
from helpscout_client.v2.models.common import Link
from helpscout_client.v2.models.customers import Customer

__all__ = [
    "DeletedConversation",
    "DeletedResource",
    "EventPayload",
    "SurveyResponse",
    "SurveyMessage",
    "SurveyAnswer",
    "SurveyResponseEmbedded",
    "SurveyResponseLinks",
]


class DeletedConversation(Model):
    """What is left of a deleted conversation.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    id: int
    """Id of the conversation that was deleted."""


class DeletedResource(Model):
    """What is left of a deleted customer, organization or tag.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    id: int
    """Id of what was deleted."""


class EventPayload(Model):
    """The body of an event of which no page shows the body.

    All its fields are kept as unknown ones.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """


class SurveyMessage(Model):
    """A message with a survey.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    name: str | None = None
    """Name of the message."""


class SurveyAnswer(Model):
    """What a customer answered in a survey.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    value: str | None = None
    """The answer, such as the number of a scale, as text."""
    category: str | None = None
    """What the answer counts as, such as passive. The values are not documented."""
    comment: str | None = None
    """What the customer wrote beside the answer."""
    timestamp: DateTime | None = None
    """Time of the answer, in UTC."""


class SurveyResponseEmbedded(Model):
    """Resources that come along with the answer to a survey.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    customer: Customer | None = None
    """The customer who answered."""


class SurveyResponseLinks(Model):
    """Resources around the answer to a survey.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    message_dashboard: Annotated[Link | None, Field(alias="message:dashboard")] = None
    """The message in the Help Scout web application."""
    customer_profile: Annotated[Link | None, Field(alias="customer:profile")] = None
    """The customer in the Help Scout web application."""


class SurveyResponse(Model):
    """The answer of a customer to the survey of a message.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    message: SurveyMessage | None = None
    """The message that asked."""
    response: SurveyAnswer | None = None
    """What the customer answered."""
    embedded: Annotated[SurveyResponseEmbedded | None, Field(alias="_embedded")] = None
    """Resources that come along with the answer."""
    links: Annotated[SurveyResponseLinks | None, Field(alias="_links")] = None
    """Resources around the answer."""
