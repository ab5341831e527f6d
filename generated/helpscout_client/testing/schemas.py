# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Compares JSON values with JSON Schemas.

This module imports nothing but the standard library: lint loads it from its file. Keywords
that it does not name (`if`, `contains`, `unevaluatedProperties` and others) are ignored.
"""

from __future__ import annotations

import json
import operator
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from types import NoneType
from typing import Any, NamedTuple, TypeAlias, cast

Schema: TypeAlias = dict[str, Any]
Path: TypeAlias = tuple[str, ...]
"""Names and indices that lead to a place in a value."""
_Fit: TypeAlias = Callable[[Any, Any], bool]  # a value, and what its keyword says

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
_BASE64 = re.compile(r"[A-Za-z0-9+/]*+={0,2}")
_BOOLEANS = ("true", "false")
_OTHERS = "additionalProperties"
_ANNOTATIONS = ("format", "contentEncoding")
_SECRET = re.compile("secret|passw|token|credential|signature|authori|cookie|key", re.I)


class Misfit(NamedTuple):
    """A place in a value that does not fit its schema."""

    path: Path
    message: str
    expected: str = ""
    """The documented type or values, if what was found is something else altogether."""
    is_literal: bool = False
    """Whether only one value is documented, by which a union can tell its members apart."""


@dataclass(frozen=True, slots=True)
class SchemaCheck:
    """Finds what in a JSON value does not fit a schema.

    A response is compared as the models read it: integers and booleans may be text, and
    formats are annotations. A request is compared as a careful server reads it: formats
    and base64 have to fit, and an object has documented fields only, unless its schema
    allows others; read-only fields may be missing, a value may fit several alternatives of
    `oneOf`, and messages do not contain secrets. An example is compared as a response, but for
    formats and fields, which have to be those of the documentation.
    """

    follow: Callable[[Schema], Schema]
    """Returns the schema that a `$ref` leads to."""
    is_request: bool = False
    is_example: bool = False

    @property
    def is_careful(self) -> bool:
        """Whether formats have to fit, and other fields than those of the schema are misfits."""
        return self.is_request or self.is_example

    def misfits(self, schema: object, value: object, path: Path = ()) -> list[Misfit]:
        """Return what does not fit; `path` leads to the value."""
        return _Place(self, value, path).compare(schema)

    def is_of_kind(self, schema: object, value: object) -> bool:
        """Return whether a value is what a schema describes, whatever is inside of it."""
        misfits = _Place(self, value, ()).compare_here(schema)
        return all(misfit.path for misfit in misfits)

    def reading(self, schema: Schema, text: str) -> object:
        """Return the value, among those that a text may mean, that is closest to a schema."""

        def distance(value: object) -> tuple[object, ...]:
            place = _Place(self, value, ())
            misfits = place.compare(schema)
            return not all(map(place.has_type, place.parts)), *_distance(misfits)

        return min(_readings(text), key=distance)


@dataclass(slots=True, eq=False)
class _Place:
    """One place in a value, and the schemas that the value has to fit there."""

    check: SchemaCheck
    value: object
    path: Path
    is_open: bool = False
    """Whether an object may have fields that the schemas do not name."""
    seen: set[int] = field(default_factory=set[int])
    """Identities of schemas that were applied, so that one that includes itself ends."""
    parts: list[Schema] = field(default_factory=list[Schema])
    misfits: list[Misfit] = field(default_factory=list[Misfit])

    def compare(self, schema: object) -> list[Misfit]:
        """Return what does not fit a schema, at this place or below it."""
        found = self.compare_here(schema)
        value: Any = self.value  # any JSON value
        if isinstance(value, dict):
            self._compare_fields(cast("dict[str, object]", value))
        elif isinstance(value, list):
            self._compare_items(cast("Sequence[object]", value))
        return found

    def compare_here(self, schema: object) -> list[Misfit]:
        """Return what does not fit a schema at this place."""
        self._apply(schema)
        if self.value is None and any(part.get("nullable") for part in self.parts):
            return []
        for part in self.parts:
            self._compare_value(part)
        return self.misfits

    def has_type(self, schema: Schema) -> bool:
        """Return whether the value has one of the types that a schema names, if any."""
        types = _KINDS[type(self.value)]
        if not self.check.is_request:
            types |= _read_as(self.value)
        return "type" not in schema or not types.isdisjoint(kinds(schema))

    def _apply(self, schema: object) -> None:
        """Add a schema to `parts`, with those that it is made of."""
        if schema is False:
            self._report("nothing is allowed here")
        if not isinstance(schema, dict) or id(cast("Schema", schema)) in self.seen:
            return
        part = cast("Schema", schema)
        self.seen.add(id(part))
        self.parts.append(part)
        if "$ref" in part:
            self._apply(self.check.follow(part))
        for branch in part.get("allOf", ()):
            self._apply(branch)
        for keyword in ("anyOf", "oneOf"):
            if part.get(keyword):
                self._apply_alternatives(part[keyword], keyword)
        if "not" in part and not self._try(part["not"]):
            self._report("this is what `not` excludes")

    def _apply_alternatives(self, branches: Sequence[object], keyword: str) -> None:
        """Apply the alternatives that the value fits, or else the closest one."""
        tried = [(self._try(branch), branch) for branch in branches]
        fitting = [branch for misfits, branch in tried if not misfits]
        if len(fitting) > 1 and keyword == "oneOf" and not self.check.is_request:
            self._report(f"{len(fitting)} alternatives of oneOf fit")
        misfits, closest = min(tried, key=lambda each: _distance(each[0]))
        if others := _others(misfits):
            # Each of the alternatives that are as close has one of the documented values.
            close = [o for f, _ in tried if (o := _others(f)).keys() == others.keys()]
            for path in others:
                expected = (each[path].expected for each in close)
                self._report_other(expected, *path, is_literal=bool(path))
            self.is_open = True  # no alternative says which fields there may be
            return
        for branch in fitting or [closest]:
            self._apply(branch)

    def _try(self, schema: object) -> list[Misfit]:
        """Return what does not fit one of several schemas, which need not name all fields."""
        trial = _Place(self.check, self.value, (), is_open=True, seen={*self.seen})
        return trial.compare(schema)

    def _compare_value(self, schema: Schema) -> None:
        if not self.has_type(schema):
            self._report_other(kinds(schema))
            return
        for options in _options(schema):
            if not any(_is_same(self.value, option) for option in options):
                self._report_other(map(str, options), is_literal=len(options) == 1)
        for keyword, (kind, fits) in _KEYWORDS.items():
            if keyword in schema and kind in _KINDS[type(self.value)]:
                is_checked = self.check.is_careful or keyword not in _ANNOTATIONS
                limit = _limit(schema, keyword)
                if is_checked and not _fits(fits, self.value, limit):
                    self._report(f"expected {keyword} {limit}, found {self._shown()}")

    def _compare_items(self, items: Sequence[object]) -> None:
        for index, item in enumerate(items):
            schemas = [_item_schema(part, index) for part in self.parts]
            self._compare_below(str(index), item, schemas)

    def _compare_fields(self, fields: dict[str, object]) -> None:
        needed = [name for part in self.parts for name in part.get("required", ())]
        known: dict[str, list[object]] = {name: [] for name in needed}
        for part in self.parts:
            for name, schema in part.get("properties", {}).items():
                known.setdefault(name, []).append(schema)
        documented = ", ".join(sorted(known))
        for name in needed:
            if name not in fields and not self._may_be_missing(known[name]):
                self._report("this field is required", name)
        is_open = self.is_open or not self.check.is_careful or _is_open(self.parts)
        for name, value in fields.items():
            schemas = [s for p in self.parts for s in self._schemas_of(p, name, known)]
            if name in known or (is_open and False not in schemas):
                self._compare_below(name, value, schemas)
            else:
                message = "this field is not documented; documented: "
                self._report(f"{message}{documented}", name)

    def _may_be_missing(self, schemas: list[object]) -> bool:
        other_side = "readOnly" if self.check.is_request else "writeOnly"
        return any(
            isinstance(schema, dict)
            and self.check.follow(cast("Schema", schema)).get(other_side)
            for schema in schemas
        )

    def _schemas_of(
        self, part: Schema, name: str, known: Container[str]
    ) -> list[object]:
        """Return the schemas that a part has for a field."""
        properties: Schema = part.get("properties", {})
        patterns: Schema = part.get("patternProperties", {})
        found = [schema for key, schema in patterns.items() if _matches(name, key)]
        if name in properties:
            found.append(properties[name])
        # To a careful reader, fields that any part names are no others for all of them.
        is_other = not (self.check.is_careful and name in known)
        if not found and is_other and _OTHERS in part:
            found.append(part[_OTHERS])
        return found

    def _compare_below(self, token: str, value: object, schemas: list[object]) -> None:
        if schemas:
            place = _Place(self.check, value, (*self.path, token))
            self.misfits += place.compare({"allOf": schemas})

    def _report_other(
        self, expected: Iterable[str], *below: str, is_literal: bool = False
    ) -> None:
        """Report that a value is something else than is documented."""
        text = " or ".join(dict.fromkeys(expected))
        message = f"expected {text}, found {self._shown(*below)}"
        path = (*self.path, *below)
        self.misfits.append(Misfit(path, message, text, is_literal))

    def _report(self, message: str, *below: str) -> None:
        self.misfits.append(Misfit((*self.path, *below), message))

    def _shown(self, *below: str) -> str:
        value: Any = self.value  # any JSON value
        for name in below:
            value = value[int(name) if isinstance(value, list) else name]
        names = "/".join((*self.path, *below))
        is_secret = _SECRET.search(names) or any(map(_is_secret, self.parts))
        is_hidden = self.check.is_request and is_secret
        return "what is not shown here" if is_hidden else _shown(value)


def kinds(schema: Schema) -> list[str]:
    """Return the types that a schema names."""
    found: str | list[str] = schema.get("type", [])
    return [found] if isinstance(found, str) else found


def _distance(misfits: list[Misfit]) -> tuple[bool, bool, int, int]:
    """Return how far a value is from a schema: something else is further than a detail."""
    here, others = [each for each in misfits if not each.path], _others(misfits)
    return () in others, bool(here), len(others), len(misfits)


def _others(misfits: list[Misfit]) -> dict[Path, Misfit]:
    """Return what shows that a schema is not the one meant: a type, or a literal of a field."""
    other = (each for each in misfits if each.expected)
    return {each.path: each for each in other if len(each.path) <= each.is_literal}


def _item_schema(part: Schema, index: int) -> object:
    first = part.get("prefixItems", ())
    return first[index] if index < len(first) else part.get("items", True)


def _is_open(parts: list[Schema]) -> bool:
    """Return whether an object may have fields that are not documented by name."""
    if any("patternProperties" in part or _is_parent(part) for part in parts):
        return True
    if others := [part[_OTHERS] for part in parts if _OTHERS in part]:
        return any(schema is not False for schema in others)
    return not any("properties" in part for part in parts)


def _is_parent(part: Schema) -> bool:
    """Return whether a discriminator tells the schemas apart that extend this one."""
    return "discriminator" in part and not part.keys() & {"anyOf", "oneOf"}


def _options(schema: Schema) -> Iterator[list[object]]:
    """Yield the sets of values that a schema names."""
    if "enum" in schema:
        yield schema["enum"]
    if "const" in schema:
        yield [schema["const"]]


def _is_secret(schema: Schema) -> bool:
    return schema.get("format") == "password" or schema.get("writeOnly") is True


def _shown(value: object) -> str:
    match value:
        case dict():
            return f"an object of {len(cast('Schema', value))} fields"
        case list():
            return f"an array of {len(cast('list[object]', value))} items"
        case _:
            return f"{json.dumps(value):.60}"


def _readings(text: str) -> Iterator[object]:
    """Yield what a text may mean: itself, a number, a boolean."""
    yield text
    if _INTEGER.fullmatch(text):
        yield int(text)
    if _NUMBER.fullmatch(text):
        yield float(text)
    if text in _BOOLEANS:
        yield text == "true"


def _read_as(value: object) -> frozenset[str]:
    """Return the types, beside its own, as which the models read a value."""
    if isinstance(value, str):
        is_integer = _INTEGER.fullmatch(value) is not None
    else:
        is_integer = isinstance(value, float) and value % 1 == 0
    return frozenset(["integer"] * is_integer + ["boolean"] * (value in _BOOLEANS))


def _limit(schema: Schema, keyword: str) -> Any:  # whatever the keyword takes
    limit = schema[keyword]
    if keyword.startswith("exclusive") and isinstance(limit, bool):  # OpenAPI 3.0
        return schema[keyword.replace("exclusiveM", "m")] if limit else None
    return limit


def _fits(fit: _Fit, value: object, limit: object) -> bool:
    """Return whether a value fits a limit; one that a document has no sense for is none."""
    try:
        return fit(value, limit)
    except TypeError:
        return True


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


def _is_base64(text: str) -> bool:
    return len(text) % 4 == 0 and _BASE64.fullmatch(text) is not None


_FORMATS: Mapping[str, Callable[[str], object]] = {
    "base64": _is_base64,
    "byte": _is_base64,
    "date": lambda text: len(text) == 10 and date.fromisoformat(text),
    "date-time": _is_date_time,
    "email": re.compile(r"[^@\s]+@[^@\s]+").fullmatch,
    "uri": re.compile(r"[a-z][a-z0-9+.-]*:\S+", re.I).fullmatch,
    "uuid": re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.I).fullmatch,
}
_KEYWORDS: Mapping[str, tuple[str, _Fit]] = {
    "minLength": ("string", lambda value, limit: len(value) >= limit),
    "maxLength": ("string", lambda value, limit: len(value) <= limit),
    "pattern": ("string", _matches),
    "format": ("string", _has_format),
    "contentEncoding": ("string", _has_format),
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
