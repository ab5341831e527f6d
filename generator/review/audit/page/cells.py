"""Cells of a table in text: what is in one, and which column each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from unicodedata import category

from .blocks import Cell, Row, Text, Unknown, squeezed
from .markup import words
from .vocabulary import PROSE, SECTIONS, SUBJECTS, Column, flag, type_of

BULLET = re.compile(r"\s*[•*‣◦·+-]\s+(?P<item>.+)")
NUMBERED = re.compile(r"\s*\d+\.\s+(?P<item>.+)")
NAME = re.compile(r"(?:\.|\[\]\.?)?[A-Za-z_@$][\w.@$\[\]*-]*")
_BREAK = re.compile(r"<br\s*/?>|(?=•)|(?<!\s)\s+(?=\* \S)", re.I)
_VALUE = re.compile(r"\S*[\d=,_*/]\S*")
_STATUS = re.compile(r"[1-5](?:\d\d|xx)\b.*", re.I)
_HIDDEN = frozenset({"Cc", "Cf"})
"""Categories of characters that control a terminal, or the direction of writing."""
_FEW = 2  # words of a cell that is a value rather than a sentence


def cell_of(lines: Iterable[Text]) -> Cell:
    """Return the cell with these lines: words, and the items of lists."""
    text: list[Text] = []
    items: list[Text] = []
    steps: list[Text] = []
    for line in lines:
        for part in _BREAK.split(line.text):
            kind, found = text, part
            if listed := BULLET.fullmatch(part) or NUMBERED.fullmatch(part):
                kind = items if listed.re is BULLET else steps
                found = listed["item"]
            if said := squeezed(words(found).replace("\xa0", " ")):
                kind.append(Text(line.line, said))
    return Cell(tuple(text), tuple(items), tuple(steps))


def row_of(line: int, cells: Sequence[Cell], columns: Sequence[Column]) -> Row | None:
    """Return the row of these cells, None if they do not fit the columns.

    Extractors move empty cells behind the others, or leave them out: what a cell says then
    decides where it belongs.
    """
    found = list(cells)
    while found and found[-1] == Cell():
        found.pop()
    is_whole = len(found) == len(columns) or Cell() in found
    placed = (
        dict(zip(columns, found, strict=False)) if is_whole else _placed(found, columns)
    )
    subject: Column = next(column for column in columns if column in SUBJECTS)
    named = placed.get(subject, Cell()).text
    is_row = len(found) <= len(columns) and names_row(named, columns)
    if "options" in placed:
        placed["options"] = _options(placed["options"])
    if "example" in placed:
        placed["example"] = _examples(placed["example"], named)
    return Row(line, placed) if is_row else None


def unfit(line: int, name: str, titles: str) -> Unknown:
    """Return that a row does not fit its columns, or which character its name cannot have."""
    hidden = next((char for char in name if category(char) in _HIDDEN), "")
    if hidden:
        return Unknown(line, f"a row whose name has the character U+{ord(hidden):04X}")
    return Unknown(line, f"a row that does not fit the columns {titles}")


def _options(cell: Cell) -> Cell:
    """Return the cell of options, one a line, also if blanks are between them."""
    options = cell.text.split()
    is_list = len(cell.lines) == 1 and all(map(NAME.fullmatch, options))
    if not is_list or PROSE.intersection(options):
        return cell
    line = cell.lines[0].line
    return replace(cell, lines=tuple(Text(line, option) for option in options))


def _examples(cell: Cell, name: str) -> Cell:
    """Return the cell of examples, each of which begins with the name, one a line."""
    begins = re.compile(rf"(?<=[^\s&?])(?={re.escape(name)}=)")
    lines = (
        Text(line.line, part) for line in cell.lines for part in begins.split(line.text)
    )
    return replace(cell, lines=tuple(lines))


def is_value(text: str) -> bool:
    """Return whether a word is an example or a default rather than the end of a sentence."""
    return _VALUE.fullmatch(text) is not None


def begins_row(name: str, type_: str, columns: Sequence[Column]) -> bool:
    """Return whether two cells begin a row: a name, and its type if the table has types."""
    if not names_row(name, columns) or (
        "required" in columns and flag(name) is not None
    ):
        return False
    return "type" not in columns or is_type(type_)


def names_row(text: str, columns: Sequence[Column]) -> bool:
    """Return whether a cell says what a row is about: a name, "a or b", or a status."""
    if "usage" in columns:
        return True
    pattern = _STATUS if "status" in columns else NAME
    return all(pattern.fullmatch(part) for part in text.split(" or "))


def is_type(text: str) -> bool:
    """Return whether a cell names a type."""
    return flag(text) is None and type_of(text) is not None


def _placed(cells: Sequence[Cell], columns: Sequence[Column]) -> dict[Column, Cell]:
    """Give each cell to the first column that it may belong to."""
    rest = list(cells)
    placed: dict[Column, Cell] = dict.fromkeys(columns, Cell())
    for place, column in enumerate(columns):
        if rest and (
            len(rest) >= len(columns) - place or _belongs(rest[0], column, columns)
        ):
            placed[column] = rest.pop(0)
    return placed


def _belongs(cell: Cell, column: Column, columns: Sequence[Column]) -> bool:
    text = cell.text
    if column == "section":
        return text.lower() in SECTIONS
    if column == "type":
        return is_type(text)
    if column == "required":
        return flag(text) is not None
    is_value = not cell.items and len(text.split()) <= _FEW
    if column == "notes":
        return columns[-1] == "notes" or not is_value
    is_list = column == "options" and not text
    return is_value or is_list or column in SUBJECTS
