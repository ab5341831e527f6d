# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Reports on conversations."""

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
    ReportDrilldown,
    ReportDrilldownConversation,
)
from helpscout_client.v2.models.reports_conversations import (
    ConversationsReport,
    NewConversationsReport,
    ReceivedMessagesReport,
    ReportBusyTime,
    VolumeByChannelReport,
)

_OVERALL: Final[Operation[ConversationsReport]] = Operation(
    id="reports.conversations.overall",
    method="GET",
    path="/v2/reports/conversations",
    returns=ConversationsReport,
    styles={
        "query": {
            "mailboxes": Style("form"),
            "tags": Style("form"),
            "types": Style("form"),
            "folders": Style("form"),
        }
    },
)
_VOLUME_BY_CHANNEL: Final[Operation[VolumeByChannelReport]] = Operation(
    id="reports.conversations.volume_by_channel",
    method="GET",
    path="/v2/reports/conversations/volume-by-channel",
    returns=VolumeByChannelReport,
    styles={
        "query": {
            "mailboxes": Style("form"),
            "tags": Style("form"),
            "types": Style("form"),
            "folders": Style("form"),
        }
    },
)
_BUSY_TIMES: Final[Operation[list[ReportBusyTime]]] = Operation(
    id="reports.conversations.busy_times",
    method="GET",
    path="/v2/reports/conversations/busy-times",
    returns=list[ReportBusyTime],
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
    id="reports.conversations.drilldown",
    method="GET",
    path="/v2/reports/conversations/drilldown",
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
_FIELD_DRILLDOWN: Final[Operation[ReportDrilldownConversation]] = Operation(
    id="reports.conversations.field_drilldown",
    method="GET",
    path="/v2/reports/conversations/fields-drilldown",
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
_NEW: Final[Operation[NewConversationsReport]] = Operation(
    id="reports.conversations.new",
    method="GET",
    path="/v2/reports/conversations/new",
    returns=NewConversationsReport,
    styles={
        "query": {
            "mailboxes": Style("form"),
            "tags": Style("form"),
            "types": Style("form"),
            "folders": Style("form"),
        }
    },
)
_NEW_DRILLDOWN: Final[Operation[ReportDrilldownConversation]] = Operation(
    id="reports.conversations.new_drilldown",
    method="GET",
    path="/v2/reports/conversations/new-drilldown",
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
_RECEIVED_MESSAGES: Final[Operation[ReceivedMessagesReport]] = Operation(
    id="reports.conversations.received_messages",
    method="GET",
    path="/v2/reports/conversations/received-messages",
    returns=ReceivedMessagesReport,
    styles={
        "query": {
            "mailboxes": Style("form"),
            "tags": Style("form"),
            "types": Style("form"),
            "folders": Style("form"),
        }
    },
)


class ReportsConversations(Resource):
    """Reports on conversations."""

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
    ) -> ConversationsReport:
        """Report on conversations.

        Returns how many conversations and customers there were, when most came in, and
        the tags, customers, saved replies, workflows and custom fields that stand out.
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

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-overall/
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

    def volume_by_channel(
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
    ) -> VolumeByChannelReport:
        """Report the volume of each channel over time.

        Returns how many conversations came through chat, e-mail and phone in each day,
        week or month. The account needs the Plus or the Pro plan.

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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-volume-by-channel/
        """
        return self._call(
            _VOLUME_BY_CHANNEL,
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

    def busy_times(
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
    ) -> list[ReportBusyTime]:
        """Report the busiest times.

        Returns how much came in at each hour of each weekday, in the time zone of the
        company. The answer is a list. The account needs the Plus or the Pro plan.

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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-busy-times/
        """
        return self._call(
            _BUSY_TIMES,
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

    def drilldown(
        self,
        *,
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
        """List the conversations behind the conversations report.

        Returns the conversations that the conversations report counts. The account
        needs the Plus or the Pro plan.

        Args:
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            types: Types of conversations to report.
            folders: Ids of folders; only the conversations in them are reported.
            page: Number of the page, from 1. Default: 1.
            rows: Number of rows to a page, at most 50. Default: 25.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-drilldown/
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
            },
            options=options,
        )

    def field_drilldown(
        self,
        *,
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
        field: Literal["tagid", "replyid", "workflowid", "customerid"] | Omit = OMIT,
        fieldid: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[ReportDrilldownConversation]:
        """List conversations by tag, saved reply, workflow or customer.

        Returns the conversations of the conversations report that have one tag, saved
        reply, workflow or customer. The account needs the Plus or the Pro plan.

        Args:
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            types: Types of conversations to report.
            folders: Ids of folders; only the conversations in them are reported.
            page: Number of the page, from 1. Default: 1.
            rows: Number of rows to a page, at most 50. Default: 25.
            field: What `fieldid` is the id of. `replyid` is a saved reply.
            fieldid: Id of the tag, saved reply, workflow or customer. The name is in
                lower case.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-field-drilldown/
        """
        return self._list(
            _FIELD_DRILLDOWN,
            query={
                "start": start,
                "end": end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "page": page,
                "rows": rows,
                "field": field,
                "fieldid": fieldid,
            },
            options=options,
        )

    def new(
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
    ) -> NewConversationsReport:
        """Report new conversations over time.

        Returns how many conversations were new in each day, week or month. The account
        needs the Plus or the Pro plan.

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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-new/
        """
        return self._call(
            _NEW,
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

    def new_drilldown(
        self,
        *,
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
        """List the new conversations.

        Returns the conversations that were new in the interval. The account needs the
        Plus or the Pro plan.

        Args:
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            types: Types of conversations to report.
            folders: Ids of folders; only the conversations in them are reported.
            page: Number of the page, from 1. Default: 1.
            rows: Number of rows to a page, at most 50. Default: 25.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-new-drilldown/
        """
        return self._list(
            _NEW_DRILLDOWN,
            query={
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

    def received_messages(
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
    ) -> ReceivedMessagesReport:
        """Report received messages over time.

        Returns how many messages were received in each day, week or month. The account
        needs the Plus or the Pro plan.

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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-received-messages/
        """
        return self._call(
            _RECEIVED_MESSAGES,
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

    @lazy_property
    def with_response(self) -> ReportsConversationsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return ReportsConversationsWithResponse(self._with_response())


class AsyncReportsConversations(AsyncResource):
    """Reports on conversations."""

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
    ) -> ConversationsReport:
        """Report on conversations.

        Returns how many conversations and customers there were, when most came in, and
        the tags, customers, saved replies, workflows and custom fields that stand out.
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

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-overall/
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

    async def volume_by_channel(
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
    ) -> VolumeByChannelReport:
        """Report the volume of each channel over time.

        Returns how many conversations came through chat, e-mail and phone in each day,
        week or month. The account needs the Plus or the Pro plan.

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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-volume-by-channel/
        """
        return await self._call(
            _VOLUME_BY_CHANNEL,
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

    async def busy_times(
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
    ) -> list[ReportBusyTime]:
        """Report the busiest times.

        Returns how much came in at each hour of each weekday, in the time zone of the
        company. The answer is a list. The account needs the Plus or the Pro plan.

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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-busy-times/
        """
        return await self._call(
            _BUSY_TIMES,
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

    def drilldown(
        self,
        *,
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
        """List the conversations behind the conversations report.

        Returns the conversations that the conversations report counts. The account
        needs the Plus or the Pro plan.

        Args:
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            types: Types of conversations to report.
            folders: Ids of folders; only the conversations in them are reported.
            page: Number of the page, from 1. Default: 1.
            rows: Number of rows to a page, at most 50. Default: 25.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-drilldown/
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
            },
            options=options,
        )

    def field_drilldown(
        self,
        *,
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
        field: Literal["tagid", "replyid", "workflowid", "customerid"] | Omit = OMIT,
        fieldid: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[ReportDrilldownConversation]:
        """List conversations by tag, saved reply, workflow or customer.

        Returns the conversations of the conversations report that have one tag, saved
        reply, workflow or customer. The account needs the Plus or the Pro plan.

        Args:
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            types: Types of conversations to report.
            folders: Ids of folders; only the conversations in them are reported.
            page: Number of the page, from 1. Default: 1.
            rows: Number of rows to a page, at most 50. Default: 25.
            field: What `fieldid` is the id of. `replyid` is a saved reply.
            fieldid: Id of the tag, saved reply, workflow or customer. The name is in
                lower case.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-field-drilldown/
        """
        return self._list(
            _FIELD_DRILLDOWN,
            query={
                "start": start,
                "end": end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "page": page,
                "rows": rows,
                "field": field,
                "fieldid": fieldid,
            },
            options=options,
        )

    async def new(
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
    ) -> NewConversationsReport:
        """Report new conversations over time.

        Returns how many conversations were new in each day, week or month. The account
        needs the Plus or the Pro plan.

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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-new/
        """
        return await self._call(
            _NEW,
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

    def new_drilldown(
        self,
        *,
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
        """List the new conversations.

        Returns the conversations that were new in the interval. The account needs the
        Plus or the Pro plan.

        Args:
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            types: Types of conversations to report.
            folders: Ids of folders; only the conversations in them are reported.
            page: Number of the page, from 1. Default: 1.
            rows: Number of rows to a page, at most 50. Default: 25.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-new-drilldown/
        """
        return self._list(
            _NEW_DRILLDOWN,
            query={
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

    async def received_messages(
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
    ) -> ReceivedMessagesReport:
        """Report received messages over time.

        Returns how many messages were received in each day, week or month. The account
        needs the Plus or the Pro plan.

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
            https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-received-messages/
        """
        return await self._call(
            _RECEIVED_MESSAGES,
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

    @lazy_property
    def with_response(self) -> AsyncReportsConversationsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncReportsConversationsWithResponse(self._with_response())


class ReportsConversationsWithResponse:
    """The calls of `ReportsConversations`, returning `Response` objects."""

    def __init__(self, resource: ReportsConversations) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.overall = typed_response(resource.overall)
        self.volume_by_channel = typed_response(resource.volume_by_channel)
        self.busy_times = typed_response(resource.busy_times)
        self.drilldown = typed_response(resource.drilldown)
        self.field_drilldown = typed_response(resource.field_drilldown)
        self.new = typed_response(resource.new)
        self.new_drilldown = typed_response(resource.new_drilldown)
        self.received_messages = typed_response(resource.received_messages)


class AsyncReportsConversationsWithResponse:
    """The calls of `AsyncReportsConversations`, returning `Response` objects."""

    def __init__(self, resource: AsyncReportsConversations) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.overall = typed_async_response(resource.overall)
        self.volume_by_channel = typed_async_response(resource.volume_by_channel)
        self.busy_times = typed_async_response(resource.busy_times)
        self.drilldown = typed_async_response(resource.drilldown)
        self.field_drilldown = typed_async_response(resource.field_drilldown)
        self.new = typed_async_response(resource.new)
        self.new_drilldown = typed_async_response(resource.new_drilldown)
        self.received_messages = typed_async_response(resource.received_messages)
