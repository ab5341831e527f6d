"""Calls stay within the rate limit that the server reports, and use all of it."""

from __future__ import annotations

import asyncio
import itertools
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime import _errors as errors
from runtime._calls.pace import LOOK_AGAIN, UNREPORTED, Pace
from runtime._contract.api import RateLimitRules
from runtime._http.clock import Clock
from runtime.auth import ClientCredentials
from support.client import Case
from support.clocks import FakeTime
from support.rate_limiters import (
    ClockWindows,
    Limiter,
    SlidingLog,
    TokenBucket,
    WindowsFromFirst,
)
from support.rate_simulation import Simulation, bulk_read
from support.server import Raw, Request, reply
from support.things import API

LIMITERS = [ClockWindows, WindowsFromFirst, SlidingLog, TokenBucket]
WORKLOADS = {
    "reads": ["GET"],
    "reads and writes": ["GET", "GET", "POST"],
    "writes": ["POST"],
}


class RealTime(FakeTime):
    """Time that passes by itself."""

    def clock(self) -> Clock:
        return Clock()


WRITES = API._replace(rate_limit=API.rate_limit._replace(write_cost=2))
"""An API that counts a write as two requests."""


def reporting(remaining: int, status: int = 200, **others: str) -> Raw:
    """Return a response that reports what is left of the rate limit."""
    headers = {"X-RateLimit-Remaining-Minute": str(remaining), **others}
    return reply(status, {"id": 7} if status == 200 else None, headers)


@pytest.mark.parametrize("limiter", LIMITERS)
@pytest.mark.parametrize("methods", WORKLOADS.values(), ids=WORKLOADS)
@pytest.mark.parametrize("shared", [False, True], ids=["alone", "shared"])
def test_a_bulk_read_uses_the_limit_and_keeps_to_it(
    limiter: type[Limiter], methods: list[str], shared: bool
) -> None:
    """Eight workers use 95 % of what there is, and at most 1 % of the answers are 429.

    Where the limit is shared, another program uses a third of it.
    """
    figures = bulk_read(limiter(), methods=methods, others=133 if shared else 0)

    assert figures.used >= 0.95 * (figures.allowed - figures.used_by_others)
    assert figures.refused <= 0.01
    assert shared == (figures.used_by_others > 0.3 * figures.allowed)


@pytest.mark.parametrize("limiter", LIMITERS)
def test_a_thousand_calls_at_once(limiter: type[Limiter]) -> None:
    """A crowd of calls is held back before the first answer too, and all are served."""
    simulation = Simulation(limiter())
    simulation.work(simulation.client(), 1000, itertools.repeat("GET", 1000))

    simulation.run()

    served = [request for request in simulation.served if request.status == 200]
    assert 1000 == len(served)
    assert simulation.refused() <= 0.01


def test_without_pacing_the_limit_is_met_head_on() -> None:
    """The same thousand calls without pacing are refused by the hundred."""
    simulation = Simulation(SlidingLog())
    client = simulation.client(pacing=False)
    simulation.work(client, 1000, itertools.repeat("GET", 1000))

    simulation.run()

    assert simulation.refused() > 0.3


def test_the_next_call_waits_when_nothing_is_left(case: Case) -> None:
    """After a response that reports 0, the next call waits until that is a window old."""
    case.server.script(reporting(0), reporting(399), reporting(398))
    case.open()
    case.get()
    assert [] == case.time.waits

    case.get()
    case.get()

    assert 60.0 == case.time.waits[0]
    assert 3 == len(case.server.requests)


def test_the_wait_is_what_the_server_says(case: Case) -> None:
    """A response that reports 0 and for how long is a server's word; one that has some left, none."""
    wait = {"X-RateLimit-Retry-After": "3"}
    case.server.script(reporting(1, **wait), reporting(0, **wait), reporting(399))
    case.open()
    case.get()
    case.get()
    assert [] == case.time.waits

    case.get()

    assert [3.0] == case.time.waits


