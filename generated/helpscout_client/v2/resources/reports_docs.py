# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Reports on Docs sites."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final, Unpack

from helpscout_client._client.resource import (
    AsyncResource,
    Resource,
    typed_async_response,
    typed_response,
)
from helpscout_client._contract.lazy import lazy_property
from helpscout_client._contract.omit import OMIT, Omit
from helpscout_client._contract.operation import Operation
from helpscout_client._contract.options import CallOptions
from helpscout_client._contract.styles import Style
from helpscout_client.v2.models.reports_docs import DocsReport

_OVERALL: Final[Operation[DocsReport]] = Operation(
    id="reports.docs.overall",
    method="GET",
    path="/v2/reports/docs",
    returns=DocsReport,
    styles={"query": {"sites": Style("form")}},
)


class ReportsDocs(Resource):
    """Reports on Docs sites."""

    def overall(
        self,
        *,
        start: datetime,
        end: datetime,
        previous_start: datetime | Omit = OMIT,
        previous_end: datetime | Omit = OMIT,
        sites: str | Sequence[str] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> DocsReport:
        """Report on Docs.

        Returns how visitors used Docs sites, what they searched for, and which articles
        and categories they read most. The account needs the Plus or the Pro plan.

        Args:
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            previous_start: Start of an earlier interval to compare with, in UTC. It
                needs an end as well.
            previous_end: End of the earlier interval, in UTC. It needs a start as well.
            sites: Ids of Docs sites; only these are reported.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/docs/reports-docs-overall/
        """
        return self._call(
            _OVERALL,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "sites": sites,
            },
            options=options,
        )

    @lazy_property
    def with_response(self) -> ReportsDocsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return ReportsDocsWithResponse(self._with_response())


class AsyncReportsDocs(AsyncResource):
    """Reports on Docs sites."""

    async def overall(
        self,
        *,
        start: datetime,
        end: datetime,
        previous_start: datetime | Omit = OMIT,
        previous_end: datetime | Omit = OMIT,
        sites: str | Sequence[str] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> DocsReport:
        """Report on Docs.

        Returns how visitors used Docs sites, what they searched for, and which articles
        and categories they read most. The account needs the Plus or the Pro plan.

        Args:
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            previous_start: Start of an earlier interval to compare with, in UTC. It
                needs an end as well.
            previous_end: End of the earlier interval, in UTC. It needs a start as well.
            sites: Ids of Docs sites; only these are reported.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/docs/reports-docs-overall/
        """
        return await self._call(
            _OVERALL,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "sites": sites,
            },
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncReportsDocsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncReportsDocsWithResponse(self._with_response())


class ReportsDocsWithResponse:
    """The calls of `ReportsDocs`, returning `Response` objects."""

    def __init__(self, resource: ReportsDocs) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.overall = typed_response(resource.overall)


class AsyncReportsDocsWithResponse:
    """The calls of `AsyncReportsDocs`, returning `Response` objects."""

    def __init__(self, resource: AsyncReportsDocs) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.overall = typed_async_response(resource.overall)
