"""`x-notes`: words of a page that must still be there."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main

Captured = pytest.CaptureFixture[str]

SPEC = """\
openapi: 3.1.0
info: {title: Depot, version: "1"}
paths:
  /crates/{crateId}:
    get:
      operationId: crates.get
      summary: Get a crate
      x-docs: [{page: "https://docs.depot.example/crate/", checked: "2026-01-01"}]
      x-notes: [for 30 days after it left]
      parameters:
        - {name: crateId, in: path, required: true, schema: {type: integer}}
      responses:
        "200":
          description: It.
          content: {application/json: {schema: {$ref: "#/components/schemas/Crate"}}}
components:
  schemas:
    Crate:
      type: object
      x-docs:
        - {page: "https://docs.depot.example/crate/", checked: "2026-01-01"}
      properties:
        weight:
          type: integer
          x-notes: [In grams, "don't count the lid"]
        shelf:
          type: string
          x-docs:
            - {page: "https://docs.depot.example/objects/", checked: "2026-01-01"}
            - {page: "https://docs.depot.example/crate/", checked: "2026-01-01"}
          x-notes: ["only in halls 1,2 and 5"]
"""
TEXT = """\
Get Crate

A crate is shown for 30 days after it left. Its weight is in kilograms elsewhere.

GET /crates/1 HTTP/1.1

HTTP/1.1 200 OK

Path Type Description
weight Number Weight in grams. We don\u2019t count the lid.
shelf String Where it stands, only in halls 1,2 and 5
"""
HTML = """\
<!doctype html><title>Get Crate</title><body><h1>Get Crate</h1>
<p>A crate is shown <b>for 30&nbsp;days</b> after it left.</p>
<pre>GET /crates/1 HTTP/1.1</pre><pre>HTTP/1.1 200 OK</pre>
<table><tr><th>Path<th>Type<th>Description
<tr><td>weight<td>Number<td>Weight in <em>grams</em>.<ol><li>We don&rsquo;t count the lid.</ol>
<tr><td>shelf<td>String<td>Where it stands, only in<br>halls <code>1,2</code> and 5</table>
"""
MARKDOWN = """\
# Get Crate

