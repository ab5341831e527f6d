# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Custom fields of a mailbox."""

from __future__ import annotations

from typing import Final, Unpack

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
from helpscout_client._lists.pages import AsyncPages, Page
from helpscout_client.v2.models.mailboxes import (
    MailboxCustomField,
    MailboxCustomFieldList,
)

_LIST: Final[Operation[MailboxCustomField]] = Operation(
    id="mailboxes.custom_fields.list",
    method="GET",
    path="/v2/mailboxes/{mailboxId}/fields",
    returns=MailboxCustomFieldList,
    pagination=Pagination(
        parameter="page",
        items=("embedded", "fields"),
        page=("page", "number"),
        pages=("page", "total_pages"),
        total=("page", "total_elements"),
        next_link=("links", "next", "href"),
    ),
)


class MailboxesCustomFields(Resource):
    """Custom fields of a mailbox."""

    def list(
        self,
        mailbox_id: int,
        *,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[MailboxCustomField]:
        """List the custom fields of a mailbox.

        Returns the custom fields that conversations of the mailbox can have, with the
        options of the dropdowns. Values of the fields are part of a conversation.

        Args:
            mailbox_id: Id of the mailbox.
            page: Number of the page, from 1. Default: 1.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/inbox-fields/
        """
        return self._list(
            _LIST, path={"mailboxId": mailbox_id}, query={"page": page}, options=options
        )

    @lazy_property
    def with_response(self) -> MailboxesCustomFieldsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return MailboxesCustomFieldsWithResponse(self._with_response())


class AsyncMailboxesCustomFields(AsyncResource):
    """Custom fields of a mailbox."""

    def list(
        self,
        mailbox_id: int,
        *,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[MailboxCustomField]:
        """List the custom fields of a mailbox.

        Returns the custom fields that conversations of the mailbox can have, with the
        options of the dropdowns. Values of the fields are part of a conversation.

        Args:
            mailbox_id: Id of the mailbox.
            page: Number of the page, from 1. Default: 1.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/inbox-fields/
        """
        return self._list(
            _LIST, path={"mailboxId": mailbox_id}, query={"page": page}, options=options
        )

    @lazy_property
    def with_response(self) -> AsyncMailboxesCustomFieldsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncMailboxesCustomFieldsWithResponse(self._with_response())


class MailboxesCustomFieldsWithResponse:
    """The calls of `MailboxesCustomFields`, returning `Response` objects."""

    def __init__(self, resource: MailboxesCustomFields) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)


class AsyncMailboxesCustomFieldsWithResponse:
    """The calls of `AsyncMailboxesCustomFields`, returning `Response` objects."""

    def __init__(self, resource: AsyncMailboxesCustomFields) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
