"""The names of classes: components have their own, all others are named after their place.

Which names meet is known when a document was built. If any did, it is built again, with names
that differ. So no name depends on which of two classes was built first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..ir import reader_name
from ..load import Document
from ..load.names_file import line
from ..load.node import Node
from ..load.openapi import operations
from ..load.pointers import join, split
from ..names import ClassName, Spellings, checksum
from .call_paths import function_of
from .given_names import GivenNames
from .places import place_of
from .problems import Problems

_SHARED = {
    "headers": "header",
    "parameters": "",
    "requestBodies": "body",
    "responses": "response",
}
"""What is added to the names of components other than schemas."""


@dataclass(frozen=True, slots=True)
class _Class:
    """What something is called after: a component after its key, a part after its place."""

    place: str
    kind: str = ""
    """What a part is, "" for a component."""
    short: str = ""
    """What the key of a component says without what FastAPI writes into it."""

    def spellings(self, pointer: str) -> Iterator[ClassName]:
        """Yield the names of its class, from the plain one to one that no other has."""
        if self.kind:
            yield ClassName(self.place)
            yield ClassName(f"{self.place}_{self.kind}")
            owner, inside = _inside(pointer)
            yield ClassName(f"{inside}_of_{owner}" if owner else self.place)
            yield ClassName(f"{self.place}_{checksum(pointer)}")
        else:
            yield ClassName(self.short or self.place)
            yield from ClassName.spellings(self.place)


class ClassNames:
    """The names of the classes of one document, by the pointers of what they are made of."""

    def __init__(self, given: GivenNames, problems: Problems) -> None:
        self._given = given
        self._problems = problems
        self._classes: dict[str, _Class] = {}
        self._readers: set[str] = set()
        self._used: dict[str, ClassName] = {}
        self._found: dict[str, ClassName] = {}
        """Names that differ: first of the components, then of all that was built."""
        self._components: frozenset[ClassName] = frozenset()

    def begin(self, components: Node) -> None:
        """Begin to build anew."""
        short = dict(_short_names(components.document))
        self._classes = {
            each.pointer: _Class(key, short=short.get(key, ""))
            for key, each in components.members()
        }
        self._readers.clear()
        self._found = self._found or self._told_apart()
        self._used = {pointer: self._found[pointer] for pointer in self._classes}
        self._components = frozenset(self._used.values())

    def of(self, pointer: str, place: str = "", kind: str = "") -> ClassName:
        """Return the name of a component, or of a part at a place, for this build."""
        if pointer not in self._used:
            part = _Class(_shared_place(pointer) or place, kind)
            plain = (n for n in part.spellings(pointer) if n not in self._components)
            self._classes[pointer] = part
            self._used[pointer] = self._found.get(pointer) or next(plain)
        return self._used[pointer]

    def place(self, pointer: str) -> str:
        """Return what the parts of a class are named after: its place, whatever it is called."""
        part = self._classes[pointer]
        return part.place if part.kind else self._used[pointer]

    def has_reader(self, pointer: str) -> None:
        """Say that a module has a function that reads a class, with a name of its own."""
        self._readers.add(pointer)

    def is_settled(self) -> bool:
        """Return whether all names that were used since the build began differ."""
        self._found = self._told_apart()
        return self._found == self._used

    def warn(self, root: Node) -> None:
        """Warn of classes that only a checksum tells apart."""
        for pointer, name in self._used.items():
            if name.lower().endswith(checksum(pointer)):
                hint = line(f"{pointer} class", ClassName(self._classes[pointer].place))
                message = (
                    f"the class of this is {name}, as only a checksum tells it apart"
                )
                self._problems.warn(
                    root.at(pointer), message, f"choose a name in names.yaml: {hint}"
                )

    def _told_apart(self) -> dict[str, ClassName]:
        def defined(pointer: str, name: ClassName) -> Iterator[str]:
            yield name
            if pointer in self._readers:
                yield reader_name(name)

        things = {
            pointer: Spellings(each.spellings(pointer), rank=bool(each.kind))
            for pointer, each in self._classes.items()
        }
        places = {
            pointer: [f"{pointer} class"] if each.kind else [pointer]
            for pointer, each in self._classes.items()
        }
        named = self._given.names(ClassName, places)
        return self._given.told_apart(things, named, defined=defined)


def _shared_place(pointer: str) -> str:
    """Return the place of something in a component that operations share, "" for any other."""
    root, section, name, *inside = [*split(pointer), "", ""]
    if root != "components" or section not in _SHARED:
        return ""
    inside = inside[2:] if inside[0] == "content" else inside
    words = [name, _SHARED[section], place_of(join(filter(None, inside)))]
    return "_".join(filter(None, words))


def _inside(pointer: str) -> tuple[str, str]:
    """Return the component that something is in, "" for none, and what it is called in there."""
    section, name, *others = split(pointer)[1:] or [""] * 2
    return (name, place_of(join(others))) if section == "schemas" else ("", "")


def _short_names(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the keys that FastAPI gives to the forms of its functions, and shorter ones."""
    for path, operation in operations(document):
        operation_id = (operation / "operationId").text
        yield f"Body_{operation_id}", f"Body_{function_of(operation_id, path)}"
