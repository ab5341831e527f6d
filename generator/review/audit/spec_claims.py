"""The document -> the claims that the spec makes, each with its JSON pointer.

`SpecClaims.facts` are the claims of one kind about one subject; `expected` has those that pages
should make.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from ...load.node import Node
from . import spec_details
from .claims import Claim, ClaimedType, ClaimKind, SpecClaim, Value
from .spec_details import Source, details
from .spec_view import Call, SpecView, View, label

_DEEPEST = 3
"""How many arrays inside each other are compared by the types of their items."""


@dataclass(frozen=True, slots=True)
class SpecSubject:
    """Something that the spec describes: a call, an object, a field, a parameter, an item."""

    node: Node
    is_required: bool = False
    is_certain: bool = True
    """Whether a page is about it; one without calls may be about any call that cites it."""
    is_partial: bool = False
    """Whether other members of a union lack it: it is optional, even if this one requires it."""
    tag: str = ""
    """What messages call it together with that of other members of a union, if it is a tag."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The claims of one kind that the spec makes about one subject."""

    label: str
    pointer: str
    claims: tuple[SpecClaim, ...] = ()
    nodes: tuple[Node, ...] = ()
    """The objects of the document whose errata are about the subject."""
    is_open: bool = False
    """Whether more may be true of the subject than is claimed."""
    lists: tuple[str, ...] = ()
    """Pointers of what a page lists completely if it lists these claims in a table."""


