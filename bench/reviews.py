"""Diff and audit of the whole spec.

They are compared with the fastest loader of their language on the same files: reading is the
least that they have to do, and the loader does nothing else.
"""

from __future__ import annotations

import json
import shutil
from collections import defaultdict
from collections.abc import Iterator
from html import escape
from pathlib import Path

from .generation import SPEC_FILE, SPEC_TEXT, renumber, seconds_ratios
from .generators import Ours, yaml_loader
from .measure import in_turn
from .payloads import Json
from .plan import BUNDLE, Plan
from .rows import Figures

METHODS = {"get", "put", "post", "delete", "patch"}


def reviews(plan: Plan) -> Iterator[Figures]:
    """Compare two revisions of the spec, and all pages that the Inbox API cites with it."""
    ours = Ours.copied_to(plan.folder / "reviews")
    spec, base = ours.home / "spec", plan.folder / "reviews-base"
    shutil.copytree(spec, base)
    renumber(ours.home / SPEC_FILE, SPEC_TEXT, 1)
    diffs, loads = in_turn(
        plan.generations, lambda: ours.diff(base), lambda: yaml_loader(base, spec)
    )
    yield "diff", seconds_ratios(diffs, loads)
    pages = saved_pages(plan.folder / "pages")
    audits, loads = in_turn(
        plan.generations, lambda: ours.audit(pages), lambda: yaml_loader(spec)
    )
    yield "audit", seconds_ratios(audits, loads)


def saved_pages(folder: Path) -> Path:
    """Write the page that each operation of the Inbox API cites first, as its page may look."""
    pages = defaultdict[str, list[str]](list)
    document = json.loads(BUNDLE.read_bytes())
    shared = document["components"]["parameters"]
    for path, item in document["paths"].items():
        for method in sorted(METHODS & item.keys()):
            operation = item[method]
            cited = operation["x-docs"][0]["page"]
            call = f"{method.upper()} {path}"
            pages[cited].append(_section(call, operation, shared))
    folder.mkdir()
    for number, (address, sections) in enumerate(pages.items()):
        head = f'<head><link rel="canonical" href="{escape(address)}"></head>'
        text = f"<html>{head}<body><main>{''.join(sections)}</main></body></html>"
        (folder / f"{number}.html").write_text(text, "utf-8")
    return folder


def _section(call: str, operation: Json, shared: Json) -> str:
    """Return a call, a table of its parameters, and samples of its responses."""
    rows = [
        (one["name"], one["schema"].get("type", "string"), one.get("description", ""))
        for one in (
            shared[given["$ref"].split("/")[-1]] if "$ref" in given else given
            for given in operation.get("parameters", ())
        )
    ]
    samples = [
        json.dumps(example["value"], indent=2)
        for response in operation["responses"].values()
        for media_type in response.get("content", {}).values()
        for example in media_type.get("examples", {}).values()
    ]
    cells = ["".join(f"<td>{escape(text)}</td>" for text in row) for row in rows]
    head = "<h2>URL Parameters</h2><table><tr><th>Parameter</th><th>Type</th><th>Description</th></tr>"
    table = [head, *(f"<tr>{row}</tr>" for row in cells), "</table>"] if cells else []
    return "".join(
        [
            f"<h1>{escape(operation['summary'])}</h1>",
            f"<pre><code>{escape(call)} HTTP/1.1</code></pre>",
            *table,
            "<h2>Response</h2>",
            *(f"<pre><code>{escape(sample)}</code></pre>" for sample in samples),
        ]
    )
