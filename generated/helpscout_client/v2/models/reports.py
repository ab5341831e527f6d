# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `reports`."""

from typing import Annotated, Any, TypeAlias

from pydantic import Field

from helpscout_client._models.model import Model
from helpscout_client._models.values import DateTime, Number
from helpscout_client.v2.models.common import ConversationStatus, ConversationType

__all__ = [
    "ReportDelta",
    "ReportFilterTag",
    "ReportBuckets",
    "ReportBucket",
    "ReportDrilldown",
    "ReportDrilldownPage",
    "ReportDrilldownConversation",
    "ReportDrilldownTag",
    "ReportRatings",
    "ReportRating",
    "CustomersHelpedReport",
    "CustomersHelpedPoint",
    "RepliesSentReport",
    "RepliesSentPoint",
    "ResolvedReport",
    "ResolvedPoint",
    "ChatReport",
    "ChatReportFigures",
    "ChatReportVolume",
    "ChatReportResponses",
    "ChatReportResolutions",
    "ChatReportDeltas",
    "ChatReportVolumeDeltas",
    "ChatReportResponsesDeltas",
    "ChatReportResolutionsDeltas",
    "EmailReport",
    "EmailReportFigures",
    "EmailReportVolume",
    "EmailReportResolutions",
    "EmailReportResponses",
    "EmailReportDeltas",
    "EmailReportVolumeDeltas",
    "EmailReportResolutionsDeltas",
    "EmailReportResponsesDeltas",
    "PhoneReport",
    "PhoneReportFigures",
    "PhoneReportDeltas",
    "PhoneReportUser",
    "PhoneReportUserFigures",
]


class ReportFilterTag(Model):
    """A tag that a report can be limited to.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-overall/
    """

    id: int | None = None
    """Id of the tag; 1 stands for conversations without a tag."""
    name: str | None = None
    """Name of the tag."""


class ReportBucket(Model):
    """How often a figure fell into one range.

    Response and first response times: 1 is under 15 minutes, 2 under 30, 3 under 60, 4
    under 2 hours, 5 under 3, 6 under 6, 7 under 12, 8 under 24, 9 under 2 days, 10 is
    longer. Handle times: 1 is under a minute, 2 under 2 minutes, 3 under 5, 4 under 10,
    5 is longer. Replies to resolve: the id is the number of replies, and 5 stands for
    the rest. What the ids of the chat report and of resolution times stand for is not
    documented.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-overall/
    """

    id: int | None = None
    """Which range."""
    count: int | None = None
    """Number of those in the range."""
    previous_count: Annotated[int | None, Field(alias="previousCount")] = None
    """The same for the previous interval. Only if one was asked for."""
    percent: Number | None = None
    """Share of all that were counted, in percent."""
    previous_percent: Annotated[Number | None, Field(alias="previousPercent")] = None
    """The same for the previous interval. Only if one was asked for."""
    resolution_time: Annotated[Number | None, Field(alias="resolutionTime")] = None
    """Average time until conversations in the range were resolved, in seconds. Only in
    repliesToResolve.
    """


class ReportBuckets(Model):
    """How often a figure fell into each of several ranges.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-overall/
    """

    count: int | None = None
    """Number of all that were counted."""
    previous_count: Annotated[int | None, Field(alias="previousCount")] = None
    """The same for the previous interval. Only if one was asked for."""
    ranges: list[ReportBucket] | None = None
    """The ranges; their order is not guaranteed."""


class ReportDrilldownTag(Model):
    """A tag of a conversation as reports show it.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-drilldown/
    """

    id: int | None = None
    """Unique id of the tag."""
    name: str | None = None
    """Name of the tag."""
    color: str | None = None
    """Colour of the tag."""


