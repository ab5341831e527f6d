"""The text of a saved page -> its blocks, whatever it was saved as."""

from __future__ import annotations

from .html_page import read_html
from .page import Page, is_html
from .text_page import read_text


def read_page(name: str, text: str) -> Page:
    """Return the blocks of a page; `name` is what to call it in findings."""
    return read_html(name, text) if is_html(text) else read_text(name, text)
