"""Text -> files: the only module that touches the output tree.

A tree is staged beside its target and swapped in by renames, so that a crash leaves the old
tree, the new one, or (between two renames) the old one set aside for the next run to clear.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from .errors import UsageError
from .render import HEADER, Files

DifferenceKind = Literal["added", "changed", "removed", "mode", "symlink"]


@dataclass(frozen=True, order=True)
class Difference:
    """One path of the output tree that is not what the spec gives."""

    path: PurePosixPath
    kind: DifferenceKind

    def __str__(self) -> str:
        """Return the kind and the path, aligned."""
        return f"{self.kind:<8} {self.path}"


def differences(output: Path, files: Files) -> list[Difference]:
    """Return what `publish` would change below `output`, sorted; an empty list is no drift."""
    found = {path for top in _tops(files) for path in _walk(output, output / top)}
    paths = sorted(found | set(files))
    kinds: list[DifferenceKind | None] = [_kind(output, path, files) for path in paths]
    pairs = zip(paths, kinds, strict=True)
    return [Difference(path, kind) for path, kind in pairs if kind is not None]


def strays(output: Path, files: Files) -> list[Difference]:
    """Return what is in `output` beside the folders that `files` names, sorted."""
    found = sorted(path.name for path in output.iterdir()) if output.is_dir() else []
    return [
        Difference(PurePosixPath(n), "removed") for n in found if n not in _tops(files)
    ]


def publish(output: Path, files: Files) -> list[Difference]:
    """Make the output tree exactly what `files` says and return what changed.

    Only the top folders that `files` names are replaced. Raises `UsageError`, with nothing
    changed, if one of them contains anything that was not generated, or cannot be written.
    """
    tops = _tops(files)
    for top in tops:
        _refuse_foreign(output / top)
    changed = differences(output, files)
    stale = sorted({difference.path.parts[0] for difference in changed})
    try:
        for top in tops:
            _clear_litter(output, top)
        _replace(output, stale, files)
    except OSError as error:
        raise UsageError(
            f"{output} cannot be written: {error.strerror or error}"
        ) from error
    return changed


def save(file: Path, text: str) -> None:
    """Write one file outside the output tree; raise `UsageError` if that is impossible."""
    try:
        file.write_text(text, "utf-8")
    except OSError as error:
        raise UsageError(
            f"{file} cannot be written: {error.strerror or error}"
        ) from error


def _tops(files: Files) -> list[str]:
    return sorted({path.parts[0] for path in files})


# --- comparing --------------------------------------------------------------------------


def _walk(output: Path, folder: Path) -> Iterator[PurePosixPath]:
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


def _kind(output: Path, path: PurePosixPath, files: Files) -> DifferenceKind | None:
    place = output / path
    if place.is_symlink():
        return "symlink"
    if path not in files:
        return "removed"
    if not place.is_file():
        return "added"
    if place.stat().st_mode & (stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH):
        return "mode"
    return None if place.read_bytes() == files[path].encode() else "changed"


def _refuse_foreign(folder: Path) -> None:
    """Raise unless a folder is absent or contains only what an earlier run wrote."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise UsageError(
            f"{folder} is not a folder; remove it or choose another output"
        )
    for relative in _walk(folder, folder):
        place = folder / relative
        if place.is_symlink():
            raise UsageError(f"{place} is a symbolic link; remove it first")
        if not _is_generated(folder, relative):
            raise UsageError(
                f"{place} was not generated; move it away or choose another output"
            )


def _is_generated(folder: Path, relative: PurePosixPath) -> bool:
    """Return whether a run can have written a file; files of data have no header."""
    file = folder / relative
    if relative.name in ("py.typed", "openapi.json"):
        return (folder / "__init__.py").is_file()
    with file.open("rb") as stream:
        return stream.readline() == HEADER.encode()


# --- writing ----------------------------------------------------------------------------


def _replace(output: Path, tops: list[str], files: Files) -> None:
    """Replace the folders; what can run out of space comes before the first rename."""
    try:
        for path, text in files.items():
            if path.parts[0] in tops:
                _write(_staged(output, path.parts[0]).joinpath(*path.parts[1:]), text)
        for top in tops:
            _swap(output / top, _staged(output, top), _aside(output, top))
    except OSError:
        for top in tops:
            _clear_litter(output, top)
        raise


def _swap(target: Path, staged: Path, aside: Path) -> None:
    if target.exists():
        target.rename(aside)
    staged.rename(target)
    shutil.rmtree(aside, ignore_errors=True)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
    file.chmod(0o644)


def _clear_litter(output: Path, top: str) -> None:
    """Remove, or put back, what a killed run left behind."""
    target, staged, aside = output / top, _staged(output, top), _aside(output, top)
    if aside.exists() and not target.exists():
        aside.rename(target)
    for litter in (staged, aside):
        if litter.exists():
            shutil.rmtree(litter)


def _staged(output: Path, top: str) -> Path:
    return output / f".{top}.staged"


def _aside(output: Path, top: str) -> Path:
    return output / f".{top}.replaced"
