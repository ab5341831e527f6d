"""An audit as lines of text: grouped by kind, aligned, safe to show on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ...errors import one_line
from ...load import Position
from . import Audit
from .findings import Finding, FindingKind
from .watch_list import Watched


def audit_report(audit: Audit, *, base: Path, verbose: bool = False) -> str:
    """Return the report; files are named as seen from the folder `base`.

    `verbose` adds what could not be checked because a page was not given, and what pages say in
    words only.
    """
    lines: list[str] = []
    for kind in FindingKind:
        found = [finding for finding in audit.findings if finding.kind is kind]
        lines += _group(kind.value, _rows(found, base))
    lines += _group("Explained by x-errata", _rows(audit.explained, base))
    if verbose:
        open_places = (
            (_place(place.position, base), place.message) for place in audit.unchecked
        )
        lines += _group(FindingKind.OPEN.value, sorted(open_places))
        lines += _group(FindingKind.PROSE.value, _rows(audit.uncompared, base))
    lines.append(
        f"{_counted(audit.pages, 'page')}, {_counted(len(audit.findings), 'difference')}, "
        f"{len(audit.explained)} explained, {len(audit.unchecked)} not checked, "
        f"{len(audit.uncompared)} not compared"
    )
    return "\n".join(lines) + "\n"


def watch_report(watched: Iterable[Watched], *, base: Path) -> str:
    """Return one line for each page: date, address, the place that was checked longest ago."""
    rows = [(w.checked, w.page, _place(w.position, base)) for w in watched]
    return "".join(f"{line}\n" for line in _aligned(rows))


def _rows(findings: Iterable[Finding], base: Path) -> Iterator[tuple[str, ...]]:
    for found in sorted(findings, key=lambda f: (f.page, f.line or 0, f.message)):
        message = found.message
        if found.explained:
            message += f" ({_place(found.explained, base)})"
        line = f":{found.line}" if found.line else ""
        yield found.page + line, _place(found.position, base), message


def _place(position: Position | None, base: Path) -> str:
    if position is None:
        return "-"
    file = Path(position.file)
    if file.is_relative_to(base):
        file = file.relative_to(base)
    return f"{file.as_posix()}:{position.line}:{position.column}"


def _group(title: str, rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Return a title with its rows below it, nothing where there are none."""
    lines = _aligned(rows)
    return (
        [f"{title} ({len(lines)})", *(f"  {line}" for line in lines), ""]
        if lines
        else []
    )


def _aligned(rows: Iterable[tuple[str, ...]]) -> list[str]:
    table = [tuple(map(one_line, row)) for row in rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return ["  ".join(map(str.ljust, row, widths)).rstrip() for row in table]


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
