"""The files of spec/ look alike: keys in one order, quotes where YAML would guess, short lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from generator.lint.index import Index
from generator.lint.openapi_walk import walk
from generator.load import load
from generator.load.node import Node, root_of
from support.paths import PROJECT

FILES = sorted(PROJECT.glob("spec/*/*.yaml"))
FOLDERS = sorted({file.parent for file in FILES})
OPERATION = """summary operationId tags x-docs x-evidence x-notes x-errata deprecated description
    parameters requestBody responses""".split()
SCHEMA = "type required x-docs x-notes x-errata description properties".split()
GUESSED = re.compile(r"^\s+(?:- )?(?:\d{3}:|[^#\"]*: \d{4}-\d\d-\d\d\b)")
"""A response code, or a date, without quotes."""


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_keys_of_a_spec_are_in_order(folder: Path) -> None:
    """Operations and component schemas are read in one order; extensions end an operation."""
    document = load(folder)
    index = Index(
        root_of(document), tuple(walk(document, all_keywords_known=True).objects)
    )

    assert [] == [
        *_disordered(index.operations, OPERATION, others_last=True),
        *_disordered(index.component_schemas, SCHEMA, others_last=False),
    ]


def _disordered(
    nodes: Iterable[Node], order: list[str], *, others_last: bool
) -> Iterator[tuple[str, list[str]]]:
    for node in nodes:
        keys = [key for key in node.object if key in order or others_last]
        if keys != sorted(
            keys, key=lambda key: order.index(key) if key in order else len(order)
        ):
            yield node.pointer, keys


@pytest.mark.parametrize(
    "file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}"
)
def test_the_lines_of_a_spec_are_short_and_quoted(file: Path) -> None:
    """No line is longer than 100 but for an address; codes and dates have quotes."""
    lines = file.read_text("utf-8").splitlines()

    assert [] == [line for line in lines if len(line) > 100 and "https://" not in line]
    assert [] == [line for line in lines if GUESSED.match(line)]
