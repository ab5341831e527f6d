"""The results of all documents as tables of Markdown."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Sequence

from .results import Result
from .tools import Tool

Count = Callable[[Sequence[Result]], str]


def markdown(results: Sequence[Result], tools: Sequence[Tool], heading: str) -> str:
    """Return what each generator made of all documents, and the time it took."""
    by_tool = {tool.name: [r for r in results if r.tool == tool.name] for tool in tools}
    heads = [f"{tool.name} {tool.version}" for tool in tools]
    rows = [
        [what, *(count(by_tool[tool.name]) for tool in tools)]
        for what, count in _ROWS.items()
        if any(count(found) for found in by_tool.values())
    ]
    lines = [heading, "", *_table(["", *heads], rows)]
    ratios = [
        [other.name, *_ratio(by_tool[tools[0].name], by_tool[other.name])]
        for other in tools[1:]
    ]
    ratio_heads = ["compared with", "documents", "median", "quartiles", "spread"]
    lines += ["", *_table(ratio_heads, ratios)]
    return "\n".join(lines) + "\n"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [f"| {' | '.join(row)} |" for row in (heads, ["---"] * len(heads), *rows)]


# --- rows -------------------------------------------------------------------------------


def _outcomes(outcome: str) -> Count:
    return lambda found: str(sum(r.outcome == outcome for r in found))


def _methods(found: Sequence[Result]) -> str:
    return _share(sum(_made(r) for r in found), sum(r.operations for r in found))


def _working_methods(found: Sequence[Result]) -> str:
    """Count methods in packages that compile, import and build all their models."""
    working = [r for r in found if r.package and r.package.works]
    return _share(sum(_made(r) for r in working), sum(r.operations for r in found))


def _made(result: Result) -> int:
    """Return how many operations have a method: two methods for one count once."""
    methods = result.package.methods if result.package else 0
    return min(methods, result.operations)


def _packages(field: str) -> Count:
    def count(found: Sequence[Result]) -> str:
        packages = [r.package for r in found if r.package]
        return _share(sum(getattr(p, field) for p in packages), len(packages))

    return count


def _models(found: Sequence[Result]) -> str:
    packages = [r.package for r in found if r.package]
    total = sum(p.models for p in packages)
    failed = sum(p.models_failed for p in packages)
    return _share(total - failed, total) if total else "by import"


def _clean(checker: str) -> Count:
    def count(found: Sequence[Result]) -> str:
        errors = [getattr(r.package, checker) for r in found if r.package]
        told = [each for each in errors if each is not None]
        return _share(sum(not each for each in told), len(told)) if told else ""

    return count


def _median(field: str, unit: str) -> Count:
    def count(found: Sequence[Result]) -> str:
        values = [getattr(r, field) for r in found if r.package]
        return f"{statistics.median(values):.3g} {unit}" if values else "-"

    return count


_ROWS: dict[str, Count] = {
    "documents that became a package": _outcomes("package"),
    "refused": _outcomes("refused"),
    "ended by a traceback": _outcomes("traceback"),
    "out of time": _outcomes("out of time"),
    "operations that became a method": _methods,
    "the same, in packages that compile, import and build": _working_methods,
    "packages that compile": _packages("compiles"),
    "packages that import, every module": _packages("imports"),
    "packages that build all models": _packages("works"),
    "models that build": _models,
    "packages without an error of mypy --strict": _clean("mypy"),
    "packages without an error of pyright, strict": _clean("pyright"),
    "processor time of a package, median": _median("seconds", "s"),
    "memory, median": _median("mib", "MiB"),
}


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / whole:.1%})" if whole else "-"


def _ratio(ours: Sequence[Result], others: Sequence[Result]) -> list[str]:
    """Return how many times as long we took, on the documents that both made a package of."""
    seconds = {r.document: r.seconds for r in others if r.package}
    ratios = sorted(
        r.seconds / seconds[r.document]
        for r in ours
        if r.package and seconds.get(r.document)
    )
    if len(ratios) < 2:
        return [str(len(ratios)), "-", "-", "-"]
    first, median, third = statistics.quantiles(ratios, n=4)
    spread = f"{ratios[0]:.2f} to {ratios[-1]:.2f}"
    return [str(len(ratios)), f"{median:.2f}", f"{first:.2f}, {third:.2f}", spread]
