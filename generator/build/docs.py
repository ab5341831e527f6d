"""What the spec says about a thing -> the `Docs` of the IR."""

from __future__ import annotations

from ..ir import Docs
from ..load.node import JsonObject, as_list, as_object


def docs_of(node: JsonObject) -> Docs:
    """Return summary, description and documentation pages of any object of the spec."""
    entries = as_list(node.get("x-docs"))
    return Docs(
        summary=str(node.get("summary") or ""),
        description=str(node.get("description") or ""),
        pages=tuple(str(as_object(entry).get("page", "")) for entry in entries),
    )
