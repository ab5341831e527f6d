"""Receive the webhooks of Help Scout with Flask.

Run it with `HELPSCOUT_WEBHOOK_SECRET=… flask --app flask_webhooks run`.
"""

from __future__ import annotations

import logging
import os
import sys

from flask import Flask, request
from helpscout_client import errors, webhooks


def setting(name: str) -> str:
    """Return a setting of the environment; without it, the program does not start."""
    value = os.environ.get(name, "").strip()
    if not value:
        print(f"{name} is not set", file=sys.stderr)
        sys.exit(2)
    return value


logging.basicConfig(level="INFO")
SECRET = setting("HELPSCOUT_WEBHOOK_SECRET")
logger = logging.getLogger("receiver")
app = Flask(__name__)


@app.post("/helpscout")
def receive() -> tuple[str, int]:
    """Receive one event; respond with 401 if the signature is invalid."""
    raw_body = request.get_data()  # unchanged: the signature covers these bytes
    try:
        event = webhooks.parse(raw_body, request.headers, secret=SECRET)
    except errors.InvalidSignature as error:
        return str(error), 401
    match event:
        case webhooks.ConvoAssigned(payload=conversation):
            logger.info("conversation %s was assigned", conversation.id)
        case webhooks.ConvoDeleted(payload=conversation):
            logger.info("conversation %s was deleted", conversation.id)
        case webhooks.UnknownEvent(name=name):
            logger.warning("%s is not documented", name)
        case _:
            logger.debug("%s is ignored", event.name)
    return "", 204
