# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Whether users are active or away."""

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
from helpscout_client.v2.models.users import (
    NewCustomStatus,
    UserStatus,
    UserStatusList,
    UserStatusUpdateStatus,
)

_GET: Final[Operation[UserStatus]] = Operation(
    id="users.status.get",
    method="GET",
    path="/v2/users/{userId}/status",
    returns=UserStatus,
)
_UPDATE: Final[Operation[None]] = Operation(
    id="users.status.update",
    method="PUT",
    path="/v2/users/{userId}/status",
)
_LIST: Final[Operation[UserStatus]] = Operation(
    id="users.status.list",
    method="GET",
    path="/v2/users/status",
    returns=UserStatusList,
    pagination=Pagination(
        parameter="page",
        items=("embedded", "user_statuses"),
        page=("page", "number"),
        pages=("page", "total_pages"),
        total=("page", "total_elements"),
        next_link=("links", "next", "href"),
    ),
)


class UsersStatus(Resource):
    """Whether users are active or away."""

    def get(self, user_id: int, **options: Unpack[CallOptions]) -> UserStatus:
        """Get the status of a user.

        Tells whether a user is active or away in mail and in chat.

        Args:
            user_id: Id of the user.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/users/status/get/
        """
        return self._call(_GET, path={"userId": user_id}, options=options)

    def update(
        self,
        user_id: int,
        *,
        status: UserStatusUpdateStatus,
        custom_status: NewCustomStatus | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Set the status of a user.

        Sets a user active or away. Users may set their own status, administrators and
        owners that of everybody.

        Args:
            user_id: Id of the user.
            status: The new status.
            custom_status: Words that go with the status.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/users/status/set/
        """
        return self._call(
            _UPDATE,
            path={"userId": user_id},
            fields={"status": status, "customStatus": custom_status},
            options=options,
        )

    def list(
        self, *, page: int | Omit = OMIT, **options: Unpack[PageOptions]
    ) -> Page[UserStatus]:
        """List the status of all users.

        Tells of every user whether they are active or away in mail and in chat.

        Args:
            page: Number of the page, from 1. Default: 1.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/users/status/list/
        """
        return self._list(_LIST, query={"page": page}, options=options)

    @lazy_property
    def with_response(self) -> UsersStatusWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return UsersStatusWithResponse(self._with_response())


class AsyncUsersStatus(AsyncResource):
    """Whether users are active or away."""

    async def get(self, user_id: int, **options: Unpack[CallOptions]) -> UserStatus:
        """Get the status of a user.

        Tells whether a user is active or away in mail and in chat.

        Args:
            user_id: Id of the user.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/users/status/get/
        """
        return await self._call(_GET, path={"userId": user_id}, options=options)

    async def update(
        self,
        user_id: int,
        *,
        status: UserStatusUpdateStatus,
        custom_status: NewCustomStatus | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Set the status of a user.

        Sets a user active or away. Users may set their own status, administrators and
        owners that of everybody.

        Args:
            user_id: Id of the user.
            status: The new status.
            custom_status: Words that go with the status.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/users/status/set/
        """
        return await self._call(
            _UPDATE,
            path={"userId": user_id},
            fields={"status": status, "customStatus": custom_status},
            options=options,
        )

    def list(
        self, *, page: int | Omit = OMIT, **options: Unpack[PageOptions]
    ) -> AsyncPages[UserStatus]:
        """List the status of all users.

        Tells of every user whether they are active or away in mail and in chat.

        Args:
            page: Number of the page, from 1. Default: 1.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/users/status/list/
        """
        return self._list(_LIST, query={"page": page}, options=options)

    @lazy_property
    def with_response(self) -> AsyncUsersStatusWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncUsersStatusWithResponse(self._with_response())


class UsersStatusWithResponse:
    """The calls of `UsersStatus`, returning `Response` objects."""

    def __init__(self, resource: UsersStatus) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.get = typed_response(resource.get)
        self.update = typed_response(resource.update)
        self.list = typed_response(resource.list)


class AsyncUsersStatusWithResponse:
    """The calls of `AsyncUsersStatus`, returning `Response` objects."""

    def __init__(self, resource: AsyncUsersStatus) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.get = typed_async_response(resource.get)
        self.update = typed_async_response(resource.update)
        self.list = typed_async_response(resource.list)
