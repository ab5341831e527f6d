# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Commands to the stub server: how to respond to the next requests of an operation."""

from __future__ import annotations

import json as json_module  # `json` is an argument below
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from threading import TIMEOUT_MAX
from typing import TypeVar, cast

from .._contract.mistakes import check_kind, found
from .._contract.omit import OMIT
from .._models.model import Model

T = TypeVar("T")

_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_VALUE = re.compile(r"[\t\x20-\x7e\x80-\xff]*")
_FRAMING = frozenset({"content-length", "transfer-encoding"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """How to respond to an operation; what is None is as documented."""

    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    content: bytes | None = None
    is_json: bool = False
    """Whether the content is a JSON value."""
    drop: bool = False
    delay: float = 0.0

    @property
    def is_documented(self) -> bool:
        """Whether the response is the documented one of a success."""
        return self.status is None and self.content is None and not self.drop


def command_of(
    status: int | None,
    headers: Mapping[str, str] | None,
    json: object,
    body: bytes | None,
    drop: bool,
    delay: float,
) -> Command:
    """Return the command that these arguments of `StubServer.respond` give.

    Raises `TypeError` or `ValueError` for what cannot be sent.
    """
    check_kind("drop", drop, bool, "True or False")
    if json is not OMIT and body is not None:
        raise ValueError("json and body are two bodies; give one of them")
    if drop and (json is not OMIT or any([status, headers, body is not None])):
        raise ValueError("drop sends nothing; leave out status, headers, json and body")
    if status is not None:
        check_number("status", status, 200, 999)
    return Command(
        status=status,
        headers=_headers(headers or {}),
        content=_body(body) if json is OMIT else json_bytes(json),
        is_json=json is not OMIT,
        drop=drop,
        delay=_seconds(delay),
    )


def known(kind: str, name: object, values: Mapping[str, T]) -> T:
    """Return the value of a name; raises `ValueError` for a name that there is not."""
    if not isinstance(name, str):
        raise TypeError(f"the name of an {kind} is a text, not {type(name).__name__}")
    if name in values:
        return values[name]
    close = get_close_matches(name, values, n=3)
    every = ", ".join(sorted(values)) or "none"
    hint = f"did you mean {' or '.join(close)}?" if close else f"there are: {every}"
    raise ValueError(f"no {kind} {name!r}; {hint}")


def check_number(name: str, value: object, least: int, most: int = 1_000_000) -> None:
    """Raise `TypeError` or `ValueError` unless an argument is a number within limits."""
    message = f"{name} is {value!r}; it has to be a whole number from {least} to {most}"
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(message)
    if not least <= value <= most:
        raise ValueError(message)


def merged(*headers: Mapping[str, str]) -> dict[str, str]:
    """Return headers in which later ones replace earlier ones of the same name."""
    pairs = [pair for each in headers for pair in each.items()]
    return dict({name.lower(): (name, value) for name, value in pairs}.values())


def json_bytes(value: object) -> bytes:
    """Return a JSON value, which may contain models, as it is sent."""
    text = json_module.dumps(value, default=_payload, allow_nan=False)
    return text.encode()


def _payload(value: object) -> object:
    if isinstance(value, Model):
        return value.to_payload()
    raise TypeError(f"{found(value)} is no JSON value; pass JSON values or models")


def _body(body: object) -> bytes | None:
    if body is None or isinstance(body, bytes):
        return body
    raise TypeError(f"body has to be bytes, not {type(body).__name__}; or use json=")


def _seconds(delay: object) -> float:
    if isinstance(delay, bool) or not isinstance(delay, (int, float)):
        raise TypeError(f"delay is {delay!r}; it has to be a number of seconds")
    if not 0 <= delay <= TIMEOUT_MAX:
        raise ValueError(f"delay is {delay!r}; it has to be 0 seconds or more")
    return delay


def _headers(headers: object) -> dict[str, str]:
    if not isinstance(headers, Mapping):
        raise TypeError(f"headers has to be a mapping, not {type(headers).__name__}")
    checked: dict[str, str] = {}
    for name, value in cast("Mapping[object, object]", headers).items():
        if not isinstance(name, str) or not isinstance(value, str):
            raise TypeError(f"header {name!r}: name and value have to be texts")
        if not _NAME.fullmatch(name):
            raise ValueError(f"{name!r} cannot be the name of a header")
        if name.lower() in _FRAMING:
            raise ValueError(f"{name} is set by the server; leave it out")
        if not _VALUE.fullmatch(value):
            raise ValueError(
                f"header {name} has a line break, another control character or a character"
                " beyond latin-1, which HTTP cannot send"
            )
        checked[name] = value
    return checked
