"""The pages about the API, written from what the generator knows of it."""

from __future__ import annotations


def reference_pages() -> dict[str, str]:
    """Return Markdown by the path of its page in the site, in the order of the navigation."""
    return {}
