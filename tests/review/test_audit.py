"""The audit: what only a page or only the spec documents, and what differs."""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

import pytest

from generator.cli import main
from generator.load import load
from support.paths import PROJECT, SAVED

SPEC = (SAVED / "spec.yaml").read_text("utf-8")
PAGES = sorted(SAVED.glob("*.txt")) + sorted(SAVED.glob("*.html"))

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working folder of a command: files below it are named from there."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(spec: str, *pages: str, options: tuple[str, ...] = ()) -> int:
    """Audit pages, by their names in `saved` or below the working folder."""
    Path("spec.yaml").write_text(spec, "utf-8")
    for name in pages:
        if (SAVED / name).exists() and not Path(name).exists():
            Path(name).write_bytes((SAVED / name).read_bytes())
    return main(["audit", "--spec", "spec.yaml", *options, *pages])


def changed(old: str, new: str) -> str:
    """Return the spec with one place changed."""
    assert 1 == SPEC.count(old), f"{old!r} occurs {SPEC.count(old)} times"
    return SPEC.replace(old, new)


@pytest.mark.parametrize("suffix", ["txt", "html"])
def test_a_spec_that_says_what_the_pages_say(
    suffix: str, folder: Path, capsys: Captured
) -> None:
    """Without a difference the exit code is 0, and what errata explain is listed apart."""
    names = [path.name for path in SAVED.glob(f"*.{suffix}")]
    assert 0 == run(SPEC, *names)
    out = capsys.readouterr().out
    assert out.startswith("Explained by x-errata (10)\n")
    assert "\n\n5 pages, 0 differences, 10 explained, 1 not checked, " in out


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_each_page_can_be_audited_alone(page: Path, folder: Path) -> None:
    """A page that was not given is not compared with the spec."""
    assert 0 == run(SPEC, page.name)


# --- differences ------------------------------------------------------------------------

