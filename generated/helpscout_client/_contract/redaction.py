# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Text of a server, as messages, logs and hooks may show it.

A server, or whoever answers in its place, can send control characters, megabytes, and the
credentials that it received. So its text is never shown as it came.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias, cast
from urllib.parse import quote, quote_plus

from .pointers import join

MAX_LENGTH = 500
"""Characters that one message shows."""

PART_LENGTH = 300
"""Characters of a server that are a part of a message."""

MASK = "***"

_Spellings: TypeAlias = Mapping[str, str]
"""_Spellings of secrets, each with its lower case."""

# Shorter ones, like the password "X" that some APIs ask for, are parts of ordinary words.
_SHORTEST_SECRET = 4


def quoted(text: str, secrets: Iterable[str] = (), most: int = MAX_LENGTH) -> str:
    """Return text of a server for people: without these secrets, printable, and cut."""
    return shortened(redacted(text, secrets), most)


def shortened(text: str, most: int = MAX_LENGTH) -> str:
    """Return a text of at most so many characters, with control characters escaped."""
    shown = "".join(
        character if character.isprintable() else repr(character)[1:-1]
        for character in text[: most + 1]
    )
    return shown if len(shown) <= most else f"{shown[: most - 1]}…"


def redacted(value: Any, secrets: Iterable[str]) -> Any:  # any JSON value
    """Return a JSON value of a server with a mask for each of these secrets, also in keys.

    Secrets are found in any case, and percent-encoded. Raises `RecursionError` for a value
    that is nested too deeply.
    """
    spellings = {
        spelling
        for secret in secrets
        if len(secret) >= _SHORTEST_SECRET
        for spelling in (
            *(secret, quote(secret, safe=""), quote_plus(secret)),
            join([secret])[1:],  # as a part of a JSON pointer
        )
    }
    longest_first = sorted(spellings, key=len, reverse=True)
    return _redacted(value, {spelling: spelling.lower() for spelling in longest_first})


def _redacted(value: Any, spellings: _Spellings) -> Any:
    match value:
        case str():
            return _masked(value, spellings)
        case list():
            return [_redacted(item, spellings) for item in cast("Sequence[Any]", value)]
        case dict():
            members = cast("dict[str, Any]", value).items()
            return {
                _masked(key, spellings): _redacted(item, spellings)
                for key, item in members
            }
        case _:
            return value


def _masked(text: str, spellings: _Spellings) -> str:
    lowered = text.lower()
    found = [re.escape(each) for each, lower in spellings.items() if lower in lowered]
    return re.sub("|".join(found), MASK, text, flags=re.IGNORECASE) if found else text
