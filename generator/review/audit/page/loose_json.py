"""A tolerant reader of the JSON in samples.

Samples on pages lack quotes, commas, braces and brackets, repeat keys, and have dots in place of
values. They are read as far as their meaning is clear; each repair is a flaw with its line. If
braces are missing, the indentation decides which object a key belongs to.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from .blocks import Text

ValueKind: TypeAlias = Literal[
    "object", "array", "string", "number", "literal", "word", "gap"
]


@dataclass(frozen=True, slots=True)
class Sample:
    """A value of a sample."""

    line: int
    kind: ValueKind
    text: str = ""
    """A string without its quotes, a number or a word as printed; "" for a gap."""
    members: tuple[tuple[str, Sample], ...] = ()
    items: tuple[Sample, ...] = ()
    is_whole: bool = True
    """Whether an object is printed to its end and without dots in place of fields."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A sample, and what had to be repaired to read it."""

    sample: Sample
    flaws: tuple[Text, ...]


_BEGIN = re.compile(r'\s*(?:[{\[](?!\w+\]\(|\]\.)|"[^"]+"\s*:)')
_CONTINUE = re.compile(
    r'\s*(?:[{}\[\]",]|\.\.\.|-?\d|(?:true|false|null)\b|\w+\s*[,\]}]|//)'
)
_TOKEN = re.compile(
    r"""
    (?P<placeholder>\{\s*\.\.\.[^{}]*\}|\.\.\.+|…)
    | (?P<comment>//.*)
    | "(?P<string>(?:[^"\\]++|\\.){0,999}+)"
    | (?P<mark>[{}\[\]:,])
    | (?P<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.:-]))
    | (?P<word>[^\s{}\[\]:,"]+|")
    """,
    re.VERBOSE,
)
_LITERALS = frozenset({"true", "false", "null"})
_DEEPEST = 60


@dataclass(frozen=True, slots=True)
class _Token:
    row: int
    """The index of its line among those of the sample: in HTML they may be on one line."""
    line: int
    column: int
    kind: str
    text: str


_END = _Token(0, 0, 0, "end", "")
_GAP = Sample(1, "gap")
"""A value that the page leaves out."""


def begins_sample(line: str) -> bool:
    """Return whether JSON begins on a line of text."""
    return _BEGIN.match(line) is not None


def continues_sample(line: str) -> bool:
    """Return whether a line can belong to the JSON above it."""
    return _CONTINUE.match(line) is not None


def samples_in(lines: Sequence[Text]) -> Iterator[Printed]:
    """Yield the JSON values in lines of code, which are below each other."""
    tokens = list(_tokens(lines))
    row = 0
    for number, line in enumerate(lines):
        if number >= row and begins_sample(line.text):
            start = bisect_left(tokens, number, key=lambda token: token.row)
            reader = _JsonReader(tokens, start)
            sample = reader.value(0, 0)
            yield Printed(sample, tuple(reader.flaws))
            row = reader.last_row + 1


def _tokens(lines: Sequence[Text]) -> Iterator[_Token]:
    for row, line in enumerate(lines):
        for match in _TOKEN.finditer(line.text):
            kind = str(match.lastgroup)
            yield _Token(row, line.line, match.start(), kind, match[kind])


