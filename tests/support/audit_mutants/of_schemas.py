"""Mutants of a component schema: its fields, its values, the members of a union."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from .edits import Data, Path, dropping, editing, parsed, put, putting
from .facts import slot_mutants
from .slots import Slot
from .spec_parts import Change, Part, SpecMutant
from .words import INVENTED

_LISTED = 0.6
"""The share of an object's fields that have rows if a table lists the object."""
Tag = tuple[Path, str, str]
"""A member of a union, its property with one value, and that value."""


def schema_mutants(part: Part) -> Iterator[SpecMutant]:
    """Yield the mutants of a schema that its pages settle."""
    names: Data = part.node.get("properties", {})
    rows = {name: part.spec.texts.rows(part.pages, name) for name in names}
    for name in names:
        yield from _of_field(part, name, rows[name])
    if names and sum(map(bool, rows.values())) >= _LISTED * len(names):
        place = (*part.path, "properties", INVENTED)
        schema = {"type": "string", "description": "Nothing."}
        yield part.mutant(
            "field invented", part.label, (INVENTED,), putting(place, schema), place
        )  # fmt: skip
    yield from _of_required(part, rows)
    yield from enum_mutants(part, part.label, part.path)
    yield from _of_union(part)


def _of_required(part: Part, rows: dict[str, str]) -> Iterator[SpecMutant]:
    """Yield the schema with a field required that a sample of it lacks."""
    needed: list[str] = part.node.get("required", [])
    shown = {name: part.spec.texts.shown(part.pages, name) for name in rows}
    if needed and all(shown[name] for name in needed):
        for name in (name for name in rows if rows[name] and not shown[name]):
            more, label = [*needed, name], f"{part.label}.{name}"
            change = putting((*part.path, "required"), more)
            yield part.mutant("required added", label, (name,), change)


def _of_field(part: Part, name: str, rows: str) -> Iterator[SpecMutant]:
    place = (*part.path, "properties", name)
    shown = part.spec.texts.shown(part.pages, name)
    if part.spec.is_absent(place) or not (rows or shown):
        return
    label = f"{part.label}.{name}"
    if not _has_other(part, name):
        names = (name, INVENTED)
        yield part.mutant("field removed", label, names, _without(part.path, name))
        yield part.mutant("field renamed", label, names, _renamed(part.path, name))
    yield from slot_parts(
        part, Slot(name, part.spec.at(place), {}, rows, tuple(shown)), label, place
    )


def _has_other(part: Part, name: str) -> bool:
    """Return whether the same row may be about a schema that extends this one, or is extended."""
    for other in part.spec.schemas():
        bases = [
            parsed(base["$ref"])
            for base in other.node.get("allOf", ())
            if "$ref" in base
        ]
        pairs = [(other.path, base) for base in bases]
        for one, two in pairs:
            others = {one: two, two: one}
            if part.path in others:
                properties: Data = part.spec.at(others[part.path]).get("properties", {})
                if name in properties:
                    return True
    return False


def slot_parts(part: Part, slot: Slot, label: str, place: Path) -> Iterator[SpecMutant]:
    """Yield the mutants of the facts about a field or a parameter."""
    target = part.spec.target(place)
    slot = Slot(slot.name, slot.schema, part.spec.at(target), slot.rows, slot.shown)
    for kind, names, edit, is_resolved in slot_mutants(slot):
        where = target if is_resolved else place
        yield part.mutant(
            kind, label, names,
            editing(where, edit),
            place, target,
        )  # fmt: skip
    inner = (*target, "items") if "items" in slot.resolved else target
    inner = part.spec.target(inner)
    if not part.spec.cited(part.spec.at(inner)):
        yield from enum_mutants(part, label, inner, slot)


