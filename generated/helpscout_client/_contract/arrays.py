# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Which values of Python are arrays: a text and a file are none, although they have items."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, TypeGuard

BYTES: Final[tuple[type[Any], ...]] = (bytes, bytearray, memoryview)
"""Contents of a file."""


def is_list(value: object) -> TypeGuard[Sequence[object]]:
    """Return whether a value is a list: any sequence but text and bytes."""
    return isinstance(value, Sequence) and not isinstance(value, (str, *BYTES))
