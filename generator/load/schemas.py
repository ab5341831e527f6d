"""What a Schema Object says: its types, its alternatives, and its fields with `allOf` flattened."""

from __future__ import annotations

from collections.abc import Iterator

from .node import Node

_COMPONENTS = "/components/schemas/"


def is_component(schema: Node) -> bool:
    """Return whether a schema is a component, which has a name, and not a part of one."""
    pointer = schema.pointer
    return pointer.startswith(_COMPONENTS) and "/" not in pointer[len(_COMPONENTS) :]


def parts(schema: Node) -> list[Node]:
    """Return a schema and all that it includes by `allOf`, inner ones first, each once."""
    found: dict[str, Node] = {}
    _include(schema, found, set())
    return list(found.values())


def _include(schema: Node, found: dict[str, Node], seen: set[str]) -> None:
    schema = schema.follow()
    if schema.pointer not in seen:
        seen.add(schema.pointer)
        for part in schema.items_of("allOf"):
            _include(part, found, seen)
        found[schema.pointer] = schema


def properties(schema: Node) -> dict[str, Node]:
    """Return the properties of an object; an outer one replaces an inner one of its name."""
    return dict(
        pair for part in parts(schema) for pair in part.members_of("properties")
    )


def required(schema: Node) -> set[str]:
    """Return the names of the properties that an object always has."""
    listed = (part / "required" for part in parts(schema))
    return {str(name) for names in listed for name in names.array}


def map_value(schema: Node) -> Node | None:
    """Return the schema of the properties without a name of their own, None if it has none."""
    found = (part / "additionalProperties" for part in reversed(parts(schema)))
    return next((value for value in found if isinstance(value.value, dict)), None)


def takes_others(schema: Node) -> bool:
    """Return whether an object has properties without a name, by its own words."""
    keys = ("additionalProperties", "unevaluatedProperties", "patternProperties")
    return any(
        key in part and (part / key).value is not False
        for part in parts(schema)
        for key in keys
    )


def alternatives(schema: Node) -> Iterator[Node]:
    """Yield the schemas one of which a value fits: those of `oneOf`, then of `anyOf`."""
    yield from schema.items_of("oneOf")
    yield from schema.items_of("anyOf")


def fixed_text(schema: Node, name: str) -> str:
    """Return the only text that a property of an object may have, "" if there is none."""
    part = properties(schema).get(name)
    return (part.follow() / "const").text if part else ""


def types_of(schema: Node) -> list[str]:
    """Return the JSON types of a schema; properties and items imply one."""
    kind = schema / "type"
    if kind.text:
        return [kind.text]
    if isinstance(kind.value, list):
        return [str(name) for name in kind.value]
    if "properties" in schema or "additionalProperties" in schema:
        return ["object"]
    return ["array"] if "items" in schema else ["any"]


def is_union(schema: Node) -> bool:
    """Return whether a schema lists alternatives."""
    return "oneOf" in schema or "anyOf" in schema


def is_null(schema: Node) -> bool:
    """Return whether null is all that a schema allows."""
    return (schema / "type").text == "null"


def allows_null(schema: Node) -> bool:
    """Return whether a schema itself names null, in any of its spellings."""
    return (
        (schema / "nullable").value is True
        or ("null" in (schema / "type").array)
        or (None in (schema / "enum").array)
    )


def is_enum(schema: Node) -> bool:
    """Return whether a schema is an enum of strings or of integers, apart from null."""
    kinds = {type(value) for value in (schema / "enum").array if value is not None}
    return kinds in ({str}, {int})


def enum_values(schema: Node) -> dict[str | int, Node]:
    """Return the texts and integers of an enum, each once, with the first place of each."""
    found: dict[str | int, Node] = {}
    for item in schema.items_of("enum"):
        if isinstance(item.value, str | int) and not isinstance(item.value, bool):
            found.setdefault(item.value, item)
    return found


def literals(schema: Node) -> tuple[str | int, ...]:
    """Return the values of an enum or a const, without null, if Python can list them as types.

    These are texts, integers and booleans. There are none if another value is among them.
    """
    listed = [schema / "const"] if "const" in schema else schema.items_of("enum")
    values = [item.value for item in listed if item.value is not None]
    found = [value for value in values if isinstance(value, str | int)]
    # True is equal to 1.
    distinct = {(type(value), value): value for value in found}
    return tuple(distinct.values()) if len(found) == len(values) else ()


def shapes(schema: Node, seen: frozenset[str] = frozenset()) -> set[str]:
    """Return what a value may be: `array`, `object`, `scalar`, or `any` of these."""
    schema = schema.follow()
    if schema.pointer in seen:
        return set()
    seen |= {schema.pointer}
    if literals(schema):
        return {"scalar"}
    below = [*alternatives(schema)] or [*schema.items_of("allOf")]
    kinds = set(types_of(schema)) - {"null"}
    if below and kinds == {"any"}:
        return {kind for part in below for kind in shapes(part, seen)}
    return {kind if kind in ("array", "object", "any") else "scalar" for kind in kinds}


def nested(schema: Node) -> Iterator[tuple[str, Node]]:
    """Yield the schemas of the parts of a value, each after the shape of what it is in."""
    schema = schema.follow()
    for alternative in [*alternatives(schema)]:
        yield from nested(alternative)
    if isinstance((schema / "items").value, dict):
        yield "array", schema / "items"
    for part in properties(schema).values():
        yield "object", part
    if (value := map_value(schema)) is not None:
        yield "object", value
