"""Unions of objects: samples and rows are compared with the member that they are about."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.load import load
from generator.review.audit import Audit, audit
from generator.review.audit.page import page_claims, read_page

ADDRESS = "https://docs.depot.example/api/items"
DOCS = [{"page": ADDRESS, "checked": "2026-01-01"}]


def schema(required: str = "", **properties: Any) -> dict[str, object]:
    """Return an object; its properties are schemas, types or names of schemas."""
    return {
        "type": "object",
        "x-docs": DOCS,
        "required": required.split(),
        "properties": {name: field(value) for name, value in properties.items()},
    }


def field(value: Any) -> Any:
    """Return a schema: a type, a reference for a name, a list of one for a list."""
    if isinstance(value, list):
        return {"type": "array", "items": field(value[0])}
    if not isinstance(value, str):
        return value
    return ref(value) if value[:1].isupper() else {"type": value}


def ref(name: str) -> dict[str, str]:
    """Return a reference to a component."""
    return {"$ref": f"#/components/schemas/{name}"}


def one_of(*names: str, **others: object) -> dict[str, object]:
    """Return a union."""
    return {"x-docs": DOCS, "oneOf": [ref(name) for name in names], **others}


def const(value: str) -> dict[str, str]:
    """Return the schema of one text."""
    return {"type": "string", "const": value}


SCHEMAS: dict[str, Any] = {
    "Items": schema("items", items=["Item"]),
    "Item": one_of("Solid", "Liquid", "Gas"),
    "Solid": schema("id kind", id="integer", kind=const("solid"), pieces="integer"),
    "Liquid": schema("id kind litres", id="integer", kind=const("liquid"), litres="number",
                     lid={"type": "boolean"}),
    "Gas": schema("id kind", id="integer", kind=const("gas"), pressure="number",
                  lid={"type": "string"}),
}  # fmt: skip
ROWS = (
    "id Number The id\n"
    "kind String What it is, one of:\nsolid\nliquid\ngas\n"
    "pieces Number How many\n"
    "litres Number How much\n"
    "pressure Number In bars\n"
)
LIDS = (
    "lid Boolean Whether it has one (for `liquid` only)\n"
    "lid String Its form. Only applies to items with a 'kind' of gas.\n"
)
HEAD = "Request fields\n\nPath Type Description\n"
PAGE = f"{HEAD}items Array What is changed\n\n{HEAD}{ROWS}{LIDS}"


def compared(page: str, folder: Path, **schemas: object) -> list[str]:
    """Return what is found on a page about a document with some schemas replaced."""
    found = run(page, folder, **schemas)
    return [one.message for one in (*found.findings, *found.explained)]


def run(page: str, folder: Path, **schemas: object) -> Audit:
    """Audit a page about a document with some schemas replaced."""
    root = {
        "openapi": "3.1.0",
        "info": {"title": "Depot", "version": "1"},
        "paths": {
            "/v2/items": {
                "post": {
                    "operationId": "items.change",
                    "x-docs": DOCS,
                    "requestBody": {"content": {"application/json": {"schema": ref("Items")}}},
                    "responses": {"204": {"description": "They are changed."}},
                }
            }
        },
        "components": {"schemas": SCHEMAS | schemas},
    }  # fmt: skip
    file = folder / "spec.json"
    file.write_text(json.dumps(root), "utf-8")
    text = f"{ADDRESS}\n\nChange Items\n\nPOST /v2/items HTTP/1.1\n\n{page}\n\nHTTP/1.1 204 No Content"
    return audit([load(file)], [page_claims(read_page("page", text))])


def sample(*items: object) -> str:
    """Return a page with a sample of items and the table of all fields."""
    return json.dumps({"items": items}, indent=2) + f"\n\n{PAGE}"


SOLID = {"id": 1, "kind": "solid", "pieces": 2}
LIQUID = {"id": 2, "kind": "liquid", "litres": 0.5, "lid": True}
GAS = {"id": 3, "kind": "gas", "pressure": 9.5, "lid": "round"}

SAMPLES: dict[str, tuple[tuple[object, ...], list[str]]] = {
    "each has a member of its own": ((SOLID, LIQUID, GAS), []),
    "the type is that of the member": (
        ({**LIQUID, "lid": "round"},),
        ["Liquid.lid is boolean, the sample has the text 'round'"],
    ),
    "the member lacks a field that another one has": (
        ({**SOLID, "pressure": 1.5},),
        ["Solid has no pressure, the sample has"],
    ),
    "only the member requires a field": (
        ({"id": 2, "kind": "liquid"}, SOLID),
        ["Liquid requires litres, the sample has none"],
    ),
    "the tag names no member": (
        ({**SOLID, "kind": "plasma", "mood": 1},),
        ["Item.kind has no value plasma"],
    ),
    "no tag": (
        ({"id": 3, "pressure": 9.5},),
        ["Gas requires kind, the sample has none"],
    ),
}


@pytest.mark.parametrize("case", SAMPLES)
def test_a_sample_shows_the_member_that_its_tag_names(
    case: str, tmp_path: Path
) -> None:
    """Samples are compared with one member; an unknown tag is the only finding about its object."""
    items, messages = SAMPLES[case]
    assert messages == compared(sample(*items), tmp_path)


def test_a_finding_about_a_tag_is_on_its_line(tmp_path: Path) -> None:
    """The place is the line of the tag, not that of the object."""
    page = sample(SOLID, {**SOLID, "kind": "plasma"})
    (found,) = run(page, tmp_path).findings
    lines = f"\n\n\n\n\n\n{page}".split("\n")
    assert found.line and '"kind": "plasma"' in lines[found.line - 1]


UNIONS: dict[str, dict[str, Any]] = {
    "a discriminator": {"Item": one_of("Solid", "Liquid", "Gas", discriminator={
        "propertyName": "kind",
        "mapping": {"solid": "#/components/schemas/Solid", "liquid": "#/components/schemas/Liquid",
                    "gas": "Gas"}})},
    "a discriminator without a mapping": {
        "Item": one_of("Solid", "Liquid", "Gas", discriminator={"propertyName": "kind"})},
    "enums of one value": {
        "Solid": schema("id kind", id="integer", kind={"type": "string", "enum": ["solid"]},
                        pieces="integer")},
    "anyOf with null": {
        "Item": {"x-docs": DOCS, "anyOf": [*map(ref, ("Solid", "Liquid", "Gas")), {"type": "null"}]}},
    "a union in a union": {"Item": one_of("Solid", "Fluid"), "Fluid": one_of("Liquid", "Gas")},
    "an inner discriminator": {
        "Item": one_of("Solid", "Fluid", discriminator={"propertyName": "kind", "mapping": {
            "solid": "Solid", "liquid": "Fluid", "gas": "Fluid"}}),
        "Fluid": one_of("Liquid", "Gas")},
    "fields of its own": {
        "Item": one_of("Solid", "Liquid", "Gas", type="object", properties={"id": {"type": "integer"}}),
        "Solid": schema("kind", kind=const("solid"), pieces="integer")},
    "a union of arrays": {"Items": schema("items", items={"anyOf": [field(["Item"]), field("null")]})},
}  # fmt: skip


@pytest.mark.parametrize("union", UNIONS)
def test_a_union_may_be_written_in_many_ways(union: str, tmp_path: Path) -> None:
    """However a union says its tags, members are told apart and none is merged."""
    page = sample(SOLID, LIQUID, {**GAS, "pieces": 1})
    assert ["Gas has no pieces, the sample has"] == compared(
        page, tmp_path, **UNIONS[union]
    )


ROW_CASES: dict[str, tuple[str, str, list[str]]] = {
    "a row that no member has": (
        "id Number The id\n", "id Number The id\nmood String Its mood\n", ["Item has no mood"],
    ),
    "a field of one member without a row": (
        "pressure Number In bars\n", "", ["Gas.pressure is not documented"],
    ),
    "a field that all members have": (
        "id Number The id\n", "",
        [f"{name}.id is not documented" for name in ("Solid", "Liquid", "Gas")],
    ),
    "another type in all members": (
        "id Number", "id String",
        [f"{name}.id is integer, the page says String" for name in ("Solid", "Liquid", "Gas")],
    ),
    "another type in the member that the row names": (
        "lid Boolean", "lid Number", ["Liquid.lid is boolean, the page says Number"],
    ),
    "a row that names a member without the field": (
        "pieces Number How many", "pieces Number How many, only for kind liquid",
        ["Liquid has no pieces", "Solid.pieces is not documented"],
    ),
    "a tag that no member has": ("solid\n", "solid\nplasma\n", ["Item.kind has no value plasma"]),
}  # fmt: skip


@pytest.mark.parametrize("case", ROW_CASES)
def test_a_row_is_about_each_member_that_has_its_field(
    case: str, tmp_path: Path
) -> None:
    """Rows are compared with every member, or with those that their words name."""
    old, new, messages = ROW_CASES[case]
    assert old in PAGE
    assert messages == compared(PAGE.replace(old, new, 1), tmp_path)


def test_a_sample_may_show_what_a_row_leaves_out(tmp_path: Path) -> None:
    """A row about one member is no row of another one, unless a sample shows the field there."""
    solid = SCHEMAS["Solid"]["properties"] | {"lid": {"type": "boolean"}}
    schemas = {"Solid": SCHEMAS["Solid"] | {"properties": solid}}
    assert ["Solid.lid is not documented"] == compared(
        sample(SOLID), tmp_path, **schemas
    )
    assert [] == compared(sample({**SOLID, "lid": True}), tmp_path, **schemas)


def test_a_heading_may_name_a_member(tmp_path: Path) -> None:
    """A table under the heading of a member lists the fields of that member only."""
    head = "\n\nPath Type Description\nid Number The id\nkind String What it is\n"
    page = (
        f"{HEAD}items Array What is changed\n\n"
        f"Solid fields{head}pieces Number How many\n\n"
        f"Liquid fields{head}litres Number How much\nlid Boolean Whether it has one\n\n"
        f"Gas fields{head}pressure Number In bars\nlid String Its form\n"
    )
    assert [] == compared(page, tmp_path)
    wrong = page.replace("litres Number How much\n", "pieces Number How many\n")
    assert [
        "Liquid has no pieces",
        "Liquid.litres is not documented",
    ] == compared(wrong, tmp_path)


PATCH: dict[str, Any] = {
    "Items": one_of("Renaming", "Removal", "Move"),
    "Renaming": schema("op path value", op=const("replace"), path=const("/name"), value="string"),
    "Removal": schema("op path", op=const("remove"), path=const("/depot")),
    "Move": schema("op path value", op=const("replace"), path=const("/depot"), value="integer"),
}  # fmt: skip
OPERATIONS = """
Path Type Required Description
op String Y Operation, one of:
remove
replace
path String Y Path, one of:
/depot
/name
value Varies N Value
"""


@pytest.mark.parametrize(
    ("operation", "messages"),
    [
        ({"op": "replace", "path": "/depot", "value": 7}, []),
        ({"op": "remove", "path": "/depot"}, []),
        (
            {"op": "replace", "path": "/name", "value": 7},
            ["Renaming.value is string, the sample has 7"],
        ),
        ({"op": "remove", "path": "/name"}, ["Removal.path has no value /name"]),
        ({"op": "add", "path": "/name"}, ["Items.op has no value add"]),
    ],
)
def test_two_tags_may_tell_members_apart(
    operation: dict[str, object], messages: list[str], tmp_path: Path
) -> None:
    """An operation of JSON Patch is told apart by its path and by what it does."""
    page = f"{json.dumps(operation, indent=2)}\n\nRequest fields\n{OPERATIONS}"
    unused = {name: {"type": "null"} for name in ("Item", "Solid", "Liquid", "Gas")}
    assert messages == compared(page, tmp_path, **unused | PATCH)
