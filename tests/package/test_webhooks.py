"""The webhooks of both APIs: published signatures, and a class for each event."""

from __future__ import annotations

import hmac
import json
from base64 import b64encode
from traceback import TracebackException
from types import ModuleType
from typing import Any, get_args

import pytest
from helpscout_client import errors, webhooks
from helpscout_client.v1 import webhooks as webhooks_v1
from helpscout_client.v2.models import Conversation

from support.bundles import JsonObject, bundle, component_name, model, payloads
from support.json_values import says_the_same

pytestmark = pytest.mark.client

SECRET = "your secret key"
BODY = (
    b'{"firstName":"Jackie","lastName":"Chan",'
    b'"email":"jackie.chan@somewhere.com","gender":"male"}'
)
SIGNATURE = "2iFmnzC8SCNVF/iNiMnSe19yceU="

MODULES = {"v1": webhooks_v1, "v2": webhooks}
EVENTS = [
    (version, name, component_name(_schema))
    for version in MODULES
    for name, item in bundle(version)["webhooks"].items()
    for _schema in [
        item["post"]["requestBody"]["content"]["application/json"]["schema"]
    ]
]

both = pytest.mark.parametrize("module", MODULES.values(), ids=MODULES)
every_event = pytest.mark.parametrize(("version", "name", "schema"), EVENTS)


def headers(name: str, body: bytes) -> dict[str, str]:
    """Return the headers that Help Scout sends along with a body."""
    signature = b64encode(hmac.digest(SECRET.encode(), body, "sha1")).decode()
    return {"X-HelpScout-Event": name, "X-HelpScout-Signature": signature}


def body_of(version: str, schema: str) -> JsonObject:
    """Return the documented body of an event; an empty one where none is documented."""
    found = [
        each.value
        for each in payloads()
        if (each.version, each.schema) == (version, schema) and "post" in each.place
    ]
    return found[0] if found else {}


@both
@pytest.mark.parametrize(
    "signature",
    [SIGNATURE, SIGNATURE.encode(), f"\n{SIGNATURE}\n", f"  {SIGNATURE}\t"],
)
def test_a_published_signature_passes(module: ModuleType, signature: Any) -> None:
    """The secret, body and signature that other clients publish belong together."""
    assert None is module.verify(BODY, signature, SECRET)
    assert None is module.verify(BODY, signature, ["next", SECRET])


@both
@pytest.mark.parametrize(
    ("body", "signature", "secret"),
    [
        (BODY + b"\n", SIGNATURE, SECRET),
        (BODY, SIGNATURE.replace("2", "3"), SECRET),
        (BODY, SIGNATURE.rstrip("="), SECRET),
        (BODY, "", SECRET),
        (BODY, None, SECRET),
        (BODY, SIGNATURE, "your other key"),
        (BODY, "gV91IzHpvzCSLYW+/QGAxfm7KOM=", SECRET),
    ],
)
def test_any_other_signature_is_refused(
    module: ModuleType, body: bytes, signature: str, secret: str
) -> None:
    """A changed body, signature or secret is `InvalidSignature`, which exposes neither."""
    with pytest.raises(errors.InvalidSignature) as raised:
        module.verify(body, signature, secret)

    assert SIGNATURE not in str(raised.value)
    assert not signature or signature not in str(raised.value)


@both
def test_an_unsigned_event_is_refused(module: ModuleType) -> None:
    """Without its signature header a webhook is not read at all."""
    with pytest.raises(errors.InvalidSignature):
        module.parse(b"{", {"X-HelpScout-Event": "convo.created"}, secret=SECRET)


@every_event
def test_each_event_has_a_class_and_a_payload(
    version: str, name: str, schema: str
) -> None:
    """A signed body becomes the event of its name, its payload the documented class."""
    module = MODULES[version]
    body = body_of(version, schema)
    raw = json.dumps(body).encode()

    event = module.parse(raw, headers(name, raw), secret=SECRET)

    words = name.replace("-", ".").split(".")
    assert "".join(map(str.capitalize, words)) == type(event).__name__
    assert name == event.name
    assert model(version, schema) is type(event.payload)
    assert says_the_same(body, event.payload.to_payload())
    assert type(event).__name__ in module.__all__


