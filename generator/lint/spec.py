"""A document as the rules see it: the objects in it, by kind, with references followed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..errors import Problem
from ..load import Document, JsonValue
from ..load.pointers import join, split
from ..load.references import Tokens, keyword_mappings, target_pointer
from .openapi_walk import Object

_EMPTY: dict[str, JsonValue] = {}


@dataclass(frozen=True)
class Reference:
    """A `$ref`: where it stands, and the tokens of what it refers to."""

    path: Tokens
    target: Tokens


@dataclass(frozen=True)
class Spec:
    """A loaded document and the OpenAPI objects found in it."""

    document: Document
    objects: tuple[Object, ...]

    def of(self, kind: str) -> Iterator[Object]:
        """Yield the objects of a kind of the grammar, in order."""
        return (found for found in self.objects if found.kind == kind)

    def problem(self, path: Tokens, message: str, hint: str = "") -> Problem:
        """Return a problem that stands at `path`."""
        return self.document.problem(join(path), message, hint)

    def operations(self) -> Iterator[Object]:
        """Yield the operations that a client calls: no webhooks and no callbacks."""
        return (
            found
            for found in self.of("operation")
            if found.path[0] == "paths" and len(found.path) == 3
        )

    def component_schemas(self) -> Iterator[Object]:
        """Yield the schemas that have a name of their own."""
        return (found for found in self.of("schema") if is_component(found.path))

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every `$ref` of the document."""
        return tuple(
            Reference((*path, "$ref"), tuple(split(target_pointer(ref))))
            for path, value in keyword_mappings(self.document.root)
            if isinstance(ref := value.get("$ref"), str)
        )

    @cached_property
    def _parameter_paths(self) -> frozenset[Tokens]:
        return frozenset(found.path for found in self.of("parameter"))

    def is_in_parameter(self, path: Tokens) -> bool:
        """Return whether `path` stands inside the description of a parameter."""
        return any(path[:end] in self._parameter_paths for end in range(len(path)))

    def followed(self, path: Tokens, value: JsonValue) -> tuple[Tokens, JsonValue]:
        """Return what `value` is once its `$ref`s are followed, and where that stands."""
        while isinstance(value, dict) and isinstance(ref := value.get("$ref"), str):
            path = tuple(split(target_pointer(ref)))
            value = self.document.resolve(ref)
        return path, value

    def parameters(self, operation: Object) -> list[Object]:
        """Return the parameters of an operation, those of its path item first.

        A parameter of the operation takes the place of one of the same name and place.
        """
        found: dict[tuple[JsonValue, JsonValue], Object] = {}
        path_item = operation.path[:-1]
        shared = member(self._at(path_item), "parameters")
        own = operation.get("parameters")
        listed = [((*path_item, "parameters"), shared)]
        listed.append(((*operation.path, "parameters"), own))
        for path, values in listed:
            for index, value in enumerate(values if isinstance(values, list) else []):
                at, resolved = self.followed((*path, str(index)), value)
                if isinstance(resolved, dict):
                    key = (str(resolved.get("name")), str(resolved.get("in")))
                    found[key] = Object("parameter", at, resolved)
        return list(found.values())

    def success_schemas(self, operation: Object) -> Iterator[tuple[Tokens, JsonValue]]:
        """Yield the JSON schema of each 2xx response of an operation."""
        for status, response in mapping(operation.get("responses")).items():
            if status.startswith("2"):
                path = (*operation.path, "responses", status)
                yield from self.json_schemas(*self.followed(path, response))

    def body_schemas(self, operation: Object) -> Iterator[tuple[Tokens, JsonValue]]:
        """Yield the JSON schema of the request body of an operation."""
        path = (*operation.path, "requestBody")
        yield from self.json_schemas(*self.followed(path, operation.get("requestBody")))

    def json_schemas(
        self, path: Tokens, value: JsonValue
    ) -> Iterator[tuple[Tokens, JsonValue]]:
        """Yield the schemas of the JSON media types that `value` lists in `content`."""
        for media_type, content in mapping(member(value, "content")).items():
            schema = member(content, "schema")
            if "json" in media_type and schema is not None:
                yield (*path, "content", media_type, "schema"), schema

    def has_place(self, schema: JsonValue, tokens: list[str]) -> bool:
        """Return whether a value of `schema` can have something at the pointer `tokens`."""
        pending = [(schema, 0)]
        seen: set[tuple[int, int]] = set()
        while pending:
            current, depth = pending.pop()
            _, current = self.followed((), current)
            if (id(current), depth) in seen or not isinstance(current, dict):
                continue
            if depth == len(tokens):
                return True
            seen.add((id(current), depth))
            pending.extend((part, depth) for part in alternatives(current))
            pending.extend((part, depth + 1) for part in _below(current, tokens[depth]))
        return False

    def properties(self, path: Tokens, schema: JsonValue) -> dict[str, Tokens]:
        """Return the property names of the object schema at `path`, with their places."""
        found: dict[str, Tokens] = {}
        pending = [(path, schema)]
        seen: set[int] = set()
        while pending:
            path, current = self.followed(*pending.pop())
            if not isinstance(current, dict) or id(current) in seen:
                continue
            seen.add(id(current))
            for name in mapping(current.get("properties")):
                found.setdefault(name, (*path, "properties", name))
            for index, part in enumerate(items(current.get("allOf"))):
                pending.append(((*path, "allOf", str(index)), part))
        return found

    def _at(self, path: Tokens) -> JsonValue:
        value: JsonValue = self.document.root
        for token in path:
            value = member(value, token)
        return value


def is_component(path: Tokens) -> bool:
    """Return whether `path` is that of a component schema itself."""
    return len(path) == 3 and path[:2] == ("components", "schemas")


def mapping(value: JsonValue) -> dict[str, JsonValue]:
    """Return `value` if it is a mapping, else an empty one."""
    return value if isinstance(value, dict) else _EMPTY


def items(value: JsonValue) -> list[JsonValue]:
    """Return `value` if it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def member(value: JsonValue, key: str) -> JsonValue:
    """Return a member of a mapping; None if there is none, or no mapping."""
    return mapping(value).get(key)


def has_text(value: JsonValue) -> bool:
    """Return whether `value` is a text with something in it."""
    return isinstance(value, str) and bool(value.strip())


def alternatives(schema: dict[str, JsonValue]) -> Iterator[JsonValue]:
    """Yield the schemas that `schema` combines."""
    for key in ("allOf", "anyOf", "oneOf"):
        yield from items(schema.get(key))


def _below(schema: dict[str, JsonValue], token: str) -> Iterator[JsonValue]:
    properties = mapping(schema.get("properties"))
    if token in properties:
        yield properties[token]
    elif "additionalProperties" in schema:
        yield schema["additionalProperties"]
    if token.isdecimal() and "items" in schema:
        yield schema["items"]
