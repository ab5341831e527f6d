"""Python as black lays it out."""

from __future__ import annotations

import functools

import black
from black.mode import TargetVersion


@functools.cache
def formatted(text: str, width: int = 88) -> str:
    """Return statements with the line breaks of black."""
    mode = black.Mode(target_versions={TargetVersion.PY311}, line_length=width)
    return black.format_str(text, mode=mode).rstrip()
