"""Two versions of a text, or of a part of a spec as YAML -> rows of one side-by-side view."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal

import yaml

from ....errors import one_line
from ..changes import Where

_AROUND = 3  # equal lines that are shown beside what differs
_LINES = 60  # that one excerpt shows
_COMPARED = 1000  # lines: comparing takes the square of it
_ALIKE = 0.5  # of two lines: below this, none of their words is marked
_WORDS = 2000  # of a line whose words are compared: it also takes the square
_WORD = re.compile(r"\w+|\s+|.")


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of a line, marked if the other side has other words there."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A line of one side, and the tag of HTML that says what became of it."""

    tag: Literal["del", "ins", "span"]
    parts: Sequence[Part]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of each side; a gap has one cell, which says how many lines are left out."""

    kind: Literal["same", "changed", "gap"]
    cells: Sequence[Cell]


def yaml_lines(at: Where | None) -> list[str]:
    """Return a part of a spec as lines of YAML."""
    if at is None or at.part is None:
        return []
    text = yaml.dump(
        at.part,
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=float("inf"),
    )
    return text.splitlines()


class _Dumper(yaml.SafeDumper):
    """Writes each value in full, and texts of several lines as such."""

    def ignore_aliases(self, data: object) -> bool:
        """Return True: a value that is used twice is written twice."""
        return True


def _text(_: _Dumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return yaml.ScalarNode("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def side_by_side(old: Sequence[str], new: Sequence[str]) -> list[Row]:
    """Put lines beside each other and leave out what is equal and far from what differs."""
    found = list(_rows(old[:_COMPARED], new[:_COMPARED]))
    cut = max(len(old), len(new)) - _COMPARED
    shown, rest = found[:_LINES], len(found[_LINES:]) + max(cut, 0)
    return [*shown, _gap(rest)] if rest else shown


def _rows(old: Sequence[str], new: Sequence[str]) -> Iterator[Row]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            is_last = b == len(old) and d == len(new)
            yield from _context(old[a:b], is_first=a == c == 0, is_last=is_last)
        else:
            for before, after in _pairs(old[a:b], new[c:d]):
                yield _changed(before, after)


def _pairs(
    old: Sequence[str], new: Sequence[str]
) -> Iterator[tuple[str | None, str | None]]:
    """Pair lines that have the same key, and what is between them as it comes."""
    alone: list[str] = []
    start = 0
    keys = [_key(line) for line in new]
    for line in old:
        key = _key(line)
        if key and key in keys[start:]:
            found = keys.index(key, start)
            yield from zip_longest(alone, new[start:found])
            yield line, new[found]
            alone, start = [], found + 1
        else:
            alone.append(line)
    yield from zip_longest(alone, new[start:])


def _key(line: str) -> str:
    key, colon, _ = line.partition(":")
    return key if colon else ""


def _context(lines: Sequence[str], *, is_first: bool, is_last: bool) -> Iterator[Row]:
    """Yield equal lines: the first of an excerpt, which has its key, and those near changes."""
    head = 1 if is_first else _AROUND
    tail = 0 if is_last else _AROUND
    left_out = len(lines) - head - tail
    if left_out <= 1:
        yield from map(_same, lines)
        return
    yield from map(_same, lines[:head])
    yield _gap(left_out)
    yield from map(_same, lines[len(lines) - tail :])


def _same(line: str) -> Row:
    cell = Cell("span", (Part(one_line(line)),))
    return Row("same", (cell, cell))


def _gap(left_out: int) -> Row:
    return Row(
        "gap", (Cell("span", (Part(f"{left_out} more line{'s' * (left_out > 1)}"),)),)
    )


def _changed(old: str | None, new: str | None) -> Row:
    """Return two lines with the words marked that differ, or one beside nothing."""
    if old is None or new is None:
        return Row("changed", (_whole("del", old), _whole("ins", new)))
    words, others = _WORD.findall(old), _WORD.findall(new)
    matcher = SequenceMatcher(None, words, others, autojunk=False)
    if max(len(words), len(others)) > _WORDS or matcher.ratio() < _ALIKE:
        return Row("changed", (_whole("del", old), _whole("ins", new)))
    codes = matcher.get_opcodes()
    left = [_part(words[a:b], tag) for tag, a, b, _, _ in codes if a < b]
    right = [_part(others[c:d], tag) for tag, _, _, c, d in codes if c < d]
    return Row("changed", (Cell("del", left), Cell("ins", right)))


def _whole(tag: Literal["del", "ins"], line: str | None) -> Cell:
    return Cell("span", ()) if line is None else Cell(tag, (Part(one_line(line)),))


def _part(words: Sequence[str], tag: str) -> Part:
    return Part(one_line("".join(words)), tag != "equal")
