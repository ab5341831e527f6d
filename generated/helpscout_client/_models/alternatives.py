# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The alternatives of an annotation: what text means to them, and their names in a mismatch."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from enum import Enum
from os import PathLike
from types import NoneType, UnionType
from typing import Annotated, Any, BinaryIO, Literal, Union, cast, get_args, get_origin

from .annotations import is_named_type, named_type
from .values import OpenIntEnum, OpenStrEnum

MISSING = object()
"""Stands for the value of a required field that was not sent."""

_TYPE_NAMES: Mapping[type, str] = {
    NoneType: "null",
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    bytes: "string",
    PathLike: "string",
    BinaryIO: "string",
    datetime: "date-time",
    date: "date",
    list: "array",
    dict: "object",
}

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")

# Other text that `datetime.fromisoformat` accepts is ambiguous, or loses digits.
_DATE_TIME = re.compile(
    r"[0-9W-]{7,10}[T ][0-9:]+(?:[.,][0-9]{1,6})?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?",
    re.IGNORECASE,
)


def alternatives(annotation: Any) -> Iterator[Any]:
    """Yield the types that an annotation combines; null is `NoneType`."""
    if is_named_type(annotation):
        yield from alternatives(named_type(annotation))
    elif get_origin(annotation) is Annotated:
        yield from alternatives(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, UnionType):
        for member in get_args(annotation):
            yield from alternatives(member)
    else:
        yield NoneType if annotation is None else annotation


def literal_values(member: Any) -> list[Any]:
    """Return the values of an alternative with a closed set of values, else none."""
    values: Iterable[Any] = ()
    if get_origin(member) is Literal:
        values = get_args(member)
    elif _is_a(member, Enum) and not issubclass(member, (OpenStrEnum, OpenIntEnum)):
        values = member
    return [value.value if isinstance(value, Enum) else value for value in values]


def meant(member: Any, text: str) -> object:
    """Return the boolean, date-time, integer or member that a text means, None if none."""
    if member is bool:
        return {"true": True, "false": False}.get(text)
    if member is datetime and _DATE_TIME.fullmatch(text):
        return _date_time(text)
    if _is_a(member, int):
        return int(text) if _INTEGER.fullmatch(text) else None
    if _is_a(member, OpenStrEnum):
        # It contains a lone surrogate, which validation refuses.
        return cast("type[OpenStrEnum]", member)(text)
    return None


def _date_time(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text.upper())
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def expected(members: Iterable[Any]) -> str:
    """Return the names of alternatives, each once."""
    names = [
        (
            f"one of {', '.join(map(str, values))}"
            if (values := literal_values(member))
            else _type_name(member)
        )
        for member in members
        if member is not NoneType
    ]
    return " or ".join(dict.fromkeys(names)) or "null"


def found(raw: object) -> str:
    """Return the name of the type of a value that was sent."""
    return "missing" if raw is MISSING else _type_name(type(raw))


def _type_name(member: Any) -> str:
    """Return the JSON name of a type; types without another name are objects."""
    bases = (get_origin(member) or member).__mro__
    return next((_TYPE_NAMES[base] for base in bases if base in _TYPE_NAMES), "object")


def _is_a(member: Any, base: type) -> bool:
    return isinstance(member, type) and issubclass(member, base)
