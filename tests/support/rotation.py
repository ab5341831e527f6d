"""A server whose refresh tokens are valid once, and a program that calls it.

`python -m support.rotation KIND URL FILE` makes one call with the tokens in a file, and prints
`ready` before it and the result after it.
"""

from __future__ import annotations

import asyncio
import atexit
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, TypeAlias
from urllib.parse import parse_qs

import support.runtime_package  # noqa: F401
from runtime import _errors as errors
from runtime._client.client import AsyncClient, SyncClient
from runtime.auth import FileTokenStore, RefreshToken, TokenPair
from support.server import Answer, Raw, Request, reply
from support.things import API, AsyncThingsResource, ThingsResource

LIFE = 172_800
Spoil: TypeAlias = Callable[[Mapping[str, Any]], Answer]
"""Returns the answer with a new pair, given its fields."""


def pair(number: int) -> TokenPair:
    """Return the pair of this number, whose access token has expired."""
    return TokenPair(
        access_token=f"access-{number}",
        refresh_token=f"refresh-{number}",
        expires_at=0.0,
    )


class Rotating:
    """Replaces the refresh token with each renewal, and refuses the old ones for good.

    They are taken for codes as well.
    """

    def __init__(self) -> None:
        self.number = 0
        """The number of the pair that is valid."""
        self.sent: list[str] = []
        """The refresh tokens that were sent."""
        self.spoil: Spoil | None = None
        """Makes the next answer, after which it is forgotten."""
        self.wait: Callable[[], object] = lambda: None
        """Is called between the rotation and the answer."""
        self._lock = threading.Lock()

    @property
    def refresh_token(self) -> str:
        """The one that is valid."""
        return f"refresh-{self.number}"

    def __call__(self, request: Request) -> Answer:
        if request.method == "POST":
            form = parse_qs(request.body.decode())
            return self._renew(form.get("refresh_token", form.get("code", [""]))[0])
        is_good = request.header("authorization") == f"Bearer access-{self.number}"
        return reply(200, {"id": 7}) if is_good else reply(401)

    def _renew(self, sent: str) -> Answer:
        with self._lock:
            self.sent.append(sent)
            if sent != self.refresh_token:
                return reply(400, {"error": "invalid_grant"})
            self.number += 1
            spoil, self.spoil = self.spoil, None
            fields = {
                "token_type": "bearer",
                "access_token": f"access-{self.number}",
                "refresh_token": self.refresh_token,
                "expires_in": LIFE,
            }
        self.wait()
        return spoil(fields) if spoil else reply(200, fields)


def with_fields(status: int = 200, **changes: object) -> Spoil:
    """Return what answers with other fields; those that are `...` are left out."""

    def spoil(fields: Mapping[str, Any]) -> Raw:
        changed = {**fields, **changes}
        return reply(status, {k: v for k, v in changed.items() if v is not ...})

    return spoil


def _call(url: str, path: str, deadline: float = 60.0) -> int:
    kind = type("Acme", (SyncClient,), {"_api": API})
    with kind(base_url=url, auth=_auth(path), deadline=deadline) as client:
        return int(ThingsResource(client).call("things.get", path={"thingId": 7}).id)


def _impatient_call(url: str, path: str) -> None:
    with suppress(errors.DeadlineExceeded):
        _call(url, path, 0.1)


async def _async_call(url: str, path: str) -> int:
    kind = type("Acme", (AsyncClient,), {"_api": API})
    async with kind(base_url=url, auth=_auth(path), deadline=60.0) as client:
        call = AsyncThingsResource(client).call
        return int((await call("things.get", path={"thingId": 7})).id)


def _auth(path: str) -> RefreshToken:
    return RefreshToken("app", "secret", store=FileTokenStore(path))


def main(kind: str, url: str, path: str) -> None:
    """Make one call.

    The kind `leave` ends the program once its standard input is closed, and `exit` calls when
    the program has ended.
    """
    print("ready", flush=True)
    try:
        match kind:
            case "sync":
                print(_call(url, path))
            case "async":
                print(asyncio.run(_async_call(url, path)))
            case "leave":
                threading.Thread(target=_call, args=(url, path), daemon=True).start()
                sys.stdin.read()
            case "exit":
                atexit.register(_impatient_call, url, path)
    except errors.ClientError as error:
        print(repr(error))


if __name__ == "__main__":
    main(*sys.argv[1:])
