"""A browser that sees the site as it is served, and nothing else."""

from __future__ import annotations

import functools
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

from website.pages import PROJECT

SITE = PROJECT / "site"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
BELOW = "/helpscout-client"
"""Hosts of static sites often serve a project below a folder; a link to `/` would leave it."""


@dataclass
class Visitor:
    """Opens pages of the site and notes what went wrong there."""

    browser: Browser
    origin: str
    wrong: list[str] = field(default_factory=list[str])

    def open(
        self,
        *,
        width: int = 1280,
        scheme: Literal["dark", "light"] = "light",
        scripts: bool = True,
    ) -> Page:
        """Return a new window of a visitor who was never here."""
        page = self.browser.new_page(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=scripts,
        )
        page.set_default_timeout(10_000)
        page.on("request", self._note_request)
        page.on("pageerror", lambda error: self.wrong.append(f"{page.url}: {error}"))
        return page

    def address(self, path: str) -> str:
        """Return the address of a page."""
        return f"{self.origin}/{path}"

    def _note_request(self, request: Request) -> None:
        if not request.url.startswith((self.origin, "file:", "data:", "blob:")):
            self.wrong.append(f"requests {request.url}")


class _Handler(SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(BELOW))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture(scope="session")
def origin() -> Iterator[str]:
    """Serve the site and return its address."""
    assert (SITE / "index.html").exists(), "build the site first: python -m website"
    handler = functools.partial(_Handler, directory=str(SITE))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{BELOW}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the browser of the machine, which finds no host but this one."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip(f"NO BROWSER: none of {', '.join(BROWSERS)} is installed")
    with sync_playwright() as playwright:
        rule = "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
        browser = playwright.chromium.launch(
            executable_path=found, args=[f"--host-resolver-rules={rule}"]
        )
        yield browser
        browser.close()


@pytest.fixture
def visitor(browser: Browser, origin: str) -> Iterator[Visitor]:
    """Return a visitor; at its end, the test fails if anything went wrong on a page."""
    visitor = Visitor(browser, origin)
    yield visitor
    for context in browser.contexts:
        context.close()
    assert [] == visitor.wrong


@pytest.fixture(scope="session")
def paths() -> list[str]:
    """Return the paths of all pages."""
    return sorted(path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html"))
