"""A row of a table -> the claims that it makes about a field or a parameter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..claims import Claim, ClaimedType, ClaimKind, PageClaim, Steps
from .blocks import Cell, Row, Text, Unknown
from .listed_values import Listed, values_in
from .sample_claims import DAY, INSTANT, type_of_word
from .stated import Stated, says_list, stated
from .vocabulary import LINK, MARKS, flag, type_of

_ARRAY = frozenset({"array"})
_DATES = frozenset({"date", "date-time"})
_STEP = re.compile(r"(?<![^.\[\]])[^.\[\]]++(?=$|[.\[])")
_VALUES = r"[\w-]+(?:,[\w-]+)*"
_LIST = re.compile(r"[\w-]+(?:,[\w-]+)+")
_NAMED = re.compile(r"(?:^|&)(?P<name>[A-Za-z_][\w.-]*)(?:\[\])?=(?=[^=\s])")
_BROKEN = re.compile(r"\{[^{]{0,300}\bexample=(?P<example>[^,}]*)")
"""An example cell of the published site that shows how its source describes a parameter."""
_IS_TIME = re.compile(r"\b(?:ISO[ -]?8601|RFC ?3339|UTC (?:date ?)?time)\b")
_MAY_BE_TIME = re.compile(
    r"\b(?:dates?|days?|moment|since|time|timestamp|until|UTC|when)\b|(?:At|On|Date|Time)$",
    re.IGNORECASE,
)
_REQUIRED = re.compile(
    r"\W*(?P<state>required|optional)\b(?!\s+(?:if|for|only|unless|when)\b)", re.I
)
_OF_LISTS = {
    ClaimKind.MINIMUM: ClaimKind.MIN_ITEMS,
    ClaimKind.MAXIMUM: ClaimKind.MAX_ITEMS,
}
"""What limits mean in the row of a list."""


def unknown_in(row: Row) -> Iterator[Unknown]:
    """Yield what is not understood of a row."""
    words, name = row.cell("type").text, row.name
    if words and type_of(words) is None:
        yield Unknown(row.line, f"the type {words!r} of {name}")
    if not name:
        yield Unknown(row.line, "a row without a name")


def with_flags(rows: Sequence[Row]) -> Sequence[Row]:
    """Return rows with "no" where they are blank, if all others are marked as required."""
    said = {row.cell("required").text.strip("\xa0\ufe0f ") for row in rows}
    if "" not in said or not MARKS.issuperset(said - {""}) or len(said) < 2:
        return rows
    return [
        (
            row
            if row.cell("required").text.strip("\xa0")
            else replace(
                row, cells={**row.cells, "required": Cell((Text(row.line, "no"),))}
            )
        )
        for row in rows
    ]


def claims_of(row: Row, *, is_request: bool, place: str = "") -> Iterator[PageClaim]:
    """Yield the claims of a row about each field that it names, "a or b" names two.

    Its remark is the first: it may say which members of a union the others are about. Only tables
    of requests say what is required, so that each object has a row of its own there, and lists have
    none: `items[].name`. Headings above them say in which `place` the inputs are.
    """
    examples = _examples(row)
    for name in row.name.split(" or ") if row.name else ():
        steps = _steps(name.strip("`* ")) or ("",)
        if remark := row.cell("notes").text:
            yield Claim(ClaimKind.REMARK, steps, remark, row.line)
        named = row.line_of("name" if "name" in row.cells else "relation")
        is_list = "[" in name
        parent = ClaimKind.PARENT if is_request and not is_list else ClaimKind.FIELD
        for depth, step in enumerate(steps[:-1]):
            yield Claim(parent, steps[:depth], str(step), named)
        yield Claim(ClaimKind.FIELD, steps[:-1], str(steps[-1]), named)
        if place and len(steps) == 1:
            yield Claim(ClaimKind.PLACE, steps, place, row.line)
        type_ = _type(row, steps, examples, is_query=place == "query")
        if type_:
            yield Claim(ClaimKind.TYPE, steps, type_, row.line_of("type"))
        yield from _words(steps, row, type_, examples, is_request=is_request)


def _steps(name: str) -> Steps:
    """Return the names in a path of fields: `results[index].number` has two."""
    return tuple(s for s in _STEP.findall(name) if s not in ("index", "*"))


# --- what cells say ---------------------------------------------------------------------


def _words(
    steps: Steps,
    row: Row,
    type_: ClaimedType | None,
    examples: Sequence[str],
    *,
    is_request: bool,
) -> Iterator[PageClaim]:
    """Yield what the cells beside name and type say: in lists, in flags and in sentences."""
    values = values_in(row)
    if values:
        together = ", ".join(value.text for value in values)
        yield Claim(ClaimKind.VALUES, steps, together, row.line)
    for value in values:
        yield Claim(ClaimKind.VALUE, steps, value.text, value.line)
    notes = row.cell("notes")
    said = stated((*notes.lines, *notes.items), {value.text for value in values})
    for remark in _unread(said, values):
        yield Claim(ClaimKind.UNREAD, steps, remark.text, remark.line)
    if is_request:
        yield from _flags(steps, row)
        yield from _named_in_example(steps, row)
    default = _default(row, values, said)
    if default is not None:
        yield Claim(ClaimKind.DEFAULT, steps, default.text, default.line)
    yield from _facts(steps, row, said, type_, examples)


def _unread(said: Stated, values: Sequence[Listed]) -> Iterator[Text]:
    """Yield the sentences that neither are nor announce nor show a value."""
    for remark in said.remarks:
        near = (value.text for value in values if value.line == remark.line)
        is_value = any(value in remark.text for value in near)
        if not (is_value or remark.text.endswith(":") or "=" in remark.text):
            yield remark


def _facts(
    steps: Steps,
    row: Row,
    said: Stated,
    type_: ClaimedType | None,
    examples: Sequence[str],
) -> Iterator[PageClaim]:
    """Yield what is said once in sentences, types or examples; a default has its own rule."""
    is_list = type_ is not None and type_.kinds == _ARRAY
    found = dict(reversed(said.facts))
    if (type_ and type_.kinds > {"null"}) or "null" in examples:
        found[ClaimKind.NULL] = Text(row.line, "nullable")
    yield from _examples_of(steps, row, is_list=is_list)
    if form := _serial(row, examples):
        yield Claim(ClaimKind.SERIAL, steps, form, row.line)
    for kind, fact in found.items():
        if kind is not ClaimKind.DEFAULT:
            meant = _OF_LISTS.get(kind, kind) if is_list else kind
            yield Claim(meant, steps, fact.text, fact.line)


def _flags(steps: Steps, row: Row) -> Iterator[PageClaim]:
    required = flag(row.cell("required").text)
    said = _REQUIRED.match(row.cell("notes").text)
    if "required" not in row.cells and said:
        required = said["state"].lower() == "required"
    if required is not None:
        state = "required" if required else "optional"
        yield Claim(ClaimKind.REQUIRED, steps, state, row.line_of("required"))


def _named_in_example(steps: Steps, row: Row) -> Iterator[PageClaim]:
    """Yield the names that examples such as `embed=threads` give, if they are not the row's."""
    names = {n.strip("`* ").removesuffix("[]") for n in row.name.split(" or ")}
    for line in row.cell("example").lines:
        for found in _NAMED.finditer(line.text):
            if found["name"] not in names:
                yield Claim(ClaimKind.NAME, steps, found["name"], line.line)


