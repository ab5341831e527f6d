"""Where the generator is: in the repository of a spec, or installed as `clientfoundry`."""

from __future__ import annotations

from pathlib import Path

_HOME = Path(__file__).resolve().parent
_INSTALLED_TEMPLATES = _HOME / "_templates"
_REPOSITORY = _HOME.parent

IS_INSTALLED = _INSTALLED_TEMPLATES.is_dir()
COMMAND = "clientfoundry" if IS_INSTALLED else "python -m generator"
TEMPLATES = _INSTALLED_TEMPLATES if IS_INSTALLED else _REPOSITORY / "templates"
SPEC = None if IS_INSTALLED else _REPOSITORY / "spec"
"""The spec that is meant if none is named."""
OUTPUT = Path() if IS_INSTALLED else _REPOSITORY / "generated"
CODE = (_HOME, TEMPLATES)
"""What the generator is: the folders of its modules and its templates."""


def _cache() -> Path:
    if not IS_INSTALLED:
        return _REPOSITORY / ".cache"
    from platformdirs import user_cache_path

    return user_cache_path("clientfoundry", appauthor=False)


CACHE = _cache()