class SpecClaims:
    """The claims that one document makes."""

    def __init__(self, spec: SpecView) -> None:
        self.spec = spec
        self._calls = {call.node.pointer: call for call in spec.calls}
        self._known: dict[tuple[ClaimKind, str, bool, bool], Facts] = {}
        self._makers: dict[ClaimKind, Callable[[SpecSubject], Facts]] = {
            ClaimKind.PARAMETER: self._parameters,
            ClaimKind.STATUS: self._statuses,
            ClaimKind.FIELD: self._fields,
            ClaimKind.NAME: self._name,
            ClaimKind.TYPE: self._type,
            ClaimKind.REQUIRED: self._required,
            ClaimKind.VALUE: self._values,
            ClaimKind.VALUES: self._any_value,
            **{kind: partial(self._details, kind) for kind in spec_details.KINDS},
        }

    # --- subjects ---

    def group(self, node: Node) -> View:
        """Return the inputs of a call, or the fields of an object or of an array's items."""
        call = self._calls.get(node.pointer)
        return self._inputs(call) if call else self.spec.object_view(_schema(node))

    def names(self, node: Node) -> set[str]:
        """Return the names of the fields of an object, or of any member of a union."""
        group = self.group(node)
        fields = [group.properties, *(self.group(m).properties for m in group.members)]
        return set[str]().union(*fields)

    def child(self, subject: SpecSubject, step: str | int) -> SpecSubject | None:
        """Return the field or input of that name, or the item of an array."""
        if isinstance(step, int):
            items = self.spec.view(_schema(subject.node)).items
            return SpecSubject(items) if items else None
        group = self.group(subject.node)
        node = group.properties.get(step, group.map_value)
        return SpecSubject(node, step in group.required) if node else None

    def required(self, owners: Iterable[SpecSubject]) -> dict[str, str]:
        """Return the names of the fields that are required, and their pointers."""
        groups = [self.group(owner.node) for owner in owners]
        return {
            name: group.properties.get(name, group.owner).pointer
            for group in groups
            for name in group.required
        }

    def path(self, call: SpecSubject) -> str:
        """Return the path of a call."""
        return self._calls[call.node.pointer].path

    def path_parameters(self, call: SpecSubject) -> list[str]:
        """Return the pointers of the parameters in the path of a call."""
        nodes = self._calls[call.node.pointer].parameters.values()
        return [node.pointer for node in nodes if (node / "in").text == "path"]

    def _inputs(self, call: Call) -> View:
        body = self.spec.object_view(call.body) if call.body else View(call.node)
        required = {
            name
            for name, node in call.parameters.items()
            if (node / "required").value is True
        }
        return View(
            node=call.node,
            chain=[call.node, *body.chain],
            properties=call.parameters | body.properties,
            required=required | body.required,
            owners=[call.node, *body.owners],
            members=body.members,
        )

    # --- facts ---

    def facts(self, kind: ClaimKind, subject: SpecSubject) -> Facts:
        """Return the claims of a kind about a subject."""
        key = (kind, subject.node.pointer, subject.is_required, subject.is_partial)
        if key not in self._known:
            self._known[key] = self._makers[kind](subject)
        return self._known[key]

    def _fields(self, subject: SpecSubject) -> Facts:
        group = self.group(subject.node)
        places = {name: node.pointer for name, node in group.properties.items()}
        return Facts(
            label=label(group.owner),
            pointer=group.owner.pointer,
            claims=_claims(ClaimKind.FIELD, group.owner, places),
            nodes=(*group.chain, *group.properties.values()),
            is_open="any" in group.kinds or group.map_value is not None,
            lists=tuple(owner.pointer for owner in group.owners),
        )

    def _name(self, subject: SpecSubject) -> Facts:
        node = subject.node
        return _single(ClaimKind.NAME, node, (node / "name").text or node.key)

    def _parameters(self, subject: SpecSubject) -> Facts:
        node, parts = subject.node, self._calls[subject.node.pointer].parameters
        places = {name: part.pointer for name, part in parts.items()}
        claims = _claims(ClaimKind.PARAMETER, node, places)
        return Facts(label(node), node.pointer, claims, (node, *parts.values()))

    def _statuses(self, subject: SpecSubject) -> Facts:
        """Return the responses of a call; of the document, those of any call."""
        node = subject.node
        if node.pointer == "":
            return self._general_statuses(node)
        places = {status: part.pointer for status, part in node.members_of("responses")}
        claims = _claims(ClaimKind.STATUS, node, places)
        lists = (_responses_of(node),)
        return Facts(label(node), node.pointer, claims, (node,), lists=lists)

    def _general_statuses(self, root: Node) -> Facts:
        """Return the responses of any call; those that operations share have a place."""
        shared = self.spec.shared_errors
        places = {status: "" for call in self.spec.calls for status in call.responses}
        places |= {status: part.pointer for status, part in shared.items()}
        claims, nodes = _claims(ClaimKind.STATUS, root, places), (
            root,
            *shared.values(),
        )
        at, lists = (root / "x-docs").pointer, (_responses_of(root),)
        return Facts(label(root), at, claims, nodes, lists=lists)

    def _details(self, kind: ClaimKind, subject: SpecSubject) -> Facts:
        """Return what is said in single values; `spec_details` has the rules."""
        found = details(kind, self._source(subject.node))
        claims = _claims(kind, subject.node, found.values)
        node, lists = subject.node, found.lists
        return Facts(
            label(node), node.pointer, claims, found.nodes, found.is_open, lists
        )

    def _source(self, node: Node) -> Source:
        call = self._calls.get(node.pointer)
        if call:
            responses = tuple(call.responses.values())
            return Source(node, View(node), (), responses, is_schema=False)
        if node.pointer == "":
            shared = (part.follow() for part in self.spec.shared_errors.values())
            return Source(node, View(node), (), tuple(shared), is_schema=False)
        view = self.spec.view(_schema(node))
        items = self.spec.view(view.items).chain if view.items else ()
        return Source(node, view, tuple(items))

    def _required(self, subject: SpecSubject) -> Facts:
        states = ["required"] if subject.is_required else ["optional"]
        if subject.is_required and subject.is_partial:
            states.append("optional")
        at = subject.node.pointer
        claims = tuple(Claim(ClaimKind.REQUIRED, at, state, at) for state in states)
        return Facts(label(subject.node), at, claims, (subject.node,))

    def _type(self, subject: SpecSubject) -> Facts:
        node = subject.node
        view = self.spec.view(_schema(node))
        if "any" in view.kinds:
            return Facts(label(node), node.pointer)
        return _single(ClaimKind.TYPE, node, self._type_of(view), view.chain)

    def _type_of(self, view: View, deepest: int = _DEEPEST) -> ClaimedType:
        names = sorted(view.components) or sorted(view.kinds)
        items = self.spec.view(view.items) if view.items and deepest else None
        return ClaimedType(
            text=" or ".join(names) or "undefined",
            kinds=frozenset(view.kinds | ({"enum"} if view.values else set())),
            objects=frozenset(view.components),
            items=self._type_of(items, deepest - 1) if items else None,
        )

    def _values(self, subject: SpecSubject) -> Facts:
        """Return the values of an enum, or of that of the items of an array."""
        node, view = subject.node, self._enum_view(_schema(subject.node))
        return Facts(
            label=label(node),
            pointer=node.pointer,
            claims=_claims(ClaimKind.VALUE, node, view.values),
            nodes=(node, *view.chain),
            is_open=not view.values,
            lists=tuple({p.rpartition("/")[0]: "" for p in view.values.values()}),
        )

    def _any_value(self, subject: SpecSubject) -> Facts:
        """Return the claim that any value is allowed, if there is no enum."""
        view = self._enum_view(_schema(subject.node))
        facts = _single(ClaimKind.VALUES, subject.node, "any value", view.chain)
        is_limited = view.values or view.kinds & {"boolean", "any"}
        return replace(facts, claims=()) if is_limited else facts

    def _enum_view(self, schema: Node) -> View:
        view = self.spec.view(schema)
        return self.spec.view(view.items) if view.items and not view.values else view

    def facts_of(self, kind: ClaimKind, subjects: Sequence[SpecSubject]) -> list[Facts]:
        """Return the claims of a kind about a subject that is several in a union.

        They have its fields together, and the values of a tag.
        """
        found = [self.facts(kind, subject) for subject in subjects]
        tags = [subject.tag for subject in subjects if subject.tag]
        is_shared = kind is ClaimKind.FIELD or tags
        return [_together(found, *tags[:1])] if is_shared and len(found) > 1 else found


def _responses_of(node: Node) -> str:
    """Return the pointer that stands for a table of the responses of a call, or of all."""
    return f"{node.pointer}/responses"


def _together(found: Sequence[Facts], name: str = "") -> Facts:
    """Return the facts about several subjects as those about the first one."""
    return replace(
        found[0],
        label=name or found[0].label,
        claims=tuple(claim for facts in found for claim in facts.claims),
        nodes=tuple(node for facts in found for node in facts.nodes),
        is_open=any(facts.is_open for facts in found),
        lists=tuple(pointer for facts in found for pointer in facts.lists),
    )


def _claims(
    kind: ClaimKind, subject: Node, places: Mapping[str, str]
) -> tuple[SpecClaim, ...]:
    return tuple(Claim(kind, subject.pointer, name, at) for name, at in places.items())


def _single(
    kind: ClaimKind, node: Node, value: Value, nodes: Iterable[Node] = ()
) -> Facts:
    claim = Claim(kind, node.pointer, value, node.pointer)
    return Facts(label(node), node.pointer, (claim,), (node, *nodes))


def _schema(node: Node) -> Node:
    """Return the schema of a parameter; a property is one itself."""
    return node / "schema" if "in" in node and "name" in node else node