class ReportDrilldownConversation(Model):
    """A conversation as reports show it.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-drilldown/
    """

    id: int | None = None
    """Unique id of the conversation."""
    number: int | None = None
    """Number of the conversation as Help Scout shows it."""
    type: ConversationType | None = None
    """Channel of the conversation."""
    mailboxid: int | None = None
    """Id of the mailbox that holds the conversation. The name is in lower case."""
    attachments: bool | None = None
    """Whether the conversation has attachments."""
    subject: str | None = None
    """Subject line."""
    status: ConversationStatus | None = None
    """Status of the conversation."""
    thread_count: Annotated[int | None, Field(alias="threadCount")] = None
    """Number of threads."""
    preview: str | None = None
    """A preview of the text."""
    customer_name: Annotated[str | None, Field(alias="customerName")] = None
    """Name of the customer."""
    customer_email: Annotated[str | None, Field(alias="customerEmail")] = None
    """E-mail address of the customer. Not always there."""
    customer_ids: Annotated[list[int] | None, Field(alias="customerIds")] = None
    """Ids of the customers. Not always there."""
    modified_at: Annotated[DateTime | None, Field(alias="modifiedAt")] = None
    """Time of the last change, in UTC."""
    assignedid: int | None = None
    """Id of the user the conversation is assigned to; 0 for nobody. The name is in lower
    case.
    """
    assigned_name: Annotated[str | None, Field(alias="assignedName")] = None
    """Name of the user the conversation is assigned to. Not always there."""
    tags: list[ReportDrilldownTag] | None = None
    """Tags of the conversation."""
    waiting_since: Annotated[DateTime | None, Field(alias="waitingSince")] = None
    """Time since which the customer has been waiting, in UTC. Only in the report on a
    user.
    """
    waiting_since_type: Annotated[int | None, Field(alias="waitingSinceType")] = None
    """Kind of waiting; what the numbers mean is not documented. Only in the report on a
    user.
    """


class ReportDrilldownPage(Model):
    """A page of conversations and where it stands.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-drilldown/
    """

    count: int | None = None
    """Number of conversations on all pages."""
    page: int | None = None
    """Number of this page, from 1."""
    pages: int | None = None
    """Number of pages."""
    results: list[ReportDrilldownConversation] | None = None
    """The conversations of this page."""


class ReportDrilldown(Model):
    """One page of the conversations behind a report.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-drilldown/
    """

    conversations: ReportDrilldownPage | None = None
    """The page."""


class ReportRating(Model):
    """What a customer thought of an answer, as reports show it.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/happiness/reports-happiness-ratings/
    """

    number: int | None = None
    """Number of the conversation as Help Scout shows it."""
    threadid: int | None = None
    """Id of the thread that was rated. The name is in lower case."""
    thread_created_at: Annotated[DateTime | None, Field(alias="threadCreatedAt")] = None
    """Time at which the thread was created, in UTC."""
    id: int | None = None
    """Id of the conversation."""
    type: ConversationType | None = None
    """Channel of the conversation."""
    rating_id: Annotated[int | None, Field(alias="ratingId")] = None
    """The verdict: 1 is great, 2 is okay, 3 is not good."""
    rating_customer_id: Annotated[int | None, Field(alias="ratingCustomerId")] = None
    """Id of the customer who rated."""
    rating_comments: Annotated[str | None, Field(alias="ratingComments")] = None
    """What the customer wrote beside the verdict; null without words."""
    rating_created_at: Annotated[DateTime | None, Field(alias="ratingCreatedAt")] = None
    """Time of the rating, in UTC."""
    rating_customer_name: Annotated[str | None, Field(alias="ratingCustomerName")] = (
        None
    )
    """Name of the customer who rated."""
    rating_user_id: Annotated[int | None, Field(alias="ratingUserId")] = None
    """Id of the user whose answer was rated."""
    rating_user_name: Annotated[str | None, Field(alias="ratingUserName")] = None
    """Name of the user whose answer was rated."""


class ReportRatings(Model):
    """One page of ratings.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/happiness/reports-happiness-ratings/
    """

    facets: dict[str, Any] | None = None
    """Undocumented; empty where it was seen."""
    results: list[ReportRating] | None = None
    """The ratings of this page."""
    page: int | None = None
    """Number of this page, from 1."""
    count: int | None = None
    """Number of ratings on all pages."""
    pages: int | None = None
    """Number of pages."""


class CustomersHelpedPoint(Model):
    """How many customers were helped in one length of time.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-customers-helped/
    """

    date: DateTime | None = None
    """Start of the length of time, in UTC."""
    customers: int | None = None
    """Number of customers helped."""


class CustomersHelpedReport(Model):
    """How many customers were helped over time.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-customers-helped/
    """

    current: list[CustomersHelpedPoint] | None = None
    """One point for each length of time in the interval."""
    previous: list[CustomersHelpedPoint] | None = None
    """One point for each length of time in the previous interval. Only if one was asked
    for.
    """


class RepliesSentPoint(Model):
    """How many replies were sent in one length of time.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-replies-sent/
    """

    date: DateTime | None = None
    """Start of the length of time, in UTC."""
    replies: int | None = None
    """Number of replies sent."""


