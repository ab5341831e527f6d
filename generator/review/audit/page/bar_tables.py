"""Tables whose cells end with bars: Markdown, and text that reader modes extract.

A row is on one line, or on several: extractors begin a new line for every cell, or inside a cell,
which its bar ends. Where the titles have no bar at their end, the last cell of a row goes on up to
the next row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from .blocks import Cell, Row, Table, Text, Unknown, squeezed
from .cells import BULLET, NUMBERED, begins_row, cell_of, row_of, unfit
from .markup import words
from .text_lines import Lines
from .vocabulary import ANNOUNCES_LIST, PROSE, VALUE, Column, columns

_BAR = re.compile(r"(?<!\\)\|")
_VALUE = rf"{VALUE}(?:\ -\ default)?"
_GLUED = re.compile(
    rf"""
    (?P<words>.*(?:\bone\ of:?|\b(?:are|include|field|order|options|statuses|values)\ ?:))\ ?
    (?P<values>{_VALUE}(?:\ {_VALUE}){{0,200}})
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Values without a mark between them: extractors drop the line breaks of a cell."""
_LONGEST = 16  # letters of a value


@dataclass(slots=True)
class _OpenRow:
    """A row whose cells are still being read; a cell is a list of lines."""

    line: int
    cells: list[list[Text]] = field(default_factory=list[list[Text]])
    is_open: bool = False
    """Whether a bar has yet to end the last cell."""
    cut: set[int] = field(default_factory=set[int])
    """The cells whose bar is on a line of its own, and not below a list."""

    is_list: bool = False
    """Whether rows with a cell alone have gone on with it."""

    @property
    def announces_list(self) -> bool:
        """Whether a list is to follow."""
        last = self.cells[-1][-1:] if len(self.cells) > 1 else []
        return self.is_list or any(ANNOUNCES_LIST.search(line.text) for line in last)

    def add(self, text: Text) -> None:
        """Add a line to the open cell, or to a new one."""
        if not self.is_open:
            self.cells.append([])
        self.is_open = True
        if text.text.strip():
            self.cells[-1].append(text)

    def end_cell(self) -> None:
        """End the open cell; without one, the bar ends an empty cell."""
        if not self.is_open:
            self.cells.append([])
        self.is_open = False

    def end_cut_cell(self) -> None:
        """End a cell by a bar on a line of its own."""
        last = self.cells[-1][-1].text if self.is_open else ""
        if last and not (BULLET.match(last) or NUMBERED.match(last)):
            self.cut.add(len(self.cells) - 1)
        self.end_cell()

    def closed(self) -> list[Cell]:
        """Return the cells."""
        cells = [cell_of(_unglued(cell)) for cell in self.cells]
        return [replace(c, is_cut=n in self.cut) for n, c in enumerate(cells)]


def read_bars(lines: Lines) -> Table | Unknown | None:
    """Return the table that begins on the next line, None if none with bars does."""
    first = lines.peek()
    if first is None or not _BAR.search(first.text):
        return None
    size, titles = _titles(lines)
    found = columns(titles)
    if found is None and not (_is_rule(lines.text(size)) and len(titles) > 1):
        return None
    is_outer = first.text.lstrip().startswith("|")
    ends_bars = lines.text(size - 1).endswith("|")
    lines.skip(size)
    reader = _BarReader(lines, len(titles), is_outer, ends_bars, found)
    rows = list(_joined(reader.rows()))
    if found is None:
        return Unknown(first.line, f"a table with the columns {', '.join(titles)}")
    return _table(first, titles, found, rows)


def _joined(rows: Iterable[_OpenRow]) -> Iterator[_OpenRow]:
    """Yield the rows; one cell alone goes on with the list at the end of the row above."""
    above: _OpenRow | None = None
    for row in rows:
        if above and len(row.cells) == 1 and above.announces_list:
            above.cells[-1] += row.cells[0]
            above.is_list = True
            continue
        if above:
            yield above
        above = row
    if above:
        yield above


def _titles(lines: Lines) -> tuple[int, list[str]]:
    """Return on how many lines the titles are, and the titles: on one, or one a line."""
    titles = _split(lines.text())
    size = 1
    while len(titles) == size and not _is_rule(lines.text(size)):
        more = _split(lines.text(size))
        is_title = lines.text(size).endswith("|") and more[0][:1].isupper()
        if len(more) != 1 or not is_title or not columns([*titles, *more]):
            break
        titles += more
        size += 1
    return size, titles


def _table(
    header: Text, titles: list[str], found: tuple[Column, ...], rows: list[_OpenRow]
) -> Table | Unknown:
    made: list[Row] = []
    for row in rows:
        cells = row.closed()
        if not any(cell.texts for cell in cells):
            continue
        closed = row_of(row.line, cells, found)
        if closed is None:
            return unfit(row.line, cells[0].text, " ".join(titles))
        made.append(closed)
    if not made:
        return Unknown(header.line, f"a table without rows: {' '.join(titles)}")
    return Table(header.line, found, tuple(made))


def _split(text: str) -> list[str]:
    """Return the words between the bars of a line."""
    inner = re.sub(r"^\s*\||(?<!\\)\|\s*$", "", text)
    return [squeezed(words(cell)) for cell in _BAR.split(inner)]


def _is_rule(text: str) -> bool:
    """Return whether a line is the one below the titles of a table in Markdown."""
    return "|" in text and "-" in text and not text.strip(" |:-")


def _unglued(cell: list[Text]) -> Iterator[Text]:
    """Yield the lines of a cell; values glued to what announces them are lines again."""
    for line in cell:
        glued = _GLUED.fullmatch(squeezed(words(line.text)))
        values = re.findall(_VALUE, glued["values"]) if glued else []
        if glued and not PROSE.intersection(values):
            yield Text(line.line, glued["words"])
            if len(values) == 1 and len(values[0]) > _LONGEST:
                values = []  # several without a blank between them
            yield from (Text(line.line, value) for value in values)
        else:
            yield line


class _BarReader:
    """Reads the rows below the titles."""

    def __init__(
        self,
        lines: Lines,
        width: int,
        is_outer: bool,
        ends_bars: bool,
        found: tuple[Column, ...] | None,
    ) -> None:
        self._lines = lines
        self._width = width
        self._is_outer = is_outer
        self._ends_bars = ends_bars
        self._found = found
        self._row = _OpenRow(0)
        self._next_bar = (0, False)
        """The line of the next bar, and whether it ends a cell that is open above it."""

    def rows(self) -> Iterator[_OpenRow]:
        """Yield the rows up to the end of the table."""
        while (line := self._lines.peek()) and self._continues(line.text):
            self._lines.skip()
            if _is_rule(line.text) or not line.text.strip():
                continue
            if self._begins_row(line.text):
                if self._row.cells:
                    yield self._row
                self._row = _OpenRow(line.line)
            self._read(line)
        if self._row.cells:
            yield self._row

    def _read(self, line: Text) -> None:
        """Read the cells on a line; a bar in front of a row ends none."""
        if line.text.strip() == "|":
            self._row.end_cut_cell()
            return
        pieces = _BAR.split(line.text.strip())
        if not pieces[0] and len(pieces) > 1 and self._is_outer and not self._row.cells:
            pieces.pop(0)
        for piece in pieces[:-1]:
            if piece.strip():
                self._row.add(Text(line.line, piece))
            self._row.end_cell()
        if pieces[-1].strip():
            self._row.add(Text(line.line, pieces[-1]))

    def _continues(self, text: str) -> bool:
        """Return whether a line belongs to the table."""
        row = self._row
        if _BAR.search(text):
            return not self._is_header(text)
        if not row.cells or (len(row.cells) >= self._width and not row.is_open):
            return False
        if self._ends_bars:
            return self._bar_follows()
        if text.strip():
            return not text.startswith("#")
        return self._list_follows()

    def _list_follows(self) -> bool:
        """Return whether a blank line is above or below the items of a list in a cell."""
        above, below = self._lines.near(-1), self._lines.near(1)
        if BULLET.match(below) or NUMBERED.match(below):
            return True
        return bool(BULLET.match(above) and _BAR.search(below))

    def _is_header(self, text: str) -> bool:
        titles = _split(text)
        return (
            len(titles) > 1
            and columns(titles) is not None
            and bool(titles[0][:1].isupper())
        )

    def _bar_follows(self) -> bool:
        """Return whether a cell that goes on, or begins without a bar, is ended by one."""
        ahead = 0
        while line := self._lines.peek(ahead):
            if line.line < self._next_bar[0]:
                break
            if _BAR.search(line.text):
                begins = self._is_outer and len(line.text.strip()) > 1
                begins = begins and line.text.lstrip().startswith("|")
                ends = not begins and not self._is_header(line.text)
                self._next_bar = (line.line, ends)
                break
            ahead += 1
        return line is not None and self._next_bar[1]

    def _begins_row(self, text: str) -> bool:
        """Return whether a line is the first one of a row."""
        row = self._row
        is_whole = len(row.cells) >= self._width
        if not row.cells:
            return True
        if not self._ends_bars:
            has_bars = _BAR.search(text) is not None
            return has_bars and (is_whole or self._names_row(text))
        if row.is_open or is_whole:
            return not row.is_open
        leads = text.lstrip().startswith("|")
        if self._is_outer:
            return leads and text.strip() != "|"
        return not leads and self._names_row(text)

    def _names_row(self, text: str) -> bool:
        """Return whether a line begins with a name and a type, in a row that has its own."""
        if not self._found or "type" not in self._found:
            return False
        place = self._found.index("type")
        below = [self._lines.text(n) for n in range(place)]
        ended = [_split(line)[0] if _BAR.search(line) else "" for line in below]
        cells = [*_split(text), *ended]
        has_type = len(self._row.cells) > place
        return has_type and begins_row(cells[place - 1], cells[place], self._found)
