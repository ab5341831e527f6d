"""Find whether the output is what the spec gives: everything is made anew, without a cache."""

from __future__ import annotations

import sys

from ..build import bind
from ..home import OUTPUT, SPEC
from ..options import Arguments
from ..output import differences, digests_of, strays
from ..render import render
from ..render.cache import Cache
from .dialect import outdated
from .inputs import readings_of


def run(arguments: Arguments) -> int:
    """Exit 1, with a list, if the output is not exactly what the spec gives."""
    package = bind([reading.api for reading in readings_of(arguments)])
    wanted = digests_of(render(package, Cache()))
    drift = differences(arguments.output, wanted)
    if SPEC and arguments.output == OUTPUT:
        drift += strays(OUTPUT, wanted)  # nothing else lives in the repository's tree
    stale = outdated(arguments.output)
    for difference in (*drift, *stale):
        print(difference)
    if drift:
        message = f"{arguments.output} is not what the spec gives; run generate"
        print(message, file=sys.stderr)
    for difference in stale:
        message = f"{difference.path.name} is not what lint gives; run generate"
        print(message, file=sys.stderr)
    return 1 if drift or stale else 0
