"""Compare generators on documents and print tables: `python -m bench.compare FOLDER --types`."""

from __future__ import annotations

import argparse
import json
import platform
import random
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from .documents import OpenApiFile, documents
from .results import Limits, Result, result
from .table import markdown
from .tools import tools


def main(argv: Sequence[str] | None = None) -> int:
    """Give every document to every generator, one after the other."""
    arguments = _parser().parse_args(argv)
    found = documents(arguments.paths)
    if arguments.sample is not None and arguments.sample < len(found):
        chosen = random.Random(0).sample(found, arguments.sample)  # noqa: S311
        found = sorted(chosen, key=lambda document: document.path)
    if not found:
        print("there is no OpenAPI 3 document with operations", file=sys.stderr)
        return 2
    compared = tools(arguments.openapi_generator)
    limits = Limits(arguments.limit, arguments.limit)
    results: list[Result] = []
    for document in found:
        for tool in compared:
            each = result(document, tool, limits, types=arguments.types)
            print(_line(each), file=sys.stderr, flush=True)
            results.append(each)
    print(markdown(results, compared, _heading(found)), end="")
    if arguments.json:
        listed = [asdict(each) for each in results]
        arguments.json.write_text(json.dumps(listed, indent=1) + "\n", "utf-8")
    return 0


def _heading(found: Sequence[OpenApiFile]) -> str:
    operations = sum(document.operations for document in found)
    day = datetime.now(UTC).date()
    machine = f"Python {platform.python_version()}, {sys.platform} {platform.machine()}"
    return f"{day}, {len(found)} documents, {operations:,} operations, {machine}."


def _line(each: Result) -> str:
    methods = each.package.methods if each.package else 0
    counted = f"{methods} of {each.operations}"
    name = Path(each.document).name
    return f"{name:<44.44} {each.tool:<26} {each.outcome:<12} {counted:>14} {each.seconds:>8.1f} s"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bench.compare",
        description="Compare generators on OpenAPI documents; the tables are Markdown.",
        fromfile_prefix_chars="@",
    )
    add = parser.add_argument
    paths = "documents, or folders that contain some; @FILE reads paths from a file"
    add("paths", type=Path, nargs="+", metavar="PATH", help=paths)
    add("--types", action="store_true", help="run mypy and pyright, which takes long")
    add(
        "--sample",
        type=int,
        metavar="N",
        help="take N of the documents, always the same",
    )
    add("--limit", type=float, default=600, metavar="SECONDS", help="for each program")
    jar = "openapi-generator-cli-VERSION.jar, run by java"
    add("--openapi-generator", type=Path, metavar="JAR", help=jar)
    add("--json", type=Path, metavar="FILE", help="also write each result")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
