# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Work that is done once, for all who need its result at the same time.

The first to ask does the work; the others wait for its outcome, be it a result or an error.
Whoever asks after that starts anew. Where the first gave up for reasons of its own (it was
interrupted, or its deadline passed), one of those who wait takes over.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, wait
from copy import copy
from threading import Lock
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar
from weakref import WeakSet

from .._errors import ClientError, DeadlineExceeded

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")
E = TypeVar("E", bound=BaseException)
TimeLeft: TypeAlias = Callable[[], float | None]
"""Tells how many seconds one may wait; None is no limit."""


class ThreadFlights(Generic[T]):
    """Shares work among threads: the one that asks first does it itself."""

    def __init__(self) -> None:
        self.forget()
        _ALL.add(self)

    def forget(self) -> None:
        """Start afresh: in a process just forked, nobody is at what was under way."""
        self._lock = Lock()
        self._flight: Future[T] | None = None

    def run(self, work: Callable[[], T], time_left: TimeLeft) -> T:
        """Return the result of the work, or of the work another thread is at.

        Raises what the work raises, and `DeadlineExceeded` where that takes too long.
        """
        while True:
            with self._lock:
                flight, leads = self._flight, False
                if flight is None or flight.done():
                    flight, leads = Future[T](), True
                    self._flight = flight
            if leads:
                return _lead(flight, work)
            wait([flight], time_left())
            if landed := _landed(flight):
                return landed[0]


class TaskFlights(Generic[T]):
    """Shares work among the tasks of one event loop.

    The work has a task of its own: cancelling a task that waits for it cancels nothing else.
    """

    def __init__(self) -> None:
        self._flight: asyncio.Task[T] | None = None

    async def run(
        self, work: Callable[[], Coroutine[Any, Any, T]], time_left: TimeLeft
    ) -> T:
        """Return the result of the work, or of the work that is under way.

        Raises what the work raises, and `DeadlineExceeded` where that takes too long.
        """
        import asyncio  # slow to import, and sync clients never need it

        while True:
            flight, leads = self._flight, False
            if flight is None or flight.done():
                flight, leads = asyncio.create_task(work()), True
                # asyncio complains about errors that nobody has looked at.
                flight.add_done_callback(
                    lambda done: done.cancelled() or done.exception()
                )
                self._flight = flight
            await asyncio.wait([flight], timeout=time_left())
            if leads and flight.done():
                return flight.result()
            if landed := _landed(flight):
                return landed[0]


def _lead(flight: Future[T], work: Callable[[], T]) -> T:
    try:
        result = work()
    except BaseException as error:
        flight.set_exception(_copied(error))
        raise
    flight.set_result(result)
    return result


def _landed(flight: Future[T] | asyncio.Task[T]) -> tuple[T] | None:
    """Return the result of the work; None where the one who was at it gave up."""
    if not flight.done():
        raise DeadlineExceeded(
            "another call is still asking for a token; the deadline of the call has passed"
        )
    error = None if flight.cancelled() else flight.exception()
    if isinstance(error, Exception) and not isinstance(error, DeadlineExceeded):
        raise _copied(error)
    return None if flight.cancelled() or error else (flight.result(),)


def _copied(error: E) -> E:
    """Return an error for one more to raise: two tracebacks in one would be a muddle."""
    return copy(error) if isinstance(error, ClientError) else error


_ALL: WeakSet[ThreadFlights[Any]] = WeakSet()


def _forget_all() -> None:
    for flights in list(_ALL):
        flights.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)
