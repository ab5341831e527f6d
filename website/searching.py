"""What the search of the site finds first.

Zensical ranks by where the words stand: in a title before a text, early before late. What is left
equal keeps the order of the index. It has no weights, so the index is put in order here.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypedDict

FIRST = ("Home", "Guide", "Reference", "Cookbook")
"""Sections of the navigation; the others come last, behind the reference of the legacy API."""
LEGACY = "reference/v1/"
TITLES_ONLY = (
    "architecture.html",
    "changelog.html",
    "contributing.html",
    "diff-rules.html",
    "spec.html",
)
"""Pages about the project: they are found by their names, not by each word."""


class Item(TypedDict):
    """A section of a page in the index of zensical, as far as the order depends on it."""

    location: str
    title: str
    text: str
    path: list[str]


def put_in_order(site: Path) -> None:
    """Write the index of a site anew, also as the script that a folder needs."""
    index = json.loads((site / "search.json").read_text("utf-8"))
    index["items"] = ordered(index["items"])
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    (site / "search.json").write_text(text, "utf-8")
    (site / "search.js").write_text(f"var __index = {text}", "utf-8")


def ordered(items: list[Item]) -> list[Item]:
    """Return what is to be found, the nearest first."""
    return sorted(filter(None, map(_kept, items)), key=_rank)


def _kept(item: Item) -> Item | None:
    """Return a section as it is found, if it is.

    The path ends with the title of the page. It counts like a second title, so that it is kept only
    where it says more: sections of the reference are named in full.
    """
    page, _, anchor = item["location"].partition("#")
    if page in TITLES_ONLY:
        return None if anchor else {**item, "text": ""}
    if anchor and not page.startswith("reference/"):
        return item
    return {**item, "path": item["path"][:-1] or item["path"]}


def _rank(item: Item) -> tuple[int, int]:
    """Return the rank of a section: of titles that begin alike, the shortest is the nearest."""
    part = item["path"][0]
    place = FIRST.index(part) if part in FIRST else len(FIRST)
    is_legacy = item["location"].startswith(LEGACY)
    return len(FIRST) if is_legacy else place, len(item["title"])
