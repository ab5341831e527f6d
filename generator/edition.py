"""Which generator this is: a digest of all that makes a package of a document."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from .disk import digest
from .home import CODE

_METADATA = (".dist-info", ".egg-info")


def edition() -> str:
    """Return the digest of our code, of Python, and of the libraries that are installed."""
    parts = [libraries()]
    for path in sorted(path for folder in CODE for path in _files(folder)):
        parts += [str(path), digest(path.read_bytes())]
    return digest("\0".join(parts).encode())


def libraries() -> str:
    """Return the digest of the versions of Python and of what is installed.

    They are in the names of folders. To import `importlib.metadata` takes longer than this.
    """
    found: set[str] = set()
    for folder in sys.path:
        with suppress(OSError):
            found.update(n for n in os.listdir(folder) if n.endswith(_METADATA))
    return digest("\0".join([sys.version, *sorted(found)]).encode())


def _files(folder: Path) -> Iterator[Path]:
    for directory, subfolders, names in os.walk(folder):
        with suppress(ValueError):
            subfolders.remove("__pycache__")
        yield from (Path(directory, name) for name in names)
