"""Text of a server, as messages, logs and hooks may show it.

A server, or whoever answers in its place, can send control characters, megabytes, and the
credentials that it received. So its text is never shown as it came.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any, TypeAlias, cast
from urllib.parse import quote, quote_plus

from .lazy import LOADING
from .pointers import join

MAX_LENGTH = 500
"""Characters that one message shows."""

PART_LENGTH = 300
"""Characters of a server that are a part of a message."""

MASK = "***"

_Marks: TypeAlias = Mapping[str, str]
"""Secrets, each with a part that text has to contain, so that most text is left alone."""

# Shorter ones, like the password "X" that some APIs ask for, are parts of ordinary words.
_SHORTEST_SECRET = 4
_BACKSLASHES = r"\\{,64}+"
_PLAIN = re.compile(r"[A-Za-z0-9]+")
_RUNS = re.compile(r"[A-Za-z0-9]+|\\+|.", re.DOTALL)


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

    Secrets are found in any case, and as they are spelled in a URL, in HTML, in JSON, in JSON
    within JSON, and in `repr`. Raises `RecursionError` for a value that is nested too deeply.
    """
    known = sorted(
        {secret for secret in secrets if len(secret) >= _SHORTEST_SECRET},
        key=len,
        reverse=True,
    )
    marks = {secret: _mark(secret) for secret in known}
    return _redacted(value, marks, cache(_pattern))


def _redacted(value: Any, marks: _Marks, pattern: Callable[[str], str]) -> Any:
    match value:
        case str():
            return _masked(value, marks, pattern)
        case list():
            items = cast("Sequence[Any]", value)
            return [_redacted(item, marks, pattern) for item in items]
        case dict():
            members = cast("dict[str, Any]", value).items()
            return {
                _masked(key, marks, pattern): _redacted(item, marks, pattern)
                for key, item in members
            }
        case _:
            return value


def _masked(text: str, marks: _Marks, pattern: Callable[[str], str]) -> str:
    lowered = text.lower()
    found = [pattern(secret) for secret, mark in marks.items() if mark in lowered]
    return re.sub("|".join(found), MASK, text, flags=re.IGNORECASE) if found else text


def _mark(secret: str) -> str:
    """Return the longest part of a secret that all its spellings have, in lower case."""
    return max(_PLAIN.findall(secret), key=len, default="").lower()


def _pattern(secret: str) -> str:
    """Return a regular expression that finds a secret in each of its spellings."""
    runs: list[str] = _RUNS.findall(secret)
    return f"{''.join(map(_spellings, runs))}|{re.escape(secret)}"


def _spellings(run: str) -> str:
    """Return what finds letters and digits, some backslashes, or any other character.

    Quantifiers are bounded and possessive: hostile text must not take quadratic time.
    """
    if run.isalnum() and run.isascii():
        return run
    with LOADING:  # its tables of names are slow to load, and few programs need them
        from html import escape
    code = ord(run[0])
    numbers = rf"&#0{{,6}}{code};|&#x0{{,6}}{code:x};|u{code:04x}"
    if run[0] == "\\":
        return rf"(?:\\|%5c|{numbers}){{1,64}}+"
    pointer, in_json = join([run])[1:], json.dumps(run)[1:-1]
    forms = {quote(run, safe=""), quote_plus(run), escape(run), pointer, in_json, run}
    longest_first = sorted(forms, key=len, reverse=True)
    found = [
        _BACKSLASHES.join(map(re.escape, form.split("\\"))) for form in longest_first
    ]
    return f"{_BACKSLASHES}(?:{'|'.join(found)}|{numbers})"