class RepliesSentReport(Model):
    """How many replies were sent over time.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-replies-sent/
    """

    current: list[RepliesSentPoint] | None = None
    """One point for each length of time in the interval."""
    previous: list[RepliesSentPoint] | None = None
    """One point for each length of time in the previous interval. Only if one was asked
    for.
    """


class ResolvedPoint(Model):
    """How many conversations were resolved in one length of time.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-resolved/
    """

    date: DateTime | None = None
    """Start of the length of time, in UTC."""
    resolved: int | None = None
    """Number of conversations resolved."""


class ResolvedReport(Model):
    """How many conversations were resolved over time.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-resolved/
    """

    current: list[ResolvedPoint] | None = None
    """One point for each length of time in the interval."""
    previous: list[ResolvedPoint] | None = None
    """One point for each length of time in the previous interval. Only if one was asked
    for.
    """


class ChatReportVolume(Model):
    """How many chats there were.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/chat/
    """

    chat_conversations: Annotated[int | None, Field(alias="chatConversations")] = None
    """Number of chat conversations."""
    completed_chats: Annotated[int | None, Field(alias="completedChats")] = None
    """Number of completed chats."""
    missed_chats: Annotated[int | None, Field(alias="missedChats")] = None
    """Number of missed chats."""
    chats_per_day: Annotated[Number | None, Field(alias="chatsPerDay")] = None
    """Average number of chats in a day."""


class ChatReportResponses(Model):
    """How fast chats were answered.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/chat/
    """

    wait_time: Annotated[Number | None, Field(alias="waitTime")] = None
    """Average time a customer waited, in seconds."""
    response_time: Annotated[Number | None, Field(alias="responseTime")] = None
    """Average time until an answer, in seconds."""


class ChatReportResolutions(Model):
    """How long chats took.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/chat/
    """

    messages_per_chat: Annotated[Number | None, Field(alias="messagesPerChat")] = None
    """Average number of messages in a chat."""
    duration: Number | None = None
    """Average length of a chat, in seconds."""


class ChatReportFigures(Model):
    """Figures on the chats of one interval.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/chat/
    """

    start_date: Annotated[DateTime | None, Field(alias="startDate")] = None
    """Start of the interval, in UTC."""
    end_date: Annotated[DateTime | None, Field(alias="endDate")] = None
    """End of the interval, in UTC."""
    volume: ChatReportVolume | None = None
    """How much there was."""
    responses: ChatReportResponses | None = None
    """How fast customers were answered."""
    resolutions: ChatReportResolutions | None = None
    """How long chats took."""


ReportDelta: TypeAlias = Number
"""Change of a figure against the previous interval, in percent.

Documentation:
    https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-overall/
"""


