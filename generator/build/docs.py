"""What the spec says about a thing -> the `Docs` of the IR."""

from __future__ import annotations

from ..ir import Docs
from ..load.node import Node


def docs_of(node: Node) -> Docs:
    """Return summary, description and documentation pages of any object of the spec."""
    return Docs(
        summary=text_of(node / "summary"),
        description=text_of(node / "description"),
        pages=tuple(text_of(entry / "page") for entry in node.items_of("x-docs")),
    )


def text_of(node: Node) -> str:
    """Return a value as text, "" for none."""
    return str(node.value or "")
