# /// script
# requires-python = ">=3.11"
# dependencies = ["helpscout-client"]
# ///
"""Write one CSV table of conversations: those stored from API 1.0, and those of today.

Run it with `HELPSCOUT_CLIENT_ID=… HELPSCOUT_CLIENT_SECRET=… python from_api_v1.py FOLDER`, where
the folder has a JSON file for each stored conversation.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import TextIO

from helpscout_client import HelpScout
from helpscout_client.v1 import models as v1
from helpscout_client.v2 import models as v2


@dataclass(frozen=True)
class Row:
    """What both generations of the API know of a conversation."""

    number: int
    subject: str
    status: str
    inbox: int
    assignee: str | None
    customer: str | None
    tags: str
    changed_at: datetime | None


def row_of_v1(conversation: v1.Conversation) -> Row:
    """Return the row of a conversation that API 1.0 sent."""
    return Row(
        number=conversation.number,
        subject=conversation.subject,
        status=conversation.status.value,
        inbox=conversation.mailbox.id,
        assignee=conversation.owner.email if conversation.owner else None,
        customer=conversation.customer.email,
        tags=" ".join(conversation.tags or ()),
        changed_at=conversation.user_modified_at or conversation.modified_at,
    )


def row_of_v2(conversation: v2.Conversation) -> Row:
    """Return the row of a conversation that API 2.0 sends."""
    return Row(
        number=conversation.number,
        subject=conversation.subject,
        status=conversation.status.value,
        inbox=conversation.mailbox_id,
        assignee=conversation.assignee.email if conversation.assignee else None,
        customer=conversation.primary_customer.email,
        tags=" ".join(tag.tag for tag in conversation.tags or () if tag.tag),
        changed_at=conversation.user_updated_at,
    )


def stored(folder: Path) -> Iterable[v1.Conversation]:
    """Read the conversations of a folder, each with or without the envelope of API 1.0."""
    for file in sorted(folder.glob("*.json")):
        envelope = v1.ConversationEnvelope.from_payload(file.read_bytes())
        if "item" in envelope.model_fields_set:
            yield envelope.item
        else:
            yield v1.Conversation.from_payload(file.read_bytes())


def write(rows: Iterable[Row], output: TextIO) -> None:
    """Write rows as CSV."""
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(field.name for field in fields(Row))
    writer.writerows(astuple(row) for row in rows)


def main(helpscout: HelpScout, folder: Path, output: TextIO) -> None:
    """Write the table."""
    rows = [row_of_v1(conversation) for conversation in stored(folder)]
    rows += [
        row_of_v2(conversation)
        for conversation in helpscout.conversations.list(status="all")
    ]
    write(rows, output)


if __name__ == "__main__":
    with HelpScout() as helpscout:
        main(helpscout, Path(sys.argv[1]), sys.stdout)
