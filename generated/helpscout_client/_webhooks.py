# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Webhooks: signatures and events. Nothing is read before the signature is verified."""

from __future__ import annotations

import hmac
import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from ._errors import ConfigurationError, InvalidSignature

if TYPE_CHECKING:
    from ._models.model import Model

T = TypeVar("T")

Secrets: TypeAlias = str | bytes | Sequence[str | bytes]
HeaderMapping: TypeAlias = Mapping[str, str | Sequence[str]]

_BASE64 = re.compile(r"[A-Za-z0-9+/]+={0,2}")


@dataclass(frozen=True)
class Event(Generic[T]):
    """An event. `repr` does not show the payload, which is personal data."""

    name: str
    payload: T = field(repr=False)


class UnknownEvent(Event[Any]):
    """An event that is not documented; its payload is plain JSON values."""


def check_signature(
    raw_body: bytes,
    signature: str | bytes | None,
    secret: Secrets,
    digest: str = "sha1",
) -> None:
    """Return if the signature was made of this body with one of the secrets.

    `raw_body` is the body as it was received: JSON that was read and written again differs.
    Pass several secrets while one replaces another.

    A signature has no date: anyone who has seen a request can send it again. `delivery_key`
    helps to recognise that.

    Raises `InvalidSignature` otherwise, `TypeError` for a body that is not bytes, and
    `ConfigurationError` for an empty secret.
    """
    _require_bytes(raw_body)
    expected = [_signature(key, raw_body, digest) for key in _keys(secret)]
    text = signature.decode("latin-1") if isinstance(signature, bytes) else signature
    given = (text or "").strip(" \t\r\n")
    if len(given) != len(expected[0]) or not _BASE64.fullmatch(given):
        raise InvalidSignature("the signature of this webhook is malformed")
    # All are compared, so that the time does not depend on which secret fits.
    fits = [hmac.compare_digest(given.encode("ascii"), each) for each in expected]
    if not any(fits):
        raise InvalidSignature("the signature does not fit the body of this webhook")


def _require_bytes(raw_body: object) -> None:
    if not isinstance(raw_body, bytes):
        raise TypeError(
            f"raw_body has to be the bytes received, not a {type(raw_body).__name__}"
        )


def _keys(secret: Secrets) -> list[bytes]:
    secrets = [secret] if isinstance(secret, (str, bytes)) else list(secret or ())
    keys = [each.encode() if isinstance(each, str) else each for each in secrets]
    if not keys or not all(keys):
        raise ConfigurationError("a webhook secret is empty")
    return keys


def _signature(key: bytes, raw_body: bytes, digest: str) -> bytes:
    return b64encode(hmac.digest(key, raw_body, digest))


def read_event(
    raw_body: bytes,
    headers: HeaderMapping,
    *,
    secret: Secrets,
    events: Mapping[str, tuple[type[Event[Any]], type[Model]]],
    event_header: str,
    signature_header: str,
    digest: str = "sha1",
) -> Event[Any]:
    """Verify a webhook and return its event; `UnknownEvent` for one not in `events`.

    The signature covers the body only: the event's name, which is a header, is as
    trustworthy as the connection.

    Raises what `check_signature` raises, also `InvalidSignature` for a header that is missing
    or repeated, and `DecodeError` for a body that is not a JSON object.
    """
    check_signature(raw_body, _one(headers, signature_header), secret, digest)
    return event_of(_one(headers, event_header).strip(" \t"), raw_body, events)


def event_of(
    name: str,
    raw_body: bytes,
    events: Mapping[str, tuple[type[Event[Any]], type[Model]]],
) -> Event[Any]:
    """Return an event by its name; `UnknownEvent` for one not in `events`.

    Raises `DecodeError` for a body that is not a JSON object.
    """
    from ._models.model import read  # models are loaded on first use

    if name not in events:
        return UnknownEvent(name, read(dict[str, Any], raw_body)[0])
    kind, model = events[name]
    return kind(name, read(model, raw_body)[0])


def _one(headers: HeaderMapping, wanted: str) -> str:
    found: list[str] = []
    for name, value in headers.items():
        if name.lower() == wanted.lower():
            found += [value] if isinstance(value, str) else value
    if len(found) != 1:
        raise InvalidSignature(f"a webhook has to have exactly one {wanted} header")
    return found[0]


def delivery_key(event: str, raw_body: bytes) -> str:
    """Return a text that is the same for each delivery of the same event.

    Keep the keys of the events that you have handled, to recognise a delivery that is
    repeated by the sender after a failure, or by someone else.
    """
    return sha256(event.encode() + b"\0" + raw_body).hexdigest()
