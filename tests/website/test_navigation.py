"""The navigation has each page once."""

from __future__ import annotations

import pytest

from website.navigation import NavigationError, navigation, sections, title

PAGES = {
    "index.md": "# Home",
    "models.md": "# Models",
    "api/index.md": "# The `API`\n\n[Tags](tags.md), [Chats](chats/index.md), [Users](users.md)",
    "api/chats/events.md": "# Events",
    "api/chats/index.md": "# Chats",
    "api/ratings.md": "# Ratings",
    "api/tags.md": "# Tags",
    "api/users.md": "# Users",
}


def test_a_folder_is_a_section_in_the_order_of_its_index() -> None:
    chats = {"Chats": ["api/chats/index.md", "api/chats/events.md"]}
    api = {
        "The API": [
            "api/index.md",
            "api/tags.md",
            chats,
            "api/users.md",
            "api/ratings.md",
        ]
    }
    listed = [{"Home": "index.md"}, {"Guide": ["models.md"]}]
    assert [*listed, api] == navigation([*listed, "api"], PAGES)


def test_a_folder_without_pages_is_no_section() -> None:
    assert ["index.md"] == navigation(["index.md", "api"], {"index.md": "# Home"})


@pytest.mark.parametrize(
    ("listed", "message"),
    [
        (["index.md", "api"], r"not listed: \['models.md'\]"),
        (["index.md", "models.md", "api", "errors.md"], r"no pages: \['errors.md'\]"),
        (
            ["index.md", "models.md", "api", "models.md"],
            r"listed twice: \['models.md'\]",
        ),
    ],
)
def test_other_pages_than_there_are_are_a_mistake(
    listed: list[str], message: str
) -> None:
    with pytest.raises(NavigationError, match=message):
        navigation([*listed], PAGES)


def test_sections_have_their_pages_in_order() -> None:
    nav = navigation(["index.md", {"Guide": ["models.md"]}, "api"], PAGES)
    found = dict(sections(nav))
    assert list(found) == ["index.md", "Guide", "The API"]
    assert found["The API"][2:4] == ["api/chats/index.md", "api/chats/events.md"]


def test_a_page_needs_a_heading() -> None:
    with pytest.raises(NavigationError, match="No heading: text"):
        title("text")
