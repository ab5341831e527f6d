"""The pages of the cookbook and their programs: `docs/cookbook/a-b.md` explains `examples/a_b`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

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
    if program.suffix == ".py":
        return program.read_text("utf-8")
    return "".join(f"\n{code}\n" for code, _ in cells_of(program))


def cells_of(notebook: Path) -> Iterator[tuple[str, str]]:
    """Yield each code cell of a notebook, with the text that is stored as its output."""
    for cell in json.loads(notebook.read_text("utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            outputs = map(_output, cell["outputs"])
            yield "".join(cell["source"]), "\n".join(filter(None, outputs))


def _output(output: dict[str, Any]) -> str:
    """Return what a person reads of an output: printed text, or a value."""
    lines = output.get("text") or output.get("data", {}).get("text/plain", ())
    return "".join(lines).rstrip()
