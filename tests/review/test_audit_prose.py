"""What only words or only the spec say is listed, so that silence never means "equal"."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from support.paths import SAVED

Captured = pytest.CaptureFixture[str]

PAGE = """\
Get Parcel

Parcels are shown for 30 days. They can be read by managers only.

GET /v2/parcels/123 HTTP/1.1

HTTP/1.1 200 OK

A parcel that was joined to another one answers with HTTP 301 Moved Permanently.

Path Type Description
id Number The id. It is never used twice.
status String The state, one of:
waiting
gone
lost
"""


def listed(
    text: str, spec: str, capsys: Captured, *options: str
) -> tuple[list[str], str]:
    """Return what is listed as not compared, and the last line."""
    Path("page.txt").write_text(text, "utf-8")
    Path("spec.yaml").write_text(spec, "utf-8")
    main(["audit", "--spec", "spec.yaml", "page.txt", *options])
    out = capsys.readouterr().out
    groups = [part for part in out.split("\n\n") if part.startswith("Not compared")]
    rows = groups[0].split("\n")[1:] if groups else []
    return [" ".join(row.split()) for row in rows], out.splitlines()[-1]


def test_sentences_are_listed_with_their_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """Calls, statuses and values are claims, and notes cover what they are part of."""
    monkeypatch.chdir(tmp_path)
    spec = (SAVED / "spec.yaml").read_text("utf-8")
    found, last = listed(PAGE, spec, capsys, "--verbose")
    assert [
        "page.txt:3 - Parcels are shown for 30 days.",
        "page.txt:3 - They can be read by managers only.",
        "page.txt:12 - id: It is never used twice.",
        "page.txt:12 - id: The id.",
    ] == found
    assert last.endswith(", 4 not compared")

    noted = spec.replace(
        "      summary: Get a parcel\n",
        "      summary: Get a parcel\n      x-notes: [for 30 days, never used twice]\n",
    )
    found, last = listed(PAGE, noted, capsys, "--verbose")
    assert ["page.txt:3 - They can be read by managers only."] == found[:1]
    assert last.endswith(", 2 not compared")
    assert ([], last) == listed(PAGE, noted, capsys)


def test_samples_that_are_not_read_are_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """A sample with neither call, status nor JSON has its first line there."""
    monkeypatch.chdir(tmp_path)
    spec = (SAVED / "spec.yaml").read_text("utf-8")
    code = "```\n\n$parcel = $depot->get(7);\nprint($parcel);\n```\n\n"
    read = '```\nHTTP/1.1 404 Not Found\n```\n\n```\n{"id": 1}\n```\n\n'
    page = PAGE.replace("Path Type", f"{code}{read}Path Type")
    found, _ = listed(page, spec, capsys, "--verbose")
    said = [row for row in found if "sample" in row]
    assert [
        "page.txt:13 - a sample that is not read: $parcel = $depot->get(7);"
    ] == said


def test_a_page_that_is_not_recognised_is_not_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """Nothing of it is compared, which is a finding of its own."""
    monkeypatch.chdir(tmp_path)
    spec = (SAVED / "spec.yaml").read_text("utf-8")
    other = PAGE.replace("/v2/parcels", "/v2/crates")
    assert [] == listed(other, spec, capsys, "--verbose")[0]


def test_what_only_the_spec_says_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """Null, formats and the like of documented fields, unless the row says it after all."""
    monkeypatch.chdir(tmp_path)
    spec = (SAVED / "spec.yaml").read_text("utf-8")
    old = "        friendly: {type: string}\n"
    assert old in spec
    new = '        friendly: {type: [string, "null"], format: email, pattern: "^a"}\n'
    spec = spec.replace(old, new)
    page = (SAVED / "get-parcel.txt").read_text("utf-8")
    found, _ = listed(page, spec, capsys, "--verbose")
    only = [row for row in found if row.endswith("is in the spec only")]
    said = [row.split(maxsplit=2)[2] for row in only]
    assert [
        "format email of Waiting.friendly is in the spec only",
        "null of Waiting.friendly is in the spec only",
        "pattern ^a of Waiting.friendly is in the spec only",
    ] == said
    place = only[0].split()[0].removeprefix("page.txt:")
    assert page.splitlines()[int(place) - 1].startswith("friendly String")
