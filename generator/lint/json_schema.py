"""The JSON Schema evaluator of the stub server, so that lint and stub agree on what fits.

It is a file of the runtime, which is no package that could be imported here. The file imports
nothing but the standard library, so that it is loaded on its own.
"""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from ..home import TEMPLATES

if TYPE_CHECKING:
    from templates.runtime.testing.schemas import SchemaCheck

__all__ = ["SchemaCheck"]


def _loaded(path: Path) -> ModuleType:
    """Return the module in a file."""
    spec = spec_from_file_location(f"{__name__}.{path.stem}", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is not a module")
    module = module_from_spec(spec)
    sys.modules[spec.name] = module  # where dataclasses look for it
    spec.loader.exec_module(module)
    return module


if not TYPE_CHECKING:
    SchemaCheck = _loaded(TEMPLATES / "runtime/testing/schemas.py").SchemaCheck
