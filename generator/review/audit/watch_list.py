"""The pages that the spec cites, those that were checked longest ago first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...load import Document, Position
from .spec_view import Citation, SpecView, page_key


@dataclass(frozen=True, slots=True)
class Watched:
    """A page, the oldest date on which a place of the spec was compared with it, and that place."""

    checked: str
    """A date as it is written in the spec, such as 2026-11-21."""
    page: str
    position: Position


def watch_list(documents: Sequence[Document]) -> list[Watched]:
    """Return every page that the documents cite, oldest first."""
    found: dict[str, list[tuple[str, Document, Citation]]] = {}
    for document in documents:
        for citation in SpecView(document).cited():
            entry = (citation.checked, document, citation)
            found.setdefault(page_key(citation.page), []).append(entry)
    return sorted(map(_watched, found.values()), key=lambda w: (w.checked, w.page))


def _watched(entries: list[tuple[str, Document, Citation]]) -> Watched:
    checked, document, citation = min(entries, key=lambda entry: entry[0])
    position = document.position(citation.pointer.removeprefix("#"))
    return Watched(checked, citation.page, position)
