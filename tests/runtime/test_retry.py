"""Which failures are tried again, after how long, and how often in all."""

from __future__ import annotations

import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime import _errors as errors
from runtime._calls.retry import RetryQuota, may_retry, parse_retry_after, retry_delay
from runtime._http.clock import Clock
from runtime._http.effects import Failure
from runtime._http.response import Headers, HttpResponse
from support.client import Case
from support.clocks import NEW_YEAR
from support.server import Drip, Raw, Request, Reset, reply

UNSENT, TIMEOUT, BROKEN, REFUSED = (
    Failure(kind, "") for kind in ("unsent", "timeout", "broken", "refused")
)
STATUSES = {
    status: HttpResponse(status, Headers(), b"")
    for status in [
        *range(200, 206),
        *range(300, 309),
        *range(400, 430),
        *range(500, 512),
    ]
}
PASSING = {408, 429, 500, 502, 503, 504}


@pytest.mark.parametrize("status", STATUSES)
def test_which_statuses_are_tried_again(status: int) -> None:
    """A status that may pass is tried again; without idempotence only a 429 is."""
    assert (status in PASSING) == may_retry(STATUSES[status], idempotent=True)
    assert (status == 429) == may_retry(STATUSES[status], idempotent=False)


@pytest.mark.parametrize(
    ("failure", "idempotent", "other"),
    [
        (UNSENT, True, True),
        (TIMEOUT, True, False),
        (BROKEN, True, False),
        (REFUSED, False, False),
    ],
)
def test_which_failures_are_tried_again(
    failure: Failure, idempotent: bool, other: bool
) -> None:
    """Without idempotence only a request that the server cannot have seen is sent again."""
    assert idempotent == may_retry(failure, idempotent=True)
    assert other == may_retry(failure, idempotent=False)


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"])
@pytest.mark.parametrize("answer", [reply(503), Reset(), Raw(b"junk\r\n\r\n")])
def test_idempotent_methods_are_tried_three_times(
    case: Case, method: str, answer: Raw | Reset
) -> None:
    """A request that may be repeated is sent three times by default."""
    case.server.route(lambda _: answer)

    with pytest.raises((errors.ServerError, errors.ConnectionFailed)):
        case.open().request(method, "/x")

    assert [f"{method} /x"] * 3 == case.server.targets


@pytest.mark.parametrize("method", ["POST", "PATCH"])
@pytest.mark.parametrize("answer", [reply(503), Reset(), Raw(b"junk\r\n\r\n")])
def test_other_methods_are_sent_once(
    case: Case, method: str, answer: Raw | Reset
) -> None:
    """A request that the server may have acted on is not sent again, unless allowed."""
    case.server.route(lambda _: answer)
    case.open()

    with pytest.raises((errors.ServerError, errors.ConnectionFailed)):
        case.request(method, "/x", json={})
    assert 1 == len(case.server.requests)
    with pytest.raises((errors.ServerError, errors.ConnectionFailed)):
        case.request(method, "/x", json={}, idempotent=True)
    assert 4 == len(case.server.requests)


def test_a_rate_limited_post_is_sent_again_as_it_was(case: Case) -> None:
    """After a 429 the very same request goes out, body and headers included."""
    case.server.script(reply(429), reply(201, None, {"Resource-ID": "1"}))

    assert 1 == case.open().create(extra_query={"a": "b"}).id

    first, second = case.server.requests
    assert first == second


def test_a_body_that_breaks_off_is_read_again(case: Case) -> None:
    """A connection cut in the middle of a body is a failure like any other."""
    cut = Reset(b'HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"id":')
    case.server.script(cut, reply(200, {"id": 7}))

    assert 7 == case.open().get().id


def test_no_server_listens(case: Case) -> None:
    """A server that cannot be reached is tried again for a POST too, then named."""
    case.open(base_url="http://127.0.0.1:1")

    with pytest.raises(errors.ConnectionFailed) as raised:
        case.create()

    assert "things.create: the server cannot be reached (attempt 3)" == str(
        raised.value
    )
    assert [0.25, 0.5] == case.time.waits
    assert None is (raised.value.__cause__ or raised.value.__context__)


def test_delays_double_and_end() -> None:
    """Without advice the delay doubles from half a second to eight, less up to half of it."""
    longest = [retry_delay(attempt, None, 1.0) for attempt in (1, 2, 3, 4, 5, 6, 5000)]

    assert [0.5, 1.0, 2.0, 4.0, 8.0, 8.0, 8.0] == longest
    assert [0.25, 0.5] == [retry_delay(attempt, None, 0.0) for attempt in (1, 2)]


