# /// script
# requires-python = ">=3.11"
# dependencies = ["helpscout-client"]
# ///
"""Open a conversation in the name of a customer, with a tag, a note and a file.

Run it with `HELPSCOUT_CLIENT_ID=… HELPSCOUT_CLIENT_SECRET=… python from_php_sdk.py 85 plan.pdf`,
where 85 is the id of the inbox.
"""

from __future__ import annotations

import sys
from pathlib import Path

from helpscout_client import HelpScout, errors


def open_conversation(helpscout: HelpScout, mailbox_id: int, email: str) -> int:
    """Create a conversation as if the customer had sent an e-mail; return its id."""
    created = helpscout.conversations.create(
        subject="Opening hours",
        type="email",
        status="active",
        mailbox_id=mailbox_id,
        customer={"email": email},
        threads=[
            {
                "type": "customer",
                "text": "When are you open?",
                "customer": {"email": email},
            }
        ],
        tags=["website"],
    )
    return created.id


def attach(helpscout: HelpScout, conversation_id: int, file: Path) -> None:
    """Add a note with a file to a conversation."""
    note = helpscout.conversations.threads.note(
        conversation_id, text="From the form on our website."
    )
    helpscout.conversations.attachments.upload(
        conversation_id,
        note.id,
        file_name=file.name,
        mime_type="application/pdf",
        data=file,
    )


def main(helpscout: HelpScout, mailbox_id: int, file: Path) -> None:
    """Open a conversation and print its id, or what the server refuses."""
    try:
        conversation_id = open_conversation(helpscout, mailbox_id, "jane@example.com")
    except errors.BadRequestError as error:
        print("refused:", error.message, error.correlation_id)
        for field in error.field_errors:
            print(field.path, field.message)
    else:
        attach(helpscout, conversation_id, file)
        print("created:", conversation_id)


if __name__ == "__main__":
    with HelpScout() as helpscout:
        main(helpscout, int(sys.argv[1]), Path(sys.argv[2]))
