# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The models of the API, one module for each file of the spec, loaded on first use."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final

from helpscout_client._contract.lazy import LOADING

if TYPE_CHECKING:
    from .common import *
    from .conversations import *
    from .reports import *
    from .webhooks import *

_MODULES: Final[Mapping[str, str]] = {
    "common": "Person PersonType MailboxRef Source SourceType SourceVia ErrorBody FieldError",
    "conversations": "ConversationPage ConversationEnvelope Conversation ConversationType ConversationStatus Thread ThreadStatus ThreadType ThreadState ThreadActionType Attachment CustomField CustomFieldType",
    "reports": "UserConversationHistory UserConversationHistoryEntry ReportCustomer",
    "webhooks": "DeletedConversation Customer ContactEntry Address Gender PhotoType Rating RatingCustomer RatingValue",
}
_MODULE_OF: Final = {
    name: module for module, names in _MODULES.items() for name in names.split()
}

if not TYPE_CHECKING:  # a type checker would accept any name

    def __getattr__(name: str) -> object:
        """Load the module of a model when the model is first used."""
        if module := _MODULE_OF.get(name):
            with LOADING:
                return getattr(import_module(f"{__name__}.{module}"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """List the models, loaded or not."""
    return sorted(_MODULE_OF)
