# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Errors of calls without the arguments of the calls.

A traceback leads to the variables of each frame, and programs that report errors print them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import CO_COROUTINE
from traceback import clear_frames
from typing import Any, ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")


def forgetful(kind: type[Exception]) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Decorate a function, sync or async: its errors of a kind keep no variables of frames."""

    def decorated(function: Callable[P, T]) -> Callable[P, T]:
        @wraps(function)
        def call(*arguments: P.args, **keywords: P.kwargs) -> T:
            try:
                return function(*arguments, **keywords)
            except kind as error:
                clear_frames(error.__traceback__)
                raise
            finally:
                del arguments, keywords

        @wraps(function)
        async def call_async(*arguments: P.args, **keywords: P.kwargs) -> Any:
            try:
                return await cast("Any", function)(*arguments, **keywords)
            except kind as error:
                clear_frames(error.__traceback__)
                raise
            finally:
                del arguments, keywords

        is_async = function.__code__.co_flags & CO_COROUTINE
        return cast("Callable[P, T]", call_async if is_async else call)

    return decorated
