# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Reports on the account; they need a plan that has them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final, Unpack

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
from helpscout_client.v2.models.reports import ChatReport, EmailReport, PhoneReport

if TYPE_CHECKING:
    from .reports_company import AsyncReportsCompany, ReportsCompany
    from .reports_conversations import AsyncReportsConversations, ReportsConversations
    from .reports_docs import AsyncReportsDocs, ReportsDocs
    from .reports_happiness import AsyncReportsHappiness, ReportsHappiness
    from .reports_productivity import AsyncReportsProductivity, ReportsProductivity
    from .reports_user import AsyncReportsUser, ReportsUser

_CHAT: Final[Operation[ChatReport]] = Operation(
    id="reports.chat",
    method="GET",
    path="/v2/reports/chat",
    returns=ChatReport,
    styles={
        "query": {
            "mailboxes": Style("form"),
            "tags": Style("form"),
            "folders": Style("form"),
        }
    },
)
_EMAIL: Final[Operation[EmailReport]] = Operation(
    id="reports.email",
    method="GET",
    path="/v2/reports/email",
    returns=EmailReport,
    styles={
        "query": {
            "mailboxes": Style("form"),
            "tags": Style("form"),
            "folders": Style("form"),
        }
    },
)
_PHONE: Final[Operation[PhoneReport]] = Operation(
    id="reports.phone",
    method="GET",
    path="/v2/reports/phone",
    returns=PhoneReport,
    styles={
        "query": {
            "mailboxes": Style("form"),
            "tags": Style("form"),
            "folders": Style("form"),
        }
    },
)


class Reports(Resource):
    """Reports on the account; they need a plan that has them."""

    def chat(
        self,
        *,
        start: datetime,
        end: datetime,
        previous_start: datetime | Omit = OMIT,
        previous_end: datetime | Omit = OMIT,
        mailboxes: int | Sequence[int] | Omit = OMIT,
        tags: int | Sequence[int] | Omit = OMIT,
        folders: int | Sequence[int] | Omit = OMIT,
        office_hours: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ChatReport:
        """Report on chats.

        Returns figures on the chats of Beacon: their number, how fast they were
        answered and how long they took. The account needs the Plus or the Pro plan.

        Args:
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            previous_start: Start of an earlier interval to compare with, in UTC. It
                needs an end as well.
            previous_end: End of the earlier interval, in UTC. It needs a start as well.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            folders: Ids of folders; only the conversations in them are reported.
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/chat/
        """
        return self._call(
            _CHAT,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "folders": folders,
                "officeHours": office_hours,
            },
            options=options,
        )

    def email(
        self,
        *,
        start: datetime,
        end: datetime,
        previous_start: datetime | Omit = OMIT,
        previous_end: datetime | Omit = OMIT,
        mailboxes: int | Sequence[int] | Omit = OMIT,
        tags: int | Sequence[int] | Omit = OMIT,
        folders: int | Sequence[int] | Omit = OMIT,
        office_hours: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> EmailReport:
        """Report on e-mails.

        Returns figures on e-mail conversations: their number, how fast they were
        answered and how they were resolved. The account needs the Plus or the Pro plan.

        Args:
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            previous_start: Start of an earlier interval to compare with, in UTC. It
                needs an end as well.
            previous_end: End of the earlier interval, in UTC. It needs a start as well.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            folders: Ids of folders; only the conversations in them are reported.
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/email/
        """
        return self._call(
            _EMAIL,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "folders": folders,
                "officeHours": office_hours,
            },
            options=options,
        )

    def phone(
        self,
        *,
        start: datetime,
        end: datetime,
        previous_start: datetime | Omit = OMIT,
        previous_end: datetime | Omit = OMIT,
        mailboxes: int | Sequence[int] | Omit = OMIT,
        tags: int | Sequence[int] | Omit = OMIT,
        folders: int | Sequence[int] | Omit = OMIT,
        office_hours: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> PhoneReport:
        """Report on phone calls.

        Returns how many phone conversations and calls there were, in all and for each
        user. The account needs the Plus or the Pro plan.

        Args:
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            previous_start: Start of an earlier interval to compare with, in UTC. It
                needs an end as well.
            previous_end: End of the earlier interval, in UTC. It needs a start as well.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            folders: Ids of folders; only the conversations in them are reported.
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/phone/
        """
        return self._call(
            _PHONE,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "folders": folders,
                "officeHours": office_hours,
            },
            options=options,
        )

    @lazy_property
    def company(self) -> ReportsCompany:
        """Reports on the company."""
        from .reports_company import ReportsCompany

        return ReportsCompany(self._client)

    @lazy_property
    def conversations(self) -> ReportsConversations:
        """Reports on conversations."""
        from .reports_conversations import ReportsConversations

        return ReportsConversations(self._client)

    @lazy_property
    def docs(self) -> ReportsDocs:
        """Reports on Docs sites."""
        from .reports_docs import ReportsDocs

        return ReportsDocs(self._client)

    @lazy_property
    def happiness(self) -> ReportsHappiness:
        """Reports on ratings."""
        from .reports_happiness import ReportsHappiness

        return ReportsHappiness(self._client)

    @lazy_property
    def productivity(self) -> ReportsProductivity:
        """Reports on how fast and how well the team works."""
        from .reports_productivity import ReportsProductivity

        return ReportsProductivity(self._client)

    @lazy_property
    def user(self) -> ReportsUser:
        """Reports on one user or team."""
        from .reports_user import ReportsUser

        return ReportsUser(self._client)

    @lazy_property
    def with_response(self) -> ReportsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return ReportsWithResponse(self._with_response())


