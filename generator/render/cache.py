"""Texts that were made before, kept by what they were made of.

Libraries that format and type take long, and a change of the spec touches little. One JSON file
holds what the last run used; a cache that cannot be read or written is an empty one.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import cast


class Cache:
    """A cache of texts; without a path it lasts as long as the process."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._known = _read(path) if path else {}
        self._used: dict[str, str] = {}

    def text(self, maker: str, source: str, make: Callable[[], str]) -> str:
        """Return what `make` makes of `source`; `maker` names it with its version."""
        return self.texts(maker, [source], lambda _: [make()])[0]

    def texts(
        self,
        maker: str,
        sources: Sequence[str],
        make: Callable[[Sequence[str]], Sequence[str]],
    ) -> list[str]:
        """Return what `make` makes of each source; it is called once, for those not kept."""
        keys = {s: sha256(f"{maker}\0{s}".encode()).hexdigest() for s in sources}
        missing = [source for source, key in keys.items() if key not in self._known]
        made = dict(zip(missing, make(missing) if missing else (), strict=True))
        for source, key in keys.items():
            self._used[key] = made[source] if source in made else self._known[key]
        return [self._used[keys[source]] for source in sources]

    def save(self) -> None:
        """Keep what this run used, for the next one."""
        if self._path is None or self._used == self._known:
            return
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft = self._path.with_suffix(f".{os.getpid()}")
            draft.write_text(json.dumps(self._used), "utf-8")
            draft.replace(self._path)


def _read(path: Path) -> dict[str, str]:
    try:
        kept = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    texts = cast("dict[str, object]", kept) if isinstance(kept, dict) else {}
    return {key: text for key, text in texts.items() if isinstance(text, str)}
