"""The truth about a change: whether a program for the old package type-checks with the new one.

Packages are the generator's own, unformatted and without copies of the runtime, so that one
run of mypy sees hundreds of them.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import render
from generator.build import bind
from generator.ir import Api
from generator.render import modules
from support.documents import SharedCache, python_of_the_spec
from support.paths import RUNTIME
from support.type_checker import mypy
from support.user_programs import program

PACKAGE = "generated_package"
_RUNTIME_NAMES = "|".join(sorted(path.stem for path in RUNTIME.iterdir()))
_OF_RUNTIME = re.compile(rf"\b{PACKAGE}\.({_RUNTIME_NAMES})\b")
# What httpx2 imports, which no program sees, would take mypy a fifth of its time.
_UNSEEN = (
    "anyio certifi click h2 h11 httpcore2 idna markdown_it pygments rich truststore"
)
_CONFIG = f"""\
[mypy]
[mypy-{",".join(f"{name}.*" for name in _UNSEEN.split())}]
follow_imports = skip
"""


@dataclass(frozen=True)
class Trial:
    """A program that was written for one API, to be checked with the package of another."""

    name: str
    program_for: Api
    package_of: Api


@contextmanager
def unformatted() -> Iterator[None]:
    """Render without black, which takes half of the time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(modules, "styled", lambda source, cache: source)
        yield


class Oracle:
    """Packages and programs in a folder, for type checkers to judge."""

    def __init__(self, folder: Path) -> None:
        """Take an empty folder."""
        self._folder = folder
        self._packages: dict[int, str] = {}
        self._cache = SharedCache()
        self._apis: list[Api] = []  # held, so that ids stay theirs
        shutil.copytree(RUNTIME, folder / "runtime")
        (folder / "runtime/__init__.py").touch()
        (folder / "runtime/_version.py").write_text('__version__: str = ""\n')

    def package(self, api: Api) -> str:
        """Return the name of the package of an API, which is written when first asked for."""
        if id(api) not in self._packages:
            self._packages[id(api)] = f"p{len(self._packages)}"
            self._apis.append(api)
            self._write(api, self._packages[id(api)])
        return self._packages[id(api)]

    def failures(self, trials: list[Trial]) -> dict[str, list[str]]:
        """Return what mypy says about each trial, by its name; without errors, nothing."""
        with unformatted():
            packages = [self.package(trial.package_of) for trial in trials]
        for number, (trial, package) in enumerate(zip(trials, packages, strict=True)):
            text = _in_package(program(trial.program_for), package)
            (self._folder / f"use{number}.py").write_text(text)
        said = _mypy(self._folder, len(trials))
        return {trials[number].name: lines for number, lines in said.items()}

    def _write(self, api: Api, name: str) -> None:
        files = python_of_the_spec(render.render(bind([api]), self._cache))
        for path, text in files.items():
            file = self._folder / name / path.relative_to(PACKAGE)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_in_package(text, name))
            (file.parent / "__init__.py").touch()


def _in_package(text: str, name: str) -> str:
    return _OF_RUNTIME.sub(r"runtime.\1", text).replace(PACKAGE, name)


def _mypy(folder: Path, programs: int) -> dict[int, list[str]]:
    files = [f"use{number}.py" for number in range(programs)]
    (folder / "mypy.ini").write_text(_CONFIG)
    options = ["--config-file=mypy.ini", "--cache-dir=.mypy_cache"]
    options += ["--follow-imports=silent", "--hide-error-context"]
    found: dict[int, list[str]] = {}
    for line in mypy(folder, *options, *files):
        if match := re.search(r"use(\d+)\.py:\d+: error: (.*)", line):
            found.setdefault(int(match[1]), []).append(match[2])
    return found
