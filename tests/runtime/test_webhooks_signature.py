"""Webhooks: nothing unsigned gets in, and nothing about the secret gets out."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime import _errors as errors
from runtime._webhooks import (
    Event,
    UnknownEvent,
    check_signature,
    delivery_key,
    read_event,
)
from support.things import Thing

SECRET = "sentinel-5ecret"
BODY = b'{"id": 7, "name": "n"}'


def sign(body: bytes = BODY, secret: str = SECRET, digest: str = "sha1") -> str:
    """Sign a body as a sender does."""
    return base64.b64encode(hmac.digest(secret.encode(), body, digest)).decode()


class ThingCreated(Event[Thing]):
    """A thing was created."""


def parse(headers: Mapping[str, Any], body: bytes = BODY) -> Event[Any]:
    return read_event(
        body,
        headers,
        secret=SECRET,
        events={"thing.created": (ThingCreated, Thing)},
        event_header="X-Acme-Event",
        signature_header="X-Acme-Signature",
    )


@pytest.mark.parametrize(
    "secret",
    [SECRET, SECRET.encode(), [SECRET], ["old", SECRET], (b"old", SECRET.encode())],
)
def test_a_signature_that_fits_passes(secret: Any) -> None:
    """A body signed with the secret, or one of several, passes; white space does no harm."""
    assert None is check_signature(BODY, f"\r\n  {sign()}\t\n", secret)


def test_a_known_vector_passes() -> None:
    """The signature is base64 of HMAC-SHA1: RFC 2202 gives the value for this key."""
    digest = bytes.fromhex("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")
    signature = base64.b64encode(digest).decode()

    check_signature(b"what do ya want for nothing?", signature, "Jefe")


def test_other_digests() -> None:
    """A vendor can sign with another digest."""
    check_signature(BODY, sign(digest="sha256"), SECRET, "sha256")
    with pytest.raises(errors.InvalidSignature):
        check_signature(BODY, sign(), SECRET, "sha256")


@pytest.mark.parametrize(
    "signature",
    [
        "", " ", "x", "é" * 28, "\ud800" * 28, "=" * 28, "a" * 28, sign()[:-1], sign() + "=",
        sign().lower(), sign(secret="other"), sign(BODY + b" "),
        hmac.new(SECRET.encode(), BODY, hashlib.sha1).hexdigest(), f"sha1={sign()}",
        f"{sign()},{sign()}", f"{sign()} {sign()}", sign().replace("=", "-"),
    ],
)  # fmt: skip
def test_a_signature_that_does_not_fit_is_refused(signature: str) -> None:
    """Anything but the signature is `InvalidSignature`, which exposes neither."""
    with pytest.raises(errors.InvalidSignature) as raised:
        check_signature(BODY, signature, SECRET)

    message = str(raised.value)
    assert sign() not in message and SECRET not in message
    assert len(signature) < 5 or signature not in message


def test_a_header_that_was_not_sent() -> None:
    """None, as a mapping gives for a header that is missing, is `InvalidSignature`."""
    with pytest.raises(errors.InvalidSignature):
        check_signature(BODY, None, SECRET)


@pytest.mark.parametrize("bit", range(160))
def test_one_bit_is_enough(bit: int) -> None:
    """A signature that is wrong in a single bit is refused."""
    raw = bytearray(base64.b64decode(sign()))
    raw[bit // 8] ^= 1 << bit % 8

    with pytest.raises(errors.InvalidSignature):
        check_signature(BODY, base64.b64encode(raw).decode(), SECRET)


@given(st.binary(max_size=40), st.text(max_size=40))
def test_no_random_signature_passes(body: bytes, signature: str) -> None:
    """Whatever is sent as a signature, the result is `InvalidSignature`."""
    with pytest.raises(errors.InvalidSignature):
        check_signature(body, signature, SECRET)


@pytest.mark.parametrize("body", ["{}", {"id": 7}, None, bytearray(b"{}")])
def test_a_body_that_is_not_bytes(body: Any) -> None:
    """A body that was decoded or parsed is a mistake of the program: a `TypeError`."""
    with pytest.raises(TypeError, match="raw_body has to be the bytes received"):
        check_signature(body, sign(), SECRET)


@pytest.mark.parametrize("secret", ["", b"", [], [""], [SECRET, ""]])
def test_an_empty_secret(secret: Any) -> None:
    """An empty secret would let anyone sign, so it is refused."""
    with pytest.raises(errors.ConfigurationError):
        check_signature(BODY, sign(secret=""), secret)


@pytest.mark.parametrize(
    "names",
    [
        ("X-Acme-Event", "X-Acme-Signature"),
        ("x-acme-event", "x-acme-signature"),
        ("X-ACME-EVENT", "X-ACME-SIGNATURE"),
    ],
)
@pytest.mark.parametrize("wrap", [str, lambda value: [value], lambda value: (value,)])
def test_an_event_is_read_into_its_class(names: tuple[str, str], wrap: Any) -> None:
    """Headers in any case, as text or lists, give the event with its payload."""
    event = parse({names[0]: wrap("thing.created"), names[1]: wrap(sign())})

    assert ThingCreated("thing.created", Thing(id=7, name="n")) == event
    assert isinstance(event.payload, Thing)
    assert "Thing(" not in repr(event)


def test_an_unknown_event_keeps_its_payload() -> None:
    """An event that is not documented is `UnknownEvent`, with plain JSON."""
    event = parse({"X-Acme-Event": "thing.sold", "X-Acme-Signature": sign()})

    assert (UnknownEvent, "thing.sold") == (type(event), event.name)
    assert {"id": 7, "name": "n"} == event.payload


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Acme-Signature": sign()},
        {"X-Acme-Event": "thing.created"},
        {"X-Acme-Event": "thing.created", "X-Acme-Signature": ""},
        {"X-Acme-Event": "thing.created", "X-Acme-Signature": []},
        {"X-Acme-Event": "thing.created", "X-Acme-Signature": [sign(), sign()]},
        {"X-Acme-Event": ["a", "b"], "X-Acme-Signature": sign()},
        {"X-Acme-Event": "a", "X-Acme-Signature": sign(), "x-acme-signature": sign()},
    ],
)
def test_headers_that_are_missing_or_repeated(headers: dict[str, Any]) -> None:
    """Exactly one signature and one event name are required."""
    with pytest.raises(errors.InvalidSignature):
        parse(headers)


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b"\xff"])
@pytest.mark.parametrize("name", ["thing.created", "thing.sold"])
def test_a_signed_body_that_is_not_an_object(body: bytes, name: str) -> None:
    """A body that is signed but is not valid JSON is a `DecodeError`."""
    with pytest.raises(errors.DecodeError):
        parse({"X-Acme-Event": name, "X-Acme-Signature": sign(body)}, body)


def test_nothing_is_read_before_the_signature_fits() -> None:
    """An unsigned body that is no JSON either is `InvalidSignature`."""
    with pytest.raises(errors.InvalidSignature):
        parse({"X-Acme-Event": "thing.created", "X-Acme-Signature": sign()}, b"{")


def test_a_repeated_delivery_has_the_same_key() -> None:
    """The key depends on event and body, and nothing of them can be read from it."""
    key = delivery_key("a", b"bc")

    assert key == delivery_key("a", b"bc")
    assert len({key, delivery_key("ab", b"c"), delivery_key("a", b"bcd")}) == 3
