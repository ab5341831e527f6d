"""A page is untrusted text: the time that the audit needs grows with its length, not faster."""

from __future__ import annotations

from time import process_time

import pytest

from generator.review.audit.page import page_claims, read_page
from generator.review.audit.page.calls import PageCall, ids_shown, is_instance
from generator.review.audit.page.vocabulary import type_of

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


def test_many_variables_in_a_segment_try_one_split() -> None:
    """Variables without a word between them take a character each, the last one the rest."""
    template = "/parcels/" + "".join(f"{{v{n}}}" for n in range(60))
    call = PageCall(1, "GET", f"/parcels/{'7' * 100}")

    claims = list(ids_shown(call, template))

    assert len(claims) == 60
    assert not is_instance(call.path, f"{template}/labels")


def test_lists_of_lists_end() -> None:
    """A type that nests without end is a list of something unknown."""
    type_ = type_of("List Of " * 5_000 + "Parcel")

    assert type_ is not None
    assert type_.items is None


@pytest.mark.parametrize("span", ["1000", "9" * 5_000])
def test_cells_that_span_columns_do_not_multiply(span: str) -> None:
    """A row of a few characters has no thousand cells, whatever span it names."""
    row = f'<tr><td>a</td><td colspan="{span}">b</td></tr>'

    (unknown,) = read_page("page.html", f"<html><table>{row}</table></html>").blocks

    assert len(str(unknown)) < 1_000
