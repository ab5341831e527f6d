# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `reports_conversations`."""

from typing import Annotated

from pydantic import Field

from helpscout_client._models.model import Model
from helpscout_client._models.values import DateTime, Number
from helpscout_client.v2.models.reports import ReportDelta, ReportFilterTag

__all__ = [
    "ConversationsReport",
    "ConversationsReportFigures",
    "ConversationsReportDeltas",
    "ConversationsReportTop",
    "ConversationsReportTopItem",
    "ConversationsReportFields",
    "ConversationsReportField",
    "ConversationsReportFieldValue",
    "ConversationsReportFieldSummary",
    "ReportBusyTime",
    "VolumeByChannelReport",
    "VolumeByChannelPoint",
    "NewConversationsReport",
    "NewConversationsPoint",
    "ReceivedMessagesReport",
    "ReceivedMessagesPoint",
]


class ReportBusyTime(Model):
    """How much came in at one hour of a weekday, in the time zone of the company.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-busy-times/
    """

    day: int | None = None
    """Day of the week, from 1 for Monday to 7."""
    hour: int | None = None
    """Hour of the day, from 0 to 23."""
    count: int | None = None
    """How much came in."""


class ConversationsReportFigures(Model):
    """Figures on the conversations of one interval.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-overall/
    """

    start_date: Annotated[DateTime | None, Field(alias="startDate")] = None
    """Start of the interval, in UTC."""
    end_date: Annotated[DateTime | None, Field(alias="endDate")] = None
    """End of the interval, in UTC."""
    total_conversations: Annotated[int | None, Field(alias="totalConversations")] = None
    """Number of conversations."""
    conversations_created: Annotated[
        int | None, Field(alias="conversationsCreated")
    ] = None
    """Number of conversations created."""
    new_conversations: Annotated[int | None, Field(alias="newConversations")] = None
    """Number of new conversations."""
    customers: int | None = None
    """Number of customers."""
    conversations_per_day: Annotated[
        Number | None, Field(alias="conversationsPerDay")
    ] = None
    """Average number of conversations in a day."""


