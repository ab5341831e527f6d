"""A mistake in the start of a program with libraries of its own is one line and exit code 2."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.programs import CREDENTIALS, complaint


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("--timezone Berlin", "Berlin is no time zone such as Europe/Berlin"),
        ("--timezone Europe", "Europe is no time zone"),
        ("--timezone ../UTC", "is no time zone"),
        ("--week W05", "W05 is no week such as 2026-W05"),
        ("--week 2026-W60", "2026-W60 is no week"),
        ("--plot nofolder/x.png", "there is no folder nofolder"),
        ("--plot week.doc", "week.doc ends with none of"),
        ("--plot week", "week ends with none of"),
    ],
)
def test_arguments_are_checked_first(
    options: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No client is made, so nothing is sent."""
    monkeypatch.setattr("helpscout_client.HelpScout", None)
    assert said in complaint(f"weekly_report.py {options}", tmp_path, **CREDENTIALS)


@pytest.mark.parametrize(
    "program", ["dlt_source.py", "opentelemetry_hooks.py", "weekly_report.py"]
)
def test_credentials_are_missed_first(program: str, tmp_path: Path) -> None:
    """The message names the variables of the environment."""
    said = complaint(program, tmp_path)
    assert "set HELPSCOUT_CLIENT_ID and HELPSCOUT_CLIENT_SECRET" in said
