"""What the spec claims and no given page does: the rows of the join without a partner.

A page that was not given cannot be compared. If a given page lists an object, an enum or the
inputs of a call in a table, the list is assumed to be complete; everything else is missing on
the pages only if all that could document it were given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from .claims import Claim, ClaimKind, PageClaim
from .differences import Difference, Outcome
from .errata import explanation
from .join import Joined, Line
from .page.blocks import Page
from .spec_claims import Expected, SpecClaims
from .spec_details import OF_CALLS

_WORD = re.compile(r"[\w.-]*\w")


def coverage(claims: SpecClaims, joined: Joined) -> Iterator[Difference]:
    """Yield what no given page documents, and what only other pages may document."""
    words = {key: _words(page) for key, page in joined.pages.items()}
    places = joined.documented | joined.listed
    for row in claims.expected(words):
        given = [key for key in row.pages if key in words]
        in_prose = any(row.claim.text in words[key] for key in given)
        if _is_judged(row, joined, in_prose=in_prose):
            first = (joined.pages[next(iter(given or words))].name, 1)
            absent = tuple(key for key in row.pages if key not in words)
            listing = row.row or row.listing
            extra = _extra(row, places.get(listing, first), given, absent)
            extra = replace(extra, whole=_whole(row, joined, given))
            if listing in places or not absent or explanation(extra):
                yield extra
            elif row.claim.kind is not ClaimKind.CALL:
                yield replace(extra, outcome=Outcome.OPEN)


def _is_judged(row: Expected, joined: Joined, *, in_prose: bool) -> bool:
    """Return whether a claim has no partner on the pages that were given.

    A value that no table lists may be mentioned anywhere, and so may a header. What only the row
    of a field states is missing if there is a row, and the row does not mention it.
    """
    if row.claim.place in joined.documented:
        return False
    if row.call and row.call not in joined.documented:
        return False
    if row.row:
        said = joined.rows.get(row.row)
        return said is not None and row.claim.text not in _WORD.findall(said)
    if row.claim.kind in OF_CALLS:
        is_mentioned = in_prose and row.claim.kind is ClaimKind.HEADER
        return row.listing in joined.listed and not is_mentioned
    is_value = row.claim.kind is ClaimKind.VALUE
    return not (is_value and in_prose and row.listing not in joined.listed)


def _whole(row: Expected, joined: Joined, given: Iterable[str]) -> frozenset[str]:
    """Return all values or statuses that the given pages list where they list such a claim."""
    places = [(key, node.pointer) for key in given for node in row.facts.nodes]
    statements = (s for place in places for s in joined.statements.get(place, ()))
    kind = row.claim.kind
    return frozenset[str]().union(
        *(s.whole for s in statements if s.claim.kind is kind)
    )


def _extra(
    row: Expected, place: Line, given: Iterable[str], absent: tuple[str, ...]
) -> Difference:
    page, line = place
    claim: PageClaim = Claim(row.claim.kind, (), row.claim.value, line)
    facts = replace(row.facts, pointer=row.claim.place)
    return Difference(Outcome.EXTRA, page, tuple(given), claim, facts, absent=absent)


def _words(page: Page) -> frozenset[str]:
    texts = (str(block) for block in page.blocks)
    return frozenset(word for text in texts for word in _WORD.findall(text))
