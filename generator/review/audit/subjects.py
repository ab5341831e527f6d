"""What the claims of one part of a page are about: subjects of the spec, several in a union.

A sample shows one member of a union. A row of a table is about each member that has its field,
unless its words name some of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...load.node import Node
from .claims import PARTNERS, ClaimKind, PageClaim, Steps
from .errata import spec_name
from .page.claims import Part
from .spec_claims import SpecClaims, SpecSubject
from .spec_view import View, label
from .unions import limited_members, shown_member, tags


class Subjects:
    """The subjects of the spec by their positions below what a part is about."""

    def __init__(
        self, claims: SpecClaims, root: SpecSubject, part: Part, address: str
    ) -> None:
        self._claims = claims
        self._address = address
        self._part = part
        self._known: dict[Steps, list[SpecSubject]] = {(): [root]}
        self._remarks: dict[Steps, str] = {}
        self.excluded: set[str] = set()
        """Pointers of fields of members that the words of their rows leave out."""
        self._values = defaultdict[Steps, dict[str, str]](dict)
        for claim in part.claims:
            if claim.kind is ClaimKind.SHOWN and claim.subject:
                *parent, name = claim.subject
                self._values[tuple(parent)][str(name)] = claim.text

    def begin_row(self, remark: PageClaim) -> None:
        """Read in the words of a row which members of a union it is about."""
        self._remarks[remark.subject] = remark.text
        self._known.pop(remark.subject, None)

    def of(self, claim: PageClaim) -> list[SpecSubject]:
        """Return what a claim is about, nothing if the spec does not describe it."""
        if PARTNERS.get(claim.kind, claim.kind) is ClaimKind.FIELD:
            return self.owners(claim.subject, claim.text)
        return self._at(claim.subject)

    def owners(self, steps: Steps, name: str = "") -> list[SpecSubject]:
        """Return the objects at a position, those of a union that a field may belong to."""
        return [
            owner for s in self._at(steps) for owner in self._owners(steps, s, name)
        ]

    def close(self, steps: Steps) -> None:
        """Leave out what is below a position: the spec has something else there."""
        self._known[steps] = []

    def _at(self, steps: Steps) -> list[SpecSubject]:
        if steps not in self._known:
            self._known[steps] = list(self._children(steps[:-1], steps[-1]))
        return self._known[steps]

    def _children(self, steps: Steps, step: str | int) -> Iterator[SpecSubject]:
        for subject in self._at(steps):
            owners = [subject]
            if isinstance(step, str):
                owners = self._owners(steps, subject, step)
            children = [self._child(owner, step) for owner in owners]
            tag = self._tag(subject, step)
            is_partial = None in children[1:]
            found = (child for child in children if child)
            yield from (replace(c, tag=tag, is_partial=is_partial) for c in found)

    def _child(self, owner: SpecSubject, step: str | int) -> SpecSubject | None:
        """Return a field or an item; an erratum may say by which name the page calls it."""
        child = self._claims.child(owner, step)
        if child or isinstance(step, int):
            return child
        fields = self._claims.facts(ClaimKind.FIELD, owner)
        name = spec_name(fields, self._address, step)
        return self._claims.child(owner, name) if name else None

    def _tag(self, subject: SpecSubject, step: str | int) -> str:
        """Return what messages call a field that tells the members of a union apart."""
        union = self._claims.group(subject.node)
        is_tag = union.members and any(
            tag.name == step for tag in tags(self._claims.spec, union)
        )
        return f"{label(union.owner)}.{step}" if is_tag else ""

    def _owners(
        self, steps: Steps, subject: SpecSubject, name: str
    ) -> list[SpecSubject]:
        """Return an object itself, or the union and its members that a field may belong to."""
        union = self._claims.group(subject.node)
        if not union.members:
            return [subject]
        if self._part.form == "sample":
            return self._shown(steps, subject, union, name)
        remark = self._remarks.get((*steps, name), "")
        members = limited_members(self._claims.spec, union, remark)
        for member in union.members:
            if member not in members:
                child = self._claims.child(SpecSubject(member), name)
                self.excluded |= {child.node.pointer} if child else set()
        return _together(subject, union, members)

    def _shown(
        self, steps: Steps, subject: SpecSubject, union: View, name: str
    ) -> list[SpecSubject]:
        """Return the member that a sample shows; several for a tag that names none."""
        keys, values = self._part.keys.get(steps, ()), self._values[steps]
        members, tag = shown_member(self._claims.spec, union, keys, values)
        return _together(subject, union, members) if tag in ("", name) else []


def _together(
    subject: SpecSubject, union: View, members: Sequence[Node]
) -> list[SpecSubject]:
    """Return members and the fields of the union itself; messages name the first one."""
    if len(members) == len(union.members):
        return [subject, *map(SpecSubject, members)]
    return [*map(SpecSubject, members), *([subject] if union.properties else ())]
