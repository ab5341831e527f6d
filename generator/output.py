"""The output tree: what is to be in it, by paths, and how it differs from that."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from .disk import digest

Files = dict[PurePosixPath, str]
Digests = Mapping[PurePosixPath, str]

_MADE = 'Generated from an OpenAPI document. Do not edit; run "{} generate".'
_FOUNDRY = _MADE.format("clientfoundry")
HEADER = f"# {_MADE.format('python -m generator')}\n"
FOREIGN_HEADER = f"# {_FOUNDRY}\n"
PROSE_HEADER = f"<!-- {_FOUNDRY} -->\n"

DifferenceKind = Literal["added", "changed", "removed", "mode", "symlink"]


@dataclass(frozen=True, order=True)
class Difference:
    """One path of the output tree that is not what the spec gives."""

    path: PurePosixPath
    kind: DifferenceKind

    def __str__(self) -> str:
        """Return the kind and the path, aligned."""
        return f"{self.kind:<8} {self.path}"


def digests_of(files: Files) -> Digests:
    """Return the digests of files with these texts."""
    return {path: digest(text.encode()) for path, text in files.items()}


def differences(output: Path, wanted: Digests) -> list[Difference]:
    """Return what `publish` would change below `output`, sorted; an empty list is no drift."""
    found = {path for top in tops(wanted) for path in walk(output, output / top)}
    return differences_at(sorted(found | set(wanted)), output, wanted)


def differences_at(
    paths: Iterable[PurePosixPath], output: Path, wanted: Digests
) -> list[Difference]:
    """Return how what is at some paths below `output` differs from what is to be there."""
    found: list[Difference] = []
    for path in paths:
        if kind := _kind(output / path, wanted.get(path)):
            found.append(Difference(path, kind))
    return found


def strays(output: Path, wanted: Digests) -> list[Difference]:
    """Return what is in `output` beside the folders that `wanted` names, sorted."""
    found = sorted(path.name for path in output.iterdir()) if output.is_dir() else []
    known = tops(wanted)
    return [Difference(PurePosixPath(n), "removed") for n in found if n not in known]


def tops(paths: Iterable[PurePosixPath]) -> list[str]:
    """Return the folders right below the output that contain paths."""
    return sorted({path.parts[0] for path in paths})


def work_folder(output: Path, top: str) -> Path:
    """Return the folder in which the next version of a folder of the output is written."""
    return output / f".{top}.publishing"


def walk(output: Path, folder: Path) -> Iterator[PurePosixPath]:
    """Yield every file and link below a folder that is not a by-product of importing."""
    if folder.is_symlink():
        yield PurePosixPath(folder.relative_to(output))
        return
    for directory, subfolders, names in os.walk(folder):
        subfolders.sort()
        links = [name for name in subfolders if (Path(directory) / name).is_symlink()]
        for name in (*names, *links):
            if Path(directory).name == "__pycache__" and name.endswith(".pyc"):
                continue  # what importing leaves behind
            yield PurePosixPath((Path(directory) / name).relative_to(output))


def _kind(place: Path, wanted: str | None) -> DifferenceKind | None:
    if place.is_symlink():
        return "symlink"
    if wanted is None:
        return "removed"
    if not place.is_file():
        return "added"
    if place.stat().st_mode & (stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH):
        return "mode"
    return None if digest(place.read_bytes()) == wanted else "changed"
