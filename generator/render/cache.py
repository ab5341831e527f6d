"""Texts that were made before, kept by what they were made of.

Libraries that format and type take long, and a change of the spec touches little. One file
of the cache folder holds what the last run used, and some of what earlier ones did.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .. import kept
from ..disk import digest
from ..edition import libraries

_SPARE = 4 * 1024 * 1024
"""How many characters of texts are kept that the last run did not use."""


class Cache:
    """A cache of texts; without a name it lasts as long as the process."""

    def __init__(self, name: str = "", edition: str = "") -> None:
        self.edition = edition
        """Which generator makes texts that have no other version."""
        self._name = name
        self._known: dict[str, str] = (name and kept.read(name, libraries())) or {}
        self._used: dict[str, str] = {}

    def text(self, maker: str, source: str, make: Callable[[], str]) -> str:
        """Return what `make` makes of `source`; `maker` names it, with what it is set to."""
        return self.texts(maker, [source], lambda _: [make()])[0]

    def texts(
        self,
        maker: str,
        sources: Sequence[str],
        make: Callable[[Sequence[str]], Sequence[str]],
    ) -> list[str]:
        """Return what `make` makes of each source; it is called once, for those not kept."""
        keys = {s: digest(f"{maker}\0{s}".encode()) for s in sources}
        missing = [source for source, key in keys.items() if key not in self._known]
        made = dict(zip(missing, make(missing) if missing else (), strict=True))
        for source, key in keys.items():
            self._used[key] = made[source] if source in made else self._known[key]
        return [self._used[keys[source]] for source in sources]

    def save(self) -> None:
        """Keep what this run used, for the next one, and what was used not long before."""
        if not self._name or self._used.keys() <= self._known.keys():
            return
        texts = {key: t for key, t in self._known.items() if key not in self._used}
        spare = sum(map(len, texts.values())) - _SPARE
        for key in list(texts):
            if spare > 0:
                spare -= len(texts.pop(key))
        kept.write(self._name, libraries(), texts | self._used)
