"""What the runtime does for Windows, with its errors and waits acted out on any system."""

from __future__ import annotations

import errno
import os
import threading
import time
from collections.abc import Callable
from math import inf
from pathlib import Path

import pytest

from runtime import errors
from runtime._contract import renames
from runtime._http import clock
from runtime._http.single_flight import Flight, wait_for
from runtime.auth import FileTokenStore, TokenPair

IN_USE = 32
DENIED = 5
PAIR = TokenPair(access_token="a", refresh_token="r", expires_at=0.0)
Fail = Callable[[str, int, int], None]


@pytest.fixture
def fail(monkeypatch: pytest.MonkeyPatch) -> Fail:
    """Return a function that lets calls of a function of `os` fail, as on Windows."""

    def run(name: str, winerror: int, times: int) -> None:
        real, left = getattr(os, name), [times]

        def once_more(*arguments: object) -> object:
            if not left[0]:
                return real(*arguments)
            left[0] -= 1
            error = PermissionError(errno.EACCES, "Access is denied")
            error.winerror = winerror  # type: ignore[attr-defined]
            raise error

        monkeypatch.setattr(os, name, once_more)

    monkeypatch.setattr(renames, "_PAUSE", 0.001)
    return run


@pytest.mark.parametrize("winerror", [DENIED, IN_USE])
@pytest.mark.parametrize("name", ["open", "replace"])
def test_a_token_file_that_a_scanner_reads_is_tried_again(
    fail: Fail, tmp_path: Path, name: str, winerror: int
) -> None:
    """New tokens are not lost because another program has the file open for a moment."""
    store = FileTokenStore(tmp_path / "tokens.json")
    store.save(PAIR)
    fail(name, winerror, 3)

    if name == "replace":
        store.save(PAIR)

    assert PAIR == store.load()


@pytest.mark.parametrize(("winerror", "times"), [(IN_USE, 10**9), (3, 1)])
def test_another_error_and_a_file_that_stays_open_are_reported(
    fail: Fail,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    winerror: int,
    times: int,
) -> None:
    monkeypatch.setattr(renames, "_PATIENCE", 0.01)
    fail("replace", winerror, times)

    with pytest.raises(errors.ConfigurationError, match="Access is denied"):
        FileTokenStore(tmp_path / "tokens.json").save(PAIR)

    assert [] == list(tmp_path.iterdir())


def test_a_long_wait_is_taken_in_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between them, Python raises `KeyboardInterrupt`."""
    monkeypatch.setattr(clock, "_STEP", 0.01)
    steps: list[float] = []

    def wait(seconds: float) -> bool:
        steps.append(seconds)
        return len(steps) == 3

    assert clock.wait_in_steps(wait, inf)
    assert [0.01] * 3 == steps


def test_steps_end_with_the_time_that_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "_STEP", 0.01)
    steps: list[float] = []

    def wait(seconds: float) -> bool:
        steps.append(seconds)
        time.sleep(seconds)
        return False

    before = time.monotonic()
    assert not clock.wait_in_steps(wait, 0.035)
    assert 0.035 <= time.monotonic() - before
    assert max(steps) <= 0.01
    assert not clock.wait_in_steps(wait, 0.0)


def test_a_wait_for_tokens_can_be_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work of another thread goes on, and the wait ends between two steps."""
    monkeypatch.setattr(clock, "_STEP", 0.01)
    steps = 0

    def interrupted(wait: Callable[[float], bool], seconds: float) -> bool:
        nonlocal steps
        steps += 1
        if steps == 3:
            raise KeyboardInterrupt
        return wait(seconds)

    work = Flight[None](threading.Event().wait)  # type: ignore[arg-type]
    real = clock.wait_in_steps
    monkeypatch.setattr(
        "runtime._http.single_flight.wait_in_steps",
        lambda wait, seconds: real(lambda step: interrupted(wait, step), seconds),
    )
    with pytest.raises(KeyboardInterrupt):
        wait_for(work, None)
    assert wait_for(work, 0.0) is None
