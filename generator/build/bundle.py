"""The document as the package ships it: the id of each operation is the path of its call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any, TypeAlias, cast

from ..ir import Operation
from ..load import Document
from ..load.node import Node, root_of
from ..load.pointers import follow
from ..load.references import keyword_objects

_Json: TypeAlias = dict[str, Any]


def bundle_of(document: Document, operations: Sequence[Operation]) -> _Json:
    """Return the document with call paths as ids of its operations, for the stub server.

    A document that follows the house rules has these ids already, and is returned itself.
    """
    root = root_of(document)
    old = {each.id: _operation(root, each) / "operationId" for each in operations}
    if all(node.value == id_ for id_, node in old.items()):
        return document.root
    bundle: _Json = deepcopy(document.root)
    for each in operations:
        path_item = (root / "paths" / each.path).follow()
        if "$ref" in bundle["paths"][each.path]:  # so may other paths, to the same item
            bundle["paths"][each.path] = deepcopy(path_item.object)
        bundle["paths"][each.path][each.method.lower()]["operationId"] = each.id
    _rename_links(root, bundle, {node.text: id_ for id_, node in old.items()})
    return bundle


def _operation(root: Node, operation: Operation) -> Node:
    return (root / "paths" / operation.path).follow() / operation.method.lower()


def _rename_links(root: Node, bundle: _Json, ids: Mapping[str, str]) -> None:
    for node in keyword_objects(root):
        if node.kind == "link" and (id_ := ids.get((node / "operationId").text)):
            cast("_Json", follow(bundle, node.pointer))["operationId"] = id_
