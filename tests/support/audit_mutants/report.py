"""Tallies as tables, and whether they reach the goals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

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
STRUCTURE_GOAL, WHOLE_GOAL = 0.98, 0.95
GOALS: Mapping[str, tuple[float, float]] = dict.fromkeys(
    ("spec", "page"), (STRUCTURE_GOAL, WHOLE_GOAL)
)
"""The shares to reach of the mutants that change the structure, and of all."""
ABOUT = f"""\
In the tables, a column is a layout of the pages and a row a kind of mutants: named / tried.
  structure     what there is: calls, fields, types, statuses; {STRUCTURE_GOAL:.0%} are to be named
  *             other kinds: what is said of it, such as notes, limits and examples;
                with these, {WHOLE_GOAL:.0%} are to be named
  {MISPLACED}     only findings at other places name it
  {EXPLAINED}     an erratum explains it, by mistake; none may be
  {UNNAMED}       nothing new is found that has its name
  false alarms  findings on unchanged pages; none may be
Below are the mutants that were not named, each once with its layouts.
"""


def report(tallies: Sequence[Tally]) -> tuple[str, bool]:
    """Return the tables of all tallies, and whether each reaches its goals."""
    lines: list[str] = []
    for direction in GOALS:
        chosen = [tally for tally in tallies if tally.direction == direction]
        lines += _table(direction, chosen)
        found = ((each, tally.layout) for tally in chosen for each in tally.missed)
        lines += _once(direction, found)
    on_both = (tally for tally in tallies if tally.direction == "spec")
    found = ((each, tally.layout) for tally in on_both for each in tally.alarms)
    lines += _once("false alarm", found)
    return "\n".join(lines), all(map(is_good, tallies))


def _once(head: str, found: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield a line for each of what was found, with the layouts in which it was."""
    layouts: dict[str, dict[str, None]] = {}
    for what, layout in found:
        layouts.setdefault(what, {})[layout] = None
    for what, those in layouts.items():
        yield f"{head}, {', '.join(those)}: {what}"


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
