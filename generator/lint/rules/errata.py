"""The form of `x-errata`, and whether what they chose is what the spec has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ...errors import Problem, suggestion
from ...load.errata import (
    ANSWERS,
    FORMS,
    OF_SEVERAL,
    OF_SPEC,
    Erratum,
    cited_above,
    errata_of,
    listed,
    unlike,
)
from ...load.node import Node
from ..index import Index, has_text

_HINT = "write {said: …, where: …, chose: …, why: …}"
_KEYS = ("said", "where", "chose", "why")
_SIDES = "write what the page has in said, and what the spec has in chose"
_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "array": list,
    "boolean": bool,
    "integer": int,
    "null": type(None),
    "number": (int, float),
    "string": str,
}
_FORMS: Mapping[str, str] = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "an integer",
    "number": "a number",
    "string": "a text",
}
"""What messages call the JSON types; null is what it is called in YAML."""


def errata_are_whole(index: Index) -> Iterator[Problem]:
    """Each erratum says what a page says, where, what was chosen and why; `page` may follow."""
    for owner in index.keyword_objects:
        if "x-errata" in owner and not (owner / "x-errata").array:
            errata, message = owner / "x-errata", "x-errata is not a list of errata"
            hint = 'put "- " before said' if errata.object else _HINT
            yield errata.problem(message, hint)
        for erratum in errata_of(owner):
            yield from _form(erratum.node)


def _form(entry: Node) -> Iterator[Problem]:
    if not entry.object:
        yield entry.problem(
            "an erratum is a mapping of said, where, chose and why", _HINT
        )
        return
    for key, member in entry.members():
        if key not in (*_KEYS, "page"):
            hint = suggestion(key, _KEYS) or _HINT
            yield member.problem(f"{key} is no key of an erratum", hint)
    for key in _KEYS:
        if key not in entry:
            yield entry.problem(f"{key} is missing in the erratum", _HINT)
    for key in ("where", "why"):
        if key in entry and not has_text(entry / key):
            yield (entry / key).problem(f"{key} is not a text", "say it in words")
    yield from _sides(entry)
    if "page" in entry:
        yield from _addresses(entry / "page")


def _sides(entry: Node) -> Iterator[Problem]:
    for key, known in (("said", frozenset(ANSWERS)), ("chose", OF_SPEC)):
        side = entry / key
        if key in entry and not has_text(side) and not side.object:
            hint = "write a text, or facts such as {name: …}"
            yield side.problem(f"{key} has neither a text nor facts", hint)
        for fact, node in side.members():
            if fact not in known | {"text"}:
                hint = "known are text, " + ", ".join(sorted(known))
                yield node.problem(f"{fact} is no fact of {key}", hint)
            elif (forms := FORMS.get(fact)) and not _fits(node, forms):
                hint = "write " + " or ".join(_FORMS.get(f, f) for f in forms)
                yield node.problem(f"{fact} is {node.shown}", hint)


def _addresses(page: Node) -> Iterator[Problem]:
    known = set[str]()
    for each in page.items() if page.array else (page,):
        if not each.text.startswith("https://"):
            hint = "write https://…, or a list of such addresses"
            yield each.problem(f"page is {each.shown}, not the address of a page", hint)
        elif each.text in known:
            yield each.problem(f"{each.text} is listed twice", "remove one of them")
        known.add(each.text)


def _fits(node: Node, forms: Iterable[str]) -> bool:
    if isinstance(node.value, bool):
        return "boolean" in forms
    if isinstance(node.value, list):
        single = {*forms} - {"array", "null"}
        is_whole = all(not single or _fits(each, single) for each in node.items())
        return "array" in forms and bool(node.array) and is_whole
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
    if "page" not in erratum.node and len(cited_above(erratum.owner)) != 1:
        hint = "add page: with the address of the page that says so"
        yield erratum.node.problem("it is not known which page says so", hint)
    for address in erratum.pages:
        if address.startswith("https://") and address not in cited:
            message = f"no x-docs has the page {address}"
            hint = "correct it, or add it to x-docs"
            yield (erratum.node / "page").problem(message, hint)


def errata_are_true(index: Index) -> Iterator[Problem]:
    """The spec has what an erratum chose."""
    for erratum in _with_facts(index):
        if erratum.said == erratum.chose:
            yield erratum.node.problem("said and chose are the same", _SIDES)
            continue
        for node, has in unlike(erratum):
            message = f"the erratum chose {node.key} {node.shown}, the spec has {has}"
            hint = "correct one of the two, or remove the erratum"
            if _is_in_both(erratum, node.key):
                message, hint = f"said and chose have the same {node.key}", _SIDES
            yield node.problem(message, hint)


def _is_in_both(erratum: Erratum, key: str) -> bool:
    """Return whether a page has a name, a status or the like which the spec chose instead."""
    said, chose = (listed(side.get(key)) for side in (erratum.said, erratum.chose))
    return key in OF_SEVERAL and any(value in said for value in chose)


def _with_facts(index: Index) -> Iterator[Erratum]:
    for owner in index.keyword_objects:
        yield from (e for e in errata_of(owner) if e.said or e.chose)
