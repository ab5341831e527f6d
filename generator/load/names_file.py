"""A names file: what its author wants things of a document to be called in Python."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .. import disk
from ..errors import Problem, SpecError
from ..limits import Limits
from .files import read_file
from .tree import Mark

_PLAIN = re.compile(r"[A-Za-z/][\w/~. {}\[\]-]*")


@dataclass(frozen=True, slots=True)
class NamesFile:
    """Names by the places of what they name, as they are written in a file."""

    path: str = ""
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    is_of_another: bool = False
    """Whether it may be for another revision, which has more or less to name."""
    _mark: Mark | None = None

    def problem(self, place: str, message: str, hint: str = "") -> Problem:
        """Return a problem of the line that names a place."""
        mark = self._mark.members[place] if self._mark else Mark(self.path, 1, 1)
        return Problem(mark.file, mark.line, mark.column, "", message, hint)


def read_names(path: Path, *, limits: Limits | None = None) -> NamesFile:
    """Return what a names file contains; raise `SpecError` for anything but names."""
    tree = read_file(path, limits or Limits())
    entries = tree.value if isinstance(tree.value, dict) else None
    if entries is None:
        message, hint = (
            "this is no mapping of names",
            "write `place: name` on each line",
        )
        raise SpecError([Problem(path.as_posix(), 1, 1, "", message, hint)])
    names = {key: text for key, text in entries.items() if isinstance(text, str)}
    file = NamesFile(path.as_posix(), names, _mark=tree.mark)
    wrong = [key for key in entries if key not in names]
    if wrong:
        message = "the name is no text"
        raise SpecError(
            file.problem(key, message, f"write {line(key, 'name')}") for key in wrong
        )
    return file


def names_beside(document: Path, *, limits: Limits | None = None) -> NamesFile:
    """Return the names in `names.yaml` beside a document in a single file, none without that."""
    path = document.parent / "names.yaml"
    if not (disk.is_file(document) and disk.is_file(path)):
        return NamesFile()
    if disk.is_same(path, document):
        return NamesFile()
    names = read_names(path, limits=limits)
    return NamesFile() if "openapi" in names.names else names


def line(place: str, name: str) -> str:
    """Return a line of a names file."""
    is_plain = _PLAIN.fullmatch(place) and not place.endswith((" ", ":"))
    return f"{place if is_plain else json.dumps(place, ensure_ascii=False)}: {name}"
