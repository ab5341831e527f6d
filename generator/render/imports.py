"""The names that a module uses: where they are imported from, and where one is written otherwise.

Templates and types write the usual name of a thing everywhere. In the body of a class it means
the thing of the module, whatever the class calls its own attributes: a name that would mean one
of these, or a builtin because its class follows below, is written with an underscore in front.
"""

from __future__ import annotations

import ast
import builtins
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Set

from .definitions import defined_names
from .source import Source, move_down, statements

_BUILTINS = frozenset(dir(builtins))
_STANDARD = frozenset(
    {"builtins", "collections", "datetime", "functools", "importlib", "typing"}
)
_THIRD_PARTIES = frozenset({"pydantic", "typing_extensions"})

ADDED = "TypeAlias"
"""The one known name that is imported although the text has no word of it."""

_PLACE = "# imports"
_Function = ast.FunctionDef | ast.AsyncFunctionDef


def with_imports(source: Source, known: Mapping[str, str]) -> Source:
    """Put imports of the known names that a module uses where it says `# imports`.

    `known` maps a name to the module it comes from. Names that the module defines or imports
    itself are left alone, so no template lists an import and none is unused. What
    `__all__` lists counts as used.
    """
    tree = source.tree
    defined = {*defined_names(tree.body), *_imported(tree)}
    mentioned = [*_mentioned(tree)]
    aliases = _aliases(tree, defined, {_id(name) for name in mentioned})
    own = {alias: node.id for node, alias in aliases.items() if node.id in defined}
    used = {_id(name) for name in mentioned if name not in aliases}
    wanted: dict[str, set[str]] = defaultdict(set)
    for name in (used | {*([ADDED] if own else [])}) - defined:
        if name in known:
            wanted[known[name]].add(name)
    for node, alias in aliases.items():
        if node.id not in defined:
            wanted[known.get(node.id, "builtins")].add(f"{node.id} as {alias}")
    source = _with_block(_respelled(source, aliases), _import_block(wanted))
    for alias, name in sorted(own.items()):
        source = _with_alias(source, name, alias)
    return source


# --- names ------------------------------------------------------------------------------


def _mentioned(tree: ast.Module) -> Iterator[ast.Name | str]:
    """Yield what means things of the module: names, and those that `__all__` lists."""
    pending: list[ast.AST] = [tree]
    while pending:
        node = pending.pop()
        match node:
            case ast.Name(ctx=ast.Load()):
                yield node
            case ast.Assign(
                targets=[ast.Name(id="__all__")], value=ast.List(elts=names)
            ):
                yield from map(ast.literal_eval, names)
            case ast.Call(func=ast.Name(id="TypeAliasType" as name), args=[_, type_]):
                yield name
                pending.append(ast.parse(ast.literal_eval(type_)))
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield from _names_inside(node)
                pending += _signature(node)
            case _:
                pending += ast.iter_child_nodes(node)


def _id(name: ast.Name | str) -> str:
    return name if isinstance(name, str) else name.id


def _names_inside(function: _Function) -> Iterator[str]:
    parameters = {n.arg for n in ast.walk(function.args) if isinstance(n, ast.arg)}
    for part in function.body:
        for node in ast.walk(part):
            if isinstance(node, ast.Name) and node.id not in parameters:
                yield node.id


def _signature(function: _Function) -> list[ast.AST]:
    """Return what is read outside of a function, where it is defined."""
    returns = [function.returns] if function.returns else []
    return [*function.decorator_list, function.args, *returns]


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in statements(tree.body):
        if isinstance(node, ast.ImportFrom | ast.Import):
            yield from (alias.asname or alias.name for alias in node.names)


def _aliases(
    tree: ast.Module, defined: Set[str], mentioned: Set[str]
) -> dict[ast.Name, str]:
    """Return how names in class bodies are written that would mean something else there."""
    bodies = [node.body for node in tree.body if isinstance(node, ast.ClassDef)]
    attributes = {name for body in bodies for name in defined_names(body)}
    late = defined & _BUILTINS
    return {
        node: _alias(node.id, attributes)
        for body in bodies
        if not mentioned.isdisjoint([*defined_names(body), *late])
        for node in _hidden(body, late)
    }


