"""JSON values -> Python, as programs write values of the types of the IR."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import Any, cast

from ..ir import (
    AliasSchema,
    DictSchema,
    ListOf,
    MapOf,
    Named,
    ObjectSchema,
    OneOf,
    Scalar,
    Schema,
    StreamOf,
    Type,
    UnionSchema,
)
from ..names import ClassName
from .python import PythonCode, code, joined, literal

A_FILE = code('b"file"')
_A_DATE = code("date(2026, 1, 31)")
_A_TIME = code("datetime(2026, 1, 31, tzinfo=UTC)")

JsonObject = dict[str, Any]


class Values:
    """Writes values whose types may be these schemas."""

    def __init__(self, schemas: Mapping[ClassName, Schema]) -> None:
        """Take the schemas of the API."""
        self._schemas = schemas

    def written(self, type_: Type, value: Any) -> PythonCode:
        """Write a JSON value as programs write one of this type."""
        match type_, value:
            case Scalar("date"), _:
                return _date(value)
            case Scalar("date-time"), _:
                return _date_time(value)
            case Scalar("base64" | "bytes"), _:
                return A_FILE
            case (ListOf(item) | StreamOf(item)), _:
                items = _items(value) if is_array(value) else [value]
                return _list(self.written(item, each) for each in items)
            case MapOf(inside), dict():
                members = cast("JsonObject", value).items()
                return _dict({key: self.written(inside, each) for key, each in members})
            case Named(name), _ if name in self._schemas:
                return self._of_schema(self._schemas[name], value)
            case OneOf(members), _:
                fitting = (each for each in members if self.fits(each, value))
                chosen = next(fitting, None)
                return self.written(chosen, value) if chosen else _json(value)
            case _:
                return _json(value)

    def _of_schema(self, schema: Schema, value: Any) -> PythonCode:
        match schema, value:
            case (ObjectSchema(fields=fields) | DictSchema(fields=fields)), dict():
                types = {field.wire: field.type for field in fields}
                if isinstance(schema, ObjectSchema):  # a model has base64 as text
                    types = {wire: _as_text(type_) for wire, type_ in types.items()}
                members = cast("JsonObject", value).items()
                return _dict(
                    {
                        key: self.written(types.get(key, Scalar("any")), each)
                        for key, each in members
                    }
                )
            case AliasSchema(type=type_), _:
                return self.written(type_, value)
            case UnionSchema(members=members), dict():
                named = [Named(name) for name in members]
                chosen = next((n for n in named if self.fits(n, value)), None)
                return self.written(chosen, value) if chosen else _json(value)
            case _:
                return _json(value)

    def fits(self, type_: Type, value: Any) -> bool:
        """Return whether a value may be of a type, by its outside."""
        match type_:
            case Scalar("null"):
                return value is None
            case Scalar("any" | "base64" | "bytes") | StreamOf():
                return True
            case ListOf():
                return isinstance(value, list)
            case MapOf():
                return isinstance(value, dict)
            case Named(name) if name in self._schemas:
                return self._is_of(self._schemas[name], value)
            case _:
                return value is not None and not isinstance(value, list | dict)

    def _is_of(self, schema: Schema, value: Any) -> bool:
        match schema:
            case ObjectSchema(fields=fields) | DictSchema(fields=fields):
                required = {field.wire for field in fields if field.required}
                return isinstance(value, dict) and required <= value.keys()
            case AliasSchema(type=type_):
                return self.fits(type_, value)
            case UnionSchema():
                return isinstance(value, dict)
            case _:
                return not isinstance(value, list | dict)


def _as_text(type_: Type) -> Type:
    return Scalar("string") if type_ == Scalar("base64") else type_


def is_array(value: object) -> bool:
    """Return whether a JSON value is an array; its type says no more than before."""
    return isinstance(value, list)


def _items(value: object) -> list[Any]:
    return cast("list[Any]", value)


def _date(value: object) -> PythonCode:
    with suppress(ValueError):
        found = date.fromisoformat(str(value))
        parts = map(literal, (found.year, found.month, found.day))
        return code("date({})", joined(parts))
    return _A_DATE


def _date_time(value: object) -> PythonCode:
    with suppress(ValueError):
        found = datetime.fromisoformat(str(value))
        if found.tzinfo and not found.utcoffset():
            clock = [found.hour, found.minute, found.second, found.microsecond]
            while clock and not clock[-1]:
                clock.pop()
            parts = map(literal, (found.year, found.month, found.day, *clock))
            return code("datetime({}, tzinfo=UTC)", joined(parts))
    return _A_TIME


def _list(items: Iterator[PythonCode]) -> PythonCode:
    return code("[{}]", joined(items))


def _dict(members: Mapping[str, PythonCode]) -> PythonCode:
    pairs = (code("{}: {}", literal(key), each) for key, each in members.items())
    return code("{{{}}}", joined(pairs))


def _json(value: Any) -> PythonCode:
    """Write any JSON value; arrays are lists."""
    if is_array(value):
        return _list(map(_json, _items(value)))
    match value:
        case dict():
            members = cast("JsonObject", value).items()
            return _dict({key: _json(each) for key, each in members})
        case _:
            return literal(value)
