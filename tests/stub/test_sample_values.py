"""Sample values: they fit their schemas, and are the same each time."""

from __future__ import annotations

from typing import Any

import pytest

from generator.json_schema import Samples, SchemaCheck
from support.bundles import VERSIONS, bundle

SCHEMAS: dict[str, Any] = {
    "text": {"type": "string"},
    "date": {"type": "string", "format": "date-time"},
    "uuid": {"type": "string", "format": "uuid"},
    "base64": {"type": "string", "contentEncoding": "base64"},
    "id of a vendor": {
        "type": "string",
        "pattern": "^AC[0-9a-fA-F]{32}$",
        "minLength": 34,
    },
    "groups": {"type": "string", "pattern": "^(?:cus|sub)_[a-z]{3}(-\\d+)?$"},
    "escapes": {"type": "string", "pattern": "^\\d{3}-\\w+\\.[^.]$"},
    "long": {"type": "string", "minLength": 100},
    "short": {"type": "string", "maxLength": 2},
    "whole number": {"type": "integer", "minimum": 7, "maximum": 9},
    "above": {"type": "integer", "exclusiveMinimum": 10},
    "above, in 3.0": {"type": "integer", "minimum": 10, "exclusiveMinimum": True},
    "negative": {"type": "number", "maximum": -2.5},
    "between": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
    "multiple": {"type": "integer", "multipleOf": 5, "minimum": 12},
    "enum": {"type": "string", "enum": ["a", "b"]},
    "const": {"const": {"a": [1]}},
    "default": {"type": "integer", "default": 3},
    "wrong example": {"type": "integer", "example": "three"},
    "null": {"type": "null"},
    "nullable": {"type": ["null", "integer"]},
    "tuple": {"prefixItems": [{"type": "integer"}, {"const": "a"}], "items": False},
    "several": {
        "type": "array",
        "minItems": 3,
        "uniqueItems": True,
        "items": {"type": "integer"},
    },
    "several of few": {
        "type": "array",
        "minItems": 2,
        "uniqueItems": True,
        "items": {"enum": [1, 2]},
    },
    "map": {
        "type": "object",
        "additionalProperties": {"type": "integer"},
        "minProperties": 2,
    },
    "required": {"required": ["a"]},
    "itself twice": {"$ref": "#/Twice"},
    "parts": {
        "allOf": [
            {"$ref": "#/Node"},
            {"required": ["b"], "properties": {"b": {"const": 1}}},
        ]
    },
    "narrowed": {
        "allOf": [{"properties": {"a": {"type": "string"}}}],
        "properties": {"a": {"enum": ["x"]}},
    },
    "alternatives": {"oneOf": [{"type": "null"}, {"$ref": "#/Node"}]},
    "itself": {"$ref": "#/Node"},
    "list of itself": {"$ref": "#/Tree"},
    "anything": {},
    "true": True,
    "limits without sense": {"type": "integer", "minimum": "a lot"},
}
DOCUMENT: dict[str, Any] = {
    "Node": {
        "type": "object",
        "required": ["name"],
        "properties": {"name": {"type": "string"}, "next": {"$ref": "#/Node"}},
    },
    "Tree": {"type": "array", "items": {"$ref": "#/Tree"}},
    "Twice": {
        "type": ["object", "null"],
        "required": ["a"],
        "allOf": [{"properties": {"a": {"$ref": "#/Twice"}}}],
        "properties": {"a": {"type": ["object", "null"]}},
    },
}


def follow(schema: dict[str, Any]) -> dict[str, Any]:
    """Return what a reference leads to."""
    while "$ref" in schema:
        schema = DOCUMENT[schema["$ref"][2:]]
    return schema


@pytest.mark.parametrize("is_request", [False, True])
@pytest.mark.parametrize("name", SCHEMAS)
def test_a_sample_fits(name: str, is_request: bool) -> None:
    """By the judgement of the evaluator, for requests and responses."""
    schema = SCHEMAS[name]
    samples = Samples(follow, is_request=is_request)
    value = samples.of(schema)
    assert [] == SchemaCheck(follow, is_request=is_request).misfits(schema, value)
    assert value == Samples(follow, is_request=is_request).of(schema)


def test_a_request_has_what_is_needed_only() -> None:
    """And nothing that only servers send; a response has all fields."""
    schema = {
        "type": "object",
        "required": ["id", "name"],
        "properties": {
            "id": {"type": "integer", "readOnly": True},
            "name": {"type": "string"},
            "note": {"type": "string"},
            "secret": {"type": "string", "writeOnly": True},
        },
    }
    assert {"name": "text"} == Samples(follow, is_request=True).of(schema)
    assert {"id", "name", "note"} == set(Samples(follow).of(schema))


def test_a_hostile_pattern_is_no_memory() -> None:
    """Repetitions are limited."""
    schema = {"type": "string", "pattern": "^a{1000000000}$"}
    assert len(Samples(follow).of(schema)) < 10_000


@pytest.mark.parametrize("version", VERSIONS)
def test_samples_of_real_schemas_fit(version: str) -> None:
    """Of every schema of the API, as a response."""
    document = bundle(version)
    schemas = document["components"]["schemas"]

    def followed(schema: dict[str, Any]) -> dict[str, Any]:
        while "$ref" in schema:
            schema = schemas[schema["$ref"].rpartition("/")[2]]
        return schema

    check = SchemaCheck(followed)
    misfits = {
        name: check.misfits(schema, Samples(followed).of(schema))
        for name, schema in schemas.items()
    }
    assert {} == {name: found for name, found in misfits.items() if found}
