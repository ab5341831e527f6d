"""Run the generator as another machine would; the first argument seeds the order of folders.

The locale is that of the environment. Exits with code 3 if it is not installed.
"""

from __future__ import annotations

import locale
import os
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

_listdir, _scandir = os.listdir, os.scandir
_random = random.Random(int(sys.argv[1]))  # noqa: S311  # no secret depends on it


def listdir(path: str = ".") -> list[str]:
    """List a folder in random order."""
    names = _listdir(path)
    _random.shuffle(names)
    return names


class Scan:
    """What `os.scandir` returns, in random order."""

    def __init__(self, path: str = ".") -> None:
        """Read the folder at once."""
        with _scandir(path) as found:
            self._entries = list(found)
        _random.shuffle(self._entries)

    def __iter__(self) -> Scan:
        return self

    def __next__(self) -> os.DirEntry[str]:
        if not self._entries:
            raise StopIteration
        return self._entries.pop()

    def __enter__(self) -> Scan:
        return self

    def __exit__(self, *raised: object) -> None:
        self._entries.clear()


try:
    locale.setlocale(locale.LC_ALL, "")
except locale.Error:
    raise SystemExit(3) from None

from generator.cli import main  # noqa: E402  # imported under the locale

os.listdir, os.scandir = listdir, Scan  # type: ignore[assignment]  # shuffled
os.umask(int(os.environ["UMASK"], 8))
raise SystemExit(main(sys.argv[2:]))
