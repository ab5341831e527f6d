# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Reports on how fast and how well the team works."""

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
from helpscout_client._contract.operation import Operation
from helpscout_client._contract.options import CallOptions
from helpscout_client._contract.styles import Style
from helpscout_client.v2.models.reports import RepliesSentReport, ResolvedReport
from helpscout_client.v2.models.reports_productivity import (
    ProductivityReport,
    ProductivityTimeReport,
)

_OVERALL: Final[Operation[ProductivityReport]] = Operation(
    id="reports.productivity.overall",
    method="GET",
    path="/v2/reports/productivity",
    returns=ProductivityReport,
    styles={
        "query": {
            "mailboxes": Style("form"),
            "tags": Style("form"),
            "types": Style("form"),
            "folders": Style("form"),
        }
    },
)
_FIRST_RESPONSE_TIME: Final[Operation[ProductivityTimeReport]] = Operation(
    id="reports.productivity.first_response_time",
    method="GET",
    path="/v2/reports/productivity/first-response-time",
    returns=ProductivityTimeReport,
    styles={
        "query": {
            "mailboxes": Style("form"),
            "tags": Style("form"),
            "types": Style("form"),
            "folders": Style("form"),
        }
    },
)
_REPLIES_SENT: Final[Operation[RepliesSentReport]] = Operation(
    id="reports.productivity.replies_sent",
    method="GET",
    path="/v2/reports/productivity/replies-sent",
    returns=RepliesSentReport,
    styles={
        "query": {
            "mailboxes": Style("form"),
            "tags": Style("form"),
            "types": Style("form"),
            "folders": Style("form"),
        }
    },
)
_RESOLUTION_TIME: Final[Operation[ProductivityTimeReport]] = Operation(
    id="reports.productivity.resolution_time",
    method="GET",
    path="/v2/reports/productivity/resolution-time",
    returns=ProductivityTimeReport,
    styles={
        "query": {
            "mailboxes": Style("form"),
            "tags": Style("form"),
            "types": Style("form"),
            "folders": Style("form"),
        }
    },
)
_RESOLVED: Final[Operation[ResolvedReport]] = Operation(
    id="reports.productivity.resolved",
    method="GET",
    path="/v2/reports/productivity/resolved",
    returns=ResolvedReport,
    styles={
        "query": {
            "mailboxes": Style("form"),
            "tags": Style("form"),
            "types": Style("form"),
            "folders": Style("form"),
        }
    },
)
_RESPONSE_TIME: Final[Operation[ProductivityTimeReport]] = Operation(
    id="reports.productivity.response_time",
    method="GET",
    path="/v2/reports/productivity/response-time",
    returns=ProductivityTimeReport,
    styles={
        "query": {
            "mailboxes": Style("form"),
            "tags": Style("form"),
            "types": Style("form"),
            "folders": Style("form"),
        }
    },
)


