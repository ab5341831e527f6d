"""The values that a row of a table lists for its field or parameter.

Pages list values as bullets, one below the other after "one of", or in a sentence. A bullet
that is a phrase, or that shows how to use the parameter (`tag=todo`), is no value.
"""

from __future__ import annotations

import re

from .blocks import Row, Text

_VALUE = r"[\w.:/+-]*[\w+]"
_ITEM = re.compile(rf"[`'\"]?(?P<value>{_VALUE})[`'\"]?(?:\s+[-\u2013\u2014:(].*)?")
_ANNOUNCED = re.compile(
    r"(?:\bone of|\bvalues(?: are| include)?|:)\s*:?$", re.IGNORECASE
)
_SENTENCE = re.compile(
    rf"\b(?:one of|values|values are|values include|options|options are):\s*"
    rf"(?P<values>{_VALUE}(?:(?:,| or|, or| and)\s+{_VALUE})*)(?=$|[.;)])",
    re.IGNORECASE,
)


def values_in(row: Row) -> tuple[Text, ...]:
    """Return the values that a row lists, none if it lists none."""
    notes, options = row.cell("notes"), row.cell("options")
    for listed in (options.items, notes.items):
        if found := _values(listed):
            return found
    return _below(notes.lines) or _in_cell(options.lines) or _in_sentence(notes.lines)


def _values(items: tuple[Text, ...]) -> tuple[Text, ...]:
    found = [(item.line, _ITEM.fullmatch(item.text)) for item in items]
    if not all(match for _, match in found):
        return ()
    return tuple(Text(line, match["value"]) for line, match in found if match)


def _below(lines: tuple[Text, ...]) -> tuple[Text, ...]:
    """Return the single words below a line that announces them."""
    for place, line in enumerate(lines):
        if _ANNOUNCED.search(line.text):
            words: list[Text] = []
            for word in lines[place + 1 :]:
                if not re.fullmatch(f"[`'\"]?{_VALUE}[`'\"]?,?", word.text):
                    break
                words.append(Text(word.line, word.text.strip("`'\",")))
            if words:
                return tuple(words)
    return ()


def _in_cell(lines: tuple[Text, ...]) -> tuple[Text, ...]:
    """Return what a column of options lists, separated by commas or lines."""
    found = [
        Text(line.line, word.strip("`'\" "))
        for line in lines
        for word in re.split(r",|\bor\b|\|", line.text)
    ]
    return tuple(found) if all(re.fullmatch(_VALUE, v.text) for v in found) else ()


def _in_sentence(lines: tuple[Text, ...]) -> tuple[Text, ...]:
    for line in lines:
        if said := _SENTENCE.search(line.text):
            words = re.split(r"\s*(?:,|\bor\b|\band\b)\s*", said["values"])
            return tuple(Text(line.line, word) for word in words if word)
    return ()
