"""What an editor says and accepts of the house's own keys: descriptions and forms, as data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..load.errata import ANSWERS, FORMS, OF_SPEC
from .dialect_fields import HOUSE_FIELDS, Schema, meant
from .openapi_pairs import SCHEME_FIELDS, STYLES
from .rules.extensions import LONGEST_NOTE


def words(pattern: str = r"\S", advice: str = "") -> Schema:
    """Return the schema of a text that says something, with what to write instead of others."""
    found: Schema = {"type": "string", "pattern": pattern}
    return found | ({"patternErrorMessage": advice} if advice else {})


def closed(required: str, optional: str = "", **fields: Schema) -> Schema:
    """Return the schema of an object with these fields only; those without a schema are words."""
    names = [*required.split(), *optional.split()]
    return {
        "type": "object",
        "required": [*required.split()],
        "properties": {
            name: meant(name, fields.get(name, words()), HOUSE_FIELDS) for name in names
        },
        "additionalProperties": False,
    }


def some(items: Schema) -> Schema:
    """Return the schema of a list that is not empty."""
    return {"type": "array", "minItems": 1, "items": items}


def named(members: Schema, most: int | None = None) -> Schema:
    """Return the schema of a mapping that is not empty, of `most` members at most."""
    limit: Schema = {} if most is None else {"maxProperties": most}
    found: Schema = {"type": "object", "minProperties": 1}
    return found | limit | {"additionalProperties": members}


def _fact(forms: Iterable[str]) -> Schema:
    """Return the schema of a fact of these JSON types, or of a list of them."""
    single = [form for form in forms if form not in ("array", "null")]
    found: Schema = {"type": [*forms]}
    if "array" in found["type"]:
        found |= {"minItems": 1} | ({"items": {"type": single}} if single else {})
    return found


def _facts(said: str, known: Iterable[str]) -> Schema:
    """Return the schema of a text, or of facts with a text beside them."""
    fields: Schema = {
        key: _fact(FORMS[key]) if key in FORMS else {}
        for key in ("text", *sorted(known))
    }
    facts: Schema = {"type": "object", "properties": fields, "minProperties": 1}
    return {
        "description": f"{said}: a text, or facts with a text beside them.",
        "anyOf": [words(), facts | {"additionalProperties": False}],
    }


_POINTER = words("^/", 'a JSON pointer: start it with "/"')
_DAY = words(
    r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
    'the day of the comparison: "2024-01-31"',
)
_ADDRESS = words("^https://", "the address of a page: https://…")
_POINTERS = dict.fromkeys("items page pages total cursor next_link".split(), _POINTER)

EXTENSIONS: Mapping[str, tuple[Schema, str]] = {
    "x-boolean": ({"const": True}, "Callers pass a boolean, the wire carries 0 or 1."),
    "x-client": (
        {"$ref": "#/$defs/client"},
        "Everything about the vendor that the generated client needs.",
    ),
    "x-closed": ({"const": True}, "The set of values can never grow."),
    "x-deprecated": (words(), "Why it is deprecated, and what to use instead."),
    "x-docs": (
        some(closed("page checked", page=_ADDRESS, checked=_DAY))
        | {"uniqueItems": True},
        "The pages that this records, and when each was last compared with it.",
    ),
    "x-embeds": (
        named(named(words()), most=1),
        "Values of a query parameter, and the schema that the response then has.",
    ),
    "x-envelope": (_POINTER, "JSON pointer to the value that callers want."),
    "x-errata": (
        some(
            closed(
                "said where chose why",
                "page",
                said=_facts("What the page says", ANSWERS),
                chose=_facts("What the spec has instead", OF_SPEC),
                page={
                    "description": "The address of the page that says so, or several.",
                    "anyOf": [_ADDRESS, some(_ADDRESS) | {"uniqueItems": True}],
                },
            )
        ),
        "What pages say that is not so, where, what was chosen instead, and why.",
    ),
    "x-evidence": (
        {"enum": ["page", "sdk", "observed"]},
        "What it is based on: its page or, if that was not read, official code or third parties.",
    ),
    "x-notes": (
        some(words(r"^\S([\s\S]*\S)?$") | {"maxLength": LONGEST_NOTE})
        | {"uniqueItems": True},
        "Words of a cited page that carry a fact no schema can hold.",
    ),
    "x-pagination": (
        closed("parameter items", " ".join(_POINTERS), **_POINTERS)
        | {"anyOf": [{"required": ["page"]}, {"required": ["cursor"]}]},
        "The query parameter that asks for a page, and JSON pointers to its parts.",
    ),
    "x-patch": (
        named(_POINTER),
        "Keywords for single JSON Patch operations, and the paths that these set.",
    ),
    "x-repeat-status": (
        words("^4[0-9]{2}$", 'quote the status of an error: "422"'),
        "The error status of a retry which shows that the first request succeeded.",
    ),
}
"""The form of each x- key, and what it means."""

CLIENT_KINDS: Mapping[str, Schema] = {
    "text": {"type": "string", "minLength": 1},
    "identifier": words("^[A-Za-z][A-Za-z0-9_]*$", "a Python name"),
    "boolean": {"type": "boolean"},
    "number": {"type": "number", "exclusiveMinimum": 0},
    "seconds": {"const": "seconds"},
    "texts": {
        "type": "object",
        "additionalProperties": {"type": "string", "minLength": 1},
    },
    "list": some({"type": "string"}),
    "pointers": some(_POINTER),
    "pages": {"$ref": "#/$defs/x-docs"},
}
"""The kinds of the fields of x-client."""

_BIT: Schema = {
    "properties": {"type": {"const": "integer"}, "enum": {"const": [0, 1]}},
    "required": ["type", "enum"],
}
_ONE_EXAMPLE: Schema = {"not": {"required": ["example", "examples"]}}
_ONE_CONTENT: Schema = {"oneOf": [{"required": ["schema"]}, {"required": ["content"]}]}
_SAID: Schema = {
    "properties": {"deprecated": {"const": True}},
    "required": ["deprecated"],
}


def _where(key: str, value: str, then: Schema) -> Schema:
    is_so: Schema = {"properties": {key: {"const": value}}, "required": [key]}
    return {"if": is_so, "then": then}


CONDITIONS: Mapping[str, list[Schema]] = {
    "operation": [{"dependentSchemas": {"x-deprecated": _SAID}}],
    "parameter": [
        _ONE_CONTENT,
        _ONE_EXAMPLE,
        {"dependentSchemas": {"x-deprecated": _SAID}},
        _where(
            "in",
            "path",
            {"required": ["required"], "properties": {"required": {"const": True}}},
        ),
        *(
            _where("in", place, {"properties": {"style": {"enum": sorted(styles)}}})
            for place, styles in STYLES.items()
        ),
    ],
    "header": [_ONE_CONTENT, _ONE_EXAMPLE],
    "media-type": [_ONE_EXAMPLE],
    "example": [{"not": {"required": ["value", "externalValue"]}}],
    "link": [
        {"oneOf": [{"required": ["operationRef"]}, {"required": ["operationId"]}]}
    ],
    "security-scheme": [
        _where("type", name, {"required": [*needed]})
        for name, needed in SCHEME_FIELDS.items()
    ],
    "schema": [
        {"dependentSchemas": {"x-boolean": _BIT, "x-deprecated": _SAID}},
        {"dependentRequired": {"x-closed": ["enum"]}},
    ],
}
"""What fields of one object mean for each other."""
