"""What of a document cannot be generated, collected while the document is built."""

from __future__ import annotations

from ..errors import Problem
from ..load.node import Node
from ..names import NameTaken, Scope


class Problems:
    """The problems found so far."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def report(self, node: Node, message: str, hint: str = "") -> None:
        """Remember that a node cannot be generated."""
        self.found.append(node.problem(message, hint))

    def claim(
        self, scope: Scope, name: str, origin: str, node: Node, hint: str = ""
    ) -> None:
        """Take a name in a scope; report at a node that it is taken."""
        try:
            scope.claim(name, origin)
        except NameTaken as taken:
            self.report(node, str(taken), hint)
