"""The commands: they string the stages together and nothing else.

Exit codes: 0 done, 1 the check or the audit found differences or the diff what it should fail
on, 2 the spec, a saved page or the command line is wrong.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from .build import bind, build
from .cache import Cache
from .errors import SpecError, UsageError
from .ir import Package
from .lint import lint
from .load import Document, Limits, load
from .names import PackageName
from .publish import differences, publish, save, strays
from .render import bundle_text, render
from .review.audit import audit
from .review.audit_report import audit_report, watch_report
from .review.compare import compare
from .review.documented import documented
from .review.page import Page
from .review.read import read_page
from .review.report import Endpoint, Report
from .review.report_html import html_report
from .review.report_json import json_report
from .review.report_markdown import markdown_report
from .review.report_text import text_report
from .review.sides import Revision
from .review.watch_list import watch_list
from .revisions import merge_base, unpacked

PROJECT = Path(__file__).resolve().parent.parent
GENERATED = PROJECT / "generated"
CACHE = PROJECT / ".cache"
_SHA = 12  # characters of a commit that people are shown

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


def _diff(arguments: argparse.Namespace) -> int:
    base = arguments.base or merge_base(_folder(arguments.spec))
    old = _revision(base, arguments)
    new = _revision(arguments.head, arguments)
    report = Report.of(
        Endpoint(base[:_SHA] if base != arguments.base else base, old.package.version),
        Endpoint(arguments.head or "working tree", new.package.version),
        compare(old, new),
    )
    print(_formatted(report, arguments), end="")
    if arguments.html:
        save(arguments.html, html_report(report))
    fails = arguments.fail_on is not None and report.verdict == arguments.fail_on
    return 1 if fails else 0


def _formatted(report: Report, arguments: argparse.Namespace) -> str:
    if arguments.format == "json":
        return json_report(report)
    if arguments.format == "markdown":
        return markdown_report(report, links=arguments.links)
    coloured = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    return text_report(report, coloured=coloured)


def _folder(spec: Path) -> Path:
    return spec if spec.is_dir() else spec.parent


def _revision(name: str | None, arguments: argparse.Namespace) -> Revision:
    """Return what a file, a folder or a git revision says; without a name, the spec."""
    path = Path(name) if name else arguments.spec
    if path.exists():
        return _read_revision(path, Path.cwd(), arguments)
    with unpacked(str(name), arguments.spec) as (top, folder):
        try:
            return _read_revision(folder, top, arguments)
        except SpecError as error:
            inside = f"{top.as_posix()}/"
            raise SpecError(
                replace(p, file=f"{name}:{p.file.removeprefix(inside)}")
                for p in error.problems
            ) from None


def _read_revision(path: Path, top: Path, arguments: argparse.Namespace) -> Revision:
    """Read a spec for a review; an old one need not keep the house rules of today."""
    documents = [_load(each, arguments) for each in _specs(path)]
    if problems := [p for d in documents for p in lint(d, house=False)]:
        raise SpecError(problems)
    package = bind([build(document) for document in documents])
    return Revision(package, documents, top)


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
        ("diff", _diff, [spec]),
    ):
        summary = _SUMMARIES[name]
        sub = commands.add_parser(
            name, parents=parents, help=summary, description=summary
        )
        sub.set_defaults(command=command)
        if name == "diff":
            _add_diff_arguments(sub)
    return parser


def _add_diff_arguments(diff: argparse.ArgumentParser) -> None:
    diff.add_argument(
        "base",
        nargs="?",
        metavar="BASE",
        help="a file, folder or git revision (default: where HEAD left the main branch)",
    )
    diff.add_argument(
        "head",
        nargs="?",
        metavar="HEAD",
        help="a file, folder or git revision (default: the spec as it is in the working tree)",
    )
    diff.add_argument("--format", choices=("text", "markdown", "json"), default="text")
    diff.add_argument(
        "--links",
        default="",
        metavar="URL",
        help="address of a file, for Markdown: https://…/blob/{revision}/{file}",
    )
    diff.add_argument(
        "--html", type=Path, metavar="FILE", help="also write a page, side by side"
    )
    diff.add_argument(
        "--fail-on", choices=("breaking",), help="exit 1 if there is such a change"
    )


_SUMMARIES = {
    "generate": "Render the package and say what changed.",
    "check": "Exit 1, with a list, if the output is not exactly what the spec gives.",
    "lint": "Show every problem of the spec at its place.",
    "audit": "Hold saved documentation pages against the spec; exit 1 if they differ.",
    "bundle": "Print the merged OpenAPI document as JSON.",
    "diff": "Say what a change of the spec means for users of the package.",
}
