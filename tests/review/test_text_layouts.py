"""Layouts of text: what extractors, browsers and Markdown do to a page, one case each."""

from __future__ import annotations

import pytest

from generator.review.audit.page import page_claims, read_page
from generator.review.audit.page.blocks import Code, Heading, Page, Row, Table, Unknown

TOP = "Get Crate\n\nGET /v2/crates/1 HTTP/1.1\n\n"


def read(text: str) -> Page:
    """Return the blocks of a page of that text."""
    return read_page("page", text)


def rows(page: Page) -> list[Row]:
    """Return the rows of the one table of a page."""
    assert not [block for block in page.blocks if isinstance(block, Unknown)]
    (table,) = (block for block in page.blocks if isinstance(block, Table))
    return list(table.rows)


def cells(text: str) -> list[list[str]]:
    """Return the words of the cells that have some, row by row, lists behind a colon."""
    found: list[list[str]] = []
    for row in rows(read(text)):
        listed = (
            " ".join([cell.text, *(f"- {item.text}" for item in cell.items)]).strip()
            for cell in row.cells.values()
        )
        found.append([words for words in listed if words])
    return found


# --- tables -----------------------------------------------------------------------------

CELLS = [["id", "Int", "The number"], ["kind", "String", "What, one of: - box - tin"]]
TABLES = {
    "one cell a line, outer bars": (
        "| Name |\nType |\nNotes |\n| id |\nInt |\nThe number |\n"
        "| kind |\nString |\nWhat, one of:\n- box\n- tin\n|\nThe end\n"
    ),
    "cells on several lines": (
        "Name | Type | Notes |\n---|---|---|\nid |\nInt |\nThe number |\n"
        "kind | String |\nWhat, one of:\n- box\n- tin\n|\nThe end\n"
    ),
    "a list on the line of its cell": (
        "| Name | Type | Notes |\n|:--|--:|:-:|\n| id | Int | The number |\n"
        "| kind | String | What, one of: • box • tin |\n"
    ),
    "breaks in a cell": (
        "Name | Type | Notes\n--- | --- | ---\n`id` | Int | The number\n"
        "`kind` | String | What, one of:<br>* box<br/>* tin\n"
    ),
    "tabs": "Name\tType\tNotes\nid\tInt\tThe number\nkind\tString\tWhat, one of:\n• box\n• tin\n",
    "columns": (
        "  Name  Type    Notes\n  id    Int     The number\n"
        "  kind  String  What, one of:\n                * box\n                * tin\n"
    ),
    "rows that go on": (
        "Name | Type | Notes  \n---|---|---  \n`id` | Int | The  \nnumber  \n"
        "`kind` | String | What, one of:\n\n  * box\n  * tin\n\n  \nThe end\n"
    ),
    "a list in a line": (
        "| Name | Type | Notes |\n| --- | --- | --- |\n| id | Int | The number |\n"
        "| kind | String | What, one of: * box * tin |\n"
    ),
    "a value a row": (
        "| Name | Type   | Notes        |\n|------|--------|--------------|\n"
        "| id   | Int    | The number   |\n| kind | String | What, one of: |\n"
        "| - box |\n| - tin |\n"
    ),
    "a cell a line": (
        "Name\nType\nNotes\nid\nInt\nThe number\nkind\nString\nWhat, one of:\n- box\n- tin\n"
    ),
    "a cell a paragraph": (
        "Name\n\nType\n\nNotes\n\n`id`\n\n`Int`\n\nThe number\n\n"
        "`kind`\n\n`String`\n\nWhat, one of:\n\n*   box\n*   tin\n\nThe end of it.\n"
    ),
}


@pytest.mark.parametrize("layout", TABLES)
def test_cells_are_found(layout: str) -> None:
    """Each layout has the same cells, and they end where the table does."""
    assert CELLS == cells(TOP + TABLES[layout])


def test_bars_are_escaped() -> None:
    """An escaped bar is no border of a cell."""
    text = "| Name | Type |\n|---|---|\n| mode | `Int` or `String` |\n| a_b | Int \\| String |\n"
    assert [["mode", "Int or String"], ["a_b", "Int | String"]] == cells(text)


def test_empty_cells_may_be_lost() -> None:
    """What a cell says decides its column where extractors move or leave out empty cells."""
    text = (
        "Name | Type | Required | Default | Notes |\n---|---|---|---|---|\n"
        "page | Int | No | 1 | |\nsince | Datetime | No | Sent after that time | |\n"
    )
    page, since = rows(read(text))
    assert ("1", "") == (page.cell("default").text, page.cell("notes").text)
    assert ("", "Sent after that time") == (
        since.cell("default").text,
        since.cell("notes").text,
    )


def test_a_row_may_lack_its_section() -> None:
    """Extractors write a cell that reaches over several rows once."""
    text = (
        "Response | Name | Type | Notes |\n---|---|---|---|\nHeader | Status | Int | 200 |\n"
        "Body | page | Int | The page |\ncount | Int | All of them | |\n"
    )
    found = [(row.cell("section").text, row.name) for row in rows(read(text))]
    assert [("Header", "Status"), ("Body", "page"), ("", "count")] == found


