"""Tables of a page with one fact of a row changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias

from .descriptions import Block, Row, Table
from .known import Known
from .renderings import NOTES
from .words import (
    DAY,
    DEFAULT,
    INSTANT,
    INVENTED,
    LAST_STEP,
    LIMIT,
    LIMIT_SENTENCE,
    OTHER_TYPES,
    dated,
    noted,
)

Change: TypeAlias = tuple[str, str, tuple[str, ...], tuple[Block, ...], int]
"""Kind, what, names, the blocks in place of the old one, and the row; -1 for any of its lines."""
ANYWHERE = -2
"""In place of a row: nothing is left of the fact, and a finding may be anywhere."""


def table_changes(table: Table, known: Known) -> Iterator[Change]:
    what = _subject(table)
    for index, row in enumerate(table.rows):
        names = _names(row)
        if row.cell("Response") == "Header":
            new = _with_cell(row, "Notes", "202")
            yield "status changed", row.name, ("202",), (
                _with_row(table, index, new),
            ), index
            continue
        others = (*table.rows[:index], *table.rows[index + 1 :])
        if others and not _is_implied(row, others):
            yield f"{what} removed", row.name, names, (replace(table, rows=others),), -1
        new = _renamed_row(row, what)
        yield (
            f"{what} renamed", row.name, (*names, *_names(new)),
            (_with_row(table, index, new),), -1,
        )  # fmt: skip
        if not known.names.isdisjoint(names):
            for kind, names, new in _of_row(row, table, known):
                yield kind, row.name, names, (_with_row(table, index, new),), index
    if {"Parameter", "Path"} & set(table.columns):
        every = tuple(name for row in table.rows for name in _names(row))
        names = (*every, "nothing under the heading")
        yield "table removed", f"{table.columns}", names, (), ANYWHERE
    first = _renamed_row(replace(table.rows[-1], values=(), after=""), what)
    added = replace(table, rows=(*table.rows, first))
    yield f"{what} added", f"{table.columns}", _names(first), (added,), -1


def _is_implied(row: Row, others: tuple[Row, ...]) -> bool:
    """Return whether the table would not show that a row is gone.

    Others are within the object that it is about, or none is beside it in its object.
    """
    parent, _, _ = row.name.rpartition(".")
    is_parent = any(re.match(rf"{re.escape(row.name)}[.\[]", o.name) for o in others)
    beside = any(other.name.rpartition(".")[0] == parent for other in others)
    return is_parent or not beside


def _subject(table: Table) -> str:
    title = next(title for title in table.columns if title != "Response")
    known = {"Relation": "relation", "Status": "status", "Header": "header"}
    is_request = bool({"Parameter", "Required"} & set(table.columns))
    return known.get(title, "input row" if is_request else "field row")


def _names(row: Row) -> tuple[str, ...]:
    """Return the last names in the paths that a row is about; "a or b" has two."""
    found = (LAST_STEP.search(name) for name in row.name.split(" or "))
    return tuple(match[0] for match in found if match)


def _renamed_row(row: Row, what: str) -> Row:
    title = next(title for title, text in row.cells if text == row.name)
    new = (
        "418"
        if what == "status"
        else LAST_STEP.sub(INVENTED, row.name.split(" or ")[0])
    )
    return _with_cell(row, title, new)


def _with_row(table: Table, index: int, row: Row) -> Table:
    return replace(table, rows=(*table.rows[:index], row, *table.rows[index + 1 :]))


def _with_cell(row: Row, title: str, text: str) -> Row:
    cells = tuple((t, text if t == title else old) for t, old in row.cells)
    return replace(row, cells=cells)


RowChange: TypeAlias = tuple[str, tuple[str, ...], Row]


def _of_row(row: Row, table: Table, known: Known) -> Iterator[RowChange]:
    names = _names(row)
    if other := OTHER_TYPES.get(row.cell("Type").lower()):
        heard = (*names, f"the page has {other}")
        yield "row retyped", heard, _with_cell(row, "Type", other)
    yield from _of_flags(row)
    yield from _of_values(row)
    notes = next((title for title in NOTES if title in table.columns), "")
    if notes:
        yield from _of_notes(row, notes, known)
    for title in ("Examples", "Example"):
        for kind, new in _of_example(row.cell(title), is_input=title == "Examples"):
            yield kind, (*names, new), _with_cell(row, title, new)


def _may_be_null(row: Row) -> bool:
    """Return whether a row is about a field of a response."""
    return not {"Required", "Examples"} & dict(row.cells).keys()


def _of_flags(row: Row) -> Iterator[RowChange]:
    flipped = {"Y": "N", "N": "Y", "Yes": "No", "No": "Yes"}
    if flag := flipped.get(row.cell("Required")):
        yield "required flipped", _names(row), _with_cell(row, "Required", flag)
    titles = [title for title, _ in row.cells]
    if "Default" in titles:
        if old := row.cell("Default"):
            yield "default changed", (INVENTED,), _with_cell(row, "Default", INVENTED)
            yield "default removed", (old, *_names(row)), _with_cell(row, "Default", "")
        else:
            yield "default added", (INVENTED,), _with_cell(row, "Default", INVENTED)


def _of_values(row: Row) -> Iterator[RowChange]:
    for index, value in enumerate(row.values):
        before, after = row.values[:index], row.values[index + 1 :]
        word, blank, behind = value.partition(" ")
        remark = blank + behind
        if before or after:
            yield "value removed", (word,), replace(row, values=(*before, *after))
        other = value.replace(word, INVENTED)
        changed_row = replace(row, values=(*before, other, *after))
        yield "value changed", (word, INVENTED), changed_row
        if remark and after:
            moved = (*before, word, f"{after[0]}{remark}", *after[1:])
            names = (after[0], *_names(row))
            yield "default changed", names, replace(row, values=moved)
            bare = replace(row, values=(*before, word, *after))
            yield "default removed", (word, *_names(row)), bare
    if row.values:
        yield "value added", (INVENTED,), replace(row, values=(*row.values, INVENTED))


def _of_example(text: str, *, is_input: bool) -> Iterator[tuple[str, str]]:
    """Yield changed examples of inputs: other formats, a list in place of a value."""
    if not is_input:
        return
    if INSTANT.search(text):
        yield "format changed", INSTANT.sub(r"\g<day>", text)
    elif DAY.search(text):
        yield "format changed", f"{text}T10:00:00Z"
    elif "," in text and "(" not in text:
        yield "list changed", text.partition(",")[0]


def _of_notes(row: Row, title: str, known: Known) -> Iterator[RowChange]:
    text, names = row.cell(title), _names(row)
    for found in LIMIT.finditer(text):
        number = str(int(found["limit"]) + 7)
        new = text[: found.start("limit")] + number + text[found.end("limit") :]
        yield "limit changed", (number,), _with_cell(row, title, new)
    if LIMIT.search(text):
        bare = LIMIT_SENTENCE.sub("", text)
        yield "limit removed", names, _with_cell(row, title, bare)
    if default := DEFAULT.search(text):
        new = DEFAULT.sub(rf"\g<before>{INVENTED}", text)
        yield "default changed", (INVENTED,), _with_cell(row, title, new)
        yield "default removed", (default["value"], *names), _with_cell(
            row, title, DEFAULT.sub("", text)
        )
    elif "Required" in dict(row.cells) and "Default" not in dict(row.cells):
        new = f"{text}. Default: {INVENTED}"
        yield "default added", (INVENTED,), _with_cell(row, title, new)
    if "null" not in text and _may_be_null(row):
        yield "null added", names, _with_cell(row, title, f"{text}. Null if unknown")
    if pattern := re.search(r"\^\S+\$", text):
        new = text.replace(pattern[0], "^[a-z]{9}$")
        yield "pattern changed", ("^[a-z]{9}$", *names), _with_cell(row, title, new)
    if "deprecated" in text.lower():
        new = re.sub(r"(?i)deprecated", "Planned", text)
        yield "deprecation removed", names, _with_cell(row, title, new)
    for kind, new in dated(text):
        yield kind, names, _with_cell(row, title, new)
    for texts, words in noted((text, row.after), known):
        cells = _with_cell(row, title, texts[0])
        yield "note changed", (*names, *words), replace(cells, after=texts[1])
