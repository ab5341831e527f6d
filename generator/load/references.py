"""Where an OpenAPI document refers to itself: every `$ref`, and whether it leads anywhere.

A `$ref` is a keyword only where keywords are expected. As the name of a property, or inside
an example, a default or an enum, it is data and is ignored.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from ..errors import Problem
from .node import Node
from .pointers import JsonValue, follow, nearest, split, target_pointer

# Mappings whose keys are names that the author chose, not keywords.
_NAMED = frozenset("""
    $defs callbacks content definitions dependentRequired dependentSchemas encoding
    examples headers links parameters pathItems paths patternProperties properties
    requestBodies responses schemas securitySchemes variables webhooks
    """.split())
_DATA = frozenset({"const", "default", "enum", "example", "value"})

# Comparing names is slow, and a hostile document has many.
_COMPARED = 200


def keyword_objects(root: Node) -> Iterator[Node]:
    """Yield, in order, every object whose keys are keywords."""
    return (node for node, is_named in objects(root) if not is_named)


def objects(root: Node) -> Iterator[tuple[Node, bool]]:
    """Yield, in order, every object that is no data, and whether its keys are names."""
    pending = [(root, False)]
    while pending:
        node, is_named = pending.pop()
        if isinstance(node.value, dict):
            yield node, is_named
        pending.extend(reversed(list(_below(node, is_named))))


def _below(node: Node, is_named: bool) -> Iterator[tuple[Node, bool]]:
    """Yield the objects and arrays in a node, and whether their keys are names."""
    if isinstance(node.value, list):
        for index, item in enumerate(node.value):
            if isinstance(item, dict | list):
                yield node / str(index), False
    for key, value in node.object.items():
        if isinstance(value, dict | list) and (is_named or not _is_data(key, value)):
            has_names = key in _NAMED and isinstance(value, dict)
            yield node / key, has_names and not is_named


def _is_data(key: str, value: JsonValue) -> bool:
    examples_of_schema = key == "examples" and isinstance(value, list)
    return key in _DATA or key.startswith("x-") or examples_of_schema


def bad_references(root: Node) -> Iterator[tuple[str, Problem]]:
    """Yield every object whose `$ref` leaves the document, leads nowhere or back to itself."""
    chains = _Chains(root)
    for node, is_named in objects(root):
        if "$ref" not in node or (is_named and not _refusal(node)):
            continue  # a property may have this name
        if bad := _bad_reference(node, chains):
            yield node.pointer, (node / "$ref").problem(*bad)


def _bad_reference(node: Node, chains: _Chains) -> tuple[str, str] | None:
    """Return what is wrong with the `$ref` of a node, and what to do instead."""
    ref = node.object["$ref"]
    local = 'write "#/…", a pointer into this document, or name a file in its folder'
    if not isinstance(ref, str):
        return "$ref is not a text", local
    if ref != "#" and not ref.startswith("#/"):
        reason = _refusal(node) or "leaves the document"
        return f"$ref {_short(ref)} {reason}", local
    try:
        follow(node.document.root, target_pointer(ref))
    except LookupError:
        return f"$ref {_short(ref)} leads nowhere", _where_it_ends(node, ref)
    if not chains.ends(node):
        return (
            f"$ref {_short(ref)} refers to itself",
            "let one of the chain be a schema",
        )
    return None


def _refusal(node: Node) -> str:
    """Return why the `$ref` of a node to another file is not followed, "" without a reason."""
    reference = node / "$ref"
    key = reference.position.file, reference.text
    return node.document.refusals.get(key, "")


def _where_it_ends(node: Node, ref: str) -> str:
    """Return a hint: the name that is missing, and one like it if there is one."""
    pointer = target_pointer(ref)
    last = node.at(nearest(node.document.root, pointer))
    missing = split(pointer)[len(split(last.pointer))]
    close = difflib.get_close_matches(missing, list(last.object)[:_COMPARED], 1)
    where = _short(f"#{last.pointer}") if last.pointer else "the document"
    hint = f"{where} has no {_short(missing)}"
    return f"{hint}, did you mean {_short(close[0])}?" if close else hint


def _short(text: str) -> str:
    return repr(text if len(text) <= 80 else text[:79] + "…")


class _Chains:
    """Follows `$ref` after `$ref`, each link once however many chains share it."""

    def __init__(self, root: Node) -> None:
        self._root = root
        self._ends: dict[str, bool] = {}

    def ends(self, node: Node) -> bool:
        """Return whether the chain from a node reaches something that is not a `$ref`."""
        chain: dict[str, None] = {}
        ends = True
        pointer: str | None = node.pointer
        while pointer is not None:
            if pointer in self._ends:
                ends = self._ends[pointer]
                break
            if pointer in chain:
                ends = False
                break
            chain[pointer] = None
            pointer = self._root.at(pointer).reference
        self._ends.update(dict.fromkeys(chain, ends))
        return ends
