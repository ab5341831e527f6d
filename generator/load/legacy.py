"""The former nodes, for `review/` until it reads documents by `node` as well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Self, TypeAlias, cast

from ..errors import Problem
from ..names import NameTaken, Scope
from .document import Document
from .pointers import escape, follow, target_pointer

JsonObject: TypeAlias = Mapping[str, object]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
"""The operations that a path may have, in the order of the OpenAPI specification."""


@dataclass(frozen=True, slots=True)
class Node:
    """A Schema Object and the JSON pointer of its place."""

    schema: JsonObject
    pointer: str
    text: str = ""

    def __truediv__(self, key: str) -> Node:
        return Node.of(self.schema.get(key), f"{self.pointer}/{escape(key)}")

    @classmethod
    def of(cls, value: object, pointer: str) -> Self:
        """Return a node for any value; `text` is a string's, `schema` an object's."""
        text = value if isinstance(value, str) else ""
        return cls(as_object(value), pointer, text)

    def items_of(self, key: str) -> list[Node]:
        """Return the schemas of a list such as `oneOf`, each at its own place."""
        values = as_list(self.schema.get(key))
        place = (self / key).pointer
        return [Node.of(value, f"{place}/{i}") for i, value in enumerate(values)]

    def members_of(self, key: str) -> Iterator[tuple[str, Node]]:
        """Yield the schemas of a map such as `properties`, each at its own place."""
        parent = self / key
        for name in parent.schema:
            yield name, parent / name


@dataclass(slots=True)
class Shape:
    """An object with its `allOf` flattened."""

    properties: dict[str, Node] = field(default_factory=dict[str, Node])
    required: set[str] = field(default_factory=set[str])
    map_value: Node | None = None


class Source:
    """A document, and what is found in it that cannot be generated."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []

    def follow(self, node: Node) -> Node:
        """Return what a chain of references ends in."""
        while isinstance(ref := node.schema.get("$ref"), str):
            node = self.at(ref)
        return node

    def at(self, ref: str) -> Node:
        """Return the object that a JSON pointer names, or an empty one."""
        try:
            value = follow(self.document.root, target_pointer(ref))
        except LookupError:
            value = None
        return Node.of(value, ref)

    def report(self, pointer: str, message: str, hint: str = "") -> None:
        """Remember something that cannot be generated; `pointer` may be a `$ref`."""
        pointer = pointer.removeprefix("#")
        self.problems.append(self.document.problem(pointer, message, hint))

    def claim(
        self, scope: Scope, name: str, origin: str, at: str, hint: str = ""
    ) -> None:
        """Take a name in a scope; report at the pointer `at` that it is taken."""
        try:
            scope.claim(name, origin)
        except NameTaken as taken:
            self.report(at, str(taken), hint)

    def shape_of(self, node: Node) -> Shape:
        """Return the properties of an object, those of its `allOf` included."""
        shape = Shape()
        self._collect(node, shape, frozenset())
        return shape

    def _collect(self, node: Node, shape: Shape, seen: frozenset[str]) -> None:
        if "$ref" in node.schema:
            node = self.follow(node)
        if node.pointer in seen:
            return
        seen |= {node.pointer}
        for part in node.items_of("allOf"):
            self._collect(part, shape, seen)
        shape.properties.update(node.members_of("properties"))
        shape.required.update(map(str, as_list(node.schema.get("required"))))
        if isinstance(node.schema.get("additionalProperties"), Mapping):
            shape.map_value = node / "additionalProperties"


def as_object(value: object) -> JsonObject:
    """Return a JSON object as such and anything else as an empty one."""
    return cast("JsonObject", value) if isinstance(value, Mapping) else {}


def as_list(value: object) -> list[object]:
    """Return a JSON array as such and anything else as an empty one."""
    return cast("list[object]", value) if isinstance(value, list) else []


def types_of(schema: JsonObject) -> list[str]:
    """Return the JSON types of a schema; properties and items imply one."""
    kind = schema.get("type")
    if isinstance(kind, str):
        return [kind]
    if isinstance(kind, list):
        return [str(k) for k in cast("list[object]", kind)]
    if "properties" in schema or "additionalProperties" in schema:
        return ["object"]
    return ["array"] if "items" in schema else ["any"]


def is_union(schema: JsonObject) -> bool:
    """Tell whether a schema lists alternatives."""
    return "oneOf" in schema or "anyOf" in schema


def is_null(schema: JsonObject) -> bool:
    """Tell whether null is all that a schema allows."""
    return schema.get("type") == "null"


def enum_values(schema: JsonObject) -> list[str | int]:
    """Return the texts and integers of an enum, each once."""
    values = as_list(schema.get("enum"))
    named = [v for v in values if isinstance(v, str | int) and not isinstance(v, bool)]
    return list(dict.fromkeys(named))


def enum_word(value: str | int) -> str:
    """Return what the member of a value is named after."""
    return value if isinstance(value, str) else str(value).replace("-", "minus ")


def is_enum(schema: JsonObject) -> bool:
    """Tell whether a schema is an enum of strings or of integers, null aside."""
    values = as_list(schema.get("enum"))
    kinds = {type(value) for value in values if value is not None}
    return kinds in ({str}, {int})
