"""JSON values that a document lists -> the types of values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..ir import ANY, Choice, ListOf, MapOf, Scalar, ScalarKind, Type, one_of
from ..load.pointers import JsonValue
from ..load.schema_values import json_type

SCALARS: Mapping[str, ScalarKind] = {
    "boolean": "boolean",
    "integer": "integer",
    "null": "null",
    "number": "number",
    "string": "string",
}
"""The types of JSON that have no parts."""


def literal_types(values: Iterable[JsonValue]) -> Type:
    """Return the type of a few values; numbers with a fraction are not told apart."""
    return one_of(*map(_literal, values))


def kinds(values: Iterable[JsonValue]) -> Type:
    """Return the types that values have, which others may have too."""
    return one_of(*map(_kind, values))


def _literal(value: JsonValue) -> Type:
    match value:
        case str() | bool() | int():
            return Choice((value,))
        case _:
            return _kind(value)


def _kind(value: JsonValue) -> Type:
    match value:
        case dict():
            return MapOf(ANY)
        case list():
            return ListOf(ANY)
        case _:
            return Scalar(SCALARS[json_type(value)])
