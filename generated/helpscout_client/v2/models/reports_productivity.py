# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `reports_productivity`."""

from typing import Annotated

from pydantic import Field

from helpscout_client._models.model import Model
from helpscout_client._models.values import DateTime, Number
from helpscout_client.v2.models.reports import (
    ReportBuckets,
    ReportDelta,
    ReportFilterTag,
)

__all__ = [
    "ProductivityReport",
    "ProductivityReportFigures",
    "ProductivityReportDeltas",
    "ProductivityTimeReport",
    "ProductivityTimePoint",
]


class ProductivityReportFigures(Model):
    """Figures on productivity in one interval.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-overall/
    """

    start_date: Annotated[DateTime | None, Field(alias="startDate")] = None
    """Start of the interval, in UTC."""
    end_date: Annotated[DateTime | None, Field(alias="endDate")] = None
    """End of the interval, in UTC."""
    total_conversations: Annotated[int | None, Field(alias="totalConversations")] = None
    """Number of conversations."""
    resolution_time: Annotated[Number | None, Field(alias="resolutionTime")] = None
    """Average time from creation until a conversation was resolved, in seconds."""
    replies_to_resolve: Annotated[Number | None, Field(alias="repliesToResolve")] = None
    """Average number of replies until a conversation was resolved."""
    response_time: Annotated[Number | None, Field(alias="responseTime")] = None
    """Average time until an answer, in seconds."""
    first_response_time: Annotated[Number | None, Field(alias="firstResponseTime")] = (
        None
    )
    """Average time until the first answer, in seconds."""
    resolved: int | None = None
    """Number of conversations resolved: closed, with a reply of a user, each counted once.
    """
    resolved_on_first_reply: Annotated[
        int | None, Field(alias="resolvedOnFirstReply")
    ] = None
    """Number of conversations resolved with the first reply."""
    closed: int | None = None
    """Number of conversations closed."""
    replies_sent: Annotated[int | None, Field(alias="repliesSent")] = None
    """Number of replies sent."""
    handle_time: Annotated[Number | None, Field(alias="handleTime")] = None
    """Average time it took to write an answer, in seconds."""
    percent_resolved_on_first_reply: Annotated[
        Number | None, Field(alias="percentResolvedOnFirstReply")
    ] = None
    """Share of conversations resolved with the first reply, in percent."""


class ProductivityReportDeltas(Model):
    """Changes of figures on productivity between two intervals.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-overall/
    """

    total_conversations: Annotated[
        ReportDelta | None, Field(alias="totalConversations")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    replies_sent: Annotated[ReportDelta | None, Field(alias="repliesSent")] = None
    """Change of a figure against the previous interval, in percent."""
    first_response_time: Annotated[
        ReportDelta | None, Field(alias="firstResponseTime")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    resolved: ReportDelta | None = None
    """Change of a figure against the previous interval, in percent."""
    replies_to_resolve: Annotated[
        ReportDelta | None, Field(alias="repliesToResolve")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    closed: ReportDelta | None = None
    """Change of a figure against the previous interval, in percent."""
    resolved_on_first_reply: Annotated[
        ReportDelta | None, Field(alias="resolvedOnFirstReply")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    response_time: Annotated[ReportDelta | None, Field(alias="responseTime")] = None
    """Change of a figure against the previous interval, in percent."""
    handle_time: Annotated[ReportDelta | None, Field(alias="handleTime")] = None
    """Change of a figure against the previous interval, in percent."""
    resolution_time: Annotated[ReportDelta | None, Field(alias="resolutionTime")] = None
    """Change of a figure against the previous interval, in percent."""


class ProductivityReport(Model):
    """Figures on productivity.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-overall/
    """

    filter_tags: Annotated[list[ReportFilterTag] | None, Field(alias="filterTags")] = (
        None
    )
    """Tags that the report can be limited to."""
    current: ProductivityReportFigures | None = None
    """Figures of the interval."""
    previous: ProductivityReportFigures | None = None
    """Figures of the previous interval. Only if one was asked for."""
    deltas: ProductivityReportDeltas | None = None
    """Changes between the two intervals. Only with a previous interval."""
    response_time: Annotated[ReportBuckets | None, Field(alias="responseTime")] = None
    """Answers by the time the customer waited for them."""
    handle_time: Annotated[ReportBuckets | None, Field(alias="handleTime")] = None
    """Answers by the time it took to write them."""
    first_response_time: Annotated[
        ReportBuckets | None, Field(alias="firstResponseTime")
    ] = None
    """First answers by the time the customer waited for them."""
    replies_to_resolve: Annotated[
        ReportBuckets | None, Field(alias="repliesToResolve")
    ] = None
    """Resolved conversations by the number of replies it took."""


class ProductivityTimePoint(Model):
    """How long something took in one length of time.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-first-response-time/
    """

    date: DateTime | None = None
    """Start of the length of time, in UTC."""
    time: int | None = None
    """Average time, in seconds."""


class ProductivityTimeReport(Model):
    """How long something took over time.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-first-response-time/
    """

    current: list[ProductivityTimePoint] | None = None
    """One point for each length of time in the interval."""
    previous: list[ProductivityTimePoint] | None = None
    """One point for each length of time in the previous interval. Only if one was asked
    for.
    """
