"""A module that is being written: its text, and its syntax, which is read only once."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Source(NamedTuple):
    """The text of a module, and the syntax that it has, whatever its layout is."""

    text: str
    tree: ast.Module

    @classmethod
    def of(cls, text: str) -> Source:
        """Read a text; raise `ValueError` or `SyntaxError` if it is not Python."""
        return cls(text, ast.parse(text))


def statements(body: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """Yield statements and all that are inside them, also in their branches."""
    for node in body:
        yield node
        for block in ("body", "handlers", "orelse", "finalbody", "cases"):
            yield from statements(getattr(node, block, ()))


def move_down(body: Iterable[ast.stmt], after: int, lines: int) -> None:
    """Add a number of lines to the places of the statements that begin after a line."""
    for node in statements(body):
        match node:
            case ast.stmt(lineno=start, end_lineno=int(end)) if start > after:
                node.lineno, node.end_lineno = start + lines, end + lines
            case _:
                pass
