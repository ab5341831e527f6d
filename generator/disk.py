"""What reading a spec asks of the file system, and the same questions asked again later.

Which files a spec is made of is known only when it is read: it refers to others, and some that
could be beside it are not there. So those who read it ask here and nowhere else, and what they
asked is a `Trace`. If all answers are the same another time, the spec is the same.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any

Trace = dict[str, str | None]
"""Answers by their questions, each a JSON list: what was asked, of which path, and a detail.

The answer is None if it is no use to ask again: it changed while it was noted, or the file can be
read only once.
"""

_ONCE = ("/dev/", "/proc/")
_ERRORS = (OSError, RuntimeError, ValueError)  # RuntimeError: links in a circle
_TRACE: ContextVar[Trace | None] = ContextVar("trace", default=None)


def digest(content: bytes) -> str:
    """Return a text that stands for a content."""
    return hashlib.sha256(content).hexdigest()


@contextmanager
def traced() -> Generator[Trace]:
    """Note all that is asked while the `with` block runs."""
    trace = Trace()
    token = _TRACE.set(trace)
    try:
        yield trace
    finally:
        _TRACE.reset(token)


def holds(trace: Mapping[str, str | None]) -> bool:
    """Whether all that was asked is answered in the same way now."""
    return None not in trace.values() and all(
        _answer(*json.loads(question)) == answer for question, answer in trace.items()
    )


# --- questions --------------------------------------------------------------------------


def content(path: Path, most: int) -> bytes:
    """Return the first bytes of a file, `most` at most."""
    question = ("content", str(path), str(most))
    try:
        with path.open("rb") as file:
            found = file.read(most)
    except _ERRORS as error:
        _note(question, type(error).__name__)
        raise
    is_read_once = os.path.abspath(path).startswith(_ONCE)
    _note(question, None if is_read_once else digest(found))
    return found


def exists(path: Path) -> bool:
    """Whether there is anything at a path."""
    return bool(_asked("exists", path))


def is_file(path: Path) -> bool:
    """Whether a path leads to a file."""
    return bool(_asked("is_file", path))


def is_folder(path: Path) -> bool:
    """Whether a path leads to a folder."""
    return bool(_asked("is_folder", path))


def is_same(path: Path, other: Path) -> bool:
    """Whether two paths lead to one file."""
    return bool(_asked("is_same", path, str(other)))


def matching(folder: Path, pattern: str) -> list[Path]:
    """Return what is in a folder and has such a name, sorted."""
    return [Path(text) for text in _asked("matching", folder, pattern)]


def resolved(path: Path) -> Path:
    """Return the absolute path without links."""
    return Path(_asked("resolved", path))


def _content(path: Path, most: str) -> str:
    if not stat.S_ISREG(path.stat().st_mode):  # a pipe would wait for a writer
        return ""
    with path.open("rb") as file:
        return digest(file.read(int(most)))


def _matching(folder: Path, pattern: str) -> list[str]:
    return [str(path) for path in sorted(folder.glob(pattern))]


_QUESTIONS: Mapping[str, Callable[[Path, str], Any]] = {
    "content": _content,
    "exists": lambda path, _: path.exists(),
    "is_file": lambda path, _: path.is_file(),
    "is_folder": lambda path, _: path.is_dir(),
    "is_same": lambda path, other: path.samefile(other),
    "matching": _matching,
    "resolved": lambda path, _: str(path.resolve()),
}


def _asked(kind: str, path: Path, other: str = "") -> Any:
    question = (kind, str(path), other)
    try:
        found = _QUESTIONS[kind](path, other)
    except _ERRORS as error:
        _note(question, type(error).__name__)
        raise
    _note(question, str(found))
    return found


def _note(question: tuple[str, str, str], answer: str | None) -> None:
    trace = _TRACE.get()
    if trace is not None:
        key = json.dumps(question)
        trace[key] = answer if trace.get(key, answer) == answer else None


def _answer(kind: str, path: str, other: str) -> str:
    try:
        return str(_QUESTIONS[kind](Path(path), other))
    except _ERRORS as error:
        return type(error).__name__
