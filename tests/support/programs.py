"""Programs of `examples/`, started as a user starts them."""

from __future__ import annotations

import io
import runpy
import sys
from contextlib import redirect_stderr
from pathlib import Path

import pytest

from support.paths import PROJECT

EXAMPLES = PROJECT / "examples"
CREDENTIALS = {
    "HELPSCOUT_CLIENT_ID": "made-up",
    "HELPSCOUT_CLIENT_SECRET": "made-up",
}
SECRET = "HELPSCOUT_WEBHOOK_SECRET"


def complaint(command: str, folder: Path, **environment: str) -> str:
    """Start a program in a folder and return what it says of the mistake in its start.

    `NAME.py:app` is a web application. The program has to end with the exit code of such
    mistakes, and to leave the folder as it is.
    """
    before = set(folder.rglob("*"))
    said = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stderr(said):
        patch.chdir(folder)
        for name in (*CREDENTIALS, SECRET):
            patch.delenv(name, raising=False)
        for name, value in environment.items():
            patch.setenv(name, value)
        patch.setattr(sys, "argv", command.split())
        with pytest.raises(SystemExit) as ended:
            _start(sys.argv[0])
    assert 2 == ended.value.code
    assert before == set(folder.rglob("*"))
    return said.getvalue().splitlines()[-1]


def _start(program: str) -> None:
    file, _, app = program.partition(":")
    names = runpy.run_path(str(EXAMPLES / file), run_name="" if app else "__main__")
    names[app]()
