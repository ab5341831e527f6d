"""A document with the pages that its parts cite, and one change of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.load import Document, Position
from generator.review.audit.citations import page_key

from .documented import Texts
from .edits import Data, Path, at, parsed, pointer

Change = Callable[[Data], Data]


@dataclass(frozen=True)
class SpecMutant:
    """A document with one fact changed, and what a finding about it has to name."""

    kind: str
    what: str
    names: tuple[str, ...]
    change: Change
    places: tuple[str, ...]
    """Pointers of what was changed: a finding is at one of them, or around or within it."""
    pages: tuple[str, ...]
    """The given pages that are cited for it."""


@dataclass(frozen=True)
class Spec:
    """A document, the texts of given pages, and what errata say that the pages lack."""

    document: Document
    texts: Texts
    absent: frozenset[Position] = frozenset()
    explaining: frozenset[Position] = frozenset()
    """Places of the errata that explain something on the given pages."""

    def at(self, path: Path) -> Data:
        """Return what is at a place."""
        return at(self.document.root, path)

    def schemas(self) -> Iterator[Part]:
        """Yield the component schemas that cite given pages."""
        schemas: Data = self.at(()).get("components", {}).get("schemas", {})
        for name in schemas:
            yield from self._part(("components", "schemas", name), name)

    def operations(self) -> Iterator[Part]:
        """Yield the operations that cite given pages."""
        paths: Data = self.at(()).get("paths", {})
        for path, item in paths.items():
            for method, held in item.items():
                if isinstance(held, dict):
                    yield from self._part(("paths", path, method), held["operationId"])

    def _part(self, path: Path, label: str) -> Iterator[Part]:
        if pages := self.cited(self.at(path)):
            yield Part(self, path, label, pages)

    def cited(self, node: Data) -> tuple[str, ...]:
        """Return the keys of the given pages that something cites."""
        keys = (page_key(entry["page"]) for entry in node.get("x-docs", ()))
        return tuple(key for key in keys if key in self.texts.texts)

    def target(self, path: Path) -> Path:
        """Return where a schema is described that may be a reference, or one that may be null."""
        schema = self.at(path)
        while ref := schema.get("$ref") or _only_ref(schema):
            path = parsed(ref)
            schema = self.at(path)
        return path

    def is_absent(self, path: Path) -> bool:
        """Return whether errata say that the pages lack something."""
        return self.document.position(pointer(path)) in self.absent


def _only_ref(schema: Data) -> str:
    refs = [part["$ref"] for part in schema.get("anyOf", ()) if "$ref" in part]
    return refs[0] if len(refs) == 1 else ""


@dataclass(frozen=True)
class Part:
    """An operation or a schema, and the given pages that it cites."""

    spec: Spec
    path: Path
    label: str
    pages: tuple[str, ...]

    @property
    def node(self) -> Data:
        """What the document says about it."""
        return self.spec.at(self.path)

    def has(self, words: str) -> bool:
        """Return whether a page has some words."""
        return self.spec.texts.has(self.pages, words)

    def mutant(
        self,
        kind: str,
        what: str,
        names: tuple[str, ...],
        change: Change,
        *places: Path,
    ) -> SpecMutant:
        """Return a mutant whose findings are at this part or at other places."""
        where = tuple(map(pointer, (self.path, *places)))
        return SpecMutant(kind, what, names, change, where, self.pages)
