# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Events that the server posts to a subscriber, with a class for each.

`parse` checks the signature before it reads anything; `verify` only checks it.
"""

from __future__ import annotations

from typing import Final, TypeAlias, cast

from helpscout_client._contract.tracebacks import forgetful
from helpscout_client._webhooks import (
    Event,
    EventTypes,
    RequestHeaders,
    Secrets,
    UnknownEvent,
    check_request,
    check_signature,
    delivery_key,
    read_event,
)
from helpscout_client.v2.models.chats import Chat
from helpscout_client.v2.models.conversations import Conversation
from helpscout_client.v2.models.customers import Customer
from helpscout_client.v2.models.ratings import Rating
from helpscout_client.v2.models.tags import AccountTag
from helpscout_client.v2.models.webhook_events import (
    DeletedConversation,
    DeletedResource,
    EventPayload,
    SurveyResponse,
)

__all__ = [
    "EVENTS",
    "AnyEvent",
    "UnknownEvent",
    "BeaconChatAgentReplied",
    "BeaconChatAssigned",
    "BeaconChatCreated",
    "BeaconChatCustomerReplied",
    "ConvoAgentReplyCreated",
    "ConvoAiAnswersEmailReplyCreated",
    "ConvoAiAnswersEmailResolution",
    "ConvoAiAnswersCreated",
    "ConvoAssigned",
    "ConvoCreated",
    "ConvoCustomFields",
    "ConvoCustomerReplyCreated",
    "ConvoDeleted",
    "ConvoMerged",
    "ConvoMoved",
    "ConvoNoteCreated",
    "ConvoStatus",
    "ConvoTags",
    "CustomerCreated",
    "CustomerDeleted",
    "CustomerUpdated",
    "HelpscoutTest",
    "MessageSurveyResponseReceived",
    "OrganizationCreated",
    "OrganizationDeleted",
    "OrganizationUpdated",
    "SatisfactionRatings",
    "TagCreated",
    "TagDeleted",
    "TagUpdated",
    "UserStatusChanged",
    "delivery_key",
    "parse",
    "verify",
    "verify_app",
]

UnknownEvent.__module__ = __name__  # where users import it from


class BeaconChatAgentReplied(Event[Chat]):
    """Tells that a user wrote in a chat.

    The body is the chat as a single read returns it.

    Documentation:
        https://developer.helpscout.com/chat/
    """

    __slots__ = ()


class BeaconChatAssigned(Event[Chat]):
    """Tells that a chat was assigned to a user.

    The body is the chat as a single read returns it.

    Documentation:
        https://developer.helpscout.com/chat/
    """

    __slots__ = ()


class BeaconChatCreated(Event[Chat]):
    """Tells that a customer began a chat.

    The body is the chat as a single read returns it.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class BeaconChatCustomerReplied(Event[Chat]):
    """Tells that a customer wrote in a chat.

    The body is the chat as a single read returns it.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class ConvoAgentReplyCreated(Event[Conversation]):
    """Tells that a user replied in a conversation.

    The body is the conversation as a single read returns it.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class ConvoAiAnswersEmailReplyCreated(Event[Conversation]):
    """Tells, by its name, that AI Answers replied to a customer by mail.

    The body is that of the other events of conversations, a conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/webhooks/get/
    """

    __slots__ = ()


class ConvoAiAnswersEmailResolution(Event[Conversation]):
    """Tells, by its name, that AI Answers resolved a request by mail.

    The body is that of the other events of conversations, a conversation.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/webhooks/get/
    """

    __slots__ = ()


