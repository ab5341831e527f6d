"""Run a program of this folder against a stub server with the documented examples.

::

    python without_account.py export.py try.db
    python without_account.py weekly_report.py --plot week.png

No account is needed, and nothing is sent to Help Scout.
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["helpscout-client"]
# ///

from __future__ import annotations

import runpy
import sys
from functools import partial
from unittest.mock import patch

import helpscout_client
from helpscout_client.testing import StubServer


def main() -> None:
    """Run the program that the first argument names, with the other arguments."""
    if len(sys.argv) < 2:
        sys.exit("usage: python without_account.py PROGRAM [ARGUMENTS]")
    del sys.argv[0]
    with StubServer() as stub:
        client = partial(helpscout_client.HelpScout, base_url=stub.url, auth=stub.auth)
        with patch.object(helpscout_client, "HelpScout", client):
            runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    main()
