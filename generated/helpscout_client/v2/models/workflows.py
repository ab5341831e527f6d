# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `workflows`."""

from collections.abc import Sequence
from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from typing_extensions import TypedDict

from helpscout_client._models.model import Model
from helpscout_client._models.values import DateTime, OpenStrEnum, member
from helpscout_client.v2.models.common import PageInfo, PageLinks, SelfLinks

__all__ = [
    "Workflow",
    "WorkflowType",
    "WorkflowStatus",
    "WorkflowList",
    "WorkflowListEmbedded",
    "WorkflowStatusChangeValue",
    "WorkflowStatusChange",
    "WorkflowRun",
]


class WorkflowType(OpenStrEnum):
    """Whether a workflow runs by itself or is run by a user or a call.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/workflows/list/
    """

    AUTOMATIC = member("automatic")
    MANUAL = member("manual")


class WorkflowStatus(OpenStrEnum):
    """Whether a workflow is in use. What makes one `invalid` is not documented.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/workflows/list/
    """

    ACTIVE = member("active")
    INACTIVE = member("inactive")
    INVALID = member("invalid")


class Workflow(Model):
    """A rule that acts on conversations.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/workflows/list/
    """

    id: int
    """Unique id of the workflow."""
    mailbox_id: Annotated[int, Field(alias="mailboxId")]
    """Id of the mailbox that the workflow belongs to."""
    type: WorkflowType
    """Whether the workflow runs by itself."""
    status: WorkflowStatus
    """Whether the workflow is in use."""
    order: int | None = None
    """Place of the workflow among those of the mailbox."""
    name: str
    """Name of the workflow."""
    created_at: Annotated[DateTime | None, Field(alias="createdAt")] = None
    """Time of creation, in UTC."""
    modified_at: Annotated[DateTime | None, Field(alias="modifiedAt")] = None
    """Time of the last change, in UTC. Other resources call it `updatedAt`."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The workflow itself."""


class WorkflowListEmbedded(Model):
    """The workflows of one page.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/workflows/list/
    """

    workflows: list[Workflow] | None = None
    """Workflows of the mailboxes."""


class WorkflowList(Model):
    """One page of workflows.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/workflows/list/
    """

    embedded: Annotated[WorkflowListEmbedded | None, Field(alias="_embedded")] = None
    """The workflows. Missing if there are none."""
    page: PageInfo
    """Where the page stands in the list."""
    links: Annotated[PageLinks | None, Field(alias="_links")] = None
    """The other pages."""


WorkflowStatusChangeValue: TypeAlias = Literal["active", "inactive"]
"""The new status."""


class WorkflowStatusChange(TypedDict):
    """The one change that a workflow can be given.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/workflows/update/
    """

    op: Literal["replace"]
    """What is done with the status, always `replace`."""
    path: Literal["/status"]
    """What is changed, always `/status`."""
    value: WorkflowStatusChangeValue
    """The new status."""


class WorkflowRun(TypedDict):
    """What a workflow is run on.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/workflows/run/
    """

    conversationIds: Sequence[int]
    """Ids of the conversations, at most 50."""
