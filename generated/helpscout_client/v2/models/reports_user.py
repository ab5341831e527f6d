# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `reports_user`."""

from typing import Annotated

from pydantic import Field

from helpscout_client._models.model import Model
from helpscout_client._models.values import DateTime, Number
from helpscout_client.v2.models.reports import ReportDelta, ReportFilterTag
from helpscout_client.v2.models.reports_happiness import (
    HappinessReportDeltas,
    HappinessReportFigures,
)

__all__ = [
    "UserReport",
    "UserReportUser",
    "UserReportFigures",
    "UserReportDeltas",
    "UserConversationHistory",
    "UserConversationHistoryRow",
    "UserConversationHistoryCustomer",
    "UserHappinessReport",
    "UserChatReport",
    "UserChatReportFigures",
    "UserChatReportDeltas",
]


class UserReportUser(Model):
    """The user or the team of a report.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user/
    """

    id: int | None = None
    """Id of the user or the team."""
    has_photo: Annotated[bool | None, Field(alias="hasPhoto")] = None
    """Whether there is a photo."""
    created_at: Annotated[DateTime | None, Field(alias="createdAt")] = None
    """Time of creation, in UTC."""
    name: str | None = None
    """Name of the user or the team."""
    total_customers_helped: Annotated[
        int | None, Field(alias="totalCustomersHelped")
    ] = None
    """Number of customers helped."""
    photo_url: Annotated[str | None, Field(alias="photoUrl")] = None
    """Address of the photo."""


class UserReportFigures(Model):
    """Figures on a user or a team in one interval.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user/
    """

    start_date: Annotated[DateTime | None, Field(alias="startDate")] = None
    """Start of the interval, in UTC."""
    end_date: Annotated[DateTime | None, Field(alias="endDate")] = None
    """End of the interval, in UTC."""
    total_days: Annotated[int | None, Field(alias="totalDays")] = None
    """Number of days in the interval."""
    resolved: int | None = None
    """Number of conversations resolved."""
    conversations_created: Annotated[
        int | None, Field(alias="conversationsCreated")
    ] = None
    """Number of conversations created."""
    closed: int | None = None
    """Number of conversations closed."""
    total_replies: Annotated[int | None, Field(alias="totalReplies")] = None
    """Number of replies."""
    resolved_on_first_reply: Annotated[
        int | None, Field(alias="resolvedOnFirstReply")
    ] = None
    """Number of conversations resolved with the first reply."""
    percent_resolved_on_first_reply: Annotated[
        Number | None, Field(alias="percentResolvedOnFirstReply")
    ] = None
    """Share of conversations resolved with the first reply, in percent."""
    replies_to_resolve: Annotated[Number | None, Field(alias="repliesToResolve")] = None
    """Average number of replies until a conversation was resolved."""
    handle_time: Annotated[Number | None, Field(alias="handleTime")] = None
    """Average time it took to write an answer, in seconds."""
    happiness_score: Annotated[Number | None, Field(alias="happinessScore")] = None
    """Happiness score."""
    response_time: Annotated[Number | None, Field(alias="responseTime")] = None
    """Average time until an answer, in seconds."""
    resolution_time: Annotated[Number | None, Field(alias="resolutionTime")] = None
    """Average time until conversations were resolved, in seconds."""
    replies_per_day: Annotated[Number | None, Field(alias="repliesPerDay")] = None
    """Average number of replies in a day."""
    customers_helped: Annotated[int | None, Field(alias="customersHelped")] = None
    """Number of customers helped."""
    total_conversations: Annotated[int | None, Field(alias="totalConversations")] = None
    """Number of conversations."""
    conversations_per_day: Annotated[
        Number | None, Field(alias="conversationsPerDay")
    ] = None
    """Average number of conversations in a day."""
    busiest_day: Annotated[int | None, Field(alias="busiestDay")] = None
    """The busiest day of the week. Not in the previous interval."""


