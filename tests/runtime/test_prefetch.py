"""Reading ahead: pages come sooner, and nothing else about a list changes."""

from __future__ import annotations

import asyncio
import logging
import threading
import warnings
from collections.abc import AsyncIterable, Callable, Iterator
from contextlib import aclosing, closing, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from io import StringIO
from random import Random
from threading import Barrier, Condition, Event, Semaphore
from typing import Any
from urllib.parse import parse_qs, urlsplit
from weakref import WeakSet

import httpx2
import pytest
from helpscout_client.testing import StubServer
from helpscout_client.v1 import HelpScoutV1
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.progress import track

from runtime import _errors as errors
from runtime._http.clock import Clock
from runtime._http.effects import Flow, Send, Shared, Wait
from runtime._http.request import HttpRequest
from runtime._http.transport import Stopped, SyncTransport
from runtime._http.urls import BaseUrl
from runtime._lists import read_ahead
from runtime._lists.listing import Listing, PageRef
from runtime._lists.pages import AsyncPage, Page
from support.client import Case
from support.clocks import FakeTime
from support.server import Answer, Request, reply
from support.things import CURSORS, NUMBERS, ThingList

PATIENCE = 20.0
"""Seconds after which a test that hangs fails."""


@dataclass
class Endless(FakeTime):
    """Time in which no wait ends by itself: a thread is stopped, a task is cancelled."""

    waiting: Semaphore = field(default_factory=lambda: Semaphore(0))
    stopped: list[bool] = field(default_factory=list)

    def sleep(self, seconds: float, stop: Event | None = None) -> None:
        self.waiting.release()
        self.stopped.append(stop is not None and stop.wait(PATIENCE))

    async def async_sleep(self, seconds: float) -> None:
        self.waiting.release()
        await asyncio.Event().wait()


class Route:
    """Answers by page number, and counts the requests it has had and those it is at."""

    def __init__(self, answer: Callable[[int], Answer]) -> None:
        self._answer = answer
        self._changed = Condition()
        self._now = 0
        self.most = 0
        """How many it was at, at most."""
        self.asked: list[int] = []
        """The pages it was asked for, in the order the requests came."""

    def __call__(self, request: Request) -> Answer:
        query = parse_qs(urlsplit(request.target).query)
        number = int(query.get("page", query.get("cursor", ["1"]))[0])
        with self._changed:
            self.asked.append(number)
            self._now += 1
            self.most = max(self.most, self._now)
            self._changed.notify_all()
        try:
            return self._answer(number)
        finally:
            with self._changed:
                self._now -= 1

    def wait_for(self, requests: int) -> None:
        """Wait until so many requests have come."""
        with self._changed:
            assert self._changed.wait_for(
                lambda: len(self.asked) >= requests, PATIENCE
            ), self.asked


def page(number: int, pages: Any = 9, items: int = 1, **more: Any) -> dict[str, Any]:
    """Return the body of a page: its items are `10 * number`, `10 * number + 1` and so on."""
    return {
        "_embedded": {"things": [{"id": 10 * number + i} for i in range(items)]},
        "page": {"number": number, "totalPages": pages},
        **more,
    }


def served(case: Case, answer: Callable[[int], Answer]) -> Route:
    """Let the server answer so, and open the client."""
    route = Route(answer)
    case.server.route(route)
    case.open()
    return route


def listed(case: Case, name: str = "things.list", **options: Any) -> Any:
    return case.things.list(name, options)


def visit_all(case: Case, iterable: Any, visit: Callable[[Any], object]) -> None:
    """Call a function, which may block, with each thing that an iterable gives."""

    async def go() -> None:
        async for each in iterable:
            await asyncio.to_thread(visit, each)

    if isinstance(iterable, AsyncIterable):
        return case.do(go())
    for each in iterable:
        visit(each)
    return None


def ids(case: Case, iterable: Any) -> list[int]:
    return [thing.id for thing in case.items(iterable)]


# --- leaving early ----------------------------------------------------------------------


Start = Callable[[], Any]
"""Returns what to iterate; only the loop refers to it."""
Visit = Callable[[], object]
"""Is called at the first thing, and may block."""


def break_off(start: Start, visit: Visit) -> None:
    for _ in start():
        visit()
        break


def fail(start: Start, visit: Visit) -> None:
    with suppress(ZeroDivisionError):
        for _ in start():
            visit()
            raise ZeroDivisionError


def close(start: Start, visit: Visit) -> None:
    with closing(iter(start())) as items:
        next(items)
        visit()


