"""Lint of what OpenAPI allows and nobody means: said with what to write, and never by mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import Problem
from generator.lint import lint
from generator.load import JsonValue, load
from support.documents import Root, tiny, write_json

CAT = "/components/schemas/Cat"


def found(tmp_path: Path, document: Root, *, strict: bool = False) -> list[Problem]:
    return lint(load(write_json(tmp_path / "spec.json", document)), strict=strict)


def with_schema(schema: JsonValue) -> Root:
    """Return a small document with one more component."""
    document = tiny()
    document["components"]["schemas"]["Thing"] = schema
    return document


def said(tmp_path: Path, document: Root) -> list[str]:
    """Return what lint says, without places."""
    return [f"{each.message}; {each.hint}" for each in found(tmp_path, document)]


NAME: JsonValue = {"name": {"type": "string"}}
MISTAKES: list[tuple[JsonValue, str]] = [
    (
        {"type": "object", "properties": NAME, "required": ["nmae"]},
        "required names no property; did you mean name?",
    ),
    (
        {"type": "object", "properties": NAME, "required": ["name", "colour"]},
        "required names no property; describe it, or remove it",
    ),
    (
        {"type": "object", "properties": {}, "required": ["name"]},
        "required names no property; describe it, or remove it",
    ),
    (
        {"properties": NAME, "additionalProperties": True, "required": ["namee"]},
        "required names no property; did you mean name?",
    ),
    (
        {"type": "string", "enum": ["open", "shut"], "default": "opne"},
        "the default is not in the enum; write one of its values, such as open",
    ),
    (
        {"type": "integer", "default": "10"},
        "the default is a text, not an integer; remove the quotes",
    ),
    (
        {"type": "boolean", "default": "true"},
        "the default is a text, not true or false; remove the quotes",
    ),
    (
        {"type": "string", "default": 1.5},
        "the default is a number, not a text; quote it",
    ),
    (
        {"type": "array", "items": {"type": "string"}, "default": "name"},
        "the default is a text, not a list; correct it, or type",
    ),
    (
        {"type": "object", "example": '{"a": 1}'},
        "the example is a text, not an object; write the value itself, not a text of JSON",
    ),
    (
        {"type": "integer", "minimum": 9, "maximum": 1},
        "minimum is greater than maximum; write 1 to 9, or correct one of them",
    ),
    (
        {"type": "integer", "exclusiveMinimum": 5, "maximum": 5},
        "exclusiveMinimum is not less than maximum; correct one of them",
    ),
    (
        {"type": "string", "enum": ["a", 404]},
        "the value is an integer, not a text; quote it",
    ),
    (
        {"type": "string", "enum": ["a", "b", "a"]},
        "'a' occurs 2 times in enum; keep one",
    ),
    (
        {"type": "string", "minLength": 9, "maxLength": 1},
        "minLength is greater than maxLength; write 1 to 9, or correct one of them",
    ),
    (
        {"type": "string", "pattern": "^[a-z"},
        "pattern is not a regular expression; correct it: unterminated character set",
    ),
    (
        {"type": "string", "pattern": "*.html"},
        "pattern is not a regular expression; correct it: nothing to repeat",
    ),
    (
        {"type": "string", "pattern": "/^[a-z]+$/i"},
        "the slashes are part of this pattern; write it without the slashes",
    ),
    (
        {"type": "string", "format": "datetime"},
        "format 'datetime' is not known; did you mean date-time?",
    ),
    (
        {"type": "string", "format": "date_time"},
        "format 'date_time' is not known; did you mean date-time?",
    ),
    (
        {"type": "string", "format": "date-tiem"},
        "format 'date-tiem' is not known; did you mean date-time?",
    ),
    (
        {
            "oneOf": [{"$ref": f"#{CAT}"}],
            "discriminator": {"propertyName": "kind", "mapping": {"dog": "Dgo"}},
        },
        "the discriminator is no property of a member; describe kind in Cat",
    ),
]


@pytest.mark.parametrize(("schema", "text"), MISTAKES, ids=str)
def test_a_mistake_in_a_schema(schema: JsonValue, text: str, tmp_path: Path) -> None:
    """The mistake is a warning, of which the last words say what to write."""
    document = with_schema(schema)

    assert text in said(tmp_path, document)
    assert {each.severity for each in found(tmp_path, document)} == {"warning"}


INTENDED: list[JsonValue] = [
    {"properties": NAME, "patternProperties": {"^x-": {}}, "required": ["x-a"]},
    {"allOf": [{"$ref": f"#{CAT}"}], "required": ["name"]},
    {"allOf": [{"$ref": f"#{CAT}"}, {"required": ["name"]}]},
    {"allOf": [{"$ref": f"#{CAT}"}, {"properties": {"a": {}}, "required": ["name"]}]},
    {"properties": NAME, "oneOf": [{"required": ["name"]}, {"required": ["label"]}]},
    {"properties": NAME, "not": {"required": ["label"]}},
    {"required": ["label"]},
    {"type": "number", "default": 1},
    {"type": "integer", "default": 1.0},
    {"type": "string", "default": None},
    {"type": ["string", "null"], "default": None},
    {"type": "number", "minimum": 1, "maximum": 1},
    {"type": "string", "format": "x-money"},
    {"type": "string", "format": "int64"},
    {"type": "string", "pattern": r"^(?<year>\d{4})[\w-.]\p{L}\/\u{1F600}[^]$"},
    {
        "type": "string",
        "pattern": r"(?i)^a(?=b)(?<!c)a++\cA\k<year>[$-/:-?{-~!\"^_`\[\]]",
    },
    {"type": "string", "pattern": "a{99999999999}"},
    {"type": "string", "pattern": "(" * 5000},
    {"oneOf": [{"$ref": f"#{CAT}"}], "discriminator": {"propertyName": "name"}},
]


@pytest.mark.parametrize("schema", INTENDED, ids=lambda schema: str(schema)[:60])
def test_what_can_be_meant(schema: JsonValue, tmp_path: Path) -> None:
    """Nothing is said of what is only unusual."""
    assert [] == said(tmp_path, with_schema(schema))


MEDIA = [
    ("aplication/json", "'aplication/json' is not a media type", "application/json"),
    ("applicationjson", "'applicationjson' is not a media type", "application/json"),
    ("json", "'json' is not a media type", "application/json"),
    (
        "application/jsno",
        "there is no media type 'application/jsno'",
        "application/json",
    ),
]


@pytest.mark.parametrize(("name", "message", "meant"), MEDIA)
def test_a_media_type_is_misspelt(
    name: str, message: str, meant: str, tmp_path: Path
) -> None:
    """A name of a content that is nearly a media type is that one, misspelt."""
    assert f"{message}; did you mean {meant}?" in said(tmp_path, with_media_type(name))


def with_media_type(name: str) -> Root:
    """Return a small document in which an error has a content of that name."""
    document = tiny()
    responses = document["paths"]["/pets"]["get"]["responses"]
    responses["404"] = {"description": "None.", "content": {name: {}}}
    return document


@pytest.mark.parametrize(
    "name",
    [
        *("*/*", "image/*", "application/*+json", "application/json; charset=utf-8"),
        *("application/vnd.acme.v2+json", "application/jsonl", "application/x-yaml"),
        *(
            "x-acme/thing",
            "text/csv;header=present",
            "font/woff2",
            "application/soap+xml",
        ),
    ],
)
def test_other_media_types(name: str, tmp_path: Path) -> None:
    """Media types that APIs rarely have are no mistakes."""
    assert [] == said(tmp_path, with_media_type(name))


def test_variables_of_servers(tmp_path: Path) -> None:
    """Variables that only the URL or only the list has are named, and a wrong default."""
    document = tiny()
    region = {"default": "erth", "enum": ["earth", "moon"]}
    document["servers"] = [
        {
            "url": "https://{region}.example/{stage}",
            "variables": {"region": region, "port": {"default": "443"}},
        }
    ]

    assert said(tmp_path, document) == [
        "{stage} is not a variable of this server; describe stage in variables, with a default",
        "the default is not in the enum; write one of its values, such as earth",
        "the variable 'port' is not in the URL of the server; write {port} in the URL",
    ]


def test_examples_of_parameters(tmp_path: Path) -> None:
    """An example of a parameter may be as it is written in a query; another has its type."""
    document = tiny()
    (parameter,) = document["paths"]["/pets"]["get"]["parameters"]

    parameter["example"] = "7"
    assert [] == said(tmp_path, document)
    parameter["example"] = [7]
    assert said(tmp_path, document) == [
        "the example is a list, not an integer; correct it, or type"
    ]


def test_required_of_a_property(tmp_path: Path) -> None:
    """`required: true` of a property says where the list of required properties is."""
    document = with_schema({"properties": {"a": {"type": "string", "required": True}}})

    assert said(tmp_path, document) == [
        "required is true, not a list; list the required properties beside properties"
    ]


def test_a_mapping_to_nothing_is_said_once(tmp_path: Path) -> None:
    """A value that a discriminator maps to nothing is one warning of lint."""
    union: JsonValue = {
        "oneOf": [{"$ref": f"#{CAT}"}],
        "discriminator": {
            "propertyName": "name",
            "mapping": {"a": "Cta", "b": f"#{CAT}"},
        },
    }

    assert said(tmp_path, with_schema(union)) == [
        "the discriminator names no component schema; did you mean Cat?"
    ]


def test_what_refuses(tmp_path: Path) -> None:
    """A strict run and the house rules refuse it; an old revision of the house does not."""
    document = with_schema({"type": "string", "format": "datetime"})
    house: Root = {**document, "x-client": {}}

    def severities(problems: list[Problem]) -> list[str]:
        return [p.severity for p in problems if "'datetime'" in p.message]

    assert severities(found(tmp_path, document, strict=True)) == ["error"]
    assert severities(found(tmp_path, house)) == ["error"]
    assert (
        severities(lint(load(write_json(tmp_path / "spec.json", house)), house=False))
        == []
    )
