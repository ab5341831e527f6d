"""HTML of a saved page -> blocks. The only module that knows lxml."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml.etree import ParserError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from .blocks import (
    Block,
    Cell,
    Code,
    Heading,
    Page,
    Paragraph,
    Row,
    Table,
    Text,
    Unknown,
    squeezed,
)
from .vocabulary import columns

_HIDDEN = frozenset("""
    aside button footer form head header iframe nav noscript script select style svg
    template
    """.split())
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | frozenset("""
    article blockquote details div dl dd dt figure li main ol p pre section table ul
    """.split())
_BREAKING = _BLOCKS | {"br", "hr", "td", "th", "tr"}
_LISTS = frozenset({"ol", "ul"})

_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S+) -->")
_TITLE_PARTS = re.compile(r"\s+[|·\u2013\u2014-]\s+")


def read_html(name: str, text: str) -> Page:
    """Return the blocks of an HTML page; broken HTML is read as browsers would."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(text.encode(), parser=parser)
    except ParserError:  # nothing but a document type or comments
        return Page(name, "", (), ())
    content = _content(root)
    blocks = list(_blocks(content))
    title = root.find(".//title")
    has_title = any(_tag(element) == "h1" for element in content.iter())
    if title is not None and not has_title:
        words = _TITLE_PARTS.split(squeezed(title.text or ""))[0]
        blocks.insert(0, Heading(_line(title), words))
    lines = tuple(_lines(content))
    return Page(name, _address(root, text), tuple(blocks), lines)


def _address(root: HtmlElement, text: str) -> str:
    saved = _SAVED_FROM.search(text[:2000])
    for path, attribute in (
        (".//link[@rel='canonical']", "href"),
        (".//meta[@property='og:url']", "content"),
    ):
        element = root.find(path)
        if element is not None and element.get(attribute):
            return str(element.get(attribute))
    return saved[1] if saved else ""


def _content(root: HtmlElement) -> HtmlElement:
    """Return the part of a page that is not navigation."""
    for path in (".//main", ".//*[@role='main']", ".//article"):
        found = root.findall(path)
        if len(found) == 1:
            return found[0]
    body = root.find("body")
    return root if body is None else body


# --- blocks -----------------------------------------------------------------------------


def _blocks(element: HtmlElement) -> Iterator[Block]:
    tag, line = _tag(element), _line(element)
    if tag in _HIDDEN or not tag:
        return
    if tag in _HEADINGS:
        yield Heading(line, " ".join(part.text for part in _lines(element)))
    elif tag == "pre":
        yield Code(tuple(_code_lines(element)))
    elif tag == "table" and element.find(".//pre") is None:
        yield _table(element)
    elif tag == "dl":
        yield Unknown(line, "a list of definitions")
    elif not any(_tag(child) in _BLOCKS for child in element.iterdescendants()):
        yield from (Paragraph(part.line, part.text) for part in _lines(element))
    else:
        yield from _parts(element)


def _parts(element: HtmlElement) -> Iterator[Block]:
    """Yield the blocks inside an element, and the words between them."""
    if words := squeezed(element.text or ""):
        yield Paragraph(_line(element), words)
    for child in element:
        yield from _blocks(child)
        if words := squeezed(child.tail or ""):
            yield Paragraph(_end(child), words)


# --- tables -----------------------------------------------------------------------------


def _table(element: HtmlElement) -> Table | Unknown:
    rows = [row for row in element.iter("tr") if _owner(row) is element]
    grid = list(_grid(rows))
    if not grid:
        return Unknown(_line(element), "a table without rows")
    titles = [" ".join(part.text for part in _lines(cell)) for cell in grid[0]]
    found = columns(titles)
    if found is None:
        return Unknown(_line(element), f"a table with the columns {', '.join(titles)}")
    if wrong := [
        row for row, cells in zip(rows, grid, strict=True) if len(cells) != len(found)
    ]:
        return Unknown(_line(wrong[0]), f"a row that has not {len(found)} cells")
    nested = element.find(".//table")
    if nested is not None:
        return Unknown(_line(nested), "a table inside a table")
    made = [
        Row(_line(row), dict(zip(found, map(_cell, cells), strict=True)))
        for row, cells in zip(rows[1:], grid[1:], strict=True)
    ]
    return Table(_line(element), found, tuple(made))


