"""Every package passes mypy and pyright in strict mode: each kind of document that tests have.

The documents are APIs of one package, so that each checker runs once.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.build import bind
from generator.ir import Api
from generator.names import ModuleName, PackageName
from generator.reading import read_api
from generator.render import render
from support.documents import Root, SharedCache, linted, tiny
from support.hidden_names import document
from support.paths import FRAGMENTS, HOSTILE, RUNTIME
from support.type_checker import HAS_PYRIGHT, mypy, pyright
from support.type_oracle import unformatted

PACKAGE = PackageName("documents")


def long_union() -> Root:
    """Return a document with a union of more members than type checkers nest operators."""
    root: dict[str, Any] = tiny()
    schemas = root["components"]["schemas"]
    names = [f"Kind{number}" for number in range(600)]
    schemas |= {n: {"type": "object", "properties": {n: {}}} for n in names}
    members = [{"$ref": f"#/components/schemas/{name}"} for name in names]
    schemas["Cat"] = {"anyOf": members}
    return root


def apis() -> list[Api]:
    """Return the APIs of all documents of the tests, each with a module of its own."""
    paths = [*sorted(FRAGMENTS.glob("*.yaml")), *sorted(HOSTILE.glob("*.yaml"))]
    found = {path.stem: read_api(path, house=False).api for path in paths}
    found["hidden_names"] = linted(document())
    found["long_union"] = linted(long_union())
    return [
        replace(
            api,
            package=PACKAGE,
            distribution="documents",
            version="1",
            module=ModuleName(f"api_{name}"),  # unlike any module of the runtime
            main=name == "hidden_names",
        )
        for name, api in found.items()
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the package, whose text no formatter changed."""
    folder = tmp_path_factory.mktemp("documents")
    with unformatted():
        files = render(bind(apis()), SharedCache())
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def test_mypy_finds_nothing(folder: Path) -> None:
    """By the rules of strict mode, without exceptions."""
    assert [] == mypy(folder, "--config-file=", "--strict", "documents")


@pytest.mark.skipif(not HAS_PYRIGHT, reason="pyright is for the session typing")
def test_pyright_finds_nothing(folder: Path) -> None:
    """By the rules of strict mode as they are.

    The runtime is the same in every package: the session `typing` checks it in the generated one.
    """
    runtime = [f"{PACKAGE}/{path.name}" for path in RUNTIME.iterdir()]
    assert [] == pyright(folder, path=str(folder), exclude=runtime)
