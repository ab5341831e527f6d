"""Holds JSON values against the schemas of a document, as a careful server would.

An object has the members that are documented and no others, unless its schema says that it
takes more. What is unknown here (`not`, `if`, other formats …) is held against no value, nor
is that more than one alternative of `oneOf` fits.
"""

from __future__ import annotations

import json
import operator
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from fractions import Fraction
from types import NoneType
from typing import Any, NamedTuple, TypeAlias, cast

from .._calls.answers import is_array
from .document import JsonObject, StubDocument

_Fits: TypeAlias = Callable[[Any, Any], bool]  # a value, and what its keyword says

_KINDS: Mapping[type, frozenset[str]] = {
    NoneType: frozenset({"null"}),
    bool: frozenset({"boolean"}),
    int: frozenset({"integer", "number"}),
    float: frozenset({"number"}),
    str: frozenset({"string"}),
    list: frozenset({"array"}),
    dict: frozenset({"object"}),
}
_INTEGER = re.compile(r"-?\d{1,18}", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,18}\.\d{1,18}", re.ASCII)
_OTHERS = "additionalProperties"
_SECRET = re.compile(
    r"secret|passw|token|credential|signature|authori|cookie|key", re.I
)


class Misfit(NamedTuple):
    """One thing in a value that is not as documented."""

    pointer: str
    message: str
    """What is documented and what was found, unless that may be a secret."""


class SchemaCheck:
    """Finds what in a JSON value does not fit a schema of a document."""

    def __init__(self, document: StubDocument) -> None:
        self._document = document

    def misfits(
        self, schema: JsonObject, value: object, pointer: str, *, is_open: bool = False
    ) -> Iterator[Misfit]:
        """Yield what does not fit; `pointer` says where the value stands.

        `is_open` is whether an object may have members that the schema does not name.
        """
        parts = list(self._parts(schema, value))
        if value is None and any(part.get("nullable") for part in parts):
            return
        is_secret = _SECRET.search(pointer) or any(map(_is_secret, parts))
        found = "what is not shown here" if is_secret else _shown(value)
        for expected in (text for part in parts for text in _unmet(part, value)):
            yield Misfit(pointer, f"expected {expected}, found {found}")
        if isinstance(value, dict):
            members = cast("JsonObject", value)
            yield from self._member_misfits(parts, members, pointer, is_open)
        elif is_array(value):
            items = [
                p["items"] for p in parts if "items" in p and "prefixItems" not in p
            ]
            for index, item in enumerate(value):
                yield from self.misfits({"allOf": items}, item, f"{pointer}/{index}")

    def _parts(self, schema: object, value: object) -> Iterator[JsonObject]:
        """Yield a schema and those it is made of: a value has to fit them all.

        Of alternatives these are those that fit, or else the one that comes closest.
        """
        if not isinstance(schema, dict):
            return  # `true` and `false` are schemas too
        part = cast("JsonObject", schema)
        yield part
        if "$ref" in part:
            yield from self._parts(self._document.follow(part), value)
        for branch in part.get("allOf", ()):
            yield from self._parts(branch, value)
        for keyword in ("anyOf", "oneOf"):
            for branch in self._chosen(part.get(keyword, ()), value):
                yield from self._parts(branch, value)

    def _chosen(
        self, branches: Sequence[JsonObject], value: object
    ) -> list[JsonObject]:
        tried = [
            (list(self.misfits(branch, value, "", is_open=True)), branch)
            for branch in branches
        ]
        fitting = [branch for misfits, branch in tried if not misfits]
        closest = sorted(tried, key=lambda each: _distance(each[0]))[:1]
        return fitting or [branch for _, branch in closest]

    def _member_misfits(
        self, parts: list[JsonObject], value: JsonObject, pointer: str, is_open: bool
    ) -> Iterator[Misfit]:
        known: defaultdict[str, list[JsonObject]] = defaultdict(list)
        for part in parts:
            for name, schema in part.get("properties", {}).items():
                known[name].append(schema)
        others = [part[_OTHERS] for part in parts if _OTHERS in part]
        is_open = is_open or _is_open(parts, others)
        told = f"this field is not documented; documented: {', '.join(sorted(known))}"
        required = [name for part in parts for name in part.get("required", ())]
        for name in required:
            if name not in value and not self._is_read_only(known[name]):
                yield Misfit(_below(pointer, name), "this field is required")
        for name, member in value.items():
            place = _below(pointer, name)
            if name in known or name in required or is_open:
                described: JsonObject = {"allOf": known.get(name, others)}
                yield from self.misfits(described, member, place)
            else:
                yield Misfit(place, told)

    def _is_read_only(self, schemas: list[JsonObject]) -> bool:
        return any(self._document.follow(each).get("readOnly") for each in schemas)

    def reading(self, schema: JsonObject, text: str) -> object:
        """Return what the text of a parameter stands for: what comes closest to its schema."""

        def distance(value: object) -> tuple[bool, bool]:
            parts = list(self._parts(schema, value))
            is_other_type = not all(_has_type(part, value) for part in parts)
            return is_other_type, any(self.misfits(schema, value, ""))

        return min(_readings(text), key=distance)