class ChatReportVolumeDeltas(Model):
    """Changes of `volume` in a report on chats.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/chat/
    """

    chat_conversations: Annotated[
        ReportDelta | None, Field(alias="chatConversations")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    completed_chats: Annotated[ReportDelta | None, Field(alias="completedChats")] = None
    """Change of a figure against the previous interval, in percent."""
    missed_chats: Annotated[ReportDelta | None, Field(alias="missedChats")] = None
    """Change of a figure against the previous interval, in percent."""
    chats_per_day: Annotated[ReportDelta | None, Field(alias="chatsPerDay")] = None
    """Change of a figure against the previous interval, in percent."""


class ChatReportResponsesDeltas(Model):
    """Changes of `responses` in a report on chats.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/chat/
    """

    wait_time: Annotated[ReportDelta | None, Field(alias="waitTime")] = None
    """Change of a figure against the previous interval, in percent."""
    response_time: Annotated[ReportDelta | None, Field(alias="responseTime")] = None
    """Change of a figure against the previous interval, in percent."""


class ChatReportResolutionsDeltas(Model):
    """Changes of `resolutions` in a report on chats.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/chat/
    """

    messages_per_chat: Annotated[ReportDelta | None, Field(alias="messagesPerChat")] = (
        None
    )
    """Change of a figure against the previous interval, in percent."""
    duration: ReportDelta | None = None
    """Change of a figure against the previous interval, in percent."""


class ChatReportDeltas(Model):
    """Changes of figures on chats between two intervals.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/chat/
    """

    volume: ChatReportVolumeDeltas | None = None
    """Changes of `volume`."""
    responses: ChatReportResponsesDeltas | None = None
    """Changes of `responses`."""
    resolutions: ChatReportResolutionsDeltas | None = None
    """Changes of `resolutions`."""


class ChatReport(Model):
    """Figures on chats.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/chat/
    """

    current: ChatReportFigures | None = None
    """Figures of the interval."""
    previous: ChatReportFigures | None = None
    """Figures of the previous interval. Only if one was asked for."""
    deltas: ChatReportDeltas | None = None
    """Changes between the two intervals. Only with a previous interval."""
    wait_time: Annotated[ReportBuckets | None, Field(alias="waitTime")] = None
    """Chats by the time the customer waited."""
    response_time: Annotated[ReportBuckets | None, Field(alias="responseTime")] = None
    """Answers by the time the customer waited for them."""
    messages_per_chat: Annotated[
        ReportBuckets | None, Field(alias="messagesPerChat")
    ] = None
    """Chats by the number of messages."""
    duration: ReportBuckets | None = None
    """Chats by their length."""


class EmailReportVolume(Model):
    """How many e-mail conversations there were.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/email/
    """

    email_conversations: Annotated[int | None, Field(alias="emailConversations")] = None
    """Number of e-mail conversations."""
    emails_created: Annotated[int | None, Field(alias="emailsCreated")] = None
    """Number of e-mails created."""
    replies_sent: Annotated[int | None, Field(alias="repliesSent")] = None
    """Number of replies sent."""
    messages_received: Annotated[int | None, Field(alias="messagesReceived")] = None
    """Number of messages received."""


class EmailReportResolutions(Model):
    """How e-mail conversations were resolved.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/email/
    """

    resolved: int | None = None
    """Number of conversations resolved."""
    resolved_on_first_reply: Annotated[
        int | None, Field(alias="resolvedOnFirstReply")
    ] = None
    """Number of conversations resolved with the first reply."""
    percent_resolved_on_first_reply: Annotated[
        Number | None, Field(alias="percentResolvedOnFirstReply")
    ] = None
    """Share of conversations resolved with the first reply, in percent."""
    resolution_time: Annotated[Number | None, Field(alias="resolutionTime")] = None
    """Average time until conversations were resolved, in seconds."""
    replies_to_resolve: Annotated[Number | None, Field(alias="repliesToResolve")] = None
    """Average number of replies until a conversation was resolved."""
    handle_time: Annotated[Number | None, Field(alias="handleTime")] = None
    """Average time it took to write an answer, in seconds."""
    closed: int | None = None
    """Number of conversations closed."""


class EmailReportResponses(Model):
    """How fast e-mail conversations were answered.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/email/
    """

    response_time: Annotated[Number | None, Field(alias="responseTime")] = None
    """Average time until an answer, in seconds."""
    first_response_time: Annotated[Number | None, Field(alias="firstResponseTime")] = (
        None
    )
    """Average time until the first answer, in seconds."""


class EmailReportFigures(Model):
    """Figures on the e-mail conversations of one interval.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/email/
    """

    start_date: Annotated[DateTime | None, Field(alias="startDate")] = None
    """Start of the interval, in UTC."""
    end_date: Annotated[DateTime | None, Field(alias="endDate")] = None
    """End of the interval, in UTC."""
    volume: EmailReportVolume | None = None
    """How much there was."""
    resolutions: EmailReportResolutions | None = None
    """How conversations were resolved."""
    responses: EmailReportResponses | None = None
    """How fast customers were answered."""


class EmailReportVolumeDeltas(Model):
    """Changes of `volume` in a report on e-mail conversations.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/email/
    """

    email_conversations: Annotated[
        ReportDelta | None, Field(alias="emailConversations")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    emails_created: Annotated[ReportDelta | None, Field(alias="emailsCreated")] = None
    """Change of a figure against the previous interval, in percent."""
    replies_sent: Annotated[ReportDelta | None, Field(alias="repliesSent")] = None
    """Change of a figure against the previous interval, in percent."""
    messages_received: Annotated[
        ReportDelta | None, Field(alias="messagesReceived")
    ] = None
    """Change of a figure against the previous interval, in percent."""


class EmailReportResolutionsDeltas(Model):
    """Changes of `resolutions` in a report on e-mail conversations.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/email/
    """

    resolved: ReportDelta | None = None
    """Change of a figure against the previous interval, in percent."""
    resolved_on_first_reply: Annotated[
        ReportDelta | None, Field(alias="resolvedOnFirstReply")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    resolution_time: Annotated[ReportDelta | None, Field(alias="resolutionTime")] = None
    """Change of a figure against the previous interval, in percent."""
    replies_to_resolve: Annotated[
        ReportDelta | None, Field(alias="repliesToResolve")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    handle_time: Annotated[ReportDelta | None, Field(alias="handleTime")] = None
    """Change of a figure against the previous interval, in percent."""
    closed: ReportDelta | None = None
    """Change of a figure against the previous interval, in percent."""


class EmailReportResponsesDeltas(Model):
    """Changes of `responses` in a report on e-mail conversations.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/email/
    """

    response_time: Annotated[ReportDelta | None, Field(alias="responseTime")] = None
    """Change of a figure against the previous interval, in percent."""
    first_response_time: Annotated[
        ReportDelta | None, Field(alias="firstResponseTime")
    ] = None
    """Change of a figure against the previous interval, in percent."""


class EmailReportDeltas(Model):
    """Changes of figures on e-mail conversations between two intervals.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/email/
    """

    volume: EmailReportVolumeDeltas | None = None
    """Changes of `volume`."""
    resolutions: EmailReportResolutionsDeltas | None = None
    """Changes of `resolutions`."""
    responses: EmailReportResponsesDeltas | None = None
    """Changes of `responses`."""


class EmailReport(Model):
    """Figures on e-mail conversations.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/email/
    """

    filter_tags: Annotated[list[ReportFilterTag] | None, Field(alias="filterTags")] = (
        None
    )
    """Tags that the report can be limited to."""
    current: EmailReportFigures | None = None
    """Figures of the interval."""
    previous: EmailReportFigures | None = None
    """Figures of the previous interval. Only if one was asked for."""
    deltas: EmailReportDeltas | None = None
    """Changes between the two intervals. Only with a previous interval."""
    response_time: Annotated[ReportBuckets | None, Field(alias="responseTime")] = None
    """Answers by the time the customer waited for them."""
    handle_time: Annotated[ReportBuckets | None, Field(alias="handleTime")] = None
    """Answers by the time it took to write them."""
    first_response_time: Annotated[
        ReportBuckets | None, Field(alias="firstResponseTime")
    ] = None
    """First answers by the time the customer waited for them."""
    resolution_time: Annotated[ReportBuckets | None, Field(alias="resolutionTime")] = (
        None
    )
    """Resolved conversations by the time it took. What the ids stand for is not
    documented.
    """
    replies_to_resolve: Annotated[
        ReportBuckets | None, Field(alias="repliesToResolve")
    ] = None
    """Resolved conversations by the number of replies it took."""


class PhoneReportFigures(Model):
    """Figures on the phone conversations of one interval.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/phone/
    """

    start_date: Annotated[DateTime | None, Field(alias="startDate")] = None
    """Start of the interval, in UTC."""
    end_date: Annotated[DateTime | None, Field(alias="endDate")] = None
    """End of the interval, in UTC."""
    phone_conversations: Annotated[int | None, Field(alias="phoneConversations")] = None
    """Number of phone conversations."""
    phone_calls_created: Annotated[int | None, Field(alias="phoneCallsCreated")] = None
    """Number of phone calls created."""
    customers: int | None = None
    """Number of customers."""


class PhoneReportDeltas(Model):
    """Changes of figures on phone conversations between two intervals.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/phone/
    """

    new_conversations: Annotated[
        ReportDelta | None, Field(alias="newConversations")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    phone_calls_created: Annotated[
        ReportDelta | None, Field(alias="phoneCallsCreated")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    customers: ReportDelta | None = None
    """Change of a figure against the previous interval, in percent."""


class PhoneReportUserFigures(Model):
    """Figures on the phone conversations of one user in one interval.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/phone/
    """

    phone_conversations: Annotated[int | None, Field(alias="phoneConversations")] = None
    """Number of phone conversations."""
    phone_calls_created: Annotated[int | None, Field(alias="phoneCallsCreated")] = None
    """Number of phone calls created."""
    customers: int | None = None
    """Number of customers."""


class PhoneReportUser(Model):
    """Figures on the phone conversations of one user.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/phone/
    """

    id: int | None = None
    """Id of the user."""
    name: str | None = None
    """Name of the user."""
    current: PhoneReportUserFigures | None = None
    """Figures of the interval."""
    previous: PhoneReportUserFigures | None = None
    """Figures of the previous interval. Only if one was asked for."""


class PhoneReport(Model):
    """Figures on phone conversations.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/phone/
    """

    current: PhoneReportFigures | None = None
    """Figures of the interval."""
    previous: PhoneReportFigures | None = None
    """Figures of the previous interval. Only if one was asked for."""
    deltas: PhoneReportDeltas | None = None
    """Changes between the two intervals. Only with a previous interval."""
    users: list[PhoneReportUser] | None = None
    """Figures for each user."""