DIFFERENCES = {
    "a field is missing": (
        "        friendly: {type: string}\n", "", "get-parcel.txt",
        "Documented, but not in the spec",
        "friendly String", "Waiting:", "Waiting has no friendly",
    ),
    "a field of a sample is missing": (
        "        at: {type: string, format: date-time}\n", "", "parcel-object.txt",
        "Documented, but not in the spec",
        '"at":', "Scan:", "Scan has no at, the sample has",
    ),
    "a field is invented": (
        "        friendly: {type: string}\n",
        "        friendly: {type: string}\n        mood: {type: string}\n", "get-parcel.txt",
        "In the spec, but on no page that was given",
        "Path Type Description", "mood:", "Waiting.mood is not documented",
    ),
    "a field has another type": (
        "        isHeavy: {type: boolean}\n", "        isHeavy: {type: integer}\n",
        "parcel-object.txt",
        "Said differently",
        "isHeavy Boolean", "isHeavy:", "Parcel1.isHeavy is integer, the page says Boolean",
    ),
    "a field is another object": (
        '        sender: {$ref: "#/components/schemas/Party"}\n',
        '        sender: {$ref: "#/components/schemas/Scan"}\n', "parcel-object.txt",
        "Said differently",
        "sender Party", "sender:", "Parcel1.sender is Scan, the page says Party",
    ),
    "the items are of another type": (
        "        copies: {type: array, items: {type: string}}\n",
        "        copies: {type: array, items: {type: integer}}\n", "parcel-object.txt",
        "Said differently",
        "copies Collection", "copies:",
        "Parcel1.copies is an array of integer, the page says list of strings",
    ),
    "a time is any text": (
        "        sentAt: {type: string, format: date-time}\n        origin",
        "        sentAt: {type: string}\n        origin", "get-parcel.txt",
        "Samples that do not fit",
        '"sentAt" :', "sentAt:",
        "Parcel.sentAt is string, the sample has the time 2020-05-04T10:00:00Z",
    ),
    "null is not allowed": (
        "        phone: {type: [string, \"null\"]}\n", "        phone: {type: string}\n",
        "parcel-object.txt",
        "Samples that do not fit",
        '"phone": null', "phone:", "Party.phone is string, the sample has null",
    ),
    "a field is required that a sample lacks": (
        "      required: [id, kind, status]\n", "      required: [id, kind, status, size]\n",
        "get-parcel.txt",
        "Samples that do not fit",
        "{", "Parcel:", "Parcel requires size, the sample has none",
    ),
    "a value is missing": (
        "enum: [waiting, gone, lost]", "enum: [waiting, gone]", "get-parcel.txt",
        "Documented, but not in the spec",
        "lost", "status:", "Parcel.status has no value lost",
    ),
    "a value is invented": (
        "enum: [waiting, gone, lost]", "enum: [waiting, gone, lost, found]", "get-parcel.txt",
        "In the spec, but on no page that was given",
        "gone", "enum:", "the value found of ParcelStatus is not documented",
    ),
    "values are listed that the spec does not know": (
        "{type: string, enum: [ASC, DESC]}", "{type: string}", "delivery-history.txt",
        "Said differently",
        "sortOrder String", "- name: sortOrder",
        "the parameter sortOrder allows any value, the page lists ASC, DESC",
    ),
    "a parameter is missing": (
        "      name: changedSince", "      name: touched", "list-parcels.txt",
        "Documented, but not in the spec",
        "changedSince Datetime", "get:", "parcels.list_in_depot has no changedSince",
    ),
    "a parameter is invented": (
        "schema: {type: string, enum: [scans]}",
        "schema: {type: string, enum: [scans]}\n        - {name: mood, in: query, schema: {}}",
        "get-parcel.txt",
        "In the spec, but on no page that was given",
        "Parameter Type Examples", "name: mood",
        "the parameter mood of parcels.get is not documented; if "
        "docs.depot.example/api/overview/errors documents it, give that page too",
    ),
    "a parameter is required": (
        "description: Direction.\n", "description: Direction.\n          required: true\n",
        "delivery-history.txt",
        "Said differently",
        "sortOrder String", "- name: sortOrder",
        "the parameter sortOrder is required, the page says optional",
    ),
    "a default is another": (
        "schema: {type: integer, default: 1}", "schema: {type: integer, default: 2}",
        "list-parcels.txt",
        "Said differently",
        "page Int", "Page:", "the default of the parameter page is 2, the page says 1",
    ),
    "a default is missing": (
        "enum: [0, 1], default: 0, x-boolean", "enum: [0, 1], x-boolean",
        "delivery-history.txt",
        "Said differently",
        "nightShift Boolean", "- name: nightShift",
        "the default of the parameter nightShift is none, the page says 0",
    ),
    "a path parameter has another name": (
        "        - name: parcelId\n", "        - name: number\n", "get-parcel.txt",
        "Documented, but not in the spec",
        "/v2/parcels/{parcelId}", "get:", "parcels.get has no path parameter parcelId",
    ),
    "an id is a text": (
        "          description: Id of the parcel.\n          schema: {type: integer}",
        "          description: Id of the parcel.\n          schema: {type: string}",
        "get-parcel.txt",
        "Said differently",
        "GET /v2/parcels/123", "- name: parcelId",
        "the parameter parcelId is string, the ids on the page are whole numbers",
    ),
    "a response is missing": (
        '        "301":\n          description: The parcel was joined to another one.\n', "",
        "get-parcel.txt",
        "Documented, but not in the spec",
        "HTTP 301", "get:", "parcels.get has no response 301",
    ),
    "a body field is optional": (
        "      required: [kind, recipient]\n", "      required: [kind]\n", "create-parcel.txt",
        "Said differently",
        "recipient Object", "recipient:",
        "NewParcel.recipient is optional, the page says required",
    ),
    "a link is missing": (
        '        courier: {$ref: "#/components/schemas/Link"}\n', "", "get-parcel.txt",
        "Documented, but not in the spec",
        "courier The", "ParcelLinks:", "ParcelLinks has no courier",
    ),
    "a sample is no JSON and no erratum says so": (
        "box is not quoted, ", "", "list-parcels.txt",
        "Samples that do not fit",
        '"kind": box', "schema:", "not JSON: box is not quoted",
    ),
}  # fmt: skip


@pytest.mark.parametrize("difference", DIFFERENCES)
def test_a_difference_is_named(difference: str, folder: Path, capsys: Captured) -> None:
    """Each kind of difference is a line: where the page says what, where the spec does."""
    old, new, page, title, on_page, in_spec, message = DIFFERENCES[difference]
    spec = changed(old, new)
    assert 1 == run(spec, page)
    at_page, at_spec = found(capsys.readouterr().out, title)[message]
    assert at_page.startswith(f"{page}:") and at_spec.startswith("spec.yaml:")
    assert on_page in line(Path(page).read_text("utf-8"), at_page)
    assert in_spec in line(spec, at_spec)


def found(out: str, title: str) -> dict[str, tuple[str, str]]:
    """Return the places of each message in one group of a report."""
    (group,) = [part for part in out.split("\n\n") if part.startswith(f"{title} (")]
    rows = [row.split(maxsplit=2) for row in group.split("\n")[1:]]
    return {message: (at_page, at_spec) for at_page, at_spec, message in rows}


