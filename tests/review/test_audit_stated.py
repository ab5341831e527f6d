"""Sentences of rows: the facts that they state, and those that state nothing."""

from __future__ import annotations

import pytest

from generator.review.audit.claims import ClaimKind
from generator.review.audit.page.blocks import Text
from generator.review.audit.page.stated import stated

K = ClaimKind
FACTS: dict[str, list[tuple[ClaimKind, str]]] = {
    "Max length 200 characters.": [(K.MAX_LENGTH, "200")],
    "Maximum length: 1,500": [(K.MAX_LENGTH, "1500")],
    "If set, between 1 and 40 characters.": [(K.MIN_LENGTH, "1"), (K.MAX_LENGTH, "40")],
    "1-40 chars": [(K.MIN_LENGTH, "1"), (K.MAX_LENGTH, "40")],
    "A text of 40 characters or less": [(K.MAX_LENGTH, "40")],
    "At least 3 characters": [(K.MIN_LENGTH, "3")],
    "Must not be longer than 12 characters": [(K.MAX_LENGTH, "12")],
    "Minimum 1, maximum 100": [(K.MAXIMUM, "100"), (K.MINIMUM, "1")],
    "Between 0.5 and 20": [(K.MINIMUM, "0.5"), (K.MAXIMUM, "20")],
    "Defaults to 25; maximum is 50": [(K.DEFAULT, "25"), (K.MAXIMUM, "50")],
    "Page size, default value is 25, up to 50": [(K.DEFAULT, "25"), (K.MAXIMUM, "50")],
    "The limit is 50": [(K.MAXIMUM, "50")],
    "Cannot exceed 50": [(K.MAXIMUM, "50")],
    "50 or fewer": [(K.MAXIMUM, "50")],
    "Up to 10 items": [(K.MAX_ITEMS, "10")],
    "From 2 to 5 entries": [(K.MIN_ITEMS, "2"), (K.MAX_ITEMS, "5")],
    "Must be greater than 0": [(K.MINIMUM, ">0")],
    "Greater than or equal to 2": [(K.MINIMUM, "2")],
    "Less than 9": [(K.MAXIMUM, "<9")],
    "Default is desc": [(K.DEFAULT, "desc")],
    "default: `createdAt`": [(K.DEFAULT, "createdAt")],
    "desc (default)": [(K.DEFAULT, "desc")],
    "Only option is V2 and can be left out, it is the default": [(K.DEFAULT, "V2")],
    "It is true by default": [(K.DEFAULT, "true")],
    "Whether it counts (defaults to 0)": [(K.DEFAULT, "0")],
    "A day, or null": [(K.NULL, "nullable")],
    "Null if not closed": [(K.NULL, "nullable")],
    "Cannot be null": [(K.NULL, "never null")],
    "List of comma separated ids": [(K.SERIAL, "commas")],
    "Several by separating the tags with a comma": [(K.SERIAL, "commas")],
    "Repeat the parameter several times": [(K.SERIAL, "repeated")],
    "Has to match ^[a-z]{2}$.": [(K.PATTERN, "^[a-z]{2}$")],
    "Deprecated: use speed": [(K.DEPRECATED, "deprecated")],
    "Deprecated since 2026-01-29": [
        (K.DEPRECATED, "deprecated"),
        (K.SINCE, "2026-01-29"),
    ],
    "It was deprecated on May 4, 2020.": [
        (K.DEPRECATED, "deprecated"),
        (K.SINCE, "2020-05-04"),
    ],
}
WORDS = [
    "Kept for 60 days after the merge",
    "Only if the range is at most 120 days",
    "Files up to 10 MB",
    "At most 200 requests in a minute",
    "Included by default",
    "Defaults to the current user",
    "The default mailbox of the user",
    "One of 3 values",
    "Use this instead of the deprecated field",
]


@pytest.mark.parametrize("sentence", FACTS)
def test_a_sentence_states_facts(sentence: str) -> None:
    """The wordings of pages for limits, defaults, null, lists, patterns and deprecations."""
    found = stated([Text(7, sentence)], {"asc", "desc"})
    assert FACTS[sentence] == [(kind, text.text) for kind, text in found.facts]
    assert [7] * len(FACTS[sentence]) == [text.line for _, text in found.facts]


@pytest.mark.parametrize("sentence", WORDS)
def test_a_sentence_stays_words(sentence: str) -> None:
    """Times, sizes and rates are no limits of a value, and no other word is a default."""
    found = stated([Text(7, sentence)], {"asc", "desc"})
    assert [] == found.facts
    assert [Text(7, sentence)] == found.remarks


def test_sentences_are_read_one_by_one() -> None:
    """What one sentence states leaves the next one a remark."""
    found = stated([Text(7, "How many. At most 9. Counted from the end.")])
    assert [(K.MAXIMUM, Text(7, "9"))] == found.facts
    assert ["How many.", "Counted from the end."] == [r.text for r in found.remarks]
