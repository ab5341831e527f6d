"""The values that a row of a table lists for its field or parameter.

Pages list values as bullets, one below the other after "one of", or in a sentence. A bullet
that is a phrase, or that shows how to use the parameter (`tag=todo`), is no value. A remark may
follow a value: `score - default`. A second list in a cell may be one of notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .blocks import Row, Text, Unknown
from .vocabulary import VALUE


@dataclass(frozen=True, slots=True)
class Listed(Text):
    """A value with its line, and what a page remarks on it."""

    remark: str = ""


_QUOTE = "[`'\"\u2018\u2019\u201c\u201d]"
_QUOTED = rf"{_QUOTE}?{VALUE}{_QUOTE}?(?:\s\((?:the\s)?default\))?"
_ITEM = re.compile(
    rf"{_QUOTE}?(?P<value>{VALUE}){_QUOTE}?[,;]?(?P<remark>\s+[-\u2013\u2014:(].*)?"
)
_LINE = re.compile(
    rf"{_QUOTE}?(?P<value>{VALUE}){_QUOTE}?[,;]?(?P<remark>\s+[-\u2013\u2014(].*)?"
)
"""A value on a line of its own; "Note: …" is a sentence."""
_ANNOUNCED = re.compile(
    r"(?:\bone of|\bvalues(?: are| include)?|:)\s*:?$", re.IGNORECASE
)
_PRONOUNS = (
    "all|any|each|its|it|many|our|several|that|the|them|these|they|those|us|which|your"
)
"""What "one of" goes on to where it lists nothing."""
_NEXT = r"\s*(?:,\s*(?:or|and)\s|,|\bor\b|\band\b|\|)\s*"
_SENTENCE = re.compile(
    rf"""
    \b(?:
        (?:one\sof|values|values\sare|values\sinclude|options|options\sare):\s*
            (?P<values>{_QUOTED}(?:{_NEXT}{_QUOTED}){{0,200}})
        | (?:one\sof|(?:allowed|accepted|possible|supported|valid)\s(?:options|values)\sare)\s
            (?P<two>{_QUOTED}(?:{_NEXT}{_QUOTED}){{1,200}})
        | one\sof\s(?!(?:{_PRONOUNS})\b)(?P<one>{_QUOTED})
        | (?:can|may|must)\sbe\s(?:either\s)?
            (?P<quoted>{_QUOTE}{VALUE}{_QUOTE}(?:{_NEXT}{_QUOTE}{VALUE}{_QUOTE}){{1,200}})
        | (?:of|are|include):(?P<glued>{VALUE}(?:\s{VALUE}){{1,200}})
    )\s*(?=$|[.;)])
    """,
    re.IGNORECASE | re.VERBOSE,
)


_LOST = re.compile(
    r"\b(?:one of:?|(?:options|values) (?:are|include)|(?:are|following|include|values):)$",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    rf":\s*(?P<words>{VALUE}(?:\s-\sdefault)?(?:\s{VALUE}(?:\s-\sdefault)?){{1,200}})$"
)
"""The values of an enumeration in one line, as reader modes print them."""


def lost_list(rows: Sequence[Row]) -> Unknown | None:
    """Return that a list is not there which a row announces, None if all are there."""
    for row in rows:
        for cell in (row.cell("options"), row.cell("notes")):
            if cell.lines and cell.texts == cell.lines:
                text = cell.lines[-1].text
                if _LOST.search(text):
                    return Unknown(row.line, f"a list is missing below {text!r}")
    return None


def values_in(row: Row) -> tuple[Listed, ...]:
    """Return the values that a row lists, none if it lists none."""
    notes, options = row.cell("notes"), row.cell("options")
    for cell in (options, notes):
        if found := _values(cell.items) or _values(cell.items[: cell.second]):
            return found
    found = _below(notes.lines) or _in_cell(options.lines) or _in_sentence(notes.lines)
    is_enumeration = row.cell("type").text.lower().startswith("enum")
    return found or (_together(notes.lines) if is_enumeration else ())


def _values(items: Sequence[Text]) -> tuple[Listed, ...]:
    found = [(item.line, _ITEM.fullmatch(item.text)) for item in items]
    if not all(match for _, match in found):
        return ()
    return tuple(_listed(line, match) for line, match in found if match)


def _listed(line: int, match: re.Match[str]) -> Listed:
    return Listed(
        line, match["value"], (match["remark"] or "").strip(" ()-\u2013\u2014:")
    )


def _below(lines: Sequence[Text]) -> tuple[Listed, ...]:
    """Return the values below a line that announces them, one or several a line."""
    for place, line in enumerate(lines):
        if _ANNOUNCED.search(line.text):
            found: list[Listed] = []
            for below in lines[place + 1 :]:
                words = re.split(r",\s+", below.text.rstrip(","))
                values = [_LINE.fullmatch(word) for word in words]
                if not all(values):
                    break
                found += [_listed(below.line, value) for value in values if value]
            if found:
                return tuple(found)
    return ()


def _in_cell(lines: Sequence[Text]) -> tuple[Listed, ...]:
    """Return what a column of options lists, separated by commas or lines."""
    words = [
        Text(line.line, word.strip())
        for line in lines
        for word in re.split(r",|\bor\b|\|", line.text)
        if word.strip()
    ]
    return _values(words)


def _in_sentence(lines: Sequence[Text]) -> tuple[Listed, ...]:
    for line in lines:
        if said := _SENTENCE.search(line.text):
            return tuple(_said(line.line, said))
    return ()


def _together(lines: Sequence[Text]) -> tuple[Listed, ...]:
    for line in lines:
        if said := _TOGETHER.search(line.text):
            words = re.findall(rf"{VALUE}(?:\s-\sdefault)?", said["words"])
            return _values([Text(line.line, word) for word in words])
    return ()


def _said(line: int, said: re.Match[str]) -> Iterator[Listed]:
    words = said["values"] or said["two"] or said["one"] or said["quoted"] or ""
    for word in re.split(_NEXT, words) if words else said["glued"].split():
        if word and (match := _ITEM.fullmatch(word.strip())):
            yield _listed(line, match)
