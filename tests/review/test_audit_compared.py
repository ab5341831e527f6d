"""Both directions: a fact that changes on the page or in the spec is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load import load
from generator.review.audit import audit
from generator.review.audit.page import page_claims, read_page

SPEC = """
openapi: 3.1.0
info: {title: Parcels, version: "1"}
servers: [{url: "https://api.depot.example"}]
paths:
  /v2/parcels:
    get:
      operationId: parcels.list
      x-pagination: {parameter: page}
      x-docs: [{page: "https://docs.depot.example/parcels/list", checked: "2026-01-01"}]
      parameters:
        - {name: rows, in: query, schema: {type: integer, minimum: 1, maximum: 50, default: 25}}
        - {name: sort, in: query, schema: {type: string, enum: [score, sentAt], default: score}}
        - {name: depots, in: query, style: form, explode: false,
           schema: {type: array, maxItems: 9, items: {type: integer}}}
        - {name: since, in: query, schema: {type: string, format: date-time}}
        - {name: day, in: query, schema: {type: string, format: date}}
        - {name: label, in: query, schema: {type: string, minLength: 2, maxLength: 40}}
        - {name: old, in: query, deprecated: true, x-deprecated: Since 2026-01-29.,
           schema: {type: [string, "null"], pattern: "^[a-z]$"}}
        - {name: page, in: query, schema: {type: integer}}
      responses:
        "200":
          description: Parcels.
          headers: {X-Total: {schema: {type: integer}}}
          content: {application/hal+json: {schema: {$ref: "#/components/schemas/Parcels"}}}
        "301":
          description: Moved.
          headers: {Location: {schema: {type: string}}}
components:
  schemas:
    Parcels:
      type: object
      x-docs: [{page: "https://docs.depot.example/parcels/list", checked: "2026-01-01"}]
      properties: {count: {type: integer}}
"""
PAGE = """\
https://docs.depot.example/parcels/list

List Parcels

After a move it answers HTTP 301 Moved Permanently with a Location header.
Others ask for ?sort=score&rows=25, or for ?label=new.

Request

GET /v2/parcels?page=2 HTTP/1.1
Authorization: Bearer oauth_token

URL Parameters

Parameter\tType\tExamples\tDescription
rows\tnumber\trows=30\tHow many; defaults to 25; maximum is 50, minimum is 1
sort\tenumeration\tsort=score\tOne of: score (default), sentAt
depots\tnumber\tdepots=1,2\tAt most 9 comma separated ids
since\tdate\tsince=2026-01-01T00:00:00Z\tEarliest moment
day\tdate\tday=2026-01-01\tThe day
label\tstring\tlabel=new\tBetween 2 and 40 characters
old\tstring\told=a\tA letter like ^[a-z]$, or null. Deprecated since January 29, 2026

Response

HTTP/1.1 200 OK
Content-Type: application/hal+json
X-Total: 3

{"count": 3}

Response fields

