"""Both distributions, built twice from a commit: the second build has to give the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.errors import UsageError
from generator.load.git import unpacked

from .changelog import notes
from .history import git, moment_of
from .index_page import PROJECT, index_page, repository

FOLDERS = {"helpscout-client": ".", "clientfoundry": "packaging/clientfoundry"}
"""The folder from which each distribution is built."""
MACHINES = (
    {"TZ": "UTC", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"},
    {"TZ": "Asia/Kolkata", "PYTHONHASHSEED": "2", "LC_ALL": "C"},
)
"""What differs between the builds, beside the folder and the moment."""


def build(revision: str, output: Path) -> None:
    """Write source distribution and wheel of each, and the notes of the release, to a folder."""
    if output.exists() and not (output.is_dir() and not any(output.iterdir())):
        advice = "remove it, or choose another folder by --folder"
        raise UsageError(f"{output} is not an empty folder: {advice}")
    with TemporaryDirectory(prefix="build-") as temporary:
        builds = [Path(temporary, str(number)) for number in range(len(MACHINES))]
        for folder, machine in zip(builds, MACHINES, strict=True):
            _build_once(revision, folder, machine)
        if differing := differences(*builds):
            raise UsageError(f"the second build differs: {', '.join(differing)}")
        version = next(builds[0].glob("*/*.whl")).name.split("-")[1]
        text = notes(git("show", f"{revision}:CHANGELOG.md"), version)
        # Relative links lead nowhere on the page of a release either.
        text = index_page(text, "", repository(), version)
        (builds[0] / "notes.md").write_text(text, "utf-8")
        shutil.copytree(builds[0], output, dirs_exist_ok=True)
    for name, digest in digests(output).items():
        print(f"{digest}  {name}")


def _build_once(revision: str, output: Path, machine: Mapping[str, str]) -> None:
    variables = {"SOURCE_DATE_EPOCH": moment_of(revision), **machine}
    with unpacked(revision, PROJECT) as (top, _):
        for name, folder in FOLDERS.items():
            # The backend is the one that is pinned, which is installed here.
            command = (sys.executable, "-m", "build", "--no-isolation")
            places = (str(output / name), str(top / folder))
            done = subprocess.run(  # noqa: S603  # without a shell
                (*command, "--outdir", *places),
                env={**os.environ, **variables},
                stdout=subprocess.DEVNULL,
                check=False,
            )
            if done.returncode:
                raise UsageError(f"{name} cannot be built")


def differences(first: Path, second: Path) -> list[str]:
    """Return the names of the files that are not the same in both folders."""
    unequal = digests(first).items() ^ digests(second).items()
    return sorted({name for name, _ in unequal})


def digests(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file in a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
