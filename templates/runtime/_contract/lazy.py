"""What is loaded or built on first use: modules, resources, validators."""

from __future__ import annotations

import os
from collections.abc import Callable
from threading import RLock
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")

LOADING = RLock()
"""The lock while anything is loaded or built. A fork waits for it: Python and pydantic hold locks
meanwhile, which nobody would release in the child."""

if hasattr(os, "register_at_fork"):
    os.register_at_fork(
        before=LOADING.acquire,
        after_in_parent=LOADING.release,
        after_in_child=LOADING.release,
    )


class lazy_property(Generic[T]):  # noqa: N801  # a decorator, as `property` is
    """An attribute that is made on first use, once for each object.

    That of `functools` has a lock of its own in Python 3.11.
    """

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        """Note the name of the attribute."""
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object, owner: type) -> Self | T:
        """Return the attribute; later uses find it in the object."""
        if instance is None:
            return self
        with LOADING:
            if self._name not in vars(instance):
                vars(instance)[self._name] = self._make(instance)
            made: T = vars(instance)[self._name]
            return made
