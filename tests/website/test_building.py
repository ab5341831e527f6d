"""What zensical is given: settings, and pages with what is known about them."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

import pytest
from helpscout_client import __version__

from website import building
from website.pages import Sources, collect


def test_the_settings_have_the_navigation_and_the_version(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(building, "repository", lambda: "")
    settings = building.site_settings(collect().pages)

    assert settings["nav"][0] == {"Home": "index.md"}
    assert settings["copyright"].startswith(f"Version {__version__}. ")
    assert "social" not in settings["extra"]
    assert (
        "repo_url" not in settings
    )  # the theme would ask its host for the number of stars


def test_the_repository_is_linked_once_it_has_an_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        building, "repository", lambda: "https://example.com/repository"
    )
    [link] = building.site_settings(collect().pages)["extra"]["social"]
    assert link["link"] == "https://example.com/repository"


def test_pages_and_files_are_written(tmp_path: Path) -> None:
    pages = {
        "index.md": "# Home\n\nThe first: it.",
        "cookbook/a.md": '# A\n\nIt says "yes".',
    }
    sources = Sources(pages, {PurePosixPath("docs/diff.schema.json")})
    building.write_sources(tmp_path, sources, "A client")

    def known(path: str) -> object:
        _, about, text = (tmp_path / path).read_text("utf-8").split("---\n")
        assert text == pages[path]
        return json.loads(about)

    home = {
        "description": "The first: it.",
        "title": "A client",
        "hide": ["navigation", "path", "toc"],
    }
    assert home == known("index.md")
    assert {"description": 'It says "yes".'} == known("cookbook/a.md")
    assert (tmp_path / "files/docs/diff.schema.json").is_file()
