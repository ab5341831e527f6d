"""Work that is done once for all callers that need its result at the same time.

The first caller does the work; the others wait for its result or error. A later caller starts
again. If the first caller stops for its own reasons (an interrupt, or its deadline), one of the
waiting callers takes over.
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
"""Returns how many seconds a caller may wait; None is no limit."""


class ThreadSingleFlight(Generic[T]):
    """Shares work among threads: the first caller does it."""

    def __init__(self) -> None:
        self.forget()
        _ALL.add(self)

    def forget(self) -> None:
        """Reset after a fork: the child has no thread that works on it."""
        self._lock = Lock()
        self._flight: Future[T] | None = None

    def run(self, work: Callable[[], T], time_left: TimeLeft) -> T:
        """Return the result of the work, done here or by another thread.

        Raises what the work raises, and `DeadlineExceeded` if waiting takes too long.
        """
        while True:
            with self._lock:
                flight, is_ours = self._flight, False
                if flight is None or flight.done():
                    flight, is_ours = Future[T](), True
                    self._flight = flight
            if is_ours:
                return _run(flight, work)
            wait([flight], time_left())
            if result := _result(flight):
                return result[0]


class TaskSingleFlight(Generic[T]):
    """Shares work among the tasks of one event loop.

    The work has a task of its own: cancelling a task that waits for it cancels nothing else.
    """

    def __init__(self) -> None:
        self._flight: asyncio.Task[T] | None = None

    async def run(
        self, work: Callable[[], Coroutine[Any, Any, T]], time_left: TimeLeft
    ) -> T:
        """Return the result of the work, started now or before.

        Raises what the work raises, and `DeadlineExceeded` if waiting takes too long.
        """
        import asyncio  # slow to import, and sync clients never need it

        while True:
            flight, is_ours = self._flight, False
            if flight is None or flight.done():
                flight, is_ours = asyncio.create_task(work()), True
                # asyncio logs errors that were never retrieved.
                flight.add_done_callback(
                    lambda done: done.cancelled() or done.exception()
                )
                self._flight = flight
            await asyncio.wait([flight], timeout=time_left())
            if is_ours and flight.done():
                return flight.result()
            if result := _result(flight):
                return result[0]


def _run(flight: Future[T], work: Callable[[], T]) -> T:
    try:
        result = work()
    except BaseException as error:
        flight.set_exception(_copied(error))
        raise
    flight.set_result(result)
    return result


def _result(flight: Future[T] | asyncio.Task[T]) -> tuple[T] | None:
    """Return the result of the work; None if its caller stopped."""
    if not flight.done():
        raise DeadlineExceeded(
            "another call is still requesting a token; the deadline of the call has passed"
        )
    error = None if flight.cancelled() else flight.exception()
    if isinstance(error, Exception) and not isinstance(error, DeadlineExceeded):
        raise _copied(error)
    return None if flight.cancelled() or error else (flight.result(),)


def _copied(error: E) -> E:
    """Return a copy of an error, so that each caller raises one with its own traceback."""
    return copy(error) if isinstance(error, ClientError) else error


_ALL: WeakSet[ThreadSingleFlight[Any]] = WeakSet()


def _forget_all() -> None:
    for each in list(_ALL):
        each.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)
