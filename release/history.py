"""What git knows about the releases before this one, and about the commit of this one."""

from __future__ import annotations

from generator.errors import UsageError
from generator.load.git import run_git

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
    return run_git(PROJECT, *arguments).decode().strip()
