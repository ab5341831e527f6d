# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""What a forked process must not share with its parent: locks, counts, connections."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from weakref import WeakSet


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


_ALL: WeakSet[Forkable] = WeakSet()


def _renew_all() -> None:
    for each in list(_ALL):
        each.renew()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew_all)
