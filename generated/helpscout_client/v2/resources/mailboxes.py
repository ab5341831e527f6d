# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Mailboxes, which the product now calls inboxes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Unpack

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
from helpscout_client._lists.pages import AsyncPages, Page
from helpscout_client.v2.models.mailboxes import Mailbox, MailboxList

if TYPE_CHECKING:
    from .mailboxes_custom_fields import (
        AsyncMailboxesCustomFields,
        MailboxesCustomFields,
    )
    from .mailboxes_folders import AsyncMailboxesFolders, MailboxesFolders
    from .mailboxes_routing import AsyncMailboxesRouting, MailboxesRouting
    from .mailboxes_saved_replies import (
        AsyncMailboxesSavedReplies,
        MailboxesSavedReplies,
    )

_LIST: Final[Operation[Mailbox]] = Operation(
    id="mailboxes.list",
    method="GET",
    path="/v2/mailboxes",
    returns=MailboxList,
    pagination=Pagination(
        parameter="page",
        items=("embedded", "mailboxes"),
        page=("page", "number"),
        pages=("page", "total_pages"),
        total=("page", "total_elements"),
        next_link=("links", "next", "href"),
    ),
)
_GET: Final[Operation[Mailbox]] = Operation(
    id="mailboxes.get",
    method="GET",
    path="/v2/mailboxes/{mailboxId}",
    returns=Mailbox,
)


class Mailboxes(Resource):
    """Mailboxes, which the product now calls inboxes."""

    def list(
        self, *, page: int | Omit = OMIT, **options: Unpack[PageOptions]
    ) -> Page[Mailbox]:
        """List mailboxes.

        Returns the mailboxes, 50 to a page. The product now calls them inboxes.

        Args:
            page: Number of the page, from 1. Default: 1.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/list/
        """
        return self._list(_LIST, query={"page": page}, options=options)

    def get(self, mailbox_id: int, **options: Unpack[CallOptions]) -> Mailbox:
        """Get a mailbox.

        Returns one mailbox. Its folders and its custom fields are resources of their
        own.

        Args:
            mailbox_id: Id of the mailbox.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/get/
        """
        return self._call(_GET, path={"mailboxId": mailbox_id}, options=options)

    @lazy_property
    def custom_fields(self) -> MailboxesCustomFields:
        """Custom fields of a mailbox."""
        from .mailboxes_custom_fields import MailboxesCustomFields

        return MailboxesCustomFields(self._client)

    @lazy_property
    def folders(self) -> MailboxesFolders:
        """Folders of a mailbox."""
        from .mailboxes_folders import MailboxesFolders

        return MailboxesFolders(self._client)

    @lazy_property
    def routing(self) -> MailboxesRouting:
        """How a mailbox assigns conversations."""
        from .mailboxes_routing import MailboxesRouting

        return MailboxesRouting(self._client)

    @lazy_property
    def saved_replies(self) -> MailboxesSavedReplies:
        """Saved replies of a mailbox."""
        from .mailboxes_saved_replies import MailboxesSavedReplies

        return MailboxesSavedReplies(self._client)

    @lazy_property
    def with_response(self) -> MailboxesWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return MailboxesWithResponse(self._with_response())


class AsyncMailboxes(AsyncResource):
    """Mailboxes, which the product now calls inboxes."""

    def list(
        self, *, page: int | Omit = OMIT, **options: Unpack[PageOptions]
    ) -> AsyncPages[Mailbox]:
        """List mailboxes.

        Returns the mailboxes, 50 to a page. The product now calls them inboxes.

        Args:
            page: Number of the page, from 1. Default: 1.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/list/
        """
        return self._list(_LIST, query={"page": page}, options=options)

    async def get(self, mailbox_id: int, **options: Unpack[CallOptions]) -> Mailbox:
        """Get a mailbox.

        Returns one mailbox. Its folders and its custom fields are resources of their
        own.

        Args:
            mailbox_id: Id of the mailbox.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/get/
        """
        return await self._call(_GET, path={"mailboxId": mailbox_id}, options=options)

    @lazy_property
    def custom_fields(self) -> AsyncMailboxesCustomFields:
        """Custom fields of a mailbox."""
        from .mailboxes_custom_fields import AsyncMailboxesCustomFields

        return AsyncMailboxesCustomFields(self._client)

    @lazy_property
    def folders(self) -> AsyncMailboxesFolders:
        """Folders of a mailbox."""
        from .mailboxes_folders import AsyncMailboxesFolders

        return AsyncMailboxesFolders(self._client)

    @lazy_property
    def routing(self) -> AsyncMailboxesRouting:
        """How a mailbox assigns conversations."""
        from .mailboxes_routing import AsyncMailboxesRouting

        return AsyncMailboxesRouting(self._client)

    @lazy_property
    def saved_replies(self) -> AsyncMailboxesSavedReplies:
        """Saved replies of a mailbox."""
        from .mailboxes_saved_replies import AsyncMailboxesSavedReplies

        return AsyncMailboxesSavedReplies(self._client)

    @lazy_property
    def with_response(self) -> AsyncMailboxesWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncMailboxesWithResponse(self._with_response())


class MailboxesWithResponse:
    """The calls of `Mailboxes`, returning `Response` objects."""

    def __init__(self, resource: Mailboxes) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)
        self.get = typed_response(resource.get)


class AsyncMailboxesWithResponse:
    """The calls of `AsyncMailboxes`, returning `Response` objects."""

    def __init__(self, resource: AsyncMailboxes) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
        self.get = typed_async_response(resource.get)
