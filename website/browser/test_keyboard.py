"""The site can be used without a mouse, on a wide window and on a narrow one."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from website.browser.conftest import Visitor

_FOCUSED = """() => {
  const element = document.activeElement;
  const shown = element.matches(".md-option")   // of an invisible input the label is seen
    ? element.nextElementSibling : element;
  const box = shown.getBoundingClientRect();
  return {
    name: element.getAttribute("href") ?? element.ariaLabel ?? element.className,
    isPage: element === document.body,
    isMarked: getComputedStyle(shown).outlineStyle !== "none",
    isInWindow: box.width > 0 && box.right > 0 && box.left < innerWidth,
  };
}"""
_MOST = 400


def focused(page: Page) -> list[dict[str, object]]:
    """Press Tab through a whole page and return what had the focus, in order."""
    found: list[dict[str, object]] = []
    for _ in range(_MOST):
        page.keyboard.press("Tab")
        now: dict[str, object] = page.evaluate(_FOCUSED)
        if now["isPage"]:
            return found
        found.append(now)
    raise AssertionError("Tab does not leave the page")


@pytest.mark.parametrize("width", [1280, 400])
def test_focus_is_always_seen(width: int, visitor: Visitor) -> None:
    """Whatever has the focus is in the window and marked, and hidden links never have it."""
    page = visitor.open(width=width)
    page.goto(visitor.address("models.html"))
    found = focused(page)
    assert [] == [each for each in found if not each["isMarked"]]
    assert [] == [each for each in found if not each["isInWindow"]]


def test_navigation_is_reached_by_tab(visitor: Visitor) -> None:
    """Each link of the navigation that is seen can be reached."""
    page = visitor.open()
    page.goto(visitor.address("models.html"))
    links = page.locator("header a:visible, .md-tabs a:visible, .md-sidebar a:visible")
    shown = {link.get_attribute("href") for link in links.all()}
    assert len(shown) > 10
    assert set() == shown - {str(each["name"]) for each in focused(page)} - {"."}


def test_the_beginning_can_be_skipped(visitor: Visitor) -> None:
    """The first link leads past the navigation to the text."""
    page = visitor.open()
    page.goto(visitor.address("models.html"))
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = "document.querySelector('.md-content').contains(document.activeElement)"
    assert page.evaluate(inside)


def test_a_narrow_window_has_the_whole_navigation(visitor: Visitor) -> None:
    """The menu opens by a key, closes by Escape, and its folded parts lead to their pages."""
    page = visitor.open(width=400)
    page.goto(visitor.address("models.html"))
    menu = page.get_by_role("button", name="Navigation")
    part = page.locator(".md-sidebar--primary label:visible", has_text="Project")
    menu.focus()
    page.keyboard.press("Space")
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(part).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_focused()
    expect(part).not_to_be_in_viewport()

    page.keyboard.press("Enter")
    part.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".md-path")).to_contain_text("Project")


def test_a_narrow_window_has_contents_and_search(visitor: Visitor) -> None:
    """The other two buttons of a phone work by a key as well."""
    page = visitor.open(width=400)
    page.goto(visitor.address("models.html"))
    page.get_by_role("button", name="On this page").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    first = page.locator(".md-sidebar--secondary").get_by_role("link").first
    expect(first).to_be_focused()
    expect(first).to_be_in_viewport()
    page.keyboard.press("Escape")

    page.get_by_role("button", name="Search").focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("combobox", name="Search")).to_be_focused()


def test_the_scheme_is_changed_by_a_key_and_kept(visitor: Visitor) -> None:
    """A visitor can choose dark mode without a mouse; the next page has it too."""
    page = visitor.open()
    page.goto(visitor.address("models.html"))
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.locator(".md-option").first.focus()
    for _ in range(2):  # from that of the system to light, and on to dark
        page.keyboard.press("Enter")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(visitor.address("errors.html"))
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
