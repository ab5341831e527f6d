"""The words of pages that state facts, and the same facts changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .known import Known

INVENTED = "inventedHere"
OTHER_TYPES = {
    "array": "String",
    "boolean": "String",
    "collection": "Int",
    "date": "boolean",
    "date/time": "Boolean",
    "datetime": "Boolean",
    "double": "Boolean",
    "enumeration": "number",
    "int": "String",
    "integer": "String",
    "number": "String",
    "object": "String",
    "party": "Int",
    "special": "number",
    "string": "Boolean",
}
DEFAULT = re.compile(r"(?P<before>\bdefault(?:s to| is|:) )(?P<value>\w+)", re.I)
LIMIT = re.compile(
    r"(?:max(?:imum)?(?: is| length)?|min(?:imum)?(?: is| length)?|at most|at least|between"
    r"|\d+ and) (?P<limit>\d+)",
    re.I,
)
LIMIT_SENTENCE = re.compile(
    r"[.,;]? *\b(?:max length|maximum is|minimum|at most|between)\b[^.;]*", re.I
)
INSTANT = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)T[\d:]+Z")
DAY = re.compile(r"\d{4}-\d\d-\d\d(?!T)")
YEAR = re.compile(r"\b20\d\d\b")
LAST_STEP = re.compile(r"[\w@$-]+$")


def dated(text: str) -> Iterator[tuple[str, str]]:
    """Yield another date of a deprecation, and the text without the deprecation."""
    if "deprecated" in text.lower() and YEAR.search(text):
        yield "deprecation date changed", YEAR.sub("2019", text)


def noted(
    texts: tuple[str, str], known: Known
) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """Yield the texts with one word of a note of the spec changed, and the note's words."""
    for note in sorted(known.notes):
        longest = max(re.findall(r"\w+", note), key=lambda w: (w.isdigit(), len(w)))
        other = str(int(longest) + 7) if longest.isdigit() else "otherwise"
        new = note.replace(longest, other)
        one, two = texts[0].replace(note, new), texts[1].replace(note, new)
        if (one, two) != texts:
            yield (one, two), (note,)
