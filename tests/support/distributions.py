"""Distributions as a build frontend makes them, by the hooks of the backend, in this process."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sysconfig
import tarfile
import venv
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hatchling import build

from release.build import FOLDERS as FOLDERS
from support.paths import PROJECT

ADDRESS = "https://example.com/owner/helpscout-client"
"""A repository that does not exist."""
DESCRIBED_BY = (
    *("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"),
    *("release/index_page.py", "packaging", "generated/helpscout_client/_version.py"),
)
"""What the metadata of both is made of."""
MOMENT = "1767225600"
"""The time of all files, in seconds."""

# Python 3.11.0 to 3.11.3 have no filters of archives.
_FILTER: dict[str, Any] = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}


def build_both(source: Path, output: Path) -> list[Path]:
    """Build the source distribution of a folder, and from it the wheel; return the wheel first."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", MOMENT)
        with contextlib.chdir(source):
            archive = output / build.build_sdist(str(output))
        unpacked = output / "unpacked"
        with tarfile.open(archive) as files:
            files.extractall(unpacked, **_FILTER)  # noqa: S202  # made just now
        (folder,) = unpacked.iterdir()
        return [build_wheel(folder, output), archive]


def build_wheel(source: Path, output: Path) -> Path:
    """Build the wheel of a folder."""
    with contextlib.chdir(source):
        return output / build.build_wheel(str(output))


def members(archive: Path) -> list[str]:
    """Return the paths of the files in a source distribution, below its folder."""
    with tarfile.open(archive) as files:
        return [name.partition("/")[2] for name in files.getnames()]


def environment(folder: Path) -> tuple[Path, Path]:
    """Make a virtual environment with nothing in it; return its Python and its libraries."""
    venv.create(folder, symlinks=os.name == "posix")
    scripts, libraries = (
        Path(sysconfig.get_path(kind, "venv", {"base": str(folder)}))
        for kind in ("scripts", "purelib")
    )
    return scripts / "python", libraries


def copy_with_address(
    address: str, target: Path, needed: Iterable[str] = DESCRIBED_BY
) -> Path:
    """Copy files and folders of the project, and set the address of its repository."""
    for each in needed:
        source, copy = PROJECT / each, target / each
        copy.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, copy, ignore=ignored, dirs_exist_ok=True)
        else:
            shutil.copy2(source, copy)
    settings = target / "pyproject.toml"
    setting, text = f'repository = "{address}"', settings.read_text("utf-8")
    text, count = re.subn(r'^repository = ".*"$', setting, text, flags=re.MULTILINE)
    assert 1 == count
    settings.write_text(text, "utf-8")
    return target