class ConvoAiAnswersCreated(Event[Conversation]):
    """Tells, by its name, that AI Answers created a conversation.

    The body is that of the other events of conversations, a conversation.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class ConvoAssigned(Event[Conversation]):
    """Tells that a conversation was assigned to a user or a team.

    The body is the conversation as a single read returns it.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class ConvoCreated(Event[Conversation]):
    """Tells that a conversation was created.

    The body is the conversation as a single read returns it. As with all events, a
    webhook of the payload version V3 tells system users apart by the type
    `system_user`, and one that only notifies sends an address in place of the body.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class ConvoCustomFields(Event[Conversation]):
    """Tells that the custom fields of a conversation changed.

    The body is the conversation as a single read returns it.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class ConvoCustomerReplyCreated(Event[Conversation]):
    """Tells that a customer replied in a conversation.

    The body is the conversation as a single read returns it.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class ConvoDeleted(Event[DeletedConversation]):
    """Tells that a conversation was deleted. The body holds nothing but its id.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class ConvoMerged(Event[Conversation]):
    """Tells that a conversation was merged with another one.

    The body is the conversation as a single read returns it.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class ConvoMoved(Event[Conversation]):
    """Tells that a conversation was moved to another mailbox.

    The body is the conversation as a single read returns it.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class ConvoNoteCreated(Event[Conversation]):
    """Tells that a note was added to a conversation.

    The body is the conversation as a single read returns it.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class ConvoStatus(Event[Conversation]):
    """Tells that the status of a conversation changed.

    The body is the conversation as a single read returns it.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class ConvoTags(Event[Conversation]):
    """Tells that the tags of a conversation changed.

    The body is the conversation as a single read returns it.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class CustomerCreated(Event[Customer]):
    """Tells that a customer was created.

    It is sent for all mailboxes, whatever mailboxes the webhook is limited to. The body
    is the customer as a single read returns it.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class CustomerDeleted(Event[DeletedResource]):
    """Tells that a customer was deleted. The body holds nothing but the id.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class CustomerUpdated(Event[Customer]):
    """Tells that a customer changed.

    The body is the customer as a single read returns it.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class HelpscoutTest(Event[EventPayload]):
    """A delivery that only shows that a webhook works. Nobody subscribes to it.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class MessageSurveyResponseReceived(Event[SurveyResponse]):
    """Tells that a customer answered the survey of a message.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class OrganizationCreated(Event[EventPayload]):
    """Tells that an organization was created. The body is not documented.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/webhooks/get/
    """

    __slots__ = ()


class OrganizationDeleted(Event[DeletedResource]):
    """Tells that an organization was deleted.

    As with other deletions, the body holds the id.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/webhooks/get/
    """

    __slots__ = ()


class OrganizationUpdated(Event[EventPayload]):
    """Tells that an organization changed. The body is not documented.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/webhooks/get/
    """

    __slots__ = ()


class SatisfactionRatings(Event[Rating]):
    """Tells that a customer rated an answer.

    The body is the rating as a single read returns it.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class TagCreated(Event[AccountTag]):
    """Tells that a tag was created.

    The body is the tag as a single read returns it.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class TagDeleted(Event[DeletedResource]):
    """Tells that a tag was deleted. The body holds nothing but the id.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class TagUpdated(Event[AccountTag]):
    """Tells that a tag changed. The body is the tag as a single read returns it.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class UserStatusChanged(Event[EventPayload]):
    """Tells that a user became active or went away. The body is not documented.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/webhooks/get/
    """

    __slots__ = ()


AnyEvent: TypeAlias = (
    BeaconChatAgentReplied
    | BeaconChatAssigned
    | BeaconChatCreated
    | BeaconChatCustomerReplied
    | ConvoAgentReplyCreated
    | ConvoAiAnswersEmailReplyCreated
    | ConvoAiAnswersEmailResolution
    | ConvoAiAnswersCreated
    | ConvoAssigned
    | ConvoCreated
    | ConvoCustomFields
    | ConvoCustomerReplyCreated
    | ConvoDeleted
    | ConvoMerged
    | ConvoMoved
    | ConvoNoteCreated
    | ConvoStatus
    | ConvoTags
    | CustomerCreated
    | CustomerDeleted
    | CustomerUpdated
    | HelpscoutTest
    | MessageSurveyResponseReceived
    | OrganizationCreated
    | OrganizationDeleted
    | OrganizationUpdated
    | SatisfactionRatings
    | TagCreated
    | TagDeleted
    | TagUpdated
    | UserStatusChanged
    | UnknownEvent
)
"""What `parse` returns: an object of the class of the event."""

