"""Generating packages: from nothing, after a change, and of large documents."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from . import generators
from .documents import synthetic
from .generators import Ours
from .measure import Usage, in_turn, ratios
from .mixed import mixed
from .plan import BUNDLE, Plan
from .rows import Figures

SCHEMAS, OPERATIONS = 150, 120
MIXED, MIXED_LARGE = 300, 1200
BLACK, BUILTIN = ("black", "isort"), ("builtin",)
FIELD = '"score'  # each object of a made-up document has it
SPEC_FILE, SPEC_TEXT = (
    "spec/v2/conversations.yaml",
    "description: Unique id of the conversation",
)


def generation(plan: Plan) -> Iterator[Figures]:
    """Compare generators that begin with nothing, on a made-up document and on ours."""
    ours = Ours.copied_to(plan.folder / "cold")
    small = _document(plan, SCHEMAS, OPERATIONS)
    yield from _cold(plan, ours, "", small, BLACK, BUILTIN)
    formatters = () if plan.is_quick else (BLACK,)
    yield from _cold(plan, ours, "inbox ", BUNDLE, *formatters)
    yield "mixed", _against_attrs(plan, ours, MIXED)


def changes(plan: Plan) -> Iterator[Figures]:
    """Compare a run after another one, of one file and of our spec, with others' runs."""
    ours = Ours.copied_to(plan.folder / "changes")
    document = _document(plan, SCHEMAS, OPERATIONS)
    again = partial(ours.generate, document, plan.folder / "one-file")
    change = partial(renumber, document, FIELD)
    yield from _changes(plan, "", document, again, change)
    again = partial(ours.generate_spec, plan.folder / "split")
    change = partial(renumber, ours.home / SPEC_FILE, SPEC_TEXT)
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
    yield "time", seconds_ratios(large, small)
    yield "memory", [usage.mib for usage in large]
    yield "memory 3600", [most().mib]
    yield "mixed", _against_attrs(plan, ours, MIXED_LARGE)


def _against_attrs(plan: Plan, ours: Ours, operations: int) -> list[float]:
    """Generate a document of mixed shapes from nothing, and by openapi-python-client."""
    document = _written(plan, f"mixed-{operations}", mixed(operations))
    mine, attrs = (plan.folder / f"{document.stem}-{who}" for who in "ab")
    pair = (
        partial(ours.generate_cold, document, mine),
        partial(generators.openapi_python_client, document, attrs),
    )
    return seconds_ratios(*in_turn(plan.generations, *pair))


def _cold(
    plan: Plan, ours: Ours, prefix: str, document: Path, *formatters: tuple[str, ...]
) -> Iterator[Figures]:
    """Generate with nothing kept, and by the others with each choice of formatters."""
    mine, attrs, *others = (plan.folder / f"{document.stem}-{who}" for who in "abcd")
    our_runs, *other_runs = in_turn(
        plan.generations,
        partial(ours.generate_cold, document, mine),
        partial(generators.openapi_python_client, document, attrs),
        *(
            partial(generators.datamodel_code_generator, document, other, *names)
            for other, names in zip(others, formatters, strict=False)
        ),
    )
    for name, runs in zip(("attrs", "black", "builtin"), other_runs, strict=False):
        yield prefix + name, seconds_ratios(our_runs, runs)
    if formatters:
        lines = generators.python_lines(mine) / generators.python_lines(others[0])
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
    rounds = plan.generations
    yield f"nothing{suffix}", seconds_ratios(*in_turn(rounds, again, other))
    yield f"one line{suffix}", seconds_ratios(*in_turn(rounds, changed, other))


def renumber(file: Path, text: str, number: int) -> None:
    """Give the first line that contains a text another number behind it."""
    before, rest = file.read_text("utf-8").split(text, 1)
    file.write_text(f"{before}{text}{number}{rest.lstrip('0123456789')}", "utf-8")


def _document(plan: Plan, schemas: int, operations: int) -> Path:
    return _written(plan, f"made-up-{operations}", synthetic(schemas, operations))


def _written(plan: Plan, name: str, document: Mapping[str, object]) -> Path:
    path = plan.folder / f"{name}.json"
    path.write_text(json.dumps(document, indent=1), "utf-8")
    return path


def seconds_ratios(ours: list[Usage], others: list[Usage]) -> list[float]:
    """Return how many times as many seconds we took, round by round."""
    return ratios(
        [usage.seconds for usage in ours], [usage.seconds for usage in others]
    )
