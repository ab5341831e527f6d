"""What the rules look up in a document: its objects by kind, and its references."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..load.node import Node
from ..load.openapi import json_schemas, operations, parameters
from ..load.references import keyword_objects
from ..load.schemas import is_component


@dataclass(frozen=True)
class Reference:
    """A `$ref`, or what means the same, and the pointer of what it refers to."""

    node: Node
    target: str


@dataclass(frozen=True)
class Index:
    """A document and the OpenAPI objects found in it, in order."""

    root: Node
    objects: tuple[Node, ...]

    def of(self, kind: str) -> list[Node]:
        """Return the objects of a kind."""
        return self._by_kind.get(kind, [])

    @cached_property
    def _by_kind(self) -> dict[str, list[Node]]:
        found: dict[str, list[Node]] = {}
        for node in self.objects:
            found.setdefault(node.kind, []).append(node)
        return found

    @cached_property
    def operations(self) -> list[Node]:
        """The operations that a client calls: no webhooks and no callbacks."""
        return [operation for _, operation in operations(self.root.document)]

    @cached_property
    def component_schemas(self) -> list[Node]:
        """The schemas that have a name of their own."""
        return [node for node in self.of("schema") if is_component(node)]

    @cached_property
    def keyword_objects(self) -> list[Node]:
        """Every object whose keys are keywords, also those that OpenAPI does not know."""
        return list(keyword_objects(self.root))

    @cached_property
    def references(self) -> list[Reference]:
        """Every `$ref` of the document."""
        return [
            Reference(node / "$ref", target)
            for node in self.keyword_objects
            if (target := node.reference) is not None
        ]

    def is_in_parameter(self, node: Node) -> bool:
        """Return whether a node is part of the description of a parameter."""
        pointer = node.pointer
        while pointer := pointer.rpartition("/")[0]:
            if pointer in self._parameters:
                return True
        return False

    @cached_property
    def _parameters(self) -> frozenset[str]:
        return frozenset(node.pointer for node in self.of("parameter"))


def parameter_names(operation: Node, location: str) -> set[str]:
    """Return the names of the parameters of an operation in a location, such as `query`."""
    return {
        str(parameter.object.get("name"))
        for parameter in parameters(operation)
        if (parameter / "in").text == location
    }


def success_schemas(operation: Node) -> Iterator[Node]:
    """Yield the JSON schema of each 2xx response of an operation."""
    for status, response in operation.members_of("responses"):
        if status.startswith("2"):
            yield from json_schemas(response.follow())


def has_text(node: Node) -> bool:
    """Return whether a node is a text with something in it."""
    return bool(node.text.strip())


def component_of(pointer: str) -> str:
    """Return the pointer of the component that something is, or is part of; "" without one."""
    is_inside = pointer.startswith("/components/")
    return "/".join(pointer.split("/", 4)[:4]) if is_inside else ""
