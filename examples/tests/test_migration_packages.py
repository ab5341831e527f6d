"""Old and new calls of the pages about migration send the same requests to the stub server."""

from __future__ import annotations

import json
import re
import runpy
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from helpscout_client import HelpScout
from helpscout_client.search import Query
from helpscout_client.testing import StubRequest, StubServer

PROJECT = Path(__file__).parents[2]
CODE = re.compile(r"`([^`]+)`")
TIME = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
NEW_CALL = re.compile(r"`([^`]*\bhelpscout\.[a-z_.]+\([^`]*)`")
OLD_PROGRAM = re.compile(r"^```python3\n(.+?)^```$", re.DOTALL | re.MULTILINE)
FIRST = ("page", ["1"])

Requests = list[tuple[str, str, dict[str, list[str]], Any]]


def page(name: str) -> str:
    return (PROJECT / f"docs/cookbook/from-{name}.md").read_text("utf-8")


def rows(name: str, client: str) -> list[Any]:
    """Return the rows of a page that have a call of the old client and one of the new."""
    cells = re.findall(r"^\| (.+?) \| (.+) \|$", page(name), re.MULTILINE)
    found = [(CODE.findall(left)[:1], NEW_CALL.findall(right)) for left, right in cells]
    return [
        pytest.param(old[0], new[0], id=old[0].partition("(")[0])
        for old, new in found
        if old and new and old[0].startswith(f"{client}.")
    ]


def program(name: str) -> dict[str, Any]:
    return runpy.run_path(str(PROJECT / f"examples/from_{name}.py"))


@pytest.fixture(scope="module")
def stub() -> Iterator[StubServer]:
    with StubServer() as stub:
        yield stub


@pytest.fixture(scope="module")
def helpscout(stub: StubServer) -> Iterator[HelpScout]:
    with HelpScout(base_url=stub.url, auth=stub.auth) as helpscout:
        yield helpscout


@pytest.fixture
def hs(stub: StubServer) -> Any:
    """Return a client of python-helpscout-v2."""
    url = f"{stub.url}/v2/"
    return import_module("helpscout").HelpScout("id", "secret", url, rate_limit_sleep=0)


