"""Records of runs: a run that would change nothing is not made, and any other one is."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest

from generator import edition, home, kept, record
from generator.cli import main
from generator.commands import making
from generator.record import Said
from support.documents import tiny, write_json
from support.paths import PROJECT

ODD = {
    "servers": [{"url": "https://other.example"}],
    "get": {
        "operationId": "cats.list",
        "parameters": [{"name": "a", "in": "query", "schema": {"type": "null"}}],
        "responses": {"204": {"description": "Done."}},
    },
    "post": {
        "operationId": "cats.create",
        "responses": {"204": {"description": "Done."}},
    },
}


@dataclass
class Place:
    """A folder with a document, files beside it, and what was made of it."""

    folder: Path
    made: int = 0
    """How often the stages ran."""

    @property
    def package(self) -> Path:
        """The package."""
        return self.folder / "out/tiny_shop"

    def run(self, *more: str) -> None:
        """Run the command, which has to succeed."""
        spec, output = str(self.folder / "spec.json"), str(self.folder / "out")
        overlay = ["--overlay", str(self.folder / "overlay.yaml")]
        command = ["generate", spec, "--output", output, "--with", "project", *overlay]
        assert 0 == main([*command, *more])


def _fill(folder: Path) -> None:
    root: Any = tiny()
    root["info"]["version"] = 1
    root["paths"]["/cats"] = ODD
    schemas = root["components"]["schemas"]
    schemas["Beside"] = {"$ref": "parts/beside.json"}
    schemas["Absent"] = {"type": "object", "properties": {"a": {"$ref": "absent.json"}}}
    write_json(folder / "spec.json", root)
    (folder / "parts").mkdir()
    (folder / "parts/beside.json").write_text('{"type": "object"}')
    (folder / "overlay.yaml").write_text(
        "overlay: 1.0.0\n"
        "info: {title: Changes, version: '1'}\n"
        "actions: [{target: $.info, update: {description: Another shop.}}]\n"
    )


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """Return a place of which a package was made."""
    folder = tmp_path_factory.mktemp("place")
    (folder / "code").mkdir()
    (folder / "code/template.jinja").write_text("a template")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept, "CACHE", folder / "cache")
        patch.setattr(edition, "CODE", (folder / "code",))
        _fill(folder)
        place = Place(folder)
        place.run()
        yield place


@pytest.fixture
def place(first: Place, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    """Return the place, which is as it was again after a test; runs are only counted."""

    def counted(*_: object) -> Said:
        first.made += 1
        return Said("", "")

    monkeypatch.setattr(making, "make", counted)
    saved = first.folder.with_name("saved")
    shutil.copytree(first.folder, saved, symlinks=True)
    first.made = 0
    yield first
    shutil.rmtree(first.folder)
    saved.rename(first.folder)
    shutil.rmtree(first.folder.with_name("outside"), ignore_errors=True)


Change = Callable[[Place], object]
CHANGES: dict[str, Change] = {
    "the document": lambda p: _longer(p.folder / "spec.json"),
    "a file beside it": lambda p: (p.folder / "parts/beside.json").write_text("{}"),
    "a file that vanishes": lambda p: (p.folder / "parts/beside.json").unlink(),
    "a file that appears": lambda p: (p.folder / "absent.json").write_text("{}"),
    "a names file": lambda p: (p.folder / "names.yaml").write_text("a: b\n"),
    "an overlay": lambda p: _longer(p.folder / "overlay.yaml"),
    "a link that leads out": lambda p: _outside(p.folder / "parts"),
    "a module": lambda p: _longer(p.package / "client.py"),
    "a module that is gone": lambda p: (p.package / "client.py").unlink(),
    "a module that can be run": lambda p: (p.package / "client.py").chmod(0o755),
    "a module that is a link": lambda p: _linked(p.package / "client.py"),
    "a file of others": lambda p: (p.package / "mine.py").write_text("a = 1\n"),
    "a package that is gone": lambda p: shutil.rmtree(p.package),
    "a file beside the package": lambda p: (p.folder / "out/README.md").write_text(""),
    "one that is gone": lambda p: (p.folder / "out/pyproject.toml").unlink(),
    "a run that was killed": lambda p: (p.folder / "out/.tiny_shop.publishing").mkdir(),
    "a template": lambda p: (p.folder / "code/template.jinja").write_text("another"),
    "a new template": lambda p: (p.folder / "code/new.jinja").write_text("new"),
    "no cache": lambda p: shutil.rmtree(p.folder / "cache"),
    "a damaged record": lambda p: _records(p)[0].write_text("{"),
    "a strange record": lambda p: _records(p)[0].write_text("[1]"),
    "a record of others": lambda p: _records(p)[0].write_text('{"made of": "1"}'),
}


def _longer(path: Path) -> None:
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")


def _linked(path: Path) -> None:
    """Let a path be a link to what it was."""
    path.rename(path.with_name("elsewhere"))
    path.symlink_to(path.with_name("elsewhere"))


def _outside(path: Path) -> None:
    """Let a path be a link to a copy of what it was in another folder."""
    shutil.move(path, path.parents[1] / "outside")
    path.symlink_to(path.parents[1] / "outside")


def _records(place: Place) -> list[Path]:
    return list((place.folder / "cache/runs").iterdir())


@pytest.mark.parametrize("change", CHANGES)
def test_what_changed_is_made(change: str, place: Place) -> None:
    """Whatever a run reads or writes makes the next one necessary if it is another."""
    place.run()
    assert 0 == place.made
    CHANGES[change](place)
    place.run()
    assert 1 == place.made


@pytest.mark.parametrize(
    "options",
    [
        *(["--strict"], ["--package", "other"], ["--max-mib", "31"]),
        *(["--with", "project,tests"], ["--names", "names.yaml"]),
        ["--names", "None"],  # which is a file
        *(["--overlay", "overlay.yaml"], ["--output", "elsewhere"]),
    ],
    ids=" ".join,
)
def test_other_arguments_are_another_run(options: list[str], place: Place) -> None:
    """Each argument counts."""
    place.run(*options)
    assert 1 == place.made


def test_another_folder_is_another_run(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Paths in arguments and messages are relative to where the command is run."""
    monkeypatch.chdir(place.folder)
    place.run()
    assert 1 == place.made