def line(text: str, place: str) -> str:
    """Return the line of a text that a place names."""
    return text.split("\n")[int(place.split(":")[1]) - 1]


OUTDATED = {
    "the page calls a field as the spec does": (
        '"shelf": "12"', '"shelfId": "12"', "list-parcels.txt", "- said: {text: The sample of the",
        "the erratum says name shelf, the page lacks shelf",
    ),
    "the page calls a field by a third name": (
        '"shelf": "12"', '"rack": "12"', "list-parcels.txt", "- said: {text: The sample of the",
        "the erratum says name shelf, the page lacks shelf",
    ),
    "a value of a sample is another": (
        '"shelf": "12"', '"shelf": 12', "list-parcels.txt", "- said: {text: The sample of the",
        'the erratum says example "12", the page has 12',
    ),
    "the page has a field that it had not": (
        "openedAt Datetime", "weighedBy Int   By whom.\nopenedAt Datetime",
        "parcel-object.txt", "- said: {text: Nothing about weighedBy",
        "the erratum says name null, the page has weighedBy",
    ),
    "the JSON of a sample is repaired": (
        '"kind": box', '"kind": "box"', "list-parcels.txt", "- said:",
        'the erratum says flaw ["box is not quoted", "a comma is missing before phone", "{…, '
        "the page lacks box is not quoted",
    ),
}  # fmt: skip


@pytest.mark.parametrize("change", OUTDATED)
def test_an_erratum_is_out_of_date(change: str, folder: Path, capsys: Captured) -> None:
    """An entry about a given page that says something else now is reported, once."""
    old, new, page, in_spec, message = OUTDATED[change]
    text = (SAVED / page).read_text("utf-8")
    assert 1 == text.count(old)
    Path(page).write_text(text.replace(old, new), "utf-8")
    assert 1 == run(SPEC, page)
    (told,) = found(capsys.readouterr().out, "Errata that are out of date").items()
    assert message == told[0]
    assert in_spec in line(SPEC, told[1][1])


def test_a_report_is_aligned(folder: Path, capsys: Captured) -> None:
    """Groups have a title and a count, columns one width, the last line the totals."""
    assert 1 == run(
        changed("      name: changedSince", "      name: touched"), "list-parcels.txt"
    )
    out = capsys.readouterr().out
    assert out.startswith(
        "Documented, but not in the spec (2)\n"
        "  list-parcels.txt:26  spec.yaml:10:5  parcels.list_in_depot has no changedSince\n"
        "  list-parcels.txt:26  spec.yaml:26:5  parcels.list_on_shelf has no changedSince\n"
        "\n"
        "In the spec, but on no page that was given (2)\n"
    )
    assert re.search(
        r"\n\n1 page, 4 differences, 5 explained, 4 not checked, \d+ not compared\n$",
        out,
    )


def test_what_another_page_may_say_is_left_open(folder: Path, capsys: Captured) -> None:
    """What only a page that was not given can settle is counted, and listed if asked for."""
    place = "the response 429 of parcels.get: not given: docs.depot.example/api/overview/errors"
    assert 0 == run(SPEC, "get-parcel.txt")
    assert place not in capsys.readouterr().out
    assert 0 == run(SPEC, "get-parcel.txt", options=("--verbose",))
    assert place in capsys.readouterr().out


# --- pages ------------------------------------------------------------------------------

STRANGE = {
    "no call of the spec": (
        "Get Crate\n\nGET /v2/crates/1 HTTP/1.1\n",
        "page.txt:3  -  not recognised: no operation of the spec is GET /v2/crates/1",
    ),
    "an address that is not cited": (
        "https://docs.depot.example/other\n\nGet Parcel\n\nGET /v2/parcels/1 HTTP/1.1\n",
        "page.txt  -  not recognised: the page says it is https://docs.depot.example/other, "
        "which no x-docs of the spec cites",
    ),
    "no title": (
        "Crate Object\n\nName Type Notes\nid Int The id\n",
        "page.txt  -  not recognised: no address, call or title with its fields leads to an x-docs of "
        "the spec; write its address on the first line of the file",
    ),
    "nothing": (
        "https://docs.depot.example/api/endpoints/parcels/get/\n\nHello.\n",
        "page.txt  -  nothing on it is understood",
    ),
    "no fields": (
        "Get Parcel\n\nGET /v2/parcels/1 HTTP/1.1\n",
        "page.txt  get:  no table and no sample on it is understood",
    ),
    "a table about something else": (
        "Get Parcel\n\nGET /v2/parcels/1 HTTP/1.1\n\nPath Type Description\nmood String Mood\n",
        "page.txt:5  get:  a table of mood fits nothing in the spec",
    ),
    "a sample of something else": (
        'Get Parcel\n\nGET /v2/parcels/1 HTTP/1.1\n\nResponse\n\n{\n  "mood": 1\n}\n',
        "page.txt:7  get:  a sample of mood fits nothing in the spec",
    ),
    "a layout": (
        "Get Parcel\n\nGET /v2/parcels/1 HTTP/1.1\n\nName Kind Notes\nid Int The id\n",
        "page.txt:5  -  unknown layout: a table with the columns Name Kind Notes",
    ),
}