@pytest.mark.parametrize(
    ("cell", "lines"),
    [
        ("What, one of:box tin", ["What, one of:", "box", "tin"]),
        ("Sorted by field: score - default id", ["Sorted by field:", "score - default", "id"]),
        ("Values are: only for the rich", ["Values are: only for the rich"]),
        ("What, one of:boxcratebarreltin", ["What, one of:"]),
    ],
)  # fmt: skip
def test_values_may_be_glued(cell: str, lines: list[str]) -> None:
    """Values without a line break between them are told from a sentence."""
    (row,) = rows(
        read(f"Name | Type | Notes |\n---|---|---|\nkind | String | {cell} |\n")
    )
    assert lines == [line.text for line in row.cell("notes").lines]


@pytest.mark.parametrize(
    ("cell", "lines"),
    [
        ("all active spam", ["all", "active", "spam"]),
        ("any of these", ["any of these"]),
    ],
)
def test_options_may_be_glued(cell: str, lines: list[str]) -> None:
    """A column of options lists values, also with nothing but blanks between them."""
    text = f"| Name | Type | Options |\n|---|---|---|\n| kind | String | {cell} |\n"
    (row,) = rows(read(text))
    assert lines == [line.text for line in row.cell("options").lines]


@pytest.mark.parametrize(
    ("name", "shown"),
    [("ids=1ids=2,3", ["ids=1", "ids=2,3"]), ("x=1&ids=2", ["x=1&ids=2"])],
)
def test_examples_may_be_glued(name: str, shown: list[str]) -> None:
    """Each example begins with the name."""
    text = f"| Name | Type | Example |\n|---|---|---|\n| ids | Int | {name} |\n"
    (row,) = rows(read(text))
    assert shown == [line.text for line in row.cell("example").lines]


def test_options_are_above_the_notes() -> None:
    """A list in the column of options may be followed by a note with a list of its own."""
    text = (
        "Name Type Required Default Options Notes\nstate String No all\n  • all\n  • sent\n"
        "Sent only works for these:\n  1. Mine\n  2. Yours\nlabel String No \xa0 \xa0 A label\n"
    )
    state, label = rows(read(text))
    assert ["all", "sent"] == [item.text for item in state.cell("options").items]
    assert "Sent only works for these:" == state.cell("notes").text
    assert ["Mine", "Yours"] == [step.text for step in state.cell("notes").steps]
    assert "A label" == label.cell("notes").text


def test_a_description_may_be_below_its_row() -> None:
    """Browsers begin a line for a paragraph in a cell, also behind a blank one."""
    text = (
        "Parameter Type Examples Description\npage number page=1\nPage number\n"
        "ids number ids=1\nids=1,2\n\nWhich ones.\n\nsort enumeration sort=id\n\nThe order\n"
    )
    assert [
        ["page", "number", "page=1", "Page number"],
        ["ids", "number", "ids=1 ids=1,2", "Which ones."],
        ["sort", "enumeration", "sort=id"],
    ] == cells(text)


STRANGE = {
    "bars": ("Name | Colour |\n---|---|\nid | red |\n", "a table with the columns Name, Colour"),
    "bars without rows": ("| Name | Type |\n|---|---|\n\nwords\n", "a table without rows: Name Type"),
    "a row of bars": (
        "| Name | Type |\n|---|---|\n| id | Int |\n| some words here | Int |\n",
        "a row that does not fit the columns Name Type",
    ),
    "columns in the middle": (
        "Name  Type    Notes\nid    Int     A number\n              One of:\n"
        "kind  String  * box\n              * tin\n",
        "a row that does not fit the columns Name Type Notes",
    ),
    "cells without rows": ("Name\n\nType\n\nNotes\n\n## End\n", "a table without rows: Name Type Notes"),
    "blanks without rows": ("Name Type Notes\n\nwords\n", "a table without rows: Name Type Notes"),
}  # fmt: skip


@pytest.mark.parametrize("layout", STRANGE)
def test_what_is_not_understood_is_said_once(layout: str) -> None:
    """Titles that lead to no rows are a finding at their line, and never prose."""
    text, message = STRANGE[layout]
    found = [b for b in read(TOP + text).blocks if isinstance(b, Unknown)]
    assert [message] == [block.message for block in found]
    assert found[0].line in range(5, 9)


@pytest.mark.parametrize(
    "notes", ["Kind, one of:", "Kind. Possible values include:", "Its valid values are"]
)
def test_a_list_may_be_lost(notes: str) -> None:
    """A list that is announced and not there is said, once for a table."""
    row = f"| kind | String | {notes}\n|\n"
    text = f"| Name | Type | Notes |\n|---|---|---|\n{row}{row.replace('kind', 'type')}"
    (lost,) = page_claims(read(text)).unknown
    assert (3, f"a list is missing below {notes!r}") == (lost.line, lost.message)


