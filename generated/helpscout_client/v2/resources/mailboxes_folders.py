# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Folders of a mailbox."""

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
from helpscout_client.v2.models.mailboxes import MailboxFolder, MailboxFolderList

_LIST: Final[Operation[MailboxFolder]] = Operation(
    id="mailboxes.folders.list",
    method="GET",
    path="/v2/mailboxes/{mailboxId}/folders",
    returns=MailboxFolderList,
    pagination=Pagination(
        parameter="page",
        items=("embedded", "folders"),
        page=("page", "number"),
        pages=("page", "total_pages"),
        total=("page", "total_elements"),
        next_link=("links", "next", "href"),
    ),
)


class MailboxesFolders(Resource):
    """Folders of a mailbox."""

    def list(
        self,
        mailbox_id: int,
        *,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[MailboxFolder]:
        """List the folders of a mailbox.

        Returns the folders of the mailbox and how many conversations each holds.

        Args:
            mailbox_id: Id of the mailbox.
            page: Number of the page, from 1. Default: 1.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/inbox-folders/
        """
        return self._list(
            _LIST, path={"mailboxId": mailbox_id}, query={"page": page}, options=options
        )

    @lazy_property
    def with_response(self) -> MailboxesFoldersWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return MailboxesFoldersWithResponse(self._with_response())


class AsyncMailboxesFolders(AsyncResource):
    """Folders of a mailbox."""

    def list(
        self,
        mailbox_id: int,
        *,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[MailboxFolder]:
        """List the folders of a mailbox.

        Returns the folders of the mailbox and how many conversations each holds.

        Args:
            mailbox_id: Id of the mailbox.
            page: Number of the page, from 1. Default: 1.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/inbox-folders/
        """
        return self._list(
            _LIST, path={"mailboxId": mailbox_id}, query={"page": page}, options=options
        )

    @lazy_property
    def with_response(self) -> AsyncMailboxesFoldersWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncMailboxesFoldersWithResponse(self._with_response())


class MailboxesFoldersWithResponse:
    """The calls of `MailboxesFolders`, returning `Response` objects."""

    def __init__(self, resource: MailboxesFolders) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)


class AsyncMailboxesFoldersWithResponse:
    """The calls of `AsyncMailboxesFolders`, returning `Response` objects."""

    def __init__(self, resource: AsyncMailboxesFolders) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
