"""What an audit reports: each difference with its line on the page and its place in the spec."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from ...load import Document, Position
from .claims import ClaimKind, PageClaim
from .differences import Difference, Outcome
from .errata import Outdated, explanation
from .page.blocks import Text


class FindingKind(Enum):
    """The kinds of findings, in the order of the report."""

    PAGE = "Not understood"
    MISSING = "Documented, but not in the spec"
    EXTRA = "In the spec, but on no page that was given"
    DIFFERS = "Said differently"
    SAMPLE = "Samples that do not fit"
    NOTE = "Notes that changed"
    ERRATUM = "Errata that are out of date"
    OPEN = "Not checked"
    PROSE = "Not compared: in words only, or in the spec only"


@dataclass(frozen=True, slots=True)
class Finding:
    """One difference: its place on the page, its place in the spec, and a message."""

    kind: FindingKind
    page: str
    line: int | None
    """None if the page has no line for it, such as that of a call it does not document."""
    position: Position | None
    """None if the spec has no place for it."""
    message: str
    explained: Position | None = None
    """The `x-errata` entry that explains it."""


_SINGLE = {
    ClaimKind.MINIMUM: "minimum",
    ClaimKind.MAXIMUM: "maximum",
    ClaimKind.MIN_LENGTH: "shortest length",
    ClaimKind.MAX_LENGTH: "longest length",
    ClaimKind.MIN_ITEMS: "smallest number of items",
    ClaimKind.MAX_ITEMS: "largest number of items",
    ClaimKind.PATTERN: "pattern",
    ClaimKind.DEFAULT: "default",
    ClaimKind.SINCE: "day of the deprecation",
}
"""What messages call a single value, after "the"."""

_NAMES = {
    ClaimKind.CALL: "{value}",
    ClaimKind.PARAMETER: "the parameter {value} of {label}",
    ClaimKind.STATUS: "the response {value} of {label}",
    ClaimKind.HEADER: "the response header {value} of {label}",
    ClaimKind.CONSUMES: "the media type {value} of requests of {label}",
    ClaimKind.PRODUCES: "the media type {value} of responses of {label}",
    ClaimKind.FIELD: "{label}.{value}",
    ClaimKind.VALUE: "the value {value} of {label}",
    ClaimKind.DEPRECATED: "the deprecation of {label}",
    **{kind: f"the {name} {{value}} of {{label}}" for kind, name in _SINGLE.items()},
}
"""What messages call a claim that pages should make."""

MESSAGES: dict[Outcome, dict[ClaimKind, str]] = {
    Outcome.MISSING: {
        ClaimKind.PARAMETER: "{label} has no path parameter {value}",
        ClaimKind.QUERY: "{label} has no parameter {value}, an address has",
        ClaimKind.STATUS: "{label} has no response {value}",
        ClaimKind.HEADER: "{label} has no response header {value}",
        ClaimKind.CONSUMES: "no request of {label} has the media type {value}",
        ClaimKind.PRODUCES: "no response of {label} has the media type {value}",
        ClaimKind.FIELD: "{label} has no {value}",
        ClaimKind.PARENT: "{label} has no {value}",
        ClaimKind.KEY: "{label} has no {value}, the sample has",
        ClaimKind.VALUE: "{label} has no value {value}",
        ClaimKind.SHOWN: "{label} has no value {value}",
    },
    Outcome.EXTRA: {
        **{kind: f"{name} is not documented{{hint}}" for kind, name in _NAMES.items()},
        ClaimKind.LACK: "{label} requires {value}, the sample has none",
    },
    Outcome.OPEN: {kind: f"{name}: {{reason}}" for kind, name in _NAMES.items()},
    Outcome.DIFFERENT: {
        ClaimKind.ID: "{label} is {spec}, the ids on the page are {value}",
        ClaimKind.TYPE: "{label} is {spec}, the page says {value}",
        ClaimKind.EXAMPLE: "{label} is {spec}, the sample has {value}",
        ClaimKind.NAME: "{label} is named {spec}, its example has {value}",
        ClaimKind.PLACE: "{label} is in the {spec}, on the page in the {value}",
        ClaimKind.NULL: "{label} is {spec}, the page says {value}",
        ClaimKind.SERIAL: "the list {label} is sent with {spec}, the page has {value}",
        ClaimKind.DEPRECATED: "{label} is {spec}, the page says {value}",
        ClaimKind.REQUIRED: "{label} is {spec}, the page says {value}",
        **{
            kind: f"the {name} of {{label}} is {{spec}}, the page says {{value}}"
            for kind, name in _SINGLE.items()
        },
        ClaimKind.VALUES: "{label} allows {spec}, the page lists {value}",
        ClaimKind.SYNTAX: "not JSON: {value}",
    },
}
"""The message of a difference, by its outcome and by the kind of its claim."""

_SHOWN = 5
"""How many names a message lists."""
_KINDS = {
    Outcome.MISSING: FindingKind.MISSING,
    Outcome.EXTRA: FindingKind.EXTRA,
    Outcome.DIFFERENT: FindingKind.DIFFERS,
    Outcome.OPEN: FindingKind.OPEN,
}
_OF_SAMPLES = frozenset(
    {
        (Outcome.EXTRA, ClaimKind.LACK),
        (Outcome.DIFFERENT, ClaimKind.EXAMPLE),
        (Outcome.DIFFERENT, ClaimKind.SYNTAX),
    }
)


def not_understood(
    page: str, line: int | None, message: str, position: Position | None = None
) -> Finding:
    """Return the finding that something on a page is not understood."""
    return Finding(FindingKind.PAGE, page, line, position, message)


def no_operation(page: str, line: int, call: str, hint: str) -> Finding:
    """Return the finding that a page documents a call that no document has."""
    message = f"no operation is {call}{hint}"
    return Finding(FindingKind.MISSING, page, line, None, message)


def other_paths(page: str, paths: Iterable[Text]) -> Iterator[Finding]:
    """Yield the findings that a page names the parameters of other paths than it calls."""
    for path in paths:
        message = f"{path.text} is not the path of a call on the page"
        yield Finding(FindingKind.DIFFERS, page, path.line, None, message)


def some_of(names: Iterable[str]) -> str:
    """Return names as a list that one can read: the first of them, and how many there are."""
    found = sorted(names)
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    return ", ".join(found[:_SHOWN]) + more


def outdated(found: Outdated) -> Finding:
    """Return the finding that an entry says what the page does not say."""
    node = found.erratum.node
    said = (node / "said" / found.key).shown
    message = f"the erratum says {found.key} {said}, the page {found.has}"
    return Finding(FindingKind.ERRATUM, found.page, found.line, node.position, message)


def distinct(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings without repetitions: the first line of a page is reported."""
    known: dict[tuple[object, ...], Finding] = {}
    for found in findings:
        key = (found.kind, found.page, found.position, found.message)
        known.setdefault(key, found)
    return list(known.values())