def _default(row: Row, values: Sequence[Listed], said: Stated) -> Text | None:
    """Return the default, "" if a table with defaults has none, None without any word of it."""
    cell = row.cell("default").text.strip("`\"' ")
    remarked = (value for value in values if "default" in value.remark.lower())
    stated_ = (text for kind, text in said.facts if kind is ClaimKind.DEFAULT)
    if cell:
        return Text(row.line_of("default"), "" if cell == "null" else cell)
    none = Text(row.line, "") if "default" in row.cells else None
    return next(remarked, None) or next(stated_, none)


def _examples(row: Row) -> list[str]:
    """Return the values that examples show, without the names before them."""
    name = re.escape(row.name)
    shown = [*row.cell("example").lines, *row.cell("notes").items]
    texts = [text for line in shown for text in re.split(rf"\s+(?={name}=)", line.text)]
    found: list[str] = []
    for text in texts:
        broken = _BROKEN.search(text)
        found.append(broken["example"] if broken else text.rpartition("=")[2].strip())
    return found


def _examples_of(steps: Steps, row: Row, *, is_list: bool) -> Iterator[PageClaim]:
    """Yield the values that an example gives to a name, `embed=threads`, or that it consists of.

    A word of the notes is none: text does not tell where an example ends.
    """
    cell, line = row.cell("example").text, row.line_of("example")
    found: list[str] = re.findall(
        rf"(?<![\w&]){re.escape(row.name)}=({_VALUES})(?!\S)", cell
    )
    if re.fullmatch(_VALUES, cell) and cell not in row.cell("notes").text:
        found.append(cell)
    for value in ",".join(found).split(",") if found else ():
        yield Claim(ClaimKind.SHOWN, steps, value, line)
        if not value.isdecimal():
            place = (*steps, 0) if is_list else steps
            yield Claim(ClaimKind.EXAMPLE, place, type_of_word(value), line)


