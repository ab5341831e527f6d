"""The pages of this project make a site."""

from __future__ import annotations

import re
import tomllib

from support.paths import PROJECT
from website.agents import CODE
from website.navigation import navigation, title
from website.pages import collect


def test_the_navigation_lists_every_page() -> None:
    """`navigation` refuses a page that is missing or listed twice."""
    text = (PROJECT / "website/zensical.toml").read_text("utf-8")
    assert navigation(tomllib.loads(text)["project"]["nav"], collect().pages)


def test_every_page_of_the_documentation_is_in_the_site() -> None:
    texts = {title(text) for text in collect().pages.values()}
    docs = PROJECT.glob("docs/**/*.md")
    assert {title(path.read_text("utf-8")) for path in docs} <= texts


def test_a_page_of_the_cookbook_ends_with_its_program() -> None:
    pages = {
        path: text
        for path, text in collect().pages.items()
        if path.startswith("cookbook/")
        and path not in ("cookbook/index.md", "cookbook/programs.md")
    }
    assert pages
    for path, text in pages.items():
        assert "\n## The whole program\n\n```python title=" in text, path
        assert text.endswith("\n```\n")


def test_a_notebook_is_shown_with_its_outputs() -> None:
    text = collect().pages["cookbook/notebooks.md"]
    assert 'title="examples/notebooks/conversations.ipynb, cell 1"' in text
    assert "\n```text\n[15473, 15474]\n```\n" in text


def test_lists_are_read_alike_by_github_and_by_zensical() -> None:
    """A list follows a blank line, and what follows a blank line in an item has four spaces."""
    wrong = re.compile(
        r"^(?![-\s]|\d+\. ).+\n(?:- |\d+\. ).*$|(?<=\n\n) {1,3}\S.*$", re.MULTILINE
    )
    found = {
        path: wrong.findall(CODE.sub("", text))
        for path, text in collect().pages.items()
    }
    assert {} == {path: lines for path, lines in found.items() if lines}


def test_no_link_leads_out_of_the_site() -> None:
    """The links of the reference have a test of their own."""
    sources = collect()
    pages = {k: v for k, v in sources.pages.items() if not k.startswith("reference/")}
    assert [] == [path for path, text in pages.items() if "](../../" in text]
    assert all((PROJECT / name).is_file() for name in sources.files)
