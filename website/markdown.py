"""What agents read: each page as Markdown, and `llms.txt`, the list of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from website.navigation import Entry, sections, title


def write(
    folder: Path, pages: dict[str, str], nav: list[Entry], about: dict[str, str]
) -> None:
    """Write each page beside its HTML, and the list."""
    for path, text in pages.items():
        (folder / path).write_text(text, "utf-8")
    (folder / "llms.txt").write_text(
        "\n".join(_list(pages, nav, about)) + "\n", "utf-8"
    )


def summary(text: str) -> str:
    """Return the first sentence of a page, without its markup."""
    for paragraph in text.split("\n\n"):
        if re.match(r"[\w`*\[]", paragraph):
            plain = re.sub(r"\[([^\[\]]*)\]\([^()]*\)|[*`]", r"\1", paragraph)
            return re.split(r"(?<=[.:?!])\s", " ".join(plain.split()))[0].rstrip(":")
    return ""


def _list(
    pages: dict[str, str], nav: list[Entry], about: dict[str, str]
) -> Iterator[str]:
    yield f"# {about['site_name']}\n\n> {about['site_description']}"
    for name, paths in sections(nav):
        yield f"\n## {name}\n"
        for path in paths:
            text = pages[path]
            yield f"- [{title(text)}]({path}): {summary(text)}".rstrip(": ")
