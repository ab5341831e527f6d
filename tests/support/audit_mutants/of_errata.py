"""Mutants of `x-errata`: an entry that is gone, or that says or chose something else.

Only entries that explain a difference on the given pages are changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .edits import Data, Path, dropping, pointer, putting
from .spec_parts import Part, SpecMutant
from .words import INVENTED


def erratum_mutants(part: Part) -> Iterator[SpecMutant]:
    """Yield the mutants of the entries at a part and within it."""
    for path, subject in _entries(part.node, part.path, part.label):
        if part.spec.document.position(pointer(path)) not in part.spec.explaining:
            continue
        entry = part.spec.at(path)
        names = (subject, *_facts(entry))
        yield part.mutant("erratum removed", subject, names, dropping(path), path)
        sides = ("said", "chose") if part.spec.document.is_house else ("said",)
        for side in sides:
            for key in entry[side] if isinstance(entry[side], dict) else ():
                if key != "text":
                    place = (*path, side, key)
                    old, other = entry[side][key], _other(entry[side][key])
                    yield part.mutant(
                        f"erratum's {side} changed", f"{subject}: {key}", (*_words(old, other, key), *_facts(entry)),
                        putting(place, other), path,
                    )  # fmt: skip


def _entries(node: Data, path: Path, subject: str) -> Iterator[tuple[Path, str]]:
    """Yield the paths of all entries, each with the name of what it is about."""
    if isinstance(node, list):
        for index, held in enumerate(node):
            yield from _entries(held, (*path, index), subject)
    elif isinstance(node, dict):
        for index in range(len(node.get("x-errata", ()))):
            yield (*path, "x-errata", index), str(node.get("name", subject))
        for key, held in node.items():
            if key != "x-errata":
                yield from _entries(
                    held, (*path, key), key if path[-1:] == ("properties",) else subject
                )


def _facts(entry: Data) -> list[str]:
    """Return the facts of an entry as words."""
    sides = (entry[side] for side in ("said", "chose") if isinstance(entry[side], dict))
    facts = (value for side in sides for key, value in side.items() if key != "text")
    return [
        str(one)
        for fact in facts
        for one in (fact if isinstance(fact, list) else [fact])
    ]


def _words(old: Any, new: Any, key: str) -> tuple[str, ...]:
    """Return how messages may call a fact that was changed."""
    first = old[0] if isinstance(old, list) else old
    return (str(first), INVENTED, str(new), f"the erratum says {key}")


def _other(value: Any) -> Any:
    match value:
        case bool():
            return not value
        case list():
            return [INVENTED, *value[1:]]
        case int():
            return value + 7
        case _:
            return INVENTED
