"""The README of a package: what the API has, how to call it, and what was left out and why.

The text of a document reaches it through `_plain` only, which leaves no markup and no line break.
"""

from __future__ import annotations

import re

from ..errors import one_line
from ..ir import Api, Operation, Package

README_HEADER = (
    "<!-- Generated from an OpenAPI document. "
    'Do not edit; run "python -m generator generate". -->\n'
)
_MARKUP = re.compile(r"[\\`*_{}\[\]()<>#+\-.!|~&$@:]")


def readme(package: Package) -> str:
    """Return the README of a package of one document."""
    api = package.main
    operations = api.operations()
    lines = [
        README_HEADER,
        f"# {_plain(api.title)}",
        "",
        f"A typed Python client of {_counted(len(operations), 'operation')}, sync and async.",
        "",
        "```python",
        f"from {package.name} import {api.client}",
        "",
        f"with {api.client}() as client:",
        f"    {_call(operations[0]) if operations else '...'}",
        "```",
        "",
        *_resources(api),
        *_unsupported(api),
    ]
    return "\n".join(lines)


def _call(operation: Operation) -> str:
    needed = [str(part.name) for part in operation.path_parameters]
    needed += [f"{p.name}={p.name}" for p in operation.keywords if p.required]
    return f"client.{operation.id}({', '.join(needed)})"


def _resources(api: Api) -> list[str]:
    rows = [
        f"| `client.{path}` | {len(resource.operations)} |"
        for resource in api.all_resources()
        if resource.operations
        for path in [resource.operations[0].id.rpartition(".")[0]]
    ]
    return ["| resource | operations |", "|---|---|", *rows, ""] if rows else []


def _unsupported(api: Api) -> list[str]:
    if not api.unsupported:
        return []
    left_out = [f"- {_plain(e.what)}: {_plain(e.reason)}" for e in api.unsupported]
    heading = "The document has more, for which there is no method (`UNSUPPORTED`):"
    return [heading, "", *left_out, ""]


def _plain(text: str) -> str:
    """Return a text as Markdown that means nothing else."""
    return _MARKUP.sub(lambda mark: f"\\{mark[0]}", one_line(text))


def _counted(number: int, noun: str) -> str:
    return f"1 {noun}" if number == 1 else f"{number} {noun}s"
