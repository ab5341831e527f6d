"""What the pages about evidence and versions state is so."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from typing import Any

import yaml

from support.paths import PROJECT


def page(name: str) -> str:
    return (PROJECT / f"docs/{name}.md").read_text("utf-8")


def mappings(value: Any) -> Iterator[dict[str, Any]]:
    """Yield each mapping of a document."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value:
        if isinstance(inner, dict | list):
            yield from mappings(inner)


def test_the_page_about_evidence_counts_what_the_spec_has() -> None:
    pages, counts = set[str](), Counter[str]()
    for file in PROJECT.glob("spec/v*/*.yaml"):
        for each in mappings(yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)):
            pages |= {docs["page"].rstrip("/") for docs in each.get("x-docs", ())}
            counts["x-errata"] += len(each.get("x-errata", ()))
            counts["x-notes"] += len(each.get("x-notes", ()))
            if kind := each.get("x-evidence"):
                counts[f"x-evidence: {kind}"] += 1
    counts["x-docs"] = len(pages)

    rows = re.findall(
        r"^\| `(x-.+?)` \|.*\| ([\d,]+) [a-z]+ \|$", page("evidence"), re.M
    )

    assert {key: int(count) for key, count in rows} == {
        "x-evidence: observed": 0,
        **counts,
    }


def test_the_page_about_versions_names_each_python() -> None:
    """It has a row for each version that the metadata names, the first one first."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    classified = re.findall(r"Python :: (3\.\d+)", " ".join(project["classifiers"]))
    rows = re.findall(r"^\| (3\.\d+.*?) \|", page("versions"), re.M)
    named = re.findall(r"3\.\d+", " ".join(rows))
    assert set(classified) <= set(named)
    assert f">={named[0]}" == project["requires-python"]
