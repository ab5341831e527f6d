"""Saved documentation pages and the spec -> the differences between them.

Page and spec are streams of claims: `page` reads the claims of a page, `spec_claims` those of the
spec, in the terms of `spec_view`. `recognise` finds the page among those that the spec cites,
`placement` what each part of it is about, and `subjects` what each claim is about, with `unions`
where that is one of several objects. `join` compares the claims, `coverage` finds those of the
spec without a partner, `errata` decides what is explained, and `findings` words the rest. `notes`
looks for the words of `x-notes`; `prose` and `unsettled` list what is not compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from ...load import Document
from ...load.errata import errata_of
from ...load.node import root_of
from ...load.references import keyword_objects
from .coverage import coverage
from .errata import out_of_date
from .findings import (
    Finding,
    FindingKind,
    distinct,
    finding,
    no_operation,
    not_understood,
    other_paths,
    outdated,
)
from .join import join
from .notes import Notes
from .page.claims import PageClaims
from .prose import prose_findings
from .recognise import NotRecognised, call_at, case_hint, recognise
from .spec_claims import SpecClaims
from .spec_view import SpecView
from .unsettled import unsettled


@dataclass(frozen=True, slots=True)
class Audit:
    """What was found on all pages together."""

    pages: int
    findings: tuple[Finding, ...]
    """What nothing explains."""
    explained: tuple[Finding, ...]
    """What `x-errata` explains."""
    unchecked: tuple[Finding, ...]
    """What the given pages leave open, and which pages may settle it."""
    uncompared: tuple[Finding, ...]
    """What only words of the given pages say, or only the spec where pages say nothing."""


def audit(documents: Sequence[Document], pages: Sequence[PageClaims]) -> Audit:
    """Return every difference between the pages and the documents that cite them."""
    specs = [SpecView(document) for document in documents]
    found: list[Finding] = []
    known: list[tuple[str, PageClaims]] = []
    for page in pages:
        recognised = recognise(page, specs)
        if isinstance(recognised, NotRecognised):
            message = f"not recognised: {recognised.reason}"
            found.append(not_understood(page.page.name, recognised.line, message))
        elif not page.parts and not page.unknown:
            message = "nothing on it is understood"
            found.append(not_understood(page.page.name, None, message))
        else:
            found += _not_understood(page)
            found += _unknown_calls(page, specs)
            found += other_paths(page.page.name, page.other_paths)
            known.append((recognised.page, page))
    for spec in specs:
        found += _compare(spec, known)
    found += chain.from_iterable(_prose(key, page, specs) for key, page in known)
    silent = (FindingKind.OPEN, FindingKind.PROSE)
    settled = [one for one in found if one.kind not in silent]
    return Audit(
        pages=len(pages),
        findings=tuple(one for one in settled if one.explained is None),
        explained=tuple(one for one in settled if one.explained),
        unchecked=tuple(one for one in found if one.kind is FindingKind.OPEN),
        uncompared=tuple(one for one in found if one.kind is FindingKind.PROSE),
    )


def _prose(key: str, page: PageClaims, specs: Sequence[SpecView]) -> Iterator[Finding]:
    """Yield what a page, by the key of its address, says beside claims and notes."""
    notes = (note for spec in specs for note in spec.notes)
    return prose_findings(page, [note.text for note in notes if note.pages[0] == key])


def _not_understood(page: PageClaims) -> Iterator[Finding]:
    name = page.page.name
    for unknown in page.unknown:
        message = f"unknown layout: {unknown.message}"
        yield not_understood(name, unknown.line, message)
    if page.ending and page.ending.within:
        message = f"the page ends {page.ending.within}: it was not saved to its end"
        yield not_understood(name, page.ending.line, message)


def _unknown_calls(page: PageClaims, specs: Sequence[SpecView]) -> Iterator[Finding]:
    for call in page.calls:
        if not any(call_at(spec, call) for spec in specs):
            named, hint = f"{call.method} {call.path}", case_hint(call, specs)
            yield no_operation(page.page.name, call.line, named, hint)


def _compare(spec: SpecView, pages: Sequence[tuple[str, PageClaims]]) -> list[Finding]:
    """Compare pages, by the keys of their addresses, with one document."""
    claims = SpecClaims(spec)
    cited = [pair for pair in pages if pair[0] in spec.cited_pages]
    found = (_compare_edition(claims, edition) for edition in _editions(cited))
    return distinct(chain.from_iterable(found))


def _editions(
    pages: Sequence[tuple[str, PageClaims]],
) -> Iterator[list[tuple[str, PageClaims]]]:
    """Yield the pages with one file of each: no copy of a page documents what another lacks."""
    files: dict[str, list[PageClaims]] = {}
    for key, page in pages:
        files.setdefault(key, []).append(page)
    for number in range(max(map(len, files.values()), default=1)):
        yield [
            (key, copies[min(number, len(copies) - 1)]) for key, copies in files.items()
        ]


def _compare_edition(
    claims: SpecClaims, pages: Sequence[tuple[str, PageClaims]]
) -> list[Finding]:
    spec = claims.spec
    joined = join(claims, pages)
    differences = [*joined.differences, *coverage(claims, joined)]
    found = [finding(difference, spec.document) for difference in differences]
    entries = errata_of(*keyword_objects(root_of(spec.document)))
    old = (out_of_date(entry, joined.statements) for entry in entries)
    found += [outdated(entry) for entry in old if entry]
    said = [
        *Notes(spec, joined).findings(),
        *unsettled(spec, joined, [page for _, page in pages]),
    ]
    return [*joined.misfits, *found, *said]
