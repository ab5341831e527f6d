"""The sessions of nox."""

from __future__ import annotations

import ast

from support.paths import PROJECT


def sessions() -> set[str]:
    """Return their names, read from the text: nox need not be installed."""
    tree = ast.parse((PROJECT / "noxfile.py").read_text("utf-8"))
    defined = (each for each in tree.body if isinstance(each, ast.FunctionDef))
    return {each.name.replace("_", "-") for each in defined if each.decorator_list}
