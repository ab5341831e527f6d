"""The commands: they string the stages together and nothing else.

Exit codes: 0 done, 1 the check or the audit found differences, 2 the spec, a saved page or
the command line is wrong.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from .build import bind, build
from .cache import Cache
from .errors import SpecError, UsageError
from .ir import Package
from .lint import lint
from .load import Document, Limits, load
from .names import PackageName
from .publish import differences, publish, strays
from .render import bundle_text, render
from .review.audit import audit
from .review.audit_report import audit_report, watch_report
from .review.documented import documented
from .review.page import Page
from .review.read import read_page
from .review.watch_list import watch_list

PROJECT = Path(__file__).resolve().parent.parent
GENERATED = PROJECT / "generated"
CACHE = PROJECT / ".cache"

_MANY = 10
"""From so many pages on, progress is shown."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.command(arguments))
    except (SpecError, UsageError) as error:
        print(error, file=sys.stderr)
        return 2


# --- commands ---------------------------------------------------------------------------


def _generate(arguments: argparse.Namespace) -> int:
    package = _package(arguments)
    cache = Cache(CACHE / f"{package.name}.json")
    changed = publish(arguments.output, render(package, cache))
    cache.save()
    for difference in changed:
        print(difference)
    print(f"{len(changed)} files changed in {arguments.output}")
    return 0


def _check(arguments: argparse.Namespace) -> int:
    files = render(_package(arguments), Cache())  # made anew, whatever is kept
    drift = differences(arguments.output, files)
    if arguments.output == GENERATED:
        drift += strays(
            GENERATED, files
        )  # nothing else lives in the project's own tree
    for difference in drift:
        print(difference)
    if drift:
        print(
            f"{arguments.output} is not what the spec gives; run generate",
            file=sys.stderr,
        )
    return 1 if drift else 0


def _lint(arguments: argparse.Namespace) -> int:
    documents = [_load(path, arguments) for path in _specs(arguments.spec)]
    problems = sorted(problem for document in documents for problem in lint(document))
    if problems:
        raise SpecError(problems)
    print(f"{len(documents)} documents, no problems")
    return 0


def _bundle(arguments: argparse.Namespace) -> int:
    paths = _specs(arguments.spec)
    if len(paths) > 1:
        found = ", ".join(str(path) for path in paths)
        raise UsageError(
            f"one document is bundled at a time; give --spec one of {found}"
        )
    print(bundle_text(_linted(paths[0], arguments).root), end="")
    return 0


def _audit(arguments: argparse.Namespace) -> int:
    documents = [_load(path, arguments) for path in _specs(arguments.spec)]
    if arguments.watch_list:
        print(watch_report(watch_list(documents), base=Path.cwd()), end="")
        return 0
    if not arguments.pages:
        raise UsageError("give the saved pages to audit, or --watch-list")
    pages = [documented(page) for page in _pages(arguments)]
    found = audit(documents, pages)
    print(audit_report(found, base=Path.cwd(), verbose=arguments.verbose), end="")
    return 1 if found.findings else 0


# --- stages -----------------------------------------------------------------------------


def _package(arguments: argparse.Namespace) -> Package:
    documents = [_linted(path, arguments) for path in _specs(arguments.spec)]
    apis = [build(document, package=arguments.package) for document in documents]
    return bind(apis)


def _package_name(text: str) -> str:
    """Return the text if a package can have this name, the error of argparse if not."""
    if PackageName(text) != text:
        raise argparse.ArgumentTypeError(
            f"{text!r} cannot name a package; {PackageName(text)!r} can"
        )
    return text


def _load(path: Path, arguments: argparse.Namespace) -> Document:
    return load(path, limits=Limits.of_mib(arguments.max_mib))


def _linted(path: Path, arguments: argparse.Namespace) -> Document:
    document = _load(path, arguments)
    if problems := lint(document):
        raise SpecError(problems)
    return document


def _pages(arguments: argparse.Namespace) -> Iterator[Page]:
    """Read the saved pages, and show on a terminal how far this is where they are many."""
    pages: list[Path] = arguments.pages
    shown = len(pages) >= _MANY and sys.stderr.isatty()
    for number, path in enumerate(pages, 1):
        if shown:
            print(f"\rpage {number} of {len(pages)}", end="", file=sys.stderr)
        yield read_page(str(path), _page_text(path, arguments.max_mib * 1024 * 1024))
    if shown:
        print(file=sys.stderr)


def _page_text(path: Path, limit: int) -> str:
    """Return the text of a saved page; raise `UsageError` if it cannot be read."""
    try:
        with path.open("rb") as file:
            raw = file.read(limit + 1)
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{str(path)!r} is not UTF-8; save it as UTF-8") from None
    except (OSError, ValueError) as error:
        raise UsageError(f"cannot read {str(path)!r}: {error}") from None
    if len(raw) > limit:
        raise UsageError(f"{str(path)!r} is larger than {limit} bytes; see --max-mib")
    return text


def _specs(path: Path) -> list[Path]:
    """Return one path for each API: a file, a folder of fragments, or a folder of folders."""
    folders = (
        sorted(p.parent for p in path.glob("*/openapi.yaml")) if path.is_dir() else []
    )
    return folders or [path]


# --- command line -----------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generator",
        description="Render a typed Python package from an OpenAPI document.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    spec = argparse.ArgumentParser(add_help=False)
    spec.add_argument(
        "--spec",
        type=Path,
        default=PROJECT / "spec",
        help="an OpenAPI 3.0 or 3.1 file, a folder of fragments, or a folder of such folders",
    )
    spec.add_argument(
        "--max-mib",
        type=int,
        default=5,
        metavar="MIB",
        help="largest file that is read, in MiB (default: 5)",
    )
    output = argparse.ArgumentParser(add_help=False)
    output.add_argument(
        "--package",
        type=_package_name,
        help="import name of the package (default: from the spec)",
    )
    output.add_argument(
        "--output",
        type=Path,
        default=GENERATED,
        help="folder in which the package stands",
    )
    pages = argparse.ArgumentParser(add_help=False)
    pages.add_argument(
        "pages", type=Path, nargs="*", metavar="PAGE", help="a saved page, HTML or text"
    )
    pages.add_argument(
        "--watch-list",
        action="store_true",
        help="show every page that the spec cites, the one checked longest ago first",
    )
    pages.add_argument(
        "--verbose",
        action="store_true",
        help="show what could not be checked without pages that were not given",
    )
    for name, command, parents in (
        ("generate", _generate, [spec, output]),
        ("check", _check, [spec, output]),
        ("lint", _lint, [spec]),
        ("bundle", _bundle, [spec]),
        ("audit", _audit, [spec, pages]),
    ):
        summary = _SUMMARIES[name]
        sub = commands.add_parser(
            name, parents=parents, help=summary, description=summary
        )
        sub.set_defaults(command=command)
    return parser


_SUMMARIES = {
    "generate": "Render the package and say what changed.",
    "check": "Exit 1, with a list, if the output is not exactly what the spec gives.",
    "lint": "Show every problem of the spec at its place.",
    "audit": "Hold saved documentation pages against the spec; exit 1 if they differ.",
    "bundle": "Print the merged OpenAPI document as JSON.",
}
