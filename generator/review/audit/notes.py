"""`x-notes`: words of a page that state a fact no keyword of a schema can hold.

A note has to stand on the first page that its object cites: in the row of the object if there is
one, else anywhere. On another page of the object a row that has nearly all words of a note states
it too. White space, quotes, case and the marks of Markdown make no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...load.node import Node
from .findings import Finding, FindingKind
from .join import Joined, Line
from .page.blocks import Page, Row, Table, Text
from .spec_view import Note, SpecView, label
from .words import spaced_words

_IN_ROW = "in its row"
_ALIKE = 0.7
"""The share of the words of a note by which a changed one is known on another page."""
_FEWEST_WORDS = 4
_NAME = re.compile(r"[\w@$-]+")
_CUT = "the page was not saved to its end"


@dataclass(frozen=True, slots=True)
class _Passage:
    """A part of a page in which notes are searched: a row, or all of it."""

    page: str
    where: str
    """How messages call it."""
    lines: tuple[Text, ...]
    words: str
    loss: str = ""
    """What it may have lost: a list, which reader modes drop, or all behind the end of a copy."""

    @classmethod
    def of_row(cls, page: Page, row: Row) -> _Passage:
        """Return a row."""
        cells = row.cells.values()
        lines = [text for cell in cells for text in cell.texts]
        is_cut = any(cell.is_cut for cell in cells) or lines[-1].text.endswith(":")
        loss = "the row has lost the list that it announces" if is_cut else ""
        return replace(cls.of(page, _IN_ROW, lines), loss=loss)

    @classmethod
    def of(cls, page: Page, where: str, lines: Sequence[Text]) -> _Passage:
        """Return a part of a page by its lines."""
        words = spaced_words(" ".join(line.text for line in lines))
        return cls(page.name, where, tuple(lines), words)

    def has(self, note: str) -> bool:
        """Return whether all words of a note stand in it, one after the other."""
        return spaced_words(note) in self.words

    def likeness(self, note: str, place: int = 0) -> tuple[int, Text]:
        """Return the line that has most words of a note, after the number of them.

        Of lines alike it is the one that is nearest to a line of the page.
        """
        wanted = set(spaced_words(note).split())
        shared = [
            len(wanted & set(spaced_words(line.text).split())) for line in self.lines
        ]
        alike = [n for n, found in enumerate(shared) if found == max(shared)]
        nearest = min(alike, key=lambda n: abs(self.lines[n].line - place))
        return shared[nearest], self.lines[nearest]


class Notes:
    """The notes of one document, against the pages that were compared with it."""

    def __init__(self, spec: SpecView, joined: Joined) -> None:
        self._spec = spec
        self._joined = joined
        self._whole = {
            key: replace(
                _Passage.of(page, "on the page", page.lines or [Text(1, "")]),
                loss=_CUT if key in joined.endings else "",
            )
            for key, page in joined.pages.items()
        }

    def findings(self) -> Iterator[Finding]:
        """Yield the notes that are gone, and those whose page was not given."""
        for note in self._spec.notes:
            page, *others = note.pages
            if page in self._whole:
                if self._is_about(page, note.owner):
                    yield from self._changed(note, self._passages(page, note.owner))
            elif given := next((key for key in others if key in self._whole), None):
                yield self._elsewhere(note, given)

    def _elsewhere(self, note: Note, key: str) -> Finding:
        """Return the finding that the page of a note was not given, but another one.

        The note is compared there if a row of its object has nearly all of its words.
        """
        count = len(spaced_words(note.text).split())
        rows = [p for p in self._passages(key, note.owner) if p.where == _IN_ROW]
        for row in rows if not any(row.has(note.text) for row in rows) else ():
            if count >= _FEWEST_WORDS and row.likeness(note.text)[0] >= count * _ALIKE:
                place = self._line(note, row)
                return _finding(note, FindingKind.NOTE, place, f" is not {row.where}")
        place = self._joined.pages[key].name, 1
        what = f": not given: {note.pages[0]}"
        return _finding(note, FindingKind.OPEN, place, what)

    def _is_about(self, key: str, owner: Node) -> bool:
        """Return whether a page documents an object, or a part of it.

        An object that has left its page is a difference of its own.
        """
        name = self._joined.pages[key].name
        return any(
            page == name
            for pointer, places in self._joined.places.items()
            if f"{pointer}/".startswith(f"{owner.pointer}/")
            for page, _ in places
        )

    def _changed(self, note: Note, passages: Sequence[_Passage]) -> Iterator[Finding]:
        """Yield the finding that none of the passages has a note."""
        if not any(passage.has(note.text) for passage in passages):
            near = max(passages, key=lambda p: p.likeness(note.text)[0])
            place = self._line(note, near)
            if loss := next((p.loss for p in passages if p.loss), ""):
                yield _finding(note, FindingKind.OPEN, place, f": {loss}")
            else:
                what = f" is not {near.where}"
                yield _finding(note, FindingKind.NOTE, place, what)

    def _passages(self, key: str, owner: Node) -> list[_Passage]:
        """Return the rows about an object, the whole page if it has none."""
        page = self._joined.pages[key]
        places = self._joined.places.get(owner.pointer, set())
        lines = {line for name, line in places if name == page.name}
        name = (owner / "name").text or owner.key
        tables = (block for block in page.blocks if isinstance(block, Table))
        rows = [
            row
            for table in tables
            for row in table.rows
            if lines & {row.line, row.line_of("name")}
            and name in _NAME.findall(row.name)
        ]
        end = self._joined.endings.get(key)
        passages = [
            replace(found, loss=_CUT) if end and row.line == end.row else found
            for row in rows
            for found in [_Passage.of_row(page, row)]
        ]
        return passages or [self._whole[key]]

    def _line(self, note: Note, near: _Passage) -> Line:
        """Return the most similar line, or where a page is about the owner of a note."""
        found = self._documented(note.owner)
        place = found[1] if found and found[0] == near.page else None
        shared, line = near.likeness(note.text, place or 0)
        if shared * 2 >= len(spaced_words(note.text).split()):
            return near.page, line.line
        return found or (near.page, near.lines[0].line)

    def _documented(self, owner: Node | None) -> Line | None:
        """Return where pages document an object or what it is a part of."""
        while owner:
            if found := self._joined.documented.get(owner.pointer):
                return found
            owner = owner.parent
        return None


def _finding(note: Note, kind: FindingKind, place: Line, what: str) -> Finding:
    message = f"the note {note.text!r} of {label(note.owner)}{what}"
    return Finding(kind, *place, note.node.position, message)
