"""The document as the package ships it: the operations that it has, by the paths of their calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any, TypeAlias, cast

from ..ir import Operation
from ..load import Document
from ..load.node import Node, root_of
from ..load.openapi import operations as operations_of
from ..load.pointers import follow
from ..load.references import keyword_objects

_Json: TypeAlias = dict[str, Any]


def bundle_of(document: Document, operations: Sequence[Operation]) -> _Json:
    """Return the document with its operations and the paths of their calls as ids, for the stub.

    A document that follows the house rules is that already, and is returned itself.
    """
    root = root_of(document)
    old = {each.id: _operation(root, each) / "operationId" for each in operations}
    left_out = _left_out(document, operations)
    is_whole = not (left_out or document.faults)
    if is_whole and all(node.value == id_ for id_, node in old.items()):
        return document.root
    bundle: _Json = deepcopy(document.root)
    _rename_links(root, bundle, {node.text: id_ for id_, node in old.items()})
    for pointer in document.faults:
        _remove_reference(bundle, pointer)
    for path, method in left_out:
        del _path_item(root, bundle, path)[method]
    for each in operations:
        method = each.method.lower()
        _path_item(root, bundle, each.path)[method]["operationId"] = each.id
    return bundle


def _left_out(
    document: Document, operations: Sequence[Operation]
) -> list[tuple[str, str]]:
    """Return path and method of what the document has and the package lacks."""
    made = {each.endpoint for each in operations}
    found = ((path, node.key) for path, node in operations_of(document))
    return [(path, key) for path, key in found if f"{key.upper()} {path}" not in made]


def _remove_reference(bundle: _Json, pointer: str) -> None:
    """Remove a reference that leads nowhere: nothing says what is there."""
    try:
        holder = follow(bundle, pointer)
    except LookupError:
        return  # it was part of what is left out already
    if isinstance(holder, dict):
        holder.pop("$ref", None)


def _path_item(root: Node, bundle: _Json, path: str) -> _Json:
    """Return a path item of the bundle, as one that no other path has."""
    paths = cast("_Json", bundle["paths"])
    if "$ref" in paths[path]:
        paths[path] = deepcopy((root / "paths" / path).follow().object)
    return cast("_Json", paths[path])


def _operation(root: Node, operation: Operation) -> Node:
    return (root / "paths" / operation.path).follow() / operation.method.lower()


def _rename_links(root: Node, bundle: _Json, ids: Mapping[str, str]) -> None:
    for node in keyword_objects(root):
        if node.kind == "link" and (id_ := ids.get((node / "operationId").text)):
            cast("_Json", follow(bundle, node.pointer))["operationId"] = id_
