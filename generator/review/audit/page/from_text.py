"""Text of a saved page -> blocks: the text of a browser or an extractor, or Markdown.

The readers of tables each know one layout; the first that knows the titles on a line reads the
table below it. What looks like titles and is no table is said, and is never prose.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from .aligned_tables import read_aligned
from .bar_tables import read_bars
from .blank_tables import looks_like_columns, read_blanks, table_columns
from .blocks import (
    Block,
    Code,
    Heading,
    Page,
    Paragraph,
    Table,
    Text,
    Unknown,
    squeezed,
)
from .cell_tables import read_cells
from .cells import BULLET
from .front_matter import read_address
from .loose_json import begins_sample, continues_sample
from .markup import clean, code, words
from .text_lines import Lines
from .vocabulary import LONGEST_TITLE, METHODS, UNDERLINE

_TABLE_READERS: tuple[Callable[[Lines], Table | Unknown | None], ...] = (
    read_bars,
    read_cells,
    read_aligned,
    read_blanks,
)

_HEADING = re.compile(
    r" {0,3}#{1,6}\s+(?P<title>.*?)(?<![\s#])[\s#]*+|Title: (?P<named>.+)"
)
_BOLD = re.compile(r"\s*(\*\*|__)(?P<title>[^*_]+)\1\s*")
_ANCHORED = re.compile(r"(?P<title>\S.*)\[[#\u00b6]?\]\(#[^()\s]*\)\s*")
"""A title with the link to itself, however it is marked."""
_RULE = re.compile(r"(?:[-*_] ?){3,}")
_FENCE = re.compile(r"(?P<fence>```+|~~~+)[\w -]*")
_INDENTED = re.compile(r"(?: {4}|\t)(?!\s*[•*‣◦·+-] )(?!\s*\d+\. )\s*\S")
_COPY = re.compile(r"Copy(?: code| to clipboard)?|Markdown Content:")
_TITLE = re.compile(r"[A-Z][\w ,()'&.-]*[\w)]")
_PROPER = re.compile(
    r"[A-Z]\w*(?: (?:[A-Z]\w*|\d[\w.]*|[a-z]{1,3}|fields|parameters))*"
)
_CALL = re.compile(rf"(?:{METHODS}) |HTTP/|Status: |[•*-] *(?:REST )?Method")
_DENSE = 20  # lines for each blank one
_GLUED = re.compile(r"(?P<end>\s*[}\]]+)(?P<title>[A-Z][a-z].*)")


def read_text(name: str, text: str) -> Page:
    """Return the blocks of a page that was saved as text."""
    numbered = enumerate(text.split("\n"), 1)
    lines = [part for n, line in numbered for part in _unglued(Text(n, clean(line)))]
    address, start = read_address(lines)
    while lines[start:] and not lines[start].text:
        start += 1
    while lines[start:] and not lines[-1].text:
        lines.pop()
    blocks = tuple(_TextReader(lines[start:]).blocks())
    said = tuple(Text(line.line, words(line.text)) for line in lines)
    return Page(name, address, blocks, said)


def _unglued(line: Text) -> Iterator[Text]:
    """Yield a line, or the end of a sample and the title that an extractor wrote behind it."""
    if glued := _GLUED.fullmatch(line.text):
        yield Text(line.line, glued["end"])
        yield Text(line.line, glued["title"])
    else:
        yield line


class _TextReader:
    """Reads the lines of a page from the first to the last."""

    def __init__(self, lines: Sequence[Text]) -> None:
        self._lines = Lines(lines)
        blank = sum(not line.text.strip() for line in lines)
        self._is_dense = blank * _DENSE < len(lines)
        """Whether there are no blank lines, which are around titles elsewhere."""

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks of the page."""
        while line := self._lines.peek():
            text = line.text.strip()
            if not text or _COPY.fullmatch(text) or _RULE.fullmatch(text):
                self._lines.skip()
            elif fence := _FENCE.fullmatch(text):
                yield self._fenced(fence["fence"])
            elif table := self._table():
                yield table
            elif _INDENTED.match(line.text) and not self._lines.text(-1):
                yield self._indented()
            elif begins_sample(code(words(line.text))):
                yield self._sample()
            else:
                yield self._words(line)

    def _table(self) -> Table | Unknown | None:
        found = (read(self._lines) for read in _TABLE_READERS)
        return next((table for table in found if table), None)

    # --- code ---

    def _fenced(self, fence: str) -> Code:
        self._lines.skip()
        size = 0
        while self._lines.peek(size) and self._lines.text(size) != fence:
            size += 1
        found = _code(self._lines.take(size))
        self._lines.skip()
        return found

    def _indented(self) -> Code:
        end = ahead = 1
        while line := self._lines.peek(ahead):
            ahead += 1
            if line.text.strip() and not line.text.startswith(("    ", "\t")):
                break
            end = ahead if line.text.strip() else end
        return _code(self._lines.take(end))

    def _sample(self) -> Code:
        end = ahead = 1
        while line := self._lines.peek(ahead):
            ahead += 1
            if line.text.strip() and not continues_sample(code(line.text)):
                break
            end = ahead if line.text.strip() else end
        return _code(self._lines.take(end))

    # --- words ---

    def _words(self, line: Text) -> Heading | Paragraph | Unknown:
        bullet = BULLET.fullmatch(line.text)
        text = squeezed(words(bullet["item"] if bullet else line.text))
        if title := self._title(line.text):
            return Heading(line.line, title)
        is_free = not self._lines.text(-1)
        has_more = bool(self._lines.text(1))
        self._lines.skip()
        if is_free and has_more and looks_like_columns(line.text):
            return Unknown(line.line, f"a table with the columns {text}")
        return Paragraph(line.line, text)

    def _title(self, text: str) -> str:
        """Return the title that a line is, "" if it is none, and go on behind a title."""
        patterns = (_HEADING, _BOLD, _ANCHORED)
        marked = next((m for p in patterns if (m := p.fullmatch(text))), None)
        title = squeezed(words(marked[marked.lastgroup or 0] if marked else text))
        is_underlined = UNDERLINE.fullmatch(self._lines.text(1)) is not None
        if not (marked or is_underlined or self._is_title(title)):
            return ""
        self._lines.skip(2 if is_underlined and not marked else 1)
        return title

    def _is_title(self, text: str) -> bool:
        """Return whether a line is a title by its words and by what is above and below it."""
        if len(text.split()) > LONGEST_TITLE or not _TITLE.fullmatch(text):
            return False
        after = self._lines.text(1)
        leads = bool(table_columns(after))
        if self._is_dense:
            leads = leads or "|" in after or begins_sample(after)
            return leads or bool(_CALL.match(after) or _PROPER.fullmatch(text))
        return not self._lines.text(-1) and (leads or not after)


def _code(lines: Sequence[Text]) -> Code:
    return Code(tuple(Text(line.line, code(line.text)) for line in lines))
