"""Specs of git revisions: the one module that starts a program, git, and only to read.

Nothing of the repository is changed. A revision is unpacked into a temporary folder, so that
the loader reads it like any other spec.
"""

from __future__ import annotations

import io
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from ..errors import UsageError
from .external import SUFFIXES

_MAIN_BRANCHES = ("origin/HEAD", "origin/main", "main", "origin/master", "master")


@contextmanager
def unpacked(revision: str, spec: Path) -> Generator[tuple[Path, Path]]:
    """Unpack the spec of a revision for the time of the `with` block.

    Yields the folder that represents the top of the repository, and the spec in it.
    `spec` is a path of the working tree; with a file come those beside it, to which it can
    refer. Raises `UsageError` if there is no repository, no such revision, or no such path in it.
    """
    folder = _folder(spec)
    try:
        top = Path(run_git(folder, "rev-parse", "--show-toplevel").decode().strip())
    except UsageError as error:
        message = f"{revision!r} is not a file or folder, and no git revision: {error}"
        raise UsageError(message) from None
    inside = spec.resolve().relative_to(top.resolve()).as_posix()
    commit = commit_of(revision, folder)
    paths = [inside] if spec.is_dir() else [inside, *_beside(top, commit, inside)]
    archive = run_git(top, "archive", "--format=zip", commit, "--", *paths)
    with TemporaryDirectory(prefix="spec-") as temporary:
        # Python 3.11.0 to 3.11.3 cannot unpack a tar archive without following its links.
        with ZipFile(io.BytesIO(archive)) as files:
            files.extractall(temporary)
        yield Path(temporary), Path(temporary, inside)


def _beside(top: Path, commit: str, inside: str) -> list[str]:
    """Return patterns for the documents in the folder of a file and below it."""
    folder = PurePosixPath(inside).parent
    listed = run_git(
        top, "ls-tree", "-r", "-z", "--name-only", commit, "--", f"{folder}/"
    )
    names = listed.decode(errors="replace").split("\0")
    found = {PurePosixPath(name).suffix for name in names} & SUFFIXES
    return [f":(glob){folder}/**/*{suffix}" for suffix in sorted(found)]


def commit_of(revision: str, folder: Path) -> str:
    """Return the commit that a revision names; raise `UsageError` if there is none."""
    wanted = f"{revision}^{{commit}}"
    try:
        found = run_git(folder, "rev-parse", "--verify", "--end-of-options", wanted)
    except UsageError:
        message = f"{revision!r} is not a file, folder or git revision"
        raise UsageError(message) from None
    return found.decode().strip()


def merge_base(spec: Path) -> str:
    """Return the commit at which the branch of the spec's working tree left the main branch."""
    folder = _folder(spec)
    for branch in _MAIN_BRANCHES:
        try:
            return run_git(folder, "merge-base", "HEAD", branch).decode().strip()
        except UsageError:
            continue
    raise UsageError(
        f"no main branch of git to compare with in {folder}; name a revision, file or folder"
    )


def _folder(spec: Path) -> Path:
    return spec if spec.is_dir() else spec.parent


def run_git(folder: Path, *arguments: str) -> bytes:
    """Run git in a folder and return what it prints; raise `UsageError` if it fails."""
    command = ("git", "-C", str(folder), *arguments)
    try:
        # Without a shell; "--" and "--end-of-options" keep names from being options.
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    except OSError as error:
        raise UsageError(f"cannot run git: {error}") from None
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        raise UsageError(f"git {arguments[0]}: {lines[-1] if lines else 'failed'}")
    return done.stdout
