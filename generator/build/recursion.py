"""Aliases that mention themselves -> recursive types, or what is left without the circle."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from ..ir import ANY, AliasSchema, Named, OneOf, Schema, Type, names_in, one_of
from ..names import ClassName

Aliases = Mapping[ClassName, AliasSchema]


def with_recursion(
    schemas: Iterable[Schema], report_empty: Callable[[AliasSchema], None]
) -> list[Schema]:
    """Return the schemas, with the aliases marked that contain themselves.

    An alias that is itself, with no array or map between, is what else it may be. One that is
    nothing else is reported, and is any value.
    """
    schemas = list(schemas)
    aliases = {s.name: s for s in schemas if isinstance(s, AliasSchema)}
    for name, circle in _circles(aliases, _same).items():
        members = [m for each in circle for m in _members(aliases[each].type)]
        others = [m for m in members if not (isinstance(m, Named) and m.name in circle)]
        if not others:
            report_empty(aliases[name])
        aliases[name] = replace(aliases[name], type=one_of(*others or (ANY,)))
    for name in _circles(aliases, names_in):
        aliases[name] = replace(aliases[name], recursive=True)
    return [aliases.get(schema.name, schema) for schema in schemas]


def _circles(
    aliases: Aliases, mentioned: Callable[[Type], Iterable[ClassName]]
) -> dict[ClassName, list[ClassName]]:
    """Return the aliases that lead back to themselves, each with those on the way."""
    links = {
        name: [each for each in mentioned(alias.type) if each in aliases]
        for name, alias in aliases.items()
    }
    reached = {name: _reached(links, name) for name in links if links[name]}
    return {
        name: [each for each in names if name in reached.get(each, ())]
        for name, names in reached.items()
        if name in names
    }


def _reached(
    links: Mapping[ClassName, Iterable[ClassName]], start: ClassName
) -> dict[ClassName, None]:
    """Return the aliases that one leads to, nearest first."""
    found: dict[ClassName, None] = {}
    pending = [*links[start]]
    for name in pending:
        if name not in found:
            found[name] = None
            pending += links[name]
    return found


def _members(type_: Type) -> Iterable[Type]:
    return type_.members if isinstance(type_, OneOf) else (type_,)


def _same(type_: Type) -> Iterable[ClassName]:
    """Return what a value of a type may be itself, and not only contain."""
    return [member.name for member in _members(type_) if isinstance(member, Named)]
