"""What is judged on each page."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

_AXE = files("axe_playwright_python") / "axe.min.js"
_WIDER = """() => {
  const page = document.documentElement;
  return page.scrollWidth > page.clientWidth;
}"""


def is_too_wide(page: Page) -> bool:
    """Whether a page has to be scrolled sideways."""
    return bool(page.evaluate(_WIDER))


def inaccessible(page: Page) -> list[str]:
    """Return what axe finds: contrast, names, language, landmarks, title, viewport …"""
    page.evaluate(_AXE.read_text("utf-8"))
    response: dict[str, Any] = page.evaluate("axe.run({resultTypes: ['violations']})")
    return [
        f"{page.url}: {found['id']}: {node['html'][:200]}"
        for found in response["violations"]
        for node in found["nodes"]
    ]
