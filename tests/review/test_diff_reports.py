"""Reports of a diff: text, Markdown, JSON and HTML, and what a hostile spec cannot do there."""

from __future__ import annotations

import json
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, get_args

import jsonschema_rs
import pytest

from generator.cli import main
from generator.review.diff.changes import SubjectKind
from generator.review.diff.report.excerpts import side_by_side
from generator.review.diff.rules import RULES, VERDICTS, AffectedSide
from hostile.payloads import PAYLOADS
from support.paths import PROJECT
from support.revisions import EXAMPLE

Captured = pytest.CaptureFixture[str]
SCHEMA = json.loads((PROJECT / "docs/diff.schema.json").read_text("utf-8"))

EDITS = {
    "        weight: {type: number}\n": "",
    "enum: [open, closed, on-hold]": "enum: [open, closed, on-hold, lost]",
    "description: A letter.": "description: A letter of a customer.",
}


LETTERS = """\
openapi: 3.1.0
info: {title: Letters, version: "1.0"}
paths:
  /letters:
    get:
      parameters: [{name: status, in: query, schema: {type: string, enum: [open]}}]
      responses:
        "200": {description: One., content: {application/json: {schema: {$ref: "#/components/schemas/Letter"}}}}
components:
  schemas:
    Letter:
      description: A letter.
      type: object
      properties: {id: {type: integer}}
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Return a spec."""
    return written(tmp_path / "old.yaml", EXAMPLE.read_text("utf-8"))


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """Return the spec with one change of each verdict."""
    text = EXAMPLE.read_text("utf-8")
    for before, after in EDITS.items():
        assert text.count(before) == 1
        text = text.replace(before, after)
    return written(tmp_path / "new.yaml", text)


def written(file: Path, text: str) -> Path:
    """Write a spec that keeps the rules of any document: it is not one of the house."""
    file.write_text(
        re.sub(r"^x-client:\n(  .*\n)+", "", text, flags=re.MULTILINE), "utf-8"
    )
    return file


def diff(*arguments: object) -> int:
    """Run the command."""
    return main(["diff", *map(str, arguments)])


# --- text -------------------------------------------------------------------------------


def test_text_is_one_line_for_each_change(
    old: Path, new: Path, capsys: Captured
) -> None:
    """The text report is grouped by verdict, aligned, and names file and line."""
    assert 0 == diff(old, new)
    assert f"""\
{old} → {new}: 1 breaking, 1 compatible, 1 documentation

breaking
  desk_api
    Letter.weight, LetterWithSender.weight  field removed  float | None  {old}:{line(old, "        weight:")}

compatible
  desk_api
    LetterStatus.LOST  enum member added  'lost'  {new}:{line(new, "    LetterStatus:")}

documentation
  desk_api
    Letter  documentation changed  {new}:{line(new, "    Letter:")}
""" == capsys.readouterr().out


def line(file: Path, start: str) -> int:
    """Return the number of the line that starts so."""
    lines = file.read_text("utf-8").splitlines()
    return 1 + next(i for i, text in enumerate(lines) if text.startswith(start))


def test_no_change_is_reported_as_such(old: Path, capsys: Captured) -> None:
    """A spec that did not change gives one line."""
    assert 0 == diff(old, old)
    assert f"{old} → {old}: no changes\n" == capsys.readouterr().out


