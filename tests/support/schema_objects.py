"""Hypothesis strategies for Schema Objects, and values that fit them.

A batch is the components of one document: `S0`, `S1` and so on, each of which may refer to any of
these, a parent with its children, and `All`, which has a property for each of them.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from itertools import chain
from typing import Any, TypeAlias, cast

from hypothesis import strategies as st

from generator.json_schema import Samples, SchemaCheck
from generator.load.pointers import follow, target_pointer
from support.documents import Root, tiny

Strategy: TypeAlias = st.SearchStrategy[dict[str, Any]]
SIZE = 30
_BASES = 8
"""Components that are objects, which others extend."""
ALL = "All"
PARENT, UNION = "Parent", "Union"
CHILDREN = {"Bird": "bird", "Fish": "fish"}
"""The children of the parent, with the tags that choose them."""

_NAMES = ("a", "b", "kind", "firstName", "class", "x-y", "self", "model_config")
_TAGS = ("cat", "dog", "eel")
_REFERENCE = "#/components/schemas/"
_OTHERS = "additionalProperties"
_FLAGS = st.dictionaries(
    st.sampled_from(_NAMES), st.sampled_from(["readOnly", "writeOnly"]), max_size=1
)
_OTHER_VALUES: tuple[Any, ...] = (
    *(None, True, 0, -5, 1.5, "b", "cat", "é", [], {}, [None], {"a": 1}),
    *("2020-02-29", "2020-02-29T10:00:00+02:00", "YQ=="),
)
_MOST = 12
"""Values of one component that are read."""


# --- schemas ----------------------------------------------------------------------------


def batches() -> st.SearchStrategy[Root]:
    """Return a strategy for documents with components of all kinds, of 3.0 or 3.1."""
    return st.booleans().flatmap(_batch)


def _batch(is_new: bool) -> st.SearchStrategy[Root]:
    names = [f"S{number}" for number in range(SIZE)]
    made, version = _Schemas(is_new, names), "3.1.0" if is_new else "3.0.3"
    schemas = dict.fromkeys(names, made.any(2).filter(_is_not_itself))
    schemas |= dict.fromkeys(names[:_BASES], made.objects(made.any(1)))
    schemas |= dict.fromkeys([PARENT, *CHILDREN], made.objects(made.any(1)))
    drawn = st.fixed_dictionaries(schemas).map(_with_family)
    return drawn.map(lambda schemas: _document(version, schemas))


def _is_not_itself(schema: dict[str, Any]) -> bool:
    """Return whether a component cannot lead back to itself with nothing in between.

    What fits such a component depends on where one begins.
    """
    if "$ref" in schema:
        return schema["$ref"] in [f"{_REFERENCE}S{number}" for number in range(_BASES)]
    parts = (schema.get(keyword, ()) for keyword in ("allOf", "anyOf", "oneOf"))
    return all(map(_is_not_itself, chain.from_iterable(parts)))


def _with_family(schemas: dict[str, Any]) -> dict[str, Any]:
    """Let objects be the children of one, by a discriminator, and the members of a union."""
    parent = _with_tag(schemas[PARENT], {"type": "string"})
    parent["discriminator"] = {"propertyName": "kind"}
    for child in CHILDREN:  # what the parent says of other properties is enough
        schemas = {**schemas, child: {**schemas[child], _OTHERS: True}}
    children = {
        child: {
            "allOf": [
                {"$ref": _REFERENCE + PARENT},
                _with_tag(schemas[child], _only(tag)),
            ]
        }
        for child, tag in CHILDREN.items()
    }
    mapping = {tag: _REFERENCE + child for child, tag in CHILDREN.items()}
    union = {
        "oneOf": [{"$ref": _REFERENCE + child} for child in CHILDREN],
        "discriminator": {"propertyName": "kind", "mapping": mapping},
    }
    return {**schemas, PARENT: parent, **children, UNION: union}


def _document(version: str, schemas: dict[str, Any]) -> Root:
    everything = {name: {"$ref": _REFERENCE + name} for name in schemas}
    components: Any = {**schemas, ALL: {"type": "object", "properties": everything}}
    root: Any = tiny()
    root["openapi"] = version
    root["components"]["schemas"] |= components
    return cast("Root", root)


class _Schemas:
    """Strategies for the schemas of one version of OpenAPI."""

    def __init__(self, is_new: bool, names: list[str]) -> None:
        self._is_new = is_new
        references = [{"$ref": _REFERENCE + name} for name in names]
        self._references = st.sampled_from(references)
        self._bases = st.sampled_from(references[:_BASES])

    def any(self, depth: int) -> Strategy:
        """Return a strategy for schemas with as many levels below them."""
        simple = [self._scalars(), self._enums(), self._references]
        if not depth:
            return st.one_of(*simple)
        inner = self.any(depth - 1)
        made = [
            self.objects(inner),
            self._arrays(inner),
            self._maps(inner),
            self._all_of(inner),
            self._alternatives(inner),
            self._tagged(inner),
        ]
        return st.one_of(*simple, *made, *made).flatmap(self._nullable)

    def _nullable(self, schema: dict[str, Any]) -> Strategy:
        """Let null be allowed, in one of the spellings of the version."""
        spellings = [schema, schema]
        if not self._is_new:
            if "enum" not in schema and "$ref" not in schema:
                spellings.append({**schema, "nullable": True})
            if "$ref" in schema:
                spellings.append({"allOf": [schema], "nullable": True})
        elif isinstance(kind := schema.get("type"), str) and "enum" not in schema:
            spellings.append({**schema, "type": [kind, "null"]})
        else:
            spellings.append({"anyOf": [schema, {"type": "null"}]})
        return st.sampled_from(spellings)

    def _scalars(self) -> Strategy:
        limits = [{}, {"minimum": 1}, {"exclusiveMaximum": 9 if self._is_new else True}]
        limits[-1] |= {} if self._is_new else {"maximum": 9}
        numbers = st.builds(
            lambda kind, limit: {"type": kind, **limit},
            st.sampled_from(["integer", "number"]),
            st.sampled_from(limits),
        )
        texts = st.sampled_from(
            [{}, *({"format": form} for form in ("date", "date-time", "byte", "uuid"))]
        ).map(lambda form: {"type": "string", **form})
        others: list[dict[str, Any]] = [{"type": "boolean"}, {}]
        if self._is_new:
            others += [{"type": ["string", "integer"]}, {"type": "null"}]
        return st.one_of(numbers, texts, st.sampled_from(others))

    def _enums(self) -> Strategy:
        listed: list[dict[str, Any]] = [
            {"type": "string", "enum": ["a", "b", "b c"]},
            {"type": "integer", "enum": [1, 2]},
            {"enum": ["a", 1, 1.5, True]},
            {"type": "number", "enum": [1, 1.5]},
            {"type": "boolean", "enum": [True]},
        ]
        if self._is_new:
            listed += [{"const": "c"}, {"const": 1}, {"const": None}]
            listed += [{"enum": ["a", None]}, {"oneOf": [{"const": 1}, {"const": 2}]}]
        else:
            listed += [{"type": "string", "nullable": True, "enum": ["a", None]}]
        return st.sampled_from(listed)

    def objects(self, inner: Strategy) -> Strategy:
        @st.composite
        def make(draw: st.DrawFn) -> dict[str, Any]:
            names = draw(st.lists(st.sampled_from(_NAMES), unique=True, max_size=4))
            properties = {name: draw(inner) for name in names}
            for name, flag in draw(_FLAGS).items():
                if name in properties and "$ref" not in properties[name]:
                    properties[name] = {**properties[name], flag: True}
            schema: dict[str, Any] = {"type": "object", "properties": properties}
            if names:
                schema["required"] = draw(
                    st.lists(st.sampled_from(names), unique=True, max_size=2)
                )
            others = draw(st.none() | st.booleans() | inner)
            return schema if others is None else {**schema, _OTHERS: others}

        return make()

    def _arrays(self, inner: Strategy) -> Strategy:
        arrays = inner.map(lambda items: {"type": "array", "items": items})
        if not self._is_new:
            return arrays
        pairs = st.builds(
            lambda first, items: {
                "type": "array",
                "prefixItems": first,
                "items": items,
            },
            st.lists(inner, min_size=1, max_size=2),
            inner | st.just(False),
        )
        return arrays | pairs

    def _maps(self, inner: Strategy) -> Strategy:
        return inner.map(lambda values: {"type": "object", _OTHERS: values})

    def _all_of(self, inner: Strategy) -> Strategy:
        own = self.objects(inner)
        parts = st.lists(self._bases | own, min_size=1, max_size=2)
        beside = own.map(lambda schema: {"properties": schema["properties"]})
        return st.builds(
            lambda parts, beside: {"allOf": parts, **beside},
            parts,
            st.just({}) | beside,
        )

    def _alternatives(self, inner: Strategy) -> Strategy:
        return st.builds(
            lambda keyword, options: {keyword: options},
            st.sampled_from(["oneOf", "anyOf"]),
            st.lists(inner, min_size=1, max_size=3),
        )

    def _tagged(self, inner: Strategy) -> Strategy:
        """Return a strategy for inline objects that a discriminator tells apart."""
        return st.lists(self.objects(inner), min_size=1, max_size=3).map(
            lambda objects: {
                "oneOf": [
                    _with_tag(schema, _only(tag))
                    for schema, tag in zip(objects, _TAGS, strict=False)
                ],
                "discriminator": {"propertyName": "kind"},
            }
        )


def _only(tag: str) -> dict[str, Any]:
    return {"type": "string", "enum": [tag]}


def _with_tag(schema: dict[str, Any], tag: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of an object that always has a tag."""
    required = sorted({*schema.get("required", ()), "kind"})
    properties = {**schema["properties"], "kind": tag}
    return {**schema, "properties": properties, "required": required}


