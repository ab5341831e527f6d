# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Reports on the company."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final, Literal, Unpack

from helpscout_client._client.resource import (
    AsyncResource,
    Resource,
    typed_async_response,
    typed_response,
)
from helpscout_client._contract.lazy import lazy_property
from helpscout_client._contract.omit import OMIT, Omit
from helpscout_client._contract.operation import Operation, Pagination
from helpscout_client._contract.options import CallOptions, PageOptions
from helpscout_client._contract.styles import Style
from helpscout_client._lists.pages import AsyncPages, Page
from helpscout_client.v2.models.reports import (
    CustomersHelpedReport,
    ReportDrilldown,
    ReportDrilldownConversation,
)
from helpscout_client.v2.models.reports_company import CompanyReport

_OVERALL: Final[Operation[CompanyReport]] = Operation(
    id="reports.company.overall",
    method="GET",
    path="/v2/reports/company",
    returns=CompanyReport,
    styles={
        "query": {
            "mailboxes": Style("form"),
            "tags": Style("form"),
            "types": Style("form"),
            "folders": Style("form"),
        }
    },
)
_CUSTOMERS_HELPED: Final[Operation[CustomersHelpedReport]] = Operation(
    id="reports.company.customers_helped",
    method="GET",
    path="/v2/reports/company/customers-helped",
    returns=CustomersHelpedReport,
    styles={
        "query": {
            "mailboxes": Style("form"),
            "tags": Style("form"),
            "types": Style("form"),
            "folders": Style("form"),
        }
    },
)
_DRILLDOWN: Final[Operation[ReportDrilldownConversation]] = Operation(
    id="reports.company.drilldown",
    method="GET",
    path="/v2/reports/company/drilldown",
    returns=ReportDrilldown,
    styles={
        "query": {
            "mailboxes": Style("form"),
            "tags": Style("form"),
            "types": Style("form"),
            "folders": Style("form"),
        }
    },
    pagination=Pagination(
        parameter="page",
        items=("conversations", "results"),
        page=("conversations", "page"),
        pages=("conversations", "pages"),
        total=("conversations", "count"),
    ),
)