async def async_break_off(start: Start, visit: Visit) -> None:
    async for _ in start():
        await asyncio.to_thread(visit)
        break


async def async_fail(start: Start, visit: Visit) -> None:
    with suppress(ZeroDivisionError):
        async for _ in start():
            await asyncio.to_thread(visit)
            raise ZeroDivisionError


async def async_close(start: Start, visit: Visit) -> None:
    async with aclosing(aiter(start())) as items:
        await anext(items)
        await asyncio.to_thread(visit)
    assert set() == other_tasks()


async def cancel(start: Start, visit: Visit) -> None:
    """Cancel a task that waits for the second page."""

    async def go() -> None:
        async for _ in start():
            pass

    task = asyncio.create_task(go())
    await asyncio.to_thread(visit)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    assert set() == other_tasks()


def other_tasks() -> set[Any]:
    return asyncio.all_tasks() - {asyncio.current_task()}


WAYS: dict[str, Any] = {
    "sync": {"break": break_off, "raise": fail, "close": close},
    "async": {
        "break": async_break_off,
        "raise": async_fail,
        "close": async_close,
        "cancel": cancel,
    },
}


def leave(case: Case, way: str, start: Start, visit: Visit) -> None:
    """Leave an iteration, and prove that threads and tasks end then."""
    leaving = WAYS[case.kind][way]

    async def go() -> None:
        await leaving(start, visit)
        await asyncio.sleep(0)  # the loop closes a generator that was left
        if tasks := other_tasks():
            _, running = await asyncio.wait(tasks, timeout=PATIENCE)
            assert set() == running

    if case.kind == "async":
        return case.do(go())
    leaving(start, visit)
    for thread in threading.enumerate():
        if read_ahead.__name__ in thread.name:
            thread.join(PATIENCE)
            assert not thread.is_alive()
    return None


@pytest.fixture(
    params=[(kind, way) for kind in WAYS for way in WAYS[kind]], ids="-".join
)
def case_and_way(request: pytest.FixtureRequest) -> Iterator[tuple[Case, str]]:
    with Case(request.param[0]) as case:
        yield case, request.param[1]


def test_leaving_early_leaves_nothing_running(case_and_way: tuple[Case, str]) -> None:
    """However iteration is left, what was asked for ahead ends, and is not tried again."""
    case, way = case_and_way
    case.time = time = Endless()
    route = served(case, lambda n: reply(200, page(1)) if n == 1 else reply(503))

    leave(case, way, lambda: listed(case, prefetch=4), lambda: until_waiting(time, 4))
    case.get()

    assert [1, 2, 3, 4, 5] == sorted(route.asked[:5])
    assert all(time.stopped)
    assert ["GET /v2/things/7"] == case.server.targets[5:]


def until_waiting(time: Endless, calls: int) -> None:
    for _ in range(calls):
        assert time.waiting.acquire(timeout=PATIENCE)


@pytest.mark.parametrize("what", ["items", "pages", "a page's items", "a page's pages"])
def test_pages_are_left_like_items(case: Case, what: str) -> None:
    """Leaving holds for all that can be gone through: lists, pages, and items of both."""
    case.time = time = Endless()
    route = served(case, lambda n: reply(200, page(1)) if n == 1 else reply(503))
    pages = listed(case, prefetch=2)
    if what.startswith("a page"):
        pages = case.do(pages)

    start = pages.iter_pages if what.endswith("pages") else lambda: pages
    leave(case, "close", start, lambda: until_waiting(time, 2))

    assert [1, 2, 3] == sorted(route.asked)


@pytest.mark.parametrize("way", list(WAYS["async"]))
def test_requests_under_way_are_cancelled(way: str) -> None:
    """A task does not wait for a server that is silent."""
    released = Event()

    def answer(number: int) -> Answer:
        assert number == 1 or released.wait(PATIENCE)
        return reply(200, page(number))

    with Case("async") as case:
        route = served(case, answer)
        leave(case, way, lambda: listed(case, prefetch=3), lambda: route.wait_for(4))
        assert not released.is_set()
        released.set()

    assert [1, 2, 3, 4] == sorted(route.asked)


# --- what is asked for, and when --------------------------------------------------------


@pytest.mark.parametrize("width", [1, 2, 4])
def test_prefetch_is_the_number_of_requests_under_way(case: Case, width: int) -> None:
    """`prefetch` requests are at the server together, and never more."""
    together = Barrier(width)

    def answer(number: int) -> Answer:
        if 2 <= number < 2 + width:
            together.wait(PATIENCE)
        return reply(200, page(number))

    route = served(case, answer)

    assert [10 * n for n in range(1, 10)] == ids(case, listed(case, prefetch=width))
    assert width == route.most
    assert list(range(1, 10)) == sorted(route.asked)


