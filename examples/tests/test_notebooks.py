"""The notebooks run, print what is stored in them, and type-check.

`UPDATE_SNAPSHOTS=1` stores what they print. Pictures are not stored.
"""

# nbformat has no types.
# mypy: allow-untyped-calls
# pyright: basic

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode

from support.paths import PROJECT
from support.type_checker import mypy, pyright

NOTEBOOKS = sorted((PROJECT / "examples/notebooks").glob("*.ipynb"))
GENERATED = str(PROJECT / "generated")
KINDS = ("text/plain", "text/html")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_prints_what_it_shows(
    path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Readers who do not run it see what it prints."""
    monkeypatch.setenv("PYTHONPATH", GENERATED)
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path))
    notebook = nbformat.read(path, as_version=4)
    stored = [list(outputs_of(cell)) for cell in notebook.cells]
    NotebookClient(notebook, timeout=120, record_timing=False).execute(cwd=tmp_path)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = list(outputs_of(cell))
    if os.environ.get("UPDATE_SNAPSHOTS"):
        nbformat.write(notebook, path)
    assert [list(outputs_of(cell)) for cell in notebook.cells] == stored


def outputs_of(cell: NotebookNode) -> Iterator[NotebookNode]:
    """Yield what a cell prints, as far as it is text."""
    for output in cell.get("outputs", []):
        if "data" in output:
            kept = {kind: text for kind, text in output.data.items() if kind in KINDS}
            output = NotebookNode({**output, "data": NotebookNode(kept)})
        yield output


def test_notebooks_type_check(tmp_path: Path) -> None:
    """The cells of a notebook are one function, because they may use `await`."""
    for path in NOTEBOOKS:
        cells = nbformat.read(path, as_version=4).cells
        code = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
        module = f"async def cells() -> None:\n{indent(code, '    ')}\n"
        (tmp_path / f"{path.stem}.py").write_text(module, "utf-8")
    assert [] == mypy(tmp_path, "--config-file=", "--strict", ".", path=GENERATED)
    shown = dict.fromkeys(
        ("reportUnusedExpression", "reportUnknownMemberType"), False
    )  # the last line of a cell; keyword arguments of matplotlib
    assert [] == pyright(tmp_path, path=GENERATED, **shown)
