"""Layouts: a page claims the same however it was saved."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.review.audit.claims import (
    WITHOUT_PARTNER,
    ClaimedType,
    ClaimKind,
    Steps,
)
from generator.review.audit.page import page_claims, read_page
from generator.review.audit.page.claims import PageClaims, Part
from support.page_renderings import RENDERINGS, Cell, Grid, Heading, as_html, described
from support.paths import SAVED

NAMES = sorted(path.stem for path in SAVED.glob("*.html"))
INDENTED = "delivery-history"
"""Its sample lacks braces, which only the indentation shows; extractors drop that."""

Said = tuple[str, bool, list[tuple[ClaimKind, Steps, str | ClaimedType]]]


def read(text: str) -> PageClaims:
    """Return the claims of a page of that text."""
    return page_claims(read_page("page", text))


def said(text: str) -> list[Said]:
    """Return what a page of that text claims, part by part, without lines and remarks.

    Numbered steps, and words below a list, are in the remarks of some layouts only.
    """
    found = read(text)
    assert () == found.unknown
    return [(part.form, part.is_request, _compared(part)) for part in found.parts]


def _compared(part: Part) -> list[tuple[ClaimKind, Steps, str | ClaimedType]]:
    without = WITHOUT_PARTNER
    if part.form == "table":  # some layouts do not tell an example from the notes
        without |= {ClaimKind.SHOWN, ClaimKind.EXAMPLE}
    kept = (claim for claim in part.claims if claim.kind not in without)
    return [(claim.kind, claim.subject, claim.value) for claim in kept]


@pytest.mark.parametrize("layout", RENDERINGS)
@pytest.mark.parametrize("name", NAMES)
def test_every_layout_claims_the_same(name: str, layout: str) -> None:
    """The saved pages say the same in each layout."""
    saved = (SAVED / f"{name}.html").read_text("utf-8")
    ours, theirs = said(saved), said(RENDERINGS[layout](described(saved)))
    if name == INDENTED and layout.startswith("reader"):
        ours, theirs = ours[:-1], theirs[:-1]
    assert ours == theirs


# --- tables -----------------------------------------------------------------------------

TITLES = (
    ("Name", "Type", "Example", "Notes"),
    ("Name", "Type", "Required", "Default", "Options", "Notes"),
    ("Parameter", "Type", "Examples", "Description"),
    ("Parameter", "Type", "Required", "Notes", "Example"),
    ("Path", "Type", "Description"),
    ("Path", "Type", "Required", "Description"),
)
ROW_NAMES = (
    *("id", "kind", "sentAt", "x-y", "first_name", "_embedded.scans", "origin.via"),
    *("results[index].number", "[].filename", ".action", "movedAt or userMovedAt"),
)
TYPES = (
    *("Int", "String", "number", "Boolean (0/1)", "Date/Time", "Object", "Array"),
    *("enumeration", "Collection", "Party"),
)
WORDS = (
    "When it was brought, in UTC",
    "Unique number of the parcel.",
    "Only with the `embed` parameter, see [there](https://depot.example/a_b)",
    "Number of *all* items, not of those that were sent",
)
LISTS = ("", "What is sent, one of:", "Valid values are:", "Possible values include:")
VALUES = ("letter", "box", "tied-up", "not_yet", "x.y", "V2")


@st.composite
def notes(draw: st.DrawFn, *, is_last: bool) -> Cell:
    """Return a cell with a sentence, values, or nothing; values on lines end a row."""
    head = draw(st.sampled_from(LISTS))
    if not head:
        return Cell(draw(st.sampled_from(("", *WORDS))))
    listed = tuple(draw(st.lists(st.sampled_from(VALUES), min_size=2, unique=True)))
    return (
        Cell(head, listed)
        if is_last and draw(st.booleans())
        else Cell(head, items=listed)
    )


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """Return a table as pages have them."""
    titles = draw(st.sampled_from(TITLES))
    names = st.lists(st.sampled_from(ROW_NAMES), min_size=1, max_size=4, unique=True)
    flags = draw(st.sampled_from((("Yes", "No"), ("Y", "N"))))
    choices: dict[str, Callable[[str], st.SearchStrategy[Cell]]] = {
        "Type": lambda _: st.sampled_from(TYPES).map(Cell),
        "Required": lambda _: st.sampled_from(flags).map(Cell),
        "Default": lambda _: st.sampled_from(("", "1", "any", "false")).map(Cell),
        "Options": lambda _: st.sampled_from((Cell(), Cell(items=("any", "none")))),
        "Example": lambda _: st.sampled_from(("", "4711", "2020-05-04")).map(Cell),
        "Examples": lambda name: st.sampled_from(
            (f"{name.split()[-1]}=1", f"{name.split()[-1]}=a,b")
        ).map(Cell),
        "Notes": lambda _: notes(is_last=titles[-1] != "Example"),
        "Description": lambda _: notes(is_last=titles[-1] != "Example"),
    }
    rows = (
        (Cell(name), *(draw(choices[title](name)) for title in titles[1:]))
        for name in draw(names)
    )
    return Grid(titles, tuple(rows))


@pytest.mark.parametrize("layout", RENDERINGS)
@settings(max_examples=40)
@given(table=grids())
def test_every_layout_of_a_table_claims_the_same(layout: str, table: Grid) -> None:
    """Names, types, flags, defaults and values are the same however a table was saved."""
    page = [Heading("Parcels", 1), Heading("Request"), table, Heading("Response")]
    assert said(as_html(page)) == said(RENDERINGS[layout](page))


LINES = sorted(
    {
        line
        for name in NAMES
        for render in RENDERINGS.values()
        for line in render(described((SAVED / f"{name}.html").read_text())).split("\n")
    }
)


@settings(max_examples=100)
@given(st.lists(st.sampled_from(LINES), max_size=25))
def test_layouts_may_be_mixed(lines: list[str]) -> None:
    """Every page can be read, and what is found is on its lines."""
    found = read("\n".join(lines))
    places = [claim.place for part in found.parts for claim in part.claims]
    places += [unknown.line for unknown in found.unknown]
    assert all(place is None or 1 <= place <= len(lines) + 1 for place in places)
