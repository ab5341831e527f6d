# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Teams of users."""

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
from helpscout_client._contract.options import PageOptions
from helpscout_client._lists.pages import AsyncPages, Page
from helpscout_client.v2.models.teams import Team, TeamList

if TYPE_CHECKING:
    from .teams_members import AsyncTeamsMembers, TeamsMembers

_LIST: Final[Operation[Team]] = Operation(
    id="teams.list",
    method="GET",
    path="/v2/teams",
    returns=TeamList,
    pagination=Pagination(
        parameter="page",
        items=("embedded", "teams"),
        page=("page", "number"),
        pages=("page", "total_pages"),
        total=("page", "total_elements"),
        next_link=("links", "next", "href"),
    ),
)


class Teams(Resource):
    """Teams of users."""

    def list(
        self, *, page: int | Omit = OMIT, **options: Unpack[PageOptions]
    ) -> Page[Team]:
        """List the teams of the account.

        Returns all teams, 50 on a page. There is no call that reads a single team.

        Args:
            page: Number of the page, from 1. Default: 1.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/teams/list-teams/
        """
        return self._list(_LIST, query={"page": page}, options=options)

    @lazy_property
    def members(self) -> TeamsMembers:
        """Members of a team."""
        from .teams_members import TeamsMembers

        return TeamsMembers(self._client)

    @lazy_property
    def with_response(self) -> TeamsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return TeamsWithResponse(self._with_response())


class AsyncTeams(AsyncResource):
    """Teams of users."""

    def list(
        self, *, page: int | Omit = OMIT, **options: Unpack[PageOptions]
    ) -> AsyncPages[Team]:
        """List the teams of the account.

        Returns all teams, 50 on a page. There is no call that reads a single team.

        Args:
            page: Number of the page, from 1. Default: 1.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/teams/list-teams/
        """
        return self._list(_LIST, query={"page": page}, options=options)

    @lazy_property
    def members(self) -> AsyncTeamsMembers:
        """Members of a team."""
        from .teams_members import AsyncTeamsMembers

        return AsyncTeamsMembers(self._client)

    @lazy_property
    def with_response(self) -> AsyncTeamsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncTeamsWithResponse(self._with_response())


class TeamsWithResponse:
    """The calls of `Teams`, returning `Response` objects."""

    def __init__(self, resource: Teams) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)


class AsyncTeamsWithResponse:
    """The calls of `AsyncTeams`, returning `Response` objects."""

    def __init__(self, resource: AsyncTeams) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
