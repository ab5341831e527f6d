# /// script
# requires-python = ">=3.11"
# dependencies = ["helpscout-client"]
# ///
"""Write one CSV table of conversations: those stored from API 1.0, and those of today.

Run it with `HELPSCOUT_CLIENT_ID=… HELPSCOUT_CLIENT_SECRET=… python from_api_v1.py FOLDER`, where
the folder has a JSON file for each stored conversation.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import TextIO

from helpscout_client import HelpScout, errors
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


def stored(text: str) -> list[Row]:
    """Return the rows of the conversations that are stored in a folder."""
    files = sorted(Path(text).glob("*.json"))
    if not files:
        raise argparse.ArgumentTypeError(f"there is no JSON file in {text}")
    rows: list[Row] = []
    for file in files:
        try:
            rows.append(row_of_v1(read(file)))
        except (errors.DecodeError, AttributeError) as error:
            raise argparse.ArgumentTypeError(f"{file}: {error}") from None
    return rows


def read(file: Path) -> v1.Conversation:
    """Read a conversation, with or without the envelope of API 1.0."""
    envelope = v1.ConversationEnvelope.from_payload(file.read_bytes())
    if "item" in envelope.model_fields_set:
        return envelope.item
    return v1.Conversation.from_payload(file.read_bytes())


def write(rows: Iterable[Row], output: TextIO) -> None:
    """Write rows as CSV."""
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(field.name for field in fields(Row))
    writer.writerows(astuple(row) for row in rows)


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description="Write a table of conversations.")
    parser.add_argument("stored", type=stored, metavar="FOLDER")
    old = parser.parse_args().stored
    try:
        with HelpScout() as helpscout:
            current = helpscout.conversations.list(status="all")
            write([*old, *map(row_of_v2, current)], sys.stdout)
    except (errors.ConfigurationError, errors.AuthenticationError) as error:
        parser.error(str(error))


if __name__ == "__main__":
    main()
