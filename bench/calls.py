"""What a call costs on a connection that is open, and a webhook."""

from __future__ import annotations

import asyncio
import hmac
import json
import time
from base64 import b64encode
from collections.abc import Iterator
from functools import partial

from .measure import compare, seconds_of
from .payloads import EXAMPLES, PLAIN
from .plan import Plan
from .rows import Figures
from .server import serving

CALLS = 500
WEBHOOKS = 10_000
SECRET = "your secret key"
PATH = "/v2/conversations/123"
HEADERS = {"Authorization": "Bearer token"}


def calls(plan: Plan) -> Iterator[Figures]:
    """Compare with the HTTP library and `json.loads`, sync and async."""
    with serving() as url:
        pair = (plan.fresh(call_ours, url), plan.fresh(call_bare, url))
        yield "sync", compare(plan.rounds, *pair)
        pair = (plan.fresh(call_ours_async, url), plan.fresh(call_bare_async, url))
        yield "async", compare(plan.rounds, *pair)


def webhooks(plan: Plan) -> Iterator[Figures]:
    """Compare with the signature and `json.loads`."""
    ours, bare = plan.fresh(parse_ours), plan.fresh(parse_bare)
    yield "parse", compare(plan.rounds, ours, bare)


def call_ours(url: str) -> float:
    """Get a conversation again and again."""
    from helpscout_client import HelpScout
    from helpscout_client.auth import BearerToken

    with HelpScout(auth=BearerToken("token"), base_url=url) as helpscout:
        call = partial(helpscout.conversations.get, 123)
        call()
        return seconds_of(call, CALLS)


def call_bare(url: str) -> float:
    """Get the same JSON with the HTTP library."""
    import httpx2

    with httpx2.Client(base_url=url, headers=HEADERS) as client:

        def call() -> object:
            response = client.get(PATH)
            response.raise_for_status()
            return json.loads(response.content)

        call()
        return seconds_of(call, CALLS)


def call_ours_async(url: str) -> float:
    """Get a conversation again and again, in a task."""
    from helpscout_client import AsyncHelpScout
    from helpscout_client.auth import BearerToken

    async def run() -> float:
        auth = BearerToken("token")
        async with AsyncHelpScout(auth=auth, base_url=url) as helpscout:
            await helpscout.conversations.get(123)
            start = time.process_time()
            for _ in range(CALLS):
                await helpscout.conversations.get(123)
            return time.process_time() - start

    return asyncio.run(run())


def call_bare_async(url: str) -> float:
    """Get the same JSON with the HTTP library, in a task."""
    import httpx2

    async def run() -> float:
        async with httpx2.AsyncClient(base_url=url, headers=HEADERS) as client:

            async def call() -> object:
                response = await client.get(PATH)
                response.raise_for_status()
                return json.loads(response.content)

            await call()
            start = time.process_time()
            for _ in range(CALLS):
                await call()
            return time.process_time() - start

    return asyncio.run(run())


def parse_ours() -> float:
    """Verify and read the event of a new conversation."""
    from helpscout_client import webhooks

    body = (EXAMPLES / PLAIN).read_bytes()
    headers = {
        "X-HelpScout-Event": "convo.created",
        "X-HelpScout-Signature": _signature(body),
    }
    parse = partial(webhooks.parse, body, headers, secret=SECRET)
    assert parse().name == "convo.created"
    return seconds_of(parse, WEBHOOKS)


def parse_bare() -> float:
    """Verify the same signature and read the JSON."""
    body = (EXAMPLES / PLAIN).read_bytes()
    signature = _signature(body)

    def parse() -> object:
        assert hmac.compare_digest(_signature(body), signature)
        return json.loads(body)

    parse()
    return seconds_of(parse, WEBHOOKS)


def _signature(body: bytes) -> str:
    return b64encode(hmac.digest(SECRET.encode(), body, "sha1")).decode()