@both
def test_an_unknown_event_keeps_what_was_sent(module: ModuleType) -> None:
    """An event that is not documented is an `UnknownEvent` around plain JSON."""
    event = module.parse(BODY, headers("helpscout.other", BODY), secret=SECRET)

    assert module.UnknownEvent is type(event)
    assert ("helpscout.other", json.loads(BODY)) == (event.name, event.payload)


@pytest.mark.parametrize(("version", "module"), MODULES.items())
def test_the_union_of_events_is_complete(version: str, module: ModuleType) -> None:
    """`AnyEvent` and `EVENTS` hold each documented event and no other."""
    names = [name for each, name, _ in EVENTS if each == version]
    kinds = [kind for kind, _ in module.EVENTS.values()]

    assert sorted(names) == sorted(module.EVENTS)
    assert {*kinds, module.UnknownEvent} == set(get_args(module.AnyEvent))


@both
def test_events_can_be_matched(module: ModuleType) -> None:
    """`match` distinguishes events by class and takes their parts by name."""
    raw = b'{"id": 7}'

    match module.parse(raw, headers("convo.deleted", raw), secret=SECRET):
        case module.ConvoDeleted(name=name, payload=payload):
            assert ("convo.deleted", 7) == (name, payload.id)
        case other:
            pytest.fail(f"{other} is not the event of a deleted conversation")


APP_BODY = b'{"ticket":{"id":"1","number":"2","subject":"Help"},"customer":{"id":"3"}}'


def test_requests_to_dynamic_apps_are_verified() -> None:
    """A custom app is sent the signature of webhooks, without the name of an event."""
    signed = {"X-HELPSCOUT-SIGNATURE": headers("", APP_BODY)["X-HelpScout-Signature"]}

    assert None is webhooks.verify_app(APP_BODY, signed, secret=SECRET)
    assert None is webhooks.verify_app(APP_BODY, signed, secret=["next", SECRET])
    for wrong in ({}, {"X-HelpScout-Signature": SIGNATURE}):
        with pytest.raises(errors.InvalidSignature):
            webhooks.verify_app(APP_BODY, wrong, secret=SECRET)
    assert "/apps/legacy-custom-apps/dynamic/" in str(webhooks.verify_app.__doc__)
    assert not hasattr(webhooks_v1, "verify_app")


@both
def test_a_repeated_delivery_has_the_same_key(module: ModuleType) -> None:
    """`delivery_key` distinguishes deliveries by event and body."""
    keys = {
        module.delivery_key(body, name)
        for name in ("convo.created", "convo.created", "convo.status")
        for body in (BODY, b"{}")
    }

    assert 4 == len(keys)


@pytest.mark.parametrize("is_signed", [True, False])
def test_tracebacks_contain_neither_secret_nor_body(is_signed: bool) -> None:
    """Programs that report errors print the variables of frames; ours have none."""
    body = b"ann@sentinel.example"  # no JSON
    mac = hmac.digest(SECRET.encode(), body if is_signed else b"", "sha1")
    headers = {
        "X-HelpScout-Event": "convo.created",
        "X-HelpScout-Signature": b64encode(mac).decode(),
    }
    kind = errors.DecodeError if is_signed else errors.InvalidSignature
    for call in (
        lambda: webhooks.parse(body, headers, secret=SECRET),
        lambda: Conversation.from_payload(body) if is_signed else call_verify(body),
    ):
        with pytest.raises(kind) as raised:
            call()
        found = TracebackException.from_exception(raised.value, capture_locals=True)
        ours = [each for each in found.stack if "helpscout_client" in each.filename]
        assert ours
        for frame in ours:
            assert SECRET not in str(frame.locals)
            assert "sentinel" not in str(frame.locals)


def call_verify(body: bytes) -> None:
    """Verify a body by a signature of another one."""
    webhooks.verify(body, b64encode(hmac.digest(b"x", b"", "sha1")), SECRET)
