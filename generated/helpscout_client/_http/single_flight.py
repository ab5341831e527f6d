# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Work that is done once for all callers that need its result at the same time.

It has a thread of its own and runs to its end, whatever becomes of the callers: each of them waits
as long as it likes, from a thread or from a task. A program that ends waits for the work. A later
caller starts it again.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, wait
from contextlib import suppress
from contextvars import ContextVar, copy_context
from copy import copy
from threading import Lock, Thread
from typing import Any, Generic, TypeVar

from .._contract.forks import Forkable
from .._errors import ClientError, ConfigurationError

T = TypeVar("T")
E = TypeVar("E", bound=BaseException)

_CURRENT: ContextVar[Future[Any] | None] = ContextVar(
    "the work under way", default=None
)
"""The work that this code is part of. Tasks that it starts in an event loop inherit it."""


class SingleFlight(Forkable, Generic[T]):
    """Starts work unless it is under way already."""

    def renew(self) -> None:
        """Begin without work: a forked process has no thread that does it."""
        self._lock = Lock()
        self._flight: Future[T] | None = None

    def join(self, work: Callable[[], T]) -> Future[T]:
        """Return the future of the work that is under way, or of this work, now started.

        Raises `ConfigurationError` if the work under way calls this, and would wait for itself.
        """
        with self._lock:
            flight, thread = self._flight, None
            if flight is None or flight.done():
                flight = Future[T]()
                flight.set_running_or_notify_cancel()
                thread = _started(flight, work)
                # Last, because an interrupt before this line must not leave a flight that
                # later callers wait for in vain.
                self._flight = flight
        if flight is _CURRENT.get():
            raise ConfigurationError(
                "a hook or a token store called the client during a token request, which"
                " would wait for itself"
            )
        if thread is not None and thread.ident is None:
            thread.run()
        return flight


def _started(flight: Future[T], work: Callable[[], T]) -> Thread:
    """Return the thread that works. It has no `ident` if no thread could be started."""
    run = copy_context().run
    thread = Thread(target=run, args=(_run, flight, work), name="token", daemon=False)
    with suppress(RuntimeError):  # too many threads, or the interpreter is ending
        thread.start()
    return thread


def _run(flight: Future[T], work: Callable[[], T]) -> None:
    _CURRENT.set(flight)
    try:
        flight.set_result(work())
    except BaseException as error:
        flight.set_exception(_copied(error))
    finally:
        del flight, work  # the traceback of an error refers to this frame


def wait_for(flight: Future[T], seconds: float | None) -> T | None:
    """Return the result of work, or None if it takes longer. Raises what the work raises."""
    wait([flight], seconds)
    return _result(flight)


async def async_wait_for(flight: Future[T], seconds: float | None) -> T | None:
    """Return the result of work, or None if it takes longer. Raises what the work raises."""
    import asyncio  # slow to import, and sync clients never need it

    loop, is_done = asyncio.get_running_loop(), asyncio.Event()

    def wake(_: Future[T]) -> None:
        with suppress(RuntimeError):  # the loop is closed
            loop.call_soon_threadsafe(is_done.set)

    flight.add_done_callback(wake)
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await is_done.wait()
    return _result(flight)


def _result(flight: Future[T]) -> T | None:
    if not flight.done():
        return None
    if error := flight.exception():
        raise _copied(error)
    return flight.result()


def _copied(error: E) -> E:
    """Return a copy of an error of ours, so that each caller raises one of its own.

    A copy has no traceback, whose frames would keep what they refer to.
    """
    return copy(error) if isinstance(error, ClientError) else error
