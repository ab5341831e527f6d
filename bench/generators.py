"""The commands that are compared: our generator and two others, on the same document."""

from __future__ import annotations

import compileall
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from .measure import PROJECT, Usage, run

_CODE = ("generator", "templates", "spec")


@dataclass(frozen=True)
class Ours:
    """Our generator in a copy of the project, whose caches are its own."""

    home: Path

    @classmethod
    def copied_to(cls, home: Path) -> Ours:
        """Copy what generates, and compile it as an installer does."""
        for part in _CODE:
            shutil.copytree(PROJECT / part, home / part)
        compileall.compile_dir(home / "generator", quiet=1)
        return cls(home)

    def generate(self, document: Path, folder: Path) -> Usage:
        """Generate the package of a document, with what earlier runs kept."""
        return self._run(
            *("generate", "--spec", document, "--output", folder),
            *("--package", "bench_client"),
        )

    def generate_cold(self, document: Path, folder: Path) -> Usage:
        """Generate as the first run of a fresh machine does."""
        self.forget()
        shutil.rmtree(folder, ignore_errors=True)
        return self.generate(document, folder)

    def generate_spec(self, folder: Path) -> Usage:
        """Generate the packages of the spec in the copy, with what earlier runs kept."""
        return self._run("generate", "--output", folder)

    def diff(self, base: Path) -> Usage:
        """Compare an older spec with the one in the copy."""
        return self._run("diff", base, self.home / "spec")

    def audit(self, pages: Path) -> Usage:
        """Compare all pages of a folder with the spec."""
        return self._run("audit", *sorted(pages.iterdir()), codes=(0, 1))

    def forget(self) -> None:
        """Remove what earlier runs kept."""
        where = "from generator.home import CACHE; print(CACHE)"
        found = subprocess.check_output(
            [sys.executable, "-c", where], cwd=self.home, text=True
        )
        cache = Path(found.strip())
        assert cache.is_relative_to(self.home), f"{cache} is not a cache of its own"
        shutil.rmtree(cache, ignore_errors=True)

    def _run(self, *arguments: str | Path, codes: tuple[int, ...] = (0,)) -> Usage:
        command = [sys.executable, "-m", "generator", *arguments]
        return run(command, cwd=self.home, codes=codes)


def openapi_python_client(document: Path, folder: Path) -> Usage:
    """Generate attrs models and a client, unformatted."""
    config = folder.with_suffix(".yaml")
    config.write_text("post_hooks: []\n", "utf-8")
    return run(
        [
            *(_installed("openapi-python-client"), "generate", "--path", document),
            *("--config", config, "--meta", "none"),
            *("--output-path", folder, "--overwrite"),
        ]
    )


def datamodel_code_generator(document: Path, folder: Path, *formatters: str) -> Usage:
    """Generate pydantic models and a client."""
    return run(
        [
            *_models_command(document, folder / "models.py", *formatters),
            *("--generate-client", "httpx2", "--client-output", folder / "client"),
            *("--client-package", "client", "--client-model-package", "models"),
        ]
    )


def pydantic_models(document: Path, module: Path) -> None:
    """Write bare pydantic models of a document, with e-mail addresses as plain text."""
    plain = ("--type-mappings", "email=string")
    run([*_models_command(document, module, "builtin"), *plain])


def yaml_loader(*folders: Path) -> Usage:
    """Load all YAML files of folders in C, and do nothing with them."""
    load = (
        "import pathlib, sys, yaml\n"
        "for file in (f for a in sys.argv[1:] for f in pathlib.Path(a).rglob('*.yaml')):\n"
        "    yaml.load(file.read_bytes(), yaml.CSafeLoader)\n"
    )
    return run([sys.executable, "-c", load, *folders])


def python_lines(folder: Path) -> int:
    """Return how many lines of Python a folder holds."""
    files = folder.rglob("*.py")
    return sum(len(file.read_text("utf-8").splitlines()) for file in files)


def _models_command(document: Path, module: Path, *formatters: str) -> list[str | Path]:
    return [
        *(_installed("datamodel-codegen"), "--input", document),
        *("--input-file-type", "openapi", "--output", module),
        *("--output-model-type", "pydantic_v2.BaseModel"),
        *("--formatters", *formatters),
    ]


def _installed(command: str) -> Path:
    return Path(sys.executable).with_name(command)
