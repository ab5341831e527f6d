"""Type checkers in processes of their own: mypy in this one would leave a million objects behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

HAS_PYRIGHT = find_spec("pyright") is not None
"""Whether pyright is installed, as it is for the session `typing`."""


def mypy(folder: Path, *arguments: str, path: str = "") -> list[str]:
    """Return the lines that mypy prints in a folder; `path` is where it finds packages."""
    run = _run(folder, "mypy", "--no-error-summary", *arguments, MYPYPATH=path)
    assert "" == run.stderr
    return run.stdout.splitlines()


def pyright(folder: Path, *, path: str, **settings: object) -> list[str]:
    """Return what pyright in strict mode finds in a folder; `path` is where packages are.

    Each of `settings` is a key of its configuration, such as `exclude`.
    """
    config = {"typeCheckingMode": "strict", "pythonVersion": "3.11", **settings}
    config |= {"extraPaths": [path]}
    (folder / "pyrightconfig.json").write_text(json.dumps(config))
    run = _run(folder, "pyright", "--pythonpath", sys.executable, "--outputjson")
    return [
        f"{each['file']}:{each['range']['start']['line'] + 1}: {each['message']}"
        for each in json.loads(run.stdout)["generalDiagnostics"]
    ]


def _run(
    folder: Path, module: str, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-m", module, *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )
