"""How parameters and the fields of forms are written."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import fields as dataclass_fields
from typing import Literal

from .types import Facts

StyleName = Literal[
    "simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited",
    "deepObject", "cookie", "json",
]  # fmt: skip
"""The styles of OpenAPI; `json` is a parameter with JSON as its `content`."""


@dataclass(frozen=True, slots=True)
class Style:
    """How the value of a parameter is written, by the arguments of the runtime's `Style`."""

    name: StyleName
    explode: bool = False
    reserved: bool = False
    """Whether reserved characters are written as they are."""
    is_named: bool = True
    """Whether the name of the parameter is written; it is not if the value is a whole query."""
    zero_one: bool = False
    """Whether a bool is written as 0 or 1."""

    @property
    def facts(self) -> Facts:
        """Its name, and what else is not as usual."""
        pairs = ((key, getattr(self, key.name)) for key in dataclass_fields(self))
        return {key.name: value for key, value in pairs if value != key.default}

    def __str__(self) -> str:
        return " ".join(f"{key}={value}" for key, value in self.facts.items())
