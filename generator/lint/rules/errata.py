"""The form of `x-errata`, and whether what they chose is what the spec has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ...errors import Problem
from ...load.errata import (
    ANSWERS,
    FORMS,
    OF_SPEC,
    Erratum,
    cited_above,
    errata_of,
    unlike,
)
from ...load.node import Node
from ..index import Index, has_text

_HINT = "write {said: …, where: …, chose: …, why: …}"
_KEYS = {"said", "where", "chose", "why"}
_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "array": list,
    "boolean": bool,
    "integer": int,
    "null": type(None),
    "number": (int, float),
    "string": str,
}


def errata_are_whole(index: Index) -> Iterator[Problem]:
    """Each erratum says what a page says, where, what was chosen and why; `page` may follow."""
    for owner in index.keyword_objects:
        if "x-errata" in owner and not (owner / "x-errata").array:
            message = "x-errata is not a list of errata"
            yield (owner / "x-errata").problem(message, _HINT)
        for erratum in errata_of(owner):
            yield from _form(erratum.node)


def _form(entry: Node) -> Iterator[Problem]:
    words = (entry / "where", entry / "why")
    if set(entry.object) - {"page"} != _KEYS or not all(map(has_text, words)):
        message = "an erratum has said, where, chose and why, where and why are texts"
        yield entry.problem(message, _HINT)
        return
    for key, known in (("said", frozenset(ANSWERS)), ("chose", OF_SPEC)):
        side = entry / key
        if not has_text(side) and not side.object:
            yield side.problem(f"{key} is neither a text nor facts", _HINT)
        for fact, node in side.members():
            if fact not in known | {"text"}:
                hint = "known are text, " + ", ".join(sorted(known))
                yield node.problem(f"{fact} is no fact of {key}", hint)
            elif (forms := FORMS.get(fact)) and not _fits(node, forms):
                hint = "write " + " or ".join(forms)
                yield node.problem(f"{fact} is {node.shown}", hint)


def _fits(node: Node, forms: Iterable[str]) -> bool:
    if isinstance(node.value, bool):
        return "boolean" in forms
    return any(isinstance(node.value, _TYPES[form]) for form in forms)


def errata_can_explain(index: Index) -> Iterator[Problem]:
    """What an erratum says has a counterpart in what it chose, and names the page."""
    cited = {(n / "page").text for o in index.objects for n in o.items_of("x-docs")}
    for erratum in _with_facts(index):
        for key in erratum.said:
            answers = ANSWERS.get(key, frozenset())
            if answers and answers.isdisjoint(erratum.chose):
                message = f"chose has nothing about {key}"
                hint = "add " + " or ".join(sorted(answers))
                yield (erratum.node / "chose").problem(message, hint)
        yield from _pages(erratum, cited)


def _pages(erratum: Erratum, cited: set[str]) -> Iterator[Problem]:
    hint = "add page: with the address of the page that says so"
    if "page" not in erratum.node and len(cited_above(erratum.owner)) != 1:
        yield erratum.node.problem("it is not known which page says so", hint)
    for address in erratum.pages:
        if address not in cited:
            message = f"no x-docs has the page {address}"
            yield (erratum.node / "page").problem(message, hint)


def errata_are_true(index: Index) -> Iterator[Problem]:
    """The spec has what an erratum chose."""
    for erratum in _with_facts(index):
        for node, has in unlike(erratum):
            message = f"the erratum chose {node.key} {node.shown}, the spec has {has}"
            hint = "correct one of the two, or remove the erratum"
            yield node.problem(message, hint)


def _with_facts(index: Index) -> Iterator[Erratum]:
    for owner in index.keyword_objects:
        yield from (e for e in errata_of(owner) if e.said or e.chose)
