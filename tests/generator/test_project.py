"""`--with project,tests`: what makes a project of a generated package."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.cli import main
from generator.output import FOREIGN_HEADER, PROSE_HEADER
from generator.render.project import valid_version
from support.documents import tiny, write_json
from support.paths import FRAGMENTS

# Each with other kinds of arguments and results.
CALLED = ("basic", "bodies", "created", "reserved_words", "streams", "told_apart")
HOSTILE = 'Pets" # `x` <b>\n[y](z) \\ """ | ${a}'


def made(spec: Path, output: Path, parts: str, name: str = "shop_client") -> None:
    """Generate a package with what belongs beside it."""
    arguments = ["--package", name, "--output", str(output), "--with", parts]
    assert 0 == main(["generate", str(spec), *arguments])


def run_tests(project: Path) -> str:
    """Run the tests of a project in a process of their own; return what they print."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": "."},
    )
    assert 0 == done.returncode, done.stdout
    return done.stdout


def test_the_tests_call_every_operation(tmp_path: Path) -> None:
    """Against the stub server of each package, which accepts each request."""
    total = 0
    for name in CALLED:
        made(FRAGMENTS / f"{name}.yaml", tmp_path, "project,tests", name)
        text = (tmp_path / f"tests/test_{name}.py").read_text("utf-8")
        resources = (tmp_path / name / "resources").glob("*.py")
        operations = sum(
            path.read_text("utf-8").count("] = Operation(") for path in resources
        )
        assert operations == text.count("\ndef test_"), name
        total += operations
    assert f"{total} passed" in run_tests(tmp_path)


def test_the_project_is_built_as_it_is(tmp_path: Path) -> None:
    """The wheel holds the package with `py.typed`, and asks for two libraries."""
    made(FRAGMENTS / "basic.yaml", tmp_path, "project")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir"]
    subprocess.run(
        [*command, str(tmp_path / "dist"), str(tmp_path)],
        check=True,
        capture_output=True,
    )
    (wheel,) = (tmp_path / "dist").iterdir()
    with ZipFile(wheel) as archive:
        names = archive.namelist()
        (metadata,) = (name for name in names if name.endswith("/METADATA"))
        text = archive.read(metadata).decode()
    assert {"shop_client/py.typed", "shop_client/openapi.json"} <= {*names}
    asked = [line for line in text.splitlines() if line.startswith("Requires-Dist")]
    assert ["Requires-Dist: httpx2>=2.0", "Requires-Dist: pydantic>=2.11"] == asked


def test_what_people_wrote_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Metadata and README are made once; generated tests are made again."""
    for name in ("pyproject.toml", "README.md"):
        (tmp_path / name).write_text("mine")
    spec = FRAGMENTS / "basic.yaml"
    made(spec, tmp_path, "project,tests")
    assert "added    tests/test_shop_client.py" in capsys.readouterr().out
    for name in ("pyproject.toml", "README.md"):
        assert "mine" == (tmp_path / name).read_text()
    test = tmp_path / "tests/test_shop_client.py"
    test.write_text(FOREIGN_HEADER + "old = True\n")
    made(spec, tmp_path, "tests")
    assert "changed  tests/test_shop_client.py" in capsys.readouterr().out
    test.write_text("mine = True\n")
    made(spec, tmp_path, "tests")
    assert "0 files changed" in capsys.readouterr().out
    assert "mine = True\n" == test.read_text()


def test_the_readme_says_what_there_is_and_is_not(tmp_path: Path) -> None:
    """In the package, and beside it for a project."""
    document = tiny()
    document["paths"]["/soap"] = {
        "post": {
            "requestBody": {"content": {"multipart/related": {}}},
            "responses": {"204": {"description": "Done."}},
        }
    }
    write_json(tmp_path / "spec.json", document)
    made(tmp_path / "spec.json", tmp_path, "project")
    inside = (tmp_path / "shop_client/README.md").read_text("utf-8")
    beside = (tmp_path / "README.md").read_text("utf-8")
    assert PROSE_HEADER + beside == inside
    assert "- POST /soap: a request body" in beside
    assert "for which there is no method (`UNSUPPORTED`):" in beside


def test_hostile_texts_stay_texts(tmp_path: Path) -> None:
    """Titles and versions do not leave their places in metadata and README."""
    document = tiny()
    document["info"] = {"title": HOSTILE, "version": HOSTILE}
    write_json(tmp_path / "spec.json", document)
    made(tmp_path / "spec.json", tmp_path, "project,tests")
    found = tomllib.loads((tmp_path / "pyproject.toml").read_text("utf-8"))
    assert {"build-system", "project", "dependency-groups", "tool"} == set(found)
    assert "shop-client" == found["project"]["name"]
    assert "0" == found["project"]["version"]
    readme = (tmp_path / "README.md").read_text("utf-8")
    assert readme.startswith('# Pets" \\# \\`x\\` \\<b\\> \\[y\\](z)')


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("1.0.27", "1.0.27"),
        ("v1", "1"),
        ("2024-01-31", "2024.1.31"),
        ("1.0.0-beta.2", "1.0.0b2"),
        ("1.0.0+build", "1.0.0+build"),
        ("release 7 of 2026", "7.2026"),
        ("latest", "0"),
        ("", "0"),
    ],
)
def test_versions_are_those_of_python_packages(text: str, version: str) -> None:
    """Whatever a document calls its version."""
    assert version == valid_version(text)


def test_a_file_in_place_of_the_folder_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing of the user is replaced for the tests."""
    (tmp_path / "tests").write_text("mine")
    command = ["generate", str(FRAGMENTS / "basic.yaml"), "--output", str(tmp_path)]
    assert 2 == main([*command, "--with", "tests"])
    assert "tests cannot be made: File exists" in capsys.readouterr().err
    assert "mine" == (tmp_path / "tests").read_text()


def test_an_unknown_part_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """With those that there are."""
    with pytest.raises(SystemExit):
        main(["generate", "x.json", "--with", "project,docs"])
    assert "'docs' is not one of project and tests" in capsys.readouterr().err
