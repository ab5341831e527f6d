"""A diff for people at a terminal: one aligned line for each change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....errors import one_line
from ..rules import Verdict
from .summary import Entry, Report

_COLOURS: dict[Verdict, str] = {
    "breaking": "\x1b[1;31m",
    "compatible": "\x1b[32m",
    "documentation": "\x1b[36m",
}
_DIM, _PLAIN = "\x1b[2m", "\x1b[0m"
_WIDEST = 60  # characters of a column; a longer text moves the rest of its line
_PLACES = 3  # that are named before the rest is counted


def text_report(report: Report, *, coloured: bool = False) -> str:
    """Return the report as lines, grouped by verdict and by API."""
    lines = [f"{report.base.name} → {report.head.name}: {report.summary}"]
    for verdict, entries in report.by_verdict().items():
        if entries:
            lines += ["", _painted(verdict, _COLOURS[verdict], coloured)]
            lines += _section(entries, coloured)
    if report.entries and report.proposed_version:
        lines += ["", version_line(report)]
    return "\n".join(lines) + "\n"


def version_line(report: Report) -> str:
    """Return the version that the changes require, and the one that the new spec names."""
    versions = f"{report.base.version} → {report.proposed_version}"
    return f"Proposed version: {versions} (the new spec says {report.head.version})"


def _section(entries: Sequence[Entry], coloured: bool) -> Iterator[str]:
    apis = dict.fromkeys(entry.change.api for entry in entries)
    rows = [_row(entry) for entry in entries]
    widths = [min(_WIDEST, max(map(len, column))) for column in zip(*rows, strict=True)]
    for api in apis:
        yield f"  {one_line(api)}"
        for entry, row in zip(entries, rows, strict=True):
            if entry.change.api == api:
                cells = zip(row, widths, strict=True)
                line = "  ".join(cell.ljust(width) for cell, width in cells)
                yield f"    {line.rstrip()}{_painted(_location(entry), _DIM, coloured)}"


def _row(entry: Entry) -> tuple[str, str, str]:
    return one_line(_places(entry)), entry.change.rule.title, difference(entry)


def _places(entry: Entry) -> str:
    """Return the places of an entry, the first few by name."""
    named = ", ".join(entry.places[:_PLACES])
    more = len(entry.places) - _PLACES
    return f"{named} and {more} more" if more > 0 else named


def difference(entry: Entry) -> str:
    """Return the old and the new text, shortened; nothing for changes of documentation."""
    change = entry.change
    if change.rule.verdict == "documentation":
        return ""
    old, new = (one_line(_short(text)) for text in (change.old, change.new))
    return f"{old} → {new}" if old and new else old or new


def _short(text: str) -> str:
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"


def _location(entry: Entry) -> str:
    at = entry.at
    return f"  {one_line(at.file)}:{at.line}" if at else ""


def _painted(text: str, colour: str, coloured: bool) -> str:
    return f"{colour}{text}{_PLAIN}" if coloured and text else text
