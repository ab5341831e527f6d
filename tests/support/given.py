"""What every method takes, by the bundled documents: right values of each argument, and wrong ones.

The documents decide, not the signatures of the generated methods, which the client reads.
"""

from __future__ import annotations

import enum
import functools
import re
from base64 import b64decode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from support.bundles import VERSIONS, JsonObject, bundle
from support.random_json import RandomJson

MOMENT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
DAY = date(2026, 1, 2)


class Text(str):
    """A text of a class of its own."""


class Number(int):
    """A number of a class of its own."""


class Word(enum.StrEnum):
    WORD = "word"


class Plain(enum.Enum):
    """Members that are what their value is."""

    TEXT = "text"
    NUMBER = 7


class Count(enum.IntEnum):
    SEVEN = 7


@dataclass(frozen=True)
class Argument:
    """One argument of a method."""

    wire: str
    part: str
    """`path`, `query`, `header`, `field` or `body`."""
    schema: JsonObject
    required: bool

    @property
    def name(self) -> str:
        """How Python spells it."""
        name = snake(self.wire)
        return f"{name}_" if name in ("options", "async") else name

    @property
    def place(self) -> str:
        """How messages call it."""
        return f"body.{self.name}" if self.part == "field" else self.name


@dataclass(frozen=True)
class Method:
    """One documented operation, with its arguments."""

    version: str
    id: str
    operation: JsonObject
    arguments: tuple[Argument, ...]

    def __str__(self) -> str:
        return f"{self.version}.{self.id}"

    @property
    def path(self) -> list[Argument]:
        """The arguments that are passed by position."""
        return [each for each in self.arguments if each.part == "path"]

    def examples(self) -> list[Any]:
        """Return the documented examples of its request."""
        body = resolved(self.version, self.operation.get("requestBody", {}))
        return [
            example["value"]
            for content in body.get("content", {}).values()
            for example in content.get("examples", {}).values()
        ]


def methods() -> list[Method]:
    """Return every method of every API of the package."""
    return [
        Method(version, operation["operationId"], operation, tuple(found))
        for version in VERSIONS
        for item in bundle(version)["paths"].values()
        for key, operation in item.items()
        if key in ("get", "put", "post", "delete", "patch")
        for found in [_arguments(version, item, operation)]
    ]


def _arguments(
    version: str, item: JsonObject, operation: JsonObject
) -> Iterator[Argument]:
    for node in [*item.get("parameters", []), *operation.get("parameters", [])]:
        node = resolved(version, node)
        schema = resolved(version, node["schema"])
        yield Argument(node["name"], node["in"], schema, node.get("required", False))
    body = resolved(version, operation.get("requestBody", {}))
    for content in body.get("content", {}).values():
        schema = resolved(version, content["schema"])
        if "properties" not in schema:
            yield Argument("body", "body", schema, body.get("required", False))
            continue
        for wire, part in schema["properties"].items():
            is_required = wire in schema.get("required", [])
            part = resolved(version, part)
            yield Argument(wire, "field", part, is_required)


