"""The join: what parts of pages are about, what is missing on them, and the places of findings."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load import Document, load
from generator.review.audit import Audit, audit
from generator.review.audit.findings import Finding
from generator.review.audit.page import page_claims, read_page
from support.paths import SAVED

PARCEL = (SAVED / "get-parcel.txt").read_text("utf-8")
CREATE = (SAVED / "create-parcel.txt").read_text("utf-8")
SPEC = load(SAVED / "spec.yaml")


def run(page: str, spec: Document = SPEC) -> Audit:
    """Audit one page."""
    return audit([spec], [page_claims(read_page("page.txt", page))])


def changed(page: str, *pairs: tuple[str, str]) -> str:
    """Return a page with some places changed, each of which it has."""
    for old, new in pairs:
        assert old in page, old
        page = page.replace(old, new, 1)
    return page


def said(page: str, spec: Document = SPEC) -> list[str]:
    """Return the messages of an audit of one page."""
    return [one.message for one in run(page, spec).findings]


def on_page(found: Finding, page: str) -> str:
    """Return the line of the page that a finding names, "" if it names none."""
    return page.split("\n")[found.line - 1] if found.line else ""


def in_spec(found: Finding) -> str:
    """Return the line of the spec that a finding names."""
    lines = (SAVED / "spec.yaml").read_text("utf-8").split("\n")
    return lines[found.position.line - 1].strip() if found.position else ""


# --- what a sample proves ---------------------------------------------------------------


def test_a_table_lists_its_fields_though_a_sample_shows_them() -> None:
    """A row that is taken away is a difference at the table, even if the sample has the field."""
    page = changed(PARCEL, ("labels Array List of labels\n", ""))
    (found,) = run(page).findings
    assert "Parcel.labels is not documented" in found.message
    assert on_page(found, page) == "Path Type Description"
    assert in_spec(found).startswith("labels:")


def test_a_sample_is_enough_where_no_table_lists_an_object() -> None:
    """Without the table of an object its sample documents the fields; tables leave out HAL."""
    rows = "Path Type Description\nsince String UTC time of the last scan\nfriendly String The same in words\n"
    assert [] == said(changed(PARCEL, (f"Response fields\n\n{rows}", "")))
    assert '"self" :' in PARCEL and "\nself " not in PARCEL


def test_a_sample_above_the_calls_is_a_part() -> None:
    """What stands above the first call explains a field, and need not be a whole body."""
    part = '{\n  "labels" : [ "fragile" ]\n}\n'
    assert [] == said(
        changed(PARCEL, ("Request\n", f"How to label\n\n{part}\nRequest\n"))
    )
    below = said(
        changed(PARCEL, ("Response fields\n", f"Example\n\n{part}\nResponse fields\n"))
    )
    assert [
        f"Parcel requires {name}, the sample has none"
        for name in ("id", "kind", "status")
    ] == below


@pytest.mark.parametrize("end", ["...\n}", "\n"])
def test_a_sample_with_dots_or_without_end_is_a_part(end: str) -> None:
    """Fields that a sample leaves out or that are cut off are not missing."""
    start = PARCEL.index('  "kind" : "box"')
    stop = PARCEL.index("\n}\n", start) + len("\n}\n")
    messages = said(f"{PARCEL[:start]}{end}\n{PARCEL[stop:]}")
    assert not [m for m in messages if "requires" in m]
    assert [m for m in messages if m.startswith("not JSON: ")]


# --- what cannot be read ----------------------------------------------------------------


def test_a_table_that_cannot_be_read_is_said_once() -> None:
    """What an unread table may list is not compared, and the report says why."""
    page = changed(
        PARCEL,
        ("Path Type Description\nid Number", "Path Kind Remarks\nid Number"),
        ('  "labels" : [ "fragile" ],\n', ""),
    )
    found = run(page)
    (unread,) = found.findings
    assert on_page(unread, page) == "Path Kind Remarks"
    open_places = [one.message for one in found.unchecked]
    assert f"Parcel.labels: not read: page.txt:{unread.line}" in open_places


def test_a_table_that_fits_nothing_is_said_once() -> None:
    """A table about something unknown may be that of what is not documented."""
    rows = "mood String Its mood\ntaste String Its taste\n"
    start, stop = PARCEL.index("id Number Unique"), PARCEL.index(
        "\nResponse fields\n\nPath Type Description\nsince"
    )
    page = changed(
        f"{PARCEL[:start]}{rows}{PARCEL[stop:]}", ('  "labels" : [ "fragile" ],\n', "")
    )
    assert ["a table of mood, taste fits nothing in the spec"] == said(page)


def test_an_unread_response_settles_no_parameter() -> None:
    """A table below a heading of a response has no parameters."""
    page = changed(
        PARCEL,
        ("URL Parameters\n\nParameter Type Examples Description\nembed enumeration embed=scans\n\n"
         "What else to load, allowed values are:\nscans\n\n", ""),
        ("Path Type Description\nid Number", "Path Kind Remarks\nid Number"),
        ("see the embed param", "see there"),
    )  # fmt: skip
    (found,) = [one for one in run(page).findings if "embed" in one.message]
    assert "the parameter embed of parcels.get is not documented" in found.message
    assert on_page(found, page) == "GET /v2/parcels/123 HTTP/1.1"


def test_an_empty_table_lists_nothing() -> None:
    """A table that has lost its only row is no table that cannot be read."""
    page = (SAVED / "get-parcel.html").read_text("utf-8")
    start = page.index(
        "<tr>", page.index("<td><code>embed</code></td>") - len("<tr>") - 2
    )
    page = page[:start] + page[page.index("</tr>", start) + len("</tr>") :]
    assert "embed=scans" not in page
    messages = said(page)
    assert "a table of nothing fits nothing in the spec" in messages
    assert [m for m in messages if "the parameter embed of parcels.get is not" in m]


def test_two_headings_in_a_row_promise_one_table() -> None:
    """The second heading may repeat the first; another one leaves it empty."""
    repeated = changed(
        PARCEL,
        (
            "Response fields\n\nPath Type Description\nid",
            "Parcel Response Fields\n\nResponse fields\n\nPath Type Description\nid",
        ),
    )
    assert [] == said(repeated)
    empty = changed(
        PARCEL, ("Response\n\nHTTP/1.1", "Body parameters\n\nResponse\n\nHTTP/1.1")
    )
    assert ["unknown layout: nothing under the heading 'Body parameters'"] == said(
        empty
    )
    lost = changed(PARCEL, ("Joined parcels\n", "Example\n\nJoined parcels\n"))
    assert ["unknown layout: nothing under the heading 'Example'"] == said(lost)


# --- calls and statuses -----------------------------------------------------------------


def test_a_call_that_leaves_its_page_is_missed() -> None:
    """The page's address shows which operation it is about; its own line is not there."""
    address = "https://docs.depot.example/api/endpoints/parcels/get/\n\n"
    page = address + changed(PARCEL, ("GET /v2/parcels/123", "GET /v2/crates/123"))
    found = {one.message: one for one in run(page).findings}
    assert on_page(found["no operation is GET /v2/crates/123"], page)[:4] == "GET "
    (missed,) = [
        found[m] for m in found if m.startswith("GET /v2/parcels/{parcelId} is")
    ]
    assert (None, "get:") == (missed.line, in_spec(missed))


