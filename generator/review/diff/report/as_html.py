"""A diff as a page that shows the old and the new spec side by side."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from html import escape

from ..changes import Change, Where
from .summary import Entry, Report
from .text import version_line

_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; }
h2.breaking { color: #b00020; } h2.compatible { color: #1b6e2e; }
section { border-top: 1px solid #8884; padding: .5rem 0; }
h3 { margin: .3rem 0; font: 600 15px ui-monospace, monospace; }
p { margin: .2rem 0; } .at, .reason { color: #777; font-size: 13px; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.4 ui-monospace, monospace;
  background: #8881; padding: .5rem; margin: .3rem 0; }
del { background: #f003; text-decoration: none; } ins { background: #0a03; text-decoration: none; }
"""
_LINES = 60  # of one excerpt
_AROUND = 3  # equal lines kept beside what differs


def html_report(report: Report) -> str:
    """Return a page that needs nothing else: no script, no font, no address."""
    title = f"{report.base.name} → {report.head.name}"
    parts = [
        '<!doctype html><html lang="en"><meta charset="utf-8">',
        f"<title>{escape(title)}</title><style>{_STYLE}</style>",
        f"<h1>{escape(title)}</h1><p>{escape(report.summary)}</p>",
    ]
    if report.proposed_version:
        parts.append(f"<p>{escape(version_line(report))}</p>")
    for verdict, entries in report.by_verdict().items():
        if entries:
            parts.append(f'<h2 class="{verdict}">{verdict.capitalize()}</h2>')
            parts += map(_section, entries)
    return "\n".join(parts) + "\n"


def _section(entry: Entry) -> str:
    change = entry.change
    places = ", ".join(entry.places)
    old, new = _side_by_side(*_excerpts(change))
    return (
        f"<section><h3>{escape(places)}</h3>"
        f"<p>{change.rule.title} <span class=reason>{escape(change.rule.reason)}</span></p>"
        f'<div class="pair"><div>{_where(change.old_at)}<pre>{old}</pre></div>'
        f"<div>{_where(change.new_at)}<pre>{new}</pre></div></div></section>"
    )


def _where(at: Where | None) -> str:
    return f'<p class="at">{escape(at.file)}:{at.line}</p>' if at else ""


def _excerpts(change: Change) -> tuple[list[str], list[str]]:
    """Return both versions as lines: what the rule compares, then the part of the spec."""
    return (
        _excerpt(change.old, change.old_at),
        _excerpt(change.new, change.new_at),
    )


def _excerpt(text: str, at: Where | None) -> list[str]:
    lines = [*text.splitlines(), ""] if text else []
    if at is not None and at.pointer:
        lines += json.dumps(at.value, indent=2, ensure_ascii=False).splitlines()
    return lines


def _side_by_side(old: list[str], new: list[str]) -> tuple[str, str]:
    """Mark what differs and leave out what is equal and far from it."""
    left: list[str] = []
    right: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            left += _context(old[a:b])
            right += _context(new[c:d])
        else:
            height = max(b - a, d - c)
            left += _marked("del", old[a:b], height)
            right += _marked("ins", new[c:d], height)
    return "\n".join(left[:_LINES]), "\n".join(right[:_LINES])


def _context(lines: list[str]) -> Iterator[str]:
    if len(lines) > 2 * _AROUND:
        lines = [*lines[:_AROUND], "…", *lines[-_AROUND:]]
    return map(escape, lines)


def _marked(tag: str, lines: list[str], height: int) -> list[str]:
    """Mark lines, and pad them to the height of the lines beside them."""
    marked = [f"<{tag}>{escape(line)}</{tag}>" for line in lines]
    return marked + [""] * (height - len(lines))
