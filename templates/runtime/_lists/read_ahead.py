"""Reading ahead: pages of a list are asked for before the one in hand has been used up.

What is read ahead is only ever an answer that comes sooner. Which page follows, and where the
list ends, is decided by who reads; a page that was asked for and is not wanted is dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable
from concurrent.futures import Future
from contextvars import copy_context
from threading import Event
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .listing import Place

if TYPE_CHECKING:
    import asyncio
    from concurrent.futures import ThreadPoolExecutor

PageT = TypeVar("PageT")


class ThreadReadAhead(Generic[PageT]):
    """Asks for pages in threads, at most `width` at a time. None of them outlives `close`."""

    def __init__(
        self, fetch: Callable[[Place, Event | None], PageT], width: int
    ) -> None:
        self._fetch = fetch
        self._width = width
        self._stop = Event()
        self._threads: ThreadPoolExecutor | None = None
        self._asked: dict[Place, Future[PageT]] = {}

    def ask(self, places: Iterable[Place]) -> None:
        """Ask for those of the pages that were not asked for yet."""
        for place in places:
            if place not in self._asked:
                submit, run = self._executor().submit, copy_context().run
                self._asked[place] = submit(run, self._fetch, place, self._stop)

    def read(self, place: Place) -> PageT:
        """Return a page, asking for it now if need be; raise what became of asking."""
        if place in self._asked:
            return self._asked.pop(place).result()
        return self._fetch(place, None)

    def close(self) -> None:
        """Drop what was not read; wait for the requests under way, but not for retries."""
        self._stop.set()
        if self._threads is not None:
            self._threads.shutdown(cancel_futures=True)

    def _executor(self) -> ThreadPoolExecutor:
        if self._threads is None:
            from concurrent.futures import ThreadPoolExecutor  # few lists need it

            self._threads = ThreadPoolExecutor(self._width, thread_name_prefix=__name__)
        return self._threads


class TaskReadAhead(Generic[PageT]):
    """Asks for pages in tasks of the running event loop. None of them outlives `aclose`."""

    def __init__(self, fetch: Callable[[Place], Coroutine[Any, Any, PageT]]) -> None:
        self._fetch = fetch
        self._asked: dict[Place, asyncio.Task[PageT]] = {}

    def ask(self, places: Iterable[Place]) -> None:
        """Ask for those of the pages that were not asked for yet."""
        import asyncio  # slow to import, and sync clients never need it

        for place in places:
            if place not in self._asked:
                self._asked[place] = asyncio.create_task(self._fetch(place))

    async def read(self, place: Place) -> PageT:
        """Return a page, asking for it now if need be; raise what became of asking."""
        if place in self._asked:
            return await self._asked.pop(place)
        return await self._fetch(place)

    async def aclose(self) -> None:
        """Drop what was not read: cancel the requests under way, and see them end."""
        import asyncio  # see ask

        for task in self._asked.values():
            task.cancel()
        await asyncio.gather(*self._asked.values(), return_exceptions=True)