def test_a_success_that_leaves_its_page_is_missed() -> None:
    """Errors may be on general pages; what a call answers otherwise is on its own one."""
    page = changed(PARCEL, ("HTTP/1.1 200 OK\n", ""))
    (found,) = run(page).findings
    assert "the response 200 of parcels.get is not documented" in found.message
    assert on_page(found, page) == "GET /v2/parcels/123 HTTP/1.1"


def test_a_sentence_about_another_call_is_not_about_this_one() -> None:
    """A status belongs to the call that the sentence names, also over several lines."""
    other = "The List Parcels endpoint returns\na HTTP 409 Conflict in such cases."
    assert [] == said(changed(PARCEL, ("Response\n", f"{other}\n\nResponse\n")))
    for own in (
        other.replace("The List Parcels endpoint", "This request"),
        other.replace("List Parcels", "Get Parcel"),
    ):
        page = changed(PARCEL, ("Response\n", f"{own}\n\nResponse\n"))
        (found,) = run(page).findings
        assert "parcels.get has no response 409" in found.message
        assert "409" in on_page(found, page)


def test_a_page_without_a_table(tmp_path: Path) -> None:
    """A call that takes and returns nothing needs no table; its own errors may have a body."""
    page = (
        "Discard Parcel\n\nDELETE /v2/parcels/123 HTTP/1.1\n\nHTTP/1.1 204 No Content\n"
    )
    docs = "[{page: https://docs.depot.example/api/endpoints/parcels/delete/, checked: '2026-04-01'}]"
    body = (
        "content: {application/json: {schema: {$ref: '#/components/schemas/Waiting'}}}"
    )
    call = (
        f"    delete:\n      operationId: parcels.discard\n      x-docs: {docs}\n"
        "      parameters: [{name: parcelId, in: path, required: true, schema: {type: integer}}]\n"
        "      responses:\n        '204': {description: Gone.}\n"
    )
    own = f"        '409':\n          description: Not now.\n          {body}\n"
    text = changed(
        (SAVED / "spec.yaml").read_text("utf-8"),
        ("  /v2/parcels:\n", f"{call}{own}  /v2/parcels:\n"),
    )
    file = tmp_path / "spec.yaml"
    file.write_text(text, "utf-8")
    assert ["the response 409 of parcels.discard is not documented"] == said(
        page, load(file)
    )
    file.write_text(text.replace(own, ""), "utf-8")
    assert [] == said(page, load(file))


# --- what parts are about ---------------------------------------------------------------

