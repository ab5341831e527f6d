"""Reading ahead: pages of a list are requested before the current one has been consumed.

Reading ahead only makes pages arrive earlier. The reader decides which page follows and where
the list ends; a page that was requested and is not needed is dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable
from concurrent.futures import Future
from contextvars import copy_context
from threading import Event
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .listing import PageRef

if TYPE_CHECKING:
    import asyncio
    from concurrent.futures import ThreadPoolExecutor

PageT = TypeVar("PageT")


class ThreadReadAhead(Generic[PageT]):
    """Requests pages in threads, at most `width` at a time. No thread outlives `close`."""

    def __init__(
        self, fetch: Callable[[PageRef, Event | None], PageT], width: int
    ) -> None:
        self._fetch = fetch
        self._width = width
        self._stop = Event()
        self._threads: ThreadPoolExecutor | None = None
        self._asked: dict[PageRef, Future[PageT]] = {}

    def ask(self, refs: Iterable[PageRef]) -> None:
        """Request those of the pages that were not requested yet."""
        for ref in refs:
            if ref not in self._asked:
                submit, run = self._executor().submit, copy_context().run
                self._asked[ref] = submit(run, self._fetch, ref, self._stop)

    def read(self, ref: PageRef) -> PageT:
        """Return a page, requested now if need be; raise the error of its request."""
        if ref in self._asked:
            return self._asked.pop(ref).result()
        return self._fetch(ref, None)

    def close(self) -> None:
        """Drop unread pages; wait for the requests in progress, but not for retries."""
        self._stop.set()
        if self._threads is not None:
            self._threads.shutdown(cancel_futures=True)

    def _executor(self) -> ThreadPoolExecutor:
        if self._threads is None:
            from concurrent.futures import ThreadPoolExecutor  # few lists need it

            self._threads = ThreadPoolExecutor(self._width, thread_name_prefix=__name__)
        return self._threads


class TaskReadAhead(Generic[PageT]):
    """Requests pages in tasks of the running event loop. No task outlives `aclose`."""

    def __init__(self, fetch: Callable[[PageRef], Coroutine[Any, Any, PageT]]) -> None:
        self._fetch = fetch
        self._asked: dict[PageRef, asyncio.Task[PageT]] = {}

    def ask(self, refs: Iterable[PageRef]) -> None:
        """Request those of the pages that were not requested yet."""
        import asyncio  # slow to import, and sync clients never need it

        for ref in refs:
            if ref not in self._asked:
                self._asked[ref] = asyncio.create_task(self._fetch(ref))

    async def read(self, ref: PageRef) -> PageT:
        """Return a page, requested now if need be; raise the error of its request."""
        if ref in self._asked:
            return await self._asked.pop(ref)
        return await self._fetch(ref)

    async def aclose(self) -> None:
        """Drop unread pages: cancel the requests in progress, and wait until they ended."""
        import asyncio  # see ask

        for task in self._asked.values():
            task.cancel()
        await asyncio.gather(*self._asked.values(), return_exceptions=True)
