"""How to go on with a document of others that is not valid: what is wrong becomes what it can be.

What OpenAPI describes for people, or allows to be missing, is left out; a number is the text that
it was written as; a schema that is none allows anything. An operation, a parameter or a body
that is not what OpenAPI says cannot be used: whatever needs it is left out by name.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace

from ..errors import Problem
from ..load import Document, JsonValue
from ..load.node import Node
from ..load.openapi_fields import JSON_TYPES
from ..load.pointers import split
from ..load.tree import Tree

# What an operation cannot do without.
_NEEDED = frozenset(
    {"path-item", "operation", "[parameter&]", "parameter", "request-body"}
)
_EXCLUSIVE = frozenset({"exclusiveMaximum", "exclusiveMinimum"})
# What makes no sense without its required fields; other objects do.
_WHOLE = frozenset({"discriminator", "security-scheme", "server", "tag"})


@dataclass(slots=True)
class Mending:
    """What to change in a document, by pointer."""

    removed: dict[str, Problem] = field(default_factory=dict[str, Problem])
    replaced: dict[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    """New values; also those that are added."""
    renamed: dict[str, str] = field(default_factory=dict[str, str])
    unusable: dict[str, Problem] = field(default_factory=dict[str, Problem])

    def mend(self, node: Node, problem: Problem) -> None:
        """Decide what becomes of a value that is not what its kind says."""
        parent = node.parent
        is_body = parent is not None and parent.kind == "request-body"
        if node.kind in _NEEDED or (is_body and node.key == "content"):
            self.unusable[node.pointer] = problem
        elif parent is not None and parent.kind == "security-requirement":
            self.replaced[node.pointer] = []  # without it, nothing would be required
        elif node.kind == "type" and (types := _known_types(node)):
            self.replaced[node.pointer] = types
        elif node.kind == "text" and isinstance(node.value, bool | int | float):
            written = node.document.source(node.pointer)
            self.replaced[node.pointer] = written or json.dumps(node.value)
        elif node.key in _EXCLUSIVE and isinstance(node.value, bool | int | float):
            pass  # as another version writes it, which is read the same
        elif parent is not None and self._has_a_place(node, parent):
            self.replaced[node.pointer] = {}
        else:
            self.removed[node.pointer] = problem

    def mend_incomplete(self, node: Node, problem: Problem) -> None:
        """Decide what becomes of an object that lacks a required field."""
        if node.kind in _NEEDED:
            self.unusable[node.pointer] = problem
        elif node.kind in _WHOLE:
            self.removed[node.pointer] = problem

    def problem_of(self, node: Node) -> Problem | None:
        """Return why a node is removed or cannot be used, None if it stays."""
        pointer = node.pointer
        return self.removed.get(pointer) or self.unusable.get(pointer)

    def _has_a_place(self, node: Node, parent: Node) -> bool:
        """Return whether a member or an item has to stay, so that others can refer to it."""
        is_named = parent.kind.startswith("{") or parent.kind == "responses"
        is_object = node.kind in node.document.grammar.objects
        is_whole_schema = node.kind == "schema" and parent.kind != "schema"
        return is_whole_schema or (is_named and is_object and node.kind not in _WHOLE)

    def applied(self, document: Document) -> Document:
        """Return the document with what was changed; its data is changed in place."""
        tree = document.tree()
        for pointer, value in self.replaced.items():
            _put(*_holder(tree, pointer), value)
        # Members before what they are in, and the last items first: they move when one is removed.
        for pointer in sorted(self.removed, key=_inner_and_last, reverse=True):
            holder, key = _holder(tree, pointer)
            holder.remove(key)
        for pointer, new in self.renamed.items():
            holder, key = _holder(tree, pointer)
            if new not in holder.mark.members:
                holder.relabel({key: new})
        return replace(document, faults={**document.faults, **self.unusable})


def _put(holder: Tree, key: str, value: JsonValue) -> None:
    """Replace a member, or add it at the place of what it is added to."""
    mark = replace(holder.mark.members.get(key, holder.mark), members={})
    holder.put(key, Tree(value, mark))


def _holder(tree: Tree, pointer: str) -> tuple[Tree, str]:
    """Return what has a member, and how that is called."""
    *path, key = split(pointer)
    for token in path:
        tree = tree.member(token)
    return tree, key


def _inner_and_last(pointer: str) -> list[tuple[int, str]]:
    return [(int(t) if t.isdecimal() else -1, t) for t in split(pointer)]


def _known_types(node: Node) -> list[JsonValue]:
    """Return the JSON types that a `type` names, also where a version has no such spelling."""
    given = node.value if isinstance(node.value, list) else [node.value]
    words = ["null" if value is None else str(value).lower() for value in given]
    return [word for word in dict.fromkeys(words) if word in JSON_TYPES]