class ReportsProductivity(Resource):
    """Reports on how fast and how well the team works."""

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
        office_hours: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ProductivityReport:
        """Report on productivity.

        Returns how many conversations were answered, resolved and closed, and how fast.
        The account needs the Plus or the Pro plan.

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
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-overall/
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
                "officeHours": office_hours,
            },
            options=options,
        )

    def first_response_time(
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
        office_hours: bool | Omit = OMIT,
        view_by: Literal["day", "week", "month"] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ProductivityTimeReport:
        """Report the time to the first answer over time.

        Returns how long customers waited for the first answer in each day, week or
        month. The account needs the Plus or the Pro plan.

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
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.
            view_by: Length of time that one point stands for. Days are for at most 60
                days, weeks for at most a year, months for 61 days and more. The default
                is not documented.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-first-response-time/
        """
        return self._call(
            _FIRST_RESPONSE_TIME,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "officeHours": office_hours,
                "viewBy": view_by,
            },
            options=options,
        )

    def replies_sent(
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
        office_hours: bool | Omit = OMIT,
        view_by: Literal["day", "week", "month"] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> RepliesSentReport:
        """Report replies sent over time.

        Returns how many replies were sent in each day, week or month. The account needs
        the Plus or the Pro plan.

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
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.
            view_by: Length of time that one point stands for. Days are for at most 60
                days, weeks for at most a year, months for 61 days and more. The default
                is not documented.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-replies-sent/
        """
        return self._call(
            _REPLIES_SENT,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "officeHours": office_hours,
                "viewBy": view_by,
            },
            options=options,
        )

    def resolution_time(
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
        office_hours: bool | Omit = OMIT,
        view_by: Literal["day", "week", "month"] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ProductivityTimeReport:
        """Report the time to resolution over time.

        Returns how long it took to resolve conversations in each day, week or month.
        The account needs the Plus or the Pro plan.

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
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.
            view_by: Length of time that one point stands for. Days are for at most 60
                days, weeks for at most a year, months for 61 days and more. The default
                is not documented.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-resolution-time/
        """
        return self._call(
            _RESOLUTION_TIME,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "officeHours": office_hours,
                "viewBy": view_by,
            },
            options=options,
        )

    def resolved(
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
        office_hours: bool | Omit = OMIT,
        view_by: Literal["day", "week", "month"] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ResolvedReport:
        """Report conversations resolved over time.

        Returns how many conversations were resolved in each day, week or month. The
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
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.
            view_by: Length of time that one point stands for. Days are for at most 60
                days, weeks for at most a year, months for 61 days and more. The default
                is not documented.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-resolved/
        """
        return self._call(
            _RESOLVED,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "officeHours": office_hours,
                "viewBy": view_by,
            },
            options=options,
        )

    def response_time(
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
        office_hours: bool | Omit = OMIT,
        view_by: Literal["day", "week", "month"] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ProductivityTimeReport:
        """Report the time to an answer over time.

        Returns how long customers waited for an answer in each day, week or month. The
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
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.
            view_by: Length of time that one point stands for. Days are for at most 60
                days, weeks for at most a year, months for 61 days and more. The default
                is not documented.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-respose-time/
        """
        return self._call(
            _RESPONSE_TIME,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "officeHours": office_hours,
                "viewBy": view_by,
            },
            options=options,
        )

    @lazy_property
    def with_response(self) -> ReportsProductivityWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return ReportsProductivityWithResponse(self._with_response())


class AsyncReportsProductivity(AsyncResource):
    """Reports on how fast and how well the team works."""

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
        office_hours: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ProductivityReport:
        """Report on productivity.

        Returns how many conversations were answered, resolved and closed, and how fast.
        The account needs the Plus or the Pro plan.

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
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-overall/
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
                "officeHours": office_hours,
            },
            options=options,
        )

    async def first_response_time(
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
        office_hours: bool | Omit = OMIT,
        view_by: Literal["day", "week", "month"] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ProductivityTimeReport:
        """Report the time to the first answer over time.

        Returns how long customers waited for the first answer in each day, week or
        month. The account needs the Plus or the Pro plan.

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
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.
            view_by: Length of time that one point stands for. Days are for at most 60
                days, weeks for at most a year, months for 61 days and more. The default
                is not documented.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-first-response-time/
        """
        return await self._call(
            _FIRST_RESPONSE_TIME,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "officeHours": office_hours,
                "viewBy": view_by,
            },
            options=options,
        )

    async def replies_sent(
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
        office_hours: bool | Omit = OMIT,
        view_by: Literal["day", "week", "month"] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> RepliesSentReport:
        """Report replies sent over time.

        Returns how many replies were sent in each day, week or month. The account needs
        the Plus or the Pro plan.

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
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.
            view_by: Length of time that one point stands for. Days are for at most 60
                days, weeks for at most a year, months for 61 days and more. The default
                is not documented.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-replies-sent/
        """
        return await self._call(
            _REPLIES_SENT,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "officeHours": office_hours,
                "viewBy": view_by,
            },
            options=options,
        )

    async def resolution_time(
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
        office_hours: bool | Omit = OMIT,
        view_by: Literal["day", "week", "month"] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ProductivityTimeReport:
        """Report the time to resolution over time.

        Returns how long it took to resolve conversations in each day, week or month.
        The account needs the Plus or the Pro plan.

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
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.
            view_by: Length of time that one point stands for. Days are for at most 60
                days, weeks for at most a year, months for 61 days and more. The default
                is not documented.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-resolution-time/
        """
        return await self._call(
            _RESOLUTION_TIME,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "officeHours": office_hours,
                "viewBy": view_by,
            },
            options=options,
        )

    async def resolved(
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
        office_hours: bool | Omit = OMIT,
        view_by: Literal["day", "week", "month"] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ResolvedReport:
        """Report conversations resolved over time.

        Returns how many conversations were resolved in each day, week or month. The
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
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.
            view_by: Length of time that one point stands for. Days are for at most 60
                days, weeks for at most a year, months for 61 days and more. The default
                is not documented.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-resolved/
        """
        return await self._call(
            _RESOLVED,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "officeHours": office_hours,
                "viewBy": view_by,
            },
            options=options,
        )

    async def response_time(
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
        office_hours: bool | Omit = OMIT,
        view_by: Literal["day", "week", "month"] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ProductivityTimeReport:
        """Report the time to an answer over time.

        Returns how long customers waited for an answer in each day, week or month. The
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
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.
            view_by: Length of time that one point stands for. Days are for at most 60
                days, weeks for at most a year, months for 61 days and more. The default
                is not documented.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/productivity/reports-productivity-respose-time/
        """
        return await self._call(
            _RESPONSE_TIME,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "officeHours": office_hours,
                "viewBy": view_by,
            },
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncReportsProductivityWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncReportsProductivityWithResponse(self._with_response())


class ReportsProductivityWithResponse:
    """The calls of `ReportsProductivity`, returning `Response` objects."""

    def __init__(self, resource: ReportsProductivity) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.overall = typed_response(resource.overall)
        self.first_response_time = typed_response(resource.first_response_time)
        self.replies_sent = typed_response(resource.replies_sent)
        self.resolution_time = typed_response(resource.resolution_time)
        self.resolved = typed_response(resource.resolved)
        self.response_time = typed_response(resource.response_time)


class AsyncReportsProductivityWithResponse:
    """The calls of `AsyncReportsProductivity`, returning `Response` objects."""

    def __init__(self, resource: AsyncReportsProductivity) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.overall = typed_async_response(resource.overall)
        self.first_response_time = typed_async_response(resource.first_response_time)
        self.replies_sent = typed_async_response(resource.replies_sent)
        self.resolution_time = typed_async_response(resource.resolution_time)
        self.resolved = typed_async_response(resource.resolved)
        self.response_time = typed_async_response(resource.response_time)
