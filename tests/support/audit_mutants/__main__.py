"""`nox -s audit-mutants`: how many mutants the audit names, by kind, direction and layout.

Without a folder, on the invented pages of the project in every layout. With a folder of saved
pages, on those and the project's own spec.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.load import load
from generator.review.audit.citations import page_key
from support.page_renderings import RENDERINGS
from support.paths import PROJECT, SAVED, TESTS

from .depot import PAGES
from .documented import Texts
from .known import Known
from .outcomes import (
    Given,
    Saved,
    Tally,
    described,
    measure_pages,
    measure_specs,
    measure_texts,
)
from .renderings import render
from .report import report

SUFFIXES = (".htm", ".html", ".md", ".txt")


def main() -> int:
    """Print the tables, and return whether a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="a folder of saved pages")
    parser.add_argument("--every", type=int, default=1, help="one mutant of so many")
    options = parser.parse_args()
    if options.folder:
        tallies = list(of_folder(options.folder, options.every))
    else:
        tallies = [*of_descriptions(options.every), *of_saved(options.every)]
    text, is_good = report(tallies)
    print(text)
    return 0 if is_good else 1


def of_descriptions(
    every: int, layouts: tuple[str, ...] = tuple(RENDERINGS)
) -> Iterator[Tally]:
    """Measure the described pages of an invented API in each layout, in both directions."""
    documents = [load(TESTS / "described/spec.yaml")]
    named = Known.of(documents[0].root).names
    plain = {page_key(page.address): render(page, "text").text for page in PAGES}
    for layout in layouts:
        given = described(documents, PAGES, layout)
        yield measure_pages(given, PAGES, layout, every)
        yield measure_specs(given, Texts(plain, named), layout, every)


def of_saved(every: int) -> Iterator[Tally]:
    """Measure the saved pages of the tests in both directions."""
    for suffix in (".html", ".txt"):
        files = sorted(SAVED.glob(f"*{suffix}"))
        yield from _of_files([SAVED / "spec.yaml"], files, f"saved {suffix}", every)


def of_folder(folder: Path, every: int) -> Iterator[Tally]:
    """Measure the saved pages of a folder and the spec of the project in both directions."""
    specs = [path.parent for path in sorted(PROJECT.glob("spec/*/openapi.yaml"))]
    files = [path for path in sorted(folder.iterdir()) if path.suffix in SUFFIXES]
    yield from _of_files(specs, files, folder.name, every)


def _of_files(
    specs: list[Path], files: list[Path], layout: str, every: int
) -> Iterator[Tally]:
    documents = list(map(load, specs))
    given = Given(documents, [Saved(f.name, f.read_text("utf-8")) for f in files])
    named = frozenset[str]().union(*(Known.of(d.root).names for d in documents))
    pairs = zip(given.keys(), given.pages, strict=True)
    texts = Texts({key: page.text for key, page in pairs if key}, named)
    yield measure_texts(given, texts, layout, every)
    yield measure_specs(given, texts, layout, every)


if __name__ == "__main__":
    sys.exit(main())
