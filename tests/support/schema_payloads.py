"""Payloads made from the component schemas of a bundled document.

`Payloads(version).of(name, json)` returns a JSON object as the schema documents it;
`forward=True` makes what a later server may send: optional fields that are null, values
that no enum lists, and unknown fields.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any, NamedTuple

from support.bundles import JsonObject, component_name, model, schemas
from support.random_json import RandomJson

LOOKALIKES: tuple[Any, ...] = (
    *(1.0, 7.0, True, False, 0, 1, 1600000000),
    *(" 7", "7.0", "yes", "1", "1600000000", ""),
)
"""Values that a lenient reader would take for another type."""


class Place(NamedTuple):
    """One documented member of an object in a payload."""

    holder: JsonObject
    key: str
    pointer: str
    required: bool


class Payloads:
    """Makes payloads for the schemas of one API."""

    def __init__(self, version: str, *, forward: bool = False) -> None:
        self._version = version
        self._schemas = schemas(version)
        self._forward = forward

    def of(self, name: str, json: RandomJson) -> Any:
        """Return a payload for a component schema."""
        schema = flattened(self._schemas, self._schemas[name])
        if "properties" in schema:
            return self._model(name, schema, json)
        return self._value(schema, json)

    def _model(self, name: str, schema: JsonObject, json: RandomJson) -> JsonObject:
        required = schema.get("required", [])
        values = {
            key: functools.partial(self._value, value, json)
            for key, value in schema["properties"].items()
        }
        must = {key: values.pop(key) for key in required if key in values}
        made = json.members(must, values)
        if not self._forward:
            return made
        made |= {key: None for key in made if key not in must and json.flip()}
        names = python_names(self._version, name)
        extras = json.object_of(
            lambda: json.made_by(json.any_text, lambda: json.one_of(names)),
            json.value,
            3,
        )
        return {
            key: v for key, v in extras.items() if key not in schema["properties"]
        } | made

    def _value(self, schema: JsonObject, json: RandomJson) -> Any:
        if "$ref" in schema:
            return self.of(component_name(schema), json)
        for key in ("anyOf", "oneOf"):
            if key in schema:
                return self._value(json.one_of(schema[key]), json)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            is_new = self._forward and json.flip()
            return json.any_text() if is_new else json.one_of(schema["enum"])
        types = schema.get("type", [])
        kinds = [types] if isinstance(types, str) else types
        return self._typed(json.one_of(kinds), schema, json) if kinds else json.value()

    def _typed(self, kind: str, schema: JsonObject, json: RandomJson) -> Any:
        match kind:
            case "array":
                item = functools.partial(self._value, schema["items"], json)
                return json.list_of(item, 2)
            case "object":
                values = schema.get("additionalProperties", {})
                value = functools.partial(self._value, values, json)
                return json.object_of(json.text, value, 2)
            case "string" if schema.get("format") == "date-time":
                return json.moment()
            case "null":
                return None
        makers: dict[str, Callable[[], Any]] = {
            "boolean": json.flip,
            "integer": json.integer,
            "number": json.number,
            "string": json.text,
        }
        return makers[kind]()


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


@functools.cache
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


def any_object(version: str, name: str, json: RandomJson) -> JsonObject:
    """Return an object whose members have documented names, and any value."""
    wire = sorted(properties_of(version, name))
    names = wire + python_names(version, name)
    return json.object_of(
        lambda: json.made_by(json.any_text, lambda: json.one_of(names)), json.value, 6
    )


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
