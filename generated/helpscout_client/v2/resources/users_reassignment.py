# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""What happens to the conversations of a user who is away."""

from __future__ import annotations

from typing import Final, Unpack

from helpscout_client._client.resource import (
    AsyncResource,
    Resource,
    typed_async_response,
    typed_response,
)
from helpscout_client._contract.lazy import lazy_property
from helpscout_client._contract.operation import Operation
from helpscout_client._contract.options import CallOptions
from helpscout_client.v2.models.users import AwayDurationUpdate, Reassignment

_GET: Final[Operation[Reassignment]] = Operation(
    id="users.reassignment.get",
    method="GET",
    path="/v2/users/{userId}/conversation-reassignment",
    returns=Reassignment,
)
_UPDATE: Final[Operation[None]] = Operation(
    id="users.reassignment.update",
    method="PUT",
    path="/v2/users/{userId}/conversation-reassignment",
)


class UsersReassignment(Resource):
    """What happens to the conversations of a user who is away."""

    def get(self, user_id: int, **options: Unpack[CallOptions]) -> Reassignment:
        """Get how the conversations of a user are reassigned.

        Tells whether conversations of the user are reassigned while the user is away,
        and after which time.

        Args:
            user_id: Id of the user.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/users/conversation%20reassignment/get/
        """
        return self._call(_GET, path={"userId": user_id}, options=options)

    def update(
        self,
        user_id: int,
        *,
        enabled: bool,
        away_duration: AwayDurationUpdate,
        **options: Unpack[CallOptions],
    ) -> None:
        """Set how the conversations of a user are reassigned.

        Replaces the settings by which conversations of the user are reassigned while
        the user is away.

        Args:
            user_id: Id of the user.
            enabled: Whether they are reassigned at all.
            away_duration: How long the user has to be away before that.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/users/conversation%20reassignment/update/
        """
        return self._call(
            _UPDATE,
            path={"userId": user_id},
            fields={"enabled": enabled, "awayDuration": away_duration},
            options=options,
        )

    @lazy_property
    def with_response(self) -> UsersReassignmentWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return UsersReassignmentWithResponse(self._with_response())


class AsyncUsersReassignment(AsyncResource):
    """What happens to the conversations of a user who is away."""

    async def get(self, user_id: int, **options: Unpack[CallOptions]) -> Reassignment:
        """Get how the conversations of a user are reassigned.

        Tells whether conversations of the user are reassigned while the user is away,
        and after which time.

        Args:
            user_id: Id of the user.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/users/conversation%20reassignment/get/
        """
        return await self._call(_GET, path={"userId": user_id}, options=options)

    async def update(
        self,
        user_id: int,
        *,
        enabled: bool,
        away_duration: AwayDurationUpdate,
        **options: Unpack[CallOptions],
    ) -> None:
        """Set how the conversations of a user are reassigned.

        Replaces the settings by which conversations of the user are reassigned while
        the user is away.

        Args:
            user_id: Id of the user.
            enabled: Whether they are reassigned at all.
            away_duration: How long the user has to be away before that.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/users/conversation%20reassignment/update/
        """
        return await self._call(
            _UPDATE,
            path={"userId": user_id},
            fields={"enabled": enabled, "awayDuration": away_duration},
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncUsersReassignmentWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncUsersReassignmentWithResponse(self._with_response())


class UsersReassignmentWithResponse:
    """The calls of `UsersReassignment`, returning `Response` objects."""

    def __init__(self, resource: UsersReassignment) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.get = typed_response(resource.get)
        self.update = typed_response(resource.update)


class AsyncUsersReassignmentWithResponse:
    """The calls of `AsyncUsersReassignment`, returning `Response` objects."""

    def __init__(self, resource: AsyncUsersReassignment) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.get = typed_async_response(resource.get)
        self.update = typed_async_response(resource.update)