@given(st.integers(1, 10**6), st.floats(0, 1))
def test_delays_stay_in_bounds(attempt: int, random: float) -> None:
    """No attempt and no random number leaves a quarter of a second to eight seconds."""
    assert 0.25 <= retry_delay(attempt, None, random) <= 8


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0.0), ("1", 1.0), (" 7 ", 7.0), ("1.5", 1.5), ("9999999999", 9999999999.0),
        ("Thu, 01 Jan 2026 00:00:30 GMT", 30.0), ("Thu, 01 Jan 2026 00:00:30 -0000", 30.0),
        ("Thursday, 01-Jan-26 00:00:30 GMT", 30.0), ("Thu, 01 Jan 2026 00:00:00 GMT", 0.0),
        ("Wed, 31 Dec 2025 23:59:30 GMT", None), ("-1", None), ("+1", None), ("nan", None),
        ("inf", None), ("-inf", None), ("1e3", None), ("99999999999", None), ("", None),
        ("   ", None), ("soon", None), ("0x10", None), ("1,2", None), ("1_000", None),
        ("30, 30", 30.0), ("5, soon, 7", 7.0), ("Thu, 01 Jan 2026 00:00:30 GMT, 4", 30.0),
        ("4, Thu, 01 Jan 2026 00:00:30 GMT", 30.0), ("-1, 99999999999", None),
        ("\u0661", None), (".5", None), ("5.", None), ("9" * 5000, None),
        ("Thu, 01 Jan 99999 00:00:30 GMT", None), ("Thu, 99 Jan 2026 00:00:30 GMT", None),
        ("Thu, 01 Jan 0001 00:00:30 +9959", None), ("\x00", None), ("1 2", None),
    ],
)  # fmt: skip
def test_what_a_server_asks_for(value: str, seconds: float | None) -> None:
    """Seconds and dates to come are understood, anything else is passed over."""
    assert seconds == parse_retry_after([value], NEW_YEAR)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="needs time.tzset")
def test_a_date_is_utc_wherever_we_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """A date without a zone is not taken for local time."""
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        seconds = parse_retry_after(["Thu, 01 Jan 2026 00:00:30 -0000"], NEW_YEAR)
    finally:
        monkeypatch.undo()
        time.tzset()

    assert 30.0 == seconds


@given(st.text() | st.from_regex(r"\w{3}, \d+ \w{3} \d+ [\d:]+ [+-]?\w+"))
def test_no_advice_is_an_exception(value: str) -> None:
    """Whatever a server writes, the result is a wait of 0 or more, or none."""
    seconds = parse_retry_after([value], NEW_YEAR)

    assert seconds is None or seconds >= 0


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Retry-After": "3"}, 3.0),
        ({"X-RateLimit-Retry-After": "4"}, 4.0),
        ({"Retry-After": "3", "X-RateLimit-Retry-After": "4"}, 4.0),
        ({"Retry-After": "junk", "X-RateLimit-Retry-After": "4"}, 4.0),
        ({"Retry-After": "Thu, 01 Jan 2026 00:00:09 GMT"}, 9.0),
        ({"Retry-After": "0"}, 0.5),
        ({"Retry-After": "60"}, 60.0),
        ({"Retry-After": "junk"}, 0.25),
        ({}, 0.25),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_a_wait_is_as_long_as_the_server_asks(
    case: Case, headers: dict[str, str], wait: float, status: int
) -> None:
    """The client waits as long as either header says, and never less than half a second."""
    case.server.script(reply(status, None, headers), reply(200, {"id": 7}))

    case.open().get()

    assert [wait] == case.time.waits


def test_a_wait_of_more_than_a_minute_is_an_error_at_once(case: Case) -> None:
    """The error says how long the server asks to wait."""
    case.server.script(reply(429, {"message": "slow"}, {"Retry-After": "61"}))

    with pytest.raises(errors.RateLimitError) as raised:
        case.open().get()

    assert (61.0, "slow") == (raised.value.retry_after, raised.value.message)
    assert [] == case.time.waits


def test_a_wait_beyond_the_deadline_is_an_error_at_once(case: Case) -> None:
    """There is no waiting for an attempt that the deadline would not allow."""
    case.server.route(lambda _: reply(429, None, {"Retry-After": "6"}))

    with pytest.raises(errors.RateLimitError):
        case.open().get(deadline=10, max_retries=9)

    assert [6.0] == case.time.waits
    assert 2 == len(case.server.requests)


