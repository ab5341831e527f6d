# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Webhooks of the API: see `helpscout_client.v2.webhooks`."""

from __future__ import annotations

from helpscout_client.v2.webhooks import (
    EVENTS,
    AnyEvent,
    ConvoAgentReplyCreated,
    ConvoAssigned,
    ConvoCreated,
    ConvoCustomFields,
    ConvoCustomerReplyCreated,
    ConvoDeleted,
    ConvoMerged,
    ConvoMoved,
    ConvoNoteCreated,
    ConvoStatus,
    ConvoTags,
    UnknownEvent,
    delivery_key,
    parse,
    verify,
)

__all__ = [
    "EVENTS",
    "AnyEvent",
    "UnknownEvent",
    "ConvoAgentReplyCreated",
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
    "delivery_key",
    "parse",
    "verify",
]
