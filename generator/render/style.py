"""Rendered text -> published text, by black."""

from __future__ import annotations

from importlib.metadata import version

import black
from black.mode import TargetVersion

from .cache import Cache

_MODE = black.Mode(target_versions={TargetVersion.PY311})
_FORMATTER = f"black {version('black')} {_MODE.get_cache_key()}"


def styled(text: str, cache: Cache) -> str:
    """Return Python text as black writes it; raise `ValueError` if black cannot read it."""
    return cache.text(_FORMATTER, text, lambda: black.format_str(text, mode=_MODE))
