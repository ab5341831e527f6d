"""What is taken from a table is named, also where an address, a sample or a row still shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load import load
from generator.review.audit import audit
from generator.review.audit.page import page_claims, read_page

SPEC = """\
openapi: 3.1.0
info: {title: Depot, version: "2"}
paths:
  /v2/boxes:
    post:
      operationId: boxes.search
      x-docs: [{page: "https://docs.depot.example/boxes/search", checked: "2026-01-01"}]
      x-pagination: {parameter: page}
      parameters:
        - {name: page, in: query, schema: {type: integer}}
        - {name: depot, in: query, schema: {type: integer}}
        - {name: sort, in: query, schema: {type: string, enum: [size, age]}}
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Search"}}}}
      responses:
        "200":
          description: Boxes.
          content: {application/json: {schema: {$ref: "#/components/schemas/Boxes"}}}
components:
  schemas:
    Search:
      type: object
      x-docs: [{page: "https://docs.depot.example/boxes/search", checked: "2026-01-01"}]
      properties:
        state: {type: string, enum: [open, shut]}
        label: {$ref: "#/components/schemas/Label"}
        part: {oneOf: [{$ref: "#/components/schemas/Lid"}, {$ref: "#/components/schemas/Side"}]}
    Label:
      type: object
      x-docs: [{page: "https://docs.depot.example/boxes/search", checked: "2026-01-01"}]
      properties: {text: {type: string}}
    Lid:
      type: object
      x-docs: [{page: "https://docs.depot.example/boxes/search", checked: "2026-01-01"}]
      properties: {path: {type: string, const: /lid}}
    Side:
      type: object
      x-docs: [{page: "https://docs.depot.example/boxes/search", checked: "2026-01-01"}]
      properties: {path: {type: string, const: /side}}
    Boxes:
      type: object
      x-docs: [{page: "https://docs.depot.example/boxes/search", checked: "2026-01-01"}]
      properties: {count: {type: integer}, _links: {$ref: "#/components/schemas/Links"}}
    Links:
      type: object
      x-docs: [{page: "https://docs.depot.example/lists", checked: "2026-01-01"}]
      properties:
        next: {$ref: "#/components/schemas/Link"}
        page: {$ref: "#/components/schemas/Link"}
    Link:
      type: object
      x-docs: [{page: "https://docs.depot.example/lists", checked: "2026-01-01"}]
      properties: {href: {type: string}}
"""
PAGE = """\
https://docs.depot.example/boxes/search

Request

POST /v2/boxes?page=1&depot=4&sort=size HTTP/1.1
Content-Type: application/json

{"state": "open", "label": {"text": "x"}, "part": {"path": "/lid"}}

URL Parameters

Parameter\tType\tDescription
depot\tnumber\tWhere the boxes are
sort\tenumeration\tOne of: size, age

Request fields

Path\tType\tRequired\tDescription
state\tString\tN\tState, one of open or shut
label\tObject\tN\tWhat is on it
label.text\tString\tN\tThe words
part\tObject\tN\tA part of it
part.path\tString\tN\tOne of: /lid, /side

Response

HTTP/1.1 200 OK
Content-Type: application/json

{"count": 1, "_links": {"next": {"href": "/b"}, "page": {"href": "/c"}}}

Response fields

Path\tType\tDescription
count\tNumber\tHow many

Link relations

Relation\tDescription
next\tThe next ones
page\tAny page
"""


def found(page: str, folder: Path) -> list[str]:
    """Return the messages of an audit of one page."""
    file = folder / "spec.yaml"
    file.write_text(SPEC, "utf-8")
    claims = page_claims(read_page("page.txt", page))
    return [one.message for one in audit([load(file)], [claims]).findings]


def test_nothing_is_taken_away(tmp_path: Path) -> None:
    """A parameter of paging may stand in an address only, and links in a table of their own."""
    assert [] == found(PAGE, tmp_path)


@pytest.mark.parametrize(
    ("taken", "left", "message"),
    [
        ("depot\tnumber\tWhere the boxes are\n", "", "parameter depot of boxes.search"),
        ("One of: size, age", "One of: age", "value size of the parameter sort"),
        ("one of open or shut", "one of shut", "value open of Search.state"),
        ("label\tObject\tN\tWhat is on it\n", "", "Search.label"),
        ("/lid, /side", "/side", "value /lid of Lid.path"),
        ("next\tThe next ones\n", "", "Links.next"),
        ("page\tAny page\n", "", "Links.page"),
    ],
    ids=["parameter", "value", "value of two", "parent", "union", "relation", "page"],
)
def test_what_is_taken_away_is_named(
    taken: str, left: str, message: str, tmp_path: Path
) -> None:
    """A table is complete, whatever the object cites and whatever else the page shows."""
    assert taken in PAGE
    (one,) = found(PAGE.replace(taken, left), tmp_path)
    assert f"{message} is not documented" in one


def test_a_list_among_the_inputs_needs_no_row(tmp_path: Path) -> None:
    """Names in brackets say by themselves that there is a list of objects."""
    rows = "label\tObject\tN\tWhat is on it\nlabel.text"
    assert [] == found(PAGE.replace(rows, "label[].text"), tmp_path)


@pytest.mark.parametrize("words", ["one of them", "one of the states.", "one of your"])
def test_one_of_may_list_nothing(words: str, tmp_path: Path) -> None:
    """After "one of" stands a value or a word for several things."""
    assert not [
        message
        for message in found(PAGE.replace("one of open or shut", words), tmp_path)
        if "has no value" in message
    ]
