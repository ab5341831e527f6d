"""The contents of a report: changes, the worst verdict, and the version that follows from it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from ..changes import Change, Where
from ..rules import VERDICTS, Verdict

HEADINGS: dict[Verdict, str] = {
    "breaking": "Breaking",
    "compatible": "Compatible",
    "documentation": "Documentation only",
}
_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One change, and every place where users meet it."""

    change: Change
    places: tuple[str, ...]

    @property
    def at(self) -> Where | None:
        """The place in the new spec, in the old one for what was removed."""
        return self.change.new_at or self.change.old_at


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One of the two revisions of a diff: its name for people, and the version of its package."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that the formats of a report print."""

    base: Endpoint
    head: Endpoint
    entries: Sequence[Entry]

    @classmethod
    def of(cls, base: Endpoint, head: Endpoint, changes: Sequence[Change]) -> Report:
        """Collect changes: one part of a spec that is used in many places is one entry."""
        groups: dict[object, list[Change]] = {}
        for change in changes:
            groups.setdefault(_identity(change), []).append(change)
        entries = [
            Entry(group[0], tuple(dict.fromkeys(change.place for change in group)))
            for group in groups.values()
        ]
        return cls(base, head, entries)

    def by_verdict(self) -> Mapping[Verdict, Sequence[Entry]]:
        """Return the entries of each verdict, the worst first."""
        return {
            verdict: [e for e in self.entries if e.change.rule.verdict == verdict]
            for verdict in VERDICTS
        }

    @property
    def verdict(self) -> Verdict | None:
        """The worst verdict, None if nothing changed."""
        found = {entry.change.rule.verdict for entry in self.entries}
        return next((verdict for verdict in VERDICTS if verdict in found), None)

    @property
    def proposed_version(self) -> str:
        """The version that the changes require; see `proposed_version`."""
        return proposed_version(self.base.version, self.verdict)

    @property
    def summary(self) -> str:
        """How many changes there are of each verdict: `2 breaking, 1 documentation`."""
        counts = [
            f"{len(entries)} {verdict}"
            for verdict, entries in self.by_verdict().items()
            if entries
        ]
        return ", ".join(counts) or "no changes"


def _identity(change: Change) -> object:
    """Return what is equal in changes that are one: the part of the spec, if it is shared."""
    pointers = tuple(at.pointer if at else "" for at in (change.old_at, change.new_at))
    shared = any(pointer.startswith("/components/") for pointer in pointers)
    where = "" if shared else change.place
    return (
        change.rule.id,
        change.api,
        change.kind,
        change.old,
        change.new,
        pointers,
        where,
    )


def address(at: Where, revision: Endpoint, links: str) -> str:
    """Return the address of a line; `links` has `{revision}` and `{file}` in their places.

    Without `links` it is relative to the top of the repository.
    """
    base = (links or "{file}").replace("{revision}", quote(revision.name))
    return f"{base.replace('{file}', quote(at.file))}#L{at.line}"


def proposed_version(version: str, verdict: Verdict | None) -> str:
    """Return the version that follows `version`, "" where it is not of the form X.Y.Z.

    Before 1.0.0 a breaking change raises the second number and any other the third.
    """
    if not (found := _VERSION.fullmatch(version)):
        return ""
    major, minor, patch = map(int, found.groups())
    size = {None: 0, "documentation": 1, "compatible": 2, "breaking": 3}[verdict]
    if major == 0:
        size -= size > 1
    return (
        version,
        f"{major}.{minor}.{patch + 1}",
        f"{major}.{minor + 1}.0",
        f"{major + 1}.0.0",
    )[size]
