"""The garbage collector: how often it runs in a command, and what is left of that afterwards."""

from __future__ import annotations

import subprocess
import sys

from support.paths import PROJECT

_PROGRAM = """
import atexit, gc

found = []
atexit.register(lambda: print(len(found), gc.get_freeze_count() > 0))

from generator.cli import main

default = gc.get_threshold()
gc.callbacks.append(lambda phase, info: phase == "start" and found.append(info))
assert main(["lint", "--spec", "spec/v1"]) == 0
assert gc.get_threshold() == default
gc.callbacks.clear()
"""


def test_a_command_collects_seldom_and_ends_without_collecting() -> None:
    """Reading the smallest spec starts the collector a few times, and the end never does."""
    command = [sys.executable, "-c", _PROGRAM]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    *_, (collections, is_frozen) = map(str.split, done.stdout.splitlines())
    assert int(collections) < 5
    assert "True" == is_frozen
