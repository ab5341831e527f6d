"""The names that statements of Python text define or import: those of a module or a class."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence


def defined_names(body: Sequence[ast.stmt]) -> Iterator[str]:
    """Yield the classes, functions and variables that statements define, not those inside.

    A name that type checkers see defined in another way is defined below `else`.
    """
    for node in body:
        match node:
            case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                yield node.name
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.Assign(targets=[ast.Name(id=name)]):
                yield name
            case ast.If(orelse=other):
                yield from defined_names(other)
            case _:
                pass


def imported_names(body: Sequence[ast.stmt]) -> Iterator[str]:
    """Yield the names that statements import, not those inside, for type checkers included."""
    for node in body:
        match node:
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                bound = (each.asname or each.name for each in names)
                yield from (name for name in bound if name != "*")
            case ast.If(body=inside, orelse=other):
                yield from imported_names([*inside, *other])
            case _:
                pass