def test_a_refusal_holds_all_calls_of_a_client(case: Case) -> None:
    """A 429 that says how long to wait says it to other calls too, whatever their options."""
    case.server.script(reply(429, None, {"Retry-After": "5"}), reporting(399))
    case.open()
    with pytest.raises(errors.RateLimitError):
        case.get(max_retries=0)

    case.use(case.client.with_options(timeout=3)).get()

    assert [5.0] == case.time.waits


def test_other_errors_hold_only_their_own_call(case: Case) -> None:
    """`Retry-After` of an overloaded server is no rate limit."""
    case.server.script(reply(503, None, {"Retry-After": "5"}), reporting(399))
    case.open()
    with pytest.raises(errors.ServerError):
        case.get(max_retries=0)

    case.get()

    assert [] == case.time.waits


def test_a_write_counts_as_often_as_the_api_says(case: Case) -> None:
    """Where two are left, one write uses both up, and the next one waits."""
    case.server.script(reporting(2), reply(201), reply(201))
    case.open(api=WRITES)
    case.get()

    case.create()
    assert [] == case.time.waits
    case.create()

    assert [60.0] == case.time.waits


def test_the_last_place_is_for_a_write_too(case: Case) -> None:
    """Where one is left, a write does not wait for a minute: the server says whether it may go."""
    refusal = reply(429, None, {"Retry-After": "5"})
    case.server.script(reporting(1), reply(201), reporting(1), refusal, reply(201))
    case.open(api=WRITES)

    for call in (case.get, case.create):
        call()
    assert [] == case.time.waits
    case.time.sleep(60)
    for call in (case.get, case.create):
        call()

    assert [60, 5.0] == case.time.waits


def test_a_write_is_not_overtaken_for_ever(case: Case) -> None:
    """Reads that use up the last places do not keep a waiting write from its turn."""
    paced = pace()
    paced.learn(3, cost=1, sent_at=0, now=1)
    paced.start(1, 1, has_waited=False)
    assert LOOK_AGAIN == paced.start(2, 1, has_waited=False)
    paced.end(1)
    paced.learn(1, cost=1, sent_at=1, now=1.05)
    assert LOOK_AGAIN == paced.start(1, 1.06, has_waited=False)

    assert 0 == paced.start(2, 1.1, has_waited=True)


def test_pacing_can_be_turned_off(case: Case) -> None:
    """With `pacing=False` a call is sent whatever the server reported."""
    case.server.script(
        reporting(0), reply(429, None, {"Retry-After": "5"}), reporting(0)
    )
    case.open(pacing=False)
    case.get()
    with pytest.raises(errors.RateLimitError):
        case.get(max_retries=0)

    case.get()

    assert [] == case.time.waits


def test_a_deadline_that_ends_before_the_wait(case: Case) -> None:
    """A call whose deadline would pass while it waits fails at once and says why."""
    case.server.script(reporting(0))
    case.open().get()

    with pytest.raises(errors.DeadlineExceeded) as raised:
        case.get(deadline=30)

    assert (
        "things.get: the rate limit is used up, and the deadline of the call "
        "does not allow to wait for 60.0 seconds"
    ) == str(raised.value)
    assert ([], 1) == (case.time.waits, len(case.server.requests))


def test_tokens_are_not_paced(case: Case) -> None:
    """A token is requested while calls wait; its response says nothing about their limit."""
    asked_at: list[tuple[str, float]] = []
    answers = iter([reporting(0), reply(401), reporting(0)])

    def answer(request: Request) -> Raw:
        asked_at.append((request.target, case.time.now - 1000))
        if request.target != "/v2/oauth2/token":
            return next(answers)
        pair = {"token_type": "bearer", "access_token": "t", "expires_in": 7200}
        return reply(200, pair, {"X-RateLimit-Remaining-Minute": "0"})

    case.server.route(answer)
    case.open(ClientCredentials("app", "secret"))

    case.get()
    case.get()

    token, thing = "/v2/oauth2/token", "/v2/things/7"
    first, refused, again = (thing, 0.0), (thing, 60.0), (thing, 60.0)
    assert [(token, 0.0), first, refused, (token, 60.0), again] == asked_at