def snake(wire: str) -> str:
    """Return a wire name as Python spells it."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", wire).replace("-", "_").lower()


def resolved(version: str, schema: JsonObject) -> JsonObject:
    """Return a schema without references and `allOf`, at any depth."""
    if "$ref" in schema:
        names = schema["$ref"].removeprefix("#/").split("/")
        target = functools.reduce(lambda node, name: node[name], names, bundle(version))
        return resolved(version, target)
    found = dict(schema)
    of = functools.partial(resolved, version)
    for base in map(of, found.pop("allOf", [])):
        found["properties"] = base["properties"] | found.get("properties", {})
        found["required"] = base.get("required", []) + found.get("required", [])
    if "properties" in found:
        found["properties"] = {k: of(v) for k, v in found["properties"].items()}
    if "items" in found:
        found["items"] = of(found["items"])
    for key in {"oneOf", "anyOf"} & found.keys():
        found[key] = [of(option) for option in found[key]]
    return found


def kinds_of(schema: JsonObject) -> list[str]:
    """Return the types of a schema, with those of texts that stand for something else."""
    for key in ("oneOf", "anyOf"):
        if key in schema:
            return [kind for option in schema[key] for kind in kinds_of(option)]
    types = schema.get("type", "object" if "properties" in schema else [])
    found = [types] if isinstance(types, str) else list(types)
    if schema.get("x-boolean"):
        return ["flag"]
    text = {"date-time": "moment", "date": "day", "byte": "file"}.get(
        schema.get("format", ""), "string"
    )
    return [text if kind == "string" else kind for kind in found]


# --- right values -------------------------------------------------------------------------


def right(
    schema: JsonObject, part: str, json: RandomJson, *, nested: bool = False
) -> Any:
    """Return a value that a caller may pass."""
    for key in ("oneOf", "anyOf"):
        if key in schema:
            return right(json.one_of(schema[key]), part, json, nested=nested)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema and json.flip():
        return json.one_of(schema["enum"])
    return _right(json.one_of(kinds_of(schema)), schema, part, json, nested)


def _right(
    kind: str, schema: JsonObject, part: str, json: RandomJson, nested: bool
) -> Any:
    if kind == "array":
        item = functools.partial(right, schema["items"], part, json, nested=nested)
        if part == "query" and json.flip():
            return item()
        items = [item() for _ in range(json.one_of([1, 2]))]
        return json.one_of([items, tuple(items)])
    if kind == "object":
        return json.one_of([dict, MappingProxyType])(_right_members(schema, part, json))
    if kind == "integer":
        number = schema.get("minimum", 1) + json.random.getrandbits(40)
        return json.one_of([number, Number(number), Count.SEVEN, Plain.NUMBER])
    if nested and kind in _TEXTS and json.flip():
        return _TEXTS[kind]
    return _RIGHT[kind](json)


def _right_members(schema: JsonObject, part: str, json: RandomJson) -> JsonObject:
    members = {
        wire: functools.partial(right, member, part, json, nested=True)
        for wire, member in schema.get("properties", {}).items()
    }
    must = {wire: members.pop(wire) for wire in schema.get("required", [])}
    made = json.members(must, {**members, "undocumented": lambda: 7})
    nothing = {wire: None for wire in made if wire in members and json.flip()}
    return made | nothing


_TEXTS = {"moment": "2026-01-02T03:04:05Z", "day": "2026-01-02"}
_RIGHT: dict[str, Callable[[RandomJson], Any]] = {
    "boolean": RandomJson.flip,
    "flag": lambda json: json.one_of([True, False, 0, 1]),
    "null": lambda _: None,
    "number": lambda json: json.one_of([-9, 0, 9, -8.5, 0.1]),
    "string": lambda json: json.one_of(
        ["a b", "unlisted", Text("own"), Word.WORD, Plain.TEXT]
    ),
    "moment": lambda json: json.one_of([MOMENT, MOMENT.replace(microsecond=1)]),
    "day": lambda _: DAY,
    "file": lambda json: json.one_of([bytes, bytearray, memoryview, BytesIO])(b"file"),
}


def from_wire(schema: JsonObject, value: Any, *, nested: bool = False) -> Any:
    """Return a value of JSON as a caller passes it: files and moments are no texts."""
    kinds = kinds_of(schema)
    if kinds == ["file"]:
        return memoryview(b64decode(value))  # bytes of the kind most like a list
    if kinds == ["moment"] and not nested:
        return datetime.fromisoformat(value)
    if isinstance(value, list) and "items" in schema:
        items = schema["items"]
        return [from_wire(items, item, nested=nested) for item in value]
    if isinstance(value, dict) and "properties" in schema:
        members = {wire: schema["properties"].get(wire, {}) for wire in value}
        return {
            wire: from_wire(members[wire], member, nested=True)
            for wire, member in value.items()
        }
    return value


# --- wrong values -------------------------------------------------------------------------

_WRONG: dict[str, list[Any]] = {
    "integer": ["7", True, 7.5, b"7", [7.5], {"a": 1}, MOMENT, object()],
    "number": ["7.5", True, b"7", ["7"], {"a": 1}, object()],
    "boolean": ["true", 1, b"1", ["x"], {"a": 1}],
    "flag": ["1", b"1", ["x"], {"a": 1}],
    "string": [7, True, b"text", [b"text"], {"a": 1}, MOMENT, object()],
    "moment": [MOMENT.isoformat(), "today", DAY, 0, True, {"a": 1}, [0], b"now"],
    "day": ["2026-01-02", "today", MOMENT, 0, True, {"a": 1}, [0], b"now"],
    "file": ["plan.pdf", 7, True, {"a": 1}, ["a"]],
    "array": ["text", b"text", {"a": 1}, {1, 2}, 7.25, DAY, PurePosixPath("a")],
    "object": ["text", b"text", [], 7, True, MOMENT],
}
_WRONG_INSIDE = {
    **_WRONG,
    "moment": [value for value in _WRONG["moment"] if value != MOMENT.isoformat()],
    "day": [value for value in _WRONG["day"] if value != "2026-01-02"],
}


def wrong(
    schema: JsonObject, part: str, *, nested: bool = False
) -> Iterator[tuple[str, Any]]:
    """Yield values that are wrong in one place, each after that place in the value."""
    kinds = kinds_of(schema)
    alone = _WRONG_INSIDE if nested else _WRONG
    if len(set(kinds) - {"null"}) == 1:
        values = alone[next(kind for kind in kinds if kind != "null")]
        yield from (
            ("", value) for value in values if not _is_item(value, schema, part)
        )
    if part == "path":
        yield "", None
    options = [*schema.get("oneOf", []), *schema.get("anyOf", [])]
    marks = {key for option in options for key in _marks(option)}
    for option in options:
        # Nothing is known of an object that is marked as none of the options is.
        if marks & option.get("properties", {}).keys() == _marks(option):
            yield from _wrong_members(option, part)
    yield from _wrong_members(schema, part)
    if "items" in schema:
        item = sample(schema["items"])
        for place, value in wrong(schema["items"], part, nested=nested):
            yield f"[1]{place}", [item, value]


def _is_item(value: object, schema: JsonObject, part: str) -> bool:
    """Return whether a value is right after all, as one item of a list in a query."""
    if part != "query" or "items" not in schema:
        return False
    is_text = isinstance(value, (str, date))
    return is_text and "string" in kinds_of(schema["items"])


def _wrong_members(schema: JsonObject, part: str) -> Iterator[tuple[str, Any]]:
    """Yield mappings in which one member is wrong, or has a name of Python."""
    properties = schema.get("properties", {})
    least = sample(schema) if properties else {}
    for wire, member in properties.items():
        if snake(wire) not in properties:
            rest = {key: value for key, value in least.items() if key != wire}
            yield f".{snake(wire)}", {**rest, snake(wire): sample(member)}
        if wire in _marks(schema):
            continue
        for place, value in wrong(member, part, nested=True):
            yield f".{wire}{place}", {**least, wire: value}


def _marks(schema: JsonObject) -> set[str]:
    """Return the names of the members that tell the objects of a union apart."""
    return {
        wire
        for wire, member in schema.get("properties", {}).items()
        if "const" in member or ("enum" in member and wire in ("op", "path", "type"))
    }


def sample(schema: JsonObject) -> Any:
    """Return the least right value."""
    for key in ("oneOf", "anyOf"):
        if key in schema:
            return sample(schema[key][0])
    if "const" in schema or "enum" in schema:
        return schema.get("const", schema.get("enum", [None])[0])
    kind = next(kind for kind in kinds_of(schema) if kind != "null")
    if kind == "array":
        return [sample(schema["items"])]
    if kind == "object":
        names = schema.get("required", [])
        return {name: sample(schema["properties"][name]) for name in names}
    return _SAMPLES[kind]


_SAMPLES: dict[str, Any] = {
    "boolean": True,
    "flag": True,
    "integer": 7,
    "number": 7.5,
    "string": "text",
    "moment": MOMENT,
    "day": DAY,
    "file": b"file",
}
