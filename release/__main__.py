"""What a release of both distributions needs, and what is to be done between releases."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from generator.errors import UsageError

from . import pages_due
from .build import build
from .checking import check
from .index_page import SettingError
from .trial import try_wheels

PARSER = argparse.ArgumentParser(prog="python -m release", description=__doc__)
_COMMANDS = PARSER.add_subparsers(dest="command", required=True)

_CHECK = _COMMANDS.add_parser("check", help="version and changelog follow from changes")
_CHECK.add_argument("base", nargs="?", help="git revision (default: the last tag)")
_CHECK.add_argument("--tag", help="the tag under which it is about to be published")

_BUILD = _COMMANDS.add_parser("build", help="build both twice, compare, write notes")
_BUILD.add_argument("revision", nargs="?", default="HEAD", help="(default: HEAD)")

_TRY = _COMMANDS.add_parser("try", help="install the wheels and use them")
_TRY.add_argument("--sbom", action="store_true", help="write what they bring along")

for _each in (_BUILD, _TRY):
    _each.add_argument("--folder", type=Path, default=Path("dist"), help="(dist)")

_DUE = _COMMANDS.add_parser("pages-due", help="pages to compare with the spec again")
_DUE.add_argument("--days", type=int, default=90, help="how long is too long (90)")
_DUE.add_argument("--links", default="", help="address of a file: https://…/{file}")
_DUE.add_argument(
    "--publish", action="store_true", help="keep them as one issue, by gh"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0, 1 for a problem, 2 for a wrong argument."""
    given = PARSER.parse_args(arguments)
    try:
        return _run(given)
    except (UsageError, SettingError) as error:
        print(error, file=sys.stderr)
        return 2


def _run(given: argparse.Namespace) -> int:
    match given.command:
        case "check":
            return check(given.base, given.tag)
        case "build":
            build(given.revision, given.folder)
        case "try":
            try_wheels(given.folder, sbom=given.sbom)
        case _:
            _show_due(given)
    return 0


def _show_due(given: argparse.Namespace) -> None:
    today = datetime.now(UTC).date()
    pages = pages_due.due(pages_due.watched(), today, given.days)
    if given.publish:
        print(pages_due.publish(pages, given.links, pages_due.run_gh))
    else:
        print(pages_due.listing(pages, given.links), end="")


if __name__ == "__main__":
    sys.exit(main())
