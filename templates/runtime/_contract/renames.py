"""Files that are replaced while other programs may look at them."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_IN_USE = frozenset({5, 32})
"""Errors of Windows: a file is being replaced, or another program has it open."""
_PATIENCE = 2.0
_PAUSE = 0.02


def replace(path: str | os.PathLike[str], by: str | os.PathLike[str]) -> None:
    """Replace a file, at once, by another one that is beside it."""
    when_free(lambda: os.replace(by, path))


def when_free(use: Callable[[], T]) -> T:
    """Use a file; on Windows, try for two seconds while another program does, such as a scanner.

    Other systems do not know these errors.
    """
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            return use()
        except PermissionError as error:
            is_in_use = getattr(error, "winerror", None) in _IN_USE
            if not is_in_use or time.monotonic() >= end:
                raise
        time.sleep(_PAUSE)
