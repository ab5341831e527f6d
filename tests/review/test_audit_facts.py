"""Facts: what the spec says of an input, a field or a call in single values."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load import load
from generator.review.audit.claims import ClaimKind
from generator.review.audit.spec_claims import SpecClaims, SpecSubject
from generator.review.audit.spec_view import SpecView

SPEC = """
openapi: 3.1.0
info: {title: Parcels, version: "1"}
x-client: {deprecated: Since 2019-11-20.}
paths:
  /parcels/{id}:
    put:
      operationId: parcels.put
      deprecated: true
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer, exclusiveMinimum: 0}}
        - {name: a, in: query, schema: {type: array, items: {type: string}}}
        - {name: b, in: query, style: form, explode: false,
           schema: {type: array, maxItems: 9, items: {type: string, maxLength: 5}}}
        - {name: "c[]", in: query, schema: {type: array, items: {type: string}}}
        - {name: d, in: header, deprecated: true, schema: {type: string, pattern: "^x$"}}
        - {name: e, in: query, deprecated: true, x-deprecated: Since 2020-01-02.,
           schema: {type: [string, "null"], format: date, minLength: 1, default: ""}}
      requestBody:
        content:
          application/json; charset=utf-8: {schema: {$ref: "#/components/schemas/Parcel"}}
      responses:
        "201":
          description: Made.
          headers: {Resource-ID: {schema: {type: integer}}}
          content: {application/hal+json: {schema: {$ref: "#/components/schemas/Parcel"}}}
components:
  schemas:
    Parcel:
      type: object
      properties:
        weight: {$ref: "#/components/schemas/Weight"}
    Weight: {type: number, minimum: 0.5, maximum: 40}
"""

CASES = {
    "path": ("id", ClaimKind.PLACE, "path"),
    "query": ("a", ClaimKind.PLACE, "query"),
    "header": ("d", ClaimKind.PLACE, "header"),
    "body": ("weight", ClaimKind.PLACE, "body"),
    "exclusive": ("id", ClaimKind.MINIMUM, ">0"),
    "minimum": ("weight", ClaimKind.MINIMUM, "0.5"),
    "maximum": ("weight", ClaimKind.MAXIMUM, "40"),
    "no maximum": ("id", ClaimKind.MAXIMUM, ""),
    "a maximum of items": ("b", ClaimKind.MAXIMUM, "9"),
    "items": ("b", ClaimKind.MAX_ITEMS, "9"),
    "length of items": ("b", ClaimKind.MAX_LENGTH, "5"),
    "length": ("e", ClaimKind.MIN_LENGTH, "1"),
    "pattern": ("d", ClaimKind.PATTERN, "^x$"),
    "repeated": ("a", ClaimKind.SERIAL, "repeated"),
    "commas": ("b", ClaimKind.SERIAL, "commas"),
    "brackets": ("c", ClaimKind.SERIAL, "brackets"),
    "null": ("e", ClaimKind.NULL, "nullable"),
    "never null": ("d", ClaimKind.NULL, "never null"),
    "an empty default": ("e", ClaimKind.DEFAULT, ""),
    "date": ("e", ClaimKind.TYPE, "date or null"),
    "deprecated": ("e", ClaimKind.DEPRECATED, "deprecated"),
    "not deprecated": ("a", ClaimKind.DEPRECATED, "not deprecated"),
    "own day": ("e", ClaimKind.SINCE, "2020-01-02"),
    "day of all": ("d", ClaimKind.SINCE, "2019-11-20"),
    "call deprecated": ("", ClaimKind.SINCE, "2019-11-20"),
    "headers": ("", ClaimKind.HEADER, "Resource-ID"),
    "consumes": ("", ClaimKind.CONSUMES, "application/json"),
    "produces": ("", ClaimKind.PRODUCES, "application/hal+json"),
}


@pytest.fixture(scope="module", name="claims")
def claims_of_spec(tmp_path_factory: pytest.TempPathFactory) -> SpecClaims:
    """Return the claims of the spec above."""
    path: Path = tmp_path_factory.mktemp("spec") / "spec.yaml"
    path.write_text(SPEC, "utf-8")
    return SpecClaims(SpecView(load(path)))


@pytest.mark.parametrize("case", CASES)
def test_a_fact_of_the_spec(claims: SpecClaims, case: str) -> None:
    """Each kind of fact is found at the input, the field or the call that has it."""
    name, kind, expected = CASES[case]
    subject: SpecSubject | None = SpecSubject(claims.spec.calls[0].node)
    if name:
        assert subject
        subject = claims.child(subject, name)
    assert subject
    facts = claims.facts(kind, subject)
    assert expected in {claim.text for claim in facts.claims}
    places = [subject.node.at(claim.place).value for claim in facts.claims]
    assert all(value is not None for value in places)
