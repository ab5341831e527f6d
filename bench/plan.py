"""How much is measured, and in which surroundings: an empty folder, fresh processes."""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from subprocess import PIPE
from typing import ParamSpec

from . import generators
from .measure import PROJECT

P = ParamSpec("P")

BUNDLE = PROJECT / "generated/helpscout_client/v2/openapi.json"


@dataclass(frozen=True)
class Plan:
    """What all groups share."""

    folder: Path
    """Empty when the run begins."""
    rounds: int
    is_quick: bool = False
    """Whether rows that take minutes are left out, and others are measured on less."""

    @property
    def generations(self) -> int:
        """Rounds of what takes seconds."""
        return 1 if self.is_quick else self.rounds

    @cached_property
    def packages(self) -> Path:
        """A folder to import from, with a compiled copy of our package."""
        packages = self.folder / "packages"
        package = "helpscout_client"
        shutil.copytree(PROJECT / "generated" / package, packages / package)
        compileall.compile_dir(packages, quiet=1)
        return packages

    @cached_property
    def bare_models(self) -> str:
        """The name of a module to import: bare pydantic models of our document."""
        generators.pydantic_models(BUNDLE, self.packages / "bare_models.py")
        return "bare_models"

    def fresh(
        self, contestant: Callable[P, float], *args: P.args, **kwargs: P.kwargs
    ) -> Callable[[], float]:
        """Return a call of a function of this package, each time in a process of its own.

        The arguments are texts, numbers and booleans.
        """
        module, name = contestant.__module__, contestant.__name__
        call = f"print({name}(*{args!r}, **{kwargs!r}))"
        command = [sys.executable, "-c", f"from {module} import {name}; {call}"]
        env = {**os.environ, "PYTHONPATH": str(self.packages)}

        def run() -> float:
            done = subprocess.run(
                command, cwd=PROJECT, env=env, stdout=PIPE, text=True, check=True
            )
            return float(done.stdout)

        return run