class ConversationsReportDeltas(Model):
    """Changes of figures on conversations between two intervals.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-overall/
    """

    new_conversations: Annotated[
        ReportDelta | None, Field(alias="newConversations")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    total_conversations: Annotated[
        ReportDelta | None, Field(alias="totalConversations")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    customers: ReportDelta | None = None
    """Change of a figure against the previous interval, in percent."""
    conversations_created: Annotated[
        ReportDelta | None, Field(alias="conversationsCreated")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    conversations_per_day: Annotated[
        ReportDelta | None, Field(alias="conversationsPerDay")
    ] = None
    """Change of a figure against the previous interval, in percent."""


class ConversationsReportTopItem(Model):
    """One of the most frequent tags, customers, saved replies or workflows.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-overall/
    """

    id: int | None = None
    """Id of the tag, customer, saved reply or workflow."""
    name: str | None = None
    """Its name. Tag 1, which stands for no tag, has none."""
    mailbox_id: Annotated[int | None, Field(alias="mailboxId")] = None
    """Id of the mailbox it belongs to. Saved replies only."""
    count: int | None = None
    """Number of conversations."""
    previous_count: Annotated[int | None, Field(alias="previousCount")] = None
    """The same for the previous interval. Only if one was asked for."""
    percent: Number | None = None
    """Share of conversations, in percent."""
    previous_percent: Annotated[Number | None, Field(alias="previousPercent")] = None
    """The same for the previous interval. Only if one was asked for."""
    delta_percent: Annotated[Number | None, Field(alias="deltaPercent")] = None
    """Change between the two intervals, in percent. Only with a previous interval."""


class ConversationsReportTop(Model):
    """The most frequent of something.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-overall/
    """

    count: int | None = None
    """A total; what it counts is not documented."""
    top: list[ConversationsReportTopItem] | None = None
    """The most frequent ones."""


class ConversationsReportFieldValue(Model):
    """How often a custom field had one value.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-overall/
    """

    id: int | None = None
    """Id of the value."""
    name: str | None = None
    """The value as people read it."""
    count: int | None = None
    """Number of conversations."""
    percent: Number | None = None
    """Share of conversations, in percent."""
    previous_count: Annotated[int | None, Field(alias="previousCount")] = None
    """The number in the previous interval. Only if one was asked for."""
    previous_percent: Annotated[Number | None, Field(alias="previousPercent")] = None
    """The share in the previous interval, in percent. Only if one was asked for."""


class ConversationsReportFieldSummary(Model):
    """How often a custom field was filled in.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-overall/
    """

    total: int | None = None
    """Number of conversations."""
    total_answered: Annotated[int | None, Field(alias="totalAnswered")] = None
    """Number of conversations that have a value."""
    previous_total: Annotated[int | None, Field(alias="previousTotal")] = None
    """Number of conversations in the previous interval; may be null."""
    previous_total_answered: Annotated[
        int | None, Field(alias="previousTotalAnswered")
    ] = None
    """Number of conversations that had a value in the previous interval; may be null.
    """
    unanswered_delta: Annotated[Number | None, Field(alias="unansweredDelta")] = None
    """Change of the conversations without a value."""
    unanswered_previous_percent: Annotated[
        Number | None, Field(alias="unansweredPreviousPercent")
    ] = None
    """Share of conversations without a value in the previous interval, in percent."""
    unanswered_percent: Annotated[Number | None, Field(alias="unansweredPercent")] = (
        None
    )
    """Share of conversations without a value, in percent."""


class ConversationsReportField(Model):
    """How often one custom field had which value.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-overall/
    """

    id: int | None = None
    """Id of the field."""
    name: str | None = None
    """Name of the field."""
    mailbox_id: Annotated[int | None, Field(alias="mailboxId")] = None
    """Id of the mailbox the field belongs to."""
    values: list[ConversationsReportFieldValue] | None = None
    """The values of the field."""
    summary: ConversationsReportFieldSummary | None = None
    """How often the field was filled in."""


class ConversationsReportFields(Model):
    """How often custom fields had which value. Dropdowns only.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-overall/
    """

    count: int | None = None
    """A total; what it counts is not documented."""
    fields: list[ConversationsReportField] | None = None
    """The custom fields."""


class ConversationsReport(Model):
    """Figures on conversations.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-overall/
    """

    filter_tags: Annotated[list[ReportFilterTag] | None, Field(alias="filterTags")] = (
        None
    )
    """Tags that the report can be limited to."""
    busiest_day: Annotated[ReportBusyTime | None, Field(alias="busiestDay")] = None
    """The busiest hour of the week."""
    busy_time_start: Annotated[int | None, Field(alias="busyTimeStart")] = None
    """Hour at which the busy time of a day starts."""
    busy_time_end: Annotated[int | None, Field(alias="busyTimeEnd")] = None
    """Hour at which the busy time of a day ends."""
    current: ConversationsReportFigures | None = None
    """Figures of the interval."""
    previous: ConversationsReportFigures | None = None
    """Figures of the previous interval. Only if one was asked for."""
    deltas: ConversationsReportDeltas | None = None
    """Changes between the two intervals. Only with a previous interval."""
    tags: ConversationsReportTop | None = None
    """The most frequent tags."""
    customers: ConversationsReportTop | None = None
    """The most frequent customers."""
    replies: ConversationsReportTop | None = None
    """The most frequent saved replies."""
    workflows: ConversationsReportTop | None = None
    """The most frequent workflows."""
    custom_fields: Annotated[
        ConversationsReportFields | None, Field(alias="customFields")
    ] = None
    """How often custom fields had which value."""


class VolumeByChannelPoint(Model):
    """How many conversations came through each channel in one length of time.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-volume-by-channel/
    """

    date: DateTime | None = None
    """Start of the length of time, in UTC."""
    chat: int | None = None
    """Number of chats."""
    email: int | None = None
    """Number of e-mail conversations."""
    phone: int | None = None
    """Number of phone conversations."""


class VolumeByChannelReport(Model):
    """How many conversations came through each channel over time.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-volume-by-channel/
    """

    current: list[VolumeByChannelPoint] | None = None
    """One point for each length of time in the interval."""
    previous: list[VolumeByChannelPoint] | None = None
    """One point for each length of time in the previous interval. Only if one was asked
    for.
    """


class NewConversationsPoint(Model):
    """How many conversations were new in one length of time.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-new/
    """

    start: DateTime | None = None
    """Start of the length of time, in UTC."""
    count: int | None = None
    """Number of new conversations."""


class NewConversationsReport(Model):
    """How many conversations were new over time.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-new/
    """

    current: list[NewConversationsPoint] | None = None
    """One point for each length of time in the interval."""
    previous: list[NewConversationsPoint] | None = None
    """One point for each length of time in the previous interval. Only if one was asked
    for.
    """


class ReceivedMessagesPoint(Model):
    """How many messages were received in one length of time.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-received-messages/
    """

    date: DateTime | None = None
    """Start of the length of time, in UTC."""
    messages: int | None = None
    """Number of messages received."""


class ReceivedMessagesReport(Model):
    """How many messages were received over time.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-received-messages/
    """

    current: list[ReceivedMessagesPoint] | None = None
    """One point for each length of time in the interval."""
    previous: list[ReceivedMessagesPoint] | None = None
    """One point for each length of time in the previous interval. Only if one was asked
    for.
    """
