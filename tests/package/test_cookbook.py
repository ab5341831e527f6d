"""The cookbook: each page has its program, each program is listed and says what it needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.cookbook import COOKBOOK, EXAMPLES, programs_of

PAGES = [page for page in sorted(COOKBOOK.glob("*.md")) if page.stem != "README"]
PROGRAMS = [path for path in sorted(EXAMPLES.iterdir()) if path.name != "tests"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_links_to_its_programs(page: Path) -> None:
    """A reader finds each file of the program that the page explains."""
    text, programs = page.read_text("utf-8"), programs_of(page)
    links = [f"](../../{program.relative_to(EXAMPLES.parent)})" for program in programs]
    assert programs
    assert [] == [link for link in links if link not in text]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_cookbook_lists_a_page(page: Path) -> None:
    """The first page of the cookbook leads to all others."""
    assert f"]({page.name})" in (COOKBOOK / "README.md").read_text("utf-8")


@pytest.mark.parametrize(
    "program",
    [p for p in PROGRAMS if p.suffix == ".py" or (p.is_dir() and [*p.glob("*.*")])],
    ids=lambda program: program.stem,
)
def test_the_readme_lists_a_program(program: Path) -> None:
    """Whoever opens the folder sees what each program does."""
    assert f"]({program.name})" in (EXAMPLES / "README.md").read_text("utf-8")
