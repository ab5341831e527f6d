"""Webhooks as the real server sends them, for tests of their receivers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .._contract.omit import OMIT
from .._webhooks import secret_key, signature_of
from .commands import json_bytes
from .document import JsonObject, StubApi, StubDocument, json_media_type


class StubWebhook(NamedTuple):
    """One webhook, as a receiver gets it."""

    body: bytes
    headers: dict[str, str]


def webhook_of(
    api: StubApi, event: str, payload: object, secret: str | bytes
) -> StubWebhook:
    """Return a webhook, signed if the API signs webhooks.

    Raises `ValueError` if no payload is given and none is documented.
    """
    if payload is OMIT:
        payload = next(_payloads(api, event), OMIT)
    if payload is OMIT:
        raise ValueError(f"no payload of {event} is documented; pass one as payload")
    body = payload if isinstance(payload, bytes) else json_bytes(payload)
    headers = {"Content-Type": "application/json"}
    if facts := api.document.content.get("x-client", {}).get("webhooks"):
        signature = signature_of(secret_key(secret), body, facts["digest"])
        headers[facts["event_header"]] = event
        headers[facts["signature_header"]] = signature.decode()
    return StubWebhook(body, headers)


def _payloads(api: StubApi, event: str) -> Iterator[object]:
    """Yield the examples of an event, then those of other places with the same schema."""
    document = api.document
    webhooks: JsonObject = document.content["webhooks"]
    own = _body(document, webhooks[event])
    bodies = (_body(document, item) for item in webhooks.values())
    responses = (json_media_type(each.response()[2]) for each in api.operations)
    others = (each for each in (*bodies, *responses) if "schema" in each)
    same = (each for each in others if each["schema"] == own.get("schema"))
    for content in (own, *same):
        yield from document.examples(content).values()


def _body(document: StubDocument, path_item: JsonObject) -> JsonObject:
    """Return what is documented of the JSON body of a webhook."""
    for _, operation in document.operations_of(path_item):
        return json_media_type(document.follow(operation.get("requestBody", {})))
    return {}