def finding(difference: Difference, document: Document) -> Finding:
    """Return what is reported of a difference."""
    rule = (difference.outcome, difference.claim.kind)
    erratum = explanation(difference)
    return Finding(
        kind=FindingKind.SAMPLE if rule in _OF_SAMPLES else _KINDS[difference.outcome],
        page=difference.page,
        line=difference.claim.place,
        position=document.position(difference.facts.pointer),
        message=_message(difference, is_explained=erratum is not None),
        explained=document.position(erratum.node.pointer) if erratum else None,
    )


def _message(difference: Difference, *, is_explained: bool) -> str:
    pages = " or ".join(difference.absent)
    hint = f"; if {pages} documents it, give that page too" if pages else ""
    if difference.claim.kind is ClaimKind.STATUS and difference.unread:
        hint = "; the page has no answer, or was not saved to its end"
    return MESSAGES[difference.outcome][difference.claim.kind].format(
        label=difference.facts.label,
        spec=difference.instead,
        value=_said(difference.claim),
        reason=_reason(difference),
        hint="" if is_explained else hint,
    )


def _said(claim: PageClaim) -> str:
    """Return what a page says; a row of a list may have the type of the items."""
    value = claim.value
    items = None if isinstance(value, str) else value.items
    is_list = items is not None and items.text == claim.text
    return f"a list of {claim.text}" if is_list else claim.text or "none"


def _reason(difference: Difference) -> str:
    """Return why it is open whether a page makes a claim."""
    unread = ", ".join(f"{page}:{line}" for page, line in difference.unread)
    reasons = {"not given": ", ".join(difference.absent), "not read": unread}
    return "; ".join(f"{reason}: {what}" for reason, what in reasons.items() if what)
