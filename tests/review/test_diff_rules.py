"""The page about the rules: it has all of them, and each example happens as it says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.load import load
from generator.review.diff import Revision, compare
from generator.review.diff.rules import RULES, Rule
from support.paths import PROJECT
from support.revisions import EXAMPLE, example_with, revision, rules

PAGE = (PROJECT / "docs/diff-rules.md").read_text("utf-8")
# Changes of more than one document, and of the generator; each has a test in test_diff.py.
WITHOUT_EXAMPLE = {
    "api-added",
    "api-removed",
    "main-client-changed",
    "unclassified-change",
}


@dataclass(frozen=True)
class Example:
    """A change of the spec, and what the page says after it."""

    hunks: list[list[str]]
    text: str

    def named(self, label: str) -> list[str]:
        """Return the rules that the page names after a label."""
        found = re.search(rf"{label}: ([^.]*)\.", self.text)
        return re.findall(r"`([a-z-]+)`", found[1]) if found else []

    def applied(self, text: str) -> str:
        """Return a text in which the lines of the example are changed."""
        for hunk in self.hunks:
            old = _lines(hunk, " -")
            assert 1 == f"\n{text}".count(f"\n{old}"), f"not once in the example: {old}"
            text = f"\n{text}".replace(f"\n{old}", f"\n{_lines(hunk, ' +')}")[1:]
        return text


@dataclass(frozen=True)
class Section:
    """What the page says about one rule."""

    said: str
    text: str
    examples: list[Example]


def _lines(hunk: list[str], kinds: str) -> str:
    return "".join(f"{line[1:]}\n" for line in hunk if line[0] in kinds)


def sections() -> dict[str, Section]:
    """Return what the page says, by rule."""
    found: dict[str, Section] = {}
    for text in PAGE.split("\n### ")[1:]:
        name, _, rest = text.partition("\n")
        rest = rest.partition("\n## ")[0]
        said, *blocks = rest.split("```diff\n")
        examples = [_example(*block.split("\n```", 1)) for block in blocks]
        found[name] = Section(said.strip().splitlines()[0], rest, examples)
    return found


def _example(block: str, text: str) -> Example:
    return Example([hunk.splitlines() for hunk in block.split("\n@@\n")], text)


SECTIONS = sections()
EXAMPLES = [(n, e) for n, section in SECTIONS.items() for e in section.examples]


def introduction(rule: Rule) -> str:
    """Return the line with which the page introduces a rule."""
    return f"*{rule.verdict}*: {rule.reason}"


def test_the_page_has_every_rule() -> None:
    """The page has the rules of the table, in its order, with their verdicts and reasons."""
    assert {name: introduction(rule) for name, rule in RULES.items()} == {
        name: section.said for name, section in SECTIONS.items()
    }
    assert list(RULES) == list(SECTIONS)


def test_every_rule_has_an_example() -> None:
    """An example, or the reverse of another, shows each rule that one document can show."""
    reverse = {
        name
        for name, section in SECTIONS.items()
        for other in re.findall(r"example of `([a-z-]+)`, in reverse", section.text)
        if name in SECTIONS[other].examples[0].named("In reverse")
    }
    assert set(RULES) == {*dict(EXAMPLES), *reverse, *WITHOUT_EXAMPLE}


@pytest.fixture(scope="module")
def base() -> Revision:
    """Return the example before any change."""
    return revision(load(EXAMPLE), top=EXAMPLE.parent)


@pytest.mark.parametrize(("name", "change"), EXAMPLES)
def test_an_example_happens_as_it_says(
    name: str, change: Example, base: Revision, tmp_path: Path
) -> None:
    """The diff of an example, and that of its reverse, report the rules that the page names."""
    old, text = base, EXAMPLE.read_text("utf-8")
    new = example_with(tmp_path, change.applied(text))
    there, back = rules(compare(old, new)), rules(compare(new, old))
    assert {name, *change.named("Along with it")} == set(there)
    assert change.named("In reverse") == back


def test_an_example_that_does_not_fit_is_noticed() -> None:
    """An example whose lines are not in the spec is an error of the page."""
    with pytest.raises(AssertionError, match="not once"):
        Example([["-no such line", "+another"]], "").applied("openapi: 3.1.0\n")
