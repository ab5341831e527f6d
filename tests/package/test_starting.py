"""A mistake in the start of a program is one line and exit code 2, before anything is done."""

from __future__ import annotations

import shutil
import sys
from functools import partial
from pathlib import Path

import pytest
from helpscout_client import HelpScout
from helpscout_client.testing import StubServer

from support.paths import PROJECT
from support.programs import CREDENTIALS, SECRET, complaint

APPS = ("auto_responder.py:app", "oauth_application.py:app")
COMMANDS = (
    "from_api_v1.py stored",
    "from_helpscout_mailbox.py stored",
    "from_php_sdk.py 85 plan.pdf",
    "from_python_helpscout_v2.py 85",
    "own_tests/closing.py",
    "webhooks_in_production.py",
)
RECEIVERS = ("fastapi_webhooks.py:app", "flask_webhooks.py:app", APPS[0])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a stored conversation, and files of other kinds."""
    (tmp_path / "plan.pdf").write_bytes(b"content")
    (tmp_path / "other").mkdir()
    (tmp_path / "other/list.json").write_bytes(b"[]")
    (tmp_path / "stored").mkdir()
    stored = PROJECT / "spec/v1/examples/conversation.json"
    shutil.copy(stored, tmp_path / "stored")
    return tmp_path


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("export.py nofolder/all.db", "there is no folder nofolder"),
        ("export.py plan.pdf", "plan.pdf is no SQLite database"),
        ("export.py other", "other"),
        ("export.py all.db --parquet plan.pdf", "cannot write to plan.pdf"),
        ("export.py all.db --parquet plan.pdf/all", "cannot write to plan.pdf"),
        ("from_api_v1.py nofolder", "there is no JSON file in nofolder"),
        ("from_api_v1.py other", "list.json: the payload is not as documented"),
        ("from_helpscout_mailbox.py plan.pdf", "plan.pdf"),
        ("from_helpscout_mailbox.py new --since June", "invalid day value: 'June'"),
        ("from_php_sdk.py 85 nofile.pdf", "nofile.pdf"),
        ("from_php_sdk.py inbox plan.pdf", "invalid int value: 'inbox'"),
        ("from_php_sdk.py 85", "required: file"),
        ("from_python_helpscout_v2.py inbox", "invalid int value: 'inbox'"),
        ("without_account.py nofile.py", "there is no program nofile.py"),
        ("without_account.py plan.pdf", "plan.pdf is started by another program"),
        ("without_account.py", "required: program"),
    ],
)
def test_arguments_are_checked_first(
    command: str, said: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No client is made, so nothing is sent."""
    monkeypatch.setattr("helpscout_client.HelpScout", None)
    monkeypatch.setitem(sys.modules, "polars", sys)  # it is found
    assert said in complaint(command, folder, **CREDENTIALS)


def test_parquet_needs_polars(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The export does not begin without it."""
    monkeypatch.setitem(sys.modules, "polars", None)
    said = complaint("export.py all.db --parquet all", folder, **CREDENTIALS)
    assert "pip install polars" in said


@pytest.mark.parametrize("command", ["export.py all.db", *COMMANDS])
def test_credentials_are_missed_first(command: str, folder: Path) -> None:
    """The message names the variables of the environment."""
    said = complaint(command, folder)
    assert "set HELPSCOUT_CLIENT_ID and HELPSCOUT_CLIENT_SECRET" in said


@pytest.mark.parametrize("command", COMMANDS[:-1])
def test_wrong_credentials_are_no_traceback(
    command: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message says what the server refused. (The worker of webhooks tries again later.)"""
    with StubServer() as stub:
        stub.respond("token", status=401, json={"error": "invalid_client"}, times=None)
        client = partial(HelpScout, base_url=stub.url)
        monkeypatch.setattr("helpscout_client.HelpScout", client)
        assert "invalid_client" in complaint(command, folder, **CREDENTIALS)


@pytest.mark.parametrize("secret", [{}, {SECRET: ""}, {SECRET: " \n"}], ids=str)
@pytest.mark.parametrize("app", [*RECEIVERS, "webhooks_in_production.py:app"])
def test_a_receiver_needs_a_secret(
    app: str, secret: dict[str, str], folder: Path
) -> None:
    """Without it, each delivery would be a 500."""
    assert f"{SECRET} is not set" == complaint(app, folder, **CREDENTIALS, **secret)


@pytest.mark.parametrize("missing", CREDENTIALS)
@pytest.mark.parametrize("app", APPS)
def test_a_web_application_needs_credentials(
    app: str, missing: str, folder: Path
) -> None:
    """An empty value is none."""
    environment = {**CREDENTIALS, SECRET: "made-up", missing: ""}
    assert f"{missing} is not set" == complaint(app, folder, **environment)