EVENTS: Final[EventTypes] = {
    "beacon.chat.agent.replied": (BeaconChatAgentReplied, Chat),
    "beacon.chat.assigned": (BeaconChatAssigned, Chat),
    "beacon.chat.created": (BeaconChatCreated, Chat),
    "beacon.chat.customer.replied": (BeaconChatCustomerReplied, Chat),
    "convo.agent.reply.created": (ConvoAgentReplyCreated, Conversation),
    "convo.ai-answers-email.reply.created": (
        ConvoAiAnswersEmailReplyCreated,
        Conversation,
    ),
    "convo.ai-answers-email.resolution": (ConvoAiAnswersEmailResolution, Conversation),
    "convo.ai-answers.created": (ConvoAiAnswersCreated, Conversation),
    "convo.assigned": (ConvoAssigned, Conversation),
    "convo.created": (ConvoCreated, Conversation),
    "convo.custom-fields": (ConvoCustomFields, Conversation),
    "convo.customer.reply.created": (ConvoCustomerReplyCreated, Conversation),
    "convo.deleted": (ConvoDeleted, DeletedConversation),
    "convo.merged": (ConvoMerged, Conversation),
    "convo.moved": (ConvoMoved, Conversation),
    "convo.note.created": (ConvoNoteCreated, Conversation),
    "convo.status": (ConvoStatus, Conversation),
    "convo.tags": (ConvoTags, Conversation),
    "customer.created": (CustomerCreated, Customer),
    "customer.deleted": (CustomerDeleted, DeletedResource),
    "customer.updated": (CustomerUpdated, Customer),
    "helpscout.test": (HelpscoutTest, EventPayload),
    "message.survey.response.received": (MessageSurveyResponseReceived, SurveyResponse),
    "organization.created": (OrganizationCreated, EventPayload),
    "organization.deleted": (OrganizationDeleted, DeletedResource),
    "organization.updated": (OrganizationUpdated, EventPayload),
    "satisfaction.ratings": (SatisfactionRatings, Rating),
    "tag.created": (TagCreated, AccountTag),
    "tag.deleted": (TagDeleted, DeletedResource),
    "tag.updated": (TagUpdated, AccountTag),
    "user.status.changed": (UserStatusChanged, EventPayload),
}
"""The class of each event and the type of its payload, by the name that the server sends."""


@forgetful
def verify(raw_body: bytes, signature: str | bytes | None, secret: Secrets) -> None:
    """Return if the sender of a webhook knew one of the secrets.

    Args:
        raw_body: The body exactly as it was received.
        signature: The value of the signature header, None if there is none; white space
            around it is ignored.
        secret: The secret of the webhook, or several while one replaces another.

    Raises:
        InvalidSignature: The signature was not made of this body with one of the secrets.
        TypeError: The body is not bytes, or the signature is not a text.
        ConfigurationError: A secret is empty.
        ValueError: A secret begins or ends with a line end.
    """
    check_signature(raw_body, signature, secret, "sha1")


@forgetful
def parse(raw_body: bytes, headers: RequestHeaders, *, secret: Secrets) -> AnyEvent:
    """Verify a webhook and return its event; `UnknownEvent` if it is not documented.

    Args:
        raw_body: The body exactly as it was received.
        headers: The headers of the request as a framework gives them: a mapping or pairs,
            of str or bytes, names in any case, also a WSGI environ.
        secret: The secret of the webhook, or several while one replaces another.

    Raises:
        InvalidSignature: The signature does not fit, or one of the headers is missing.
        DecodeError: The body is signed, but it is not a JSON object.
        TypeError: The body is not bytes, or the headers have another shape.
        ConfigurationError: A secret is empty.
        ValueError: A secret begins or ends with a line end.
    """
    event = read_event(
        raw_body,
        headers,
        secret=secret,
        events=EVENTS,
        event_header="X-HelpScout-Event",
        signature_header="X-HelpScout-Signature",
        digest="sha1",
    )
    return cast("AnyEvent", event)


@forgetful
def verify_app(raw_body: bytes, headers: RequestHeaders, *, secret: Secrets) -> None:
    """Return if the sender of a request to an app knew one of the secrets.

    Args:
        raw_body: The body exactly as it was received.
        headers: The headers of the request, as `parse` takes them.
        secret: The secret of the app, or several while one replaces another.

    Raises:
        InvalidSignature: The signature does not fit, or its header is missing.
        TypeError: The body is not bytes, or the headers have another shape.
        ConfigurationError: A secret is empty.
        ValueError: A secret begins or ends with a line end.

    Documentation:
        https://developer.helpscout.com/apps/legacy-custom-apps/dynamic/
    """
    check_request(
        raw_body,
        headers,
        secret=secret,
        signature_header="X-HelpScout-Signature",
        digest="sha1",
    )


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
