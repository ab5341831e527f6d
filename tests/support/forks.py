"""A program that forks while eight threads call: no answer may reach the wrong process.

It is started with the URL of a server of things, the number of forks, and perhaps a file with
tokens, which all processes renew. It prints what went wrong, a line each.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
import time
import warnings
from typing import Any

import support.runtime_package  # noqa: F401
from runtime._client.client import SyncClient
from runtime.auth import Auth, BearerToken, FileTokenStore, RefreshToken
from support.things import API, ThingsResource

PATIENCE = 30.0
"""Seconds that a child may take."""


def problem(things: Any, thing_id: int) -> str:
    """Return what is wrong with the answer to a call; nothing if it is right."""
    try:
        found = things.call("things.get", path={"thingId": thing_id}).id
    except Exception as error:
        return f"{os.getpid()} asked for {thing_id}: {error!r}"
    return "" if found == thing_id else f"asked for {thing_id}, got {found}"


def keep_calling(
    things: Any, first: int, stop: threading.Event, found: list[str]
) -> None:
    """Call until the event is set."""
    number = first
    while not stop.is_set():
        number += 8
        time.sleep(0.002)
        if text := problem(things, number):
            found.append(text)


def forked(things: Any, number: int) -> str:
    """Return what goes wrong in a child, which calls twice and leaves."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        text = problem(things, number) or problem(things, number + 1)
        os.write(writing, text.encode())
        os._exit(0)
    os.close(writing)
    end = time.monotonic() + PATIENCE
    while os.waitpid(child, os.WNOHANG) == (0, 0):
        if time.monotonic() > end:
            os.kill(child, 9)
            os.waitpid(child, 0)
            return f"child {number} hangs"
        time.sleep(0.001)
    with os.fdopen(reading) as pipe:
        return pipe.read()


def in_another_way(things: Any) -> str:
    """Return what goes wrong in a child that `multiprocessing` forks."""
    context = multiprocessing.get_context("fork")
    texts = context.SimpleQueue()
    child = context.Process(target=lambda: texts.put(problem(things, 7)))
    child.start()
    child.join(PATIENCE)
    return texts.get() if child.exitcode == 0 else f"exit code {child.exitcode}"


def main(url: str, forks: int, *tokens: str) -> list[str]:
    """Fork, and return what went wrong."""
    warnings.simplefilter(
        "ignore", DeprecationWarning
    )  # forks of a program with threads
    kind = type("Acme", (SyncClient,), {"_api": API})
    auth: Auth = BearerToken("t")
    if tokens:
        auth = RefreshToken("app", "secret", store=FileTokenStore(*tokens))
    client = kind(base_url=url, auth=auth, deadline=20.0, max_retries=0, pacing=True)
    things, stop, found = ThingsResource(client), threading.Event(), list[str]()
    threads = [
        threading.Thread(target=keep_calling, args=(things, first, stop, found))
        for first in range(8)
    ]
    for thread in threads:
        thread.start()
    try:
        for number in range(forks):
            found.append(forked(things, 1_000_000 + 2 * number))
        found.append(in_another_way(things))
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    return list(filter(None, found))


if __name__ == "__main__":
    print(*main(sys.argv[1], int(sys.argv[2]), *sys.argv[3:]), sep="\n", end="")
