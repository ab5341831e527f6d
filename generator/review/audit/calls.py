"""The calls of a page, their paths and their statuses against the operations of the spec."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .errata import errata_of, explains_kind, explains_missing
from .findings import FindingKind, Ledger
from .page.claims import Documented, PageCall
from .page.loose_json import Sample
from .recognise import call_at
from .spec_view import Call, label

_VARIABLE = re.compile(r"\{([^{}]*)\}")


class CallAudit:
    """Holds the calls of one page against a document."""

    def __init__(self, ledger: Ledger, found: Documented) -> None:
        self._ledger = ledger
        self._found = found
        self._page = found.page.name

    def hold(self, calls: Sequence[Call], related: Sequence[Call]) -> None:
        """Hold paths and statuses against the operations that the page documents.

        A page that documents none may tell of the answers of all `related` ones.
        """
        for endpoint in self._found.endpoints:
            if call := call_at(self._ledger.spec, endpoint):
                self._path(endpoint, call)
        for call in related:
            self._statuses(call, is_own=call in calls)

    def _path(self, endpoint: PageCall, call: Call) -> None:
        """Hold the names in a path; a page that shows an id names nothing."""
        whole = _whole(endpoint) | self._ids()
        for name in _VARIABLE.findall(endpoint.path):
            if node := call.parameters.get(name):
                self._ledger.take(node.pointer)
                if name in whole or (name.lower().endswith("id") and "*" in whole):
                    self._is_whole(endpoint, call, name)
                continue
            entries = errata_of(call.node, *call.parameters.values())
            explained = explains_missing(entries, name, call.parameters)
            message = f"{call.name} has no path parameter {name}"
            place = (FindingKind.MISSING, self._page, endpoint.line, call.node.pointer)
            self._ledger.report(*place, message, explained)
        if "{" not in endpoint.path:
            inner = [
                p for p in call.parameters.values() if p.schema.get("in") == "path"
            ]
            self._ledger.take(*(node.pointer for node in inner))

    def _is_whole(self, endpoint: PageCall, call: Call, name: str) -> None:
        node = call.parameters[name]
        view = self._ledger.spec.view(node / "schema")
        if "integer" in view.kinds or "any" in view.kinds:
            return
        explained = explains_kind(errata_of(node, *view.chain), view.kinds)
        kinds = " or ".join(sorted(view.kinds))
        message = f"{label(node)} is {kinds}, the ids on the page are whole numbers"
        place = (FindingKind.DIFFERS, self._page, endpoint.line, node.pointer)
        self._ledger.report(*place, message, explained)

    def _ids(self) -> set[str]:
        """Return "*" for all ids if those in the samples of the page are whole numbers."""
        ids = [v for s in self._found.samples for v in _ids_in(s.printed.sample)]
        return {"*"} if ids and all(map(str.isdecimal, ids)) else set()

    def _statuses(self, call: Call, *, is_own: bool) -> None:
        for status in self._found.statuses:
            if status.text in call.responses:
                self._ledger.take(f"{call.node.pointer}/responses/{status.text}")
                continue
            if not is_own:
                continue
            explained = explains_missing(errata_of(call.node), status.text, ())
            message = f"{call.name} has no answer {status.text}"
            place = (FindingKind.MISSING, self._page, status.line, call.node.pointer)
            self._ledger.report(*place, message, explained)


def _whole(endpoint: PageCall) -> set[str]:
    """Return the names in a path in whose place the page shows a whole number."""
    if not endpoint.shown:
        return set()
    pattern = _VARIABLE.sub("([^/]+)", endpoint.path)
    values = re.fullmatch(pattern, endpoint.shown)
    names = _VARIABLE.findall(endpoint.path)
    shown = values.groups() if values else ()
    return {
        name for name, value in zip(names, shown, strict=False) if value.isdecimal()
    }


def _ids_in(sample: Sample) -> Iterator[str]:
    for key, value in sample.members:
        if (key == "id" or key.endswith("Id")) and value.kind in ("number", "string"):
            yield value.text
        yield from _ids_in(value)
    for item in sample.items:
        yield from _ids_in(item)
