"""Revisions of a spec: how one is read, from a path or from git, to be compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ...build import bind
from ...errors import SpecError, UsageError
from ...ir import Package
from ...limits import Limits
from ...load import Document, spec_paths
from ...load.git import unpacked
from ...reading import read_api
from .context import Version


@dataclass(frozen=True, slots=True)
class Revision:
    """A package as it was or is, with the documents of its APIs in their order."""

    package: Package
    documents: Sequence[Document]
    top: Path
    """The folder that file names are relative to."""

    def versions(self) -> dict[str, Version]:
        """Return the APIs with their documents, by the names of their modules."""
        pairs = zip(self.package.apis, self.documents, strict=True)
        return {str(api.module): Version(api, doc, self.top) for api, doc in pairs}

    def main(self) -> Version:
        """Return the API whose client the package root exports."""
        return self.versions()[str(self.package.main.module)]


def read_revision(
    name: str | None,
    spec: Path | None,
    limits: Limits,
    overlays: Sequence[Path] = (),
    names: Path | None = None,
) -> Revision:
    """Return the revision that a file, a folder or git has by a name; without one, the spec.

    `overlays` change the spec of every revision; they are those of today. Each revision has the
    names file beside it, or all have `names`.
    """
    path = Path(name) if name else spec
    if path and path.exists():
        return _read(path, Path.cwd(), limits, overlays, names)
    if spec is None:
        found = f"there is no file or folder {name!r}" if name else "name two documents"
        raise UsageError(
            f"{found}, or the document whose revisions are meant by --spec"
        )
    with unpacked(str(name), spec) as (top, folder):
        try:
            return _read(folder, top, limits, overlays, names)
        except SpecError as error:
            inside = f"{top.as_posix()}/"
            raise SpecError(
                replace(p, file=f"{name}:{p.file.removeprefix(inside)}")
                for p in error.problems
            ) from None


def _read(
    path: Path,
    top: Path,
    limits: Limits,
    overlays: Sequence[Path],
    names: Path | None,
) -> Revision:
    """Read a spec without the house rules: an old one may break those of today."""
    readings = [
        read_api(each, limits=limits, overlays=overlays, names=names, house=False)
        for each in spec_paths(path)
    ]
    package = bind([reading.api for reading in readings])
    return Revision(package, [reading.document for reading in readings], top)
