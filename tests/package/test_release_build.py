"""What a release builds: the same bytes twice, notes, and a list of what the package brings."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import UsageError
from release.build import build, differences
from release.changelog import notes
from release.sbom import completed
from release.trial import run, try_wheels

CHANGELOG = """\
# Changelog

## 1.10.0 (unreleased)

### Client

- Later.

## 1.1.0

### Client

- A line that is long enough
  to be wrapped, with **breaking**
  **news** in it.
  - A part of it.

### Generator

- Another one.

## 1.0.0

- Earlier.
"""


def test_the_notes_are_the_section_of_the_version() -> None:
    """Without its heading; paragraphs are one line, because each end of a line would show."""
    expected = """\
## Client

- A line that is long enough to be wrapped, with **breaking** **news** in it.
  - A part of it.

## Generator

- Another one.
"""
    assert expected == notes(CHANGELOG, "1.1.0")
    assert "## Client\n\n- Later.\n" == notes(CHANGELOG, "1.10.0")


@pytest.mark.parametrize("version", ["1.1", "1.1.0rc1", "2.0.0"])
def test_a_version_without_a_section_has_no_notes(version: str) -> None:
    """A version that begins like another one is another one."""
    with pytest.raises(UsageError, match=f"no section '## {version}'"):
        notes(CHANGELOG, version)


def test_files_that_differ_are_named(tmp_path: Path) -> None:
    """By their content, and those that only one build has."""
    for build_number, files in enumerate(
        ({"a": "1", "b": "1"}, {"a": "1", "b": "2", "c": "1"})
    ):
        for name, content in files.items():
            path = tmp_path / str(build_number) / "dist" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content)
    first, second = tmp_path / "0", tmp_path / "1"
    assert ["dist/b", "dist/c"] == differences(first, second)
    assert [] == differences(first, first)


def test_nothing_is_built_into_a_folder_with_files(tmp_path: Path) -> None:
    """What is left of another build would be published."""
    (tmp_path / "old.whl").touch()
    with pytest.raises(UsageError, match="is not an empty folder: remove it"):
        build("HEAD", tmp_path)


def test_nothing_is_tried_without_a_build(tmp_path: Path) -> None:
    """The message says what is missing."""
    with pytest.raises(UsageError, match=r"no wheel in .*helpscout-client: build it"):
        try_wheels(tmp_path, sbom=False)


def test_the_subject_of_an_sbom_has_version_and_files() -> None:
    """The tool that lists an environment knows neither."""
    listed = {"metadata": {"component": {"name": "pets", "type": "library"}}}
    found = completed(listed, "1.1.0", {"pets-1.1.0.tar.gz": "abc"})
    assert {
        "name": "pets",
        "type": "library",
        "version": "1.1.0",
        "purl": "pkg:pypi/pets@1.1.0",
        "externalReferences": [
            {
                "type": "distribution",
                "url": "pets-1.1.0.tar.gz",
                "hashes": [{"alg": "SHA-256", "content": "abc"}],
            }
        ],
    } == found["metadata"]["component"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("exit 3", "program one two failed"),
        (None, "there is no program 'program'"),
    ],
)
def test_a_program_that_fails_ends_the_trial(
    text: str | None, message: str, tmp_path: Path
) -> None:
    """The message is the command, or what is missing."""
    if text:
        (tmp_path / "program").write_text(f"#!/bin/sh\n{text}\n")
        (tmp_path / "program").chmod(0o700)
    with pytest.raises(UsageError, match=message):
        run(tmp_path, tmp_path, "program", "one", "two\nthree")