A crate is shown **for 30 days** [after it left](#left).

GET /crates/1 HTTP/1.1

HTTP/1.1 200 OK

| Path | Type | Description |
| --- | --- | --- |
| weight | Number | Weight *in grams*. We don't count the lid. |
| shelf | String | Where it stands, "only in halls 1,2 and 5" |
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a command the working folder with the spec."""
    monkeypatch.chdir(tmp_path)
    Path("spec.yaml").write_text(SPEC, "utf-8")


def run(text: str, *options: str) -> int:
    """Audit a page with a text."""
    Path("page").write_text(text, "utf-8")
    return main(["audit", "--spec", "spec.yaml", "page", *options])


@pytest.mark.parametrize(
    "text", [TEXT, HTML, MARKDOWN], ids=["text", "html", "markdown"]
)
def test_marks_and_quotes_make_no_difference(text: str, capsys: Captured) -> None:
    """White space, quotes, case and the marks of Markdown and HTML are no words."""
    assert 0 == run(text)
    assert "1 page, 0 differences, 0 explained" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new", "place", "message"),
    [
        (
            "for 30 days", "for 130 days", "page:3  spec.yaml:9:17",
            "the note 'for 30 days after it left' of crates.get is not on the page",
        ),
        (
            "in grams", "in ounces", "page:10  spec.yaml:25:21",
            "the note 'In grams' of Crate.weight is not in its row",
        ),
        (
            "We don\u2019t", "We", "page:10  spec.yaml:25:31",
            "the note \"don't count the lid\" of Crate.weight is not in its row",
        ),
        (
            "Weight in grams. We", "Weight. We", "page:10  spec.yaml:25:21",
            "the note 'In grams' of Crate.weight is not in its row",
        ),
    ],
)  # fmt: skip
def test_a_note_that_changed_is_named(
    old: str, new: str, place: str, message: str, capsys: Captured
) -> None:
    """It is reported with the line that is most like it, and its own place in the spec."""
    assert 1 == run(TEXT.replace(old, new) + "\nA lid is weighed in grams.\n")
    out = capsys.readouterr().out
    assert f"Notes that changed (1)\n  {place}  {message}\n" in out


def test_a_note_is_of_the_first_page(capsys: Captured) -> None:
    """It is open while only another page of the object was given."""
    assert 0 == run(TEXT, "--verbose")
    out = capsys.readouterr().out
    message = "the note 'only in halls 1,2 and 5' of Crate.shelf: not given: docs.depot"
    assert message in out


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [("only in halls", "also in halls", True), ("only in halls 1,2 and 5", "", False)],
)
def test_a_note_that_changed_on_another_page(
    old: str, new: str, named: bool, capsys: Captured
) -> None:
    """A row that has nearly all of its words on another page states it, other rows may not."""
    assert named == run(TEXT.replace(old, new), "--verbose")
    message = "the note 'only in halls 1,2 and 5' of Crate.shelf is not in its row"
    assert named == (f"page:11  spec.yaml:31:21  {message}" in capsys.readouterr().out)


def test_of_lines_alike_the_nearest_is_named(capsys: Captured) -> None:
    """A note that changed is reported where its object is, not where its words are first."""
    text = TEXT.replace("for 30 days", "for 31 days").replace(
        "GET", "A lid is shown for 32 days after it left.\n\nGET"
    )
    assert 1 == run(text)
    assert "page:5  spec.yaml:9:17  the note 'for 30" in capsys.readouterr().out


def test_a_row_of_several_lines_is_a_row(capsys: Captured) -> None:
    """Cells of HTML have lines of their own, and the cell that changed is named."""
    row = "<td>weight<td>Number<td>Weight in <em>grams</em>"
    assert row in HTML
    text = HTML.replace(row, "\n<td>weight\n<td>Number\n<td>Weight in ounces")
    assert 1 == run(text)
    message = "the note 'In grams' of Crate.weight is not in its row"
    assert f"page:8  spec.yaml:25:21  {message}" in capsys.readouterr().out


def test_a_page_that_was_not_given_says_nothing_of_its_notes(capsys: Captured) -> None:
    """Notes of a page are compared with that page only."""
    spec = SPEC.replace("x-notes: [for 30", "x-notes: [for 99").replace(
        'crate/", checked: "2026-01-01"}]\n      x-notes',
        'other/", checked: "2026-01-01"}]\n      x-notes',
    )
    Path("spec.yaml").write_text(spec, "utf-8")
    run(f"https://docs.depot.example/crate/\n\n{TEXT}", "--verbose")
    assert "for 99 days" not in capsys.readouterr().out


def test_a_note_of_a_shared_parameter_is_of_each_page_that_has_it(
    capsys: Captured,
) -> None:
    """Without pages of its own it has those of the operations that refer to it."""
    crate = 'page: "https://docs.depot.example/crate/"'
    lid = SPEC[SPEC.index("  /crates") : SPEC.index("components:")].replace(
        "/crates/", "/lids/"
    )
    lid = lid.replace("crates.get", "lids.get").replace(
        crate, crate.replace("crate/", "lid/")
    )
    for name in ("for 30 days after it left", "crateId, in: path"):
        assert name in lid
    shared = '$ref: "#/components/parameters/CrateId"'
    inline = "name: crateId, in: path, required: true, schema: {type: integer}"
    spec = SPEC.replace("components:", f"{lid}components:").replace(inline, shared)
    spec += f"  parameters: {{CrateId: {{x-notes: [never used twice], {inline}}}}}\n"
    Path("spec.yaml").write_text(
        spec.replace("      x-notes: [for 30 days after it left]\n", ""), "utf-8"
    )
    assert 1 == run(TEXT)
    out = capsys.readouterr().out
    assert (
        "the note 'never used twice' of the parameter crateId is not on the page\n"
        in out
    )
    assert 0 == run(f"{TEXT}\nA number is never used twice.\n")


def test_a_note_of_an_operation_without_pages_is_of_no_page(capsys: Captured) -> None:
    """Documents that are not of the house may leave x-docs out."""
    cited = '      x-docs: [{page: "https://docs.depot.example/crate/", checked: "2026-01-01"}]\n'
    shared = '$ref: "#/components/parameters/CrateId"'
    inline = "name: crateId, in: path, required: true, schema: {type: integer}"
    spec = SPEC.replace("      x-notes: [for 30 days after it left]\n", "")
    spec = spec.replace(cited, "").replace(inline, shared)
    assert "#/components/parameters/CrateId" in spec and cited not in spec
    spec += f"  parameters: {{CrateId: {{x-notes: [never used twice], {inline}}}}}\n"
    Path("spec.yaml").write_text(spec, "utf-8")
    run(f"URL: https://docs.depot.example/crate/\n\n{TEXT}", "--verbose")
    assert "never used twice" not in capsys.readouterr().out
