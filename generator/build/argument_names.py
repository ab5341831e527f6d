"""Arguments of an operation that meet in Python -> names of their own.

Of one place they are told apart by what they are called on the wire; of several places by the
place: `id` of the path stays `id`, that of the query is `id_query`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from ..ir import Operation, Parameter
from ..names import (
    OPTION_WORDS,
    DownloadArgument,
    PythonName,
    Spellings,
    names_of,
)
from .given_names import GivenNames, Places

_PLACES = {
    "body": "body",
    "path_parameters": "path",
    "query": "query",
    "headers": "header",
    "cookies": "cookie",
    "body_fields": "body",
    "changes": "change",
}
"""The places by the fields of an operation; the first keep their names."""

_Names = Mapping[tuple[str, str], PythonName]
"""The names of arguments by place and wire name."""


def with_argument_names(operation: Operation, given: GivenNames) -> Operation:
    """Return an operation whose arguments all have names of their own."""
    names = _names(operation, given)

    def named(key: str) -> tuple[Parameter, ...]:
        return tuple(
            replace(each, name=names[key, each.wire])
            for each in _arguments(operation, key)
        )

    (body,) = named("body") or (None,)
    return replace(
        operation,
        body=body,
        path_parameters=named("path_parameters"),
        query=named("query"),
        headers=named("headers"),
        cookies=named("cookies"),
        body_fields=named("body_fields"),
        changes=tuple(
            replace(each, name=names["changes", each.wire])
            for each in operation.changes
        ),
    )


def _names(operation: Operation, given: GivenNames) -> _Names:
    kind = DownloadArgument if operation.result.has_forms else PythonName
    has_choice = len(operation.body_types) > 1
    options = OPTION_WORDS | ({"content_type"} if has_choice else set[str]())
    things: dict[tuple[str, str], Spellings[PythonName]] = {}
    places: dict[tuple[str, str], Places] = {}
    for rank, (key, place) in enumerate(_PLACES.items()):
        arguments = {each.wire: each for each in _arguments(operation, key)}
        for wire, name in names_of(kind, arguments).items():
            spellings = _placed(kind, name, wire, place, options)
            things[key, wire] = Spellings(spellings, rank)
            called = f"{operation.endpoint} {place} {wire}"
            places[key, wire] = (called, arguments[wire].at)
    return given.told_apart(things, given.names(kind, places), options)


def _arguments(operation: Operation, key: str) -> tuple[Parameter, ...]:
    found: tuple[Parameter, ...] | Parameter | None = getattr(operation, key)
    if isinstance(found, Parameter):
        return (found,)
    return found or ()


def _placed(
    kind: type[PythonName],
    name: PythonName,
    wire: str,
    place: str,
    options: Collection[str],
) -> Iterator[PythonName]:
    """Yield the names of an argument: its own, unless that is an option's, and with its place."""
    if name.rstrip("_") not in options:
        yield name
    yield kind(f"{name} {place}")
    *_, exact = kind.spellings(wire)
    yield kind(f"{exact} {place}")
