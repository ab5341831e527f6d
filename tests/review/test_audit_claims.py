"""Claims: what pages and specs say, one statement at a time, and when two of them agree."""

from __future__ import annotations

import pytest

from generator.load import load
from generator.load.node import root_of
from generator.review.audit.claims import (
    SEVERAL,
    WITHOUT_PARTNER,
    Claim,
    ClaimedType,
    ClaimKind,
    PageClaim,
    SpecClaim,
    Steps,
    Value,
    compare,
)
from generator.review.audit.differences import Outcome
from generator.review.audit.expected import expected
from generator.review.audit.findings import MESSAGES
from generator.review.audit.page import page_claims, read_page
from generator.review.audit.page.calls import ids_shown
from generator.review.audit.page.vocabulary import type_of
from generator.review.audit.spec_claims import SpecClaims
from generator.review.audit.spec_details import OF_CALLS, SINGLE
from generator.review.audit.spec_view import SpecView
from support.paths import SAVED

DOCUMENT = load(SAVED / "spec.yaml")
SPEC = SpecClaims(SpecView(DOCUMENT))


def claimed(text: str) -> list[tuple[ClaimKind, Steps, str, int | None]]:
    """Return all claims of a page with that text."""
    parts = page_claims(read_page("page", text)).parts
    return [(c.kind, c.subject, c.text, c.place) for p in parts for c in p.claims]


def test_a_row_is_a_claim_for_each_cell() -> None:
    """A row claims each field on its path, and for the last one what its cells say."""
    text = (
        "Request parameters\n\nName\tType\tRequired\tDefault\tNotes\n"
        "a.b\tString\tYes\tx\tOne of: x, y\n"
    )
    steps = ("a", "b")
    assert [
        (ClaimKind.REMARK, steps, "One of: x, y", 4),
        (ClaimKind.PARENT, (), "a", 4),
        (ClaimKind.FIELD, ("a",), "b", 4),
        (ClaimKind.TYPE, steps, "String", 4),
        (ClaimKind.VALUES, steps, "x, y", 4),
        (ClaimKind.VALUE, steps, "x", 4),
        (ClaimKind.VALUE, steps, "y", 4),
        (ClaimKind.REQUIRED, steps, "required", 4),
        (ClaimKind.DEFAULT, steps, "x", 4),
    ] == claimed(text)


def test_a_sample_is_a_claim_for_each_key_and_value() -> None:
    """A sample claims its errors, its keys, and the types of its values; null is no value."""
    text = '{\n  "a": [\n    1\n  ]\n  "b": null\n}\n'
    assert [
        (ClaimKind.SYNTAX, (), "a comma is missing before b", 5),
        (ClaimKind.EXAMPLE, (), "an object", 1),
        (ClaimKind.KEY, (), "a", 2),
        (ClaimKind.EXAMPLE, ("a",), "an array", 2),
        (ClaimKind.SHOWN, ("a", 0), "1", 3),
        (ClaimKind.EXAMPLE, ("a", 0), "1", 3),
        (ClaimKind.KEY, (), "b", 5),
        (ClaimKind.EXAMPLE, ("b",), "null", 5),
    ] == claimed(text)


def test_a_call_claims_its_path_and_its_ids() -> None:
    """A path claims what it names at its own line, and the type if it is also shown with ids."""
    text = "GET /a/1/b/c\n\n/a/{id}/b/{name}\n\nElse HTTP 404 Not Found.\n"
    (call,) = page_claims(read_page("page", text)).calls
    shown = ids_shown(call, "/a/{number}/b/{title}")
    assert [(("number",), "whole numbers", 1)] == [
        (claim.subject, claim.text, claim.place) for claim in shown
    ]
    assert [
        (ClaimKind.PARAMETER, (), "id", 3),
        (ClaimKind.PLACE, ("id",), "path", 3),
        (ClaimKind.PARAMETER, (), "name", 3),
        (ClaimKind.PLACE, ("name",), "path", 3),
        (ClaimKind.STATUS, (), "404", 5),
    ] == claimed(text)


@pytest.mark.parametrize("label", ["URL", "URLs", "Endpoint"])
def test_a_call_may_be_two_lines(label: str) -> None:
    """A method and a labelled address are a call."""
    page = page_claims(
        read_page("page", f"Method: get\n{label}: https://a.example/b\n")
    )
    assert [("GET", "/b")] == [(call.method, call.path) for call in page.calls]


# --- partners ---------------------------------------------------------------------------


def spec_type(*kinds: str, name: str = "", items: str = "") -> ClaimedType:
    """Return a type of a spec."""
    return ClaimedType(
        name or " or ".join(kinds),
        frozenset(kinds),
        frozenset({name} if name else ()),
        spec_type(items) if items else None,
    )


