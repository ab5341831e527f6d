"""HTML of a saved page -> blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .blocks import Block, Code, Heading, Page, Paragraph, squeezed
from .elements import (
    BLOCKS,
    HEADINGS,
    Element,
    code_lines,
    end,
    is_hidden,
    line,
    lines,
    parse,
    tag,
    title_of,
    words_of,
)
from .html_tables import definitions, holds_fields, tables
from .vocabulary import LONGEST_TITLE

_SAVED_FROM = re.compile(
    r"<!-- saved from url=\(\d+\)(?P<browser>\S+) -->|<!--\s+Page saved with \S+\s+"
    r"url: (?P<extension>\S+)"
)
_TITLE_PARTS = re.compile(r"(?<!\s)\s+[|·\u2013\u2014-]\s+")
_TITLE = re.compile(r"\w(?:.*[^.:;,!?])?")


def read_html(name: str, text: str) -> Page:
    """Return the blocks of an HTML page."""
    root = parse(text)
    if root is None:
        return Page(name, "", (), ())
    content = _content(root)
    blocks = list(_blocks(content))
    title = root.find(".//title")
    has_title = any(tag(element) == "h1" for element in content.iter())
    if title is not None and not has_title:
        words = _TITLE_PARTS.split(squeezed(title.text or ""))[0]
        blocks.insert(0, Heading(line(title), words))
    return Page(name, _address(root, text), tuple(blocks), tuple(lines(content)))


def _address(root: Element, text: str) -> str:
    for path, attribute in (
        (".//link[@rel='canonical']", "href"),
        (".//meta[@property='og:url']", "content"),
    ):
        element = root.find(path)
        if element is not None and element.get(attribute):
            return str(element.get(attribute))
    saved = _SAVED_FROM.search(text[:2000])
    return (saved["browser"] or saved["extension"]) if saved else ""


def _content(root: Element) -> Element:
    """Return the part of a page that is not navigation."""
    for path in (".//main", ".//*[@role='main']", ".//article"):
        found = root.findall(path)
        if len(found) == 1:
            return found[0]
    body = root.find("body")
    return root if body is None else body


def _blocks(element: Element) -> Iterator[Block]:
    name = tag(element)
    if is_hidden(element) or not name:
        return
    if _is_heading(element):
        yield Heading(line(element), title_of(element))
    elif name == "pre":
        yield Code(tuple(code_lines(element)))
    elif name == "table" and (element.find(".//pre") is None or holds_fields(element)):
        yield from tables(element)
    elif name == "dl":
        yield definitions(element)
    elif not any(tag(child) in BLOCKS for child in element.iterdescendants()):
        yield from (Paragraph(part.line, part.text) for part in lines(element))
    else:
        yield from _parts(element)


def _is_heading(element: Element) -> bool:
    """Return whether an element is a heading: one by name, or a line that is bold."""
    if tag(element) in HEADINGS or element.get("role") == "heading":
        return True
    if tag(element) not in ("div", "p") or len(element) != 1:
        return False
    words = words_of(element)
    is_bold = tag(element[0]) in ("b", "strong") and words_of(element[0]) == words
    is_short = len(words.split()) <= LONGEST_TITLE
    return is_bold and is_short and _TITLE.fullmatch(words) is not None


def _parts(element: Element) -> Iterator[Block]:
    """Yield the blocks inside an element, and the words between them."""
    if words := squeezed(element.text or ""):
        yield Paragraph(line(element), words)
    for child in element:
        yield from _blocks(child)
        if words := squeezed(child.tail or ""):
            yield Paragraph(end(child), words)
