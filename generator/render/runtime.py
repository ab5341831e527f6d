"""What the generator reads from the runtime that it copies: modules and their names."""

from __future__ import annotations

import ast
import functools
from collections.abc import Mapping
from pathlib import PurePosixPath

from ..home import TEMPLATES
from .definitions import defined_names

_RUNTIME = TEMPLATES / "runtime"


@functools.cache
def sources() -> Mapping[PurePosixPath, str]:
    """Return the text of each module of the runtime by its path in the package."""
    return {
        PurePosixPath(path.relative_to(_RUNTIME).as_posix()): path.read_text("utf-8")
        for path in sorted(_RUNTIME.rglob("*.py"))
    }


@functools.cache
def trees() -> Mapping[PurePosixPath, ast.Module]:
    """Return the syntax of each module of the runtime by its path in the package."""
    return {path: ast.parse(text) for path, text in sources().items()}


@functools.cache
def public_names(package: str) -> Mapping[str, str]:
    """Return the public names of the runtime with the modules that define them."""
    return {
        name: ".".join([package, *path.with_suffix("").parts])
        for path, tree in trees().items()
        for name in defined_names(tree.body)
        if not name.startswith("_")
    }


@functools.cache
def error_classes() -> Mapping[int, str]:
    """Return the name of the class that each status raises, for those that have their own."""
    table = _value_of("ERRORS", trees()[PurePosixPath("_calls/results.py")])
    if not isinstance(table, ast.Dict):
        raise LookupError("ERRORS of _calls/results.py is not a table")
    return {
        ast.literal_eval(key): ast.unparse(value).removeprefix("errors.")
        for key, value in zip(table.keys, table.values, strict=True)
        if key
    }


def _value_of(constant: str, tree: ast.Module) -> ast.expr | None:
    for node in tree.body:
        match node:
            case ast.AnnAssign(target=ast.Name(id=name), value=value):
                if name == constant:
                    return value
            case _:
                pass
    return None
