"""An erratum explains what it describes and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from generator.load.errata import ANSWERS, OF_SPEC
from generator.load.node import root_of
from generator.load.pointers import JsonValue
from generator.review.audit.claims import (
    CHOSEN_KEYS,
    KEYS,
    Claim,
    ClaimedType,
    ClaimKind,
    Value,
)
from generator.review.audit.differences import Difference, Outcome
from generator.review.audit.errata import explanation
from generator.review.audit.page.vocabulary import type_of
from generator.review.audit.spec_claims import Facts
from support.documents import document

PAGE = "docs.example/a"
Side = Mapping[str, JsonValue]


def spec_type(kind: str, name: str = "", items: str = "") -> ClaimedType:
    """Return a type of a spec."""
    return ClaimedType(
        name or kind,
        frozenset({kind}),
        frozenset({name} if name else ()),
        spec_type(items) if items else None,
    )


def page_type(words: str) -> ClaimedType:
    """Return a type of a page."""
    type_ = type_of(words)
    assert type_
    return type_


def is_explained(
    said: Side,
    chose: Side,
    kind: ClaimKind,
    page: Value,
    spec: Sequence[Value],
    *,
    outcome: Outcome = Outcome.DIFFERENT,
    whole: Sequence[str] = (),
    address: str = PAGE,
) -> bool:
    """Return whether an entry explains a difference between a claim and those of the spec."""
    entry: JsonValue = {
        "said": {**said},
        "page": f"https://{PAGE}/",
        "chose": {**chose},
    }
    root = document({"components": {"schemas": {"A": {"x-errata": [entry]}}}})
    node = root_of(root) / "components" / "schemas" / "A"
    partner = ClaimKind.VALUE if kind is ClaimKind.SHOWN else kind
    claims = tuple(Claim(partner, "/a", value, "/a") for value in spec)
    facts = Facts("A", "/a", claims, (node,))
    found = Difference(
        outcome,
        "page.txt",
        (address,),
        Claim(kind, (), page, 1),
        facts,
        whole=frozenset(whole),
    )
    return explanation(found) is not None


NAMED: Side = {"name": "shelf"}
RENAMED: Side = {"name": "shelfId"}


@pytest.mark.parametrize(
    ("said", "chose", "page", "spec", "explained"),
    [
        (NAMED, RENAMED, "shelf", ["id", "shelfId"], True),
        (NAMED, RENAMED, "rack", ["id", "shelfId"], False),
        (NAMED, RENAMED, "shelf", ["id", "rackId"], False),
        (NAMED, {"name": None}, "shelf", ["id"], True),
        ({"name": ["shelf", "rack"]}, {"name": None}, "rack", ["id"], True),
        ({"name": None}, RENAMED, "shelf", ["shelfId"], False),
        ({}, RENAMED, "shelf", ["shelfId"], False),
        (NAMED, {}, "shelf", ["shelfId"], False),
    ],
)
def test_a_name_that_the_spec_lacks(
    said: Side, chose: Side, page: str, spec: list[Value], explained: bool
) -> None:
    """The entry has the name of the page, and that of the spec or that it is left out."""
    for kind in (ClaimKind.FIELD, ClaimKind.KEY, ClaimKind.PARAMETER):
        found = is_explained(said, chose, kind, page, spec, outcome=Outcome.MISSING)
        assert explained == found


@pytest.mark.parametrize(
    ("said", "chose", "explained"),
    [
        ({"name": None}, {"name": "mood"}, True),
        ({"name": None}, {"name": ["size", "mood"]}, True),
        ({"name": None}, {"name": "size"}, False),
        ({"name": "size"}, {"name": "mood"}, False),
    ],
)
def test_a_name_that_the_page_lacks(said: Side, chose: Side, explained: bool) -> None:
    """The entry says that there is none, and names what was added."""
    found = is_explained(
        said, chose, ClaimKind.FIELD, "mood", ["mood"], outcome=Outcome.EXTRA
    )
    assert explained == found


@pytest.mark.parametrize("outcome", [Outcome.MISSING, Outcome.EXTRA])
def test_all_values_have_to_be_said(outcome: Outcome) -> None:
    """Values are compared as sets, on both sides."""

    def explained(page: Sequence[str], spec: list[Value]) -> bool:
        said: Side = {"values": ["a", "b"]}
        chose: Side = {"values": ["b", "c"]}
        kind = ClaimKind.VALUE
        return is_explained(said, chose, kind, "a", spec, outcome=outcome, whole=page)

    assert explained(["b", "a"], ["c", "b"])
    assert not explained(["a"], ["c", "b"])
    assert not explained(["a", "b", "d"], ["c", "b"])
    assert not explained(["a", "b"], ["c"])
    assert not explained(["a", "b"], ["c", "b", "d"])


def test_types_are_compared_by_their_kinds() -> None:
    """A page may write Number for a number, and an object is its component."""
    number = {"type": "number"}
    cases: list[tuple[Side, Side, str, ClaimedType, bool]] = [
        (number, {"type": "string"}, "Number", spec_type("string"), True),
        (number, {"type": "string"}, "Int", spec_type("string"), False),
        (number, {"type": "string"}, "Number", spec_type("boolean"), False),
        ({"type": "Int"}, {"type": "Party"}, "int", spec_type("object", "Party"), True),
        ({"type": "Int"}, {"type": "Party"}, "int", spec_type("object", "Scan"), False),
        (
            {"type": "list of numbers"},
            {"type": "array", "items": "string"},
            "Array of numbers",
            spec_type("array", items="string"),
            True,
        ),
        (
            {"type": "list of numbers"},
            {"type": "array", "items": "string"},
            "Array of booleans",
            spec_type("array", items="string"),
            False,
        ),
        (
            {"type": "number"},
            {"type": "string", "format": "date-time"},
            "Number",
            spec_type("date-time"),
            True,
        ),
    ]
    for said, chose, page, spec, explained in cases:
        found = is_explained(said, chose, ClaimKind.TYPE, page_type(page), [spec])
        assert explained == found, (said, chose, page)


def test_a_value_of_a_sample_is_said_as_it_is_printed() -> None:
    """A text is no number, and another value is another contradiction."""
    printed = ClaimedType("the text '12'", frozenset({"string"}))
    spec = [spec_type("integer")]
    chose: Side = {"type": "integer"}
    for said, explained in (("12", True), (12, False), ("13", False), (None, False)):
        assert explained == is_explained(
            {"example": said}, chose, ClaimKind.EXAMPLE, printed, spec
        )


def test_a_value_of_a_sample_and_the_values_of_the_spec() -> None:
    """A value that an enum lacks is explained with all values of the enum."""
    for values, explained in ((["male", "female"], True), (["male"], False)):
        assert explained == is_explained(
            {"example": "Male"},
            {"values": ["male", "female"]},
            ClaimKind.SHOWN,
            "Male",
            [*values],
            outcome=Outcome.MISSING,
        )


@pytest.mark.parametrize(
    ("kind", "said", "chose", "page", "spec"),
    [
        (ClaimKind.REQUIRED, True, False, "required", "optional"),
        (ClaimKind.DEFAULT, 25, None, "25", ""),
        (ClaimKind.DEFAULT, False, True, "false", "true"),
        (ClaimKind.MAXIMUM, 60, 120, "60", "120"),
        (ClaimKind.NULL, True, False, "nullable", "never null"),
    ],
)
def test_single_values(
    kind: ClaimKind, said: JsonValue, chose: JsonValue, page: str, spec: str
) -> None:
    """Both values of the entry have to be those of today."""
    facts: tuple[Side, Side] = ({KEYS[kind]: said}, {CHOSEN_KEYS[kind]: chose})
    assert is_explained(*facts, kind, page, [spec])
    assert not is_explained(*facts, kind, "other", [spec])
    assert not is_explained(*facts, kind, page, ["other"])
    assert not is_explained(*facts, kind, page, [spec], address="docs.example/b")


def test_a_value_that_only_the_spec_has() -> None:
    """The entry says that the page has none."""
    for said, explained in ((None, True), (25, False), ("25", False)):
        assert explained == is_explained(
            {"default": said},
            {"default": 25},
            ClaimKind.DEFAULT,
            "25",
            ["25"],
            outcome=Outcome.EXTRA,
        )


def test_a_required_field_that_a_sample_lacks() -> None:
    """The entry says that the sample has none, and that the field is required."""
    for said, explained in (({"example": None}, True), ({"name": None}, False)):
        assert explained == is_explained(
            said,
            {"required": True, "name": "mood"},
            ClaimKind.LACK,
            "mood",
            [],
            outcome=Outcome.EXTRA,
        )


def test_every_kind_has_a_fact() -> None:
    """What errata may say of a kind is what lint allows them to say."""
    assert {*KEYS.values()} | {"items", "format"} == {*ANSWERS}
    assert {*CHOSEN_KEYS.values()} - {"flaw"} | {"items", "format"} == OF_SPEC
