"""How to write what is of another type than is expected."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from ..load.node import Node

_BOOLEANS = {
    **dict.fromkeys(("true", "yes", "on", "y", "1"), "true"),
    **dict.fromkeys(("false", "no", "off", "n", "0"), "false"),
}
"""What people write for booleans; some of it older versions of YAML read as such."""
_NUMBER = re.compile(r"[-+]?[0-9][0-9_,]*(?:\.[0-9]+)?")


def respelling(node: Node, types: AbstractSet[str]) -> str:
    """Return how to write a value as one of some JSON types, "" if nothing is obvious."""
    value = node.value
    if value is None or isinstance(value, dict | list):
        return ""
    written = str(value)
    if "boolean" in types and (word := _BOOLEANS.get(written.lower())):
        return _instead(node, word)
    if not isinstance(value, str):
        return "quote it" if "string" in types else ""
    if types & {"integer", "number"} and _NUMBER.fullmatch(written):
        return _instead(node, re.sub(r"[+_,]|^0+(?=\d)", "", written))
    if types & {"array", "object"} and written.lstrip()[:1] in {"[", "{"}:
        return "write the value itself, not a text of JSON"
    return ""


def _instead(node: Node, word: str) -> str:
    is_plain = node.document.source(node.pointer) is not None
    if node.value == word and not is_plain:
        return "remove the quotes"
    is_text = is_plain and isinstance(node.value, str)
    why = f": {node.value} is a text in YAML 1.2" if is_text else ""
    return f"write {word}{why}"


def means_boolean(node: Node) -> bool:
    """Return whether a value is true or false, or a word that people write for these."""
    return str(node.value).lower() in _BOOLEANS
