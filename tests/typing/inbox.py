"""How programs call the Inbox API: what is given is checked, what comes back is typed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal, assert_type

from helpscout_client import AsyncHelpScout, Created, HelpScout, Omit, Page
from helpscout_client.files import AsyncDownload, Download
from helpscout_client.search import between, term
from helpscout_client.v2 import models

SINCE = datetime(2026, 1, 1, tzinfo=UTC)


def search(helpscout: HelpScout) -> None:
    recent = between("modifiedAt", SINCE) & ~term("tag", "spam", "test")
    for conversation in helpscout.conversations.list(
        query=recent,
        status="active",
        mailbox=[1, 2],
        tag=["vip"],
        embed="threads",
        sort_field="mailboxid",
        sort_order="asc",
        modified_since=SINCE,
        prefetch=4,
    ):
        assert_type(conversation, models.ConversationWithThreads)
        for thread in conversation.embedded.threads:
            assert_type(thread.created_at, datetime)
    found = helpscout.conversations.list(status="active")
    assert_type(found.items, list[models.Conversation])
    number_of(found)
    number_of(helpscout.conversations.list(embed="threads"))
    page = helpscout.customers.list_v3(email="jane@example.com", created_since=SINCE)
    assert_type(page.items, list[models.Customer])
    assert_type(page.total, int | None)


def id_of(created: Created) -> int | str | None:
    """Take any new resource, whatever is known of its id."""
    return created.id


def number_of(conversations: Page[models.Conversation]) -> int:
    """Take conversations, with or without threads."""
    return sum(conversation.threads for conversation in conversations)


def embed(helpscout: HelpScout, wanted: Literal["threads"] | Omit) -> None:
    """Whether threads are embedded can be left to a program's own caller."""
    conversation = helpscout.conversations.get(1, embed=wanted)
    assert_type(conversation, models.Conversation | models.ConversationWithThreads)
    whole = helpscout.conversations.get_v3(1, embed="threads")
    assert_type(whole.embedded.threads, list[models.Thread])
    response = helpscout.conversations.with_response.list(embed="threads")
    assert_type(response.value.items, list[models.ConversationWithThreads])


def write(helpscout: HelpScout) -> None:
    created = helpscout.conversations.create(
        subject="Tea",
        type="email",
        mailbox_id=85,
        status="active",
        customer={"email": "jane@example.com", "firstName": "Jane"},
        threads=[
            {
                "type": "customer",
                "text": "Is there any?",
                "customer": {"email": "jane@example.com"},
            },
            {"type": "note", "text": "There is."},
        ],
        assign_to=None,
        tags=["tea"],
    )
    assert_type(created, Created[int])
    id_of(created)
    assert_type(helpscout.conversations.get(created.id), models.Conversation)
    threads = helpscout.conversations.threads
    reply = threads.reply(
        1,
        text="Yes",
        customer={"id": 12},
        draft=True,
        attachments=[
            {"fileName": "a.png", "mimeType": "image/png", "data": Path("a.png")}
        ],
    )
    assert_type(reply.id, int)
    threads.note(1, text="Done", status="closed")
    threads.schedule.update(
        1, 2, scheduled_for=SINCE, unschedule_on_customer_reply=True
    )
    helpscout.conversations.snooze.update(
        1, snoozed_until=SINCE, unsnooze_on_customer_reply=False
    )
    helpscout.conversations.tags.update(1, tags=["a", "b"])


def change(helpscout: HelpScout) -> None:
    conversations = helpscout.conversations
    conversations.update(1, body={"op": "replace", "path": "/subject", "value": "Tea"})
    conversations.update(1, body={"op": "move", "path": "/mailboxId", "value": 2})
    conversations.update(1, body={"op": "remove", "path": "/assignTo"})
    conversations.update(1, status="closed")
    conversations.update(1, subject="Tea", timeout=5)
    conversations.update(1, assign_to=None)
    conversations.threads.update(1, 2, hidden=True)
    conversations.with_response.update(1, mailbox_id=85)
    helpscout.workflows.update(1, status="inactive")
    entry: models.CustomerChange = {
        "op": "add",
        "path": "/emails",
        "value": {"type": "work", "value": "jane@example.com"},
    }
    helpscout.customers.update(
        1, body=[entry, {"op": "remove", "path": "/emails/1001"}]
    )
    helpscout.customers.properties.update(
        1, body=[{"op": "replace", "path": "/plan", "value": "gold"}]
    )
    helpscout.workflows.update(1, op="replace", path="/status", value="active")
    assert_type(helpscout.customers.delete(1, async_=True), None)


def files(helpscout: HelpScout) -> None:
    attachments = helpscout.conversations.attachments
    assert_type(attachments.download(1, 2), Download)
    assert_type(attachments.download(1, 2, to="a.png"), None)
    uploaded = attachments.upload(1, 2, file_name="a", mime_type="b", data=b"...")
    assert_type(uploaded, Created[int | None])
    source = helpscout.conversations.threads.original_source
    assert_type(source(1, 2), models.OriginalSource)
    assert_type(source(1, 2, accept="message/rfc822"), Download)


def read(helpscout: HelpScout) -> None:
    report = helpscout.reports.productivity.overall(start=SINCE, end=SINCE)
    assert_type(report, models.ProductivityReport)
    helpscout.reports.company.customers_helped(
        start=SINCE, end=SINCE, view_by="week", mailboxes=[1], types=["email"]
    )
    for row in helpscout.reports.user.drilldown(user=1, start=SINCE, end=SINCE):
        assert_type(row.number, int | None)
    for saved in helpscout.mailboxes.saved_replies.list(85):
        assert_type(saved.name, str | None)
    for email in helpscout.customers.emails.list(1) or []:
        assert_type(email.value, str | None)
    assert_type(helpscout.users.me(), models.User)
    response = helpscout.tags.with_response.get(1)
    assert_type(response.value, models.AccountTag)


async def async_calls(helpscout: AsyncHelpScout) -> None:
    async for chat in helpscout.chats.events.list("0a1b2c3d", page_size=50):
        assert_type(chat, models.ChatEvent)
    assert_type(helpscout.conversations.attachments.download(1, 2), AsyncDownload)
    await helpscout.conversations.attachments.download(1, 2, to=Path("a.png"))
    await helpscout.organizations.properties.set_value(1, "plan", value="gold")
    async for conversation in helpscout.conversations.list(embed="threads"):
        assert_type(conversation, models.ConversationWithThreads)
    listed = await helpscout.conversations.with_response.list(embed="threads")
    assert_type(listed.value.items, list[models.ConversationWithThreads])
    one = await helpscout.conversations.get(1, embed="threads")
    assert_type(one, models.ConversationWithThreads)
    page = await helpscout.webhooks.list()
    assert_type(page.items, list[models.Webhook])


def mistakes(helpscout: HelpScout) -> None:
    helpscout.conversations.list(statsu="active")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    helpscout.conversations.list(status="opne")  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
    helpscout.conversations.update(
        1,
        body={"op": "remove", "path": "/subject"},  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
    )
    helpscout.conversations.update(1, status="closed", subject="Tea")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]
    helpscout.conversations.update(1)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]
    helpscout.conversations.update(1, status="done")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]
    helpscout.conversations.update(1, subject=None)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]
    helpscout.reports.user.overall(user=1, start=date(2026, 1, 1), end=SINCE)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
