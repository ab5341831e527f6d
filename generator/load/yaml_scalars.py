"""What a plain scalar of YAML means: the core schema of YAML 1.2, in which `no` is text."""

from __future__ import annotations

import re

from .pointers import JsonValue

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
# A decimal with a leading zero is text: it is a code far more often than a number.
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_BASED_INTEGER = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(
    r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
)
_NOT_JSON = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")

_LONGEST_NUMBER = 300


def plain_value(text: str) -> JsonValue:
    """Return what a plain scalar means in the core schema of YAML 1.2."""
    if text in _NULL:
        return None
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    if _INTEGER.fullmatch(text):
        return int(text)
    if _BASED_INTEGER.fullmatch(text):
        return int(text, 0)
    return float(text) if _FLOAT.fullmatch(text) else text


def is_no_json_number(text: str) -> bool:
    """Return whether a plain scalar is a number that JSON does not have, or far too long."""
    is_long = len(text) > _LONGEST_NUMBER and _FLOAT.fullmatch(text) is not None
    return is_long or _NOT_JSON.fullmatch(text) is not None
