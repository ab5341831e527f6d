"""Layouts: a page claims the same however it was saved."""

from __future__ import annotations

import pytest

from generator.review.audit.claims import (
    WITHOUT_PARTNER,
    ClaimedType,
    ClaimKind,
    Steps,
)
from generator.review.audit.page import page_claims, read_page
from generator.review.audit.page.claims import PageClaims, Part
from support.page_renderings import RENDERINGS, described
from support.paths import SAVED

NAMES = sorted(path.stem for path in SAVED.glob("*.html"))
INDENTED = "delivery-history"
"""Its sample lacks braces, which only the indentation shows; extractors drop that."""

Said = tuple[str, bool, list[tuple[ClaimKind, Steps, str | ClaimedType]]]


def read(text: str) -> PageClaims:
    """Return the claims of a page of that text."""
    return page_claims(read_page("page", text))


def said(text: str) -> list[Said]:
    """Return what a page of that text claims, part by part, without lines and remarks.

    Numbered steps, and words below a list, are in the remarks of some layouts only.
    """
    found = read(text)
    assert () == found.unknown
    return [(part.form, part.is_request, _compared(part)) for part in found.parts]


def _compared(part: Part) -> list[tuple[ClaimKind, Steps, str | ClaimedType]]:
    kept = (claim for claim in part.claims if claim.kind not in WITHOUT_PARTNER)
    return [(claim.kind, claim.subject, claim.value) for claim in kept]


@pytest.mark.parametrize("layout", RENDERINGS)
@pytest.mark.parametrize("name", NAMES)
def test_every_layout_claims_the_same(name: str, layout: str) -> None:
    """The saved pages say the same in each layout."""
    saved = (SAVED / f"{name}.html").read_text("utf-8")
    ours, theirs = said(saved), said(RENDERINGS[layout](described(saved)))
    if name == INDENTED and layout.startswith("reader"):
        ours, theirs = ours[:-1], theirs[:-1]
    assert ours == theirs
