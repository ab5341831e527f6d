"""Every page fits its window and loads nothing from elsewhere; each kind of page is accessible."""

from __future__ import annotations

from typing import Literal

import pytest

from website.browser.conftest import Visitor
from website.browser.judging import inaccessible, is_too_wide

KINDS = (
    "index.html",
    "models.html",
    "comparison.html",  # wide tables
    "cookbook/opentelemetry-hooks.html",
    "reference/v2/tags.html",
    "reference/v2/models/tags.html",
    "reference/python/hooks.html",
)
_LUMINANCE = """() => {
  const colour = getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g);
  const [red, green, blue] = colour.map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}"""


def test_every_page_fits_a_phone(visitor: Visitor, paths: list[str]) -> None:
    """No page is wider than a window of 400 pixels, before scripts change it."""
    page = visitor.open(width=400, scripts=False)
    found: list[str] = []
    for path in paths:
        page.goto(visitor.address(path))
        if is_too_wide(page):
            found.append(path)
    assert [] == found


@pytest.mark.parametrize(
    ("width", "scheme"), [(1280, "light"), (1280, "dark"), (400, "dark")]
)
def test_each_kind_of_page_is_accessible(
    width: int, scheme: Literal["dark", "light"], visitor: Visitor
) -> None:
    """With scripts it still fits, it has one first heading, and axe finds nothing."""
    page = visitor.open(width=width, scheme=scheme)
    found: list[str] = []
    for path in KINDS:
        page.goto(visitor.address(path))
        assert not is_too_wide(page), path
        assert 1 == page.locator("h1").count(), path
        found += inaccessible(page)
    assert [] == found


@pytest.mark.parametrize(("scheme", "is_dark"), [("light", False), ("dark", True)])
def test_the_scheme_of_the_system_is_used(
    scheme: Literal["dark", "light"], is_dark: bool, visitor: Visitor
) -> None:
    """A visitor whose system is dark gets a dark page at once."""
    page = visitor.open(scheme=scheme)
    page.goto(visitor.address("index.html"))
    assert is_dark == (page.evaluate(_LUMINANCE) < 0.2)


def test_pages_are_read_without_scripts(visitor: Visitor) -> None:
    """Text and navigation are there before, and without, any script."""
    page = visitor.open(scripts=False)
    page.goto(visitor.address("models.html"))
    assert page.get_by_role("heading", name="Models").first.is_visible()
    assert page.get_by_role("link", name="Webhooks").first.is_visible()
