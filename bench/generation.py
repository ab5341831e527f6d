"""Generating packages: from nothing, after a change, and of large documents."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from . import generators
from .documents import synthetic
from .generators import Ours
from .measure import Usage, in_turn, ratios
from .plan import BUNDLE, Plan
from .rows import Figures

SCHEMAS, OPERATIONS = 150, 120
BLACK, BUILTIN = ("black", "isort"), ("builtin",)
FIELD = '"score'  # each object of a made-up document has it
FILE, TEXT = "spec/v2/conversations.yaml", "description: Unique id of the conversation"


def generation(plan: Plan) -> Iterator[Figures]:
    """Compare generators that begin with nothing, on a made-up document and on ours."""
    ours = Ours.copied_to(plan.folder / "cold")
    small = _document(plan, SCHEMAS, OPERATIONS)
    yield from _cold(plan, ours, "", small, BLACK, BUILTIN)
    yield from _cold(plan, ours, "inbox ", BUNDLE, BLACK)


def changes(plan: Plan) -> Iterator[Figures]:
    """Compare a run after another one, of one file and of our spec, with others' runs."""
    ours = Ours.copied_to(plan.folder / "changes")
    document = _document(plan, SCHEMAS, OPERATIONS)
    again = partial(ours.generate, document, plan.folder / "one-file")
    change = partial(_renumber, document, FIELD)
    yield from _changes(plan, "", document, again, change)
    again = partial(ours.generate_spec, plan.folder / "split")
    change = partial(_renumber, ours.home / FILE, TEXT)
    yield from _changes(plan, ", split", BUNDLE, again, change)


def growth(plan: Plan) -> Iterator[Figures]:
    """Compare ten times the operations with once, and measure the memory."""
    if plan.is_quick:
        return
    ours = Ours.copied_to(plan.folder / "growth")
    once, ten_times, most = (
        partial(ours.generate_cold, document, plan.folder / document.stem)
        for document in (
            _document(plan, times * SCHEMAS, times * OPERATIONS)
            for times in (1, 10, 30)
        )
    )
    large, small = in_turn(plan.rounds, ten_times, once)
    yield "time", _ratios(large, small)
    yield "memory", [usage.mib for usage in large]
    yield "memory 3600", [most().mib]


def _cold(
    plan: Plan, ours: Ours, prefix: str, document: Path, *formatters: tuple[str, ...]
) -> Iterator[Figures]:
    """Generate with nothing kept, and by the others with each choice of formatters."""
    mine, attrs, other = (plan.folder / f"{document.stem}-{who}" for who in "abc")
    our_runs, *other_runs = in_turn(
        plan.generations,
        partial(ours.generate_cold, document, mine),
        partial(generators.openapi_python_client, document, attrs),
        *(
            partial(generators.datamodel_code_generator, document, other, *names)
            for names in formatters
        ),
    )
    for name, runs in zip(("attrs", "black", "builtin"), other_runs, strict=False):
        yield prefix + name, _ratios(our_runs, runs)
    lines = generators.python_lines(mine) / generators.python_lines(other)
    yield f"{prefix}lines", [lines]


def _changes(
    plan: Plan,
    suffix: str,
    document: Path,
    again: Callable[[], Usage],
    change: Callable[[int], None],
) -> Iterator[Figures]:
    """Generate again as it is, and after each of several changes."""
    numbers = iter(range(plan.rounds))

    def changed() -> Usage:
        change(next(numbers))
        return again()

    attrs = plan.folder / f"changes-attrs{suffix}"
    other = partial(generators.openapi_python_client, document, attrs)
    again()
    yield f"nothing{suffix}", _ratios(*in_turn(plan.rounds, again, other))
    yield f"one line{suffix}", _ratios(*in_turn(plan.rounds, changed, other))


def _renumber(file: Path, text: str, number: int) -> None:
    """Give the first line that contains a text another number behind it."""
    before, rest = file.read_text("utf-8").split(text, 1)
    file.write_text(f"{before}{text}{number}{rest.lstrip('0123456789')}", "utf-8")


def _document(plan: Plan, schemas: int, operations: int) -> Path:
    path = plan.folder / f"made-up-{operations}.json"
    path.write_text(json.dumps(synthetic(schemas, operations), indent=1), "utf-8")
    return path


def _ratios(ours: list[Usage], others: list[Usage]) -> list[float]:
    """Return how many times as many seconds we took, round by round."""
    return ratios(
        [usage.seconds for usage in ours], [usage.seconds for usage in others]
    )
