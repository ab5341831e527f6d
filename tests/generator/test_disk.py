"""Questions about files: what was asked is known, and asked again without harm."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from generator import disk
from generator.disk import Trace, holds, traced


def trace_of(*questions: Callable[[], object]) -> Trace:
    """Return what is noted while questions are asked, which may fail."""
    with traced() as trace:
        for ask in questions:
            with suppress(OSError, ValueError):
                ask()
    return trace


def test_all_questions_are_asked_again(tmp_path: Path) -> None:
    """Each answer counts, also that there is nothing, or that it cannot be asked."""
    file, absent = tmp_path / "a.yaml", tmp_path / "b.yaml"
    file.write_text("a")
    trace = trace_of(
        lambda: disk.content(file, 10),
        lambda: disk.content(absent, 10),
        lambda: disk.exists(absent),
        lambda: disk.is_file(file),
        lambda: disk.is_folder(tmp_path),
        lambda: disk.is_same(file, file),
        lambda: disk.is_same(file, absent),
        lambda: disk.matching(tmp_path, "*.yaml"),
        lambda: disk.resolved(file),
        lambda: disk.resolved(Path("a\0b")),
    )
    assert 10 == len(trace)
    assert holds(trace)
    absent.write_text("b")
    changed = [question for question in trace if not holds({question: trace[question]})]
    assert 4 == len(changed), changed


def test_what_changes_while_it_is_read_is_no_answer(tmp_path: Path) -> None:
    """It is unknown which of the two answers a run depends on."""
    file = tmp_path / "a"
    file.write_text("1")
    with traced() as trace:
        disk.content(file, 10)
        file.write_text("2")
        disk.content(file, 10)
    assert not holds(trace)


def test_no_more_is_read_than_before(tmp_path: Path) -> None:
    """A file of any size may be there by now; of what was read, each byte counts."""
    file = tmp_path / "a"
    file.write_text("before")
    trace = trace_of(lambda: disk.content(file, 3))
    file.write_text("below, and much more")
    assert not holds(trace)
    file.write_text("bef, and much more")
    assert holds(trace)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes by name")
def test_what_can_be_read_once_is_not_read_again(tmp_path: Path) -> None:
    """The run itself reads it; a pipe without a writer would wait for ever."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    asked = '["content", "%s", "1"]'
    assert not holds({asked % pipe: "digest"})
    assert trace_of(lambda: disk.content(Path("/dev/null"), 1)) == {
        asked % "/dev/null": None
    }


def test_nothing_is_noted_when_nobody_asks(tmp_path: Path) -> None:
    """Other commands read in the same way."""
    trace = trace_of()
    disk.exists(tmp_path)
    assert {} == trace
