"""The tables of a page against the parameters and fields of the spec."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...load.legacy import Node
from .errata import (
    Erratum,
    errata_of,
    explains_choice,
    explains_kind,
    explains_missing,
    explains_value,
)
from .findings import FindingKind, Ledger
from .page.blocks import Text
from .page.claims import NameTable, TableRow
from .page.vocabulary import DocumentedType
from .spec_view import Call, View, label

_STEP = re.compile(r"[^.\[\]]+(?=$|[.\[])")


@dataclass(frozen=True, slots=True)
class NameGroup:
    """Names that belong together, as a table lists them: an object, or a call's inputs."""

    name: str
    pointer: str
    members: dict[str, Node]
    required: frozenset[str]
    owners: tuple[str, ...]
    errata: tuple[Erratum, ...]

    @classmethod
    def of_object(cls, view: View) -> NameGroup:
        """Return the fields of an object."""
        pointer = view.owners[0] if view.owners else view.node.pointer
        objects = [*view.chain, *view.properties.values()]
        return cls(
            name=label(Node({}, pointer)),
            pointer=pointer,
            members=view.properties,
            required=frozenset(view.required),
            owners=tuple(view.owners),
            errata=tuple(errata_of(*objects)),
        )

    @classmethod
    def of_call(cls, call: Call, ledger: Ledger) -> NameGroup:
        """Return the parameters of a call and the fields of its body."""
        body = ledger.spec.object_view(call.body) if call.body else None
        required = {
            name
            for name, p in call.parameters.items()
            if p.schema.get("required") is True
        }
        members = call.parameters | (body.properties if body else {})
        return cls(
            name=call.name,
            pointer=call.node.pointer,
            members=members,
            required=frozenset(required | (body.required if body else set())),
            owners=(call.node.pointer, *(body.owners if body else ())),
            errata=tuple(errata_of(call.node, *members.values())),
        )


