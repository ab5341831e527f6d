# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Webhooks of the API: see `helpscout_client.v2.webhooks`."""

from __future__ import annotations

from helpscout_client.v2.webhooks import (
    EVENTS,
    AnyEvent,
    UnknownEvent,
    delivery_key,
    parse,
    verify,
)
from helpscout_client.v2.webhooks import ConvoAgentReplyCreated
from helpscout_client.v2.webhooks import ConvoAssigned
from helpscout_client.v2.webhooks import ConvoCreated
from helpscout_client.v2.webhooks import ConvoCustomFields
from helpscout_client.v2.webhooks import ConvoCustomerReplyCreated
from helpscout_client.v2.webhooks import ConvoDeleted
from helpscout_client.v2.webhooks import ConvoMerged
from helpscout_client.v2.webhooks import ConvoMoved
from helpscout_client.v2.webhooks import ConvoNoteCreated
from helpscout_client.v2.webhooks import ConvoStatus
from helpscout_client.v2.webhooks import ConvoTags

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
