# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Kinds of values: what an annotation allows, compared with what a caller passed.

Values of a kind are not told apart: the texts that a page lists may lag behind its API.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from os import PathLike
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    BinaryIO,
    Literal,
    NamedTuple,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from .._contract.names import python_name
from .._contract.omit import OMIT, Omit

_BYTES = (bytes, bytearray, memoryview)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of values, with the words for one of them and for several. This one is any."""

    one: str
    many: str

    def problem(self, value: object) -> str:
        """Return what is wrong with a value, to follow its name; "" if nothing is.

        That begins with the place inside of the value: `[0].data is text; pass bytes`.
        """
        if not self.fits(value):
            return f" is {_found(value)}; pass {self.one}"
        return self.problem_inside(value)

    def fits(self, value: object) -> bool:
        """Return whether a value is of this kind, whatever it contains."""
        return True

    def problem_inside(self, value: Any) -> str:
        """Return what is wrong with the contents of a value that fits."""
        return ""


_ANYTHING = Kind("any value", "values")


@dataclass(frozen=True, slots=True)
class _Scalar(Kind):
    is_one: Callable[[object], bool]

    def fits(self, value: object) -> bool:
        return self.is_one(value.value if isinstance(value, Enum) else value)


@dataclass(frozen=True, slots=True)
class _List(Kind):
    item: Kind

    def fits(self, value: object) -> bool:
        return isinstance(value, Sequence) and not isinstance(value, (str, *_BYTES))

    def problem_inside(self, value: Sequence[object]) -> str:
        for index, item in enumerate(value):
            if problem := self.item.problem(item):
                return f"[{index}]{problem}"
        return ""


@dataclass(frozen=True, slots=True)
class _Map(Kind):
    value: Kind

    def fits(self, value: object) -> bool:
        return isinstance(value, Mapping)

    def problem_inside(self, value: Mapping[object, object]) -> str:
        for key, member in value.items():
            if problem := _member_problem(self.value, member):
                return f".{key}{problem}"
        return ""


@dataclass(frozen=True, slots=True)
class _Object(Kind):
    """Mappings by the wire names of a typed dictionary or model, and models."""

    type: type

    def fits(self, value: object) -> bool:
        return isinstance(value, Mapping) or _is_model(type(value))

    def likeness(self, value: Any) -> int:
        """Return how many of the texts that mark these mappings a value has."""
        marks = _members(self.type).marks
        if not isinstance(value, Mapping):
            return len(marks)
        given = cast("Mapping[object, object]", value)
        return sum(given.get(key) in marks[key] for key in marks)

    def problem_inside(self, value: Mapping[object, object] | object) -> str:
        if not isinstance(value, Mapping):
            return ""
        members = _members(self.type)
        for key, member in cast("Mapping[Any, object]", value).items():
            if key not in members.kinds and key in members.misspelt:
                wire = members.misspelt[key]
                return f".{key} is a name of Python; in a mapping write {wire!r}"
            kind = members.kinds.get(key, _ANYTHING)
            if problem := _member_problem(kind, member):
                return f".{key}{problem}"
        return ""


@dataclass(frozen=True, slots=True)
class _Union(Kind):
    members: tuple[Kind, ...]

    def fits(self, value: object) -> bool:
        return any(member.fits(value) for member in self.members)

    def problem_inside(self, value: object) -> str:
        fitting = [member for member in self.members if member.fits(value)]
        objects = [member for member in fitting if isinstance(member, _Object)]
        most = max((member.likeness(value) for member in objects), default=0)
        problems = [
            member.problem_inside(value)
            for member in fitting
            if not isinstance(member, _Object) or member.likeness(value) == most
        ]
        return "" if "" in problems else problems[0]


class _Members(NamedTuple):
    """What a mapping has by wire name."""

    kinds: Mapping[str, Kind]
    misspelt: Mapping[str, str]
    """Wire names by their spelling in Python, where that is another."""
    marks: Mapping[str, tuple[object, ...]]
    """Values that tell the members of a union apart."""


# --- from annotations ---------------------------------------------------------------------


@functools.cache
def kind_of(annotation: Any, *, nested: bool = False) -> Kind:
    """Return the kind of values that an annotation allows, in a mapping if `nested`."""
    of = functools.partial(kind_of, nested=nested)
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        return _union(of(part) for part in parts if not _is_no_value(part))
    if origin is Literal:
        return _union(_SCALARS.get(type(value), _ANYTHING) for value in parts)
    if origin is Annotated:
        return of(parts[0])
    if origin in (Sequence, list):
        item = of(parts[0])
        return _List(f"a list of {item.many}", f"lists of {item.many}", item)
    if origin in (Mapping, dict):
        return _Map("a mapping", "mappings", kind_of(parts[1], nested=True))
    scalars = _NESTED if nested else _SCALARS
    return scalars.get(origin or annotation) or _kind_of_class(annotation)


def _is_no_value(part: object) -> bool:
    """Return whether a part of a union stands for nothing that a caller passes."""
    from .._models.model import UnknownVariant  # models are loaded on first use

    return part is Omit or (isinstance(part, type) and issubclass(part, UnknownVariant))


def _kind_of_class(annotation: Any) -> Kind:
    if not isinstance(annotation, type):
        return _ANYTHING
    class_ = cast("type[object]", annotation)
    if issubclass(class_, Enum):
        return _SCALARS[int if issubclass(class_, int) else str]
    if _is_dictionary(class_) or _is_model(class_):
        return _Object("a mapping", "mappings", class_)
    return _ANYTHING


def _union(members: Iterable[Kind]) -> Kind:
    kinds = tuple(dict.fromkeys(members))
    if len(kinds) == 1 or _ANYTHING in kinds:
        return kinds[0] if len(kinds) == 1 else _ANYTHING
    one, many = (
        _any_of(words) for words in zip(*((k.one, k.many) for k in kinds), strict=True)
    )
    return _Union(one, many, kinds)


def _any_of(words: Iterable[str]) -> str:
    """Return words as a list in a sentence."""
    *rest, last = dict.fromkeys(words)
    return f"{', '.join(rest)} or {last}" if rest else last


def or_one(kind: Kind) -> Kind:
    """Return the kind of a query parameter: one item is a list there as well."""
    return _union((kind.item, kind)) if isinstance(kind, _List) else kind


@functools.cache
def _members(class_: Any) -> _Members:
    annotations = _annotations(class_)
    kinds = {
        wire: kind_of(annotation, nested=True)
        for wire, annotation in annotations.items()
    }
    misspelt = {python_name(wire): wire for wire in kinds}
    marks = {
        wire: get_args(annotation)
        for wire, annotation in annotations.items()
        if get_origin(annotation) is Literal
    }
    return _Members(kinds, misspelt, marks)


def _annotations(class_: Any) -> Mapping[str, object]:
    """Return the annotations of a typed dictionary or model by wire name."""
    if _is_dictionary(class_):
        return get_type_hints(class_)
    from .._models.model import wire_names

    fields = class_.model_fields
    names = wire_names(class_).items()
    return {wire: fields[name].annotation for name, wire in names}


def _is_dictionary(class_: type) -> bool:
    # Those of `typing` and of `typing_extensions` are no subclasses of anything else.
    return hasattr(class_, "__total__") and issubclass(class_, dict)


def _is_model(class_: type) -> bool:
    from .._models.model import Model  # loaded on first use

    return issubclass(class_, Model)


def _member_problem(kind: Kind, value: object) -> str:
    """Return what is wrong with a member of a mapping; None is sent as null."""
    return "" if value is None or value is OMIT else kind.problem(value)


# --- scalars ------------------------------------------------------------------------------


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: object) -> bool:
    return isinstance(value, float) or _is_whole(value)


def _is_date(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_wire_date(value: object) -> bool:
    if not isinstance(value, str):
        return _is_date(value)
    try:
        return bool(date.fromisoformat(value))
    except ValueError:
        return False


def _is_wire_date_time(value: object) -> bool:
    if not isinstance(value, str):
        return isinstance(value, datetime)
    try:
        return datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


def _instance_of(*types: type) -> Callable[[object], bool]:
    return lambda value: isinstance(value, types)


def _is_file(value: object) -> bool:
    return callable(getattr(value, "read", None))


_SCALARS: Mapping[Any, Kind] = {
    str: _Scalar("text", "texts", _instance_of(str)),
    bool: _Scalar("True or False", "bools", _instance_of(bool)),
    int: _Scalar("a whole number", "whole numbers", _is_whole),
    float: _Scalar("a number", "numbers", _is_number),
    datetime: _Scalar("a datetime", "datetimes", _instance_of(datetime)),
    date: _Scalar("a date", "dates", _is_date),
    NoneType: _Scalar("None", "Nones", _instance_of(NoneType)),
    bytes: _Scalar("bytes", "bytes", _instance_of(*_BYTES)),
    PathLike: _Scalar("a pathlib.Path", "paths", _instance_of(PathLike)),
    BinaryIO: _Scalar("an open binary file", "files", _is_file),
}
_NESTED: Mapping[Any, Kind] = {
    **_SCALARS,
    # Whoever writes a mapping by wire names may have read it from JSON.
    datetime: _Scalar("a datetime", "datetimes", _is_wire_date_time),
    date: _Scalar("a date", "dates", _is_wire_date),
}


def _found(value: object) -> str:
    """Return what a value is, without the value."""
    match value:
        case None | bool():
            return f"{value}"
        case str():
            return "text"
        case int():
            return "a whole number"
        case bytes():
            return "bytes"
        case Mapping():
            return "a mapping"
        case list() | tuple():
            return "a list"
        case _:
            return f"a {type(value).__name__}"
