"""The function that reads models, for modules that do not load them before one is read."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from .._contract.lazy import LOADING
from .._contract.observed import Mismatches


@functools.cache
def reader() -> Callable[[Any, bytes], tuple[Any, Mismatches]]:
    """Return `read`, which is loaded on first use together with the base of models."""
    with LOADING:
        from .model import read
    return read
