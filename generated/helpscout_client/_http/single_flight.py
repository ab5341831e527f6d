# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Work that is done once for all callers that need its result at the same time.

It has a thread of its own and runs to its end, whatever becomes of the callers: each of them waits
as long as it likes, from a thread or from a task. A program that ends waits for the work. A later
caller starts it again.
"""

from __future__ import annotations

from _thread import start_new_thread
from collections.abc import Callable
from contextlib import suppress
from contextvars import ContextVar, copy_context
from copy import copy
from threading import TIMEOUT_MAX, Lock, Thread
from typing import Any, Generic, TypeVar

from .._contract.forks import Forkable
from .._errors import ClientError, ConfigurationError

T = TypeVar("T")
E = TypeVar("E", bound=BaseException)


class Flight(Generic[T]):
    """Work, and its result once there is one.

    Nothing in it has to be released by those who wait: an interrupt of one of them, wherever it
    strikes, leaves nothing locked. Futures of the standard library are not that safe.
    """

    is_done = False

    def __init__(self, work: Callable[[], T]) -> None:
        self._work: Callable[[], T] | None = work
        self._context = copy_context()
        self._result: T | None = None
        self._error: BaseException | None = None
        self.wakers: list[Callable[[], object]] = []
        """Each is called once, after `is_done` is set. Add one before reading that."""

    def run(self) -> None:
        """Do the work, in the context of the caller who began it."""
        self._context.run(self._run)

    def _run(self) -> None:
        work, self._work = self._work, None
        _CURRENT.set(self)
        try:
            self._result = work() if work else None
        except BaseException as error:
            self._error = _copied(error)
        self.is_done = True
        while self.wakers:
            self.wakers.pop()()

    def result(self) -> T | None:
        """Return the result, or None if there is none yet. Raises what the work raised."""
        if self._error is not None:
            raise _copied(self._error)
        return self._result


_CURRENT: ContextVar[Flight[Any] | None] = ContextVar("work under way", default=None)
"""The work that this code is part of. Tasks that it starts in an event loop inherit it."""


class SingleFlight(Forkable, Generic[T]):
    """Starts work unless it is under way already."""

    def renew(self) -> None:
        """Begin without work: a forked process has no thread that does it."""
        self._lock = Lock()
        self._flight: Flight[T] | None = None

    def join(self, work: Callable[[], T]) -> Flight[T]:
        """Return the work that is under way, or this work, now started.

        Raises `ConfigurationError` if the work under way calls this, and would wait for itself.
        """
        with self._lock:
            flight, is_started = self._flight, True
            if flight is None or flight.is_done:
                flight = Flight(work)
                is_started = _start(flight)
                # Last, because an interrupt before this line must not leave work that later
                # callers wait for in vain.
                self._flight = flight
        if flight is _CURRENT.get():
            raise ConfigurationError(
                "a hook or a token store called the client during a token request, which"
                " would wait for itself"
            )
        if not is_started:
            flight.run()
        return flight


def _start(flight: Flight[Any]) -> bool:
    """Start a thread for work; return False if the interpreter is ending, or out of threads.

    `Thread.start` is called by yet another thread: an interrupt in it, which only the main thread
    gets, could leave a thread that neither works nor ends.
    """
    begun = Lock()
    begun.acquire()

    def run() -> None:
        begun.release()
        flight.run()

    try:
        start_new_thread(_run_thread, (Thread(target=run, name="token", daemon=False),))
    except RuntimeError:
        return False
    begun.acquire()  # now the interpreter knows the thread, and waits for it when it ends
    return True


def _run_thread(thread: Thread) -> None:
    try:
        thread.start()
    except RuntimeError:
        thread.run()


def wait_for(flight: Flight[T], seconds: float | None) -> T | None:
    """Return the result of work, or None if it takes longer. Raises what the work raises."""
    waiter = Lock()
    waiter.acquire()
    flight.wakers.append(waiter.release)
    if not flight.is_done:
        waiter.acquire(timeout=-1 if seconds is None else min(seconds, TIMEOUT_MAX))
    return flight.result()


async def async_wait_for(flight: Flight[T], seconds: float | None) -> T | None:
    """Return the result of work, or None if it takes longer. Raises what the work raises."""
    import asyncio  # slow to import, and sync clients never need it

    loop, is_done = asyncio.get_running_loop(), asyncio.Event()

    def wake() -> None:
        with suppress(RuntimeError):  # the loop is closed
            loop.call_soon_threadsafe(is_done.set)

    flight.wakers.append(wake)
    if not flight.is_done:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await is_done.wait()
    return flight.result()


def _copied(error: E) -> E:
    """Return a copy of an error of ours, so that each caller raises one of its own.

    A copy has no traceback, whose frames would keep what they refer to.
    """
    return copy(error) if isinstance(error, ClientError) else error
