"""Makes `templates/runtime` importable as the package `runtime`, nothing generated.

The conftest imports this module, so that tests can `from runtime import ...`. For type
checkers, put `templates` on the search path: they see the folder as the same package.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

from support.paths import RUNTIME


def register(name: str, folder: Path) -> None:
    """Let `import name.module` find the modules of a folder without `__init__.py`."""
    package = ModuleType(name)
    package.__path__ = [str(folder)]
    sys.modules[name] = package


if "runtime" not in sys.modules:
    register("runtime", RUNTIME)
    # The generated `errors` exports the same classes, which name it as their module.
    sys.modules["runtime.errors"] = import_module("runtime._errors")
    # The generated package exports the types of results, which name it as their module.
    for path in ("_contract.observed", "_http.response", "_lists.pages"):
        for name, value in vars(import_module(f"runtime.{path}")).items():
            if isinstance(value, type) and value.__module__ == "runtime":
                setattr(sys.modules["runtime"], name, value)
