"""How a parameter is written: what its document says, where OpenAPI defines it."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import replace
from typing import cast

from ..ir import Style, StyleName
from ..load.node import Node
from ..load.openapi import is_form, is_json, parameter_content
from ..load.schema_values import shapes
from ..load.schemas import nested
from .problems import Problems

_FORM = Style("form", explode=True)
USUAL: Mapping[str, Style] = {
    "path": Style("simple"),
    "query": _FORM,
    "header": Style("simple"),
    "cookie": _FORM,
}
"""How the parameters of each place are written, if a document does not say it."""

_STYLES: Mapping[str, Set[str]] = {
    "path": {"simple", "label", "matrix"},
    "query": {"form", "spaceDelimited", "pipeDelimited", "deepObject"},
    "header": {"simple"},
    "cookie": {"form", "cookie"},
}
_EXPLODING = ("form", "cookie")
_ONLY_OF_PARTS = ("spaceDelimited", "pipeDelimited", "deepObject")
_PARTS = {"array", "object"}


def style_of(node: Node, location: str, problems: Problems) -> Style:
    """Return the style of a parameter; say what OpenAPI does not define."""
    if content := parameter_content(node):
        return _style_of_content(node, location, content[0])
    style, found = _declared(node, location, problems), shapes(node / "schema")
    has_parts = found != {"scalar"}
    if style.name in _ONLY_OF_PARTS and not has_parts:
        message = f"OpenAPI does not define style {style.name} for a single value"
        problems.warn(node, f"{message}; it is sent as name=value")
    if style.name in _ONLY_OF_PARTS[:2] and style.explode:
        message = f"OpenAPI does not define style {style.name} with explode"
        problems.warn(node, f"{message}; the name is repeated")
        style = replace(style, name="form")
    if not has_parts:
        is_other = style.name in ("label", "matrix", "cookie")
        name = style.name if is_other else USUAL[location].name
        return replace(style, name=name, explode=USUAL[location].explode)
    _check_nesting(node, style, problems)
    if style.name == "deepObject" or (style.name == "simple" and found == {"array"}):
        return replace(style, explode=False)  # where it changes nothing
    return style


def _style_of_content(node: Node, location: str, media_type: str) -> Style:
    """Return the style of a parameter with a media type, which is JSON or text."""
    is_whole = (node / "in").text == "querystring"
    if is_json(media_type):
        is_named = USUAL[location] == _FORM and not is_whole
        return Style("json", is_named=is_named)
    if location == "cookie":
        return Style("cookie", explode=True)
    if is_whole and not is_form(media_type):
        return replace(_FORM, is_named=False)
    return USUAL[location]


def _declared(node: Node, location: str, problems: Problems) -> Style:
    """Return what a document says of a style; lint says which of them do not exist there."""
    usual, given = USUAL[location], (node / "style").text
    name = given if given in _STYLES[location] else usual.name
    explode = (node / "explode").value
    is_reserved = node.object.get("allowReserved") is True
    if is_reserved and location != "query":
        problems.warn(
            node / "allowReserved", "allowReserved is for parameters in query"
        )
    return Style(
        cast("StyleName", name),
        explode=(given or name) in _EXPLODING if explode is None else explode is True,
        reserved=is_reserved and location == "query",
    )


def _check_nesting(node: Node, style: Style, problems: Problems) -> None:
    """Say that parts with parts of their own are JSON, or that a style cannot write them."""
    if style.name == "deepObject":
        return
    repeats = style.explode and style.name in _EXPLODING
    for outer, part in nested(node / "schema"):
        inner = shapes(part) & _PARTS
        if repeats and outer == "object":
            items = {kind for _, item in nested(part) for kind in shapes(item)}
            inner = items & _PARTS if inner == {"array"} else inner
        if inner:
            what = f"OpenAPI does not define what is nested in style {style.name}"
            if repeats:
                problems.warn(node, f"{what}; it is sent as JSON")
            else:
                problems.report(
                    node, what, "write style deepObject, or JSON as content"
                )
            return
