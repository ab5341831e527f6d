"""Errors of calls without the arguments of the calls.

A traceback leads to the variables of each frame, and programs that report errors print them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import CO_COROUTINE
from traceback import clear_frames
from typing import Any, ParamSpec, TypeVar, cast

from .._errors import ClientError

P = ParamSpec("P")
T = TypeVar("T")


def forgetful(method: Callable[P, T]) -> Callable[P, T]:
    """Return a method, sync or async, whose errors keep no variables of its frames."""

    @wraps(method)
    def call(*arguments: P.args, **keywords: P.kwargs) -> T:
        try:
            return method(*arguments, **keywords)
        except ClientError as error:
            clear_frames(error.__traceback__)
            raise
        finally:
            del arguments, keywords

    @wraps(method)
    async def call_async(*arguments: P.args, **keywords: P.kwargs) -> Any:
        try:
            return await cast("Any", method)(*arguments, **keywords)
        except ClientError as error:
            clear_frames(error.__traceback__)
            raise
        finally:
            del arguments, keywords

    is_async = method.__code__.co_flags & CO_COROUTINE
    return cast("Callable[P, T]", call_async if is_async else call)
