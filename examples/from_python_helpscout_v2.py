# /// script
# requires-python = ">=3.11"
# dependencies = ["helpscout-client"]
# ///
"""Close the pending conversations of an inbox, with a tag and a note.

Run it with `HELPSCOUT_CLIENT_ID=… HELPSCOUT_CLIENT_SECRET=… python from_python_helpscout_v2.py 85`,
where 85 is the id of the inbox.
"""

from __future__ import annotations

import sys

from helpscout_client import HelpScout


def close_pending(helpscout: HelpScout, mailbox_id: int) -> int:
    """Close the pending conversations of an inbox; return how many there were."""
    pending = list(helpscout.conversations.list(mailbox=mailbox_id, status="pending"))
    for conversation in pending:
        names = [tag.tag for tag in conversation.tags or () if tag.tag]
        helpscout.conversations.tags.update(conversation.id, tags=[*names, "overdue"])
        helpscout.conversations.threads.note(conversation.id, text="Closed: no answer.")
        helpscout.conversations.update(conversation.id, status="closed")
    return len(pending)


if __name__ == "__main__":
    with HelpScout() as helpscout:
        print(close_pending(helpscout, int(sys.argv[1])), "conversations were closed")