def enum_mutants(
    part: Part, label: str, path: Path, slot: Slot | None = None
) -> Iterator[SpecMutant]:
    """Yield the mutants of the values that a page lists, or prints for a field."""
    schema = part.spec.at(path)
    values: list[object] = schema.get("enum", [])
    if schema.get("x-boolean") or not values:
        return
    listed = [v for v in values if (slot.says(str(v)) if slot else part.has(str(v)))]
    for value in listed:
        place, what = (*path, "enum", values.index(value)), f"{label}={value}"
        names = (str(value), INVENTED)
        if len(values) > 1:
            yield part.mutant("value removed", what, names, dropping(place), path)
        yield part.mutant("value renamed", what, names, _invented_at(place), path)
    if len(listed) > 1 and slot and slot.rows:
        free = {key: value for key, value in schema.items() if key != "enum"}
        lost = (slot.name, *map(str, values))
        yield part.mutant(
            "values dropped", label, lost, editing(path, lambda _: free), path
        )
    if len(listed) == len(values) and (slot is None or slot.rows):
        more = [*values, INVENTED]
        yield part.mutant(
            "value invented", label, (INVENTED,), putting((*path, "enum"), more), path
        )  # fmt: skip


def _invented_at(place: Path) -> Change:
    return editing(place, lambda _: INVENTED)


def _without(path: Path, name: str) -> Change:
    def change(schema: Data) -> Data:
        properties = {k: v for k, v in schema["properties"].items() if k != name}
        needed = [key for key in schema.get("required", ()) if key != name]
        return {**schema, "properties": properties, "required": needed}

    return editing(path, change)


def _renamed(path: Path, name: str) -> Change:
    def change(schema: Data) -> Data:
        new = {name: INVENTED}
        properties = {new.get(k, k): v for k, v in schema["properties"].items()}
        needed = [new.get(key, key) for key in schema.get("required", ())]
        return {**schema, "properties": properties, "required": needed}

    return editing(path, change)


# --- unions -----------------------------------------------------------------------------


def _of_union(part: Part) -> Iterator[SpecMutant]:
    """Yield the mutants of a union whose members have tags that the page has."""
    refs = [
        parsed(held["$ref"]) for held in part.node.get("oneOf", ()) if "$ref" in held
    ]
    tags = [(ref, *tag) for ref in refs for tag in _tags(part.spec.at(ref))]
    seen = [tag for tag in tags if part.has(tag[2])]
    for tag in seen:
        yield from _of_member(part, tag, refs.index(tag[0]))
    for one, two in pairwise(seen):
        own = (*part.spec.at(one[0])["properties"], *part.spec.at(two[0])["properties"])
        names = (one[2], two[2], *own)
        what = f"{part.label}: {one[2]}, {two[2]}"
        yield part.mutant(
            "tags swapped", what, names, _swapped(one, two), one[0], two[0]
        )
        yield from _moved(part, one, two)


def _tags(member: Data) -> Iterator[tuple[str, str]]:
    for name, schema in member.get("properties", {}).items():
        values = [schema["const"]] if "const" in schema else schema.get("enum", [])
        if len(values) == 1:
            yield name, str(values[0])
            return


def _of_member(part: Part, tag: Tag, index: int) -> Iterator[SpecMutant]:
    member, name, value = tag
    what, names = f"{part.label}: {value}", (name, value, INVENTED)
    yield part.mutant("tag renamed", what, names, _with_tag(tag, INVENTED), member)
    place = (*part.path, "oneOf", index)
    yield part.mutant("member removed", what, names, dropping(place), member)


def _with_tag(tag: Tag, value: str) -> Change:
    """Give a member of a union another tag, also in the mapping of the union."""
    member, name, _ = tag
    return editing(
        (*member, "properties", name),
        lambda held: {**{k: v for k, v in held.items() if k != "enum"}, "const": value},
    )


def _swapped(one: Tag, two: Tag) -> Change:
    return lambda root: _with_tag(one, two[2])(_with_tag(two, one[2])(root))


def _put_after(remove: Change, place: Path, schema: Data) -> Change:
    return lambda root: put(remove(root), place, schema)


def _moved(part: Part, one: Tag, two: Tag) -> Iterator[SpecMutant]:
    """Yield the union with a field in another member."""
    have: Data = part.spec.at(two[0])["properties"]
    for name, schema in part.spec.at(one[0])["properties"].items():
        if name not in have and part.has(name):
            place = (*two[0], "properties", name)
            remove = _without(one[0], name)
            yield part.mutant(
                "field moved", f"{one[2]}.{name} to {two[2]}", (name,),
                _put_after(remove, place, schema),
                one[0], two[0],
            )  # fmt: skip
