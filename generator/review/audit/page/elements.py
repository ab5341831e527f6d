"""The elements of an HTML page, and their words as a browser shows them.

The only module that knows lxml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from lxml.etree import ParserError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from .blocks import Text, squeezed
from .markup import visible

Element: TypeAlias = HtmlElement

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = HEADINGS | frozenset("""
    article blockquote details div dl dd dt figure li main ol p pre section table ul
    """.split())
_BREAKING = BLOCKS | {"hr", "td", "th", "tr"}
_HIDDEN = frozenset("""
    aside button dialog footer form head header iframe nav noscript script select style
    svg template
    """.split())
_CODE = frozenset({"code", "kbd", "samp", "tt"})
_NUMBERS = re.compile(r"\b(?:ln|lnt|lineno|line-?num(?:ber)?s?|blob-num|gutter)\b")
"""Classes of the line numbers beside a sample."""
_NEW_LINE = "\N{LINE SEPARATOR}"


def parse(text: str) -> Element | None:
    """Return the root of a page, repaired as browsers would; None if it has no element."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return document_fromstring(text.encode(), parser=parser)
    except ParserError:  # nothing but a document type or comments
        return None


def tag(element: Element) -> str:
    """Return the name of an element, "" for what is none."""
    return element.tag if isinstance(element.tag, str) else ""


def line(element: Element) -> int:
    """Return the line on which an element begins."""
    return int(element.sourceline or 1)


def end(element: Element) -> int:
    """Return the line on which an element ends, by the line breaks in its text."""
    return line(element) + "".join(element.itertext()).count("\n")


def is_hidden(element: Element) -> bool:
    """Return whether a reader of the page does not see an element, or it is not content.

    What stands behind another tab is content.
    """
    style = (element.get("style") or "").replace(" ", "")
    is_off = element.get("hidden") is not None or "display:none" in style
    role = element.get("role")
    return (
        tag(element) in _HIDDEN
        or role == "dialog"
        or (is_off and role != "tabpanel")
        or _numbers_lines(element, style)
    )


def _numbers_lines(element: Element, style: str) -> bool:
    named = _NUMBERS.search(element.get("class") or "") or "user-select:none" in style
    words = "".join(element.itertext()).split() if named else []
    return bool(words) and all(map(str.isdecimal, words))


# --- words ------------------------------------------------------------------------------


def lines(element: Element, leave: frozenset[str] = frozenset()) -> list[Text]:
    """Return the words of an element, a new line where a browser would begin one.

    Elements named in `leave` are left out.
    """
    found: list[Text] = []
    words, start = "", line(element)
    for at, text in [*_runs(element, leave), (0, None)]:
        first, *others = [None] if text is None else text.split(_NEW_LINE)
        for part in (first, *(part for other in others for part in (None, other))):
            if part is not None:
                if not words.strip():
                    blank = part[: len(part) - len(part.lstrip())]
                    start = at + blank.count("\n")
                words += part
                continue
            if squeeze := squeezed(words.replace("\xa0", " ")):
                found.append(Text(start, squeeze))
            words = ""
    return found


def words_of(element: Element) -> str:
    """Return the words of an element on one line."""
    return " ".join(part.text for part in lines(element))


def title_of(heading: Element) -> str:
    """Return the words of a heading without a link to itself, such as # or a symbol."""
    anchors = [
        words_of(link)
        for link in heading.iter("a")
        if (link.get("href") or "").startswith("#")
    ]
    title = words_of(heading)
    for anchor in anchors:
        if anchor and anchor != title:
            title = title.removeprefix(anchor).removesuffix(anchor).strip()
    return title


def code_lines(element: Element) -> list[Text]:
    """Return the lines of preformatted text with their indentation."""
    found = [Text(line(element), "")]
    for at, text in _runs(element):
        if text is None:
            if found[-1].text.strip():
                found.append(Text(at, ""))
            continue
        first, *others = re.split(f"(?<=\n)|{_NEW_LINE}", text)
        found[-1] = Text(found[-1].line, found[-1].text + first.removesuffix("\n"))
        for other in others:
            at += first.count("\n")
            found.append(Text(at, other.removesuffix("\n")))
            first = other
    return [Text(part.line, part.text.replace("\xa0", " ")) for part in found]


def _runs(
    element: Element, leave: frozenset[str] = frozenset()
) -> Iterator[tuple[int, str | None]]:
    """Yield the text of an element in pieces with their lines; None ends a line of words."""
    yield line(element), visible(element.text or "")
    for child in element:
        name = tag(child)
        breaks = name in _BREAKING or _is_one_of_many(child)
        if breaks:
            yield line(child), None
        if name == "br":
            yield line(child), _NEW_LINE
        elif name not in leave and not is_hidden(child):
            yield from _runs(child, leave)
        if breaks:
            yield end(child), None
        yield end(child), visible(child.tail or "")


def _is_one_of_many(element: Element) -> bool:
    """Return whether words in code follow others without a comma: each is a value of its own."""
    before, after = element.getprevious(), element.getnext()
    is_beside = (
        before is not None and _is_code(before) and not (before.tail or "").strip()
    ) or (after is not None and _is_code(after) and not (element.tail or "").strip())
    return is_beside and _is_code(element)


def _is_code(element: Element) -> bool:
    """Return whether an element has words in code and nothing else."""
    if tag(element) in _CODE:
        return True
    rest = "".join([element.text or "", *(child.tail or "" for child in element)])
    return len(element) == 1 and not rest.strip() and _is_code(element[0])
