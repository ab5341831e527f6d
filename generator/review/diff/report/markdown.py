"""A diff for a pull request: tables with links to the spec, long ones folded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ....errors import one_line
from .summary import HEADINGS, Entry, Report, address
from .text import version_line

_OPEN_ROWS = 10  # rows that are shown without unfolding
_LONGEST = 200  # characters of a cell


def markdown_report(report: Report, *, links: str = "") -> str:
    """Return the report as GitHub's Markdown.

    `links` is the address of a file at a revision, `https://…/blob/{revision}/{file}`;
    without it, links are relative to the top of the repository.
    """
    title = f"{_code(report.base.name)} → {_code(report.head.name)}"
    lines = [f"### Changes for users of the package: {report.summary}", "", title]
    for verdict, entries in report.by_verdict().items():
        if entries:
            rows = [_row(entry, report, links) for entry in entries]
            is_folded = verdict == "documentation"
            lines += ["", f"#### {HEADINGS[verdict]}", ""]
            lines += _table(rows, 0 if is_folded else _OPEN_ROWS)
    if report.entries and report.proposed_version:
        lines += ["", version_line(report) + "."]
    return "\n".join(lines) + "\n"


def _table(rows: Sequence[str], is_open: int) -> Iterator[str]:
    head = ["| where | what | was | is | spec |", "| --- | --- | --- | --- | --- |"]
    if is_open:
        yield from (*head, *rows[:is_open])
    if rest := rows[is_open:]:
        more = " more" if is_open else ""
        yield from ("", f"<details><summary>{len(rest)}{more}</summary>", "")
        yield from (*head, *rest)
        yield from ("", "</details>")


def _row(entry: Entry, report: Report, links: str) -> str:
    change = entry.change
    what = f"{change.rule.title}<br><sub>{change.rule.reason}</sub>"
    cells = [
        "<br>".join(map(_code, entry.places)),
        what,
        _code(change.old),
        _code(change.new),
        _link(entry, report, links),
    ]
    return f"| {' | '.join(cells)} |"


def _code(text: str) -> str:
    """Return text as code that cannot end its table cell or its span."""
    flat = one_line(text.replace("\n", " "))
    if len(flat) > _LONGEST:
        flat = f"{flat[: _LONGEST - 1]}…"
    if not flat:
        return ""
    fence = "`" * (1 + max(map(len, re.findall("`+", flat)), default=0))
    space = " " if "`" in flat else ""
    return f"{fence}{space}{flat}{space}{fence}".replace("|", "\\|")


def _link(entry: Entry, report: Report, links: str) -> str:
    if (at := entry.at) is None:
        return ""
    revision = report.head if entry.change.new_at else report.base
    text = f"{at.file.rpartition('/')[2]}:{at.line}"
    return f"[{_code(text)}]({address(at, revision, links)})"
