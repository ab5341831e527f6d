"""The build: the sources are written to a folder, from which zensical makes HTML."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

from helpscout_client import __version__

from release.index_page import repository
from website import agents, checks, searching
from website.links import FILES
from website.navigation import navigation
from website.pages import PROJECT, Sources

HERE = Path(__file__).parent
HOME = "index.md"
NEED_ADDRESS = ("404.html", "sitemap.xml")
"""What would have to name the full address of the site, which nobody knows here."""


def build(sources: Sources, work: Path) -> Path:
    """Build the site in a folder for work and return the folder with the result."""
    settings = site_settings(sources.pages)
    # JSON is YAML, and the standard library does not write TOML.
    (work / "mkdocs.yml").write_text(json.dumps(settings), "utf-8")
    write_sources(work / "docs", sources, settings["site_description"])
    shutil.copytree(HERE / "theme", work / "theme")
    _zensical(work)
    site = work / "site"
    for name in NEED_ADDRESS:
        (site / name).unlink()
    searching.put_in_order(site)
    agents.write(site, sources.pages, settings)
    checks.check(site)
    return site


def site_settings(pages: dict[str, str]) -> dict[str, Any]:
    """Return the settings of zensical, with the navigation, the version and the repository."""
    text = (HERE / "zensical.toml").read_text("utf-8")
    settings: dict[str, Any] = tomllib.loads(text)["project"]
    settings["nav"] = navigation(settings["nav"], pages)
    settings["copyright"] = f"Version {__version__}. {settings['copyright']}"
    if address := repository():
        link = {"icon": "octicons/repo-24", "link": address, "name": "Repository"}
        settings["extra"]["social"] = [link]
    return settings


def write_sources(folder: Path, sources: Sources, subject: str) -> None:
    """Write what zensical reads, each page with what is known about it."""
    for path, text in sources.pages.items():
        about: dict[str, Any] = {"description": agents.summary(text)}
        if path == HOME:
            about |= {"title": subject, "hide": ["navigation", "path", "toc"]}
        page = folder / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"---\n{json.dumps(about)}\n---\n{text}", "utf-8")
    for name in sources.files:
        copy = folder / FILES / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(PROJECT / name, copy)


def _zensical(work: Path) -> None:
    command = [sys.executable, "-m", "zensical", "build", "--strict"]
    if subprocess.run(command, cwd=work).returncode:  # noqa: S603 - it is all ours
        raise checks.SiteError("zensical printed what is wrong with the Markdown.")
