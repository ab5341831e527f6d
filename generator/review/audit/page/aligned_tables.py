"""Tables with columns below each other, as text browsers print them.

At least two blanks are between the titles, and cells begin where their titles do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .blocks import Row, Table, Text, Unknown, squeezed
from .cells import cell_of, row_of, unfit
from .markup import words
from .text_lines import Lines
from .vocabulary import ANNOUNCES_LIST, columns

_TITLE = re.compile(r"\S+(?: \S+)*")


def read_aligned(lines: Lines) -> Table | Unknown | None:
    """Return the table whose titles are on the next line, None if none are."""
    header = lines.peek()
    if header is None or "|" in header.text:
        return None
    found = list(_TITLE.finditer(header.text.replace("\t", " ")))
    titles = [squeezed(words(title[0])) for title in found]
    known = columns(titles)
    if known is None:
        return None
    lines.skip()
    starts = [title.start() for title in found]
    rows: list[Row] = []
    for cells in _rows(lines, starts):
        row = row_of(cells[0][0].line, [cell_of(cell) for cell in cells], known)
        if row is None or any(_is_of_next_row(part) for part in cells[-1][1:]):
            return unfit(cells[0][0].line, cells[0][0].text, " ".join(titles))
        rows.append(row)
    if not rows:
        return Unknown(header.line, f"a table without rows: {' '.join(titles)}")
    return Table(header.line, known, tuple(rows))


def _is_of_next_row(part: Text) -> bool:
    """Return whether a line announces a list below another line: names are in the middle then."""
    text = part.text.strip()
    return text[:1].isupper() and ANNOUNCES_LIST.search(text) is not None


def _rows(lines: Lines, starts: list[int]) -> Iterator[list[list[Text]]]:
    """Yield the cells of each row: a line without a first cell goes on with the row above."""
    row: list[list[Text]] = []
    while (line := lines.peek()) and line.text.strip():
        lines.skip()
        ends = [*starts[1:], len(line.text)]
        parts = [line.text[a:b] for a, b in zip(starts, ends, strict=True)]
        if row and parts[0].strip():
            yield row
            row = []
        row = row or [[] for _ in starts]
        for cell, part in zip(row, parts, strict=True):
            cell.append(Text(line.line, part))
    if row:
        yield row
