"""Each wheel, installed with what it asks for and nothing else, does what users do with it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import venv
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.errors import UsageError

from .build import FOLDERS
from .sbom import write_sbom

CLIENT = """
from helpscout_client import HelpScout
from helpscout_client.testing import StubServer

with StubServer() as stub, HelpScout(base_url=stub.url, auth=stub.auth) as helpscout:
    assert helpscout.conversations.get(123).id == 123
    assert [each.number for each in helpscout.conversations.list()]
"""
DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1"},
    "paths": {
        "/pets": {
            "get": {
                "operationId": "pets.list",
                "responses": {"204": {"description": "Done."}},
            }
        }
    },
}
COMMANDS = {
    "helpscout-client": (("python", "-c", CLIENT),),
    "clientfoundry": (
        ("clientfoundry", "generate", "pets.json", "--package", "pets"),
        ("clientfoundry", "check", "pets.json", "--package", "pets"),
        ("python", "-m", "compileall", "-q", "pets"),
    ),
}
"""What is run for each distribution; the programs are those of its environment."""


def try_wheels(folder: Path, *, sbom: bool) -> None:
    """Install and run the wheels that `build` left in a folder; `sbom` lists what they bring."""
    for name in FOLDERS:
        wheel = next((folder.resolve() / name).glob("*.whl"), None)
        if wheel is None:
            raise UsageError(f"there is no wheel in {folder / name}: build it first")
        with installed(wheel) as programs:
            run_all(name, programs)
            if sbom:
                write_sbom(name, programs, folder)
        print(f"{wheel.name} works.")


@contextmanager
def installed(wheel: Path) -> Generator[Path]:
    """Install a wheel in a new environment; yield the folder of the programs in it."""
    with TemporaryDirectory(prefix="trial-") as temporary:
        environment = Path(temporary)
        venv.create(environment)  # without pip, so that it holds nothing else
        programs = environment / "bin"
        if not programs.is_dir():
            programs = environment / "Scripts"  # on Windows
        python = str(next(programs.glob("python*")))
        pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet")
        run(programs, environment, *pip, str(wheel))
        yield programs


def run_all(name: str, programs: Path) -> None:
    """Run the commands of a distribution in an empty folder."""
    with TemporaryDirectory(prefix="user-") as folder:
        Path(folder, "pets.json").write_text(json.dumps(DOCUMENT), "utf-8")
        for command in COMMANDS[name]:
            run(programs, Path(folder), *command)


def run(programs: Path, folder: Path, program: str, *arguments: str) -> None:
    """Run one command; raise `UsageError` if it fails."""
    found = shutil.which(program, path=programs)
    if found is None:
        raise UsageError(f"there is no program {program!r} in the environment")
    done = subprocess.run(  # noqa: S603  # without a shell
        (found, *arguments), cwd=folder, stdout=subprocess.DEVNULL, check=False
    )
    if done.returncode:
        shown = " ".join((program, *arguments)).partition("\n")[0]
        raise UsageError(f"{shown} failed")
