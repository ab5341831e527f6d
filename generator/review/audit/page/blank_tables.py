"""Tables as browsers save or copy them: blanks or tabs between the cells of a row.

Such text keeps the words of a table but not its cells: a line is cut by what its columns contain.
A hard blank is an empty cell, a bullet an item of a list in a cell.
"""

from __future__ import annotations

import re

from .blocks import Cell, Row, Table, Text, Unknown, squeezed
from .cells import BULLET, NAME, cell_of, is_value, unfit
from .loose_json import begins_sample
from .markup import words
from .text_lines import Lines
from .vocabulary import (
    ANNOUNCES_LIST,
    FLAGS,
    SECTIONS,
    STATUS_LINE,
    SUBJECTS,
    Column,
    column_titles,
    columns,
    flag,
    leading_type,
    type_of,
)

_EMPTY = "\xa0"
_SMALL_NAME = re.compile(r"(?:\.|\[\]\.?)?[a-z_@$][\w.@$\[\]*-]*")
_NEAR = 4  # lines


def read_blanks(lines: Lines) -> Table | Unknown | None:
    """Return the table that begins on the next line, None if no titles are on it."""
    header = lines.peek()
    found = table_columns(header.text) if header else None
    if header is None or found is None:
        return None
    lines.skip()
    rows: list[_OpenRow] = []
    while (line := lines.peek()) and not _ends_table(lines, found, rows):
        lines.skip()
        cells = _cells(line.text, found) if line.text.strip() else None
        if cells:
            rows.append(_OpenRow(line, found, cells))
        elif rows:
            rows[-1].add(line)
        elif line.text.strip():
            name = line.text.split()[0]
            return unfit(line.line, name, header.text)
    if not rows:
        return Unknown(header.line, f"a table without rows: {header.text}")
    return Table(header.line, found, tuple(row.close() for row in rows))


def table_columns(text: str) -> tuple[Column, ...] | None:
    """Return the columns of a table whose titles are on a line, None if they are not."""
    cells = _bordered(text)
    found = columns(cells if len(cells) > 1 else column_titles(text))
    return found if found and {"type", "notes", "usage"} & set(found) else None


def looks_like_columns(text: str) -> bool:
    """Return whether a line has titles of which some are known."""
    cells = _bordered(text)
    titles = cells if len(cells) > 1 else column_titles(text)
    known = [title for title in titles if columns([title, "Type"]) or title == "Type"]
    return len(titles) > 1 and bool(known) and all(t[:1].isupper() for t in titles)


def _ends_table(lines: Lines, found: tuple[Column, ...], rows: list[_OpenRow]) -> bool:
    text = lines.text()
    if not text:
        return not (_values_follow(lines, rows) or _row_follows(lines, found))
    is_other = STATUS_LINE.match(text) or table_columns(text)
    return bool(is_other) or begins_sample(text)


def _values_follow(lines: Lines, rows: list[_OpenRow]) -> bool:
    """Return whether the paragraph behind a blank line lists the values of the last row."""
    announced = ANNOUNCES_LIST.search(lines.text(1))
    return bool(rows and announced) and NAME.fullmatch(lines.text(2)) is not None


def _row_follows(lines: Lines, found: tuple[Column, ...]) -> bool:
    """Return whether the paragraph behind a blank line belongs to a row above another one."""
    for ahead in range(1, _NEAR + 1):
        text = lines.text(ahead)
        if begins_sample(text) or STATUS_LINE.match(text) or table_columns(text):
            return False
        if "type" in found and _cells(text, found):
            return True
    return False


class _OpenRow:
    """A row whose lines are still being read."""

    def __init__(
        self, line: Text, found: tuple[Column, ...], cells: dict[Column, str]
    ) -> None:
        self._line = line.line
        self._columns = found
        self._cells: dict[Column, list[Text]] = {
            column: [Text(line.line, text)] for column, text in cells.items()
        }
        self._name = next(cells[column] for column in found if column in SUBJECTS)

    def add(self, line: Text) -> None:
        """Add a line below the first one."""
        self._cells.setdefault(self._column(line.text), []).append(line)

    def _column(self, text: str) -> Column:
        """Return where a line belongs: to the notes, if it is not one of the others.

        Examples begin with the name, or are below a list; options are a list above the notes.
        """
        above = reversed(self._cells.get("notes", []))
        last = next((line.text for line in above if line.text), "")
        is_item = BULLET.match(text) is not None
        if "options" in self._columns and is_item and not last:
            return "options"
        is_example = text.strip().startswith(f"{self._name}=") and not is_item
        is_last = self._columns[-1] == "example" and BULLET.match(last)
        is_below = is_last and " " not in text.strip()
        if "example" in self._columns and (is_example or is_below):
            return "example"
        return "notes"

    def close(self) -> Row:
        """Return the row."""
        cells = dict.fromkeys(self._columns, Cell())
        cells |= {column: cell_of(found) for column, found in self._cells.items()}
        return Row(self._line, cells)


