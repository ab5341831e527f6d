# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `reports_docs`."""

from typing import Annotated

from pydantic import Field

from helpscout_client._models.model import Model
from helpscout_client._models.values import Number
from helpscout_client.v2.models.reports import ReportDelta

__all__ = [
    "DocsReport",
    "DocsReportFigures",
    "DocsReportDeltas",
    "DocsReportSearch",
    "DocsReportFailedSearch",
    "DocsReportArticle",
    "DocsReportCategory",
]


class DocsReportFigures(Model):
    """How visitors used Docs sites in one interval.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/docs/reports-docs-overall/
    """

    visitors: int | None = None
    """Number of visitors."""
    browse_action: Annotated[Number | None, Field(alias="browseAction")] = None
    """How many browsed, in percent."""
    search_action: Annotated[Number | None, Field(alias="searchAction")] = None
    """How many searched, in percent."""
    sent_an_email_result: Annotated[Number | None, Field(alias="sentAnEmailResult")] = (
        None
    )
    """How many sent an e-mail, in percent."""
    found_an_answer_result: Annotated[
        Number | None, Field(alias="foundAnAnswerResult")
    ] = None
    """How many found an answer, in percent."""
    failed_result: Annotated[Number | None, Field(alias="failedResult")] = None
    """How many failed, in percent."""
    docs_viewed_per_visit: Annotated[
        Number | None, Field(alias="docsViewedPerVisit")
    ] = None
    """Average number of articles seen in a visit."""


class DocsReportSearch(Model):
    """Something that visitors searched for.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/docs/reports-docs-overall/
    """

    id: str | None = None
    """What they searched for."""
    count: int | None = None
    """Number of searches."""
    results: int | None = None
    """Number of articles found."""


class DocsReportFailedSearch(Model):
    """Something that visitors searched for in vain.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/docs/reports-docs-overall/
    """

    id: str | None = None
    """What they searched for."""
    count: int | None = None
    """Number of searches."""


class DocsReportArticle(Model):
    """An article and how much it was read.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/docs/reports-docs-overall/
    """

    id: str | None = None
    """Id of the article."""
    name: str | None = None
    """Title of the article."""
    site_id: Annotated[str | None, Field(alias="siteId")] = None
    """Id of the site."""
    collection_id: Annotated[str | None, Field(alias="collectionId")] = None
    """Id of the collection."""
    count: int | None = None
    """How often it was read."""


class DocsReportCategory(Model):
    """A category and how much it was read.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/docs/reports-docs-overall/
    """

    id: str | None = None
    """Id of the category."""
    name: str | None = None
    """Name of the category."""
    site_id: Annotated[str | None, Field(alias="siteId")] = None
    """Id of the site."""
    count: int | None = None
    """How often it was read."""
    articles: int | None = None
    """Number of articles in the category."""


class DocsReportDeltas(Model):
    """Changes of figures on Docs sites between two intervals.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/docs/reports-docs-overall/
    """

    visitors: ReportDelta | None = None
    """Change of a figure against the previous interval, in percent."""
    browse_action: Annotated[ReportDelta | None, Field(alias="browseAction")] = None
    """Change of a figure against the previous interval, in percent."""
    search_action: Annotated[ReportDelta | None, Field(alias="searchAction")] = None
    """Change of a figure against the previous interval, in percent."""
    sent_an_email_result: Annotated[
        ReportDelta | None, Field(alias="sentAnEmailResult")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    found_an_answer_result: Annotated[
        ReportDelta | None, Field(alias="foundAnAnswerResult")
    ] = None
    """Change of a figure against the previous interval, in percent."""
    failed_result: Annotated[ReportDelta | None, Field(alias="failedResult")] = None
    """Change of a figure against the previous interval, in percent."""
    docs_viewed_per_visit: Annotated[
        ReportDelta | None, Field(alias="docsViewedPerVisit")
    ] = None
    """Change of a figure against the previous interval, in percent."""


class DocsReport(Model):
    """Figures on Docs sites.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/reports/docs/reports-docs-overall/
    """

    current: DocsReportFigures | None = None
    """Figures of the interval."""
    previous: DocsReportFigures | None = None
    """Figures of the previous interval. Only if one was asked for."""
    popular_searches: Annotated[
        list[DocsReportSearch] | None, Field(alias="popularSearches")
    ] = None
    """What visitors searched for most."""
    failed_searches: Annotated[
        list[DocsReportFailedSearch] | None, Field(alias="failedSearches")
    ] = None
    """What visitors searched for in vain."""
    top_articles: Annotated[
        list[DocsReportArticle] | None, Field(alias="topArticles")
    ] = None
    """The articles that were read most."""
    top_categories: Annotated[
        list[DocsReportCategory] | None, Field(alias="topCategories")
    ] = None
    """The categories that were read most."""
    deltas: DocsReportDeltas | None = None
    """Changes between the two intervals. Only with a previous interval."""
