"""Parameters of every place, style and type: what a call is given is what a server reads."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from itertools import product
from types import ModuleType
from typing import Any

import pytest

from generator.cli import main
from support.documents import Root, write_json

TEXTS = {"type": "string", "enum": ["a", "b c"]}
OBJECT = {
    "type": "object",
    "properties": {
        "name": {"type": "string"},
        "size": {"type": "integer"},
        "isNew": {"type": "boolean"},
    },
}
MOMENT = datetime(2026, 1, 2, 3, 4, 5, 678_000, UTC)

KINDS: Mapping[str, tuple[Any, Any, Any]] = {
    "text": ({"type": "string"}, "a b/&=+?", ...),
    "number": ({"type": "number"}, 0.5, ...),
    "integer": ({"type": "integer"}, 7, ...),
    "flag": ({"type": "boolean"}, True, ...),
    "day": ({"type": "string", "format": "date"}, date(2026, 1, 2), "2026-01-02"),
    "moment": (
        {"type": "string", "format": "date-time"},
        MOMENT,
        "2026-01-02T03:04:05.678Z",
    ),
    "bytes": ({"type": "string", "format": "byte"}, "aGk=", ...),
    "word": (TEXTS, "b c", ...),
    "half": ({"type": "number", "enum": [0.5, 1.5]}, 1.5, ...),
    "maybe": ({"type": ["string", "null"]}, "a", ...),
    "texts": ({"type": "array", "items": {"type": "string"}}, ["x", "y/z"], ...),
    "words": ({"type": "array", "items": {**TEXTS, "enum": ["a", "b"]}}, ["b", "a"], ...),
    "numbers": ({"type": ["array", "null"], "items": {"type": "integer"}}, (1, 2), [1, 2]),
    "either": ({"anyOf": [{"type": "integer"}, {"type": "array", "items": {"type": "integer"}}]}, [1, 2], ...),
    "object": (OBJECT, {"name": "n", "size": 1, "isNew": False}, ...),
    "model": ({"$ref": "#/components/schemas/Filter"}, {"kind": "k"}, ...),
    "map": ({"type": "object", "additionalProperties": {"type": "integer"}}, {"p": 1, "q": 2}, ...),
    "anything": ({}, "a", ...),
}  # fmt: skip
"""Schemas, a value of each, and what it is in JSON if that is something else."""

STYLES = {
    "path": ["simple", "label", "matrix"],
    "query": ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
    "header": ["simple"],
    "cookie": ["form", "cookie"],
}
WRITTEN = [
    (place, style, explode)
    for place, styles in STYLES.items()
    for style, explode in product([*styles, None], [True, False, None])
]
"""Every place, style and `explode`, those that a document does not say included."""


def call_name(place: str, style: str | None, explode: bool | None, kind: str) -> str:
    """Return the method that takes parameters of a kind; a map takes all names of a query."""
    group = "map" if kind == "map" else "others"
    return f"{place}_{style}_{explode}_{group}".lower()


def parameter(
    name: str, place: str, style: str | None, explode: bool | None
) -> dict[str, Any]:
    """Return a parameter of a document."""
    found = {"name": name, "in": place, "schema": KINDS[name][0], "style": style}
    found |= {"explode": explode, "required": place == "path"}
    return {key: value for key, value in found.items() if value is not None}


def everything() -> Root:
    """Return a document with a parameter of every place, style and type."""
    paths: dict[str, Any] = {}
    for *written, names in [
        (*each, names)
        for each in WRITTEN
        for names in (["map"], [kind for kind in KINDS if kind != "map"])
    ]:
        place, method = str(written[0]), call_name(*written, names[0])
        path = "/".join(["", method, *(f"{{{name}}}" for name in names)])
        paths[path if place == "path" else f"/{method}"] = {
            "get": {
                "operationId": f"all.{method}",
                "parameters": [parameter(name, *written) for name in names],
                "responses": {"204": {"description": "Nothing."}},
            }
        }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Every Style", "version": "1.0"},
        "servers": [{"url": "https://shop.example"}],
        "paths": paths,
        "components": {
            "schemas": {
                "Filter": {"type": "object", "properties": {"kind": {"type": "string"}}}
            }
        },
    }


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The package of that document."""
    folder = tmp_path_factory.mktemp("styles")
    spec = write_json(folder / "spec.json", everything())
    assert 0 == main(["generate", "--spec", str(spec), "--output", str(folder)])
    sys.path.insert(0, str(folder))
    yield importlib.import_module("every_style")
    sys.path.remove(str(folder))
    for module in [m for m in sys.modules if m.partition(".")[0] == "every_style"]:
        del sys.modules[module]


def test_no_operation_is_left_out(package: ModuleType) -> None:
    """There is a way to write each type of one level in each place and style."""
    assert {} == package.UNSUPPORTED
    assert len(WRITTEN) * 2 == len(everything()["paths"])


@pytest.fixture(scope="module")
def served(package: ModuleType) -> Iterator[tuple[Any, Any]]:
    """A stub server of that document, and a client."""
    testing = importlib.import_module("every_style.testing")
    with testing.StubServer() as stub, package.EveryStyle(base_url=stub.url) as client:
        yield stub, client


@pytest.mark.parametrize("written", WRITTEN, ids=lambda each: "-".join(map(str, each)))
def test_a_server_reads_what_a_call_was_given(
    served: tuple[Any, Any], written: tuple[str, str | None, bool | None]
) -> None:
    """Each argument can be sent, by itself and where it is required, and means the same."""
    place, (stub, client) = written[0], served
    for kind in KINDS:
        method = call_name(*written, kind)
        names = [name for name in KINDS if call_name(*written, name) == method]
        names = names if place == "path" else [kind]
        values = {name: KINDS[name][1] for name in names}
        call = getattr(client.all, method)
        call(*values.values()) if place == "path" else call(**values)

        meant = {n: v if m is ... else m for n, (_, v, m) in KINDS.items()}
        assert stub.requests[-1].parameters == {
            place: {name: meant[name] for name in names}
        }
