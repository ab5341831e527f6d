"""Settings and fixtures that all tests share."""

from __future__ import annotations

import functools
import gc
import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, settings

import support.runtime_package  # noqa: F401  # makes `runtime` importable
from generator import kept, render
from generator.cli import main
from support.client import Case
from support.compiled import compiling_once
from support.encryption import trusting_one_authority
from support.fragments import Generate, Import
from support.paths import FRAGMENTS

settings.register_profile(
    "ci",
    derandomize=True,
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile("fuzz", max_examples=2_000, deadline=None)
settings.load_profile("ci")


def pytest_collection_finish() -> None:
    """Collect garbage seldom, and never look at what the modules hold.

    The packages that tests import stay, so that each full collection takes longer.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture
def is_long(request: pytest.FixtureRequest) -> bool:
    """Return whether a test with the marker `fuzz` takes its longer form."""
    profile: str = request.config.getoption("--hypothesis-profile") or "ci"
    return profile == "fuzz"


@pytest.fixture(params=["sync", "async"])
def case(request: pytest.FixtureRequest) -> Iterator[Case]:
    """Return a fault server and clients for it, of each kind in turn."""
    with Case(request.param) as case:
        yield case


@pytest.fixture(scope="session", autouse=True)
def compile_templates_once() -> Iterator[None]:
    """Keep the compiled templates: a command needs them once, the tests often."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(render, "environment", functools.cache(render.environment))
        yield


@pytest.fixture(scope="session", autouse=True)
def cache_elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Use a cache of the tests' own, not the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept, "CACHE", tmp_path_factory.mktemp("cache"))
        yield


@pytest.fixture(scope="session", autouse=True)
def compile_modules_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Compile what many generated packages have in common, once."""
    with compiling_once(tmp_path_factory.getbasetemp()):
        yield


@pytest.fixture(scope="session", autouse=True)
def trust_one_authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Read one certificate for a client, not all of the system."""
    with trusting_one_authority(tmp_path_factory.mktemp("authority")):
        yield


@pytest.fixture
def generate(tmp_path: Path) -> Generate:
    """Return a function that generates a package from a spec and returns its folder."""

    def run(spec: Path) -> Path:
        code = main(["generate", "--spec", str(spec), "--output", str(tmp_path)])
        assert code == 0
        return tmp_path

    return run


@pytest.fixture(scope="session")
def generate_fragment(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[str], Path]:
    """Return a function that generates a fragment, once, and returns the folder."""

    @functools.cache
    def run(name: str) -> Path:
        output = tmp_path_factory.mktemp(name)
        spec = FRAGMENTS / f"{name}.yaml"
        assert main(["generate", "--spec", str(spec), "--output", str(output)]) == 0
        return output

    return run


@pytest.fixture(scope="session")
def imported_modules() -> dict[str, dict[str, ModuleType]]:
    """Return the modules of each fragment that tests have imported, by their names."""
    return {}


@pytest.fixture
def import_fragment(
    generate_fragment: Callable[[str], Path],
    imported_modules: dict[str, dict[str, ModuleType]],
) -> Iterator[Import]:
    """Return a function that generates `tests/fragments/NAME.yaml` and imports the package.

    The package is named by the title of the fragment. Most have one title, so that the modules
    of a fragment are there for a test only, but they are the same for each.
    """
    path = list(sys.path)
    imported: dict[str, str] = {}

    def run(name: str) -> ModuleType:
        output = generate_fragment(name)
        (package,) = (p.name for p in output.iterdir() if (p / "__init__.py").exists())
        if name not in imported:
            imported[name] = package
            sys.modules.update(imported_modules.get(name, {}))
            sys.path.insert(0, str(output))
        return importlib.import_module(package)

    yield run
    sys.path[:] = path
    for name, package in imported.items():
        modules = {m for m in sys.modules if m.partition(".")[0] == package}
        imported_modules[name] = {module: sys.modules.pop(module) for module in modules}
