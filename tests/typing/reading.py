"""How programs call the clients and read what they get: every type is the documented one."""

from __future__ import annotations

from contextlib import aclosing, closing
from datetime import UTC, datetime
from typing import assert_type

from helpscout_client import OMIT, AsyncHelpScout, HelpScout, Omit, __version__
from helpscout_client.auth import ApiKey, BearerToken, ClientCredentials
from helpscout_client.v1 import AsyncHelpScoutV1, HelpScoutV1
from helpscout_client.v1 import models as v1
from helpscout_client.v2 import models as v2

VERSION: str = __version__


def read_one(helpscout: HelpScout) -> None:
    conversation = helpscout.conversations.get(123)
    assert_type(conversation, v2.Conversation)
    assert_type(conversation.id, int)
    assert_type(conversation.subject, str)
    assert_type(conversation.created_at, datetime)
    assert_type(conversation.closed_at, datetime | None)
    assert_type(conversation.status, v2.ConversationStatus)
    assert_type(conversation.status.is_known, bool)
    assert_type(conversation.tags, list[v2.Tag] | None)
    if conversation.embedded and conversation.embedded.threads:
        match conversation.embedded.threads[0]:
            case v2.MessageThread() as message:
                assert_type(message.opened_at, datetime | None)
                entities = message.action.associated_entities
                assert_type(entities, dict[str, int] | list[int] | None)
            case v2.LineItemThread(action=action):
                assert_type(action.text, str | None)
            case v2.UnknownThread(type=kind) as unknown:
                assert_type(kind, str)
                assert_type(unknown.status, v2.ThreadStatus)
            case thread:
                assert_type(thread.body, str | None)
        for each in conversation.embedded.threads:  # of any type, also an unknown one
            assert_type(each.id, int)
            assert_type(each.created_at, datetime)
            assert_type(each.created_by.email, str | None)
            print(each.type)
    for mismatch in conversation.mismatches:
        assert_type(mismatch.pointer, str)


def read_pages(legacy: HelpScoutV1) -> list[int]:
    page = legacy.conversations.list_in_mailbox(1, status="active", tag=["a", "b"])
    assert_type(page.items, list[v1.Conversation])
    assert_type(page.total, int | None)
    for conversation in page:
        assert_type(conversation, v1.Conversation)
        assert_type(conversation.owner, v1.Person | None)
    for each in page.iter_pages():
        assert_type(each.next().items, list[v1.Conversation])
    with closing(
        legacy.conversations.list_in_folder(1, 2, prefetch=4).iter_pages()
    ) as pages:
        assert_type(next(pages).items, list[v1.Conversation])
    history = legacy.reports.user_conversation_history(
        user=4,
        start=datetime(2015, 1, 1, tzinfo=UTC),
        end=datetime(2015, 2, 1, tzinfo=UTC),
        types=["email", "chat"],
        office_hours=True,
        max_items=10,
        timeout=None,
    )
    return [entry.id for entry in history]


async def read_async(helpscout: AsyncHelpScout, legacy: AsyncHelpScoutV1) -> None:
    assert_type(await helpscout.conversations.get(1), v2.Conversation)
    pages = legacy.conversations.list_for_user(1, 2, page=3)
    first = await pages
    assert_type(first.items, list[v1.Conversation])
    async for conversation in pages:
        assert_type(conversation, v1.Conversation)
    async for page in pages.iter_pages():
        assert_type(page.items, list[v1.Conversation])
    ahead = legacy.conversations.list_for_user(1, 2, prefetch=4)
    async with aclosing(aiter(ahead)) as items:
        assert_type(await anext(items), v1.Conversation)
    response = await helpscout.conversations.with_response.get(1, max_retries=0)
    assert_type(response.value, v2.Conversation)


def read_response(helpscout: HelpScout, legacy: HelpScoutV1) -> None:
    response = helpscout.conversations.with_response.get(123)
    assert_type(response.value, v2.Conversation)
    whole = helpscout.conversations.with_response.get(123, embed="threads")
    assert_type(whole.value, v2.ConversationWithThreads)
    assert_type(response.status_code, int)
    assert_type(response.rate_limit.remaining, int | None)
    assert_type(response.correlation_id, str | None)
    assert_type(response.moved_to, int | str | None)
    assert_type(response.headers["Date"], str)
    listed = legacy.conversations.with_response.list_in_folder(1, 2)
    assert_type(listed.value.items, list[v1.Conversation])


def leave_out(legacy: HelpScoutV1, since: datetime | Omit = OMIT) -> None:
    """A wrapper passes an argument on whether or not it was given one."""
    legacy.conversations.list_in_mailbox(1, modified_since=since, tag="todo")
    legacy.conversations.list_in_mailbox(1, tag=OMIT)


def compare_enums(conversation: v2.Conversation) -> str:
    if conversation.status == "pending":
        return conversation.status
    if conversation.status is v2.ConversationStatus.ACTIVE:
        return conversation.status.value
    match conversation.type:
        case v2.ConversationType.PHONE | v2.ConversationType.CHAT:
            return "spoken"
        case other:
            return other.upper() if other.is_known else str(other)


def expect_new_values(conversation: v2.Conversation) -> str:
    """An open enum is never complete, and can be compared with a text that is not documented."""
    if conversation.status == "on-hold" or conversation.status.value == "on-hold":
        return "new"
    match conversation.state:
        case (
            v2.ConversationState.DELETED
            | v2.ConversationState.DRAFT
            | v2.ConversationState.PUBLISHED
        ):
            return "documented"
        case other:
            assert_type(other, v2.ConversationState)
            return other


def list_members() -> list[v2.ConversationState]:
    draft: v2.ConversationState = v2.ConversationState.DRAFT
    assert_type(v2.ConversationState.DRAFT.is_known, bool)
    by_value = v2.ConversationState("draft")
    assert_type(v2.ConversationState.__members__["DRAFT"], v2.ConversationState)
    return [*v2.ConversationState, draft, by_value]


def read_stored(text: bytes) -> None:
    conversation = v1.Conversation.from_payload(text)
    assert_type(conversation, v1.Conversation)
    assert_type(conversation.threads, list[v1.Thread] | None)
    v1.Conversation.from_payload(conversation.to_payload())
    v2.Conversation.from_payload({"id": 7})
    thread = v2.read_thread(text)
    assert_type(thread, v2.Thread)
    assert_type(thread.id, int)


def configure() -> None:
    with HelpScout(auth=ClientCredentials("id", "secret"), deadline=None) as helpscout:
        assert_type(helpscout, HelpScout)
        quick = helpscout.with_options(timeout=1.0, on_mismatch="raise")
        assert_type(quick, HelpScout)
        answer = helpscout.request("GET", "/v2/teams", query={"page": 1})
        assert_type(answer.content, bytes)
    HelpScoutV1(auth=ApiKey("key"), follow_moved=False).close()


async def configure_async() -> None:
    async with AsyncHelpScout(auth=BearerToken("token")) as helpscout:
        assert_type(helpscout, AsyncHelpScout)
        answer = await helpscout.with_options(max_retries=0).request("GET", "/v2/teams")
        assert_type(answer.status_code, int)
