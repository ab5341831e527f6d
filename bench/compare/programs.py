"""Programs that others wrote: run with a limit of time, measured, never trusted to end."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..measure import PROJECT

_MIB = 1024  # in the unit of `ru_maxrss` on Linux


@dataclass(frozen=True)
class Ended:
    """How a program ended, what it said, and what it and its children took."""

    code: int
    """The exit code; the negative number of the signal that ended it."""
    output: str
    errors: str
    seconds: float
    """Processor time."""
    mib: int
    """The largest size of one process."""


def run(
    command: Sequence[str | Path],
    *,
    limit: float,
    cwd: Path = PROJECT,
    environment: Mapping[str, str] | None = None,
) -> Ended:
    """Run a program to its end, or end it and its children after so many seconds."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=cwd,
            env=None if environment is None else {**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=errors,
            start_new_session=True,
        )
        timer = threading.Timer(limit, os.killpg, (process.pid, signal.SIGKILL))
        timer.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        finally:
            timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        return Ended(
            process.returncode,
            output.read().decode("utf-8", "replace"),
            errors.read().decode("utf-8", "replace"),
            usage.ru_utime + usage.ru_stime,
            usage.ru_maxrss // _MIB,
        )
