# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""System users, such as AI agents."""

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
from helpscout_client.v2.models.users import SystemUser, SystemUserList

_LIST: Final[Operation[SystemUser]] = Operation(
    id="system_users.list",
    method="GET",
    path="/v3/system-users",
    returns=SystemUserList,
    pagination=Pagination(
        parameter="page",
        items=("embedded", "system_users"),
        page=("page", "number"),
        pages=("page", "total_pages"),
        total=("page", "total_elements"),
        next_link=("links", "next", "href"),
    ),
)
_GET: Final[Operation[SystemUser]] = Operation(
    id="system_users.get",
    method="GET",
    path="/v3/system-users/{systemUserId}",
    returns=SystemUser,
)


class SystemUsers(Resource):
    """System users, such as AI agents."""

    def list(
        self, *, page: int | Omit = OMIT, **options: Unpack[PageOptions]
    ) -> Page[SystemUser]:
        """List the system users of the account.

        Returns the system users, such as AI agents, 50 on a page. They are no part of
        the list of users.

        Args:
            page: Number of the page, from 1. Default: 1.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/system-users/list/
        """
        return self._list(_LIST, query={"page": page}, options=options)

    def get(self, system_user_id: int, **options: Unpack[CallOptions]) -> SystemUser:
        """Get a system user.

        Returns one system user, such as an AI agent.

        Args:
            system_user_id: Id of the system user.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/system-users/get/
        """
        return self._call(_GET, path={"systemUserId": system_user_id}, options=options)

    @lazy_property
    def with_response(self) -> SystemUsersWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return SystemUsersWithResponse(self._with_response())


class AsyncSystemUsers(AsyncResource):
    """System users, such as AI agents."""

    def list(
        self, *, page: int | Omit = OMIT, **options: Unpack[PageOptions]
    ) -> AsyncPages[SystemUser]:
        """List the system users of the account.

        Returns the system users, such as AI agents, 50 on a page. They are no part of
        the list of users.

        Args:
            page: Number of the page, from 1. Default: 1.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/system-users/list/
        """
        return self._list(_LIST, query={"page": page}, options=options)

    async def get(
        self, system_user_id: int, **options: Unpack[CallOptions]
    ) -> SystemUser:
        """Get a system user.

        Returns one system user, such as an AI agent.

        Args:
            system_user_id: Id of the system user.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/system-users/get/
        """
        return await self._call(
            _GET, path={"systemUserId": system_user_id}, options=options
        )

    @lazy_property
    def with_response(self) -> AsyncSystemUsersWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncSystemUsersWithResponse(self._with_response())


class SystemUsersWithResponse:
    """The calls of `SystemUsers`, returning `Response` objects."""

    def __init__(self, resource: SystemUsers) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)
        self.get = typed_response(resource.get)


class AsyncSystemUsersWithResponse:
    """The calls of `AsyncSystemUsers`, returning `Response` objects."""

    def __init__(self, resource: AsyncSystemUsers) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
        self.get = typed_async_response(resource.get)
