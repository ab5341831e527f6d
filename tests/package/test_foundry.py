"""`clientfoundry`: the generator as a distribution of its own."""

from __future__ import annotations

import filecmp
import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import pytest

from generator.cli import main
from support.distributions import build_both, environment
from support.documents import tiny, write_json
from support.paths import PROJECT

FOUNDRY = PROJECT / "packaging/clientfoundry"

# Runs the command for each line of arguments: to start it takes longer than what it does here.
PROGRAM = """
import contextlib, io, json, os, sys
from clientfoundry.cli import main

for line in sys.stdin:
    arguments, folder = json.loads(line)
    os.chdir(folder)
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(arguments)
    print(json.dumps([code, out.getvalue(), err.getvalue()]), flush=True)
"""


class Done(NamedTuple):
    """What a command said."""

    code: int
    out: str
    err: str


class Command:
    """The command of the wheel, in a process of its own."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def __call__(self, folder: Path, *arguments: str) -> Done:
        """Run it in a folder."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        print(json.dumps([arguments, str(folder)]), file=stdin, flush=True)
        return Done(*json.loads(stdout.readline()))


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Build the wheel from the source distribution, as they are published."""
    return build_both(FOUNDRY, tmp_path_factory.mktemp("foundry"))


@pytest.fixture(scope="module")
def wheel(distributions: list[Path]) -> Path:
    """Return the wheel."""
    return distributions[0]


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Command]:
    """Return the command of the wheel, installed beside nothing of the repository."""
    folder = tmp_path_factory.mktemp("installed")
    python, site = environment(folder)
    with ZipFile(wheel) as archive:
        archive.extractall(site)
    # The libraries are those of this environment, which has the versions that are pinned.
    libraries = next(path for path in sys.path if path.endswith("site-packages"))
    (site / "libraries.pth").write_text(libraries + "\n")
    with subprocess.Popen(
        [str(python), "-I", "-c", PROGRAM],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "XDG_CACHE_HOME": str(folder / "cache")},
    ) as process:
        yield Command(process)


def test_building_again_gives_the_same_bytes(
    distributions: list[Path], tmp_path: Path
) -> None:
    """Both distributions are reproducible."""
    again = build_both(FOUNDRY, tmp_path)
    assert ["", ".gz"] == [path.suffix.removesuffix(".whl") for path in again]
    for first, second in zip(distributions, again, strict=True):
        assert filecmp.cmp(first, second, shallow=False)


def test_the_wheel_holds_the_generator_and_its_templates(wheel: Path) -> None:
    """Every file of both folders is in it, byte by byte, and nothing compiled."""
    expected = {
        f"{target}/{path.relative_to(PROJECT / source).as_posix()}": path.read_bytes()
        for source, target in (
            ("generator", "clientfoundry"),
            ("templates", "clientfoundry/_templates"),
        )
        for path in (PROJECT / source).rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    with ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if ".dist-info/" not in name]
        assert expected == {name: archive.read(name) for name in names}


def test_the_libraries_are_those_of_the_repository() -> None:
    """What shapes the output is pinned once, in two places."""
    project = tomllib.loads((FOUNDRY / "pyproject.toml").read_text("utf-8"))["project"]
    groups = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    assert groups["dependency-groups"]["generate"] == project["dependencies"]
    ours, theirs = ((folder / "LICENSE").read_text() for folder in (PROJECT, FOUNDRY))
    assert ours == theirs


def test_the_command_makes_what_the_repository_makes(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Byte by byte, and `check` confirms it."""
    spec = write_json(tmp_path / "openapi.json", tiny())
    named = ("openapi.json", "--package", "pets")
    done = command(tmp_path, "generate", *named)
    assert (0, "") == (done.code, done.err)
    assert 0 == command(tmp_path, "check", *named).code
    ours = ["check", str(spec), "--package", "pets", "--output", str(tmp_path)]
    assert (0, "") == (main(ours), capsys.readouterr().out)
    first, *_ = (tmp_path / "pets/__init__.py").read_text("utf-8").splitlines()
    assert 'run "clientfoundry generate".' in first


def test_the_example_of_its_page_works(command: Command, tmp_path: Path) -> None:
    """The document of the README becomes a package, and the program prints what it says."""
    page = (FOUNDRY / "README.md").read_text("utf-8")
    document, line, program = (
        re.search(rf"^```{language}\n(.*?)^```", page, re.DOTALL | re.M)[1]  # type: ignore[index]
        for language in ("yaml", "sh", "python")
    )
    (tmp_path / "pets.yaml").write_text(document, "utf-8")
    generate = line.splitlines()[0].removeprefix("pipx run clientfoundry ").split()
    assert (0, "") == command(tmp_path, *generate)[::2]
    run = [sys.executable, "-c", program]
    printed = subprocess.run(
        run, cwd=tmp_path, check=True, capture_output=True, text=True
    )
    assert f"# {printed.stdout}" in program


def test_the_other_commands_work_too(command: Command, tmp_path: Path) -> None:
    """`lint`, `bundle` and `diff` read documents by their names."""
    write_json(tmp_path / "old.json", tiny())
    changed = tiny()
    del changed["paths"]["/pets"]
    changed["paths"]["/dogs"] = {
        "get": {"responses": {"204": {"description": "Done."}}}
    }
    write_json(tmp_path / "new.json", changed)
    assert 0 == command(tmp_path, "lint", "old.json").code
    assert '"openapi"' in command(tmp_path, "bundle", "old.json").out
    diff = command(tmp_path, "diff", "old.json", "new.json", "--html", "diff.html")
    assert "breaking" in diff.out
    assert "<h2" in (tmp_path / "diff.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["generate"], "name a document, as in `clientfoundry lint openapi.json`"),
        (["diff", "old.json"], "there is no file or folder 'old.json'"),
        (["diff"], "name a document"),
    ],
)
def test_what_is_missing_is_asked_for(
    arguments: list[str], message: str, command: Command, tmp_path: Path
) -> None:
    """There is no spec that could be meant."""
    done = command(tmp_path, *arguments)
    assert (2, "") == (done.code, done.out)
    assert done.err.startswith(message)