Path\tType\tDescription
count\tNumber\tHow many there are
"""
OF_PAGE = {
    "a default": ("defaults to 25", "defaults to 30", "default of the parameter rows"),
    "no default": ("defaults to 25;", "", "default 25 of the parameter rows"),
    "a remark": (
        "score (default), sentAt",
        "score, sentAt (default)",
        "default of the",
    ),
    "no remark": (" (default)", "", "default score of the parameter sort"),
    "an invented default": ("The day", "The day (defaults to 1)", "default of the"),
    "a maximum": ("maximum is 50", "maximum is 60", "maximum of the parameter rows"),
    "no maximum": ("maximum is 50, ", "", "maximum 50 of the parameter rows"),
    "a minimum": ("minimum is 1", "minimum is 2", "minimum of the parameter rows"),
    "a length": ("40 characters", "60 characters", "longest length of the parameter l"),
    "no length": ("Between 2 and 40 characters", "Words", "longest length 40 of the"),
    "an invented length": ("The day", "Max 9 characters", "longest length of the"),
    "items": ("At most 9", "At most 8", "largest number of items of the"),
    "no items": ("At most 9 comma", "Comma", "largest number of items 9"),
    "a pattern": ("^[a-z]$", "^[0-9]$", "pattern of the parameter old"),
    "null": ("The day", "The day, or null", "the parameter day is never null"),
    "never null": ("or null", "cannot be null", "the parameter old is null"),
    "repeated": ("depots=1,2", "depots=1&depots=2", "list the parameter depots is"),
    "brackets": ("depots=1,2", "depots[]=1&depots[]=2", "list the parameter depots"),
    "a day": ("since=2026-01-01T00:00:00Z", "since=2026-01-01", "since is date-time"),
    "a moment": ("day=2026-01-01", "day=2026-01-01T00:00:00Z", "day is date"),
    "a type": ("string\tlabel", "boolean\tlabel", "the parameter label is string"),
    "a list": ("How many;", "Comma separated;", "the page says a list of number"),
    "a deprecation": ("The day", "Deprecated", "day is not deprecated"),
    "no deprecation": (" Deprecated since January 29, 2026", "", "deprecation of the"),
    "its day": ("January 29, 2026", "January 30, 2026", "day of the deprecation of"),
    "a deprecated call": (
        "Request\n",
        "This call is deprecated.\n",
        "is not deprecated",
    ),
    "a place": ("URL Parameters", "Path Parameters", "is in the query, on the page"),
    "a header": ("X-Total", "X-Count", "no response header X-Count"),
    "no header": ("X-Total: 3\n", "", "response header X-Total of"),
    "a header in words": ("a Location", "a Place", "no response header Place"),
    "no header in words": ("a Location header", "words", "header Location of"),
    "a media type": (
        "hal+json",
        "xml",
        "no response of parcels.list has the media type",
    ),
    "a parameter of a sample": ("page=2", "size=2", "no parameter size, an address"),
    "a parameter alone": ("?sort=", "?order=", "no parameter order, an address"),
    "a second parameter alone": ("&rows=", "&size=", "no parameter size, an address"),
    "a value alone": ("?sort=score", "?sort=name", "parameter sort has no value name"),
    "a type alone": ("&rows=25", "&rows=all", "rows is integer, the sample has the t"),
    "a type of an address": (
        "page=2",
        "page=last",
        "the parameter page is integer, the",
    ),
    "an item of an address": (
        "page=2",
        "depots=a",
        "an item of the parameter depots is",
    ),
    "a value of an example": ("\tsort=score", "\tsort=name", "has no value name"),
    "a name of an example": (
        "rows=30",
        "size=30",
        "rows is named rows, its example has",
    ),
    "another row's name": ("rows=30", "page=30", "rows is named rows, its example has"),
    "a second example": ("depots=1,2", "depots=1&size=2", "its example has size"),
}
OF_SPEC = {
    "a header in words": ("{Location", "{Place", "no response header Location"),
    "default": ("default: 25", "default: 30", "default of the parameter rows is 30"),
    "no default": (", default: 25", "", "default of the parameter rows is none"),
    "another default": ("default: score", "default: sentAt", "default of the parameter s"),
    "maximum": ("maximum: 50", "maximum: 60", "maximum of the parameter rows is 60"),
    "exclusive": ("maximum: 50", "exclusiveMaximum: 50", "maximum of the parameter rows"),
    "no maximum": ("maximum: 50, ", "", "maximum of the parameter rows is none"),
    "an invented length": ("format: date}", "format: date, maxLength: 7}", "longest length 7"),
    "minimum": ("minimum: 1", "minimum: 3", "minimum of the parameter rows is 3"),
    "lengths": ("minLength: 2", "minLength: 3", "shortest length of the parameter label"),
    "items": ("maxItems: 9", "maxItems: 8", "largest number of items"),
    "no items": ("maxItems: 9, ", "", "largest number of items"),
    "pattern": ("^[a-z]$", "^[0-9]$", "pattern of the parameter old"),
    "null": ('[string, "null"]', "string", "the parameter old is never null"),
    "explode": ("explode: false", "explode: true", "is sent with repeated"),
    "style": ("style: form", "style: pipeDelimited", "is sent with bars"),
    "a list": ("type: array, maxItems: 9, items: {type: integer}", "type: integer", "the parameter depots is integer"),
    "no time": ("format: date-time", "format: uri", "the parameter since is string"),
    "a day": ("format: date-time", "format: date", "the parameter since is date"),
    "a moment": ("format: date}", "format: date-time}", "the parameter day is date-time"),
    "no deprecation": ("deprecated: true, ", "", "old is not deprecated"),
    "its day": ("2026-01-29", "2026-01-30", "day of the deprecation of the parameter old"),
    "a deprecated field": ("{count: {type: integer}}", "{count: {type: integer, deprecated: true}}", "deprecation of Parcels.count"),
    "a place": ("label, in: query", "label, in: header", "label is in the header"),
    "a header": ("{X-Total", "{X-Count", "response header X-Count"),
    "no header": ("headers: {X-Total: {schema: {type: integer}}}", "headers: {}", "no response header X-Total"),
    "a media type": ("hal+json", "xml", "the media type application/hal+json"),
    "a parameter of a sample": ("name: page", "name: size", "no parameter page"),
}  # fmt: skip


def found(folder: Path, spec: str, page: str) -> list[str]:
    """Return the messages of an audit."""
    path = folder / "spec.yaml"
    path.write_text(spec)
    claims = page_claims(read_page("page", page))
    return [finding.message for finding in audit([load(path)], [claims]).findings]


def changed(text: str, old: str, new: str) -> str:
    """Return a text with one place changed."""
    assert old in text
    return text.replace(old, new, 1)


def test_spec_and_page_agree(tmp_path: Path) -> None:
    """Nothing is named while both say the same."""
    assert [] == found(tmp_path, SPEC, PAGE)


@pytest.mark.parametrize("case", OF_PAGE)
def test_a_change_of_the_page_is_named(tmp_path: Path, case: str) -> None:
    """Whatever the page says differently from the spec is a difference."""
    old, new, expected = OF_PAGE[case]
    messages = found(tmp_path, SPEC, changed(PAGE, old, new))
    assert [m for m in messages if expected in m], messages


@pytest.mark.parametrize("case", OF_SPEC)
def test_a_change_of_the_spec_is_named(tmp_path: Path, case: str) -> None:
    """Whatever the spec says differently from the page is a difference."""
    old, new, expected = OF_SPEC[case]
    messages = found(tmp_path, changed(SPEC, old, new), PAGE)
    assert [m for m in messages if expected in m], messages


def test_the_form_of_a_list_can_be_an_erratum(tmp_path: Path) -> None:
    """An entry with the style of a page and of the spec explains the difference."""
    entry = (
        "name: depots, x-errata: [{said: {style: repeated}, chose: {style: commas}}],"
    )
    page = changed(PAGE, "depots=1,2", "depots=1&depots=2")
    spec = changed(SPEC, "name: depots,", entry)
    assert [] == found(tmp_path, spec, page)
    assert ["the erratum says style repeated, the page has commas"] == found(
        tmp_path, spec, PAGE
    )
