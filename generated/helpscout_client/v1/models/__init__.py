# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The models of the API, one module per file of the spec, each loaded when first touched."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from helpscout_client.v1.models.common import Person as Person
    from helpscout_client.v1.models.common import PersonType as PersonType
    from helpscout_client.v1.models.common import MailboxRef as MailboxRef
    from helpscout_client.v1.models.common import Source as Source
    from helpscout_client.v1.models.common import SourceType as SourceType
    from helpscout_client.v1.models.common import SourceVia as SourceVia
    from helpscout_client.v1.models.common import ErrorBody as ErrorBody
    from helpscout_client.v1.models.common import FieldError as FieldError
    from helpscout_client.v1.models.conversations import (
        ConversationPage as ConversationPage,
    )
    from helpscout_client.v1.models.conversations import (
        ConversationEnvelope as ConversationEnvelope,
    )
    from helpscout_client.v1.models.conversations import Conversation as Conversation
    from helpscout_client.v1.models.conversations import (
        ConversationType as ConversationType,
    )
    from helpscout_client.v1.models.conversations import (
        ConversationStatus as ConversationStatus,
    )
    from helpscout_client.v1.models.conversations import Thread as Thread
    from helpscout_client.v1.models.conversations import ThreadStatus as ThreadStatus
    from helpscout_client.v1.models.conversations import ThreadType as ThreadType
    from helpscout_client.v1.models.conversations import ThreadState as ThreadState
    from helpscout_client.v1.models.conversations import (
        ThreadActionType as ThreadActionType,
    )
    from helpscout_client.v1.models.conversations import Attachment as Attachment
    from helpscout_client.v1.models.conversations import CustomField as CustomField
    from helpscout_client.v1.models.conversations import (
        CustomFieldType as CustomFieldType,
    )
    from helpscout_client.v1.models.reports import (
        UserConversationHistory as UserConversationHistory,
    )
    from helpscout_client.v1.models.reports import (
        UserConversationHistoryEntry as UserConversationHistoryEntry,
    )
    from helpscout_client.v1.models.reports import ReportCustomer as ReportCustomer
    from helpscout_client.v1.models.webhooks import (
        DeletedConversation as DeletedConversation,
    )
    from helpscout_client.v1.models.webhooks import Customer as Customer
    from helpscout_client.v1.models.webhooks import ContactEntry as ContactEntry
    from helpscout_client.v1.models.webhooks import Address as Address
    from helpscout_client.v1.models.webhooks import Gender as Gender
    from helpscout_client.v1.models.webhooks import PhotoType as PhotoType
    from helpscout_client.v1.models.webhooks import Rating as Rating
    from helpscout_client.v1.models.webhooks import RatingCustomer as RatingCustomer
    from helpscout_client.v1.models.webhooks import RatingValue as RatingValue

_MODULES: Final[Mapping[str, str]] = {
    "Person": "common",
    "PersonType": "common",
    "MailboxRef": "common",
    "Source": "common",
    "SourceType": "common",
    "SourceVia": "common",
    "ErrorBody": "common",
    "FieldError": "common",
    "ConversationPage": "conversations",
    "ConversationEnvelope": "conversations",
    "Conversation": "conversations",
    "ConversationType": "conversations",
    "ConversationStatus": "conversations",
    "Thread": "conversations",
    "ThreadStatus": "conversations",
    "ThreadType": "conversations",
    "ThreadState": "conversations",
    "ThreadActionType": "conversations",
    "Attachment": "conversations",
    "CustomField": "conversations",
    "CustomFieldType": "conversations",
    "UserConversationHistory": "reports",
    "UserConversationHistoryEntry": "reports",
    "ReportCustomer": "reports",
    "DeletedConversation": "webhooks",
    "Customer": "webhooks",
    "ContactEntry": "webhooks",
    "Address": "webhooks",
    "Gender": "webhooks",
    "PhotoType": "webhooks",
    "Rating": "webhooks",
    "RatingCustomer": "webhooks",
    "RatingValue": "webhooks",
}


def __getattr__(name: str) -> object:
    """Load the module of a model when the model is first asked for."""
    if module := _MODULES.get(name):
        return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """List the models, loaded or not."""
    return sorted(_MODULES)
