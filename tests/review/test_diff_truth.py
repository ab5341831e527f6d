"""Verdicts against the truth: does a program for the old package type-check with the new one?

The pairs are mutants of the example of the documentation, in both directions. mypy checks a
program that uses everything of the old package; griffe compares the two packages. `tests` takes
a sample of the mutants, the `fuzz` session all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from generator.build import build
from generator.errors import SpecError
from generator.ir import Api
from generator.load import load
from generator.review.diff import compare
from generator.review.diff.changes import Change
from release.surface import breakages, surface
from support.documents import document
from support.revisions import EXAMPLE, revision
from support.spec_mutants import count, mutants
from support.type_oracle import PACKAGE, Oracle, Trial

SAMPLE, BATCH = 18, 80
IS_LONG = settings().max_examples > 1_000

# Why a type checker sees nothing where the diff says breaking: each rule with its reason.
AT_RUN_TIME = {
    "argument-default-changed": "the server decides what a missing argument means",
    "argument-limit-tightened": "only the server refuses the value",
    "client-setting-removed": "an attribute of the same type reads as None",
    "credentials-changed": "the environment is read when the program runs",
    "enum-value-changed": "a constant of an open enum has another value of the same type",
    "response-header-removed": "headers have no types",
    "pagination-fact-removed": "an attribute of the same type reads as None",
    "union-member-removed": "the class is still there, its values no longer come",
}
# What a type checker takes for another type, and a program that looks at values does not.
_TEXT = re.compile(r"str|Literal\[('[^']*'(, )?)+\]|LetterStatus|Mood")
_SUBTYPES = {"bool": {"int", "float"}, "datetime": {"date"}}


def invisible_to_types(change: Change) -> str:
    """Return why mypy has no objection to a breaking change, "" if it should have one."""
    if change.rule.id in AT_RUN_TIME:
        return "it happens at run time"
    if change.rule.id == "argument-order-changed":
        return "arguments of one type change places"
    narrow, wide = _without_none(change.new), _without_none(change.old)
    if change.rule.side == "request":
        narrow, wide = wide, narrow
    if "Any" in narrow + wide:
        return "Any fits everything"
    if _is_lookalike(narrow, wide):
        return "a type is a subtype of another that it cannot replace"
    return ""


def _without_none(spelled: str) -> str:
    return spelled.removesuffix(" | None")


def _is_lookalike(narrow: str, wide: str) -> bool:
    """Return whether types fit although values do not: a text is a `Sequence[str]`."""
    slots = wide.split(" | ")
    return all(
        part in slots or any(_looks_like(part, slot) for slot in slots)
        for part in narrow.split(" | ")
    )


def _looks_like(narrow: str, wide: str) -> bool:
    inner = [
        re.fullmatch(r"(?:list|Sequence)\[(.*)\]", text) for text in (narrow, wide)
    ]
    if inner[0] and inner[1]:
        return _is_lookalike(inner[0][1], inner[1][1])
    if inner[1]:
        return inner[1][1] == "str" and bool(_TEXT.fullmatch(narrow))
    return wide in _SUBTYPES.get(narrow, set())


@dataclass(frozen=True)
class Pair:
    """Two specs, and the changes from one to the other."""

    name: str
    old: Api
    new: Api
    changes: Sequence[Change]

    @property
    def breaks(self) -> list[Change]:
        """The breaking changes."""
        return [c for c in self.changes if c.rule.verdict == "breaking"]


LOADED = load(EXAMPLE)

CHANGES = count(LOADED.root)
BATCHES = range(CHANGES // BATCH + 1 if IS_LONG else 1)


def pairs(batch: int) -> Iterator[Pair]:
    """Yield mutants of the example, as pairs in both directions."""
    base, base_api = revision(LOADED), build(LOADED, package=PACKAGE)
    step = len(BATCHES) if IS_LONG else CHANGES // SAMPLE
    for mutant in mutants(LOADED.root, batch, step):
        changed = document(mutant.root, LOADED)
        try:
            new, api = revision(changed), build(changed, package=PACKAGE)
        except SpecError:
            continue  # the generator refuses it: pagination that points to nothing
        yield Pair(f"{mutant.name}, there", base_api, api, compare(base, new))
        yield Pair(f"{mutant.name}, back", api, base_api, compare(new, base))


@pytest.fixture(scope="module", params=BATCHES)
def judged(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[list[Pair], dict[str, list[str]], Oracle, Path]:
    """Return pairs, the errors of mypy in each program, and the packages."""
    folder = tmp_path_factory.mktemp("truth")
    oracle, found = Oracle(folder), list(pairs(request.param))
    trials = [Trial(pair.name, pair.old, pair.new) for pair in found]
    olds = {id(pair.old): pair for pair in found}.values()
    trials += [Trial(f"{pair.name}, itself", pair.old, pair.old) for pair in olds]
    return found, oracle.failures(trials), oracle, folder


Judged = tuple[list[Pair], dict[str, list[str]], Oracle, Path]


@pytest.mark.hypothesis
def test_programs_type_check_with_their_own_package(judged: Judged) -> None:
    """What the programs are written for is right: no error comes from the programs."""
    found, errors, _, _ = judged
    assert {} == {
        name: said for name, said in errors.items() if name.endswith(", itself")
    }
    assert found


@pytest.mark.hypothesis
def test_nothing_that_breaks_programs_is_missed(judged: Judged) -> None:
    """Where mypy rejects a program for the old package, the diff says breaking."""
    found, errors, _, _ = judged
    assert [] == [
        (p.name, errors[p.name]) for p in found if p.name in errors and not p.breaks
    ]


@pytest.mark.hypothesis
def test_what_is_called_breaking_breaks(judged: Judged) -> None:
    """Where the diff says breaking and mypy does not object, it is known why mypy cannot."""
    found, errors, _, _ = judged
    unseen = [p for p in found if p.breaks and p.name not in errors]
    assert [] == [
        (p.name, [(c.rule.id, c.old, c.new) for c in p.breaks])
        for p in unseen
        if not all(map(invisible_to_types, p.breaks))
    ]
    print(f"{len(found) - len(unseen)} of {len(found)} verdicts agree with mypy")


@pytest.mark.hypothesis
def test_griffe_finds_nothing_more(judged: Judged) -> None:
    """Where griffe sees a breaking change of names and signatures, the diff says breaking."""
    found, _, oracle, folder = judged
    names = {
        pair.name: (oracle.package(pair.old), oracle.package(pair.new))
        for pair in found
    }
    read = {name: surface(name, folder) for name in set().union(*names.values())}
    missed = {
        pair.name: list(map(str, more))
        for pair in found
        if (more := breakages(*(read[name] for name in names[pair.name])))
        and not pair.breaks
    }
    assert {} == missed
