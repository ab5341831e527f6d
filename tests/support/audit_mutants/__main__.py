"""`nox -s audit-mutants`: how many mutants the audit names, by kind, direction and layout.

Without a folder, on the invented pages of the project in every layout. With a folder of saved
pages, on those and the project's own spec. Exits with 1 if a goal is missed in one of the layouts.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Iterator, Sequence
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
from .report import ABOUT, report, total

SUFFIXES = (".htm", ".html", ".md", ".txt")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables, and return whether a goal is missed; progress goes to stderr."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parser = argparse.ArgumentParser(
        prog="python -m support.audit_mutants",
        description=__doc__,
        epilog=ABOUT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", nargs="?", type=_folder, help="of saved pages")
    parser.add_argument(
        "--every", type=_count, default=1, metavar="N", help="one mutant of N"
    )
    options = parser.parse_args(arguments)
    if options.folder:
        tallies = list(of_folder(options.folder, options.every))
    else:
        tallies = [*of_descriptions(options.every), *of_saved(options.every)]
    if not any(map(total, tallies)):
        parser.error(f"the spec has nothing that the pages of {options.folder} settle")
    text, is_good = report(tallies)
    print(text)
    return 0 if is_good else 1


def _folder(text: str) -> Path:
    folder = Path(text)
    if not folder.is_dir():
        raise argparse.ArgumentTypeError(f"{text} is not a folder")
    if not _pages(folder):
        kinds = ", ".join(SUFFIXES)
        raise argparse.ArgumentTypeError(f"{text} has no saved page: {kinds}")
    return folder


def _pages(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.iterdir()) if path.suffix in SUFFIXES]


def _count(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text} is not a number of 1 or more")
    return int(text)


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
    yield from _of_files(specs, _pages(folder), folder.name, every)


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
