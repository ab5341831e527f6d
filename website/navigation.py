"""The navigation: what `zensical.toml` lists, with the pages of the folders that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import TypeAlias

Entry: TypeAlias = "str | dict[str, str | list[Entry]]"
"""The path of a page, or a title with the path of its page or the entries of its section."""


class NavigationError(Exception):
    """The navigation and the pages differ."""


def navigation(listed: list[Entry], pages: dict[str, str]) -> list[Entry]:
    """Return the listed entries, with a section in place of each name of a folder."""
    complete: list[Entry] = []
    for entry in listed:
        if isinstance(entry, str) and not entry.endswith(".md"):
            complete += _folder(PurePosixPath(entry), pages)
        else:
            complete.append(entry)
    _compare(list(page_paths(complete)), pages)
    return complete


def page_paths(entries: Sequence[Entry]) -> Iterator[str]:
    """Yield the path of each page, in order."""
    for entry in entries:
        if isinstance(entry, str):
            yield entry
        else:
            for inner in entry.values():
                yield from page_paths([inner] if isinstance(inner, str) else inner)


def sections(entries: list[Entry]) -> Iterator[tuple[str, list[str]]]:
    """Yield the title of each section with the paths of its pages; a page may be alone in one."""
    for entry in entries:
        pairs = {entry: entry} if isinstance(entry, str) else entry
        for name in pairs:
            yield name, list(page_paths([{name: pairs[name]}]))


def title(text: str) -> str:
    """Return the heading of a page, without its markup."""
    heading = re.search(r"^# (.+)$", text, re.MULTILINE)
    if not heading:
        raise NavigationError(f"No heading: {text[:80]}")
    return heading[1].replace("`", "")


def _folder(folder: PurePosixPath, pages: dict[str, str]) -> list[Entry]:
    """Return a section for a folder with pages, if there are any.

    Its title is the heading of its index, which also gives the order: that of its links,
    and behind them what it does not link to.
    """
    below = [
        PurePosixPath(path) for path in pages if folder in PurePosixPath(path).parents
    ]
    if not below:
        return []
    entries: dict[PurePosixPath, list[Entry]] = {}
    for path in below:
        child = folder / path.relative_to(folder).parts[0]
        if child not in entries:
            entries[child] = [str(child)] if child == path else _folder(child, pages)
    index = folder / "index.md"
    text = pages[str(index)]

    def place(child: PurePosixPath) -> tuple[bool, bool, int]:
        link = text.find(f"]({child.name}")
        return child != index, link < 0, link

    ordered = sorted(entries, key=place)
    return [{title(text): [entry for child in ordered for entry in entries[child]]}]


def _compare(listed: list[str], pages: dict[str, str]) -> None:
    """Raise an error unless the navigation has each page once."""
    twice = sorted({path for path in listed if listed.count(path) > 1})
    missing = sorted(pages.keys() - set(listed))
    absent = sorted(set(listed) - pages.keys())
    if twice or missing or absent:
        raise NavigationError(
            f"website/zensical.toml: listed twice: {twice}; not listed: {missing}; "
            f"no pages: {absent}"
        )
