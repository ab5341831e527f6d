"""Which mutants the audit names: each is audited, and its new findings are judged."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import TypeVar

from generator.lint import lint
from generator.load import Document, Position
from generator.review.audit import Audit, audit
from generator.review.audit.findings import FindingKind
from generator.review.audit.page import page_claims, read_page
from generator.review.audit.page.claims import PageClaims
from generator.review.audit.recognise import recognise
from generator.review.audit.spec_view import SpecView

from .descriptions import Description
from .documented import Texts
from .judging import NAMED, end, is_there
from .known import Known
from .of_pages import PageMutant, page_mutants
from .of_specs import spec_mutants
from .of_tables import ANYWHERE
from .of_texts import TextMutant, TextMutants
from .renderings import render
from .spec_parts import Spec, SpecMutant

OF_LINT = "erratum's chose changed"
"""A kind that lint names: the audit takes the spec for what it is."""
_STEP = 100
"""After how many mutants progress is logged."""
_log = logging.getLogger(__name__)
Some = TypeVar("Some", PageMutant, SpecMutant, TextMutant)


@dataclass
class Tally:
    """How the mutants of one direction and layout ended, by kind."""

    direction: str
    layout: str
    alarms: list[str]
    ends: dict[str, Counter[str]] = field(default_factory=dict[str, Counter[str]])
    missed: list[str] = field(default_factory=list[str])

    def __post_init__(self) -> None:
        """Say what is tried now."""
        _log.info("%s mutants, %s", self.direction, self.layout)

    def add(self, kind: str, what: str, how: str) -> None:
        """Count a mutant."""
        self.ends.setdefault(kind, Counter())[how] += 1
        if (tried := sum(ends.total() for ends in self.ends.values())) % _STEP == 0:
            _log.info("%s mutants, %s: %d tried", self.direction, self.layout, tried)
        if how != NAMED:
            self.missed.append(f"{how}: {kind}: {what}")

    def count(self, how: str, kinds: Iterable[str] | None = None) -> int:
        """Return how many mutants ended in a way, of all kinds or of some."""
        chosen = self.ends if kinds is None else self.ends.keys() & set(kinds)
        return sum(self.ends[kind][how] for kind in chosen)


@dataclass(frozen=True)
class Saved:
    """A saved page: what it is called, and its text."""

    name: str
    text: str

    @cached_property
    def claims(self) -> PageClaims:
        """What the page says."""
        return page_claims(read_page(self.name, self.text))


class Given:
    """Documents and saved pages, and what the audit of them finds."""

    def __init__(self, documents: Sequence[Document], pages: Sequence[Saved]) -> None:
        self.documents = documents
        self.pages = pages
        self.found = audit(documents, [page.claims for page in pages])

    @property
    def alarms(self) -> list[str]:
        """The findings on the unchanged pages, each of which is false."""
        return sorted(
            f"{finding.page}:{finding.line}: {finding.message}"
            for finding in self.found.findings
        )

    @property
    def absent(self) -> frozenset[Position]:
        """Places of what the pages lack, as errata say."""
        lacking = (f for f in self.found.explained if f.kind is FindingKind.EXTRA)
        return frozenset(f.position for f in lacking if f.position)

    @property
    def explaining(self) -> frozenset[Position]:
        """Places of the errata that explain something."""
        return frozenset(f.explained for f in self.found.explained if f.explained)

    def keys(self) -> list[str]:
        """Return the keys of the addresses of the pages, "" for a page that is not known."""
        specs = [SpecView(document) for document in self.documents]
        return [
            getattr(recognise(page.claims, specs), "page", "") for page in self.pages
        ]

    def end_of(self, names: Sequence[str], text: str, lines: range) -> str:
        """Return how a mutant of the first page ends, about which a finding has a name."""
        page = Saved(self.pages[0].name, text)
        found = audit(self.documents, [page.claims])
        return end(
            found, self.found, names, lambda f: f.line is None or f.line in lines
        )

    def with_document(self, number: int, document: Document) -> Audit:
        """Audit with another document in the place of one."""
        documents = [*self.documents[:number], document, *self.documents[number + 1 :]]
        return audit(documents, [page.claims for page in self.pages])


def described(
    documents: Sequence[Document], pages: Sequence[Description], layout: str
) -> Given:
    """Return descriptions of pages as given in a layout."""
    written = (render(page, layout) for page in pages)
    return Given(documents, [Saved(page.name, page.text) for page in written])


class Sample:
    """Chooses one mutant of so many of each kind, the first of each among them."""

    def __init__(self, every: int) -> None:
        self._every = every
        self._seen: Counter[str] = Counter()

    def of(self, mutants: Iterable[Some]) -> Iterator[Some]:
        """Yield the mutants that are chosen."""
        for mutant in mutants:
            if self._seen[mutant.kind] % self._every == 0:
                yield mutant
            self._seen[mutant.kind] += 1


def measure_pages(
    given: Given, pages: Sequence[Description], layout: str, every: int = 1
) -> Tally:
    """Audit the mutants of described pages, each page alone."""
    tally = Tally("page", layout, given.alarms)
    sample, known = Sample(every), Known.of(given.documents[0].root)
    for page, saved in zip(pages, given.pages, strict=True):
        alone = Given(given.documents, [saved])
        for mutant in sample.of(page_mutants(page, known)):
            new = render(mutant.page, layout)
            shift = len(new.parts) - len(mutant.page.blocks)
            lines = range(1, new.text.count("\n") + 1)
            if mutant.row != ANYWHERE:
                lines = new.lines(mutant.block + shift, mutant.row)
            if new.text != saved.text:
                how = alone.end_of(mutant.names, new.text, lines)
                tally.add(mutant.kind, mutant.what, how)
    return tally


def measure_texts(given: Given, texts: Texts, layout: str, every: int = 1) -> Tally:
    """Audit the mutants of saved pages, each page alone."""
    tally = Tally("page", layout, given.alarms)
    sample = Sample(every)
    for saved, page_key in zip(given.pages, given.keys(), strict=True):
        alone = Given(given.documents, [saved])
        citing = (d for d in given.documents if page_key in SpecView(d).cited_pages)
        for document in citing:
            mutants = TextMutants(page_key, texts, Known.of(document.root))
            for mutant in sample.of(mutants):
                how = alone.end_of(mutant.names, mutant.text, mutant.lines)
                tally.add(mutant.kind, f"{saved.name}: {mutant.what}", how)
    return tally


def measure_specs(given: Given, texts: Texts, layout: str, every: int = 1) -> Tally:
    """Audit the mutants of the documents that the pages settle, with the pages they cite."""
    tally = Tally("spec", layout, given.alarms)
    by_key = dict(zip(given.keys(), given.pages, strict=True))
    near: dict[tuple[str, ...], Given] = {}
    sample = Sample(every)
    for number, document in enumerate(given.documents):
        spec = Spec(document, texts, given.absent, given.explaining)
        for mutant in sample.of(spec_mutants(spec)):
            if mutant.pages not in near:
                pages = [by_key[page] for page in mutant.pages]
                near[mutant.pages] = Given(given.documents, pages)
            changed = replace(document, root=mutant.change(document.root))
            given_near = near[mutant.pages]
            found = given_near.with_document(number, changed)
            is_placed = partial(is_there, mutant=mutant, document=document)
            how = end(found, given_near.found, mutant.names, is_placed)
            if how != NAMED and mutant.kind == OF_LINT and lint(changed):
                how = NAMED
            tally.add(mutant.kind, mutant.what, how)
    return tally
