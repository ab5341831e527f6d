"""A file or folder -> the API in it: the stages that read, and all that they find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from .build import Problems, build
from .errors import Problem, SpecError, UsageError
from .ir import Api
from .limits import Limits
from .lint import mended
from .load import Document, NamesFile, load, names_beside, read_names


@dataclass(frozen=True, slots=True)
class Reading:
    """A document, the API that it describes, and what is odd or left out of it."""

    document: Document
    api: Api
    found: Sequence[Problem]

    @property
    def left_out(self) -> Sequence[Problem]:
        """Why operations are left out."""
        return [each for each in self.found if each.severity == "left out"]


def read_api(
    path: Path,
    *,
    limits: Limits | None = None,
    overlays: Sequence[Path] = (),
    package: str | None = None,
    names: Path | None = None,
    strict: bool = False,
    house: bool = True,
) -> Reading:
    """Read the API in a file or folder; raise `SpecError` if it is refused.

    `overlays` are files with changes of the document, `names` is a names file, by default the one
    beside the document. `strict` refuses all that is odd or not supported, `house` all that the
    house rules forbid.
    """
    document = load(path, limits=limits, overlays=overlays)
    document, found = mended(document, house=house, strict=strict)
    odd = document.warnings
    found += [replace(each, severity="error") for each in odd] if strict else odd
    if any(problem.severity == "error" for problem in found):
        raise SpecError(found)
    problems = Problems(strict=strict)
    given = _given_names(document, path, names, limits)
    given = replace(given, is_of_another=not house)
    api = build(document, package=package, names=given, problems=problems)
    reasons = {each.pointer for each in problems.found if each.severity == "left out"}
    found = [problem for problem in found if problem.pointer not in reasons]
    return Reading(document, api, sorted([*found, *problems.found]))


def _given_names(
    document: Document, path: Path, names: Path | None, limits: Limits | None
) -> NamesFile:
    """Return what a names file gives; a document with `x-client` names everything itself."""
    if document.is_house:
        if names:
            raise UsageError(f"{document.name} has x-client: change the names in it")
        return NamesFile()
    if names:
        return read_names(names, limits=limits)
    return names_beside(path, limits=limits)
