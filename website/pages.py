"""The pages of the site, each with its path there, and the files that they link to."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from release.index_page import repository
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
    "generated/helpscout_client": "reference/index.md",
    "generated/helpscout_client/v1": "reference/v1/index.md",
    "generated/helpscout_client/v2": "reference/v2/index.md",
}
"""What the repository shows in another form: its first page, and code as the reference."""


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
    text = (PROJECT / source).read_text("utf-8")
    if source.startswith("docs/cookbook/"):
        return text + "".join(_programs(Path(source).stem))
    return text


def _programs(recipe: str) -> Iterator[str]:
    """Yield the section with the whole program of a page of the cookbook."""
    place = PROJECT / "examples" / recipe.replace("-", "_")
    inside = sorted(p for p in place.glob("*") if p.suffix in (".py", ".ipynb"))
    programs = [place.with_suffix(".py"), *inside]
    if found := [program for program in programs if program.exists()]:
        yield "\n## The whole program\n"
        for program in found:
            name = program.relative_to(PROJECT).as_posix()
            yield f'\n```python title="{name}"\n{_code(program)}\n```\n'


def _code(program: Path) -> str:
    """Return the text of a program; of a notebook, that of its code cells."""
    text = program.read_text("utf-8").strip()
    if program.suffix == ".py":
        return text
    cells = json.loads(text)["cells"]
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    return "\n\n".join(code)
