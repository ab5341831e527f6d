"""Keywords of schemas that contradict each other, or that are misspelt."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from typing import TypeGuard

from ...errors import Problem, closest
from ...load.node import Node
from ...load.pointers import split
from ...load.schemas import alternatives, is_union, properties, takes_others
from ..index import Index

_BOUNDS = (
    ("minimum", "maximum"),
    ("exclusiveMinimum", "exclusiveMaximum"),
    ("exclusiveMinimum", "maximum"),
    ("minimum", "exclusiveMaximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minContains", "maxContains"),
    ("minProperties", "maxProperties"),
)

# How much of two words is the same, from 0 to 1.
_LIKE, _ALMOST = 0.75, 0.85


# --- properties -------------------------------------------------------------------------


def required_properties_exist(index: Index) -> Iterator[Problem]:
    """Each name in `required` is that of a property.

    Where the property could be described elsewhere, a name has to be like a property to be wrong.
    """
    parts = (part for each in index.of("schema") for part in each.items_of("allOf"))
    included = {part.reference for part in parts}
    for schema in index.of("schema"):
        if not schema.object.get("required"):
            continue
        known = _described(schema)
        names = [item for item in schema.items_of("required") if item.text]
        others = known - {item.text for item in names}
        is_whole = schema.pointer not in included and _is_whole(schema)
        for item in names if known or "properties" in schema else ():
            meant = closest(item.text, others, _LIKE if is_whole else _ALMOST)
            if item.text not in known and (meant or is_whole):
                hint = (
                    f"did you mean {meant}?" if meant else "describe it, or remove it"
                )
                yield item.problem("required names no property", hint)


def _described(schema: Node) -> set[str]:
    """Return the properties that a schema and its alternatives describe."""
    found = {*properties(schema)}
    for part in alternatives(schema):
        found |= properties(part).keys()
    return found


def _is_whole(schema: Node) -> bool:
    """Return whether no other schema can describe properties of the same object."""
    is_part = not {"allOf", "oneOf", "anyOf"}.isdisjoint(_above(schema))
    is_condition = schema.key in {"not", "if", "then", "else"}
    is_composed = is_union(schema) or "allOf" in schema or "$ref" in schema
    return not (is_part or is_condition or is_composed or takes_others(schema))


def _above(node: Node) -> list[str]:
    """Return the keys of the two objects that a node is in, and of the node."""
    return split(node.pointer)[-3:]


def discriminators_are_properties(index: Index) -> Iterator[Problem]:
    """The property that a discriminator names is one of each member."""
    for schema in index.of("schema"):
        if "discriminator" not in schema:
            continue
        name = schema / "discriminator" / "propertyName"
        members = [part.follow() for part in alternatives(schema)] or [schema]
        lacking = [
            member.key
            for member in members
            if not is_union(member)
            and (known := properties(member))
            and name.text not in known
        ]
        if name.text and lacking:
            where = ", ".join(lacking)
            hint = f"describe {name.text} in {where}"
            yield name.problem("the discriminator is no property of a member", hint)


# --- limits -----------------------------------------------------------------------------


def bounds_are_in_order(index: Index) -> Iterator[Problem]:
    """No lower bound is above the upper one, so that no value would fit."""
    for schema in index.of("schema"):
        for least, most in _BOUNDS:
            low, high = schema.object.get(least), schema.object.get(most)
            if not (_is_number(low) and _is_number(high)):
                continue
            is_open = "exclusive" in f"{least} {most}"
            if float(low) > float(high) or (is_open and low == high):
                turned = f"write {high} to {low}, or " if low != high else ""
                hint = f"{turned}correct one of them"
                message = (
                    f"{least} is {'not less' if is_open else 'greater'} than {most}"
                )
                yield (schema / least).problem(message, hint)


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


# --- texts ------------------------------------------------------------------------------

# What only some dialects of regular expressions know, and something that all of them know.
_ESCAPE = re.compile(r"\\(?:[pP]\{[^{}]*\}|u\{[^{}]*\}|c[A-Za-z]|k<\w+>|.)", re.S)
_ANY_CHARACTER = re.compile(r"\[\^\]")
_KIND_OF_GROUP = re.compile(r"\(\?(?:P?<\w+>|<?[=!]|[a-zA-Z-]*:|>)")
_FLAGS = re.compile(r"\(\?[a-zA-Z-]+\)")
_MISTAKES = re.compile(
    r"missing \)|unbalanced|unterminated character|nothing to repeat|min repeat"
    r"|bad character range (?!.*\ue000)|bad escape \(end"
)
_LONGEST = 2000  # characters of a pattern


def patterns_are_valid(index: Index) -> Iterator[Problem]:
    """Each pattern is a regular expression."""
    for schema in index.of("schema"):
        if "pattern" not in schema:
            continue
        pattern = schema / "pattern"
        if pattern.text.startswith("/^") and re.search(r"\$/\w*$", pattern.text):
            hint = "write it without the slashes"
            yield pattern.problem("the slashes are part of this pattern", hint)
        elif fault := _fault(pattern.text):
            message = "pattern is not a regular expression"
            yield pattern.problem(message, f"correct it: {fault}")


def _fault(pattern: str) -> str:
    """Return what is wrong with a pattern in every dialect, "" if nothing is."""
    if len(pattern) > _LONGEST:
        return ""
    pattern = _ANY_CHARACTER.sub(".", _ESCAPE.sub("\ue000", pattern))
    pattern = _FLAGS.sub("", _KIND_OF_GROUP.sub("(?:", pattern))
    try:
        with warnings.catch_warnings(action="ignore"):
            re.compile(pattern)
    except re.error as error:
        return error.msg if _MISTAKES.match(error.msg) else ""
    except (OverflowError, RecursionError):
        return ""
    return ""


_FORMATS = frozenset("""
    base64url binary byte char commonmark date date-time date-time-local decimal
    decimal128 double double-int duration email float hostname html http-date idn-email
    idn-hostname int8 int16 int32 int64 ipv4 ipv6 iri iri-reference json-pointer
    media-range password regex relative-json-pointer time time-local uint8 uint16 uint32
    uint64 uri uri-reference uri-template uuid
    """.split())
"""The formats of JSON Schema, and those that the OpenAPI Initiative has registered."""
_UNREGISTERED = frozenset("url uint int ulid guid phone decimal32 decimal64".split())


def formats_are_spelled(index: Index) -> Iterator[Problem]:
    """A format that is nearly one of the registry is meant to be that."""
    meant = {_letters(name): name for name in _FORMATS}
    for schema in index.of("schema"):
        name = schema.object.get("format")
        if not isinstance(name, str) or name in _FORMATS | _UNREGISTERED:
            continue
        if near := meant.get(_letters(name)) or closest(name, _FORMATS, _ALMOST):
            message = f"format {name!r} is not known"
            yield (schema / "format").problem(message, f"did you mean {near}?")


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))
