# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Sending a draft thread later."""

from __future__ import annotations

from datetime import datetime
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
from helpscout_client._contract.operation import Operation
from helpscout_client._contract.options import CallOptions

_UPDATE: Final[Operation[None]] = Operation(
    id="conversations.threads.schedule.update",
    method="PUT",
    path="/v2/conversations/{conversationId}/threads/{threadId}/schedule",
)
_DELETE: Final[Operation[None]] = Operation(
    id="conversations.threads.schedule.delete",
    method="DELETE",
    path="/v2/conversations/{conversationId}/threads/{threadId}/schedule",
)
_PUBLISH: Final[Operation[None]] = Operation(
    id="conversations.threads.schedule.publish",
    method="PATCH",
    path="/v2/conversations/{conversationId}/threads/{threadId}/schedule",
    changes={"state": PatchKeyword(op="replace", path="/state")},
)


class ConversationsThreadsSchedule(Resource):
    """Sending a draft thread later."""

    def update(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        scheduled_for: datetime,
        unschedule_on_customer_reply: bool,
        send_as_creator: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Schedule a draft.

        Sets when a draft is sent. The draft has to be a reply or a forward.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            scheduled_for: Time at which the draft is sent, in UTC. It lies in the
                future and not after the year 2100.
            unschedule_on_customer_reply: Whether a reply of the customer stops the
                sending.
            send_as_creator: Whether the draft is sent in the name of the user who wrote
                it.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/schedule/update/
        """
        return self._call(
            _UPDATE,
            path={"conversationId": conversation_id, "threadId": thread_id},
            fields={
                "scheduledFor": scheduled_for,
                "unscheduleOnCustomerReply": unschedule_on_customer_reply,
                "sendAsCreator": send_as_creator,
            },
            options=options,
        )

    def delete(
        self, conversation_id: int, thread_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Remove the schedule of a draft.

        Takes a draft off its schedule. It stays as an ordinary draft.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/schedule/delete/
        """
        return self._call(
            _DELETE,
            path={"conversationId": conversation_id, "threadId": thread_id},
            options=options,
        )

    @overload
    def publish(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        op: Literal["replace"],
        path: Literal["/state"],
        value: Literal["published"],
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def publish(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        state: Literal["published"],
        **options: Unpack[CallOptions],
    ) -> None: ...

    def publish(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        op: Literal["replace"] | Omit = OMIT,
        path: Literal["/state"] | Omit = OMIT,
        value: Literal["published"] | Omit = OMIT,
        state: Literal["published"] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Publish a scheduled draft.

        Publishes a draft reply or forward that is scheduled. Whether it is sent at once
        is not known.

        A call makes one change: pass exactly one of `state`, or `op` and `path` and
        `value`.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            op: The state is replaced.
            path: The state is what changes.
            value: The new state.
            state: The new state.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/schedule/publish/
        """
        return self._call(
            _PUBLISH,
            path={"conversationId": conversation_id, "threadId": thread_id},
            fields={"op": op, "path": path, "value": value},
            changes={"state": state},
            options=options,
        )

    @lazy_property
    def with_response(self) -> ConversationsThreadsScheduleWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return ConversationsThreadsScheduleWithResponse(self._with_response())


class AsyncConversationsThreadsSchedule(AsyncResource):
    """Sending a draft thread later."""

    async def update(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        scheduled_for: datetime,
        unschedule_on_customer_reply: bool,
        send_as_creator: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Schedule a draft.

        Sets when a draft is sent. The draft has to be a reply or a forward.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            scheduled_for: Time at which the draft is sent, in UTC. It lies in the
                future and not after the year 2100.
            unschedule_on_customer_reply: Whether a reply of the customer stops the
                sending.
            send_as_creator: Whether the draft is sent in the name of the user who wrote
                it.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/schedule/update/
        """
        return await self._call(
            _UPDATE,
            path={"conversationId": conversation_id, "threadId": thread_id},
            fields={
                "scheduledFor": scheduled_for,
                "unscheduleOnCustomerReply": unschedule_on_customer_reply,
                "sendAsCreator": send_as_creator,
            },
            options=options,
        )

    async def delete(
        self, conversation_id: int, thread_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Remove the schedule of a draft.

        Takes a draft off its schedule. It stays as an ordinary draft.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/schedule/delete/
        """
        return await self._call(
            _DELETE,
            path={"conversationId": conversation_id, "threadId": thread_id},
            options=options,
        )

    @overload
    async def publish(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        op: Literal["replace"],
        path: Literal["/state"],
        value: Literal["published"],
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    async def publish(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        state: Literal["published"],
        **options: Unpack[CallOptions],
    ) -> None: ...

    async def publish(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        op: Literal["replace"] | Omit = OMIT,
        path: Literal["/state"] | Omit = OMIT,
        value: Literal["published"] | Omit = OMIT,
        state: Literal["published"] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Publish a scheduled draft.

        Publishes a draft reply or forward that is scheduled. Whether it is sent at once
        is not known.

        A call makes one change: pass exactly one of `state`, or `op` and `path` and
        `value`.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            op: The state is replaced.
            path: The state is what changes.
            value: The new state.
            state: The new state.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/schedule/publish/
        """
        return await self._call(
            _PUBLISH,
            path={"conversationId": conversation_id, "threadId": thread_id},
            fields={"op": op, "path": path, "value": value},
            changes={"state": state},
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncConversationsThreadsScheduleWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncConversationsThreadsScheduleWithResponse(self._with_response())


class ConversationsThreadsScheduleWithResponse:
    """The calls of `ConversationsThreadsSchedule`, returning `Response` objects."""

    def __init__(self, resource: ConversationsThreadsSchedule) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.update = typed_response(resource.update)
        self.delete = typed_response(resource.delete)
        self.publish = typed_response(resource.publish)


class AsyncConversationsThreadsScheduleWithResponse:
    """The calls of `AsyncConversationsThreadsSchedule`, returning `Response` objects."""

    def __init__(self, resource: AsyncConversationsThreadsSchedule) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.update = typed_async_response(resource.update)
        self.delete = typed_async_response(resource.delete)
        self.publish = typed_async_response(resource.publish)
