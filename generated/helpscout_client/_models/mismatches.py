# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Tells about values that do not fit their documented types, once each."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable

from .._contract.observed import Mismatch

MAX_REMEMBERED = 10_000
"""Places after which nothing more is told, so that memory has an end too."""

_INDEX = re.compile(r"/\d+(?=/|$)")


class MismatchLog:
    """Writes one log record per operation and field; the value is in none."""

    def __init__(self, logger: logging.Logger) -> None:
        self._logger = logger
        self._told: set[tuple[str, str]] = set()

    def warn(self, operation: str, mismatches: Iterable[Mismatch]) -> None:
        """Log the mismatches of one answer that were not met before."""
        for mismatch in mismatches:
            place = (operation, _INDEX.sub("/*", mismatch.pointer))
            if place in self._told or len(self._told) >= MAX_REMEMBERED:
                continue
            self._told.add(place)
            absent = mismatch.found == "missing"
            self._logger.warning(
                "%s: %s is documented as %s, but %s",
                *place,
                mismatch.expected,
                "it is missing" if absent else f"the server sent {mismatch.found}",
            )
