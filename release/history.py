"""What git knows about the releases before this one, and about the commit of this one."""

from __future__ import annotations

import subprocess

from generator.errors import UsageError

from .index_page import PROJECT


def last_tag() -> str | None:
    """Return the tag of the release before; tags of the commit itself are not before it."""
    own = git("tag", "--points-at", "HEAD").split()
    excluded = (f"--exclude={tag}" for tag in own)
    described = ("describe", "--tags", "--abbrev=0", "--match=v*")
    try:
        return git(*described, *excluded)
    except UsageError:
        return None


def moment_of(revision: str) -> str:
    """Return when a commit was made, in seconds: the time of every file of a distribution."""
    return git("show", "--no-patch", "--format=%ct", f"{revision}^{{commit}}")


def git(*arguments: str) -> str:
    """Run git in the project and return what it prints."""
    done = subprocess.run(  # noqa: S603  # without a shell
        ("git", "-C", str(PROJECT), *arguments),  # noqa: S607  # found as any program
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise UsageError(f"git {arguments[0]}: {done.stderr.strip()}")
    return done.stdout.strip()
