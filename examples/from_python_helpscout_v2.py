# /// script
# requires-python = ">=3.11"
# dependencies = ["helpscout-client"]
# ///
"""Close the pending conversations of an inbox, with a tag and a note.

Run it with `HELPSCOUT_CLIENT_ID=… HELPSCOUT_CLIENT_SECRET=… python from_python_helpscout_v2.py 85`,
where 85 is the id of the inbox.
"""

from __future__ import annotations

import argparse

from helpscout_client import HelpScout, errors


def close_pending(helpscout: HelpScout, mailbox_id: int) -> int:
    """Close the pending conversations of an inbox; return how many there were."""
    pending = list(helpscout.conversations.list(mailbox=mailbox_id, status="pending"))
    for conversation in pending:
        names = [tag.tag for tag in conversation.tags or () if tag.tag]
        helpscout.conversations.tags.update(conversation.id, tags=[*names, "overdue"])
        helpscout.conversations.threads.note(conversation.id, text="Closed: no answer.")
        helpscout.conversations.update(conversation.id, status="closed")
    return len(pending)


def main() -> None:
    """Close the pending conversations of the inbox that the argument names."""
    parser = argparse.ArgumentParser(description="Close pending conversations.")
    parser.add_argument("mailbox_id", type=int, help="the id of the inbox")
    options = parser.parse_args()
    try:
        with HelpScout() as helpscout:
            closed = close_pending(helpscout, options.mailbox_id)
    except (errors.ConfigurationError, errors.AuthenticationError) as error:
        parser.error(str(error))
    print(closed, "conversations were closed")


if __name__ == "__main__":
    main()
