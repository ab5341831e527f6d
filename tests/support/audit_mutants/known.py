"""What the spec says that decides whether a page settles a change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .edits import walk


@dataclass(frozen=True)
class Known:
    """Facts of a document."""

    notes: frozenset[str]
    required: frozenset[str]
    """Names of fields that are required wherever there is one of that name."""
    enumerated: frozenset[str]
    """The values of all enums."""
    names: frozenset[str]
    """The names of all fields and parameters."""

    @classmethod
    def of(cls, root: Any) -> Known:
        """Collect the facts of a document."""
        notes, enumerated = set[str](), set[str]()
        required, optional, named = set[str](), set[str](), set[str]()
        for _, held in walk(root):
            if not isinstance(held, dict):
                continue
            notes.update(map(str, held.get("x-notes", ())))
            enumerated.update(map(str, held.get("enum", ())))
            if isinstance(properties := held.get("properties"), dict):
                needed = set(held.get("required", ()))
                required |= needed
                optional |= properties.keys() - needed
                named |= properties.keys()
            named.update([held["name"]] if "in" in held else ())
        certain = required - optional
        return cls(*map(frozenset, (notes, certain, enumerated, named)))
