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
    made = {(each.path, each.method) for each in operations}
    left_out = [
        (path, node.key)
        for path, node in operations_of(document)
        if (path, node.key.upper()) not in made
    ]
    if not left_out and all(node.value == id_ for id_, node in old.items()):
        return document.root
    bundle: _Json = deepcopy(document.root)
    for path, method in left_out:
        del _path_item(root, bundle, path)[method]
    for each in operations:
        method = each.method.lower()
        _path_item(root, bundle, each.path)[method]["operationId"] = each.id
    _rename_links(root, bundle, {node.text: id_ for id_, node in old.items()})
    return bundle


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
