"""Overlays (OpenAPI Overlay 1.0 and 1.1): changes of a document that is someone else's.

An overlay is a list of actions, each of which selects parts of the document by JSONPath
(RFC 9535) and merges something into them or removes them. What an overlay adds has its place in
the file of the overlay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jsonpath import JSONPathEnvironment
from jsonpath.exceptions import JSONPathError

from ..errors import Problem, SpecError, suggestion
from .document import Document
from .node import Node, root_of
from .pointers import join
from .tree import Tree

_VERSION = re.compile(r"1\.[01]\.\d+")
_FIELDS = {"overlay", "info", "extends", "actions"}
_ACTION_FIELDS = {"target", "description", "update", "remove", "copy"}
_SINGLE = "a single value"
_JSONPATH = JSONPathEnvironment(strict=True)

_Path = tuple[str, ...]
"""The tokens of a JSON pointer."""


def apply_overlay(tree: Tree, overlay: Tree) -> list[Problem]:
    """Apply the actions of an overlay to a document, one after the other.

    Returns a warning for each action that selects nothing. Raises `SpecError`, with the place in
    the overlay, for what is no overlay and for an action that cannot be applied.
    """
    value = overlay.value if isinstance(overlay.value, dict) else {}
    root = root_of(Document(value, overlay.mark.file, overlay.mark, False))
    if problems := list(_problems(root)):
        raise SpecError(problems)
    warnings: list[Problem] = []
    for action in root.items_of("actions"):
        if not _apply(tree, action, overlay.member("actions").member(action.key)):
            message = f"{(action / 'target').shown} selects nothing in the document"
            unused = (action / "target").problem(message, "remove the action")
            warnings.append(replace(unused, severity="warning"))
    return warnings


def _problems(root: Node) -> Iterator[Problem]:
    """Yield what is wrong with an overlay."""
    version = root / "overlay"
    if not _VERSION.fullmatch(version.text):
        found = f"overlay is {version.shown}" if version.value else "overlay is missing"
        yield version.problem(found, "begin an overlay with `overlay: 1.0.0`")
    yield from _unknown(root, _FIELDS)
    if not (root / "actions").array:
        yield (root / "actions").problem("there are no actions", "list at least one")
    for action in root.items_of("actions"):
        yield from _unknown(action, _ACTION_FIELDS)
        if not (action / "target").text:
            yield action.problem("the action has no target", "write a JSONPath")
        if not action.object.keys() & {"update", "remove", "copy"}:
            yield action.problem("the action changes nothing", "write update or remove")


def _unknown(node: Node, known: set[str]) -> Iterator[Problem]:
    for key, member in node.members():
        if key not in known and not key.startswith("x-"):
            message = f"{key!r} means nothing here"
            yield member.problem(message, suggestion(key, known))


def _apply(tree: Tree, action: Node, written: Tree) -> bool:
    """Apply one action; return whether it selects anything."""
    targets = _selected(tree, action / "target")
    if (action / "remove").value is True:
        if () in targets:
            message = "the whole document cannot be removed"
            raise SpecError([(action / "target").problem(message, "select a part")])
        for *above, token in sorted(targets, key=_depth_and_index, reverse=True):
            _at(tree, above).remove(token)
        return bool(targets)
    if "copy" in action:
        sources = _selected(tree, action / "copy")
        if len(sources) != 1:
            message = f"{len(sources)} parts of the document are selected to be copied"
            raise SpecError([(action / "copy").problem(message, "select one")])
        update = _at(tree, sources[0]).copy()
    elif "update" in action:
        update = written.member("update")
    else:
        return bool(targets)
    for path in targets:
        if path and _kind(_at(tree, path)) == _kind(update) == _SINGLE:
            *above, token = path
            _at(tree, above).put(token, update.copy())
        elif not _merge(_at(tree, path), update.copy()):
            message = f"{join(path)} is {_kind(_at(tree, path))}, and update is {_kind(update)}"
            raise SpecError([(action / "update").problem(message)])
    return bool(targets)


def _depth_and_index(path: _Path) -> tuple[int, int]:
    """Return what puts parts in an order in which the places of those before stay right."""
    return len(path), int(path[-1]) if path[-1].isdecimal() else -1


def _selected(tree: Tree, path: Node) -> list[_Path]:
    """Return the places that a JSONPath selects, in the order of the document."""
    try:
        matches = list(_JSONPATH.finditer(path.text, tree.value))
    except JSONPathError as error:
        raise SpecError([path.problem(f"no JSONPath: {error.args[0]}")]) from None
    return list(dict.fromkeys(tuple(map(str, match.parts)) for match in matches))


def _at(tree: Tree, path: Sequence[str]) -> Tree:
    for token in path:
        tree = tree.member(token)
    return tree


def _merge(target: Tree, update: Tree) -> bool:
    """Merge an update into a target; return whether that is possible.

    Objects are merged member by member, lists get the items at their end.
    """
    if isinstance(target.value, dict) and isinstance(update.value, dict):
        for key in update.value:
            member = update.member(key)
            is_new = key not in target.mark.members
            if is_new or not _merge(target.member(key), member):
                target.put(key, member)
        return True
    if isinstance(target.value, list):
        is_list = isinstance(update.value, list)
        items = list(update.mark.members) if is_list else []
        for item in [update.member(token) for token in items] if is_list else [update]:
            target.put(str(len(target.value)), item)
        return True
    return False


def _kind(tree: Tree) -> str:
    if isinstance(tree.value, dict):
        return "an object"
    return "a list" if isinstance(tree.value, list) else _SINGLE
