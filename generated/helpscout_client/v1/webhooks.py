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
    check_signature,
    delivery_key,
    read_event,
)
from helpscout_client.v1.models.conversations import Conversation
from helpscout_client.v1.models.webhooks import Customer, DeletedConversation, Rating

__all__ = [
    "EVENTS",
    "AnyEvent",
    "UnknownEvent",
    "ConvoAssigned",
    "ConvoCreated",
    "ConvoDeleted",
    "ConvoMerged",
    "ConvoMoved",
    "ConvoStatus",
    "ConvoTags",
    "ConvoCustomerReplyCreated",
    "ConvoAgentReplyCreated",
    "ConvoNoteCreated",
    "CustomerCreated",
    "CustomerUpdated",
    "SatisfactionRatings",
    "delivery_key",
    "parse",
    "verify",
]

UnknownEvent.__module__ = __name__  # where users import it from


class ConvoAssigned(Event[Conversation]):
    """Tells that the conversation was assigned to a user or a team.

    The body is the conversation, without an envelope; whether it has its threads is not
    known.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class ConvoCreated(Event[Conversation]):
    """Tells that a conversation was created.

    The body is the conversation, without an envelope; whether it has its threads is not
    known.

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

    The body is the conversation, without an envelope; whether it has its threads is not
    known.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class ConvoMoved(Event[Conversation]):
    """Tells that a conversation was moved to another mailbox.

    The body is the conversation, without an envelope; whether it has its threads is not
    known.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class ConvoStatus(Event[Conversation]):
    """Tells that the status of a conversation changed.

    The body is the conversation, without an envelope; whether it has its threads is not
    known.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class ConvoTags(Event[Conversation]):
    """Tells that the tags of a conversation changed.

    The body is the conversation, without an envelope; whether it has its threads is not
    known.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class ConvoCustomerReplyCreated(Event[Conversation]):
    """Tells that a customer replied in a conversation.

    The body is the conversation, without an envelope; whether it has its threads is not
    known.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class ConvoAgentReplyCreated(Event[Conversation]):
    """Tells that a user replied in a conversation.

    The body is the conversation, without an envelope; whether it has its threads is not
    known.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class ConvoNoteCreated(Event[Conversation]):
    """Tells that a note was added to a conversation.

    The body is the conversation, without an envelope; whether it has its threads is not
    known.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class CustomerCreated(Event[Customer]):
    """Tells that a customer was created.

    The body is the customer, without an envelope. The event comes for all mailboxes.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class CustomerUpdated(Event[Customer]):
    """Tells that a customer was changed.

    The body is the customer, without an envelope.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


class SatisfactionRatings(Event[Rating]):
    """Tells that a customer rated a reply.

    The body is the rating, without an envelope.

    Documentation:
        https://developer.helpscout.com/webhooks/
    """

    __slots__ = ()


AnyEvent: TypeAlias = (
    ConvoAssigned
    | ConvoCreated
    | ConvoDeleted
    | ConvoMerged
    | ConvoMoved
    | ConvoStatus
    | ConvoTags
    | ConvoCustomerReplyCreated
    | ConvoAgentReplyCreated
    | ConvoNoteCreated
    | CustomerCreated
    | CustomerUpdated
    | SatisfactionRatings
    | UnknownEvent
)
"""What `parse` returns: an object of the class of the event."""

EVENTS: Final[EventTypes] = {
    "convo.assigned": (ConvoAssigned, Conversation),
    "convo.created": (ConvoCreated, Conversation),
    "convo.deleted": (ConvoDeleted, DeletedConversation),
    "convo.merged": (ConvoMerged, Conversation),
    "convo.moved": (ConvoMoved, Conversation),
    "convo.status": (ConvoStatus, Conversation),
    "convo.tags": (ConvoTags, Conversation),
    "convo.customer.reply.created": (ConvoCustomerReplyCreated, Conversation),
    "convo.agent.reply.created": (ConvoAgentReplyCreated, Conversation),
    "convo.note.created": (ConvoNoteCreated, Conversation),
    "customer.created": (CustomerCreated, Customer),
    "customer.updated": (CustomerUpdated, Customer),
    "satisfaction.ratings": (SatisfactionRatings, Rating),
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


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
