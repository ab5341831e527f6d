"""Random Schema Objects: the values that fit them are read without mismatch, and come back.

Each example is a document of many components, whose package is generated once and imported in
a process of its own. Its report names the schema and the value, so that nothing is shrunk.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings

from generator.reading import read_api
from support.documents import Root, rendered, write_json
from support.json_values import says_the_same
from support.schema_objects import batches, values
from support.type_oracle import unformatted

READER = """
import importlib, json, sys, traceback
from pydantic import BaseModel, TypeAdapter

models = importlib.import_module("random_client.models")
for name in dir(models):
    value = getattr(models, name)
    if isinstance(value, type) and issubclass(value, BaseModel):
        value.model_rebuild(force=True)
        value.model_json_schema()
    elif not name.startswith("read_"):
        TypeAdapter(value)
for line in sys.stdin:
    try:
        model = models.All.from_payload(line)
        found = [str(each) for each in model.mismatches], model.to_payload()
    except Exception:
        found = traceback.format_exc(), None
    print(json.dumps(found))
"""
EXAMPLES = max(settings().max_examples // 60, 1)


@settings(max_examples=EXAMPLES, phases=[Phase.explicit, Phase.generate])
@given(root=batches())
def test_values_that_fit_are_read_and_come_back(
    root: Root, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A value is read as its component without a mismatch, and written as it was."""
    folder = tmp_path_factory.mktemp("batch")
    write_package(root, folder)
    payloads = [{name: value} for name, value in values(root)]

    assert payloads
    assert [] == list(failures(root, payloads, read(folder, payloads)))


def write_package(root: Root, folder: Path) -> None:
    """Write the package of a document into a folder."""
    reading = read_api(write_json(folder / "spec.json", root), package="random_client")
    with unformatted():
        files = rendered(reading.api)
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")


def read(folder: Path, payloads: list[Any]) -> list[Any]:
    """Return the mismatches and the payload of each value that is read in another process."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", READER],
        cwd=folder,
        input="".join(json.dumps(each) + "\n" for each in payloads),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def failures(root: Root, payloads: list[Any], found: list[Any]) -> Iterator[str]:
    """Yield what is wrong with what was read, each with the schema."""
    schemas: Any = root["components"]
    for payload, (mismatches, written) in zip(payloads, found, strict=True):
        if mismatches or not says_the_same(payload, written):
            (name,) = payload
            schema = json.dumps(schemas["schemas"][name])
            yield f"{json.dumps(payload)} is {written}, {mismatches}: {schema}"
