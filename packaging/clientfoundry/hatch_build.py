"""Take the package from the repository: `generator/` is `clientfoundry`, templates included."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class RepositoryHook(BuildHookInterface[BuilderConfig]):
    """Adds the sources, unless they are here already, as in a source distribution."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Tell the builder where the sources are, and where they belong."""
        here = Path(self.root)
        if (here / "clientfoundry").is_dir():
            return
        repository = here.parents[1]
        build_data["force_include"] |= {
            str(repository / "generator"): "clientfoundry",
            str(repository / "templates"): "clientfoundry/_templates",
        }
