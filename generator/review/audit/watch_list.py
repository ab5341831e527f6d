"""The pages that the spec cites, those that were checked longest ago first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...load import Document, Position
from .citations import Citation
from .spec_view import SpecView


@dataclass(frozen=True, slots=True)
class Watched:
    """A page, the oldest date on which a place of the spec was compared with it, and that place."""

    checked: str
    """A date as it is written in the spec, such as 2026-11-21."""
    page: str
    position: Position


def watch_list(documents: Sequence[Document]) -> list[Watched]:
    """Return every page that the documents cite, oldest first."""
    found: dict[str, list[Citation]] = {}
    for document in documents:
        for citation in SpecView(document).cited():
            found.setdefault(citation.key, []).append(citation)
    return sorted(map(_watched, found.values()), key=lambda w: (w.checked, w.page))


def _watched(citations: list[Citation]) -> Watched:
    oldest = min(citations, key=lambda citation: citation.checked)
    return Watched(oldest.checked, oldest.page, oldest.node.position)
