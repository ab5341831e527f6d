"""What the tests of the generator share: documents in memory, and what is made of them."""

from __future__ import annotations

import copy
import functools
import json
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from generator.build import Problems, bind, build
from generator.errors import SpecError
from generator.ir import Api
from generator.lint import lint
from generator.load import Document, JsonValue, load
from generator.load.node import root_of
from generator.load.pointers import follow, split
from generator.load.references import bad_references
from generator.output import FOREIGN_HEADER, HEADER
from generator.render import render
from generator.render.cache import Cache
from support.paths import HOSTILE, RUNTIME

Files = dict[PurePosixPath, str]
Root = dict[str, JsonValue]

TINY: Root = {
    "openapi": "3.1.0",
    "info": {"title": "Tiny Shop", "version": "1.0", "description": "A shop."},
    "servers": [{"url": "https://shop.example"}],
    "paths": {
        "/pets": {
            "get": {
                "operationId": "pets.list",
                "summary": "List the pets",
                "parameters": [
                    {"name": "limit", "in": "query", "schema": {"type": "integer"}}
                ],
                "responses": {
                    "200": {
                        "description": "The pets.",
                        "content": {
                            "application/json": {
                                "schema": {
                                    "type": "array",
                                    "items": {"$ref": "#/components/schemas/Cat"},
                                }
                            }
                        },
                    }
                },
            }
        }
    },
    "components": {
        "schemas": {
            "Cat": {
                "type": "object",
                "description": "A cat.",
                "properties": {"name": {"type": "string"}},
            }
        }
    },
}
"""The smallest document that has an operation, a parameter and a model."""


def document(root: Root, like: Document | None = None) -> Document:
    """Return a document with the data `root`, its places taken from `like` if given."""
    return replace(like or hostile("foreign"), root=root)


@functools.cache
def hostile(name: str) -> Document:
    """Return a document of `tests/hostile`; copy its data before changing it."""
    return load(HOSTILE / f"{name}.yaml")


def tiny() -> Root:
    """Return a copy of `TINY` that a test may change."""
    return copy.deepcopy(TINY)


def checked(root: Root) -> Document:
    """Return a document with the data `root`, which knows its bad references."""
    unchecked = document(root)
    return replace(unchecked, faults=dict(bad_references(root_of(unchecked))))


def linted(root: Root, package: str | None = None) -> Api:
    """Return the IR of a document that a strict command would take; raise `SpecError` otherwise."""
    read = checked(root)
    if found := lint(read, strict=True):
        raise SpecError(found)
    return build(read, package=package, problems=Problems(strict=True))


class SharedCache(Cache):
    """Keeps each text for the packages that are rendered later in the same process."""

    def __init__(self) -> None:
        super().__init__()
        self._known = self._used


_CACHE = SharedCache()


def rendered(*apis: Api) -> Files:
    """Return the files of the package that the APIs make together."""
    return render(bind(apis), _CACHE)


def write_json(path: Path, root: Root) -> Path:
    """Write a document where the command line can read it."""
    path.write_text(json.dumps(root), "utf-8")
    return path


def replace_value(root: Root, pointer: str, value: JsonValue) -> None:
    """Put `value` where `pointer` leads."""
    holder, key = _holder(root, pointer)
    if isinstance(holder, list):
        holder[int(key)] = value
    else:
        holder[key] = value


def rename_key(root: Root, pointer: str, new: str) -> None:
    """Rename the member that `pointer` leads to; it keeps its place among the others."""
    holder, key = _holder(root, pointer)
    assert isinstance(holder, dict)
    members = [(new if name == key else name, item) for name, item in holder.items()]
    holder.clear()
    holder.update(members)


def remove(root: Root, pointer: str) -> None:
    """Remove the member or item that `pointer` leads to."""
    holder, key = _holder(root, pointer)
    if isinstance(holder, list):
        del holder[int(key)]
    else:
        del holder[key]


def without(root: Root, pointer: str) -> Root:
    """Return a document that lacks what `pointer` leads to, and shares the rest with `root`."""
    copy = shallow_copy(root, pointer)
    remove(copy, pointer)
    return copy


def with_value(root: Root, pointer: str, value: JsonValue) -> Root:
    """Return a document with `value` where `pointer` leads, which shares the rest with `root`."""
    copy = shallow_copy(root, pointer)
    replace_value(copy, pointer, value)
    return copy


def shallow_copy(root: Root, pointer: str) -> Root:
    """Return a document in which what `pointer` leads through can be changed."""
    copy: Any = root.copy()
    holder = copy
    for token in split(pointer)[:-1]:
        key = int(token) if isinstance(holder, list) else token
        holder[key] = holder[key].copy()
        holder = holder[key]
    whole: Root = copy
    return whole


def _holder(
    root: Root, pointer: str
) -> tuple[dict[str, JsonValue] | list[JsonValue], str]:
    tokens = split(pointer)
    value: JsonValue = root
    for token in tokens[:-1]:
        value = follow(value, "/" + token.replace("~", "~0").replace("/", "~1"))
    assert isinstance(value, dict | list)
    return value, tokens[-1]


def python_of_the_spec(files: Files) -> dict[PurePosixPath, str]:
    """Return the Python files that depend on the spec: all but the copied runtime."""
    copied = {
        header + path.read_text("utf-8")
        for path in RUNTIME.rglob("*.py")
        for header in (HEADER, FOREIGN_HEADER)
    }
    return {
        path: text
        for path, text in files.items()
        if path.suffix == ".py" and text not in copied
    }