@pytest.fixture
def client(stub: StubServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Return a client of helpscout-mailbox."""
    module = import_module("helpscout_mailbox.client")
    monkeypatch.setattr(module, "BASE_URL", f"{stub.url}/v2")
    monkeypatch.setattr(module, "TOKEN_URL", f"{stub.url}/v2/oauth2/token")
    fake = SimpleNamespace(sleep=float, time=lambda: 0.0)
    monkeypatch.setattr(module, "time", fake)
    for name in ("HELPSCOUT_APP_ID", "HELPSCOUT_APP_SECRET"):
        monkeypatch.setenv(name, "made-up")
    client = module.HelpScoutClient()
    yield client
    client._session.close()


def run(code: str, **names: Any) -> object:
    return eval(code, names)  # noqa: S307 - our own page


def sent(stub: StubServer, call: Callable[[], object]) -> Requests:
    """Return the requests of a call, but for tokens; which time is sent is left out."""
    before = len(stub.requests)
    call()
    return [
        (r.method, r.path, _query(r), json.loads(TIME.sub(b"TIME", r.body) or b"null"))
        for r in stub.requests[before:]
        if r.operation != "token"
    ]


def _query(request: StubRequest) -> dict[str, list[str]]:
    """Return the query; the first page is the same as none."""
    return {
        name: texts for name, texts in request.query.items() if (name, texts) != FIRST
    }


@pytest.mark.parametrize(("old", "new"), rows("python-helpscout-v2", "hs"))
def test_calls_of_python_helpscout_v2(
    old: str, new: str, stub: StubServer, hs: Any, helpscout: HelpScout
) -> None:
    before = sent(stub, lambda: run(old, hs=hs))
    after = sent(stub, lambda: run(new, helpscout=helpscout))
    assert before
    assert before == after


@pytest.mark.parametrize(("old", "new"), rows("helpscout-mailbox", "client"))
def test_calls_of_helpscout_mailbox(
    old: str, new: str, stub: StubServer, client: Any, helpscout: HelpScout
) -> None:
    before = sent(stub, lambda: run(old, client=client))
    after = sent(stub, lambda: run(new, helpscout=helpscout))
    assert before
    assert before == after


def test_the_program_for_python_helpscout_v2(
    stub: StubServer, hs: Any, helpscout: HelpScout
) -> None:
    """The old program, as the page has it, and the new one do the same."""
    (text,) = OLD_PROGRAM.findall(page("python-helpscout-v2"))
    old: dict[str, Any] = {"__name__": "old"}
    exec(text, old)  # noqa: S102 - our own page
    new = program("python_helpscout_v2")
    before = sent(stub, lambda: old["close_pending"](hs, 85))
    after = sent(stub, lambda: new["close_pending"](helpscout, 85))
    assert 7 == len(before)
    assert before == after


def test_functions_for_helpscout_mailbox(
    stub: StubServer, client: Any, helpscout: HelpScout
) -> None:
    """The functions of the program send what the methods of the old client send."""
    new, since = program("helpscout_mailbox"), date(2010, 1, 1)
    query = Query("(subject:Tea)")
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    snooze = helpscout.conversations.snooze.update
    pairs: list[tuple[Callable[[], object], Callable[[], object]]] = [
        (
            lambda: list(client.search_conversations("subject:Tea", since)),
            lambda: list(new["created_since"](helpscout, query, since)),
        ),
        (
            lambda: client.conversation_body(123),
            lambda: new["conversation_body"](helpscout, 123),
        ),
        (
            lambda: client.add_tags(123, ["vip", "new"]),
            lambda: new["add_tags"](helpscout, 123, ["vip", "new"]),
        ),
        (
            lambda: client.send_draft(123, 4),
            lambda: new["send_draft"](helpscout, 123, 4),
        ),
        (
            lambda: client.snooze_conversation(123, tomorrow),
            lambda: snooze(
                123, snoozed_until=tomorrow, unsnooze_on_customer_reply=True
            ),
        ),
    ]
    for old_call, new_call in pairs:
        before = sent(stub, old_call)
        assert before
        assert before == sent(stub, new_call)


# --- what the pages warn of ---------------------------------------------------------------


@pytest.mark.parametrize("status", [401, 429])
def test_python_helpscout_v2_forgets_filters(
    status: int, stub: StubServer, hs: Any
) -> None:
    """It repeats a request without its filters."""
    stub.respond("conversations.list", status=status, times=1)
    requests = sent(stub, lambda: hs.conversations.get(params={"status": "closed"}))
    assert [{"status": ["closed"]}, {}] == [query for _, _, query, _ in requests]


def test_helpscout_mailbox_repeats_a_note(stub: StubServer, client: Any) -> None:
    """It sends a note again, although the first request may have had an effect."""
    stub.respond("conversations.threads.note", status=500, times=1)
    assert 2 == len(sent(stub, lambda: client.add_note(123, "Hi")))


def test_helpscout_mailbox_reads_one_page_of_threads(
    stub: StubServer, client: Any
) -> None:
    stub.pages("conversations.threads.list", pages=2, per_page=1)
    assert 1 == len(sent(stub, lambda: client.conversation_threads(124)))


def test_helpscout_mailbox_follows_a_merged_conversation(
    stub: StubServer, client: Any
) -> None:
    moved = {"Location": "/v2/conversations/124"}
    stub.respond("conversations.get", status=301, headers=moved, times=1)
    paths = [path for _, path, _, _ in sent(stub, lambda: client.get_conversation(7))]
    assert ["/v2/conversations/7", "/v2/conversations/124"] == paths
