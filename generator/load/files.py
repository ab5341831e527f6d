"""Load a spec: one file, or a folder of fragments merged into one document.

The result is plain data with the place in the files of everything in it. Each `$ref` that does
not lead to something in the document is one of its faults, and is not followed. Only files in the
folder of the document are opened.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from .. import disk
from ..errors import Problem, SpecError, UsageError
from ..limits import Limits
from .anchors import resolve_anchors
from .document import Document
from .external import SUFFIXES, ExternalReferences
from .node import root_of
from .place_names import place_name
from .pointers import JsonValue, join, split
from .references import bad_references, keyword_objects
from .tree import Mark, Tree
from .yaml_builder import Oddities
from .yaml_text import read

# Fragments share `paths` and `components`, and below them a path and a kind of component.
# An operation or a schema is in one of them as a whole.
_SHARED_LEVELS = 2


def load(
    path: Path, *, limits: Limits | None = None, overlays: Sequence[Path] = ()
) -> Document:
    """Return the document in the file `path`, or the one that the fragments in it make.

    `overlays` are files with changes of the document, which are made in their order.

    Raise `SpecError` with every problem of the text and the merge, and `UsageError` if `path`
    cannot be read at all.
    """
    files = _Files(limits or Limits())
    is_folder = _is_folder(path)
    tree = _read_folder(path, files) if is_folder else files.read(path)
    document = Document(_mapping(tree), str(path), tree.mark, is_folder)
    if overlays:
        warnings = _overlaid(tree, map(files.read, overlays))
        document = replace(document, warnings=warnings)
    if not (is_folder or document.is_house):
        references = ExternalReferences(tree, path, files.read, files.limits)
        document = replace(document, refusals=references.include())
        if (
            document.grammar.has_boolean_schemas
        ):  # OpenAPI 3.0 knows no names of schemas
            warnings = (*document.warnings, *resolve_anchors(document))
            document = replace(document, warnings=warnings)
    if document.is_house and (odd := [*files.odd.warnings, *files.odd.shorthands]):
        raise SpecError(replace(problem, severity="error") for problem in odd)
    return replace(
        document,
        warnings=(*document.warnings, *files.odd.warnings),
        faults=dict(bad_references(root_of(document))),
    )


def _overlaid(tree: Tree, overlays: Iterable[Tree]) -> tuple[Problem, ...]:
    """Apply overlays to a document; return warnings."""
    from .overlay import apply_overlay  # imports a library that few runs need

    return tuple(odd for overlay in overlays for odd in apply_overlay(tree, overlay))


def read_file(path: Path, limits: Limits) -> Tree:
    """Return what is in a file; raise `SpecError` or `UsageError`."""
    return _Files(limits).read(path)


def spec_paths(path: Path) -> list[Path]:
    """Return one path for each API: a file, a folder of fragments, or a folder of folders."""
    if not _is_folder(path):
        return [path]
    return [each.parent for each in disk.matching(path, "*/openapi.yaml")] or [path]


def _is_folder(path: Path) -> bool:
    try:
        return disk.is_folder(path)
    except (OSError, ValueError) as error:
        raise UsageError(f"cannot read {str(path)!r}: {error}") from None


class _Files:
    """Reads files, and counts their bytes."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.odd = Oddities()
        self._bytes_left = limits.total_bytes

    def read(self, path: Path) -> Tree:
        """Return the mapping in `path`; raise `SpecError` or `UsageError`."""
        name = path.as_posix()
        raw = self._read_bytes(path)
        self._bytes_left -= len(raw)
        if len(raw) > self.limits.file_bytes:
            raise _too_large(name, "the file", self.limits.file_bytes)
        if self._bytes_left < 0:
            raise _too_large(name, "the spec", self.limits.total_bytes)
        return read(raw, name, self.limits, self.odd)

    def _read_bytes(self, path: Path) -> bytes:
        try:
            if not disk.exists(path) or disk.is_folder(path):
                raise UsageError(f"there is no file or folder {str(path)!r}")
            return disk.content(path, self.limits.file_bytes + 1)
        except (OSError, ValueError) as error:
            raise UsageError(f"cannot read {str(path)!r}: {error}") from None


