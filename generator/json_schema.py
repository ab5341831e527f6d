"""JSON Schema as the stub server has it: what fits a schema, and values that fit.

So lint, generated tests and stub agree. The code is in files of the runtime, which is no package
that could be imported here. They import nothing but the standard library and each other, so that
they are loaded on their own.
"""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from .home import TEMPLATES

if TYPE_CHECKING:
    from templates.runtime.testing.samples import Samples
    from templates.runtime.testing.schemas import SchemaCheck

__all__ = ["Samples", "SchemaCheck"]


def _loaded(path: Path) -> ModuleType:
    """Return the module in a file."""
    spec = spec_from_file_location(f"{__name__}.{path.stem}", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is not a module")
    module = module_from_spec(spec)
    sys.modules[spec.name] = module  # where dataclasses and the next file look for it
    spec.loader.exec_module(module)
    return module


if not TYPE_CHECKING:
    SchemaCheck = _loaded(TEMPLATES / "runtime/testing/schemas.py").SchemaCheck
    Samples = _loaded(TEMPLATES / "runtime/testing/samples.py").Samples
