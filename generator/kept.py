"""The cache folder: JSON files that spare a run what an earlier one did.

A file that is damaged or cannot be read is none, and one that cannot be written is not kept. It
is replaced by a rename, so that runs at the same time, or killed ones, leave whole files. Those
used longest ago are removed when all together are too large.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from .home import CACHE

_MOST_BYTES = 64 * 1024 * 1024  # in each folder


def read(name: str, made_of: str) -> Any:
    """Return what is kept by a name; None if it was made of anything else, or is damaged."""
    file = CACHE / name
    try:
        found = json.loads(file.read_bytes())
    except (OSError, RecursionError, ValueError):
        return None
    with suppress(OSError):  # the folder may be one that can only be read
        os.utime(file)
    entry = cast("dict[str, Any]", found) if isinstance(found, dict) else {}
    return entry["value"] if entry.get("made of") == made_of else None


def write(name: str, made_of: str, value: object) -> None:
    """Keep a value by a name; `made_of` stands for all that it depends on."""
    file = CACHE / name
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_suffix(f".{os.getpid()}")
        draft.write_bytes(json.dumps({"made of": made_of, "value": value}).encode())
        try:
            draft.replace(file)
        finally:  # on Windows, a file that another run reads is not replaced
            draft.unlink(missing_ok=True)
        _remove_oldest(file)


def _remove_oldest(new: Path) -> None:
    """Remove the files beside a new one that are too much together with it."""
    files = [(entry.stat(), entry.path) for entry in os.scandir(new.parent)]
    left = _MOST_BYTES
    for found, path in sorted(files, key=lambda each: each[0].st_mtime, reverse=True):
        left -= found.st_size
        if left < 0 and path != str(new):
            os.unlink(path)
