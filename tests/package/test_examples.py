"""The programs in `examples/` receive webhooks over real HTTP, and generated models fit in."""

from __future__ import annotations

import hmac
import json
import logging
import runpy
from base64 import b64encode
from collections.abc import Iterator

import httpx2
import pytest
from fastapi import FastAPI
from helpscout_client.v2.models import Conversation

from support.bundles import payload
from support.serving import NO_TLS, serving_asgi, serving_wsgi
from website.cookbook import EXAMPLES

SECRET = "made up"
BODY = json.dumps({"id": 7, "assignee": {"id": 4}}).encode()
EVENT = "X-HelpScout-Event"
SIGNATURE = "X-HelpScout-Signature"
SERVING = {"fastapi": serving_asgi, "flask": serving_wsgi}


def signature(body: bytes, secret: str = SECRET) -> str:
    """Return what Help Scout sends along with a body."""
    return b64encode(hmac.digest(secret.encode(), body, "sha1")).decode()


@pytest.fixture(scope="module", params=SERVING)
def receiver(request: pytest.FixtureRequest) -> Iterator[str]:
    """Run an example and return the URL that Help Scout would post to."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HELPSCOUT_WEBHOOK_SECRET", SECRET)
        program = runpy.run_path(f"{EXAMPLES}/{request.param}_webhooks.py")
    with SERVING[request.param](program["app"]) as origin:
        yield f"{origin}/helpscout"


@pytest.mark.parametrize("framework", SERVING)
def test_an_event_is_seen_in_the_terminal(
    framework: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody has configured logging before the program starts."""
    monkeypatch.setenv("HELPSCOUT_WEBHOOK_SECRET", SECRET)
    monkeypatch.setattr(logging.root, "handlers", [])
    level = logging.root.level
    try:
        program = runpy.run_path(f"{EXAMPLES}/{framework}_webhooks.py")
        with SERVING[framework](program["app"]) as origin:
            headers = (EVENT, "convo.assigned"), (SIGNATURE, signature(BODY))
            assert 204 == post(f"{origin}/helpscout", BODY, *headers).status_code
    finally:
        logging.root.setLevel(level)

    assert "conversation 7 was assigned" in capsys.readouterr().err


def post(receiver: str, body: bytes, *headers: tuple[str, str]) -> httpx2.Response:
    """Send a webhook."""
    with httpx2.Client(verify=NO_TLS) as http:
        raw = [(name.encode(), value.encode()) for name, value in headers]
        return http.post(receiver, content=body, headers=raw)


@pytest.mark.parametrize(
    ("event", "record"),
    [
        ("convo.assigned", "conversation 7 was assigned"),
        ("convo.deleted", "conversation 7 was deleted"),
        ("convo.merged", "convo.merged is ignored"),
        ("convo.sold", "convo.sold is not documented"),
    ],
)
def test_a_signed_event_is_taken(
    receiver: str, event: str, record: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Each class of event is handled, an event that is not documented included."""
    caplog.set_level(logging.DEBUG, "receiver")

    answer = post(receiver, BODY, (EVENT, event), (SIGNATURE, signature(BODY)))

    assert (204, b"") == (answer.status_code, answer.content)
    assert [record] == [r.message for r in caplog.records if r.name == "receiver"]


GOOD = (SIGNATURE, signature(BODY))
FORGED = {
    "other body": [(SIGNATURE, signature(BODY + b" "))],
    "other secret": [(SIGNATURE, signature(BODY, "guessed"))],
    "no base64": [(SIGNATURE, "é" * 14)],
    "empty": [(SIGNATURE, "")],
    "missing": [],
    "repeated": [GOOD, GOOD],
    "one of two": [GOOD, (SIGNATURE, signature(BODY, "guessed"))],
}


@pytest.mark.parametrize("headers", FORGED.values(), ids=FORGED)
def test_a_forged_event_is_refused(
    receiver: str, headers: list[tuple[str, str]], caplog: pytest.LogCaptureFixture
) -> None:
    """A signature that is wrong, missing or repeated is 401, and nothing is done."""
    caplog.set_level(logging.DEBUG, "receiver")

    answer = post(receiver, BODY, (EVENT, "convo.assigned"), *headers)

    assert 401 == answer.status_code
    assert [] == [r.message for r in caplog.records if r.name == "receiver"]
    assert signature(BODY) not in answer.text


def test_an_event_without_a_name_is_refused(receiver: str) -> None:
    """The header that names the event is as necessary as the signature."""
    assert 401 == post(receiver, BODY, GOOD).status_code


# --- models in signatures ---------------------------------------------------------------

shop = FastAPI()


@shop.post("/copy", response_model_exclude_unset=True)
def copy(conversation: Conversation) -> Conversation:
    return conversation


def test_a_model_is_a_body_and_an_answer_of_fastapi() -> None:
    """What fits is read and written without loss, what does not is a 422, and both are documented."""
    sent = {**payload("v2", "Conversation", "get"), "addedTomorrow": [1]}
    with serving_asgi(shop) as origin, httpx2.Client(verify=NO_TLS) as http:
        answer = http.post(f"{origin}/copy", json=sent)
        refused = http.post(f"{origin}/copy", json={**sent, "number": "many"})
        operation = http.get(f"{origin}/openapi.json").json()["paths"]["/copy"]["post"]

    assert sent == answer.json()
    assert (422, ["body", "number"]) == (
        refused.status_code,
        refused.json()["detail"][0]["loc"],
    )
    body = operation["requestBody"]["content"]["application/json"]["schema"]
    assert body["$ref"].startswith("#/components/schemas/Conversation")
