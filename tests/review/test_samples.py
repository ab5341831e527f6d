"""Samples: JSON as pages print it is read as far as its meaning is clear."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.pointers import JsonValue
from generator.review.audit.page.blocks import Text
from generator.review.audit.page.loose_json import Printed, Sample, samples_in


def lines(text: str) -> list[Text]:
    """Return the lines of a text with their numbers."""
    return [Text(number, line) for number, line in enumerate(text.split("\n"), 1)]


def read(text: str) -> Printed:
    """Return the one sample of a text."""
    (printed,) = samples_in(lines(text))
    return printed


def value(sample: Sample) -> JsonValue:
    """Return what a sample means; a word is a text."""
    if sample.kind == "object":
        return {key: value(member) for key, member in sample.members}
    if sample.kind == "array":
        return [value(item) for item in sample.items]
    if sample.kind in ("number", "literal"):
        meaning: JsonValue = json.loads(sample.text)
        return meaning
    return sample.text


NAMES = st.text("abcXYZ_-. ", min_size=1, max_size=6)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-99, 99)
    | st.sampled_from([0.5, -2.25])
    | NAMES
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(NAMES, VALUES) | st.lists(VALUES), st.sampled_from([None, 1, 4]))
def test_json_is_read_as_json(printed: JsonValue, indent: int | None) -> None:
    """JSON is read without flaws, and with the values that every parser reads."""
    found = read(json.dumps(printed, indent=indent))
    assert () == found.flaws
    assert printed == value(found.sample)


@given(st.text('{}[]":,.ab1 \n', max_size=60))
def test_any_text_is_read(text: str) -> None:
    """However broken a sample is, reading it ends, and its lines are those of the text."""
    for printed in samples_in(lines(text)):
        assert all(1 <= flaw.line <= text.count("\n") + 1 for flaw in printed.flaws)


BROKEN = {
    "quotes": ('{"a": red}', {"a": "red"}, ["red is not quoted"]),
    "comma": ('{"a": 1\n"b": 2}', {"a": 1, "b": 2}, ["a comma is missing before b"]),
    "twice": ('{"a": 1, "a": 2}', {"a": 2}, ["the key a is repeated"]),
    "dots": ('[1, {... more ...}]', [1], ["{... more ...} is a placeholder"]),
    "bracket": ('{"a": [1}', {"a": [1]}, ["] is missing before }"]),
    "brace": ('{"a": [{"b": 1]}', {"a": [{"b": 1}]}, ["} is missing before ]"]),
    "end": ('{"a": {"b": 1', {"a": {"b": 1}}, ["} is missing at the end"] * 2),
    "value": ('{"a": }', {"a": ""}, ["a value is missing"]),
    "gap": ('{"a": {...}, "b": ...}', {"a": "", "b": ""},
            ["{...} is a placeholder", "... is a placeholder"]),
    "comment": ('{"a": 1 // one\n}', {"a": 1}, ["// one does not belong here"]),
    "no braces": (
        '  "a": [\n      "b": 1,\n      "c": 2\n  "d": 3',
        {"a": [{"b": 1, "c": 2}], "d": 3},
        ["an object has no opening brace"] * 2
        + ["an array has no closing bracket", "a comma is missing before d"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("flaw", BROKEN)
def test_a_broken_sample_is_repaired(flaw: str) -> None:
    """What is missing is supplied, and listed as a flaw."""
    text, expected, flaws = BROKEN[flaw]
    found = read(text)
    assert expected == value(found.sample)
    assert flaws == [flaw.text for flaw in found.flaws]


def test_samples_may_follow_each_other() -> None:
    """Several samples in one block of code are read apart; headers are no part of them."""
    code = 'POST /a HTTP/1.1\n\n{"a": 1}\n\nHTTP/1.1 200 OK\n\n[\n  {"b": 2}\n]'
    assert [{"a": 1}, [{"b": 2}]] == [value(p.sample) for p in samples_in(lines(code))]


def test_a_deep_sample_is_refused() -> None:
    """Nesting without end is a flaw, not an endless descent."""
    found = read("[" * 5_000)
    assert "the sample is nested too deep to be read" in [
        flaw.text for flaw in found.flaws
    ]
