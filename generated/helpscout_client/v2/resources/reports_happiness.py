# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Reports on ratings."""

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
from helpscout_client.v2.models.reports import ReportRating, ReportRatings
from helpscout_client.v2.models.reports_happiness import HappinessReport

_OVERALL: Final[Operation[HappinessReport]] = Operation(
    id="reports.happiness.overall",
    method="GET",
    path="/v2/reports/happiness",
    returns=HappinessReport,
    styles={
        "query": {
            "mailboxes": Style("form"),
            "tags": Style("form"),
            "types": Style("form"),
            "folders": Style("form"),
        }
    },
)
_RATINGS: Final[Operation[ReportRating]] = Operation(
    id="reports.happiness.ratings",
    method="GET",
    path="/v2/reports/happiness/ratings",
    returns=ReportRatings,
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
        items=("results",),
        page=("page",),
        pages=("pages",),
        total=("count",),
    ),
)


class ReportsHappiness(Resource):
    """Reports on ratings."""

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
    ) -> HappinessReport:
        """Report on happiness.

        Returns how customers rated the answers they got. The account needs the Plus or
        the Pro plan.

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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/happiness/reports-happiness-overall/
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

    def ratings(
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
        page: int | Omit = OMIT,
        sort_field: Literal["number", "modifiedAt", "rating"] | Omit = OMIT,
        sort_order: Literal["ASC", "DESC"] | Omit = OMIT,
        rating: Literal["great", "ok", "all", "not-good"] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[ReportRating]:
        """List the ratings behind the happiness report.

        Returns the ratings that the happiness report counts, one row for each. The
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
            page: Number of the page, from 1. Default: 1.
            sort_field: Field of the ratings to sort by. The default is not documented.
            sort_order: Direction of the sort, ascending or descending. The default is
                not documented.
            rating: Verdict of the ratings to return.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/happiness/reports-happiness-ratings/
        """
        return self._list(
            _RATINGS,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "page": page,
                "sortField": sort_field,
                "sortOrder": sort_order,
                "rating": rating,
            },
            options=options,
        )

    @lazy_property
    def with_response(self) -> ReportsHappinessWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return ReportsHappinessWithResponse(self._with_response())


class AsyncReportsHappiness(AsyncResource):
    """Reports on ratings."""

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
    ) -> HappinessReport:
        """Report on happiness.

        Returns how customers rated the answers they got. The account needs the Plus or
        the Pro plan.

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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/happiness/reports-happiness-overall/
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

    def ratings(
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
        page: int | Omit = OMIT,
        sort_field: Literal["number", "modifiedAt", "rating"] | Omit = OMIT,
        sort_order: Literal["ASC", "DESC"] | Omit = OMIT,
        rating: Literal["great", "ok", "all", "not-good"] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[ReportRating]:
        """List the ratings behind the happiness report.

        Returns the ratings that the happiness report counts, one row for each. The
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
            page: Number of the page, from 1. Default: 1.
            sort_field: Field of the ratings to sort by. The default is not documented.
            sort_order: Direction of the sort, ascending or descending. The default is
                not documented.
            rating: Verdict of the ratings to return.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/happiness/reports-happiness-ratings/
        """
        return self._list(
            _RATINGS,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "page": page,
                "sortField": sort_field,
                "sortOrder": sort_order,
                "rating": rating,
            },
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncReportsHappinessWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncReportsHappinessWithResponse(self._with_response())


class ReportsHappinessWithResponse:
    """The calls of `ReportsHappiness`, returning `Response` objects."""

    def __init__(self, resource: ReportsHappiness) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.overall = typed_response(resource.overall)
        self.ratings = typed_response(resource.ratings)


class AsyncReportsHappinessWithResponse:
    """The calls of `AsyncReportsHappiness`, returning `Response` objects."""

    def __init__(self, resource: AsyncReportsHappiness) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.overall = typed_async_response(resource.overall)
        self.ratings = typed_async_response(resource.ratings)
