"""Distributions as a build frontend makes them, by the hooks of the backend, in this process."""

from __future__ import annotations

import contextlib
import tarfile
from pathlib import Path
from typing import Any

import pytest
from hatchling import build

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
