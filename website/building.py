"""The build: the sources are written to a folder, from which zensical makes HTML."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from website import checks, markdown
from website.links import FILES
from website.navigation import navigation
from website.pages import PROJECT, Sources

HERE = Path(__file__).parent


def build(sources: Sources, work: Path) -> Path:
    """Build the site in a folder for work and return the folder with the result."""
    settings = tomllib.loads((HERE / "zensical.toml").read_text("utf-8"))["project"]
    nav = navigation(settings["nav"], sources.pages)
    _write(work / "docs", sources)
    shutil.copytree(HERE / "theme", work / "theme")
    # JSON is YAML, and the standard library does not write TOML.
    (work / "mkdocs.yml").write_text(json.dumps(settings | {"nav": nav}), "utf-8")
    _zensical(work)
    site = work / "site"
    markdown.write(site, sources.pages, nav, settings)
    checks.check(site)
    return site


def _write(folder: Path, sources: Sources) -> None:
    for path, text in sources.pages.items():
        page = folder / path
        page.parent.mkdir(parents=True, exist_ok=True)
        description = json.dumps(markdown.summary(text), ensure_ascii=False)
        page.write_text(f"---\ndescription: {description}\n---\n{text}", "utf-8")
    for name in sources.files:
        copy = folder / FILES / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(PROJECT / name, copy)


def _zensical(work: Path) -> None:
    command = [sys.executable, "-m", "zensical", "build", "--strict"]
    subprocess.run(command, cwd=work, check=True)  # noqa: S603 - it is all ours
