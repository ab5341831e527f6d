"""The order of the search index, which ranks what zensical finds equal."""

from __future__ import annotations

import pytest

from website.searching import Item, ordered


def item(location: str, title: str = "A", *path: str, text: str = "t") -> Item:
    """Return an item of the index."""
    return {"location": location, "title": title, "text": text, "path": [*path]}


def test_the_guide_comes_first_and_the_legacy_api_late() -> None:
    items = [
        item("reference/v1/tags.html#a", "A", "Reference", "1.0", "tags"),
        item("why.html", "A", "Project", "A"),
        item("cookbook/a.html#a", "A", "Cookbook", "A"),
        item("reference/v2/tags.html#a", "A", "Reference", "2.0", "tags"),
        item("a.html", "A", "Guide", "A"),
    ]
    places = ["a", "reference/v2/tags", "cookbook/a", "reference/v1/tags", "why"]
    found = [each["location"].partition(".html")[0] for each in ordered(items)]
    assert places == found


def test_a_short_title_comes_before_one_that_begins_like_it() -> None:
    names = ("TagListEmbedded", "Tag")
    items = [item("reference/a.html#a", name, "Reference") for name in names]
    assert ["Tag", "TagListEmbedded"] == [each["title"] for each in ordered(items)]


def test_pages_about_the_project_are_found_by_their_titles_only() -> None:
    page = item("diff-rules.html", "Rules", "Project", text="pagination")
    section = item("diff-rules.html#pagination", "Pagination", "Project")
    assert [{**page, "text": ""}] == ordered([page, section])


@pytest.mark.parametrize(
    ("location", "path"),
    [
        ("a.html", ["Guide"]),
        ("a.html#b", ["Guide", "A"]),
        ("reference/a.html#b", ["Guide"]),
    ],
)
def test_a_title_counts_once(location: str, path: list[str]) -> None:
    """The path of a section names its page, unless that would be its own title again."""
    [found] = ordered([item(location, "A", "Guide", "A")])
    assert path == found["path"]
