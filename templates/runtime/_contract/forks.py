"""What a forked process must not share with its parent: locks, counts, connections."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from threading import Condition
from weakref import WeakSet

_PATIENCE = 5.0
"""Seconds that a fork waits for steps, in case that one of them never ends."""


class Forkable(ABC):
    """State that begins anew in a forked process.

    The threads of the parent do not exist there: nobody would release a lock that one of them
    holds, or finish what it has begun.
    """

    def __init__(self) -> None:
        self.renew()
        _ALL.add(self)

    @abstractmethod
    def renew(self) -> None:
        """Set the state of the beginning: in the constructor, and after a fork in the child."""


class _NoFork:
    """Work during which no process is forked: short steps of libraries that hold locks."""

    def __init__(self) -> None:
        self._count = 0
        self._changed = Condition()

    def __enter__(self) -> None:
        with self._changed:
            self._count += 1

    def __exit__(self, *_error: object) -> None:
        with self._changed:
            self._count -= 1
            self._changed.notify_all()

    def stop(self) -> None:
        """Wait until no thread is in such a step, and let none begin one."""
        self._changed.acquire()
        self._changed.wait_for(lambda: not self._count, _PATIENCE)

    def go_on(self) -> None:
        """Let threads begin again."""
        self._changed.release()


NO_FORK = _NoFork()
_ALL: WeakSet[Forkable] = WeakSet()


def _renew_all() -> None:
    for each in list(_ALL):
        each.renew()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(
        before=NO_FORK.stop,
        after_in_parent=NO_FORK.go_on,
        after_in_child=NO_FORK.go_on,
    )
    os.register_at_fork(after_in_child=_renew_all)
