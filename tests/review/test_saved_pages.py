"""Saved pages: HTML and text give the same blocks, and what is not understood is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load import load
from generator.review.audit import audit
from generator.review.audit.claims import (
    WITHOUT_PARTNER,
    ClaimedType,
    ClaimKind,
    Steps,
)
from generator.review.audit.page import page_claims, read_page
from generator.review.audit.page.blocks import Code, Heading, Table, Unknown, is_html
from generator.review.audit.page.claims import PageClaims, Part
from generator.review.audit.page.vocabulary import LINK
from support.paths import SAVED

NAMES = sorted(path.stem for path in SAVED.glob("*.txt"))


def read(text: str) -> PageClaims:
    """Return the claims of a page of that text."""
    return page_claims(read_page("page", text))


def strange(text: str) -> list[tuple[int, str]]:
    """Return what is not understood of a page, with the lines."""
    return [(block.line, block.message) for block in read(text).unknown]


def html(body: str) -> str:
    """Return a page with that body."""
    return f"<!doctype html><title>T</title><body>\n{body}"


def said(part: Part) -> list[tuple[ClaimKind, Steps, str | ClaimedType]]:
    """Return the claims of a part without their lines, and without what stays words.

    Text does not tell where an example ends and the notes begin.
    """
    found = (c for c in part.claims if c.kind not in WITHOUT_PARTNER)
    return [(c.kind, c.subject, c.value) for c in found]


def parts(found: PageClaims, form: str) -> list[Part]:
    """Return the parts of one form."""
    return [part for part in found.parts if part.form == form]


def table(text: str) -> Part:
    """Return the one table of a page."""
    (found,) = parts(read(text), "table")
    return found


def values(part: Part, kind: ClaimKind) -> list[str]:
    """Return the values of all claims of a kind."""
    return [claim.text for claim in part.claims if claim.kind is kind]


@pytest.mark.parametrize("name", NAMES)
def test_text_documents_what_html_does(name: str) -> None:
    """A page saved as text claims the same as its HTML, part by part."""
    as_text, as_html = (
        read((SAVED / f"{name}{suffix}").read_text("utf-8"))
        for suffix in (".txt", ".html")
    )
    assert [(part.form, part.is_request) for part in as_html.parts] == [
        (part.form, part.is_request) for part in as_text.parts
    ]
    for html_part, text_part in zip(as_html.parts, as_text.parts, strict=True):
        if html_part.form == "messages":
            assert set(said(html_part)) == set(said(text_part))
        else:
            assert said(html_part) == said(text_part)
    assert [(call.method, call.path) for call in as_html.calls] == [
        (call.method, call.path) for call in as_text.calls
    ]
    assert () == as_html.unknown == as_text.unknown


@pytest.mark.parametrize("suffix", [".txt", ".html"])
def test_lines_are_those_of_the_file(suffix: str) -> None:
    """Each name, type, value and key knows the line with its words."""
    text = (SAVED / f"get-parcel{suffix}").read_text("utf-8")
    lines = text.split("\n")
    checked = (ClaimKind.FIELD, ClaimKind.TYPE, ClaimKind.VALUE)
    found = read(text)
    for part in parts(found, "table"):
        for claim in part.claims:
            if claim.kind in checked and claim.value != LINK:
                assert claim.text in lines[claim.place - 1]
    (sample,) = parts(found, "sample")
    keys = [claim for claim in sample.claims if claim.kind is ClaimKind.KEY]
    assert keys
    for claim in keys:
        assert f'"{claim.text}"' in lines[claim.place - 1]


def test_navigation_is_not_documentation() -> None:
    """Menus, scripts and footers of a page are not read."""
    page = read((SAVED / "parcel-object.html").read_text("utf-8"))
    assert {"table", "sample"} == {part.form for part in page.parts}


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ('<link rel="canonical" href="https://d.example/a/">', "https://d.example/a/"),
        (
            '<meta property="og:url" content="https://d.example/b">',
            "https://d.example/b",
        ),
        ("", ""),
    ],
)
def test_html_may_say_its_address(head: str, address: str) -> None:
    """A canonical link is the address of a page."""
    assert address == read_page("page", f"<html><head>{head}</head><p>a").address


def test_a_browser_writes_the_address_above_the_page() -> None:
    """The comment of a browser that saved a page is its address."""
    text = "<!-- saved from url=(0019)https://d.example/c -->\n<html><p>a"
    assert "https://d.example/c" == read_page("page", text).address


def test_text_may_begin_with_its_address() -> None:
    """An address on the first line of a text is the address of the page."""
    assert (
        "https://d.example/c"
        == read_page("p", "https://d.example/c\n\nTitle\n").address
    )


@pytest.mark.parametrize(
    "text", ["<!doctype html>", "<html>", "<!doctype html><!-- a -->", ""]
)
def test_an_empty_page_documents_nothing(text: str) -> None:
    """A page without content is read, and is found to be empty."""
    assert () == read(text).parts


def test_a_page_may_begin_as_xml() -> None:
    """XHTML is HTML."""
    assert is_html('<?xml version="1.0"?>\n<html><p>a')


def test_many_comments_are_read_in_no_time() -> None:
    """A text that begins with comments and is not HTML is recognised quickly."""
    assert not is_html("<!-- a -->" * 5_000 + "text")


# --- layouts ----------------------------------------------------------------------------

UNKNOWN_HTML = {
    "columns": ("<table><tr><th>Name<th>Colour</table>", "a table with the columns Name, Colour"),
    "one column": ("<table><tr><th>Name</table>", "a table with the columns Name"),
    "no rows": ("<table></table>", "a table without rows"),
    "long row": (
        "<table><tr><th>Name<th>Type<tr><td>a<td>Int<td>b</table>",
        "a row that has not 2 cells",
    ),
    "nested": (
        "<table><tr><th>Name<th>Type<tr><td>a<td>Int<table><tr><td>b</table></table>",
        "a table with the columns b",
    ),
    "definitions": ("<dl><dt>name<dd>text</dl>", "a list of definitions"),
    "type": (
        "<table><tr><th>Name<th>Type<tr><td>a<td>some kind of thing</table>",
        "the type 'some kind of thing' of a",
    ),
    "no name": (
        "<table><tr><th>Name<th>Type<tr><td><td>Int</table>",
        "a row without a name",
    ),
    "empty section": ("<h2>Response fields</h2><p>See there.</p><h2>x</h2>",
                      "nothing under the heading 'Response fields'"),
}  # fmt: skip


@pytest.mark.parametrize("layout", UNKNOWN_HTML)
def test_a_strange_layout_is_reported(layout: str) -> None:
    """HTML that is not understood is said with its line, never passed over."""
    body, message = UNKNOWN_HTML[layout]
    assert [(2, message)] == strange(html(body))


UNKNOWN_TEXT = {
    "columns": (
        "Title\n\nName Kind Remarks\nid Int x\n",
        3,
        "a table with the columns Name Kind",
    ),
    "no rows": (
        "Title\n\nName Type Notes\n\nwords\n",
        3,
        "a table without rows: Name Type Notes",
    ),
    "no row": (
        "Name Type Notes\n• x y\n",
        2,
        "a row that does not fit the columns Name Type",
    ),
    "section": (
        "Body Parameters\n\nwords.\n",
        1,
        "nothing under the heading 'Body Parameters'",
    ),
}


@pytest.mark.parametrize("layout", UNKNOWN_TEXT)
def test_a_strange_text_is_reported(layout: str) -> None:
    """Text that looks like a table and is not understood is said with its line."""
    text, line, message = UNKNOWN_TEXT[layout]
    (found,) = strange(text)
    assert line == found[0]
    assert found[1].startswith(message)


TABLES = {
    "tabs": "Name\tType\tRequired\tNotes\nid\tInt\tYes\tThe id\nkind\tString\tNo\tThe kind\n",
    "bars": "| Name | Type | Required | Notes |\n|---|---|---|---|\n"
    "| id | Int | Yes | The id |\n| kind | String | No | The kind |\n",
    "blanks": "Name Type Required Notes\nid Int Yes The id\nkind String No The kind\n",
    "html": html(
        "<table><tr><th>Name<th>Type<th>Required<th>Notes"
        "<tr><td>id<td>Int<td>Yes<td>The id<tr><td>kind<td>String<td>No<td>The kind</table>"
    ),
}


@pytest.mark.parametrize("layout", TABLES)
def test_borders_of_cells_may_be_marked(layout: str) -> None:
    """A table is the same whether tabs, bars, blanks or tags separate its cells."""
    fields = {
        ("id",): ("Int", "required"),
        ("kind",): ("String", "optional"),
    }
    found = table(TABLES[layout])
    assert ["id", "kind"] == values(found, ClaimKind.FIELD)
    claims = {(claim.kind, claim.subject): claim.text for claim in found.claims}
    for steps, (type_, state) in fields.items():
        assert type_ == claims[ClaimKind.TYPE, steps]
        assert state == claims[ClaimKind.REQUIRED, steps]


VALUES = {
    "a sentence": ("One of: red, green", ["red", "green"]),
    "a sentence with or": (
        "The colour. Possible values: red, green or blue.",
        ["red", "green", "blue"],
    ),
    "bullets": ("The colour<ul><li>red<li>green - as grass</ul>", ["red", "green"]),
    "lines": ("The colour, one of<br>red<br>green", ["red", "green"]),
    "use": ("Colours<ul><li>colour=red<li>colour=red,green</ul>", []),
    "phrases": ("Only here:<ul><li>The red one<li>green</ul>", []),
    "numbered": ("Steps:<ol><li>mix<li>paint</ol>", []),
    "prose": ("One of the colours: there are many", []),
}


@pytest.mark.parametrize("layout", VALUES)
def test_listed_values_are_found(layout: str) -> None:
    """Values are listed as bullets, lines or words; uses and phrases are no values."""
    notes, expected = VALUES[layout]
    body = f"<table><tr><th>Name<th>Type<th>Notes<tr><td>colour<td>String<td>{notes}</table>"
    assert expected == values(table(html(body)), ClaimKind.VALUE)


def test_blocks_of_a_text() -> None:
    """Text is cut into titles, tables and samples, each with its line."""
    page = read_page(
        "p", 'Title\n\nName Type Notes\nid Int The id\n\nExample\n\n{\n  "id": 1\n}\n'
    )
    kinds = [(type(block), block.lines[0].line if isinstance(block, Code) else block.line)
             for block in page.blocks]  # fmt: skip
    assert [(Heading, 1), (Table, 3), (Heading, 6), (Code, 8)] == kinds
    assert not any(isinstance(block, Unknown) for block in page.blocks)


LINES = sorted({line for name in NAMES for suffix in (".txt", ".html")
                for line in (SAVED / f"{name}{suffix}").read_text("utf-8").split("\n")})  # fmt: skip
SPECS = [load(SAVED / "spec.yaml")]


@given(st.lists(st.sampled_from(LINES), max_size=25), st.booleans())
def test_any_page_can_be_read(lines: list[str], as_html: bool) -> None:
    """However the lines of pages are mixed, an audit ends and stays on the lines there are."""
    text = "\n".join(lines)
    page = read(html(text) if as_html else f"Get Parcel\n{text}")
    for finding in audit(SPECS, [page]).findings:
        assert finding.line is None or 1 <= finding.line <= len(lines) + 2


def test_what_a_call_does_without_parameters_is_their_default() -> None:
    """A sentence may give defaults as a query; a query that is only shown has none."""
    found = read(
        "List Parcels\n\nGET /v2/parcels HTTP/1.1\n\nAll are sorted by date. This is"
        " equivalent to ?sortField=sentAt&sortOrder=desc.\n\nFor gone ones, use ?status=gone\n"
    )
    (messages,) = parts(found, "messages")
    assert {("sortField",): "sentAt", ("sortOrder",): "desc"} == {
        claim.subject: claim.text
        for claim in messages.claims
        if claim.kind is ClaimKind.DEFAULT
    }
