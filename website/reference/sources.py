"""Where facts come from: the documentation pages that the spec cites."""

from __future__ import annotations

from .apis import Described
from .text import prose, url_link


def source_line(described: Described, pointer: str) -> str:
    """Name the pages of an object, each with the day on which it was last compared, if it was."""
    unread = described.unread_pages
    cited = (
        (
            f"{url_link(each.page)}, which could not be read"
            if each.page in unread
            else f"{url_link(each.page)}, compared on {prose(each.checked)}"
        )
        for each in described.citations(pointer)
    )
    text = "; ".join(cited)
    return f"Source: {text}." if text else ""
