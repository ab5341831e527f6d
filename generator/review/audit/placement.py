"""What the parts of a page are about: the calls, bodies and objects of the spec that fit best."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...load.node import Node
from ...load.openapi import json_schemas
from .page.calls import PageCall
from .page.claims import PageClaims, Part
from .recognise import call_at
from .spec_claims import SpecClaims, SpecSubject
from .spec_view import Call
from .unions import named_members
from .words import name_words, words_in


class Placement:
    """Places the parts of one page in a document that cites it."""

    def __init__(self, claims: SpecClaims, page: PageClaims, key: str) -> None:
        self._spec = spec = claims.spec
        self._claims = claims
        found = (call_at(spec, call) for call in page.calls)
        self.calls = list({call.node.pointer: call for call in found if call}.values())
        """The calls that the page documents."""
        self.related = self.calls or [c for c in spec.calls if key in c.pages]
        """Those calls; for a page without any, all calls that cite it."""
        citing = [spec.schemas[name] for name in spec.pages if key in spec.pages[name]]
        self.bodies = [*self._bodies(), *citing]
        """What samples may show."""
        self._objects = spec.objects(*self.bodies)
        self.has_content = bool([*citing, *self._bodies(errors=False)])
        """Whether the page has to say more than calls and statuses."""
        self._is_general = key in spec.general_pages

    def subjects(self, part: Part) -> list[SpecSubject | None]:
        """Return what a part is about, None for each time that nothing fits it."""
        match part.form:
            case "call":
                call = call_at(self._spec, part.call) if part.call else None
                return [SpecSubject(call.node)] if call else []
            case "messages" | "status table":
                certain = bool(self.calls)
                is_list = part.form == "status table"
                general = [SpecSubject(self._spec.root, is_certain=is_list)]
                calls = self._above(part) or self.related
                own = [SpecSubject(call.node, is_certain=certain) for call in calls]
                return [*own, *(general if self._is_general else ())]
            case "sample":
                return [self._shown(part)] if part.names else []
            case "table" if part.is_request and self.related:
                return self._inputs(part)
            case _:
                return [self._best(part, self._objects)]

    def _bodies(self, *, errors: bool = True) -> Iterable[Node]:
        for call in self.related:
            for status, response in call.responses.items():
                if errors or status < "4":
                    yield from json_schemas(response)
            if call.body:
                yield call.body

    def _shown(self, sample: Part) -> SpecSubject | None:
        """Return the body that a sample shows."""
        inputs = [call.body for call in self.related if call.body]
        is_input = sample.is_request and inputs
        return self._best(sample, inputs if is_input else self.bodies)

    def _inputs(self, table: Part) -> list[SpecSubject | None]:
        """Return what a table of a request is about, for each call directly above it.

        If it fits none of them, or there is none, it has to fit one of the page.
        """
        above = self._above(table) or self.calls
        found = [self._best(table, self._takes(call)) for call in above]
        if any(found):
            return found
        found = [self._best(table, self._takes(call)) for call in self.related]
        return [subject for subject in found if subject] or [None]

    def _above(self, part: Part) -> list[Call]:
        """Return the calls directly above a part of the page."""
        found = [call_at(self._spec, PageCall(0, *call)) for call in part.calls]
        above = {call.node.pointer for call in found if call}
        return [call for call in self.calls if call.node.pointer in above]

    def _takes(self, call: Call) -> Iterable[Node]:
        """Yield a call and the objects in its body."""
        yield call.node
        if call.body:
            yield from self._spec.objects(call.body)

    def _best(self, part: Part, candidates: Iterable[Node]) -> SpecSubject | None:
        """Return the candidate that has most of the names, None if no candidate has any."""
        names, heading = part.names, set(words_in(part.heading))

        def score(node: Node) -> tuple[int, bool, float]:
            known = self._claims.names(node)
            shared = len(names & known)
            is_named = set(name_words(self._claims.group(node).owner.key)) <= heading
            shape = part.form == "sample" and self._is_array(node) == part.is_array
            return shared, is_named, shape + shared / (len(names | known) or 1)

        best = max(self._whole(part, list(candidates)), key=score, default=None)
        return SpecSubject(best) if best and score(best)[0] else None

    def _whole(self, part: Part, candidates: Sequence[Node]) -> list[Node]:
        """Leave out the members of unions, or the union of which the heading names members."""
        left_out: set[str] = set()
        for node in candidates:
            if not (union := self._claims.group(node)).members:
                continue
            named = named_members(self._spec, union, part.heading)
            members = {member.pointer for member in union.members}
            left_out |= members - {member.pointer for member in named}
            left_out |= {node.pointer} if named else set()
        return [node for node in candidates if node.pointer not in left_out]

    def _is_array(self, body: Node) -> bool:
        return "array" in self._spec.view(body).kinds
