"""One described page, rendered to every layout in which pages are saved.

A page is described as its parts in order. Each rendering says the same as the others, so a
reader of pages has to find the same in all of them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml.html import HtmlElement, document_fromstring

EMPTY = "\xa0"


@dataclass(frozen=True)
class Heading:
    """A heading; the title of the page has level 1."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Prose:
    """A paragraph."""

    text: str


@dataclass(frozen=True)
class Bullets:
    """A list of sentences outside tables."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Sample:
    """A request, a response or JSON, with its indentation."""

    text: str


@dataclass(frozen=True)
class Cell:
    """A cell: words, what is listed below them, then more words."""

    text: str = ""
    values: tuple[str, ...] = ()
    """On lines of their own."""
    items: tuple[str, ...] = ()
    """As a bulleted list."""
    steps: tuple[str, ...] = ()
    """As a numbered list."""
    after: str = ""

    def listed(self, bullet: str) -> list[str]:
        """Return the lists, an item a line."""
        steps = (f"{n}. {step}" for n, step in enumerate(self.steps, 1))
        return [*(f"{bullet} {item}" for item in self.items), *steps]


@dataclass(frozen=True)
class Grid:
    """A table: its titles, and as many cells in each row."""

    titles: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...] = field(default=())


Part: TypeAlias = Heading | Prose | Bullets | Sample | Grid
Description: TypeAlias = Sequence[Part]
Rendering: TypeAlias = Callable[[Description], str]


# --- HTML -------------------------------------------------------------------------------


def as_html(page: Description) -> str:
    """Return the page as the site publishes it."""
    body = "\n".join(map(_html_part, page))
    return f"<!DOCTYPE html>\n<html><body><main>\n{body}\n</main></body></html>\n"


def _html_part(part: Part) -> str:
    match part:
        case Heading(text, level):
            return f"<h{level}>{html.escape(text)}</h{level}>"
        case Prose(text):
            return f"<p>{html.escape(text)}</p>"
        case Bullets(items):
            return _html_list("ul", items)
        case Sample(text):
            return f"<pre><code>{html.escape(text)}</code></pre>"
        case Grid(titles, rows):
            head = "".join(f"<th>{html.escape(title)}</th>" for title in titles)
            lines = ("".join(map(_html_cell, row)) for row in rows)
            body = "\n".join(f"<tr>{line}</tr>" for line in lines)
            return f"<table>\n<tr>{head}</tr>\n{body}\n</table>"


def _html_list(tag: str, items: Sequence[str]) -> str:
    found = (f"<li>{html.escape(item)}</li>" for item in items)
    return "\n".join((f"<{tag}>", *found, f"</{tag}>")) if items else ""


def _html_cell(cell: Cell) -> str:
    lines = "<br>\n".join(html.escape(t) for t in (cell.text, *cell.values) if t)
    lists = _html_list("ul", cell.items) + _html_list("ol", cell.steps)
    return f"<td>{lines + lists + html.escape(cell.after) or '&nbsp;'}</td>"


# --- text of a browser ------------------------------------------------------------------


def as_text(page: Description) -> str:
    """Return the text that a browser saves or copies: blanks between the cells of a row."""
    return "\n\n".join(map(_text_part, page)) + "\n"


def _text_part(part: Part) -> str:
    match part:
        case Bullets(items):
            return "\n".join(f"  • {item}" for item in items)
        case Grid(titles, rows):
            return "\n".join((" ".join(titles), *(_text_row(row) for row in rows)))
        case _:
            return part.text


def _text_row(row: Sequence[Cell]) -> str:
    line = ""
    for cell in row:
        is_list = bool(cell.listed("•")) and not cell.text
        words = [] if is_list else [cell.text or EMPTY, *cell.values]
        below = [f"  {item}" for item in cell.listed("•")]
        text = "\n".join((*words, *below, *filter(None, [cell.after])))
        starts_line = is_list or "\n  " in line
        line += ("\n" if starts_line else " " if line else "") + text
    return line


# --- text of reader mode ----------------------------------------------------------------


def as_reader_cells(page: Description) -> str:
    """Return the text of an extractor that writes one cell a line, each ending in a bar."""
    return "\n".join(_reader_part(part, _reader_cells) for part in page) + "\n"


def as_reader_rows(page: Description) -> str:
    """Return the text of an extractor that moves empty cells behind the others of a row."""
    return "\n".join(_reader_part(part, _reader_rows) for part in page) + "\n"


def _reader_part(part: Part, grid: Callable[[Grid], str]) -> str:
    match part:
        case Bullets(items):
            return "\n".join(f"- {item}" for item in items)
        case Sample(text):
            return "\n".join(line.strip() for line in text.split("\n") if line.strip())
        case Grid():
            return grid(part)
        case _:
            return part.text


def _reader_cells(grid: Grid) -> str:
    lines = [" | ".join(grid.titles) + " |"]
    for row in grid.rows:
        for cell in row:
            lines.append(_reader_words((cell.text, *cell.values), cell) + "|")
    return "\n".join(lines)


def _reader_rows(grid: Grid) -> str:
    lines = [" | ".join(grid.titles) + " |", "---|" * len(grid.titles)]
    for row in grid.rows:
        cells = [_reader_words([_glued(cell)], cell) for cell in row if cell != Cell()]
        empty = len(row) - len(cells)
        lines.append("| ".join(cells) + "|" + " " * bool(empty) + "|" * empty)
    return "\n".join(lines)


def _reader_words(words: Sequence[str], cell: Cell) -> str:
    """Return the lines of a cell up to its bar, which is below a list."""
    lists = cell.listed("-")
    lines = [line for line in (*words, *lists, cell.after) if line]
    blank = "\n" if lists and not cell.after else " " if lines else ""
    return "\n".join(lines) + blank


def _glued(cell: Cell) -> str:
    """Return words and values in one line; behind a colon the blank is lost."""
    values = " ".join(cell.values)
    blank = " " if cell.text and values and not cell.text.endswith(":") else ""
    return cell.text + blank + values


# --- Markdown ---------------------------------------------------------------------------


def as_markdown_rows(page: Description) -> str:
    """Return Markdown with a row a line."""
    return "\n\n".join(_markdown_part(part, _markdown_rows) for part in page) + "\n"


def as_bare_markdown_rows(page: Description) -> str:
    """Return Markdown with a row a line, without bars at its ends."""
    return "\n\n".join(_markdown_part(part, _bare_rows) for part in page) + "\n"


def _markdown_part(part: Part, grid: Callable[[Grid], str]) -> str:
    match part:
        case Heading(text, level):
            return f"{'#' * level} {text}"
        case Prose(text):
            return _escaped(text)
        case Bullets(items):
            return "\n".join(f"- {_escaped(item)}" for item in items)
        case Sample(text):
            return f"```\n{text}\n```"
        case Grid():
            return grid(part)


def _markdown_rows(grid: Grid) -> str:
    rule = "|" + "---|" * len(grid.titles)
    rows = ["| " + " | ".join(map(_markdown_cell, row)) + " |" for row in grid.rows]
    return "\n".join(["| **" + "** | **".join(grid.titles) + "** |", rule, *rows])


def _bare_rows(grid: Grid) -> str:
    rows = [" | ".join(map(_markdown_cell, row)) for row in grid.rows]
    rule = " | ".join([":---"] * len(grid.titles))
    return "\n".join([" | ".join(grid.titles), rule, *rows])


def _markdown_cell(cell: Cell) -> str:
    values = [f"`{value}`" for value in cell.values]
    items = map(_escaped, cell.listed("•"))
    words = (_escaped(cell.text), *values, *items, _escaped(cell.after))
    return "<br>".join(w.replace("|", r"\|") for w in words if w)


def as_turndown(page: Description) -> str:
    """Return what turndown makes of HTML: a cell a paragraph, empty cells left out."""
    return "\n\n".join(map(_turndown_part, page)) + "\n"


def _turndown_part(part: Part) -> str:
    match part:
        case Heading(text, 1):
            return f"{text}\n{'=' * len(text)}"
        case Heading(text, level):
            anchor = re.sub(r"\W+", "-", text.lower())
            return f"{'#' * level} {text}[](#{anchor})"
        case Prose(text):
            return _escaped(text)
        case Bullets(items):
            return "\n".join(f"*   {_escaped(item)}" for item in items)
        case Sample(text):
            code = "\n".join(f"    {line}".rstrip() for line in text.split("\n"))
            return f"Copy\n\n{code}"
        case Grid(titles, rows):
            cells = [cell for row in rows for cell in _turndown_row(row)]
            return "\n\n".join((*titles, *cells))


def _turndown_row(row: Sequence[Cell]) -> Iterator[str]:
    for place, cell in enumerate(row):
        is_code = place < 2 and re.fullmatch(r"[\w.\[\]()/ -]+", cell.text)
        text = f"`{cell.text}`" if is_code else _escaped(cell.text)
        lines = [text, *(f"`{value}`" for value in cell.values)]
        items = "\n".join(cell.listed("*  "))
        parts = (
            "  \n".join(line for line in lines if line),
            items,
            _escaped(cell.after),
        )
        if words := "\n\n".join(part for part in parts if part):
            yield words


def _escaped(text: str) -> str:
    return re.sub(r"([_*\[\]])", r"\\\1", text)


RENDERINGS: dict[str, Rendering] = {
    "HTML": as_html,
    "text": as_text,
    "reader cells": as_reader_cells,
    "reader rows": as_reader_rows,
    "Markdown rows": as_markdown_rows,
    "bare Markdown rows": as_bare_markdown_rows,
    "turndown": as_turndown,
}


# --- descriptions -----------------------------------------------------------------------


def described(page: str) -> Description:
    """Return the description of a page in the HTML of `tests/saved`."""
    (content,) = document_fromstring(page.encode()).findall(".//main")
    return [part for child in content for part in _parts(child)]


def _parts(element: HtmlElement) -> Iterator[Part]:
    tag = str(element.tag)
    words = _words(element)
    if re.fullmatch("h[1-6]", tag):
        yield Heading(words, int(tag[1]))
    elif tag == "p":
        yield Prose(words)
    elif tag in ("ul", "ol"):
        leaves = [item for item in element.iter("li") if item.find(".//li") is None]
        yield Bullets(tuple(map(_words, leaves)))
    elif tag == "table":
        yield _grid(element)
    elif element.find(".//pre") is not None or tag == "pre":
        yield Sample("".join(element.itertext()).rstrip("\n"))
    elif tag == "div":
        yield from (part for child in element for part in _parts(child))


def _grid(table: HtmlElement) -> Grid:
    titles, *rows = (list(row) for row in table.iter("tr"))
    width = len(titles)
    cells = [tuple(map(_cell, row)) for row in rows]
    return Grid(
        tuple(map(_words, titles)),
        tuple((*(Cell(),) * (width - len(row)), *row) for row in cells),
    )


def _cell(element: HtmlElement) -> Cell:
    """Return a cell; words below each other are values."""
    lists = [child for child in element if child.tag in ("ul", "ol")]
    items, steps = (
        tuple(_words(item) for found in lists if found.tag == tag for item in found)
        for tag in ("ul", "ol")
    )
    after = " ".join((lists[-1].tail or "").split()) if lists else ""
    lines = [element.text or ""]
    for child in element:
        if child.tag == "br":
            lines.append("")
        if child.tag not in ("br", "ul", "ol"):
            lines[-1] += "".join(child.itertext())
        lines[-1] += "" if child in lists else child.tail or ""
    text, *values = (" ".join(line.split()) for line in lines)
    listed = tuple(value for value in values if value)
    return Cell(text, listed, items, steps, after)


def _words(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())
