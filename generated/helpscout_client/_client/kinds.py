# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Kinds of values: what an annotation allows, compared with what a caller passed.

Values of a kind are not told apart: the texts that a page lists may lag behind its API.
"""

from __future__ import annotations

import functools
import re
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from os import PathLike
from types import NoneType, UnionType
from typing import Any, NamedTuple, get_args, get_origin

from .._contract.arrays import BYTES, is_list
from .._contract.lazy import LOADING
from .._contract.mistakes import either, found
from .._contract.names import python_name
from .._contract.omit import OMIT, Omit
from .._contract.open_objects import is_open
from .._http.content import NamedFile
from .._models.annotations import is_named_type, named_type, other_type

if typing.TYPE_CHECKING:
    from .._models.model import Model


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of values."""

    one: str
    """What messages call a value of this kind."""
    many: str
    fits: Callable[[Any], object] = lambda value: True
    """Return whether a value is of this kind, whatever it contains."""
    inside: Callable[[Any], str] = lambda value: ""
    """Return what is wrong with the contents of a value that fits."""
    item: Kind | None = None
    """The kind of the items of a list."""
    class_: Any = None
    """The typed dictionary or model of an object."""

    def is_marked(self, value: Any, keys: Iterable[str]) -> bool:
        """Return whether a value has the texts that mark this kind of object at the keys."""
        if self.class_ is None or not _is_mapping(value):
            return True
        marks = _marks(self.class_)
        return all(value[key] in marks.get(key, ()) for key in keys if key in value)

    def problem(self, value: object) -> str:
        """Return what is wrong with a value, to follow its name; "" if nothing is.

        That begins with the place inside of the value: `[0].data is text; pass bytes`.
        """
        plain = value.value if isinstance(value, Enum) else value
        if not self.fits(plain):
            return f" is {found(plain)}; pass {self.one}"
        return self.inside(plain)


def or_one(kind: Kind) -> Kind:
    """Return the kind of a query parameter: one item is a list there as well."""
    return _union([kind.item, kind]) if kind.item else kind


# --- scalars ------------------------------------------------------------------------------


def _instance(*types: Any, but: Any = ()) -> Callable[[object], bool]:
    return lambda value: isinstance(value, types) and not isinstance(value, but)


_ANYTHING = Kind("any value", "values")
_SCALARS: Mapping[Any, Kind] = {
    # A date stands for its text.
    str: Kind("text", "texts", _instance(str, date, but=datetime)),
    bool: Kind("True or False", "bools", _instance(bool)),
    int: Kind("a whole number", "whole numbers", _instance(int, but=bool)),
    float: Kind("a number", "numbers", _instance(int, float, but=bool)),
    datetime: Kind("a datetime", "datetimes", _instance(datetime)),
    date: Kind("a date", "dates", _instance(date, but=datetime)),
    NoneType: Kind("None", "Nones", _instance(NoneType)),
    **dict.fromkeys(
        (*BYTES, NamedFile), Kind("bytes", "bytes", _instance(*BYTES, NamedFile))
    ),
    PathLike: Kind("a pathlib.Path", "paths", _instance(PathLike)),
    typing.BinaryIO: Kind(
        "an open binary file",
        "files",
        lambda v: hasattr(v, "read") and not isinstance(v, type),
    ),
}
_WIRE_TEXTS: Mapping[Any, re.Pattern[str]] = {
    datetime: re.compile(r"\d{4}-\d\d-\d\dT.+(Z|[+-]\d\d:\d\d)"),
    date: re.compile(r"\d{4}-\d\d-\d\d"),
}
"""What is no mistake in a mapping by wire names: it may have been read from JSON."""


def _wire_scalar(class_: Any) -> Kind:
    kind = _SCALARS[class_]
    if class_ not in _WIRE_TEXTS:
        return kind
    is_text, pattern = _instance(str), _WIRE_TEXTS[class_]
    return Kind(
        kind.one,
        kind.many,
        lambda value: pattern.fullmatch(value) if is_text(value) else kind.fits(value),
    )


# --- from annotations ---------------------------------------------------------------------


@functools.cache
def kind_of(annotation: Any, *, nested: bool = False) -> Kind:
    """Return the kind of values that an annotation allows, in a mapping if `nested`."""
    origin, parts = get_origin(annotation) or annotation, get_args(annotation)
    of = functools.partial(kind_of, nested=nested)
    if origin in (typing.Union, UnionType):
        return _union(of(part) for part in parts if not _is_no_value(part))
    if origin is typing.Literal:
        return _union(_SCALARS.get(type(value), _ANYTHING) for value in parts)
    if origin is typing.Annotated:
        return of(parts[0])
    if origin in (Sequence, list):
        return _list(of(parts[0]))
    if origin is Iterable:
        return _iterable(of(parts[0]))
    if origin in (Mapping, dict):
        members = _Members(others=kind_of(parts[1], nested=True))
        return Kind("a mapping", "mappings", _is_mapping, members.problem)
    if is_named_type(origin):
        return _of_named_type(origin, nested)
    if origin in _SCALARS:
        return _wire_scalar(origin) if nested else _SCALARS[origin]
    return _of_class(origin) if isinstance(origin, type) else _ANYTHING


def _is_no_value(part: object) -> bool:
    """Return whether a part of a union stands for nothing that a caller passes."""
    with LOADING:
        from .._models.model import UnknownVariant
    return part is Omit or (isinstance(part, type) and issubclass(part, UnknownVariant))


def _of_named_type(alias: Any, nested: bool) -> Kind:
    """Return the kind of a type that contains itself: what it contains is found later."""

    @functools.cache
    def kind() -> Kind:
        return kind_of(named_type(alias), nested=nested)

    name = f"a {alias.__name__}"
    return Kind(name, name, lambda v: kind().fits(v), lambda v: kind().inside(v))


