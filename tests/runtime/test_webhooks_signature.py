"""Webhooks: nothing unsigned gets in, and nothing about the secret gets out."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable
from email.message import Message
from typing import Any

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import Headers as StarletteHeaders
from starlette.requests import Request as StarletteRequest
from werkzeug.datastructures import Headers as WerkzeugHeaders
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request as WerkzeugRequest

from runtime import _errors as errors
from runtime._webhooks import (
    Event,
    UnknownEvent,
    check_request,
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


def parse(headers: Any, body: bytes = BODY) -> Event[Any]:
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


@pytest.mark.parametrize("secret", ["", b"", [], [""], [SECRET, ""], None, [None]])
def test_an_empty_secret(secret: Any) -> None:
    """An empty secret would let anyone sign, so it is refused."""
    with pytest.raises(errors.ConfigurationError):
        check_signature(BODY, sign(secret=""), secret)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n", "\r"])
@pytest.mark.parametrize(
    "secret_with",
    [
        lambda end: SECRET + end,
        lambda end: end + SECRET,
        lambda end: (SECRET + end).encode(),
        lambda end: ["next", SECRET + end],
        lambda end: "s\xe9same" + end,
    ],
)
def test_a_secret_with_a_line_end(secret_with: Callable[[str], Any], end: str) -> None:
    """A secret read from a file brings its line end, which is never part of it."""
    with pytest.raises(ValueError, match=r"line end.*secret\.strip\(\)") as caught:
        check_signature(BODY, sign(secret=SECRET + end), secret_with(end))

    assert SECRET not in str(caught.value)


def test_a_binary_secret_may_end_in_any_byte() -> None:
    """Bytes that are no text are taken as they are."""
    secret = b"\xff\x00\x8a\n"
    signature = base64.b64encode(hmac.digest(secret, BODY, "sha1"))

    check_signature(BODY, signature, secret)


@pytest.mark.parametrize("secret", [f"{SECRET}\udcff", ["next", f"\ud800{SECRET}"]])
def test_a_secret_that_cannot_be_encoded(secret: Any) -> None:
    """It is refused; no exception on the way contains it."""
    with pytest.raises(ValueError, match="cannot encode; pass bytes") as caught:
        check_signature(BODY, sign(), secret)

    assert caught.value.__context__ is None
    assert SECRET not in repr(caught.value.args)


@pytest.mark.parametrize("secret", [7, [7], bytearray(b"abc"), {SECRET: 1}, [[SECRET]]])
def test_a_secret_that_is_no_text(secret: Any) -> None:
    """Another kind of secret is a `TypeError` that says which are taken."""
    with pytest.raises(TypeError, match="has to be str or bytes, not ") as caught:
        check_signature(BODY, sign(), secret)

    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("signature", [7, ["x"], {"x": "y"}])
def test_a_signature_that_is_no_text(signature: Any) -> None:
    """`verify` takes the value of the header, not the headers."""
    with pytest.raises(TypeError, match="signature has to be str or bytes, not"):
        check_signature(BODY, signature, SECRET)


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
        {"X-Acme-Event": "a", "X-Acme-Signature": None},
        {"X-Acme-Event": None, "X-Acme-Signature": sign()},
        {"headers": ["x"], "X-Acme-Event": ["a"]},
        {"wsgi.version": (1, 0), "app.session": {}, "HTTP_X_ACME_EVENT": "a"},
        {"X-Acme-Event": "  ", "X-Acme-Signature": sign()},
        {"X_Acme_Event": "a", "X_Acme_Signature": sign()},
        {b"x-acme-event": b"a"},
        [(b"x-acme-event", b"a"), *[(b"x-acme-signature", sign().encode())] * 2],
        StarletteHeaders(raw=[(b"x-acme-signature", sign().encode())] * 2),
        WerkzeugHeaders([("X-Acme-Event", "a"), *[("X-Acme-Signature", sign())] * 2]),
        httpx2.Headers([("X-Acme-Event", "a"), *[("X-Acme-Signature", sign())] * 2]),
    ],
)
def test_headers_that_are_missing_or_repeated(headers: dict[str, Any]) -> None:
    """Exactly one signature and one event name are required."""
    with pytest.raises(errors.InvalidSignature):
        parse(headers)


@pytest.mark.parametrize("read", [read_event, check_request])
def test_an_empty_secret_shows_for_every_request(read: Callable[..., Any]) -> None:
    """Also for one without a signature, so that a wrong configuration is no wrong request."""
    arguments: dict[str, Any] = {"signature_header": "X-Acme-Signature", "secret": ""}
    if read is read_event:
        arguments |= {"events": {}, "event_header": "X-Acme-Event"}
    with pytest.raises(errors.ConfigurationError):
        read(BODY, {}, **arguments)


PAIRS = [
    ("Host", "shop.example"),
    ("Accept", "*/*"),
    ("Accept", "text/html"),
    ("X-Acme-Event", "thing.created"),
    ("X-Acme-Signature", sign()),
]
RAW = [(name.lower().encode(), value.encode()) for name, value in PAIRS]
SCOPE: dict[str, Any] = {"type": "http", "method": "POST", "headers": RAW}
ENVIRON: dict[str, Any] = EnvironBuilder("/", headers=PAIRS).get_environ()


def message() -> Message:
    """Return headers as `http.server` and `http.client` have them."""
    headers = Message()
    for name, value in PAIRS:
        headers[name] = value
    return headers


SHAPES = {
    "starlette": StarletteRequest(SCOPE).headers,
    "asgi": SCOPE["headers"],
    "asgi, lists": [list(pair) for pair in RAW],
    "asgi, once": iter(RAW),
    "werkzeug": WerkzeugHeaders(PAIRS),
    "flask": WerkzeugRequest(ENVIRON).headers,
    "wsgi and META of Django": ENVIRON,
    "headers of Django": {name.title(): value for name, value in PAIRS},
    "headers of AWS Lambda": dict(PAIRS),
    "multiValueHeaders of AWS Lambda": {
        name: [value for each, value in PAIRS if each == name] for name, _ in PAIRS
    },
    "headers of API Gateway 2.0": {name.lower(): value for name, value in PAIRS},
    "httpx2": httpx2.Headers(PAIRS),
    "http.server": message(),
    "bytes": dict(RAW),
    "a header named headers": {"headers": ["x", "y"], **dict(PAIRS)},
    "a header named headers among pairs": [(b"headers", b"x"), *RAW],
    "headers inside an environ": {**ENVIRON, "headers": [("a", "b")]},
    "lists of bytes": {name: [value] for name, value in RAW},
}


@pytest.mark.parametrize("headers", SHAPES.values(), ids=SHAPES)
def test_headers_of_frameworks(headers: Any) -> None:
    """Headers are passed as a framework gives them."""
    assert "thing.created" == parse(headers).name


@pytest.mark.parametrize(
    "headers",
    [
        None,
        7,
        object(),
        sign(),
        sign().encode(),
        [sign()],
        [("X-Acme-Signature",)],
        [(7, sign())],
        {7: sign()},
        {"X-Acme-Signature": 7},
        {"X-Acme-Signature": [[sign()]]},
        StarletteRequest(SCOPE),
        SCOPE,
        {"headers": dict(PAIRS), "body": "{}"},
    ],
)
def test_headers_of_another_shape(headers: Any) -> None:
    """What cannot be headers is a `TypeError`, which says what can be."""
    with pytest.raises(TypeError, match="str or bytes") as caught:
        parse(headers)

    assert sign() not in str(caught.value)


def test_a_signed_request_without_an_event() -> None:
    """A request that is no event needs a signature among its headers only."""
    header = {"signature_header": "X-Acme-Signature"}

    assert None is check_request(BODY, RAW[-1:], secret=SECRET, **header)
    for headers in ([], RAW[-1:] * 2, [(b"x-acme-signature", b"x" * 28)]):
        with pytest.raises(errors.InvalidSignature):
            check_request(BODY, headers, secret=SECRET, **header)


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
    key = delivery_key(b"bc", "a")

    assert key == delivery_key(b"bc", "a")
    assert len({key, delivery_key(b"c", "ab"), delivery_key(b"bcd", "a")}) == 3
    assert 64 == len(delivery_key(b"", "\ud800"))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("a", b"bc"), "raw_body has to be the bytes received, not a str"),
        ((b"bc", UnknownEvent("a", {})), "event has to be str or bytes, not Unknown"),
    ],
)
def test_a_key_of_something_else(arguments: Any, message: str) -> None:
    """The body comes first, as in `verify` and `parse`, and the event is a name."""
    with pytest.raises(TypeError, match=message):
        delivery_key(*arguments)