@pytest.mark.parametrize("answer", [Reset(), reply(200, {"id": 7})])
def test_the_deadline_ends_a_call(case: Case, answer: Raw | Reset) -> None:
    """What comes after the deadline, an answer or none, comes too late."""

    def dawdle(_: Request) -> Raw | Reset:
        case.time.now += 121
        return answer

    case.server.route(dawdle)

    with pytest.raises(errors.DeadlineExceeded, match=r"^things.get: .* the deadline"):
        case.open().get()

    assert 1 == len(case.server.requests)


@pytest.mark.parametrize("unanswered", [Reset(), reply(502)])
def test_a_repeat_of_what_has_worked_is_a_success(case: Case, unanswered: Raw) -> None:
    """A thing that is gone when its DELETE is repeated, is gone because of the first."""
    case.server.script(unanswered, reply(404, {"message": "no such thing"}))

    assert case.open().delete() is None
    assert ["DELETE /v2/things/7"] * 2 == case.server.targets


def test_a_raw_repeat_returns_no_404_as_success(case: Case) -> None:
    """What a raw request means, only the caller knows."""
    case.server.script(Reset(), reply(404))

    with pytest.raises(errors.NotFoundError):
        case.open().request("DELETE", "/v2/things/7")


def test_a_repeat_that_is_refused_as_documented_is_a_success(case: Case) -> None:
    """An operation can name the status its repeat meets; its value is then empty."""
    taken = reply(422, {"message": "the id was used before"})
    case.server.script(Reset(), taken, taken)
    call = case.open(on_mismatch="ignore").things.call

    thing = case.do(call("things.add", path={"thingId": 7}, body={}))

    assert {} == thing.to_payload()
    with pytest.raises(errors.BadRequestError):
        case.do(call("things.add", path={"thingId": 7}, body={}))


@pytest.mark.parametrize("first", [reply(429, None, {"Retry-After": "1"}), None])
def test_a_404_without_doubt_is_an_error(case: Case, first: Raw | None) -> None:
    """Where no earlier attempt can have worked, a missing thing is missing."""
    case.server.script(*filter(None, [first]), reply(404))

    with pytest.raises(errors.NotFoundError):
        case.open().delete()


@pytest.mark.parametrize("case", ["async"], indirect=True)
def test_dripped_headers_do_not_outlast_the_deadline(case: Case) -> None:
    """An async call ends at its deadline although the server never falls silent."""
    case.server.route(lambda _: Drip(b"HTTP/1.1 200 OK\r\nX-A: " + b"a" * 10_000))
    case.open(clock=Clock())

    with pytest.raises(errors.DeadlineExceeded):
        case.get(deadline=0.3, max_retries=0)


def test_a_dripped_body_does_not_outlast_the_deadline(case: Case) -> None:
    """A call ends at its deadline although the server never falls silent."""
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n"
    case.server.route(lambda _: Drip(head + b" " * 9000, pause=0.01))
    case.open(clock=Clock())

    with pytest.raises(errors.DeadlineExceeded):
        case.get(deadline=1.0, max_retries=0)


def test_a_silent_server_is_given_up(case: Case) -> None:
    """A server that says nothing for `timeout` seconds counts as a failure that may pass."""
    hung_up = threading.Event()

    def be_silent(_: Request) -> Raw:
        hung_up.wait(10)
        return reply(200, {"id": 7})

    case.server.route(be_silent)

    with pytest.raises(
        errors.ConnectionFailed, match=r"silent for too long \(attempt 2\)"
    ):
        case.open().get(timeout=0.02, max_retries=1)
    hung_up.set()


def test_retries_stay_in_proportion_to_successes(case: Case) -> None:
    """When everything fails, a thousand calls make at most a hundred requests more."""
    case.server.route(lambda _: reply(503))
    case.open()
    for _ in range(120):
        with pytest.raises(errors.ServerError):
            case.get()

    assert 120 + RetryQuota.CAPACITY // 5 == len(case.server.requests)


def test_the_quota_counts() -> None:
    """A retry costs five, after a timeout ten; a success gives one back, up to the capacity."""
    quota = RetryQuota()
    quota.refund()
    assert (500, True, 495) == (quota.left, quota.take(BROKEN), quota.left - 0)
    assert (True, 485) == (quota.take(TIMEOUT), quota.left)
    quota.refund()
    assert 486 == quota.left
    assert 97 == sum(quota.take(BROKEN) for _ in range(200))
    assert 1 == quota.left


def test_threads_share_the_quota() -> None:
    """Concurrent retries and successes never take more than there is."""
    quota = RetryQuota()
    taken: list[int] = []

    def work() -> None:
        taken.append(sum(quota.take(BROKEN) for _ in range(500)))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (100, 0) == (sum(taken), quota.left)
