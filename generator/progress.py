"""What a command is doing, on one line of a terminal; nothing where there is none."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TextIO

Progress = Callable[[str], None]
"""Says what is being done."""

_CLEARED = "\r\x1b[K"


def silent(text: str) -> None:
    """Say nothing."""


@contextmanager
def shown_on(stream: TextIO) -> Generator[Progress]:
    """Show progress while a `with` block runs; what was shown is cleared at its end."""
    if not stream.isatty():
        yield silent
        return

    def show(text: str) -> None:
        width = shutil.get_terminal_size().columns - 1
        stream.write(f"{_CLEARED}{text[:width]}")
        stream.flush()

    try:
        yield show
    finally:
        stream.write(_CLEARED)
        stream.flush()