class TableAudit:
    """Holds the tables of one page against what the spec says of it."""

    def __init__(self, ledger: Ledger, page: str) -> None:
        self._ledger = ledger
        self._page = page

    def requests(
        self, table: NameTable, calls: Sequence[Call], *, all_of_them: bool
    ) -> None:
        """Hold a table of parameters or body fields against calls.

        A page about one call documents it; a page about many is held against `all_of_them`
        only where it says so.
        """
        fitting = 0
        for call in calls:
            scope = NameGroup.of_call(call, self._ledger)
            inner = self._ledger.spec.reachable(call.body) if call.body else {}
            scopes = [scope, *self._scopes(inner.values())]
            best = _best(table, scopes)
            if best:
                self._hold(table, best)
            elif all_of_them:
                self._fits_nothing(table)
            fitting += best is not None
        if not fitting:
            self._fits_nothing(table)

    def fields(self, table: NameTable, objects: Iterable[View]) -> None:
        """Hold a table of fields against the object that it describes."""
        if best := _best(table, self._scopes(objects)):
            self._hold(table, best)
        else:
            self._fits_nothing(table)

    def _scopes(self, views: Iterable[View]) -> list[NameGroup]:
        return [NameGroup.of_object(view) for view in views]

    def _hold(self, table: NameTable, scope: NameGroup) -> None:
        for row in table.rows:
            for name in row.names:
                self._row(row, _steps(name), scope, is_request=table.kind == "request")
        for owner in scope.owners:
            self._ledger.listed.setdefault(owner, (self._page, table.line))

    def _fits_nothing(self, table: NameTable) -> None:
        names = ", ".join(sorted(_names(table))) or "nothing"
        message = f"a table of {names} that fits nothing here"
        self._report(FindingKind.PAGE, table.line, "", message, None)

    # --- rows ---

    def _row(
        self, row: TableRow, steps: list[str], scope: NameGroup, *, is_request: bool
    ) -> None:
        name, *below = steps or [""]
        node = scope.members.get(name)
        if node is None:
            explained = explains_missing(scope.errata, name, scope.members)
            message = f"{scope.name} has no {name}"
            self._report(
                FindingKind.MISSING, row.line, scope.pointer, message, explained
            )
            return
        self._ledger.take(node.pointer)
        if below:
            self._below(row, below, node, is_request=is_request)
            return
        self._types(row, node)
        self._values(row, node)
        if is_request:
            self._flag(row, name, node, scope)
            self._default(row, node)

    def _below(
        self, row: TableRow, steps: list[str], node: Node, *, is_request: bool
    ) -> None:
        view = self._ledger.spec.object_view(_schema(node))
        if view.properties:
            scope = NameGroup.of_object(view)
            self._row(row, steps, scope, is_request=is_request)
            for owner in scope.owners:
                self._ledger.listed.setdefault(owner, (self._page, row.line))
        elif view.map_value is None and "any" not in view.kinds:
            message = f"{label(node)} has no fields, {'.'.join(steps)} is documented"
            self._report(FindingKind.MISSING, row.line, node.pointer, message, None)

    def _types(self, row: TableRow, node: Node) -> None:
        view = self._ledger.spec.view(_schema(node))
        other = self._other(row.type, view) if row.type else None
        if other is None or row.type is None:
            return
        entries = errata_of(node, *view.chain)
        kinds = other.kinds - (_spoken(row.type) if other is view else set())
        explained = explains_kind(entries, kinds, other.components)
        names = " or ".join(sorted(other.components) or sorted(other.kinds - {"null"}))
        spec = names or "undefined" if other is view else f"an array of {names}"
        message = f"{label(node)} is {spec}, the page says {row.type.text}"
        self._report(FindingKind.DIFFERS, row.line, node.pointer, message, explained)

    def _other(self, type_: DocumentedType, view: View) -> View | None:
        """Return the part of the spec that is not what the page says, None if there is none."""
        kinds = view.kinds - {"null"}
        if "any" in type_.kinds or "any" in kinds:
            return None
        if "enum" in type_.kinds:
            fits = view.values and not kinds & {"object", "array"}
            return None if fits else view
        known = {name for name in type_.objects if self._ledger.spec.component(name)}
        is_other = bool(known) and not _is_called(view.components, known)
        if kinds - _spoken(type_) or ("object" in kinds and is_other):
            return view
        if type_.items and view.items:
            return self._other(type_.items, self._ledger.spec.view(view.items))
        return None

    def _values(self, row: TableRow, node: Node) -> None:
        """Hold the values that a row lists against the enum."""
        if not row.values:
            return
        view = self._ledger.spec.view(_schema(node))
        if view.items and not view.values:
            view = self._ledger.spec.view(view.items)
        entries = list(errata_of(node, *view.chain))
        name = label(node)
        if not view.values:
            if view.kinds & {"boolean", "any"}:
                return
            said = ", ".join(value.text for value in row.values)
            explained = explains_choice(entries, ["any text", "free text"])
            message = f"{name} takes any value, the page lists {said}"
            self._report(
                FindingKind.DIFFERS, row.line, node.pointer, message, explained
            )
            return
        for value in self._ledger.take_values(view.values, row.values):
            explained = explains_value(entries, value.text, view.values)
            message = f"{name} has no value {value.text}"
            self._report(
                FindingKind.MISSING, value.line, node.pointer, message, explained
            )
        self._listed_values(view, row.values[0])

    def _listed_values(self, view: View, first: Text) -> None:
        for pointer in {place.rpartition("/")[0] for place in view.values.values()}:
            self._ledger.listed.setdefault(pointer, (self._page, first.line))

    def _flag(self, row: TableRow, name: str, node: Node, scope: NameGroup) -> None:
        required = name in scope.required
        if row.required in (None, required):
            return
        states = ("optional", "required")
        message = (
            f"{label(node)} is {states[required]}, the page says {states[not required]}"
        )
        explained = explains_choice(errata_of(node), [states[required]])
        self._report(FindingKind.DIFFERS, row.line, node.pointer, message, explained)

    def _default(self, row: TableRow, node: Node) -> None:
        default = _default(self._ledger.spec.view(_schema(node)))
        if row.default in (None, default):
            return
        explained = explains_choice(errata_of(node), [default or "no default"])
        spec, page = default or "none", row.default or "none"
        message = f"the default of {label(node)} is {spec}, the page says {page}"
        self._report(FindingKind.DIFFERS, row.line, node.pointer, message, explained)

    def _report(
        self,
        kind: FindingKind,
        line: int,
        pointer: str,
        message: str,
        explained: Erratum | None,
    ) -> None:
        self._ledger.report(kind, self._page, line, pointer, message, explained)


def _names(table: NameTable) -> set[str]:
    return {step for row in table.rows for n in row.names for step in _steps(n)[:1]}


def _best(table: NameTable, scopes: Sequence[NameGroup]) -> NameGroup | None:
    """Return the scope that shares most names with a table, None if none has any."""
    names = _names(table)

    def score(scope: NameGroup) -> tuple[int, float]:
        shared = len(names & set(scope.members))
        return shared, shared / (len(names | set(scope.members)) or 1)

    best = max(scopes, key=score, default=None)
    return best if best and score(best)[0] else None


def _is_called(components: Iterable[str], names: Iterable[str]) -> bool:
    """Tell whether a component has one of the names in its own: CustomField is a Field."""
    return any(name in component for component in components for name in names)


def _steps(name: str) -> list[str]:
    """Return the names in a path of fields: `results[index].number` has two."""
    return [step for step in _STEP.findall(name) if step not in ("index", "*")]


def _schema(node: Node) -> Node:
    """Return the schema of a parameter; a property is one itself."""
    return node / "schema" if "in" in node.schema and "name" in node.schema else node


def _default(view: View) -> str:
    found = next((n.schema["default"] for n in view.chain if "default" in n.schema), "")
    return str(found).lower() if isinstance(found, bool) else str(found)


def _spoken(type_: DocumentedType) -> set[str]:
    """Return the kinds of the spec that a type on a page may mean."""
    kinds = set(type_.kinds) | {"null"}
    if "string" in kinds:
        kinds.add("date-time")
    return kinds | {"object"} if type_.objects else kinds
