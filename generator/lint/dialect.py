"""What lint knows of the files of a spec of the house, as a JSON Schema: for editors.

The fields of OpenAPI are those of `openapi_fields`, the x- keys have the places of
`rules.extensions`, the fields of x-client are those of `rules.client`. `dialect_words` says what
they mean and what depends on each other in one object. What concerns several is lint's alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from ..load.openapi_fields import COMPONENT_NAME, JSON_TYPES, KEYED, OPENAPI_3_1
from .dialect_fields import FIELDS, HOUSE_FIELDS, Schema, meant
from .dialect_words import (
    CLIENT_KINDS,
    CONDITIONS,
    EXTENSIONS,
    words,
)
from .rules.client import TABLES
from .rules.extensions import BY_NOTES, PLACES
from .rules.operations import CALL_PATH


class _Object(NamedTuple):
    """An object of OpenAPI, at places where the house says more of it."""

    kind: str
    place: str
    fields: Mapping[str, str] = {}
    """What some fields are, other than in OpenAPI."""
    required: tuple[str, ...] = ()


def _operations(name: str) -> dict[str, str]:
    fields = OPENAPI_3_1.objects["path-item"].expected
    return {key: name for key, expected in fields.items() if expected == "operation"}


_PROPERTIES = {"properties": "{property}"}
_OBJECTS = {
    **{kind: _Object(kind, kind) for kind in OPENAPI_3_1.objects},
    "document": _Object(
        "document", "document", {"paths": "client-paths", "webhooks": "{webhook&}"}
    ),
    "components": _Object(
        "components", "components", {"schemas": "{component-schema}"}
    ),
    "parameter": _Object("parameter", "parameter", {}, ("description",)),
    "schema": _Object("schema", "schema", _PROPERTIES),
    "component-schema": _Object(
        "schema", "component schema", _PROPERTIES, ("description", "x-docs")
    ),
    "client-path": _Object("path-item", "path-item", _operations("client-operation")),
    "client-operation": _Object(
        "operation",
        "operation",
        {},
        ("summary", "operationId", "tags", "x-docs", "x-evidence"),
    ),
    "webhook": _Object("path-item", "webhook", _operations("webhook-operation")),
    "webhook-operation": _Object("operation", "webhook"),
}
_MAPPINGS = {
    kind: (keyed.key.pattern, keyed.expected) for kind, keyed in KEYED.items()
} | {"client-paths": (KEYED["paths"].key.pattern, "client-path&")}
_SCALARS: Mapping[str, Schema] = {
    "any": {},
    "text": {"type": "string"},
    "boolean": {"type": "boolean"},
    "number": {"type": "number"},
    "count": {"type": "integer", "minimum": 0},
    "type": {
        "anyOf": [
            {"enum": sorted(JSON_TYPES)},
            {
                "type": "array",
                "minItems": 1,
                "uniqueItems": True,
                "items": {"enum": sorted(JSON_TYPES)},
            },
        ]
    },
}
_LIMITS: Mapping[tuple[str, str], Schema] = {
    ("client-operation", "operationId"): words(f"^{CALL_PATH.pattern}$"),
    ("client-operation", "summary"): words(r"[^.\s]\s*$"),
    ("client-operation", "tags"): {"minItems": 1},
    ("parameter", "description"): words(),
    ("component-schema", "description"): words(),
    ("document", "openapi"): words(r"^3\.1\.[0-9]+"),
    ("reference", "$ref"): words("^#/"),
    **{
        ("components", key): {
            "propertyNames": {"pattern": f"^{COMPONENT_NAME.pattern}$"}
        }
        for key in OPENAPI_3_1.objects["components"].expected
    },
    ("components", "schemas"): {"propertyNames": {"pattern": "^[A-Z][A-Za-z0-9]*$"}},
    ("schema", "$ref"): words("^#(/|$)", "a place of the document: #/components/…"),
    **{("schema", key): {"minItems": 1} for key in ("allOf", "anyOf", "oneOf")},
    ("schema", "enum"): {"minItems": 1, "uniqueItems": True},
    ("schema", "required"): {"uniqueItems": True},
}
"""What the house says of fields, by the object and its name here, or in OpenAPI."""
_PROPERTY: Schema = {
    "$ref": "#/$defs/schema",
    "if": {"type": "object", "not": {"required": ["$ref"]}},
    "then": {"required": ["description"], "properties": {"description": words()}},
}


def dialect_text() -> str:
    """Return the schema as the text of its file."""
    return json.dumps(dialect(), indent=1, ensure_ascii=False) + "\n"


def dialect() -> Schema:
    """Return the JSON Schema of a file of a spec: a whole document, or a fragment of one."""
    objects = {name: _object(name, each) for name, each in _OBJECTS.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Fragment of a spec with x-client",
        **objects.pop("document"),
        "required": [],  # another fragment may have it
        "$defs": {
            **objects,
            **{name: _mapping(*each) for name, each in _MAPPINGS.items()},
            "property": _PROPERTY,
            **{
                key: {"description": meaning, **form}
                for key, (form, meaning) in EXTENSIONS.items()
            },
            **{name: _table(table) for name, table in TABLES.items()},
        },
    }


def _object(name: str, each: _Object) -> Schema:
    fields = OPENAPI_3_1.objects[each.kind]
    keys = {**fields.expected, **each.fields}
    places = {"", each.place, BY_NOTES}
    extensions = [key for key in PLACES if not places.isdisjoint(PLACES[key])]
    by_notes = [key for key in extensions if {"", each.place}.isdisjoint(PLACES[key])]
    address = f"https://spec.openapis.org/oas/v3.1.1.html#{_anchor(each.kind)}-object"
    is_schema = each.kind == "schema"
    return {
        "description": f"{_anchor(each.kind).replace('-', ' ').title()} Object: {address}",
        "type": ["object", "boolean"] if is_schema else "object",
        "required": [*fields.required, *each.required],
        "properties": {
            **{
                key: meant(
                    key,
                    _kind(kind)
                    | _LIMITS.get((each.kind, key), {})
                    | _LIMITS.get((name, key), {}),
                    FIELDS,
                )
                for key, kind in keys.items()
            },
            **{key: _kind(key) for key in extensions},
        },
        "additionalProperties": False,
        "dependentRequired": {key: ["x-notes"] for key in by_notes},
        **({"allOf": CONDITIONS[each.kind]} if each.kind in CONDITIONS else {}),
    }


def _anchor(kind: str) -> str:
    """Return what the page of OpenAPI calls an object."""
    flows = {f"{name}-flow": "oauth-flow" for name in ("implicit", "token", "code")}
    return {"document": "openapi", **flows}.get(kind, kind)


def _kind(kind: str) -> Schema:
    """Return the schema of what a table of fields expects."""
    if kind in _SCALARS:
        return dict(_SCALARS[kind])
    if kind.startswith("["):
        return {"type": "array", "items": _kind(kind[1:-1])}
    if kind.startswith("{"):
        return {"type": "object", "additionalProperties": _kind(kind[1:-1])}
    if kind.endswith("&"):
        refers: Schema = {"if": {"required": ["$ref"]}, "then": _kind("reference")}
        return refers | {"else": _kind(kind[:-1])}
    if kind in {*_OBJECTS, *_MAPPINGS, *EXTENSIONS, "property"}:
        return {"$ref": f"#/$defs/{kind}"}
    return {"enum": [*kind.split("|")]}


def _mapping(key: str, expected: str) -> Schema:
    return {
        "type": "object",
        "patternProperties": {f"^(?:{key})$": _kind(expected)},
        "additionalProperties": False,
    }


def _table(table: str) -> Schema:
    """Return the schema of an object of x-client."""
    fields = dict(word.split(":") for word in table.split())
    return {
        "type": "object",
        "required": [key[:-1] for key in fields if key.endswith("!")],
        "properties": {
            key.rstrip("!"): meant(
                key.rstrip("!"),
                (
                    {"$ref": f"#/$defs/{kind[1:-1]}"}
                    if kind.startswith("[")
                    else CLIENT_KINDS[kind]
                ),
                HOUSE_FIELDS,
            )
            for key, kind in fields.items()
        },
        "additionalProperties": False,
    }
