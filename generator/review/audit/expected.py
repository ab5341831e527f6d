"""What the claims of the spec are that its pages should make, for the coverage."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from ...load.node import Node
from . import spec_details
from .claims import Claim, ClaimKind, SpecClaim
from .spec_claims import Facts, SpecClaims, SpecSubject
from .spec_view import Call, label


@dataclass(frozen=True, slots=True)
class Expected:
    """A claim of the spec that one of its pages should make."""

    claim: SpecClaim
    facts: Facts
    pages: tuple[str, ...]
    listing: str = ""
    """The pointer of what a page may list completely, with this claim."""
    call: str = ""
    """The pointer of the call that it belongs to."""
    row: str = ""
    """The pointer of the input or field whose row in a table should make it."""


def expected(
    claims: SpecClaims, keys: Collection[str], listed: Collection[str]
) -> Iterator[Expected]:
    """Yield the claims of what cites one of the pages with these keys, or is listed on one.

    `listed` are the pointers of what tables list.
    """
    return _Expectations(claims, listed).rows(keys)


class _Expectations:
    """Goes through the claims of one document."""

    def __init__(self, claims: SpecClaims, listed: Collection[str]) -> None:
        self._claims = claims
        self._listed = listed
        self._spec = claims.spec

    def rows(self, keys: Collection[str]) -> Iterator[Expected]:
        """Yield the calls, parameters, fields, values and statuses that pages should have."""
        given, general = frozenset(keys), self._spec.general_pages
        parts = {tuple(pointer.split("/")[1:4]) for pointer in self._listed}
        for name, pages in self._spec.pages.items():
            is_cited = not given.isdisjoint(pages)
            if is_cited or ("components", "schemas", name) in parts:
                for row in self._of_schema(self._spec.schemas[name], pages):
                    if is_cited or row.row or row.listing in self._listed:
                        yield row
        calls = [
            c for c in self._spec.calls if c.path and not given.isdisjoint(c.pages)
        ]
        for call in calls:
            yield from self._of_call(call)
        if calls or not given.isdisjoint(general):
            for shared in self._facts(
                self._spec.root, ClaimKind.STATUS, ClaimKind.HEADER
            ):
                for claim in shared.claims:
                    if claim.place:
                        yield Expected(claim, shared, general, shared.lists[0])

    def _of_schema(self, node: Node, pages: tuple[str, ...]) -> Iterator[Expected]:
        for facts in self._facts(node, ClaimKind.FIELD, ClaimKind.VALUE):
            for claim in _within(node, facts):
                listing = claim.place.rpartition("/")[0].removesuffix("/properties")
                yield Expected(claim, facts, pages, listing)
                if claim.kind is ClaimKind.FIELD:
                    yield from self._of_row(node.at(claim.place), pages)
                    yield from self._values_of(node.at(claim.place), pages)

    def _of_call(self, call: Call) -> Iterator[Expected]:
        node, pages = call.node, call.pages
        name = f"{call.method} {call.path}"
        claim: SpecClaim = Claim(ClaimKind.CALL, node.pointer, name, node.pointer)
        yield Expected(claim, Facts(label(node), node.pointer), pages)
        (statuses,) = self._facts(node, ClaimKind.STATUS)
        shared, listing = self._spec.shared_errors, statuses.lists[0]
        for claim in statuses.claims:
            error = shared.get(claim.text)
            if not error or node.at(claim.place).reference != error.pointer:
                yield Expected(claim, statuses, pages, listing, node.pointer)
        yield from self._of_messages(call)
        (parameters,) = self._facts(node, ClaimKind.PARAMETER)
        paged = (node / "x-pagination" / "parameter").text
        for claim in parameters.claims:
            part = call.parameters[claim.text]
            facts = replace(parameters, nodes=(node, part))
            is_paged = claim.text == paged
            listing = "" if is_paged else node.pointer
            yield Expected(claim, facts, pages, listing, node.pointer)
            for row in self._of_row(part, pages, node.pointer):
                if not (is_paged and row.claim.kind is ClaimKind.DEFAULT):
                    yield row
            yield from self._values_of(part, pages, node.pointer)

    def _of_messages(self, call: Call) -> Iterator[Expected]:
        """Yield the headers and media types of what is asked and answered, and a deprecation."""
        at, pages = call.node.pointer, call.pages
        shared = {part.follow().pointer for part in self._spec.shared_errors.values()}
        shown = {r.pointer for r in call.responses.values()} - shared
        for facts in self._facts(call.node, *spec_details.OF_CALLS):
            for claim in facts.claims:
                places = (at, *shown)
                if any(claim.place.startswith(f"{place}/") for place in places):
                    yield Expected(claim, facts, pages, facts.lists[0], at)
        general = () if "x-deprecated" in call.node else self._spec.general_pages
        for facts in self._facts(call.node, ClaimKind.DEPRECATED, ClaimKind.SINCE):
            for claim in facts.claims:
                if spec_details.is_stated(claim.kind, claim.text, claim.place):
                    yield Expected(claim, facts, (*pages, *general), call=at)

    def _values_of(
        self, node: Node, pages: tuple[str, ...], call: str = ""
    ) -> Iterator[Expected]:
        """Yield the values that an input or a field lists itself, one value if a table does."""
        (values,) = self._facts(node, ClaimKind.VALUE)
        for value in _within(node, values):
            listing = value.place.rpartition("/")[0]
            if listing.endswith("/enum") or listing in self._listed:
                yield Expected(value, values, pages, listing, call)

    def _of_row(
        self, node: Node, pages: tuple[str, ...], call: str = ""
    ) -> Iterator[Expected]:
        """Yield the default, limits and deprecation of an input or a field."""
        for facts in self._facts(node, *spec_details.SINGLE):
            for claim in facts.claims:
                if spec_details.is_stated(claim.kind, claim.text, claim.place):
                    yield Expected(claim, facts, pages, call=call, row=node.pointer)

    def _facts(self, node: Node, *kinds: ClaimKind) -> list[Facts]:
        return [self._claims.facts(kind, SpecSubject(node)) for kind in kinds]


def _within(node: Node, facts: Facts) -> Iterator[SpecClaim]:
    """Yield the claims that an object of the document makes itself, without references."""
    return (c for c in facts.claims if c.place.startswith(f"{node.pointer}/"))
