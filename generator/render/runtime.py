"""What the generator reads from the runtime that it copies: modules and their names.

The names are kept until the runtime is edited, as it takes longer to read them than all modules of
a small package.
"""

from __future__ import annotations

import ast
import functools
import sys
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from .. import kept
from ..disk import digest
from ..home import TEMPLATES
from . import definitions

_RUNTIME = TEMPLATES / "runtime"
_NAMES = "runtime/names.json"


class ModuleNames(NamedTuple):
    """The names that a module defines, and those that it imports."""

    defined: list[str]
    imported: list[str]


@functools.cache
def sources() -> Mapping[PurePosixPath, str]:
    """Return the text of each module of the runtime by its path in the package."""
    return {
        PurePosixPath(path.relative_to(_RUNTIME).as_posix()): path.read_text("utf-8")
        for path in sorted(_RUNTIME.rglob("*.py"))
    }


@functools.cache
def names() -> Mapping[PurePosixPath, ModuleNames]:
    """Return the names of each module of the runtime by its path in the package."""
    code = [Path(__file__), Path(definitions.__file__)]
    texts = [sys.version, *(path.read_text("utf-8") for path in code)]
    made_of = digest("\0".join([*texts, *sources().values()]).encode())
    found = kept.read(_NAMES, made_of)
    if found is None:
        found = [_names(text) for text in sources().values()]
        kept.write(_NAMES, made_of, found)
    return dict(zip(sources(), (ModuleNames(*each) for each in found), strict=True))


def _names(text: str) -> ModuleNames:
    body = ast.parse(text).body
    return ModuleNames(
        [*definitions.defined_names(body)], [*definitions.imported_names(body)]
    )


@functools.cache
def public_names(package: str) -> Mapping[str, str]:
    """Return the public names of the runtime with the modules that define them."""
    return {
        name: ".".join([package, *path.with_suffix("").parts])
        for path, each in names().items()
        for name in each.defined
        if not name.startswith("_")
    }


@functools.cache
def error_classes() -> Mapping[int, str]:
    """Return the name of the class that each status raises, for those that have their own."""
    tree = ast.parse(sources()[PurePosixPath("_calls/results.py")])
    table = _value_of("ERRORS", tree)
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
