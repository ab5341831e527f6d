"""The pages of the cookbook and their programs: `docs/cookbook/a-b.md` explains `examples/a_b`."""

from __future__ import annotations

from pathlib import Path

from support.paths import PROJECT

COOKBOOK = PROJECT / "docs/cookbook"
EXAMPLES = PROJECT / "examples"


def programs_of(page: Path) -> list[Path]:
    """Return the programs that a page explains: one file, or all Python files of a folder."""
    if page.parent != COOKBOOK:
        return []
    name = EXAMPLES / page.stem.replace("-", "_")
    files = [name.with_suffix(".py"), *sorted(name.glob("**/*.py"))]
    return [file for file in files if file.exists()]
