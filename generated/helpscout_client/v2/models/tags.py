# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `tags`."""

from typing import Annotated

from pydantic import Field

from helpscout_client._models.model import Model
from helpscout_client._models.values import DateTime
from helpscout_client.v2.models.common import PageInfo, PageLinks, SelfLinks

__all__ = [
    "AccountTag",
    "TagList",
    "TagListEmbedded",
]


class AccountTag(Model):
    """A tag of the account, as opposed to the short form that conversations have.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/tags/get/
    """

    id: int
    """Unique id of the tag."""
    slug: str
    """The text of the tag in the form that addresses use."""
    name: str
    """The text of the tag."""
    color: str | None = None
    """Colour, as a name such as green or as hexadecimal digits."""
    created_at: Annotated[DateTime | None, Field(alias="createdAt")] = None
    """Time of creation, in UTC. Lists only."""
    updated_at: Annotated[DateTime | None, Field(alias="updatedAt")] = None
    """Time of the last change, in UTC. Lists only, and not always there."""
    ticket_count: Annotated[int | None, Field(alias="ticketCount")] = None
    """Number of conversations that have the tag. Lists only."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The tag itself."""


class TagListEmbedded(Model):
    """The tags of one page.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/tags/list/
    """

    tags: list[AccountTag] | None = None
    """Tags in alphabetical order."""


class TagList(Model):
    """One page of tags.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/tags/list/
    """

    embedded: Annotated[TagListEmbedded | None, Field(alias="_embedded")] = None
    """The tags. Missing if there are none."""
    page: PageInfo
    """Where the page stands in the list."""
    links: Annotated[PageLinks | None, Field(alias="_links")] = None
    """The other pages."""
