# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `webhooks`."""

from collections.abc import Sequence
from typing import Annotated, Literal, NotRequired, TypeAlias

from pydantic import Field
from typing_extensions import TypedDict

from helpscout_client._models.model import Model
from helpscout_client._models.values import OpenStrEnum, member
from helpscout_client.v2.models.common import PageInfo, PageLinks, SelfLinks

__all__ = [
    "Webhook",
    "WebhookState",
    "WebhookPayloadVersion",
    "WebhookEventName",
    "WebhookList",
    "WebhookListEmbedded",
    "WebhookSettingsEventsItem",
    "WebhookSettingsPayloadVersion",
    "WebhookSettingsState",
    "WebhookSettings",
]


class WebhookState(OpenStrEnum):
    """Whether a webhook is active.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/webhooks/get/
    """

    DISABLED = member("disabled")
    ENABLED = member("enabled")


class WebhookPayloadVersion(OpenStrEnum):
    """Form of the bodies that a webhook sends.

    `V2` reports system users, such as AI agents, as users; `V3` keeps them apart with
    the type `system_user`.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/webhooks/get/
    """

    V2 = member("V2")
    V3 = member("V3")


class WebhookEventName(OpenStrEnum):
    """Name of an event that a webhook can be told of.

    Test deliveries are named `helpscout.test`, to which nobody subscribes.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/webhooks/get/
    """

    BEACON_CHAT_AGENT_REPLIED = member("beacon.chat.agent.replied")
    BEACON_CHAT_ASSIGNED = member("beacon.chat.assigned")
    BEACON_CHAT_CREATED = member("beacon.chat.created")
    BEACON_CHAT_CUSTOMER_REPLIED = member("beacon.chat.customer.replied")
    CONVO_AGENT_REPLY_CREATED = member("convo.agent.reply.created")
    CONVO_AI_ANSWERS_EMAIL_REPLY_CREATED = member(
        "convo.ai-answers-email.reply.created"
    )
    CONVO_AI_ANSWERS_EMAIL_RESOLUTION = member("convo.ai-answers-email.resolution")
    CONVO_AI_ANSWERS_CREATED = member("convo.ai-answers.created")
    CONVO_ASSIGNED = member("convo.assigned")
    CONVO_CREATED = member("convo.created")
    CONVO_CUSTOM_FIELDS = member("convo.custom-fields")
    CONVO_CUSTOMER_REPLY_CREATED = member("convo.customer.reply.created")
    CONVO_DELETED = member("convo.deleted")
    CONVO_MERGED = member("convo.merged")
    CONVO_MOVED = member("convo.moved")
    CONVO_NOTE_CREATED = member("convo.note.created")
    CONVO_STATUS = member("convo.status")
    CONVO_TAGS = member("convo.tags")
    CUSTOMER_CREATED = member("customer.created")
    CUSTOMER_DELETED = member("customer.deleted")
    CUSTOMER_UPDATED = member("customer.updated")
    MESSAGE_SURVEY_RESPONSE_RECEIVED = member("message.survey.response.received")
    ORGANIZATION_CREATED = member("organization.created")
    ORGANIZATION_DELETED = member("organization.deleted")
    ORGANIZATION_UPDATED = member("organization.updated")
    SATISFACTION_RATINGS = member("satisfaction.ratings")
    TAG_CREATED = member("tag.created")
    TAG_DELETED = member("tag.deleted")
    TAG_UPDATED = member("tag.updated")
    USER_STATUS_CHANGED = member("user.status.changed")


class Webhook(Model):
    """A subscription to events.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/webhooks/get/
    """

    id: int
    """Unique id of the webhook."""
    url: str
    """Address that the events are posted to."""
    state: WebhookState
    """Whether events are posted."""
    events: list[WebhookEventName]
    """Events that are posted."""
    notification: bool | None = None
    """Whether a delivery holds nothing but the address of what changed."""
    payload_version: Annotated[
        WebhookPayloadVersion | None, Field(alias="payloadVersion")
    ] = None
    """Form of the bodies."""
    label: str | None = None
    """Name of the webhook for people."""
    mailbox_ids: Annotated[list[int] | None, Field(alias="mailboxIds")] = None
    """Mailboxes whose events are posted; empty for all."""
    secret: str | None = None
    """Secret that signs the deliveries. Not always there."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The webhook itself."""


class WebhookListEmbedded(Model):
    """The webhooks of one page.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/webhooks/list/
    """

    webhooks: list[Webhook] | None = None
    """Webhooks of the account."""


class WebhookList(Model):
    """One page of webhooks.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/webhooks/list/
    """

    embedded: Annotated[WebhookListEmbedded | None, Field(alias="_embedded")] = None
    """The webhooks. Missing if there are none."""
    page: PageInfo
    """Where the page stands in the list."""
    links: Annotated[PageLinks | None, Field(alias="_links")] = None
    """The other pages."""


WebhookSettingsEventsItem: TypeAlias = Literal[
    "beacon.chat.agent.replied",
    "beacon.chat.assigned",
    "beacon.chat.created",
    "beacon.chat.customer.replied",
    "convo.agent.reply.created",
    "convo.ai-answers-email.reply.created",
    "convo.ai-answers-email.resolution",
    "convo.ai-answers.created",
    "convo.assigned",
    "convo.created",
    "convo.custom-fields",
    "convo.customer.reply.created",
    "convo.deleted",
    "convo.merged",
    "convo.moved",
    "convo.note.created",
    "convo.status",
    "convo.tags",
    "customer.created",
    "customer.deleted",
    "customer.updated",
    "message.survey.response.received",
    "organization.created",
    "organization.deleted",
    "organization.updated",
    "satisfaction.ratings",
    "tag.created",
    "tag.deleted",
    "tag.updated",
    "user.status.changed",
]

WebhookSettingsPayloadVersion: TypeAlias = Literal["V2", "V3"]
"""Form of the bodies.

`V2` is the default but deprecated; `V3` differs in the type `system_user`, which `V2`
reports as `user`.
"""

WebhookSettingsState: TypeAlias = Literal["disabled", "enabled"]
"""Whether events are posted. Not on the page."""


class WebhookSettings(TypedDict):
    """What a webhook sends, and where to.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/webhooks/create/
    """

    url: str
    """Address that the events are posted to."""
    events: Sequence[WebhookSettingsEventsItem]
    """Events to be posted, at least one."""
    secret: str
    """Text of your choice that signs the deliveries, at most 40 characters."""
    notification: NotRequired[bool]
    """Whether a delivery holds nothing but the address of what changed. The form of such a
    delivery is not documented.
    """
    label: NotRequired[str]
    """Name of the webhook for people."""
    payloadVersion: NotRequired[WebhookSettingsPayloadVersion]
    """Form of the bodies. `V2` is the default but deprecated; `V3` differs in the type
    `system_user`, which `V2` reports as `user`.
    """
    mailboxIds: NotRequired[Sequence[int]]
    """Mailboxes whose events are posted; all if left out."""
    state: NotRequired[WebhookSettingsState]
    """Whether events are posted. Not on the page."""
