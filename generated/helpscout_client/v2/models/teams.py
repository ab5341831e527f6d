# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `teams`."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from helpscout_client._models.model import Model
from helpscout_client._models.values import DateTime
from helpscout_client.v2.models.common import Link, PageInfo, PageLinks

__all__ = [
    "Team",
    "TeamLinks",
    "TeamList",
    "TeamListEmbedded",
    "TeamMembersUpdate",
]


class TeamLinks(Model):
    """Resources around a team.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/teams/list-teams/
    """

    self: Link | None = None
    """The team itself."""
    team_members: Annotated[Link | None, Field(alias="teamMembers")] = None
    """The members of the team."""


class Team(Model):
    """A team of users.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/teams/list-teams/
    """

    id: int
    """Unique id of the team."""
    name: str
    """Name of the team."""
    timezone: str | None = None
    """Time zone, such as America/New_York."""
    photo_url: Annotated[str | None, Field(alias="photoUrl")] = None
    """Address of a picture. Missing if there is none."""
    created_at: Annotated[DateTime | None, Field(alias="createdAt")] = None
    """Time of creation, in UTC."""
    updated_at: Annotated[DateTime | None, Field(alias="updatedAt")] = None
    """Time of the last change, in UTC."""
    mention: str | None = None
    """Name by which notes mention the team."""
    initials: str | None = None
    """Initials that stand for the team."""
    links: Annotated[TeamLinks | None, Field(alias="_links")] = None
    """Resources around the team."""


class TeamListEmbedded(Model):
    """The teams of one page.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/teams/list-teams/
    """

    teams: list[Team] | None = None
    """Teams of the account."""


class TeamList(Model):
    """One page of teams.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/teams/list-teams/
    """

    embedded: Annotated[TeamListEmbedded | None, Field(alias="_embedded")] = None
    """The teams. Missing if there are none."""
    page: PageInfo
    """Where the page stands in the list."""
    links: Annotated[PageLinks | None, Field(alias="_links")] = None
    """The other pages."""


class TeamMembersUpdate(TypedDict):
    """Who joins a team, and who leaves it.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/teams/update-team-members/
    """

    addedUserIds: Sequence[int]
    """Ids of users who become members."""
    deletedUserIds: Sequence[int]
    """Ids of users who stop being members."""
