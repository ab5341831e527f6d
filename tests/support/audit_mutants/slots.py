"""A field or a parameter, with what pages say about it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .edits import Data


@dataclass(frozen=True)
class Slot:
    """A place in a document that has a type."""

    name: str
    schema: Data
    """The schema at the place."""
    resolved: Data
    """The schema that its reference leads to."""
    rows: str
    """The rows of pages that begin with its name."""
    shown: tuple[str, ...]
    """The values that samples print for it."""

    @property
    def text(self) -> str:
        """Everything that pages have about it."""
        return "\n".join((self.rows, *self.shown))

    def says(self, value: str) -> bool:
        """Return whether pages list or print a value for it."""
        return re.search(rf"(?<![\w.]){re.escape(value)}(?!\w)", self.text) is not None
