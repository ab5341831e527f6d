"""What the spec says of documented fields and parameters where pages say nothing: not compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...load.node import Node
from ...load.references import keyword_objects
from ...load.schemas import types_of
from .claims import ClaimKind
from .findings import Finding, FindingKind
from .join import Joined
from .page.claims import PageClaims
from .spec_view import SpecView, label

_KEYWORDS = ("contentEncoding", "format", "multipleOf", "pattern", "uniqueItems")
_COMPARED = frozenset({"date", "date-time"})
_STATED = {"null": ClaimKind.NULL, "pattern": ClaimKind.PATTERN}
"""What a row may say after all."""


def unsettled(
    spec: SpecView, joined: Joined, pages: Sequence[PageClaims]
) -> Iterator[Finding]:
    """Yield keywords of documented fields and parameters, each with the line of the row."""
    stated = {
        (page.page.name, claim.place, claim.kind)
        for page in pages
        for part in page.parts
        for claim in part.claims
    }
    for node in keyword_objects(spec.root):
        if not (found := joined.documented.get(node.pointer)):
            continue
        for keyword, place in _said(node):
            if (*found, _STATED.get(keyword.split()[0])) not in stated:
                message = f"{keyword} of {label(node)} is in the spec only"
                yield Finding(FindingKind.PROSE, *found, place.position, message)


def _said(node: Node) -> Iterator[tuple[str, Node]]:
    """Yield what is said of a field, or of a parameter by its schema."""
    schema = node / "schema" if "in" in node else node
    options = [schema, *schema.items_of("anyOf")]
    if any("null" in types_of(option) for option in options):
        yield "null", schema
    for option in options:
        for keyword in _KEYWORDS:
            if keyword in option and (option / keyword).value not in _COMPARED:
                yield f"{keyword} {(option / keyword).value}", option / keyword
