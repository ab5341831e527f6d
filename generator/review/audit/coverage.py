"""What the spec claims and no given page does: the rows of the join without a partner.

A page that was not given, or a part that cannot be read, cannot be compared. If a given page
lists an object, an enum or the inputs of a call in a table, the list is assumed to be complete;
everything else is missing on the pages only if all that could document it were given and read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from .claims import Claim, ClaimKind, PageClaim
from .differences import Difference, Outcome
from .errata import explanation
from .expected import Expected, expected
from .join import Joined
from .page.blocks import Page
from .spec_claims import SpecClaims
from .spec_details import OF_CALLS
from .words import names_in

_HAL = frozenset({"_embedded", "_links", "self"})
"""Names of every answer in HAL: samples show them, tables leave them out."""


@dataclass(frozen=True, slots=True)
class _Rules:
    """What a page need not say."""

    envelopes: frozenset[str]
    """Pointers of fields that samples show and tables leave out."""
    variants: frozenset[str]
    """Objects that differ from others only where something is embedded."""
    documented: frozenset[str]
    """The names that are documented anywhere: those of variants too."""


def coverage(claims: SpecClaims, joined: Joined) -> Iterator[Difference]:
    """Yield what no given page documents, and what only other pages may document."""
    words = {key: _words(page) for key, page in joined.pages.items()}
    rules = _Rules(
        envelopes=claims.spec.envelopes,
        variants=claims.spec.variants,
        documented=frozenset(
            at.rpartition("/")[2] for at in (*joined.documented, *joined.shown)
        ),
    )
    lost: dict[str, list[Difference]] = defaultdict(list)
    for row in expected(claims, words, joined.listed):
        given = [key for key in row.pages if key in words] or list(words)
        in_prose = any(row.claim.text in words[key] for key in given)
        if not _is_judged(row, joined, rules, in_prose=in_prose):
            continue
        extra = _extra(row, joined, given)
        is_listed = row.listing in joined.listed or row.row in joined.rows
        absent = () if _is_of_own_page(row, words) else extra.absent
        is_explained = explanation(extra) is not None
        if not (absent or is_explained) and _is_answer_lost(row, joined, extra):
            lost[row.call].append(extra)
        elif is_listed or not (absent or extra.unread) or is_explained:
            yield extra
        elif row.claim.kind is not ClaimKind.CALL:
            yield replace(extra, outcome=Outcome.OPEN)
    for statuses in lost.values():
        first = statuses[0]
        value = ", ".join(each.claim.text for each in statuses)
        yield replace(first, claim=replace(first.claim, value=value))


def _is_answer_lost(row: Expected, joined: Joined, extra: Difference) -> bool:
    """Return whether a page that is not whole has no success of a call, nor this status."""
    is_status = row.claim.kind is ClaimKind.STATUS and row.call and extra.unread
    success = f"{row.listing}/2"
    has_one = any(place.startswith(success) for place in joined.documented)
    return bool(is_status) and not has_one


def _is_judged(row: Expected, joined: Joined, rules: _Rules, *, in_prose: bool) -> bool:
    """Return whether a claim has no partner on the pages that were given.

    A sample is a partner where no table lists such claims. A value that no table lists may be
    mentioned anywhere, and so may a header. What only the row of a field states is missing if there
    is a row, and the row does not mention it.
    """
    place, is_listed = row.claim.place, row.listing in joined.listed
    if place in joined.documented:
        return False
    if row.listing in rules.variants and row.claim.text in rules.documented:
        return False
    is_optional = place in rules.envelopes or place in joined.excluded
    is_left_out = is_optional or row.claim.text in _HAL
    if place in joined.shown and (is_left_out or not is_listed):
        return False
    if row.call and row.call not in joined.documented:
        return False
    if row.row:
        return row.row in joined.rows and not _is_mentioned(row, joined)
    if row.claim.kind in OF_CALLS:
        is_mentioned = in_prose and row.claim.kind is ClaimKind.HEADER
        return is_listed and not is_mentioned
    is_value = row.claim.kind is ClaimKind.VALUE
    return not (is_value and in_prose and not is_listed)


def _is_mentioned(row: Expected, joined: Joined) -> bool:
    """Return whether the words of a row speak of something in a way that is not understood."""
    said = joined.remarks.get(row.row, "").lower()
    if row.claim.kind in (ClaimKind.DEFAULT, ClaimKind.DEPRECATED):
        return row.claim.kind.name.lower()[:7] in said
    return row.claim.text in names_in(said)


def _whole(row: Expected, joined: Joined, given: Sequence[str]) -> frozenset[str]:
    """Return all values that the given pages list where they list such a claim."""
    places = [(key, node.pointer) for key in given for node in row.facts.nodes]
    statements = (s for place in places for s in joined.statements.get(place, ()))
    kind = row.claim.kind
    return frozenset[str]().union(
        *(s.whole for s in statements if s.claim.kind is kind)
    )


def _is_of_own_page(row: Expected, given: Container[str]) -> bool:
    """Return whether the first page that an operation cites was given, and has to make a claim."""
    kind = row.claim.kind
    is_success = kind is ClaimKind.STATUS and row.claim.text < "4"
    is_input = row.call and kind in (ClaimKind.PARAMETER, ClaimKind.VALUE)
    is_own = kind is ClaimKind.CALL or is_success or is_input
    return bool(is_own and row.pages) and row.pages[0] in given


def _extra(row: Expected, joined: Joined, given: Sequence[str]) -> Difference:
    """Return the difference, at the line of what a page lists, shows or calls without it."""
    nowhere = (joined.pages[given[0]].name, None)
    lists = joined.documented | joined.shown | joined.listed
    called = joined.documented.get(row.call, nowhere)
    page, line = joined.rows.get(row.row) or lists.get(row.listing, called)
    claim: PageClaim = Claim(row.claim.kind, (), row.claim.value, line)
    return Difference(
        outcome=Outcome.EXTRA,
        page=page,
        addresses=tuple(given),
        claim=claim,
        facts=replace(row.facts, pointer=row.claim.place),
        whole=_whole(row, joined, given),
        absent=tuple(key for key in row.pages if key not in joined.pages),
        unread=tuple(_unread(row, joined, given)),
    )


def _unread(
    row: Expected, joined: Joined, given: Sequence[str]
) -> Iterator[tuple[str, int]]:
    """Yield what cannot be read and may make a claim: a response has no parameters.

    Only the end of a page that was not saved may name a status.
    """
    if row.claim.kind is ClaimKind.STATUS:
        ends = ((key, joined.endings[key]) for key in given if key in joined.endings)
        yield from ((joined.pages[key].name, end.line) for key, end in ends)
    elif row.claim.kind is not ClaimKind.CALL:
        for key in given:
            for part in joined.unread[key]:
                if not (row.call and part.is_response):
                    yield joined.pages[key].name, part.line


def _words(page: Page) -> frozenset[str]:
    texts = (str(block) for block in page.blocks)
    return frozenset(word for text in texts for word in names_in(text))
