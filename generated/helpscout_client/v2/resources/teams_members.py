# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Members of a team."""

from __future__ import annotations

from collections.abc import Sequence
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
from helpscout_client.v2.models.users import User, UserList

_LIST: Final[Operation[User]] = Operation(
    id="teams.members.list",
    method="GET",
    path="/v2/teams/{teamId}/members",
    returns=UserList,
    pagination=Pagination(
        parameter="page",
        items=("embedded", "users"),
        page=("page", "number"),
        pages=("page", "total_pages"),
        total=("page", "total_elements"),
        next_link=("links", "next", "href"),
    ),
)
_UPDATE: Final[Operation[None]] = Operation(
    id="teams.members.update",
    method="PUT",
    path="/v2/teams/{teamId}/members",
)


class TeamsMembers(Resource):
    """Members of a team."""

    def list(
        self, team_id: int, *, page: int | Omit = OMIT, **options: Unpack[PageOptions]
    ) -> Page[User]:
        """List the members of a team.

        Args:
            team_id: Id of the team.
            page: Number of the page, from 1. Default: 1.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/teams/list-team-members/
        """
        return self._list(
            _LIST, path={"teamId": team_id}, query={"page": page}, options=options
        )

    def update(
        self,
        team_id: int,
        *,
        added_user_ids: Sequence[int],
        deleted_user_ids: Sequence[int],
        **options: Unpack[CallOptions],
    ) -> None:
        """Add and remove members of a team.

        Adds users to a team and removes others. Both lists have to be sent.

        Args:
            team_id: Id of the team.
            added_user_ids: Ids of users who become members.
            deleted_user_ids: Ids of users who stop being members.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/teams/update-team-members/
        """
        return self._call(
            _UPDATE,
            path={"teamId": team_id},
            fields={"addedUserIds": added_user_ids, "deletedUserIds": deleted_user_ids},
            options=options,
        )

    @lazy_property
    def with_response(self) -> TeamsMembersWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return TeamsMembersWithResponse(self._with_response())


class AsyncTeamsMembers(AsyncResource):
    """Members of a team."""

    def list(
        self, team_id: int, *, page: int | Omit = OMIT, **options: Unpack[PageOptions]
    ) -> AsyncPages[User]:
        """List the members of a team.

        Args:
            team_id: Id of the team.
            page: Number of the page, from 1. Default: 1.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/teams/list-team-members/
        """
        return self._list(
            _LIST, path={"teamId": team_id}, query={"page": page}, options=options
        )

    async def update(
        self,
        team_id: int,
        *,
        added_user_ids: Sequence[int],
        deleted_user_ids: Sequence[int],
        **options: Unpack[CallOptions],
    ) -> None:
        """Add and remove members of a team.

        Adds users to a team and removes others. Both lists have to be sent.

        Args:
            team_id: Id of the team.
            added_user_ids: Ids of users who become members.
            deleted_user_ids: Ids of users who stop being members.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/teams/update-team-members/
        """
        return await self._call(
            _UPDATE,
            path={"teamId": team_id},
            fields={"addedUserIds": added_user_ids, "deletedUserIds": deleted_user_ids},
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncTeamsMembersWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncTeamsMembersWithResponse(self._with_response())


class TeamsMembersWithResponse:
    """The calls of `TeamsMembers`, returning `Response` objects."""

    def __init__(self, resource: TeamsMembers) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)
        self.update = typed_response(resource.update)


class AsyncTeamsMembersWithResponse:
    """The calls of `AsyncTeamsMembers`, returning `Response` objects."""

    def __init__(self, resource: AsyncTeamsMembers) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
        self.update = typed_async_response(resource.update)
