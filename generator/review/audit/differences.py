"""The results of the join: what only one side says, and what both say differently."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from .claims import PageClaim
from .spec_claims import Facts


class Outcome(Enum):
    """How a claim differs from those of the other side."""

    MISSING = auto()
    """Only the page makes it."""
    EXTRA = auto()
    """Only the spec makes it."""
    DIFFERENT = auto()
    """Both sides make one, and the two do not agree."""
    OPEN = auto()
    """Only the spec makes it, and what was not given or not read may make it too."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A claim without a partner that agrees, before errata are considered."""

    outcome: Outcome
    page: str
    """The file of the page."""
    addresses: tuple[str, ...]
    """The keys of the pages that were given and should agree with the spec."""
    claim: PageClaim
    """The claim of the page; if only the spec makes one, what the page would say."""
    facts: Facts
    """What the spec says about the subject."""
    instead: str = ""
    """What the spec says instead, if both sides say something."""
    whole: frozenset[str] = frozenset()
    """All values that the page lists for the subject."""
    absent: tuple[str, ...] = ()
    """Pages that were not given and may make the claim, if only the spec does."""
    unread: tuple[tuple[str, int], ...] = ()
    """Lines of given pages that cannot be read and may make the claim."""
