"""The check of a release: what changed for users since the last one, and what follows from it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from generator.errors import UsageError
from generator.load.git import unpacked
from generator.review.diff.report import proposed_version
from generator.review.diff.rules import Verdict

from .check import Release, problems
from .history import last_tag
from .index_page import PROJECT, repository
from .surface import breakages, surface

PACKAGE = "helpscout_client"
GENERATED = PROJECT / "generated"


def check(base: str | None, tag: str | None) -> int:
    """Print what changed since `base`, by default the last release; return 1 for a problem."""
    base = base or last_tag()
    if base is None:
        print("No release has been tagged yet: only version and changelog are checked.")
        version = str(_diff("HEAD")["head"]["version"])
        return _judged(_release(version, None, None, tag))
    return _compared(base, tag)


def _compared(base: str, tag: str | None) -> int:
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
    return _judged(_release(new, old, verdict, tag))


def _release(
    version: str, base: str | None, verdict: Verdict | None, tag: str | None
) -> Release:
    return Release(
        version=version,
        version_file=(GENERATED / PACKAGE / "_version.py").read_text("utf-8"),
        changelog=(PROJECT / "CHANGELOG.md").read_text("utf-8"),
        readme=(PROJECT / "README.md").read_text("utf-8"),
        repository=repository(),
        base_version=base,
        verdict=verdict,
        tag=tag,
    )


def _judged(release: Release) -> int:
    found = list(problems(release))
    for problem in found:
        print(f"error: {problem}", file=sys.stderr)
    return 1 if found else 0


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
