"""The page that compares generated clients says what they do.

Each generator makes a client of the Inbox API, and each client calls the stub server, which
responds in ways that the documentation does not promise. Needs Java for openapi-generator.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import httpx2
import pytest
from generated_clients import CLIENTS, PACKAGE, Client
from helpscout_client.testing import StubServer

from bench.compare.tools import Tool, tools

PROJECT = Path(__file__).resolve().parent.parent
DOCUMENT = PROJECT / "generated/helpscout_client/v2/openapi.json"
PAGE = PROJECT / "docs/why.md"
GET, NOTE = "conversations.get", "conversations.threads.note"
TOKEN = {"grant_type": "client_credentials", "client_id": "a", "client_secret": "b"}
CONVERSATION: dict[str, Any] = json.loads(
    (PROJECT / "spec/v2/examples/conversation.json").read_bytes()
)
DISTRIBUTIONS = {"openapi-generator": "openapi-generator-cli"}
OTHERS = [name for name in CLIENTS if name != "helpscout-client"]

pytestmark = pytest.mark.filterwarnings("ignore")  # of what others generate


@pytest.fixture(scope="module")
def stub() -> Iterator[StubServer]:
    with StubServer() as stub:
        yield stub


@pytest.fixture(scope="module", params=CLIENTS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def client(
    name: str, stub: StubServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Client]:
    """Generate a client and connect it to the stub server."""
    token = httpx2.post(f"{stub.url}/v2/oauth2/token", data=TOKEN).json()
    with pytest.MonkeyPatch.context() as patch:
        if name in OTHERS:
            folder = tmp_path_factory.mktemp(name)
            generate(name, folder)
            patch.setattr(sys, "path", [str(folder), *sys.path])
        yield CLIENTS[name](stub.url, token["access_token"])
    for module in list(sys.modules):
        if module.partition(".")[0] in (PACKAGE, "client", "models"):
            del sys.modules[module]


def generate(name: str, folder: Path) -> None:
    """Run a generator; its document has nothing that is for ours only."""
    document = folder.with_suffix(".json")
    content = json.loads(DOCUMENT.read_bytes())
    del content["x-client"]
    document.write_text(json.dumps(content), "utf-8")
    subprocess.run(tool(name).command(document, folder), check=True)


def tool(name: str) -> Tool:
    package = find_spec("openapi_generator_cli")
    assert package
    assert package.submodule_search_locations
    jar = Path(package.submodule_search_locations[0]) / "openapi-generator.jar"
    if name == "openapi-generator" and not shutil.which("java"):
        pytest.skip("openapi-generator needs java")
    return next(tool for tool in tools(jar) if tool.name == name)


# --- what a client does -------------------------------------------------------------------


def read(client: Client, stub: StubServer, **fields: object) -> str:
    """Say what becomes of a conversation with these fields; None leaves a field out."""
    content = {**CONVERSATION, **fields}
    sent = {key: value for key, value in content.items() if value is not None}
    headers = {"Content-Type": "application/hal+json"}
    stub.respond(GET, json=sent, headers=headers, times=1)
    try:
        result = client.get()
    except Exception as error:
        return f"`{type(error).__name__}`"
    payload = client.payload(result)
    is_kept = all(payload.get(key) == value for key, value in fields.items())
    verb = "read" if None in fields.values() else "kept" if is_kept else "dropped"
    return f"{verb}, listed" if getattr(result, "mismatches", ()) else verb


def call(
    client: Client, stub: StubServer, operation: str = GET, **response: Any
) -> str:
    """Say what becomes of a call whose first response is this one."""
    if response:
        stub.respond(operation, times=1, **response)
    before = len(stub.requests)
    try:
        result = client.get() if operation == GET else client.add_note()
    except Exception as error:
        return f"`{type(error).__name__}`"
    if len(stub.requests) - before > 1:
        return "followed" if response.get("status") == 301 else "sent again"
    return f"returns `{type(result).__name__}`".replace("NoneType", "None")


MOVED = {"Location": "/v2/conversations/124"}
HTML = {"Content-Type": "text/html"}
ROWS: dict[str, Callable[[Client, StubServer], str]] = {
    "a status that is not documented": lambda c, s: read(c, s, status="on-hold"),
    "a field that is not documented": lambda c, s: read(c, s, tomorrow=1),
    "text in place of a number": lambda c, s: read(c, s, number="many"),
    "a required field is missing": lambda c, s: read(c, s, preview=None),
    "404": lambda c, s: call(c, s, status=404, json={"message": "gone"}),
    "429, then the answer": lambda c, s: call(
        c, s, status=429, headers={"Retry-After": "0"}
    ),
    "503, then the answer": lambda c, s: call(c, s, status=503),
    "the connection breaks, then the answer": lambda c, s: call(c, s, drop=True),
    "301 of a merged conversation": lambda c, s: call(c, s, status=301, headers=MOVED),
    "an HTML page with status 200": lambda c, s: call(
        c, s, status=200, body=b"<html>", headers=HTML
    ),
    "503 to a new note": lambda c, s: call(c, s, NOTE, status=503),
    "201 to a new note": lambda c, s: call(c, s, NOTE),
}


def table() -> list[list[str]]:
    """Return the cells of the table of the page, titles first."""
    lines = re.findall(r"^\| (.+) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    rows = [line.split(" | ") for line in lines]
    start = next(n for n, row in enumerate(rows) if row[1:2] == ["helpscout-client"])
    return rows[start : start + 1 + len(ROWS)]


def test_the_page_has_these_rows() -> None:
    versions = [f"{name} {version(DISTRIBUTIONS.get(name, name))}" for name in OTHERS]
    titles, *rows = table()
    assert ["the server sends", "helpscout-client", *versions] == titles
    assert list(ROWS) == [row[0] for row in rows]


def test_the_page_says_what_happens(
    name: str, client: Client, stub: StubServer
) -> None:
    column = list(CLIENTS).index(name) + 1
    stated = {row[0]: row[column] for row in table()[1:]}
    assert {title: happens(client, stub) for title, happens in ROWS.items()} == stated
