"""A row of a table -> the claims that it makes about a field or a parameter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..claims import Claim, ClaimedType, ClaimKind, PageClaim, Steps
from .blocks import Row, Unknown
from .listed_values import values_in
from .vocabulary import LINK, flag, type_of

_ARRAY = frozenset({"array"})
_STEP = re.compile(r"[^.\[\]]+(?=$|[.\[])")
_DEFAULT = re.compile(
    r"\bdefault(?:s to| is|:| value is) *[\"'`]?(?P<value>[\w-]+)", re.I
)


def unknown_in(row: Row) -> Iterator[Unknown]:
    """Yield what is not understood of a row."""
    words, name = row.cell("type").text, _name(row)
    if words and type_of(words) is None:
        yield Unknown(row.line, f"the type {words!r} of {name}")
    if not name:
        yield Unknown(row.line, "a row without a name")


def claims_of(row: Row, *, is_request: bool) -> Iterator[PageClaim]:
    """Yield the claims of a row about each field that it names, "a or b" names two.

    Its remark is the first: it may say which members of a union the others are about.
    Only tables of requests say what is required and what the defaults are.
    """
    for name in _name(row).split(" or ") if _name(row) else ():
        steps = _steps(name.strip("`* ")) or ("",)
        if remark := row.cell("notes").text:
            yield Claim(ClaimKind.REMARK, steps, remark, row.line)
        for depth, step in enumerate(steps):
            yield Claim(ClaimKind.FIELD, steps[:depth], str(step), row.line)
        if type_ := _type(row):
            yield Claim(ClaimKind.TYPE, steps, type_, row.line)
        yield from _values(steps, row)
        if is_request:
            yield from _flags(steps, row)


def _name(row: Row) -> str:
    return row.cell("name").text or row.cell("relation").text


def _steps(name: str) -> Steps:
    """Return the names in a path of fields: `results[index].number` has two."""
    return tuple(s for s in _STEP.findall(name) if s not in ("index", "*"))


def _values(steps: Steps, row: Row) -> Iterator[PageClaim]:
    values = values_in(row)
    if values:
        together = ", ".join(value.text for value in values)
        yield Claim(ClaimKind.VALUES, steps, together, row.line)
    for value in values:
        yield Claim(ClaimKind.VALUE, steps, value.text, value.line)


def _flags(steps: Steps, row: Row) -> Iterator[PageClaim]:
    required = flag(row.cell("required").text)
    if required is not None:
        state = "required" if required else "optional"
        yield Claim(ClaimKind.REQUIRED, steps, state, row.line)
    default = _default(row)
    if default is not None:
        yield Claim(ClaimKind.DEFAULT, steps, default, row.line)


def _default(row: Row) -> str | None:
    """Return the default, "" if a table with defaults has none, None without any word of it."""
    if "default" in row.cells:
        return row.cell("default").text.strip("`\"' ")
    found = _DEFAULT.search(row.cell("notes").text)
    return found["value"] if found else None


def _type(row: Row) -> ClaimedType | None:
    if "relation" in row.cells:
        return LINK
    type_ = type_of(row.cell("type").text)
    return _with_items(type_, row) if type_ else None


def _with_items(type_: ClaimedType, row: Row) -> ClaimedType:
    """Return the type with what the other cells say about lists and their items."""
    notes = row.cell("notes").text
    examples = [item.text for item in row.cell("notes").items]
    examples.append(row.cell("example").text)
    if any(_is_list(example) for example in examples):
        numeric = all(map(str.isdecimal, examples[-1].rpartition("=")[2].split(",")))
        items = type_.items or type_of("Int" if numeric else "String")
        return replace(type_, kinds=_ARRAY, items=items)
    if type_.kinds == _ARRAY and type_.items is None:
        said = re.match(r"(?:Collection|List|Array) of (\w+ objects|strings)\b", notes)
        return type_of(f"list of {said[1]}") or type_ if said else type_
    return type_


def _is_list(example: str) -> bool:
    value = example.rpartition("=")[2]
    return re.fullmatch(r"[\w-]+(?:,[\w-]+)+", value) is not None