def _alias(name: str, attributes: Container[str]) -> str:
    alias = f"_{name}"
    while alias in attributes:  # the keys of a typed dictionary may be any names
        alias += "_"
    return alias


def _hidden(body: Sequence[ast.stmt], late: Set[str]) -> Iterator[ast.Name]:
    """Yield the names in the body of a class that mean something else there, or `late` ones.

    pydantic reads annotations of fields when all attributes exist, type checkers those of
    methods when earlier ones do. Names inside methods are no names of the class.
    """
    before, every = set(late), {*defined_names(body), *late}
    for node in body:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield from _among(_signature(node), before)
            case ast.AnnAssign() | ast.Assign() | ast.If():
                yield from _among(ast.iter_child_nodes(node), every)
            case _:
                pass
        before.update(defined_names([node]))


def _among(parts: Iterable[ast.AST], names: Set[str]) -> Iterator[ast.Name]:
    for part in parts:
        for node in ast.walk(part):
            match node:
                case ast.Name(id=name, ctx=ast.Load()) if name in names:
                    yield node
                case _:
                    pass


# --- text -------------------------------------------------------------------------------


def _respelled(source: Source, spellings: Mapping[ast.Name, str]) -> Source:
    """Write other names at the places of some."""
    rows = source.text.encode().split(b"\n")
    for node in sorted(spellings, key=lambda n: (n.lineno, -n.col_offset)):
        row, start, end = node.lineno - 1, node.col_offset, node.end_col_offset
        rows[row] = rows[row][:start] + spellings[node].encode() + rows[row][end:]
    for node, spelling in spellings.items():
        node.id = spelling
    return source._replace(text=b"\n".join(rows).decode())


def _with_block(source: Source, block: str) -> Source:
    """Put imports at their place, below the docstring, which may say anything."""
    lines, body = source.text.split("\n"), source.tree.body
    below = body[0].end_lineno or 0
    if _PLACE not in lines[below:]:
        return source
    row = lines.index(_PLACE, below)
    lines[row : row + 1] = block.splitlines()
    move_down(body, row, block.count("\n") - 1)
    place = next((n for n, each in enumerate(body) if each.lineno > row), len(body))
    body[place:place] = _statements(block, row)
    return source._replace(text="\n".join(lines))


def _with_alias(source: Source, name: str, alias: str) -> Source:
    """Give a name of the module a second spelling, below its definition and its docstring."""
    lines, body = source.text.split("\n"), source.tree.body
    place = next(n for n, each in enumerate(body, 1) if name in defined_names([each]))
    place += sum(isinstance(each, ast.Expr) for each in body[place : place + 1])
    row = body[place - 1].end_lineno or 0
    text = f"\n{alias}: {ADDED} = {name}"
    lines[row:row] = text.split("\n")
    move_down(body, row, text.count("\n") + 1)
    body[place:place] = _statements(text, row)
    return source._replace(text="\n".join(lines))


def _statements(text: str, row: int) -> list[ast.stmt]:
    """Read statements that stand below so many lines."""
    body = ast.parse(text).body
    move_down(body, 0, row)
    return body


def _import_block(wanted: Mapping[str, set[str]]) -> str:
    """Write imports in three groups: standard library, third parties, the package."""
    groups: dict[int, list[str]] = defaultdict(list)
    for module in sorted(wanted):
        names = ", ".join(sorted(wanted[module], key=_rank))
        groups[_group(module)].append(f"from {module} import {names}\n")
    return "\n".join("".join(groups[group]) for group in sorted(groups))


def _rank(name: str) -> tuple[int, str]:
    """Sort constants before classes before functions, as isort does."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name


def _group(module: str) -> int:
    top = module.split(".")[0]
    return 0 if top in _STANDARD else 1 if top in _THIRD_PARTIES else 2