def _owner(row: HtmlElement) -> HtmlElement | None:
    return next(row.iterancestors("table"), None)


def _grid(rows: Sequence[HtmlElement]) -> Iterator[list[HtmlElement]]:
    """Yield the cells of each row, those that reach down from rows above included."""
    reaching: dict[int, tuple[HtmlElement, int]] = {}
    for row in rows:
        own = [cell for cell in row if _tag(cell) in ("td", "th")]
        cells: list[HtmlElement] = []
        while own or len(cells) in reaching:
            cell, left = reaching.pop(len(cells), (None, 0))
            if cell is None:
                cell = own.pop(0)
                left = _span(cell, "rowspan")
            if left > 1:
                reaching[len(cells)] = (cell, left - 1)
            cells.extend([cell] * _span(cell, "colspan"))
        yield cells


def _span(cell: HtmlElement, key: str) -> int:
    value = str(cell.get(key) or "")
    return min(int(value), 1000) if value.isdecimal() and int(value) else 1


def _cell(element: HtmlElement) -> Cell:
    found: dict[str, list[Text]] = {"ol": [], "ul": []}
    for item in element.iter("li"):
        around = next((_tag(e) for e in item.iterancestors("ol", "ul")), "ul")
        words = " ".join(part.text for part in _lines(item))
        found[around].append(Text(_line(item), words))
    lines = _lines(element, leave=_LISTS)
    return Cell(tuple(lines), tuple(found["ul"]), tuple(found["ol"]))


# --- words ------------------------------------------------------------------------------


def _tag(element: HtmlElement) -> str:
    return element.tag if isinstance(element.tag, str) else ""


def _line(element: HtmlElement) -> int:
    return int(element.sourceline or 1)


def _end(element: HtmlElement) -> int:
    """Return the line on which an element ends, by the line breaks in its text."""
    return _line(element) + "".join(element.itertext()).count("\n")


def _runs(
    element: HtmlElement, leave: frozenset[str] = frozenset()
) -> Iterator[tuple[int, str | None]]:
    """Yield the text of an element in pieces with their lines; None is a break."""
    yield _line(element), element.text or ""
    for child in element:
        tag = _tag(child)
        if tag in _BREAKING:
            yield _line(child), None
        if tag not in leave and tag not in _HIDDEN:
            yield from _runs(child, leave)
        if tag in _BREAKING:
            yield _end(child), None
        yield _end(child), child.tail or ""


def _lines(element: HtmlElement, leave: frozenset[str] = frozenset()) -> list[Text]:
    """Return the words of an element, a new line where a browser would begin one."""
    lines: list[Text] = []
    words, start = "", _line(element)
    for line, text in [*_runs(element, leave), (0, None)]:
        if text is not None:
            if not words.strip():
                start = (
                    line + len(text[: len(text) - len(text.lstrip())].split("\n")) - 1
                )
            words += text
            continue
        if found := squeezed(words.replace("\xa0", " ")):
            lines.append(Text(start, found))
        words = ""
    return lines


def _code_lines(element: HtmlElement) -> list[Text]:
    """Return the lines of preformatted text with their indentation."""
    lines = [Text(_line(element), "")]
    for line, text in _runs(element):
        first, *others = ["", ""] if text is None else text.split("\n")
        lines[-1] = Text(lines[-1].line, lines[-1].text + first)
        lines.extend(Text(line + n, other) for n, other in enumerate(others, 1))
    return [Text(line.line, line.text.replace("\xa0", " ")) for line in lines]
