"""How often Python looks for cyclic garbage while a command runs."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Generator
from contextlib import contextmanager

_YOUNG = 100_000  # new objects; 700 by default


@contextmanager
def seldom_collected() -> Generator[None]:
    """Collect cyclic garbage seldom: a command keeps nearly all that it makes, and then ends.

    The collector reads all objects again and again otherwise, and some more times at the end of
    the process, which takes a third of its time.
    """
    before = gc.get_threshold()
    gc.set_threshold(_YOUNG, *before[1:])
    atexit.register(gc.freeze)
    try:
        yield
    finally:
        gc.set_threshold(*before)