TWO_CALLS = """https://docs.depot.example/api/endpoints/shelves/

Shelves

Get Shelf

GET /v2/shelves/1 HTTP/1.1

URL Parameters

Parameter Type Description
embed String What comes along

Put Shelf

PUT /v2/shelves/1 HTTP/1.1

Request fields

Path Type Required Description
name String Y The name
"""
SHELVES = """openapi: 3.1.0
info: {title: Depot, version: "1"}
paths:
  /v2/shelves/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
    get:
      operationId: shelves.get
      x-docs: [{page: https://docs.depot.example/api/endpoints/shelves/, checked: "2026-01-01"}]
      parameters: [{name: embed, in: query, schema: {type: string}}]
      responses: {}
    put:
      operationId: shelves.put
      x-docs: [{page: https://docs.depot.example/api/endpoints/shelves/, checked: "2026-01-01"}]
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/NewShelf"}}}}
      responses: {}
components:
  schemas:
    NewShelf:
      type: object
      required: [name]
      x-docs: [{page: https://docs.depot.example/api/endpoints/shelves/, checked: "2026-01-01"}]
      properties: {name: {type: string}}
"""


def shelves(tmp_path: Path, *pairs: tuple[str, str]) -> Document:
    """Return a spec of two calls that one page documents, with some places changed."""
    file = tmp_path / "shelves.yaml"
    file.write_text(changed(SHELVES, *pairs), "utf-8")
    return load(file)


def test_a_table_is_about_the_call_above_it(tmp_path: Path) -> None:
    """Of several calls on a page the last one above a table takes what the table lists."""
    assert [] == said(TWO_CALLS, shelves(tmp_path))
    other = changed(TWO_CALLS, ("name String", "label String"))
    assert [
        "a table of label fits nothing in the spec",
    ] == said(other, shelves(tmp_path))
    more = changed(
        TWO_CALLS,
        ("name String Y The name\n", "name String Y The name\nembed String N More\n"),
    )
    assert ["NewShelf has no embed"] == said(more, shelves(tmp_path))


def test_a_heading_chooses_between_objects_alike(tmp_path: Path) -> None:
    """Two objects with the same fields are told apart by the words above their tables."""
    part = '{type: object, x-docs: [{page: "https://docs.depot.example/api/endpoints/shelves/", checked: "2026-01-01"}], properties: {id: {type: %s}}}'
    spec = shelves(
        tmp_path,
        ("properties: {name: {type: string}}", 'properties: {name: {type: string}, top: {$ref: "#/components/schemas/TopBoard"}, '
         'back: {$ref: "#/components/schemas/BackBoard"}}'),
        ("    NewShelf:", f"    TopBoard: {part % 'integer'}\n    BackBoard: {part % 'string'}\n    NewShelf:"),
    )  # fmt: skip
    rows = "name String Y The name\ntop Object N The top\nback Object N The back\n\n"
    head = "Path Type Required Description\nid"
    page = changed(TWO_CALLS, ("name String Y The name\n", f"{rows}Top board fields\n\n{head} Number N Id\n\n"
                               f"Back board fields\n\n{head} String N Id\n"))  # fmt: skip
    assert [] == said(page, spec)
    swapped = page.replace("Number N Id", "Date N Id")
    assert ["TopBoard.id is integer, the page says Date"] == said(swapped, spec)


def test_an_answer_with_something_embedded_is_documented_once(tmp_path: Path) -> None:
    """What differs only where something is embedded needs no table of its own."""
    docs = 'x-docs: [{page: "https://docs.depot.example/api/endpoints/shelves/", checked: "2026-01-01"}]'
    one = f"type: object, {docs}, properties: {{items: {{type: array}}}}"
    spec = shelves(
        tmp_path,
        ("      responses: {}\n    put:", "      x-embeds: {embed: {items: ShelfWithItems}}\n      responses: {'200': {content: {application/json: "
         "{schema: {$ref: '#/components/schemas/Shelf'}}}}}\n    put:"),
        ("    NewShelf:", f"    Shelf: {{type: object, {docs}, properties: {{_embedded: {{$ref: '#/components/schemas/Inside'}}}}}}\n"
         f"    ShelfWithItems: {{type: object, {docs}, allOf: [{{$ref: '#/components/schemas/Shelf'}}], properties: "
         f"{{_embedded: {{$ref: '#/components/schemas/InsideWithItems'}}}}}}\n    Inside: {{{one}}}\n    InsideWithItems: {{{one}}}\n    NewShelf:"),
    )  # fmt: skip
    fields = "HTTP/1.1 200 OK\n\nResponse fields\n\nPath Type Description\n_embedded.items Array The items\n\nPut Shelf\n"
    page = changed(TWO_CALLS, ("Put Shelf\n", fields))
    assert [] == said(page, spec)
    lost = said(changed(page, ("_embedded.items Array", "_embedded.parts Array")), spec)
    assert "Inside has no parts" in lost and "Inside.items is not documented" in lost
