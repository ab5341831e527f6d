# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""How parameters and the fields of forms are written: the table of styles in OpenAPI."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple, TypeAlias

StyleName: TypeAlias = Literal[
    "simple",
    "label",
    "matrix",
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
    "cookie",
    "json",
]
"""The styles of parameters in OpenAPI; `json` is a parameter with JSON as its content."""


class Style(NamedTuple):
    """How the value of a parameter is written: a row of the table of styles in OpenAPI."""

    name: StyleName
    explode: bool = False
    """Whether each item of a list, or member of a mapping, is written by itself."""
    reserved: bool = False
    """Whether reserved characters are written as they are, as far as a query can contain them."""
    is_named: bool = True
    """Whether its name is written; it is not if the value is the whole query."""
    zero_one: bool = False
    """Whether a bool is 0 or 1, otherwise false or true."""


Styles: TypeAlias = Mapping[str, Style]
"""The styles of the parameters in one part of a request, by wire name, if not as usual there:
simple in a path and in headers, form with `explode` in a query and in cookies."""
NO_STYLES: Final[Styles] = {}
