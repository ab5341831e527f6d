# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Reports on one user or team."""

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
    RepliesSentReport,
    ReportDrilldown,
    ReportDrilldownConversation,
    ReportRating,
    ReportRatings,
    ResolvedReport,
)
from helpscout_client.v2.models.reports_user import (
    UserChatReport,
    UserConversationHistory,
    UserConversationHistoryRow,
    UserHappinessReport,
    UserReport,
)

_OVERALL: Final[Operation[UserReport]] = Operation(
    id="reports.user.overall",
    method="GET",
    path="/v2/reports/user",
    returns=UserReport,
    styles={
        "query": {
            "mailboxes": Style("form"),
            "tags": Style("form"),
            "types": Style("form"),
            "folders": Style("form"),
        }
    },
)
_CONVERSATION_HISTORY: Final[Operation[UserConversationHistoryRow]] = Operation(
    id="reports.user.conversation_history",
    method="GET",
    path="/v2/reports/user/conversation-history",
    returns=UserConversationHistory,
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
_CUSTOMERS_HELPED: Final[Operation[CustomersHelpedReport]] = Operation(
    id="reports.user.customers_helped",
    method="GET",
    path="/v2/reports/user/customers-helped",
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
    id="reports.user.drilldown",
    method="GET",
    path="/v2/reports/user/drilldown",
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
_HAPPINESS: Final[Operation[UserHappinessReport]] = Operation(
    id="reports.user.happiness",
    method="GET",
    path="/v2/reports/user/happiness",
    returns=UserHappinessReport,
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
    id="reports.user.ratings",
    method="GET",
    path="/v2/reports/user/ratings",
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
_REPLIES: Final[Operation[RepliesSentReport]] = Operation(
    id="reports.user.replies",
    method="GET",
    path="/v2/reports/user/replies",
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
_RESOLUTIONS: Final[Operation[ResolvedReport]] = Operation(
    id="reports.user.resolutions",
    method="GET",
    path="/v2/reports/user/resolutions",
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
_CHAT: Final[Operation[UserChatReport]] = Operation(
    id="reports.user.chat",
    method="GET",
    path="/v2/reports/user/chat",
    returns=UserChatReport,
    styles={"query": {"mailboxes": Style("form"), "tags": Style("form")}},
)


class ReportsUser(Resource):
    """Reports on one user or team."""

    def overall(
        self,
        *,
        user: int,
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
    ) -> UserReport:
        """Report on a user or a team.

        Returns how much a user or a team replied, resolved and closed, how fast, and
        how happy their customers were. The account needs the Plus or the Pro plan.

        Args:
            user: Id of the user or of the team.
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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user/
        """
        return self._call(
            _OVERALL,
            query={
                "user": user,
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

    def conversation_history(
        self,
        *,
        user: int,
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
        status: Literal["active", "pending", "closed"] | Omit = OMIT,
        office_hours: bool | Omit = OMIT,
        page: int | Omit = OMIT,
        sort_field: (
            Literal["number", "repliesSent", "responseTime", "resolveTime"] | Omit
        ) = OMIT,
        sort_order: Literal["ASC", "DESC"] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[UserConversationHistoryRow]:
        """List the conversations of a user.

        Returns the conversations that the user replied in. One conversation may be
        there several times. The account needs the Plus or the Pro plan.

        Args:
            user: Id of the user.
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            previous_start: Start of an earlier interval to compare with, in UTC. It
                needs an end as well.
            previous_end: End of the earlier interval, in UTC. It needs a start as well.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            types: Types of conversations to report.
            folders: Ids of folders; only the conversations in them are reported.
            status: Status of the conversations to return.
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.
            page: Number of the page, from 1. Default: 1.
            sort_field: Field of the rows to sort by. The default is not documented.
            sort_order: Direction of the sort, ascending or descending. The default is
                not documented.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-conversation-history/
        """
        return self._list(
            _CONVERSATION_HISTORY,
            query={
                "user": user,
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "status": status,
                "officeHours": office_hours,
                "page": page,
                "sortField": sort_field,
                "sortOrder": sort_order,
            },
            options=options,
        )

    def customers_helped(
        self,
        *,
        user: int,
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
        """Report the customers a user helped over time.

        Returns how many customers the user helped in each day, week or month. The
        account needs the Plus or the Pro plan.

        Args:
            user: Id of the user.
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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-customer-helped/
        """
        return self._call(
            _CUSTOMERS_HELPED,
            query={
                "user": user,
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
        user: int,
        start: datetime,
        end: datetime,
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
        **options: Unpack[PageOptions],
    ) -> Page[ReportDrilldownConversation]:
        """List the conversations behind the report on a user.

        Returns the conversations that the report on a user counts. The account needs
        the Plus or the Pro plan.

        Args:
            user: Id of the user.
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            types: Types of conversations to report.
            folders: Ids of folders; only the conversations in them are reported.
            page: Number of the page, from 1. Default: 1.
            rows: Number of rows to a page, at most 50. Default: 25.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-drilldown/
        """
        return self._list(
            _DRILLDOWN,
            query={
                "user": user,
                "start": start,
                "end": end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "page": page,
                "rows": rows,
            },
            options=options,
        )

    def happiness(
        self,
        *,
        user: int,
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
    ) -> UserHappinessReport:
        """Report on the happiness of a user's customers.

        Returns how customers rated the answers of the user. The account needs the Plus
        or the Pro plan.

        Args:
            user: Id of the user.
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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-happiness/
        """
        return self._call(
            _HAPPINESS,
            query={
                "user": user,
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
        user: int,
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
        """List the ratings of a user.

        Returns the ratings that the happiness report of the user counts, one row for
        each. The account needs the Plus or the Pro plan.

        Args:
            user: Id of the user.
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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-happiness-drilldown/
        """
        return self._list(
            _RATINGS,
            query={
                "user": user,
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

    def replies(
        self,
        *,
        user: int,
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
    ) -> RepliesSentReport:
        """Report the replies of a user over time.

        Returns how many replies the user sent in each day, week or month. The account
        needs the Plus or the Pro plan.

        Args:
            user: Id of the user.
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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-replies/
        """
        return self._call(
            _REPLIES,
            query={
                "user": user,
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

    def resolutions(
        self,
        *,
        user: int,
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
    ) -> ResolvedReport:
        """Report the conversations a user resolved over time.

        Returns how many conversations the user resolved in each day, week or month. The
        account needs the Plus or the Pro plan.

        Args:
            user: Id of the user.
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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-resolutions/
        """
        return self._call(
            _RESOLUTIONS,
            query={
                "user": user,
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

    def chat(
        self,
        *,
        user: int,
        start: datetime,
        end: datetime,
        previous_start: datetime | Omit = OMIT,
        previous_end: datetime | Omit = OMIT,
        mailboxes: int | Sequence[int] | Omit = OMIT,
        tags: int | Sequence[int] | Omit = OMIT,
        office_hours: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> UserChatReport:
        """Report on the chats of a user or a team.

        Returns how many chats a user or a team had, how fast they were answered and how
        long they took. The account needs the Plus or the Pro plan.

        Args:
            user: Id of the user or of the team.
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            previous_start: Start of an earlier interval to compare with, in UTC. It
                needs an end as well.
            previous_end: End of the earlier interval, in UTC. It needs a start as well.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-chat/
        """
        return self._call(
            _CHAT,
            query={
                "user": user,
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "officeHours": office_hours,
            },
            options=options,
        )

    @lazy_property
    def with_response(self) -> ReportsUserWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return ReportsUserWithResponse(self._with_response())


class AsyncReportsUser(AsyncResource):
    """Reports on one user or team."""

    async def overall(
        self,
        *,
        user: int,
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
    ) -> UserReport:
        """Report on a user or a team.

        Returns how much a user or a team replied, resolved and closed, how fast, and
        how happy their customers were. The account needs the Plus or the Pro plan.

        Args:
            user: Id of the user or of the team.
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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user/
        """
        return await self._call(
            _OVERALL,
            query={
                "user": user,
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

    def conversation_history(
        self,
        *,
        user: int,
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
        status: Literal["active", "pending", "closed"] | Omit = OMIT,
        office_hours: bool | Omit = OMIT,
        page: int | Omit = OMIT,
        sort_field: (
            Literal["number", "repliesSent", "responseTime", "resolveTime"] | Omit
        ) = OMIT,
        sort_order: Literal["ASC", "DESC"] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[UserConversationHistoryRow]:
        """List the conversations of a user.

        Returns the conversations that the user replied in. One conversation may be
        there several times. The account needs the Plus or the Pro plan.

        Args:
            user: Id of the user.
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            previous_start: Start of an earlier interval to compare with, in UTC. It
                needs an end as well.
            previous_end: End of the earlier interval, in UTC. It needs a start as well.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            types: Types of conversations to report.
            folders: Ids of folders; only the conversations in them are reported.
            status: Status of the conversations to return.
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.
            page: Number of the page, from 1. Default: 1.
            sort_field: Field of the rows to sort by. The default is not documented.
            sort_order: Direction of the sort, ascending or descending. The default is
                not documented.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-conversation-history/
        """
        return self._list(
            _CONVERSATION_HISTORY,
            query={
                "user": user,
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "status": status,
                "officeHours": office_hours,
                "page": page,
                "sortField": sort_field,
                "sortOrder": sort_order,
            },
            options=options,
        )

    async def customers_helped(
        self,
        *,
        user: int,
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
        """Report the customers a user helped over time.

        Returns how many customers the user helped in each day, week or month. The
        account needs the Plus or the Pro plan.

        Args:
            user: Id of the user.
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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-customer-helped/
        """
        return await self._call(
            _CUSTOMERS_HELPED,
            query={
                "user": user,
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
        user: int,
        start: datetime,
        end: datetime,
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
        **options: Unpack[PageOptions],
    ) -> AsyncPages[ReportDrilldownConversation]:
        """List the conversations behind the report on a user.

        Returns the conversations that the report on a user counts. The account needs
        the Plus or the Pro plan.

        Args:
            user: Id of the user.
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            types: Types of conversations to report.
            folders: Ids of folders; only the conversations in them are reported.
            page: Number of the page, from 1. Default: 1.
            rows: Number of rows to a page, at most 50. Default: 25.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-drilldown/
        """
        return self._list(
            _DRILLDOWN,
            query={
                "user": user,
                "start": start,
                "end": end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "page": page,
                "rows": rows,
            },
            options=options,
        )

    async def happiness(
        self,
        *,
        user: int,
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
    ) -> UserHappinessReport:
        """Report on the happiness of a user's customers.

        Returns how customers rated the answers of the user. The account needs the Plus
        or the Pro plan.

        Args:
            user: Id of the user.
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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-happiness/
        """
        return await self._call(
            _HAPPINESS,
            query={
                "user": user,
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
        user: int,
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
        """List the ratings of a user.

        Returns the ratings that the happiness report of the user counts, one row for
        each. The account needs the Plus or the Pro plan.

        Args:
            user: Id of the user.
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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-happiness-drilldown/
        """
        return self._list(
            _RATINGS,
            query={
                "user": user,
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

    async def replies(
        self,
        *,
        user: int,
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
    ) -> RepliesSentReport:
        """Report the replies of a user over time.

        Returns how many replies the user sent in each day, week or month. The account
        needs the Plus or the Pro plan.

        Args:
            user: Id of the user.
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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-replies/
        """
        return await self._call(
            _REPLIES,
            query={
                "user": user,
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

    async def resolutions(
        self,
        *,
        user: int,
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
    ) -> ResolvedReport:
        """Report the conversations a user resolved over time.

        Returns how many conversations the user resolved in each day, week or month. The
        account needs the Plus or the Pro plan.

        Args:
            user: Id of the user.
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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-resolutions/
        """
        return await self._call(
            _RESOLUTIONS,
            query={
                "user": user,
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

    async def chat(
        self,
        *,
        user: int,
        start: datetime,
        end: datetime,
        previous_start: datetime | Omit = OMIT,
        previous_end: datetime | Omit = OMIT,
        mailboxes: int | Sequence[int] | Omit = OMIT,
        tags: int | Sequence[int] | Omit = OMIT,
        office_hours: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> UserChatReport:
        """Report on the chats of a user or a team.

        Returns how many chats a user or a team had, how fast they were answered and how
        long they took. The account needs the Plus or the Pro plan.

        Args:
            user: Id of the user or of the team.
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            previous_start: Start of an earlier interval to compare with, in UTC. It
                needs an end as well.
            previous_end: End of the earlier interval, in UTC. It needs a start as well.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-chat/
        """
        return await self._call(
            _CHAT,
            query={
                "user": user,
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "officeHours": office_hours,
            },
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncReportsUserWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncReportsUserWithResponse(self._with_response())


class ReportsUserWithResponse:
    """The calls of `ReportsUser`, returning `Response` objects."""

    def __init__(self, resource: ReportsUser) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.overall = typed_response(resource.overall)
        self.conversation_history = typed_response(resource.conversation_history)
        self.customers_helped = typed_response(resource.customers_helped)
        self.drilldown = typed_response(resource.drilldown)
        self.happiness = typed_response(resource.happiness)
        self.ratings = typed_response(resource.ratings)
        self.replies = typed_response(resource.replies)
        self.resolutions = typed_response(resource.resolutions)
        self.chat = typed_response(resource.chat)


class AsyncReportsUserWithResponse:
    """The calls of `AsyncReportsUser`, returning `Response` objects."""

    def __init__(self, resource: AsyncReportsUser) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.overall = typed_async_response(resource.overall)
        self.conversation_history = typed_async_response(resource.conversation_history)
        self.customers_helped = typed_async_response(resource.customers_helped)
        self.drilldown = typed_async_response(resource.drilldown)
        self.happiness = typed_async_response(resource.happiness)
        self.ratings = typed_async_response(resource.ratings)
        self.replies = typed_async_response(resource.replies)
        self.resolutions = typed_async_response(resource.resolutions)
        self.chat = typed_async_response(resource.chat)
