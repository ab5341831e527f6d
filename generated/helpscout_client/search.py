# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Search queries, quoted and in brackets as the search of the API expects.

::

    from helpscout_client.search import between, term

    tagged = term("tag", "vip", "press") & ~term("email", "jane@example.com")
    recent = between("modifiedAt", datetime(2026, 1, 1, tzinfo=UTC), None)
    client.conversations.list(query=tagged & recent)

A query is a `str`, for every argument that takes a search query.
"""

from __future__ import annotations

import re
from datetime import date
from enum import Enum
from typing import Self

from ._contract.mistakes import check_kind, checked_text
from ._http.encode import scalar_text

__all__ = ["Query", "between", "term"]

_QUERY = "a query: term(...), between(...) or Query(text)"
_VALUE = "text, a whole number or a bool, and several as arguments of their own"
_FIELD = re.compile(r"[A-Za-z][A-Za-z0-9_.]*")
_RANGE_END = re.compile(r"[A-Z0-9:+/.-]+", re.IGNORECASE)


class Query(str):
    """A search query; `a & b` finds what both find, `a | b` what either finds, `~a` the rest.

    `term` and `between` return queries. `Query(text)` takes a complete query, in round brackets.
    All raise `TypeError` for an argument of another kind.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        if not checked_text("a query", text).strip():
            raise ValueError("a query is empty; leave it out instead")
        return super().__new__(cls, text)

    def __and__(self, other: Query) -> Query:
        check_kind("what follows &", other, Query, _QUERY)
        return Query(f"({self} AND {other})")

    def __or__(self, other: Query) -> Query:
        check_kind("what follows |", other, Query, _QUERY)
        return Query(f"({self} OR {other})")

    def __invert__(self) -> Query:
        return Query(f"(NOT {self})")


def term(field: str, value: str | int | bool, *others: str | int | bool) -> Query:
    """Return the query for a field with the value, or with any of several values.

    Text is quoted as one phrase, special characters included. Raises `ValueError` for an
    invalid field name.
    """
    name = _checked(field)
    values = [_quoted(each, name) for each in (value, *others)]
    wanted = values[0] if not others else f"({' OR '.join(values)})"
    return Query(f"({name}:{wanted})")


def between(
    field: str, start: date | str | None = None, end: date | str | None = None
) -> Query:
    """Return the query for a field with a date-time between two, both included.

    Each is an aware date-time, a date, or text that the search understands, such as `2026-11`
    or `NOW-1HOUR`; None leaves that end open. Raises `ValueError` for any other text and for
    a date-time without a time zone.
    """
    ends = f"[{_end(start, 'start')} TO {_end(end, 'end')}]"
    return Query(f"({_checked(field)}:{ends})")


def _checked(field: str) -> str:
    if not _FIELD.fullmatch(checked_text("field", field)):
        raise ValueError(f"{field!r} is not a field name")
    return field


def _quoted(value: object, field: str) -> str:
    plain = value.value if isinstance(value, Enum) else value
    check_kind(f"a value of {field}", plain, (str, int), _VALUE)
    text = scalar_text(plain, field)
    if not isinstance(plain, str):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _end(moment: date | str | None, name: str) -> str:
    if moment is None:
        return "*"
    check_kind(
        name, moment, (str, date), "a datetime, a date, or text such as 'NOW-1HOUR'"
    )
    text = scalar_text(moment, name)
    if not _RANGE_END.fullmatch(text):
        raise ValueError(
            f"{name}: {text!r} is not a date-time that the search understands"
        )
    return text


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