def test_a_call_that_fails_gives_its_place_back(case: Case) -> None:
    """The last place is free again after an answer that cannot be read."""
    junk = reply(200, b"junk", {"Content-Encoding": "gzip"})
    case.server.script(reporting(1), junk, reporting(0))
    case.open().get()
    with pytest.raises(errors.DecodeError):
        case.get()

    case.get()

    assert [] == case.time.waits


def test_a_cancelled_call_gives_its_place_back() -> None:
    """The last place is free again after the task that held it was cancelled."""
    with Case("async") as case:
        arrived, hung_up = threading.Event(), threading.Event()

        def be_silent(_: Request) -> Raw:
            arrived.set()
            hung_up.wait(10)
            return reporting(0)

        async def cancel_one() -> None:
            task = asyncio.create_task(case.client.request("GET", "/x"))
            await asyncio.to_thread(arrived.wait, 10)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

        case.server.script(reporting(1))
        case.open().get()
        case.server.route(be_silent)
        case.do(cancel_one())
        hung_up.set()

        case.get()

        assert [] == case.time.waits


def test_threads_keep_to_a_limit_in_real_time() -> None:
    """Eight threads read 120 times where 40 a second are allowed.

    However long the machine takes, no more are refused than there are windows.
    """
    limiter, lock = WindowsFromFirst(limit=40, window=1.0), threading.Lock()
    statuses: list[int] = []
    windows: list[float] = []

    def answer(_: Request) -> Raw:
        with lock:
            now = time.monotonic()
            windows.extend([now] * (limiter.left(now) == limiter.limit))
            status = 200 if limiter.ask(1, now) else 429
            statuses.append(status)
            headers = limiter.headers(int(status == 429), now)
        return reply(status, {"id": 7}, headers)

    rules = API.rate_limit._replace(window=1.0)
    with Case("sync") as case, ThreadPoolExecutor(8) as threads:
        case.server.route(answer)
        case.time = RealTime()
        case.open(api=API._replace(rate_limit=rules), max_retries=9)
        things = list(threads.map(case.get, range(120)))

    assert 120 == len(things) == statuses.count(200)
    assert 3 <= len(windows)
    assert statuses.count(429) <= len(windows)  # one at the start of each


def pace() -> Pace:
    """Return a pace whose window is 60 seconds."""
    return Pace(RateLimitRules(window=60.0))


def places(pace: Pace, now: float, most: int = 1000) -> int:
    """Return how many reads may start at once, and start them."""
    starts = (pace.start(1, now, has_waited=True) for _ in range(most))
    return sum(1 for _ in itertools.takewhile(lambda delay: delay == 0, starts))


def test_half_of_what_is_left_is_used_at_once() -> None:
    """What is under way counts twice, so that another program may take as much."""
    paced = pace()
    paced.learn(100, cost=1, sent_at=0, now=1)

    assert 50 == places(paced, now=1)


