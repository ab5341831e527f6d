"""A diff as a page for a browser: each change with the old and the new spec side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

import jinja2

from ....errors import one_line
from ..changes import Change, Where
from ..rules import Verdict
from .excerpts import Row, side_by_side, yaml_lines
from .summary import HEADINGS, Endpoint, Entry, Report, address
from .text import version_line


@dataclass(frozen=True, slots=True)
class _End:
    """One side of a change: what it is called, and its place in the spec."""

    name: str
    place: str
    link: str


@dataclass(frozen=True, slots=True)
class _View:
    """Lines of one or both sides: of the package, or of the spec."""

    kind: str
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class _Card:
    """One change."""

    id: str
    title: str
    reason: str
    api: str
    places: Sequence[str]
    ends: Sequence[_End]
    views: Sequence[_View]


@dataclass(frozen=True, slots=True)
class _Group:
    """The changes of one verdict."""

    verdict: Verdict
    heading: str
    cards: Sequence[_Card]


def html_report(report: Report, *, links: str = "") -> str:
    """Return a page that needs nothing else: no script, no font, no address.

    `links` is the address of a file at a revision, as `markdown_report` takes it; without it,
    places are not links.
    """
    numbers = count(1)
    groups = [
        _Group(
            verdict,
            HEADINGS[verdict],
            [_card(f"change-{next(numbers)}", each, report, links) for each in entries],
        )
        for verdict, entries in report.by_verdict().items()
        if entries
    ]
    return _template().render(
        base=report.base.name,
        head=report.head.name,
        summary=report.summary,
        version=version_line(report) if report.proposed_version else "",
        groups=groups,
    )


def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=True,
    )
    return environment.get_template("page.html.jinja")


def _card(id_: str, entry: Entry, report: Report, links: str) -> _Card:
    change = _without_surroundings(entry.change)
    return _Card(
        id=id_,
        title=change.rule.title,
        reason=change.rule.reason,
        api=one_line(change.api),
        places=[one_line(place) for place in entry.places],
        ends=list(_ends(change, report, links)),
        views=list(_views(change)),
    )


def _without_surroundings(change: Change) -> Change:
    """Return a change without the side that has no text, and only the place around the other."""
    old, new = change.old_at, change.new_at
    if old and new and not change.old and _is_around(old, new):
        return replace(change, old_at=None)
    if old and new and not change.new and _is_around(new, old):
        return replace(change, new_at=None)
    return change


def _is_around(outer: Where, inner: Where) -> bool:
    return inner.pointer.startswith(f"{outer.pointer}/")


def _ends(change: Change, report: Report, links: str) -> Iterator[_End]:
    if change.old or change.old_at:
        yield _end("Before", change.old_at, report.base, links)
    if change.new or change.new_at:
        yield _end("After", change.new_at, report.head, links)


def _end(name: str, at: Where | None, revision: Endpoint, links: str) -> _End:
    if at is None:
        return _End(name, "", "")
    link = address(at, revision, links) if links else ""
    return _End(name, one_line(f"{at.file}:{at.line}"), link)


def _views(change: Change) -> Iterator[_View]:
    """Yield what changed in the package, then in the spec, unless the words say all of it."""
    is_prose = change.rule.verdict == "documentation"
    if change.old != change.new:
        kind = "prose" if is_prose else "package"
        lines = change.old.splitlines(), change.new.splitlines()
        yield _View(kind, side_by_side(*lines))
        if is_prose:
            return
    old, new = yaml_lines(change.old_at), yaml_lines(change.new_at)
    if old != new:
        yield _View("spec", side_by_side(old, new))
