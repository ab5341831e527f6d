"""An explanation survives no change: neither of what the page says nor of what the spec has."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from generator.load import Document, load
from generator.load.errata import Erratum, errata_of, listed
from generator.load.node import root_of
from generator.load.references import keyword_objects
from generator.review.audit import audit
from generator.review.audit.citations import page_key
from generator.review.audit.claims import (
    CHOSEN_KEYS,
    KEYS,
    STATES,
    Claim,
    ClaimedType,
    ClaimKind,
    Value,
)
from generator.review.audit.differences import Difference, Outcome
from generator.review.audit.errata import explanation
from generator.review.audit.page import page_claims, read_page
from generator.review.audit.page.vocabulary import type_of
from generator.review.audit.spec_claims import Facts, SpecClaims, SpecSubject
from generator.review.audit.spec_view import SpecView
from support.paths import PROJECT, SAVED

OTHER = "somethingElse"
OTHER_TYPE = ClaimedType(OTHER, frozenset({OTHER}))
NAMES = (ClaimKind.FIELD, ClaimKind.PARAMETER, ClaimKind.STATUS, ClaimKind.PRODUCES)


# --- every entry of spec/ ---------------------------------------------------------------


@functools.cache
def claims_of(folder: str) -> SpecClaims:
    return SpecClaims(SpecView(load(PROJECT / "spec" / folder)))


def entries() -> Iterator[tuple[str, Erratum]]:
    """Yield the entries with facts."""
    for folder in ("v1", "v2"):
        for owner in keyword_objects(root_of(claims_of(folder).spec.document)):
            for erratum in errata_of(owner):
                if erratum.said:
                    yield folder, erratum


def kind_of(erratum: Erratum, key: str) -> ClaimKind:
    """Return the kind of the differences that a fact explains."""
    kinds = [kind for kind, name in KEYS.items() if name == key]
    if key == "name" and "responses" in erratum.owner:
        return ClaimKind.PARAMETER
    if key == "name":
        return ClaimKind.FIELD
    if key == "type":
        return ClaimKind.TYPE
    if key == "values":
        return ClaimKind.VALUE
    return next(
        kind for kind in kinds if CHOSEN_KEYS[kind] in erratum.chose or key == "flaw"
    )


def facts_of(claims: SpecClaims, erratum: Erratum, kind: ClaimKind) -> Facts:
    """Return what the spec claims where the entry is."""
    owner = erratum.owner
    if kind is ClaimKind.SYNTAX:
        return Facts("", owner.pointer, nodes=(owner,))
    if kind is ClaimKind.FIELD and owner.parent and owner.parent.key == "properties":
        owner = owner.parent.parent or owner
    spec_kind = {ClaimKind.EXAMPLE: ClaimKind.TYPE, ClaimKind.SHOWN: ClaimKind.VALUE}
    return claims.facts(spec_kind.get(kind, kind), SpecSubject(owner))


def difference(folder: str, erratum: Erratum, key: str) -> Difference:
    """Return the difference that a fact of an entry describes."""
    kind, said = kind_of(erratum, key), erratum.said[key]
    facts = facts_of(claims_of(folder), erratum, kind)
    first = next(iter(listed(said)), None)
    outcome, value = Outcome.DIFFERENT, spelled(kind, key, first)
    if kind in NAMES:
        outcome = Outcome.MISSING
    if not first and kind is not ClaimKind.VALUE:
        outcome = Outcome.EXTRA
        value = spelled(kind, key, next(iter(listed(erratum.chose[key]))))
    return Difference(
        outcome,
        "page.txt",
        (page_key(erratum.pages[0]),),
        Claim(kind, (), value, 1),
        facts,
        whole=frozenset(map(str, listed(said))),
    )


def spelled(kind: ClaimKind, key: str, fact: object) -> Value:
    """Return a fact as the claim of a page."""
    if kind is ClaimKind.TYPE:
        return type_of(str(fact)) or OTHER_TYPE
    if kind is ClaimKind.EXAMPLE:
        return ClaimedType(f"the text {fact!r:.40}", frozenset({"string"}))
    return STATES[key][fact] if isinstance(fact, bool) and key in STATES else str(fact)


@dataclass(frozen=True)
class Case:
    """A fact of an entry of spec/."""

    folder: str
    erratum: Erratum
    key: str

    def __str__(self) -> str:
        return f"{self.folder}{self.erratum.owner.pointer} {self.key}"


CASES = [Case(folder, e, key) for folder, e in entries() for key in e.said]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_an_entry_explains_what_it_says_and_no_other_value(case: Case) -> None:
    """Each fact of spec/ explains its difference, and none in which a value is another."""
    found = difference(case.folder, case.erratum, case.key)
    assert explanation(found)
    is_type = isinstance(found.claim.value, ClaimedType)
    value: Value = OTHER_TYPE if is_type else OTHER
    for changed in (
        replace(
            found, claim=replace(found.claim, value=value), whole=frozenset({OTHER})
        ),
        replace(found, addresses=("docs.example/another",)),
        replace(found, facts=replace(found.facts, nodes=())),
    ):
        assert not explanation(changed)
    if case.erratum.chose.get(CHOSEN_KEYS[found.claim.kind]):
        spec = tuple(replace(claim, value=value) for claim in found.facts.claims)
        changed = replace(found, facts=replace(found.facts, claims=spec))
        is_added = found.outcome is Outcome.EXTRA
        assert is_added or not explanation(changed)


# --- whole pages ------------------------------------------------------------------------

WORDS = {
    "Int": "String",
    "String": "Int",
    "Boolean": "Datetime",
    "Datetime": "Int",
    "Double": "Boolean",
    "Collection": "Int",
    "Party": "Int",
    "Yes": "No",
    "No": "Yes",
    "null": "7",
    "false": "7",
}
TOKEN = re.compile(r'"[^"]*"|[\w.]+')


def mutated(text: str) -> Iterator[str]:
    """Yield a page with one line left out, or one word of a line changed, once each."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        yield "\n".join([*lines[:number], *lines[number + 1 :]])
        for word in list(TOKEN.finditer(line))[:2]:
            new = WORDS.get(word[0]) or ('"other"' if '"' in word[0] else "other7")
            changed = line[: word.start()] + new + line[word.end() :]
            yield "\n".join([*lines[:number], changed, *lines[number + 1 :]])


