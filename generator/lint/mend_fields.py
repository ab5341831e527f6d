"""How to go on where fields of a document of others do not fit each other."""

from __future__ import annotations

from ..load import JsonValue
from ..load.node import Node
from ..load.openapi import operations, path_variables
from ..load.pointers import join
from .index import Index, parameter_names
from .mending import Mending
from .openapi_pairs import has_unknown_style, missing_scheme_fields
from .rules.values import has_other_default


def mend_fields(index: Index, mending: Mending) -> None:
    """Decide about what `openapi_pairs` and the rules of OpenAPI find, where anything follows."""
    for node in index.of("parameter"):
        _parameter(node, mending)
    for node in index.of("schema"):
        for key in ("enum", "type"):
            if node.object.get(key) == []:
                _remove(node / key, mending)
        if has_other_default(node):
            _remove(node / "default", mending)
    for node in index.of("security-scheme"):
        if missing_scheme_fields(node):
            _remove(node, mending)
    for path, operation in operations(index.root.document):
        if operation.object:
            _add_variables(path, operation, mending)
            _remove_others(path, operation, mending)


def _parameter(node: Node, mending: Mending) -> None:
    if (node / "in").text == "path":
        mending.replaced[f"{node.pointer}/required"] = True
    if has_unknown_style(node):
        _remove(node / "style", mending)
    if "schema" in node and "content" in node:
        _remove(node / "content", mending)
    if "schema" not in node and not (node / "content").object:
        mending.replaced[f"{node.pointer}/schema"] = {}


def _add_variables(path: str, operation: Node, mending: Mending) -> None:
    """Give each variable of a path that has no parameter one, which takes a text."""
    missing = path_variables(path) - parameter_names(operation, "path")
    listed = operation / "parameters"
    if listed.value is not None and not isinstance(listed.value, list):
        return
    for number, name in enumerate(sorted(missing), len(listed.array)):
        parameter: JsonValue = {
            "name": name, "in": "path", "required": True, "schema": {"type": "string"},
        }  # fmt: skip
        if listed.value is None and number == 0:
            mending.replaced[listed.pointer] = [parameter]
        else:
            mending.replaced[f"{listed.pointer}/{number}"] = parameter


def _remove_others(path: str, operation: Node, mending: Mending) -> None:
    """Remove the path parameters that are no variable of the path."""
    if operation.pointer != join(["paths", path, operation.key]):
        return  # which is an operation of other paths, too
    for owner in (operation.parent, operation):
        listed = [*owner.items_of("parameters")] if owner else []
        if any(mending.problem_of(item) or item.fault for item in listed):
            continue  # no call is made of it; the faults are found by their numbers
        for item in listed:
            parameter = item.follow()
            name = (parameter / "name").text
            is_path = (parameter / "in").text == "path"
            if is_path and name not in path_variables(path):
                _remove(item, mending)


def _remove(node: Node, mending: Mending) -> None:
    mending.removed[node.pointer] = node.problem("it means nothing here")
