"""Plain text of a saved page -> blocks.

Text keeps the words of a table but not its cells: a line is cut by what its columns contain. A
non-breaking space is an empty cell, a bullet an item of a list in a cell. Tabs and bars, if there
are any, are the borders of cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .blocks import (
    Block,
    Cell,
    Code,
    Heading,
    Page,
    Paragraph,
    Row,
    Table,
    Text,
    Unknown,
    squeezed,
)
from .loose_json import begins_sample, continues_sample
from .vocabulary import (
    FLAGS,
    SUBJECTS,
    Column,
    column_titles,
    columns,
    flag,
    leading_type,
    type_of,
)

_EMPTY = "\xa0"
_BULLET = re.compile(r"\s*[•*‣◦·-]\s+(?P<item>.+)")
_NAME = re.compile(r"[A-Za-z_@$][\w.@$\[\]*-]*")
_SMALL_NAME = re.compile(r"[a-z_@$][\w.@$\[\]*-]*")
_STATUS_LINE = re.compile(r"(?:Status: ?|HTTP/[\d.]+ )\d{3}\b")
_ADDRESS = re.compile(r"https?://\S+")
_VALUES_FOLLOW = re.compile(r"(?:\bone of|:)$", re.IGNORECASE)
_TITLE = re.compile(r"[A-Z][\w ,()'&.-]*[\w)]")
_RULE = re.compile(r"[ |:-]*-[ |:-]*")
"""The line below the titles of a table in Markdown."""
_LONGEST_TITLE = 9  # words
_ADDRESS_WITHIN = 3  # lines


def read_text(name: str, text: str) -> Page:
    """Return the blocks of a page that was saved as text."""
    lines = [Text(n, line.rstrip()) for n, line in enumerate(text.split("\n"), 1)]
    found = (_ADDRESS.fullmatch(line.text.strip()) for line in lines[:_ADDRESS_WITHIN])
    address = next((match[0] for match in found if match), "")
    return Page(name, address, tuple(_TextReader(lines).blocks()))


class _TextReader:
    """Reads the lines of a page from the first to the last."""

    def __init__(self, lines: list[Text]) -> None:
        self._lines = lines
        self._next = 0

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks of the page."""
        while line := self._peek():
            if not line.text.strip():
                self._next += 1
            elif found := _columns(line.text):
                yield self._table(line, found)
            elif begins_sample(line.text):
                yield self._sample()
            else:
                yield self._words(line)

    def _peek(self, ahead: int = 0) -> Text | None:
        place = self._next + ahead
        return self._lines[place] if 0 <= place < len(self._lines) else None

    def _is_blank(self, ahead: int) -> bool:
        line = self._peek(ahead)
        return line is None or not line.text.strip()

    def _words(self, line: Text) -> Block:
        stands_free = self._is_blank(-1) or self._next == 0
        block: Block = Paragraph(line.line, squeezed(_unbulleted(line.text)))
        if stands_free and not self._is_blank(1) and _looks_like_columns(line.text):
            block = Unknown(line.line, f"a table with the columns {line.text}")
        elif stands_free and self._is_title(line.text):
            block = Heading(line.line, line.text.strip())
        self._next += 1
        return block

    def _is_title(self, text: str) -> bool:
        after = self._peek(1)
        ends = self._is_blank(1) or bool(after and _columns(after.text))
        short = len(text.split()) <= _LONGEST_TITLE
        return ends and short and _TITLE.fullmatch(text) is not None

    def _sample(self) -> Code:
        start = self._next
        end = start + 1
        for place in range(start + 1, len(self._lines)):
            text = self._lines[place].text
            if text.strip() and not continues_sample(text):
                break
            if text.strip():
                end = place + 1
        self._next = end
        return Code(tuple(self._lines[start:end]))

    # --- tables ---

    def _table(self, header: Text, found: tuple[Column, ...]) -> Table | Unknown:
        self._next += 1
        rows: list[_OpenRow] = []
        while (line := self._peek()) and not self._ends_table(line, rows):
            self._next += 1
            if _RULE.fullmatch(line.text):
                continue
            cells = _cells(line, found) if line.text.strip() else None
            if cells:
                rows.append(_OpenRow(line.line, cells))
            elif rows:
                rows[-1].add(line)
            elif line.text.strip():
                message = f"a row that does not fit the columns {header.text}"
                return Unknown(line.line, message)
        if not rows:
            return Unknown(header.line, f"a table without rows: {header.text}")
        return Table(header.line, found, tuple(row.close() for row in rows))

    def _ends_table(self, line: Text, rows: list[_OpenRow]) -> bool:
        if not line.text.strip():
            return not self._values_follow(rows)
        is_other = _STATUS_LINE.match(line.text) or _columns(line.text)
        return bool(is_other) or begins_sample(line.text)

    def _values_follow(self, rows: list[_OpenRow]) -> bool:
        """Return whether the paragraph behind a blank line lists the values of the last row."""
        words, value = self._peek(1), self._peek(2)
        if not rows or words is None or value is None:
            return False
        announced = _VALUES_FOLLOW.search(words.text.strip())
        return bool(announced) and _NAME.fullmatch(value.text.strip()) is not None


