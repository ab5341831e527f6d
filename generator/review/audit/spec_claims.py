"""The document -> the claims that the spec makes, each with its JSON pointer.

`SpecClaims.facts` are the claims of one kind about one subject, for the join;
`SpecClaims.expected` is the stream of all claims that pages should make, for the coverage.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ...load.legacy import Node, as_list, as_object
from .claims import Claim, ClaimedType, ClaimKind, SpecClaim, Value
from .spec_view import Call, SpecView, View, label

_DEEPEST = 3
"""How many arrays inside each other are compared by the types of their items."""


@dataclass(frozen=True, slots=True)
class SpecSubject:
    """Something that the spec describes: a call, an object, a field, a parameter, an item."""

    node: Node
    is_required: bool = False
    is_certain: bool = True
    """Whether the page is about it, and not only about something that includes it."""


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


@dataclass(frozen=True, slots=True)
class Expected:
    """A claim of the spec that one of its pages should make.

    The subject of the claim is what a page may list completely, "" if there is no such list.
    """

    claim: SpecClaim
    label: str
    pages: tuple[str, ...]
    nodes: tuple[Node, ...] = ()
    call: str = ""
    """The pointer of the call that it belongs to."""

    @property
    def facts(self) -> Facts:
        """The claim as what a difference is about."""
        return Facts(self.label, self.claim.place, (self.claim,), self.nodes)


class SpecClaims:
    """The claims that one document makes."""

    def __init__(self, spec: SpecView) -> None:
        self.spec = spec
        self._calls = {call.node.pointer: call for call in spec.calls}
        self._known: dict[tuple[ClaimKind, str, bool], Facts] = {}
        self._makers: dict[ClaimKind, Callable[[SpecSubject], Facts]] = {
            ClaimKind.PARAMETER: self._parameters,
            ClaimKind.STATUS: self._statuses,
            ClaimKind.FIELD: self._fields,
            ClaimKind.TYPE: self._type,
            ClaimKind.REQUIRED: self._required,
            ClaimKind.DEFAULT: self._default,
            ClaimKind.VALUE: self._values,
            ClaimKind.VALUES: self._any_value,
        }

    # --- subjects ---

    def group(self, node: Node) -> View:
        """Return the inputs of a call, or the fields of an object or of an array's items."""
        call = self._calls.get(node.pointer)
        return self._inputs(call) if call else self.spec.object_view(_schema(node))

    def child(self, subject: SpecSubject, step: str | int) -> SpecSubject | None:
        """Return the field or input of that name, or the item of an array."""
        if isinstance(step, int):
            items = self.spec.view(_schema(subject.node)).items
            return SpecSubject(items) if items else None
        group = self.group(subject.node)
        node = group.properties.get(step, group.map_value)
        return SpecSubject(node, step in group.required) if node else None

    def required(self, subject: SpecSubject) -> dict[str, str]:
        """Return the names of the fields that are required, and their pointers."""
        group = self.group(subject.node)
        nodes = group.properties
        return {
            name: nodes[name].pointer if name in nodes else group.pointer
            for name in group.required
        }

    def path_parameters(self, call: SpecSubject) -> list[str]:
        """Return the pointers of the parameters in the path of a call."""
        nodes = self._calls[call.node.pointer].parameters.values()
        return [node.pointer for node in nodes if node.schema.get("in") == "path"]

    def _inputs(self, call: Call) -> View:
        body = self.spec.object_view(call.body) if call.body else View(call.node)
        required = {
            name
            for name, node in call.parameters.items()
            if node.schema.get("required") is True
        }
        return View(
            node=call.node,
            name=call.name,
            chain=[call.node],
            properties=call.parameters | body.properties,
            required=required | body.required,
            owners=[call.node.pointer, *body.owners],
        )

    # --- facts ---

    def facts(self, kind: ClaimKind, subject: SpecSubject) -> Facts:
        """Return the claims of a kind about a subject."""
        key = (kind, subject.node.pointer, subject.is_required)
        if key not in self._known:
            self._known[key] = self._makers[kind](subject)
        return self._known[key]

    def _fields(self, subject: SpecSubject) -> Facts:
        group = self.group(subject.node)
        places = {name: node.pointer for name, node in group.properties.items()}
        return Facts(
            label=group.label,
            pointer=group.pointer,
            claims=_claims(ClaimKind.FIELD, group.pointer, places),
            nodes=(*group.chain, *group.properties.values()),
            is_open="any" in group.kinds or group.map_value is not None,
            lists=tuple(group.owners),
        )

    def _parameters(self, subject: SpecSubject) -> Facts:
        call = self._calls[subject.node.pointer]
        nodes = call.parameters
        places = {name: node.pointer for name, node in nodes.items()}
        claims = _claims(ClaimKind.PARAMETER, call.node.pointer, places)
        return Facts(call.name, call.node.pointer, claims, (call.node, *nodes.values()))

    def _statuses(self, subject: SpecSubject) -> Facts:
        call = self._calls[subject.node.pointer]
        pointer = call.node.pointer
        places = {status: f"{pointer}/responses/{status}" for status in call.responses}
        claims = _claims(ClaimKind.STATUS, pointer, places)
        return Facts(call.name, pointer, claims, (call.node,))

    def _required(self, subject: SpecSubject) -> Facts:
        state = "required" if subject.is_required else "optional"
        return _single(ClaimKind.REQUIRED, subject.node, state)

    def _default(self, subject: SpecSubject) -> Facts:
        chain = self.spec.view(_schema(subject.node)).chain
        defaults = (n.schema["default"] for n in chain if "default" in n.schema)
        value = next(defaults, "")
        text = str(value).lower() if isinstance(value, bool) else str(value)
        return _single(ClaimKind.DEFAULT, subject.node, text)

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
            claims=_claims(ClaimKind.VALUE, node.pointer, view.values),
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

    # --- what pages should say ---

    def expected(self) -> Iterator[Expected]:
        """Yield every call, parameter, field, value and status of the document."""
        for name, node in self.spec.schemas.items():
            yield from self._expected_fields(name, node)
        for call in self.spec.calls:
            if call.path:
                yield from self._expected_call(call)

    def _expected_fields(self, name: str, node: Node) -> Iterator[Expected]:
        properties = dict(node.members_of("properties"))
        rest = (self.spec.pages(node), (node, *properties.values()))
        for wire, part in properties.items():
            claim = Claim(ClaimKind.FIELD, node.pointer, wire, part.pointer)
            yield Expected(claim, f"{name}.{wire}", *rest)
        for claim in _enum(node):
            yield Expected(claim, f"the value {claim.text} of {name}", *rest)

    def _expected_call(self, call: Call) -> Iterator[Expected]:
        node, pointer = call.node, call.node.pointer
        name = f"{call.method} {call.path}"
        yield Expected(Claim(ClaimKind.CALL, "", name, pointer), name, call.pages)
        paged = as_object(node.schema.get("x-pagination")).get("parameter")
        for name, part in call.parameters.items():
            listing = "" if name == paged else pointer
            claim = Claim(ClaimKind.PARAMETER, listing, name, part.pointer)
            said = f"the parameter {name} of {call.name}"
            yield Expected(claim, said, call.pages, (node, part), pointer)
            nodes = (part, *self.spec.view(part / "schema").chain)
            for claim in _enum(self._enum_view(part / "schema").node):
                said = f"the value {claim.text} of {name}"
                yield Expected(claim, said, call.pages, nodes, pointer)
        for claim in self._statuses(SpecSubject(node)).claims:
            claim = replace(claim, subject="")
            said = f"the response {claim.text} of {call.name}"
            yield Expected(claim, said, call.pages, (node,), pointer)


def _claims(
    kind: ClaimKind, subject: str, places: Mapping[str, str]
) -> tuple[SpecClaim, ...]:
    return tuple(Claim(kind, subject, name, at) for name, at in places.items())


def _single(
    kind: ClaimKind, node: Node, value: Value, nodes: Iterable[Node] = ()
) -> Facts:
    claim = Claim(kind, node.pointer, value, node.pointer)
    return Facts(label(node), node.pointer, (claim,), (node, *nodes))


def _enum(node: Node) -> Iterator[SpecClaim]:
    """Yield the values that a schema itself lists."""
    enum = f"{node.pointer}/enum"
    for index, value in enumerate(as_list(node.schema.get("enum"))):
        yield Claim(ClaimKind.VALUE, enum, str(value), f"{enum}/{index}")


def _schema(node: Node) -> Node:
    """Return the schema of a parameter; a property is one itself."""
    return node / "schema" if "in" in node.schema and "name" in node.schema else node