def _too_large(name: str, what: str, limit: int) -> SpecError:
    found = f"{what} is larger than {limit} bytes"
    return SpecError([Problem(name, 1, 1, "", found, "raise --max-mib, or split it")])


def _mapping(tree: Tree) -> dict[str, JsonValue]:
    """Return the value of a document; raise `SpecError` if it is not a mapping."""
    if isinstance(tree.value, dict):
        return tree.value
    at = tree.mark
    found = "a list" if isinstance(tree.value, list) else "a single value"
    message = f"the document is {found}, not a mapping"
    if tree.value is None:
        message = "the document is empty"
    hint = "start with `openapi: 3.1.0`, `paths:` or the like"
    raise SpecError([Problem(at.file, at.line, at.column, "", message, hint)])


def _read_folder(folder: Path, files: _Files) -> Tree:
    problems: list[Problem] = []
    fragments = list(_read_fragments(folder, files, problems))
    for fragment in fragments:
        problems.extend(_inline_examples(fragment, folder, files))
    if problems:
        raise SpecError(problems)
    merged, *others = fragments
    for other in others:
        problems.extend(_merge(merged, other, ()))
    if problems:
        raise SpecError(problems)
    return merged


def _read_fragments(
    folder: Path, files: _Files, problems: list[Problem]
) -> Iterator[Tree]:
    paths = [p for p in disk.matching(folder, "*") if p.suffix in SUFFIXES]
    if not paths:
        raise UsageError(f"there is no .yaml or .json file in {str(folder)!r}")
    for path in paths:
        try:
            fragment = files.read(path)
            _mapping(fragment)
        except SpecError as error:
            problems.extend(error.problems)
        else:
            yield fragment


def _merge(ours: Tree, theirs: Tree, path: tuple[str, ...]) -> Iterator[Problem]:
    """Move the members of `theirs` into `ours`; yield a problem for each that is taken."""
    is_shared = len(path) <= _SHARED_LEVELS
    if not (
        is_shared and isinstance(ours.value, dict) and isinstance(theirs.value, dict)
    ):
        yield _taken(path, ours.mark, theirs.mark)
        return
    for key, value in theirs.value.items():
        if key in ours.value:
            yield from _merge(ours.member(key), theirs.member(key), (*path, key))
        else:
            ours.value[key] = value
            ours.mark.members[key] = theirs.mark.members[key]


def _taken(path: tuple[str, ...], ours: Mark, theirs: Mark) -> Problem:
    first = f"{ours.file}:{ours.line}:{ours.column}"
    message = f"{path[-1]!r} is already defined at {first}"
    hint = "keep one of the two"
    pointer = join(path)
    place = place_name(pointer)
    return Problem(
        theirs.file, theirs.line, theirs.column, pointer, message, hint, place=place
    )


def _inline_examples(fragment: Tree, folder: Path, files: _Files) -> list[Problem]:
    """Replace each `externalValue` with the payload in the file that it names, as `value`."""
    problems: list[Problem] = []
    document = Document(_mapping(fragment), str(folder), fragment.mark, False)
    for example in list(keyword_objects(root_of(document))):
        name = example / "externalValue"
        is_example = example.parent is not None and example.parent.key == "examples"
        if not is_example or not isinstance(name.value, str):
            continue
        try:
            payload = _read_example(folder, name.value, files)
        except UsageError as error:
            problems.append(name.problem(str(error)))
        except SpecError as error:
            problems.extend(error.problems)
        else:
            _inline(fragment, split(example.pointer), payload)
    return problems


def _inline(tree: Tree, path: list[str], payload: Tree) -> None:
    for token in path:
        tree = tree.member(token)
    if isinstance(tree.value, dict):
        del tree.value["externalValue"]
        tree.value["value"] = payload.value
        tree.mark.members["value"] = payload.mark


def _read_example(folder: Path, name: str, files: _Files) -> Tree:
    """Return the payload in the file `name`; raise `UsageError` if it leaves `folder`."""
    try:
        path = disk.resolved(folder / name)
        inside = path.is_relative_to(disk.resolved(folder)) and path.suffix == ".json"
    except (OSError, ValueError, RuntimeError):
        inside = False
    if not inside:
        raise UsageError(f"externalValue {name!r} is not a .json file inside the spec")
    return files.read(folder / name)
