# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""How a mailbox assigns conversations."""

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
from helpscout_client._contract.operation import Operation
from helpscout_client._contract.options import CallOptions
from helpscout_client.v2.models.mailboxes import (
    MailboxRouting,
    MailboxRoutingUpdateAssignmentMethod,
    MailboxRoutingUpdateState,
)

_GET: Final[Operation[MailboxRouting]] = Operation(
    id="mailboxes.routing.get",
    method="GET",
    path="/v2/mailboxes/{mailboxId}/routing",
    returns=MailboxRouting,
)
_UPDATE: Final[Operation[None]] = Operation(
    id="mailboxes.routing.update",
    method="PUT",
    path="/v2/mailboxes/{mailboxId}/routing",
)


class MailboxesRouting(Resource):
    """How a mailbox assigns conversations."""

    def get(self, mailbox_id: int, **options: Unpack[CallOptions]) -> MailboxRouting:
        """Get the routing of a mailbox.

        Returns how the mailbox assigns conversations to users, and where each of them
        stands in the rotation.

        Args:
            mailbox_id: Id of the mailbox.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/routing/routing-configuration-get/
        """
        return self._call(_GET, path={"mailboxId": mailbox_id}, options=options)

    def update(
        self,
        mailbox_id: int,
        *,
        state: MailboxRoutingUpdateState,
        assignment_limit: int,
        assignment_method: MailboxRoutingUpdateAssignmentMethod,
        user_ids: Sequence[int],
        **options: Unpack[CallOptions],
    ) -> None:
        """Set the routing of a mailbox.

        Replaces how the mailbox assigns conversations to users; all four values have to
        be given. While routing is enabled the users must be active and have access to
        the mailbox.

        Args:
            mailbox_id: Id of the mailbox.
            state: Whether to assign conversations.
            assignment_limit: Limit of conversations assigned to one user.
            assignment_method: How to choose the next user.
            user_ids: Ids of the users who take part; at least one while routing is
                enabled.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/routing/routing-configuration-update/
        """
        return self._call(
            _UPDATE,
            path={"mailboxId": mailbox_id},
            fields={
                "state": state,
                "assignmentLimit": assignment_limit,
                "assignmentMethod": assignment_method,
                "userIds": user_ids,
            },
            options=options,
        )

    @lazy_property
    def with_response(self) -> MailboxesRoutingWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return MailboxesRoutingWithResponse(self._with_response())


class AsyncMailboxesRouting(AsyncResource):
    """How a mailbox assigns conversations."""

    async def get(
        self, mailbox_id: int, **options: Unpack[CallOptions]
    ) -> MailboxRouting:
        """Get the routing of a mailbox.

        Returns how the mailbox assigns conversations to users, and where each of them
        stands in the rotation.

        Args:
            mailbox_id: Id of the mailbox.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/routing/routing-configuration-get/
        """
        return await self._call(_GET, path={"mailboxId": mailbox_id}, options=options)

    async def update(
        self,
        mailbox_id: int,
        *,
        state: MailboxRoutingUpdateState,
        assignment_limit: int,
        assignment_method: MailboxRoutingUpdateAssignmentMethod,
        user_ids: Sequence[int],
        **options: Unpack[CallOptions],
    ) -> None:
        """Set the routing of a mailbox.

        Replaces how the mailbox assigns conversations to users; all four values have to
        be given. While routing is enabled the users must be active and have access to
        the mailbox.

        Args:
            mailbox_id: Id of the mailbox.
            state: Whether to assign conversations.
            assignment_limit: Limit of conversations assigned to one user.
            assignment_method: How to choose the next user.
            user_ids: Ids of the users who take part; at least one while routing is
                enabled.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/inboxes/routing/routing-configuration-update/
        """
        return await self._call(
            _UPDATE,
            path={"mailboxId": mailbox_id},
            fields={
                "state": state,
                "assignmentLimit": assignment_limit,
                "assignmentMethod": assignment_method,
                "userIds": user_ids,
            },
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncMailboxesRoutingWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncMailboxesRoutingWithResponse(self._with_response())


class MailboxesRoutingWithResponse:
    """The calls of `MailboxesRouting`, returning `Response` objects."""

    def __init__(self, resource: MailboxesRouting) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.get = typed_response(resource.get)
        self.update = typed_response(resource.update)


class AsyncMailboxesRoutingWithResponse:
    """The calls of `AsyncMailboxesRouting`, returning `Response` objects."""

    def __init__(self, resource: AsyncMailboxesRouting) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.get = typed_async_response(resource.get)
        self.update = typed_async_response(resource.update)
