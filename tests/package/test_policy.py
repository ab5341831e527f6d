"""What the pages state about evidence, versions and figures is so."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from support.bundles import bundle
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


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "README",
            "All {all} documented operations of the Inbox API 2.0 have a method. {page} of them were written from their pages, {sdk} from Help Scout's own SDK, because their pages [could not be read]",
        ),
        (
            "docs/index",
            "All {all} documented operations have a method. {page} were written from their pages, {sdk} from Help Scout's own SDK, because their pages [could not be read]",
        ),
        (
            "docs/inbox-api",
            "All {all} documented operations of the Inbox API 2.0 have a method.",
        ),
        ("docs/inbox-api", "The pages of {sdk} operations could not be read."),
        (
            "docs/evidence",
            "All {sdk} whose page could not be read belong to the Inbox API",
        ),
        ("docs/why", "| operations that have a method, of {all} | {all} |"),
        (
            "docs/cookbook/from-php-sdk",
            "All {all} operations of the Inbox API have a method",
        ),
        (
            "docs/cookbook/from-helpscout-mailbox",
            "[all {all} operations](../inbox-api.md)",
        ),
        (
            "CHANGELOG",
            "all {all} documented operations, {sdk} of them from Help Scout's own SDK because their pages could not be read",
        ),
    ],
)
def test_pages_count_the_operations_and_those_whose_page_was_read(
    name: str, sentence: str
) -> None:
    counts = Counter(
        operation["x-evidence"]
        for item in bundle("v2")["paths"].values()
        for operation in item.values()
        if "operationId" in operation
    )
    expected = sentence.format(
        all=counts.total(), page=counts["page"], sdk=counts["sdk"]
    )
    text = (PROJECT / f"{name}.md").read_text("utf-8")
    assert expected in " ".join(text.split())


def test_the_page_about_speed_knows_the_collector_of_this_python() -> None:
    """It names the threshold of each Python that was tried, and the one that was measured."""
    text = " ".join(page("performance").split())
    named = re.findall(r"after ([\d,]+) in Python (3\.\d+)(?: and (3\.\d+))?", text)
    thresholds = {
        version: int(count.replace(",", ""))
        for count, *versions in named
        for version in versions
        if version
    }
    program = "import gc; print(gc.get_threshold()[0])"
    told = subprocess.check_output([sys.executable, "-I", "-c", program], text=True)
    measured = json.loads((PROJECT / "bench/figures.json").read_text("utf-8"))
    version = "{}.{}".format(*sys.version_info)
    python, _, _ = measured["versions"]["python"].rpartition(".")

    assert {"3.11", "3.12", "3.13"} <= set(thresholds)
    assert int(told) == thresholds.get(version, int(told))
    assert f"was measured with Python {python}." in text


def test_the_pages_with_lines_of_generated_code_agree() -> None:
    """One compares by each generator's own layout, and says what the layout of the other one gives."""
    text = " ".join(page("why").split())
    (ours,) = re.findall(r"\| lines of Python \| ([\d,]+) \|", text)
    ((laid_out, ratio),) = re.findall(
        r"isort, as ours is laid out, it has ([\d,]+) lines, and ours are ([\d.]+) times",
        text,
    )
    rows = json.loads((PROJECT / "bench/figures.json").read_text("utf-8"))["rows"]
    row = rows["generation/inbox lines"]
    lines, others = (int(count.replace(",", "")) for count in (ours, laid_out))

    assert ratio == f"{lines / others:.2f}" == f"{row['median']:.2f}"
    assert row["against"].endswith(", black and isort")


def test_the_page_about_versions_names_each_python() -> None:
    """It has a row for each version that the metadata names, the first one first."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    classified = re.findall(r"Python :: (3\.\d+)", " ".join(project["classifiers"]))
    rows = re.findall(r"^\| (3\.\d+.*?) \|", page("versions"), re.M)
    named = re.findall(r"3\.\d+", " ".join(rows))
    assert set(classified) <= set(named)
    assert f">={named[0]}" == project["requires-python"]