@pytest.mark.parametrize(("late", "left"), [(300, 100), (99, 99), (20, 98), (None, 98)])
def test_answers_that_overtake_each_other(late: int | None, left: int) -> None:
    """An answer to an earlier request never raises the figure, and lowers it by its cost."""
    paced = pace()
    paced.learn(100, cost=1, sent_at=5, now=6)

    paced.learn(late, cost=2, sent_at=4, now=7)

    assert -(-left // 2) == places(paced, now=7)


def test_a_response_without_figures_still_costs_its_price() -> None:
    """A response without the header lowers the figure of the responses before it."""
    paced = pace()
    paced.learn(100, cost=1, sent_at=0, now=1)

    paced.learn(None, cost=2, sent_at=2, now=3)

    assert 49 == places(paced, now=3)


def test_a_server_that_reports_nothing_is_not_paced() -> None:
    """Without the headers, calls never wait and nothing is kept."""
    paced = pace()
    for second in range(1000):
        paced.learn(None, cost=1, sent_at=second, now=second)

    assert 1000 == places(paced, now=1001)
    assert 0 == len(paced._chances)


def test_what_is_kept_is_no_more_than_a_window() -> None:
    """A figure that is older than a window is not kept."""
    paced = pace()
    for second in range(1000):
        paced.learn(400, cost=1, sent_at=second, now=second)

    assert 60 == len(paced._chances)


def test_a_figure_grows_old() -> None:
    """A window after it was reported, a figure is ignored."""
    paced = pace()
    paced.learn(0, cost=1, sent_at=0, now=1)

    assert 60 == paced.start(1, 1, has_waited=False)
    assert UNREPORTED // 2 == places(paced, now=61)


def test_a_slow_answer_holds_the_others_a_window_at_most() -> None:
    """Where one answer does not come, calls look again until the last figure is old."""
    paced = pace()
    paced.start(1, 0, has_waited=False)
    paced.learn(1, cost=1, sent_at=0, now=1)

    assert LOOK_AGAIN == paced.start(1, 60, has_waited=True)
    assert 0 == paced.start(1, 61, has_waited=True)


def test_after_a_refusal_one_goes_ahead() -> None:
    """When the wait is over, one request is sent; its response decides whether more may follow."""
    paced = pace()
    paced.learn(3, cost=1, sent_at=0, now=1)
    paced.close(5, now=2)

    assert 4 == paced.start(1, 3, has_waited=False)
    assert 1 == places(paced, now=7)
    paced.end(1)
    paced.learn(400, cost=1, sent_at=7, now=8)
    assert 200 == places(paced, now=8)


def test_calls_that_wait_come_first() -> None:
    """Calls that wait already look again before a new call may start."""
    paced = pace()
    paced.learn(1, cost=1, sent_at=0, now=1)
    paced.start(1, 1, has_waited=False)
    assert LOOK_AGAIN == paced.start(1, 1, has_waited=False)
    paced.end(1)
    paced.learn(1, cost=1, sent_at=1, now=1.05)

    assert LOOK_AGAIN == paced.start(1, 1.05, has_waited=False)
    assert 0 == paced.start(1, 1.1, has_waited=True)


def test_a_wait_of_more_than_a_window_is_not_waited() -> None:
    """A refusal for longer than a window is for its call to report, not to wait for."""
    paced = pace()

    paced.close(61, now=0)

    assert 0 == paced.start(1, 0, has_waited=False)


STEPS = st.one_of(
    st.tuples(st.just("start"), st.integers(1, 2)),
    st.tuples(st.just("answer"), st.none() | st.integers(0, 500)),
    st.tuples(st.just("refusal"), st.integers(0, 90)),
    st.tuples(st.just("pause"), st.floats(0, 90)),
)


@given(st.lists(STEPS, max_size=50))
def test_every_wait_ends_whatever_is_reported(
    steps: list[tuple[str, float | None]],
) -> None:
    """No wait is longer than a window, and a window after the last answer calls go."""
    paced, now = pace(), 0.0
    under_way: list[tuple[int, float]] = []
    for step, value in steps:
        if step == "pause":
            now += value or 0
        elif step == "start":
            cost = int(value or 1)
            delay = paced.start(cost, now, has_waited=False)
            assert 0 <= delay <= (now + 60) - now  # in floats not quite 60
            under_way += [] if delay else [(cost, now)]
        elif under_way:
            cost, sent_at = under_way.pop(0)
            if step == "refusal":
                paced.close(value or 0, now)
            else:
                remaining = None if value is None else int(value)
                paced.learn(remaining, cost=cost, sent_at=sent_at, now=now)
            paced.end(cost)
    for cost, _ in under_way:
        paced.end(cost)

    assert 0 == paced.start(2, now + 60, has_waited=True)
