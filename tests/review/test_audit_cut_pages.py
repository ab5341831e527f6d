"""Pages that were not saved to their end: that is said once, and what may follow is open."""

from __future__ import annotations

import pytest

from generator.load import load
from generator.review.audit import Audit, audit
from generator.review.audit.page import page_claims, read_page
from support.paths import SAVED

SPECS = [load(SAVED / "spec.yaml")]
LOST = "is not documented; the page has no answer, or was not saved to its end"


def audited(text: str) -> Audit:
    """Audit one page."""
    return audit(SPECS, [page_claims(read_page("page.txt", text))])


def saved(name: str, end: str) -> str:
    """Return a saved page up to the first place with a text."""
    text = (SAVED / name).read_text("utf-8")
    return text[: text.index(end) + len(end)] + "\n"


def messages(found: Audit) -> list[tuple[int | None, str]]:
    """Return the findings that nothing explains, each with its line."""
    return [(each.line, each.message) for each in found.findings]


ENDS = {
    "in a sample": ('"via" : "counter",', "within a sample"),
    "behind a list": ('"labels" : [ "fragile" ]', "within a sample"),
    "behind an inner bracket": ('"depotId" : 5\n  }', "within a sample"),
    "in a message": ("application/hal+json", "above the body of a message"),
    "below a heading": ("Response", "below the heading 'Response'"),
    "in a table": (
        "Response fields\n\nPath Type Description",
        "below the header of a table",
    ),
}


@pytest.mark.parametrize("case", ENDS)
def test_the_end_is_said_once(case: str) -> None:
    """What is missing then is not checked, and no cascade of differences."""
    end, within = ENDS[case]
    text = saved("get-parcel.txt", end)
    found = audited(text)
    line = len(text.splitlines())
    said = (line, f"the page ends {within}: it was not saved to its end")
    lost = [(5, f"the response 200 of parcels.get {LOST}")]
    assert messages(found) == [said, *(lost if case == "below a heading" else [])]
    assert any("ParcelLinks.courier" in each.message for each in found.unchecked)


@pytest.mark.parametrize("fence", ["```", "~~~json", "```\n\n"])
def test_a_page_may_end_at_the_fence_of_a_sample(fence: str) -> None:
    """There is nothing to read below it, and nothing to fail at."""
    text = saved("get-parcel.txt", "HTTP/1.1 200 OK") + f"\n{fence}\n"
    assert "the page ends below the fence of a sample" in str(messages(audited(text)))


@pytest.mark.parametrize("end", ["HTTP/1.1", "Content-Type: application/json\n\n{"])
def test_a_page_without_an_answer_names_the_operation(end: str) -> None:
    """Its statuses are named in one finding, its fields and headers are open."""
    lost = (5, f"the response 201 of parcels.create {LOST}")
    assert lost in messages(audited(saved("create-parcel.txt", end)))


def test_all_statuses_are_in_one_finding() -> None:
    """An operation has one finding, however many statuses its page lacks."""
    text = saved("get-parcel.txt", "embed=scans")
    assert messages(audited(text)) == [
        (5, f"the response 200, 301 of parcels.get {LOST}")
    ]


def test_the_rows_above_the_last_one_are_whole() -> None:
    """A table may go on behind the end; the values of a row above its last row may not."""
    text = saved("create-parcel.txt", "recipient Object Y Who gets it")
    lost = (5, f"the response 201 of parcels.create {LOST}")
    assert messages(audited(text)) == [lost]
    one_less = text.replace("One of: letter, box", "One of: letter")
    assert len(messages(audited(one_less))) == 2


def test_a_table_above_the_end_lists_all() -> None:
    """A row that it has lost is news although the page was not saved to its end."""
    text = (SAVED / "create-parcel.txt").read_text("utf-8")
    row = "insured Boolean N Whether it is insured. Default: false\n"
    cut = text.replace(row, "") + "Content-Type: application/json\n"
    end = (len(cut.splitlines()), "the page ends above the body of a message")
    found = messages(audited(cut))
    assert [found[0][0], found[0][1].partition(":")[0]] == list(end)
    assert "NewParcel.insured is not documented" in [message for _, message in found]


def test_a_heading_that_promises_nothing_may_be_the_last_line() -> None:
    """A whole page loses nothing."""
    text = (SAVED / "create-parcel.txt").read_text("utf-8")
    assert messages(audited(f"{text}\nMore to read\n")) == []
