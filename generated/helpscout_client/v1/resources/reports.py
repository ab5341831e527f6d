# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Figures about the work of users, computed by Help Scout over a range of time."""

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
from helpscout_client._contract.options import PageOptions
from helpscout_client._contract.styles import Style
from helpscout_client._lists.pages import AsyncPages, Page
from helpscout_client.v1.models.reports import (
    UserConversationHistory,
    UserConversationHistoryEntry,
)

_USER_CONVERSATION_HISTORY: Final[Operation[UserConversationHistoryEntry]] = Operation(
    id="reports.user_conversation_history",
    method="GET",
    path="/v1/reports/user/conversation-history.json",
    returns=UserConversationHistory,
    styles={
        "query": {
            "mailboxes": Style("form"),
            "tags": Style("form"),
            "types": Style("form"),
            "folders": Style("form"),
            "officeHours": Style("form", zero_one=True),
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


class Reports(Resource):
    """Figures about the work of users, computed by Help Scout over a range of time."""

    def user_conversation_history(
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
        office_hours: bool | Omit = OMIT,
        page: int | Omit = OMIT,
        sort_field: (
            Literal["number", "repliesSent", "responseTime", "resolveTime"] | Omit
        ) = OMIT,
        sort_order: Literal["ASC", "DESC"] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[UserConversationHistoryEntry]:
        """Report the replies that a user sent in a range of time.

        Returns one row for each reply that the user sent in the range, so a
        conversation with two replies appears twice. Neither the size of a page nor the
        order without sort parameters is documented.

        Deprecated: Help Scout deprecated the legacy Mailbox API 1.0 on 2019-11-20 and
        withdrew its API keys; use the client of the Inbox API 2.0 instead.

        Args:
            user: Id of the user whose replies are reported.
            start: Start of the range, in UTC.
            end: End of the range, in UTC.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations with one of them are reported.
            types: Types of conversations to report.
            folders: Ids of folders; only conversations in one of them are reported.
            office_hours: Whether to count only the time within office hours. Ignored,
                as if it were false, unless office hours are enabled for the account.
                Default: False.
            page: Number of the page to return.
            sort_field: Field of the rows to sort by.
            sort_order: Direction of the sort, ascending or descending.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/help-desk-api/reports/user/conversation-history/
        """
        return self._list(
            _USER_CONVERSATION_HISTORY,
            query={
                "user": user,
                "start": start,
                "end": end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "officeHours": office_hours,
                "page": page,
                "sortField": sort_field,
                "sortOrder": sort_order,
            },
            options=options,
        )

    @lazy_property
    def with_response(self) -> ReportsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return ReportsWithResponse(self._with_response())


class AsyncReports(AsyncResource):
    """Figures about the work of users, computed by Help Scout over a range of time."""

    def user_conversation_history(
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
        office_hours: bool | Omit = OMIT,
        page: int | Omit = OMIT,
        sort_field: (
            Literal["number", "repliesSent", "responseTime", "resolveTime"] | Omit
        ) = OMIT,
        sort_order: Literal["ASC", "DESC"] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[UserConversationHistoryEntry]:
        """Report the replies that a user sent in a range of time.

        Returns one row for each reply that the user sent in the range, so a
        conversation with two replies appears twice. Neither the size of a page nor the
        order without sort parameters is documented.

        Deprecated: Help Scout deprecated the legacy Mailbox API 1.0 on 2019-11-20 and
        withdrew its API keys; use the client of the Inbox API 2.0 instead.

        Args:
            user: Id of the user whose replies are reported.
            start: Start of the range, in UTC.
            end: End of the range, in UTC.
            mailboxes: Ids of mailboxes; only their conversations are reported.
            tags: Ids of tags; only conversations with one of them are reported.
            types: Types of conversations to report.
            folders: Ids of folders; only conversations in one of them are reported.
            office_hours: Whether to count only the time within office hours. Ignored,
                as if it were false, unless office hours are enabled for the account.
                Default: False.
            page: Number of the page to return.
            sort_field: Field of the rows to sort by.
            sort_order: Direction of the sort, ascending or descending.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/help-desk-api/reports/user/conversation-history/
        """
        return self._list(
            _USER_CONVERSATION_HISTORY,
            query={
                "user": user,
                "start": start,
                "end": end,
                "mailboxes": mailboxes,
                "tags": tags,
                "types": types,
                "folders": folders,
                "officeHours": office_hours,
                "page": page,
                "sortField": sort_field,
                "sortOrder": sort_order,
            },
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncReportsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncReportsWithResponse(self._with_response())


class ReportsWithResponse:
    """The calls of `Reports`, returning `Response` objects."""

    def __init__(self, resource: Reports) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.user_conversation_history = typed_response(
            resource.user_conversation_history
        )


class AsyncReportsWithResponse:
    """The calls of `AsyncReports`, returning `Response` objects."""

    def __init__(self, resource: AsyncReports) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.user_conversation_history = typed_async_response(
            resource.user_conversation_history
        )
