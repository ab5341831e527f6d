"""The pages of the site, each with its path there, and the files that they link to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from release.index_page import repository
from website.cookbook import cells_of, programs_of, source_of
from website.links import Links
from website.reference import reference_pages

PROJECT = Path(__file__).resolve().parents[1]
OUTSIDE_DOCS = {
    "ARCHITECTURE.md": "architecture.md",
    "CHANGELOG.md": "changelog.md",
    "CONTRIBUTING.md": "contributing.md",
    "SECURITY.md": "security.md",
    "bench/README.md": "benchmarks.md",
    "examples/README.md": "cookbook/programs.md",
    "spec/README.md": "spec.md",
}
ELSEWHERE = {
    "README.md": "index.md",
    "examples/notebooks": "cookbook/notebooks.md",
    "examples/own_tests": "cookbook/own-tests.md",
    "generated/helpscout_client": "reference/index.md",
    "generated/helpscout_client/v1": "reference/v1/index.md",
    "generated/helpscout_client/v2": "reference/v2/index.md",
}
"""What the repository shows in another form: its first page, programs and code as pages."""


@dataclass(frozen=True)
class Sources:
    """What zensical reads: Markdown by path in the site, and other files of the project."""

    pages: dict[str, str] = field(default_factory=dict[str, str])
    files: set[PurePosixPath] = field(default_factory=set[PurePosixPath])


def collect() -> Sources:
    """Return all pages of the site and the files that they link to."""
    places = dict(_places())
    links = Links(PROJECT, places | ELSEWHERE, repository())
    pages = {
        place: links.of_site(source, _text(source)) for source, place in places.items()
    }
    return Sources(pages | reference_pages(), links.files)


def _places() -> Iterator[tuple[str, str]]:
    """Yield the path of each page in the project and in the site."""
    docs = PROJECT / "docs"
    for path in sorted(docs.rglob("*.md")):
        place = path.relative_to(docs).as_posix().replace("README.md", "index.md")
        yield path.relative_to(PROJECT).as_posix(), place
    yield from OUTSIDE_DOCS.items()


def _text(source: str) -> str:
    page = PROJECT / source
    return page.read_text("utf-8") + "".join(_programs(page))


def _programs(page: Path) -> Iterator[str]:
    """Yield the section with the whole program of a page of the cookbook."""
    if found := programs_of(page):
        yield "\n## The whole program\n"
        for program in found:
            yield from _program(program)


def _program(program: Path) -> Iterator[str]:
    """Yield a program as one block, a notebook as its cells with their outputs."""
    name = program.relative_to(PROJECT).as_posix()
    if program.suffix == ".py":
        yield _block(source_of(program), name)
        return
    for number, (code, output) in enumerate(cells_of(program), 1):
        yield _block(code, f"{name}, cell {number}")
        yield f"\n```text\n{output}\n```\n" if output else ""


def _block(code: str, title: str) -> str:
    return f'\n```python title="{title}"\n{code.strip()}\n```\n'
