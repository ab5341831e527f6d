"""Tables and lists of definitions in HTML -> tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from .blocks import Block, Cell, Row, Table, Text, Unknown
from .elements import Element, is_hidden, line, lines, tag, words_of
from .vocabulary import Column, columns, flag, type_of

_LISTS = frozenset({"ol", "ul"})
_LEAVE = _LISTS | {"table"}
_WIDEST = 50  # columns


def holds_fields(table: Element) -> bool:
    """Return whether the columns of a table are known."""
    grid = _Grid.of(table)
    return grid is not None and grid.columns is not None


def tables(table: Element) -> Iterator[Block]:
    """Yield a table of a page, and what is not understood of it.

    The rows of a table in a cell are fields of what the cell is about.
    """
    grid = _Grid.of(table)
    if grid is None:
        yield Unknown(line(table), "a table without rows")
    elif grid.columns is None:
        titles = ", ".join(map(words_of, grid.titles))
        yield Unknown(line(table), f"a table with the columns {titles}")
    elif wrong := [row for row in grid.rows if len(row.cells) > len(grid.columns)]:
        size = len(grid.columns)
        yield Unknown(line(wrong[0].element), f"a row that has not {size} cells")
    else:
        rows: list[Row] = []
        for found in grid.rows:
            row = found.row(grid.columns)
            rows.append(row)
            for block in _inside(found):
                if isinstance(block, Table):
                    rows += (_below(row, inner) for inner in block.rows)
                else:
                    yield block
        yield Table(line(table), grid.columns, tuple(rows))


def _inside(row: _GridRow) -> Iterator[Block]:
    for cell in row.cells:
        for inner in cell.iterdescendants("table"):
            if next(inner.iterancestors("td", "th"), None) is cell:
                yield from tables(inner)


def _below(row: Row, inner: Row) -> Row:
    """Return a row of a table in the cell of another, with the path of its field."""
    if not row.name or not inner.name or inner.name.startswith(f"{row.name}."):
        return inner
    name = Cell((Text(inner.line, f"{row.name}.{inner.name}"),))
    return replace(inner, cells={**inner.cells, "name": name})


@dataclass(frozen=True, slots=True)
class _GridRow:
    element: Element
    cells: list[Element]
    group: str = ""
    """The title of the rows from another one on, which fills a row."""

    def row(self, found: Sequence[Column]) -> Row:
        """Return the row; cells that are left out at its end are empty."""
        cells = dict(zip(found, map(_cell, self.cells), strict=False))
        if self.group and "section" not in found:
            cells["section"] = Cell((Text(line(self.element), self.group),))
        return Row(line(self.element), cells)


@dataclass(frozen=True, slots=True)
class _Grid:
    """The cells of a table, row by row."""

    titles: list[Element]
    rows: list[_GridRow] = field(default_factory=list[_GridRow])

    @property
    def columns(self) -> tuple[Column, ...] | None:
        """What the columns are, None if they are not known."""
        return columns([words_of(title) for title in self.titles])

    @staticmethod
    def of(table: Element) -> _Grid | None:
        """Return the grid of a table, None if it has no row."""
        own = [row for row in table.iter("tr") if _owner(row) is table]
        grid: _Grid | None = None
        group = ""
        for row, cells in zip(own, _spread(own), strict=True):
            if is_hidden(row) or not any(map(_has_content, cells)):
                continue
            is_title = len({id(cell) for cell in cells}) == 1 < len(cells)
            if grid is None and not is_title:
                grid = _Grid(cells)
            elif grid and is_title:
                group = words_of(cells[0])
            elif grid:
                grid.rows.append(_GridRow(row, cells, group))
        return grid


def _has_content(cell: Element) -> bool:
    return bool(words_of(cell))


def _owner(row: Element) -> Element | None:
    return next(row.iterancestors("table"), None)


def _spread(rows: Sequence[Element]) -> Iterator[list[Element]]:
    """Yield the cells of each row, those that reach down from rows above included."""
    reaching: dict[int, tuple[Element, int]] = {}
    for row in rows:
        own = [cell for cell in row if tag(cell) in ("td", "th")]
        cells: list[Element] = []
        while (own or len(cells) in reaching) and len(cells) < _WIDEST:
            cell, left = reaching.pop(len(cells), (None, 0))
            if cell is None:
                cell = own.pop(0)
                left = _span(cell, "rowspan")
            if left > 1:
                reaching[len(cells)] = (cell, left - 1)
            free = _WIDEST - len(cells)
            cells.extend([cell] * min(_span(cell, "colspan"), free))
        yield cells


def _span(cell: Element, key: str) -> int:
    value = str(cell.get(key) or "")
    return int(value) if re.fullmatch("[1-9][0-9]{0,3}", value) else 1


def _cell(element: Element) -> Cell:
    found: dict[str, list[Text]] = {"ol": [], "ul": []}
    lists: list[Element | None] = []
    for item in element.iter("li"):
        around = next(item.iterancestors("ol", "ul"), None)
        kind = "ul" if around is None else tag(around)
        found[kind].append(Text(line(item), words_of(item)))
        if kind == "ul":
            lists.append(around)
    second = next((n for n, each in enumerate(lists) if each is not lists[0]), 0)
    words = tuple(lines(element, leave=_LEAVE))
    return Cell(words, tuple(found["ul"]), tuple(found["ol"]), second=second)


# --- lists of definitions ---------------------------------------------------------------


def definitions(element: Element) -> Table | Unknown:
    """Return a list of names, each with its type, and what is said about it."""
    rows: list[Row] = []
    for part in element.iter("dt", "dd"):
        if tag(part) == "dd" and rows:
            rows[-1].cells["notes"] = _cell(part)
        elif row := _defined(part):
            rows.append(row)
        else:
            return Unknown(line(element), "a list of definitions")
    found: list[Column] = ["name", "type"]
    if any("required" in row.cells for row in rows):
        found.append("required")
    return Table(line(element), (*found, "notes"), tuple(rows))


def _defined(term: Element) -> Row | None:
    """Return the row of a term: a name, a type, and maybe whether it is required."""
    words = re.sub("[(),:]", " ", words_of(term)).split()
    texts: dict[Column, str] = {}
    if words and flag(words[-1]) is not None:
        texts["required"] = words.pop()
    texts["name"], texts["type"] = " ".join(words[:1]), " ".join(words[1:])
    if type_of(texts["type"]) is None:
        return None
    at = line(term)
    return Row(at, {key: Cell((Text(at, text),)) for key, text in texts.items()})