# --- values -----------------------------------------------------------------------------


def values(root: Root) -> Iterator[tuple[str, Any]]:
    """Yield values that fit the components of a batch, each with the name of its component."""
    schemas: Any = root["components"]
    for name in schemas["schemas"][ALL]["properties"]:
        schema = schemas["schemas"][name]
        own = _values(root, schema)
        names = [name, PARENT, UNION] if name in CHILDREN else [name]
        yield from ((each, value) for each in names for value in own)


def _values(root: Root, schema: dict[str, Any]) -> list[Any]:
    def followed(schema: dict[str, Any]) -> dict[str, Any]:
        for _ in range(SIZE):
            if "$ref" not in schema:
                break
            schema = cast(
                "dict[str, Any]", follow(root, target_pointer(schema["$ref"]))
            )
        return schema

    samples = Samples(followed)
    answers, requests = SchemaCheck(followed), SchemaCheck(followed, is_request=True)
    options = (schema.get(keyword, ()) for keyword in ("oneOf", "anyOf"))
    first = [
        samples.of(each) for each in (schema, *(o for each in options for o in each))
    ]
    found = [
        value
        for value in first
        if not answers.misfits(schema, value)
        and not any(
            "format" in each.message for each in requests.misfits(schema, value)
        )
    ]
    # Only a request is compared with formats, which a reader of answers needs as well.
    others = (other for value in found.copy() for other in _mutations(value))
    for value in others:
        if len(found) >= _MOST:
            break
        if not (answers.misfits(schema, value) or requests.misfits(schema, value)):
            found.append(value)
    return found


def _mutations(value: Any) -> Iterator[Any]:
    """Yield values of which one part is another, is missing, or was not there before."""
    yield from _OTHER_VALUES
    keys: list[Any] = [*value] if isinstance(value, dict) else []
    if isinstance(value, list):
        keys = [*range(len(value))]
        yield from ([*value, other] for other in (*value, *_OTHER_VALUES))
    if isinstance(value, dict):
        yield from ({**value, "other": other} for other in _OTHER_VALUES)
        yield from ({k: v for k, v in value.items() if k != key} for key in keys)
    for key in keys:
        for other in _mutations(value[key]):
            changed = copy.copy(value)
            changed[key] = other
            yield changed
