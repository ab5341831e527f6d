"""The pages of the cookbook and their programs: `docs/cookbook/a-b.md` explains `examples/a_b`."""

from __future__ import annotations

import json
from pathlib import Path

_PROJECT = Path(__file__).resolve().parents[1]
COOKBOOK = _PROJECT / "docs/cookbook"
EXAMPLES = _PROJECT / "examples"


def programs_of(page: Path) -> list[Path]:
    """Return what a page explains: one program, or the programs and notebooks of a folder."""
    if page.parent != COOKBOOK:
        return []
    name = EXAMPLES / page.stem.replace("-", "_")
    inside = sorted(p for p in name.glob("*") if p.suffix in (".py", ".ipynb"))
    return [path for path in (name.with_suffix(".py"), *inside) if path.exists()]


def source_of(program: Path) -> str:
    """Return the text of a program; of a notebook, that of its code cells."""
    text = program.read_text("utf-8")
    if program.suffix == ".py":
        return text
    cells = json.loads(text)["cells"]
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    return "".join(f"\n{each}\n" for each in code)