def explained(document: Document, name: str, text: str) -> set[str]:
    """Return the messages of the differences that errata explain."""
    found = audit([document], [page_claims(read_page(name, text))])
    return {finding.message for finding in found.explained}


@pytest.mark.parametrize("page", ["list-parcels", "parcel-object", "delivery-history"])
def test_no_change_of_a_page_is_explained(page: str) -> None:
    """An entry explains nothing on a changed page that it did not explain before."""
    document = load(SAVED / "spec.yaml")
    text = Path(SAVED / f"{page}.txt").read_text("utf-8")
    before = explained(document, page, text)
    assert before
    assert (
        set()
        == {m for t in mutated(text) for m in explained(document, page, t)} - before
    )


def test_no_change_of_the_spec_is_explained(tmp_path: Path) -> None:
    """An entry explains nothing of a changed spec that it did not explain before."""
    pages = [page_claims(read_page(p.name, p.read_text("utf-8"))) for p in PAGES]
    text = (SAVED / "spec.yaml").read_text("utf-8")
    changed = [
        text,
        *(
            changed
            for old in list(SCHEMA.finditer(text))[:25]
            for changed in others(text, old)
        ),
    ]
    found: list[set[str]] = []
    for number, each in enumerate(changed):
        path = tmp_path / f"{number}.yaml"
        path.write_text(each, "utf-8")
        found.append({f.message for f in audit([load(path)], pages).explained})
    assert set() == set[str]().union(*found[1:]) - found[0]


PAGES = [SAVED / "list-parcels.txt", SAVED / "parcel-object.txt"]
SCHEMA = re.compile(r"^        (?P<name>\w+): \{type: (?P<type>\w+)", re.MULTILINE)


def others(text: str, old: re.Match[str]) -> Iterator[str]:
    """Yield the spec with a field renamed, and with a field retyped."""
    kind = "boolean" if old["type"] == "string" else "string"
    for name, new in (("name", "other7"), ("type", kind)):
        yield text[: old.start(name)] + new + text[old.end(name) :]
