"""The descriptions of fields, read from the source of their models when they are needed.

pydantic could read them too, but does so when a module is imported, which few programs need.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import TypeAlias

from pydantic import BaseModel

_Descriptions: TypeAlias = Mapping[str, str]


def descriptions(model: type[BaseModel]) -> _Descriptions:
    """Return the docstrings of the fields of a model by name; none without its source."""
    found: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if issubclass(base, BaseModel) and base.model_fields:
            found |= _of_module(base.__module__).get(base.__qualname__, {})
    return {name: found[name] for name in model.model_fields if name in found}


@cache
def _of_module(name: str) -> Mapping[str, _Descriptions]:
    """Return the descriptions of the classes in a module."""
    try:
        tree = ast.parse(inspect.getsource(sys.modules[name]))
    except (KeyError, OSError, TypeError, SyntaxError):
        return {}
    classes = (node for node in tree.body if isinstance(node, ast.ClassDef))
    return {each.name: dict(_of_class(each)) for each in classes}


def _of_class(tree: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, below in pairwise(tree.body):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                yield name, inspect.cleandoc(text)
            case _:
                pass
