"""What changes for whoever calls an operation: its name, its answer, its pages, its errors."""

from __future__ import annotations

from collections.abc import Iterator

from ...ir import Operation, Pagination, Result
from .arguments import compare_arguments
from .changes import Change, Subject, spoken
from .clients import compare_deprecation
from .constraints import compare_examples
from .pairing import pair
from .versions import Sides, spell

_OPERATION = frozenset("""
    id name constant method path docs evidence deprecated path_parameters query headers
    body_fields body result pagination repeat_status errors anonymous
    """.split())
_RESULT = frozenset("kind read unwrap value accept downloads".split())
_PAGINATION = frozenset("parameter items page pages total cursor next_link".split())


def compare_operations(sides: Sides) -> Iterator[Change]:
    """Compare the operations of two APIs, those that were renamed included."""
    old, new = ({o.id: o for o in api.operations()} for api in sides.apis)
    found = pair(old, new, _likeness)
    for operation in found.removed.values():
        address = f"{operation.method} {operation.path}"
        yield subject_of(sides, operation, operation).change(
            "operation-removed", address
        )
    for operation in found.added.values():
        address = f"{operation.method} {operation.path}"
        yield subject_of(sides, operation, operation).change(
            "operation-added", "", address
        )
    for one, other in found.same.values():
        yield from _compare_operation(sides, one, other)


def _likeness(old: Operation, new: Operation) -> float:
    """The same request is the same operation; so is one of the same summary elsewhere."""
    if old.method != new.method:
        return 0
    if _shape(old.path) == _shape(new.path):
        return 2
    return float(bool(old.docs.summary) and old.docs.summary == new.docs.summary)


def _shape(path: str) -> list[str]:
    """Return a path without the names of its parameters."""
    return ["{}" if part.startswith("{") else part for part in path.split("/")]


def subject_of(sides: Sides, old: Operation, new: Operation) -> Subject:
    """Return an operation as a place: `conversations.get()`."""
    spots = ("operation", old.path, old.method), ("operation", new.path, new.method)
    return sides.subject("operation", f"{new.id}()", *spots)


def _compare_operation(
    sides: Sides, old: Operation, new: Operation
) -> Iterator[Change]:
    subject = subject_of(sides, old, new)
    yield from subject.moved("operation-renamed", f"{old.id}()", f"{new.id}()")
    addresses = (f"{o.method} {o.path}" for o in (old, new))
    yield from subject.moved("address-changed", *addresses)
    if (old.deprecated, new.deprecated) != sides.deprecation:  # told once, of the API
        yield from compare_deprecation(subject, old.deprecated, new.deprecated)
    yield from subject.moved(
        "repeat-status-changed", old.repeat_status, new.repeat_status
    )
    if old.anonymous != new.anonymous:
        rule = "credentials-not-needed" if new.anonymous else "credentials-needed"
        yield subject.change(rule)
    yield from subject.moved("evidence-changed", old.evidence, new.evidence)
    yield from subject.prose(old.docs, new.docs)
    yield from compare_arguments(sides, old, new)
    yield from _compare_answers(sides, old, new)
    yield from _compare_errors(sides, old, new)
    yield from compare_examples(sides, subject)
    yield from subject.others(old, new, _OPERATION)


# --- answers ----------------------------------------------------------------------------


def _compare_answers(sides: Sides, old: Operation, new: Operation) -> Iterator[Change]:
    answers = "none" not in (old.result.kind, new.result.kind)
    if answers and bool(old.pagination) != bool(new.pagination):
        rule = "pagination-added" if new.pagination else "pagination-removed"
        yield _result(sides, old, new).change(rule, _returned(old), _returned(new))
        return
    yield from _compare_results(sides, old, new)
    if old.pagination and new.pagination:
        subject = _result(sides, old, new)
        yield from _compare_pages(subject, old.pagination, new.pagination)


def _result(sides: Sides, old: Operation, new: Operation) -> Subject:
    spots = (("responses", o.path, o.method) for o in (old, new))
    return sides.subject("result", f"{new.id}()", *spots)


def _returned(operation: Operation) -> str:
    result = operation.result
    value = "Download" if result.kind == "download" else spell(result.value)
    value = f"Page[{value}]" if operation.pagination else value
    return f"{value} | Download" if result.downloads else value


def _compare_results(sides: Sides, old: Operation, new: Operation) -> Iterator[Change]:
    subject = _result(sides, old, new)
    forms = old.result.kind, new.result.kind
    told = _returned(old), _returned(new)
    if forms[0] == forms[1] and old.result.is_download == new.result.is_download:
        yield from _compare_values(sides, subject, old.result, new.result)
        yield from _compare_downloads(subject, old.result, new.result)
    elif forms[0] == "none" and not new.result.is_download:
        yield subject.change("result-added", *told)
    elif forms[1] == "none":
        yield subject.change("result-removed", *told)
    else:
        yield subject.change("result-form-changed", *told)
    yield from subject.others(old.result, new.result, _RESULT)


def _compare_downloads(subject: Subject, old: Result, new: Result) -> Iterator[Change]:
    if gone := [kind for kind in old.downloads if kind not in new.downloads]:
        yield subject.change("download-removed", ", ".join(gone))
    if come := [kind for kind in new.downloads if kind not in old.downloads]:
        yield subject.change("download-added", "", ", ".join(come))


def _compare_values(
    sides: Sides, subject: Subject, old: Result, new: Result
) -> Iterator[Change]:
    found = list(sides.compare_value(subject, old.value, new.value))
    yield from found
    ways = [
        " of ".join(filter(None, [".".join(result.unwrap), spell(type_)]))
        for result, type_ in ((old, old.read), (new, sides.known(new.read)))
    ]
    ways = [
        f"{way} {result.accept}" for way, result in zip(ways, (old, new), strict=True)
    ]
    if not found:
        yield from subject.moved("reading-changed", *ways)


def _compare_pages(
    subject: Subject, old: Pagination, new: Pagination
) -> Iterator[Change]:
    lost = [
        name
        for name in ("page", "pages", "total")
        if getattr(old, name) and not getattr(new, name)
    ]
    if lost:
        yield subject.change("pagination-fact-removed", ", ".join(lost))
    elif old.facts != new.facts:
        yield subject.change("pagination-changed", *map(_facts, (old, new)))
    yield from subject.others(old, new, _PAGINATION)


def _facts(pagination: Pagination) -> str:
    told = pagination.facts.items()
    return ", ".join(
        f"{key}: {'.'.join(value) if isinstance(value, tuple) else value}"
        for key, value in told
    )


# --- errors -----------------------------------------------------------------------------


def _compare_errors(sides: Sides, old: Operation, new: Operation) -> Iterator[Change]:
    before, now = ({e.status: e.description for e in o.errors} for o in (old, new))
    for status in sorted({*before, *now}):
        spots = (("responses", o.path, o.method, str(status)) for o in (old, new))
        subject = sides.subject("error", f"{new.id}() → {status}", *spots)
        if status not in now:
            yield subject.change("error-undocumented", spoken(before[status]))
        elif status not in before:
            yield subject.change("error-documented", "", spoken(now[status]))
        else:
            yield from subject.prose(before[status], now[status])
