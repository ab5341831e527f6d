"""Close the conversations whose customers have not answered for two weeks.

Run it with HELPSCOUT_CLIENT_ID and HELPSCOUT_CLIENT_SECRET in the environment: `python closing.py`.
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["helpscout-client"]
# ///

from __future__ import annotations

import argparse
from datetime import UTC, datetime, timedelta

from helpscout_client import HelpScout, errors

NOTE = "Closed, because there was no answer for two weeks."


def close_waiting(helpscout: HelpScout, *, now: datetime) -> list[int]:
    """Close what has been pending for two weeks, and return the ids."""
    latest = now - timedelta(weeks=2)
    # All pages first: each conversation that is closed would move the others on later pages.
    pending = list(helpscout.conversations.list(status="pending"))
    old = [each.id for each in pending if each.user_updated_at < latest]
    return [each for each in old if _close(helpscout, each)]


def _close(helpscout: HelpScout, conversation_id: int) -> bool:
    """Return whether the conversation was closed; it may be gone by now."""
    try:
        helpscout.conversations.update(conversation_id, status="closed")
        helpscout.conversations.threads.note(conversation_id, text=NOTE)
    except errors.NotFoundError:
        return False
    return True


def main() -> None:
    """Close what waits now, and print the ids."""
    parser = argparse.ArgumentParser(description="Close what got no answer.")
    parser.parse_args()
    try:
        with HelpScout() as helpscout:
            print("closed:", close_waiting(helpscout, now=datetime.now(UTC)))
    except (errors.ConfigurationError, errors.AuthenticationError) as error:
        parser.error(str(error))


if __name__ == "__main__":
    main()
