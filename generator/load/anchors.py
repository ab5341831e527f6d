"""References by name, to an `$anchor` or an `$id` of a document -> references by pointer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ..errors import Problem
from .document import Document
from .node import Node, root_of
from .pointers import split, target_pointer
from .references import keyword_objects

_NAMES = ("$anchor", "$dynamicAnchor")


@dataclass(slots=True)
class _Named:
    """The schemas of a document that have names, and those that refer to any."""

    ids: dict[str, str] = field(default_factory=dict[str, str])
    anchors: defaultdict[str, set[str]] = field(
        default_factory=lambda: defaultdict(set)
    )
    references: list[Node] = field(default_factory=list[Node])

    def pointer(self, reference: str) -> str | None:
        """Return the pointer of what a reference names, None unless that is one schema."""
        base, _, name = reference.partition("#")
        if base and base not in self.ids:
            return None
        if not name or name.startswith("/"):
            return self.ids.get(base, "") + target_pointer(name)
        inside = [p for p in self.anchors[name] if p.startswith(self.ids.get(base, ""))]
        return inside[0] if len(inside) == 1 else None


def resolve_anchors(document: Document) -> Iterator[Problem]:
    """Let references by name lead to their schemas; yield the dynamic ones that have several.

    A dynamic reference to the only schema of its name is a plain one.
    """
    named = _named(root_of(document))
    for node in named.references:
        key = "$ref" if "$ref" in node else "$dynamicRef"
        reference = node / key
        pointer = named.pointer(reference.text)
        if pointer is not None:
            node.object[key] = f"#{pointer}"
            _relabel(document, node, key)
        elif key == "$dynamicRef":
            message = f"$dynamicRef {reference.shown} leads to no single schema: anything fits"
            problem = reference.problem(message, "refer to a schema by $ref")
            yield replace(problem, severity="warning")


def _named(root: Node) -> _Named:
    found = _Named()
    for node in keyword_objects(root):
        if name := (node / "$id").text:
            found.ids.setdefault(name.removesuffix("#"), node.pointer)
        for key in _NAMES:
            if name := (node / key).text:
                found.anchors[name].add(node.pointer)
        key = "$ref" if "$ref" in node else "$dynamicRef"
        reference = (node / key).text
        if reference and not (key == "$ref" and reference.startswith("#/")):
            found.references.append(node)
    return found


def _relabel(document: Document, node: Node, key: str) -> None:
    """Let a reference be a plain one."""
    if key == "$ref":
        return
    tree = document.tree()
    for token in split(node.pointer):
        tree = tree.member(token)
    tree.relabel({key: "$ref"})
