"""Compiles a module of a temporary package once for all packages that have the same one.

The tests import hundreds of generated packages, whose runtime is the same in each.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType

import pytest

GetCode = Callable[[SourceFileLoader, str], CodeType | None]


@contextmanager
def compiling_once(folder: Path) -> Iterator[None]:
    """Let imports from this folder share code, and leave no bytecode there."""
    usual: GetCode = SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, name: str) -> CodeType | None:
        path = loader.get_filename(name)
        if not Path(path).is_relative_to(folder):
            return usual(loader, name)
        return _moved(_compiled(loader.get_data(path)), path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SourceFileLoader, "get_code", get_code)
        yield


@functools.lru_cache(maxsize=4096)
def _compiled(source: bytes) -> CodeType:
    return compile(source, "", "exec", dont_inherit=True)


def _moved(code: CodeType, path: str) -> CodeType:
    """Return code with the file of its own that tracebacks name."""
    constants = (
        _moved(each, path) if isinstance(each, CodeType) else each
        for each in code.co_consts
    )
    return code.replace(co_filename=path, co_consts=tuple(constants))