@pytest.mark.parametrize("seed", range(3))
def test_items_keep_their_order_when_answers_do_not(case: Case, seed: int) -> None:
    """Items come in the order of the pages, not in that of the answers."""
    order = Random(seed).sample(range(2, 6), 4)  # noqa: S311
    answered = {number: Event() for number in range(1, 10)}

    def answer(number: int) -> Answer:
        if number in order[1:]:
            assert answered[order[order.index(number) - 1]].wait(PATIENCE)
        answered[number].set()
        return reply(200, page(number, items=2))

    served(case, answer)
    expected = [10 * n + i for n in range(1, 10) for i in range(2)]

    assert expected == ids(case, listed(case, prefetch=4))


def test_an_error_is_raised_where_its_page_would_be(case: Case) -> None:
    """The items before it are given, and those who ask for later pages do not try again."""
    case.time = time = Endless()

    def answer(number: int) -> Answer:
        if number < 5:
            return reply(200, page(number))
        if number > 5:
            return reply(503)
        until_waiting(time, 2)
        return reply(400, {"message": "no"})

    route, got = served(case, answer), list[int]()

    with pytest.raises(errors.BadRequestError, match="no"):
        visit_all(case, listed(case, prefetch=3), lambda thing: got.append(thing.id))

    assert [10, 20, 30, 40] == got
    assert all(time.stopped)
    assert [1, 2, 3, 4, 5, 6, 7] == sorted(route.asked)


@pytest.mark.parametrize("options", [{}, {"prefetch": 0}])
def test_nothing_is_read_ahead_by_default(case: Case, options: dict[str, int]) -> None:
    """Without `prefetch` a page is asked for when the items before it have been used."""
    route, seen = served(case, lambda n: reply(200, page(n, 3, 2))), list[int]()

    visit_all(case, listed(case, **options), lambda _: seen.append(len(route.asked)))

    assert [1, 1, 2, 2, 3, 3] == seen


def test_the_next_pages_are_requested_before_one_is_returned(case: Case) -> None:
    """While the caller works on a page, those after it are on their way already."""
    route = served(case, lambda n: reply(200, page(n, 4)))
    first = case.list(prefetch=2)
    assert [1] == route.asked

    left = iter([3, 4, 4, 4])
    visit_all(case, first.iter_pages(), lambda _: route.wait_for(next(left)))

    assert [1, 2, 3, 4] == sorted(route.asked)


@pytest.mark.parametrize(
    ("limits", "items", "requests"),
    [
        ({"max_pages": 2}, 4, 2),
        ({"max_pages": 1}, 2, 1),
        ({"max_items": 3}, 3, 2),
        ({"max_items": 4}, 4, 2),
        ({"max_items": 1}, 1, 1),
        ({"max_items": 7, "max_pages": 3}, 6, 3),
        ({"max_items": 99}, 12, 6),
    ],
)
def test_no_page_is_requested_beyond_the_limits(
    case: Case, limits: dict[str, int], items: int, requests: int
) -> None:
    """What `max_pages` and `max_items` leave to read is all that is read ahead."""
    route = served(case, lambda n: reply(200, page(n, 6, 2)))

    def visit(_: object) -> None:
        route.wait_for(requests)

    visit_all(case, listed(case, prefetch=5, **limits), visit)

    assert list(range(1, requests + 1)) == sorted(route.asked)
    assert items == len(ids(case, listed(case, prefetch=5, **limits)))


def test_limits_hold_where_pages_are_shorter_than_the_first(case: Case) -> None:
    """More pages than the first one let expect are read one by one."""
    served(case, lambda n: reply(200, page(n, items=3 if n == 1 else 1)))

    assert [10, 11, 12, 20, 30, 40] == ids(case, listed(case, prefetch=4, max_items=6))


def test_one_page_is_read_ahead_where_only_one_is_known(case: Case) -> None:
    """A cursor leads one page on, so that page is asked for while this one is used."""

    def answer(number: int) -> Answer:
        more = {"_links": {"next": {"href": str(number + 1)}}} if number < 4 else {}
        return reply(200, page(number, **more))

    route, left = served(case, answer), iter([2, 3, 4, 4])

    def visit(_: object) -> None:
        expected = next(left)
        route.wait_for(expected)
        assert expected == len(route.asked)

    visit_all(case, listed(case, "things.scroll", prefetch=4), visit)

    assert [1, 2, 3, 4] == route.asked
    assert 1 == route.most


