"""What saved pages document, read as a stranger would: by words and lines, without tables.

Nothing here uses the readers of the audit, so that both cannot be wrong in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

WORD = re.compile(r"[A-Za-z_][\w-]*|\d+")
TYPE = re.compile(
    r"\b(?:int|integer|number|double|string|boolean|object|array|collection|list|date/time"
    r"|datetime|date|enumeration|special)\b",
    re.IGNORECASE,
)
NEAR = 60
"""Characters behind the name of a row within which its type is."""
_BEGIN = r"^(?:[\s\xa0|*•`-]|<\w+>)*(?:Body )?(?:\w+ or |[\w.\[\]]*[.\]])?"
_END = r"(?=`?(?:$|[\s\xa0|<]))"
_SAMPLE = r'"{name}" *:\s*(?P<value>.*)'
_LONGEST_ROW = 900  # characters
_ENDS = ("</tr>", "#", "{", "HTTP/", "Response")
"""How lines begin that are not of a table any more."""


@dataclass(frozen=True)
class Span:
    """A part of a text."""

    start: int
    end: int


@dataclass(frozen=True)
class Texts:
    """The texts of pages, by the keys of their addresses."""

    texts: Mapping[str, str]
    names: frozenset[str]
    """All names of the spec: a line that begins with one begins a row."""

    def rows(self, pages: Iterable[str], name: str) -> str:
        """Return the rows about a name on some pages, "" without any."""
        spans = [
            (self.texts[page], span)
            for page in pages
            for span in self.spans(page, name)
        ]
        return "\n".join(text[span.start : span.end] for text, span in spans)

    def spans(self, page: str, name: str) -> Iterator[Span]:
        """Yield where the rows about a name are, each up to the next row."""
        text = self.texts[page]
        begin = re.compile(_BEGIN + re.escape(name) + _END, re.MULTILINE)
        for found in begin.finditer(text):
            start = found.end() - len(found[0].lstrip("\n"))
            end = self._end(text, found.end())
            if TYPE.search(text, found.end(), min(end, found.end() + NEAR)):
                yield Span(start, end)

    def _end(self, text: str, start: int) -> int:
        """Return where the row ends that begins somewhere."""
        end = text.find("\n", start)
        while 0 <= end < start + _LONGEST_ROW:
            line, _, _ = text[end + 1 :].partition("\n")
            if _first_name(line) in self.names or line.startswith(_ENDS):
                return end + 1
            end = text.find("\n", end + 1)
        return len(text) if end < 0 else end

    def shown(self, pages: Iterable[str], name: str) -> list[str]:
        """Return the values that samples print for a key."""
        pattern = re.compile(_SAMPLE.format(name=re.escape(name)))
        return [
            m["value"] for page in pages for m in pattern.finditer(self.texts[page])
        ]

    def has(self, pages: Iterable[str], words: str) -> bool:
        """Return whether a page has some words, whole."""
        pattern = re.compile(rf"(?<![\w.]){re.escape(words)}(?![\w])")
        return any(pattern.search(self.texts[page]) for page in pages)


def _first_name(line: str) -> str:
    found = re.match(_BEGIN + r"([\w@$-]+)" + _END, line)
    return found[1] if found else ""
