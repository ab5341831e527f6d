"""Ratios of times that were measured in turn, so that a busy machine slows all alike.

Times are processor seconds. All contestants compute in one thread, so that on an idle machine
these are the seconds a user waits.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent

Contestant = Callable[[], float]


@dataclass(frozen=True)
class Row:
    """How many times as much we take as somebody else, round by round."""

    what: str
    against: str
    goal: float | None
    """The ratio that is still good enough, where one was set."""
    ratios: tuple[float, ...]

    @property
    def median(self) -> float:
        """The ratio to judge by."""
        return statistics.median(self.ratios)

    @property
    def is_met(self) -> bool:
        """Whether the median reaches the goal, if there is one."""
        return self.goal is None or self.median <= self.goal


def compare(rounds: int, ours: Contestant, *others: Contestant) -> list[list[float]]:
    """Let all run in turn; return, for each of the others, the ratio of ours in each round."""
    seconds = [[run() for run in (ours, *others)] for _ in range(rounds)]
    return [
        [turn[0] / turn[index] for turn in seconds]
        for index in range(1, len(others) + 1)
    ]


def process_seconds(command: Sequence[str | Path], cwd: Path = PROJECT) -> float:
    """Run a command to its end and return the processor time it took.

    Raises `subprocess.CalledProcessError`, after showing what the command said, if it failed.
    """
    before = _children()
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True
    )
    if done.returncode:
        print(done.stdout, done.stderr, sep="\n", file=sys.stderr)
        done.check_returncode()
    return _children() - before


def printed_seconds(script: str, path: Path) -> float:
    """Run a script that prints the seconds it measured, with `path` to import from."""
    command = [sys.executable, "-c", script, str(path)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return float(done.stdout)


def call_seconds(work: Callable[[], object], times: int) -> float:
    """Return the processor time of so many calls in this process, collector on."""
    start = time.process_time()
    for _ in range(times):
        work()
    return time.process_time() - start


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
