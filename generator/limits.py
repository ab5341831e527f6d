"""How much of a spec is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

DEFAULT_MIB = 32


@dataclass(frozen=True)
class Limits:
    """How much a spec may contain; what exceeds a limit is refused, never cut."""

    file_bytes: int = DEFAULT_MIB * 1024 * 1024
    total_bytes: int = 4 * DEFAULT_MIB * 1024 * 1024
    depth: int = 64
    values: int = DEFAULT_MIB * 40_000
    """Mappings, lists and scalars in one file."""

    @classmethod
    def of_mib(cls, mebibytes: int) -> Self:
        """Return limits for files of that size, the others in proportion."""
        size = mebibytes * 1024 * 1024
        return cls(file_bytes=size, total_bytes=4 * size, values=40_000 * mebibytes)