def _serial(row: Row, examples: Sequence[str]) -> str:
    """Return how an example shows a list in an address, "" if none does."""
    name = re.escape(row.name.removesuffix("[]"))
    text = row.cell("example").text
    if re.search(rf"\b{name}\[\]=", text):
        return "brackets"
    if re.search(rf"\b{name}=[^&\s]{{0,300}}&{name}=", text):
        return "repeated"
    return "commas" if any(map(_LIST.fullmatch, examples)) else ""


# --- types ------------------------------------------------------------------------------


def _type(
    row: Row, steps: Steps, examples: Sequence[str], *, is_query: bool
) -> ClaimedType | None:
    if "relation" in row.cells:
        return LINK
    type_ = type_of(row.cell("type").text)
    if type_ is None:
        return None
    listed = _with_items(type_, row, examples, is_query=is_query)
    return _of_time(listed, row, str(steps[-1]), examples)


def _of_time(
    type_: ClaimedType, row: Row, name: str, examples: Sequence[str]
) -> ClaimedType:
    """Return the type with what the row says of times: pages call them String, or date."""
    notes = row.cell("notes").text
    if any(map(INSTANT.fullmatch, examples)):
        times = frozenset({"date-time"})
    elif type_.kinds == _DATES and any(map(DAY.fullmatch, examples)):
        times = frozenset({"date"})
    else:
        times = _DATES
    if type_.kinds >= _DATES:
        return replace(type_, kinds=type_.kinds - _DATES | times)
    if "string" not in type_.kinds:
        return type_
    if _IS_TIME.search(notes):
        return replace(type_, kinds=type_.kinds - {"string"} | times)
    may_be = _MAY_BE_TIME.search(notes) or _MAY_BE_TIME.search(name)
    return replace(type_, kinds=type_.kinds | times) if may_be else type_


def _with_items(
    type_: ClaimedType, row: Row, examples: Sequence[str], *, is_query: bool
) -> ClaimedType:
    """Return the type with what the other cells say about lists and their items."""
    lists = [example for example in examples if _LIST.fullmatch(example)]
    if lists:
        numeric = all(map(str.isdecimal, lists[-1].split(",")))
        shown = type_of("Int" if numeric else "String")
        items = (type_.items or shown) if type_.kinds == _ARRAY else type_
        return replace(type_, kinds=_ARRAY, items=items)
    if is_query and (_serial(row, examples) or says_list(row.cell("notes").text)):
        items = type_.items if type_.kinds == _ARRAY else type_
        return replace(type_, kinds=_ARRAY, items=items)
    if row.cell("notes").is_cut:  # the examples that are gone may show lists
        return replace(type_, kinds=type_.kinds | _ARRAY)
    if type_.kinds == _ARRAY and type_.items is None:
        notes = row.cell("notes").text
        said = re.match(r"(?:Collection|List|Array) of (\w+ objects|strings)\b", notes)
        return type_of(f"list of {said[1]}") or type_ if said else type_
    return type_
