"""The command line and the order of the stages; reviews are imported by their commands only.

The docstring of a command is its help.

Exit codes: 0 done, 1 the check or the audit found differences or the diff what it should fail
on, 2 the spec, a saved page or the command line is wrong, 3 the generator itself is.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Callable, Sequence, Sized
from io import TextIOWrapper
from pathlib import Path

from . import options
from .build import bind
from .errors import OutputError, Problem, SpecError, UsageError, one_line
from .garbage import seldom_collected
from .home import CACHE, COMMAND, OUTPUT, SPEC
from .load import Document, Limits, load, spec_paths
from .progress import Progress, shown_on, silent
from .publish import add, differences, publish, save, strays
from .reading import Reading, read_api
from .render import bundle_text, project_files, render
from .render.cache import Cache

_INTERRUPTED = 130  # as shells show a program that SIGINT ended
_BROKEN_PIPE = 141  # as shells show a program that SIGPIPE ended
_DEFECT = (
    "Nothing was published. Please report this, with the document if it is public."
)
_SHA = 12  # characters of a commit that people are shown

Command = Callable[[argparse.Namespace], int]


@seldom_collected()
def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # and not what a test puts in its place
            stream.reconfigure(errors="backslashreplace")
    arguments = _parser().parse_args(argv)
    try:
        code = int(arguments.command(arguments))
        sys.stdout.flush()
        return code
    except (SpecError, UsageError) as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:  # who reads the output has enough, as `head` does
        _drop_output()
        return _BROKEN_PIPE
    except OSError as error:  # of the output: what is read has errors of its own
        _drop_output()
        print(f"cannot write the output: {error.strerror or error}", file=sys.stderr)
        return 2
    except OutputError as error:
        print(f"internal error: {error}", file=sys.stderr)
        print(_DEFECT, file=sys.stderr)
        return 3


def _drop_output() -> None:
    """Let nothing of what is buffered be written when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


# --- commands ---------------------------------------------------------------------------


def _generate(arguments: argparse.Namespace) -> int:
    """Render the package and report what changed, and what could not be made."""
    with shown_on(sys.stderr) as progress:
        readings = _readings(arguments, progress)
        package = bind([reading.api for reading in readings])
        if "tests" in arguments.parts and package.name == "tests":
            raise UsageError("a package called tests has no place for tests beside it")
        cache = Cache(CACHE / f"{package.name}.json")
        files = render(package, cache, progress)
        beside = project_files(package, arguments.parts, cache)
        changed = publish(arguments.output, files)
        changed += add(arguments.output, beside)
        cache.save()
    _print_found(readings)
    for difference in changed:
        print(difference)
    print(f"{_counted(changed, 'file')} changed in {arguments.output}")
    _print_origins(readings)
    _print_totals(readings)
    return 0


def _check(arguments: argparse.Namespace) -> int:
    """Exit 1, with a list, if the output is not exactly what the spec gives."""
    package = bind([reading.api for reading in _readings(arguments)])
    files = render(package, Cache())  # without the cache
    drift = differences(arguments.output, files)
    if SPEC and arguments.output == OUTPUT:
        drift += strays(OUTPUT, files)  # nothing else lives in the repository's tree
    for difference in drift:
        print(difference)
    if drift:
        message = f"{arguments.output} is not what the spec gives; run generate"
        print(message, file=sys.stderr)
    return 1 if drift else 0


def _lint(arguments: argparse.Namespace) -> int:
    """Show every problem of the spec at its place, and exit 2 if it is refused."""
    readings = _readings(arguments)
    _print_found(readings, each=True)
    problems = sum(len(reading.found) for reading in readings)
    said = _counted(range(problems), "problem") if problems else "no problems"
    print(f"{_counted(readings, 'document')}, {said}")
    _print_totals(readings)
    return 0


def _bundle(arguments: argparse.Namespace) -> int:
    """Print the merged OpenAPI document as JSON."""
    paths = spec_paths(_spec(arguments))
    if len(paths) > 1:
        found = ", ".join(str(path) for path in paths)
        raise UsageError(
            f"one document is bundled at a time; give --spec one of {found}"
        )
    readings = _readings(arguments)
    _print_found(readings)
    _print_data(bundle_text(readings[0].document.root, readable=True))
    return 0


def _audit(arguments: argparse.Namespace) -> int:
    """Compare saved documentation pages with the spec; exit 1 if they differ."""
    from .review.audit import audit
    from .review.audit.page import page_claims, read_pages
    from .review.audit.report import audit_report, watch_report
    from .review.audit.watch_list import watch_list

    documents = [_load(path, arguments) for path in spec_paths(_spec(arguments))]
    if arguments.watch_list:
        print(watch_report(watch_list(documents), base=Path.cwd()), end="")
        return 0
    if not arguments.pages:
        raise UsageError("give the saved pages to audit, or --watch-list")
    terminal = sys.stderr if sys.stderr.isatty() else None
    limit = _limits(arguments).file_bytes
    pages = read_pages(arguments.pages, limit, progress=terminal)
    found = audit(documents, [page_claims(page) for page in pages])
    print(audit_report(found, base=Path.cwd(), verbose=arguments.verbose), end="")
    return 1 if found.findings else 0