class _OpenRow:
    """A row whose lines are still being read."""

    def __init__(self, line: int, cells: dict[Column, str]) -> None:
        self._line = line
        self._cells = cells
        self._more: list[Text] = []
        self._items: list[Text] = []

    def add(self, line: Text) -> None:
        """Add a line below the first one of the row."""
        if bullet := _BULLET.fullmatch(line.text):
            self._items.append(Text(line.line, squeezed(bullet["item"])))
        elif line.text.strip():
            self._more.append(Text(line.line, squeezed(line.text)))

    def close(self) -> Row:
        """Return the row; what is below its first line belongs to the notes."""
        cells: dict[Column, Cell] = {
            column: Cell((Text(self._line, text),) if text else ())
            for column, text in self._cells.items()
        }
        notes = cells.get("notes", Cell())
        cells["notes"] = Cell((*notes.lines, *self._more), tuple(self._items))
        return Row(self._line, cells)


def _unbulleted(text: str) -> str:
    bullet = _BULLET.fullmatch(text)
    return bullet["item"] if bullet else text


def _bordered(text: str) -> list[str]:
    """Return the cells of a line that marks their borders: by tabs, or by bars as Markdown."""
    marked = text.strip().removeprefix("|").removesuffix("|")
    if marked != text.strip():
        text = marked.replace("|", "\t")
    return [squeezed(cell.replace(_EMPTY, " ")) for cell in text.split("\t")]


def _columns(text: str) -> tuple[Column, ...] | None:
    cells = _bordered(text)
    found = columns(cells if len(cells) > 1 else column_titles(text))
    return found if found and {"type", "notes"} & set(found) else None


def _looks_like_columns(text: str) -> bool:
    cells = _bordered(text)
    titles = cells if len(cells) > 1 else column_titles(text)
    known = [title for title in titles if columns([title, "Type"]) or title == "Type"]
    return len(titles) > 1 and bool(known) and all(t[:1].isupper() for t in titles)


def _cells(line: Text, found: tuple[Column, ...]) -> dict[Column, str] | None:
    """Cut a line into cells; None if no row begins on it."""
    subject: Column = next(column for column in found if column in SUBJECTS)
    bordered = dict(zip(found, _bordered(line.text), strict=False))
    if len(bordered) > 1:
        return bordered if _NAME.match(bordered.get(subject, "")) else None
    if _BULLET.fullmatch(line.text):
        return None
    words = line.text.strip(" ").split(" ")
    cells: dict[Column, str] = {}
    if "section" in found:
        cells["section"] = words.pop(0).strip(_EMPTY)
    size = _subject_size(words, small="type" in found and "section" not in found)
    if not size:
        return None
    cells[subject] = " ".join(words[:size])
    words = words[size:]
    if "type" in found:
        size = leading_type(words, listed_to=FLAGS | {_EMPTY})
        if not size or not _is_type(words[:size], cells[subject]):
            return None
        cells["type"] = " ".join(words[:size])
        words = words[size:]
    return cells | _remaining(words, found)


def _subject_size(words: list[str], *, small: bool) -> int:
    """Return how many words name what a row is about: "a or b" are three."""
    name = _SMALL_NAME if small else _NAME
    if not words or not (name.fullmatch(words[0]) or words[0].isdecimal()):
        return 0
    size = 1
    while words[size : size + 1] == ["or"] and name.fullmatch(
        " ".join(words[size + 1 :][:1])
    ):
        size += 2
    return size


def _is_type(words: list[str], name: str) -> bool:
    """Return whether words are a type: before the name of an object is the name of a field."""
    found = type_of(" ".join(words))
    return found is not None and (
        not found.objects or name[:1].islower() or "_" in name
    )


def _remaining(words: list[str], found: tuple[Column, ...]) -> dict[Column, str]:
    """Cut what follows the type: flags and defaults are one word, the rest is notes."""
    cells: dict[Column, str] = {}
    if (
        "required" in found
        and words
        and (words[0] == _EMPTY or flag(words[0]) is not None)
    ):
        cells["required"] = words.pop(0).strip(_EMPTY)
    optional: tuple[Column, ...] = ("default", "options")
    for column in optional:
        if column in found and words and (column == "default" or words[0] == _EMPTY):
            cells[column] = words.pop(0).strip(_EMPTY)
    rest = squeezed(" ".join(words).replace(_EMPTY, " "))
    cells["notes"] = rest
    if "example" in found and rest:
        is_last = (
            found.index("example") > found.index("notes") if "notes" in found else False
        )
        cells["example"] = rest.split(" ")[-1 if is_last else 0]
    return cells