class ReportsCompany(Resource):
    """Reports on the company."""

    def overall(
        self,
        *,
        start: datetime,
        end: datetime,
        previous_start: datetime | Omit = OMIT,
        previous_end: datetime | Omit = OMIT,
        mailboxes: int | Sequence[int] | Omit = OMIT,
        tags: int | Sequence[int] | Omit = OMIT,
        types: (
            Literal["email", "chat", "phone"]
            | Sequence[Literal["email", "chat", "phone"]]
            | Omit
        ) = OMIT,
        folders: int | Sequence[int] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> CompanyReport:
        """Report on the company.

        Returns how many customers the company helped, how much its users replied and
        closed, and the same for each user. The account needs the Plus or the Pro plan.

        Args:
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            previous_start: Start of an earlier interval to compare with, in UTC. It
                needs an end as well.
            previous_end: End of the earlier interval, in UTC. It needs a start as well.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            types: Types of conversations to report.
            folders: Ids of folders; only the conversations in them are reported.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-overall/
        """
        return self._call(
            _OVERALL,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
            },
            options=options,
        )

    def customers_helped(
        self,
        *,
        start: datetime,
        end: datetime,
        previous_start: datetime | Omit = OMIT,
        previous_end: datetime | Omit = OMIT,
        mailboxes: int | Sequence[int] | Omit = OMIT,
        tags: int | Sequence[int] | Omit = OMIT,
        types: (
            Literal["email", "chat", "phone"]
            | Sequence[Literal["email", "chat", "phone"]]
            | Omit
        ) = OMIT,
        folders: int | Sequence[int] | Omit = OMIT,
        view_by: Literal["day", "week", "month"] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> CustomersHelpedReport:
        """Report on customers helped over time.

        Returns how many customers the company helped in each day, week or month. The
        account needs the Plus or the Pro plan.

        Args:
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            previous_start: Start of an earlier interval to compare with, in UTC. It
                needs an end as well.
            previous_end: End of the earlier interval, in UTC. It needs a start as well.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            types: Types of conversations to report.
            folders: Ids of folders; only the conversations in them are reported.
            view_by: Length of time that one point stands for. Days are for at most 60
                days, weeks for at most a year, months for 61 days and more. The default
                is not documented.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-customers-helped/
        """
        return self._call(
            _CUSTOMERS_HELPED,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "viewBy": view_by,
            },
            options=options,
        )

    def drilldown(
        self,
        *,
        start: datetime,
        end: datetime,
        range: Literal[
            "replies",
            "firstReplyResolved",
            "resolved",
            "responseTime",
            "firstResponseTime",
            "handleTime",
        ],
        mailboxes: int | Sequence[int] | Omit = OMIT,
        tags: int | Sequence[int] | Omit = OMIT,
        types: (
            Literal["email", "chat", "phone"]
            | Sequence[Literal["email", "chat", "phone"]]
            | Omit
        ) = OMIT,
        folders: int | Sequence[int] | Omit = OMIT,
        page: int | Omit = OMIT,
        rows: int | Omit = OMIT,
        range_id: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[ReportDrilldownConversation]:
        """List the conversations behind the company report.

        Returns the conversations that one figure of the company report counts, or one
        range of it. The account needs the Plus or the Pro plan.

        Args:
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            range: The figure to look into. `firstReplyResolved` is conversations
                resolved with exactly one reply.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            types: Types of conversations to report.
            folders: Ids of folders; only the conversations in them are reported.
            page: Number of the page, from 1. Default: 1.
            rows: Number of rows to a page, at most 50. Default: 25.
            range_id: Id of a range of that figure, as ReportBucket explains it. Valid
                only together with `range`.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-drilldown/
        """
        return self._list(
            _DRILLDOWN,
            query={
                "start": start,
                "end": end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "page": page,
                "rows": rows,
                "range": range,
                "rangeId": range_id,
            },
            options=options,
        )

    @lazy_property
    def with_response(self) -> ReportsCompanyWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return ReportsCompanyWithResponse(self._with_response())


class AsyncReportsCompany(AsyncResource):
    """Reports on the company."""

    async def overall(
        self,
        *,
        start: datetime,
        end: datetime,
        previous_start: datetime | Omit = OMIT,
        previous_end: datetime | Omit = OMIT,
        mailboxes: int | Sequence[int] | Omit = OMIT,
        tags: int | Sequence[int] | Omit = OMIT,
        types: (
            Literal["email", "chat", "phone"]
            | Sequence[Literal["email", "chat", "phone"]]
            | Omit
        ) = OMIT,
        folders: int | Sequence[int] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> CompanyReport:
        """Report on the company.

        Returns how many customers the company helped, how much its users replied and
        closed, and the same for each user. The account needs the Plus or the Pro plan.

        Args:
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            previous_start: Start of an earlier interval to compare with, in UTC. It
                needs an end as well.
            previous_end: End of the earlier interval, in UTC. It needs a start as well.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            types: Types of conversations to report.
            folders: Ids of folders; only the conversations in them are reported.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-overall/
        """
        return await self._call(
            _OVERALL,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
            },
            options=options,
        )

    async def customers_helped(
        self,
        *,
        start: datetime,
        end: datetime,
        previous_start: datetime | Omit = OMIT,
        previous_end: datetime | Omit = OMIT,
        mailboxes: int | Sequence[int] | Omit = OMIT,
        tags: int | Sequence[int] | Omit = OMIT,
        types: (
            Literal["email", "chat", "phone"]
            | Sequence[Literal["email", "chat", "phone"]]
            | Omit
        ) = OMIT,
        folders: int | Sequence[int] | Omit = OMIT,
        view_by: Literal["day", "week", "month"] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> CustomersHelpedReport:
        """Report on customers helped over time.

        Returns how many customers the company helped in each day, week or month. The
        account needs the Plus or the Pro plan.

        Args:
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            previous_start: Start of an earlier interval to compare with, in UTC. It
                needs an end as well.
            previous_end: End of the earlier interval, in UTC. It needs a start as well.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            types: Types of conversations to report.
            folders: Ids of folders; only the conversations in them are reported.
            view_by: Length of time that one point stands for. Days are for at most 60
                days, weeks for at most a year, months for 61 days and more. The default
                is not documented.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-customers-helped/
        """
        return await self._call(
            _CUSTOMERS_HELPED,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "viewBy": view_by,
            },
            options=options,
        )

    def drilldown(
        self,
        *,
        start: datetime,
        end: datetime,
        range: Literal[
            "replies",
            "firstReplyResolved",
            "resolved",
            "responseTime",
            "firstResponseTime",
            "handleTime",
        ],
        mailboxes: int | Sequence[int] | Omit = OMIT,
        tags: int | Sequence[int] | Omit = OMIT,
        types: (
            Literal["email", "chat", "phone"]
            | Sequence[Literal["email", "chat", "phone"]]
            | Omit
        ) = OMIT,
        folders: int | Sequence[int] | Omit = OMIT,
        page: int | Omit = OMIT,
        rows: int | Omit = OMIT,
        range_id: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[ReportDrilldownConversation]:
        """List the conversations behind the company report.

        Returns the conversations that one figure of the company report counts, or one
        range of it. The account needs the Plus or the Pro plan.

        Args:
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            range: The figure to look into. `firstReplyResolved` is conversations
                resolved with exactly one reply.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            types: Types of conversations to report.
            folders: Ids of folders; only the conversations in them are reported.
            page: Number of the page, from 1. Default: 1.
            rows: Number of rows to a page, at most 50. Default: 25.
            range_id: Id of a range of that figure, as ReportBucket explains it. Valid
                only together with `range`.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-drilldown/
        """
        return self._list(
            _DRILLDOWN,
            query={
                "start": start,
                "end": end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "page": page,
                "rows": rows,
                "range": range,
                "rangeId": range_id,
            },
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncReportsCompanyWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncReportsCompanyWithResponse(self._with_response())


class ReportsCompanyWithResponse:
    """The calls of `ReportsCompany`, returning `Response` objects."""

    def __init__(self, resource: ReportsCompany) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.overall = typed_response(resource.overall)
        self.customers_helped = typed_response(resource.customers_helped)
        self.drilldown = typed_response(resource.drilldown)


class AsyncReportsCompanyWithResponse:
    """The calls of `AsyncReportsCompany`, returning `Response` objects."""

    def __init__(self, resource: AsyncReportsCompany) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.overall = typed_async_response(resource.overall)
        self.customers_helped = typed_async_response(resource.customers_helped)
        self.drilldown = typed_async_response(resource.drilldown)
