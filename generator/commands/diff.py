"""Compare two revisions of a spec."""

from __future__ import annotations

import os
import sys

from ..load.git import merge_base
from ..options import Arguments
from ..review.diff import compare, read_revision
from ..review.diff.report import Endpoint, Report, formatted, html_report
from .inputs import limits_of, spec_of
from .reports import print_data

_SHA = 12  # characters of a commit that people are shown


def run(arguments: Arguments) -> int:
    """Report what a change of the spec means for users of the package."""
    limits = limits_of(arguments)
    base = arguments.base or merge_base(spec_of(arguments))
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
        print_data(text)
    else:
        print(text, end="")
    if arguments.html:
        from ..publish import save  # with a lock, which nothing else here needs

        save(arguments.html, html_report(report, links=arguments.links))
    fails = arguments.fail_on is not None and report.verdict == arguments.fail_on
    return 1 if fails else 0
