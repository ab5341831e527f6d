"""The OpenAPI documents in a folder, read without the reader of any generator."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import yaml

METHODS = frozenset("delete get head options patch post put query trace".split())
_SUFFIXES = frozenset({".json", ".yaml", ".yml"})
_DEPTH = 5  # references from a path item to a path item


@dataclass(frozen=True)
class OpenApiFile:
    """A document, and how many operations its paths have."""

    path: Path
    operations: int


def documents(paths: Sequence[Path]) -> list[OpenApiFile]:
    """Return the documents with operations among files and below folders, by their paths.

    Files that are a part of a document, or not OpenAPI 3, are left out, and those that no
    parser reads.
    """
    files = sorted({file for path in paths for file in _files(path)})
    return [OpenApiFile(file, count) for file in files if (count := operations(file))]


def operations(file: Path) -> int:
    """Return how many operations the paths of a document have, 0 if it is none."""
    root = _members(_read(file))
    if not str(root.get("openapi", "")).startswith("3"):
        return 0
    items = _members(root.get("paths")).values()
    return sum(len(METHODS & _path_item(item, file).keys()) for item in items)


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from (each for each in path.rglob("*") if each.suffix in _SUFFIXES)
    else:
        yield path


def _path_item(value: object, file: Path) -> Mapping[object, object]:
    """Return a path item, from the file beside the document where it is there."""
    for _ in range(_DEPTH):
        reference = _members(value).get("$ref")
        if not isinstance(reference, str) or reference.startswith("#"):
            break
        name, _, pointer = reference.partition("#")
        file = file.parent / name
        value = _read(file)
        for part in pointer.split("/")[1:]:
            value = _members(value).get(part.replace("~1", "/").replace("~0", "~"))
    return _members(value)


def _members(value: object) -> Mapping[object, object]:
    """Return the members of an object, none of anything else."""
    return cast("dict[object, object]", value) if isinstance(value, dict) else {}


def _read(file: Path) -> object:
    try:
        text = file.read_text("utf-8-sig")
        if text.lstrip().startswith("{"):
            return cast("object", json.loads(text))
        return cast("object", yaml.load(text, _Loader))  # noqa: S506  # a safe loader
    except (OSError, ValueError, RecursionError, yaml.YAMLError):
        return None


class _Loader(yaml.CSafeLoader):
    """Reads dates, and `=`, as the text that they are."""


def _text(_: yaml.CSafeLoader, node: yaml.Node) -> str:
    return str(cast("object", node.value))


for _tag in ("timestamp", "value"):
    _Loader.add_constructor(f"tag:yaml.org,2002:{_tag}", _text)
