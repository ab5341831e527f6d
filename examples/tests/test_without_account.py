"""Whoever has no account can run the programs against the stub server."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.paths import PROJECT

EXAMPLES = PROJECT / "examples"
PRINTED = {
    "export.py try.db --parquet try": "2 conversations saved\n1 months written\n",
    "weekly_report.py --plot week.png": "New conversations",
    "dlt_source.py --pipeline try": "loaded to destination duckdb",
    "opentelemetry_hooks.py": "user: 4\n",
}


@pytest.mark.parametrize("command", PRINTED)
def test_a_program_runs_without_an_account(command: str, tmp_path: Path) -> None:
    """It prints what it made of the documented examples."""
    program, *arguments = command.split()
    environment = {
        **os.environ,
        "PYTHONPATH": str(PROJECT / "generated"),
        "DLT_DATA_DIR": str(tmp_path),
        "PYTHONIOENCODING": "utf-8",
    }
    printed = subprocess.check_output(
        [
            sys.executable,
            EXAMPLES / "without_account.py",
            EXAMPLES / program,
            *arguments,
        ],
        cwd=tmp_path,
        env=environment,
        encoding="utf-8",
    )
    assert PRINTED[command] in printed


def test_it_asks_for_a_program() -> None:
    """Without one it says how it is used."""
    run = subprocess.run(
        [sys.executable, EXAMPLES / "without_account.py"],
        env={**os.environ, "PYTHONPATH": str(PROJECT / "generated")},
        capture_output=True,
        text=True,
    )
    assert (2, "usage:") == (run.returncode, run.stderr[:6])
