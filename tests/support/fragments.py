"""The types of the fixtures that generate packages from fragments and import them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

Generate = Callable[[Path], Path]
Import = Callable[[str], ModuleType]
