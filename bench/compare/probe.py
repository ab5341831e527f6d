"""Import every module of a package and build every model: `probe.py FOLDER NAME...`.

It runs in a process of its own and prints, as JSON, how many models there are and what failed.
Types of pydantic are built when they are first used, so that one that cannot be built is found
by building it. The classes of attrs are complete when they are imported.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
import typing
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from pydantic import BaseModel, TypeAdapter


def probe(names: list[str]) -> dict[str, object]:
    """Return what is known of some packages that can be imported."""
    failed: dict[str, list[str]] = {"import": [], "build": []}
    models = 0
    for module in _modules(names, failed["import"]):
        for name, model in _models(module):
            models += 1
            try:
                _build(model)
            except Exception as error:  # whatever generated code does
                where = f"{module.__name__}.{name}"
                failed["build"].append(f"{where}: {_told(error)}")
    return {"models": models, **failed}


def _modules(names: list[str], failed: list[str]) -> Iterator[ModuleType]:
    for name in names:
        try:
            top = importlib.import_module(name)
        except Exception as error:  # whatever generated code does
            failed.append(f"{name}: {_told(error)}")
            continue
        yield top
        inside = getattr(top, "__path__", ())
        found = pkgutil.walk_packages(inside, f"{name}.", onerror=lambda _: None)
        for each in found:
            if each.name.endswith("__main__"):
                continue
            try:
                yield importlib.import_module(each.name)
            except Exception as error:  # whatever generated code does
                failed.append(f"{each.name}: {_told(error)}")


def _models(module: ModuleType) -> Iterator[tuple[str, object]]:
    """Yield the classes of pydantic that a module defines, and the types that one of models exports."""
    in_models = "models" in module.__name__.split(".")
    exported = set(getattr(module, "__all__", ())) if in_models else set[str]()
    members: dict[str, object] = vars(module)
    for name, value in members.items():
        if _is_model(value):
            if getattr(value, "__module__", "") == module.__name__:
                yield name, value
        elif name in exported and (typing.is_typeddict(value) or _is_alias(value)):
            yield name, value


def _is_model(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, BaseModel)


def _is_alias(value: object) -> bool:
    return typing.get_origin(value) is not None


def _build(model: object) -> None:
    if isinstance(model, type) and issubclass(model, BaseModel):
        model.model_rebuild(force=True)
    else:
        adapter: TypeAdapter[object] = cast("Any", TypeAdapter)(model)
        adapter.rebuild(force=True)


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:300]


if __name__ == "__main__":
    sys.path.insert(0, str(Path(sys.argv[1])))
    print(json.dumps(probe(sys.argv[2:])))
