"""A saved documentation page as blocks: headings, tables, samples of code and prose.

HTML and plain text become the same blocks, so that what a page documents is found by one
reader. Every block knows its line in the saved file. A layout that is not understood is a
block of its own and never ignored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from .vocabulary import Column


@dataclass(frozen=True, slots=True)
class Text:
    """Words on one line of the page; lines count from 1."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Heading(Text):
    """The title of a page or of a section."""


@dataclass(frozen=True, slots=True)
class Paragraph(Text):
    """A line of prose, or an item of a list outside tables."""


@dataclass(frozen=True, slots=True)
class Code:
    """A sample: a request, a status line, JSON, or several of them below each other."""

    lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One column of a row."""

    lines: tuple[Text, ...] = ()
    items: tuple[Text, ...] = ()
    """The items of the bulleted lists in the cell."""
    steps: tuple[Text, ...] = ()
    """The items of a numbered list in the cell: no page numbers the values of a field."""
    is_cut: bool = False
    """Whether an extractor may have left out a list at its end."""
    second: int = 0
    """The index of the first item of a second bulleted list, 0 without one."""

    @property
    def text(self) -> str:
        """The words of the cell without its lists."""
        return " ".join(line.text for line in self.lines).strip()

    @property
    def texts(self) -> tuple[Text, ...]:
        """All words of the cell."""
        return (*self.lines, *self.items, *self.steps)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its cells by column."""

    line: int
    cells: dict[Column, Cell]

    def cell(self, column: Column) -> Cell:
        """Return the cell in a column, an empty one if the table has no such column."""
        return self.cells.get(column, Cell())

    def line_of(self, column: Column) -> int:
        """Return the line of the cell in a column, that of the row if it is empty."""
        return next((text.line for text in self.cell(column).texts), self.line)

    @property
    def name(self) -> str:
        """The name of what the row is about."""
        return self.cell("name").text or self.cell("relation").text


@dataclass(frozen=True, slots=True)
class Table:
    """A table with columns that are understood."""

    line: int
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def is_cut(self) -> bool:
        """Whether an extractor may have left out a list in a cell."""
        return any(cell.is_cut for row in self.rows for cell in row.cells.values())


@dataclass(frozen=True, slots=True)
class Unknown:
    """A layout that is not understood."""

    line: int
    message: str


Block: TypeAlias = Heading | Paragraph | Code | Table | Unknown


@dataclass(frozen=True, slots=True)
class Page:
    """A saved page."""

    name: str
    """The file, as the user named it."""
    address: str
    """Where the page says it was published; "" if it does not say."""
    blocks: tuple[Block, ...]
    lines: tuple[Text, ...]
    """All words that a reader of the page sees, also those of what is not understood."""

    @property
    def headings(self) -> list[Heading]:
        """The headings in order; the title is among the first of them."""
        return [block for block in self.blocks if isinstance(block, Heading)]


_PROLOG = re.compile(r"\s*(?:<\?xml[^>]*>|<!--.*?-->)", re.I | re.S)
_MARKUP = re.compile(r"\s*<(?:!doctype|html|head|body|main)\b", re.I)
_SPACE = re.compile(r"[ \t\r\n\f\v]+")


def is_html(text: str) -> bool:
    """Return whether a saved page is HTML rather than text."""
    at = 0
    while prolog := _PROLOG.match(text, at):
        at = prolog.end()
    return _MARKUP.match(text, at) is not None


def squeezed(text: str) -> str:
    """Return the text with one blank for each run of white space; a hard blank stays."""
    return _SPACE.sub(" ", text).strip(" ")
