"""The types of values: what the templates write as annotations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from ..names import ClassName

ScalarKind = Literal[
    "any",
    "base64",
    "boolean",
    "bytes",
    "date",
    "date-time",
    "integer",
    "null",
    "number",
    "string",
]
JsonScalar = str | int | float | bool | None
Facts = Mapping[str, JsonScalar | tuple[str, ...]]
"""Keywords of a runtime class, and their values."""
Limits = Mapping[str, object]
"""Limits of a value by their keywords in JSON Schema: `{"maxLength": 255}`."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A JSON value without parts; `any` is any JSON value.

    `base64` is a file where a caller gives it, and text in a response; `bytes` is a file, a
    download in a response.
    """

    kind: ScalarKind


@dataclass(frozen=True, slots=True)
class Named:
    """A component by the name of its class."""

    name: ClassName


@dataclass(frozen=True, slots=True)
class ListOf:
    """A JSON array of equal items."""

    item: Type


@dataclass(frozen=True, slots=True)
class StreamOf:
    """Equal values that a caller gives one after another, not as a whole."""

    item: Type


@dataclass(frozen=True, slots=True)
class MapOf:
    """A JSON object used as a map."""

    value: Type


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few literal values."""

    values: tuple[JsonScalar, ...]


@dataclass(frozen=True, slots=True)
class OneOf:
    """A value of any of several types."""

    members: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class CreatedWith:
    """A new resource that is not returned, only its id of this type."""

    id: Type


Type = Scalar | Named | ListOf | StreamOf | MapOf | Choice | OneOf | CreatedWith

NULL = Scalar("null")
ANY = Scalar("any")
FILE = Scalar("bytes")
NEVER = OneOf(())
"""The type of no value."""


def one_of(*members: Type) -> Type:
    """Return the union of the types, flattened, without repetition."""
    flat: dict[Type, None] = {}
    for member in members:
        parts = member.members if isinstance(member, OneOf) else (member,)
        flat.update(dict.fromkeys(parts))
    if ANY in flat:
        return ANY
    if NULL in flat:
        flat = {**dict.fromkeys(m for m in flat if m != NULL), NULL: None}
    choices = [member for member in flat if isinstance(member, Choice)]
    if len(choices) > 1:
        values = (value for choice in choices for value in choice.values)
        whole = Choice(tuple(dict.fromkeys(values)))
        flat = {
            whole if m is choices[0] else m: None for m in flat if m not in choices[1:]
        }
    return next(iter(flat)) if len(flat) == 1 else OneOf(tuple(flat))


def is_nullable(type_: Type) -> bool:
    """Return whether null is a value of the type."""
    return type_ in (NULL, ANY) or (
        isinstance(type_, OneOf) and any(map(is_nullable, type_.members))
    )


def without_null(type_: Type) -> Type:
    """Return the type of a value that is not null."""
    if not isinstance(type_, OneOf):
        return type_
    return one_of(*(member for member in type_.members if member != NULL))


def names_in(type_: Type) -> Iterator[ClassName]:
    """Yield the components that the type mentions."""
    match type_:
        case Named(name):
            yield name
        case ListOf(part) | StreamOf(part) | MapOf(part):
            yield from names_in(part)
        case OneOf(members):
            for member in members:
                yield from names_in(member)
        case _:
            pass
