"""Tables with each cell in a paragraph or on a line of its own, as turndown leaves them.

Empty cells are lost, and nothing marks the end of a row: a row begins with a name and a type.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .blocks import Cell, Row, Table, Text, Unknown, squeezed
from .cells import BULLET, NUMBERED, begins_row, cell_of, names_row, row_of
from .loose_json import begins_sample
from .markup import words
from .text_lines import Lines
from .vocabulary import (
    MOST_COLUMNS,
    SECTIONS,
    UNDERLINE,
    Column,
    columns,
    flag,
    is_title,
)

_OUTSIDE = re.compile(
    r".*\[\]\(#|#{1,6} |```|~~~|    |Copy$|HTTP/|Status:|[A-Z]+ /|https?://|/v\d|GET |curl "
)
"""What no cell begins with."""
_SENTENCE = 3  # words
_SHORTEST = 2  # cells of a row


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """Lines that belong together, and how many lines are in front of them."""

    ahead: int
    lines: tuple[Text, ...]

    @property
    def text(self) -> str:
        return squeezed(" ".join(words(line.text) for line in self.lines))

    @property
    def is_list(self) -> bool:
        first = self.lines[0].text
        return bool(BULLET.match(first) or NUMBERED.match(first))

    @property
    def is_sentence(self) -> bool:
        is_long = len(self.text.split()) >= _SENTENCE
        return not self.is_list and (is_long or self.text.endswith(":"))


def read_cells(lines: Lines) -> Table | Unknown | None:
    """Return the table whose titles begin on the next line, None if none do."""
    header = lines.peek()
    size, titles = _titles(lines)
    found = columns(titles)
    if header is None or found is None or not {"type", "notes", "usage"} & set(found):
        return None
    by_line = bool(lines.text(1))
    lines.skip(size)
    paragraphs = list(_paragraphs(lines, by_line))
    starts = list(_starts(paragraphs, found, by_line))
    rows: list[Row] = []
    skipped = 0
    for start, end in zip(starts, [*starts[1:], None], strict=False):
        row = paragraphs[start:end] if end else list(_last_row(paragraphs[start:]))
        closed = row_of(row[0].lines[0].line, _cells(row), found)
        if closed:
            rows.append(closed)
            skipped = row[-1].ahead + len(row[-1].lines)
    if not rows or starts[0] != 0:
        return Unknown(header.line, f"a table without rows: {' '.join(titles)}")
    lines.skip(skipped)
    return Table(header.line, found, tuple(rows))


def _titles(lines: Lines, start: int = 0) -> tuple[int, list[str]]:
    """Return how many lines the titles take that begin on a line, and the titles."""
    titles: list[str] = []
    sizes = [0]
    ahead = start
    while lines.peek(ahead) and len(titles) < MOST_COLUMNS:
        title = squeezed(words(lines.text(ahead)))
        ahead += 1
        if title and not (title[:1].isupper() and is_title(title)):
            break
        if title:
            titles.append(title)
            sizes.append(ahead - start)
    while titles and not columns(titles):
        titles.pop()
    return sizes[len(titles)], titles


def _paragraphs(lines: Lines, by_line: bool) -> Iterator[_Paragraph]:
    """Yield what may be cells, up to what cannot be one."""
    ahead = 0
    while line := lines.peek(ahead):
        start = ahead
        ahead += 1
        if not line.text.strip():
            continue
        is_heading = UNDERLINE.fullmatch(lines.text(ahead))
        is_header = len(_titles(lines, start)[1]) >= _SHORTEST
        if (
            _OUTSIDE.match(line.text)
            or begins_sample(words(line.text))
            or is_heading
            or is_header
        ):
            return
        while not by_line and lines.text(ahead):
            ahead += 1
        found = (lines.peek(place) for place in range(start, ahead))
        yield _Paragraph(start, tuple(each for each in found if each))


def _starts(
    paragraphs: Sequence[_Paragraph], found: Sequence[Column], by_line: bool
) -> Iterator[int]:
    """Yield where rows begin: on a section, otherwise on a name.

    At the top, and behind a sentence, any name begins a row, also if no type follows.
    """
    if "usage" in found:
        yield from range(len(paragraphs))
        return
    last = -_SHORTEST
    is_free = False
    for place, paragraph in enumerate(paragraphs):
        has_section = "section" in found and paragraph.text.lower() in SECTIONS
        name = place + has_section
        is_row = _begins(paragraphs, name, found) or (
            (is_free or place == 0)
            and _is_named(paragraphs, name, found)
            and not _begins(paragraphs, name + 1, found)
        )
        if place - last >= _SHORTEST and is_row:
            yield place
            last, is_free = name, False
        if place > last:
            is_free = is_free or (not by_line and paragraph.is_sentence)


def _begins(
    paragraphs: Sequence[_Paragraph], place: int, found: Sequence[Column]
) -> bool:
    """Return whether a name and its type are at a place."""
    is_named = _is_named(paragraphs, place, found)
    return is_named and begins_row(
        paragraphs[place].text, paragraphs[place + 1].text, found
    )


def _is_named(
    paragraphs: Sequence[_Paragraph], place: int, found: Sequence[Column]
) -> bool:
    if place + 1 >= len(paragraphs) or len(paragraphs[place].lines) > 1:
        return False
    text = paragraphs[place].text
    return names_row(text, found) and flag(text) is None


def _last_row(paragraphs: Sequence[_Paragraph]) -> Iterator[_Paragraph]:
    """Yield the paragraphs of the last row, which ends behind its first sentence and a list."""
    has_sentence = False
    for place, paragraph in enumerate(paragraphs):
        if has_sentence and not paragraph.is_list:
            return
        has_sentence = has_sentence or (place > 0 and paragraph.is_sentence)
        yield paragraph


def _cells(paragraphs: Sequence[_Paragraph]) -> list[Cell]:
    """Return the cells of a row: what is below a sentence belongs to it."""
    cells: list[list[Text]] = []
    has_sentence = False
    for paragraph in paragraphs:
        if has_sentence and (paragraph.is_list or paragraph.is_sentence):
            cells[-1].extend(paragraph.lines)
        else:
            has_sentence = bool(cells) and paragraph.is_sentence
            cells.append(list(paragraph.lines))
    return [cell_of(cell) for cell in cells]
