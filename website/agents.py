"""What agents read: each page as Markdown, and `llms.txt`, the list of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from website.navigation import sections, title

CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LAYOUT = re.compile(
    r"""^(?:</?div.*>|<!--.*-->)\n\n?|<a id="[^"]*"></a>""", re.MULTILINE
)
"""What only the layout of the HTML needs, and what only programs read."""

HEAD = """\
# {site_name}

> {site_description}

Install it by `pip install {site_name}`. Each page is here as Markdown; its HTML has the same
address with `.html` in place of `.md`.
"""


def write(folder: Path, pages: dict[str, str], settings: dict[str, Any]) -> None:
    """Write each page beside its HTML, and the list."""
    for path, text in pages.items():
        (folder / path).write_text(LAYOUT.sub("", text), "utf-8")
    (folder / "llms.txt").write_text("".join(_list(pages, settings)), "utf-8")


def summary(text: str) -> str:
    """Return the first sentence of a page, without its markup."""
    for paragraph in CODE.sub("", text).split("\n\n"):
        if re.match(r"[\w`*\[]", paragraph):
            plain = re.sub(r"\[([^\[\]]*)\]\([^()]*\)|[*`]", r"\1", paragraph)
            return re.split(r"(?<=[.?!])\s", " ".join(plain.split()))[0].rstrip(":")
    return ""


def _list(pages: dict[str, str], settings: dict[str, Any]) -> Iterator[str]:
    yield HEAD.format(**settings)
    for name, paths in sections(settings["nav"]):
        yield f"\n## {name}\n\n"
        for path in paths:
            about = f"[{title(pages[path])}]({path}): {summary(pages[path])}"
            yield f"- {about.removesuffix(': ')}\n"
