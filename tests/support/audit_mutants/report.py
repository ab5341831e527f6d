"""Tallies as tables, and whether they reach the goals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .judging import EXPLAINED, MISPLACED, NAMED, UNNAMED
from .outcomes import Tally

STRUCTURE = frozenset(
    {
        *(f"call {how}" for how in ("removed", "invented", "added")),
        *("method changed", "path changed", "path variable renamed"),
        *(f"{what} {how}" for what in ("field", "parameter")
          for how in ("removed", "renamed", "invented")),
        *(f"{what} {how}" for what in ("row", "field row", "input row", "relation")
          for how in ("removed", "renamed", "added", "retyped")),
        "table removed",
        *(f"sample key {how}" for how in ("removed", "renamed", "added", "retyped")),
        *(f"sample parameter {how}" for how in ("removed", "renamed", "added")),
        *("retyped", "items retyped", "required flipped", "required added", "place changed"),
        *(f"status {how}" for how in ("removed", "renamed", "invented", "added", "changed")),
        *("tag renamed", "tags swapped", "member removed", "field moved"),
    }
)  # fmt: skip
"""The kinds that change what there is, not what is said of it."""
GOALS = {"spec": (0.98, 0.95), "page": (0.98, 0.95)}
"""The shares to reach of the mutants that change the structure, and of all."""


def report(tallies: Sequence[Tally]) -> tuple[str, bool]:
    """Return the tables of all tallies, and whether each reaches its goals."""
    lines: list[str] = []
    for direction in GOALS:
        chosen = [tally for tally in tallies if tally.direction == direction]
        lines += _table(direction, chosen)
    for tally in tallies:
        head = f"{tally.direction}, {tally.layout}"
        lines += [f"{head}: {missed}" for missed in tally.missed]
    for tally in tallies:
        lines += [
            f"false alarm: {tally.layout}: {alarm}"
            for alarm in tally.alarms
            if tally.direction == "spec"
        ]
    return "\n".join(lines), all(map(is_good, tallies))


def is_good(tally: Tally) -> bool:
    """Return whether a tally reaches its goals."""
    structure, whole = GOALS[tally.direction]
    shares = (share(tally, STRUCTURE), share(tally))
    is_clean = not tally.alarms and not tally.count(EXPLAINED)
    return is_clean and shares[0] >= structure and shares[1] >= whole


def share(tally: Tally, kinds: frozenset[str] | None = None) -> float:
    """Return the share of mutants that are named, of all kinds or of some; 1 of none."""
    tried = total(tally, kinds)
    return tally.count(NAMED, kinds) / tried if tried else 1.0


def total(tally: Tally, kinds: frozenset[str] | None = None) -> int:
    """Return how many mutants were tried, of all kinds or of some."""
    return sum(
        tally.count(how, kinds) for how in (NAMED, MISPLACED, EXPLAINED, UNNAMED)
    )


def _table(direction: str, tallies: Sequence[Tally]) -> Iterator[str]:
    rows = [[f"{direction} mutants", *(tally.layout for tally in tallies)]]
    for kind in sorted({kind for tally in tallies for kind in tally.ends}):
        mark = "" if kind in STRUCTURE else " *"
        rows.append(
            [kind + mark, *(_named(tally, frozenset({kind})) for tally in tallies)]
        )
    rows.append(["structure", *(_share(tally, STRUCTURE) for tally in tallies)])
    rows.append(["all, with *", *(_share(tally) for tally in tallies)])
    for how in (MISPLACED, EXPLAINED):
        rows.append([how, *(str(tally.count(how)) for tally in tallies)])
    rows.append(["false alarms", *(str(len(tally.alarms)) for tally in tallies)])
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(map(str.ljust, row, widths)).rstrip()
    yield ""


def _named(tally: Tally, kinds: frozenset[str] | None = None) -> str:
    return f"{tally.count(NAMED, kinds)}/{total(tally, kinds)}"


def _share(tally: Tally, kinds: frozenset[str] | None = None) -> str:
    return f"{_named(tally, kinds)} {share(tally, kinds):.1%}"