def test_a_terminal_gets_colours(
    old: Path, new: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Colours are for terminals, unless NO_COLOR is set."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    diff(old, new)
    assert "\x1b[1;31mbreaking" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    diff(old, new)
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize("edits", [(), ("weight",)])
def test_fail_on_breaking(edits: tuple[str, ...], old: Path, new: Path) -> None:
    """The exit code is 1 if something breaks and that was asked for, else 0."""
    assert (1 if edits else 0) == diff(
        old, new if edits else old, "--fail-on", "breaking"
    )


# --- Markdown ---------------------------------------------------------------------------


def test_markdown_links_to_the_spec(old: Path, new: Path, capsys: Captured) -> None:
    """Each row links to its line; words of the documentation are folded."""
    links = "https://git.example/blob/{revision}/{file}"
    diff(old, new, "--format", "markdown", "--links", links)
    out = capsys.readouterr().out
    number = line(old, "        weight:")
    assert f"`old.yaml:{number}`](https://git.example/blob/" in out
    assert f"old.yaml#L{number})" in out
    assert "| `Letter.weight`<br>`LetterWithSender.weight` | field removed" in out
    assert (
        "<details><summary>1</summary>" in out.partition("#### Documentation only")[2]
    )


def test_long_lists_are_folded(old: Path, tmp_path: Path, capsys: Captured) -> None:
    """More than ten rows are folded, and none is lost."""
    values = ", ".join(f"value{number}" for number in range(30))
    text = EXAMPLE.read_text("utf-8").replace("on-hold]", f"on-hold, {values}]")
    diff(old, written(tmp_path / "many.yaml", text), "--format", "markdown")
    out = capsys.readouterr().out
    assert "<details><summary>20 more</summary>" in out
    assert 30 == out.count("enum member added")


# --- JSON -------------------------------------------------------------------------------


def test_json_is_as_its_schema_says(old: Path, new: Path, capsys: Captured) -> None:
    """What is printed for programs is valid by the published schema."""
    for pair in ((old, new), (new, old), (old, old)):
        diff(*pair, "--format", "json")
        jsonschema_rs.validate(SCHEMA, json.loads(capsys.readouterr().out))


def test_the_schema_knows_all_words() -> None:
    """Verdicts, sides, kinds and ids of rules are those of the code."""
    change = SCHEMA["$defs"]["change"]["properties"]
    assert list(VERDICTS) == SCHEMA["$defs"]["verdict"]["enum"]
    assert list(get_args(AffectedSide)) == change["side"]["enum"]
    assert list(get_args(SubjectKind)) == change["kind"]["enum"]
    assert all(re.fullmatch(change["rule"]["pattern"], rule) for rule in RULES)


def test_json_has_the_places(old: Path, new: Path, capsys: Captured) -> None:
    """A change has its rule, its places, and pointer and line of the side that has it."""
    diff(old, new, "--format", "json")
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    change = found["changes"][0]
    assert "field-removed" == change["rule"]
    assert ["Letter.weight", "LetterWithSender.weight"] == change["places"]
    assert "/components/schemas/Letter/properties/weight" == change["old_at"]["pointer"]
    assert None is change["new_at"]
    assert {"breaking": 1, "compatible": 1, "documentation": 1} == found["counts"]


# --- HTML -------------------------------------------------------------------------------


class Page(HTMLParser):
    """Reads a page: its tags, the addresses of its links, and the text of its cells."""

    def __init__(self, text: str) -> None:
        """Read a page."""
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.ids: list[str] = []
        self.cells: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(text)
        assert [] == [tag for tag in self._open if tag not in {"meta", "link"}]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append(tag)
        self._open.append(tag)
        self.addresses += [str(value) for name, value in attrs if name == "href"]
        self.ids += [str(value) for name, value in attrs if name == "id"]
        if tag in {"del", "ins"}:
            self.cells.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost tag, which is this one."""
        while self._open[-1] in {"meta", "link"}:
            self._open.pop()
        assert tag == self._open.pop()

    def handle_data(self, data: str) -> None:
        """Add the text to its cell."""
        if {"del", "ins"} & set(self._open):
            tag, text = self.cells[-1]
            self.cells[-1] = tag, text + data


def page_of(tmp_path: Path, *arguments: object) -> tuple[str, Page]:
    """Return the page that a diff writes, as text and read."""
    file = tmp_path / "diff.html"
    assert 0 == diff(*arguments, "--html", file)
    text = file.read_text("utf-8")
    return text, Page(text)


def test_html_shows_both_sides_as_yaml(old: Path, new: Path, tmp_path: Path) -> None:
    """The page has old and new beside each other as YAML, and marks the words that differ."""
    text, page = page_of(tmp_path, old, new)
    assert ("del", "float | None") in page.cells
    assert ("del", "  type: number") in page.cells
    assert ("ins", "- lost") in page.cells
    assert "<del>A letter.</del>" in text
    assert "<ins>A letter<mark> of a customer</mark>.</ins>" in text


def test_html_has_one_column_where_a_side_is_missing(
    old: Path, new: Path, tmp_path: Path
) -> None:
    """What was removed or added is not beside an empty column."""
    text, _ = page_of(tmp_path, old, new)
    assert 2 == text.count(
        '<div class="sides columns-1">'
    )  # the removed field, the added member
    assert 1 == text.count('<div class="sides columns-2">')  # the changed description


def test_html_puts_lines_with_the_same_key_beside_each_other() -> None:
    """A line that was added above a changed one does not move it away from its old text."""
    rows = side_by_side(
        ["a: 1", "text: Tea", "last: yes"],
        ["a: 1", "notes:", "- Hot", "text: Tea and milk", "last: yes"],
    )
    assert [
        ["a: 1", "a: 1"],
        ["", "notes:"],
        ["", "- Hot"],
        ["text: Tea", "text: Tea and milk"],
        ["last: yes", "last: yes"],
    ] == [["".join(p.text for p in cell.parts) for cell in row.cells] for row in rows]


def test_html_leaves_out_what_is_equal_and_far(old: Path, tmp_path: Path) -> None:
    """A change of a long object is shown with the lines around it, and the rest is counted."""
    text = EXAMPLE.read_text("utf-8").replace(
        "operationId: letters.pages.rewrite", "operationId: letters.pages.replace"
    )
    page, _ = page_of(tmp_path, old, written(tmp_path / "renamed.yaml", text))
    assert re.search(r"<span>\d+ more lines</span>", page)
    assert "<ins>    operationId: letters.pages.<mark>replace</mark></ins>" in page


def test_html_has_contents_and_links_to_lines(
    old: Path, new: Path, tmp_path: Path
) -> None:
    """Each change is in the contents; each place is a link if the address of files is known."""
    links = "https://git.example/blob/{revision}/{file}"
    _, page = page_of(tmp_path, old, new, "--links", links)
    inside = [each[1:] for each in page.addresses if each.startswith("#")]
    outside = [each for each in page.addresses if each.startswith("https:")]
    assert {"breaking", "change-1", "change-2", "change-3"} < set(inside)
    assert set() == set(inside) - set(page.ids)
    number = line(old, "        weight:")
    assert outside[0].startswith("https://git.example/blob/")
    assert outside[0].endswith(f"old.yaml#L{number}")

    _, page = page_of(tmp_path, old, new)
    assert ["data:,"] == [a for a in page.addresses if not a.startswith("#")]


def test_html_runs_and_requests_nothing(old: Path, new: Path, tmp_path: Path) -> None:
    """The page has no script and nothing from elsewhere, and forbids both."""
    text, page = page_of(tmp_path, old, new)
    assert not {"script", "img", "iframe"} & set(page.tags)
    assert "default-src 'none'" in text
    assert not re.search(r"url\(|@import", text)


def test_html_says_that_nothing_changed(old: Path, tmp_path: Path) -> None:
    """A page without changes has no empty contents."""
    text, page = page_of(tmp_path, old, old)
    assert "There are no changes." in text
    assert "nav" not in page.tags


# --- hostile specs ----------------------------------------------------------------------


@pytest.mark.parametrize("name", [n for n in PAYLOADS if n != "lone surrogate"])
def test_words_of_a_spec_stay_words(
    name: str, tmp_path: Path, capsys: Captured
) -> None:
    """No text of a spec breaks a line, a table or a page, or hides on a terminal."""
    words = json.dumps(f"{PAYLOADS[name]} | <script>alert(1)</script> `x` [y](z)")
    old, spec = tmp_path / "old.yaml", tmp_path / "hostile.yaml"
    old.write_text(LETTERS, "utf-8")
    text = LETTERS.replace("A letter.", words).replace("[open]", f"[open, {words}]")
    spec.write_text(text, "utf-8")
    page = tmp_path / "diff.html"
    if diff(old, spec, "--format", "text") == 2:
        return  # a control character: the loader refuses it, as its own tests say
    assert 0 == diff(old, spec, "--format", "markdown", "--html", page)
    out = capsys.readouterr().out
    assert all(char.isprintable() for char in out.replace("\n", ""))
    rows = [row for row in out.splitlines() if row.startswith("| ")]
    assert {6} == {len(re.findall(r"(?<!\\)\|", row)) for row in rows}
    html = page.read_text("utf-8")
    assert "script" not in Page(html).tags
    assert all(char.isprintable() for char in html.replace("\n", ""))


# --- git --------------------------------------------------------------------------------


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder, with a made-up author."""
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    return subprocess.run(
        [  # noqa: S607  # whichever git the machine has
            "git",
            "-C",
            str(folder),
            *identity,
            *arguments,
        ],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()


@pytest.fixture
def repository(tmp_path: Path, old: Path) -> Path:
    """Return a repository in which a branch changed the spec."""
    top = tmp_path / "repository"
    (top / "spec/v1").mkdir(parents=True)
    spec = top / "spec/v1/openapi.yaml"
    spec.write_text(old.read_text("utf-8"), "utf-8")
    git(top, "init", "--quiet", "--initial-branch=main")
    git(top, "add", ".")
    git(top, "commit", "--quiet", "--message=One")
    git(top, "tag", "v1")
    git(top, "checkout", "--quiet", "-b", "change")
    changed = spec.read_text("utf-8").replace("        weight: {type: number}\n", "")
    spec.write_text(changed, "utf-8")
    git(top, "commit", "--quiet", "--all", "--message=Two")
    return top


def test_without_names_the_branch_is_compared(
    repository: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The working tree is compared with the commit at which its branch left main."""
    monkeypatch.chdir(repository)
    assert 1 == diff("--spec", repository / "spec", "--fail-on", "breaking")
    out = capsys.readouterr().out
    base = git(repository, "rev-parse", "v1")[:12]
    assert out.startswith(f"{base} → working tree: 1 breaking\n")
    assert "  spec/v1/openapi.yaml:" in out


def test_revisions_are_compared(repository: Path, capsys: Captured) -> None:
    """Tags, branches and commits can be either side; file names start at the top."""
    assert 0 == diff("change", "v1", "--spec", repository / "spec")
    out = capsys.readouterr().out
    assert out.startswith("change → v1: 1 compatible\n")
    assert "field added" in out
    assert "  spec/v1/openapi.yaml:" in out


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nowhere", "'nowhere' is not a file, folder or git revision"),
        ("--output=/tmp/x", "unrecognized arguments"),
        ("v1:spec", "'v1:spec' is not a file, folder or git revision"),
    ],
)
def test_a_name_that_is_nothing_is_an_error(
    name: str, message: str, repository: Path, capsys: Captured
) -> None:
    """What is neither a file nor a commit is reported without a traceback."""
    try:
        code = diff(name, "--spec", repository / "spec")
    except SystemExit as stop:
        code = int(stop.code or 0)
    assert 2 == code
    assert message in capsys.readouterr().err


def test_a_folder_outside_git_needs_a_name(
    old: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a repository there is no merge base; the error says what to do."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert 2 == diff("--spec", old)
    assert "name a revision, file or folder" in capsys.readouterr().err


def test_a_mistake_in_an_old_revision_is_shown_at_its_place(
    repository: Path, capsys: Captured
) -> None:
    """A problem of a revision has its name, and no temporary path."""
    spec = repository / "spec/v1/openapi.yaml"
    spec.write_text("openapi: 4.0.0\n", "utf-8")
    git(repository, "commit", "--quiet", "--all", "--message=Broken")
    assert 2 == diff("change", "v1", "--spec", repository / "spec")
    err = capsys.readouterr().err
    assert err.startswith("change:spec/v1/openapi.yaml:1:1: openapi: ")


def test_a_diff_changes_nothing_in_the_repository(repository: Path) -> None:
    """Reading revisions leaves the working tree, the index and the branch alone."""
    before = git(repository, "status", "--porcelain=v2", "--branch", "--ignored")
    diff("v1", "change", "--spec", repository / "spec")
    assert before == git(
        repository, "status", "--porcelain=v2", "--branch", "--ignored"
    )
