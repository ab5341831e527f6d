"""A page is untrusted text: the time that the audit needs grows with its length, not faster."""

from __future__ import annotations

from time import process_time

import pytest

from generator.review.audit.page import page_claims, read_page

SIZE = 20_000  # characters
LONGEST = 5  # seconds of the processor; what grows with the square needs minutes

LONG = ("a", "-", "/", "`", "{", "A-", "^", "![", '\\"', "one of ", "api ")
"""What some pattern or reader went through again from each place in it."""
TABLE = "# T\n\n| Name | Type | Description | Example |\n|---|---|---|---|\n"


@pytest.mark.parametrize("unit", LONG)
def test_a_long_line_is_read_in_linear_time(unit: str) -> None:
    """What repeats itself costs its length: as a line, in a cell, and in a sample."""
    text = unit * (SIZE // len(unit))
    started = process_time()

    for page in (text, f"{TABLE}| a | string | {text} | {text} |\n", f'{{"a": {text}'):
        page_claims(read_page("page.txt", page))

    assert process_time() - started < LONGEST


@pytest.mark.parametrize("line", ["[](", '"a": 1', "GET /{a}?a=1", "| a", "a: one of"])
def test_many_lines_are_read_in_linear_time(line: str) -> None:
    """A line that begins something again costs its length, however many there are."""
    lines = "\n".join([line] * (SIZE // len(line)))
    started = process_time()

    page_claims(read_page("page.txt", f"{TABLE}{lines}"))

    assert process_time() - started < LONGEST
