"""The parts of a document that cannot be generated, collected while it is built."""

from __future__ import annotations

from ..errors import Problem
from ..load.node import Node
from ..names import NameTaken, Scope


class Problems:
    """The problems found so far."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def report(self, node: Node, message: str, hint: str = "") -> None:
        """Add the problem that a node cannot be generated."""
        self.found.append(node.problem(message, hint))

    def claim(
        self,
        scope: Scope,
        name: str,
        origin: str,
        node: Node,
        hint: str = "",
        *,
        owner: str = "",
    ) -> None:
        """Take a name in the scope of `owner`; report at a node that it is taken."""
        try:
            scope.claim(name, origin)
        except NameTaken as taken:
            self.report(node, f"{owner}: {taken}" if owner else str(taken), hint)
