"""Layouts: a page claims the same however it was saved."""

from __future__ import annotations

import pytest

from generator.review.audit.claims import ClaimedType, ClaimKind, Steps
from generator.review.audit.page import page_claims, read_page
from generator.review.audit.page.claims import PageClaims
from support.page_renderings import RENDERINGS, described
from support.paths import SAVED

NAMES = sorted(path.stem for path in SAVED.glob("*.html"))
READ = ("HTML",)

Said = tuple[str, bool, list[tuple[ClaimKind, Steps, str | ClaimedType]]]


def read(text: str) -> PageClaims:
    """Return the claims of a page of that text."""
    return page_claims(read_page("page", text))


def said(text: str) -> list[Said]:
    """Return what a page of that text claims, part by part, without lines."""
    found = read(text)
    assert () == found.unknown
    return [
        (
            part.form,
            part.is_request,
            [(c.kind, c.subject, c.value) for c in part.claims],
        )
        for part in found.parts
    ]


@pytest.mark.parametrize("layout", READ)
@pytest.mark.parametrize("name", NAMES)
def test_every_layout_claims_the_same(name: str, layout: str) -> None:
    """The saved pages say the same in each layout."""
    saved = (SAVED / f"{name}.html").read_text("utf-8")
    assert said(saved) == said(RENDERINGS[layout](described(saved)))