@pytest.mark.parametrize("kind", STRANGE)
def test_what_is_not_understood_is_never_fine(
    kind: str, folder: Path, capsys: Captured
) -> None:
    """A page that is not recognised, or a layout that is not known, is a finding."""
    text, line_of_report = STRANGE[kind]
    Path("page.txt").write_text(text, "utf-8")
    assert 1 == run(SPEC, "page.txt")
    out = capsys.readouterr().out
    group = out.split("\n\n")[0].split("\n")
    assert group[0].startswith("Not understood (")
    rows = [
        re.sub(r"spec\.yaml:\d+:\d+", lambda at: line(SPEC, at[0]), row)
        for row in group
    ]
    assert line_of_report in [re.sub(" {2,}", "  ", row).strip() for row in rows]


@pytest.mark.parametrize(
    "text",
    [
        "https://docs.depot.example/api/endpoints/parcels/get/\n\nHello.\n",
        "Get Crate\n\nGET /v2/crates/1 HTTP/1.1\n\nName Kind Notes\nid Int The id\n",
    ],
)
def test_a_page_that_says_nothing_of_the_spec_is_one_difference(
    text: str, folder: Path, capsys: Captured
) -> None:
    """If nothing on it is understood or it is not recognised, what it lacks is no matter."""
    Path("page.txt").write_text(text, "utf-8")
    assert 1 == run(SPEC, "page.txt")
    out = capsys.readouterr().out
    assert "Not understood (1)\n" in out
    assert "\n1 page, 1 difference, 0 explained, 0 not checked" in out


def test_a_call_that_the_spec_lacks_is_documented(
    folder: Path, capsys: Captured
) -> None:
    """A page may document one call more than the spec has."""
    text = (SAVED / "create-parcel.txt").read_text("utf-8")
    Path("page.txt").write_text(f"{text}\nDELETE /v2/parcels/1 HTTP/1.1\n", "utf-8")
    assert 1 == run(SPEC, "page.txt")
    assert "no operation is DELETE /v2/parcels/1" in capsys.readouterr().out


def test_another_page_may_document_a_field(folder: Path, capsys: Captured) -> None:
    """A field is documented if any given page that its schema cites has it."""
    spec = changed(
        '        kind: {$ref: "#/components/schemas/ParcelKind"}\n',
        '        kind: {$ref: "#/components/schemas/ParcelKind"}\n        size: {type: integer}\n',
    ).replace(
        "    Parcel:\n      type: object\n      required: [id, kind, status]\n      x-docs:\n",
        "    Parcel:\n      type: object\n      required: [id, kind, status]\n      x-docs:\n"
        "        - page: https://docs.depot.example/api/parcel\n          checked: '2026-01-01'\n",
    )
    Path("parcel.txt").write_text(
        "https://docs.depot.example/api/parcel\n\nParcel\n\nPath Type Description\n"
        "id Number The id\nsize Number The size\n",
        "utf-8",
    )
    assert 1 == run(spec, "get-parcel.txt")
    assert "Parcel.size is not documented; if docs." in capsys.readouterr().out
    assert 0 == run(spec, "get-parcel.txt", "parcel.txt")


