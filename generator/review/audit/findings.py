"""What an audit finds: each difference with its line on the page and its place in the spec."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

from ...load import Position
from .errata import Erratum
from .page.blocks import Text
from .spec_view import SpecView


class FindingKind(Enum):
    """The kinds of findings, in the order of the report."""

    PAGE = "Not understood"
    MISSING = "Documented, but not in the spec"
    EXTRA = "In the spec, but on no page that was given"
    DIFFERS = "Said differently"
    SAMPLE = "Samples that do not fit"


@dataclass(frozen=True, slots=True)
class Finding:
    """One difference: where the page says something, where the spec does, and what."""

    kind: FindingKind
    page: str
    line: int
    position: Position | None
    """None where the spec has no place for it."""
    message: str
    explained: Position | None = None
    """The `x-errata` entry that explains it."""


@dataclass(slots=True)
class Ledger:
    """Findings about one document, and what of it the pages document."""

    spec: SpecView
    findings: dict[tuple[object, ...], Finding] = field(
        default_factory=dict[tuple[object, ...], Finding]
    )
    documented: set[str] = field(default_factory=set[str])
    """Pointers of fields, parameters, values and statuses that a page has."""
    listed: dict[str, tuple[str, int]] = field(
        default_factory=dict[str, tuple[str, int]]
    )
    """Pointers of what a page lists completely, by a table, and where the page does."""

    def report(
        self,
        kind: FindingKind,
        page: str,
        line: int,
        pointer: str,
        message: str,
        explained: Erratum | None = None,
    ) -> None:
        """Take a finding; the first line on which the page says it is kept."""
        finding = Finding(
            kind=kind,
            page=page,
            line=line,
            position=self.position(pointer),
            message=message,
            explained=self.position(explained.pointer) if explained else None,
        )
        self.findings.setdefault((kind, page, pointer, message), finding)

    def position(self, pointer: str) -> Position:
        """Return where a pointer leads, with or without a leading #."""
        return self.spec.document.position(pointer.removeprefix("#"))

    def take(self, *pointers: str) -> None:
        """Remember that a page documents what stands there."""
        self.documented.update(pointers)

    def take_values(self, values: dict[str, str], shown: Iterable[Text]) -> list[Text]:
        """Remember the values of an enum that a page shows; return those it does not have."""
        unknown: list[Text] = []
        for value in shown:
            if value.text in values:
                self.take(values[value.text])
            else:
                unknown.append(value)
        return unknown
