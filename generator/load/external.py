"""References to files beside a document: what they lead to becomes a part of the document.

A component that is only such a reference becomes what it refers to, and so does a path item.
Anything else gets a component of its own, named after what it is called in its file; where two
are called the same, both are named after file and place. Then every `$ref` stays in the document.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from urllib.parse import unquote

from .. import disk
from ..errors import SpecError, UsageError
from ..limits import Limits
from .document import Document
from .node import Node, root_of
from .pointers import JsonValue, follow, join, split
from .references import objects
from .tree import Tree

SUFFIXES = frozenset({".json", ".yaml", ".yml"})

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9._-]+")
# A file of such a name says nothing; the folder that contains it does.
_PLAIN_STEMS = frozenset({"index", "main", "schema"})

ReadFile = Callable[[Path], Tree]
Refusals = Mapping[tuple[str, str], str]
"""Why references were not followed, by file and text."""


@dataclass(frozen=True)
class _Target:
    """A part of a file."""

    file: Path
    pointer: str


Slot = tuple[str, str]
"""A component: its section and its key."""


class ExternalReferences:
    """The references of one document that lead to other files in its folder."""

    def __init__(self, tree: Tree, path: Path, read: ReadFile, limits: Limits) -> None:
        value = tree.value if isinstance(tree.value, dict) else {}
        self._root = root_of(Document(value, str(path), tree.mark, False))
        self._tree = tree
        expected = self._root.document.grammar.objects["components"].expected
        self._sections = {of.strip("{}&"): section for section, of in expected.items()}
        self._sections.pop(
            "path-item", None
        )  # which is replaced, as no one else has it
        self._values_left = limits.values
        self._path = path
        self._main = disk.resolved(path)
        self._read = read
        self._file_of = functools.cache(self._file)
        self._files: dict[Path, Tree] = {self._main: tree}
        self._places: dict[_Target, str] = {}
        self._names: dict[Slot, str] = {}
        """What new components are called in their files."""
        self._references: list[tuple[Node, str, _Target]] = []
        self._seen: dict[int, JsonValue] = {}
        """Objects by id; they are kept so that no other one gets the id."""
        self.refusals: dict[tuple[str, str], str] = {}

    def include(self) -> Refusals:
        """Include what they lead to; return why the others were not followed."""
        components = self._root / "components"
        for section in list(components.object):
            self._include_all(components / section)
            for name in list((components / section).object):
                self._include_all(components / section / name)
        self._walk(self._root)
        renamed = self._relabel()
        for holder, key, target in self._references:
            holder.object[key] = "#" + _moved(self._places[target], renamed)
        return self.refusals

    # --- following ---

    def _walk(self, start: Node) -> None:
        pending = [start]
        while pending:
            for node, _ in list(objects(pending.pop())):
                if id(node.value) not in self._seen:
                    self._seen[id(node.value)] = node.value
                    pending += self._include_all(node)

    def _include_all(self, node: Node) -> list[Node]:
        """Include what a node refers to; return what is new in the document by that."""
        found = (self._include(*pair) for pair in list(_references(node)))
        return [new for new in found if new is not None]

    def _include(self, holder: Node, key: str) -> Node | None:
        reference = holder / key
        target = self._target(reference)
        if target is None:
            return None
        kind = _kind(holder) if key == "$ref" else "schema"
        section = self._sections.get(kind, "")
        if target in self._places and (section or kind == "path-item"):
            self._references.append((holder, key, target))
            return None
        try:
            part = self._part(target)
        except (LookupError, SpecError, UsageError) as error:
            self._refuse(reference, _reason(error))
            return None
        if _is_component(holder) or not section:
            return self._replace(holder, target, part)
        self._references.append((holder, key, target))
        return self._add(section, target, part)

    def _target(self, reference: Node) -> _Target | None:
        """Return what a reference leads to, None if it is in the document or not followed."""
        source = reference.position.file
        name, _, pointer = reference.text.partition("#")
        pointer = unquote(pointer)
        if name and name == (self._root / "$self").text:
            name = ""
        if _URL.match(name) or (pointer and not pointer.startswith("/")):
            return None
        if not name and disk.resolved(Path(source)) not in self._files:
            return None  # an overlay says it of the document
        file = self._file_of(source, name)
        if isinstance(file, str):
            self._refuse(reference, file)
            return None
        if not name and file == self._main:
            return None
        if not name and not _leads(self._files[file], pointer):
            file = self._main  # as some write who merge the files before they use them
        target = _Target(file, pointer)
        if file == self._main and _leads(self._files[file], pointer):
            self._places[target] = pointer
        return target

    def _file(self, source: str, name: str) -> Path | str:
        """Return the file that has a name in a file, or why it is not read."""
        try:
            file = disk.resolved(Path(source))
            if name:
                file = disk.resolved(file.parent / unquote(name))
        except (OSError, ValueError, RuntimeError):
            return "is not the name of a file"
        if not file.is_relative_to(self._main.parent):
            return "leaves the folder of the document"
        if file.suffix not in SUFFIXES:
            return "is not a .json or .yaml file"
        if not disk.is_file(file):
            return "leads to no file"
        return file

    def _refuse(self, reference: Node, reason: str) -> None:
        self.refusals[reference.position.file, reference.text] = reason

    def _part(self, target: _Target) -> Tree:
        """Return a copy of a part of a file; raise what says that there is none."""
        if target.file not in self._files:
            inside = target.file.relative_to(self._main.parent)
            self._files[target.file] = self._read(self._path.parent / inside)
        tree = self._files[target.file]
        for token in split(target.pointer):
            tree = tree.member(token)
        return self._copied(tree)

    def _copied(self, tree: Tree) -> Tree:
        """Return a copy of a tree; what is included by many references is limited in size."""
        self._values_left -= tree.size()
        if self._values_left < 0:
            raise UsageError("what the references include is too much")
        return tree.copy()

    # --- including ---

    def _replace(self, node: Node, target: _Target, part: Tree) -> Node:
        """Let a part of the document be what it refers to."""
        *above, key = split(node.pointer)
        tree = self._tree
        for token in above:
            tree = tree.member(token)
        tree.put(key, part)
        self._places[target] = node.pointer
        return self._root.at(node.pointer)

    def _add(self, section: str, target: _Target, part: Tree) -> Node:
        """Add a component, named after file and place."""
        tokens = split(target.pointer)
        file = target.file.relative_to(self._main.parent).with_suffix("")
        slots = self._tree.opened("components").opened(section)
        key = _as_name("_".join((*file.parts, *tokens)))
        while key in slots.mark.members:
            key += "_"
        slots.put(key, part)
        self._names[section, key] = _as_name(tokens[-1] if tokens else _title(file))
        self._places[target] = join(["components", section, key])
        return self._root / "components" / section / key

    def _relabel(self) -> dict[Slot, str]:
        """Call new components as they are called in their files, where no other one is."""
        times = Counter((slot[0], name) for slot, name in self._names.items())
        renamed = {
            slot: name
            for slot, name in self._names.items()
            if times[slot[0], name] == 1 and not self._is_taken(slot[0], name)
        }
        for section in {section for section, _ in renamed}:
            names = {key: name for (of, key), name in renamed.items() if of == section}
            self._tree.member("components").member(section).relabel(names)
        return renamed

    def _is_taken(self, section: str, name: str) -> bool:
        is_there = name in self._root / "components" / section
        return is_there and (section, name) not in self._names


def _kind(node: Node) -> str:
    """Return what OpenAPI expects in the place of a reference."""
    above = node.parent
    return node.document.grammar.kind_below(above.kind, node.key, {}) if above else ""


def _is_component(node: Node) -> bool:
    above = node.parent and node.parent.parent
    return above is not None and above.kind == "components"


def _references(node: Node) -> Iterator[tuple[Node, str]]:
    """Yield the texts in an object that refer to something, by the object and their keys."""
    if (node / "$ref").text:
        yield node, "$ref"
    if node.kind == "discriminator":
        for name, reference in (node / "mapping").members():
            path = reference.text.partition("#")[0]
            if Path(path).suffix in SUFFIXES:
                yield node / "mapping", name


def _moved(pointer: str, renamed: Mapping[Slot, str]) -> str:
    """Return a pointer as it is after components were renamed."""
    first, *tokens = split(pointer) or [""]
    if first != "components" or len(tokens) < 2:
        return pointer
    section, key, *inner = tokens
    return join([first, section, renamed.get((section, key), key), *inner])


def _leads(tree: Tree, pointer: str) -> bool:
    try:
        follow(tree.value, pointer)
    except LookupError:
        return False
    return True


def _reason(error: Exception) -> str:
    if isinstance(error, LookupError):
        return "leads nowhere in its file"
    return f"cannot be followed: {error}"


def _title(file: PurePath) -> str:
    """Return what a file is called; one that is called `index` is called as its folder."""
    is_plain = file.stem in _PLAIN_STEMS and file.parent.name
    return file.parent.name if is_plain else file.stem


def _as_name(text: str) -> str:
    """Return a text as a component can be called."""
    return _NOT_IN_NAMES.sub("_", text).strip("_") or "component"
