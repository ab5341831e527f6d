"""The JSON samples of a page against the schemas of the spec."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...load.legacy import Node
from .errata import (
    Erratum,
    errata_of,
    explains_kind,
    explains_missing,
    explains_value,
    mentions,
)
from .findings import FindingKind, Ledger
from .page.blocks import Text
from .page.loose_json import Printed, Sample
from .spec_view import Call, View, label

_DATE_TIME = re.compile(
    r"\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:?\d\d))?"
)
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")


class SampleAudit:
    """Holds the samples of one page against the bodies that the spec describes."""

    def __init__(self, ledger: Ledger, page: str, titles: Sequence[str]) -> None:
        self._ledger = ledger
        self._page = page
        self._titles = titles

    def hold(
        self, printed: Printed, bodies: Iterable[View], calls: Iterable[Call]
    ) -> None:
        """Hold one sample against the body that shares most of its keys."""
        keys = _keys(printed.sample)

        def score(view: View) -> tuple[int, float]:
            known = set(self._ledger.spec.object_view(view.node).properties)
            shared = len(keys & known)
            fits = (printed.sample.kind == "array") == ("array" in view.kinds)
            return shared, fits + shared / (len(keys | known) or 1)

        best = max(bodies, key=score, default=None)
        if keys and (best is None or not score(best)[0]):
            message = f"a sample with {', '.join(sorted(keys))} that fits nothing here"
            self._report(FindingKind.PAGE, printed.sample.line, "", message)
        elif best is not None and keys:
            self._flaws(printed, best, calls)
            self._value(printed.sample, best)

    def _flaws(self, printed: Printed, body: View, calls: Iterable[Call]) -> None:
        """Report what makes the sample no JSON; entries beside the spec's example explain it."""
        examples = [e for call in calls for e in self._ledger.spec.examples(call)]
        entries = [entry for entry in errata_of(*examples) if self._is_about(entry)]
        for flaw in printed.flaws:
            explained = entries[0] if entries else None
            pointer = body.node.pointer
            self._report(
                FindingKind.SAMPLE,
                flaw.line,
                pointer,
                f"no JSON: {flaw.text}",
                explained,
            )

    def _is_about(self, entry: Erratum) -> bool:
        """Tell whether an entry is about the sample of this page."""
        of_this = any(mentions(entry.where, title) for title in self._titles)
        where = entry.where.lower()
        return of_this and (mentions(where, "example") or mentions(where, "sample"))

    # --- values ---

    def _value(self, sample: Sample, view: View) -> None:
        if "any" in view.kinds or sample.kind == "gap":
            return
        if wrong := _misfit(sample, view):
            owner = view.node
            entries = errata_of(*view.chain)
            explained = explains_kind(entries, view.kinds - {"null"}, view.components)
            message = f"{label(owner)} is {_kinds(view)}, the sample has {wrong}"
            self._report(
                FindingKind.SAMPLE, sample.line, owner.pointer, message, explained
            )
        if sample.kind == "array" and view.items:
            items = self._ledger.spec.view(view.items)
            for item in sample.items:
                self._value(item, items)
        elif sample.kind == "object" and "object" in view.kinds:
            self._object(sample, view)
        elif sample.kind not in ("array", "object") and view.values:
            self._enum(sample, view)

    def _object(self, sample: Sample, view: View) -> None:
        scope = [*view.chain, *view.properties.values()]
        renamed: set[str] = set()
        for key, value in sample.members:
            if key in view.properties:
                self._ledger.take(view.properties[key].pointer)
                self._value(value, self._ledger.spec.view(view.properties[key]))
            elif view.map_value:
                self._value(value, self._ledger.spec.view(view.map_value))
            elif view.owners:
                explained = explains_missing(errata_of(*scope), key, view.properties)
                message = f"{_owner(view)} has no {key}, the sample has"
                self._report(
                    FindingKind.MISSING, value.line, _pointer(view), message, explained
                )
                if explained:
                    renamed.add(explained.owner)
        self._required(sample, view, renamed)

    def _required(self, sample: Sample, view: View, renamed: set[str]) -> None:
        """Report what a sample lacks; a field that it has by another name is there."""
        for name in sorted(
            view.required - {key for key, _ in sample.members} - renamed
        ):
            message = f"{_owner(view)} requires {name}, the sample has none"
            node = view.properties.get(name)
            pointer = node.pointer if node else _pointer(view)
            self._report(FindingKind.SAMPLE, sample.line, pointer, message)

    def _enum(self, sample: Sample, view: View) -> None:
        for value in self._ledger.take_values(
            view.values, [Text(sample.line, sample.text)]
        ):
            if value.text == "null" and "null" in view.kinds:
                continue
            explained = explains_value(errata_of(*view.chain), value.text, view.values)
            message = f"{label(view.node)} has no value {value.text}"
            self._report(
                FindingKind.MISSING, sample.line, view.node.pointer, message, explained
            )

    def _report(
        self,
        kind: FindingKind,
        line: int,
        pointer: str,
        message: str,
        explained: Erratum | None = None,
    ) -> None:
        self._ledger.report(kind, self._page, line, pointer, message, explained)


def _keys(sample: Sample) -> set[str]:
    """Return the keys of an object, or of the first object in an array."""
    if sample.kind == "array" and sample.items:
        return _keys(sample.items[0])
    return {key for key, _ in sample.members}


def _misfit(sample: Sample, view: View) -> str | None:
    """Return what a sample is where the schema describes something else."""
    kinds = view.kinds
    if sample.kind in ("object", "array"):
        return None if sample.kind in kinds else f"an {sample.kind}"
    if sample.kind == "literal":
        kind = "null" if sample.text == "null" else "boolean"
        return None if kind in kinds else sample.text
    if sample.kind == "number":
        whole = re.fullmatch(r"-?\d+", sample.text) is not None
        fits = "number" in kinds or (whole and "integer" in kinds)
        return None if fits else sample.text
    return _text_misfit(sample.text, kinds)


def _text_misfit(text: str, kinds: set[str]) -> str | None:
    if "string" in kinds:
        is_instant = _INSTANT.fullmatch(text) is not None
        return f"the time {text}" if is_instant and "date-time" not in kinds else None
    if "date-time" in kinds and _DATE_TIME.fullmatch(text):
        return None
    return f"the text {text!r:.40}"


def _kinds(view: View) -> str:
    return " or ".join(sorted(view.components) or sorted(view.kinds)) or "undefined"


def _pointer(view: View) -> str:
    return view.owners[0] if view.owners else view.node.pointer


def _owner(view: View) -> str:
    return label(Node({}, _pointer(view)))