class UserReportDeltas(Model):
    """Changes of figures on a user or a team between two intervals.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user/
    """

    total_conversations: Annotated[
        ReportDelta | None, Field(alias="totalConversations")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    customers_helped: Annotated[ReportDelta | None, Field(alias="customersHelped")] = (
        None
    )
    """Change of a figure against the previous interval, in percent."""
    happiness_score: Annotated[ReportDelta | None, Field(alias="happinessScore")] = None
    """Change of a figure against the previous interval, in percent."""
    replies_per_day: Annotated[ReportDelta | None, Field(alias="repliesPerDay")] = None
    """Change of a figure against the previous interval, in percent."""
    resolved_on_first_reply: Annotated[
        ReportDelta | None, Field(alias="resolvedOnFirstReply")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    handle_time: Annotated[ReportDelta | None, Field(alias="handleTime")] = None
    """Change of a figure against the previous interval, in percent."""
    conversations_per_day: Annotated[
        ReportDelta | None, Field(alias="conversationsPerDay")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    resolved: ReportDelta | None = None
    """Change of a figure against the previous interval, in percent."""
    replies_to_resolve: Annotated[
        ReportDelta | None, Field(alias="repliesToResolve")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    active_conversations: Annotated[
        ReportDelta | None, Field(alias="activeConversations")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    total_replies: Annotated[ReportDelta | None, Field(alias="totalReplies")] = None
    """Change of a figure against the previous interval, in percent."""
    closed: ReportDelta | None = None
    """Change of a figure against the previous interval, in percent."""
    response_time: Annotated[ReportDelta | None, Field(alias="responseTime")] = None
    """Change of a figure against the previous interval, in percent."""
    resolution_time: Annotated[ReportDelta | None, Field(alias="resolutionTime")] = None
    """Change of a figure against the previous interval, in percent."""
    conversations_created: Annotated[
        ReportDelta | None, Field(alias="conversationsCreated")
    ] = None
    """Change of a figure against the previous interval, in percent."""


class UserReport(Model):
    """Figures on a user or a team.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user/
    """

    filter_tags: Annotated[list[ReportFilterTag] | None, Field(alias="filterTags")] = (
        None
    )
    """Tags that the report can be limited to."""
    user: UserReportUser | None = None
    """The user or the team."""
    current: UserReportFigures | None = None
    """Figures of the interval."""
    previous: UserReportFigures | None = None
    """Figures of the previous interval. Only if one was asked for."""
    deltas: UserReportDeltas | None = None
    """Changes between the two intervals. Only with a previous interval."""


class UserConversationHistoryCustomer(Model):
    """A customer as the conversation history names them.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-conversation-history/
    """

    id: int | None = None
    """Id of the customer."""
    name: str | None = None
    """Name of the customer."""


class UserConversationHistoryRow(Model):
    """A conversation that the user replied in.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-conversation-history/
    """

    id: int | None = None
    """Id of the conversation."""
    number: int | None = None
    """Number of the conversation as Help Scout shows it."""
    customers: list[UserConversationHistoryCustomer] | None = None
    """Customers of the conversation."""
    avg_handle_time: Annotated[Number | None, Field(alias="avgHandleTime")] = None
    """Average time it took to write an answer, in seconds."""
    first_response_time: Annotated[int | None, Field(alias="firstResponseTime")] = None
    """Time until the first answer, in seconds."""
    replies_sent: Annotated[int | None, Field(alias="repliesSent")] = None
    """Number of replies."""
    response_time: Annotated[int | None, Field(alias="responseTime")] = None
    """Average time until an answer, in seconds."""
    resolve_time: Annotated[int | None, Field(alias="resolveTime")] = None
    """Time until the conversation was resolved, in seconds."""


class UserConversationHistory(Model):
    """One page of a user's conversations.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-conversation-history/
    """

    results: list[UserConversationHistoryRow] | None = None
    """The rows of this page; rows of one conversation may repeat."""
    page: int | None = None
    """Number of this page, from 1."""
    count: int | None = None
    """Total over all pages. Whether it counts conversations or rows is not documented.
    """
    pages: int | None = None
    """Number of pages."""


class UserHappinessReport(Model):
    """Figures on the ratings of a user.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-happiness/
    """

    filter_tags: Annotated[list[ReportFilterTag] | None, Field(alias="filterTags")] = (
        None
    )
    """Tags that the report can be limited to."""
    current: HappinessReportFigures | None = None
    """Figures of the interval."""
    previous: HappinessReportFigures | None = None
    """Figures of the previous interval. Only if one was asked for."""
    deltas: HappinessReportDeltas | None = None
    """Changes between the two intervals. Only with a previous interval."""


class UserChatReportFigures(Model):
    """Figures on the chats of a user or a team in one interval.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-chat/
    """

    start_date: Annotated[DateTime | None, Field(alias="startDate")] = None
    """Start of the interval, in UTC."""
    end_date: Annotated[DateTime | None, Field(alias="endDate")] = None
    """End of the interval, in UTC."""
    total_days: Annotated[int | None, Field(alias="totalDays")] = None
    """Number of days in the interval."""
    new_conversations: Annotated[int | None, Field(alias="newConversations")] = None
    """Number of new conversations."""
    messages_per_chat: Annotated[Number | None, Field(alias="messagesPerChat")] = None
    """Average number of messages in a chat."""
    response_time: Annotated[Number | None, Field(alias="responseTime")] = None
    """Average time until an answer, in seconds; null without a value."""
    wait_time: Annotated[Number | None, Field(alias="waitTime")] = None
    """Average time a customer waited, in seconds; null without a value."""
    duration: Number | None = None
    """Average length of a chat, in seconds; null without a value."""


class UserChatReportDeltas(Model):
    """Changes of figures on the chats of a user or a team between two intervals.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-chat/
    """

    new_conversations: Annotated[
        ReportDelta | None, Field(alias="newConversations")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    messages_per_chat: Annotated[ReportDelta | None, Field(alias="messagesPerChat")] = (
        None
    )
    """Change of a figure against the previous interval, in percent."""
    response_time: Annotated[ReportDelta | None, Field(alias="responseTime")] = None
    """Change of a figure against the previous interval, in percent."""
    wait_time: Annotated[ReportDelta | None, Field(alias="waitTime")] = None
    """Change of a figure against the previous interval, in percent."""
    duration: ReportDelta | None = None
    """Change of a figure against the previous interval, in percent."""


class UserChatReport(Model):
    """Figures on the chats of a user or a team.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-chat/
    """

    current: UserChatReportFigures | None = None
    """Figures of the interval."""
    previous: UserChatReportFigures | None = None
    """Figures of the previous interval. Only if one was asked for."""
    deltas: UserChatReportDeltas | None = None
    """Changes between the two intervals. Only with a previous interval."""