def test_another_version_of_a_library_is_another_generator(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The version of a library is in the name of its folder of metadata."""
    (tmp_path / "black-99.0.dist-info").mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    place.run()
    assert 1 == place.made


def test_another_python_is_another_generator(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which names are bound depends on it."""
    monkeypatch.setattr(sys, "version", "3.99.0")
    place.run()
    assert 1 == place.made


def test_what_makes_no_difference_is_not_made(place: Place) -> None:
    """Times of files, and what importing the package leaves behind, are no content."""
    os.utime(place.folder / "spec.json", (0, 0))
    (place.package / "__pycache__").mkdir()
    (place.package / "__pycache__/client.pyc").write_bytes(b"")
    (place.folder / "other.json").write_text("{}")
    (place.folder / "code/__pycache__").mkdir(exist_ok=True)
    (place.folder / "code/__pycache__/a.pyc").write_bytes(b"")
    place.run()
    assert 0 == place.made


def test_the_generator_is_all_of_its_code() -> None:
    """What is edited in this repository is another generator."""
    files = {path for folder in home.CODE for path in edition._files(folder)}
    wanted = {
        PROJECT / "generator/render/style.py",
        PROJECT / "templates/_version.py.jinja",
    }
    assert wanted | {PROJECT / "templates/runtime/_errors.py"} <= files


def test_a_run_that_is_not_made_prints_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Warnings, operations that are left out, other origins and totals are all said again."""
    _fill(tmp_path)
    place = Place(tmp_path)
    place.run()
    made = capsys.readouterr()
    shutil.rmtree(kept.CACHE / "runs")
    place.run()
    made_again = capsys.readouterr()
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(making, "make")
        place.run()
    assert made_again == capsys.readouterr()
    assert made.err == made_again.err
    assert "left out: GET /cats" in made.err
    lines = made_again.out.splitlines()
    assert f"0 files changed in {tmp_path / 'out'}" == lines[0]
    assert lines[1:] == made.out.splitlines()[-len(lines) + 1 :]
    assert lines[1].startswith("requests go to https://other.example as well")
    assert lines[2].startswith("2 of 3 operations; 1 left out")


def test_a_refused_spec_leaves_no_record(tmp_path: Path) -> None:
    """It is refused again."""
    before = sorted(kept.CACHE.rglob("*"))
    write_json(tmp_path / "spec.json", {"openapi": "2"})
    for _ in range(2):
        assert 2 == main(["generate", str(tmp_path / "spec.json")])
    assert before == sorted(kept.CACHE.rglob("*"))


@pytest.mark.parametrize(
    ("then", "kept_folders"), [("1", {"runs", "texts"}), ("2", set())]
)
def test_a_generator_that_is_edited_meanwhile_keeps_nothing(
    then: str, kept_folders: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is unknown which modules and templates the run has read, also for its texts."""
    editions = iter(["1", then])
    monkeypatch.setattr(record, "edition", lambda: next(editions))
    monkeypatch.setattr(kept, "CACHE", tmp_path / "cache")
    spec = write_json(tmp_path / "spec.json", tiny())
    assert 0 == main(["generate", str(spec), "--output", str(tmp_path / "out")])
    found = {path.parent.name for path in kept.CACHE.rglob("*.json")}
    assert kept_folders == found - {"runtime"}  # whose names are by their own texts


def test_a_killed_run_leaves_whole_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is replaced at once, when the next one is written to its end."""
    kept.write("killed/a", "1", "before")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", _killed)
        with pytest.raises(KeyboardInterrupt):
            kept.write("killed/a", "1", "after")
    assert "before" == kept.read("killed/a", "1")


def test_what_can_only_be_read_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """The files of another user, or of an image, spare work although they cannot be touched."""
    kept.write("shared/a", "1", "found")
    refused = PermissionError("the file is of another user")
    monkeypatch.setattr(os, "utime", Mock(side_effect=refused))
    assert "found" == kept.read("shared/a", "1")


def _killed(*_: object) -> None:
    raise KeyboardInterrupt


def test_the_cache_does_not_grow(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What was used longest ago is removed, also what killed runs left; the new file stays."""
    monkeypatch.setattr(kept, "CACHE", tmp_path)
    monkeypatch.setattr(kept, "_MOST_BYTES", 100)
    (tmp_path / "folder").mkdir()
    for name in ("folder/a", "folder/b", "folder/draft.77"):
        (tmp_path / name).write_text('{"made of": "1", "value": "xxxxxxxxxxxxxxxx"}')
        os.utime(tmp_path / name, (0, 0))
    assert kept.read("folder/b", "1")
    kept.write("folder/c", "1", "x" * 20)
    assert ["b", "c"] == sorted(p.name for p in (tmp_path / "folder").iterdir())
    kept.write("folder/d", "1", "x" * 1000)
    assert ["d"] == [path.name for path in (tmp_path / "folder").iterdir()]
