"""Print a spec as one document."""

from __future__ import annotations

import sys

from ..errors import UsageError
from ..load import spec_paths
from ..options import Arguments
from ..render import bundle_text
from .inputs import readings_of, spec_of
from .reports import found_in, print_data


def run(arguments: Arguments) -> int:
    """Print the merged OpenAPI document as JSON."""
    paths = spec_paths(spec_of(arguments))
    if len(paths) > 1:
        found = ", ".join(str(path) for path in paths)
        raise UsageError(
            f"one document is bundled at a time; give --spec one of {found}"
        )
    readings = readings_of(arguments)
    for line in found_in(readings):
        print(line, file=sys.stderr)
    print_data(bundle_text(readings[0].document.root, readable=True))
    return 0