def test_what_a_page_says_cannot_disturb_a_terminal(
    folder: Path, capsys: Captured
) -> None:
    """Control characters of a page are shown escaped."""
    Path("page.txt").write_text("Get \x1b[31m\n\nGET /v2/\x1b[2J HTTP/1.1\n", "utf-8")
    assert 1 == run(SPEC, "page.txt")
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\\x1b[2J" in out


# --- the command ------------------------------------------------------------------------


def test_an_input_that_cannot_be_used(folder: Path, capsys: Captured) -> None:
    """Without a page that can be read the exit code is 2."""
    Path("folder").mkdir()
    Path("nul.txt").write_bytes("Get Parcel\n".encode("utf-16-le"))
    Path("latin.txt").write_bytes(b"caf\xe9")
    Path("large.txt").write_bytes(b"a" * (1024 * 1024 + 1))
    for pages, options, message in (
        ((), (), "give the saved pages to audit, or --watch-list"),
        (("get-parcel.txt",), ("--watch-list",), "--watch-list reads no saved pages"),
        (("none.txt",), (), "cannot read 'none.txt': No such file or directory\n"),
        (("folder",), (), "'folder' is a folder: give its files\n"),
        (("nul.txt",), (), "'nul.txt' has NUL bytes: save it as UTF-8\n"),
        (("latin.txt",), (), "'latin.txt' is not UTF-8; save it as UTF-8"),
        (
            ("large.txt",),
            ("--max-mib", "1"),
            "'large.txt' is larger than 1048576 bytes",
        ),
    ):
        assert 2 == run(SPEC, *pages, options=options)
        printed = capsys.readouterr()
        assert ("", True) == (printed.out, printed.err.startswith(message))


def test_the_name_of_a_page_is_not_empty(folder: Path, capsys: Captured) -> None:
    """An empty variable of a shell is not the working folder."""
    with pytest.raises(SystemExit):
        run(SPEC, "get-parcel.txt", "")
    assert "the name of a file is empty" in capsys.readouterr().err


def test_a_file_that_is_given_twice_is_one_page(folder: Path, capsys: Captured) -> None:
    """Each file is compared once, however it is named."""
    assert 0 == run(SPEC, "get-parcel.txt", "./get-parcel.txt")
    assert capsys.readouterr().out.startswith("1 page, 0 differences")


@pytest.mark.parametrize(
    "names", [("a.txt", "get-parcel.txt"), ("get-parcel.txt", "a.txt")]
)
def test_copies_of_a_page_are_compared_alone(
    names: tuple[str, str], folder: Path, capsys: Captured
) -> None:
    """What one copy of a page has lost is not documented by another copy."""
    page = (SAVED / "get-parcel.txt").read_text("utf-8")
    assert 2 == page.count("scans\n")
    Path("a.txt").write_text(page.replace("are:\nscans\n", "are:\nlabels\n"), "utf-8")
    assert 1 == run(SPEC, *names)
    out = capsys.readouterr().out
    extra = found(out, "In the spec, but on no page that was given")
    assert [place.partition(":")[0] for place, _ in extra.values()] == ["a.txt"]


def test_progress_is_shown_on_a_terminal(
    folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many pages show how far the reading is, on a terminal only."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    for number in range(10):
        shutil.copy(SAVED / "get-parcel.txt", f"{number}.txt")
    names = [f"{number}.txt" for number in range(10)]
    assert 0 == run(SPEC, *names[1:])
    assert "" == capsys.readouterr().err
    assert 0 == run(SPEC, *names)
    assert capsys.readouterr().err.endswith("\rpage 10 of 10\n")


def test_the_watch_list_begins_with_the_oldest(folder: Path, capsys: Captured) -> None:
    """Every cited page is a line: its oldest date, its address, the place that has the date."""
    spec = changed(
        "      required: [id, kind, status]\n      x-docs:\n        - page: "
        'https://docs.depot.example/api/endpoints/parcels/get/\n          checked: "2026-04-01"\n',
        "      required: [id, kind, status]\n      x-docs:\n        - page: "
        'https://docs.depot.example/api/endpoints/parcels/get\n          checked: "2025-12-31"\n',
    )
    assert 0 == run(spec, options=("--watch-list",))
    rows = [row.split() for row in capsys.readouterr().out.splitlines()]
    assert [
        ("2025-12-31", "https://docs.depot.example/api/endpoints/parcels/get"),
        ("2026-01-01", "https://docs.depot.example/api/overview/errors/"),
        (
            "2026-02-01",
            "https://docs.depot.example/old-api/reports/courier/delivery-history/",
        ),
        ("2026-02-02", "https://docs.depot.example/webhooks/objects/parcel"),
        ("2026-03-01", "https://docs.depot.example/old-api/parcels/list/"),
        ("2026-04-01", "https://docs.depot.example/api/endpoints/parcels/create/"),
    ] == [(checked, page) for checked, page, _ in rows]
    assert "parcels/get" in line(spec, rows[0][2])


def test_the_watch_list_of_the_project_is_whole(capsys: Captured) -> None:
    """Each page that the specs of the project cite is in the list once."""
    assert 0 == main(["audit", "--watch-list"])
    listed = [
        row.split()[1].rstrip("/") for row in capsys.readouterr().out.splitlines()
    ]
    specs = [json.dumps(load(PROJECT / f"spec/{name}").root) for name in ("v1", "v2")]
    cited = {page.rstrip("/") for spec in specs
             for page in re.findall(r'"page": "(https:[^"]+)"', spec)}  # fmt: skip
    assert sorted(cited) == sorted(listed)
