"""Check a release: `python -m release [BASE]`, BASE being the last release's tag by default.

Prints what changed for users, in the spec and in the Python surface, and exits with 1 if the
version or the changelog does not follow from it.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from generator.errors import UsageError
from generator.load.git import unpacked
from generator.review.diff.report import proposed_version
from generator.review.diff.rules import Verdict

from .check import Release, problems
from .surface import breakages, surface

PACKAGE = "helpscout_client"
PROJECT = Path(__file__).resolve().parents[1]
GENERATED = PROJECT / "generated"


def main() -> int:
    """Run the check and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m release", description=__doc__)
    parser.add_argument("base", nargs="?", help="git revision (default: the last tag)")
    base = parser.parse_args().base or _last_tag()
    if base is None:
        print("No release has been tagged yet: only version and changelog are checked.")
        version = str(_diff("HEAD")["head"]["version"])
        return _judged(_release(version, None, None))
    try:
        return _compared(base)
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2


def _compared(base: str) -> int:
    """Compare with an older release and print what changed."""
    _run("-m", "generator", "diff", base)
    found = _diff(base)
    with unpacked(base, GENERATED) as (_, folder):
        before, now = (surface(PACKAGE, each) for each in (folder, GENERATED))
        broken = breakages(before, now)
    print(f"\nPython surface since {base}: {len(broken)} breakages")
    for each in broken:
        print(f"  {each}")
    verdict: Verdict | None = "breaking" if broken else found["verdict"]
    old, new = str(found["base"]["version"]), str(found["head"]["version"])
    print(f"\nProposed version: {proposed_version(old, verdict)}; the spec says {new}")
    return _judged(_release(new, old, verdict))


def _release(version: str, base: str | None, verdict: Verdict | None) -> Release:
    return Release(
        version=version,
        version_file=(GENERATED / PACKAGE / "_version.py").read_text("utf-8"),
        changelog=(PROJECT / "CHANGELOG.md").read_text("utf-8"),
        base_version=base,
        verdict=verdict,
    )


def _judged(release: Release) -> int:
    found = list(problems(release))
    for problem in found:
        print(f"error: {problem}", file=sys.stderr)
    return 1 if found else 0


def _last_tag() -> str | None:
    command = (
        "git",
        "-C",
        str(PROJECT),
        "describe",
        "--tags",
        "--abbrev=0",
        "--match=v*",
    )
    done = subprocess.run(  # noqa: S603  # without a shell
        command, capture_output=True, text=True, check=False
    )
    return done.stdout.strip() or None


def _diff(base: str) -> dict[str, Any]:
    """Return the diff of the spec as its schema describes it."""
    return dict(
        json.loads(
            _run("-m", "generator", "diff", base, "--format", "json", show=False)
        )
    )


def _run(*arguments: str, show: bool = True) -> str:
    command = (sys.executable, *arguments)
    done = subprocess.run(  # noqa: S603  # without a shell
        command,
        stdout=None if show else subprocess.PIPE,
        text=True,
        cwd=PROJECT,
        check=False,
    )
    if done.returncode:
        raise UsageError(f"{' '.join(arguments[1:])} failed")
    return done.stdout or ""


if __name__ == "__main__":
    sys.exit(main())
