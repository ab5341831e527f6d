"""The cookbook: each page has its program, each program is listed and says what it needs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from website.cookbook import COOKBOOK, EXAMPLES, programs_of, source_of

PAGES = [page for page in sorted(COOKBOOK.glob("*.md")) if page.stem != "README"]
PROGRAMS = [
    path
    for path in sorted(EXAMPLES.iterdir())
    if path.name not in ("README.md", "tests") and path.name[0] not in "._"
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_links_to_its_programs(page: Path) -> None:
    """A reader finds each file of the program that the page explains."""
    text, programs = page.read_text("utf-8"), programs_of(page)
    places = [program.relative_to(EXAMPLES.parent).as_posix() for program in programs]
    links = [f"](../../{place})" for place in places]
    assert programs
    assert [] == [link for link in links if link not in text]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_cookbook_lists_a_page(page: Path) -> None:
    """The first page of the cookbook leads to all others."""
    assert f"]({page.name})" in (COOKBOOK / "README.md").read_text("utf-8")


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.stem)
def test_the_readme_lists_a_program(program: Path) -> None:
    """Whoever opens the folder sees what each program does."""
    assert f"]({program.name})" in (EXAMPLES / "README.md").read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_quotes_its_program_word_for_word(page: Path) -> None:
    """A function of the program, and a block that is indented, are the same in both."""
    sources = [source_of(program) for program in programs_of(page)]
    text = page.read_text("utf-8")
    blocks = re.findall(r"^```python\n(.+?)^```$", text, re.DOTALL | re.MULTILINE)
    quoted = [
        block
        for block in blocks
        if re.match(" |@|(async )?def |class ", block)
        and (block[0] == " " or any(block.splitlines()[0] in s for s in sources))
    ]
    assert [] == [b for b in quoted if not any(f"\n{b}" in s for s in sources)]