TYPES: dict[str, tuple[str, ClaimedType, str]] = {
    "equal": ("Int", spec_type("integer"), ""),
    "other": ("Int", spec_type("string"), "string"),
    "nullable": ("Int", spec_type("integer", "null"), ""),
    "wider": ("Int", spec_type("integer", "string"), "integer or string"),
    "one of two": ("Int or String", spec_type("string"), ""),
    "a time is no text": ("String", spec_type("date-time"), "date-time"),
    "text is no time": ("Date", spec_type("string"), "string"),
    "a date may be a time": ("Date", spec_type("date-time"), ""),
    "a time is no date": ("Datetime", spec_type("date"), "date"),
    "any": ("Varies", spec_type("string"), ""),
    "a list of values": ("Enum", spec_type("string", "enum"), ""),
    "no list of values": ("Enum", spec_type("string"), "string"),
    "an object": ("Person", spec_type("object", name="Person"), ""),
    "a longer name": ("Person", spec_type("object", name="NewPerson"), ""),
    "another object": ("Person", spec_type("object", name="Scan"), "Scan"),
    "an unknown object": ("Somebody", spec_type("object", name="Scan"), ""),
    "items": ("list of strings", spec_type("array", items="string"), ""),
    "other items": (
        "list of strings",
        spec_type("array", items="integer"),
        "an array of integer",
    ),
}


def conflict(kind: ClaimKind, said: Value, spec: Value) -> str:
    """Return what the spec has instead of what a page says, "" if they agree."""
    page: PageClaim = Claim(kind, (), said, 1)
    partner: SpecClaim = Claim(kind, "#", spec, "#")
    return compare(page, partner, {"Person", "NewPerson", "Scan"}) or ""


@pytest.mark.parametrize("case", TYPES)
def test_types_agree(case: str) -> None:
    """A type of a page has to include that of the spec, but for null."""
    said, spec, expected = TYPES[case]
    type_ = type_of(said)
    assert type_
    assert expected == conflict(ClaimKind.TYPE, type_, spec)


def test_an_example_agrees_with_one_of_the_types() -> None:
    """A value of a sample fits if the spec allows one of the types it may be of."""
    shown = ClaimedType("1", frozenset({"integer", "number"}))
    assert "" == conflict(ClaimKind.EXAMPLE, shown, spec_type("number", "string"))
    assert "string" == conflict(ClaimKind.EXAMPLE, shown, spec_type("string"))


def test_texts_agree_if_they_are_equal() -> None:
    """Defaults and flags are compared as texts; no default is "none"."""
    assert "" == conflict(ClaimKind.DEFAULT, "1", "1")
    assert "none" == conflict(ClaimKind.DEFAULT, "1", "")
    assert "optional" == conflict(ClaimKind.REQUIRED, "required", "optional")


# --- the spec ---------------------------------------------------------------------------


def test_claims_of_the_spec_have_pointers() -> None:
    """Each claim that pages should make has a place in the document."""
    rows = list(expected(SPEC, SPEC.spec.cited_pages, ()))
    root = root_of(DOCUMENT)
    assert all(root.at(row.claim.place).value is not None for row in rows)
    assert {
        (ClaimKind.CALL, "parcels.get", "GET /v2/parcels/{parcelId}"),
        (ClaimKind.PARAMETER, "parcels.get", "embed"),
        (ClaimKind.VALUE, "the parameter embed", "scans"),
        (ClaimKind.STATUS, "parcels.get", "404"),
        (ClaimKind.FIELD, "Parcel", "kind"),
        (ClaimKind.VALUE, "Kind", "box"),
    } <= {(row.claim.kind, row.facts.label, row.claim.text) for row in rows}


def test_each_difference_has_a_message() -> None:
    """Every kind of claim that can differ in a way is in the table of messages."""
    rows = expected(SPEC, SPEC.spec.cited_pages, ())
    judged = {row.claim.kind for row in rows} | {*SINGLE, *OF_CALLS}
    assert SEVERAL == set(MESSAGES[Outcome.MISSING])
    unexpected = {ClaimKind.PATTERN}
    assert judged | unexpected == set(MESSAGES[Outcome.OPEN])
    assert judged | unexpected | {ClaimKind.LACK} == set(MESSAGES[Outcome.EXTRA])
    others = WITHOUT_PARTNER | {ClaimKind.CALL, ClaimKind.LACK}
    single = set(ClaimKind) - SEVERAL - others
    assert single == set(MESSAGES[Outcome.DIFFERENT])


def test_an_address_claims_its_parameters() -> None:
    """A request shows parameters, where they stand, values, and the form of lists."""
    line = "curl 'https://a.example/b?w=x&v=1,2&u[]=3&t=y&t=z&s={s}'"
    found = claimed(f"GET /b\n\n{line}\n")
    others = (ClaimKind.PLACE, ClaimKind.EXAMPLE)
    assert [
        (ClaimKind.QUERY, "w"),
        (ClaimKind.SHOWN, "x"),
        (ClaimKind.QUERY, "v"),
        (ClaimKind.SERIAL, "commas"),
        (ClaimKind.SHOWN, "1"),
        (ClaimKind.SHOWN, "2"),
        (ClaimKind.QUERY, "u"),
        (ClaimKind.SERIAL, "brackets"),
        (ClaimKind.SHOWN, "3"),
        (ClaimKind.QUERY, "t"),
        (ClaimKind.SERIAL, "repeated"),
        (ClaimKind.SHOWN, "y"),
        (ClaimKind.QUERY, "t"),
        (ClaimKind.SERIAL, "repeated"),
        (ClaimKind.SHOWN, "z"),
        (ClaimKind.QUERY, "s"),
    ] == [(k, v) for k, _, v, _ in found if k not in others]
    types = [(subject, v) for k, subject, v, _ in found if k is ClaimKind.EXAMPLE]
    assert [(("w", 0), "the text 'x'"), (("w",), "the text 'x'")] == types[:2]
    assert [(("t", 0), "the text 'y'"), (("t", 0), "the text 'z'")] == types[2:]
