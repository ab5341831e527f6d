"""Webhooks: signatures and events. Nothing is read before the signature is verified."""

from __future__ import annotations

import hmac
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from typing import Any, Generic, Protocol, TypeAlias, TypeVar, cast

from ._contract.mistakes import has_surrogates
from ._contract.redaction import quoted
from ._errors import ConfigurationError, InvalidSignature
from ._models.reading import reader

T = TypeVar("T")

Secrets: TypeAlias = str | bytes | Sequence[str | bytes]


class HeaderItems(Protocol):
    """Headers with `items()`: a mapping, or the class of headers of a framework."""

    def items(self) -> Iterable[tuple[object, object]]:
        """Return names with values."""
        ...


RequestHeaders: TypeAlias = HeaderItems | Iterable[tuple[str | bytes, object]]

_BASE64 = re.compile(r"[A-Za-z0-9+/]+={0,2}")
_SHAPES = (
    "headers have to be a mapping or (name, value) pairs, of str or bytes: the headers of a"
    " request of Starlette, Django, Werkzeug or AWS Lambda, of an ASGI scope, or a WSGI environ"
)


@dataclass(frozen=True)
class Event(Generic[T]):
    """An event. `repr` does not show the payload, which is personal data."""

    name: str
    """The name of the event, as the server sent it."""
    payload: T = field(repr=False)
    """What the event is about: a model, or plain JSON values of an unknown event."""


class UnknownEvent(Event[Any]):
    """An event that is not documented; its payload is plain JSON values."""


