"""Text -> files: the only module that touches the output tree.

A tree is written in a work folder beside its target and swapped in by renames, so that a crash
leaves the old tree, the new one, or (between two renames) the old one in the work folder, from
which the next run restores it. A lock in the work folder keeps two runs apart.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Generator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path, PurePosixPath

from filelock import FileLock, Timeout

from .errors import UsageError
from .output import (
    FOREIGN_HEADER,
    HEADER,
    PROSE_HEADER,
    Difference,
    Files,
    differences,
    differences_at,
    digests_of,
    tops,
    walk,
    work_folder,
)

_HEADERS = (HEADER.encode(), FOREIGN_HEADER.encode(), PROSE_HEADER.encode())
_IN_USE = (5, 32)  # errors of Windows: access denied, sharing violation
_DATA = ("py.typed", "openapi.json")  # files without a header


def publish(output: Path, files: Files) -> list[Difference]:
    """Make the output tree exactly what `files` says and return what changed.

    Only the top folders that `files` names are replaced. Raises `UsageError`, with nothing
    changed, if one of them contains anything that was not generated, cannot be written, or is
    being written by another run.
    """
    folders = tops(files)
    try:
        with _working(output, folders):
            for top in folders:
                _restore(output, top)
                _refuse_foreign(output / top)
            changed = differences(output, digests_of(files))
            _replace(output, tops(each.path for each in changed), files)
    except OSError as error:
        raise UsageError(
            f"{output} cannot be written: {error.strerror or error}"
        ) from error
    return changed


def add(output: Path, files: Files) -> list[Difference]:
    """Write files beside a package and return what changed; what people wrote is kept.

    A file that exists is replaced only if it says that it was generated. Raises `UsageError` if
    one cannot be written.
    """
    ours = [path for path in sorted(files) if not _is_foreign(output / path)]
    changed = differences_at(ours, output, digests_of(files))
    for path in (difference.path for difference in changed):
        _make_folder((output / path).parent)
        save(output / path, files[path])
    return changed


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{folder} cannot be made: {error.strerror or error}"
        raise UsageError(message) from error


def _is_foreign(place: Path) -> bool:
    """Whether there is something at a place that was not generated."""
    return place.is_symlink() or (
        place.exists() and not (place.is_file() and _has_header(place))
    )


def save(file: Path, text: str) -> None:
    """Write one file outside the output tree; raise `UsageError` if that is impossible."""
    try:
        file.write_bytes(text.encode())  # with the same line ends on all systems
    except OSError as error:
        raise UsageError(
            f"{file} cannot be written: {error.strerror or error}"
        ) from error


# --- what was not generated -------------------------------------------------------------


def _refuse_foreign(folder: Path) -> None:
    """Raise unless a folder is absent or contains only what an earlier run wrote."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise UsageError(
            f"{folder} is not a folder; remove it or choose another output"
        )
    for relative in walk(folder, folder):
        place = folder / relative
        if place.is_symlink():
            raise UsageError(f"{place} is a symbolic link; remove it first")
        if not _is_generated(folder, relative):
            raise UsageError(
                f"{place} was not generated; move it away or choose another output"
            )


def _is_generated(folder: Path, relative: PurePosixPath) -> bool:
    """Return whether a run can have written a file.

    Files of data have no header; they are beside a generated module.
    """
    file = folder / relative
    if relative.name in _DATA:
        beside = file.with_name("__init__.py")
        return beside.is_file() and _has_header(beside)
    return _has_header(file)


def _has_header(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.readline() in _HEADERS


# --- writing ----------------------------------------------------------------------------


def _replace(output: Path, folders: list[str], files: Files) -> None:
    """Replace the folders; what can run out of space comes before the first rename."""
    for path, text in files.items():
        if path.parts[0] in folders:
            _write(_new(output, path.parts[0]).joinpath(*path.parts[1:]), text)
    try:
        for top in folders:
            _swap(output / top, _new(output, top), _old(output, top))
    except BaseException:  # also an interrupt between two renames
        for top in folders:
            _restore(output, top)
        raise


def _swap(target: Path, new: Path, old: Path) -> None:
    if target.exists():
        _rename(target, old)
    _rename(new, target)
    shutil.rmtree(old, ignore_errors=True)


def _rename(folder: Path, new: Path) -> None:
    """Rename a folder; on Windows, try for two seconds if another program has a file in it open."""
    for attempt in range(100):
        try:
            folder.rename(new)
            return
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _IN_USE or attempt == 99:
                raise
        time.sleep(0.02)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
    file.chmod(0o644)


# --- the work folder --------------------------------------------------------------------

_LOCK, _NEW, _OLD = "lock", "new", "old"


def _new(output: Path, top: str) -> Path:
    return work_folder(output, top) / _NEW


def _old(output: Path, top: str) -> Path:
    return work_folder(output, top) / _OLD


def _restore(output: Path, top: str) -> None:
    """Put back a tree that a killed run set aside, and remove what it left unfinished."""
    target, old, new = output / top, _old(output, top), _new(output, top)
    if old.exists() and not target.exists():
        old.rename(target)
    for litter in (old, new):
        if litter.exists():
            shutil.rmtree(litter)


@contextmanager
def _working(output: Path, folders: Sequence[str]) -> Generator[None]:
    """Have a work folder for each of the folders, which no other run has at the same time."""
    with ExitStack() as stack:
        for top in folders:
            stack.enter_context(_locked(work_folder(output, top)))
        yield


@contextmanager
def _locked(work: Path) -> Generator[None]:
    _refuse_in_the_way(work)
    work.mkdir(parents=True, exist_ok=True)
    busy = UsageError(f"another run is writing in {work}; wait until it is done")
    try:
        with FileLock(work / _LOCK, timeout=0):
            if not (work / _LOCK).exists():  # the other run is just done
                raise busy
            try:
                yield
            finally:
                _remove(work)
                is_left = work.exists()
    except Timeout:
        raise busy from None
    if is_left:  # on Windows, where an open lock cannot be removed
        with suppress(OSError):  # it is in use by the next run
            work.rmdir()


def _remove(work: Path) -> None:
    """Remove a work folder, but never the only copy of a tree."""
    if not (work / _OLD).exists():
        shutil.rmtree(work, ignore_errors=True)


def _refuse_in_the_way(work: Path) -> None:
    """Raise unless the work folder is absent, or what a killed run left behind."""
    if work.is_symlink() or (work.exists() and not work.is_dir()):
        raise UsageError(f"{work} is in the way; remove it or choose another output")
    for relative in walk(work, work):
        if not _is_left_behind(work / relative, relative.parts):
            raise UsageError(
                f"{work / relative} was not generated; "
                "move it away or choose another output"
            )


def _is_left_behind(file: Path, parts: tuple[str, ...]) -> bool:
    """Return whether a killed run can have written a file, perhaps not to its end."""
    if parts == (_LOCK,):
        return True
    if file.is_symlink() or parts[0] not in (_NEW, _OLD):
        return False
    with file.open("rb") as stream:
        first = stream.readline()
    return file.name in _DATA or any(each.startswith(first) for each in _HEADERS)
