"""References by name: `$anchor`, `$id` and `$dynamicRef` of JSON Schema."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.ir import Type
from generator.reading import Reading, read_api
from generator.render.python import wire_annotation
from support.documents import tiny, write_json

SCHEMAS: dict[str, Any] = {
    "Pet": {
        "$anchor": "pet",
        "type": "object",
        "properties": {
            "next": {"$ref": "#pet"},
            "home": {"$ref": "https://a.example/home"},
        },
    },
    "Home": {
        "$id": "https://a.example/home",
        "type": "object",
        "properties": {"doors": {"$ref": "#doors"}, "street": {"$anchor": "street"}},
        "$defs": {"doors": {"$anchor": "doors", "type": "integer"}},
    },
    "Node": {
        "$dynamicAnchor": "node",
        "type": "object",
        "properties": {
            "children": {"type": "array", "items": {"$dynamicRef": "#node"}}
        },
    },
    "Lists": {
        "$dynamicAnchor": "item",
        "type": "array",
        "items": {"$dynamicRef": "#item"},
    },
    "Texts": {"$dynamicAnchor": "item", "type": "string"},
    "Other": {
        "type": "object",
        "properties": {
            "doors": {"$ref": "https://a.example/home#doors"},
            "by_pointer": {"$ref": "https://a.example/home#/$defs/doors"},
            "unknown": {"$ref": "#unknown"},
            "elsewhere": {"$ref": "https://b.example/home"},
        },
    },
}


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    root: Any = tiny()
    root["components"]["schemas"] |= SCHEMAS
    return read_api(write_json(tmp_path / "spec.json", root))


def types(reading: Reading) -> dict[str, str]:
    """Return the types of all fields and aliases, as a model module has them."""
    found: dict[str, Type] = {}
    for name, schema in reading.api.schemas().items():
        for field in getattr(schema, "fields", ()):
            found[f"{name}.{field.name}"] = field.type
        if (type_ := getattr(schema, "type", None)) is not None:
            found[name] = type_
    return {place: str(wire_annotation(type_)) for place, type_ in found.items()}


def test_a_name_leads_to_its_schema(reading: Reading) -> None:
    """A dynamic one does if only one schema has it."""
    expected = {
        "Pet.next": "Pet",
        "Pet.home": "Home",
        "Home.doors": "int",
        "Node.children": "list[Node]",
        "Lists": "list[Any]",
        "Other.doors": "int",
        "Other.by_pointer": "int",
        "Other.unknown": "Any",
        "Other.elsewhere": "Any",
    }
    found = types(reading)

    assert expected == {place: found[place] for place in expected}


def test_what_leads_to_no_single_schema_is_named(reading: Reading) -> None:
    """At its place, and as a warning."""
    places = [
        f"/components/schemas/Other/properties/{key}"
        for key in ("elsewhere", "unknown")
    ]

    assert [
        "/components/schemas/Lists/items/$dynamicRef",
        *(f"{p}/$ref" for p in places),
    ] == (sorted(problem.pointer for problem in reading.found))
    assert {"warning"} == {problem.severity for problem in reading.found}


def test_the_stub_server_reads_pointers(reading: Reading) -> None:
    """The document of the package refers by pointers only."""
    bundle: Any = reading.api.bundle
    next_ = bundle["components"]["schemas"]["Pet"]["properties"]["next"]

    assert "#/components/schemas/Pet" == next_["$ref"]
