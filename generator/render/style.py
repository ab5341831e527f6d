"""Rendered text -> published text: imports, then black; what does not compile is refused."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib.metadata import version

import black
from black.mode import TargetVersion
from black.parsing import InvalidInput

from .cache import Cache
from .definitions import defined_names

_MODE = black.Mode(target_versions={TargetVersion.PY311})
_FORMATTER = f"black {version('black')} {_MODE.get_cache_key()}"
_STANDARD = frozenset({"collections", "datetime", "functools", "importlib", "typing"})

_THIRD_PARTIES = frozenset({"pydantic", "typing_extensions"})


class StyleError(RuntimeError):
    """Generated text that is not valid Python: a defect of the generator, not of the spec."""


def styled(path: str, text: str, cache: Cache) -> str:
    """Return Python text as black writes it; raise `StyleError` if it is not Python."""
    try:
        formatted = cache.text(
            _FORMATTER, text, lambda: black.format_str(text, mode=_MODE)
        )
        compile(formatted, path, "exec", dont_inherit=True)
    except (InvalidInput, SyntaxError, ValueError) as error:
        raise StyleError(f"{path} would not be valid Python: {error}") from error
    return formatted


def with_imports(text: str, known: Mapping[str, str]) -> str:
    """Put imports of the known names that `text` uses where it says `# imports`.

    `known` maps a name to the module it comes from. Names that the text defines or imports
    itself are left alone, so no template lists an import and none is unused. What
    `__all__` lists counts as used.
    """
    tree = ast.parse(text)
    used = set(_used(tree))
    wanted: dict[str, list[str]] = defaultdict(list)
    for name in sorted(used - set(_defined(tree))):
        if name in known:
            wanted[known[name]].append(name)
    docstring, body = _after_docstring(text, tree)
    return docstring + body.replace("# imports\n", _import_block(wanted), 1)


def _after_docstring(text: str, tree: ast.Module) -> tuple[str, str]:
    """Divide a file below its docstring, which is text of the spec and may say anything."""
    lines = text.split("\n")
    end = tree.body[0].end_lineno or 0
    return "\n".join(lines[:end]), "\n".join(["", *lines[end:]])


def _used(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Load()):
                yield name
            case ast.Assign(
                targets=[ast.Name(id="__all__")], value=ast.List(elts=names)
            ):
                yield from map(ast.literal_eval, names)


def _defined(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(names=names) | ast.Import(names=names):
                yield from (alias.asname or alias.name for alias in names)
    yield from defined_names(tree)


def _import_block(wanted: Mapping[str, list[str]]) -> str:
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
