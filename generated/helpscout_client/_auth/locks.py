# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Locks that a renewal of tokens holds: among the threads of a process, and among processes."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from threading import Lock, RLock
from typing import ClassVar
from weakref import WeakValueDictionary

from .._contract.forks import Forkable
from .._errors import ConfigurationError

NO_FOLLOW: int = getattr(os, "O_NOFOLLOW", 0)  # Windows has none

PATIENCE = 30.0
"""Seconds to wait for another thread or process: longer than a renewal takes."""
_PAUSE = 0.02

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _release(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


@contextmanager
def file_lock(path: str) -> Generator[None, None, None]:
    """Hold the lock of a file, which other threads and processes wait for.

    The system releases it when a process ends, however it ends. The file stays.
    Raises `TimeoutError` if the lock is held for too long, and `OSError` if there can be none.
    """
    flags = os.O_RDWR | os.O_CREAT | NO_FOLLOW
    descriptor = os.open(path, flags, 0o600)
    _locks.descriptors.add(descriptor)
    try:
        _wait(descriptor)
        try:
            yield
        finally:
            _release(descriptor)
    finally:
        _locks.descriptors.discard(descriptor)
        os.close(descriptor)


def _wait(descriptor: int) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return _take(descriptor)
        except (BlockingIOError, PermissionError):
            if time.monotonic() >= end:
                raise TimeoutError(0, "another program holds the lock") from None
            time.sleep(_PAUSE)


class ProcessLock:
    """A lock that the threads of the process that made it wait for, but not for ever."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process = os.getpid()

    def is_ours(self) -> bool:
        """Return whether this process made it, and is not a fork of that."""
        return self._process == os.getpid()

    def __enter__(self) -> None:
        """Take the lock. Raises `ConfigurationError` if it is held for too long."""
        if not self._lock.acquire(timeout=PATIENCE):
            raise ConfigurationError(
                f"another token request has held the lock of the token store for {PATIENCE:g}"
                " seconds; a hook or the store may wait for this one"
            )

    def __exit__(self, *_: object) -> None:
        self._lock.release()


def process_lock(owner: object) -> ProcessLock:
    """Return the lock of an object, the same one while anything refers to both."""
    with _locks.guard:
        return _locks.by_owner.setdefault(id(owner), ProcessLock())


class _Locks(Forkable):
    """The locks of this process."""

    descriptors: ClassVar[set[int]] = set()
    """Those of the files that are locked."""
    by_owner: ClassVar[WeakValueDictionary[int, ProcessLock]] = WeakValueDictionary()

    def renew(self) -> None:
        """Let go of the locked files: in a forked process, they belong to the parent.

        The child of a program that crashed would hold the lock of a file otherwise.
        """
        self.guard = RLock()  # a signal handler may need it, too
        for descriptor in self.descriptors:
            os.close(descriptor)
        self.descriptors.clear()


_locks = _Locks()
