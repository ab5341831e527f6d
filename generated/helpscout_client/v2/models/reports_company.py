# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `reports_company`."""

from typing import Annotated

from pydantic import Field

from helpscout_client._models.model import Model
from helpscout_client._models.values import DateTime, Number
from helpscout_client.v2.models.reports import ReportDelta, ReportFilterTag

__all__ = [
    "CompanyReport",
    "CompanyReportFigures",
    "CompanyReportDeltas",
    "CompanyReportUser",
]


class CompanyReportFigures(Model):
    """Figures on the company in one interval.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-overall/
    """

    start_date: Annotated[DateTime | None, Field(alias="startDate")] = None
    """Start of the interval, in UTC."""
    end_date: Annotated[DateTime | None, Field(alias="endDate")] = None
    """End of the interval, in UTC."""
    customers_helped: Annotated[int | None, Field(alias="customersHelped")] = None
    """Number of customers helped."""
    closed: int | None = None
    """Number of conversations closed."""
    total_replies: Annotated[int | None, Field(alias="totalReplies")] = None
    """Number of replies."""
    total_users: Annotated[int | None, Field(alias="totalUsers")] = None
    """Number of users."""
    total_days: Annotated[int | None, Field(alias="totalDays")] = None
    """Number of days in the interval."""
    replies_per_day_per_user: Annotated[
        Number | None, Field(alias="repliesPerDayPerUser")
    ] = None
    """Average number of replies that a user sent in a day."""
    replies_per_day: Annotated[Number | None, Field(alias="repliesPerDay")] = None
    """Average number of replies in a day."""
    resolved_per_day: Annotated[Number | None, Field(alias="resolvedPerDay")] = None
    """Average number of conversations resolved in a day."""


class CompanyReportDeltas(Model):
    """Changes of figures on the company between two intervals.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-overall/
    """

    customers_helped: Annotated[ReportDelta | None, Field(alias="customersHelped")] = (
        None
    )
    """Change of a figure against the previous interval, in percent."""
    total_replies: Annotated[ReportDelta | None, Field(alias="totalReplies")] = None
    """Change of a figure against the previous interval, in percent."""
    replies_per_day: Annotated[ReportDelta | None, Field(alias="repliesPerDay")] = None
    """Change of a figure against the previous interval, in percent."""
    closed: ReportDelta | None = None
    """Change of a figure against the previous interval, in percent."""
    total_users: Annotated[ReportDelta | None, Field(alias="totalUsers")] = None
    """Change of a figure against the previous interval, in percent."""
    replies_per_day_per_user: Annotated[
        ReportDelta | None, Field(alias="repliesPerDayPerUser")
    ] = None
    """Change of a figure against the previous interval, in percent."""


class CompanyReportUser(Model):
    """Figures on one user in the company report.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-overall/
    """

    user: str | None = None
    """Id of the user, as text."""
    name: str | None = None
    """Name of the user."""
    customers_helped: Annotated[int | None, Field(alias="customersHelped")] = None
    """Number of customers the user helped."""
    previous_customers_helped: Annotated[
        int | None, Field(alias="previousCustomersHelped")
    ] = None
    """The same for the previous interval. Only if one was asked for."""
    replies: int | None = None
    """Number of replies the user sent."""
    previous_replies: Annotated[int | None, Field(alias="previousReplies")] = None
    """The same for the previous interval. Only if one was asked for."""
    happiness_score: Annotated[Number | None, Field(alias="happinessScore")] = None
    """Happiness score of the user."""
    previous_happiness_score: Annotated[
        Number | None, Field(alias="previousHappinessScore")
    ] = None
    """The same for the previous interval. Only if one was asked for."""
    handle_time: Annotated[Number | None, Field(alias="handleTime")] = None
    """Average time it took the user to write an answer, in seconds."""
    previous_handle_time: Annotated[
        Number | None, Field(alias="previousHandleTime")
    ] = None
    """The same for the previous interval. Only if one was asked for."""


class CompanyReport(Model):
    """Figures on the company.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-overall/
    """

    filter_tags: Annotated[list[ReportFilterTag] | None, Field(alias="filterTags")] = (
        None
    )
    """Tags that the report can be limited to."""
    current: CompanyReportFigures | None = None
    """Figures of the interval."""
    previous: CompanyReportFigures | None = None
    """Figures of the previous interval. Only if one was asked for."""
    deltas: CompanyReportDeltas | None = None
    """Changes between the two intervals. Only with a previous interval."""
    users: list[CompanyReportUser] | None = None
    """Figures for each user."""
