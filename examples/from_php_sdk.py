# /// script
# requires-python = ">=3.11"
# dependencies = ["helpscout-client"]
# ///
"""Open a conversation in the name of a customer, with a tag, a note and a file.

Run it with `HELPSCOUT_CLIENT_ID=… HELPSCOUT_CLIENT_SECRET=… python from_php_sdk.py 85 plan.pdf`,
where 85 is the id of the inbox.
"""

from __future__ import annotations

import argparse
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


def open_with_file(helpscout: HelpScout, mailbox_id: int, file: Path) -> None:
    """Open a conversation and print its id, or what the server refuses."""
    try:
        conversation_id = open_conversation(helpscout, mailbox_id, "jane@example.com")
    except errors.BadRequestError as error:
        print("refused:", error.message, error.correlation_id)
        for field in error.field_errors:
            print(field.path, field.message)
    else:
        print(
            "created:", conversation_id
        )  # first, for the case that the file is refused
        attach(helpscout, conversation_id, file)


def readable(text: str) -> Path:
    """Return the path of a file, before anything is created for it."""
    try:
        Path(text).open("rb").close()
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{text}: {error.strerror}") from None
    return Path(text)


def main() -> None:
    """Open a conversation as the arguments say."""
    parser = argparse.ArgumentParser(description="Open a conversation with a file.")
    parser.add_argument("mailbox_id", type=int, help="the id of the inbox")
    parser.add_argument("file", type=readable, help="a PDF file")
    options = parser.parse_args()
    try:
        with HelpScout() as helpscout:
            open_with_file(helpscout, options.mailbox_id, options.file)
    except (errors.ConfigurationError, errors.AuthenticationError) as error:
        parser.error(str(error))


if __name__ == "__main__":
    main()
