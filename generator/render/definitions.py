"""The names that a module of Python text defines."""

from __future__ import annotations

import ast
from collections.abc import Iterator


def defined_names(tree: ast.Module) -> Iterator[str]:
    """Yield the classes, functions and variables that a module defines at its top level.

    A name that type checkers see defined in another way is defined below `else`.
    """
    yield from _defined(tree.body)


def _defined(body: list[ast.stmt]) -> Iterator[str]:
    for node in body:
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.Assign(targets=[ast.Name(id=name)]):
                yield name
            case ast.If(orelse=other):
                yield from _defined(other)
