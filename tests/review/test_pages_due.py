"""The documentation pages that are due, and the one issue that lists them."""

from __future__ import annotations

import json
from datetime import date

import pytest

from generator.load import Position
from generator.review.audit.watch_list import Watched
from release.__main__ import main
from release.pages_due import SHOWN, TITLE, due, listing, publish, watched
from support.paths import PROJECT

FILE = str(PROJECT / "spec/v2/chats.yaml")
PAGE = Watched("2026-08-31", "https://example.com/chat/", Position(FILE, 12, 11))
OTHER = [{"number": 4, "title": "Another issue"}]
OURS = [*OTHER, {"number": 7, "title": TITLE}]


@pytest.mark.parametrize(
    ("today", "is_due"), [(date(2026, 11, 29), False), (date(2026, 11, 30), True)]
)
def test_a_page_is_due_after_90_days(today: date, is_due: bool) -> None:
    """On the 90th day it is not; on the day after it is."""
    assert ([PAGE] if is_due else []) == due([PAGE], today, 90)


def test_the_list_has_date_page_and_place() -> None:
    """The place links to the file, if it is said where files are."""
    line = "- [ ] 2026-08-31 <https://example.com/chat/> "
    assert line + "(spec/v2/chats.yaml:12)" in listing([PAGE]).splitlines()
    linked = listing([PAGE], "https://example.com/blob/main/{file}")
    target = "https://example.com/blob/main/spec/v2/chats.yaml#L12"
    assert line + f"([spec/v2/chats.yaml:12]({target}))" in linked.splitlines()


def test_a_long_list_is_cut() -> None:
    """It fits into an issue, and says how many pages are left out."""
    text = listing([PAGE] * (SHOWN + 3))
    assert (SHOWN, True) == (text.count("- [ ]"), text.endswith("and 3 more\n"))


@pytest.mark.parametrize(
    ("pages", "issues", "called", "said"),
    [
        ([PAGE], OTHER, "create --title", "Opened an issue."),
        ([PAGE], OURS, "edit 7 --body-file -", "Renewed issue 7."),
        ([], OURS, "close 7 --comment", "Closed issue 7."),
        ([], OTHER, "", "No page is due."),
    ],
)
def test_there_is_one_issue_at_most(
    pages: list[Watched], issues: list[object], called: str, said: str
) -> None:
    """It is opened, renewed, closed, or left alone."""
    calls = list[tuple[str, str]]()

    def gh(*arguments: str, body: str = "") -> str:
        calls.append((" ".join(arguments), body))
        return json.dumps(issues) if arguments[1] == "list" else ""

    assert said == publish(pages, "", gh)
    (listed, _), *rest = calls
    assert listed.startswith("issue list --app github-actions")
    assert bool(called) == len(rest)
    for arguments, body in rest:
        assert arguments.startswith(f"issue {called}")
        assert body == ("" if "close" in called else listing(pages))


def test_the_command_lists_the_pages_of_the_spec(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """All of them are due where no age is too young."""
    assert 0 == main(["pages-due", "--days", "-36500"])
    out = capsys.readouterr().out
    assert out.startswith(f"Pages that are due: {len(watched())}.")
    assert str(PROJECT) not in out