def _bordered(text: str) -> list[str]:
    """Return the cells of a line that marks their borders by tabs."""
    return [squeezed(words(cell).replace(_EMPTY, " ")) for cell in text.split("\t")]


def _cells(text: str, found: tuple[Column, ...]) -> dict[Column, str] | None:
    """Cut a line into cells; None if no row begins on it."""
    if "usage" in found:
        return {"usage": text}
    subject: Column = next(column for column in found if column in SUBJECTS)
    bordered = dict(zip(found, _bordered(text), strict=False))
    if len(bordered) > 1:
        return bordered if NAME.match(bordered.get(subject, "")) else None
    if BULLET.fullmatch(text):
        return None
    rest = words(text).strip(" ").split(" ")
    cells: dict[Column, str] = {}
    if "section" in found and rest[0].lower().strip(_EMPTY) in SECTIONS:
        cells["section"] = rest.pop(0).strip(_EMPTY)
    size = _subject_size(rest, small="type" in found and "section" not in found)
    if not size:
        return None
    cells[subject] = " ".join(rest[:size])
    rest = rest[size:]
    if "type" in found:
        length = _type_size(rest, cells[subject], found)
        if length is None:
            return None
        cells["type"] = " ".join(rest[:length]).strip(_EMPTY)
        rest = rest[length:]
    return cells | _remaining(rest, found, cells[subject])


def _subject_size(found: list[str], *, small: bool) -> int:
    """Return how many words name what a row is about: "a or b" are three."""
    name = _SMALL_NAME if small else NAME
    if not found or not (name.fullmatch(found[0]) or found[0][:3].isdecimal()):
        return 0
    size = 1
    while found[size : size + 1] == ["or"] and name.fullmatch(
        " ".join(found[size + 1 : size + 2])
    ):
        size += 2
    return size


def _type_size(rest: list[str], name: str, found: tuple[Column, ...]) -> int | None:
    """Return how many words are the type, None if this is no row.

    Words that are no type stand in its place if a yes or no ends them.
    """
    if rest[:1] == [_EMPTY]:
        return 1
    size = leading_type(rest, listed_to=FLAGS | {_EMPTY})
    if size and _is_type(rest[:size], name):
        return size
    flags = [n for n, word in enumerate(rest) if word in FLAGS]
    if "required" in found and len(flags) == 1 and "notes" not in found:
        return flags[0]
    return None


def _is_type(rest: list[str], name: str) -> bool:
    """Return whether words are a type: before the name of an object is the name of a field."""
    found = type_of(" ".join(rest))
    is_field = name.lstrip(".[]")[:1].islower() or "_" in name
    return found is not None and (not found.objects or is_field)


def _remaining(
    rest: list[str], found: tuple[Column, ...], name: str
) -> dict[Column, str]:
    """Cut what follows the type: flags and defaults are one word, the rest is notes."""
    cells: dict[Column, str] = {}
    if (
        "required" in found
        and rest
        and (rest[0] == _EMPTY or flag(rest[0]) is not None)
    ):
        cells["required"] = rest.pop(0).strip(_EMPTY)
    optional: tuple[Column, ...] = ("default", "options")
    for column in optional:
        if column in found and rest and (column == "default" or rest[0] == _EMPTY):
            cells[column] = rest.pop(0).strip(_EMPTY)
    if "example" in found and found[-1] != "example":
        size = 1
        while rest[size : size + 1] and rest[size].startswith(f"{name}="):
            size += 1
        cells["example"] = " ".join(rest[:size]).strip(_EMPTY)
        rest = rest[size:]
    elif "example" in found and rest and (rest[-1] == _EMPTY or is_value(rest[-1])):
        cells["example"] = rest.pop().strip(_EMPTY)
    cells["notes"] = squeezed(" ".join(rest).replace(_EMPTY, " "))
    return cells
