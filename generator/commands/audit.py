"""Compare saved documentation pages with a spec."""

from __future__ import annotations

import sys
from pathlib import Path

from ..errors import UsageError
from ..load import load, spec_paths
from ..options import Arguments
from ..review.audit import audit
from ..review.audit.page import page_claims, read_pages
from ..review.audit.report import audit_report, watch_report
from ..review.audit.watch_list import watch_list
from .inputs import limits_of, spec_of


def run(arguments: Arguments) -> int:
    """Compare saved documentation pages with the spec; exit 1 if they differ."""
    limits = limits_of(arguments)
    documents = [load(path, limits=limits) for path in spec_paths(spec_of(arguments))]
    if arguments.watch_list:
        if arguments.pages:
            raise UsageError("--watch-list reads no saved pages: give one of the two")
        print(watch_report(watch_list(documents), base=Path.cwd()), end="")
        return 0
    if not arguments.pages:
        raise UsageError("give the saved pages to audit, or --watch-list")
    terminal = sys.stderr if sys.stderr.isatty() else None
    pages = read_pages(arguments.pages, limits.file_bytes, progress=terminal)
    found = audit(documents, [page_claims(page) for page in pages])
    print(audit_report(found, base=Path.cwd(), verbose=arguments.verbose), end="")
    return 1 if found.findings else 0
