"""Pages that speak for all operations: the `x-docs` at the root of a spec."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from generator.load import load
from generator.review.audit.spec_view import SpecView
from support.paths import PROJECT

Captured = pytest.CaptureFixture[str]

OPERATION = """
  {path}:
    get:
      operationId: {name}
      summary: Get it
      x-docs: [{{page: "https://docs.depot.example/{page}/", checked: "2026-01-01"}}]
      responses:
        "200": {{description: It.}}
        "404": {{$ref: "#/components/responses/NotFound"}}
        "429": {{$ref: "#/components/responses/TooMany"}}
{more}"""
SPEC = (
    """openapi: 3.1.0
info: {title: Depot, version: "1"}
x-docs:
  - {page: "https://docs.depot.example/overview/status-codes/", checked: "2026-01-02"}
  - {page: "https://docs.depot.example/overview/limits/", checked: "2025-01-02"}
paths:"""
    + OPERATION.format(
        path="/crates/{crateId}", name="crates.get", page="crate", more=""
    )
    + OPERATION.format(
        path="/shelves",
        name="shelves.list",
        page="shelves",
        more='        "409": {$ref: "#/components/responses/Conflict"}\n',
    )
    + """components:
  responses:
    NotFound: {description: Nothing is there.}
    TooMany: {description: Too many requests.}
    Conflict: {description: It is moving.}
"""
)
OWN = {
    "crate.txt": "Get Crate\n\nGET /crates/1 HTTP/1.1\n\nHTTP/1.1 200 OK\n",
    "shelves.txt": "Shelves\n\nGET /shelves HTTP/1.1\n\nHTTP/1.1 200 OK\n\n"
    "Code Description\n409 It is moving\n",
}
CODES = (
    "https://docs.depot.example/overview/status-codes/\n\nStatus Codes\n\n"
    "Code Description\n200 Fine\n404 Nothing is there\n429 Slow down\n"
)


def run(*pages: str, spec: str = SPEC, options: tuple[str, ...] = ()) -> int:
    """Audit the pages of those names in the working folder."""
    Path("spec.yaml").write_text(spec, "utf-8")
    return main(["audit", "--spec", "spec.yaml", *options, *pages])


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Save the pages in the working folder of a command."""
    monkeypatch.chdir(tmp_path)
    for name, text in {**OWN, "codes.txt": CODES}.items():
        Path(name).write_text(text, "utf-8")


@pytest.mark.parametrize("page", OWN)
def test_errors_of_all_operations_are_not_expected_of_one_page(
    page: str, capsys: Captured
) -> None:
    """What operations share is open until a general page is given."""
    assert 0 == run(page, options=("--verbose",))
    out = capsys.readouterr().out
    assert "the response 404 of the API: not given: docs.depot.example/over" in out
    assert out.endswith(
        "1 page, 0 differences, 0 explained, 2 not checked, 0 not compared\n"
    )


def test_a_general_page_settles_them(capsys: Captured) -> None:
    """A page at the root documents them once; its other statuses are of no operation."""
    assert 0 == run("crate.txt", "codes.txt")
    out = capsys.readouterr().out
    assert out == "2 pages, 0 differences, 0 explained, 0 not checked, 0 not compared\n"


def test_a_shared_status_that_leaves_the_general_page_is_named_once(
    capsys: Captured,
) -> None:
    """A table of statuses is complete, also while another general page was not given."""
    Path("codes.txt").write_text(CODES.replace("429 Slow down\n", ""), "utf-8")
    assert 1 == run("crate.txt", "codes.txt")
    out = capsys.readouterr().out
    assert 1 == out.count("the response 429 of the API is not documented")
    assert "  codes.txt:5  spec.yaml:30:5  the response 429" in out


def test_a_status_that_no_operation_has_is_named(capsys: Captured) -> None:
    """A table of statuses on a general page may have those of few operations, not others."""
    codes = f"{CODES}409 It is moving\n500 It failed\n"
    Path("codes.txt").write_text(codes, "utf-8")
    assert 1 == run("crate.txt", "codes.txt")
    out = capsys.readouterr().out
    assert "codes.txt:10  spec.yaml:3:1  the API has no response 500\n" in out
    assert " 409" not in out


@pytest.mark.parametrize(
    ("page", "old", "new", "message"),
    [
        (
            "crate.txt",
            "200 OK",
            "202 Accepted",
            "the response 200 of crates.get is not",
        ),
        ("crate.txt", "200 OK", "202 Accepted", "crates.get has no response 202"),
        ("shelves.txt", "409 It is", "410 It was", "the response 409 of shelves.list"),
        ("shelves.txt", "GET /shelves", "GET /racks", "no operation of the spec is"),
    ],
)
def test_what_leaves_an_own_page_is_missed(
    page: str, old: str, new: str, message: str, capsys: Captured
) -> None:
    """The address, the success and the errors of few operations stay with their own page."""
    Path(page).write_text(OWN[page].replace(old, new), "utf-8")
    assert 1 == run(page)
    assert message in capsys.readouterr().out


def test_without_general_pages_each_page_says_all(capsys: Captured) -> None:
    """A spec that names none expects every status of the page of an operation."""
    start = SPEC.index("x-docs")
    assert 1 == run("crate.txt", spec=SPEC[:start] + SPEC[SPEC.index("paths:") :])
    assert "the response 404 of crates.get is not doc" in capsys.readouterr().out


def test_the_watch_list_has_general_pages(capsys: Captured) -> None:
    """They are pages like all others, with the place that records them."""
    assert 0 == run(options=("--watch-list",))
    assert (
        "2025-01-02  https://docs.depot.example/overview/limits/        spec.yaml:5:5\n"
        in capsys.readouterr().out
    )


@pytest.mark.parametrize(
    ("api", "statuses"),
    [
        ("v1", ["400", "401", "402", "403", "404", "429", "500", "503"]),
        ("v2", ["400", "401", "403", "404", "429"]),
    ],
)
def test_which_statuses_the_general_pages_of_our_specs_speak_for(
    api: str, statuses: list[str]
) -> None:
    """What few operations have, such as 412 and 423, is expected of their own pages."""
    assert statuses == list(SpecView(load(PROJECT / "spec" / api)).shared_errors)
