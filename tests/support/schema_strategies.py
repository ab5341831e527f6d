"""Hypothesis strategies made from the component schemas of a bundled document.

`Payloads(version).of(name)` draws JSON objects as the schema documents them;
`forward=True` draws what a later server may send: optional fields that are null, values
that no enum lists, and unknown fields.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from datetime import timedelta, timezone
from itertools import chain
from typing import Any, NamedTuple, TypeAlias

from hypothesis import strategies as st

from support.bundles import JsonObject, component_name, model, schemas

Strategy: TypeAlias = st.SearchStrategy[Any]  # of JSON values, which are of any type

TEXT = st.text(max_size=8)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=8)
"""Lone surrogates and control characters included: JSON can escape them."""
MOMENTS = st.builds(
    lambda moment, minutes, z: (
        f"{moment.isoformat()}Z"
        if z
        else moment.replace(tzinfo=timezone(timedelta(minutes=minutes))).isoformat()
    ),
    st.datetimes(),
    st.integers(-1439, 1439),
    st.booleans(),
)
SCALARS: Strategy = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | ANY_TEXT
    | MOMENTS
    | st.sampled_from(["7", "-0", "true", "false", "2012-07-24", "active", "1e3"])
)
ANY_JSON: Strategy = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(ANY_TEXT, inner, max_size=3),
    max_leaves=5,
)


LOOKALIKES: Strategy = st.sampled_from(
    [1.0, 7.0, True, False, 0, 1, 1600000000, " 7", "7.0", "yes", "1", "1600000000", ""]
)
"""Values that a lenient reader would take for another type."""


class Place(NamedTuple):
    """One documented member of an object in a payload."""

    holder: JsonObject
    key: str
    pointer: str
    required: bool


class Payloads:
    """Strategies for the schemas of one API."""

    def __init__(self, version: str, *, forward: bool = False) -> None:
        self._version = version
        self._schemas = schemas(version)
        self._forward = forward
        self.of = functools.cache(self._of)

    def _of(self, name: str) -> Strategy:
        """Return the strategy for a component schema."""
        schema = flattened(self._schemas, self._schemas[name])
        if "properties" in schema:
            return self._model(name, schema)
        return self._value(schema)

    def _model(self, name: str, schema: JsonObject) -> Strategy:
        required = set(schema.get("required", []))
        properties = {
            key: self._value(value) for key, value in schema["properties"].items()
        }
        objects = st.fixed_dictionaries(
            {key: value for key, value in properties.items() if key in required},
            optional={
                key: st.none() | value if self._forward else value
                for key, value in properties.items()
                if key not in required
            },
        )
        if not self._forward:
            return objects
        names = ANY_TEXT | st.sampled_from(python_names(self._version, name))
        unknown = names.filter(lambda key: key not in properties)
        extras = st.dictionaries(unknown, ANY_JSON, max_size=3)
        return st.builds(lambda known, extra: known | extra, objects, extras)

    def _value(self, schema: JsonObject) -> Strategy:
        if "$ref" in schema:
            name = component_name(schema)
            return st.deferred(lambda: self.of(name))
        for key in ("anyOf", "oneOf"):
            if key in schema:
                return st.one_of([self._value(option) for option in schema[key]])
        if "const" in schema:
            return st.just(schema["const"])
        if "enum" in schema:
            known = st.sampled_from(schema["enum"])
            return known | ANY_TEXT if self._forward else known
        types = schema.get("type", [])
        kinds = [types] if isinstance(types, str) else types
        return st.one_of([self._typed(kind, schema) for kind in kinds] or [ANY_JSON])

    def _typed(self, kind: str, schema: JsonObject) -> Strategy:
        if kind == "array":
            return st.lists(self._value(schema["items"]), max_size=2)
        if kind == "object":
            values = self._value(schema.get("additionalProperties", {}))
            return st.dictionaries(TEXT, values, max_size=2)
        if kind == "string":
            return MOMENTS if schema.get("format") == "date-time" else TEXT
        return _PLAIN[kind]


_PLAIN: dict[str, Strategy] = {
    "null": st.none(),
    "boolean": st.booleans(),
    "integer": st.integers(),
    "number": st.integers() | st.floats(allow_nan=False, allow_infinity=False),
}


def flattened(components: dict[str, JsonObject], schema: JsonObject) -> JsonObject:
    """Return a schema with what it takes over from others by `allOf`."""
    parts = [
        flattened(components, components[component_name(part)])
        for part in schema.get("allOf", [])
    ]
    if not parts:
        return schema
    parts.append(schema)
    properties = [part.get("properties", {}).items() for part in parts]
    return {
        "properties": dict(chain.from_iterable(properties)),
        "required": [name for part in parts for name in part.get("required", [])],
    }


def python_names(version: str, name: str) -> list[str]:
    """Return names that are no wire names of a model, but mean something in Python."""
    wire = properties_of(version, name).keys()
    names = {*model(version, name).model_fields, "model_config", "mismatches", "self"}
    return sorted(names - wire)


def properties_of(version: str, name: str) -> JsonObject:
    """Return the documented properties of a component by wire name."""
    components = schemas(version)
    found: JsonObject = flattened(components, components[name]).get("properties", {})
    return found


def arbitrary_objects(version: str, name: str) -> Strategy:
    """Return a strategy for objects whose members have documented names and any value."""
    wire = sorted(properties_of(version, name))
    names = st.sampled_from(wire + python_names(version, name)) | ANY_TEXT
    return st.dictionaries(names, ANY_JSON, max_size=6)


def places(version: str, name: str, payload: JsonObject) -> list[Place]:
    """Return the documented members of a valid payload of a schema, at any depth."""
    return list(_places(schemas(version), schemas(version)[name], payload, ""))


def _places(
    components: dict[str, JsonObject], schema: JsonObject, value: Any, pointer: str
) -> Iterator[Place]:
    walk: Callable[[JsonObject, Any, str], Iterator[Place]]
    walk = functools.partial(_places, components)
    if "$ref" in schema:
        yield from walk(components[component_name(schema)], value, pointer)
    schema = flattened(components, schema)
    for option in schema.get("anyOf", []):
        yield from walk(option, value, pointer)
    if "discriminator" in schema:
        tag = schema["discriminator"]["propertyName"]
        chosen = {"$ref": schema["discriminator"]["mapping"][value[tag]]}
        # Another tag makes it another thing, which is not what these rules are about.
        is_tag = (pointer, tag)
        yield from (
            place
            for place in walk(chosen, value, pointer)
            if (place.pointer.rpartition("/")[0], place.key) != is_tag
        )
    if isinstance(value, list) and "items" in schema:
        for index, item in enumerate(value):
            yield from walk(schema["items"], item, f"{pointer}/{index}")
    if isinstance(value, dict) and "properties" in schema:
        for key in [key for key in schema["properties"] if key in value]:
            required = key in schema.get("required", [])
            yield Place(value, key, f"{pointer}/{key}", required)
            yield from walk(schema["properties"][key], value[key], f"{pointer}/{key}")
