"""What things cost, and ratios of what was measured in turn.

Contestants run in turn, so that a busy machine slows all alike. Seconds are those of the
processor: on an idle machine they are what a user waits, as all contestants compute in one thread.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

PROJECT = Path(__file__).resolve().parent.parent
_PEAK = "VmHWM:"  # of this process only; `ru_maxrss` begins with that of the parent

T = TypeVar("T")


@dataclass(frozen=True)
class Usage:
    """What a command took, with all processes that it started and waited for."""

    seconds: float
    mib: float
    """Peak memory of the largest of its processes."""


def in_turn(rounds: int, *contestants: Callable[[], T]) -> list[list[T]]:
    """Let all run in turn; return, for each of them, what it measured in each round."""
    turns = [[run() for run in contestants] for _ in range(rounds)]
    return [list(measured) for measured in zip(*turns, strict=True)]


def ratios(ours: Sequence[float], others: Sequence[float]) -> list[float]:
    """Return how many times as much we take, round by round."""
    return [mine / other for mine, other in zip(ours, others, strict=True)]


def compare(
    rounds: int, ours: Callable[[], float], other: Callable[[], float]
) -> list[float]:
    """Let both run in turn; return how many times as much we take, round by round."""
    return ratios(*in_turn(rounds, ours, other))


def run(
    command: Sequence[str | Path],
    cwd: Path = PROJECT,
    env: Mapping[str, str] | None = None,
    codes: Sequence[int] = (0,),
) -> Usage:
    """Run a command to its end.

    Raises `CalledProcessError`, after showing what the command said, if its code is another.
    """
    parts = [str(part) for part in command]
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        process = subprocess.Popen(
            parts, cwd=cwd, env=env, stdout=said, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in codes:
            said.seek(0)
            print(said.read(), file=sys.stderr)
            raise subprocess.CalledProcessError(process.returncode, parts)
    return Usage(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def seconds_of(work: Callable[[], object], times: int = 1) -> float:
    """Return the processor seconds of so many calls in this process."""
    start = time.process_time()
    for _ in range(times):
        work()
    return time.process_time() - start


def peak_mib() -> float:
    """Return the most memory that this process has used so far."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(_PEAK))
