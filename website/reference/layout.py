"""Python as black lays it out."""

from __future__ import annotations

import functools

import black
from black.mode import TargetVersion

_MODE = black.Mode(target_versions={TargetVersion.PY311})


@functools.cache
def formatted(text: str) -> str:
    """Return statements with the line breaks of black."""
    return black.format_str(text, mode=_MODE).rstrip()
