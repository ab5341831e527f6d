# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The models of the API, one module per file of the spec, each loaded when first touched."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from helpscout_client.v2.models.common import Person as Person
    from helpscout_client.v2.models.common import PersonType as PersonType
    from helpscout_client.v2.models.common import Source as Source
    from helpscout_client.v2.models.common import SourceType as SourceType
    from helpscout_client.v2.models.common import SourceVia as SourceVia
    from helpscout_client.v2.models.common import Link as Link
    from helpscout_client.v2.models.common import ErrorBody as ErrorBody
    from helpscout_client.v2.models.common import ErrorEmbedded as ErrorEmbedded
    from helpscout_client.v2.models.common import ErrorLinks as ErrorLinks
    from helpscout_client.v2.models.common import FieldError as FieldError
    from helpscout_client.v2.models.conversations import Conversation as Conversation
    from helpscout_client.v2.models.conversations import (
        ConversationType as ConversationType,
    )
    from helpscout_client.v2.models.conversations import (
        ConversationStatus as ConversationStatus,
    )
    from helpscout_client.v2.models.conversations import (
        ConversationState as ConversationState,
    )
    from helpscout_client.v2.models.conversations import (
        CustomerWaitingSince as CustomerWaitingSince,
    )
    from helpscout_client.v2.models.conversations import Tag as Tag
    from helpscout_client.v2.models.conversations import Snooze as Snooze
    from helpscout_client.v2.models.conversations import NextEvent as NextEvent
    from helpscout_client.v2.models.conversations import NextEventType as NextEventType
    from helpscout_client.v2.models.conversations import CustomField as CustomField
    from helpscout_client.v2.models.conversations import (
        ConversationEmbedded as ConversationEmbedded,
    )
    from helpscout_client.v2.models.conversations import (
        ConversationLinks as ConversationLinks,
    )
    from helpscout_client.v2.models.conversations import Thread as Thread
    from helpscout_client.v2.models.conversations import ThreadType as ThreadType
    from helpscout_client.v2.models.conversations import ThreadStatus as ThreadStatus
    from helpscout_client.v2.models.conversations import ThreadState as ThreadState
    from helpscout_client.v2.models.conversations import ThreadAction as ThreadAction
    from helpscout_client.v2.models.conversations import (
        AssociatedEntities as AssociatedEntities,
    )
    from helpscout_client.v2.models.conversations import ThreadRating as ThreadRating
    from helpscout_client.v2.models.conversations import RatingValue as RatingValue
    from helpscout_client.v2.models.conversations import (
        ThreadSchedule as ThreadSchedule,
    )
    from helpscout_client.v2.models.conversations import (
        ThreadEmbedded as ThreadEmbedded,
    )
    from helpscout_client.v2.models.conversations import ThreadLinks as ThreadLinks
    from helpscout_client.v2.models.conversations import Attachment as Attachment
    from helpscout_client.v2.models.conversations import (
        AttachmentState as AttachmentState,
    )
    from helpscout_client.v2.models.conversations import (
        AttachmentLinks as AttachmentLinks,
    )
    from helpscout_client.v2.models.conversations import (
        DeletedConversation as DeletedConversation,
    )

_MODULES: Final[Mapping[str, str]] = {
    "Person": "common",
    "PersonType": "common",
    "Source": "common",
    "SourceType": "common",
    "SourceVia": "common",
    "Link": "common",
    "ErrorBody": "common",
    "ErrorEmbedded": "common",
    "ErrorLinks": "common",
    "FieldError": "common",
    "Conversation": "conversations",
    "ConversationType": "conversations",
    "ConversationStatus": "conversations",
    "ConversationState": "conversations",
    "CustomerWaitingSince": "conversations",
    "Tag": "conversations",
    "Snooze": "conversations",
    "NextEvent": "conversations",
    "NextEventType": "conversations",
    "CustomField": "conversations",
    "ConversationEmbedded": "conversations",
    "ConversationLinks": "conversations",
    "Thread": "conversations",
    "ThreadType": "conversations",
    "ThreadStatus": "conversations",
    "ThreadState": "conversations",
    "ThreadAction": "conversations",
    "AssociatedEntities": "conversations",
    "ThreadRating": "conversations",
    "RatingValue": "conversations",
    "ThreadSchedule": "conversations",
    "ThreadEmbedded": "conversations",
    "ThreadLinks": "conversations",
    "Attachment": "conversations",
    "AttachmentState": "conversations",
    "AttachmentLinks": "conversations",
    "DeletedConversation": "conversations",
}


def __getattr__(name: str) -> object:
    """Load the module of a model when the model is first asked for."""
    if module := _MODULES.get(name):
        return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """List the models, loaded or not."""
    return sorted(_MODULES)