# --- the rest of a page -----------------------------------------------------------------

HEADINGS = {
    "marks": "# Get Crate\n\n## Response fields ##\n",
    "links": "# Get Crate[](#get-crate)\n\n### Response fields [#](#response-fields)\n",
    "lines": "Get Crate\n=========\n\nResponse fields\n---\n",
    "bold": "**Get Crate**\n\n__Response fields__\n",
    "labels": "Title: Get Crate\n\n## Response fields\n",
    "no blank lines": "Get Crate\nGET /v2/crates/1\nResponse fields\nHTTP/1.1 200 OK\n",
}


@pytest.mark.parametrize("layout", HEADINGS)
def test_headings_are_found(layout: str) -> None:
    """Titles are known by their marks, by what underlines them, or by their words."""
    blocks = read(HEADINGS[layout]).blocks
    titles = [block.text for block in blocks if isinstance(block, Heading)]
    assert ["Get Crate", "Response fields"] == titles


@pytest.mark.parametrize(
    "text",
    [
        "Copy\n\n    GET /v2/crates HTTP/1.1\n\n    {\n      “id” : 1\n    }\n\nEnd.\n",
        "```http\nGET /v2/crates HTTP/1.1\n\n{\n  “id”\xa0: 1\n}\n```\nEnd.\n",
        "~~~\nGET /v2/crates HTTP/1.1\n{\n“id” : 1\n}\n~~~\n",
    ],
)
def test_code_is_found(text: str) -> None:
    """Code is indented or fenced, and its quotes may be those of a typesetter."""
    page = read(text)
    assert 1 == len([block for block in page.blocks if isinstance(block, Code)])
    found = page_claims(page)
    assert [("GET", "/v2/crates")] == [(call.method, call.path) for call in found.calls]
    (sample,) = (part for part in found.parts if part.form == "sample")
    assert {"id"} == sample.names


def test_a_title_may_be_glued_to_a_sample() -> None:
    """Extractors write the next title behind the last brace."""
    page = read(
        'Response\n{\n"id": 1\n}Response fields\nName | Type |\n---|---|\nid | Int |\n'
    )
    kinds = [type(block) for block in page.blocks]
    assert [Heading, Code, Heading, Table] == kinds


def test_a_page_may_have_no_table() -> None:
    """A call that answers nothing has a method, a path and a status."""
    text = (
        "Delete Crate\nRequest\nDELETE /v2/crates/1 HTTP/1.1\nAuthorization: Bearer oauth_token\n"
        "Path Parameters\n/v2/crates/{crateId}\nResponse\nHTTP/1.1 204 No Content\n"
    )
    found = page_claims(read(text))
    assert () == found.unknown
    assert [("DELETE", "/v2/crates/{crateId}")] == [
        (call.method, call.path) for call in found.calls
    ]


PAGE = "https://docs.depot.example/crates/get"
ADDRESSES = {
    "alone": f"{PAGE}\n\n# Get Crate\n",
    "in angles": f"<{PAGE}>\n# Get Crate\n",
    "source": f"Source: {PAGE}\n\n# Get Crate\n",
    "bold": f"# Get Crate\n\n**Source:** [Get Crate]({PAGE})\n",
    "URL": f"# Get Crate\nURL: {PAGE}\n",
    "title and URL": f"Title: Get Crate\n\nURL Source: {PAGE}\n\nMarkdown Content:\n",
    "front matter": f'---\ntitle: "Get Crate"\nurl: "{PAGE}"\n---\n\n# Get Crate\n',
    "comment": f"<!-- saved from {PAGE} -->\n# Get Crate\n",
}


@pytest.mark.parametrize("form", ADDRESSES)
def test_text_says_its_address(form: str) -> None:
    """An address at the beginning is that of the page."""
    assert PAGE == read(ADDRESSES[form]).address


@pytest.mark.parametrize(
    "text",
    [
        "Get Crate\n\n  • REST Method: GET\n  • URL: https://api.depot.example/v1/crates\n",
        "Get Crate\nGET /v2/crates\nURL: https://api.depot.example/v2/crates\n",
        "---\nwords that are no keys\n---\n",
    ],
)
def test_the_address_of_a_call_is_another_one(text: str) -> None:
    """Below its method is the address of a call."""
    assert "" == read(text).address


@pytest.mark.parametrize(
    "text",
    [
        "Name Type Notes\r\nsent\u200bAt Int <\u200did>\r\n",
        "Name Type Notes\nsent&#8203;At Int &lt;&shy;id&gt;\n",
        "| Name | Type | Notes |\n|---|---|---|\n| sent&#65;t | Int\u202f| &lt;id&gt;&nbsp;|\n",
        "| Name | Type | Notes |\n|---|---|---|\n| [`sentAt`](#a) | **Int** | <b>\\<id></b> |\n",
    ],
)
def test_what_cannot_be_seen_is_no_word(text: str) -> None:
    """Line ends of Windows, characters without a width, entities and marks are not read."""
    assert [["sentAt", "Int", "<id>"]] == cells(text)
