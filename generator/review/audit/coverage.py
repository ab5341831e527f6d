"""What the spec has and no given page does.

A page that was not given cannot be held against the spec. Where a given page lists an object,
an enum or the inputs of a call in a table, the list is taken to be complete; anywhere else
something is missing only if every page that could document it was given.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...load.legacy import Node, as_object
from .errata import Erratum, errata_of, explains_extra
from .findings import FindingKind, Ledger
from .spec_view import Call


@dataclass(frozen=True, slots=True)
class GivenPage:
    """A page that was recognised: its key, its file, and the calls it documents."""

    key: str
    name: str
    calls: tuple[Call, ...]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A place that pages which were not given may document."""

    pointer: str
    message: str


class Coverage:
    """Looks for what no page documents, once all pages have been read."""

    def __init__(self, ledger: Ledger, given: Sequence[GivenPage]) -> None:
        self._ledger = ledger
        self._given = {page.key: page for page in given}
        self.unchecked: list[Unchecked] = []

    def hold(self) -> None:
        """Report what the spec has and no given page documents."""
        for name, node in self._ledger.spec.schemas.items():
            cited = self._ledger.spec.pages(node)
            if any(page in self._given for page in cited):
                self._schema(name, node, cited)
        for call in self._ledger.spec.calls:
            if any(page in self._given for page in call.pages) and call.path:
                self._call(call)

    # --- schemas ---

    def _schema(self, name: str, node: Node, cited: Sequence[str]) -> None:
        properties = dict(node.members_of("properties"))
        errata = list(errata_of(node, *properties.values()))
        for wire, part in properties.items():
            explained = explains_extra(errata, wire)
            self._place(f"{name}.{wire}", part.pointer, node.pointer, cited, explained)
        self._enum(name, node, cited, errata)

    def _enum(
        self, name: str, node: Node, cited: Sequence[str], errata: Iterable[Erratum]
    ) -> None:
        enum = f"{node.pointer}/enum"
        entries = list(errata)
        for value, pointer in self._ledger.spec.view(node).values.items():
            if not pointer.startswith(enum):
                continue
            in_prose = any(
                value in self._given[p].words for p in cited if p in self._given
            )
            if enum not in self._ledger.listed and in_prose:
                continue
            explained = explains_extra(entries, value)
            self._place(f"the value {value} of {name}", pointer, enum, cited, explained)

    # --- calls ---

    def _call(self, call: Call) -> None:
        own = [page for page in call.pages if call in self._calls_on(page)]
        for page in own:
            self._ledger.listed.setdefault(
                call.node.pointer, (self._given[page].name, 1)
            )
        if own:
            self._inputs(call)
            self._statuses(call)
        elif all(page in self._given for page in call.pages):
            message = f"{call.method} {call.path}"
            self._extra(message, call.node.pointer, call.pages, None)

    def _calls_on(self, page: str) -> tuple[Call, ...]:
        given = self._given.get(page)
        return given.calls if given else ()

    def _inputs(self, call: Call) -> None:
        paged = as_object(call.node.schema.get("x-pagination")).get("parameter")
        for name, node in call.parameters.items():
            listing = "" if name == paged else call.node.pointer
            explained = explains_extra(errata_of(call.node, node), name)
            message = f"the parameter {name} of {call.name}"
            self._place(message, node.pointer, listing, call.pages, explained)
            schema = node / "schema"
            view = self._ledger.spec.view(schema)
            inline = view.items if view.items and not view.values else schema
            self._enum(name, inline, call.pages, errata_of(node, *view.chain))

    def _statuses(self, call: Call) -> None:
        for status in call.responses:
            pointer = f"{call.node.pointer}/responses/{status}"
            explained = explains_extra(errata_of(call.node), status)
            message = f"the answer {status} of {call.name}"
            self._place(message, pointer, "", call.pages, explained)

    # --- places ---

    def _place(
        self,
        what: str,
        pointer: str,
        listing: str,
        cited: Sequence[str],
        explained: Erratum | None,
    ) -> None:
        """Judge one place that the spec has; `listing` is what a page may list completely."""
        absent = [page for page in cited if page not in self._given]
        if pointer in self._ledger.documented:
            return
        if explained or listing in self._ledger.listed or not absent:
            self._extra(what, pointer, cited, explained, listing)
        else:
            message = f"{what}: not given: {', '.join(absent)}"
            self.unchecked.append(Unchecked(pointer, message))

    def _extra(
        self,
        what: str,
        pointer: str,
        cited: Sequence[str],
        explained: Erratum | None,
        listing: str = "",
    ) -> None:
        first = next(self._given[page].name for page in cited if page in self._given)
        page, line = self._ledger.listed.get(listing, (first, 1))
        absent = [page for page in cited if page not in self._given]
        message = f"{what} is not documented"
        if absent and not explained:
            message += f"; if it stands on {' or '.join(absent)}, give that page too"
        self._ledger.report(FindingKind.EXTRA, page, line, pointer, message, explained)
