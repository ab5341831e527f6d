"""The stages of `generate`, which make a package and publish it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from ..build import bind
from ..disk import traced
from ..errors import UsageError
from ..ir import Package
from ..options import Arguments
from ..output import Difference, digests_of
from ..progress import shown_on
from ..publish import add, publish
from ..reading import Reading
from ..record import Record, Said
from ..render import project_files, render
from ..render.cache import Cache
from .dialect import kept_beside, renew
from .inputs import readings_of
from .reports import counted, found_in, origins_of, totals_of


def make(arguments: Arguments, record: Record) -> Said:
    """Render and publish the package; return what to print, and keep a record for the next run."""
    output: Path = arguments.output
    with shown_on(sys.stderr) as progress:
        with traced() as read:
            readings = readings_of(arguments, progress)
        package = _package(readings, arguments.parts)
        cache = Cache(f"texts/{package.name}.json", record.edition)
        files = render(package, cache, progress)
        beside = project_files(package, arguments.parts, cache)
        changed = [*publish(output, files), *add(output, beside), *renew(output)]
    if record.is_of_its_code():
        cache.save()
        next_time = _said(readings, [], output)
        kept = [*beside, *kept_beside(output)]
        record.keep(next_time, read=read, package=digests_of(files), beside=kept)
    return _said(readings, changed, output)


def _package(readings: Sequence[Reading], parts: Sequence[str]) -> Package:
    package = bind([reading.api for reading in readings])
    if "tests" in parts and package.name == "tests":
        raise UsageError("a package called tests has no place for tests beside it")
    return package


def _said(
    readings: Sequence[Reading], changed: Sequence[Difference], output: Path
) -> Said:
    lines = [
        *map(str, changed),
        f"{counted(changed, 'file')} changed in {output}",
        *origins_of(readings),
        *totals_of(readings),
    ]
    return Said(_text(lines), _text(found_in(readings)))


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
