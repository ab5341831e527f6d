"""A description of a page -> the files in which people save it, and the lines of each fact.

`support.page_renderings` writes the layouts; here descriptions become its parts.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from support.page_renderings import (
    RENDERINGS,
    Bullets,
    Cell,
    Grid,
    Heading,
    Part,
    Prose,
    Sample,
)

from . import descriptions as said

SUFFIXES = {"HTML": "html", "text": "txt"}
NOTES = ("Notes", "Description")
"""Columns for words; values are listed below those, or in a column of their own."""


@dataclass(frozen=True)
class Rendered:
    """A page in one layout."""

    name: str
    text: str
    layout: str
    parts: tuple[Part, ...]

    def lines(self, block: int, row: int = -1) -> range:
        """Return the lines of a block, or of a row of it; lines count from 1."""
        part = self.parts[block]
        start, end = self._start(block), self._start(block + 1)
        if row >= 0 and isinstance(part, Grid):
            start = self._start(block, Grid(part.titles, part.rows[:row]))
            if row + 1 < len(part.rows):
                end = self._start(block, Grid(part.titles, part.rows[: row + 1]))
        return range(start, end + 1)

    def _start(self, block: int, *begun: Part) -> int:
        """Return the first line that differs from a page that ends before something."""
        whole = self.text.split("\n")
        before = _write((*self.parts[:block], *begun), self.layout).split("\n")
        same = (one == two for one, two in zip(before, whole, strict=False))
        return next(
            (n for n, is_same in enumerate(same, 1) if not is_same), len(before)
        )


def render(page: said.Description, layout: str) -> Rendered:
    """Return a page in a layout; without a call on it, its address is on its first line."""
    parts = tuple(map(_part, page.blocks))
    calls = (said.Request, said.Calls)
    if not any(isinstance(block, calls) for block in page.blocks):
        parts = (Prose(page.address), *parts)
    suffix = SUFFIXES.get(layout, "md" if "down" in layout else "txt")
    return Rendered(f"{page.slug}.{suffix}", _write(parts, layout), layout, parts)


def _write(parts: Sequence[Part], layout: str) -> str:
    return RENDERINGS[layout](parts)


def _part(block: said.Block) -> Part:
    match block:
        case said.Title(text):
            return Heading(text, 1)
        case said.Section(text, level):
            return Heading(text, level)
        case Prose():
            return block
        case said.Template(text):
            return Prose(text)
        case said.Calls(calls):
            lines = ((f"REST Method: {method}", f"URL: {url}") for method, url in calls)
            return Bullets(tuple(line for pair in lines for line in pair))
        case said.Table(columns, rows):
            return Grid(columns, tuple(map(_row, rows)))
        case _:
            return Sample("\n".join(_code(block)))


def _code(block: said.Request | said.Response | said.Sample) -> list[str]:
    if isinstance(block, said.Sample):
        return _json(block.body)
    if isinstance(block, said.Request):
        first = f"{block.method} {block.path} HTTP/1.1"
    else:
        first = f"HTTP/1.1 {block.status}"
    head = [first, *(f"{name}: {value}" for name, value in block.headers)]
    return head if block.body is None else [*head, "", *_json(block.body)]


def _json(body: Any) -> list[str]:
    return json.dumps(body, indent=2, separators=(",", " : ")).split("\n")


def _row(row: said.Row) -> tuple[Cell, ...]:
    titles = [title for title, _ in row.cells]
    cells = [Cell(text) for _, text in row.cells]
    if row.values and row.listing == "sentence":
        at = _notes(titles)
        words = f"{cells[at].text} {', '.join(row.values)}"
        cells[at] = Cell(f"{words}. {row.after}" if row.after else words)
    elif row.values:
        at = titles.index("Options") if "Options" in titles else _notes(titles)
        listed = {"items" if row.listing == "bullets" else "values": row.values}
        cells[at] = Cell(cells[at].text, after=row.after, **listed)
    return tuple(cells)


def _notes(titles: list[str]) -> int:
    return next(i for i, title in enumerate(titles) if title in NOTES)
