# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Workflows of the mailboxes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, Unpack, overload

from helpscout_client._client.resource import (
    AsyncResource,
    Resource,
    typed_async_response,
    typed_response,
)
from helpscout_client._contract.changes import PatchKeyword
from helpscout_client._contract.lazy import lazy_property
from helpscout_client._contract.omit import OMIT, Omit
from helpscout_client._contract.operation import Operation, Pagination
from helpscout_client._contract.options import CallOptions, PageOptions
from helpscout_client._lists.pages import AsyncPages, Page
from helpscout_client.v2.models.workflows import (
    Workflow,
    WorkflowList,
    WorkflowStatusChangeValue,
)

_LIST: Final[Operation[Workflow]] = Operation(
    id="workflows.list",
    method="GET",
    path="/v2/workflows",
    returns=WorkflowList,
    pagination=Pagination(
        parameter="page",
        items=("embedded", "workflows"),
        page=("page", "number"),
        pages=("page", "total_pages"),
        total=("page", "total_elements"),
        next_link=("links", "next", "href"),
    ),
)
_UPDATE: Final[Operation[None]] = Operation(
    id="workflows.update",
    method="PATCH",
    path="/v2/workflows/{workflowId}",
    changes={"status": PatchKeyword(op="replace", path="/status")},
)
_RUN: Final[Operation[None]] = Operation(
    id="workflows.run",
    method="POST",
    path="/v2/workflows/{workflowId}/run",
)


class Workflows(Resource):
    """Workflows of the mailboxes."""

    def list(
        self,
        *,
        mailbox_id: int | Omit = OMIT,
        type: Literal["manual", "automatic"] | Omit = OMIT,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Workflow]:
        """List workflows.

        Returns the workflows of all mailboxes, or of one, 50 on a page.

        Args:
            mailbox_id: Id of a mailbox; only its workflows are returned.
            type: Only workflows of this type.
            page: Number of the page, from 1. Default: 1.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/workflows/list/
        """
        return self._list(
            _LIST,
            query={"mailboxId": mailbox_id, "type": type, "page": page},
            options=options,
        )

    @overload
    def update(
        self,
        workflow_id: int,
        *,
        op: Literal["replace"],
        path: Literal["/status"],
        value: WorkflowStatusChangeValue,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def update(
        self,
        workflow_id: int,
        *,
        status: WorkflowStatusChangeValue,
        **options: Unpack[CallOptions],
    ) -> None: ...

    def update(
        self,
        workflow_id: int,
        *,
        op: Literal["replace"] | Omit = OMIT,
        path: Literal["/status"] | Omit = OMIT,
        value: WorkflowStatusChangeValue | Omit = OMIT,
        status: WorkflowStatusChangeValue | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Activate or deactivate a workflow.

        Changes the status of a workflow, which is all that can be changed of one.

        A call makes one change: pass exactly one of `status`, or `op` and `path` and
        `value`.

        Args:
            workflow_id: Id of the workflow.
            op: What is done with the status, always `replace`.
            path: What is changed, always `/status`.
            value: The new status.
            status: The new status.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/workflows/update/
        """
        return self._call(
            _UPDATE,
            path={"workflowId": workflow_id},
            fields={"op": op, "path": path, "value": value},
            changes={"status": status},
            options=options,
        )

    def run(
        self,
        workflow_id: int,
        *,
        conversation_ids: Sequence[int],
        **options: Unpack[CallOptions],
    ) -> None:
        """Run a manual workflow on conversations.

        Runs a workflow of the type `manual` on up to 50 conversations. All of them have
        to exist and to be in the mailbox of the workflow.

        Args:
            workflow_id: Id of the workflow.
            conversation_ids: Ids of the conversations, at most 50.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/workflows/run/
        """
        return self._call(
            _RUN,
            path={"workflowId": workflow_id},
            fields={"conversationIds": conversation_ids},
            options=options,
        )

    @lazy_property
    def with_response(self) -> WorkflowsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return WorkflowsWithResponse(self._with_response())


class AsyncWorkflows(AsyncResource):
    """Workflows of the mailboxes."""

    def list(
        self,
        *,
        mailbox_id: int | Omit = OMIT,
        type: Literal["manual", "automatic"] | Omit = OMIT,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[Workflow]:
        """List workflows.

        Returns the workflows of all mailboxes, or of one, 50 on a page.

        Args:
            mailbox_id: Id of a mailbox; only its workflows are returned.
            type: Only workflows of this type.
            page: Number of the page, from 1. Default: 1.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/workflows/list/
        """
        return self._list(
            _LIST,
            query={"mailboxId": mailbox_id, "type": type, "page": page},
            options=options,
        )

    @overload
    async def update(
        self,
        workflow_id: int,
        *,
        op: Literal["replace"],
        path: Literal["/status"],
        value: WorkflowStatusChangeValue,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    async def update(
        self,
        workflow_id: int,
        *,
        status: WorkflowStatusChangeValue,
        **options: Unpack[CallOptions],
    ) -> None: ...

    async def update(
        self,
        workflow_id: int,
        *,
        op: Literal["replace"] | Omit = OMIT,
        path: Literal["/status"] | Omit = OMIT,
        value: WorkflowStatusChangeValue | Omit = OMIT,
        status: WorkflowStatusChangeValue | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Activate or deactivate a workflow.

        Changes the status of a workflow, which is all that can be changed of one.

        A call makes one change: pass exactly one of `status`, or `op` and `path` and
        `value`.

        Args:
            workflow_id: Id of the workflow.
            op: What is done with the status, always `replace`.
            path: What is changed, always `/status`.
            value: The new status.
            status: The new status.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/workflows/update/
        """
        return await self._call(
            _UPDATE,
            path={"workflowId": workflow_id},
            fields={"op": op, "path": path, "value": value},
            changes={"status": status},
            options=options,
        )

    async def run(
        self,
        workflow_id: int,
        *,
        conversation_ids: Sequence[int],
        **options: Unpack[CallOptions],
    ) -> None:
        """Run a manual workflow on conversations.

        Runs a workflow of the type `manual` on up to 50 conversations. All of them have
        to exist and to be in the mailbox of the workflow.

        Args:
            workflow_id: Id of the workflow.
            conversation_ids: Ids of the conversations, at most 50.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/workflows/run/
        """
        return await self._call(
            _RUN,
            path={"workflowId": workflow_id},
            fields={"conversationIds": conversation_ids},
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncWorkflowsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncWorkflowsWithResponse(self._with_response())


class WorkflowsWithResponse:
    """The calls of `Workflows`, returning `Response` objects."""

    def __init__(self, resource: Workflows) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)
        self.update = typed_response(resource.update)
        self.run = typed_response(resource.run)


class AsyncWorkflowsWithResponse:
    """The calls of `AsyncWorkflows`, returning `Response` objects."""

    def __init__(self, resource: AsyncWorkflows) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
        self.update = typed_async_response(resource.update)
        self.run = typed_async_response(resource.run)
