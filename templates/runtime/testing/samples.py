"""Values that fit a JSON Schema, for requests and responses without a documented example.

This module imports nothing but the standard library and `schemas`: the generator loads it from
its file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeAlias, cast

from .schemas import Schema, SchemaCheck, kinds

Trail: TypeAlias = frozenset[int]
"""The identities of the schemas around a value, so that one that contains itself ends."""

_TEXTS: Final[Mapping[str, str]] = {
    "base64": "dGV4dA==",
    "binary": "text",
    "byte": "dGV4dA==",
    "date": "2026-01-31",
    "date-time": "2026-01-31T12:00:00Z",
    "duration": "P1D",
    "email": "ann@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "time": "12:00:00Z",
    "uri": "https://example.com/",
    "url": "https://example.com/",
    "uuid": "00000000-0000-4000-8000-000000000001",
}
# One of them fits most of the patterns that documents have for ids, codes and the like.
_COMMON = (
    *("text", "a", "A", "1", "Text", "TEXT", "a1", "A1", "10", "123", "1234", "12345"),
    *("AB", "ABC", "USD", "en", "en-US", "1.0", "1.0.0", "12:00", "12:00:00", "/a"),
    *("+15550100", "#ffffff", "0xff", "a-b", "a_b", "2026", "2026-01", "$.a", "*"),
    *("12345678", "123456789", "a" * 32, "0" * 40, "a" * 64, "text@example.com"),
    *_TEXTS.values(),
)
_GROUP = re.compile(r"\((?:\?:)?([^()|]*)(?:\|[^()]*)?\)(?:[+*?]|\{[^}]*\})?")
_PART = re.compile(r"(\[\^?(?:\\.|[^\]\\])+\]|\\.|[^\\])(?:\{(\d+)[^}]*\}|([+*?]))?")
_CHARACTERS = "aA01-_./ :+@#"
_LONGEST = 1_000
_BOUNDS = {"minimum": 0, "maximum": 0, "exclusiveMinimum": 1, "exclusiveMaximum": -1}
"""Keywords with a number, and what leads from it to an integer that fits."""
_DEEPEST = 3
"""How deep an object may be to have fields that are not required."""


class Samples:
    """Makes values that fit schemas: the same one for the same schema each time."""

    def __init__(
        self, follow: Callable[[Schema], Schema], *, is_request: bool = False
    ) -> None:
        """Take what follows a `$ref`, and whether values are sent: then as few as possible."""
        self._follow = follow
        self._is_request = is_request
        self._check = SchemaCheck(follow, is_request=is_request)

    def of(self, schema: object, trail: Trail = frozenset()) -> Any:
        """Return a value that fits a schema, as far as one can be found."""
        if not isinstance(schema, dict):
            return "text"
        schema = cast("Schema", schema)
        whole = self._whole(schema, trail)
        known = [*self._documented(whole), *whole.get("enum", [])]
        if "const" in whole:
            known.insert(0, whole["const"])
        for value in known:
            if not self._check.misfits(schema, value):
                return value
        return self._made(whole, trail | self._parts(schema))

    def _parts(self, schema: object) -> Trail:
        """Return the identities of a schema and of all that it is made of by `allOf`."""
        found: set[int] = set()
        pending = [schema]
        for part in pending:
            followed = self._follow(_as_object(part))
            if id(followed) not in found:
                found.add(id(followed))
                pending += followed.get("allOf", [])
        return frozenset(found)

    def _documented(self, whole: Schema) -> Iterator[object]:
        """Yield the values that a schema names as examples."""
        for keyword in ("example", "default"):
            if whole.get(keyword) is not None:
                yield whole[keyword]
        examples = whole.get("examples", [])
        yield from examples if isinstance(examples, list) else ()

    def _whole(self, schema: Schema, trail: Trail) -> Schema:
        """Return a schema with all that it is made of; of alternatives, with one."""
        followed = self._follow(schema)
        trail |= {id(followed)}
        whole = dict(followed)
        parts: list[object] = whole.pop("allOf", [])
        for keyword in ("oneOf", "anyOf"):
            if options := whole.pop(keyword, None):
                parts = [*parts, min(options, key=lambda each: self._cost(each, trail))]
        for part in map(_as_object, parts):
            if id(self._follow(part)) not in trail:
                whole = _joined(whole, self._whole(part, trail))
        return whole

    def _cost(self, option: object, trail: Trail) -> int:
        """Return how unfit an alternative is: null is, and one that is around the value more."""
        followed = self._follow(_as_object(option))
        return (id(followed) in trail) * 2 + (kinds(followed) == ["null"])

    def _made(self, whole: Schema, trail: Trail) -> Any:
        named = sorted(kinds(whole), key="null".__eq__)  # null is the last choice
        match kind := next(iter(named), _implied(whole)):
            case "object":
                return self._object(whole, trail)
            case "array":
                return self._array(whole, trail)
            case "integer" | "number":
                return self._number(whole, kind)
            case "boolean":
                return True
            case "null":
                return None
            case _:
                return self._text(whole)

    def _object(self, whole: Schema, trail: Trail) -> Schema:
        properties: Schema = whole.get("properties", {})
        required = {*whole.get("required", [])}
        found: Schema = {}
        for name, schema in properties.items():
            followed = self._follow(_as_object(schema))
            is_ours = not followed.get("readOnly" if self._is_request else "writeOnly")
            is_new = trail.isdisjoint(self._parts(schema))
            is_wanted = is_new and not self._is_request and len(trail) <= _DEEPEST
            if is_ours and (name in required or is_wanted):
                found[name] = self.of(schema, trail) if is_new else self._least(schema)
        others: object = whole.get("additionalProperties", True)
        for name in sorted(required - properties.keys()):
            found[name] = self.of(others, trail)
        is_map = whole.get("additionalProperties") not in (None, True, False)
        is_new = trail.isdisjoint(self._parts(others))
        usual = int(is_map and is_new and not (found or self._is_request))
        for number in range(len(found), whole.get("minProperties", usual)):
            found[f"name{number}"] = self.of(others, trail)
        return found

    def _least(self, schema: object) -> Any:
        """Return the least of a schema that contains itself, which has no end otherwise."""
        whole = self._whole(_as_object(schema), frozenset())
        least: Mapping[str, object] = {"object": {}, "array": []}
        is_null = whole.get("nullable") or "null" in kinds(whole)
        return None if is_null else least.get(next(iter(kinds(whole)), ""))

    def _array(self, whole: Schema, trail: Trail) -> list[Any]:
        first = [self.of(each, trail) for each in whole.get("prefixItems", [])]
        items = whole.get("items", True)
        least: int = whole.get("minItems", 0)
        is_new = trail.isdisjoint(self._parts(items))
        wanted = max(least, 0 if first or not is_new or items is False else 1)
        wanted = min(wanted, whole.get("maxItems", wanted))
        found = [*first, *(self._item(items, n, trail) for n in range(wanted))]
        return found[: max(wanted, len(first))]

    def _item(self, schema: object, number: int, trail: Trail) -> Any:
        """Return an item, another one for each number where that is easy."""
        options: list[object] = self._follow(_as_object(schema)).get("enum", [])
        if number < len(options):
            return options[number]
        value = self.of(schema, trail)
        if not number or isinstance(value, bool):
            return value
        if isinstance(value, int):
            return value + number
        return f"{value}{number}" if isinstance(value, str) else value

    def _number(self, whole: Schema, kind: str) -> float:
        step: Any = whole.get("multipleOf") or 1
        bounds = [
            whole[keyword] + shift
            for keyword, shift in _BOUNDS.items()
            if isinstance(whole.get(keyword), int | float)
            and not isinstance(whole[keyword], bool)
        ]
        integers = [bound - bound % step for bound in bounds]
        candidates: list[float] = [1, step, 0, *integers, *(i + step for i in integers)]
        candidates += [*bounds, *(bound / 2 for bound in bounds)]
        for value in candidates:
            whole_number = int(value) if value == int(value) else value
            if not self._check.misfits({**whole, "type": kind}, whole_number):
                return whole_number
        return 1

    def _text(self, whole: Schema) -> str:
        wanted = _TEXTS.get(whole.get("contentEncoding") or whole.get("format", ""), "")
        least, most = whole.get("minLength", 0), whole.get("maxLength")
        texts = [*filter(None, [wanted, _text_of(whole.get("pattern", ""))]), *_COMMON]
        texts += [(text * (least + 1))[: max(least, 1)] for text in ("text", "A", "1")]
        texts += [text[:most] for text in _COMMON[:4] if most]
        schema = {**whole, "type": "string"}
        fitting = (text for text in texts if not self._check.misfits(schema, text))
        return next(fitting, wanted or "text")


def _text_of(pattern: object) -> str:
    """Return a text that fits a pattern if that is a simple one, as those of ids are."""
    rest, groups = str(pattern), 1
    while groups:
        rest, groups = _GROUP.subn(r"\1", rest)
    parts = _PART.findall(rest.partition("|")[0].strip("^$"))
    return "".join(_character(one) * _times(*count) for one, *count in parts)


def _times(least: str, sign: str) -> int:
    """Return how often a part of a pattern has to occur, within reason."""
    return min(int(least), _LONGEST) if least else sign not in ("*", "?")


def _character(part: str) -> str:
    """Return a character for a part of a pattern: a class, an escape, or itself."""
    if len(part) == 1 and part != ".":
        return part
    try:
        fitting = (each for each in _CHARACTERS if re.fullmatch(part, each))
        return next(fitting, "")
    except re.error:
        return ""


def _as_object(schema: object) -> Schema:
    return cast("Schema", schema) if isinstance(schema, dict) else {}


def _implied(whole: Schema) -> str:
    """Return the type that the keywords of a schema without one imply."""
    if any(whole.get(k) for k in ("properties", "additionalProperties", "required")):
        return "object"
    return "array" if whole.keys() & {"items", "prefixItems"} else "string"


def _joined(one: Schema, other: Schema) -> Schema:
    """Return what two schemas say together."""
    properties: Schema = {**other.get("properties", {})}
    for name, schema in one.get("properties", {}).items():
        is_twice = name in properties
        properties[name] = {"allOf": [schema, properties[name]]} if is_twice else schema
    required = [*other.get("required", []), *one.get("required", [])]
    return {**other, **one, "properties": properties, "required": required}
