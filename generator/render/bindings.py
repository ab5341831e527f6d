"""The proof, by their text, that every name which generated modules use means something.

pyflakes reads each module: first as type checkers see it, then as it runs, without what is for
type checkers only. What modules take from each other, also when it is first used, is looked up in
the module that should define it. Nothing is executed.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from pyflakes import messages  # type: ignore[import-untyped]  # no stubs are maintained
from pyflakes.checker import Checker  # type: ignore[import-untyped]

from ..errors import OutputError
from . import runtime
from .definitions import defined_names, imported_names
from .source import Source, statements

_UNDEFINED = (messages.UndefinedLocal, messages.UndefinedName)
_UNBOUND = (*_UNDEFINED, messages.UndefinedExport)


class Interface(NamedTuple):
    """What a module offers, and what it takes from others: pairs of module and name."""

    offered: list[str]
    taken: list[tuple[str, str]]


def check_taken(package: str, modules: Mapping[PurePosixPath, Interface]) -> None:
    """Raise `OutputError` unless the modules of a package, or its runtime, offer what is taken."""
    offered = {
        _dotted(PurePosixPath(package) / path): {*names.defined, *names.imported}
        for path, names in runtime.names().items()
    }
    offered |= {_dotted(path): set(each.offered) for path, each in modules.items()}
    for path, each in modules.items():
        for module, name in each.taken:
            source = _absolute(module, path)
            inside = source.split(".")[0] == package
            if inside and not _has(offered, source, name):
                raise OutputError(str(path), f"{source} does not define {name}")


def _has(offered: Mapping[str, set[str]], module: str, name: str) -> bool:
    names = offered.get(module)
    is_module = f"{module}.{name}" in offered
    return is_module or (names is not None and (name == "*" or name in names))


# --- one module -------------------------------------------------------------------------


def interface(path: PurePosixPath, source: Source) -> Interface:
    """Compile a module and return its interface; raise `OutputError` for an unbound name.

    Raises `SyntaxError` or `ValueError` if the text is not Python.
    """
    compile(source.text, str(path), "exec", dont_inherit=True)
    try:
        return _checked(path, source.tree)
    except OutputError:  # The line that it names is one of the text before the layout.
        return _checked(path, ast.parse(source.text))


def _checked(path: PurePosixPath, tree: ast.Module) -> Interface:
    found = Interface([*_offered(tree)], [*_taken(tree)])
    classes = [node.body for node in tree.body if isinstance(node, ast.ClassDef)]
    for body in (tree.body, *classes):
        _refuse_twins(path, body)
    _use_names_that_pyflakes_knows(tree)
    _refuse(path, tree, _UNBOUND)
    if _keep_what_runs(tree):
        _refuse(path, tree, _UNDEFINED)
    return found


def _refuse(
    path: PurePosixPath, tree: ast.Module, kinds: tuple[type[messages.Message], ...]
) -> None:
    for message in Checker(tree).messages:
        if isinstance(message, kinds):
            said = message.message % message.message_args
            raise OutputError(f"{path}:{message.lineno}", said)


def _refuse_twins(path: PurePosixPath, body: list[ast.stmt]) -> None:
    """Raise `OutputError` for a name that has two definitions, of which one is lost."""
    definitions = [node for node in body if not _is_overload(node)]
    names = [*defined_names(definitions), *imported_names(definitions)]
    if len(names) > len(set(names)):
        twin = next(name for name in names if names.count(name) > 1)
        raise OutputError(f"{path}:{body[0].lineno}", f"{twin} is defined twice")


def _is_overload(node: ast.stmt) -> bool:
    match node:
        case ast.FunctionDef(decorator_list=[ast.Name(id=name)]):
            return "overload" in name
        case ast.AsyncFunctionDef(decorator_list=[ast.Name(id=name)]):
            return "overload" in name
        case _:
            return False


def _use_names_that_pyflakes_knows(tree: ast.Module) -> None:
    """Write `Literal` for an alias of it, which pyflakes would take for a type of names."""
    aliases = {
        each.asname: each.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module == "typing"
        for each in node.names
        if each.asname
    }
    for node in ast.walk(tree) if aliases else ():
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
            node.value.id = aliases.get(node.value.id, node.value.id)


def _keep_what_runs(tree: ast.Module) -> bool:
    """Remove what only type checkers read; return whether there is any.

    The runtime reads the annotations of methods, but not those of attributes.
    """
    blocks = [n for n in tree.body if isinstance(n, ast.If) and _is_for_checkers(n)]
    for block in blocks:
        block.body = [ast.copy_location(ast.Pass(), block)]
    for node in statements(tree.body) if blocks else ():
        if isinstance(node, ast.FunctionDef) and node.decorator_list:
            node.returns = None
    return bool(blocks)


def _is_for_checkers(block: ast.If) -> bool:
    return isinstance(block.test, ast.Name) and block.test.id == "TYPE_CHECKING"


def _offered(tree: ast.Module) -> Iterator[str]:
    yield from defined_names(tree.body)
    yield from imported_names(tree.body)


def _taken(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in statements(tree.body):
        match node:
            case ast.ImportFrom(module=module, names=names, level=level):
                for each in names:
                    yield "." * level + (module or ""), each.name
            case ast.AnnAssign(
                target=ast.Name(id="_MODULES"), value=ast.Dict() as table
            ):
                for module, loaded in ast.literal_eval(table).items():
                    prefix = "" if "." in module else "."
                    yield from ((prefix + module, name) for name in loaded.split())
            case _:
                pass


# --- paths ------------------------------------------------------------------------------


def _dotted(path: PurePosixPath) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _absolute(module: str, path: PurePosixPath) -> str:
    """Return the import path of a module that another one names, relative or not."""
    name = module.lstrip(".")
    level = len(module) - len(name)
    if not level:
        return name
    folder = path.parents[level - 1].parts
    return ".".join([*folder, name] if name else folder)
