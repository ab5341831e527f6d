"""Saved documentation pages and the spec -> the differences between them.

`page` reads what a page documents, `spec_view` is the document in the terms of pages, and
`recognise` finds the page among those that the spec cites. `calls`, `tables` and `samples` compare
the two, `coverage` looks for what no page has, and `errata` decides what is explained.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ...load import Document, Position
from ...load.legacy import Node
from .calls import CallAudit
from .coverage import Coverage, GivenPage
from .findings import Finding, FindingKind, Ledger
from .page.blocks import Page
from .page.claims import Documented
from .recognise import call_at, recognise
from .samples import SampleAudit
from .spec_view import Call, SpecView, words_in
from .tables import TableAudit


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A place of the spec that the given pages leave open, and which page might not."""

    position: Position
    message: str


@dataclass(frozen=True, slots=True)
class Audit:
    """What was found on all pages together."""

    pages: int
    findings: tuple[Finding, ...]
    """What nothing explains."""
    explained: tuple[Finding, ...]
    """What `x-errata` explains."""
    unchecked: tuple[NotChecked, ...]


def audit(documents: Sequence[Document], pages: Sequence[Documented]) -> Audit:
    """Return every difference between the pages and the documents that cite them."""
    specs = [SpecView(document) for document in documents]
    ledgers = [Ledger(spec) for spec in specs]
    given: list[list[GivenPage]] = [[] for _ in specs]
    strange: list[Finding] = []
    for found in pages:
        strange += _not_understood(found)
        known = recognise(found, specs)
        if isinstance(known, str):
            strange.append(_strange(found.page, 1, f"not recognised: {known}"))
            continue
        strange += _unknown_calls(found, specs)
        for number, ledger in enumerate(ledgers):
            if any(known.page in pages for pages in _cited_by(ledger.spec)):
                given[number].append(_hold(found, known.page, ledger))
    return _result(len(pages), strange, ledgers, given)


def _result(
    pages: int,
    strange: Sequence[Finding],
    ledgers: Sequence[Ledger],
    given: Sequence[Sequence[GivenPage]],
) -> Audit:
    unchecked: list[NotChecked] = []
    for ledger, pages_of in zip(ledgers, given, strict=True):
        coverage = Coverage(ledger, pages_of)
        coverage.hold()
        unchecked += (
            NotChecked(ledger.position(place.pointer), place.message)
            for place in coverage.unchecked
        )
    all_found = [*strange, *(f for ledger in ledgers for f in ledger.findings.values())]
    return Audit(
        pages=pages,
        findings=tuple(found for found in all_found if found.explained is None),
        explained=tuple(found for found in all_found if found.explained),
        unchecked=tuple(unchecked),
    )


def _cited_by(spec: SpecView) -> Iterable[tuple[str, ...]]:
    nodes: list[Node] = [call.node for call in spec.calls]
    return (spec.pages(node) for node in (*nodes, *spec.schemas.values()))


# --- what the page itself leaves open -----------------------------------------------------


def _not_understood(found: Documented) -> list[Finding]:
    strange = [
        _strange(found.page, u.line, f"unknown layout: {u.message}")
        for u in found.unknown
    ]
    if found.is_empty:
        strange.append(_strange(found.page, 1, "nothing on it is understood"))
    return strange


def _unknown_calls(found: Documented, specs: Sequence[SpecView]) -> list[Finding]:
    return [
        Finding(
            kind=FindingKind.MISSING,
            page=found.page.name,
            line=endpoint.line,
            position=None,
            message=f"no operation is {endpoint.method} {endpoint.path}",
        )
        for endpoint in found.endpoints
        if not any(call_at(spec, endpoint) for spec in specs)
    ]


def _strange(page: Page, line: int, message: str) -> Finding:
    return Finding(FindingKind.PAGE, page.name, line, None, message)


# --- one page against one document --------------------------------------------------------


def _hold(found: Documented, key: str, ledger: Ledger) -> GivenPage:
    """Hold a page against a document that cites it."""
    spec = ledger.spec
    calls = _distinct(call_at(spec, endpoint) for endpoint in found.endpoints)
    related = calls or [call for call in spec.calls if key in call.pages]
    CallAudit(ledger, found).hold(calls, related)
    roots = [*_bodies(spec, related), *_citing(spec, key)]
    objects = list(spec.reachable(*roots).values())
    tables = TableAudit(ledger, found.page.name)
    for table in found.tables:
        if table.kind == "request" and related:
            tables.requests(table, related, all_of_them=bool(calls))
        else:
            tables.fields(table, objects)
    samples = SampleAudit(ledger, found.page.name, _titles(found.page, key))
    for shown in found.samples:
        inputs = [call.body for call in related if call.body]
        wanted = inputs if shown.section == "request" and inputs else roots
        samples.hold(shown.printed, map(spec.view, wanted), related)
    if roots and not (found.tables or found.samples):
        message = "no table and no sample on it is understood"
        ledger.report(FindingKind.PAGE, found.page.name, 1, "", message)
    return GivenPage(key, found.page.name, tuple(calls), _words(found.page))


def _titles(page: Page, key: str) -> list[str]:
    """Return the headings by which errata may call a page: they share words with its address."""
    words = set(words_in(key.partition("/")[2]))
    return [h.text for h in page.headings if words & set(words_in(h.text))]


def _distinct(calls: Iterable[Call | None]) -> list[Call]:
    return list({call.node.pointer: call for call in calls if call}.values())


def _bodies(spec: SpecView, calls: Iterable[Call]) -> list[Node]:
    """Return the schemas of all bodies, those of answers first."""
    bodies: list[Node] = []
    for call in calls:
        for response in call.responses.values():
            bodies.extend(spec.json_schemas(response))
        if call.body:
            bodies.append(call.body)
    return bodies


def _citing(spec: SpecView, key: str) -> list[Node]:
    return [node for node in spec.schemas.values() if key in spec.pages(node)]


def _words(page: Page) -> frozenset[str]:
    texts = (str(block) for block in page.blocks)
    find: Callable[[str], list[str]] = re.compile(r"[\w.-]*\w").findall
    return frozenset(word for text in texts for word in find(text))