# A payload may be a union of models, which is no class.
EventTypes: TypeAlias = Mapping[str, tuple[type[Event[Any]], Any]]
"""The class of each event and the type of its payload, by the name of the event."""


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

    Raises `InvalidSignature` otherwise, `TypeError` for a body that is not bytes,
    `ConfigurationError` for an empty secret, and `ValueError` for one with a line end
    or that UTF-8 cannot encode.
    """
    _check(raw_body, signature, _keys(secret), digest)


def _check(
    raw_body: bytes, signature: str | bytes | None, keys: list[bytes], digest: str
) -> None:
    _require_bytes(raw_body)
    expected = [signature_of(key, raw_body, digest) for key in keys]
    text = "" if signature is None else _text(signature, "signature").strip(" \t\r\n")
    given = text.encode("utf-8", "surrogatepass")
    # All are compared, so that the time does not depend on which secret fits.
    fits = [hmac.compare_digest(given, each) for each in expected]
    if not any(fits):
        is_one = len(text) == len(expected[0]) and _BASE64.fullmatch(text)
        problem = "does not fit the body" if is_one else "is malformed"
        raise InvalidSignature(f"the signature {problem}")


def _require_bytes(raw_body: object) -> None:
    if not isinstance(raw_body, bytes):
        raise TypeError(
            f"raw_body has to be the bytes received, not a {type(raw_body).__name__}"
        )


def _text(value: object, name: str) -> str:
    """Return a text that was received as text or bytes."""
    if isinstance(value, bytes):
        return value.decode("latin-1")
    if not isinstance(value, str):
        raise TypeError(f"{name} has to be str or bytes, not {type(value).__name__}")
    return value


def _keys(secret: object) -> list[bytes]:
    is_one = isinstance(secret, (str, bytes)) or not isinstance(secret, Sequence)
    secrets = cast("Sequence[object]", [secret] if is_one else secret)
    keys = list(map(secret_key, secrets))
    if not keys:
        raise ConfigurationError("a signing secret is empty")
    return keys


def secret_key(secret: object) -> bytes:
    """Return the key that a secret is; messages do not contain it.

    Raises what `check_signature` raises for a secret.
    """
    if not secret and isinstance(secret, (str, bytes, type(None))):
        raise ConfigurationError("a signing secret is empty")
    if not isinstance(secret, (str, bytes)):
        found = type(secret).__name__
        raise TypeError(f"a signing secret has to be str or bytes, not {found}")
    if isinstance(secret, str) and has_surrogates(secret):
        raise ValueError(
            "a signing secret has characters that UTF-8 cannot encode; pass bytes"
        )
    key = secret.encode() if isinstance(secret, str) else secret
    # Bytes that are no text may end in any byte.
    if key.strip(b"\r\n") != key and (key.isascii() or isinstance(secret, str)):
        raise ValueError(
            "a signing secret begins or ends with a line end, as text read from a file does;"
            " pass secret.strip()"
        )
    return key


def signature_of(key: bytes, raw_body: bytes, digest: str) -> bytes:
    """Return the signature of a body, as its header contains it."""
    return b64encode(hmac.digest(key, raw_body, digest))


def check_request(
    raw_body: bytes,
    headers: RequestHeaders,
    *,
    secret: Secrets,
    signature_header: str,
    digest: str = "sha1",
) -> None:
    """Return if the signature among the headers was made of this body.

    Raises what `check_signature` raises, also `InvalidSignature` for a header that is missing
    or repeated, and `TypeError` for headers of another shape.
    """
    keys = _keys(secret)  # a mistake in the program shows for every request
    _check(raw_body, _one(_pairs(headers), signature_header), keys, digest)


def read_event(
    raw_body: bytes,
    headers: RequestHeaders,
    *,
    secret: Secrets,
    events: EventTypes,
    event_header: str,
    signature_header: str,
    digest: str = "sha1",
) -> Event[Any]:
    """Verify a webhook and return its event; `UnknownEvent` for one not in `events`.

    The signature covers the body only: the event's name, which is a header, is as
    trustworthy as the connection.

    Raises what `check_request` raises, and `DecodeError` for a body that is not a JSON object.
    """
    keys = _keys(secret)  # a mistake in the program shows for every request
    pairs = _pairs(headers)
    _check(raw_body, _one(pairs, signature_header), keys, digest)
    return event_of(raw_body, _one(pairs, event_header).strip(" \t"), events)


def event_of(
    raw_body: bytes,
    name: str,
    events: EventTypes,
) -> Event[Any]:
    """Return an event by its name; `UnknownEvent` for one not in `events`.

    Raises `DecodeError` for a body that is not a JSON object.
    """
    read = reader()
    if name not in events:
        return UnknownEvent(quoted(name), read(dict[str, Any], raw_body)[0])
    kind, model = events[name]
    return kind(name, read(model, raw_body)[0])


def _pairs(headers: RequestHeaders) -> list[tuple[str, object]]:
    """Return names, in lower case, with values."""
    items = getattr(headers, "items", None)
    found = cast("object", headers if items is None else items())
    if isinstance(found, (str, bytes)) or not isinstance(found, Iterable):
        raise TypeError(f"{_SHAPES}; found {type(headers).__name__}")
    pairs: list[tuple[str, object]] = []
    for pair in cast("Iterable[Sequence[object]]", found):
        match pair:
            case [str() as name, value]:
                pairs.append((name.lower(), value))
            case [bytes() as name, value]:
                pairs.append((name.decode("latin-1").lower(), value))
            case _:
                raise TypeError(f"{_SHAPES}; found a {type(pair).__name__} among them")
    return pairs


def _one(pairs: Sequence[tuple[str, object]], wanted: str) -> str:
    """Return the one value of a header."""
    names = _spellings(wanted)
    found = [each for name, value in pairs if name in names for each in _values(value)]
    texts = [_text(each, f"header {wanted}") for each in found if each is not None]
    if not texts and any(map(_holds_headers, pairs)):
        raise TypeError(f"{_SHAPES}; pass what is under 'headers'")
    if len(texts) != 1 or not texts[0].strip():
        raise InvalidSignature(
            f"a signed request has exactly one {wanted} header, found {len(texts)}"
        )
    return texts[0]


@cache
def _spellings(name: str) -> tuple[str, str]:
    """Return the name of a header in lower case, as it is sent and as an environ has it."""
    lowered = name.lower()
    return lowered, f"http_{lowered.replace('-', '_')}"


def _values(value: object) -> Sequence[object]:
    """Return the values of a header, of which some frameworks give a list."""
    if isinstance(value, (list, tuple)):
        return cast("Sequence[object]", value)
    return (value,)


def _holds_headers(pair: tuple[str, object]) -> bool:
    """Return whether a request or an event was passed, which has its headers inside.

    No sender can bring that about: the values that are sent are texts.
    """
    name, value = pair
    kinds = (list, tuple, Mapping)
    return name == "headers" and any(isinstance(v, kinds) for v in _values(value))


def delivery_key(raw_body: bytes, event: str) -> str:
    """Return a text that is the same for each delivery of the same event.

    `event` is the name of the event. Keep the keys of the events that you have handled, to
    recognise a delivery that is repeated by the sender after a failure, or by someone else.
    """
    _require_bytes(raw_body)
    name = _text(event, "event").encode("utf-8", "surrogatepass")
    return sha256(name + b"\0" + raw_body).hexdigest()