def _list(item: Kind) -> Kind:
    def inside(value: Sequence[object]) -> str:
        for index, part in enumerate(value):
            if problem := item.problem(part):
                return f"[{index}]{problem}"
        return ""

    return Kind(
        f"a list of {item.many}", f"lists of {item.many}", is_list, inside, item
    )


def _iterable(item: Kind) -> Kind:
    """Return the kind of what is iterated once: only a list is looked into before."""
    no_items = (str, *BYTES, Mapping)
    kind = _list(item)
    return Kind(
        f"an iterable of {item.many}",
        f"iterables of {item.many}",
        _instance(Iterable, but=no_items),
        lambda value: kind.inside(value) if is_list(value) else "",
    )


def _of_class(class_: Any) -> Kind:
    if issubclass(class_, Enum):
        return _SCALARS[int if issubclass(class_, int) else str]
    if not _is_dictionary(class_) and not _is_model(class_):
        return _ANYTHING

    def fits(value: object) -> bool:
        return _is_mapping(value) or _is_model(type(value))

    def inside(value: Any) -> str:
        return _members(class_).problem(value) if _is_mapping(value) else ""

    return Kind("a mapping", "mappings", fits, inside, class_=class_)


def _union(kinds: Iterable[Kind]) -> Kind:
    members = tuple(dict.fromkeys(kinds))
    if len(members) == 1 or _ANYTHING in members:
        return members[0] if len(members) == 1 else _ANYTHING

    def inside(value: object) -> str:
        keys = _keys_of_marks(*(kind.class_ for kind in members if kind.class_))
        fitting = [kind for kind in members if kind.fits(value)]
        marked = [kind for kind in fitting if kind.is_marked(value, keys)]
        problems = [kind.inside(value) for kind in marked or fitting]
        if not marked and len(set(problems)) > 1:
            return ""  # an object that is not described: what it contains is not known
        return "" if "" in problems else problems[0]

    one, many = (
        either(dict.fromkeys(words))
        for words in zip(*((k.one, k.many) for k in members), strict=True)
    )
    return Kind(one, many, lambda value: any(k.fits(value) for k in members), inside)


# --- objects ------------------------------------------------------------------------------


class _Members(NamedTuple):
    """What a mapping has by wire name."""

    kinds: Mapping[str, Kind] = {}
    misspelt: Mapping[str, str] = {}
    """Wire names by a spelling in Python that is no key."""
    others: Kind = _ANYTHING

    def problem(self, value: Mapping[Any, object]) -> str:
        """Return what is wrong with the members of a mapping; None is sent as null."""
        for key, member in value.items():
            if key in self.misspelt:
                wire = self.misspelt[key]
                return f".{key} is a name of Python; in a mapping write {wire!r}"
            if member is None or member is OMIT:
                continue
            if problem := self.kinds.get(key, self.others).problem(member):
                return f".{key}{problem}"
        return ""


@functools.cache
def _members(class_: Any) -> _Members:
    annotations = _annotations(class_)
    spelled = _spellings(class_)
    misspelt = {name: spelled[name] for name in spelled.keys() - annotations.keys()}
    return _Members(
        kinds={
            wire: kind_of(type_, nested=True) for wire, type_ in annotations.items()
        },
        others=kind_of(_other_type(class_), nested=True),
        misspelt={} if is_open(class_) else misspelt,
    )


@functools.cache
def _marks(class_: Any) -> Mapping[str, Sequence[object]]:
    """Return the values of the members that have certain values only."""
    return {
        wire: get_args(type_)
        for wire, type_ in _annotations(class_).items()
        if get_origin(type_) is typing.Literal
    }


@functools.cache
def _keys_of_marks(*classes: Any) -> Sequence[str]:
    """Return the keys that tell the objects of a union apart: each has them, with other values."""
    marks = [_marks(class_) for class_ in classes]
    keys = dict.fromkeys(key for of_one in marks for key in of_one)
    return [
        key
        for key in keys
        if all(key in _annotations(class_) for class_ in classes)
        and len({of_one.get(key) for of_one in marks}) > 1
    ]


def _spellings(class_: Any) -> Mapping[str, str]:
    """Return wire names by what programs may write for them: of a model the names of its fields."""
    if _is_dictionary(class_):
        return {python_name(wire): wire for wire in _annotations(class_)}
    return _wire_names(class_)


def _annotations(class_: Any) -> Mapping[str, object]:
    """Return the annotations of a typed dictionary or model by wire name."""
    if _is_dictionary(class_):
        return typing.get_type_hints(class_)
    fields = class_.model_fields
    names = _wire_names(class_).items()
    return {wire: fields[name].annotation for name, wire in names}


def _wire_names(model: Any) -> Mapping[str, str]:
    with LOADING:
        from .._models.validators import wire_names
    return wire_names(model)


def _other_type(class_: Any) -> Any:
    """Return the type of the members that have no name of their own."""
    return Any if _is_dictionary(class_) else other_type(class_)


def _is_mapping(value: object) -> typing.TypeGuard[Mapping[Any, object]]:
    return isinstance(value, Mapping)


def _is_dictionary(class_: type) -> bool:
    # Those of `typing` and of `typing_extensions` have nothing else in common.
    return hasattr(class_, "__total__") and issubclass(class_, dict)


def _is_model(class_: type) -> bool:
    return issubclass(class_, _model())


@functools.cache
def _model() -> type[Model]:
    """Return the base of models, which is loaded on first use."""
    with LOADING:
        from .._models.model import Model
    return Model
