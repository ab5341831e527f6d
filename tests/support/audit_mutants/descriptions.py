"""What a documentation page says, apart from the layout it is saved in.

`renderings` writes a description as five layouts; `of_pages` changes one fact of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from support.page_renderings import Prose

Listing: TypeAlias = Literal["bullets", "lines", "sentence"]


@dataclass(frozen=True)
class Title:
    """The title of a page."""

    text: str


@dataclass(frozen=True)
class Section:
    """The heading of a section, of level 2 or 3."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Calls:
    """The calls of an old page: method and address of each."""

    calls: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Request:
    """A sample request."""

    method: str
    path: str
    """With its query, if there is one."""
    headers: tuple[tuple[str, str], ...] = ()
    body: Any = None


@dataclass(frozen=True)
class Template:
    """A path with named parameters."""

    path: str


@dataclass(frozen=True)
class Response:
    """A sample response."""

    status: str
    """Code and phrase."""
    headers: tuple[tuple[str, str], ...] = ()
    body: Any = None


@dataclass(frozen=True)
class Sample:
    """A sample of JSON alone."""

    body: Any


@dataclass(frozen=True)
class Row:
    """One row of a table; `cells` by the title of the column, the last with values below it."""

    cells: tuple[tuple[str, str], ...]
    values: tuple[str, ...] = ()
    listing: Listing = "bullets"
    after: str = ""
    """A note behind the values."""

    @property
    def name(self) -> str:
        """The text of the first cell, which names what the row is about."""
        return next(text for title, text in self.cells if title not in UNNAMED)

    def cell(self, title: str) -> str:
        """Return the text in a column, "" if the row has none there."""
        return dict(self.cells).get(title, "")


UNNAMED = frozenset({"Response"})
"""Columns in front of the one that names the rows."""


@dataclass(frozen=True)
class Table:
    """A table; each row has a cell for each column."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


Block: TypeAlias = (
    Title | Section | Prose | Calls | Request | Template | Response | Sample | Table
)


@dataclass(frozen=True)
class Description:
    """A page: its address and its blocks."""

    address: str
    blocks: tuple[Block, ...]

    @property
    def slug(self) -> str:
        """The end of its address, as a name of a file."""
        return "-".join(self.address.rstrip("/").split("/")[-3:])


def table(columns: str, *rows: Row | tuple[str, ...]) -> Table:
    """Return a table; columns are separated by bars, a row may be its texts alone."""
    titles = tuple(columns.split("|"))
    made = (row if isinstance(row, Row) else row_of(titles, *row) for row in rows)
    return Table(titles, tuple(made))


def row_of(
    titles: tuple[str, ...],
    *texts: str,
    values: str = "",
    listing: Listing = "bullets",
    after: str = "",
) -> Row:
    """Return a row from the texts of its cells; the values are separated by bars."""
    cells = tuple(zip(titles, texts, strict=True))
    return Row(cells, tuple(filter(None, values.split("|"))), listing, after)
