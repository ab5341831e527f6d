"""A document: the data of a spec, and where in its files each part of it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ..errors import Problem
from .openapi_fields import OPENAPI_3_1, Grammar, grammar_of
from .place_names import place_name
from .pointers import JsonValue, nearest, split
from .tree import Mark, Tree


@dataclass(frozen=True)
class Position:
    """A place in a file; line and column count from 1."""

    file: str
    line: int
    column: int


@dataclass(frozen=True)
class Document:
    """A loaded spec: its data, and where in the files each part of it is."""

    root: dict[str, JsonValue]
    name: str
    """What the user asked to load."""
    _mark: Mark = field(repr=False)
    _is_folder: bool = field(repr=False)
    refusals: Mapping[tuple[str, str], str] = field(
        default_factory=dict[tuple[str, str], str], repr=False
    )
    """Why references to other files are not followed, by the file and the text of each."""
    warnings: tuple[Problem, ...] = ()
    """What is odd about the overlays that were applied to it."""
    faults: Mapping[str, Problem] = field(default_factory=dict[str, Problem])
    """What cannot be used, by pointer: references that lead nowhere, and, once the document is
    linted, operations and parts of them that are not what OpenAPI says."""

    @cached_property
    def grammar(self) -> Grammar:
        """The fields that OpenAPI gives the objects of a document of this version."""
        return grammar_of(self.root.get("openapi")) or OPENAPI_3_1

    @property
    def is_house(self) -> bool:
        """Whether it keeps the house rules, which documents with `x-client` promise."""
        return "x-client" in self.root

    def position(self, pointer: str) -> Position:
        """Return the place that `pointer` leads to; of a member of a mapping, that of its key.

        A pointer that leads nowhere has the position of the last part that exists.
        """
        mark = self._nearest(pointer)
        return Position(mark.file, mark.line, mark.column)

    def problem(self, pointer: str, message: str, hint: str = "") -> Problem:
        """Return a problem at `pointer`."""
        at = self.position(pointer)
        place = place_name(pointer, self.root)
        return Problem(at.file, at.line, at.column, pointer, message, hint, place=place)

    def nearest(self, pointer: str) -> str:
        """Return `pointer`, or the longest part of it that leads to something."""
        return nearest(self.root, pointer)

    def source(self, pointer: str) -> str | None:
        """Return the plain scalar at `pointer` as it was written, None for anything else."""
        return self._nearest(pointer).source

    def tree(self) -> Tree:
        """Return the data with the places of its parts."""
        return Tree(self.root, self._mark)

    def fragment(self, pointer: str) -> str:
        """Return the fragment that defines `pointer`: its file name without the ending.

        A document of a single file has no fragments: "" is returned.
        """
        return Path(self._nearest(pointer).file).stem if self._is_folder else ""

    def _nearest(self, pointer: str) -> Mark:
        mark = self._mark
        for token in split(pointer):
            if token not in mark.members:
                break
            mark = mark.members[token]
        return mark
