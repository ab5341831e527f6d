"""What a run of `generate` depended on and what came out of it, so that it is not made again.

As with the dependency files of build tools, a run that would change nothing is known by what
it would read: the record of the last run with these arguments contains digests of all that was
read and written. A record is used only if everything in it is still true.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from . import kept
from .disk import Trace, digest, holds
from .edition import edition
from .output import Digests, differences, differences_at, tops, work_folder


class Said(NamedTuple):
    """What a run prints."""

    output: str
    errors: str


class Record:
    """The record of runs with the same arguments in the same folder, of the same generator."""

    def __init__(self, arguments: Mapping[str, object], output: Path) -> None:
        run = repr((Path.cwd(), sorted(arguments.items())))
        self._name = f"runs/{digest(run.encode())}.json"
        self.edition = edition()
        self._output = output

    def said(self) -> Said | None:
        """Return what a run would print if nothing changed since the last one, otherwise None."""
        last = kept.read(self._name, self.edition)
        if last is None:
            return None
        package, beside = _by_path(last["package"]), _by_path(last["beside"])
        is_same = (
            holds(last["read"])
            and not any(work_folder(self._output, t).exists() for t in tops(package))
            and not differences(self._output, package)
            and not differences_at(beside, self._output, beside)
        )
        return Said(*last["said"]) if is_same else None

    def is_of_its_code(self) -> bool:
        """Whether all that the run made is by one code: what it makes may be kept only then."""
        return self.edition == edition()

    def keep(
        self,
        said: Said,
        *,
        read: Trace,
        package: Digests,
        beside: Iterable[PurePosixPath],
    ) -> None:
        """Keep what a run like this one prints, what it read, and what is there after it."""
        here = {str(path): _digest_at(self._output / path) for path in beside}
        record = {
            "read": read,
            "package": {str(path): found for path, found in package.items()},
            "beside": here,
            "said": said,
        }
        kept.write(self._name, self.edition, record)


def _by_path(digests: Mapping[str, str]) -> Digests:
    return {PurePosixPath(path): found for path, found in digests.items()}


def _digest_at(place: Path) -> str:
    return digest(place.read_bytes()) if place.is_file() else ""
