# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `reports`."""

from typing import Annotated

from pydantic import Field

from helpscout_client._models.model import Model
from helpscout_client._models.values import Number
from helpscout_client.v1.models.conversations import ConversationStatus

__all__ = [
    "UserConversationHistory",
    "UserConversationHistoryEntry",
    "ReportCustomer",
]


class ReportCustomer(Model):
    """A customer as reports name them.

    Documentation:
        https://developer.helpscout.com/help-desk-api/reports/user/conversation-history/
    """

    id: int
    """Id of the customer."""
    name: str
    """Full name of the customer."""


class UserConversationHistoryEntry(Model):
    """One reply of a user and the conversation it belongs to.

    Documentation:
        https://developer.helpscout.com/help-desk-api/reports/user/conversation-history/
    """

    number: int
    """Number of the conversation as Help Scout shows it."""
    response_time: Annotated[int | None, Field(alias="responseTime")] = None
    """Average time in seconds that the customer waited for an answer of this user."""
    first_response_time: Annotated[int | None, Field(alias="firstResponseTime")] = None
    """Time in seconds until the user first answered in the conversation."""
    resolve_time: Annotated[int | None, Field(alias="resolveTime")] = None
    """Time in seconds until the conversation was resolved."""
    replies_sent: Annotated[int | None, Field(alias="repliesSent")] = None
    """Number of replies in the conversation, those of other users included."""
    id: int
    """Id of the conversation."""
    status: ConversationStatus | None = None
    """Status of the conversation."""
    customers: list[ReportCustomer] | None = None
    """Customers of the conversation."""
    avg_handle_time: Annotated[Number | None, Field(alias="avgHandleTime")] = None
    """Average time in seconds between pressing Reply and pressing Send in this
    conversation. Of a draft that was visited several times only the last visit counts.
    """


class UserConversationHistory(Model):
    """One page of a user's conversation history.

    Documentation:
        https://developer.helpscout.com/help-desk-api/reports/user/conversation-history/
    """

    pages: int
    """Number of pages there are."""
    page: int
    """Number of this page."""
    count: int
    """Total over all pages. The page calls it the number of conversations; it may be the
    number of rows.
    """
    results: list[UserConversationHistoryEntry]
    """One row for each reply the user sent; rows of one conversation may repeat."""