class _JsonReader:
    """Reads one value from tokens, and lists what was wrong with them."""

    def __init__(self, tokens: list[_Token], start: int) -> None:
        self._tokens = tokens
        self._next = self._start = start
        self.flaws: list[Text] = []

    @property
    def last_row(self) -> int:
        """The index of the line with the last token that was read."""
        return self._tokens[max(self._next - 1, self._start)].row

    def value(self, depth: int, owner: int) -> Sample:
        """Return the next value; `owner` is the column of the key it belongs to."""
        token = self._peek()
        if depth > _DEEPEST:
            self._flaw(token, "the sample is nested too deep to be read")
            self._next = len(self._tokens)
            return _GAP
        if self._is_key():
            self._flaw(token, "an object has no opening brace")
            return self._object(depth, token, lost=True)
        if token is _END or (token.kind == "mark" and token.text in "}],"):
            self._flaw(token, "a value is missing")
            return _GAP
        self._advance()
        if token.text == "{" and token.kind == "mark":
            return self._object(depth, token, lost=False)
        if token.text == "[" and token.kind == "mark":
            return self._array(depth, token, owner)
        return self._scalar(token)

    def _scalar(self, token: _Token) -> Sample:
        if token.kind in ("string", "number"):
            kind: ValueKind = "string" if token.kind == "string" else "number"
            return Sample(token.line, kind, token.text)
        if token.text in _LITERALS:
            return Sample(token.line, "literal", token.text)
        if token.kind == "word":
            self._flaw(token, f"{token.text} is not quoted")
            return Sample(token.line, "word", token.text)
        what = (
            "is a placeholder"
            if token.kind == "placeholder"
            else "does not belong here"
        )
        self._flaw(token, f"{token.text} {what}")
        return _GAP

    def _object(self, depth: int, start: _Token, *, lost: bool) -> Sample:
        members: list[tuple[str, Sample]] = []
        keys = set[str]()
        is_whole = True
        while not self._ends("}", lost=lost, column=start.column if lost else -1):
            token = self._peek()
            if not self._is_key():
                is_whole = is_whole and token.kind != "placeholder"
                self._skip(token)
                continue
            if members and not self._after_comma():
                self._flaw(token, f"a comma is missing before {token.text}")
            if token.text in keys:
                self._flaw(token, f"the key {token.text} is repeated")
            keys.add(token.text)
            self._next += 2
            members.append((token.text, self.value(depth + 1, token.column)))
        is_whole = is_whole and (lost or self._tokens[self._next - 1].text == "}")
        found = tuple(members)
        return Sample(start.line, "object", members=found, is_whole=is_whole)

    def _array(self, depth: int, start: _Token, owner: int) -> Sample:
        items: list[Sample] = []
        while not self._ends("]", lost=False, column=-1):
            token = self._peek()
            if self._is_key() and token.column <= owner:
                self._flaw(token, "an array has no closing bracket")
                break
            if token.kind in ("placeholder", "comment") or token.text == ",":
                self._skip(token)
            else:
                items.append(self.value(depth + 1, owner))
        return Sample(start.line, "array", items=tuple(items))

    def _ends(self, mark: str, *, lost: bool, column: int) -> bool:
        """Return whether an object or an array ends here, and skip its closing mark."""
        token = self._peek()
        if token.kind == "mark" and token.text in ("}", "]"):
            if token.text == mark and not lost:
                self._advance()
            elif not lost:
                self._flaw(token, f"{mark} is missing before {token.text}")
            return True
        if token is _END and not lost:
            self._flaw(self._tokens[-1], f"{mark} is missing at the end")
        return token is _END or (self._is_key() and token.column < column)

    def _skip(self, token: _Token) -> None:
        """Skip what is no part of the value: a comma, anything else is a flaw."""
        if token.kind == "placeholder":
            self._flaw(token, f"{token.text} is a placeholder")
        elif token.text != ",":
            self._flaw(token, f"{token.text} does not belong here")
        self._advance()

    def _after_comma(self) -> bool:
        return self._tokens[self._next - 1].text == ","

    def _is_key(self) -> bool:
        token, colon = self._peek(), self._peek(1)
        is_name = token.kind in ("string", "word")
        return is_name and colon.kind == "mark" and colon.text == ":"

    def _peek(self, ahead: int = 0) -> _Token:
        place = self._next + ahead
        return self._tokens[place] if place < len(self._tokens) else _END

    def _advance(self) -> None:
        self._next = min(self._next + 1, len(self._tokens))

    def _flaw(self, token: _Token, message: str) -> None:
        line = token.line or self._tokens[-1].line
        self.flaws.append(Text(line, message))
