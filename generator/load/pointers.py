"""JSON pointers (RFC 6901): how this project names the places in a document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias
from urllib.parse import unquote

JsonValue: TypeAlias = (
    "dict[str, JsonValue] | list[JsonValue] | str | int | float | bool | None"
)

_INDEX = re.compile(r"0|[1-9][0-9]{0,9}")


def join(tokens: Iterable[str]) -> str:
    """Return the pointer that follows `tokens` from the root, such as `/paths/~1users`."""
    return "".join("/" + escape(token) for token in tokens)


def escape(token: str) -> str:
    """Return `token` as it is written inside a pointer."""
    if "~" in token or "/" in token:
        return token.replace("~", "~0").replace("/", "~1")
    return token


def split(pointer: str) -> list[str]:
    """Return the unescaped tokens of `pointer`; the root, "", has none."""
    return [
        token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]
    ]


def target_pointer(ref: str) -> str:
    """Return the JSON pointer in the `$ref` text `ref`, without percent-encoding."""
    return unquote(ref.removeprefix("#"))


def step(value: JsonValue, token: str) -> JsonValue:
    """Return the member of `value` that `token` names; raise `LookupError` without one."""
    if isinstance(value, dict):
        return value[token]
    if isinstance(value, list) and _INDEX.fullmatch(token):
        return value[int(token)]
    raise LookupError(token)


def get(value: JsonValue, token: str) -> JsonValue:
    """Return the member of `value` that `token` names, None if there is none."""
    try:
        return step(value, token)
    except LookupError:
        return None


def nearest(value: JsonValue, pointer: str) -> str:
    """Return `pointer`, without the tokens at its end that lead nowhere from `value`."""
    found: list[str] = []
    for token in split(pointer):
        try:
            value = step(value, token)
        except LookupError:
            break
        found.append(token)
    return join(found)


def follow(value: JsonValue, pointer: str) -> JsonValue:
    """Return what `pointer` leads to from `value`; raise `LookupError` if it leads nowhere."""
    for token in split(pointer):
        value = step(value, token)
    return value
