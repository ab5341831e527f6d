"""The search of the site finds what people look for."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from website.browser.conftest import SITE, Visitor

PLACES = {"served": None, "opened from a folder": SITE.as_uri()}
QUERIES = {
    "pagination": "inbox-api.html#pagination-of-lists",
    "close a conversation": "inbox-api.html#close-assign-or-rename-a-conversation",
    "threads": "inbox-api.html#threads-of-a-conversation",
    "note": "inbox-api.html#notes-and-replies",
    "attachment": "files.html",
    "async": "getting-started.html#async",
    "webhook signature": "webhooks.html",
    "429": "reference/python/errors.html#ratelimiterror",
    "convo.created": "reference/v2/events.html#convocreated",
    "with_response": "reference/python/client.html#with_response",
    "architecture": "architecture.html",
}
"""What people may type, and the section that they are looking for."""


@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("place", PLACES)
def test_search_finds_an_operation(place: str, width: int, visitor: Visitor) -> None:
    """The first result for the name of a call is its description, opened without a mouse."""
    page = visitor.open(width=width)
    page.goto(f"{PLACES[place] or visitor.origin}/index.html")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Control+k")
    field = page.get_by_role("combobox", name="Search")
    expect(field).to_be_focused()
    page.keyboard.type("conversations.get")
    first = page.get_by_role("option").first
    expect(first).to_have_attribute(
        "href", re.compile(r"/v2/conversations\.html.*#conversationsget$")
    )
    page.keyboard.press("Enter")
    page.wait_for_url("**?h=conversations.get*")
    anchor = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_search_finds_what_is_meant(visitor: Visitor) -> None:
    """The first result is the section that explains it."""
    page = visitor.open()
    page.goto(visitor.address("index.html"))
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Control+k")
    for query, place in QUERIES.items():
        page.get_by_role("combobox", name="Search").fill(query)
        address = re.escape(place).replace(r"\#", r"(\?.*)?\#") + r"(\?[^#]*)?$"
        first = page.get_by_role("option").first
        expect(first, query).to_have_attribute("href", re.compile(f"/{address}"))


def test_search_says_that_it_finds_nothing(visitor: Visitor) -> None:
    """A word that is nowhere has no results, and the visitor is told."""
    page = visitor.open()
    page.goto(visitor.address("index.html"))
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Control+k")
    page.keyboard.type("xyzzyxyzzy")
    expect(page.get_by_text("No results")).to_be_visible()
    expect(page.get_by_role("option")).to_have_count(0)
