"""What is wrong with the finished site: dead links, content from elsewhere, marks of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

NOT_RENDERED = re.compile(r"```|\]\(|\*\*|^ *(?:[-*|]|\d+\.) ", re.MULTILINE)
"""Markdown that GitHub reads in another way than the site: a reader would see its marks."""


class SiteError(Exception):
    """The site is not fit to be published."""


@dataclass(frozen=True)
class Page:
    """One page of the site."""

    path: Path

    @cached_property
    def root(self) -> html.HtmlElement:
        """The page, as a browser reads it."""
        return html.fromstring(self.path.read_bytes())

    @cached_property
    def anchors(self) -> set[str]:
        """What an address may name behind its `#`."""
        return {str(name) for name in self.root.xpath("//@id | //a/@name")}

    def links(self) -> Iterator[tuple[str, bool]]:
        """Yield each address of the page, and whether it is loaded without a click."""
        for element, attribute, address, _ in self.root.iterlinks():
            clicked = element.tag == "a" or element.get("rel") == "alternate"
            if attribute is not None:
                yield address, not clicked

    def marks(self) -> Iterator[str]:
        """Yield the lines that show marks of Markdown."""
        for block in self.root.xpath("//article//*[self::p or self::li or self::td]"):
            parts = block.xpath(".//text()[not(ancestor::code or ancestor::pre)]")
            text = "".join(parts).strip()
            if mark := NOT_RENDERED.search(text):
                yield text[mark.start() :].splitlines()[0]


def check(site: Path) -> None:
    """Raise an error that lists all that is wrong."""
    pages = {path: Page(path) for path in sorted(site.rglob("*.html"))}
    wrong = [
        f"{page.path.relative_to(site)}: {problem}"
        for page in pages.values()
        for problem in _problems(page, pages)
    ]
    if wrong:
        raise SiteError("\n".join(wrong))


def _problems(page: Page, pages: dict[Path, Page]) -> Iterator[str]:
    for line in page.marks():
        yield f"shows Markdown as it is: {line}"
    for address, is_loaded in page.links():
        parts = urlsplit(address)
        path, anchor = unquote(parts.path), unquote(parts.fragment)
        target = (page.path.parent / path).resolve() if path else page.path
        if parts.scheme or parts.netloc:
            if is_loaded:
                yield f"loads {address}"
        elif not target.is_file():
            yield f"dead link {address}"
        elif anchor and target in pages and anchor not in pages[target].anchors:
            yield f"no such anchor {address}"
