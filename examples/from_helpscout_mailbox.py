# /// script
# requires-python = ">=3.11"
# dependencies = ["helpscout-client"]
# ///
"""Process invoices: find them, save their attachments, leave a note, snooze until tomorrow.

Run it with `HELPSCOUT_CLIENT_ID=… HELPSCOUT_CLIENT_SECRET=… python from_helpscout_mailbox.py OUT`,
where OUT is a folder, which is made if there is none. It takes the invoices of the last seven days
that it has not processed yet; `--since 2026-06-01` says another first day, in UTC.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from helpscout_client import HelpScout, errors
from helpscout_client.search import Query, term
from helpscout_client.v2.models import Conversation, LineItemThread, UnknownThread

TAG = "processed"


def created_since(
    helpscout: HelpScout, query: Query, since: date
) -> Iterator[Conversation]:
    """Yield the conversations that a query finds, the newest first, back to a day in UTC."""
    found = helpscout.conversations.list(
        query=query, status="all", sort_field="createdAt", sort_order="desc"
    )
    for conversation in found:
        if conversation.created_at.date() < since:
            return
        yield conversation


def conversation_body(helpscout: HelpScout, conversation_id: int) -> str:
    """Return the texts of a conversation, each on lines of its own."""
    texts: list[str] = []
    for thread in helpscout.conversations.threads.list(conversation_id):
        if isinstance(thread, LineItemThread | UnknownThread):
            continue  # these have no text
        if thread.body:
            texts.append(thread.body)
    return "\n".join(texts)


def add_tags(helpscout: HelpScout, conversation_id: int, tags: list[str]) -> None:
    """Add tags to those that a conversation has."""
    conversation = helpscout.conversations.get(conversation_id)
    names = [tag.tag for tag in conversation.tags or () if tag.tag]
    new = [tag for tag in tags if tag not in names]
    helpscout.conversations.tags.update(conversation_id, tags=names + new)


def send_draft(helpscout: HelpScout, conversation_id: int, thread_id: int) -> None:
    """Send the draft of a reply: schedule it, and publish what is scheduled."""
    schedule = helpscout.conversations.threads.schedule
    schedule.update(
        conversation_id,
        thread_id,
        scheduled_for=datetime.now(UTC) + timedelta(minutes=2),
        unschedule_on_customer_reply=False,
    )
    schedule.publish(conversation_id, thread_id, state="published")


def save_attachments(
    helpscout: HelpScout, conversation_id: int, folder: Path
) -> list[str]:
    """Save the files of a conversation in a folder; return their names there."""
    names: list[str] = []
    for thread in helpscout.conversations.threads.list(conversation_id):
        attached = thread.embedded.attachments if thread.embedded else None
        for attachment in attached or ():
            if attachment.id is None:
                continue
            names.append(f"{attachment.id}-{Path(attachment.filename or 'file').name}")
            helpscout.conversations.attachments.download(
                conversation_id, attachment.id, to=folder / names[-1]
            )
    return names


def process(helpscout: HelpScout, since: date, folder: Path) -> None:
    """Process the invoices that arrived since a day."""
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    new = term("subject", "Invoice") & ~term("tag", TAG)
    invoices = list(created_since(helpscout, new, since))
    for conversation in invoices:
        names = save_attachments(helpscout, conversation.id, folder)
        helpscout.conversations.threads.note(
            conversation.id, text=f"Saved {len(names)} files."
        )
        add_tags(helpscout, conversation.id, [TAG])
        helpscout.conversations.snooze.update(
            conversation.id, snoozed_until=tomorrow, unsnooze_on_customer_reply=True
        )
        print(conversation.number, *names)
    print(len(invoices), "invoices since", since)


def writable(text: str) -> Path:
    """Return the path of a folder that exists or can be made."""
    folder = Path(text)
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    if not (existing.is_dir() and os.access(existing, os.W_OK)):
        raise argparse.ArgumentTypeError(f"cannot write to {existing}")
    return folder


def day(text: str) -> date:
    """Return a day."""
    return date.fromisoformat(text)


def main() -> None:
    """Process the invoices as the arguments say."""
    parser = argparse.ArgumentParser(description="Process the latest invoices.")
    parser.add_argument("folder", type=writable, help="for the attachments")
    parser.add_argument(
        "--since",
        type=day,
        default=datetime.now(UTC).date() - timedelta(days=7),
        metavar="DAY",
        help="such as 2026-06-01, in UTC; default: seven days ago",
    )
    options = parser.parse_args()
    try:
        with HelpScout() as helpscout:
            options.folder.mkdir(parents=True, exist_ok=True)
            process(helpscout, options.since, options.folder)
    except (errors.ConfigurationError, errors.AuthenticationError) as error:
        parser.error(str(error))


if __name__ == "__main__":
    main()
