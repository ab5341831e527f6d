"""Mutations: whatever is removed from the spec, the package changes.

Each property, parameter and enum value is removed in turn from an excerpt with the part of the
document that has it; the IR must differ, or the generator must refuse what is left. That
templates print what the IR holds is shown by rendering one mutant of each kind.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from generator.build import build
from generator.errors import SpecError
from generator.ir import Api
from generator.load import Document, JsonValue, load
from generator.load.node import root_of
from generator.load.references import keyword_objects
from support.documents import Files, Root, document, rendered, without
from support.excerpts import excerpt, part_of
from support.paths import PROJECT

SPECS = ("v1", "v2")
KINDS = ("properties", "parameters", "enum")


@functools.cache
def spec(name: str) -> Document:
    """Return the document of one API."""
    return load(PROJECT / "spec" / name)


def removals(root: dict[str, JsonValue], kind: str) -> Iterator[str]:
    """Yield the pointer of everything of a kind that can be taken out of a document."""
    for owner in keyword_objects(root_of(document(root))):
        yield from (member.pointer for _, member in owner.members_of(kind))
        # A parameter with x-boolean is a bool: its two values are the lint's business.
        if "x-boolean" not in owner:
            yield from (item.pointer for item in owner.items_of(kind))


@functools.cache
def built(name: str, part: str) -> tuple[Root, Api | None]:
    """Return the excerpt of one part of an API, and its IR."""
    root = excerpt(spec(name).root, part)
    return root, ir(name, root)


def ir(name: str, root: Root) -> Api | None:
    """Return the IR of data of an API, None if the generator refuses it.

    The copy of the whole document is left out: it differs in any case.
    """
    try:
        return replace(build(document(root, like=spec(name))), bundle={})
    except SpecError:
        return None


def is_seen(name: str, pointer: str) -> bool:
    """Whether the IR of the part that a pointer leads into differs without its value."""
    root, original = built(name, part_of(pointer))
    assert original is not None, pointer
    return ir(name, without(root, pointer)) != original


@pytest.mark.fuzz
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", SPECS)
def test_nothing_can_be_removed_unseen(name: str, kind: str, is_long: bool) -> None:
    """Without any one property, parameter or enum value the IR differs.

    Where there are many, they are a hundred from all parts of the document; `nox -s fuzz`
    removes every one.
    """
    pointers = list(removals(spec(name).root, kind))
    some = pointers if is_long else pointers[:: len(pointers) // 100 + 1]
    assert [] == [pointer for pointer in some if not is_seen(name, pointer)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", SPECS)
def test_there_is_something_to_remove(name: str, kind: str) -> None:
    """Each document has enough of each kind for the test above to mean something."""
    assert len(list(removals(spec(name).root, kind))) >= 2


def code(api: Api) -> Files:
    """Return the Python files of an API."""
    files = rendered(api)
    return {path: text for path, text in files.items() if path.suffix == ".py"}


@functools.cache
def original_code(name: str) -> Files:
    """Return the Python files of the unchanged document."""
    original = ir(name, spec(name).root)
    assert original is not None
    return code(original)


@pytest.mark.parametrize("kind", KINDS)
def test_a_removal_reaches_the_code(kind: str) -> None:
    """What a mutant lacks in the IR, it lacks in the text of some module."""
    name = "v1"  # the smaller one: the templates are the same
    root = spec(name).root
    mutants = (ir(name, without(root, each)) for each in removals(root, kind))
    changed = code(next(api for api in mutants if api is not None))
    differing = {
        path for path, text in original_code(name).items() if changed[path] != text
    }
    assert {path.parent.name for path in differing} & {"models", "resources"}
    assert PurePosixPath("helpscout_client/_version.py") not in differing
