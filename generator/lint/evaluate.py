"""Does a value fit a schema? The keywords of JSON Schema that a documented payload needs.

The other keywords (`if`, `contains`, `unevaluatedProperties` and their like) hold nothing
here. An integer or a boolean that a server wrote as text fits, because the generated models read
it. Formats are annotations here, as they are in JSON Schema.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from ..load.pointers import JsonValue
from ..load.references import Tokens
from .spec import Spec, items, mapping

JsonSchema: TypeAlias = dict[str, JsonValue]

_INTEGER_TEXT = re.compile(r"-?[0-9]+")
_NUMBER = (int, float)


@dataclass(frozen=True)
class Misfit:
    """Where in a value something does not fit, and what."""

    path: Tokens
    message: str


@dataclass(frozen=True)
class Evaluator:
    """Evaluates the schemas of one document."""

    spec: Spec

    def misfits(
        self,
        schema: JsonValue,
        value: JsonValue,
        path: Tokens = (),
        pending: frozenset[int] = frozenset(),
    ) -> Iterator[Misfit]:
        """Yield every way in which `value`, which stands at `path`, misses `schema`.

        `pending` are the schemas that are being applied to this very value, so that a
        schema that includes itself ends.
        """
        if schema is False:
            yield Misfit(path, "nothing is allowed here")
        if not isinstance(schema, dict) or id(schema) in pending:
            return
        pending |= {id(schema)}
        if "$ref" in schema:
            _, target = self.spec.followed((), {"$ref": schema["$ref"]})
            yield from self.misfits(target, value, path, pending)
        for check in _CHECKS:
            for message in check(schema, value):
                yield Misfit(path, message)
        yield from self._combined(schema, value, path, pending)
        if isinstance(value, dict):
            yield from self._members(schema, value, path)
        elif isinstance(value, list):
            yield from self._items(schema, value, path)

    def _combined(
        self,
        schema: JsonSchema,
        value: JsonValue,
        path: Tokens,
        pending: frozenset[int],
    ) -> Iterator[Misfit]:
        for part in items(schema.get("allOf")):
            yield from self.misfits(part, value, path, pending)
        for key in ("anyOf", "oneOf"):
            branches = [
                list(self.misfits(part, value, path, pending))
                for part in items(schema.get(key))
            ]
            fitting = branches.count([])
            if branches and not fitting:
                yield from _closest(branches, path)
            elif key == "oneOf" and fitting > 1:
                yield Misfit(path, f"{fitting} alternatives of oneOf fit")
        excluded = schema.get("not")
        if excluded is not None and not any(
            self.misfits(excluded, value, path, pending)
        ):
            yield Misfit(path, "it is what `not` excludes")

    def _members(
        self, schema: JsonSchema, value: dict[str, JsonValue], path: Tokens
    ) -> Iterator[Misfit]:
        properties = mapping(schema.get("properties"))
        patterns = mapping(schema.get("patternProperties"))
        for name, member in value.items():
            applied = [p for key, p in patterns.items() if _matches(key, name)]
            if name in properties:
                applied.append(properties[name])
            if not applied and "additionalProperties" in schema:
                applied = [schema["additionalProperties"]]
            for part in applied:
                yield from self.misfits(part, member, (*path, name))

    def _items(
        self, schema: JsonSchema, value: list[JsonValue], path: Tokens
    ) -> Iterator[Misfit]:
        prefix = items(schema.get("prefixItems"))
        for index, member in enumerate(value):
            part = prefix[index] if index < len(prefix) else schema.get("items")
            yield from self.misfits(part, member, (*path, str(index)))


def _closest(branches: list[list[Misfit]], path: Tokens) -> list[Misfit]:
    """Return what is wrong in the alternative that was meant, as far as that shows."""
    below = [found for found in branches if all(m.path != path for m in found)]
    if below:
        return min(below, key=len)
    return branches[0] if len(branches) == 1 else [Misfit(path, "no alternative fits")]


def _type(schema: JsonSchema, value: JsonValue) -> Iterator[str]:
    wanted = schema.get("type")
    types = wanted if isinstance(wanted, list) else [wanted]
    if wanted is not None and not any(_is_type(value, type_) for type_ in types):
        names = " or ".join(map(str, types))
        yield f"{_kind(value)} where {names} is described"


def _is_type(value: JsonValue, type_: JsonValue) -> bool:
    if type_ == "integer":
        is_text = isinstance(value, str) and _INTEGER_TEXT.fullmatch(value) is not None
        is_whole = isinstance(value, float) and value.is_integer()
        return is_text or is_whole or _kind(value) == "integer"
    if type_ == "boolean":
        return isinstance(value, bool) or value in ("true", "false")
    kind = _kind(value)
    return kind == type_ or (type_ == "number" and kind == "integer")


def _kind(value: JsonValue) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    return _KINDS[type(value)]


_KINDS: dict[type, str] = {
    dict: "object",
    list: "array",
    str: "string",
    int: "integer",
    float: "number",
}


def _choice(schema: JsonSchema, value: JsonValue) -> Iterator[str]:
    if "const" in schema and not _same(schema["const"], value):
        yield f"{value!r:.60} is not {schema['const']!r:.60}"
    options = schema.get("enum")
    if isinstance(options, list) and not any(_same(o, value) for o in options):
        yield f"{value!r:.60} is not in the enum"


def _same(one: JsonValue, other: JsonValue) -> bool:
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _number(schema: JsonSchema, value: JsonValue) -> Iterator[str]:
    if not isinstance(value, _NUMBER) or isinstance(value, bool):
        return
    for key, is_over in _BOUNDS.items():
        bound = schema.get(key)
        if isinstance(bound, _NUMBER) and is_over(value, bound):
            yield f"{value} is against {key}: {bound}"


_BOUNDS: dict[str, Callable[[float, float], bool]] = {
    "minimum": lambda value, bound: value < bound,
    "maximum": lambda value, bound: value > bound,
    "exclusiveMinimum": lambda value, bound: value <= bound,
    "exclusiveMaximum": lambda value, bound: value >= bound,
}


def _size(schema: JsonSchema, value: JsonValue) -> Iterator[str]:
    if not isinstance(value, (str, list, dict)):
        return
    what = {str: "Length", list: "Items", dict: "Properties"}[type(value)]
    least, most = schema.get(f"min{what}"), schema.get(f"max{what}")
    if isinstance(least, int) and len(value) < least:
        yield f"{len(value)} is against min{what}: {least}"
    if isinstance(most, int) and len(value) > most:
        yield f"{len(value)} is against max{what}: {most}"


def _text(schema: JsonSchema, value: JsonValue) -> Iterator[str]:
    pattern = schema.get("pattern")
    if not isinstance(value, str) or not isinstance(pattern, str):
        return
    if not _matches(pattern, value):
        yield f"{value!r:.60} is against pattern: {pattern}"


def _matches(pattern: str, text: str) -> bool:
    """Return whether `pattern` occurs in `text`; what Python cannot read is not held."""
    try:
        return re.search(pattern, text) is not None
    except re.error:
        return True


def _required(schema: JsonSchema, value: JsonValue) -> Iterator[str]:
    for name in items(schema.get("required")):
        if isinstance(value, dict) and name not in value:
            yield f"{name} is missing"


_CHECKS: tuple[Callable[[JsonSchema, JsonValue], Iterator[str]], ...] = (
    _type,
    _choice,
    _number,
    _size,
    _text,
    _required,
)
