# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Requests that an event loop sends for another thread."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from typing import TYPE_CHECKING, Any, TypeVar

from .effects import Failure, Outcome

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")

_INTERRUPTED = Failure("broken", "the event loop did not finish the request")
_NO_LOOP = Failure("refused", "the event loop that has to send the request is closed")
_NO_THREAD = Failure("refused", "no thread can be started for the token request")
_TURN = 0.1
"""Seconds in which an event loop that was blocked reads what has arrived."""


def send_in(
    loop: asyncio.AbstractEventLoop,
    send: Callable[[], Coroutine[Any, Any, Outcome]],
    seconds: float | None,
) -> Outcome:
    """Send a request in an event loop within so many seconds.

    When they are over, a loop that is blocked has as many again to go on, and a turn to read what
    has arrived.
    """
    if _runs_here(loop):
        return _NO_THREAD
    import asyncio  # slow to import, and sync clients never need it

    if (sent := _begin_in(loop, send())) is None:
        return _NO_LOOP
    waits: list[Future[Any]] = [sent]
    if wait(waits, seconds).not_done:
        turn = _begin_in(loop, asyncio.sleep(_TURN))
        wait([*waits, turn] if turn else [], seconds, FIRST_COMPLETED)
    try:
        return sent.result(0)
    except (TimeoutError, CancelledError):  # too late, or the loop has ended
        sent.cancel()
        return _INTERRUPTED


def _runs_here(loop: asyncio.AbstractEventLoop) -> bool:
    import asyncio  # slow to import, and sync clients never need it

    try:
        return asyncio.get_running_loop() is loop
    except RuntimeError:  # none runs in this thread
        return False


def _begin_in(
    loop: asyncio.AbstractEventLoop, work: Coroutine[Any, Any, T]
) -> Future[T] | None:
    """Begin work in an event loop of another thread; return None if that is closed."""
    import asyncio  # slow to import, and sync clients never need it

    try:
        return asyncio.run_coroutine_threadsafe(work, loop)
    except RuntimeError:
        work.close()
        return None
