"""Work that is done once for all callers that need its result at the same time.

It has a thread of its own and runs to its end, whatever becomes of the callers: each of them waits
as long as it likes, from a thread or from a task. A program that ends waits for the work. A later
caller starts it again. There is no lock: a signal handler could wait for the code that it
interrupted.
"""

from __future__ import annotations

import atexit
import threading
from _thread import start_new_thread
from collections.abc import Callable
from contextlib import suppress
from contextvars import ContextVar, copy_context
from copy import copy
from functools import partial
from math import inf
from threading import Lock, Thread
from typing import Any, Generic, TypeVar

from .._contract.forks import Forkable
from .._errors import ClientError, ConfigurationError
from .clock import wait_in_steps

T = TypeVar("T")
E = TypeVar("E", bound=BaseException)

_THREAD_NAME = "token"


class Flight(Generic[T]):
    """Work, and its result once there is one.

    Nothing in it has to be released by those who wait: an interrupt of one of them, wherever it
    strikes, leaves nothing locked. Futures of the standard library are not that safe.
    """

    is_done = False

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = [work]
        self._context = copy_context()
        self._result: T | None = None
        self._error: BaseException | None = None
        self._following: dict[str, Flight[T]] = {}
        self.wakers: list[Callable[[], object]] = []
        """Each is called once, after `is_done` is set. Add one before reading that."""

    def follower(self, work: Callable[[], T]) -> Flight[T]:
        """Return the work that follows this one: that which the first caller gives."""
        return self._following.setdefault("", Flight(work))  # in one step

    @property
    def has_begun(self) -> bool:
        """Whether the work is done or under way."""
        return not self._work

    def run(self) -> None:
        """Do the work, in the context of the caller who gave it, unless it has begun."""
        try:
            work = self._work.pop()
        except IndexError:
            return
        self._context.run(self._run, work)

    def _run(self, work: Callable[[], T]) -> None:
        _CURRENT.set(self)
        try:
            self._result = work()
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
        self._last: Flight[T] = Flight(_nothing)
        self._last.is_done = True

    def join(self, work: Callable[[], T]) -> Flight[T]:
        """Return the work that is under way, or this work, now started.

        Raises `ConfigurationError` if the work under way calls this, and would wait for itself.
        """
        flight = self._last
        while flight.is_done:
            flight = flight.follower(work)
        self._last = flight
        if flight is _CURRENT.get():
            raise ConfigurationError(
                "a hook or a token store called the client during a token request, which"
                " would wait for itself"
            )
        if (
            not flight.has_begun
        ):  # also if its first caller was interrupted before this line
            _start(flight)
        return flight

    def under_way(self) -> Flight[T] | None:
        """Return the work that is under way, unless it calls this and would wait for itself."""
        flight = self._last
        return None if flight.is_done or flight is _CURRENT.get() else flight


def _nothing() -> Any:
    """Do no work."""


def _start(flight: Flight[Any]) -> None:
    """Do work in a thread, or here if the interpreter is ending, or out of threads.

    `Thread.start` is called by yet another thread: an interrupt in it, which only the main thread
    gets, could leave a thread that neither works nor ends.
    """
    begun = Lock()
    begun.acquire()

    def run() -> None:
        begun.release()
        flight.run()

    # An interpreter that ends has waited for its threads, and stops those that begin now.
    if threading.main_thread().is_alive():
        with suppress(RuntimeError):
            thread = Thread(target=run, name=_THREAD_NAME, daemon=False)
            start_new_thread(_run_thread, (thread,))
            begun.acquire()  # now the interpreter knows the thread, and waits for it
            return
    flight.run()


def _run_thread(thread: Thread) -> None:
    try:
        thread.start()
    except RuntimeError:
        thread.run()


@atexit.register
def _wait_at_exit() -> None:
    """Wait for all work: an interrupt makes an interpreter that ends stop waiting."""
    for thread in threading.enumerate():
        if thread.name == _THREAD_NAME:
            thread.join()


def wait_for(flight: Flight[T], seconds: float | None) -> T | None:
    """Return the result of work, or None if it takes longer. Raises what the work raises."""
    waiter = Lock()
    waiter.acquire()
    flight.wakers.append(waiter.release)
    if not flight.is_done:
        wait_in_steps(
            partial(waiter.acquire, True), inf if seconds is None else seconds
        )
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
