# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `reports_happiness`."""

from typing import Annotated

from pydantic import Field

from helpscout_client._models.model import Model
from helpscout_client._models.values import Number
from helpscout_client.v2.models.reports import ReportDelta

__all__ = [
    "HappinessReport",
    "HappinessReportFigures",
    "HappinessReportDeltas",
]


class HappinessReportFigures(Model):
    """Figures on the ratings of one interval.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/happiness/reports-happiness-overall/
    """

    ratings_percent: Annotated[Number | None, Field(alias="ratingsPercent")] = None
    """Share of ratings, in percent. Of what it is a share is not documented."""
    great: Number | None = None
    """Share of great ratings, in percent."""
    okay: Number | None = None
    """Share of okay ratings, in percent."""
    not_good: Annotated[Number | None, Field(alias="notGood")] = None
    """Share of ratings that say not good, in percent."""
    happiness_score: Annotated[Number | None, Field(alias="happinessScore")] = None
    """Happiness score: `great` less `notGood`."""
    great_count: Annotated[int | None, Field(alias="greatCount")] = None
    """Number of great ratings."""
    okay_count: Annotated[int | None, Field(alias="okayCount")] = None
    """Number of okay ratings."""
    not_good_count: Annotated[int | None, Field(alias="notGoodCount")] = None
    """Number of ratings that say not good."""
    ratings_count: Annotated[int | None, Field(alias="ratingsCount")] = None
    """Number of ratings."""
    total_customers: Annotated[int | None, Field(alias="totalCustomers")] = None
    """Number of customers."""
    total_customers_with_ratings: Annotated[
        int | None, Field(alias="totalCustomersWithRatings")
    ] = None
    """Number of customers who rated."""


class HappinessReportDeltas(Model):
    """Changes of figures on ratings between two intervals.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/happiness/reports-happiness-overall/
    """

    okay: ReportDelta | None = None
    """Change of a figure against the previous interval, in percent."""
    great: ReportDelta | None = None
    """Change of a figure against the previous interval, in percent."""
    not_good: Annotated[ReportDelta | None, Field(alias="notGood")] = None
    """Change of a figure against the previous interval, in percent."""
    okay_count: Annotated[ReportDelta | None, Field(alias="okayCount")] = None
    """Change of a figure against the previous interval, in percent."""
    great_count: Annotated[ReportDelta | None, Field(alias="greatCount")] = None
    """Change of a figure against the previous interval, in percent."""
    not_good_count: Annotated[ReportDelta | None, Field(alias="notGoodCount")] = None
    """Change of a figure against the previous interval, in percent."""
    happiness_score: Annotated[ReportDelta | None, Field(alias="happinessScore")] = None
    """Change of a figure against the previous interval, in percent."""


class HappinessReport(Model):
    """Figures on the ratings of customers.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/happiness/reports-happiness-overall/
    """

    current: HappinessReportFigures | None = None
    """Figures of the interval."""
    previous: HappinessReportFigures | None = None
    """Figures of the previous interval. Only if one was asked for."""
    deltas: HappinessReportDeltas | None = None
    """Changes between the two intervals. Only with a previous interval."""