def kinds(schema: JsonObject) -> list[str]:
    """Return the types that a schema names."""
    found: str | list[str] = schema.get("type", [])
    return [found] if isinstance(found, str) else found


def _distance(misfits: list[Misfit]) -> tuple[bool, int]:
    """A value of another type is further away than one whose members do not fit."""
    return any(not misfit.pointer for misfit in misfits), len(misfits)


def _is_open(parts: list[JsonObject], others: list[Any]) -> bool:
    """Tell whether an object may have members that are not documented by name."""
    if "patternProperties" in {keyword for part in parts for keyword in part}:
        return True
    if others:
        return any(schema is not False for schema in others)
    return not any("properties" in part for part in parts)


def _below(pointer: str, name: str) -> str:
    return f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}"


def _is_secret(schema: JsonObject) -> bool:
    return schema.get("format") == "password" or schema.get("writeOnly") is True


def _shown(value: object) -> str:
    match value:
        case dict():
            return f"an object of {len(cast('JsonObject', value))} fields"
        case list():
            return f"an array of {len(cast('list[object]', value))} items"
        case _:
            return f"{json.dumps(value):.60}"


def _readings(text: str) -> Iterator[object]:
    """Yield what a text may stand for: itself, a number, a boolean."""
    yield text
    if _INTEGER.fullmatch(text):
        yield int(text)
    if _NUMBER.fullmatch(text):
        yield float(text)
    if text in ("true", "false"):
        yield text == "true"


# --- keywords ---------------------------------------------------------------------------


def _unmet(schema: JsonObject, value: object) -> Iterator[str]:
    """Yield what a schema says of a value itself, where that does not hold."""
    if not _has_type(schema, value):
        yield " or ".join(kinds(schema))
        return
    options = schema.get("enum", [schema["const"]] if "const" in schema else None)
    if options is not None and not any(_is_same(value, each) for each in options):
        yield " or ".join(map(str, options))
    for keyword, (kind, fits) in _KEYWORDS.items():
        if keyword in schema and kind in _KINDS[type(value)]:
            limit = _limit(schema, keyword)
            if not fits(value, limit):
                yield f"{keyword} {limit}"


def _has_type(schema: JsonObject, value: object) -> bool:
    return "type" not in schema or not _KINDS[type(value)].isdisjoint(kinds(schema))


def _limit(schema: JsonObject, keyword: str) -> Any:  # whatever the keyword takes
    limit = schema[keyword]
    if keyword.startswith("exclusive") and isinstance(limit, bool):  # OpenAPI 3.0
        return schema[keyword.replace("exclusiveM", "m")] if limit else None
    return limit


def _is_same(one: object, other: object) -> bool:
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _is_multiple(value: float, factor: float) -> bool:
    try:
        return Fraction(str(value)) % Fraction(str(factor)) == 0
    except (ValueError, ZeroDivisionError):  # infinite, or no factor
        return True


def _is_unique(value: list[object], wanted: bool) -> bool:
    distinct = {json.dumps(item, sort_keys=True) for item in value}
    return not wanted or len(distinct) == len(value)


def _matches(text: str, pattern: str) -> bool:
    try:
        return re.search(pattern, text) is not None
    except re.error:  # not all patterns of JavaScript are patterns of Python
        return True


def _has_format(text: str, name: str) -> bool:
    try:
        return name not in _FORMATS or bool(_FORMATS[name](text))
    except ValueError:
        return False


def _is_date_time(text: str) -> bool:
    datetime.fromisoformat(text)
    return bool(re.fullmatch(r"\S{10}T\S+(Z|[+-]\d\d:\d\d)", text, re.I))


_FORMATS: Mapping[str, Callable[[str], object]] = {
    "date": lambda text: len(text) == 10 and date.fromisoformat(text),
    "date-time": _is_date_time,
    "email": re.compile(r"[^@\s]+@[^@\s]+").fullmatch,
    "uri": re.compile(r"[a-z][a-z0-9+.-]*:\S+", re.I).fullmatch,
    "uuid": re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.I).fullmatch,
}
_KEYWORDS: Mapping[str, tuple[str, _Fits]] = {
    "minLength": ("string", lambda value, limit: len(value) >= limit),
    "maxLength": ("string", lambda value, limit: len(value) <= limit),
    "pattern": ("string", _matches),
    "format": ("string", _has_format),
    "minimum": ("number", operator.ge),
    "maximum": ("number", operator.le),
    "exclusiveMinimum": ("number", lambda v, limit: limit is None or v > limit),
    "exclusiveMaximum": ("number", lambda v, limit: limit is None or v < limit),
    "multipleOf": ("number", _is_multiple),
    "minItems": ("array", lambda value, limit: len(value) >= limit),
    "maxItems": ("array", lambda value, limit: len(value) <= limit),
    "uniqueItems": ("array", _is_unique),
    "minProperties": ("object", lambda value, limit: len(value) >= limit),
    "maxProperties": ("object", lambda value, limit: len(value) <= limit),
}
