# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Warnings about values that do not fit their documented types, once for each field."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable

from .._contract.forks import Forkable
from .._contract.observed import Mismatch
from .._contract.redaction import PART_LENGTH, quoted

MAX_REMEMBERED = 10_000
"""Fields after which nothing more is logged, so that memory is limited."""

_INDEX = re.compile(r"/\d+(?=/|$)")


class MismatchLog(Forkable):
    """Writes one log record for each operation and field, without the value."""

    def __init__(self, logger: logging.Logger) -> None:
        self._logger = logger
        super().__init__()

    def renew(self) -> None:
        """Begin with nothing logged: a forked process writes a log of its own."""
        self._logged: set[tuple[str, str]] = set()

    def warn(
        self, operation: str, mismatches: Iterable[Mismatch], secrets: Iterable[str]
    ) -> None:
        """Log the mismatches of one response that are new, without these secrets."""
        for mismatch in mismatches:
            pointer = _INDEX.sub("/*", mismatch.pointer)
            place = (operation, quoted(pointer, secrets, PART_LENGTH))
            if place in self._logged or len(self._logged) >= MAX_REMEMBERED:
                continue
            self._logged.add(place)
            absent = mismatch.found == "missing"
            self._logger.warning(
                "%s: %s is documented as %s, but %s",
                *place,
                mismatch.expected,
                "it is missing" if absent else f"the server sent {mismatch.found}",
            )
