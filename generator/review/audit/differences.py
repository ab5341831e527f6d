"""The results of the join: what only one side says, and what both say differently."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from .claims import Conflict, PageClaim
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
    """Only the spec makes it, and a page that was not given may make it too."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A claim without a partner that agrees, before errata are considered."""

    outcome: Outcome
    page: str
    claim: PageClaim
    """The claim of the page; if only the spec makes one, what the page would say."""
    facts: Facts
    """What the spec says about the subject."""
    conflict: Conflict
    absent: tuple[str, ...] = ()
    """Pages that were not given and may make the claim, if only the spec does."""