def _diff(arguments: argparse.Namespace) -> int:
    """Report what a change of the spec means for users of the package."""
    from .load.git import merge_base
    from .review.diff import compare, read_revision
    from .review.diff.report import Endpoint, Report, formatted, html_report

    limits = _limits(arguments)
    base = arguments.base or merge_base(_spec(arguments))
    spec, overlays, names = arguments.spec, arguments.overlay, arguments.names
    old = read_revision(base, spec, limits, overlays, names)
    new = read_revision(arguments.head, spec, limits, overlays, names)
    report = Report.of(
        Endpoint(base[:_SHA] if base != arguments.base else base, old.package.version),
        Endpoint(arguments.head or "working tree", new.package.version),
        compare(old, new),
    )
    coloured = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    text = formatted(report, arguments.format, links=arguments.links, coloured=coloured)
    if arguments.format == "json":
        _print_data(text)
    else:
        print(text, end="")
    if arguments.html:
        save(arguments.html, html_report(report))
    fails = arguments.fail_on is not None and report.verdict == arguments.fail_on
    return 1 if fails else 0


# --- stages -----------------------------------------------------------------------------


def _spec(arguments: argparse.Namespace) -> Path:
    """Return the spec that is named, or the one of the repository."""
    found: Path | None = getattr(arguments, "file", None) or arguments.spec
    if found is None:
        raise UsageError(f"name a document, as in `{COMMAND} lint openapi.json`")
    return found


def _readings(
    arguments: argparse.Namespace, progress: Progress = silent
) -> list[Reading]:
    """Read every API of the spec; raise `SpecError` with the problems of all."""
    readings: list[Reading] = []
    problems: list[Problem] = []
    for path in spec_paths(_spec(arguments)):
        progress(f"reading {one_line(str(path))}")
        try:
            readings.append(
                read_api(
                    path,
                    limits=_limits(arguments),
                    overlays=arguments.overlay,
                    package=getattr(arguments, "package", None),
                    names=arguments.names,
                    strict=arguments.strict,
                )
            )
        except SpecError as error:
            problems += error.problems
    if problems:
        raise SpecError(problems)
    return readings


def _print_found(readings: Sequence[Reading], *, each: bool = False) -> None:
    """Print what is odd or left out; the same warning once, unless `each` is asked for."""
    found = sorted(problem for reading in readings for problem in reading.found)
    times = Counter((problem.severity, problem.message) for problem in found)
    for problem in found:
        others = times.pop((problem.severity, problem.message), 0) - 1
        if each or problem.severity != "warning" or others == 0:
            print(problem, file=sys.stderr)
        elif others > 0:
            print(f"{problem} (and {others} more of this kind)", file=sys.stderr)


def _print_origins(readings: Sequence[Reading]) -> None:
    """Print each origin that requests go to, other than that of its API."""
    for reading in readings:
        for origin, wanted in reading.api.other_origins().items():
            first, *others = wanted
            more = f" and {len(others)} more" if others else ""
            print(one_line(f"requests go to {origin} as well: {first}{more}"))


def _print_totals(readings: Sequence[Reading]) -> None:
    """Print how many operations there are, if not all, and how many warnings."""
    made = sum(len(reading.api.operations()) for reading in readings)
    left_out = sum(len(reading.api.unsupported) for reading in readings)
    warnings = [w for r in readings for w in r.found if w.severity == "warning"]
    parts = []
    if left_out:
        parts = [f"{made} of {made + left_out} operations", f"{left_out} left out"]
    if warnings:
        parts.append(_counted(warnings, "warning"))
    if parts:
        print("; ".join(parts))


def _load(path: Path, arguments: argparse.Namespace) -> Document:
    return load(path, limits=_limits(arguments))


def _limits(arguments: argparse.Namespace) -> Limits:
    return Limits.of_mib(arguments.max_mib)


def _print_data(text: str) -> None:
    """Print JSON, which is UTF-8 whatever the encoding of a terminal or pipe."""
    output = sys.stdout
    if isinstance(output, TextIOWrapper):
        output.reconfigure(encoding="utf-8", newline="\n")
    print(text, end="")


def _counted(things: Sized, noun: str) -> str:
    return f"1 {noun}" if len(things) == 1 else f"{len(things)} {noun}s"


# --- command line -----------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=COMMAND,
        description="Render a typed Python package from an OpenAPI document.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    file, spec, strict = options.file(), options.spec(), options.strict()
    beside, output = [options.overlay(), options.names()], options.output()
    table: tuple[tuple[Command, list[argparse.ArgumentParser]], ...] = (
        (_generate, [file, spec, *beside, strict, output, options.parts()]),
        (_check, [file, spec, *beside, strict, output]),
        (_lint, [file, spec, *beside, strict]),
        (_bundle, [file, spec, *beside, strict]),
        (_audit, [spec, options.audit()]),
        (_diff, [spec, *beside, options.diff()]),
    )
    for command, parents in table:
        name, summary = command.__name__.removeprefix("_"), command.__doc__
        sub = commands.add_parser(
            name, parents=parents, help=summary, description=summary
        )
        sub.set_defaults(command=command)
    return parser
