"""`clientfoundry`: the generator as a distribution of its own."""

from __future__ import annotations

import filecmp
import os
import subprocess
import sys
import tomllib
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from support.documents import tiny, write_json
from support.paths import PROJECT

FOUNDRY = PROJECT / "packaging/clientfoundry"


def built(source: Path, output: Path, *kinds: str) -> list[Path]:
    """Build distributions from a folder."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(output)]
    subprocess.run(
        [*command, *kinds, str(source)],
        check=True,
        capture_output=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1767225600"},
    )
    return sorted(output.iterdir())


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Build the wheel from the source distribution, as they are published."""
    return built(FOUNDRY, tmp_path_factory.mktemp("foundry"))


@pytest.fixture(scope="module")
def wheel(distributions: list[Path]) -> Path:
    """Return the wheel."""
    return distributions[0]


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return the command of the wheel, installed beside nothing of the repository."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, symlinks=True)
    (site,) = folder.glob("lib/python*/site-packages")
    with ZipFile(wheel) as archive:
        archive.extractall(site)
    # The libraries are those of this environment, which has the versions that are pinned.
    libraries = next(path for path in sys.path if path.endswith("site-packages"))
    (site / "libraries.pth").write_text(libraries + "\n")
    program = "import sys; from clientfoundry.cli import main; sys.exit(main())"
    return [str(folder / "bin/python"), "-I", "-c", program]


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, with a cache of its own."""
    return subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "XDG_CACHE_HOME": str(folder / "cache")},
    )


def test_building_again_gives_the_same_bytes(
    distributions: list[Path], tmp_path: Path
) -> None:
    """Both distributions are reproducible."""
    again = built(FOUNDRY, tmp_path)
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
    command: list[str], tmp_path: Path
) -> None:
    """Byte by byte, and `check` confirms it."""
    write_json(tmp_path / "openapi.json", tiny())
    done = run([*command, "generate", "openapi.json", "--package", "pets"], tmp_path)
    assert (0, "") == (done.returncode, done.stderr)
    again = run([*command, "check", "openapi.json", "--package", "pets"], tmp_path)
    assert 0 == again.returncode
    ours = [sys.executable, "-m", "generator", "check", str(tmp_path / "openapi.json")]
    checked = run([*ours, "--package", "pets", "--output", str(tmp_path)], PROJECT)
    assert (0, "") == (checked.returncode, checked.stdout)
    first, *_ = (tmp_path / "pets/__init__.py").read_text("utf-8").splitlines()
    assert 'run "clientfoundry generate".' in first


def test_the_other_commands_work_too(command: list[str], tmp_path: Path) -> None:
    """`lint`, `bundle` and `diff` read documents by their names."""
    write_json(tmp_path / "old.json", tiny())
    changed = tiny()
    del changed["paths"]["/pets"]
    changed["paths"]["/dogs"] = {
        "get": {"responses": {"204": {"description": "Done."}}}
    }
    write_json(tmp_path / "new.json", changed)
    assert 0 == run([*command, "lint", "old.json"], tmp_path).returncode
    assert '"openapi"' in run([*command, "bundle", "old.json"], tmp_path).stdout
    assert (
        "breaking" in run([*command, "diff", "old.json", "new.json"], tmp_path).stdout
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["generate"], "name a document, as in `clientfoundry lint openapi.json`"),
        (["diff", "old.json"], "there is no file or folder 'old.json'"),
        (["diff"], "name a document"),
    ],
)
def test_what_is_missing_is_asked_for(
    arguments: list[str], message: str, command: list[str], tmp_path: Path
) -> None:
    """There is no spec that could be meant."""
    done = run([*command, *arguments], tmp_path)
    assert (2, "") == (done.returncode, done.stdout)
    assert done.stderr.startswith(message)
