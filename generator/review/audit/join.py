"""The outer join: the claims of pages against those of one document.

One rule decides for all kinds. A claim of a page is compared with the claims of its kind that the
spec makes about the same subject. If one agrees, the page documents it. If none does, the claim
is missing in the spec, or different if a subject has only one claim of the kind. What no page
documents is left to `coverage`, and whether errata explain a difference to `errata`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from ...load.node import Node
from .citations import pages_of
from .claims import (
    PARTNERS,
    SEVERAL,
    WHOLE,
    WITHOUT_PARTNER,
    Claim,
    ClaimKind,
    PageClaim,
    SpecClaim,
    compare,
)
from .differences import Difference, Outcome
from .errata import Statement, spec_name
from .findings import Finding, not_understood, some_of
from .page.blocks import Page
from .page.calls import ids_shown
from .page.claims import PageClaims, Part, Unread
from .page.endings import Ending
from .placement import Placement
from .spec_claims import Facts, SpecClaims, SpecSubject
from .spec_details import OF_CALLS
from .subjects import Subjects

_SHOWN = frozenset({ClaimKind.PARENT, ClaimKind.QUERY, ClaimKind.SHOWN})
"""What rows and addresses show without listing it."""
_OWN = frozenset({ClaimKind.FIELD, ClaimKind.PARENT, ClaimKind.STATUS})
"""What a table lists of the object itself that it is about."""
Line: TypeAlias = tuple[str, int | None]
"""The file of a page, and a line of it, if there is one."""


@dataclass(slots=True)
class Joined:
    """The result of comparing pages with a document."""

    differences: list[Difference] = field(default_factory=list[Difference])
    documented: dict[str, Line] = field(default_factory=dict[str, Line])
    """Pointers of calls, names, values and statuses that a page documents, and where."""
    places: dict[str, set[Line]] = field(default_factory=dict[str, set[Line]])
    """All lines of `documented`, also those of other rows and pages."""
    shown: dict[str, Line] = field(default_factory=dict[str, Line])
    """Pointers of what a sample shows, and where."""
    excluded: set[str] = field(default_factory=set[str])
    """Pointers of fields of a member of a union that a row is not about."""
    listed: dict[str, Line] = field(default_factory=dict[str, Line])
    """Pointers of what a table lists completely, and where it does."""
    rows: dict[str, Line] = field(default_factory=dict[str, Line])
    """Pointers of fields and inputs that have a row in a table, and where."""
    remarks: dict[str, str] = field(default_factory=dict[str, str])
    """The words of those rows."""
    pages: dict[str, Page] = field(default_factory=dict[str, Page])
    """The pages that were compared, by the keys of their addresses."""
    misfits: list[Finding] = field(default_factory=list[Finding])
    """Parts of pages that fit nothing in the document."""
    statements: dict[tuple[str, str], list[Statement]] = field(
        default_factory=dict[tuple[str, str], list[Statement]]
    )
    """What pages say, by their keys and the pointers of what has errata."""
    unread: dict[str, list[Unread]] = field(default_factory=dict[str, list[Unread]])
    """What cannot be read, or fits nothing, by the keys of the pages."""
    endings: dict[str, Ending] = field(default_factory=dict[str, Ending])
    """Where pages end that were not saved to their end, by their keys."""


def join(claims: SpecClaims, pages: Iterable[tuple[str, PageClaims]]) -> Joined:
    """Compare pages, by the keys of their addresses, with a document that cites them."""
    joined = Joined()
    for key, page in pages:
        _PageJoin(claims, joined, page, key).run()
    return joined


class _PageJoin:
    """Compares one page with the document."""

    def __init__(
        self, claims: SpecClaims, joined: Joined, page: PageClaims, key: str
    ) -> None:
        self._claims = claims
        self._joined = joined
        self._page = page
        self._name = page.page.name
        self._key = key
        self._placement = Placement(claims, page, key)
        joined.pages[key] = page.page
        if page.ending:
            joined.endings[key] = page.ending
        self._unread = joined.unread.setdefault(key, [*page.unread])

    def run(self) -> None:
        """Compare every part of the page with what it is about."""
        placement = self._placement
        for part in self._page.parts:
            for root in placement.subjects(part):
                if root:
                    self._part(part, root)
                else:
                    names = some_of(part.names) or "nothing"
                    message = f"a {part.form} of {names} fits nothing in the spec"
                    self._misfit(part.line, message)
                    if part.names:  # an empty table is read, and lists nothing
                        self._unread.append(Unread(part.line or 0))
        forms = {part.form for part in self._page.parts}
        has_none = not forms & {"status table", "table", "sample"}
        is_cut = self._page.ending and self._page.ending.within
        if forms and placement.has_content and has_none and not is_cut:
            self._misfit(None, "no table and no sample on it is understood")

    def _misfit(self, line: int | None, message: str) -> None:
        """Report a part of the page at the call that the page documents."""
        called = next((call.node.position for call in self._placement.related), None)
        self._joined.misfits.append(not_understood(self._name, line, message, called))

    def _part(self, part: Part, root: SpecSubject) -> None:
        """Join the claims of a part, in their order, with those of what it is about."""
        subjects = Subjects(self._claims, root, part, self._key)
        if part.form == "sample":
            self._syntax(part, root)
        claims = part.claims
        if part.call:
            self._call(part, root)
            claims += tuple(ids_shown(part.call, self._claims.path(root)))
        for claim in claims:
            if claim.kind is ClaimKind.REMARK:
                subjects.begin_row(claim)
            found = subjects.of(claim)
            if claim.kind is ClaimKind.REMARK:
                remarks = ((s.node.pointer, claim.text) for s in found)
                self._joined.remarks.update(remarks)
            if not found or claim.kind in WITHOUT_PARTNER:
                continue
            agrees = self._claim(claim, found, part)
            if claim.kind is not ClaimKind.EXAMPLE:
                continue
            if not agrees:
                subjects.close(claim.subject)
            elif "object" in claim.types and claim.subject not in part.partial:
                self._required(claim, subjects.owners(claim.subject), part)
        self._joined.excluded |= subjects.excluded

    def _call(self, part: Part, call: SpecSubject) -> None:
        """Mark a call as documented; a path without names documents its parameters too."""
        if self._key in pages_of(call.node):
            self._found(call.node.pointer, part.line)
        is_named = part.has(ClaimKind.PARAMETER)
        for pointer in () if is_named else self._claims.path_parameters(call):
            self._found(pointer, part.line)

    def _claim(
        self, claim: PageClaim, subjects: Sequence[SpecSubject], part: Part
    ) -> bool:
        """Join one claim with the facts of its kind, and return whether all agree."""
        if claim.kind is ClaimKind.SYNTAX:
            return False
        kind = PARTNERS.get(claim.kind, claim.kind)
        certain = all(subject.is_certain for subject in subjects)
        found = self._claims.facts_of(kind, subjects)
        agreed = [self._agrees(claim, facts, part, certain) for facts in found]
        return all(agreed)

    def _agrees(
        self, claim: PageClaim, facts: Facts, part: Part, certain: bool
    ) -> bool:
        """Join one claim with its partners, and return whether one of them agrees."""
        listed = part.values.get(claim.subject, ()) if claim.kind in WHOLE else ()
        statement = Statement(self._name, claim, frozenset(listed))
        self._state(statement, facts.nodes)
        is_table = part.form in ("table", "status table")
        is_listed = is_table and claim.kind is not ClaimKind.SHOWN
        is_cut = self._is_cut(claim, part)
        if (is_listed or claim.kind in OF_CALLS) and not is_cut:
            self._list(claim, facts, part)
        for pointer in facts.lists if part.form == "sample" else ():
            self._joined.shown.setdefault(pointer, (self._name, claim.place))
        objects = self._claims.spec.schemas
        conflicts = [(p, compare(claim, p, objects)) for p in facts.claims]
        partners = [partner for partner, conflict in conflicts if conflict is None]
        self._document(claim, facts, partners, part)
        if partners:
            return True
        if claim.kind not in SEVERAL:
            if conflict := next((conflict for _, conflict in conflicts), None):
                self._report(Outcome.DIFFERENT, statement, facts, conflict)
        elif certain and not _is_open(claim, facts):
            self._report(Outcome.MISSING, statement, facts)
        return False

    def _document(
        self,
        claim: PageClaim,
        facts: Facts,
        partners: Sequence[SpecClaim],
        part: Part,
    ) -> None:
        """Remember what a claim of the page documents, also where the spec says it differently."""
        if claim.kind not in SEVERAL:
            partners = [p for p in facts.claims if p.place != p.subject]
        for partner in partners:
            if part.form == "sample" or claim.kind in _SHOWN:
                self._joined.shown.setdefault(partner.place, (self._name, claim.place))
            else:
                self._found(partner.place, claim.place)
            is_row = part.form == "table" and claim.kind is ClaimKind.FIELD
            if is_row and not self._ends_in(claim, part):
                self._joined.rows[partner.place] = (self._name, claim.place)

    def _is_cut(self, claim: PageClaim, part: Part) -> bool:
        """Return whether a list may go on behind the end of what was saved of the page."""
        ending = self._page.ending
        is_row = claim.kind is ClaimKind.FIELD and ending and ending.is_in(part.line)
        return bool(is_row) or self._ends_in(claim, part)

    def _ends_in(self, claim: PageClaim, part: Part) -> bool:
        """Return whether the page ends in the row of a claim."""
        ending = self._page.ending
        if ending is None or not ending.is_in(part.line):
            return False
        return (claim.place or 0) >= ending.row

    def _state(self, statement: Statement, nodes: Iterable[Node]) -> None:
        for node in nodes:
            if "x-errata" in node:
                place = (self._key, node.pointer)
                self._joined.statements.setdefault(place, []).append(statement)

    def _found(self, pointer: str, line: int | None) -> None:
        self._joined.documented.setdefault(pointer, (self._name, line))
        self._joined.places.setdefault(pointer, set()).add((self._name, line))

    def _list(self, claim: PageClaim, facts: Facts, part: Part) -> None:
        """Remember that a table lists what a claim of it is about."""
        is_own = claim.kind in _OWN and not claim.subject
        line = part.line if is_own else claim.place
        for pointer in facts.lists:
            self._joined.listed.setdefault(pointer, (self._name, line))

    def _required(
        self, claim: PageClaim, owners: Sequence[SpecSubject], part: Part
    ) -> None:
        """Report required fields that an object in a sample lacks.

        A field is there if an erratum says that the sample has it by another name.
        """
        for facts in self._claims.facts_of(ClaimKind.FIELD, owners):
            names = {partner.text for partner in facts.claims}
            keys = set(part.keys.get(claim.subject, ()))
            renamed = {spec_name(facts, self._key, key) for key in keys - names}
            required = self._claims.required(owners)
            for name in sorted(required.keys() - keys - renamed):
                lacking = replace(claim, kind=ClaimKind.LACK, value=name)
                nodes = tuple(n for n in facts.nodes if n.pointer == required[name])
                place = Facts(facts.label, required[name], nodes=nodes)
                statement = Statement(self._name, lacking)
                self._state(statement, nodes)
                self._report(Outcome.EXTRA, statement, place)

    def _syntax(self, part: Part, body: SpecSubject) -> None:
        """Report errors in the JSON of a sample; errata of the spec's example explain them."""
        related = self._placement.related
        nodes = tuple(example for call in related for example in call.examples)
        facts = Facts("", body.node.pointer, nodes=nodes)
        found = [claim for claim in part.claims if claim.kind is ClaimKind.SYNTAX]
        for claim in found:
            statement = Statement(self._name, claim)
            self._report(Outcome.DIFFERENT, statement, facts, "JSON")
        ending = self._page.ending
        if ending and ending.is_sample and part is self._page.parts[-1]:
            return
        none: PageClaim = Claim(ClaimKind.SYNTAX, (), "no error", part.line)
        for claim in found or [none]:
            self._state(Statement(self._name, claim), nodes)

    def _report(
        self, outcome: Outcome, statement: Statement, facts: Facts, instead: str = ""
    ) -> None:
        found = Difference(
            outcome=outcome,
            page=self._name,
            addresses=(self._key,),
            claim=statement.claim,
            facts=facts,
            instead=instead,
            whole=statement.whole,
        )
        self._joined.differences.append(found)


def _is_open(claim: PageClaim, facts: Facts) -> bool:
    """Return whether a claim may be true without a partner, as in a sample of any object."""
    return facts.is_open or (claim.kind is ClaimKind.KEY and not facts.lists)