class AsyncReports(AsyncResource):
    """Reports on the account; they need a plan that has them."""

    async def chat(
        self,
        *,
        start: datetime,
        end: datetime,
        previous_start: datetime | Omit = OMIT,
        previous_end: datetime | Omit = OMIT,
        mailboxes: int | Sequence[int] | Omit = OMIT,
        tags: int | Sequence[int] | Omit = OMIT,
        folders: int | Sequence[int] | Omit = OMIT,
        office_hours: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ChatReport:
        """Report on chats.

        Returns figures on the chats of Beacon: their number, how fast they were
        answered and how long they took. The account needs the Plus or the Pro plan.

        Args:
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            previous_start: Start of an earlier interval to compare with, in UTC. It
                needs an end as well.
            previous_end: End of the earlier interval, in UTC. It needs a start as well.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            folders: Ids of folders; only the conversations in them are reported.
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/chat/
        """
        return await self._call(
            _CHAT,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "folders": folders,
                "officeHours": office_hours,
            },
            options=options,
        )

    async def email(
        self,
        *,
        start: datetime,
        end: datetime,
        previous_start: datetime | Omit = OMIT,
        previous_end: datetime | Omit = OMIT,
        mailboxes: int | Sequence[int] | Omit = OMIT,
        tags: int | Sequence[int] | Omit = OMIT,
        folders: int | Sequence[int] | Omit = OMIT,
        office_hours: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> EmailReport:
        """Report on e-mails.

        Returns figures on e-mail conversations: their number, how fast they were
        answered and how they were resolved. The account needs the Plus or the Pro plan.

        Args:
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            previous_start: Start of an earlier interval to compare with, in UTC. It
                needs an end as well.
            previous_end: End of the earlier interval, in UTC. It needs a start as well.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            folders: Ids of folders; only the conversations in them are reported.
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/email/
        """
        return await self._call(
            _EMAIL,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "folders": folders,
                "officeHours": office_hours,
            },
            options=options,
        )

    async def phone(
        self,
        *,
        start: datetime,
        end: datetime,
        previous_start: datetime | Omit = OMIT,
        previous_end: datetime | Omit = OMIT,
        mailboxes: int | Sequence[int] | Omit = OMIT,
        tags: int | Sequence[int] | Omit = OMIT,
        folders: int | Sequence[int] | Omit = OMIT,
        office_hours: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> PhoneReport:
        """Report on phone calls.

        Returns how many phone conversations and calls there were, in all and for each
        user. The account needs the Plus or the Pro plan.

        Args:
            start: Start of the interval, in UTC.
            end: End of the interval, in UTC.
            previous_start: Start of an earlier interval to compare with, in UTC. It
                needs an end as well.
            previous_end: End of the earlier interval, in UTC. It needs a start as well.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations that have them are reported.
            folders: Ids of folders; only the conversations in them are reported.
            office_hours: Whether to count only the time within office hours. Ignored
                unless office hours are enabled. Default: False.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/reports/phone/
        """
        return await self._call(
            _PHONE,
            query={
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "folders": folders,
                "officeHours": office_hours,
            },
            options=options,
        )

    @lazy_property
    def company(self) -> AsyncReportsCompany:
        """Reports on the company."""
        from .reports_company import AsyncReportsCompany

        return AsyncReportsCompany(self._client)

    @lazy_property
    def conversations(self) -> AsyncReportsConversations:
        """Reports on conversations."""
        from .reports_conversations import AsyncReportsConversations

        return AsyncReportsConversations(self._client)

    @lazy_property
    def docs(self) -> AsyncReportsDocs:
        """Reports on Docs sites."""
        from .reports_docs import AsyncReportsDocs

        return AsyncReportsDocs(self._client)

    @lazy_property
    def happiness(self) -> AsyncReportsHappiness:
        """Reports on ratings."""
        from .reports_happiness import AsyncReportsHappiness

        return AsyncReportsHappiness(self._client)

    @lazy_property
    def productivity(self) -> AsyncReportsProductivity:
        """Reports on how fast and how well the team works."""
        from .reports_productivity import AsyncReportsProductivity

        return AsyncReportsProductivity(self._client)

    @lazy_property
    def user(self) -> AsyncReportsUser:
        """Reports on one user or team."""
        from .reports_user import AsyncReportsUser

        return AsyncReportsUser(self._client)

    @lazy_property
    def with_response(self) -> AsyncReportsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncReportsWithResponse(self._with_response())


class ReportsWithResponse:
    """The calls of `Reports`, returning `Response` objects."""

    def __init__(self, resource: Reports) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.chat = typed_response(resource.chat)
        self.email = typed_response(resource.email)
        self.phone = typed_response(resource.phone)


class AsyncReportsWithResponse:
    """The calls of `AsyncReports`, returning `Response` objects."""

    def __init__(self, resource: AsyncReports) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.chat = typed_async_response(resource.chat)
        self.email = typed_async_response(resource.email)
        self.phone = typed_async_response(resource.phone)
