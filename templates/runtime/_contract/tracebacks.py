"""Errors of calls without the arguments of the calls.

A traceback leads to the variables of each frame, and programs that report errors print them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from inspect import CO_COROUTINE
from traceback import walk_tb
from types import FrameType
from typing import Any, ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")

_PACKAGE = __name__.rpartition("._contract.")[0]
_LIBRARIES = {
    "anyio",
    "h11",
    "httpcore2",
    "httpx2",
    "pydantic",
} | sys.stdlib_module_names


def forgetful(function: Callable[P, T]) -> Callable[P, T]:
    """Decorate a function, sync or async: what it raises leads to no arguments of calls.

    This holds for interrupts and cancellations, too. Variables of the program's own frames,
    such as a signal handler, stay.
    """

    def call(*arguments: P.args, **keywords: P.kwargs) -> T:
        try:
            return function(*arguments, **keywords)
        except BaseException as error:
            _forget(error)
            raise
        finally:
            del arguments, keywords

    async def call_async(*arguments: P.args, **keywords: P.kwargs) -> Any:
        try:
            return await cast("Any", function)(*arguments, **keywords)
        except BaseException as error:
            _forget(error)
            raise
        finally:
            del arguments, keywords

    is_async = function.__code__.co_flags & CO_COROUTINE
    wrapper: Any = call_async if is_async else call
    return cast("Callable[P, T]", wraps(function)(wrapper))


def _forget(error: BaseException) -> None:
    for frame, _ in walk_tb(error.__traceback__):
        if not _is_of_program(frame):
            with suppress(RuntimeError):  # it is still executing
                frame.clear()


def _is_of_program(frame: FrameType) -> bool:
    module = str(frame.f_globals.get("__name__"))
    is_ours = module == _PACKAGE or module.startswith(f"{_PACKAGE}.")
    return not is_ours and module.partition(".")[0] not in _LIBRARIES
