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

import argparse
import runpy
import sys
from functools import partial
from pathlib import Path
from unittest.mock import patch

import helpscout_client
from helpscout_client.testing import StubServer


def startable(program: str) -> str:
    """Return the path of a program that Python starts."""
    if not Path(program).is_file():
        raise argparse.ArgumentTypeError(f"there is no program {program}")
    if "__main__" not in Path(program).read_text("utf-8"):
        raise argparse.ArgumentTypeError(f"{program} is started by another program")
    return program


def main() -> None:
    """Run the program that the first argument names, with the other arguments."""
    parser = argparse.ArgumentParser(description="Run a program without an account.")
    parser.add_argument("program", type=startable)
    parser.add_argument("arguments", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    sys.argv = [options.program, *options.arguments]
    with StubServer() as stub:
        client = partial(helpscout_client.HelpScout, base_url=stub.url, auth=stub.auth)
        with patch.object(helpscout_client, "HelpScout", client):
            runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    main()