def test_pages_are_made_into_models_one_by_one(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that has arrived waits for its turn, and the one before it is freed then."""
    made: WeakSet[Any] = WeakSet()
    others: list[int] = []

    def noting(init: Callable[..., None]) -> Callable[..., None]:
        def note(self: Any, *arguments: Any) -> None:
            others.append(len(made))
            made.add(self)
            init(self, *arguments)

        return note

    for kind in (Page, AsyncPage):
        monkeypatch.setattr(kind, "__init__", noting(kind.__init__))
    route = served(case, lambda number: reply(200, page(number, 9, 2)))
    for _ in range(2):
        case.items(listed(case))
    visit_all(case, listed(case, prefetch=3), lambda _: route.wait_for(18 + 4))

    # The loop over the list of a sync client refers to its first page.
    assert max(others) == (0 if case.kind == "async" else 1)


def test_a_list_that_shrinks_ends_where_it_ends_now(case: Case) -> None:
    """What was asked for beyond the new end is dropped, be it an error."""
    gone = Event()

    def answer(number: int) -> Answer:
        if number == 4:
            gone.set()
            return reply(404)
        assert number != 3 or gone.wait(PATIENCE)
        return reply(200, page(number, 3 if number == 3 else 5))

    served(case, answer)

    assert [10, 20, 30] == ids(case, listed(case, prefetch=4))


def test_a_list_that_grows_is_read_to_its_new_end(case: Case) -> None:
    """The page read last says how many there are."""
    route = served(case, lambda n: reply(200, page(n, 2 if n == 1 else 4)))

    assert [10, 20, 30, 40] == ids(case, listed(case, prefetch=4))
    assert [1, 2, 3, 4] == sorted(route.asked)


def test_with_response_and_next_stay_as_they_are(case: Case) -> None:
    """Both give one page and read nothing ahead; iterating from there does."""
    route = served(case, lambda n: reply(200, page(n, 5)))
    response = case.do(case.things.with_response.list("things.list", {"prefetch": 4}))
    second = case.do(response.value.next())

    assert ([1, 2], 200) == (route.asked, response.status_code)
    assert [20, 30, 40, 50] == ids(case, second)
    assert [1, 2, 3, 4, 5] == sorted(route.asked)


def test_pages_are_requested_in_the_context_of_the_reader(
    case: Case, caplog: pytest.LogCaptureFixture
) -> None:
    """What logging finds in a context variable is the same for each page."""
    request_id, ids = ContextVar("request_id", default=""), list[str]()

    def note(_: logging.LogRecord) -> bool:
        ids.append(request_id.get())
        return True

    served(case, lambda n: reply(200, page(n, 4)))
    request_id.set("r-1")
    caplog.set_level(logging.DEBUG, "acme_client")
    caplog.handler.addFilter(note)
    case.items(listed(case, prefetch=2))
    caplog.handler.removeFilter(note)

    assert ["r-1"] * 4 == ids


@pytest.mark.parametrize(
    ("value", "error"),
    [
        (-1, ValueError),
        (1.5, TypeError),
        (True, TypeError),
        ("4", TypeError),
        (None, TypeError),
    ],
)
def test_an_unusable_number_of_pages_is_refused(
    case: Case, value: Any, error: type[Exception]
) -> None:
    """Nothing is sent for a `prefetch` that is no whole number of 0 or more."""
    with pytest.raises(error, match="prefetch has to be a whole number, 0 or more"):
        case.items(listed(case.open(), prefetch=value))

    assert () == case.server.requests


def test_a_progress_bar_needs_no_more_than_a_page() -> None:
    """A page that reads ahead goes through `rich` as any sequence, with its total."""
    screen = StringIO()
    console = Console(file=screen, force_terminal=True, width=80)
    with StubServer() as stub, warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        stub.pages("conversations.list_in_mailbox", pages=5, per_page=2)
        http_client = httpx2.Client(transport=stub.transport())
        legacy = HelpScoutV1(auth=stub.auth_for("v1"), http_client=http_client)

        page = legacy.conversations.list_in_mailbox(85, prefetch=4)
        shown = list(track(page, total=page.total, console=console))

    assert (10, 10) == (page.total, len({conversation.id for conversation in shown}))
    assert "100%" in screen.getvalue()


# --- stopping -----------------------------------------------------------------------------


@pytest.mark.parametrize("last", ["send", "wait", "share"])
def test_a_stopped_flow_neither_sends_nor_waits(last: str) -> None:
    """Once it is to stop, a flow neither does nor waits for anything."""
    stop = Event()

    def flow(request: Send) -> Flow[None]:
        yield request
        stop.set()
        yield {"send": request, "wait": Wait(1.0), "share": Shared(ask(request), None)}[
            last
        ]

    def ask(request: Send) -> Flow[None]:
        yield request

    with Case("sync") as case:
        case.server.route(lambda _: reply(200))
        transport = SyncTransport(case.http_client(), case.time.clock())
        request = HttpRequest("GET", f"{case.server.url}/", {}, None)
        with pytest.raises(Stopped):
            transport.run(flow(Send(request, None, None)), stop)

    assert [] == case.time.waits
    assert 1 == len(case.server.requests)


def test_a_stop_ends_a_wait() -> None:
    """The real clock does not sleep on once the event is set."""
    stop = Event()
    ended = Event()
    sleeper = threading.Thread(
        target=lambda: (Clock().sleep(60.0, stop), ended.set()), daemon=True
    )
    sleeper.start()
    stop.set()

    assert ended.wait(PATIENCE)


# --- the property -----------------------------------------------------------------------

SHEETS = st.lists(
    st.one_of(
        st.none(),  # this page cannot be had
        st.fixed_dictionaries(
            {
                "number": st.sampled_from(["right", "right", "right", None, 1]),
                "pages": st.one_of(st.integers(0, 9), st.sampled_from([None, "many"])),
                "items": st.integers(0, 3),
                "follows": st.integers(0, 9),
                "link": st.sampled_from(["", "", "", "https://evil.example/"]),
            }
        ),
    ),
    max_size=8,
)


def sheet_body(sheets: list[Any], pagination: Any, ref: PageRef) -> Any:
    """Return the page of a reference; raise where it cannot be had."""
    number = int(ref.position or 1)
    sheet = sheets[number - 1] if number <= len(sheets) else {}
    if sheet is None:
        raise errors.NotFoundError(f"no page {number}", status_code=404)
    if not sheet:
        return ThingList.from_payload(page(number, 0, 0))
    shown = number if sheet["number"] == "right" else sheet["number"]
    follows = sheet["follows"] if pagination is CURSORS else ""
    body = page(number, sheet["pages"], sheet["items"])
    body["page"]["number"] = shown
    body["_links"] = {"next": {"href": sheet["link"] or str(follows or "")}}
    return ThingList.from_payload(body)


def walked(
    kind: str, sheets: list[Any], pagination: Any, limits: dict[str, int], prefetch: int
) -> tuple[list[Any], str]:
    """Return the items that iteration gives, and the error it ends with."""
    base = BaseUrl.parse("https://api.acme.example")
    listing = Listing(pagination, base, prefetch=prefetch, **limits)

    def fetch(ref: PageRef, _: Event | None = None) -> Callable[[], Page[Any]]:
        body = sheet_body(sheets, pagination, ref)
        return lambda: Page(body, listing, ref, fetch)

    async def async_fetch(ref: PageRef) -> Callable[[], AsyncPage[Any]]:
        await asyncio.sleep(0)
        body = sheet_body(sheets, pagination, ref)
        return lambda: AsyncPage(body, listing, ref, async_fetch)

    async def go() -> None:
        async for thing in (await async_fetch(PageRef(None)))():
            given_ids.append(thing.id)

    given_ids: list[Any] = []
    try:
        if kind == "async":
            asyncio.run(go())
        else:
            for thing in fetch(PageRef(None))():
                given_ids.append(thing.id)
    except errors.ClientError as error:
        return given_ids, repr(error)
    return given_ids, ""


@pytest.mark.parametrize("kind", ["sync", "async"])
@given(
    SHEETS,
    st.sampled_from([NUMBERS, CURSORS]),
    st.fixed_dictionaries(
        {}, optional={"max_pages": st.integers(1, 9), "max_items": st.integers(1, 20)}
    ),
    st.integers(1, 5),
)
def test_reading_ahead_changes_no_result(
    kind: str, sheets: list[Any], pagination: Any, limits: dict[str, int], prefetch: int
) -> None:
    """Whatever pages a list has, it gives the items and ends with the error it would."""
    expected = walked(kind, sheets, pagination, limits, 0)

    assert expected == walked(kind, sheets, pagination, limits, prefetch)
