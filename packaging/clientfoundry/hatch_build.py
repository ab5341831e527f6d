"""What both distributions take from the repository when they are built.

A source distribution has all of it already: its metadata in `PKG-INFO`, and the sources.
"""

from __future__ import annotations

from pathlib import Path
from runpy import run_path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface

REPOSITORY = Path(__file__).resolve().parents[2]


class IndexPage(MetadataHookInterface):
    """Adds the page and the URLs that a package index shows."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Make them from the README of the distribution."""
        here = Path(self.root).resolve()
        if (here / "PKG-INFO").is_file():
            metadata.setdefault("urls", {})
            return
        make = run_path(str(REPOSITORY / "release/index_page.py"))
        address = make["repository"]()
        readme = (here / "README.md").read_text("utf-8")
        folder = here.relative_to(REPOSITORY).as_posix()
        page = make["index_page"](readme, folder, address, metadata["version"])
        metadata["readme"] = {"content-type": "text/markdown", "text": page}
        metadata["urls"] = make["project_urls"](address, self.config["documentation"])


class GeneratorSources(BuildHookInterface[BuilderConfig]):
    """Makes `generator/`, templates included, the package `clientfoundry`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Tell the builder where the sources are, and where they belong."""
        if (Path(self.root) / "clientfoundry").is_dir():
            return
        build_data["force_include"] |= {
            str(REPOSITORY / "generator"): "clientfoundry",
            str(REPOSITORY / "templates"): "clientfoundry/_templates",
        }
