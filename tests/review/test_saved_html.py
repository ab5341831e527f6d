"""Saved HTML: however a site writes its markup, a page claims the same."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator.review.audit.claims import ClaimKind
from generator.review.audit.page import page_claims, read_page
from generator.review.audit.page.blocks import Code, Heading
from generator.review.audit.page.claims import PageClaims

PAGE = """<!doctype html><html><head><title>Send Parcel | Depot</title></head><body>
<nav><a href="#">GET /v2/menu</a></nav>
<main><section>
<h1>Send Parcel</h1>
<h2 id="request">Request<a class="anchor" href="#request"></a></h2>
<div class="block"><button>Copy</button><pre><code>POST /v2/parcels HTTP/1.1
Accept: application/json

{
  "kind" : "box",
  "weight" : 12
}
</code></pre></div>
<h2 id="fields">Request fields<a class="anchor" href="#fields"></a></h2>
<div class="wide"><table>
<thead>
<tr><th>Path</th><th>Type</th><th>Required</th><th>Description</th></tr>
</thead>
<tbody>
<tr><td><code>kind</code></td><td><code>String</code></td><td>Y</td><td>What is sent, one of:<br>
<code>box</code><br>
<code>letter</code></td></tr>
<tr><td><code>.weight</code></td><td><code>Number</code></td><td>N</td><td>In grams</td></tr>
</tbody>
</table></div>
<h2 id="response">Response<a class="anchor" href="#response"></a></h2>
<pre><code>HTTP/1.1 201 Created
</code></pre>
</section></main>
</body></html>
"""
VALUES = "<br>\n<code>box</code><br>\n<code>letter</code>"


def read(text: str) -> PageClaims:
    """Return the claims of a page of that text."""
    return page_claims(read_page("page.html", text))


def claimed(text: str) -> list[tuple[object, ...]]:
    """Return what a page claims beside its prose, and what of it is not understood."""
    found = read(text)
    claims = [
        (part.form, part.is_request, claim.kind, claim.subject, claim.text)
        for part in found.parts
        for claim in part.claims
        if claim.kind not in (ClaimKind.REMARK, ClaimKind.UNREAD)
    ]
    calls = [("call", call.method, call.path) for call in found.calls]
    return [
        *calls,
        *claims,
        *(("unknown", unknown.message) for unknown in found.unknown),
    ]


def code(change: Callable[[list[str]], str]) -> str:
    """Return the page with the lines of its samples written in another way."""
    pattern = r"(?<=<pre><code>)(.*?)\n(?=</code>)"
    return re.sub(pattern, lambda m: change(m[1].split("\n")), PAGE, flags=re.DOTALL)


def values(markup: str) -> str:
    """Return the page with the values of `kind` written in another way."""
    return PAGE.replace(VALUES, markup)


LAYOUTS = {
    "a header in each row": re.sub(r"<tr><td>(.*?)</td>", r"<tr><th scope=row>\1</th>", PAGE),
    "no section of a table": re.sub(r"</?(thead|tbody)>\n", "", PAGE),
    "titles in cells": PAGE.replace("<th>", "<td>").replace("</th>", "</td>"),
    "titles in bold": re.sub(r"<th>(.*?)<", r"<th><strong>\1</strong>&nbsp;<", PAGE),
    "no closing tags": re.sub("</(td|th|tr|thead|tbody)>", "", PAGE),
    "a title over the columns": PAGE.replace("<thead>", "<thead><tr><th colspan=4>All</th></tr>"),
    "a group of rows": PAGE.replace("<tbody>", "<tbody><tr><td colspan=4>Body</td></tr>"),
    "rows without words": PAGE.replace("</tbody>", "<tr><td>&nbsp;</td></tr></tbody>"),
    "empty cells left out": PAGE.replace("<td>In grams</td>", ""),
    "paragraphs in cells": re.sub(r"<td>(.*?)</td>", r"<td><p>\1</p></td>", PAGE, flags=re.DOTALL),
    "a link of a field": PAGE.replace("<code>kind</code>", "<a href='#k'><code>kind</code></a>"),
    "breaks in a word": PAGE.replace("weight", "wei\u200bght").replace("kind", "ki&shy;nd"),
    "a list of values": values("<ul><li><code>box</code></li><li>letter</li></ul>"),
    "values in paragraphs": values("<p>box</p><p>letter</p>"),
    "values side by side": values("<code>box</code> <code>letter</code>"),
    "values without a blank": values("<i><code>box</code></i><i><code>letter</code></i>"),
    "values in a sentence": values(" <code>box</code>, <code>letter</code>"),
    "anchors with a sign": re.sub(r"(href=\"#\w+\">)", r"\1¶", PAGE),
    "anchors before": re.sub(r"(<h2.*?>)(\w.*?)(<a.*?>)(</a>)", r"\1\3Link to this\4 \2", PAGE),
    "bold headings": re.sub(r"<h2.*?>(\w.*?)<a.*?</h2>", r"<p><strong>\1</strong></p>", PAGE),
    "headings by role": re.sub(r"<h2.*?>(\w.*?)<a.*?</h2>", r"<div role=heading>\1</div>", PAGE),
    "lines in elements": code(lambda lines: "".join(f"<div>{line}</div>" for line in lines)),
    "lines with breaks": code(lambda lines: "".join(f"<span>{line}<br></span>" for line in lines)),
    "numbered lines": code(lambda lines: "\n".join(
        f'<span class="lineno">{n} </span>{line}' for n, line in enumerate(lines, 1))),
    "numbers not to select": code(lambda lines: "\n".join(
        f'<b style="user-select: none">{n}</b>{line}' for n, line in enumerate(lines, 1))),
    "coloured words": code(lambda lines: "\n".join(
        re.sub(r"(\w+)", r"<span>\1</span>", line) for line in lines)),
    "a button in the sample": PAGE.replace("</code></pre>", "</code><button>Copy</button></pre>"),
    "another tab": PAGE.replace("<pre>", "<div role=tabpanel hidden><pre>curl -d {} x</pre></div><pre>", 1)
                       .replace("curl -d {} x", "curl x"),
    "behind a tab": PAGE.replace('<div class="wide">', "<div role=tabpanel hidden>"),
    "a folded table": PAGE.replace('<div class="wide">', "<div><details><summary>Fields</summary>"),
    "a note before the table": PAGE.replace("<table>", '<div class="alert"><p>Mind this.</p></div><table>'),
    "hidden parts": PAGE.replace("<h1>", "<p hidden>GET /v2/no</p><p style='display: none'>GET /v2/x</p><h1>"),
    "a dialog": PAGE.replace("<h1>", "<div role=dialog>Cookies? 404 Not Found</div><h1>"),
    "no part for the content": PAGE.replace("main>", "div>"),
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_markup_makes_no_difference(layout: str) -> None:
    """Tables, values, headings and samples are read in every markup of them."""
    assert PAGE != LAYOUTS[layout]
    assert claimed(PAGE) == claimed(LAYOUTS[layout])


def test_the_page_is_read() -> None:
    """The layouts above are compared with claims, and not with none."""
    found = read(PAGE)
    assert ["call", "table", "sample"] == [
        part.form for part in found.parts if part.form != "messages"
    ]
    listed = [claim.text for claim in found.parts[-2].claims
              if claim.kind in (ClaimKind.FIELD, ClaimKind.VALUE)]  # fmt: skip
    assert ["kind", "box", "letter", "weight"] == listed
    assert () == found.unknown


def fields(body: str) -> list[tuple[tuple[object, ...], str]]:
    """Return the fields of the one table of a page, each with where it is."""
    (table,) = (part for part in read(f"<main>{body}").parts if part.form == "table")
    return [
        (claim.subject, claim.text)
        for claim in table.claims
        if claim.kind is ClaimKind.FIELD
    ]


def test_a_table_in_a_cell_has_the_fields_of_what_the_cell_is_about() -> None:
    """The rows of the inner table are below the field of the outer one."""
    inner = "<table><tr><th>Name<th>Type<tr><td>city<td>String</table>"
    body = (
        f"<table><tr><th>Name<th>Type<th>Notes<tr><td>to<td>Object<td>Where{inner}"
        "<tr><td>id<td>Int<td>The id</table>"
    )
    assert [((), "to"), ((), "to"), (("to",), "city"), ((), "id")] == fields(body)


def test_a_second_list_in_a_cell_may_be_one_of_notes() -> None:
    """Values are those of the first list, of both if both have values."""
    cell = "<ul><li>box</li><li>letter</li></ul>Note:<ul><li>{}</li></ul>"
    for item, more in {
        "A box is too heavy for this.": "",
        "parcel": ", parcel",
    }.items():
        (part,) = read(
            "<main><table><tr><th>Name<th>Type<th>Notes<tr><td>kind<td>String<td>One of:"
            f"{cell.format(item)}</table>"
        ).parts
        listed = [c.text for c in part.claims if c.kind is ClaimKind.VALUES]
        assert [f"box, letter{more}"] == listed


def test_a_mark_says_what_is_required_and_a_blank_what_is_not() -> None:
    """Without any mark, or beside other words, a blank says nothing."""
    rows = (
        "<h2>Request</h2><table><tr><th>Name<th>Type<th>Required"
        "<tr><td>a<td>Int<td>{}<tr><td>b<td>Int<td>"
    )
    for mark, states in {
        "✓": ["required", "optional"],
        "•": ["required", "optional"],
        "✔\ufe0f": ["required", "optional"],
        "yes": ["required"],
        "": [],
    }.items():
        (part,) = read(f"<main>{rows.format(mark)}</table>").parts
        assert states == [c.text for c in part.claims if c.kind is ClaimKind.REQUIRED]


def test_rows_below_the_word_header_are_no_fields() -> None:
    """A row over all columns says what the rows below it are about."""
    body = (
        "<table><tr><th>Name<th>Type<tr><td colspan=2>Headers<tr><td>Location<td>String"
        "<tr><td colspan=2>Body<tr><td>id<td>Int</table>"
    )
    assert [((), "id")] == fields(body)


def test_definitions_are_a_table() -> None:
    """A list of names with types is read as a table of them."""
    body = (
        "<h2>Request fields</h2><dl><dt><code>id</code> <em>integer</em> required<dd>The id"
        "<dt>kind (string)<dd>One of:<ul><li>box<li>letter</ul></dl>"
    )
    (table,) = (part for part in read(f"<main>{body}").parts if part.form == "table")
    claims = [(claim.kind, claim.subject, claim.text) for claim in table.claims]
    assert (ClaimKind.TYPE, ("kind",), "string") in claims
    assert (ClaimKind.VALUE, ("kind",), "letter") in claims
    assert (ClaimKind.REQUIRED, ("id",), "required") in claims


def test_a_line_that_is_bold_is_a_heading_and_a_sentence_is_none() -> None:
    """Bold words that end like a sentence are prose."""
    page = read_page(
        "p.html",
        "<main><p><b>Response fields</b></p><p><b>Mind this.</b></p>"
        "<p><b>Note:</b> words</p>",
    )
    assert ["Response fields"] == [
        block.text for block in page.blocks if isinstance(block, Heading)
    ]


def test_lines_of_a_sample_on_one_line_of_the_file() -> None:
    """Elements break the lines of a sample where the file does not."""
    page = read_page("p.html", "<main><pre><div>{</div><div>  1<br>}</div></pre>")
    (sample,) = (block for block in page.blocks if isinstance(block, Code))
    assert ["{", "  1", "}"] == [part.text for part in sample.lines if part.text]
    assert {1} == {part.line for part in sample.lines}


@pytest.mark.parametrize(
    "remark",
    [
        "<!-- saved from url=(0031)https://docs.depot.example/send -->",
        "<!--\n Page saved with SingleFile \n url: https://docs.depot.example/send \n-->",
    ],
)
def test_browsers_and_extensions_write_the_address(remark: str) -> None:
    """The address of a saved page is in a remark at its beginning."""
    page = read_page("p.html", f"<!doctype html>\n{remark}\n<html><body><p>words</p>")
    assert "https://docs.depot.example/send" == page.address
