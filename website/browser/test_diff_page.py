"""The page that `diff --html` writes is as good as those of the site."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Locator, expect

from generator.cli import main
from website.browser.conftest import Visitor
from website.browser.judging import inaccessible, is_too_wide
from website.pages import PROJECT

EXAMPLE = PROJECT / "docs/diff-example.yaml"
EDITS = {
    "        weight: {type: number}\n": "",
    "maximum: 50": "maximum: 20",
    "enum: [open, closed, on-hold]": "enum: [open, closed, on-hold, lost]",
    "description: A letter.": "description: A letter of a customer.",
}


@pytest.fixture
def address(tmp_path: Path) -> str:
    """Return the address of the page about two versions of the example."""
    text = EXAMPLE.read_text("utf-8")
    for old, new in EDITS.items():
        assert old in text
        text = text.replace(old, new)
    changed, page = tmp_path / "changed.yaml", tmp_path / "diff.html"
    changed.write_text(text, "utf-8")
    links = "https://git.example/blob/{revision}/{file}"
    options = ("--html", str(page), "--links", links)
    assert 0 == main(["diff", str(EXAMPLE), str(changed), *options])
    return page.as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [400, 1280])
def test_the_page_is_accessible_and_fits(
    width: int, scheme: Literal["dark", "light"], address: str, visitor: Visitor
) -> None:
    """Axe finds nothing, nothing is wider than the window, and nothing is requested."""
    page = visitor.open(width=width, scheme=scheme)
    page.goto(address)
    assert not is_too_wide(page)
    assert [] == inaccessible(page)


@pytest.mark.parametrize(("width", "is_beside"), [(400, False), (1280, True)])
def test_sides_are_below_each_other_on_a_phone(
    width: int, is_beside: bool, address: str, visitor: Visitor
) -> None:
    """Old and new are two columns, or one where the window is narrow."""
    page = visitor.open(width=width)
    page.goto(address)
    row = page.locator(".row.changed", has_text="maximum: ").first
    assert is_beside == (top(row.locator("del")) == top(row.locator("ins")))


def top(line: Locator) -> float:
    """Return where a line begins."""
    box = line.bounding_box()
    assert box is not None
    return box["y"]


def test_contents_lead_to_changes(address: str, visitor: Visitor) -> None:
    """On a desk the contents are seen, on a phone they unfold by a key; entries are links."""
    page = visitor.open()
    page.goto(address)
    link = page.get_by_role("navigation").get_by_role("link", name="LetterStatus.LOST")
    expect(link).to_be_in_viewport()
    page.set_viewport_size({"width": 400, "height": 900})
    expect(link).not_to_be_visible()
    page.locator("nav summary").focus()
    page.keyboard.press("Enter")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("article", name="Enum member added")).to_be_in_viewport()
