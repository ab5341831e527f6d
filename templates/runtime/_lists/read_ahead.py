"""Reading ahead: pages of a list are requested before the current one has been consumed.

Reading ahead only makes pages arrive earlier. The reader decides which page follows and where
the list ends; a page that was requested and is not needed is dropped. What arrives is made into
models when its turn comes: they take far more memory, and time of the garbage collector.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable
from concurrent.futures import Future
from contextlib import suppress
from contextvars import copy_context
from functools import partial
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from .._contract.forks import Forkable
from .listing import PageRef

if TYPE_CHECKING:
    import asyncio

PageT = TypeVar("PageT")
Unread: TypeAlias = Callable[[], PageT]
"""A page that has arrived, to be read."""


class ThreadReadAhead(Forkable, Generic[PageT]):
    """Requests pages in threads, which do not hold up the end of the program."""

    def __init__(self, fetch: Callable[[PageRef, Event | None], Unread[PageT]]) -> None:
        self._fetch = fetch
        super().__init__()

    def renew(self) -> None:
        """Begin without requests: a forked process has no thread that makes them."""
        self._stop = Event()
        self._asked: dict[PageRef, Future[Unread[PageT]]] = {}

    def ask(self, refs: Iterable[PageRef]) -> None:
        """Request those of the pages that were not requested yet."""
        for ref in refs:
            if ref not in self._asked:
                work = partial(copy_context().run, self._fetch, ref, self._stop)
                page = Future[Unread[PageT]]()
                thread = Thread(
                    target=_run, args=(page, work), name=__name__, daemon=True
                )
                with suppress(
                    RuntimeError
                ):  # too many threads, or the program is ending
                    thread.start()
                    self._asked[ref] = page

    def read(self, ref: PageRef) -> PageT:
        """Return a page, requested now if need be; raise the error of its request."""
        if ref in self._asked:
            return self._asked.pop(ref).result()()
        return self._fetch(ref, None)()

    def close(self) -> None:
        """Drop unread pages. A request in progress goes on to its end, without retries."""
        self._stop.set()


def _run(page: Future[PageT], work: Callable[[], PageT]) -> None:
    try:
        page.set_result(work())
    except BaseException as error:
        page.set_exception(error)


class TaskReadAhead(Generic[PageT]):
    """Requests pages in tasks of the running event loop. No task outlives `aclose`."""

    def __init__(
        self, fetch: Callable[[PageRef], Coroutine[Any, Any, Unread[PageT]]]
    ) -> None:
        self._fetch = fetch
        self._asked: dict[PageRef, asyncio.Future[tuple[Unread[PageT]]]] = {}

    def ask(self, refs: Iterable[PageRef]) -> None:
        """Request those of the pages that were not requested yet."""
        import asyncio  # slow to import, and sync clients never need it

        for ref in refs:
            if ref not in self._asked:
                # Of what `gather` has started, asyncio does not report that it was left
                # unfinished when the event loop was closed.
                self._asked[ref] = asyncio.gather(self._fetched(ref))

    async def read(self, ref: PageRef) -> PageT:
        """Return a page, requested now if need be; raise the error of its request."""
        if ref in self._asked:
            (page,) = await self._asked.pop(ref)
            return page()
        return (await self._fetch(ref))()

    async def _fetched(self, ref: PageRef) -> Unread[PageT]:
        import asyncio  # see ask

        # The program may end right after it asked for an item. anyio would report a connection
        # that is cancelled before its first step.
        await asyncio.sleep(0)
        return await self._fetch(ref)

    async def aclose(self) -> None:
        """Drop unread pages: cancel the requests in progress, and wait until they ended."""
        import asyncio  # see ask

        for task in self._asked.values():
            task.cancel()
        await asyncio.gather(*self._asked.values(), return_exceptions=True)
