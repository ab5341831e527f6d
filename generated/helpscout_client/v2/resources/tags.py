# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Tags of the account."""

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
from helpscout_client._contract.options import CallOptions, PageOptions
from helpscout_client._lists.pages import AsyncPages, Page
from helpscout_client.v2.models.tags import AccountTag, TagList

_LIST: Final[Operation[AccountTag]] = Operation(
    id="tags.list",
    method="GET",
    path="/v2/tags",
    returns=TagList,
    pagination=Pagination(
        parameter="page",
        items=("embedded", "tags"),
        page=("page", "number"),
        pages=("page", "total_pages"),
        total=("page", "total_elements"),
        next_link=("links", "next", "href"),
    ),
)
_GET: Final[Operation[AccountTag]] = Operation(
    id="tags.get",
    method="GET",
    path="/v2/tags/{tagId}",
    returns=AccountTag,
)


class Tags(Resource):
    """Tags of the account."""

    def list(
        self, *, page: int | Omit = OMIT, **options: Unpack[PageOptions]
    ) -> Page[AccountTag]:
        """List the tags of the account.

        Returns all tags in alphabetical order, 50 on a page. Tags are made by tagging
        conversations or chats; there are no calls that create, change or delete one.

        Args:
            page: Number of the page, from 1. Default: 1.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/tags/list/
        """
        return self._list(_LIST, query={"page": page}, options=options)

    def get(self, tag_id: int, **options: Unpack[CallOptions]) -> AccountTag:
        """Get a tag.

        The times and the number of tickets are documented for the list of tags only.

        Args:
            tag_id: Id of the tag.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/tags/get/
        """
        return self._call(_GET, path={"tagId": tag_id}, options=options)

    @lazy_property
    def with_response(self) -> TagsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return TagsWithResponse(self._with_response())


class AsyncTags(AsyncResource):
    """Tags of the account."""

    def list(
        self, *, page: int | Omit = OMIT, **options: Unpack[PageOptions]
    ) -> AsyncPages[AccountTag]:
        """List the tags of the account.

        Returns all tags in alphabetical order, 50 on a page. Tags are made by tagging
        conversations or chats; there are no calls that create, change or delete one.

        Args:
            page: Number of the page, from 1. Default: 1.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/tags/list/
        """
        return self._list(_LIST, query={"page": page}, options=options)

    async def get(self, tag_id: int, **options: Unpack[CallOptions]) -> AccountTag:
        """Get a tag.

        The times and the number of tickets are documented for the list of tags only.

        Args:
            tag_id: Id of the tag.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/tags/get/
        """
        return await self._call(_GET, path={"tagId": tag_id}, options=options)

    @lazy_property
    def with_response(self) -> AsyncTagsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncTagsWithResponse(self._with_response())


class TagsWithResponse:
    """The calls of `Tags`, returning `Response` objects."""

    def __init__(self, resource: Tags) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)
        self.get = typed_response(resource.get)


class AsyncTagsWithResponse:
    """The calls of `AsyncTags`, returning `Response` objects."""

    def __init__(self, resource: AsyncTags) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
        self.get = typed_async_response(resource.get)
