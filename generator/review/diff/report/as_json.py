"""A diff for programs: JSON, as `docs/diff.schema.json` describes it."""

from __future__ import annotations

import json

from ..changes import Where
from .summary import Entry, Report


def json_report(report: Report) -> str:
    """Return the report as JSON, in the order of the text report."""
    document = {
        "base": {"name": report.base.name, "version": report.base.version},
        "head": {"name": report.head.name, "version": report.head.version},
        "verdict": report.verdict,
        "proposed_version": report.proposed_version or None,
        "counts": {v: len(entries) for v, entries in report.by_verdict().items()},
        "changes": [
            _change(entry)
            for entries in report.by_verdict().values()
            for entry in entries
        ],
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _change(entry: Entry) -> dict[str, object]:
    change = entry.change
    return {
        "rule": change.rule.id,
        "verdict": change.rule.verdict,
        "side": change.rule.side,
        "reason": change.rule.reason,
        "api": change.api,
        "kind": change.kind,
        "places": list(entry.places),
        "old": change.old or None,
        "new": change.new or None,
        "old_at": _where(change.old_at),
        "new_at": _where(change.new_at),
    }


def _where(at: Where | None) -> dict[str, object] | None:
    if at is None:
        return None
    return {"file": at.file, "line": at.line, "pointer": at.pointer}
