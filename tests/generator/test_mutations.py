"""Mutations: whatever is removed from the spec, the package changes.

Each property, parameter and enum value is removed in turn; the IR must differ, or the
generator must refuse what is left. That templates print what the IR holds is shown by
rendering one mutant of each kind.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

import pytest
from hypothesis import settings

from generator.build import build
from generator.errors import SpecError
from generator.ir import Api
from generator.load import Document, JsonValue, load
from generator.load.node import root_of
from generator.load.references import keyword_objects
from support.documents import Files, document, rendered, without
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


def mutant(name: str, pointer: str) -> Api | None:
    """Return the IR without the value at the pointer, None if the generator refuses it.

    The copy of the whole document is left out: it differs in any case.
    """
    root = spec(name).root
    if pointer:
        root = without(root, pointer)
    try:
        return replace(build(document(root, like=spec(name))), bundle={})
    except SpecError:
        return None


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", SPECS)
def test_nothing_can_be_removed_unseen(name: str, kind: str) -> None:
    """Without any one property, parameter or enum value the IR differs."""
    original = mutant(name, "")
    assert original is not None
    pointers = list(removals(spec(name).root, kind))
    # All of them where there are few; each is a build of the whole document.
    at_most = (settings.default.max_examples if settings.default else 200) // 5
    some = pointers[:: len(pointers) // at_most + 1]
    unseen = [pointer for pointer in some if mutant(name, pointer) == original]
    assert [] == unseen


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
    original = mutant(name, "")
    assert original is not None
    return code(original)


@pytest.mark.parametrize("kind", KINDS)
def test_a_removal_reaches_the_code(kind: str) -> None:
    """What a mutant lacks in the IR, it lacks in the text of some module."""
    name = "v1"  # the smaller one: the templates are the same
    mutants = (mutant(name, pointer) for pointer in removals(spec(name).root, kind))
    changed = code(next(api for api in mutants if api is not None))
    differing = {
        path for path, text in original_code(name).items() if changed[path] != text
    }
    assert {path.parent.name for path in differing} & {"models", "resources"}
    assert PurePosixPath("helpscout_client/_version.py") not in differing
